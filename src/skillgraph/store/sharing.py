"""A document's own role and stages, and the concepts that documents share: one told as the other.

What a document says of its role, it says of a concept of its own (`Concept.shared`). A question about
the occupation is one about all of these together, with what is said of the occupation itself.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from skillgraph.identifiers import document_of
from skillgraph.model import Catalog
from skillgraph.store.about import scan_statements
from skillgraph.store.near_copies import copied_documents, documents_counted
from skillgraph.store.records import Records

_Value = TypeVar("_Value")
_SLOTS: Final = ("subject", "object")


def own_concepts(catalog: Catalog) -> dict[str, str]:
    """Give documents' own concepts, each with the one that they share, in the order of the catalog."""
    concepts = catalog.concepts
    if isinstance(concepts, Records):
        shared = ((curie, shared) for curie, (shared,) in concepts.scan("shared"))
    else:
        shared = ((curie, concept.shared) for curie, concept in concepts.items())
    return {curie: to for curie, to in shared if to}


def over_documents(catalog: Catalog) -> Catalog:
    """Tell what documents say of their own roles and stages as said of the concepts that they share.

    Returns:
        A catalog without documents' own concepts; the one that was given where it has none.

    Example:
        >>> from skillgraph.model import Concept, Statement
        >>> shared = Concept("concept:chef", "Chef", "role")
        >>> own = Concept("concept:ad_chef", "Chef (ad)", "role", shared=shared.id)
        >>> said = Statement("statement:a", "", own.id, "sg:requires", "concept:x")
        >>> catalog = Catalog(concepts={c.id: c for c in (shared, own)}, statements={said.id: said})
        >>> over_documents(catalog).statements["statement:a"].subject
        'concept:chef'

    """
    return _told_as(catalog, own_concepts(catalog))


def told_plainly(catalog: Catalog) -> Catalog:
    """Do as `over_documents` where one document alone has a concept of its own, or speaks of the shared one.

    So a role or stage that stands in one document alone goes by its plain name.
    """
    own = own_concepts(catalog)
    if not own:
        return catalog
    counts = Counter(own.values())
    speaking: dict[str, set[str]] = {curie: set() for curie in counts}
    for name, ends in scan_statements(catalog, *_SLOTS):
        for shared in speaking.keys() & ends:
            speaking[shared].update(evidence.document for evidence in catalog.statements[name].evidence)
    alone = {
        curie: to for curie, to in own.items() if counts[to] == 1 and speaking[to] <= {document_of(curie)}
    }
    return _told_as(catalog, alone)


def told_of(catalog: Catalog, *curies: str | None) -> Catalog:
    """Give a catalog as a question about some concepts sees it.

    Args:
        catalog: Where the concepts are.
        curies: CURIEs of what is asked about; None is nothing.

    Returns:
        *catalog* itself where one of them is a document's own, else what `over_documents` gives.

    """
    own = own_concepts(catalog)
    return catalog if not own.keys().isdisjoint(curies) else _told_as(catalog, own)


def with_own(catalog: Catalog, curie: str) -> list[str]:
    """Give a concept and, where documents share it, those that are their own of it."""
    return [curie, *(own for own, shared in own_concepts(catalog).items() if shared == curie)]


def documents_about(catalog: Catalog, curie: str) -> tuple[str, ...]:
    """Give the documents whose role or stage a concept is, and those that state something of it.

    Returns:
        CURIEs, in the order of the catalog; near-copies of others are left out, unless all are near-copies.

    """
    several = _documents_about(catalog, curie)
    return documents_counted(several, copied_documents(catalog)) if several[1:] else several


def copies_about(catalog: Catalog, curie: str) -> int:
    """Count the near-copies that `documents_about` leaves out."""
    several = _documents_about(catalog, curie)
    return len(several) - len(documents_counted(several, copied_documents(catalog))) if several[1:] else 0


def _documents_about(catalog: Catalog, curie: str) -> tuple[str, ...]:
    whole = with_own(catalog, curie)
    found = {document_of(own) for own in whole if catalog.concepts[own].shared}
    rows = scan_statements(catalog, "subject", "status")
    said = (name for name, (subject, status) in rows if subject in whole and status != "inferred")
    found |= {evidence.document for name in said for evidence in catalog.statements[name].evidence}
    return tuple(document for document in catalog.documents if document in found)


def _told_as(catalog: Catalog, names: Mapping[str, str]) -> Catalog:
    if not names:
        return catalog
    changes: dict[str, dict[str, str] | None] = {}
    for curie, ends in scan_statements(catalog, *_SLOTS):
        told = tuple(names.get(end, end) for end in ends)
        if told != ends:  # what joins two documents' own of one says nothing of that
            changes[curie] = None if len(set(told)) == 1 else dict(zip(_SLOTS, told, strict=True))
    return replace(
        catalog,
        concepts=_changed(catalog.concepts, dict.fromkeys(names)),
        statements=_changed(catalog.statements, changes),
        lists={
            curie: replace(item, concept=to) if (to := names.get(item.concept or "")) else item
            for curie, item in catalog.lists.items()
        },
    )


def _changed(values: dict[str, _Value], changes: Mapping[str, Mapping[str, Any] | None]) -> dict[str, _Value]:
    """Give values anew: fields of some changed, and without those whose change is None."""
    if isinstance(values, Records):
        return values.changed(changes)
    found: dict[str, Any] = {}
    for curie, value in values.items():
        change = changes.get(curie, {})
        if change is not None:
            found[curie] = replace(value, **change) if change else value  # type: ignore[type-var]
    return found
