"""Shares of people and counts: what is measured at one time, apart from what grows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import is_growth, market_figures
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.rendering.charts.bars import BarRow, Panel, Piece, Slot, arrange, explain_signs
from skillgraph.rendering.charts.captions import (
    amounts_of,
    document_notes,
    drawn,
    figure_table,
    format_tick,
    is_guess,
    label_of,
    notes_of,
    number,
    panel_chart,
    period_slot,
    short_amount,
)
from skillgraph.rendering.charts.scales import Scale, linear_scale
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.bars import BarLook
    from skillgraph.rendering.charts.chart import Chart

READING: Final = "Shares of a whole, or counts, at one time: none of these is a change."
EMPTY: Final = "No figure in this graph gives a share of people or a count."
_WHOLE: Final = Scale(0.0, 100.0, (0.0, 25.0, 50.0, 75.0, 100.0))


def shares_chart(catalog: Catalog) -> Chart:
    """Draw every figure that is neither a change nor an amount of money."""
    found = [
        row
        for row in market_figures(catalog)
        if not is_growth(row.figure) and row.figure.currency is None and row.figure.unit != "currency"
    ]
    shown, left_out = drawn(found)
    panels = _panels(catalog, shown)
    counts = any(row.figure.unit != "percent share" for row in found)
    return panel_chart(
        "shares",
        "Shares of people and counts" if counts else "Shares of people",
        finding=_finding(found),
        rows=found,
        panels=panels,
        reading=READING + explain_signs(panels) + left_out,
        table=figure_table(catalog, found),
        empty=EMPTY,
    )


def _finding(rows: Sequence[MarketFigure]) -> str:
    """Give the sentence of the largest share, or of the largest count where there is no share."""
    shares = [row for row in rows if row.figure.unit == "percent share"] or list(rows)
    numbered = [row for row in shares if amounts_of(row.figure)]
    what = "share" if shares and shares[0].figure.unit == "percent share" else "figure"
    if not numbered:
        return f"{count_words(len(shares), what)} without a number" if shares else ""
    first = max(numbered, key=lambda row: max(amounts_of(row.figure)))
    amount = format_amount(first.figure)
    leaders = [row for row in numbered if format_amount(row.figure) == amount]
    told = first.statement.sentence.removesuffix(".")
    if len(leaders) > 1:
        told = f"{count_words(len(leaders), what)} of {amount}"
    rest = len(rows) - len(leaders)
    return told + (f", and {rest} more figure{'s' if rest > 1 else ''}" if rest else "")


def _panels(catalog: Catalog, rows: Sequence[MarketFigure]) -> list[Panel]:
    """Group by measure, period, unit and population; shares of a whole have one scale."""
    grouped: dict[tuple[str, Slot, str, str], list[MarketFigure]] = {}
    for row in rows:
        figure = row.figure
        key = (figure.measure, period_slot(figure), figure.unit or "", figure.population or "")
        grouped.setdefault(key, []).append(row)
    panels = []
    for (measure, period, unit, population), members in grouped.items():
        ends = [end for row in members for end in amounts_of(row.figure)]
        is_share = unit == "percent share" and all(0 <= end <= 100 for end in ends)  # noqa: PLR2004 -- the whole
        among = (Slot(f"among {population}"),) if population else ()
        panel = Panel(
            heading=f"{measure[:1].upper()}{measure[1:]}",
            rows=tuple(_row(catalog, row) for row in members),
            scale=_WHOLE if is_share else linear_scale(ends, can_cut=True),
            tick=partial(format_tick, unit=unit),
            slots=(*among, period),
        )
        panels.append(arrange(panel))
    return panels


def _row(catalog: Catalog, row: MarketFigure) -> BarRow:
    figure, statement = row.figure, row.statement
    look: BarLook = "guess" if is_guess(statement) else "solid"
    one = partial(Piece, statement.id, statement.sentence)
    pieces = []
    sure = figure.value if figure.value is not None else figure.low
    if sure is not None:
        is_open = figure.low is not None and figure.high is None
        pieces.append(one(look, 0.0, number(sure), "amount", open=int(is_open)))
    if figure.high is not None:
        start = number(figure.low) if figure.low is not None else 0.0
        pieces.append(one("rest", start, number(figure.high), "amount"))
    return BarRow(
        statement.subject,
        label_of(catalog, statement),
        short_amount(figure),
        (*notes_of(row, said=("measure", "period", "population")), *document_notes(catalog, row.statement)),
        tuple(pieces),
    )
