"""Per what pay is told: a year, a month, a day, an hour."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from skillgraph.extraction.quantities import Quantity, find_quantities, has_digit

_ANNUAL: Final = re.compile(
    r"\b(?:annual(?:ly)?|yearly|per year|per annum|p\.a|a year|pro jahr|im jahr|j\u00e4hrlich|jahresgehalt"
    r"|per jaar|par an|annuels?|al a\u00f1o|anuales)\b",
    re.IGNORECASE,
)
_MONTHLY: Final = re.compile(
    r"\b(?:monthly|per month|a month|pro monat|im monat|monatlich|per maand|par mois|al mes)\b", re.IGNORECASE
)
#: How often pay comes, and not per what it is told: "per month (14x per year)".
_TIMES: Final = re.compile(r"\b\d{1,2} ?(?:x|\u00d7|times|payments|salaries) (?:per|a|an) (?:year|annum)")
#: "Individually set; monthly salary. Typical interval: …": how pay is told, before its sentence.
_NAMED: Final = re.compile(
    r"\b(?:annual|yearly|monthly|daily|hourly)(?: gross| base| basic)?"
    r" (?:salary|pay|wages?|rate|remuneration)\b",
    re.IGNORECASE,
)
_DAILY: Final = re.compile(r"\bday rates?\b|\bdaily\b", re.IGNORECASE)
_HOURLY: Final = re.compile(r"\bhourly\b", re.IGNORECASE)


def unit_of_pay(words: str) -> str | None:
    """Give per what pay is, as words tell it; None where they do not.

    Example:
        >>> unit_of_pay("paid per month (14x per year)"), unit_of_pay("our day rate"), unit_of_pay("pay")
        ('month', 'day', None)

    """
    words = _TIMES.sub("", words)
    if _ANNUAL.search(words):
        return "year"
    if _MONTHLY.search(words):
        return "month"
    if _DAILY.search(words):
        return "day"
    return "hour" if _HOURLY.search(words) else None


def unit_before(words: str) -> str | None:
    """Give per what the sentences before that of an amount say that pay is: "Monthly salary. Range: …"."""
    named = list(_NAMED.finditer(words))
    return unit_of_pay(named[-1].group()) if named else None


def amount_of(quantity: Quantity) -> tuple[Decimal | str | None, ...]:
    """Give what tells an amount from others, without per what it is."""
    return quantity.currency, quantity.value, quantity.low, quantity.high


def units_told(texts: Iterable[str]) -> dict[tuple[Decimal | str | None, ...], str]:
    """Give per what the amounts of money of some texts are, where one place or more tells it."""
    found = (one for text in texts if has_digit(text) for one in find_quantities(text))
    return {amount_of(one): one.per for one in found if one.kind == "money" and one.per is not None}
