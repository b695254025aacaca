"""Amounts that a joint does not part: "two or three evenings" is one time, and not two things."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_SMALL: Final = r"two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}"
_AHEAD: Final = expression(rf"\b(?:one|{_SMALL})$", re.IGNORECASE)
_BEHIND: Final = expression(rf"(?:{_SMALL}|twenty|more|several) [a-z]", re.IGNORECASE)
_JOINTS: Final = frozenset(("or", "and", "to"))
_REACH: Final = len(" twelve")


def joins_amounts(text: str, joint: Span) -> bool:
    """Tell whether a joint stands between two amounts of one thing.

    Example:
        >>> joins_amounts("two or three evenings", Span(3, 7)), joins_amounts("tea or two cakes", Span(3, 7))
        (True, False)

    """
    if text[joint.start : joint.end].strip().lower() not in _JOINTS or not _BEHIND.match(text, joint.end):
        return False
    return _AHEAD.search(text[max(0, joint.start - _REACH) : joint.start]) is not None
