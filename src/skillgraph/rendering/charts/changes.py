"""Changes in demand: what rises and what falls, a panel for each measure and period."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import is_growth, market_figures
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.rendering.charts.bars import BarRow, Panel, Piece, arrange, explain_signs
from skillgraph.rendering.charts.captions import (
    document_notes,
    doubt_notes,
    drawn,
    figure_table,
    format_tick,
    is_guess,
    label_of,
    name_leaders,
    notes_of,
    number,
    panel_chart,
    period_slot,
    short_amount,
)
from skillgraph.rendering.charts.scales import linear_scale
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog, Figure
    from skillgraph.rendering.charts.bars import BarLook, Slot, Tone
    from skillgraph.rendering.charts.chart import Chart

READING: Final = (
    "A panel is one measure over one period. Panels share a scale, but what they measure differs."
)
_NO_DIRECTION, _NO_NUMBER = "without a direction", "without a number"
EMPTY: Final = "No figure in this graph says how much something rose or fell."


def changes_chart(catalog: Catalog) -> Chart:
    """Draw every figure that says how much something changed."""
    found = [row for row in market_figures(catalog) if is_growth(row.figure)]
    shown, left_out = drawn(found)
    panels = change_panels(catalog, shown)
    return panel_chart(
        "demand",
        "Changes in demand",
        finding=_finding(catalog, found),
        rows=found,
        panels=panels,
        reading=READING + explain_signs(panels) + left_out,
        table=figure_table(catalog, found),
        empty=EMPTY,
    )


def _finding(catalog: Catalog, rows: Sequence[MarketFigure]) -> str:
    """Name what rose and what fell by the largest number; numbers of different measures are not compared."""
    ways: dict[str, list[MarketFigure]] = {}
    for row in rows:
        ways.setdefault(_way(row.figure), []).append(row)
    told = [f"{way}: {_leaders(catalog, ways[way])}" for way in ("Up", "Down") if way in ways]
    told += [f"{len(ways[way])} {way}" for way in (_NO_DIRECTION, _NO_NUMBER) if way in ways]
    return ". ".join(told)


def _way(figure: Figure) -> str:
    ends = _ends(figure)
    if not ends:
        return _NO_NUMBER
    if min(ends) < 0 or figure.direction == "decrease":
        return "Down"
    return "Up" if figure.direction else _NO_DIRECTION


def _leaders(catalog: Catalog, rows: Sequence[MarketFigure]) -> str:
    """Name those that the largest number is of, with what is less than sure of it, and count the others."""
    told = {row.statement.id: _amount(row) for row in rows}
    first = min(rows, key=lambda row: (-max(map(abs, _ends(row.figure))), label_of(catalog, row.statement)))
    leaders = [row for row in rows if told[row.statement.id] == told[first.statement.id]]
    names = name_leaders(sorted(label_of(catalog, row.statement) for row in leaders))
    rest = len(rows) - len(leaders)
    return f"{names} by {told[first.statement.id]}" + (f", and {count_words(rest, 'other')}" if rest else "")


def _amount(row: MarketFigure) -> str:
    doubts = ", ".join(doubt_notes(row.statement))
    return f"{format_amount(row.figure)} ({doubts})" if doubts else format_amount(row.figure)


def change_panels(catalog: Catalog, rows: Sequence[MarketFigure]) -> list[Panel]:
    """Group changes by measure and period, the largest rise first; those of one unit follow on one scale."""
    grouped: dict[tuple[str, Slot, str], list[MarketFigure]] = {}
    for row in rows:
        key = (row.figure.measure, period_slot(row.figure), row.figure.unit or "")
        grouped.setdefault(key, []).append(row)
    ends: dict[str, list[float]] = {}
    for row in rows:
        ends.setdefault(row.figure.unit or "", []).extend(_ends(row.figure))
    of_unit = {unit: [row for row in rows if (row.figure.unit or "") == unit] for unit in ends}
    by_size = sorted(grouped, key=lambda key: (_size(of_unit[key[-1]]), key[-1], _size(grouped[key])))
    scales = {unit: linear_scale(values, can_cut=True) for unit, values in ends.items()}
    return [
        arrange(
            Panel(
                heading=f"{measure[:1].upper()}{measure[1:]}",
                rows=tuple(_row(catalog, row) for row in grouped[measure, period, unit]),
                scale=scales[unit],
                tick=partial(format_tick, unit=unit, signed=True),
                slots=(period,),
            )
        )
        for measure, period, unit in by_size
    ]


def _size(rows: Sequence[MarketFigure]) -> tuple[bool, float]:
    """Give what panels are sorted by: those in which something rises first, of each sort the largest."""
    rises = [end for row in rows if _way(row.figure) == "Up" for end in _ends(row.figure)]
    falls = [end for row in rows if _way(row.figure) == "Down" for end in _ends(row.figure)]
    return not rises, -max(rises) if rises else min(falls, default=0.0)


def _row(catalog: Catalog, row: MarketFigure) -> BarRow:
    figure = row.figure
    amount = short_amount(figure)
    has_sign = bool(figure.direction) or any(end < 0 for end in _ends(figure))
    return BarRow(
        row.statement.subject,
        label_of(catalog, row.statement),
        f"{amount} {figure.direction or ''}".rstrip() if has_sign else f"{amount}, direction not given",
        (*notes_of(row, said=("measure", "period")), *document_notes(catalog, row.statement)),
        tuple(_pieces(row)) if has_sign else (),
    )


def _pieces(row: MarketFigure) -> list[Piece]:
    """Draw a change from zero: what is sure, then what a range or an upper bound leaves open."""
    figure, statement = row.figure, row.statement
    one = partial(Piece, statement.id, statement.sentence)
    sure = figure.value if figure.value is not None else figure.low
    look: BarLook = "guess" if is_guess(statement) else "solid"
    pieces = []
    if sure is not None:
        end = _signed(figure, sure)
        is_open = figure.low is not None and figure.high is None
        pieces.append(one(look, 0.0, end, _tone(end), open=(-1 if end < 0 else 1) if is_open else 0))
    if figure.high is not None:
        end = _signed(figure, figure.high)
        start = _signed(figure, figure.low) if figure.low is not None else 0.0
        pieces.append(one("rest", start, end, _tone(end)))
    return pieces


def _ends(figure: Figure) -> list[float]:
    return [_signed(figure, end) for end in (figure.value, figure.low, figure.high) if end is not None]


def _signed(figure: Figure, value: Decimal) -> float:
    """Give a change below zero where it is a decrease; without a direction it keeps its own sign."""
    if figure.direction is None:
        return number(value)
    return -abs(number(value)) if figure.direction == "decrease" else abs(number(value))


def _tone(end: float) -> Tone:
    return "fall" if end < 0 else "rise"
