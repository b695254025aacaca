"""A day, month or year as the ``xsd:dateTime`` at its edge, with its precision, and back.

OWL 2 has no ``xsd:date``, ``xsd:gYear`` and ``xsd:gYearMonth`` in its datatype map, and a reasoner stops at
them. No time zone is written: a text that names a day or month gives none.
"""

import re
from calendar import monthrange
from typing import Final

_JANUARY, _DECEMBER = 1, 12
#: How many characters of a ``xsd:dateTime`` tell as much as the text does.
_KEPT: Final = {"year": len("2023"), "month": len("2023-05"), "day": len("2023-05-14")}
_PRECISIONS: Final = ("year", "month", "day")  # by how many hyphens a point has
_INSTANT: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})?")


def instant_of(point: str, *, is_end: bool) -> str:
    """Give the first second of a day, month or year, or the last.

    Example:
        >>> instant_of("2022-11", is_end=False), instant_of("2024", is_end=True)
        ('2022-11-01T00:00:00', '2024-12-31T23:59:59')

    """
    year, *named = point.split("-")
    month = int(named[0]) if named else _DECEMBER if is_end else _JANUARY
    # 2000 has the calendar of the year 0, which `calendar` does not know
    edge = monthrange(int(year) or 2000, month)[1] if is_end else 1
    day = int(named[1]) if named[1:] else edge
    return f"{year}-{month:02}-{day:02}T{'23:59:59' if is_end else '00:00:00'}"


def precision_of(point: str) -> str:
    """Tell whether a point is a day, a month or a year.

    Example:
        >>> precision_of("2022-11")
        'month'

    """
    return _PRECISIONS[point.count("-")]


def point_of(lexical: str, precision: str | None) -> str:
    """Give the day, month or year that an instant with its precision stands for.

    A ``xsd:gYear`` or ``xsd:gYearMonth``, as it was written before version 0.2.0, has no precision beside it
    and stays as it is.

    Raises:
        ValueError: It is no instant, or its precision is neither year, month nor day.

    Example:
        >>> point_of("2024-12-31T23:59:59", "year"), point_of("2022-11", None)
        ('2024', '2022-11')

    """
    if precision is None and "T" not in lexical:
        return lexical
    if not _INSTANT.fullmatch(lexical):
        raise ValueError(f"{lexical!r} is not a date and time")
    if precision not in _KEPT:
        raise ValueError(f"the precision of {lexical} is {precision or 'missing'}, not year, month or day")
    return lexical[: _KEPT[precision]]
