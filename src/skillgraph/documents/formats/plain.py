"""Blocks of a text without markup: what is a heading, what an item, which lines are one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Final

from skillgraph.documents.blocks import INVISIBLE, Block, Rendered, join_slices, render_slice
from skillgraph.documents.formats.unmarked import itemize
from skillgraph.documents.sections import is_known_heading
from skillgraph.documents.text import line_spans
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

_SIGNS: Final = (
    "\u2022\u25cf\u25aa\u25a0\u25ba\u25b6\u27a2\u27a4\u00bb\u2705\u2714\u2713"  # bullets that need no blank
)
_DASHES: Final = "-*+\u00b7\u2023\u2043\u25e6\u25ab\u25cb\u25a1\u2013\u2014"
MARKER: Final = re.compile(
    rf"(?:[{_SIGNS}][ \t\u00a0]*"
    rf"|(?:[{_DASHES}]|\(?\d{{1,2}}[.)]|\(?[a-z]\)"
    rf"|\((?![ABC][12]\) (?:{'|'.join(sorted(LANGUAGES))})\b)[A-Z]\d{{1,2}}\))[ \t\u00a0]+"
    r"|\d{1,2}\.\d{1,2}\.?[ \t\u00a0]+(?=[A-Z]))(?=\S)"
)
#: What marks items where several lines, one below the other, begin with it: letters and signs at other times.
_SIGN: Final = re.compile(r"(?:o|-{1,2}>|=>|>{1,2}(?=[ \t\u00a0]+[A-Z])|--|~)[ \t\u00a0]+(?=[^\s>])")
_TAB: Final = 4
_UNDERLINES: Final = "=-~^*#_+"  # the higher a heading, the earlier its sign
_RULE: Final = re.compile(r"([-=~^*#_+])\1{2,}+")
_NUMBERED: Final = re.compile(r"\(?(?P<number>\d{1,2})(?:[.)](?!\d)|(?P<part>\.\d{1,2})\.?(?=\s))")
_HEADING_WORDS: Final = 9
_HEADING_CHARACTERS: Final = 90
_FINAL: Final = re.compile(r"[.!?,;\u2026\u3002]$")
_LABEL_AND_TEXT: Final = re.compile(r"[:\uff1a]\s*\S|https?://|@\w")
#: What asks for things, or names some, is no heading: "Exposure to X", "X is a plus", "Firms such as Y".
_ASKING: Final = re.compile(
    r"\bsuch as\b|^(?:\w+ )?(?:exposure to|familiarity with|proficiency in|ability to) "
    r"|^(?!what |which )[^?]*\b(?:is|are) (?:an? |strongly |highly )?"
    r"(?:plus|must|required|preferred|advantage|asset|bonus|welcome)\b",
    re.IGNORECASE,
)
#: A link to another place of the page, for those who hear it read.
_SKIP_LINK: Final = re.compile(
    r"(?:skip|jump|go)(?: straight| directly)? to (?:the )?(?:main |page |primary )?"
    r"(?:content|navigation|search|footer|menu|job|results)\b.*"
    r"|(?:direkt )?zum (?:haupt)?inhalt(?: springen)?|back to (?:the )?top|aller au contenu.*",
    re.IGNORECASE,
)
_WRAPPED_CHARACTERS: Final = 45
_MARKED: Final = 2  # headings that make a document one that marks them
_LONG_WORD: Final = 4
_LEAST_TITLED: Final = 0.6
_LONGEST_RUN: Final = 2  # headings that stand straight under one another
#: How a line ends that needs another: "… Foo, Bar or".
_HANGING: Final = re.compile(r"(?:\s(?:or|and|of|with|for|the)|[,(])$")
_HANGING_REACH: Final = len(" with")
_ENDED: Final = re.compile(r"[.!?:;\u2026\u3002][\"'\u201d\u2019)\]]*$")
_PARENTHESIS: Final = re.compile(r"(?<!\s)\s*+\([^()]*\)")
_OUTER: Final = f" \t\u00a0\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u3000{INVISIBLE}"


@dataclass(slots=True)
class _Line:
    span: Span  # without blanks at either end
    words: Span  # without the list marker
    indent: int
    item: bool
    after_blank: bool
    underline: str = ""  # the sign with which the line below underlines it


def plain_blocks(text: str) -> list[Block]:
    r"""Cut a text without markup into blocks.

    Example:
        >>> [(block.kind, block.text) for block in plain_blocks("Requirements\n- Python")]
        [('heading', 'Requirements'), ('item', 'Python')]

    """
    lines = _with_signs(text, list(_read_lines(text)))
    groups = _joined(text, lines)
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
        numbered = _numbered_level(text, groups, index)
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
        following = groups[index + 1] if index + 1 < len(groups) else None
        below = text[following[0].words.start] if following else None
        items_below = following is not None and following[0].item
        if len(group) == 1 and is_heading_line(rendered.text, below=below, items_below=items_below):
            blocks.append(Block("heading", rendered, span, flat=True))
        else:
            blocks.append(Block("text", rendered, span, flat=True))
    return itemize(demote_lone_headings(blocks))


def is_short(text: str, *, times: int = 1) -> bool:
    """Tell whether a text is short enough for a heading, or for so many of them."""
    return len(text) <= _HEADING_CHARACTERS * times and len(text.split()) <= _HEADING_WORDS * times


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
    blocks = _signed_items(blocks)
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
        and (not marks or is_known_heading(block.text))
        else block
        for block, below in zip_longest(blocks, blocks[1:])
    ]
    return itemize(demote_lone_headings(guessed))


def _signed_items(blocks: list[Block]) -> list[Block]:
    """Make items of paragraphs that begin with one sign, two or more of them one after the other."""
    signs = [_SIGN.match(block.text) if block.kind == "text" else None for block in blocks]
    written = ["" if sign is None else sign.group().rstrip() for sign in signs]
    changed = list(blocks)
    for index, sign in enumerate(signs):
        if sign is not None and written[index] in (
            *written[max(0, index - 1) : index],
            *written[index + 1 : index + 2],
        ):
            rest = blocks[index].rendered.cut(sign.end(), len(blocks[index].text))
            changed[index] = Block("item", rest, rest.span, max(blocks[index].level, 1))
    return changed


def is_heading_line(text: str, *, below: str | None, items_below: bool = False) -> bool:
    """Tell whether a line looks like a heading: short, without a final stop, not ``Label: text``.

    Args:
        text: The line.
        below: What stands straight below it, None where nothing does.
        items_below: That is a list item: then a heading need not be written as a title.

    Example:
        >>> is_heading_line("Core Duties", below="Write tests.")
        True
        >>> is_heading_line("Write tests.", below="Read them.")
        False

    """
    if (
        below is None
        or _SKIP_LINK.fullmatch(text)
        or below.startswith(":")
        or len(text) > _HEADING_CHARACTERS
        or not any(map(str.isalpha, text))
    ):
        return False
    if len(_PARENTHESIS.sub("", text).split()) > _HEADING_WORDS or _ASKING.search(text):
        return False
    if text.endswith(":"):
        return is_known_heading(text) and not _LABEL_AND_TEXT.search(text[:-1])
    if not (text[0].isupper() or is_known_heading(text) or _caseless(text)) or _LABEL_AND_TEXT.search(text):
        return False
    if is_known_heading(text):
        return text.endswith(("?", "...", "\u2026")) or not _FINAL.search(text)
    return (
        not _FINAL.search(text)
        and (items_below or _is_titled(text))
        and "," not in _PARENTHESIS.sub("", text)
    )


def _is_titled(text: str) -> bool:
    """Tell whether most words of a line have a capital, the short ones left aside."""
    words = [word for word in text.split() if len(word) >= _LONG_WORD]
    return sum(not word[0].islower() for word in words) >= len(words) * _LEAST_TITLED


def _caseless(text: str) -> bool:
    """Tell whether a line is written in a script that knows no capitals."""
    return not any(character.islower() or character.isupper() for character in text)


def demote_lone_headings(blocks: list[Block]) -> list[Block]:
    """Make guessed headings that head nothing paragraphs.

    Short lines that follow one another are an address, a title page or a list of links: of three and more,
    only the last and those that the lexicon knows stay headings.
    """
    changed: list[Block] = []
    for is_guess, group in groupby(blocks, key=lambda block: block.kind == "heading" and not block.level):
        run = list(group)
        at_end = len(changed) + len(run) == len(blocks)
        for index, block in enumerate(run):
            below = len(run) - index - 1
            lone = at_end and not below
            lost = below and len(run) > _LONGEST_RUN and not is_known_heading(block.text)
            keep = not is_guess or not (lone or lost)
            changed.append(block if keep else Block("text", block.rendered, block.span, flat=block.flat))
    return changed


def _read_lines(text: str) -> Iterator[_Line]:
    after_blank = True
    pending: _Line | None = None
    for line in line_spans(text):
        raw = text[line.start : line.end]
        stripped = raw.strip(_OUTER)
        if not stripped:
            after_blank = True
            continue
        start = line.start + raw.index(stripped[0])
        indent = start - line.start
        if indent:
            indent = len(raw[:indent].expandtabs(_TAB))
        end = start + len(stripped)
        marker = MARKER.match(text, start, end)
        span = Span(start, end)
        words = Span(marker.end(), end) if marker else span
        if _RULE.fullmatch(stripped):
            if pending and not after_blank and _may_be_underlined(text, pending):
                pending.underline, pending.span = stripped[0], Span(pending.span.start, end)
            after_blank = True
            continue
        if pending:
            yield pending
        pending = _Line(span, words, indent, marker is not None, after_blank)
        after_blank = False
    if pending:
        yield pending


def _with_signs(text: str, lines: list[_Line]) -> list[_Line]:
    """Make items of lines that begin with one sign, two or more of them below one another."""
    before: tuple[str, _Line, Span] | None = None
    for line in lines:
        found = None if line.item or line.underline else _SIGN.match(text, line.span.start, line.span.end)
        if found is None:
            before = None if line.item or line.after_blank or not _is_inside(line, before) else before
            continue
        words = Span(found.end(), line.span.end)
        sign = found.group().rstrip()
        if before is not None and before[0] == sign:
            for one, its_words in ((before[1], before[2]), (line, words)):
                one.item, one.words = True, its_words
        before = sign, line, words
    return lines


def _is_inside(line: _Line, item: tuple[str, _Line, Span] | None) -> bool:
    """Tell whether a line goes on with what a sign opened further left."""
    return item is not None and line.indent > item[1].indent


def _may_be_underlined(text: str, line: _Line) -> bool:
    return not line.item and is_short(text[line.span.start : line.span.end])


def _joined(text: str, lines: list[_Line]) -> list[list[_Line]]:
    """Put lines together that were wrapped: the line before is long and unended, this one goes on."""
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and not line.item and not line.after_blank and _goes_on(text, groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _numbered_level(text: str, groups: list[list[_Line]], index: int) -> int | None:
    """Give the level of an item that is a heading with its number, 0 where that tells none; None of others.

    The lexicon knows it, and no number follows; or its first part does: "2. Duties", and "2.1 To sail".
    """
    first = groups[index][0]
    words = text[first.words.start : first.words.end]
    number = _NUMBERED.match(text, first.span.start) if first.item else None
    if number is None or len(groups[index]) > 1 or not is_short(words) or index + 1 == len(groups):
        return None
    below = groups[index + 1][0].span.start
    if number["part"] is None and text.startswith(f"{number['number']}.1 ", below):
        return 1
    is_heading = is_known_heading(words) and _NUMBERED.match(text, below) is None
    return None if not is_heading else 2 if number["part"] else 0


def _goes_on(text: str, group: list[_Line], line: _Line) -> bool:
    before = group[-1]
    if before.underline:
        return False
    first = text[line.words.start]
    if group[0].item and line.indent > group[0].indent:
        return True
    if before.span.end - before.span.start < _WRAPPED_CHARACTERS:
        return False
    tail = text[max(before.span.start, before.span.end - 4) : before.span.end]
    if _HANGING.search(text, max(before.span.start, before.span.end - _HANGING_REACH), before.span.end):
        return True
    return (first.islower() and not tail.endswith(":")) or (first in "([\"'" and not _ENDED.search(tail))
