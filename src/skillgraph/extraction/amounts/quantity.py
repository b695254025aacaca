"""A number with its unit and bound, and the words that bound one: "at least", "up to", "about"."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from skillgraph.model import Figure, Span

GAP: Final = r"[ \t\u00a0\u202f]*"
GAP1: Final = r"[ \t\u00a0\u202f]+"
DASH: Final = r"(?:--|[-\u2010-\u2015\u2212~])"
#: Words of other languages than English that bound a number, and the bound.
_BOUND_ABROAD: Final = {
    word: bound
    for bound, words in (
        ("inclusive-lower", "mindestens|wenigstens|minstens|minimaal|minimal|tenminste|ten minste|vanaf|ab"),
        ("inclusive-lower", "au moins|au minimum|un minimum de|minimum de|à partir de|dès"),
        ("inclusive-lower", "al menos|por lo menos|como mínimo|un mínimo de|mínimo de|mínimo"),
        ("inclusive-lower", "a partir de|pelo menos|no mínimo"),
        ("inclusive-upper", "höchstens|maximal|bis zu|jusqu'à|jusqu\u2019à|au plus|au maximum"),
        ("inclusive-upper", "como máximo|máximo de|máximo|hasta|até|ten hoogste|hooguit|maximaal|tot"),
        ("strict-lower", "mehr als|über|plus de|más de|mais de|meer dan"),
        ("strict-upper", "weniger als|unter|moins de|menos de|minder dan"),
    )
    for word in words.split("|")
}
LIMIT: Final = (
    r"(?P<limit>(?<!\w)(?:up to|at most|no more than|not more than|a maximum of"
    r"|maximum(?: of)?|max\.?(?: of)?|at least|no less than|no fewer than|not less than|a minimum of"
    r"|minimum(?: of)?|min\.?(?: of)?|from"
    r"|starting (?:at|from)|more than|over|above|beyond"
    r"|(?:not|never|(?:do|does|wo|ca|should|must)n['\u2019]t|cannot) exceed(?:s|ing)?"
    r"|(?<!not )exceed(?:s|ing)?|surpass(?:es)?|(?<=can )pass|(?<=may )pass|greater than|in excess of"
    r"|upwards? of|north of|less than|under|below|fewer than"
    rf"|{'|'.join(_BOUND_ABROAD)})"
    r"|>=|=>|<=|=<|>|<|\u2265|\u2264)"
)
ROUGHLY: Final = (
    r"(?P<roughly>(?<!\w)(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|c\.|ca\.)"
    r"|~|\u2248)"
)
#: Behind a number, that it is meant roughly.
OR_SO: Final = r"(?:or so|or thereabouts|give or take)"
_BOUNDS: Final = {
    "inclusive-upper": (
        *("up to", "at most", "no more", "not more", "a maximum", "max", "<=", "=<", "\u2264"),
        *("not exceed", "never exceed", "don", "doesn", "won", "can", "shouldn", "mustn"),
    ),
    "inclusive-lower": (
        *("at least", "no less", "no fewer", "not less", "a minimum", "min", "from", "starting"),
        *(">=", "=>", "\u2265"),
    ),
    "strict-lower": (
        "more",
        "over",
        "above",
        "beyond",
        "exceed",
        "pass",
        "surpass",
        "greater",
        "in excess",
        "upward",
        "north",
        ">",
    ),
    "strict-upper": ("less", "under", "below", "fewer", "<"),
}
TO: Final = rf"(?:{GAP}{DASH}{GAP}|{GAP1}(?:(?:up )?to|and|through|bis|und){GAP1})"

#: Value, low, high and bound.
Ends: TypeAlias = tuple[Decimal | None, Decimal | None, Decimal | None, str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, where it stands in a text.

    Attributes:
        kind: ``money``, ``percent``, ``years`` (or months, by *unit*), ``multiple`` or ``fraction``.
        span: All of it, with the words that bound it.
        value, low, high: Exact decimals; a multiple and a fraction are given in percent.
        bound: One of `vocabulary.BOUNDS`.
        currency: ISO 4217, of money.
        per: Unit of time that stands behind an amount.
        direction: Of a multiple: "increase" or "decrease".
        words: The text itself where the number is rounded or roughly meant ("two-thirds", "about 30 %").
        goes_on: A range may end higher: "$75,000 to $120,000+".
        best: What would be best where less will do: "three, ideally five, years".

    """

    kind: str
    span: Span
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str = "exact"
    unit: str = ""
    currency: str | None = None
    per: str | None = None
    direction: str | None = None
    words: str | None = None
    goes_on: bool = False
    best: Decimal | None = None

    @property
    def is_rough(self) -> bool:
        """Whether the number is roughly meant, and no bound that another is above or below."""
        return self.words is not None and not self.bound.endswith("er")

    @property
    def ends(self) -> Ends:
        """Value, low, high and bound, in the order in which a `Figure` has them."""
        return self.value, self.low, self.high, self.bound


def years_of_experience(quantity: Quantity) -> Figure:
    """Give the figure of an amount of time that is asked for."""
    return Figure("years of experience", *quantity.ends, quantity.unit)


def ends_of(low: Decimal, high: Decimal | None, limit: str | None, *, is_open: bool = False) -> Ends:
    """Give the ends of a number, or of a range up to *high*, that a *limit* stands before."""
    if high is not None:
        return (None, low, high, "range") if low < high else (low, None, None, "exact")
    words = (limit or "").lower()
    found = (bound for bound, openings in _BOUNDS.items() if words.startswith(openings))
    bound = "inclusive-lower" if is_open else _BOUND_ABROAD.get(words) or next(found, "exact")
    if bound.endswith("lower"):
        return None, low, None, bound
    if bound.endswith("upper"):
        return None, None, low, bound
    return low, None, None, bound


def plain(number: Decimal) -> Decimal:
    """Write a decimal without exponent and without zeros behind the point."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
