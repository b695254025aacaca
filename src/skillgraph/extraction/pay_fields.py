"""Pay that a document gives in fields: the least, the most, the currency, and the time it is for."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.quantities import currency_code
from skillgraph.model import Figure, Span

#: By the letters of a field's name, what it gives.
_FIELDS: Final = {
    name: what
    for what, names in (
        (
            "low",
            "salarymin minsalary salaryminimum minimumsalary salaryfrom salarylow paymin minpay minvalue",
        ),
        (
            "high",
            "salarymax maxsalary salarymaximum maximumsalary salaryto salaryhigh paymax maxpay maxvalue",
        ),
        ("value", "salary basesalary pay"),
        ("currency", "currency salarycurrency paycurrency"),
        ("per", "period salaryperiod payperiod per salaryunit unittext interval salaryinterval payinterval"),
    )
    for name in names.split()
}
#: What fields are called below a heading of pay.
_INNER: Final = {
    "min": "low",
    "minimum": "low",
    "from": "low",
    "max": "high",
    "maximum": "high",
    "to": "high",
}
_PAY: Final = frozenset({"salary", "basesalary", "pay", "compensation"})
_PER: Final = {
    word: unit
    for unit, words in (
        ("year", "year yr annum annual annually yearly jahr"),
        ("month", "month mo monthly monat"),
        ("week", "week weekly"),
        ("day", "day daily"),
        ("hour", "hour hr hourly"),
    )
    for word in words.split()
}
_AMOUNT: Final = re.compile(
    r"(?P<number>\d{1,3}(?:[ ,.'\u2019]\d{3})+|\d{1,9})(?:[.,]0{1,2})?(?P<scale> ?[kK])?"
)
_BOUNDS: Final = {"low": "inclusive-lower", "high": "inclusive-upper", "value": "exact"}
_THOUSAND: Final = 1000


class _Field(NamedTuple):
    """A field of pay: what it gives, what stands in it, and where."""

    what: str
    value: str
    place: Place


def state_pay(ledger: Ledger, role: str, role_place: Place | None) -> None:
    """State what is paid for the *role*, where fields give an amount and its currency."""
    fields: dict[str, _Field] = {}
    for one in _fields(ledger):
        fields.setdefault(one.what, one)
    amounts = {what: _amount(fields[what].value) for what in ("value", "low", "high") if what in fields}
    amounts = {what: amount for what, amount in amounts.items() if amount is not None}
    currency = currency_code(fields["currency"].value) if "currency" in fields else None
    low, high = amounts.get("low"), amounts.get("high")
    if not amounts or currency is None or (low is not None and high is not None and low > high):
        return
    if low is not None or high is not None:
        amounts.pop("value", None)
    bound = "range" if len(amounts) > 1 else _BOUNDS[next(iter(amounts))]
    per = _PER.get(fields["per"].value.lower()) if "per" in fields else None
    places = [fields[what].place for what in amounts]
    places.append(fields["currency"].place.supporting("currency"))
    places += [fields["per"].place.supporting("per")] if per is not None else []
    places += [role_place.supporting("subject")] if role_place is not None else []
    figure = Figure(
        "salary",
        amounts.get("value"),
        low,
        high,
        bound,
        "currency",
        currency=currency,
        per=per,
    )
    ledger.state(role, "sg:hasFigure", None, places, rule="fields of pay", figure=figure)


def _fields(ledger: Ledger) -> Iterator[_Field]:
    parsed = ledger.parsed
    for index, passage in enumerate(parsed.passages):
        if passage.label is None:
            continue
        name = _letters(passage.text[passage.label.start : passage.label.end])
        is_inner = _letters(parsed.sections[passage.section].label) in _PAY
        what = _FIELDS.get(name) or (_INNER.get(name) if is_inner else None)
        value = passage.text[passage.label.end + 1 :].strip()
        if what is not None and value:
            yield _Field(what, value, Place(index, Span(len(passage.text) - len(value), len(passage.text))))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _amount(value: str) -> Decimal | None:
    """Give the number that a whole value is."""
    match = _AMOUNT.fullmatch(value.strip("$\u20ac\u00a3 "))
    if match is None:
        return None
    number = Decimal(re.sub(r"\D", "", match["number"]))
    return number * _THOUSAND if match["scale"] else number
