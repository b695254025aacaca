"""When documents were issued, in words: the date, how it was found, and where it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.controls import show_line
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import Text
from skillgraph.vocabulary import DATE_ORIGINS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.model import Catalog, DocumentDate, Passage, SourceDocument, Span
    from skillgraph.rendering.json import Documents

_AROUND: Final = 40  # characters beside a date that are quoted, where it stands in no passage


def date_lines(
    catalog: Catalog, document: SourceDocument, *, documents: Documents | None, indent: int = 1
) -> Iterator[Text]:
    """Say when a document was issued, and where that stands; quote it where the document is at hand."""
    yield Text(date_words(document.date), indent)
    if document.date and document.date.span:
        yield from span_lines(catalog, document, document.date.span, documents=documents, indent=indent)


def span_lines(
    catalog: Catalog, document: SourceDocument, span: Span, *, documents: Documents | None, indent: int
) -> Iterator[Text]:
    """Say where a document tells something of itself; quote it where the document is at hand."""
    source = (documents or {}).get(document.id)
    passage = passage_around(catalog, document.id, span)
    line, quoted = (passage.line, "") if passage else (None, "")
    if source is not None:
        line, quoted = _line_around(source.text, span)
    if source is not None and passage is not None:
        line, quoted = passage.line, source.readable(passage.span)
    place = "" if line is None else f"line {line}, "
    yield Text(f"{place}{span.start}\u2013{span.end}", indent, "muted")
    if quoted:
        yield Text(f"\u201c{' '.join(show_line(quoted).split())}\u201d", indent + 1)


def passage_around(catalog: Catalog, document: str, span: Span) -> Passage | None:
    """Give the passage that a date or place stands in: none has one in front matter, or in a head."""
    own = (passage for passage in catalog.passages.values() if passage.document == document)
    return next((one for one in own if one.span.start <= span.start and span.end <= one.span.end), None)


def _line_around(text: str, span: Span) -> tuple[int, str]:
    """Give the line that a date or place stands on, and what is written around it there."""
    from skillgraph.documents.text import LINE_END  # few dates stand outside of passages

    ends = [end.end() for end in LINE_END.finditer(text, 0, span.start)]
    start = max(ends[-1] if ends else 0, span.start - _AROUND)
    behind = LINE_END.search(text, span.end)
    end = min(behind.start() if behind else len(text), span.end + _AROUND)
    return len(ends) + 1, text[start:end]


def date_words(date: DocumentDate | None) -> str:
    """Say in a few words when a document was issued.

    Example:
        >>> from skillgraph.model import DocumentDate
        >>> date_words(DocumentDate("2026-07", "file name")), date_words(None)
        ('dated 2026-07 (file name)', 'undated')

    """
    return "undated" if date is None else f"dated {date.value} ({date.origin})"


def count_dates(dates: Sequence[DocumentDate | None]) -> str:
    """Count the documents that have a date, by how it was found, and those that have none.

    Example:
        >>> from skillgraph.model import DocumentDate
        >>> count_dates([DocumentDate("2026-07", "file name"), DocumentDate("2026", "text"), None])
        '2 documents dated (1 text, 1 file name), 1 undated'

    """
    counts = Counter(date.origin for date in dates if date is not None)
    told = ", ".join(f"{counts[origin]} {origin}" for origin in DATE_ORIGINS if counts[origin])
    dated = f"{count_words(counts.total(), 'document')} dated{f' ({told})' if told else ''}"
    return f"{dated}, {len(dates) - counts.total()} undated"
