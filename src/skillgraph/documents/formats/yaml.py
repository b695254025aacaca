"""Cut YAML into its entries and scalars, each with its place in the source.

A reader for what people write: block and flow collections, all five styles of scalars,
comments, anchors, tags, several documents in one file. It raises nothing: what is no
key, item or scalar of YAML is a line of text. Each line is read once; nesting beyond
`DEEPEST` is read as text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from skillgraph.language.lazy import expression
from skillgraph.model import Span

DEEPEST: Final = 32

_BLANKS: Final = expression(r"[\s\ufeff]*+")
_MARK: Final = expression(r"(?:---|\.\.\.)(?=[ \t]|$)")
_DASH: Final = expression(r"-(?:[ \t]+|$)")
_COLON: Final = expression(r":(?=[ \t]|$)")
_COMMENT: Final = expression(r"(?:^|(?<=[ \t]))#")
_PROPERTY: Final = expression(r"(?:[&!][^\s\[\]{},]*+(?:[ \t]+|$))+|\?[ \t]+")
_ALIAS: Final = expression(r"\*[\w.-]+[ \t]*(?:#.*)?$")
_BLOCK_HEADER: Final = expression(r"(?P<style>[|>])[+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$")
_DOUBLE: Final = expression(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_SINGLE: Final = expression(r"'(?:[^']++|'')*+'")
_WORD_KEY: Final = expression(r"[\w-]{1,40}:(?=[ \t]|$)")
_FLOW: Final = expression(
    r"\s++|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<colon>:(?=[\s\[\]{},]|$))"
    r"|(?P<quoted>\"(?:[^\"\\]++|\\.)*+\"|'(?:[^']++|'')*+')|(?P<plain>(?:[^\[\]{},:]|:(?![\s\[\]{},]))++)",
    re.DOTALL,
)
_NO_KEY: Final = frozenset("[{|>&*!%@`#,")
_LONGEST_KEY: Final = 120
_LONGEST_SCALAR_LINES: Final = 500


class Scalar(NamedTuple):
    """The text of a value, as it is written.

    Attributes:
        style: ``plain``, ``'``, ``"``, ``|`` or ``>``.
        lines: Where it stands, line by line, without quotes, indentation and comments.

    """

    style: str
    lines: tuple[Span, ...]


@dataclass(slots=True)
class Node:
    """An entry of a map, an item of a list, or a text that is neither.

    Attributes:
        start: Where it begins: at its dash or key.
        column: Of *start* in its line, from 0; -1 of the document.
        key: Where its key stands, without quotes; None of items and texts.
        is_item: It is an item of a list.
        value: Its text, or None.
        children: What stands below it.

    """

    start: int
    column: int
    key: Span | None = None
    is_item: bool = False
    value: Scalar | None = None
    children: list["Node"] = field(default_factory=list)


def parse_yaml(text: str, lines: Sequence[Span]) -> Node:
    r"""Read lines of YAML into a tree.

    Args:
        text: The unmodified source.
        lines: The lines of it to be read, in order, without their ends.

    Returns:
        The root; its children are the entries of the document.

    Example:
        >>> from skillgraph.documents.text import line_spans
        >>> text = "tools:\n- Go # since 2019\n- 'R'"
        >>> tools = parse_yaml(text, line_spans(text)).children[0]
        >>> [text[line.start : line.end] for item in tools.children for line in item.value.lines]
        ['Go', 'R']

    """
    parser = _Parser(text, lines)
    parser.read()
    return parser.root


@dataclass(slots=True)
class _Parser:
    text: str
    lines: Sequence[Span]
    root: Node = field(default_factory=lambda: Node(0, -1))
    _at: int = 0  # the line to be read next
    _above: list[Node] = field(default_factory=list)

    def read(self) -> None:
        self._above = [self.root]
        while self._at < len(self.lines):
            line = self.lines[self._at]
            self._at += 1
            start = self._first(line)
            if start == line.end or self.text[start] == "#":
                continue
            if start == line.start and (mark := _MARK.match(self.text, start, line.end)):
                start = self._skip_blanks(mark.end(), line.end)
            elif start == line.start and self.text[start] == "%":
                continue
            if start < line.end:
                self._read_line(start, line)

    def _read_line(self, start: int, line: Span) -> None:
        position = start
        while len(self._above) < DEEPEST and (dash := _DASH.match(self.text, position, line.end)):
            self._open(Node(position, position - line.start, is_item=True))
            position = dash.end()
        if position == line.end or _COMMENT.match(self.text, position, line.end):
            return
        if (mark := _PROPERTY.match(self.text, position, line.end)) and mark.end() < line.end:
            position = mark.end()
        keyed = self._key(position, line.end)
        if keyed is None:
            node = self._above[-1]
            if not (node.is_item and node.start >= start):  # else: the text of the dash before it
                node = Node(position, position - line.start)
                self._open(node)
            outer = self._above[-2].column if not node.is_item and len(self._above) > 1 else node.column
            self._read_value(node, position, line, outer=outer)
            return
        key, after = keyed
        node = Node(position, position - line.start, key=key)
        self._open(node)
        self._read_value(node, after, line, outer=node.column)

    def _open(self, node: Node) -> None:
        """Put a node where its column tells."""
        above = self._above
        while len(above) > 1 and self._is_beside(above[-1], node):
            above.pop()
        while len(above) >= DEEPEST:
            above.pop()
        above[-1].children.append(node)
        above.append(node)

    def _is_beside(self, other: Node, node: Node) -> bool:
        if other.column != node.column:
            return other.column > node.column
        return not (node.is_item and other.key is not None and other.value is None)

    def _key(self, position: int, end: int) -> tuple[Span, int] | None:
        """Find a key: where it stands, and where its colon ends."""
        first = self.text[position]
        if first in "\"'":
            quoted = (_DOUBLE if first == '"' else _SINGLE).match(self.text, position, end)
            after = self._skip_blanks(quoted.end(), end) if quoted else end
            if quoted and _COLON.match(self.text, after, end):
                return Span(position + 1, quoted.end() - 1), after + 1
            return None
        colon = _COLON.search(self.text, position, end)
        if colon is None or first in _NO_KEY or colon.start() - position > _LONGEST_KEY:
            return None
        if colon.start() == position or _COMMENT.search(self.text, position + 1, colon.start()):
            return None
        stop = colon.start()
        while self.text[stop - 1] in " \t":
            stop -= 1
        return Span(position, stop), colon.end()

    def _read_value(self, node: Node, position: int, line: Span, *, outer: int) -> None:
        """Read what stands after a key or dash; *outer* is the column that all of it is right of."""
        position = self._skip_blanks(position, line.end)
        if (mark := _PROPERTY.match(self.text, position, line.end)) and self.text[position] != "?":
            position = mark.end()
        if position == line.end or self.text[position] == "#" or _ALIAS.match(self.text, position, line.end):
            return
        first = self.text[position]
        header = _BLOCK_HEADER.match(self.text, position, line.end)
        if header:
            node.value = Scalar(header["style"], self._block_lines(outer))
        elif not (
            (first in "\"'" and self._read_quoted(node, position, outer))
            or (first in "[{" and self._read_flow(node, position, outer))
        ):
            node.value = Scalar("plain", self._plain_lines(Span(position, line.end), outer))

    def _block_lines(self, outer: int) -> tuple[Span, ...]:
        found: list[Span] = []
        base: int | None = None
        while self._at < len(self.lines):
            line = self.lines[self._at]
            start = self._first(line)
            if start < line.end:
                column = start - line.start
                if column <= outer:
                    break
                base = column if base is None else base
                found.append(Span(min(line.start + base, start), line.end))
            else:
                found.append(Span(line.end, line.end))
            self._at += 1
        return tuple(found)

    def _plain_lines(self, first: Span, outer: int) -> tuple[Span, ...]:
        found = [self._without_comment(first)]
        while found[-1].end and self._at < len(self.lines):
            line = self.lines[self._at]
            start = self._first(line)
            goes_on = start < line.end and start - line.start > outer and self.text[start] != "#"
            if not goes_on or _DASH.match(self.text, start, line.end):
                break
            if _WORD_KEY.match(self.text, start, line.end) or _MARK.match(self.text, line.start, line.end):
                break
            found.append(self._without_comment(Span(start, line.end)))
            self._at += 1
        return tuple(line for line in found if line.start < line.end)

    def _without_comment(self, line: Span) -> Span:
        comment = _COMMENT.search(self.text, line.start, line.end)
        end = comment.start() if comment else line.end
        while end > line.start and self.text[end - 1].isspace():
            end -= 1
        return Span(line.start, end)

    def _read_quoted(self, node: Node, position: int, outer: int) -> bool:
        quote = self.text[position]
        pattern = _DOUBLE if quote == '"' else _SINGLE
        found = pattern.match(self.text, position, self.lines[self._at - 1].end) or pattern.match(
            self.text, position, self._limit(outer)
        )
        if found is None or not self._is_last(found.end()):
            return False
        self._leave(found.end())
        node.value = Scalar(quote, self._spans(position + 1, found.end() - 1))
        return True

    def _read_flow(self, node: Node, position: int, outer: int) -> bool:
        """Read a collection in brackets; False where its brackets do not match or text stands after it."""
        limit = self._limit(outer)
        top = Node(position, node.column)
        above, current = [top], None
        while position < limit:
            found = _FLOW.match(self.text, position, limit)
            if found is None or len(above) > DEEPEST - len(self._above):
                return False
            current = self._read_token(found, above, current)
            position = found.end()
            if len(above) == 1:
                break
        if len(above) > 1 or not self._is_last(position):
            return False
        self._leave(position)
        node.children = top.children[0].children
        return True

    def _read_token(self, found: re.Match[str], above: list[Node], current: Node | None) -> Node | None:
        """Read a token of a collection in brackets; give the entry that may go on after it."""
        match found.lastgroup:
            case "open":
                if current is None or current.value is not None or current.children:
                    current = Node(found.start(), found.start(), is_item=True)
                    above[-1].children.append(current)
                above.append(current)
            case "close":
                above.pop()
            case "colon":
                if current is not None and current.value is not None and current.value.lines:
                    lines = current.value.lines
                    current.key = Span(lines[0].start, lines[-1].end)
                    current.is_item, current.value = False, None
                return current
            case "quoted" | "plain":
                return self._flow_scalar(found, current, above[-1])
            case None:
                return current
        return None

    def _flow_scalar(self, found: re.Match[str], current: Node | None, around: Node) -> Node:
        inset = 1 if found.lastgroup == "quoted" else 0
        style = self.text[found.start()] if inset else "plain"
        value = Scalar(style, self._spans(found.start() + inset, found.end() - inset))
        if current is None or current.key is None or current.value is not None:
            current = Node(found.start(), found.start(), is_item=True)
            around.children.append(current)
        current.value = value
        return current

    def _limit(self, outer: int) -> int:
        """Give the end of the last line that may belong to a value begun in the line before."""
        at = self._at
        end = self.lines[at - 1].end
        for line in self.lines[at : at + _LONGEST_SCALAR_LINES]:
            start = self._first(line)
            closes = self.text[start : start + 1] in ("]", "}")  # in the column of its key
            if start < line.end and start - line.start <= outer and not closes:
                break
            end = line.end
        return end

    def _is_last(self, position: int) -> bool:
        """Tell whether nothing but a comment stands in the rest of a line."""
        line = self._line_of(position)
        rest = self._skip_blanks(position, line.end)
        return rest == line.end or (self.text[rest] == "#" and rest > position)

    def _leave(self, position: int) -> None:
        """Go on after the line in which a position stands."""
        while self._at < len(self.lines) and self.lines[self._at].start <= position:
            self._at += 1

    def _line_of(self, position: int) -> Span:
        at = self._at - 1
        while at + 1 < len(self.lines) and self.lines[at + 1].start <= position:
            at += 1
        return self.lines[at]

    def _spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Cut a stretch that may go over several lines into what stands in each."""
        found = []
        for part in re.finditer(r"[^\r\n]+", self.text[start:end]):
            begin, stop = start + part.start(), start + part.end()
            while begin < stop and self.text[begin] in " \t":
                begin += 1
            while stop > begin and self.text[stop - 1] in " \t":
                stop -= 1
            if begin < stop:
                found.append(Span(begin, stop))
        return tuple(found)

    def _first(self, line: Span) -> int:
        return self._skip_blanks(line.start, line.end)

    def _skip_blanks(self, position: int, end: int) -> int:
        found = _BLANKS.match(self.text, position, end)
        return found.end() if found else position
