"""`neighbors`: what is adjacent or alike, best first, each with its reasons, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.projection.layer_names import band
from skillgraph.rendering.json import adjacency_shape
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable, count_shown
from skillgraph.rendering.text.reason_lines import lines_about_reasons, reason_lines, shared_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.neighbors import Adjacency, Measure
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents

#: What stands behind a concept that the package knows and the graph does not have.
MARK: Final = "\u00b7"
NOT_IN_GRAPH: Final = f"{MARK} is known to the package and not in this graph; --in-graph leaves it out."
WEAK: Final = "weak: by a class of a taxonomy or a count near chance alone; no path rests on it."
SEE_REASONS: Final = "--evidence shows the places of each reason; -O json has all reasons and counts."
_TITLES: Final = {
    "closeness": "Adjacent to {} ({}), closest first",
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
    graph: Catalog,
    measure: Measure,
    total: int,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``neighbors``.

    Args:
        catalog: Where the concepts are, those too that the graph does not have.
        rows: What is adjacent, best first.
        skill: CURIE of what was asked about.
        graph: The graph that was asked.
        measure: What *rows* are ranked by.
        total: How many rows there are before any limit.
        documents: Whose passages are shown.
        evidence: Show the places of each reason.

    """
    notes = [count_shown(len(rows), total)]
    if any(row.is_weak for row in rows):
        notes.append(WEAK)
    if any(row.skill not in graph.concepts for row in rows):
        notes.append(NOT_IN_GRAPH)
    if rows and evidence and documents is None:
        notes.append(SEE_PASSAGES)
    elif rows and not evidence:
        notes.append(SEE_REASONS)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_adjacency  # few answers are explained

        return explain_adjacency(catalog, rows, measure=measure, total=total)

    return Answer(
        data=lambda: [adjacency_shape(catalog, row, graph=graph, documents=documents) for row in rows],
        blocks=lambda: _adjacency_lines(
            catalog, rows, skill=skill, graph=graph, measure=measure, documents=documents, evidence=evidence
        ),
        table=lambda: _adjacency_table(catalog, rows, graph),
        notes=notes,
        explanation=explanation,
        no=""
        if rows
        else f"no evidence that anything of these kinds is adjacent to {catalog.concepts[skill].label}",
    )


def _adjacency_lines(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    graph: Catalog,
    measure: Measure,
    documents: Documents | None,
    evidence: bool,
) -> Iterator[Text]:
    yield Text(_TITLES[measure].format(catalog.concepts[skill].label, skill), 0, "title")
    values = [f"{row.value:.3f}" for row in rows]
    for row, value in zip(rows, values, strict=True):
        concept = catalog.concepts[row.skill]
        tie = "=" if values.count(value) > 1 else " "
        weak = ", weak" if row.is_weak else ""
        words = f", {band(row.value)}{weak}" if measure == "closeness" else ""
        mark = "" if row.skill in graph.concepts else f" {MARK}"
        yield Text(f"{value}{tie} {concept.label}{mark} ({concept.kind}){words}", 0, "heading")
        yield from reason_lines(catalog, row.reasons, documents=documents, evidence=evidence)
        yield from shared_lines(row.shared)
    yield from lines_about_reasons(reason for row in rows for reason in row.reasons)


def _adjacency_table(catalog: Catalog, rows: Sequence[Adjacency], graph: Catalog) -> TextTable:
    cells = [
        [
            catalog.concepts[row.skill].label,
            catalog.concepts[row.skill].kind,
            f"{row.closeness:.6f}",
            row.skill,
            "yes" if row.skill in graph.concepts else "no",
            "; ".join(reason.relation for reason in row.reasons),
            " ".join(reason.sentence for reason in row.reasons),
            row.measure,
            f"{row.value:.9f}",
        ]
        for row in rows
    ]
    columns = ["label", "kind", "closeness", "id", "in_graph", "relations", "reasons", "measure", "value"]
    return TextTable(columns, cells)
