"""Blocks of a text without markup: what is a heading, what an item, which lines are one paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from skillgraph.documents.blocks import INVISIBLE, Block, Rendered, join_slices, render_slice
from skillgraph.documents.formats.aligned_lines import aligned_rows
from skillgraph.documents.formats.heading_lines import (
    ASKING_LINE,
    ENDED,
    demote_listed_headings,
    demote_lone_headings,
    is_heading_line,
    is_short,
    is_sure_heading,
)
from skillgraph.documents.formats.numbered_lines import Line, numbered_level
from skillgraph.documents.formats.page_layout import is_page_number
from skillgraph.documents.formats.quoted import unquoted_lines
from skillgraph.documents.formats.signs import signed_items, with_signs
from skillgraph.documents.formats.unmarked import itemize
from skillgraph.documents.formats.wrapped_lines import joined_lines
from skillgraph.documents.labels import label_span
from skillgraph.documents.sections import (
    ASKING_KINDS,
    NUMBERING,
    POST_LINE,
    SILENT_KINDS,
    is_known_heading,
    names_title,
    read_heading,
)
from skillgraph.documents.sentences import sentence_spans
from skillgraph.documents.specifications import is_in_columns
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.model import Span

_SIGNS: Final = (
    "\u2022\u25cf\u25aa\u25a0\u25ba\u25b6\u27a2\u27a4\u00bb\u2705\u2714\u2713"  # bullets that need no blank
    "\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf06e\uf071\uf076"  # those of a word processor's fonts
)
_DASHES: Final = "-*+\u00b7\u2023\u2043\u25e6\u25ab\u25cb\u25a1\u2013\u2014"
MARKER: Final = expression(
    rf"(?:[{_SIGNS}][ \t\u00a0]*"
    rf"|(?:[{_DASHES}]|\(?\d{{1,2}}[.)]|\(?[a-z]\)"
    r"|\(?(?:i{1,3}|i?[vx]|vi{1,3}|xi{0,2})[.)]|[a-z]\.(?=[ \t\u00a0]+[A-Z])"
    rf"|\((?![ABC][12]\) {LANGUAGE}\b)[A-Z]\d{{1,2}}\))[ \t\u00a0]+"
    r"|o\t[ \t\u00a0]*|\d{1,2}\.\d{1,2}\.?[ \t\u00a0]+(?=[A-Z])|(?=\[[ xX]\][ \t\u00a0]))"
    r"(?:\[[ xX]\][ \t\u00a0]+)?(?=\S)"  # with a box to tick, or that alone
)
#: A number in brackets, and how a line ends that has it in words.
_AGAIN: Final = expression(r"\(\d{1,2}\)")
_IN_WORDS: Final = expression(
    r"\b(?:[a-z]+ty-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)$",
    re.IGNORECASE,
)
#: A sign that stands alone, above the words of its item; "-" is as often a line between parts.
_LONE: Final = expression(rf"[{_DASHES}{_SIGNS}o]")
_TAB: Final = 4
_UNDERLINES: Final = "=-~^*#_+"  # the higher a heading, the earlier its sign
_RULE: Final = expression(r"([-=~^*#_+])\1{2,}+")
#: A heading between signs: "== Duties ==".
_BETWEEN: Final = expression(
    r"(?P<sign>[-=~*#_])(?P=sign){1,20}[ \t]*(?P<words>[^\W_][^=~*#_]{0,90}?)[ \t]*(?P=sign){2,20}"
)
_TOP: Final = 4  # lines that may be a title with what belongs to it
_COLON_HEADING: Final = expression(r"(?:[^\W\d][^\s\d():]{0,30}+ ){0,4}+[^\W\d][^\s\d():]{0,30}+:")
_COLON_KINDS: Final = ASKING_KINDS | SILENT_KINDS | {"responsibilities"}
_POST_LEVEL: Final = 2  # of what names one of several posts, below the title
_MARKED: Final = 2  # headings that make a document one that marks them
_REACH: Final = 600  # characters of some prose in which it has two sentences
_OUTER: Final = f" \t\u00a0\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u3000{INVISIBLE}"


def plain_blocks(text: str) -> list[Block]:
    r"""Cut a text without markup into blocks.

    Example:
        >>> [(block.kind, block.text) for block in plain_blocks("Requirements\n- Python")]
        [('heading', 'Requirements'), ('item', 'Python')]

    """
    lines = with_signs(text, _with_lone_marks(text, list(_read_lines(text))))
    groups = joined_lines(text, lines)
    places = _Places.of(text, groups)
    depths: list[int] = []
    blocks: list[Block] = []
    for index, group in enumerate(groups):
        first = group[0]
        rendered = (
            render_slice(text, first.words)
            if len(group) == 1
            else join_slices(text, [line.words for line in group])
        )
        if not rendered.text:
            continue
        span = first.span if len(group) == 1 else Span(first.span.start, group[-1].span.end)
        numbered = _POST_LEVEL if places.names_post(index) else numbered_level(text, groups, index)
        if first.underline or numbered is not None:
            depths = []
            level = _UNDERLINES.index(first.underline) + 1 if first.underline else numbered or 0
            blocks.append(Block("heading", rendered, span, level, flat=True))
            continue
        if first.item:
            while depths and depths[-1] > first.indent:
                depths.pop()
            if not depths or depths[-1] < first.indent:
                depths.append(first.indent)
            blocks.append(Block("item", rendered, span, len(depths), flat=True, glued=True))
            continue
        depths = []
        kind = "heading" if len(group) == 1 and places.heads(index, rendered.text) else "text"
        blocks.append(Block(kind, rendered, span, flat=True))
    blocks = aligned_rows(blocks)
    return itemize(demote_lone_headings(blocks if places.blanks else demote_listed_headings(blocks)))


class _Places(NamedTuple):
    """Where lines stand among the others, which tells headings as well as their words do."""

    text: str
    groups: Sequence[Sequence[Line]]
    blanks: bool  # blank lines part what belongs together
    colons: bool  # headings end with a colon
    posts: bool  # several lines tell a post: "Post 2: Rigger"
    heads_above: Sequence[str]  # of each line, the heading of a list that opens the lines it is among
    apart: bool  # blank lines stand above most known headings

    @classmethod
    def of(cls, text: str, groups: Sequence[Sequence[Line]]) -> "_Places":
        lines = [(group[0], text[group[0].span.start : group[0].span.end]) for group in groups]
        heads = [line if not one.item and is_known_heading(line) else "" for one, line in lines]
        tops, above, apart = [], "", 0
        for (one, _), head in zip(lines, heads, strict=True):
            tops.append("" if one.after_blank or read_heading(above).kind not in _COLON_KINDS else above)
            above, apart = (head, apart + bool(head)) if one.after_blank else (above, apart)
        blanks = any(one.after_blank for one, _ in lines[1:])
        known = sum(head.endswith(":") for head in heads) >= _MARKED
        posts = sum(_names_post(text, group, below) for group, below in pairwise(groups)) >= _MARKED
        is_apart = apart >= _MARKED and 2 * apart > sum(map(bool, heads))
        return cls(text, groups, blanks, known, posts, tops, is_apart)

    def names_post(self, index: int) -> bool:
        """Tell whether a line names one of several posts, and others stand below it."""
        return self.posts and any(
            _names_post(self.text, *pair) for pair in pairwise(self.groups[index : index + 2])
        )

    def heads(self, index: int, words: str) -> bool:
        """Tell whether a line of some words is a heading."""
        if "...." in words:
            return False  # "Experience ...... 100 marks"
        if words.endswith(",") and is_known_heading(words):
            return read_heading(words).kind == "boilerplate"  # "Best wishes,"
        below = self.groups[index + 1 : index + 3]
        first = self.text[below[0][0].words.start] if below else None
        items_below = bool(below) and (below[0][0].item or self._heads_block(index))
        is_lead = words.endswith(":") and items_below and _COLON_HEADING.fullmatch(words) is not None
        if self.colons and is_lead:
            return read_heading(words).kind in _COLON_KINDS
        if not items_below and self._is_item(index, words):
            return False
        if words.endswith(".") and items_below:
            items_below = below[0][0].item  # "Experience with knots." above other lines is one of them
        return is_heading_line(words, below=first, items_below=items_below)

    def _heads_block(self, index: int) -> bool:
        """Tell whether a line stands alone above several lines or some prose, or above fields: "Grade: 7"."""
        below = self.groups[index + 1 : index + 3]
        if len(below) < len("ab") or any(line[0].item for line in below):
            return False
        if all(label_span(self.text[line[0].span.start : line[0].span.end]) for line in below):
            return True
        is_alone = self.groups[index][0].after_blank and below[0][0].after_blank
        if not is_alone or not below[1][0].after_blank:
            return is_alone
        return index > 0 and self._is_told(index + 1)  # the first line is the title

    def _is_item(self, index: int, words: str) -> bool:
        """Tell whether a line is one of a list without signs, in a text where blank lines part others.

        It stands straight below a line, and above one or below no prose; or it asks for something above such.
        """
        this, *below = (group[0].after_blank for group in self.groups[index : index + 2])
        head = self.heads_above[index]
        if not self.blanks or (index < _TOP and not head):
            return False
        if ASKING_LINE.match(words):
            return not this or (not any(below) and not self._is_prose(index + 1))
        is_in_list = not this and (not any(below) or not self._is_prose(index - 1))
        is_marked = self.apart or head.endswith(":") or (head.isupper() and not words.isupper())
        is_other = bool(head) and is_marked and not words.endswith(":")
        return is_in_list and (" " in words or bool(head)) and (is_other or not is_known_heading(words))

    def _is_told(self, index: int) -> bool:
        """Tell whether lines are several sentences, of which two stand near their beginning."""
        start, end = self.groups[index][0].span.start, self.groups[index][-1].span.end
        return self._is_prose(index) and len(sentence_spans(self.text[start : min(end, start + _REACH)])) > 1

    def _is_prose(self, index: int) -> bool:
        """Tell whether a line ends as a sentence does."""
        lines = self.groups[index : index + 1]
        end = lines[0][-1].span.end if lines else 0
        return ENDED.search(self.text[max(0, end - 3) : end]) is not None


def _names_post(text: str, group: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell whether a line counts a post: "Post 2: Rigger", or "2. Bridge Engineer" that heads something."""
    line = text[group[0].span.start : group[-1].span.end]
    is_item = (
        group[0].item and group[0].after_blank and not below[0].item and NUMBERING.match(line) is not None
    )
    is_post = is_item and names_title(text[group[0].words.start : group[0].words.end])
    is_post = is_post or (POST_LINE.match(line) is not None and not group[0].item)
    return is_post and len(group) == 1 and is_short(line) and not ENDED.search(line)


def split_marker(rendered: Rendered) -> Rendered | None:
    """Take the list marker off a paragraph that begins with one; None where it does not.

    Example:
        >>> split_marker(Rendered("\u2022 Plan", range(7)))
        Rendered(text='Plan', offsets=range(2, 7), wide=())

    """
    marker = MARKER.match(rendered.text)
    return rendered.cut(marker.end(), len(rendered.text)) if marker else None


def headings_of(blocks: list[Block]) -> list[Block]:
    """Give the headings among what the buttons of a page show, as those of an accordion do."""
    return [block for block in blocks if block.kind == "heading" or is_known_heading(block.text)]


def guess_blocks(blocks: list[Block]) -> list[Block]:
    """Find the headings among the paragraphs of a document with markup.

    Where it marks headings, only lines that the lexicon knows; where it marks none, all that look like one.
    """
    blocks = signed_items(blocks)
    marks = sum(block.kind == "heading" for block in blocks) >= _MARKED
    guessed = [
        Block("heading", block.rendered, block.span)
        if block.kind == "text"
        and block.level == 0
        and is_heading_line(
            block.text,
            below=below.text if below else None,
            items_below=below is not None and below.kind == "item",
        )
        and (not (marks or block.pressed) or is_known_heading(block.text))
        else block
        for block, below in zip_longest(blocks, blocks[1:])
    ]
    return itemize(demote_lone_headings(guessed))


def _read_lines(text: str) -> Iterator[Line]:
    after_blank = True
    pending: Line | None = None
    for line in unquoted_lines(text):
        raw = text[line.start : line.end]
        stripped = raw.strip(_OUTER)
        if not stripped or is_page_number(stripped):
            after_blank = True
            continue
        start = line.start + raw.index(stripped[0])
        indent = start - line.start
        if indent:
            indent = len(raw[:indent].expandtabs(_TAB))
        end = start + len(stripped)
        marker = MARKER.match(text, start, end)
        if marker and pending and not after_blank and _is_amount(text, pending, marker):
            marker = None
        span = Span(start, end)
        words = Span(marker.end(), end) if marker else span
        if _RULE.fullmatch(stripped):
            if pending and not after_blank and _may_be_underlined(text, pending):
                pending.underline, pending.span = stripped[0], Span(pending.span.start, end)
            after_blank = True
            continue
        if pending:
            yield pending
        between = _BETWEEN.fullmatch(stripped)
        if between is not None:
            words = Span(start + between.start("words"), start + between.end("words"))
            pending = Line(span, words, indent, item=False, after_blank=True, underline=between["sign"])
            after_blank = True
            continue
        pending = Line(span, words, indent, marker is not None, after_blank)
        after_blank = False
    if pending:
        yield pending


def _is_amount(text: str, before: Line, marker: re.Match[str]) -> bool:
    """Tell whether a number in brackets tells again what the line before ends with: "two", "(2) years"."""
    is_told = _AGAIN.match(marker.group()) is not None and text[marker.end()].islower()
    return is_told and _IN_WORDS.search(text, before.span.start, before.span.end) is not None


def _with_lone_marks(text: str, lines: list[Line]) -> list[Line]:
    """Put signs that stand alone, two or more in a text, before the line below that they mark as an item."""
    lone = [_LONE.fullmatch(text, line.span.start, line.span.end) is not None for line in lines]
    if sum(lone) < _MARKED:
        return lines
    marked: list[Line] = []
    for index, line in enumerate(lines):
        marked.append(line)
        is_free = not (lone[index] or line.item or is_sure_heading(text[line.span.start : line.span.end]))
        if index and lone[index - 1] and is_free:
            mark = marked[-2]
            line.span, line.indent = Span(mark.span.start, line.span.end), mark.indent
            line.item, line.after_blank = True, mark.after_blank
            del marked[-2]
    return marked


def _may_be_underlined(text: str, line: Line) -> bool:
    words = text[line.span.start : line.span.end]
    return not line.item and is_short(words) and not is_in_columns(words)
