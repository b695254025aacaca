"""Turn a catalog into what the page shows: nodes, edges, rows, evidence.

Concepts and statements are numbered, and the number is all that the picture, the tables and
the evidence share. Sentences and definitions stand once, in the tables; the script reads them there.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from skillgraph.model import Catalog, Concept, Evidence, Passage, Statement
from skillgraph.rendering.layout import Item, Layout, sector_layout
from skillgraph.rendering.page.appearance import FAMILIES, FAMILY_OF, KIND_ORDER, SHAPE_OF, format_kind
from skillgraph.rendering.words import iter_qualifiers
from skillgraph.vocabulary import RELATIONS, Relation

#: Parts of a concept are drawn like statements, but the vocabulary says them, not a document.
PART_RELATION: Final = Relation("dcterms:hasPart", "has the part", "is a part of")
CENTER_SIZE: Final = 24


class DocumentText(Protocol):
    """A source document in memory; of it only the text is read."""

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row of the table of statements."""

    sentence: str
    relation: str
    qualifiers: tuple[str, ...]
    line: int | None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The statements whose first evidence lies in one section."""

    heading: str
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind in the legend."""

    kind: str
    label: str
    shape: str
    count: int


@dataclass(frozen=True, slots=True)
class LegendGroup:
    """A family in the legend, with those of its kinds that the catalog has."""

    family: str
    label: str
    entries: tuple[LegendEntry, ...]


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


def page_content(catalog: Catalog, *, documents: Mapping[str, DocumentText] | None = None) -> PageContent:
    """Collect what the page shows.

    Args:
        catalog: The whole graph.
        documents: Document CURIE to the document, where its passages may be shown.

    Returns:
        A `PageContent`; the same catalog and documents give the same content.

    """
    counts = _statement_counts(catalog)
    concepts = tuple(catalog.concepts.values())
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    sections = _by_section(catalog)
    statements = [statement for members in sections.values() for statement in members]
    relations = _present_relations(catalog)
    layout = _concept_layout(concepts, counts)
    passages = _PassageTable(catalog, documents or {})
    statement_numbers = {statement.id: number for number, statement in enumerate(statements)}
    entries = [
        _statement_entry(s, numbers, statement_numbers, relations=relations, passages=passages) for s in statements
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
        groups=tuple(_row_group(catalog, heading, members) for heading, members in sections.items()),
        legend=_legend(concepts),
    )


def _statement_counts(catalog: Catalog) -> Counter[str]:
    """Count for each concept the statements that it is subject or object of."""
    counts: Counter[str] = Counter(dict.fromkeys(catalog.concepts, 0))
    for statement in catalog.statements.values():
        for end in {statement.subject, statement.object}:
            if end in catalog.concepts:
                counts[end] += 1
    return counts


def _by_section(catalog: Catalog) -> dict[str, list[Statement]]:
    """Group statements by the section of their first evidence, in document order."""
    groups: dict[str, list[Statement]] = {}
    several = len(catalog.documents) > 1
    order: dict[str, tuple[int, int]] = {}
    for statement in catalog.statements.values():
        heading, place = _heading_of(catalog, statement, several=several)
        order.setdefault(heading, place)
        groups.setdefault(heading, []).append(statement)
    return {heading: groups[heading] for heading in sorted(groups, key=lambda h: order[h])}


def _heading_of(catalog: Catalog, statement: Statement, *, several: bool) -> tuple[str, tuple[int, int]]:
    """Name the section of the first evidence, and its place among all sections."""
    late = len(catalog.sections) + 1
    if statement.status == "inferred":
        return f"Inferred by us ({statement.rule})" if statement.rule else "Inferred by us", (late, late)
    passage = _passage_of(catalog, statement.evidence[0]) if statement.evidence else None
    section = catalog.sections.get(passage.section) if passage else None
    if passage is None or section is None:
        return "Without a section", (late, 0)
    path = " › ".join(section.path)
    documents = list(catalog.documents)
    label = f"{catalog.documents[passage.document].label}: {path}" if several else path
    return label, (documents.index(passage.document) if several else 0, section.position)


def _passage_of(catalog: Catalog, evidence: Evidence) -> Passage | None:
    return catalog.passages.get((evidence.document, evidence.passage))


def _present_relations(catalog: Catalog) -> list[Relation]:
    """List the relations in use, in the order of the vocabulary, the parts last."""
    used = {statement.relation for statement in catalog.statements.values()}
    known = [relation for relation in RELATIONS.values() if relation.id in used]
    others = [Relation(id, id, f"inverse of {id}") for id in sorted(used - RELATIONS.keys())]
    return [*known, *others, PART_RELATION]


def _concept_layout(concepts: Iterable[Concept], counts: Mapping[str, int]) -> Layout:
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
    passages: "_PassageTable",
) -> dict[str, Any]:
    """Give what the script needs of a statement and cannot read from its row.

    ``s`` and ``o`` are numbers of concepts, ``ss`` and ``so`` of statements, ``r`` of a
    relation, ``e`` evidence, ``d`` is 1 for an inferred one, ``id`` its slug where it is
    not simply made of subject, relation and object.
    """
    entry: dict[str, Any] = {"r": next(n for n, r in enumerate(relations) if r.id == statement.relation)}
    for key, end in (("s", statement.subject), ("o", statement.object)):
        if end in numbers:
            entry[key] = numbers[end]
        elif end in statement_numbers:
            entry[f"s{key}"] = statement_numbers[end]
    slug = statement.id.removeprefix("statement:")
    ends = [e.partition(":")[2] for e in (statement.subject, statement.relation, statement.object or "")]
    if slug != ".".join(ends):
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


def _row_group(catalog: Catalog, heading: str, members: list[Statement]) -> RowGroup:
    return RowGroup(heading, tuple(_statement_row(catalog, statement) for statement in members))


def _statement_row(catalog: Catalog, statement: Statement) -> StatementRow:
    relation = RELATIONS.get(statement.relation)
    passage = _passage_of(catalog, statement.evidence[0]) if statement.evidence else None
    return StatementRow(
        sentence=statement.sentence,
        relation=relation.label if relation else statement.relation,
        qualifiers=tuple(iter_qualifiers(catalog, statement)),
        line=passage.line if passage else None,
    )


def _kind_data(concepts: Iterable[Concept]) -> dict[str, list[str]]:
    """Give for each kind that is there its name, plural, family and shape."""
    return {
        kind: [format_kind(kind), format_kind(kind, plural=True), *_look_of(kind)]
        for kind in sorted({concept.kind for concept in concepts})
    }


def _look_of(kind: str) -> tuple[str, str]:
    family = FAMILY_OF.get(kind)
    return (family.id, SHAPE_OF[kind]) if family else ("other", "hexagon")


def _legend(concepts: Iterable[Concept]) -> tuple[LegendGroup, ...]:
    counts = Counter(concept.kind for concept in concepts)
    groups = [(family.id, family.label, family.kinds) for family in FAMILIES]
    unknown = tuple(sorted(counts.keys() - FAMILY_OF.keys()))
    groups.append(("other", "Other kinds", unknown))
    return tuple(
        LegendGroup(
            family,
            label,
            tuple(
                LegendEntry(kind, format_kind(kind, plural=True), _look_of(kind)[1], counts[kind])
                for kind in kinds
                if counts[kind]
            ),
        )
        for family, label, kinds in groups
        if any(counts[kind] for kind in kinds)
    )


class _PassageTable:
    """Passages and sections that evidence points at, each once, numbered as they come."""

    def __init__(self, catalog: Catalog, documents: Mapping[str, DocumentText]) -> None:
        self._catalog = catalog
        self._documents = documents
        self._numbers: dict[tuple[str, str], int] = {}
        self._section_numbers: dict[str, int] = {}
        self.rows: list[list[Any]] = []
        self.sections: list[str] = []

    def evidence_entry(self, evidence: Evidence) -> list[Any]:
        """Give [passage, start, end, focus start, focus end, slots], without empty ends."""
        entry: list[Any] = [self._number(evidence), evidence.span.start, evidence.span.end]
        if evidence.focus or evidence.slots:
            entry += [evidence.focus.start, evidence.focus.end] if evidence.focus else [-1, -1]
        if evidence.slots:
            entry.append(", ".join(evidence.slots))
        return entry

    def _number(self, evidence: Evidence) -> int:
        key = (evidence.document, evidence.passage)
        if key not in self._numbers:
            self._numbers[key] = len(self.rows)
            self.rows.append(self._row(key))
        return self._numbers[key]

    def _row(self, key: tuple[str, str]) -> list[Any]:
        """Give [section, line, start] and the passage's text where the document is at hand."""
        passage = self._catalog.passages.get(key)
        if passage is None:
            return [self._section_number(""), 0, 0]
        row: list[Any] = [self._section_number(passage.section), passage.line, passage.span.start]
        document = self._documents.get(passage.document)
        if document is not None:
            row.append(document.text[passage.span.start : passage.span.end])
        return row

    def _section_number(self, curie: str) -> int:
        if curie not in self._section_numbers:
            self._section_numbers[curie] = len(self.sections)
            section = self._catalog.sections.get(curie)
            self.sections.append(" › ".join(section.path) if section else "no section")
        return self._section_numbers[curie]
