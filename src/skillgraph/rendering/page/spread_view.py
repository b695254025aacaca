"""The network of several documents at rest: what most of them name, the more documents the further inside."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.answers.spread import documents_naming
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.rendering.page.appearance import FAMILY_OF
from skillgraph.rendering.page.label_room import importance_at
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.model import Catalog, Concept

#: So many can be told apart, and most of them named.
MOST: Final = 150
#: Of each kind the first; of what is a document's own, as its duties are, no more.
_OF_EACH_KIND: Final = 3
_OWN: Final = "work"


def document_counts(catalog: Catalog) -> dict[str, int]:
    """Count for each concept the documents that name it, near-copies of others left out."""
    naming, copies = documents_naming(catalog), copied_documents(catalog)
    return {curie: len(naming.get(curie, set()) - copies) for curie in catalog.concepts}


def most_named(
    catalog: Catalog, *, documents: Mapping[str, int], counts: Mapping[str, int]
) -> tuple[tuple[str, ...], str | None]:
    """Choose what most documents name: of each kind the first, then what is anybody's.

    Args:
        catalog: The whole graph.
        documents: CURIE of a concept → number of documents that name it.
        counts: CURIE of a concept → number of statements that name it.

    Returns:
        CURIEs in the order of the catalog, `MOST` of them at most, and the skill that most documents name.

    """

    def rank(concept: Concept) -> tuple[int, int, str]:
        return -documents[concept.id], -counts.get(concept.id, 0), concept.id

    ranked = sorted(catalog.concepts.values(), key=rank)
    center = next((one.id for one in ranked if one.kind in DEFAULT_KINDS), None)
    if len(ranked) <= MOST:
        return tuple(catalog.concepts), center
    of_kind: Counter[str] = Counter()
    kept: set[str] = set()
    for concept in ranked:
        of_kind[concept.kind] += 1
        if of_kind[concept.kind] <= _OF_EACH_KIND:
            kept.add(concept.id)
    for concept in ranked:
        family = FAMILY_OF.get(concept.kind)
        if len(kept) < MOST and family is not None and family.id != _OWN:
            kept.add(concept.id)
    return tuple(curie for curie in catalog.concepts if curie in kept), center


def importances(documents: Mapping[str, int], counts: Mapping[str, int]) -> dict[str, float]:
    """Give importances whose symbols grow with the number of documents; ties by statements.

    Example:
        >>> from skillgraph.rendering.page.label_room import symbol_size
        >>> found = importances({"a": 40, "b": 20}, {"a": 1, "b": 1})
        >>> round(symbol_size(found["a"])), round(symbol_size(found["b"]), 2)
        (13, 8.25)

    """
    most = max(documents.values(), default=1) or 1
    return {
        curie: importance_at(number / most) + counts.get(curie, 0) / 1_000_000
        for curie, number in documents.items()
    }
