"""The figure columns of the statement table: exact decimals, bounds, periods."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from skillgraph.errors import Fault
from skillgraph.model import Figure, Period
from skillgraph.tables.tsv import Row
from skillgraph.vocabulary import BOUNDS, SLOTS

FIGURE_COLUMNS: Final = tuple(
    """
    measure value low high bound unit direction currency per statistic period_start period_end
    period_relative place population inherited
    """.split()
)
DIRECTIONS: Final = ("increase", "decrease")

_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_PERIOD = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_CURRENCY = re.compile(r"[A-Z]{3}")


def parse_figure(row: Row, faults: list[Fault]) -> Figure | None:
    """Read the figure of a row, None where all its columns are empty."""
    if not any(row[column] for column in FIGURE_COLUMNS):
        return None
    found = list(_figure_faults(row))
    faults.extend(found)
    inherited = tuple(sorted({slot for slot in row.values("inherited") if slot in SLOTS}, key=SLOTS.index))
    return Figure(
        measure=row["measure"],
        value=_decimal(row["value"]),
        low=_decimal(row["low"]),
        high=_decimal(row["high"]),
        bound=row["bound"] or None,
        unit=row["unit"] or None,
        direction=row["direction"] or None,
        currency=row["currency"] or None,
        per=row["per"] or None,
        statistic=row["statistic"] or None,
        period=_period(row),
        place=row["place"] or None,
        population=row["population"] or None,
        inherited=inherited,
    )


def format_figure(figure: Figure) -> dict[str, str]:
    """Give the cells of a figure by column, without the empty ones: the inverse of `parse_figure`."""
    period = figure.period or Period()
    cells: dict[str, object] = {
        column: getattr(figure, column)
        for column in FIGURE_COLUMNS
        if column != "inherited" and not column.startswith("period_")
    }
    cells |= {
        "period_start": period.start,
        "period_end": period.end,
        "period_relative": period.relative,
        "inherited": "|".join(figure.inherited),
    }
    return {
        column: format(value, "f") if isinstance(value, Decimal) else str(value)
        for column, value in cells.items()
        if value not in (None, "")
    }


def _figure_faults(row: Row) -> Iterator[Fault]:
    if not row["measure"]:
        yield row.fault("measure", "a figure needs a measure")
    for column in ("value", "low", "high"):
        if row[column] and not _DECIMAL.fullmatch(row[column]):
            yield row.fault(column, f"{row[column]!r} is not a decimal number (digits, at most one point)")
    yield from _bound_faults(row)
    yield from _form_faults(row)
    if row["direction"] and row["direction"] not in DIRECTIONS:
        yield row.fault("direction", f"{row['direction']!r} is none of {', '.join(DIRECTIONS)}")
    for slot in row.values("inherited"):
        if slot not in SLOTS:
            yield row.fault("inherited", f"unknown slot {slot!r}; the slots are {', '.join(SLOTS)}")


def _form_faults(row: Row) -> Iterator[Fault]:
    for column, pattern, meaning in (
        ("period_start", _PERIOD, "year or year-month"),
        ("period_end", _PERIOD, "year or year-month"),
        ("currency", _CURRENCY, "three-letter currency code"),
    ):
        if row[column] and not pattern.fullmatch(row[column]):
            yield row.fault(column, f"{row[column]!r} is not a {meaning}")
    start, end = row["period_start"], row["period_end"]
    if start and end and end[: len(start)] < start[: len(end)]:
        yield row.fault("period_end", "the period ends before it starts")


def _bound_faults(row: Row) -> Iterator[Fault]:
    low, high = _decimal(row["low"]), _decimal(row["high"])
    if not (row["value"] or row["low"] or row["high"]):
        yield row.fault("value", "a figure needs a value, or a low or a high end")
    if row["value"] and (row["low"] or row["high"]):
        yield row.fault("value", "a figure has a value or ends, not both")
    if low is not None and high is not None and low > high:
        yield row.fault("low", f"the low end {low} is above the high end {high}")
    if row["bound"] and row["bound"] not in BOUNDS:
        yield row.fault("bound", f"unknown bound {row['bound']!r}; the bounds are {', '.join(BOUNDS)}")
    elif (row["bound"] or "exact") != _bound_of(row):
        message = "the bound does not fit: exact has a value, range both ends, -lower a low, -upper a high"
        yield row.fault("bound", message)


def _bound_of(row: Row) -> str:
    """Give the bound that the filled columns allow; of an open end, the one that the row names."""
    if row["low"] and row["high"]:
        return "range"
    ends = {"low": ("inclusive-lower", "strict-lower"), "high": ("inclusive-upper", "strict-upper")}
    for column, bounds in ends.items():
        if row[column]:
            return row["bound"] if row["bound"] in bounds else bounds[0]
    return "exact"


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def _period(row: Row) -> Period | None:
    cells = [row[column] or None for column in ("period_start", "period_end", "period_relative")]
    return Period(*cells) if any(cells) else None
