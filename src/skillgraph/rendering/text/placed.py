"""Where the positions of documents are, in words: the places, how they were found, where they are named."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.controls import show_line
from skillgraph.model import Span
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.dated import passage_around, span_lines
from skillgraph.rendering.text.output import Text
from skillgraph.vocabulary import PLACE_ORIGINS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.model import Catalog, DocumentPlace, SourceDocument
    from skillgraph.rendering.json import Documents

#: Signs between a town and its country.
_COMMA: Final = 2


def place_lines(
    catalog: Catalog, document: SourceDocument, *, documents: Documents | None, indent: int = 1
) -> Iterator[Text]:
    """Say which places a document names, and where; quote that where the document is at hand."""
    if not document.places:
        return
    yield Text(places_words(document.places), indent)
    for span in _spans(catalog, document):
        yield from span_lines(catalog, document, span, documents=documents, indent=indent)


def _spans(catalog: Catalog, document: SourceDocument) -> Iterator[Span]:
    """Give where places are named; those of one passage, and those outside of passages, as one."""
    around: dict[str, Span] = {}
    for place in document.places:
        if span := place.span:
            passage = passage_around(catalog, document.id, span)
            before = around.get(passage.id if passage else "")
            ends = (span, before or span)
            around[passage.id if passage else ""] = Span(
                min(one.start for one in ends), max(one.end for one in ends)
            )
    yield from around.values()


def places_words(places: Sequence[DocumentPlace]) -> str:
    """Say in a few words which places there are, by how they were found.

    Example:
        >>> from skillgraph.model import DocumentPlace
        >>> places_words([DocumentPlace("Oslo", "text"), DocumentPlace("Rome", "by hand")])
        'in Oslo (text), Rome (by hand)'

    """
    told = []
    for origin in PLACE_ORIGINS:
        labels = [show_line(place.label) for place in places if place.origin == origin]
        told += [f"{', '.join(labels)} ({origin})"] if labels else []
    return f"in {', '.join(told)}"


def addresses(places: Sequence[DocumentPlace]) -> list[str]:
    """Join the places of which one follows the other with a comma at most: a town and its country.

    Example:
        >>> from skillgraph.model import DocumentPlace, Span
        >>> spans = Span(0, 4), Span(6, 12), Span(20, 24)
        >>> named = zip(("Oslo", "Norway", "Rome"), spans, strict=True)
        >>> addresses([DocumentPlace(label, "text", span) for label, span in named])
        ['Oslo, Norway', 'Rome']

    """
    joined: list[str] = []
    before: Span | None = None
    for place in places:
        span = place.span
        if before is not None and span is not None and 0 < span.start - before.end <= _COMMA:
            joined[-1] += f", {place.label}"
        else:
            joined.append(place.label)
        before = span
    return list(dict.fromkeys(joined))


def count_places(documents: Sequence[Sequence[DocumentPlace]]) -> str:
    """Count the documents that name a place, by how it was found; empty where none does.

    Example:
        >>> from skillgraph.model import DocumentPlace
        >>> count_places([[DocumentPlace("Oslo", "text")], []])
        '1 document with a place (1 text), 1 without'

    """
    counts = Counter(places[0].origin for places in documents if places)
    if not counts:
        return ""
    told = ", ".join(f"{counts[origin]} {origin}" for origin in PLACE_ORIGINS if counts[origin])
    placed = f"{count_words(counts.total(), 'document')} with a place ({told})"
    return f"{placed}, {len(documents) - counts.total()} without"
