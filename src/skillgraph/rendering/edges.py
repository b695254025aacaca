"""The statements between two concepts as the edges that other tools see.

An export is lossy: an edge holds what fits into a cell. Parallel statements stay parallel
edges. The tie of a concept to its parts is an edge too; the vocabulary says it, no document.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from skillgraph.model import Catalog, Statement
from skillgraph.projection.projecting import project_graph
from skillgraph.store.about import named_path
from skillgraph.vocabulary import KINDS, RELATIONS, Relation

PART_RELATION: Final = Relation("dcterms:hasPart", "has the part", "is a part of")


@dataclass(frozen=True, slots=True)
class Edge:
    """One statement between two concepts, or the tie of a whole to its part.

    Attributes:
        id: CURIE of the statement; for a part ``<whole>.hasPart.<part>``.
        source, target: CURIEs of subject and object.
        relation: CURIE; *label* is its verb phrase.
        strength: How close the projection holds the two, in (0, 1]; 0.0 where it
            does not join them.
        status: As the statement has it; "vocabulary" for a part.
        statement: The statement, or None for a part.

    """

    id: str
    source: str
    target: str
    relation: str
    label: str
    strength: float
    status: str
    sentence: str
    statement: Statement | None


def iter_edges(catalog: Catalog) -> Iterator[Edge]:
    """Give the statements that join two concepts, in the order of the catalog, then the parts."""
    concepts = catalog.concepts
    projection = project_graph(catalog, kinds=KINDS)
    strength_of = {frozenset((a, b)): float(data["strength"]) for a, b, data in projection.edges(data=True)}
    for statement in catalog.statements.values():
        if statement.object is None or not {statement.subject, statement.object} <= concepts.keys():
            continue
        yield Edge(
            id=statement.id,
            source=statement.subject,
            target=statement.object,
            relation=statement.relation,
            label=relation_label(statement.relation),
            strength=_rounded(strength_of.get(frozenset((statement.subject, statement.object)), 0.0)),
            status=statement.status,
            sentence=statement.sentence,
            statement=statement,
        )
    for whole in concepts.values():
        for part in (concepts[curie] for curie in whole.parts if curie in concepts):
            yield Edge(
                id=f"{whole.id}.hasPart.{part.id.partition(':')[2]}",
                source=whole.id,
                target=part.id,
                relation=PART_RELATION.id,
                label=PART_RELATION.label,
                strength=_rounded(strength_of.get(frozenset((whole.id, part.id)), 0.0)),
                status="vocabulary",
                sentence=f"{whole.label} has the part {part.label}.",
                statement=None,
            )


def relation_label(curie: str) -> str:
    """Give a relation's verb phrase, or its CURIE where the vocabulary does not have it."""
    relation = RELATIONS.get(curie)
    return relation.label if relation else curie


def section_names(catalog: Catalog, statement: Statement | None) -> Collection[str]:
    """Name the sections that a statement's evidence lies in, each once, in order."""
    evidence = statement.evidence if statement else ()
    passages = (catalog.passages.get((item.document, item.passage)) for item in evidence)
    return dict.fromkeys(" / ".join(named_path(catalog, p.section)) for p in passages if p)


def _rounded(strength: float) -> float:
    """Four decimals: what differs beyond them differs by machine, not by meaning."""
    return round(strength, 4)
