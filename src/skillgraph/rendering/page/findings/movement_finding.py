"""What rises and what falls, as `market` tells it; measures are never ranked against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import signed_amounts
from skillgraph.rendering.page.findings.figure_entries import Figures, capitalized
from skillgraph.rendering.page.findings.finding import (
    Finding,
    Glance,
    Said,
    joined,
    joined_links,
    parted,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Entry

#: Of one measure, rows that are told at once.
_AT_ONCE: Final = 3
_NOTHING: Final = "Nothing is said to rise or fall"
#: Direction → what the page calls it, and how a heading begins.
_SIGNS: Final = {"increase": ("rise", "rising"), "decrease": ("fall", "falling")}


def movement_finding(catalog: Catalog, rows: Sequence[MarketFigure], *, trends: str = "") -> Finding:
    """Tell what rises and what falls; where nothing is said to, that is said.

    Args:
        catalog: Where the figures are.
        rows: Figures of the market. Of a measure the largest comes first, and first the measure of which
            the largest number is, as the chart has it; the others keep the order of the text.
        trends: What the chart of trends finds over the documents; empty where it counts none.

    """
    figures = Figures(catalog, [row for row in rows if row.figure.direction in _SIGNS])
    heads, parts, glance = [], [], []
    for direction, (sign, word) in _SIGNS.items():
        measures = _by_measure(catalog, [row for row in figures.rows if row.figure.direction == direction])
        entries = [[replace(figures.entry(row), sign=sign) for row in same] for same in measures.values()]
        leading = {entry.label: entry for entry in _leaders_first(entries)}
        if leading:
            heads.append(f"{word}: {joined([*leading])}")
            links = [Said(label, f"statement={entry.statement}") for label, entry in leading.items()]
            glance.append(Glance(capitalized(word), joined_links(links, others="chart=demand")))
        parts += [
            parted(name, same, at_once=_AT_ONCE, others="chart=demand")
            for name, same in zip(measures, entries, strict=True)
        ]
    if trends:
        glance.append(Glance("Trends", (Said(trends, "chart=trends"),)))
    return Finding(
        capitalized("; ".join(heads)) or _NOTHING,
        tuple(group for first, _ in parts for group in first),
        tuple(group for _, rest in parts for group in rest),
        remark=figures.remark,
        chart="demand" if heads else "",
        glance=tuple(glance) or (Glance("Rising", (Said(_NOTHING[0].lower() + _NOTHING[1:]),)),),
    )


def _by_measure(catalog: Catalog, rows: Sequence[MarketFigure]) -> dict[str, list[MarketFigure]]:
    def rank(row: MarketFigure) -> tuple[Decimal, str]:
        return -max(map(abs, signed_amounts(row.figure))), catalog.concepts[row.statement.subject].label

    found: dict[str, list[MarketFigure]] = {}
    first = min(rows, key=rank).figure.measure if rows else ""
    for row in sorted(rows, key=lambda row: row.figure.measure != first):
        found.setdefault(row.figure.measure, []).append(row)
    return {measure: sorted(same, key=rank) for measure, same in found.items()}


def _leaders_first(entries: Sequence[Sequence[Entry]]) -> Iterator[Entry]:
    """Go through the largest of each measure, then the others; what comes up again is told once."""
    seen: set[str] = set()
    for entry in (*(same[0] for same in entries), *(one for same in entries for one in same[1:])):
        if entry.label not in seen:
            seen.add(entry.label)
            yield entry
