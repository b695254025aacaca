"""Per what pay is told: a year, a month, a day, an hour."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from skillgraph.extraction.amounts.money import TIME_UNITS
from skillgraph.extraction.amounts.quantities import find_quantities, has_digit
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.language.lazy import expression

#: Per what pay is told, in the order in which it counts.
_TOLD: Final = tuple(
    (unit, expression(rf"\b(?:{words})\b", re.IGNORECASE))
    for unit, words in (
        (
            "year",
            r"annual(?:ly)?|yearly|per year|per annum|p\.a|a year|pro jahr|im jahr|j\u00e4hrlich|jahresgehalt"
            r"|per jaar|par an|annuels?|al a\u00f1o|anuales",
        ),
        ("month", "monthly|per month|a month|pro monat|im monat|monatlich|per maand|par mois|al mes"),
        ("day", "day rates?|daily"),
        ("hour", "hourly|pro stunde|(?:je|die) stunde|stundenlohn|stundensatz"),
    )
)
#: How often pay comes, and not per what it is told: "per month (14x per year)".
_TIMES: Final = expression(r"\b\d{1,2} ?(?:x|\u00d7|times|payments|salaries) (?:per|a|an) (?:year|annum)")
#: "Individually set; monthly salary. Typical interval: …": how pay is told, before its sentence.
_NAMED: Final = expression(
    r"\b(?:annual|yearly|monthly|daily|hourly)(?: gross| base| basic)?"
    r" (?:salary|pay|wages?|rate|remuneration)\b",
    re.IGNORECASE,
)
#: A number or a range of pay whose currency stands in its head: "31-38k".
_NUMBERS: Final = expression(r"\d[\d., ]{0,11}[kK]?(?: ?[-\u2013\u2014] ?\d[\d., ]{0,11}[kK]?|\+)?")
_MONEY: Final = expression(r"(?<!\w)(?:[A-Z]{3}|[\u00a3\u20ac$])(?!\w)")
_PER: Final = expression(r"(?:\bper |/ ?|\ba )(?P<unit>year|annum|month|day|hour)\b", re.IGNORECASE)


def amount_below(head: str, words: str) -> Quantity | None:
    """Give the pay that a number is whose currency its row's or column's head tells; None where it is none.

    Example:
        >>> pay = amount_below("Band (GBP / year)", "31\u201338k")
        >>> pay.low, pay.high, pay.currency, pay.per
        (Decimal('31000'), Decimal('38000'), 'GBP', 'year')
        >>> amount_below("Team size", "3-8")

    """
    money = _MONEY.search(head)
    if money is None or _NUMBERS.fullmatch(words.strip()) is None:
        return None
    found = [one for one in find_quantities(f"{money.group()} {words.strip()}") if one.kind == "money"]
    per = _PER.search(head)
    unit = unit_of_pay(head) if per is None else TIME_UNITS[per["unit"].lower()]
    return replace(found[0], per=found[0].per or unit) if len(found) == 1 else None


def unit_of_pay(words: str) -> str | None:
    """Give per what pay is, as words tell it; None where they do not.

    Example:
        >>> unit_of_pay("paid per month (14x per year)"), unit_of_pay("our day rate"), unit_of_pay("pay")
        ('month', 'day', None)

    """
    words = _TIMES.sub("", words)
    return next((unit for unit, pattern in _TOLD if pattern.search(words)), None)


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
