"""In which documents a concept stands: core in most, unique to one, or shared by several."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from skillgraph.model import Catalog, Concept, Section
from skillgraph.projection.narrowing import narrow_catalog
from skillgraph.store.near_copies import copied_documents
from skillgraph.store.sharing import over_documents

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
        share: Part of all documents that are no near-copies, in (0, 1].
        spread: ``core`` in more than half of several documents, ``unique`` in one of several,
            otherwise ``shared``; in a graph of one document everything is core.

    """

    concept: Concept
    documents: tuple[str, ...]
    share: float
    spread: Class


def concepts_by_document(
    catalog: Catalog, kinds: Collection[str], *, section: Section | None = None
) -> list[Spread]:
    """Tell in which documents the concepts of some kinds stand.

    Args:
        catalog: Where to look.
        kinds: Ids of kinds of concept.
        section: Only concepts that this section, or one below it, speaks of; in which documents they
            stand is told from all of each document.

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
    catalog = over_documents(catalog)
    found = documents_naming(catalog)
    inside = found if section is None else documents_naming(narrow_catalog(catalog, section=section))
    copies = copied_documents(catalog)
    counted = [document for document in catalog.documents if document not in copies]
    total = len(counted)
    rows = [
        Spread(concept, documents, len(documents) / total, _class(len(documents), total))
        for curie, concept in catalog.concepts.items()
        if concept.kind in kinds
        and curie in inside
        and (documents := tuple(curie_ for curie_ in counted if curie_ in found.get(curie, ())))
    ]
    return sorted(rows, key=lambda row: (CLASSES.index(row.spread), -len(row.documents)))


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
