"""Read a document as it is: the decoded, unmodified text, and the digest of its bytes.

Offsets count Unicode code points of that text. Nothing is normalized: a byte order
mark, tabs and CRLF stay where they are, or offsets would point beside the words.
How bytes become text is the business of `charsets`.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path, PurePath
from typing import Final

from skillgraph.boundary.inputs import TooLargeError, read_input
from skillgraph.documents.charsets import decode_bytes
from skillgraph.documents.limits import MAX_BYTES, too_large
from skillgraph.documents.parts import read_parts
from skillgraph.documents.structure import ParsedPassage
from skillgraph.errors import DocumentError
from skillgraph.language.lazy import expression
from skillgraph.model import Span

MEDIA_TYPES: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
_KNOWN: Final = frozenset(MEDIA_TYPES.values())
#: What holds records, each of which may be a document, and is none itself.
_RECORDS: Final = frozenset({".csv", ".tsv", ".json", ".jsonl", ".ndjson"})
_MARKDOWN_HEADING: Final = expression(r"^#{1,6} \S", re.MULTILINE)
_LEAST_HEADINGS: Final = 2
_HTML: Final = expression(
    r"(?>\ufeff|\s|<!--(?:(?!-->).){0,2000}+-->|<\?xml[^>]{0,200}\?>){0,20}"
    r"<(?:!doctype\s+html|html|head|body|link|meta|title|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    Attributes:
        text: The decoded text, unmodified.
        sha256: Hex digest of the file's bytes.
        path: Where it was read from.
        media_type: ``text/plain``, ``text/markdown``, ``text/html`` or ``application/yaml``; says what
            `readable` leaves out.
        encoding: Of the file's bytes.

    """

    text: str
    sha256: str
    path: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"

    def excerpt(self, span: Span) -> str:
        """Give the text of a span as it stands in the file, markup and all: what digests cover."""
        return self.text[span.start : span.end]

    def readable(self, span: Span) -> str:
        """Give what a reader sees of a span: without tags and marks, entities as characters.

        Of a text without markup that is the excerpt. Else the document is parsed once.

        Example:
            >>> Document("<p>R &amp; <b>D</b></p>", "", "", "text/html").readable(Span(3, 19))
            'R & D'

        """
        if self.media_type == "text/plain":
            return self.excerpt(span)
        return _readable_text(_passages(self), span)


def media_type_of(path: str, text: str) -> str:
    """Tell a document's media type by the name of its file; that of a text by what stands in it.

    A text that begins with a tag is HTML, one with two headings marked by ``#`` is Markdown.

    Example:
        >>> media_type_of("role", "<!DOCTYPE html><p>Role"), media_type_of("role.md", "Role")
        ('text/html', 'text/markdown')

    """
    known = MEDIA_TYPES.get(PurePath(path).suffix.lower(), "text/plain")
    if known != "text/plain":
        return known
    if _HTML.match(text):
        return "text/html"
    marks = sum(1 for _ in islice(_MARKDOWN_HEADING.finditer(text), _LEAST_HEADINGS))
    return "text/markdown" if marks == _LEAST_HEADINGS else "text/plain"


def read_document(path: str | Path) -> Document:
    """Read a text file of at most `MAX_BYTES`.

    Raises:
        DocumentError: There is no such file, it cannot be read, it is too large, no text, or by its name
            a file of records.

    Example:
        >>> import tempfile
        >>> with tempfile.NamedTemporaryFile() as file:
        ...     _ = Path(file.name).write_text("Knows Rust.", encoding="utf-8")
        ...     read_document(file.name).excerpt(Span(6, 10))
        'Rust'

    """
    if Path(path) == Path():
        raise DocumentError(
            "the document is not named: its path is empty or '.'",
            location="the paths of the documents",
            remedy="give the path of a file",
        )
    if Path(path).suffix.lower() in _RECORDS:
        raise DocumentError(
            "a file of records is no document, but each of its records may be one",
            location=str(path),
            remedy="write the text of each record to a file of its own, such as 17.md or 17.html",
        )
    return decode_document(_read_bytes(Path(path)), str(path))


def decode_document(data: bytes, path: str, *, media_type: str | None = None) -> Document:
    r"""Give the document that some bytes are, wherever they come from.

    Args:
        data: At most `MAX_BYTES`.
        path: What to call it; tells the media type where that is not given.
        media_type: One of `MEDIA_TYPES`; what else is given is told as if nothing were.

    Raises:
        DocumentError: They are too many, or no text.

    Example:
        >>> decode_document(b"# Role\n\n# Needs\n", "17").media_type
        'text/markdown'

    """
    if len(data) > MAX_BYTES:
        raise too_large(f"is larger than {MAX_BYTES // 1_000_000} MB", path)
    text, encoding = decode_bytes(data, location=path)
    known = media_type if media_type and media_type in _KNOWN else media_type_of(path, text)
    return Document(text, hashlib.sha256(data).hexdigest(), path, known, encoding)


def _read_bytes(path: Path) -> bytes:
    try:
        return read_input(path, most_bytes=MAX_BYTES)
    except IsADirectoryError as error:
        raise DocumentError(
            "the document is a folder",
            location=str(path),
            remedy=f"give files, or a folder with files that end in {', '.join(MEDIA_TYPES)}",
        ) from error
    except TooLargeError as error:
        raise too_large(f"is larger than {MAX_BYTES // 1_000_000} MB", str(path)) from error
    except OSError as error:
        raise DocumentError(
            f"the document cannot be read: {error.strerror}",
            location=repr(str(path)) if "\0" in str(path) else str(path),
            remedy="give the path of a text file that you have permission to read",
        ) from error


def _readable_text(passages: Sequence[ParsedPassage], span: Span) -> str:
    """Give what a reader sees of a span of a document with markup, passages apart by a space."""
    first = max(0, bisect_right(passages, span.start, key=lambda passage: passage.span.start) - 1)
    parts = []
    for passage in passages[first:]:
        if passage.span.start >= span.end:
            break
        offsets = passage.offsets or range(passage.span.start, passage.span.end + 1)
        length = len(passage.text)
        part = passage.text[
            bisect_left(offsets, span.start, hi=length) : bisect_left(offsets, span.end, hi=length)
        ]
        if part.strip():
            parts.append(part.strip())
    return " ".join(parts)


@lru_cache(maxsize=16)
def _passages(document: Document) -> tuple[ParsedPassage, ...]:
    return read_parts(document.text, document.media_type).passages
