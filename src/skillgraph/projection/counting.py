"""A reader's own documents as units to count in, by the code that counts in what comes with the package."""

from collections.abc import Iterator
from typing import Final

from skillgraph.model import Catalog
from skillgraph.projection.chance import measure_spread
from skillgraph.projection.incidence import Incidence, unit_mask
from skillgraph.projection.known import counted_as
from skillgraph.projection.stratification import Source
from skillgraph.store.about import iter_namings
from skillgraph.store.near_copies import near_copies, passage_digests

OWN_DOCUMENTS: Final = "own-documents"
OWN_PASSAGES: Final = "own-passages"
#: Fewer documents say nothing: a pair that stands together in one of one does so by certainty.
FEWEST_DOCUMENTS: Final = 3


def count_catalog(catalog: Catalog) -> Incidence:
    """Find which documents and passages of a graph name which concepts, near-copies once.

    Args:
        catalog: Its documents are taken for one collection.

    Returns:
        The sources ``own-documents`` and ``own-passages``, each its own layer; none of either where the graph
        has fewer than `FEWEST_DOCUMENTS` that are no near-copies. Passages with the same text are one; of
        near-copies the first counts. What a rule inferred counts nowhere. Time grows with statements, and
        with pairs of documents that share a passage.

    Example:
        >>> from skillgraph.model import Catalog
        >>> bool(count_catalog(Catalog()))
        False

    """
    if len(catalog.documents) < FEWEST_DOCUMENTS:
        return Incidence({})
    texts = passage_digests(catalog)
    firsts = (name for name, first in near_copies(catalog).items() if name == first)
    documents = {name: number for number, name in enumerate(firsts)}
    if len(documents) < FEWEST_DOCUMENTS:
        return Incidence({})
    passages = {digest: number for number, digest in enumerate(dict.fromkeys(texts.values()))}
    in_documents: dict[str, set[int]] = {}
    in_passages: dict[str, set[int]] = {}
    for concept, document, passage in _namings(catalog):
        if document in documents:
            in_documents.setdefault(concept, set()).add(documents[document])
        digest = texts.get((document, passage))
        if digest is not None:
            in_passages.setdefault(concept, set()).add(passages[digest])
    masks: dict[str, dict[str, int]] = {}
    for name, found in ((OWN_DOCUMENTS, in_documents), (OWN_PASSAGES, in_passages)):
        for concept, units in found.items():
            masks.setdefault(concept, {})[name] = unit_mask(units)
    sources = (
        _source(OWN_DOCUMENTS, "document", _spread(in_documents, len(documents)), size=len(documents)),
        _source(OWN_PASSAGES, "passage", _spread(in_passages, len(passages)), size=len(passages)),
    )
    return Incidence({source.id: source for source in sources}, masks=masks)


def _source(name: str, unit: str, spread: float, *, size: int) -> Source:
    return Source(name, name, unit, size, spread, "this graph's documents", "", "", "")


def _spread(held: dict[str, set[int]], size: int) -> float:
    units: list[dict[str, float]] = [{} for _ in range(size)]
    for concept, numbers in held.items():
        for number in numbers:
            units[number][concept] = 1
    return measure_spread(units)


def _namings(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """Give what a concept is counted as, document and passage of each place where evidence names it."""
    for naming in iter_namings(catalog):
        name = counted_as(catalog.concepts[naming.concept])
        yield from ((name, place.document, place.passage) for place in naming.evidence)
