"""Cut HTML into tags and text, in time that grows with its length and no faster.

The standard library's parser looks for the end of each unclosed tag anew; this one
never reads a character twice. What it gives is positions: nothing is decoded here.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5
from typing import Final, NamedTuple

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_MARKUP: Final = expression(
    r"<(?:(?P<close>/)?(?P<name>[A-Za-z][^\s/<>]*+)(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|(?P<comment>!--)|(?P<other>[!?/]))"
)
_ATTRIBUTE: Final = expression(
    r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>`]+)))?",
)
_RAW: Final = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template"}
)
_ROWS: Final = expression(r"[0-9]{1,3}")
_LONGEST_ATTRIBUTES: Final = 4096


class HtmlToken(NamedTuple):
    """A stretch of HTML.

    Attributes:
        kind: ``text``, ``start``, ``end`` or ``raw`` (the inside of a script, style or title).
        start, end: Where it stands in the source.
        name: Of the tag, in lower case; of raw text, its element's.
        attributes: As they are written.

    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def html_tokens(text: str, start: int, end: int) -> Iterator[HtmlToken]:
    """Give the tags and texts of a stretch of HTML in their order; comments and declarations are left out.

    Example:
        >>> [(token.kind, token.name) for token in html_tokens("<p>a</p>", 0, 8)]
        [('start', 'p'), ('text', ''), ('end', 'p')]

    """
    position = start
    closed = text.rfind(">", start, end) + 1  # behind it no tag ends, whatever opens one
    while position < end:
        found = _MARKUP.search(text, position, closed)
        if found is None:
            comment = text.find("<!--", position, end)
            yield HtmlToken("text", position, comment if comment >= 0 else end)
            return
        if found.start() > position:
            yield HtmlToken("text", position, found.start())
        position = found.end()
        if found["comment"]:
            close = text.find("-->", position, end)
            position = close + 3 if close >= 0 else end
        elif found["other"]:
            position = text.index(">", position, closed) + 1
        else:
            name = found["name"].lower()
            kind = "end" if found["close"] else "start"
            yield HtmlToken(kind, found.start(), found.end(), name, found["attributes"])
            if kind == "start" and name in _RAW and not found["attributes"].endswith("/"):
                close = _find_close(text, name, Span(position, end))
                yield HtmlToken("raw", position, close, name)
                position = close


def attributes_of(token: HtmlToken) -> dict[str, str]:
    """Read a tag's attributes; of very long ones (inlined pictures) only the beginning.

    Example:
        >>> attributes_of(HtmlToken("start", 0, 0, "p", ' class="a b" hidden'))
        {'class': 'a b', 'hidden': ''}

    """
    return {
        name.lower(): double or single or bare
        for name, double, single, bare in _ATTRIBUTE.findall(token.attributes[:_LONGEST_ATTRIBUTES])
    }


def attribute_span(text: str, token: HtmlToken, name: str) -> Span | None:
    """Tell where the value of an attribute stands in the source, without its quotes; None where it has none.

    Example:
        >>> text = "<time datetime='2026'>"
        >>> attribute_span(text, next(html_tokens(text, 0, len(text))), "datetime")
        Span(start=16, end=20)

    """
    start = token.end - 1 - len(token.attributes)
    for found in _ATTRIBUTE.finditer(text, start, min(token.end - 1, start + _LONGEST_ATTRIBUTES)):
        if found[1].lower() == name and found.lastindex is not None and found.lastindex > 1:
            return Span(*found.span(found.lastindex))
    return None


def rows_of(attributes: Mapping[str, str]) -> int:
    """Give how many rows a cell of a table reaches over.

    Example:
        >>> rows_of({"rowspan": "3"}), rows_of({})
        (3, 1)

    """
    rows = attributes.get("rowspan", "")
    return max(1, int(rows)) if _ROWS.fullmatch(rows) else 1


def decode_entity(word: str) -> tuple[int, str]:
    """Decode a reference at the beginning of a word: how many characters it takes, and what it stands for.

    Example:
        >>> decode_entity("&amp;c"), decode_entity("&so")
        ((5, '&'), (1, '&'))

    """
    if word[1] == "#":
        return len(word), unescape(word if word.endswith(";") else f"{word};")
    for end in range(len(word), 2, -1):
        if word[1:end] in html5:
            return end, html5[word[1:end]]
    return 1, "&"


def is_linked_data(token: HtmlToken) -> bool:
    """Tell whether a tag opens a script of JSON-LD.

    Example:
        >>> is_linked_data(HtmlToken("start", 0, 0, "script", ' type="application/ld+json"'))
        True

    """
    kind = attributes_of(token).get("type", "") if token.name == "script" else ""
    return kind.partition(";")[0].strip().lower() == "application/ld+json"


def _find_close(text: str, name: str, within: Span) -> int:
    found = expression(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(
        text, within.start, within.end
    )
    return found.start() if found else within.end
