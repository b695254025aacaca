"""Lines of a text without markup that were one before they were wrapped."""

from typing import Final

from skillgraph.documents.formats.heading_lines import ENDED
from skillgraph.documents.formats.numbered_lines import Line
from skillgraph.documents.formats.page_layout import goes_on_with_arrow
from skillgraph.documents.formats.quoted import WRAPPED
from skillgraph.documents.specifications import is_in_columns
from skillgraph.language.lazy import expression

#: How a line ends that needs another: "… Foo, Bar or".
_HANGING: Final = expression(
    r"(?:\s(?:or|and|of|with|for|the|an?|our|your|to|in|at|by|as|is|are)|[,(]|[\s(](?:e\.g|i\.e)\.)$"
)
_HANGING_REACH: Final = len(" with")


def joined_lines(text: str, lines: list[Line]) -> list[list[Line]]:
    """Put lines together that were wrapped: the line before is long and unended, this one goes on."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not line.item and not line.after_blank and _goes_on(text, groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(text: str, group: list[Line], line: Line) -> bool:
    before = group[-1]
    above = text[before.span.start : before.span.end]
    if before.underline:
        return False
    first = text[line.words.start]
    is_within = group[0].item and line.indent > group[0].indent
    if is_within or _ends_cell(text, before, line) or goes_on_with_arrow(above, text[line.span.start :]):
        return True
    if before.span.end - before.span.start < WRAPPED:
        return False
    if _quotes(text, before) % 2 and _quotes(text, line) % 2:
        return True  # a quotation is open
    tail = text[max(before.span.start, before.span.end - 4) : before.span.end]
    if _HANGING.search(text, max(before.span.start, before.span.end - _HANGING_REACH), before.span.end):
        return True
    return (first.islower() and not tail.endswith(":")) or (first in "([\"'" and not ENDED.search(tail))


def _ends_cell(text: str, before: Line, line: Line) -> bool:
    """Tell whether a line goes on with a cell, and the next column stands behind it."""
    words, above = (text[one.span.start : one.span.end] for one in (line, before))
    return words[0].islower() and is_in_columns(words) and not is_in_columns(above)


def _quotes(text: str, line: Line) -> int:
    return text.count('"', line.span.start, line.span.end)
