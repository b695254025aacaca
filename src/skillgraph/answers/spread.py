"""In which documents a concept stands: core in most, unique to one, or shared by several."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, Literal

from skillgraph.answers.ranking import documents_asking
from skillgraph.answers.requirements import asks_for
from skillgraph.model import Catalog, Concept, Section
from skillgraph.projection.narrowing import narrow_catalog
from skillgraph.store.near_copies import copied_documents
from skillgraph.store.sharing import documents_about, over_documents, told_of

Class = Literal["core", "shared", "unique"]
#: In the order of the answer.
CLASSES: Final[tuple[Class, ...]] = ("core", "shared", "unique")


@dataclass(frozen=True, slots=True)
class Spread:
    """A concept and the documents that speak of it.

    Attributes:
        concept: The concept.
        documents: CURIEs of the documents with a stated statement of it, in the order of the catalog.
            Near-copies of others are left out.
        asking: How many of them ask for it.
        requiring: How many of them require it.
        share: Part of all documents that are no near-copies, in (0, 1]; of those about the role that was
            asked about.
        spread: ``core`` in more than half of several documents, ``unique`` in one of several,
            otherwise ``shared``; in a graph of one document everything is core.

    """

    concept: Concept
    documents: tuple[str, ...]
    asking: int
    requiring: int
    share: float
    spread: Class


def concepts_by_document(
    catalog: Catalog, kinds: Collection[str], *, section: Section | None = None, role: str | None = None
) -> list[Spread]:
    """Tell in which documents the concepts of some kinds stand.

    Args:
        catalog: Where to look.
        kinds: Ids of kinds of concept.
        section: Only concepts that this section, or one below it, speaks of; in which documents they
            stand is told from all of each document.
        role: CURIE of a role or stage: only what is said of it counts, and only the documents about it.

    Returns:
        Core ones first, then shared, then unique; within each those in most documents first, ties in
        the order of the catalog. Concepts that no document speaks of are left out, and so are those that
        only near-copies of others speak of.

    Example:
        >>> from skillgraph.model import Evidence, Span, Statement
        >>> places = [Evidence(f"document:{name}", "p", Span(0, 1), None, (), "") for name in "ab"]
        >>> said = [
        ...     Statement("", "", "concept:x", "sg:requires", f"concept:{thing}", evidence=(places[place],))
        ...     for place, thing in ((0, "r"), (1, "r"), (1, "s"))
        ... ]
        >>> catalog = Catalog(
        ...     documents=dict.fromkeys(("document:a", "document:b")),
        ...     concepts={f"concept:{c}": Concept(f"concept:{c}", c, "skill") for c in "rs"},
        ...     statements={f"statement:{i}": statement for i, statement in enumerate(said)},
        ... )
        >>> [(row.concept.label, row.spread, row.share) for row in concepts_by_document(catalog, {"skill"})]
        [('r', 'core', 1.0), ('s', 'unique', 0.5)]

    """
    counted = documents_spread_over(catalog, role=role)
    catalog = over_documents(catalog) if role is None else _said_of(told_of(catalog, role), role)
    found = documents_naming(catalog)
    inside = found if section is None else documents_naming(narrow_catalog(catalog, section=section))
    asking = (statement for statement in catalog.statements.values() if asks_for(catalog, statement))
    asked, required = (
        {concept: len(documents.intersection(counted)) for concept, documents in by_concept.items()}
        for by_concept in documents_asking(asking)
    )
    rows = [
        Spread(
            concept,
            documents,
            asked.get(curie, 0),
            required.get(curie, 0),
            len(documents) / len(counted),
            _class(len(documents), len(counted)),
        )
        for curie, concept in catalog.concepts.items()
        if concept.kind in kinds
        and curie in inside
        and curie != role
        and (documents := tuple(one for one in counted if one in found.get(curie, ())))
    ]
    return sorted(rows, key=lambda row: (CLASSES.index(row.spread), -len(row.documents)))


def documents_spread_over(catalog: Catalog, *, role: str | None = None) -> tuple[str, ...]:
    """Give the documents that count: all, or those about a role or stage, near-copies of others left out."""
    if role is not None:
        return documents_about(catalog, role)
    copies = copied_documents(catalog)
    return tuple(document for document in catalog.documents if document not in copies)


def _said_of(catalog: Catalog, role: str) -> Catalog:
    """Give a graph with the statements alone whose subject is a role or stage."""
    statements = {name: one for name, one in catalog.statements.items() if one.subject == role}
    return replace(catalog, statements=statements)


def _class(count: int, total: int) -> Class:
    if count * 2 > total:
        return "core"
    return "unique" if count == 1 else "shared"


def documents_naming(catalog: Catalog) -> dict[str, set[str]]:
    """Give for each concept the documents with a statement of it that is not inferred."""
    found: dict[str, set[str]] = {}
    for statement in catalog.statements.values():
        if statement.status != "inferred":
            documents = {evidence.document for evidence in statement.evidence}
            for curie in (statement.subject, statement.object):
                if curie is not None:
                    found.setdefault(curie, set()).update(documents)
    return found
