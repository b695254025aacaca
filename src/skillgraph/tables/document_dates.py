"""The date of a document among its settings: what the rules found, and what a reviewer says.

``date`` is the one that counts: a day, month or year, or ``""`` where a reviewer says that there is none.
``date_found`` is what the rules found, ``date_origin`` how, ``date_start`` and ``date_end`` where it stands.
A ``date`` that is not what was found is the reviewer's, whatever stands beside it.
"""

from collections.abc import Mapping
from datetime import date as Date  # noqa: N812 -- a setting is called so
from datetime import datetime
from typing import Any, Final

from skillgraph.language.calendar_days import is_point
from skillgraph.model import DocumentDate, Span
from skillgraph.vocabulary import DATE_ORIGINS, DATE_ORIGINS_IN_DOCUMENT

DATE_KEYS: Final = ("date", "date_origin", "date_found", "date_start", "date_end")
BY_HAND: Final = DATE_ORIGINS[-1]
_YEAR_DIGITS: Final = 4


def parse_date(settings: Mapping[str, Any], *, length: int) -> DocumentDate | None:
    """Read the date of a document; None where it has none.

    Args:
        settings: As ``document.toml`` holds them.
        length: Of the document.

    Raises:
        ValueError: The date is none, it was found in no way that we know, or at no place.

    Example:
        >>> parse_date({"date": "2026-07"}, length=9)
        DocumentDate(value='2026-07', origin='by hand', span=None)

    """
    value = date_by_hand(settings)
    if value is not None:
        return DocumentDate(_checked(value), BY_HAND) if value else None
    found = _point(settings.get("date_found"))
    if not found:
        return None
    origin = settings.get("date_origin")
    if origin not in DATE_ORIGINS:
        raise ValueError(f"the date_origin {origin!r} is none of {', '.join(DATE_ORIGINS)}")
    if origin not in DATE_ORIGINS_IN_DOCUMENT:
        return DocumentDate(_checked(found), origin)
    start, end = settings.get("date_start"), settings.get("date_end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
        raise ValueError("date_start and date_end are no place in the document where its date stands")
    return DocumentDate(_checked(found), origin, Span(start, end))


def format_date(date: DocumentDate | None) -> dict[str, str | int]:
    """Give the settings of a date that rules found; none where they found none.

    Example:
        >>> format_date(DocumentDate("2026", "file name"))
        {'date': '2026', 'date_origin': 'file name', 'date_found': '2026'}

    """
    if date is None:
        return {}
    place = {"date_start": date.span.start, "date_end": date.span.end} if date.span else {}
    return {"date": date.value, "date_origin": date.origin, "date_found": date.value, **place}


def date_by_hand(settings: Mapping[str, Any]) -> str | None:
    """Give the date that a reviewer wrote, ``""`` for none at all; None where no reviewer said anything."""
    date, found = _point(settings.get("date")), _point(settings.get("date_found"))
    if settings.get("date_origin") == BY_HAND:
        return date or ""
    return None if date == found else date or ""


def with_date_by_hand(settings: Mapping[str, Any], value: str) -> dict[str, Any]:
    """Put a reviewer's date into settings, beside what the rules found.

    Example:
        >>> with_date_by_hand({"id": "a", "date": "2026", "date_found": "2026"}, "2025")
        {'id': 'a', 'date': '2025', 'date_origin': 'by hand', 'date_found': '2026'}

    """
    rest = {key: setting for key, setting in settings.items() if key not in DATE_KEYS}
    found = {"date_found": settings["date_found"]} if "date_found" in settings else {}
    return rest | {"date": value, "date_origin": BY_HAND} | found


def _checked(value: str) -> str:
    if not is_point(value):
        raise ValueError(f"the date {value!r} is no day, month or year, such as 2026-07-14, 2026-07 or 2026")
    return value


def _point(value: object) -> str | None:
    """Give a setting as a text: TOML has days and numbers of its own; what is none of these as it stands."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, Date):
        return value.isoformat()
    if type(value) is int:
        return str(value).zfill(_YEAR_DIGITS)
    return None if value is None else str(value).strip()
