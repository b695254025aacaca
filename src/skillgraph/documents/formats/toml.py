"""Cut TOML into its entries, each with its place in the source, as `yaml` cuts YAML.

The standard library tells whether a text is TOML at all; it tells no places, which is why
it is cut here once more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from skillgraph.boundary import inputs
from skillgraph.documents.formats.yaml import DEEPEST, Node, Scalar
from skillgraph.documents.text import line_spans
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_BLANKS: Final = expression(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")
_HEADER: Final = expression(r"\[(?P<many>\[)?[ \t]*")
_KEY: Final = expression(
    r"(?:\"(?P<basic>(?:[^\"\\]++|\\.)*+)\"|'(?P<literal>[^']*+)'|(?P<bare>[\w-]++))[ \t]*"
)
_STRING: Final = expression(
    r"\"\"\"(?P<text>(?:[^\"\\]++|\\.|\"{1,2}(?!\"))*+\"{0,2})\"\"\""
    r"|'''(?P<raw>(?:[^']++|'{1,2}(?!'))*+'{0,2})'''"
    r"|\"(?P<basic>(?:[^\"\\]++|\\.)*+)\"|'(?P<literal>[^']*+)'",
    re.DOTALL,
)
_OTHER: Final = expression(r"[^\s,\[\]{}#\"']++(?: [\d:.+Zz-]++)?")
_STYLES: Final = {"basic": '"', "literal": "'", "text": "|", "raw": "|"}


class _UnreadError(Exception):
    """What stands there is not read."""


def parse_toml(text: str, within: Span) -> Node | None:
    r"""Read a stretch of TOML into a tree; None where it is no TOML.

    Args:
        text: The unmodified source.
        within: The stretch of it to be read.

    Returns:
        The root; its children are the entries at the top.

    Example:
        >>> text = 'title = "Mason"\ntools = ["Trowel", "Line"]'
        >>> title, tools = parse_toml(text, Span(0, len(text))).children
        >>> [text[line.start : line.end] for node in tools.children for line in node.value.lines]
        ['Trowel', 'Line']
        >>> parse_toml("title: Mason", Span(0, 12))

    """
    try:
        inputs.parse_toml(text[within.start : within.end].encode())
        return _Cutter(text, within).read()
    except (ValueError, _UnreadError):
        return None


@dataclass(slots=True)
class _Cutter:
    text: str
    within: Span
    _at: int = 0

    def read(self) -> Node:
        root = table = Node(self.within.start, -1)
        self._at = self.within.start
        while self._skip() < self.within.end:
            header = _HEADER.match(self.text, self._at, self.within.end)
            if header is None:
                self._read_entry(table, depth=0)
                continue
            table = self._named(root, start=self._at, at=header.end())
            if header["many"]:
                table.children.append(Node(self._at, 0, is_item=True))
                table = table.children[-1]
            self._take("]]" if header["many"] else "]")
        return root

    def _named(self, node: Node, *, start: int, at: int) -> Node:
        """Read a name of one or several parts; give the entry that it names below another."""
        self._at = at
        for key in self._keys():
            node = self._below(node, key, start)
            start = self._at
        return node

    def _below(self, node: Node, key: Span, start: int) -> Node:
        """Give the entry of a name below another: the last where it has that name, else one that begins."""
        last = node.children[-1] if node.children else None
        if last is not None and last.is_item and last.value is None:
            return self._below(last, key, start)  # of several tables of one name the last
        name = self.text[key.start : key.end]
        if last is None or last.key is None or self.text[last.key.start : last.key.end] != name:
            last = Node(start, 0, key=key)
            node.children.append(last)
        return last

    def _read_entry(self, table: Node, depth: int) -> None:
        table = self._named(table, start=self._at, at=self._at)
        self._take("=")
        self._skip_spaces()
        self._read_value(table, depth)

    def _keys(self) -> Iterator[Span]:
        """Give the parts of a name, as they are parted by dots."""
        while True:
            found = _KEY.match(self.text, self._at, self.within.end)
            if found is None:
                raise _UnreadError
            self._at = found.end()
            yield Span(*found.span(str(found.lastgroup)))
            if self.text[self._at : self._at + 1] != ".":
                return
            self._at += 1
            self._skip_spaces()

    def _read_value(self, node: Node, depth: int) -> None:
        opening = self.text[self._at : self._at + 1]
        if opening in ("[", "{"):
            if depth >= DEEPEST:
                raise _UnreadError
            self._read_members(node, depth + 1, opening)
            return
        found = _STRING.match(self.text, self._at, self.within.end)
        if found is not None:
            span = Span(*found.span(str(found.lastgroup)))
            style = _STYLES[str(found.lastgroup)]
            if found.lastgroup == "text" and "\\" in self.text[span.start : span.end]:
                style = '"'
        else:
            found = _OTHER.match(self.text, self._at, self.within.end)
            if found is None:
                raise _UnreadError
            span, style = Span(*found.span()), "plain"
        self._at = found.end()
        node.value = Scalar(style, self._lines(span))

    def _read_members(self, node: Node, depth: int, opening: str) -> None:
        """Read what stands in brackets: items, or entries."""
        closing = "]" if opening == "[" else "}"
        self._at += 1
        while not self.text.startswith(closing, self._skip()):
            if self._at >= self.within.end:
                raise _UnreadError
            if opening == "[":
                item = Node(self._at, self._at, is_item=True)
                node.children.append(item)
                self._read_value(item, depth)
            else:
                self._read_entry(node, depth)
            if self.text.startswith(",", self._skip()):
                self._at += 1
        self._at += 1

    def _lines(self, span: Span) -> tuple[Span, ...]:
        """Cut a text into what stands in each of its lines."""
        lines = line_spans(self.text[span.start : span.end])
        return tuple(Span(span.start + line.start, span.start + line.end) for line in lines)

    def _take(self, sign: str) -> None:
        if not self.text.startswith(sign, self._at):
            raise _UnreadError
        self._at += len(sign)

    def _skip(self) -> int:
        """Go on to what is neither blank nor a comment; give where that is."""
        found = _BLANKS.match(self.text, self._at, self.within.end)
        self._at = found.end() if found is not None else self._at
        return self._at

    def _skip_spaces(self) -> None:
        while self.text[self._at : self._at + 1] in (" ", "\t"):
            self._at += 1
