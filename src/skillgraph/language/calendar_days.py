"""The calendar: which days, months and years there are, and what months are called in three languages."""

from calendar import monthrange
from typing import Final

from skillgraph.language.lazy import expression

_POINT: Final = expression(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_LAST_MONTH: Final = 12
_NAMES: Final = """
    january jan januar jänner janvier janv
    february feb februar février fevrier févr fevr
    march mar märz maerz mrz mars
    april apr avril avr
    may mai
    june jun juni juin
    july jul juli juillet juil
    august aug août aout
    september sep sept septembre
    october oct oktober okt octobre
    november nov novembre
    december dec dezember dez décembre decembre déc
"""

#: Number of each month by its names and short forms, English, German and French, in lower case.
MONTHS: Final = {
    name: number
    for number, names in enumerate(_NAMES.strip().splitlines(), start=1)
    for name in names.split()
}
#: Any of these names, as an expression.
MONTH: Final = f"(?:{'|'.join(sorted(MONTHS, key=lambda name: (-len(name), name)))})"


def is_point(text: str) -> bool:
    """Tell whether a text is a day, month or year of the calendar, as ISO 8601 writes it.

    Example:
        >>> is_point("2024-02-29"), is_point("2026-02-29"), is_point("2026-2")
        (True, False, False)

    """
    if not _POINT.fullmatch(text):
        return False
    year, *rest = map(int, text.split("-"))
    if not year or not all(rest) or (rest and rest[0] > _LAST_MONTH):
        return False
    return len(rest) <= 1 or rest[1] <= monthrange(year, rest[0])[1]
