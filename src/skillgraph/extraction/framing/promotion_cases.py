"""What is asked for a promotion alone, and of nobody who holds the level: "To be promoted to L4, …"."""

import re
from typing import Final

from skillgraph.language.lazy import expression

_UPPER: Final = r"(?P<upper>(?:level |grade |band )?(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*){0,3})"
_PROMOTION: Final = expression(
    rf"\W*(?:in order )?(?:to|before) (?:be(?:ing)? promoted|progress|advance|move up|step up) (?:in)?to "
    rf"(?:an? |the )?{_UPPER}"
    rf"|\W*(?:(?:criteria |requirements )?for )?(?:a |the )?promotion to (?:an? |the )?"
    rf"{_UPPER.replace('upper', 'to')}",
    re.IGNORECASE,
)


def promotion_case(text: str) -> str | None:
    """Give the promotion for which alone a passage asks, None where it names none.

    Example:
        >>> promotion_case("To be promoted to L4 you have led a crew"), promotion_case("Promotes tact")
        ('for promotion to L4', None)

    """
    found = _PROMOTION.match(text)
    return None if found is None else f"for promotion to {found['upper'] or found['to']}"
