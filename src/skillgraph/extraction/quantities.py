"""Quantities in running text: money, percentages, years, each with its bound and unit.

A number counts only with its unit beside it, so that a year (2024), a version
(ISO 27001), a rank (Top 10) or 24/7 is none. Patterns know no line end: a range never
runs over one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from skillgraph.language.words import normalize, word_set
from skillgraph.model import Figure, Span

_GAP: Final = r"[ \t\u00a0\u202f]*"
_GAP1: Final = r"[ \t\u00a0\u202f]+"
_DASH: Final = r"(?:--|[-\u2010-\u2015\u2212~])"
#: 1,200 · 1.200 · 1'200 · 1 200 · 12.5 · 12
_NUMBER: Final = (
    r"(?:\d{1,3}(?:[,.'\u2019\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))"
)
_SCALE: Final = r"(?i:k|thousand|m|mn|million|bn|billion|lakhs?|lacs?|lpa|crores?|cr)(?![A-Za-z])"
_SCALES: Final = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
    "lakh": 100_000,
    "lac": 100_000,
    "lpa": 100_000,
    "crore": 10_000_000,
    "cr": 10_000_000,
}
_SIGNS: Final = {
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "AU$": "AUD",
    "A$": "AUD",
    "NZ$": "NZD",
    "S$": "SGD",
    "HK$": "HKD",
    "R$": "BRL",
    "$": "USD",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u00a5": "JPY",
    "\u20b9": "INR",
    "KSh": "KES",
    "Ksh": "KES",
    "\u20a6": "NGN",
    "Rs.": "INR",
    "Rs": "INR",
    "z\u0142": "PLN",
    "\u20aa": "ILS",
    "\u20a9": "KRW",
}
_CODES: Final = tuple(
    (
        "USD EUR GBP CHF CAD AUD NZD INR JPY SGD HKD PLN SEK NOK DKK CZK HUF BRL ZAR AED LKR MXN ILS KRW"
        " KES NGN GHS UGX TZS RWF ETB EGP MAD TND PKR BDT IDR MYR THB VND TWD CNY UAH RON BGN RSD SAR QAR KWD"
        " ARS CLP COP UYU ISK GEL KZT"
    ).split()
)
_DOLLARS: Final = frozenset("CAD AUD NZD SGD HKD".split())
_SIGN: Final = "(?:" + "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True)) + ")"
_CODE: Final = rf"(?:{'|'.join(_CODES)})(?![A-Za-z])"
_CURRENCY: Final = rf"(?:{_CODE}|{_SIGN})"
_WORDS: Final = {"euro": "EUR", "dollar": "USD", "franc": "CHF", "rupee": "INR", "pound": "GBP"}
#: Where pounds are of money, and where they are of weight.
_OF_PAY: Final = re.compile(
    r"\b(?:salar(?:y|ies)|pay|paid|earns?|wages?|rates?|compensation)\b", re.IGNORECASE
)
_OF_WEIGHT: Final = re.compile(
    r"\b(?:weigh\w*|lift\w*|carry\w*|loads?|push\w*|pull\w*|heavy)\b", re.IGNORECASE
)
_WORD: Final = rf"(?:Swiss )?(?:{'|'.join(_WORDS)})s?\b"
_AMOUNT: Final = (
    rf"(?:(?P<before#>(?:{_CODE}{_GAP})?{_CURRENCY}){_GAP})?(?P<number#>{_NUMBER})"
    rf"(?:{_GAP}(?P<scale#>{_SCALE}))?(?P<open#>\+|{_GAP1}(?i:(?:and|or) (?:up(?:wards?)?|above"
    rf"|more|higher|over|beyond)|upwards?(?! of))\b)?"
    rf"(?:{_GAP}(?P<after#>{_CURRENCY}|(?i:{_WORD})))?"
)
_LIMIT: Final = (
    r"(?P<limit>(?<!\w)(?:up to|at most|no more than|not more than|a maximum of|maximum(?: of)?|max\.?"
    r"|at least|no less than|no fewer than|not less than|a minimum of|minimum(?: of)?|min\.?|from"
    r"|starting (?:at|from)|more than|over|above|beyond"
    r"|(?<!not )exceed(?:s|ing)?|greater than|in excess of|upwards? of"
    r"|north of|less than|under|below|fewer than|mindestens|minstens|minimaal|au moins|al menos|pelo menos)"
    r"|>=|=>|<=|=<|>|<|\u2265|\u2264)"
)
_ROUGHLY: Final = (
    r"(?P<roughly>(?<!\w)(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|c\.|ca\.)"
    r"|~|\u2248)"
)
_BOUNDS: Final = {
    bound: tuple(openings.split("|"))
    for bound, openings in (
        ("inclusive-upper", "up to|at most|no more than|not more than|a maximum|max|<=|=<|\u2264"),
        (
            "inclusive-lower",
            "at least|mindestens|minstens|minimaal|au moins|al menos|pelo menos|no less than"
            "|no fewer than|not less than|a minimum|min|from|starting|>=|=>|\u2265",
        ),
        ("strict-lower", "more than|over|above|beyond|exceed|greater|in excess|upward|north|>"),
        ("strict-upper", "less than|under|below|fewer|<"),
    )
}
_TO: Final = rf"(?:{_GAP}{_DASH}{_GAP}|{_GAP1}(?:to|and|through|bis|und){_GAP1})"
_MONEY = re.compile(  # signs and codes of currencies have one case, words any
    rf"(?i:{_LIMIT}{_GAP})?(?i:{_ROUGHLY}{_GAP})?(?<![\w.,$])"
    + _AMOUNT.replace("#", "1")
    + rf"(?:(?i:{_TO}){_AMOUNT.replace('#', '2')})?"
)
_PER = re.compile(
    rf"{_GAP}(?:(?:gross|net|brutto|netto|base|salary|OTE|\(gross\)|before tax|(?:net )?\+ VAT)[ ,]+)?"
    r"(?:(?:per|/|a|an|each)[ ]?(?P<unit>year|annum|month|week|day|hour|yr|mo|hr|h)\b"
    r"|(?P<annual>p\.?[ ]?a\b\.?|annually|yearly|annual|/[ ]?yr)|(?P<monthly>monthly|p\.?m\.)"
    r"|(?P<hourly>hourly))",
    re.IGNORECASE,
)
_TIME_UNITS: Final = {
    "year": "year",
    "annum": "year",
    "yr": "year",
    "month": "month",
    "mo": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "hr": "hour",
    "h": "hour",
}
_PERCENT_SIGN: Final = rf"{_GAP}(?:%|percent(?:age points?)?\b|per cent\b|pct\b)"
_PERCENT = re.compile(
    rf"(?:{_LIMIT}{_GAP})?(?:{_ROUGHLY}{_GAP})?(?<![\w.,])(?P<low>\d[\d,]*(?:\.\d+)?)"
    rf"(?:(?:{_PERCENT_SIGN})?{_TO}(?P<high>\d[\d,]*(?:\.\d+)?))?{_PERCENT_SIGN}(?P<open>\+)?",
    re.IGNORECASE,
)
_ONES: Final = tuple("one two three four five six seven eight nine ten eleven twelve".split())
NUMBER_WORDS: Final = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    "fifteen": 15,
    "twenty": 20,
}
_COUNT: Final = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(NUMBER_WORDS)})"
_ABOUT: Final = rf"{_GAP1}(?:or so|or thereabouts|give or take)\b"
_YEARS = re.compile(
    rf"(?:(?P<which>of which){_GAP1})?(?:{_LIMIT}{_GAP})?(?:{_ROUGHLY}{_GAP})?(?<![\w.,/$€£])(?:"
    rf"(?P<low>{_COUNT})(?:{_GAP}\(\d+\+?\))?(?P<open>{_GAP}\+|(?:{_GAP1}|-)(?:or more|plus))?"
    rf"(?P<odd>{_GAP1}or so|-odd)?"
    rf"(?:{_TO}(?P<high>{_COUNT})(?P<open_high>\+)?)?(?:{_GAP1}(?:additional|further|full))?{_GAP}{_DASH}?"
    r"(?P<unit>(?:years?|yrs?|months?|jahren?|jahre|ans|años|anos|jaar)\b"
    r"|of (?:them|these|those|which)\b(?! (?:fields?|areas?|subjects?|disciplines?|languages?|tools)\b)"
    r"(?: years\b)?"
    r"|(?(which)(?=\s*(?:as|in|on(?! call\b)|using|with)\b)|(?!)))\.?"
    rf"(?P<more>{_GAP}\+|{_GAP1}(?:or more|plus|minimum)\b)?(?P<about>{_ABOUT})?"
    r"|(?P<decades>half a|a|one|two) decades?\b)",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(rf"\b{_COUNT}\b", re.IGNORECASE)  # other things than years: "12, of which 4"
_DECADES: Final = {"half a": 5, "a": 10, "one": 10, "two": 20}
_MULTIPLE = re.compile(
    rf"(?:{_LIMIT}{_GAP1})?\b(?:(?P<verb>doubl|tripl|quadrupl|quintupl)(?:ed|ing|es?)"
    r"|(?P<fold>two|three|four|five|ten|\d+)-?[ ]?fold"
    r"|(?P<times>\d+(?:\.\d+)?)(?:x\b| times\b(?= (?:more|higher|as|greater|the)))|(?P<halved>halv(?:ed"
    r"|ing|es?)))",
    re.IGNORECASE,
)
_VERB_FACTORS: Final = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5}
_DENOMINATORS: Final = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
_FRACTION = re.compile(
    rf"(?:{_LIMIT}{_GAP})?(?:{_ROUGHLY}{_GAP})?\b(?:"
    rf"(?:(?P<count>a|one|two|three|four)[ -])?(?P<part>half|third|quarter|fourth|fifth|sixth|eighth"
    rf"|tenth)s?(?:(?= (?:of|the|say|are|have|use|want|work|plan|report|expect|believe|consider|intend)\b)"
    rf"|(?P<change>(?=[.,;]|$| (?:between|since|from|in|over|within|compared)\b)))"
    rf"|(?P<some>{_COUNT}) (?:in|out of|of(?= (?:ten|five|four|three)\b))(?: every)?"
    rf" (?P<all>{_COUNT})\b(?! (?:years?|months?|weeks?|days?)))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
#: Where a text has no digit, what a quantity has one of; a text without either is not looked through.
_QUANTITY_WORDS: Final = frozenset(
    map(
        normalize,
        (
            *NUMBER_WORDS,
            *_DENOMINATORS,
            "decade",
            *(f"{number}fold" for number in NUMBER_WORDS),
            *(f"{verb}{end}" for verb in (*_VERB_FACTORS, "halv") for end in ("e", "ed", "es", "ing")),
        ),
    )
)
#: What there is in the lower case of a text that has such a quantity; cheaper than to look for it.
_PERCENT_HINTS: Final = ("%", "percent", "per cent", "pct")
_YEAR_HINTS: Final = ("year", "yr", "month", "decade", "jahr", "jaar", "ans", "años", "anos")
_MULTIPLE_HINTS: Final = ("doubl", "tripl", "quadrupl", "quintupl", "fold", "halv")
_TIMES_HINT: Final = re.compile(r"\d(?:x| times)")
_FRACTION_HINTS: Final = ("half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
_SOME_HINT: Final = re.compile(rf"(?:\d|{'|'.join(NUMBER_WORDS)}) (?:in|of|out of) ")
_HUNDRED: Final = Decimal(100)
_CENT: Final = Decimal("0.01")


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


def years_of_experience(quantity: Quantity) -> Figure:
    """Give the figure of an amount of time that is asked for."""
    return Figure(
        "years of experience",
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.bound,
        quantity.unit,
    )


@lru_cache(maxsize=64)
def has_digit(text: str) -> bool:
    """Tell whether a text has a digit: what most figures have."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=64)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find all quantities of a text, in order, none inside another.

    Example:
        >>> [(q.kind, q.low, q.bound) for q in find_quantities("5+ years, >20% less, in 2024")]
        [('years', Decimal('5'), 'inclusive-lower'), ('percent', Decimal('20'), 'strict-lower')]

    """
    in_digits = has_digit(text)
    if not in_digits and word_set(text).isdisjoint(_QUANTITY_WORDS):
        return ()
    lowered = text.lower()
    found = [*_years(text, lowered), *_multiples(text, lowered), *_fractions(text, lowered)]
    if in_digits:
        found += [*_money(text), *_percentages(text, lowered)]
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.span.start >= kept[-1].span.end:
            kept.append(quantity)
    return tuple(kept)


def _money(text: str) -> Iterator[Quantity]:
    if not _MONEY_SIGN.search(text):
        return
    for match in _MONEY.finditer(text):
        first = _currency(match["before1"], match["after1"])
        second = _currency(match["before2"], match["after2"])
        is_lakh = _is_lakh(match["scale1"]) or _is_lakh(match["scale2"])
        currency = first or second or ("INR" if is_lakh else None)
        if currency is None or (first and second and first != second and not _same_sign(first, second)):
            continue
        if _in_pounds(match) and (_OF_PAY.search(text) is None or _OF_WEIGHT.search(text) is not None):
            continue
        low = _amount(match["number1"], match["scale1"])
        high = _amount(match["number2"], match["scale2"]) if match["number2"] else None
        if high is not None and not match["scale1"]:  # "45 to 55k" means 45k, "800 to 1.2k" does not
            scaled = _amount(match["number1"], match["scale2"])
            low = scaled if scaled < high else low
        after = _PER.match(text, match.end())
        per, end = _per(after), after.end() if after else match.end()
        if (match["scale1"] or "").lower() == "lpa" or (match["scale2"] or "").lower() == "lpa":
            per = "year"
        value, low_end, high_end, bound = _ends(
            low, high, match["limit"], is_open=bool(match["open1"] and high is None)
        )
        yield Quantity(
            "money",
            Span(match.start(), end),
            value,
            low_end,
            high_end,
            bound,
            "currency",
            currency=second if first == "USD" and second else currency,
            per=per,
            words=match.group() if match["roughly"] else None,
            goes_on=bool(match["open2"]),
        )


def _percentages(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _PERCENT_HINTS):
        return
    for match in _PERCENT.finditer(text):
        low = Decimal(match["low"].replace(",", ""))
        high = Decimal(match["high"].replace(",", "")) if match["high"] else None
        value, low_end, high_end, bound = _ends(low, high, match["limit"], is_open=bool(match["open"]))
        yield Quantity(
            "percent",
            Span(match.start(), match.end()),
            value,
            low_end,
            high_end,
            bound,
            "percent",
            words=match.group() if match["roughly"] else None,
        )


def _years(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _YEAR_HINTS):
        return
    told, end = "", 0  # the unit of the last years, and where they end
    for match in _YEARS.finditer(text):
        if match["decades"]:
            low, high, unit = Decimal(_DECADES[match["decades"].lower()]), None, "years"
        else:
            low, high = _count(match["low"]), _count(match["high"]) if match["high"] else None
            if match["unit"] and not match["unit"].lower().startswith("of"):
                told = "months" if match["unit"].lower().startswith("month") else "years"
            elif not told or _COUNTED.search(text, end, match.start()):
                told = ""  # of something else
                continue
            unit = told
        end = match.end()
        is_open = any(match[name] for name in ("open", "open_high", "more")) and high is None
        value, low_end, high_end, bound = _ends(low, high, match["limit"], is_open=is_open)
        yield Quantity(
            "years",
            Span(*match.span()),
            value,
            low_end,
            high_end,
            bound,
            unit,
            words=match.group() if match["roughly"] or match["about"] or match["odd"] else None,
        )


def _multiples(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _MULTIPLE_HINTS) and not _TIMES_HINT.search(lowered):
        return
    for match in _MULTIPLE.finditer(text):
        direction = "increase"
        if match["halved"]:
            change, direction = Decimal(50), "decrease"
        elif match["verb"]:
            change = _HUNDRED * (_VERB_FACTORS[match["verb"].lower()] - 1)
        elif match["fold"]:
            fold = match["fold"].lower()
            change = _HUNDRED * ((int(fold) if fold.isdigit() else NUMBER_WORDS[fold]) - 1)
        else:
            change = _HUNDRED * (Decimal(match["times"]) - 1)
        if change > 0:
            value, low, high, bound = _ends(change, None, match["limit"], is_open=False)
            yield Quantity(
                "multiple",
                Span(match.start(), match.end()),
                value,
                low,
                high,
                bound,
                "percent",
                direction=direction,
                words=match.group(),
            )


def _fractions(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _FRACTION_HINTS) and not _SOME_HINT.search(lowered):
        return
    for match in _FRACTION.finditer(text):
        if match["change"] is not None and not text.endswith("by ", 0, match.start()):
            continue  # "fell by a fifth" is a change, "the first half" is none
        if match["part"]:
            some = {"two": 2, "three": 3, "four": 4}.get((match["count"] or "").lower(), 1)
            share = _HUNDRED * some / _DENOMINATORS[match["part"].lower()]
        else:
            share = _HUNDRED * _count(match["some"]) / _count(match["all"])
        if share > _HUNDRED:
            continue
        rounded = share.quantize(_CENT)
        exact = rounded.normalize() if rounded == share else rounded
        value, low, high, bound = _ends(_plain(exact), None, match["limit"], is_open=False)
        yield Quantity(
            "fraction",
            Span(match.start(), match.end()),
            value,
            low,
            high,
            bound,
            "percent",
            words=match.group(),
        )


def _ends(
    low: Decimal, high: Decimal | None, limit: str | None, *, is_open: bool
) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    """Give value, low, high and bound."""
    if high is not None:
        return (None, low, high, "range") if low < high else (low, None, None, "exact")
    bound = "inclusive-lower" if is_open else _bound(limit)
    if bound.endswith("lower"):
        return None, low, None, bound
    if bound.endswith("upper"):
        return None, None, low, bound
    return low, None, None, "exact"


def _bound(limit: str | None) -> str:
    words = (limit or "").lower()
    return next((bound for bound, openings in _BOUNDS.items() if words.startswith(openings)), "exact")


def _amount(number: str, scale: str | None) -> Decimal:
    factor = _SCALES[scale.lower().removesuffix("s")] if scale else 1
    return _plain(parse_number(number) * factor)


def parse_number(text: str) -> Decimal:
    """Read a number as it is written: separators of thousands are told from decimal marks.

    Example:
        >>> [str(parse_number(text)) for text in ("1,200", "60.000", "5.5", "110'000", "1,5", "12,50,000")]
        ['1200', '60000', '5.5', '110000', '1.5', '1250000']

    """
    digits = re.sub(r"['\u2019\u00a0\u202f ]", "", text)
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return Decimal(digits)
    tail = re.split("[.,]", digits)[-1]
    if len(tail) == 3 or len(set(marks)) == 1 < len(marks):
        return Decimal(digits.replace(".", "").replace(",", ""))
    whole = digits[: -len(tail) - 1].replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{tail}")


def _plain(number: Decimal) -> Decimal:
    """Write a decimal without exponent and without zeros behind the point."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _count(text: str) -> Decimal:
    word = text.lower()
    return Decimal(NUMBER_WORDS[word]) if word in NUMBER_WORDS else Decimal(word.replace(",", "."))


def currency_code(text: str | None) -> str | None:
    """Give the code of the currency that a sign, word or code is of, None where it is none.

    Example:
        >>> currency_code("EUR"), currency_code("dollars"), currency_code("points")
        ('EUR', 'USD', None)

    """
    if not text:
        return None
    for part in (text[:3], text):
        if part in _CODES:
            return part
    word = text.lower().removeprefix("swiss ").removesuffix("s")
    return _SIGNS.get(text.strip()) or _WORDS.get(word)


def _currency(before: str | None, after: str | None) -> str | None:
    """Give the currency of an amount; which dollars they are a code behind it says: "$90,000 CAD"."""
    sign, code = currency_code(before), currency_code(after)
    return code if sign == "USD" and code in _DOLLARS else sign or code


def _same_sign(first: str, second: str) -> bool:
    return "USD" in (first, second)


def _in_pounds(match: re.Match[str]) -> bool:
    """Tell whether an amount is of pounds, by that word."""
    return any((match[name] or "").lower().startswith("pound") for name in ("after1", "after2"))


def _is_lakh(scale: str | None) -> bool:
    return bool(scale) and (scale or "").lower().removesuffix("s") in ("lakh", "lac", "lpa", "crore")


def _per(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    if match["unit"]:
        return _TIME_UNITS[match["unit"].lower()]
    return "year" if match["annual"] else "month" if match["monthly"] else "hour"


_MONEY_SIGN: Final = re.compile(
    "|".join(map(re.escape, (*_SIGNS, *_CODES))) + rf"|(?i:{'|'.join(_WORDS)}|lakh|lac|lpa|crore)"
)
