"""Pay that a document gives in fields: the least, the most, the currency, and the time it is for."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from skillgraph.extraction.amounts.money import TIME_UNITS, currency_code
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
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
        ("per", "period salaryperiod payperiod per salaryunit interval salaryinterval payinterval"),
        ("unit of schema.org", "unittext"),
        ("value of schema.org", "value"),
    )
    for name in names.split()
}
#: What fields are called below a heading of pay.
_INNER: Final = {"min": "low", "minimum": "low", "max": "high", "maximum": "high"}
_PAY: Final = frozenset({"salary", "basesalary", "pay", "compensation"})
_AMOUNT: Final = expression(
    r"(?P<whole>\d{1,3}(?:[ ,.'\u2019]\d{3})+|\d{1,9})(?:[.,](?P<part>\d{1,2}))?"
    r"(?:(?P<scale> ?[kK])|[eE]\+?(?P<exponent>\d))?"
)
_SINGLE: Final = "value of schema.org"
_UNIT: Final = "unit of schema.org"
_BOUNDS: Final = {"low": "inclusive-lower", "high": "inclusive-upper", "value": "exact"}
_THOUSAND: Final = 1000


class _Field(NamedTuple):
    """A field of pay: what it gives, what stands in it, and where."""

    what: str
    value: str
    place: Place


def state_pay(ledger: Ledger, role: str, role_place: Place | None) -> None:
    """State what is paid for the *role*, where fields give an amount and its currency."""
    fields = _fields_of_pay(ledger)
    currency = currency_code(fields["currency"].value) if "currency" in fields else None
    amounts = _amounts(fields)
    if not amounts or currency is None:
        return
    low, high = amounts.get("low"), amounts.get("high")
    bound = "range" if len(amounts) > 1 else _BOUNDS[next(iter(amounts))]
    per = TIME_UNITS.get(fields["per"].value.lower()) if "per" in fields else None
    places = [(fields.get(what) or fields["low"]).place for what in amounts]
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


def _fields_of_pay(ledger: Ledger) -> dict[str, _Field]:
    """Give the fields of the first section that has an amount, by what they give.

    What stands above all headings is one section: front matter, and what a page tells programs.
    """
    sections: dict[int, dict[str, _Field]] = {}
    for section, one in _fields(ledger):
        has_heading = ledger.parsed.sections[section].passage is not None
        sections.setdefault(section if has_heading else -1, {}).setdefault(one.what, one)
    for fields in sections.values():
        if _UNIT in fields:
            fields.setdefault("per", fields[_UNIT])
            if _SINGLE in fields:
                fields.setdefault("value", fields[_SINGLE])
    return next((fields for fields in sections.values() if not fields.keys().isdisjoint(_BOUNDS)), {})


def _amounts(fields: Mapping[str, _Field]) -> dict[str, Decimal]:
    """Give the least and the most, or what is paid; nothing where one of them cannot be."""
    bounds = [what for what in ("low", "high") if what in fields]
    read = {what: _amount(fields[what].value) for what in bounds or ("value",) if what in fields}
    if None in read.values():  # "EUR -1", "to be agreed"
        return {}
    amounts = {what: amount for what, amount in read.items() if amount}  # nobody is paid nothing
    low, high = amounts.get("low"), amounts.get("high")
    if low is None or high is None or low < high:
        return amounts
    return {"value": low} if low == high else {}


def _fields(ledger: Ledger) -> Iterator[tuple[int, _Field]]:
    parsed = ledger.parsed
    for index, passage in enumerate(parsed.passages):
        if passage.label is None:
            continue
        name = _letters(passage.text[passage.label.start : passage.label.end])
        section = passage.section
        is_inner = _letters(parsed.sections[section].label) in _PAY
        what = _FIELDS.get(name) or (_INNER.get(name) if is_inner else None)
        value = passage.text[passage.label.end + 1 :].strip()
        if what is not None and value:
            place = Place(index, Span(len(passage.text) - len(value), len(passage.text)))
            yield section, _Field(what, value, place)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _amount(value: str) -> Decimal | None:
    """Give the number that a whole value is."""
    match = _AMOUNT.fullmatch(value.strip("$\u20ac\u00a3 "))
    if match is None:
        return None
    whole = re.sub(r"\D", "", match["whole"])
    number = Decimal(f"{whole}.{match['part'] or 0}e{match['exponent'] or 0}")
    number = number * _THOUSAND if match["scale"] else number
    return number if number % 1 else number.quantize(Decimal(1))
