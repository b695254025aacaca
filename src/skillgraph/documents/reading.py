"""Read a document as it is: the decoded, unmodified text, and the digest of its bytes.

Offsets count Unicode code points of that text. Nothing is normalized: a byte order
mark, tabs and CRLF stay where they are, or offsets would point beside the words.
How bytes become text is the business of `decoding`.
"""

import hashlib
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import Final

from skillgraph.documents.decoding import decode_bytes
from skillgraph.documents.limits import MAX_BYTES, too_large
from skillgraph.errors import DocumentError
from skillgraph.inputs import TooLargeError, read_input
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
_MARKDOWN_HEADING: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LEAST_HEADINGS: Final = 2
_HTML: Final = re.compile(
    r"(?>\ufeff|\s|<!--(?:(?!-->).){0,2000}+-->|<\?xml[^>]{0,200}\?>){0,20}"
    r"<(?:!doctype\s+html|html|head|body|link|meta|title|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)

LINE_END: Final = re.compile(r"\r\n|\r|\n")
_LAST_BLANK = 0x3000
_BLANKS = "".join(filter(str.isspace, map(chr, range(_LAST_BLANK + 1)))) + "\ufeff"


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
        from skillgraph.documents.parsing import readable_text

        return readable_text(self, span)


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
        DocumentError: There is no such file, it cannot be read, it is too large, or no text.

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
    data = _read_bytes(Path(path))
    text, encoding = decode_bytes(data, location=str(path))
    return Document(
        text, hashlib.sha256(data).hexdigest(), str(path), media_type_of(str(path), text), encoding
    )


def _read_bytes(path: Path) -> bytes:
    try:
        return read_input(path, most_bytes=MAX_BYTES)
    except IsADirectoryError as error:
        raise DocumentError(
            "the document is a directory",
            location=str(path),
            remedy="give the files in it, for example with a wildcard",
        ) from error
    except TooLargeError as error:
        raise too_large(f"is larger than {MAX_BYTES // 1_000_000} MB", str(path)) from error
    except OSError as error:
        raise DocumentError(
            f"the document cannot be read: {error.strerror}",
            location=repr(str(path)) if "\0" in str(path) else str(path),
            remedy="give the path of a text file that you may read",
        ) from error


def digest(text: str) -> str:
    """Give the hex SHA-256 of a text in UTF-8, as evidence and passages record it.

    Example:
        >>> digest("")[:8]
        'e3b0c442'

    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def line_spans(text: str) -> list[Span]:
    r"""Cut a text into lines, without their line ends (LF, CRLF or CR).

    Example:
        >>> line_spans("a\r\nb")
        [Span(start=0, end=1), Span(start=3, end=4)]

    """
    spans, start = [], 0
    for end in LINE_END.finditer(text):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(text))]


def trimmed(text: str, span: Span) -> Span:
    r"""Take the blanks off both ends of a span; a blank span becomes empty, at its end.

    Example:
        >>> trimmed(" a b\u3000\n", Span(0, 6)), trimmed("\t \ufeff", Span(0, 3))
        (Span(start=1, end=4), Span(start=3, end=3))

    """
    words = text[span.start : span.end].lstrip(_BLANKS)
    start = span.end - len(words)
    return Span(start, start + len(words.rstrip(_BLANKS)))
