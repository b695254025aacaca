"""Of how many lines below headings that ask something nothing is stated: for `gap` and `ladder`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.lines_below import joined_lines
from skillgraph.errors import format_command

if TYPE_CHECKING:
    from skillgraph.answers.lines_below import LinesBelow
    from skillgraph.rendering.json import Shape


def unread_note(*several: LinesBelow) -> list[str]:
    """Say how many lines nothing is stated of, and how to see them; nothing where there are none.

    Example:
        >>> from skillgraph.answers.lines_below import LinesBelow
        >>> unread_note(LinesBelow(("passage:a", "passage:b"), ("passage:b",)))
        ['Nothing is stated of 1 of 2 lines below headings that ask; `skillgraph coverage` shows which.']

    """
    lines = joined_lines(several)
    if not lines.unread:
        return []
    told = f"Nothing is stated of {len(lines.unread)} of {len(lines.asked)} lines below headings that ask"
    return [f"{told}; `{format_command('coverage')}` shows which."]


def lines_shape(lines: LinesBelow) -> Shape:
    """Shape how many lines stand below headings that ask, and of how many nothing is stated.

    Example:
        >>> from skillgraph.answers.lines_below import LinesBelow
        >>> lines_shape(LinesBelow(("passage:a", "passage:b"), ("passage:b",)))
        {'asked': 2, 'unread': 1}

    """
    return {"asked": len(lines.asked), "unread": len(lines.unread)}
