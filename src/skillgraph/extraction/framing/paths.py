"""Headings of what is done to get into a role, or out of it, and not in it."""

from collections.abc import Iterable
from typing import Final

from skillgraph.language.lazy import expression

_OPTIONS: Final = expression(
    r"(?i)\bspeciali[sz]ations?\b|\btransferable\b|\bswitch|\btransition|\bcareer change|\bother roles\b"
)
_PATH: Final = expression(
    r"(?i)\b(?:how (?:to|do (?:i|you)|can (?:i|you))|steps?|ways?|paths?|pathways?|road ?map|tips?|guide)\b"
    r"[^.]{0,24}?\b(?:becom(?:e|ing)|break(?:ing)? into|get(?:ting)? (?:into|started)|start)\b"
    r"|^\W*(?:becoming|get(?:ting)? started)\b"
)


def names_options(heading: str) -> bool:
    """Tell whether a heading is of what else there is to choose, which is asked of nobody."""
    return _OPTIONS.search(heading) is not None


def is_path(headings: Iterable[str]) -> bool:
    """Tell whether one of some headings is of the way into a role.

    Example:
        >>> is_path(["How to become a rigger"]), is_path(["What riggers do"])
        (True, False)

    """
    return any(map(_PATH.search, headings))
