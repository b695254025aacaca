"""Turn a catalog into what the page shows: nodes, edges, rows, evidence.

Concepts and statements are numbered, and the number is all that the picture, the tables and
the evidence share. Sentences and definitions stand once: in the tables, where the script reads
them, or, beyond the rows that are written, in the data.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from skillgraph.rendering.gap_sum import counted_choices, counted_need
from skillgraph.rendering.page.appearance import state_slug
from skillgraph.rendering.page.asked_order import asked_order
from skillgraph.rendering.page.column_data import by_column, plain_slug
from skillgraph.rendering.page.compared_sides import (
    SUBJECTS,
    concept_sides,
    lines_to_shared,
    side_looks,
    sides_beside,
)
from skillgraph.rendering.page.concept_places import page_layout
from skillgraph.rendering.page.document_names import document_names
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.findings.compared_finding import page_sides
from skillgraph.rendering.page.findings.readiness import page_readiness
from skillgraph.rendering.page.gap import PageGap, page_gap
from skillgraph.rendering.page.known_beside import known_beside_concepts
from skillgraph.rendering.page.legend import LegendGroup, kind_data, legend_groups, state_groups, state_looks
from skillgraph.rendering.page.shown import shown_words
from skillgraph.rendering.page.spread_view import document_counts, importances
from skillgraph.rendering.page.statement_data import (
    Numbers,
    need_table,
    part_pairs,
    present_relations,
    relation_data,
    statement_entry,
)
from skillgraph.rendering.page.statement_rows import (
    RowGroup,
    cut_groups,
    row_group,
    rows_behind,
    statements_by_section,
)
from skillgraph.rendering.page.strata import Strata, page_strata
from skillgraph.rendering.page.told import told_data
from skillgraph.rendering.page.views import View, gap_states, is_of_documents, select_concepts, select_lines
from skillgraph.store.about import count_mentions
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from skillgraph.counts.distinctive import DistinctiveRole
    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.json import Documents
    from skillgraph.rendering.page.findings.compared_finding import Sides
    from skillgraph.rendering.page.findings.finding import Finding
    from skillgraph.rendering.page.findings.readiness import Readiness
    from skillgraph.rendering.page.layout import Layout
    from skillgraph.rendering.page.views import Selection
    from skillgraph.vocabulary import Relation

    #: Steps done, steps in all, the step at hand in words.
    Report = Callable[[int, int, str], None]

#: Rows of each table that are written as HTML; the script shows the others page by page.
ROWS_WRITTEN: Final = 600
#: Steps of writing a page: four here, and the file.
STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything that the template needs.

    Attributes:
        nodes, edges: For vis-network, through pyvis. Every concept is a node, in order; those that
            are drawn have a place. The edges are those that are drawn at rest.
        drawn: What else the script reads before it draws.
        told: What it reads when it is to tell more of what is drawn.
        has_text: May the passages' text be shown?
        concepts: Rows of the table of concepts, in the order of *nodes*, as many as are written.
        counts: Statements of each concept.
        documents: How many documents speak of each, near-copies of others left out.
        groups: Rows of the table of statements, as many as are written; their order over all
            groups is the numbering that *edges* and *data* use.
        statement_count: How many statements there are.
        legend: Families and kinds that are drawn, or states of a gap.
        gap: What is held and lacking, in words, where the page shows a gap.
        sides: What two things have in common and what not, where the page compares them.
        readiness: How much of it is held, and what to learn first.
        findings: What the graph comes to, before anybody asks.
        strata: The picture at rest, where a role asks for enough.
        shown: How much of the graph the network shows at rest, in words.

    """

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    drawn: dict[str, Any]
    told: dict[str, Any]
    has_text: bool
    concepts: tuple[Concept, ...]
    counts: tuple[int, ...]
    documents: tuple[int, ...]
    groups: tuple[RowGroup, ...]
    statement_count: int
    legend: tuple[LegendGroup, ...]
    gap: PageGap | None
    sides: Sides | None
    readiness: Readiness | None
    findings: tuple[Finding, ...]
    strata: Strata | None
    shown: str


def page_content(
    catalog: Catalog,
    *,
    documents: Documents | None = None,
    view: View | None = None,
    apart: Sequence[DistinctiveRole] = (),
    trends: str = "",
    report: Report | None = None,
) -> PageContent:
    """Collect what the page shows.

    Args:
        catalog: The whole graph.
        documents: Document CURIE to the document, where its passages may be shown.
        view: What is drawn; by default the whole graph.
        apart: What sets roles apart, told where the page is of several documents.
        trends: What rises and falls, counted over them.
        report: Told how far the work is.

    Returns:
        A `PageContent`; the same input gives the same content.

    """
    view, report = view or View(), report or (lambda *_: None)
    report(0, STEPS, "reading statements and evidence")
    counts = Counter(count_mentions(catalog))
    concepts = tuple(catalog.concepts.values())
    sections = statements_by_section(catalog)
    statements = [statement for members in sections.values() for statement in members]
    relations = present_relations(catalog)
    numbers = Numbers(_numbered(concepts), _numbered(statements), _numbered(relations))
    entries = [statement_entry(statement, numbers) for statement in statements]
    parts = part_pairs(concepts, numbers.concepts)
    report(1, STEPS, "placing concepts")
    naming = document_counts(catalog)
    selection = select_concepts(catalog, view, counts=counts, documents=naming)
    drawn = [catalog.concepts[curie] for curie in selection.concepts]
    spread = {one.id: naming[one.id] for one in drawn} if is_of_documents(catalog, view) else {}
    states, looks = _states(catalog, view)
    choices, beside = _counted_otherwise(catalog, view)
    weights = importances(spread, counts) if spread else counts
    order, need = asked_order(catalog, view), counted_need(view.gap)
    layout = page_layout(drawn, weights, states, center=selection.center, order=order, is_ranked=bool(spread))
    report(2, STEPS, "writing the tables")
    groups = tuple(row_group(catalog, heading, members) for heading, members in sections.items())
    report(3, STEPS, "finding what joins concepts")
    counted = tuple(counts[concept.id] for concept in concepts)
    ends, placed = _ends(entries, parts), {numbers.concepts[one.id] for one in drawn}
    edges = _edges(_at_rest(ends, view, sides=states or {}, numbers=numbers), counts=counted, drawn=placed)
    known = known_beside_concepts(catalog, numbers.concepts, path=view.path)
    rest = rows_behind(catalog, statements, groups, limit=ROWS_WRITTEN)
    told = told_data(catalog, statements, numbers, documents=documents or {}, known=known)
    return PageContent(
        nodes=_nodes(concepts, counted, layout=layout, states=states),
        edges=edges,
        drawn={
            "kinds": kind_data({one.kind for one in concepts}.union(row[1] for row in known.rows)),
            "known": known.rows,
            "groups": looks,
            "relations": relation_data(relations),
            "needs": need_table(statements, numbers),
            "statements": by_column(entries, "r", "s", "o"),
            "parts": parts,
            **_document_data(catalog),
            **_layout_data(layout, selection.center, numbers.concepts),
            **_by_number(numbers, choices=choices, beside=beside, spread=spread, need=need, first=order),
            "view": _view_data(view, selection, {**numbers.concepts, **known.numbers}),
        },
        told={"rest": rest, **told},
        has_text=bool(documents),
        concepts=concepts[:ROWS_WRITTEN],
        counts=counted,
        documents=tuple(naming.values()),
        groups=cut_groups(groups, ROWS_WRITTEN),
        statement_count=len(statements),
        legend=_legend(concepts if spread else drawn, states, looks, view=view, counted=(choices, beside)),
        gap=_gap(catalog, view, states, numbers=numbers.concepts),
        sides=page_sides(catalog, view.compare) if view.compare else None,
        readiness=page_readiness(catalog, view.gap) if view.gap else None,
        findings=page_findings(catalog, view, apart=apart, trends=trends),
        strata=page_strata(catalog, view),
        shown=shown_words(ends, edges, drawn=placed, concepts=len(concepts), note=selection.note),
    )


def _counted_otherwise(catalog: Catalog, view: View) -> tuple[dict[str, int], dict[str, list[str]]]:
    """Tell what is no thing of its own, as one of a list, and what is counted beside a concept."""
    choices = counted_choices(view.gap) if view.gap else {}
    return choices, sides_beside(catalog, view.compare) if view.compare else {}


def _legend(
    concepts: Sequence[Concept],
    states: Mapping[str, str] | None,
    looks: Mapping[str, Sequence[str]] | None,
    *,
    view: View,
    counted: tuple[Mapping[str, int], Mapping[str, Sequence[str]]],
) -> tuple[LegendGroup, ...]:
    if states is None:
        return legend_groups(concepts)
    return state_groups(states, looks or {}, _asking(view), choices=counted[0], beside=counted[1])


def _by_number(numbers: Numbers, **found: Mapping[str, Any]) -> dict[str, dict[int, Any]]:
    """Key what concepts have by their numbers; what none has is left out."""
    return {
        name: {numbers.concepts[curie]: value for curie, value in own.items()}
        for name, own in found.items()
        if own
    }


def _states(catalog: Catalog, view: View) -> tuple[dict[str, str] | None, dict[str, list[str]] | None]:
    """Give concepts their states in a gap or their sides of a comparison, and how these look; or neither."""
    if view.compare is not None:
        sides = concept_sides(catalog, view.compare)
        return sides, side_looks(view.compare, sides.values())
    if view.gap is not None:
        states = gap_states(view.gap, view.have)
        return states, state_looks(states)
    return None, None


def _asking(view: View) -> str:
    return "Who has it" if view.compare else "What is asked for"


def _numbered(things: Iterable[Concept | Statement | Relation]) -> dict[str, int]:
    return {thing.id: number for number, thing in enumerate(things)}


def _document_data(catalog: Catalog) -> dict[str, Any]:
    """Name the documents, and tell which are near-copies of others."""
    copied, names = copied_documents(catalog), document_names(catalog)
    copies = [number for number, curie in enumerate(names) if curie in copied]
    return {"documents": [*names.values()], **({"copies": copies} if copies else {})}


def _layout_data(layout: Layout, center: str | None, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Give where the sectors lie, save of what is compared, the middle, and what a phone has elsewhere."""
    return {
        "sectors": [
            [s.name, round(s.start, 4), round(s.end, 4)] for s in layout.sectors if s.name not in SUBJECTS
        ],
        "radius": layout.radius,
        "phone": {numbers[curie]: place for curie, place in layout.phone.items()},
        "center": numbers[center] if center in layout.positions else None,
    }


def _gap(
    catalog: Catalog, view: View, states: Mapping[str, str] | None, *, numbers: Mapping[str, int]
) -> PageGap | None:
    if view.gap is None or states is None:
        return None
    return page_gap(catalog, view.gap, have=view.have, held=view.held, numbers=numbers, states=states)


def _view_data(view: View, selection: Selection, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Give what is looked at first, and why the rest is not drawn."""
    data: dict[str, Any] = {"note": selection.note}
    if view.focus is not None:
        data |= {"node": numbers[view.focus], "hops": view.hops}
    if view.path is not None:
        data["path"] = [numbers[curie] for curie in view.path]
    return data


def _nodes(
    concepts: Sequence[Concept],
    counts: Sequence[int],
    *,
    layout: Layout,
    states: Mapping[str, str] | None,
) -> list[dict[str, Any]]:
    """Give the nodes for vis-network, in the order of the concepts, which numbers them."""
    return [
        _node(concept, number, count, layout=layout, states=states)
        for number, (concept, count) in enumerate(zip(concepts, counts, strict=True))
    ]


def _node(
    concept: Concept, number: int, count: int, *, layout: Layout, states: Mapping[str, str] | None
) -> dict[str, Any]:
    """Give what the script cannot read from the concept's row: its slug, where its label does not make it."""
    place, slug = layout.positions.get(concept.id), concept.id.removeprefix("concept:")
    node: dict[str, Any] = {}
    if slug != plain_slug(concept.label):
        node["slug"] = slug
    if number >= ROWS_WRITTEN:
        node |= {"name": concept.label, "kind": concept.kind, "n": count}
    if states and concept.id in states:
        node["group"] = state_slug(states[concept.id])
    if place is not None:
        node |= {"x": place[0], "y": place[1]}
    return node


def _ends(
    entries: Sequence[Mapping[str, Any]], parts: Iterable[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """Give what joins two concepts, statements and parts, with the numbers of both.

    The number of a statement comes first; parts are numbered after all statements.
    """
    ends = [(n, e["s"], e["o"]) for n, e in enumerate(entries) if "s" in e and "o" in e]
    return ends + [(len(entries) + n, whole, part) for n, (whole, part) in enumerate(parts)]


def _at_rest(
    ends: list[tuple[int, int, int]], view: View, *, sides: Mapping[str, str], numbers: Numbers
) -> list[tuple[int, int, int]]:
    """Give what may be drawn at rest."""
    return lines_to_shared(ends, sides, numbers=numbers.concepts) if view.compare else ends


def _edges(
    ends: Iterable[tuple[int, int, int]], *, counts: Sequence[int], drawn: set[int]
) -> list[dict[str, Any]]:
    """Give the edges that are drawn at rest, each with the number of its statement as id."""
    seen = [edge for edge in ends if edge[1] in drawn and edge[2] in drawn]
    kept = select_lines([edge[1:] for edge in seen], counts)
    return [
        {"id": number, "from": source, "to": target} for number, source, target in (seen[n] for n in kept)
    ]
