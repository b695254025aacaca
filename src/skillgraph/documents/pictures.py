"""Pictures that stand before the words of a line, and are no part of them: a paw, a number in a box."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.language.lazy import expression

#: Marks that say something of a line: done, not, in what color.
_TELLING: Final = (
    "\u2611\u2612\u2705\u2713-\u2718\u274c\u274e\u26aa\u26ab\u26d4\u2b1b\u2b1c"
    "\U0001f534\U0001f535\U0001f6ab\U0001f7e0-\U0001f7eb"
)
_DRAWN: Final = "\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
PICTURE: Final = expression(
    rf"(?:[\d#*]\ufe0f?\u20e3|(?![{_TELLING}])[{_DRAWN}])"
    rf"(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[{_DRAWN}]){{0,6}}[ \t\u00a0]*"
)
"""Matches a picture with the blanks behind it."""
_PICTURES: Final = expression(rf"(?:{PICTURE.pattern}){{1,4}}(?=[^\W_]|[\"\u201c\u201e(])")


def without_pictures(items: Sequence[Block]) -> list[Block]:
    """Leave the pictures off the beginning of items, but for those of rows and with labels.

    Args:
        items: Blocks that follow each other.

    """
    return [_without_pictures(item) for item in items]


def _without_pictures(item: Block) -> Block:
    found = None if item.cells or item.label is not None else _PICTURES.match(item.text)
    if found is None:
        return item
    return replace(item, rendered=item.rendered.cut(found.end(), len(item.text)))
