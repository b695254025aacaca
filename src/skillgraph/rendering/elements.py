"""Nodes and edges, as GraphML, GEXF, CSV and the files for Neo4j have them: one shape for all.

A concept is a node, and a statement is an edge from its subject to its object. What else stands at an end
of an edge is a node too: the figure, where a figure is what is said, and a statement that another one is
about. The node of a statement leads to its own subject and object, by edges of their own. The tie of a
concept to its parts is an edge that the vocabulary says, and no document.

The columns are those of the model, so that nothing new in it is left behind in silence;
`exports.losses` names what they do not hold.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from itertools import chain
from typing import Final

from skillgraph.identifiers import join_id
from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.model import Catalog, Concept, Figure, Period, Statement
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.qualifiers import figure_words, format_membership
from skillgraph.rendering.relations import PART_RELATION, relation_label
from skillgraph.store.about import count_mentions, named_path
from skillgraph.vocabulary import KINDS, expand_target

#: What a cell holds. What is absent has no cell; several values of one are joined by ``|``.
Cell = str | int | float | Decimal
Cells = Mapping[str, Cell]

_PERIOD: Final = tuple(f"period_{part.name}" for part in fields(Period))
#: A figure: in words, then part by part; the period in words, then part by part.
FIGURE_COLUMNS: Final = (
    "figure",
    *chain.from_iterable(
        (part.name, *_PERIOD) if part.name == "period" else (part.name,) for part in fields(Figure)
    ),
)
#: What nodes have beside ``id``, ``label`` and ``kind``.
NODE_COLUMNS: Final = ("alternatives", "definition", "exact_matches", "statements", *FIGURE_COLUMNS)
#: Fields of a statement that are columns under their own name.
STATEMENT_FIELDS: Final = tuple(
    """
    status rule modality hedge level purpose means reason condition scope quantifier manner list position
    premises
    """.split()
)
#: What edges have beside ``id``, ``source``, ``target``, ``relation``, ``label`` and ``closeness``.
EDGE_COLUMNS: Final = (
    *STATEMENT_FIELDS,
    "membership",
    *FIGURE_COLUMNS,
    *"document section line sentence".split(),
)
#: Kinds of node that are no kinds of concept.
FIGURE_KIND: Final = "figure"
STATEMENT_KIND: Final = "statement"


@dataclass(frozen=True, slots=True)
class Node:
    """A concept, a figure or a statement that is spoken about.

    Attributes:
        id: CURIE.
        label: A concept's label, a figure in words, a statement's sentence.
        kind: Of the concept, or `FIGURE_KIND` or `STATEMENT_KIND`.
        cells: By `NODE_COLUMNS`.

    """

    id: str
    label: str
    kind: str
    cells: Cells

    @property
    def is_concept(self) -> bool:
        """False for a figure and for a statement."""
        return self.kind not in {FIGURE_KIND, STATEMENT_KIND}


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement, the tie of a whole to its part, or of a statement to what it is about.

    Attributes:
        id: CURIE of the statement; for a part ``<whole>.hasPart.<part>``; for the tie of a statement
            ``<statement>/subject`` or ``<statement>/object``.
        source, target: Ids of nodes.
        relation: CURIE; *label* is its verb phrase.
        closeness: How close the projection holds the two, in (0, 1); 0.0 where it
            does not join them.
        cells: By `EDGE_COLUMNS`.

    """

    id: str
    source: str
    target: str
    relation: str
    label: str
    closeness: float = 0.0
    cells: Cells = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """The closeness, and never 0: Gephi drops an edge that weighs nothing."""
        return max(self.closeness, 0.0001)


def iter_nodes(catalog: Catalog) -> Iterator[Node]:
    """Give the concepts in the order of the catalog, then the figures, then the statements spoken about."""
    mentions = count_mentions(catalog)
    for concept in catalog.concepts.values():
        cells = _concept_cells(catalog, concept) | {"statements": mentions.get(concept.id, 0)}
        yield Node(concept.id, concept.label, concept.kind, cells)
    for statement in catalog.statements.values():
        if statement.object is None and statement.figure is not None:
            figure = statement.figure
            yield Node(_figure_id(statement), figure_words(figure), FIGURE_KIND, figure_cells(figure))
    for statement in _spoken_about(catalog):
        cells = {"statements": mentions.get(statement.id, 0)}
        yield Node(statement.id, statement.sentence, STATEMENT_KIND, cells)


def iter_edges(catalog: Catalog) -> Iterator[Edge]:
    """Give the statements in catalog order, then the ties of those spoken about, then the parts."""
    concepts = catalog.concepts
    projection = project_graph(catalog, kinds=KINDS)
    closeness_of = {frozenset((a, b)): float(data["closeness"]) for a, b, data in projection.edges(data=True)}
    for statement in catalog.statements.values():
        source, target = _ends(catalog, statement)
        if source is None or target is None:
            continue
        yield Edge(
            statement.id,
            source,
            target,
            statement.relation,
            relation_label(statement.relation),
            _rounded(closeness_of.get(frozenset((source, target)), 0.0)),
            statement_cells(catalog, statement),
        )
    for statement in _spoken_about(catalog):
        yield from _own_ties(catalog, statement)
    for concept in concepts.values():
        if concept.shared in concepts:
            yield _shared_tie(concept, concepts[concept.shared])
    for whole in concepts.values():
        for part in (concepts[curie] for curie in whole.parts if curie in concepts):
            yield Edge(
                f"{whole.id}.hasPart.{part.id.partition(':')[2]}",
                whole.id,
                part.id,
                PART_RELATION.id,
                PART_RELATION.label,
                _rounded(closeness_of.get(frozenset((whole.id, part.id)), 0.0)),
                {"status": "vocabulary", "sentence": f"{whole.label} has the part {part.label}."},
            )


def _shared_tie(own: Concept, shared: Concept) -> Edge:
    """Tie a document's own concept to the one that documents share."""
    cells: dict[str, Cell] = {"status": "vocabulary", "sentence": f"{own.label} is one {shared.label}."}
    name = f"{own.id}.broader.{shared.id.partition(':')[2]}"
    return Edge(name, own.id, shared.id, "skos:broader", relation_label("skos:broader"), 0.0, cells)


def statements_without_edge(catalog: Catalog) -> list[str]:
    """Name the statements that are no edge: they say nothing, or are about what the graph does not have."""
    return [s.id for s in catalog.statements.values() if None in _ends(catalog, s)]


def statement_cells(catalog: Catalog, statement: Statement) -> dict[str, Cell]:
    """Give what a statement says beside subject, relation and object; what it does not say is absent."""
    cells = {name: _cell(getattr(statement, name)) for name in STATEMENT_FIELDS}
    if statement.list in catalog.lists:
        cells["membership"] = format_membership(catalog.lists[statement.list])
    if statement.figure:
        cells |= figure_cells(statement.figure)
    passages = [catalog.passages.get((item.document, item.passage)) for item in statement.evidence]
    cells["document"] = _cell(tuple(dict.fromkeys(item.document for item in statement.evidence)))
    cells["section"] = _cell(tuple(section_names(catalog, statement)))
    cells["line"] = next((passage.line for passage in passages[:1] if passage), None)
    cells["sentence"] = statement.sentence
    return _present(cells)


def figure_cells(figure: Figure) -> dict[str, Cell]:
    """Give a figure in words and part by part; what the text does not say is absent."""
    cells: dict[str, Cell | None] = {"figure": format_amount(figure)}
    cells |= {
        part.name: _cell(getattr(figure, part.name)) for part in fields(Figure) if part.name != "period"
    }
    if figure.period:
        cells["period"] = format_period(figure.period)
        cells |= {name: _cell(getattr(figure.period, name.removeprefix("period_"))) for name in _PERIOD}
    return _present(cells)


def section_names(catalog: Catalog, statement: Statement) -> Collection[str]:
    """Name the sections that a statement's evidence lies in, each once, in order."""
    passages = (catalog.passages.get((item.document, item.passage)) for item in statement.evidence)
    return dict.fromkeys(" / ".join(named_path(catalog, p.section)) for p in passages if p)


def _concept_cells(catalog: Catalog, concept: Concept) -> dict[str, Cell]:
    cells = {name: _cell(getattr(concept, name)) for name in ("alternatives", "definition")}
    matches = catalog.matches.get(concept.id, ())
    exact = (expand_target(match.target) for match in matches if match.relation == "skos:exactMatch")
    cells["exact_matches"] = _cell((*concept.exact_matches, *exact))
    return _present(cells)


def _own_ties(catalog: Catalog, statement: Statement) -> Iterator[Edge]:
    """Tie the node of a statement to what it is about."""
    cells = {"status": statement.status, "sentence": statement.sentence}
    for name, end in zip(("subject", "object"), _ends(catalog, statement), strict=True):
        if end is not None:
            yield Edge(
                f"{statement.id}__{name}", statement.id, end, f"sg:{name}", f"has the {name}", 0.0, cells
            )


def _spoken_about(catalog: Catalog) -> Iterator[Statement]:
    about = {end for s in catalog.statements.values() for end in (s.subject, s.object) if end is not None}
    return (statement for name, statement in catalog.statements.items() if name in about)


def _ends(catalog: Catalog, statement: Statement) -> tuple[str | None, str | None]:
    """Give the nodes at both ends of a statement, None where the graph has none."""
    ends = [
        curie if curie in catalog.concepts or curie in catalog.statements else None
        for curie in (statement.subject, statement.object)
    ]
    if statement.object is None and statement.figure:
        ends[1] = _figure_id(statement)
    return ends[0], ends[1]


def _figure_id(statement: Statement) -> str:
    """Name the node of a figure as RDF does."""
    return join_id("figure", statement.id)


def _cell(value: object) -> Cell | None:
    if isinstance(value, tuple):
        return "|".join(map(str, value)) or None
    return value if isinstance(value, str | int | float | Decimal) and value != "" else None


def _present(cells: Mapping[str, Cell | None]) -> dict[str, Cell]:
    return {name: cell for name, cell in cells.items() if cell is not None}


def _rounded(closeness: float) -> float:
    """Four decimals: what differs beyond them differs by machine, not by meaning."""
    return round(closeness, 4)
