"""Where a long word may end a line: after what joins its parts, and never inside one of them."""

import re
from typing import Final

from markupsafe import Markup, escape

#: Shorter words need no place to break at.
LONG_WORD: Final = 16
_JOINT: Final = re.compile(r"(?<=[^\W_][-_./])(?=[^\W_])")
_LONG: Final = re.compile(rf"\S{{{LONG_WORD},}}|\b\d{{4}}-\d\d(?:-\d\d)?\b")
_DATE: Final = re.compile(r"[\d-]{7,10}")


def parts_of(word: str) -> list[str]:
    """Part a word after hyphens, underscores, dots and strokes that stand inside it.

    Example:
        >>> parts_of("role_2026-07.notes")
        ['role_', '2026-', '07.', 'notes']

    """
    return _JOINT.split(word)


def breakable(text: str) -> Markup:
    """Give a text as HTML: long words, as names of files are, break between their parts, and dates nowhere.

    Example:
        >>> str(breakable("of staff_data-engineer")), str(breakable("2026-04"))
        ('of staff_<wbr>data-<wbr>engineer', '<span class="undivided">2026-04</span>')

    """
    found, end = Markup(), 0
    for word in _LONG.finditer(text):
        found += escape(text[end : word.start()])
        is_date = _DATE.fullmatch(word[0]) is not None
        whole = Markup('<span class="undivided">{}</span>').format(word[0])
        found += whole if is_date else Markup("<wbr>").join(parts_of(word[0]))
        end = word.end()
    return found + escape(text[end:])
