"""Which documents say what others say: a near-copy counts nowhere that documents are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.store.records import Records

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.model import Catalog

#: Documents that share more of their passages, of the one with fewer, are near-copies.
NEAR_COPY: Final = 0.5


def near_copies(catalog: Catalog) -> dict[str, str]:
    """Give for each document the first of those that it is a near-copy of, itself where there is none.

    Near-copies share more than `NEAR_COPY` of the passages of the one that has fewer, headings aside. Time
    grows with passages, and with pairs of documents that share one.
    """
    own: dict[str, set[str]] = {name: set() for name in catalog.documents}
    for (document, _), digest in passage_digests(catalog).items():
        own.setdefault(document, set()).add(digest)
    holders: dict[str, list[str]] = {}
    groups: dict[str, str] = {}
    for name, digests in own.items():
        shared: dict[str, int] = {}
        for digest in digests:
            for other in holders.setdefault(digest, []):
                shared[other] = shared.get(other, 0) + 1
            holders[digest].append(name)
        copied = [
            other
            for other, number in shared.items()
            if number > NEAR_COPY * min(len(digests), len(own[other]))
        ]
        groups[name] = min((groups[other] for other in copied), default=name)
    return groups


def copied_documents(catalog: Catalog) -> frozenset[str]:
    """Give the documents that are near-copies of others, which count nowhere that documents are counted.

    Of a graph that was opened from its index they are looked for once.

    Example:
        >>> from skillgraph.model import Catalog
        >>> sorted(copied_documents(Catalog()))
        []

    """
    if len(catalog.documents) <= 1:
        return frozenset()

    def find() -> frozenset[str]:
        return frozenset(name for name, first in near_copies(catalog).items() if name != first)

    passages = catalog.passages
    return passages.once(tuple(catalog.documents), find) if isinstance(passages, Records) else find()


def documents_counted(documents: Iterable[str], copies: Collection[str]) -> tuple[str, ...]:
    """Give those of the documents about one thing that count: near-copies do not, unless all of them are.

    Example:
        >>> documents_counted(["a", "b"], {"b"}), documents_counted(["b", "c"], {"b", "c"})
        (('a',), ('b', 'c'))

    """
    several = tuple(documents)
    return tuple(document for document in several if document not in copies) or several


def passage_digests(catalog: Catalog) -> dict[tuple[str, str], str]:
    """Give the digest of each passage that is no heading."""
    return {key: passage.sha256 for key, passage in catalog.passages.items() if passage.kind != "heading"}
