"""Where a long word may end a line: after what joins its parts, and never inside one of them."""

import re
from typing import Final

from markupsafe import Markup, escape

#: Shorter words need no place to break at.
LONG_WORD: Final = 16
_JOINT: Final = re.compile(r"(?<=[^\W_][-_./])(?=[^\W_])")
_LONG: Final = re.compile(rf"\S{{{LONG_WORD},}}")


def parts_of(word: str) -> list[str]:
    """Part a word after hyphens, underscores, dots and strokes that stand inside it.

    Example:
        >>> parts_of("role_2026-07.notes")
        ['role_', '2026-', '07.', 'notes']

    """
    return _JOINT.split(word)


def breakable(text: str) -> Markup:
    """Give a text as HTML in which long words, as names of files are, can break between their parts.

    Example:
        >>> str(breakable("of staff_data-engineer"))
        'of staff_<wbr>data-<wbr>engineer'

    """
    found, end = Markup(), 0
    for word in _LONG.finditer(text):
        found += escape(text[end : word.start()]) + Markup("<wbr>").join(parts_of(word[0]))
        end = word.end()
    return found + escape(text[end:])
