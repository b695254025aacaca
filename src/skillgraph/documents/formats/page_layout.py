"""What the layout of pages leaves in their text: the numbers of pages, and lines broken before an arrow."""

import re
from typing import Final

from skillgraph.language.lazy import expression

_PAGE: Final = expression(
    r"\W{0,3}(?:page|seite|p[a\u00e1]gina|pagina) \d{1,3}(?: ?(?:of|/|von|sur|de|van) ?\d{1,3})?\W{0,3}",
    re.IGNORECASE,
)
_ARROWS: Final = ("\u2192", "\u21d2", "\u2794", "\u279c")


def is_page_number(line: str) -> bool:
    """Tell whether a line only says which page it stands on.

    Example:
        >>> is_page_number("Page 2 of 12"), is_page_number("Page 2 of the log")
        (True, False)

    """
    return _PAGE.fullmatch(line) is not None


def goes_on_with_arrow(before: str, line: str) -> bool:
    """Tell whether a line goes on with a row of steps that the line before it opens.

    Example:
        >>> goes_on_with_arrow("Path: Deckhand \u2192 Mate", "\u2192 Captain")
        True
        >>> goes_on_with_arrow("\u2192 Mate", "\u2192 Captain")
        False

    """
    opens = line.startswith(_ARROWS) and not before.lstrip().startswith(_ARROWS)
    return opens and any(arrow in before for arrow in _ARROWS)
