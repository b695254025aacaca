"""Blocks of an HTML page: headings, items, paragraphs, rows; no navigation, scripts and styles."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from skillgraph.documents.blocks import INVISIBLE, Block, Rendered
from skillgraph.documents.formats.block_text import BlockText
from skillgraph.documents.formats.chips import chips_of
from skillgraph.documents.formats.commands import is_command, without_commands
from skillgraph.documents.formats.heading_lines import is_run_in, is_short
from skillgraph.documents.formats.plain import guess_blocks, headings_of, split_marker
from skillgraph.documents.formats.table_rows import is_layout, with_heads
from skillgraph.documents.formats.tags import HtmlToken, attributes_of, decode_entity, html_tokens, rows_of
from skillgraph.documents.outline import BOLD_LEVEL
from skillgraph.documents.rows import Cell, row_blocks
from skillgraph.documents.specifications import heads_specification, own_item
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog div dl dt fieldset
    figcaption figure footer form header hgroup hr html legend li main menu nav ol option p pre section
    select summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6
    """.split()
)
_LEFT_OUT: Final = frozenset(
    """
    audio canvas datalist embed footer head iframe map math nav noembed noframes object option script
    select style svg template textarea video xmp
    """.split()
)
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BOLD, _CELLS = frozenset({"b", "strong"}), frozenset({"td", "th"})
_APART: Final = frozenset({"a", "label", "small", "span", "time"})  # what a page shows side by side
_LISTS: Final = frozenset({"ul", "ol", "menu", "dl"})
_CLOSED_BY: Final = {  # what an open element ends with, where its end tag may be left out
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "td": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "p": _BLOCKS,
    "option": frozenset({"option"}),
    "head": _BLOCKS,
}
_SCOPES: Final = frozenset({"ul", "ol", "menu", "dl", "table", "td", "th", "body"})
_PIECE: Final = expression(
    rf"\s+|&(?:#(?:[xX][0-9a-fA-F]{{1,6}}|[0-9]{{1,7}})|[A-Za-z][A-Za-z0-9]{{1,31}});?|[{INVISIBLE}]+|&"
    rf"|[^\s&{INVISIBLE}]+"
)
_HIDDEN_STYLE: Final = expression(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAVIGATION: Final = expression(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|navigator|toc|menu|sidebar|breadcrumbs?|pagination|pager|cookies?|skip|"
    r"leftnav|topnav|subnav|sitemap)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAVIGATION_ROLES: Final = frozenset({"navigation", "menu", "menubar", "search", "alert", "dialog"})
#: What a script fills in: "{{ title }}", "${title}".
_FIELD: Final = expression(r"\{\{|\$\{|\[\[|<%|\{%")
_LEAST_LINKED: Final = 0.5  # of its characters, for what is named a navigation to be one


@dataclass(slots=True)
class _Element:
    name: str
    left_out: bool
    navigation: int | None = None  # the number of blocks before it, where its name says navigation
    linked: int = 0  # characters inside links before it
    shown: int = 0  # characters shown before it


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a row's cell: how far its bold print goes, its level in lists, the number of its cell.

    It is *pressed* where all of it stands in links and buttons.
    """

    rendered: Rendered
    bold: int
    level: int
    cell: int
    pressed: bool


def html_blocks(text: str, span: Span | None = None) -> tuple[list[Block], str]:
    """Read the blocks of an HTML page, or of a stretch of HTML within another text.

    Returns:
        The blocks in their order, and the page's title, "" where it has none.

    Example:
        >>> blocks, title = html_blocks("<title>Role</title><h2>Needs</h2><ul><li>R &amp; D</ul>")
        >>> title, [(block.kind, block.text) for block in blocks]
        ('Role', [('heading', 'Needs'), ('item', 'R & D')])

    """
    reader = _Reader(text)
    for token in html_tokens(text, *(span or (0, len(text)))):
        reader.read(token)
    reader.finish()
    return guess_blocks(without_commands(reader.blocks)), reader.title


def template_blocks(text: str) -> list[Block]:
    """Read the blocks of a page's templates, which a script shows; none of one with fields to fill in.

    Example:
        >>> [block.text for block in template_blocks("<template><p>Mends sails.</p></template>")]
        ['Mends sails.']

    """
    reader = _Reader(text)
    for token in html_tokens(text, 0, len(text)):
        is_template = token.kind == "raw" and token.name == "template"
        if is_template and not _FIELD.search(text, token.start, token.end):
            for inner in html_tokens(text, token.start, token.end):
                reader.read(inner)
            reader.finish()
    return guess_blocks(without_commands(reader.blocks))


@dataclass(slots=True)
class _Reader:
    text: str
    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    _open: list[_Element] = field(default_factory=list)
    _buffer: BlockText = field(default_factory=BlockText)
    _left_out: int = 0  # open elements that are left out
    _bold: int = 0
    _links: int = 0
    _buttons: int = 0
    _pre: int = 0
    _linked: int = 0
    _shown: int = 0
    _lists: int = 0
    _described: int = 0  # open descriptions of a list of terms
    _heading: int = 0
    _row: list[_Line] | None = None
    _cell: int = 0
    _data_cells: int = 0  # of the row: those that name nothing
    _tables: int = 0
    _rows: int = 0
    _first: int = 0  # the number of blocks before the table
    _spans: dict[int, int] = field(default_factory=dict)  # by column: the last row that its cell reaches
    _last: HtmlToken = field(default_factory=lambda: HtmlToken("text", 0, 0))

    def read(self, token: HtmlToken) -> None:
        if token.kind == "text":
            if not self._left_out:
                self._read_text(token)
        elif token.kind == "raw":
            if token.name == "title" and not self.title:
                self.title = " ".join(unescape(self.text[token.start : token.end]).split())
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token.name)
        self._last = token

    def finish(self) -> None:
        while self._open:
            self._close(self._open[-1])
        self._flush()

    # ------------------------------------------------------------ tags

    def _start(self, token: HtmlToken) -> None:
        name = token.name
        if name == "br":
            self._buffer.breaks.append(len(self._buffer.characters))
            self._add_blank(token.start, token.end - token.start)
            return
        self._close_implied(name)
        if name in _BLOCKS or name in _CELLS:
            self._flush()
        if name in _VOID or (token.attributes.endswith("/") and name not in _BLOCKS):
            return
        attributes = attributes_of(token) if token.attributes else {}
        element = _Element(name, self._is_left_out(name, attributes), None, self._linked, self._shown)
        if name == "button" or self._names_navigation(attributes):
            element.navigation = len(self.blocks)
        self._open.append(element)
        self._buffer.marks.append((len(self._buffer.characters), 1))
        self._left_out += element.left_out
        self._count(name, 1)
        if name in _HEADINGS:
            self._heading = _HEADINGS[name]
        if name == "table":
            self._tables += 1
            self._rows, self._spans, self._first = 0, {}, len(self.blocks)
        if name == "tr" and not self._left_out:
            self._end_row()  # a table within a table comes after the cells before it
            self._row = []
            self._cell = self._data_cells = 0
            self._rows += 1
        if name in _CELLS:
            self._cell += 1
            while self._spans.get(self._cell, 0) >= self._rows > 0:  # a cell of a row above reaches here
                self._cell += 1
            self._spans[self._cell] = self._rows + rows_of(attributes) - 1
            self._data_cells += name == "td"

    def _end(self, name: str) -> None:
        if name in {"p", "br"} and not any(element.name == name for element in self._open[-64:]):
            self._flush()
            return
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 257), -1):
            if self._open[index].name == name:
                while len(self._open) > index:
                    self._close(self._open[-1])
                return
            if self._open[index].name in _SCOPES and name not in _SCOPES and name not in _BLOCKS:
                return

    def _close_implied(self, name: str) -> None:
        while self._open:
            last = self._open[-1].name
            if name in _CLOSED_BY.get(last, frozenset()):
                self._close(self._open[-1])
                continue
            if name in {"li", "dt", "dd", "tr", "td", "th"}:
                within = self._innermost(name)
                if within is not None:
                    while len(self._open) > within:
                        self._close(self._open[-1])
            return

    def _innermost(self, name: str) -> int | None:
        """Find the open element that a new one of this name ends, below the list or table that holds both."""
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 65), -1):
            opened = self._open[index].name
            if name in _CLOSED_BY.get(opened, frozenset()) and opened != "p":
                return index
            if opened in {"ul", "ol", "menu", "dl", "table"}:
                return None
        return None

    def _close(self, element: _Element) -> None:
        name = element.name
        if name in _BLOCKS or name in _CELLS:
            self._flush()
        self._open.pop()
        self._buffer.marks.append((len(self._buffer.characters), -1))
        self._left_out -= element.left_out
        self._count(name, -1)
        if name in _HEADINGS:
            self._heading = 0
        if name == "tr":
            self._end_row()
        elif name == "table":
            self.blocks[self._first :] = with_heads(self.blocks[self._first :])
        if (first := element.navigation) is not None:
            linked = (self._linked - element.linked) / (self._shown - element.shown or 1)
            if name == "button" or linked >= _LEAST_LINKED:
                self.blocks[first:] = headings_of(self.blocks[first:]) if name == "button" else []

    def _count(self, name: str, change: int) -> None:
        self._bold += change * (name in _BOLD)
        self._links += change * (name == "a")
        self._buttons += change * (name == "button")
        self._pre += change * (name == "pre")
        self._lists += change * (name in _LISTS)
        self._described += change * (name == "dd")

    @staticmethod
    def _is_left_out(name: str, attributes: dict[str, str]) -> bool:
        return (
            name in _LEFT_OUT
            or "hidden" in attributes
            or attributes.get("aria-hidden", "").lower() == "true"
            or attributes.get("role", "").lower() in _NAVIGATION_ROLES
            or _HIDDEN_STYLE.search(attributes.get("style", "")) is not None
        )

    @staticmethod
    def _names_navigation(attributes: dict[str, str]) -> bool:
        return any(_NAVIGATION.search(attributes[key]) for key in ("id", "class") if key in attributes)

    # ------------------------------------------------------------ text

    def _read_text(self, token: HtmlToken) -> None:
        buffer, last = self._buffer, self._last
        glued = last.name in _APART and buffer.characters and buffer.characters[-1].islower()
        if glued and self.text[token.start].isupper():
            self._add_blank(last.start, last.end - last.start)
        for piece in _PIECE.finditer(self.text, token.start, token.end):
            word, offset = piece.group(), piece.start()
            if word[0].isspace():
                if self._pre and "\n" in word:
                    buffer.breaks.append(len(buffer.characters))
                self._add_blank(offset)
            elif word[0] == "&" and len(word) > 1:
                self._add_entity(word, offset)
            elif word[0] not in INVISIBLE:
                self._mark(len(word))
                buffer.add_word(word, offset)

    def _add_entity(self, word: str, offset: int) -> None:
        width, decoded = decode_entity(word)
        if decoded.isspace():
            self._add_blank(offset, width)
        else:
            visible = [character for character in decoded if character not in INVISIBLE]
            self._mark(len(visible))
            for index, character in enumerate(visible):
                self._buffer.add(character, offset, width if index == len(visible) - 1 else 0)
        if width < len(word):
            self._mark(len(word) - width)
            self._buffer.add_word(word[width:], offset + width)

    def _add_blank(self, offset: int, width: int = 1) -> None:
        buffer = self._buffer
        if buffer.characters and buffer.characters[-1] != " " and not self._left_out:
            buffer.add(" ", offset, width)

    def _mark(self, length: int) -> None:
        self._shown += length
        if self._links:
            self._linked += length
        self._buffer.note(length, bold=self._bold > 0, pressed=self._links + self._buttons > 0)

    def _flush(self) -> None:
        buffer, self._buffer = self._buffer, BlockText()
        if not buffer.characters or self._left_out:
            return
        rendered = buffer.rendered()
        if self._heading:
            if self._row:  # a heading within a row comes after the cells before it
                self._end_row()
                self._row = []
            self._add(rendered, "heading", self._heading)
            return
        if self._row is None and not self._lists and (chips := chips_of(rendered, buffer.marks, self.blocks)):
            self.blocks.extend(chips)
            return
        start = 0
        lines = [*dict.fromkeys(buffer.breaks), len(buffer.characters)]
        for end in lines:
            line = rendered.cut(start, end)
            bold = buffer.bold_end - start if start < buffer.bold_end else 0
            pressed = buffer.is_pressed(start, end)
            start = end
            level = self._lists + (1 if self._lists and self._described else 0)
            read = _Line(line, bold, level, self._cell, pressed)
            if line.text and self._row is not None:
                self._row.append(read)
            elif line.text:
                self._add_line(read)

    def _end_row(self) -> None:
        """Make blocks of the lines of a row; a row whose cells hold whole texts is no row but a layout."""
        lines, self._row = self._row or [], None
        first, depths = self.blocks[self._first : self._first + 1], ((one.cell, one.level) for one in lines)
        layout = is_layout(depths, width=self._cell, first=first)
        if layout and heads_specification(first):
            self.blocks += [own_item(line.rendered, line.cell - 1, table=self._tables) for line in lines]
        elif layout:
            for line in lines:
                self._add_line(line)
        else:
            cells = [Cell(line.rendered, line.cell - 1) for line in lines]
            heads = not self._data_cells
            self.blocks += row_blocks(cells, table=self._tables, width=self._cell, heads=heads)

    def _add_line(self, read: _Line) -> None:
        line, bold, level = read.rendered, read.bold, read.level
        heading = line.text[:bold].rstrip()
        if level or not heading or not is_short(heading) or (read.pressed and is_command(line.text)):
            self._add(line, "item" if level else "text", level, pressed=read.pressed)
            return
        rest = line.cut(min(bold, len(line.text)), len(line.text))
        if not rest.text or rest.text == ":":
            self._add(line, "heading", BOLD_LEVEL)
        elif is_run_in(heading, rest.text):
            self._add(line.cut(0, bold), "heading", BOLD_LEVEL)
            self._add(rest, "text", 0)
        else:
            self._add(line, "text", 0)

    def _add(self, rendered: Rendered, kind: str, level: int, *, pressed: bool = False) -> None:
        rendered = rendered.cut(0, len(rendered.text))
        if not rendered.text or not any(map(str.isalnum, rendered.text)):
            return
        span = rendered.span
        if kind == "heading" and not is_short(rendered.text, times=2):
            kind, level = "text", 0
        if kind == "text":
            marked = split_marker(rendered)
            if marked is not None:
                rendered, kind, level = marked, "item", max(level, 1)
        self.blocks.append(Block(kind, rendered, span, level, pressed=pressed))
