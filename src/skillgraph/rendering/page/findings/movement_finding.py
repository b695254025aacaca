"""What rises and what falls, as `market` tells it; measures are never ranked against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import signed_amounts
from skillgraph.answers.requirements import concepts_asked
from skillgraph.answers.ties import broader_concepts, is_special
from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.language.kinds import ROLE
from skillgraph.rendering.page.findings.figure_entries import Figures, capitalized
from skillgraph.rendering.page.findings.finding import (
    Finding,
    Glance,
    Said,
    joined,
    joined_links,
    parted,
    statement_slug,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from decimal import Decimal

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog

#: Of one measure, rows that are told at once.
_AT_ONCE: Final = 3
_NOTHING: Final = "Nothing is said to rise or fall"
#: Direction → what the page calls it, and how a heading begins.
_SIGNS: Final = {"increase": ("rise", "rising"), "decrease": ("fall", "falling")}


def movement_finding(
    catalog: Catalog, rows: Sequence[MarketFigure], *, role: str | None = None, trends: str = ""
) -> Finding:
    """Tell what rises and what falls; where nothing is said to, that is said.

    Args:
        catalog: Where the figures are.
        rows: Figures of the market. Of a measure the largest comes first, and first the measure of which
            the largest number is, as the chart has it; the others keep the order of the text.
        role: CURIE, or None. In the heading and at a glance what it asks for, itself and the roles of
            which it is a kind, by its name too, come before all else.
        trends: What the chart of trends finds over the documents; empty where it counts none.

    """
    figures = Figures(catalog, [row for row in rows if row.figure.direction in _SIGNS])
    own = _own(catalog, role) if role else frozenset()
    heads, parts, glance = [], [], []
    for direction, (sign, word) in _SIGNS.items():
        measures = _by_measure(catalog, [row for row in figures.rows if row.figure.direction == direction])
        entries = [[replace(figures.entry(row), sign=sign) for row in same] for same in measures.values()]
        told = sorted(_leaders_first(measures.values()), key=lambda row: row.statement.subject not in own)
        if told:
            heads.append(f"{word}: {joined([catalog.concepts[row.statement.subject].label for row in told])}")
            links = [_changed(catalog, row) for row in told]
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


def _leaders_first(measures: Collection[Sequence[MarketFigure]]) -> Iterator[MarketFigure]:
    """Go through the largest of each measure, then the others; what comes up again is told once."""
    seen: set[str] = set()
    for row in (*(same[0] for same in measures), *(one for same in measures for one in same[1:])):
        if row.statement.subject not in seen:
            seen.add(row.statement.subject)
            yield row


def _own(catalog: Catalog, role: str) -> frozenset[str]:
    """Give what concerns a role first: what it asks for, itself, and the roles of which it is a kind."""
    broader = broader_concepts(catalog)
    roles = [concept.id for concept in catalog.concepts.values() if concept.kind == ROLE]
    kinds = (other for other in roles if is_special(catalog, role, other, broader=broader))
    return concepts_asked(catalog, [role]).union([role], kinds)


def _changed(catalog: Catalog, row: MarketFigure) -> Said:
    """Name what changes, by how much and when, where that is said; it leads to what says so."""
    figure, label = row.figure, catalog.concepts[row.statement.subject].label
    amount = f"by {format_amount(figure)}".replace(" percent", "\N{NO-BREAK SPACE}%")
    period = f" ({format_period(figure.period)})" if figure.period else ""
    return Said(f"{label} {amount}{period}", f"statement={statement_slug(row.statement)}")
