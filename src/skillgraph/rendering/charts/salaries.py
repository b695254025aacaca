"""Pay: a bar from the low to the high end, a diamond for a single number, an estimate drawn unlike both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import is_growth, market_figures
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.model import Figure
from skillgraph.rendering.charts.bars import BarRow, Panel, Piece, Slot, arrange, explain_signs
from skillgraph.rendering.charts.captions import (
    MOST_ROWS,
    amount_words,
    amounts_of,
    document_notes,
    doubt_notes,
    drawn,
    format_tick,
    hedge_notes,
    is_guess,
    label_of,
    number,
    panel_chart,
    place_cell,
    slot_words,
    status_words,
)
from skillgraph.rendering.charts.chart import Chart, ChartTable, cell, narrow_table
from skillgraph.rendering.charts.scales import linear_scale
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.bars import BarLook
    from skillgraph.rendering.charts.scales import Scale

READING: Final = (
    "A bar runs from the low end of a range to its high end; a diamond is a single number; hollow and dashed "
    "is an estimate. A dashed frame is what the text leaves open; “from context” is what a heading or "
    "another sentence gives. The scale does not start at zero."
)
EMPTY: Final = "No figure in this graph gives an amount of money."


def pay_chart(catalog: Catalog) -> Chart:
    """Draw every amount of money."""
    found = [
        row
        for row in market_figures(catalog)
        if not is_growth(row.figure) and (row.figure.currency or row.figure.unit == "currency")
    ]
    shown, left_out = drawn(found)
    panels = pay_panels(catalog, shown)
    return panel_chart(
        "pay",
        "Pay",
        finding=pay_range(catalog, found),
        rows=found,
        panels=panels,
        reading=READING + explain_signs(panels) + left_out,
        table=_table(catalog, found),
        empty=EMPTY,
    )


def pay_range(catalog: Catalog, rows: Sequence[MarketFigure]) -> str:
    """Say what the amounts of one currency and time run from and to, of those that have most amounts.

    It says of which statistic they are, where all are of one, and for how many of all that pay is given for;
    then the same of those that have most after them, if there are several, and how many are left.
    """
    grouped: dict[tuple[str | None, str | None], list[MarketFigure]] = {}
    for row in rows:
        if amounts_of(row.figure):
            grouped.setdefault((row.figure.currency, row.figure.per), []).append(row)
    if not grouped:
        return ""
    found, *others = sorted(grouped.values(), key=len, reverse=True)
    rest = len(rows) - len(found)
    if len(found) == 1:
        [one] = found
        doubts = ", ".join(doubt_notes(one.statement))
        told = f"{label_of(catalog, one.statement)}: {amount_words(one.figure)}"
        return told + (f" ({doubts})" if doubts else "") + _left_words(rows, found, rest)
    statistics = {row.figure.statistic or "" for row in found}
    noun = (statistics.pop() if len(statistics) == 1 else "") or "amounts"
    run = _run_words(found)
    told = f"{noun[:1].upper()}{noun[1:]} {'' if run.startswith('up to') else 'from '}{run}"
    told += _share_of_subjects(catalog, rows, found) + _guess_words(found)
    if others and len(others[0]) > 1:
        rest -= len(others[0])
        subjects = len({row.statement.subject for row in others[0]})
        told += f"; {_run_words(others[0])} for {subjects}{_guess_words(others[0])}"
        found = [*found, *others[0]]
    return told + _left_words(rows, found, rest)


def _run_words(found: Sequence[MarketFigure]) -> str:
    """Say what the amounts of one currency and time run from and to: "$50 to $60 and more per hour"."""
    highest, lowest = _highest(found), min(found, key=_from_lowest)
    figure = highest.figure
    top = _one_amount(figure, _end(figure, max))
    bottom = _one_amount(lowest.figure, _end(lowest.figure, min))
    has_floor = lowest.figure.value is not None or lowest.figure.low is not None
    beyond = " and more" if figure.value is None and figure.high is None else ""
    return f"{bottom + ' to' if has_floor else 'up to'} {top}{beyond} per {figure.per or 'what not given'}"


def _guess_words(found: Sequence[MarketFigure]) -> str:
    """Say that the highest of some amounts is less than sure, where it is."""
    highest = _highest(found).statement
    return f", the highest {status_words(highest)}" if is_guess(highest) else ""


def _highest(found: Sequence[MarketFigure]) -> MarketFigure:
    return max(found, key=lambda row: (_end(row.figure, max), not is_guess(row.statement)))


def _from_lowest(row: MarketFigure) -> tuple[Decimal, bool]:
    return _end(row.figure, min), row.figure.low is not None


def _left_words(rows: Sequence[MarketFigure], found: Sequence[MarketFigure], count: int) -> str:
    """Say how many amounts are left beside those found, and in which currencies, where one has another."""
    if not count:
        return ""
    others = dict.fromkeys(row.figure.currency or "" for row in rows if row not in found)
    is_other = bool(others.keys() - {row.figure.currency for row in found})
    of = f" in {', '.join(filter(None, others))}" if is_other and any(others) else ""
    return f", and {count_words(count, 'more amount')}{of}"


def _share_of_subjects(catalog: Catalog, rows: Sequence[MarketFigure], found: Sequence[MarketFigure]) -> str:
    """Say for how many of all subjects the amounts found are given; nothing where they are for all."""
    subjects, those = ({row.statement.subject for row in some} for some in (rows, found))
    if len(those) == len(subjects):
        return ""
    kinds = {catalog.concepts[curie].kind for curie in subjects}
    noun = next(iter(kinds)).replace("-", " ") if len(kinds) == 1 else ""
    return f" for {len(those)} of {count_words(len(subjects), noun) if noun else f'{len(subjects)} with pay'}"


def _end(figure: Figure, choose: Callable[[list[Decimal]], Decimal]) -> Decimal:
    return choose([end for end in (figure.value, figure.low, figure.high) if end is not None])


def _one_amount(figure: Figure, value: Decimal) -> str:
    return format_amount(Figure(figure.measure, value=value, unit=figure.unit, currency=figure.currency))


def pay_panels(catalog: Catalog, rows: Sequence[MarketFigure]) -> list[Panel]:
    """Group amounts by currency, by what they are paid per, by measure, period and place.

    Panels of one currency and time share a scale; amounts without a time have one of their own.
    """
    grouped: dict[tuple[str, str], dict[tuple[str, str, str], list[MarketFigure]]] = {}
    for row in rows:
        frame = (row.figure.measure, slot_words(row.figure, "period"), slot_words(row.figure, "place"))
        paid = (row.figure.currency or "", row.figure.per or "")
        grouped.setdefault(paid, {}).setdefault(frame, []).append(row)
    panels = []
    for (currency, per), frames in grouped.items():
        scale = _scale([row.figure for members in frames.values() for row in members])
        for (measure, period, place), members in frames.items():
            panel = Panel(
                heading=f"{measure[:1].upper()}{measure[1:]} in {currency or 'a currency not given'}",
                rows=_rows(catalog, members),
                scale=scale,
                tick=partial(format_tick, currency=currency),
                slots=(_slot("per ", per), _slot("period ", period), _slot("place ", place)),
            )
            panels.append(arrange(panel))
    return panels


def _scale(figures: Sequence[Figure]) -> Scale:
    """Make the scale of some amounts; a range that is alone on it has room on both sides."""
    ends = [end for figure in figures for end in amounts_of(figure)]
    if len(figures) == 1 and len(ends) > 1:
        room = max(ends) - min(ends)
        ends += [max(0.0, min(ends) - room), max(ends) + room]
    return linear_scale(ends, zero=False, can_cut=True)


def _slot(name: str, words: str) -> Slot:
    """Draw a slot as open where it is not given; a time is named with what is paid *per* it."""
    if words in ("", "not given"):
        return Slot(f"{name.replace('per ', 'per what ')}not given", is_given=False)
    return Slot(f"{name}{words}" if name == "per " else words)


def _rows(catalog: Catalog, members: Sequence[MarketFigure]) -> tuple[BarRow, ...]:
    """Give each range a row; the single numbers that a document has of its holder stand in the first."""
    by_holder: dict[tuple[str, str, tuple[str, ...]], list[list[MarketFigure]]] = {}
    for row in sorted(members, key=lambda row: _is_point(row.figure)):
        statement = row.statement
        holder = (statement.subject, statement.object or "", tuple(document_notes(catalog, statement)))
        bars = by_holder.setdefault(holder, [])
        if bars and _is_point(row.figure):
            bars[0].append(row)
        else:
            bars.append([row])
    return tuple(_row(catalog, bar) for bars in by_holder.values() for bar in bars)


def _row(catalog: Catalog, members: Sequence[MarketFigure]) -> BarRow:
    first = members[0]
    amounts = [" ".join(filter(None, (row.figure.statistic, format_amount(row.figure)))) for row in members]
    notes = dict.fromkeys(note for row in members for note in _notes(row, named=len(members) > 1))
    pieces = [piece for row in members for piece in _pieces(row)]
    return BarRow(
        first.statement.subject,
        label_of(catalog, first.statement),
        ", ".join(amounts),
        (*notes, *document_notes(catalog, first.statement)),
        tuple(pieces),
    )


def _notes(row: MarketFigure, *, named: bool) -> list[str]:
    """Say what makes an amount less than a plain one, each hedge by itself, to be said once of all."""
    figure, statement = row.figure, row.statement
    hedges = [hedge for hedge in statement.hedge if hedge not in (figure.statistic or "")]
    notes = [
        *([status_words(statement)] if is_guess(statement) else []),
        *(note for hedge in hedges for note in hedge_notes([hedge])),
    ]
    return [f"{figure.statistic or format_amount(figure)}: {note}" for note in notes] if named else notes


def _pieces(row: MarketFigure) -> list[Piece]:
    figure, statement = row.figure, row.statement
    one = partial(Piece, statement.id, statement.sentence)
    if figure.low is not None and figure.high is not None:
        look: BarLook = "guess" if is_guess(statement) else "solid"
        return [one(look, number(figure.low), number(figure.high), "amount")]
    ends = amounts_of(figure)
    if not ends:
        return []
    way = 0 if figure.value is not None else 1 if figure.low is not None else -1
    return [one("tick", ends[0], ends[0], "amount", open=way)]


def _is_point(figure: Figure) -> bool:
    return figure.low is None or figure.high is None


def _table(catalog: Catalog, rows: Sequence[MarketFigure]) -> ChartTable:
    cells = [
        (
            cell(label_of(catalog, row.statement), row.statement.subject),
            cell(slot_words(row.figure, "measure")),
            cell(amount_words(row.figure), row.statement.id),
            cell(slot_words(row.figure, "statistic")),
            cell(slot_words(row.figure, "currency")),
            cell(slot_words(row.figure, "period")),
            cell(slot_words(row.figure, "place")),
            cell(status_words(row.statement)),
            place_cell(catalog, row.statement),
        )
        for row in rows[:MOST_ROWS]
    ]
    columns = (
        "Of",
        "Measure",
        "Amount",
        "Statistic",
        "Currency",
        "Period",
        "Place",
        "Status",
        "Where",
    )
    table = ChartTable(columns, tuple(cells), left_out=max(0, len(rows) - MOST_ROWS))
    return narrow_table(table, columns=("Measure", "Currency", "Period", "Place"))
