"""`neighbors`: what is adjacent or alike, best first, each with its reasons, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import adjacency_shape
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable, count_shown
from skillgraph.rendering.text.reason_lines import reason_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.neighbors import Adjacency, Measure
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents

_TITLES: Final = {
    "strength": "Adjacent to {} ({}), strongest first",
    "jaccard": "Like {} ({}) by the Jaccard coefficient: neighbors shared, of all that either has",
    "adamic-adar": "Like {} ({}) by the Adamic-Adar index: neighbors shared, hubs counting less",
    "resource-allocation": "Like {} ({}) by resource allocation: neighbors shared, hubs counting much less",
    "pagerank": "Near {} ({}) by personalized PageRank: where walks from it are",
}


def adjacency_answer(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    measure: Measure,
    total: int,
    documents: Documents | None = None,
) -> Answer:
    """Make the answer of ``neighbors``; *total* counts the rows before any limit."""
    notes = [count_shown(len(rows), total)]
    if rows and documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_adjacency  # few answers are explained

        return explain_adjacency(catalog, rows, measure=measure, total=total)

    return Answer(
        data=lambda: [adjacency_shape(catalog, row, documents=documents) for row in rows],
        blocks=lambda: _adjacency_lines(catalog, rows, skill=skill, measure=measure, documents=documents),
        table=lambda: _adjacency_table(catalog, rows),
        notes=notes,
        explanation=explanation,
        no=""
        if rows
        else f"nothing of these kinds is adjacent to {catalog.concepts[skill].label} or like it",
    )


def _adjacency_lines(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    measure: Measure,
    documents: Documents | None,
) -> Iterator[Text]:
    yield Text(_TITLES[measure].format(catalog.concepts[skill].label, skill), 0, "title")
    for row in rows:
        concept = catalog.concepts[row.skill]
        yield Text(f"{row.value:.3f}  {concept.label} ({concept.kind})", 0, "heading")
        yield from reason_lines(catalog, row.reasons, documents=documents)


def _adjacency_table(catalog: Catalog, rows: Sequence[Adjacency]) -> TextTable:
    cells = [
        [
            catalog.concepts[row.skill].label,
            catalog.concepts[row.skill].kind,
            f"{row.strength:.6f}",
            row.skill,
            "; ".join(reason.relation for reason in row.reasons),
            " ".join(reason.sentence for reason in row.reasons),
            row.measure,
            f"{row.value:.9f}",
        ]
        for row in rows
    ]
    columns = ["label", "kind", "strength", "id", "relations", "reasons", "measure", "value"]
    return TextTable(columns, cells)
