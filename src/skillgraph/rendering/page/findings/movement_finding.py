"""What rises and what falls, as `market` tells it; measures are never ranked against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.findings.figure_entries import Figures, capitalized
from skillgraph.rendering.page.findings.finding import Finding, joined, parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Entry

#: Of one measure, rows that are told at once.
_AT_ONCE: Final = 3
#: Direction → what the page calls it, and how a heading begins.
_SIGNS: Final = {"increase": ("rise", "rising"), "decrease": ("fall", "falling")}


def movement_finding(catalog: Catalog, rows: Sequence[MarketFigure]) -> Finding | None:
    """Tell what rises and what falls, in the order of the text; None where nothing is said to.

    Args:
        catalog: Where the figures are.
        rows: Figures of the market.

    """
    figures = Figures(catalog, [row for row in rows if row.figure.direction in _SIGNS])
    heads, parts = [], []
    for direction, (sign, word) in _SIGNS.items():
        entries: dict[str, list[Entry]] = {}
        for row in figures.rows:
            if row.figure.direction == direction:
                entries.setdefault(row.figure.measure, []).append(replace(figures.entry(row), sign=sign))
        labels = dict.fromkeys(entry.label for same in entries.values() for entry in same)
        heads += [f"{word}: {joined([*labels])}"] if labels else []
        parts += [parted(measure, same, at_once=_AT_ONCE) for measure, same in entries.items()]
    if not heads:
        return None
    return Finding(
        capitalized("; ".join(heads)),
        tuple(group for first, _ in parts for group in first),
        tuple(group for _, rest in parts for group in rest),
        remark=figures.remark,
        chart="demand",
    )
