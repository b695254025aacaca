"""YAML scalars as readers see them: quotes and escapes resolved, folded lines joined."""

from collections.abc import Iterator
from typing import Final

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.formats.inline import render_escaped, render_inline
from skillgraph.documents.formats.plain import MARKER
from skillgraph.documents.formats.yaml import Scalar
from skillgraph.documents.sections import read_heading
from skillgraph.documents.text import trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_ESCAPE: Final = expression(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}"
    r"|U[0-9a-fA-F]{8}|(?:\r\n|\r|\n)[ \t]*|.)"
)
_NAMED_ESCAPES: Final = {"_": "\u00a0", "N": " ", "L": " ", "P": " ", "e": "", "a": "", "b": "", "0": ""}
_BLANK_ESCAPES: Final = "ntrvf"
_UNKNOWN: Final = "\ufffd"
_MOST_OF_KIND: Final = 4  # words
_HEADING: Final = expression(r"[ \t]*#{1,6} |[ \t]*[|<`]")


def render_scalar(text: str, value: Scalar) -> Rendered:
    """Render a scalar as one text."""
    if value.style in "'\"" and any(
        (mark := "''" if value.style == "'" else "\\") in text[line.start : line.end] for line in value.lines
    ):
        parts = list(_unescaped(text, value, mark))
        shown = render_escaped(text, parts)
    else:
        shown = render_inline(text, [line for line in value.lines if line.start < line.end])
    return shown.cut(0, len(shown.text))


def _unescaped(text: str, value: Scalar, mark: str) -> Iterator[Span | tuple[str, int, int]]:
    joins = True
    for number, line in enumerate(value.lines):
        position = line.start
        if number and joins:
            before = value.lines[number - 1].end
            yield (" ", before, 1)
        joins = True
        while position < line.end:
            at = text.find(mark, position, line.end)
            if at < 0:
                yield Span(position, line.end)
                break
            if at > position:
                yield Span(position, at)
            if mark == "''":
                yield ("'", at, 2)
                position = at + 2
            elif at + 1 == line.end:
                joins = False
                position = line.end
            else:
                found = _ESCAPE.match(text, at, line.end)
                position = found.end() if found else at + 2
                yield (_decoded(text[at + 1 : position]), at, position - at)


def _decoded(escape: str) -> str:
    """Give the character of an escape in double quotes, without its backslash."""
    sign, digits = escape[0], escape[1:]
    if sign in "xuU" and digits:
        try:
            if "\\" in digits:
                high, low = int(digits[:4], 16), int(digits[6:], 16)
                return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
            character = chr(int(digits, 16))
        except (ValueError, OverflowError):
            return _UNKNOWN
        return _UNKNOWN if "\ud800" <= character <= "\udfff" or character == "\0" else character
    if sign in _BLANK_ESCAPES or sign.isspace():
        return " "
    return _NAMED_ESCAPES.get(sign, sign)


def is_no_text(text: str, value: Scalar | None) -> bool:
    """Tell whether a scalar breaks off, as a preview of another text does, or names a kind of page."""
    return _is_cut_off(text, value) or _is_kind_of_page(text, value)


def _is_cut_off(text: str, value: Scalar | None) -> bool:
    lines = () if value is None else value.lines
    told = [words for line in lines if (words := text[line.start : line.end].rstrip())]
    return bool(told) and told[-1].endswith(("...", "\u2026"))


def _is_kind_of_page(text: str, value: Scalar | None) -> bool:
    """Tell whether a scalar says no more than what kind of page one is: "Role Expectations"."""
    told = "" if value is None else render_scalar(text, value).text
    return bool(told) and len(told.split()) <= _MOST_OF_KIND and read_heading(told).whole


def is_folded(text: str, value: Scalar) -> bool:
    """Tell whether the lines of a scalar are paragraphs, without items, headings or tables among them."""
    return value.style == ">" and not any(
        MARKER.match(text, line.start, line.end) or _HEADING.match(text, line.start, line.end)
        for line in value.lines
    )


def folded_blocks(text: str, value: Scalar) -> Iterator[Block]:
    """Give the paragraphs of a folded scalar."""
    paragraph: list[Span] = []
    for line in (*value.lines, Span(0, 0)):
        if trimmed(text, line) != Span(line.end, line.end):
            paragraph.append(trimmed(text, line))
        elif paragraph:
            shown = readable(render_inline(text, paragraph))
            if shown is not None:
                yield Block("text", shown, Span(paragraph[0].start, paragraph[-1].end))
            paragraph = []


def readable(shown: Rendered) -> Rendered | None:
    """Give a text without the blanks around it; None where it has no letter and no digit."""
    shown = shown.cut(0, len(shown.text))
    return shown if any(map(str.isalnum, shown.text)) else None
