"""A text as it stands: its lines, its blanks, and the digest that evidence and passages record."""

import hashlib
from itertools import accumulate, chain, pairwise
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

LINE_END: Final = expression(r"\r\n|\r|\n")
_LAST_BLANK = 0x3000
_BLANKS = "".join(filter(str.isspace, map(chr, range(_LAST_BLANK + 1)))) + "\ufeff"


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
    if "\r" not in text:
        ends = accumulate(len(line) + 1 for line in text.split("\n"))
        return [Span(start, end - 1) for start, end in pairwise(chain((0,), ends))]
    spans, start = [], 0
    for end in LINE_END.finditer(text):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(text))]


def line_of(text: str, offset: int) -> int:
    r"""Give the line that an offset is on, from 1.

    Example:
        >>> line_of("a\r\nb", 3)
        2

    """
    return sum(1 for _ in LINE_END.finditer(text, 0, offset)) + 1


def trimmed(text: str, span: Span) -> Span:
    r"""Take the blanks off both ends of a span; a blank span becomes empty, at its end.

    Example:
        >>> trimmed(" a b\u3000\n", Span(0, 6)), trimmed("\t \ufeff", Span(0, 3))
        (Span(start=1, end=4), Span(start=3, end=3))

    """
    words = text[span.start : span.end].lstrip(_BLANKS)
    start = span.end - len(words)
    return Span(start, start + len(words.rstrip(_BLANKS)))


def may_open_front_matter(text: str) -> bool:
    """Tell whether a text begins as front matter does."""
    return text.startswith(("---", "+++"), text.startswith("\ufeff"))
