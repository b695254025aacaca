"""Signs and pictures that mark items where several lines, one below the other, begin with one."""

from typing import Final, NamedTuple

from skillgraph.documents.blocks import Block
from skillgraph.documents.formats.heading_lines import is_sure_heading
from skillgraph.documents.formats.numbered_lines import Line
from skillgraph.documents.pictures import PICTURE
from skillgraph.documents.sections import LISTING_KINDS, read_heading
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Letters and signs at other times, and pictures.
_SIGN: Final = expression(
    rf"(?:(?:o|-{{1,2}}>|=>|>{{1,2}}(?=[ \t\u00a0]+[A-Z])|--|~)[ \t\u00a0]+"
    rf"|(?P<picture>{PICTURE.pattern}))(?=[^\s>])"
)
_NUMBER: Final = expression(r"[\d\u2460-\u24ff]")
_ANY: Final = "any picture"


class _Sign(NamedTuple):
    """What a line begins with, and where the words behind it begin."""

    written: str
    end: int
    is_picture: bool


def signed_items(blocks: list[Block]) -> list[Block]:
    """Make items of paragraphs that begin with one sign, two or more of them one after the other.

    Below a heading that promises a list, several pictures are one sign.
    """
    signs: list[str] = []
    ends: list[int] = []
    is_listing = False
    for block in blocks:
        is_heading = block.kind == "heading" or _is_heading(block.text)
        sign = None if block.kind != "text" or is_heading else _sign(block.text, 0, len(block.text))
        is_listing = _promises(block.text) if is_heading else is_listing and sign is not None
        signs.append(_written(sign, is_listing=is_listing))
        ends.append(0 if sign is None else sign.end)
    changed = list(blocks)
    for index, (written, end) in enumerate(zip(signs, ends, strict=True)):
        if written and written in (*signs[max(0, index - 1) : index], *signs[index + 1 : index + 2]):
            rest = blocks[index].rendered.cut(end, len(blocks[index].text))
            changed[index] = Block("item", rest, rest.span, max(blocks[index].level, 1))
    return changed


def with_signs(text: str, lines: list[Line]) -> list[Line]:
    """Make items of lines that begin with one sign, two or more below one another, or as such do.

    Below a heading that promises a list, several pictures are one sign.
    """
    before: tuple[str, Line, Span] | None = None
    signs: set[tuple[str, int]] = set()  # with how far their lines are moved in
    is_listing = False
    for line in lines:
        words = text[line.span.start : line.span.end]
        is_heading = not line.item and _is_heading(words)
        is_none = line.item or line.underline or is_heading
        found = None if is_none else _sign(text, line.span.start, line.span.end)
        is_listing = _promises(words) if is_heading else is_listing and found is not None
        if found is None:
            before = None if line.item or line.after_blank or not _is_inside(line, before) else before
            continue
        behind = Span(found.end, line.span.end)
        sign = _written(found, is_listing=is_listing)
        if before is not None and before[0] == sign:
            for one, its_words in ((before[1], before[2]), (line, behind)):
                one.item, one.words = True, its_words
            signs.update([] if found.is_picture else [(sign, line.indent)])
        before = sign, line, behind
    for line in lines if signs else ():
        sign, _, rest = text[line.span.start : line.span.end].partition(" ")
        if not line.item and (sign, line.indent) in signs and rest.strip():
            line.item, line.words = True, Span(line.span.end - len(rest.lstrip()), line.span.end)
    return lines


def _sign(text: str, start: int, end: int) -> _Sign | None:
    found = _SIGN.match(text, start, end)
    return None if found is None else _Sign(found.group().rstrip(), found.end(), bool(found["picture"]))


def _written(sign: _Sign | None, *, is_listing: bool) -> str:
    """Give what a sign has in common with others of its list: numbers in pictures count."""
    if sign is None or not sign.is_picture:
        return "" if sign is None else sign.written
    return _ANY if is_listing or _NUMBER.match(sign.written) else sign.written


def _is_heading(line: str) -> bool:
    """Tell whether the lexicon knows a line as a heading, whatever picture stands before it."""
    picture = PICTURE.match(line)
    return is_sure_heading(line[picture.end() :] if picture else line)


def _promises(heading: str) -> bool:
    return read_heading(heading).kind in LISTING_KINDS


def _is_inside(line: Line, item: tuple[str, Line, Span] | None) -> bool:
    """Tell whether a line goes on with what a sign opened further left."""
    return item is not None and line.indent > item[1].indent
