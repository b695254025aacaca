"""Whose role or stage an answer is about: that of one document, or what several documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.identifiers import document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Concept

#: How many documents are named.
_NAMED: Final = 3


def over_words(documents: Sequence[str]) -> str:
    """Say over which documents an answer is told; empty where there is but one.

    Args:
        documents: CURIEs of the documents that speak of what is asked about.

    Example:
        >>> over_words(["document:a", "document:b"]), over_words(["document:a"])
        ('over 2 documents: a, b', '')

    """
    if len(documents) <= 1:
        return ""
    names = [document.partition(":")[2] for document in documents]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"over {len(names)} documents: {', '.join(names[:_NAMED])}{more}"


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


def telling_words(concept: Concept, documents: Sequence[str]) -> str:
    """Say of a role or stage over which documents it is told, or whose own it is; empty where that is plain.

    Example:
        >>> from skillgraph.model import Concept
        >>> own = Concept("concept:ad_chef", "Chef (ad)", "role", shared="concept:chef")
        >>> telling_words(own, ["document:ad"])
        'as document:ad alone tells of it; concept:chef is what all documents tell'

    """
    if concept.shared is None:
        return over_words(documents)
    return f"as {document_of(concept.id)} alone tells of it; {concept.shared} is what all documents tell"
