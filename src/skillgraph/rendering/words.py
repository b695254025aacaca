"""Qualifiers and figures in words, as the page, the tables and the exports say them.

What the text does not give is said to be absent where a reader would miss it: a figure
of change without a period says so.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from skillgraph.model import Catalog, ConceptList, Figure, Period, Statement

_BOUND_WORDS: Final = {
    "inclusive-lower": "at least ",
    "strict-lower": "more than ",
    "inclusive-upper": "at most ",
    "strict-upper": "less than ",
}
#: Qualifiers that need their name to be understood; the others speak for themselves.
_NAMED: Final = ("purpose", "means", "reason", "condition", "scope", "quantifier")


def format_number(value: Decimal) -> str:
    """Give a decimal with thousands separators, exactly as long as it is.

    Example:
        >>> format_number(Decimal("189453"))
        '189,453'

    """
    return f"{value:,f}"


def format_period(period: Period) -> str:
    """Give a period as the text does.

    Example:
        >>> format_period(Period(start="2022-11", end="2024-02"))
        '2022-11 to 2024-02'

    """
    stretch = " to ".join(filter(None, (period.start, period.end)))
    if period.end and not period.start:
        stretch = f"until {period.end}"
    return ", ".join(filter(None, (stretch, period.relative)))


def format_figure(figure: Figure) -> str:
    """Give a figure with all that the text says about it, and what it does not.

    Example:
        >>> format_figure(Figure("job mentions", value=Decimal(155), unit="percent change",
        ...                      direction="increase", period=Period(relative="year over year")))
        'job mentions: 155% increase, year over year'

    """
    head = f"{figure.statistic} {figure.measure}" if figure.statistic else figure.measure
    amount = " ".join(filter(None, (_format_amount(figure), figure.direction)))
    if figure.per:
        amount += f" per {figure.per.removeprefix('per ')}"
    period = format_period(figure.period) if figure.period else ""
    if not period and _is_percent(figure):
        period = "no period given"
    return f"{head}: " + ", ".join(filter(None, (amount, period, figure.place, figure.population)))


def _is_percent(figure: Figure) -> bool:
    return bool(figure.unit and figure.unit.startswith("percent"))


def _format_amount(figure: Figure) -> str:
    """Give the number with its bound, currency and unit."""
    if figure.low is not None and figure.high is not None:
        number = f"{format_number(figure.low)}–{format_number(figure.high)}"
    else:
        value = next((v for v in (figure.value, figure.low, figure.high) if v is not None), None)
        if value is None:
            return "no number given"
        number = format_number(value)
    if _is_percent(figure):
        number += "%"
    elif figure.currency:
        number = f"{figure.currency} {number}"
    elif figure.unit:
        number = f"{number} {figure.unit}"
    return _BOUND_WORDS.get(figure.bound or "", "") + number


def format_membership(members: ConceptList) -> str:
    """Give a list that a statement stands in, with its logic and openness.

    Example:
        >>> format_membership(ConceptList("l", "s", "frameworks", None, "any-of", True))
        'any of “frameworks”, an open list'

    """
    logic = {"any-of": "any of ", "all-of": "all of "}.get(members.logic, "one of the list ")
    openness = {True: ", an open list", False: "", None: ""}[members.open]
    return f"{logic}“{members.label}”{openness}"


def iter_qualifiers(catalog: Catalog, statement: Statement) -> Iterator[str]:
    """Give what qualifies a statement, one phrase each, the figure first."""
    if statement.figure:
        yield format_figure(statement.figure)
    if statement.modality:
        yield statement.modality
    if statement.level:
        yield f"level: {statement.level}"
    yield from statement.hedge
    for name in _NAMED:
        value = getattr(statement, name)
        if value:
            yield f"{name}: {value}"
    if statement.list in catalog.lists:
        yield format_membership(catalog.lists[statement.list])
    if statement.status == "inferred":
        yield f"inferred by us (rule {statement.rule})" if statement.rule else "inferred by us"
    elif statement.status == "estimated":
        yield "estimated by the document"
    elif statement.status != "stated":
        yield statement.status
