"""Blocks of a Markdown document: markdown-it-py finds them, `inline` renders their text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from skillgraph.documents.blocks import Block, render_slice
from skillgraph.documents.formats.heading_lines import is_short, is_sure_heading
from skillgraph.documents.formats.html import html_blocks
from skillgraph.documents.formats.inline import render_inline
from skillgraph.documents.formats.page_layout import goes_on_with_arrow, is_page_number
from skillgraph.documents.formats.plain import MARKER, guess_blocks
from skillgraph.documents.formats.quoted import WRAPPED
from skillgraph.documents.labels import label_span
from skillgraph.documents.outline import BOLD_LEVEL
from skillgraph.documents.pictures import PICTURE
from skillgraph.documents.rows import Cell, row_blocks
from skillgraph.documents.sections import ASKING_KINDS, read_heading
from skillgraph.documents.text import line_spans, trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DIRECTIVE: Final = expression(
    r"(?:\{\{.*\}\}|\{[%:].*\}|\[\[?_?TOC_?\]?\]|:::.*|\[[^\[\]]{1,80}\]\(#[^()]{0,120}\))\s*$", re.IGNORECASE
)  # what site builders replace: includes, attributes, contents; and an entry of contents written by hand
_CONTENTS: Final = expression(r"\{:\s*toc\b.*\}$", re.IGNORECASE)
_BOX: Final = expression(r"\[[ xX]\][ \t]+(?=\S)")  # to tick, before an item
_BOLD_LINE: Final = expression(r"(\*\*|__)(?=\S)((?:(?!\1).)+)\1\s*(:?)\s*$")
#: A heading in bold print with a stop, that the text goes on behind: "**How to apply.** Send us a letter."
_RUN_IN_KINDS: Final = ASKING_KINDS | {"boilerplate"}
_RUN_IN: Final = expression(r"(?P<head>(\*\*|__)(?=\S)(?P<words>[^*_\n]{2,60}?)[.!?]\2)[ \t]+(?=[^\s])")
_BOLD_OPENING: Final = expression(r"(\*\*|__)(?=\S)[^*_\n]{2,60}?(?:[.!?:]\1|\1:)")
#: "##Skills": a heading to whoever writes it, though the blank is missing.
_TIGHT_HEADING: Final = expression(r"(?P<marks>#{2,6})(?P<words>[^\s#].*)$")
#: What a fence says that it holds, where that is code, and no advertisement that was pasted in.
_CODE: Final = expression(
    r"\s*\{?\.?(?:bash|c|c\+\+|console|cpp|cs|csharp|css|diff|docker(?:file)?|dot|go|golang|graphql|hcl|html|ini"
    r"|ipython|java|javascript|jinja2?|js|json|jsx|kotlin|latex|make(?:file)?|mermaid|nginx|php|plantuml"
    r"|powershell|proto|ps1|py|python|r|rb|ruby|rust|scala|scss|sh|shell|sql|swift|terraform|tex|toml|ts|tsx"
    r"|typescript|xml|zsh)(?![\w+-])",
    re.IGNORECASE,
)
_NUMBER: Final = expression(r"\d{1,2}[.)]\s")
#: A step of a chart drawn in characters.
_STEP: Final = expression(r"[\s|\u2502]*[\u2193\u21d3\u2b07\u25bc\u2191\u21d1\u2b06\u25b2](?!\w)")
_BREAK: Final = expression(r"<br\s*/?>", re.IGNORECASE)
_ROW_CELL: Final = expression(r"(?:[^|\\]++|\\.)*+")
_LIST_ENDS: Final = frozenset({"bullet_list_close", "ordered_list_close"})
_WRAP_WIDTH: Final = 140
_OPENING: Final = 200
_ENDED: Final = expression(r"[.!?:;\u2026][\"'\u201d\u2019)\]*_]*$")


def markdown_blocks(text: str, *, front: Sequence[Block] = (), first_line: int = 0) -> list[Block]:
    r"""Read the blocks of a Markdown document.

    Args:
        text: The unmodified source.
        front: What was read of its front matter (`front_matter`).
        first_line: The line after that, from 0.

    Example:
        >>> [(block.kind, block.text) for block in markdown_blocks("# Needs\n- **R**: plots &amp; models")]
        [('heading', 'Needs'), ('item', 'R: plots & models')]

    """
    lines = line_spans(text)
    if text.startswith("\ufeff"):  # a byte order mark is no part of the first heading
        lines[0] = Span(1, lines[0].end)
    reader = _Reader(text, lines, [*front])
    reader.read(first_line)
    if any(block.kind == "heading" for block in front):
        body = slice(len(front), len(front) + 1)
        reader.blocks[body] = [replace(block, apart=True) for block in reader.blocks[body]]
    return guess_blocks(reader.blocks)


def line_blocks(text: str, lines: Sequence[Span]) -> list[Block]:
    """Read the blocks of Markdown that stands within another notation.

    Args:
        text: The unmodified source.
        lines: Its lines that hold the Markdown, without their indentation and ends.

    """
    reader = _Reader(text, list(lines))
    reader.read(0)
    return reader.blocks


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").disable("code")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@dataclass(slots=True)
class _Reader:
    text: str
    lines: list[Span]
    blocks: list[Block] = field(default_factory=list)
    references: frozenset[str] = frozenset()
    _depth: int = 0  # of lists
    _level: int = 0  # of the heading that is open
    _marker_line: int | None = None  # of the list item that has just begun
    _in_row: bool = False
    _tables: int = 0
    _heads: bool = False
    _run_ins: dict[int, Block] = field(default_factory=dict)  # whole paragraphs, by where their headings are

    def read(self, first_line: int) -> None:
        source = "\n".join(self.text[line.start : line.end] for line in self.lines[first_line:])
        environment: dict[str, Any] = {}
        tokens = _parser().parse(source, environment)
        self.references = frozenset(
            " ".join(label.lower().split()) for label in environment.get("references", {})
        )
        for token in tokens:
            if token.map:
                self._read_token(token, Span(token.map[0] + first_line, token.map[1] + first_line))
            else:
                self._depth -= token.type in _LIST_ENDS
                self._level = 0 if token.type == "heading_close" else self._level
                self._in_row = self._in_row and token.type != "tr_close"
        self._take_back()

    def _read_token(self, token: "Token", lines: Span) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._depth += 1
            case "list_item_open":
                self._marker_line = lines.start
            case "heading_open":
                self._level = int(token.tag[1])
            case "table_open":
                self._tables += 1
            case "thead_open":
                self._heads = True
            case "tr_open":
                self._read_row(lines.start)
                self._in_row = True
                self._heads = False
            case "inline" if not self._in_row:
                self._read_inline(token, lines.start)
            case "html_block":
                last = min(lines.end, len(self.lines)) - 1
                blocks, _ = html_blocks(self.text, Span(self.lines[lines.start].start, self.lines[last].end))
                self.blocks.extend(blocks)
            case "fence" if not _CODE.match(token.info):
                self._read_fence(lines)

    def _read_fence(self, lines: Span) -> None:
        inner = self.lines[lines.start + 1 : lines.end]
        if any(_STEP.match(self.text, *line) for line in inner):
            return  # what stands above what is no heading of it
        for line in inner:
            rendered = render_slice(self.text, line)
            if any(map(str.isalnum, rendered.text)):
                kind = "item" if self._depth else "text"
                self.blocks.append(Block(kind, rendered, trimmed(self.text, line), self._depth))

    def _read_row(self, line: int) -> None:
        span = trimmed(self.text, self.lines[line])
        while span.start < span.end and self.text[span.start] in "> \t":
            span = Span(span.start + 1, span.end)
        if span.start < span.end and self.text[span.start] == "|":
            span = Span(span.start + 1, span.end)
        cells: list[Cell] = []
        position, width = span.start, 0
        while position < span.end:
            found = _ROW_CELL.match(self.text, position, span.end)
            end = found.end() if found else span.end
            for part in self._lines_of(trimmed(self.text, Span(position, end))):
                rendered = render_inline(self.text, [part], references=self.references)
                cells.append(Cell(rendered.cut(0, len(rendered.text)), width))
            position, width = max(end, position) + 1, width + 1
        self.blocks.extend(row_blocks(cells, table=self._tables, width=width, heads=self._heads))

    def _lines_of(self, cell: Span) -> Iterator[Span]:
        """Give the lines of a cell that breaks hold apart, without the marks of a list."""
        start = cell.start
        for end in (*_BREAK.finditer(self.text, cell.start, cell.end), None):
            line = trimmed(self.text, Span(start, end.start() if end else cell.end))
            marker = MARKER.match(self.text, line.start, line.end) if end or start > cell.start else None
            if line.start < line.end:
                yield Span(marker.end() if marker else line.start, line.end)
            start = end.end() if end else cell.end

    def _read_inline(self, token: "Token", first: int) -> None:
        words = list(self._content_spans(token, first))
        marked, self._marker_line = self._marker_line == first, None
        if self._level:
            self._add("heading", words, Span(self.lines[first].start, words[-1].end), level=self._level)
            return
        if any(_CONTENTS.match(self.text[line.start : line.end]) for line in words):
            return
        groups = self._joined([line for line in words if not self._is_directive(line)])
        for number, group in enumerate(groups):
            begins = marked and not number
            self._add_group(group, trimmed(self.text, self.lines[first]).start if begins else group[0].start)

    def _add_group(self, group: list[Span], start: int) -> None:
        span = Span(start, group[-1].end)
        box = _BOX.match(self.text, group[0].start, group[0].end) if self._depth else None
        if box is not None:
            start = start if start < group[0].start else box.end()
            group = [Span(box.end(), group[0].end), *group[1:]]
        marker = MARKER.match(self.text, group[0].start, group[0].end)
        words = [Span(marker.end(), group[0].end), *group[1:]] if marker else group
        if self._heads_in_capitals(group[0], start):
            self._add("text", group[:1], Span(start, group[0].end), level=0)
            if group[1:]:
                self._add("text", group[1:], Span(group[1].start, span.end), level=0)
            return
        if self._depth:
            # A line with a mark of its own below that of the item: "\u25cf Knowledge of …".
            self._add("item", words if start == group[0].start else group, span, level=self._depth)
            return
        bold = _BOLD_LINE.match(self.text[group[0].start : group[0].end]) if len(group) == 1 else None
        tight = _TIGHT_HEADING.match(self.text, span.start, span.end) if len(group) == 1 else None
        if bold and is_short(bold[2]):
            self._add("heading", group, span, level=BOLD_LEVEL)
        elif tight and is_short(tight["words"]):
            words = [Span(tight.start("words"), tight.end("words"))]
            self._add("heading", words, span, level=len(tight["marks"]))
        elif marker:
            self._add("item", words, span, level=1)
        elif (run_in := self._run_in(group)) is not None:
            head, rest = run_in
            at = len(self.blocks)
            self._add("text", group, span, level=0)
            self._run_ins.update((at, one) for one in self.blocks[at:])
            del self.blocks[at:]
            self._add("heading", [head], head, level=BOLD_LEVEL)
            self._add("text", [rest, *group[1:]], Span(rest.start, span.end), level=0)
        else:
            self._add("text", group, span, level=0)

    def _heads_in_capitals(self, line: Span, start: int) -> bool:
        """Tell whether the first line of a numbered item is a heading in capitals: "1. JOB PURPOSE"."""
        words = unescape(self.text[line.start : line.end])
        is_line = self._depth == 1 and start < line.start and words.isupper() and is_short(words)
        if not is_line or _NUMBER.match(self.text, start, line.start) is None:
            return False
        return is_sure_heading(words) and _NUMBER.match(self.text, line.end + 1) is None

    def _run_in(self, group: Sequence[Span]) -> tuple[Span, Span] | None:
        """Give the known heading in bold print that a paragraph opens with, and where its line goes on."""
        found = _RUN_IN.match(self.text, group[0].start, group[0].end)
        if found is None or not is_sure_heading(found["words"]):
            return None
        if read_heading(found["words"]).kind not in _RUN_IN_KINDS:
            return None  # "Scope.", in a ladder
        return Span(*found.span("head")), Span(found.end(), group[0].end)

    def _take_back(self) -> None:
        """Leave a paragraph whole whose heading would head prose or items that are no part of it.

        What follows it is of the section around: but for headings, other words in bold print that open a
        paragraph, and where bold print heads that section too.
        """
        plain: set[int] = set()
        for at, whole in sorted(self._run_ins.items(), reverse=True):
            after = next(iter(self.blocks[at + 2 : at + 3]), None)
            if after is None or after.kind == "heading" or self._is_beside_bold(at):
                continue
            if after.span.start in plain or not _BOLD_OPENING.match(self.text, after.span.start):
                self.blocks[at : at + 2] = [whole]
                plain.add(whole.span.start)

    def _is_beside_bold(self, at: int) -> bool:
        """Tell whether the heading before one is in bold print too, and of a section that lists or asks."""
        before = next((n for n in reversed(range(at)) if self.blocks[n].kind == "heading"), None)
        if before is None or self.blocks[before].level != BOLD_LEVEL:
            return False
        return before not in self._run_ins or read_heading(self.blocks[before].text).kind in ASKING_KINDS

    def _add(self, kind: str, lines: Sequence[Span], span: Span, *, level: int) -> None:
        rendered = render_inline(self.text, lines, references=self.references)
        rendered = rendered.cut(0, len(rendered.text))
        if not any(map(str.isalnum, rendered.text)):
            return
        if kind == "heading" and not is_short(rendered.text, times=2):
            kind, level = "text", 0
        self.blocks.append(Block(kind, rendered, trimmed(self.text, span), level))

    def _is_directive(self, line: Span) -> bool:
        words = self.text[line.start : line.end]
        return _DIRECTIVE.match(words) is not None or is_page_number(words)

    def _content_spans(self, token: "Token", first: int) -> Iterator[Span]:
        """Give where the lines of an inline token stand: each is the end of its line in the source."""
        last = first
        for number, content in enumerate(token.content.split("\n")):
            last = min(first + number, len(self.lines) - 1)
            line = self.lines[last]
            source = self.text[line.start : line.end].rstrip()
            words = content.strip()
            if token.level and source.endswith(words):
                start = line.start + len(source) - len(words)
            else:
                at = source.rfind(words)
                start = line.start + (at if at >= 0 else max(0, len(source) - len(words)))
            yield Span(start, min(start + len(words), line.end))

    def _joined(self, lines: Sequence[Span]) -> list[list[Span]]:
        """Put lines of a paragraph together that were wrapped; others stay apart, as they were set."""
        widest = max((line.end - line.start for line in lines), default=0)
        groups: list[list[Span]] = []
        for line in lines:
            within_item = self._depth > 0 and MARKER.match(self.text, line.start, line.end) is None
            if groups and (within_item or self._goes_on(groups[-1], line, widest)):
                groups[-1].append(line)
            elif line.start < line.end:
                groups.append([line])
        return groups

    def _goes_on(self, group: Sequence[Span], line: Span, widest: int) -> bool:
        before = group[-1]
        length = before.end - before.start
        text = self._opening(line)
        if goes_on_with_arrow(self.text[before.start : before.end], text):
            return True
        if length < WRAPPED or MARKER.match(text) or PICTURE.match(text):
            return False
        if _has_label(text) and _has_label(self._opening(group[0])):
            return False  # "Required: …", and on the next line "Preferred: …"
        bold = _BOLD_LINE.match(self.text[before.start : before.end]) if len(group) == 1 else None
        if bold is not None and is_short(bold[2]) and not text[:1].islower():
            return False  # a title, and the line below it
        first = text.split(None, 1)[0] if text.strip() else ""
        if first[:1].islower():
            return self.text[before.end - 1] != ":"
        wrapped = widest <= _WRAP_WIDTH and length + 1 + len(first) > widest
        ended = _ENDED.search(self.text[max(before.start, before.end - 6) : before.end])
        return wrapped and not ended

    def _opening(self, line: Span) -> str:
        return self.text[line.start : min(line.end, line.start + _OPENING)]


def _has_label(line: str) -> bool:
    line = line.replace("*", "").lstrip()
    label = label_span(line)
    return label is not None and line[0].isupper() and line[label.end :].lstrip().startswith(":")
