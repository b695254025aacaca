"""One requirement for people and for tables: its qualifiers, its places, and what it is met through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.demands import STANDINGS
from skillgraph.answers.requirements import STATES
from skillgraph.rendering.json import (
    adjacency_shape,
    concept_shape,
    evidence_shape,
    figure_shape,
    list_shape,
)
from skillgraph.rendering.qualifiers import figure_words, iter_qualifiers
from skillgraph.rendering.text.citations import format_place, iter_citations
from skillgraph.rendering.text.output import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.answers.demands import Standing
    from skillgraph.answers.requirements import Requirement, State
    from skillgraph.model import Catalog, Span, Statement
    from skillgraph.rendering.json import Documents, Shape

STANDING_KEYS: Final[dict[Standing, str]] = {standing: standing.replace(" ", "_") for standing in STANDINGS}
STATE_KEYS: Final[dict[State, str]] = {state: STANDING_KEYS[state] for state in STATES}
REQUIREMENT_COLUMNS: Final = tuple(
    """
    state need label kind id modality hedge level list logic via reason demand have_years short_years
    sentence place statement
    """.split()
)


def requirement_shape(
    catalog: Catalog, row: Requirement, *, graph: Catalog | None = None, documents: Documents | None = None
) -> Shape:
    """Shape a requirement: *Concept* + its qualifiers, list, via, evidence and demand.

    Args:
        catalog: Where the concepts are, those too that the graph does not have.
        row: What to shape.
        graph: The graph that was asked, None for *catalog*.
        documents: Whose passages are shown.

    """
    statement = row.statement
    return {
        **concept_shape(catalog.concepts[row.concept]),
        "modality": statement.modality,
        "hedge": list(statement.hedge),
        "level": statement.level,
        "list": list_shape(catalog, statement.list, position=statement.position),
        "via": adjacency_shape(catalog, row.via, graph=graph, documents=documents) if row.via else None,
        "evidence": [evidence_shape(catalog, e, documents=documents) for e in statement.evidence],
        "demand": [figure_shape(figure) for figure in row.demand],
    }


def statement_lines(
    catalog: Catalog,
    statement: Statement,
    *,
    documents: Documents | None,
    told: set[tuple[str, Span]] | None = None,
) -> Iterator[Text]:
    """Go through the lines of what asks for something: its qualifiers, then its places.

    What stands in *told* is not quoted again (`iter_citations`).
    """
    qualifiers = "; ".join(iter_qualifiers(catalog, statement))
    if qualifiers:
        yield Text(qualifiers, 2)
    whole = [evidence for evidence in statement.evidence if not evidence.slots]
    yield from iter_citations(catalog, whole or statement.evidence, documents=documents, indent=3, told=told)


def via_words(catalog: Catalog, row: Requirement) -> str:
    """Say what a requirement is met or nearly met through, and why; empty where by itself."""
    if row.via is None:
        return ""
    through = f"through {catalog.concepts[row.via.skill].label} (closeness {row.via.closeness:.2f})"
    reason = row.via.reasons[0] if row.via.reasons else None
    if reason is None:
        return through
    ours = ", inferred by us" if reason.status == "inferred" else ""
    return f"{through}: {reason.relation}{ours}: {reason.sentence}"


def requirement_cells(catalog: Catalog, row: Requirement) -> list[str]:
    """Give the cells of a requirement under `REQUIREMENT_COLUMNS`."""
    head, tail = statement_cells(catalog, row.concept, row.statement)
    via = catalog.concepts[row.via.skill].label if row.via else ""
    reason = row.via.reasons[0].sentence if row.via and row.via.reasons else ""
    demand = "; ".join(map(figure_words, row.demand))
    return [row.state, row.need, *head, via, reason, demand, "", "", *tail]


def statement_cells(catalog: Catalog, curie: str, statement: Statement) -> tuple[list[str], list[str]]:
    """Give the cells that stand before and after those on how far something asked for is met."""
    concept = catalog.concepts[curie]
    item = catalog.lists.get(statement.list or "")
    head = [
        concept.label,
        concept.kind,
        concept.id,
        statement.modality or "",
        "; ".join(statement.hedge),
        statement.level or "",
        item.label if item else "",
        item.logic if item else "",
    ]
    places = "; ".join(format_place(catalog, evidence) for evidence in statement.evidence)
    return head, [statement.sentence, places, statement.id]
