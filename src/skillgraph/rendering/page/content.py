"""Turn a catalog into what the page shows: nodes, edges, rows, evidence.

Concepts and statements are numbered, and the number is all that the picture, the tables and
the evidence share. Sentences and definitions stand once, in the tables; the script reads them there.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from skillgraph.mentions import count_mentions
from skillgraph.rendering.edges import PART_RELATION
from skillgraph.rendering.layout import Item, Layout, sector_layout
from skillgraph.rendering.page.appearance import FAMILY_OF, KIND_ORDER, format_kind
from skillgraph.rendering.page.legend import LegendGroup, legend_groups, look_of
from skillgraph.rendering.page.passages import PassageTable
from skillgraph.rendering.page.rows import RowGroup, row_group, statements_by_section
from skillgraph.vocabulary import RELATIONS, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.shapes import Documents

#: Radius of the symbol in the middle, in pixels at scale 1.
CENTER_SIZE: Final = 24


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything that the template needs.

    Attributes:
        nodes, edges: For vis-network, through pyvis.
        data: The JSON that the script reads beside them.
        concepts: Rows of the table of concepts, in the order of *nodes*.
        counts: Statements of each of *concepts*.
        groups: Rows of the table of statements; their order over all groups is the
            numbering that *edges* and *data* use.
        legend: Families and kinds that are there.

    """

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    data: dict[str, Any]
    concepts: tuple[Concept, ...]
    counts: tuple[int, ...]
    groups: tuple[RowGroup, ...]
    legend: tuple[LegendGroup, ...]


def page_content(catalog: Catalog, *, documents: Documents | None = None) -> PageContent:
    """Collect what the page shows.

    Args:
        catalog: The whole graph.
        documents: Document CURIE to the document, where its passages may be shown.

    Returns:
        A `PageContent`; the same catalog and documents give the same content.

    """
    counts = Counter(count_mentions(catalog))
    concepts = tuple(catalog.concepts.values())
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    sections = statements_by_section(catalog)
    statements = [statement for members in sections.values() for statement in members]
    relations = _present_relations(catalog)
    layout = concept_layout(concepts, counts)
    passages = PassageTable(catalog, documents or {})
    statement_numbers = {statement.id: number for number, statement in enumerate(statements)}
    entries = [
        _statement_entry(s, numbers, statement_numbers, relations=relations, passages=passages)
        for s in statements
    ]
    parts = [(numbers[c.id], numbers[part]) for c in concepts for part in c.parts if part in numbers]
    return PageContent(
        nodes=[_node(c, numbers[c.id], counts[c.id], layout=layout) for c in concepts],
        edges=_edges(entries, parts),
        data={
            "kinds": _kind_data(concepts),
            "relations": [[r.id, r.label, r.inverse_label] for r in relations],
            "statements": entries,
            "parts": parts,
            "sections": passages.sections,
            "passages": passages.rows,
            "withText": bool(documents),
            "sectors": [[s.name, round(s.start, 4), round(s.end, 4)] for s in layout.sectors],
            "radius": layout.radius,
            "center": next((numbers[i] for i, place in layout.positions.items() if place == (0, 0)), None),
        },
        concepts=concepts,
        counts=tuple(counts[concept.id] for concept in concepts),
        groups=tuple(row_group(catalog, heading, members) for heading, members in sections.items()),
        legend=legend_groups(concepts),
    )


def _present_relations(catalog: Catalog) -> list[Relation]:
    """List the relations in use, in the order of the vocabulary, the parts last."""
    used = {statement.relation for statement in catalog.statements.values()}
    known = [relation for relation in RELATIONS.values() if relation.id in used]
    others = [Relation(name, name, f"inverse of {name}") for name in sorted(used - RELATIONS.keys())]
    return [*known, *others, PART_RELATION]


def concept_layout(concepts: Iterable[Concept], counts: Mapping[str, int]) -> Layout:
    """Place the concepts; the role with most statements stands in the middle."""
    items = [Item(c.id, _sector_of(c.kind), float(counts[c.id])) for c in concepts]
    roles = [item for item in items if item.sector == "role"]
    center = min(roles, key=lambda item: (-item.importance, item.id)).id if roles else None
    sectors = [(kind, FAMILY_OF[kind].id) for kind in KIND_ORDER]
    return sector_layout(items, sectors, center=center)


def _sector_of(kind: str) -> str:
    """Give the kind itself, or the last one where the vocabulary does not know it."""
    return kind if kind in FAMILY_OF else KIND_ORDER[-1]


def _node(concept: Concept, number: int, count: int, *, layout: Layout) -> dict[str, Any]:
    x, y = layout.positions[concept.id]
    return {
        "id": number,
        "slug": concept.id.removeprefix("concept:"),
        "name": concept.label,
        "kind": concept.kind,
        "x": x,
        "y": y,
        "size": CENTER_SIZE if (x, y) == (0, 0) else round(min(13.0, 3.5 + 1.7 * math.sqrt(count)), 1),
    }


def _statement_entry(
    statement: Statement,
    numbers: Mapping[str, int],
    statement_numbers: Mapping[str, int],
    *,
    relations: list[Relation],
    passages: PassageTable,
) -> dict[str, Any]:
    """Give what the script needs of a statement and cannot read from its row.

    ``s`` and ``o`` are numbers of concepts, ``ss`` and ``so`` of statements, ``r`` of a
    relation, ``e`` evidence, ``d`` is 1 for an inferred one. Its slug is made of subject,
    relation and object, with the qualifier ``q``; where it is not, it stands as ``id``.
    """
    entry: dict[str, Any] = {"r": next(n for n, r in enumerate(relations) if r.id == statement.relation)}
    for key, end in (("s", statement.subject), ("o", statement.object)):
        if end is None:
            continue
        if end in numbers:
            entry[key] = numbers[end]
        elif end in statement_numbers:
            entry[f"s{key}"] = statement_numbers[end]
    slug = statement.id.removeprefix("statement:")
    base = ".".join(
        e.partition(":")[2] for e in (statement.subject, statement.relation, statement.object or "")
    )
    if slug.startswith(f"{base}."):
        entry["q"] = slug.removeprefix(f"{base}.")
    elif slug != base:
        entry["id"] = slug
    if statement.status == "inferred":
        entry["d"] = 1
    if statement.evidence:
        entry["e"] = [passages.evidence_entry(evidence) for evidence in statement.evidence]
    return entry


def _edges(entries: list[dict[str, Any]], parts: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Give an edge for each statement between two concepts and for each part.

    An edge's id is the number of its statement; parts are numbered after all statements.
    Edges between the same two concepts are bent apart, so that each stays visible.
    """
    ends = [(n, e["s"], e["o"]) for n, e in enumerate(entries) if "s" in e and "o" in e]
    ends += [(len(entries) + n, whole, part) for n, (whole, part) in enumerate(parts)]
    seen: Counter[tuple[int, int]] = Counter()
    edges = []
    for number, source, target in ends:
        edge: dict[str, Any] = {"id": number, "from": source, "to": target}
        pair = (min(source, target), max(source, target))
        if seen[pair]:
            edge["bend"] = seen[pair] if source < target else -seen[pair]
        seen[pair] += 1
        edges.append(edge)
    return edges


def _kind_data(concepts: Iterable[Concept]) -> dict[str, list[str]]:
    """Give for each kind that is there its name, plural, family and shape."""
    return {
        kind: [format_kind(kind), format_kind(kind, plural=True), *look_of(kind)]
        for kind in sorted({concept.kind for concept in concepts})
    }
