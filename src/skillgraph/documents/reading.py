"""Read a document as it is: the decoded, unmodified text, and the digest of its bytes.

Offsets count Unicode code points of that text. Nothing is normalized: a byte order
mark, tabs and CRLF stay where they are, or offsets would point beside the words.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from skillgraph.errors import DocumentError
from skillgraph.model import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_BLANKS = re.compile(r"[\s\ufeff]*")
_TRAILING_BLANKS = re.compile(r"[\s\ufeff]*\Z")


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    Attributes:
        text: The decoded text, unmodified.
        sha256: Hex digest of the file's bytes.
        path: Where it was read from.

    """

    text: str
    sha256: str
    path: str

    def excerpt(self, span: Span) -> str:
        """Give the text of a span."""
        return self.text[span.start : span.end]


def read_document(path: str | Path) -> Document:
    """Read a UTF-8 text file.

    Raises:
        DocumentError: There is no such file, it cannot be read, or it is not UTF-8.

    """
    if Path(path) == Path():
        raise DocumentError(
            "the document is not named: its path is empty or '.'",
            location="the paths of the documents",
            remedy="give the path of a file",
        )
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise DocumentError(
            f"the document cannot be read: {error.strerror}",
            location=str(path),
            remedy="give the path of a text file that you may read",
        ) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DocumentError(
            f"the document is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}",
            location=f"{path}, line {line}",
            remedy="save the document as UTF-8, for example with `iconv -t UTF-8`",
        ) from error
    return Document(text, hashlib.sha256(data).hexdigest(), str(path))


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
    for end in _LINE_END.finditer(text):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(text))]


def trimmed(text: str, span: Span) -> Span:
    """Take the blanks off both ends of a span; a blank span becomes empty, at its end."""
    leading = _BLANKS.match(text, span.start, span.end)
    start = leading.end() if leading else span.start
    trailing = _TRAILING_BLANKS.search(text, start, span.end)
    return Span(start, trailing.start() if trailing else span.end)
