"""Lines of a text without markup, and which are headings by their number: "2. Duties", "7.3.1 Pilot"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from skillgraph.documents.formats.heading_lines import ENDED, is_short
from skillgraph.documents.sections import is_known_heading
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_NUMBERED: Final = expression(r"\(?(?P<number>\d{1,2})(?:[.)](?!\d)|(?P<part>\.\d{1,2})\.?(?=\s))")
#: The number of a section with its parts: "7.3.1", "Section 7.3:".
_PARTS: Final = expression(
    r"(?:(?=\d{1,2}\.\d{1,2}\.\d)|Section (?=\d))(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.:]?[ \t]+(?=\w)"
)
_SECTION: Final = 60  # lines among which the heading before is looked for
_PARTED: Final = 200  # the same of one with parts


@dataclass(slots=True)
class Line:
    """A line, with what marks it."""

    span: Span  # without blanks at either end
    words: Span  # without the list marker
    indent: int
    item: bool
    after_blank: bool
    underline: str = ""  # the sign with which the line below underlines it


def numbered_level(text: str, groups: Sequence[Sequence[Line]], index: int) -> int | None:
    """Give the level of a heading with its number, 0 where that tells none; None where a line is no such.

    Args:
        text: The source.
        groups: Its lines, those of one paragraph together.
        index: Which of them.

    """
    by_parts = _level_by_parts(text, groups, index)
    return _level_of_item(text, groups, index) if by_parts is None else by_parts


def _level_by_parts(text: str, groups: Sequence[Sequence[Line]], index: int) -> int | None:
    """Give the level of a short line with the number of a section and its parts: "7.3.1 Harbor pilot".

    It stands below a blank line, and not above another such number, as in a table of contents.
    """
    first, *others = groups[index]
    number = _PARTS.match(text, first.span.start, first.span.end)
    below = groups[index + 1][0] if index + 1 < len(groups) else None
    is_line = number is not None and below is not None and not others and first.after_blank
    if number is None or below is None or not is_line or _PARTS.match(text, below.span.start):
        return None
    words = text[number.end() : first.span.end]
    return number["number"].count(".") + 1 if is_short(words) and not ENDED.search(words) else None


def _level_of_item(text: str, groups: Sequence[Sequence[Line]], index: int) -> int | None:
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
    level = 2 if number["part"] else int(_follows_parts(text, groups[:index], int(number["number"])))
    if number["part"] is None and first.after_blank and _heads_known(text, groups[index + 1][0]):
        return level
    is_heading = _NUMBERED.match(text, below) is None and (
        _heads_alone(text, groups, index) if is_known_heading(words) else _is_next(text, groups, index)
    )
    return level if is_heading else None


def _heads_known(text: str, below: Line) -> bool:
    """Tell whether the line below is a heading that the lexicon knows: "1. Rigger", and "Duties:"."""
    return not below.item and is_known_heading(text[below.words.start : below.words.end])


def _heads_alone(text: str, groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Tell whether no item with the number before stands straight above a numbered line."""
    before = groups[index - 1][0] if index and not groups[index][0].after_blank else None
    return before is None or _NUMBERED.match(text, before.span.start) is None


def _follows_parts(text: str, before: Sequence[Sequence[Line]], number: int) -> bool:
    """Tell whether a section before has parts with their numbers: "4. Terms" somewhere below "3.2 Skills"."""
    above = (_NUMBERED.match(text, group[0].span.start) for group in before[-_PARTED:])
    return any(one is not None and one["part"] and int(one["number"]) < number for one in above)


def _is_next(text: str, groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Tell whether a numbered line goes on counting headings that the lexicon knows, with a blank line above.

    "4. What we are up to" below "3. Requirements" and what stands there, which is not numbered.
    """
    number = _NUMBERED.match(text, groups[index][0].span.start)
    if number is None or not groups[index][0].after_blank or int(number["number"]) == 1:
        return False
    for group in reversed(groups[max(0, index - _SECTION) : index]):
        above = _NUMBERED.match(text, group[0].span.start) if group[0].item else None
        if above is not None:
            is_before = int(above["number"]) == int(number["number"]) - 1
            return is_before and group is not groups[index - 1] and group[0].after_blank
    return False
