"""Whose role or stage an answer is about: that of one document, or what several documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.identifiers import document_of
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.model import Catalog, Concept

#: How many documents are named.
_NAMED: Final = 3


def over_words(documents: Sequence[str], *, copies: int = 0) -> str:
    """Say over which documents an answer is told; empty where there is but one.

    Args:
        documents: CURIEs of the documents that speak of what is asked about, and count.
        copies: How many near-copies of these speak of it too, and do not count.

    Example:
        >>> over_words(["document:a", "document:b"]), over_words(["document:a"])
        ('over 2 documents: a, b', '')
        >>> over_words(["document:a"], copies=2)
        'over 1 document: a; 2 near-copies do not count'

    """
    if len(documents) + copies <= 1:
        return ""
    names = [document.partition(":")[2] for document in documents]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    told = f"over {count_words(len(names), 'document')}: {', '.join(names[:_NAMED])}{more}"
    do = "does" if copies == 1 else "do"
    return f"{told}; {count_words(copies, 'near-copy')} {do} not count" if copies else told


def lines_of(catalog: Catalog, documents: Iterable[str]) -> str:
    """Name the one document that all lines of an answer are of; empty where the graph has no other.

    Empty too where there are several: then each line names its own.

    Example:
        >>> from skillgraph.model import Catalog
        >>> lines_of(Catalog(), ["document:a"])
        ''

    """
    distinct = set(documents)
    if len(distinct) != 1 or len(catalog.documents) <= 1:
        return ""
    return f"lines of {distinct.pop()}"


def counted_words(asked: int, *, required: int, over: int = 0) -> str:
    """Say how many documents ask for a thing, and how many require it.

    Args:
        asked: How many ask for it.
        required: How many of them require it.
        over: How many could, where that is known.

    Example:
        >>> counted_words(41, required=33, over=50)
        'asked for in 41 of 50 documents, required in 33'

    """
    several = f"{asked} of {over} documents" if over else f"{asked} documents"
    return f"asked for in {several}" + (f", required in {required}" if required else "")


def telling_words(concept: Concept, documents: Sequence[str], *, copies: int = 0) -> str:
    """Say of a role or stage over which documents it is told, or whose own it is; empty where that is plain.

    Arguments are as `over_words` has them.

    Example:
        >>> from skillgraph.model import Concept
        >>> own = Concept("concept:ad_chef", "Chef (ad)", "role", shared="concept:chef")
        >>> telling_words(own, ["document:ad"])
        'as document:ad alone tells of it; concept:chef is what all documents tell'

    """
    if concept.shared is None:
        return over_words(documents, copies=copies)
    return f"as {document_of(concept.id)} alone tells of it; {concept.shared} is what all documents tell"
