"""Dates as they are written, in figures and in English, German and French words, as far as they are clear.

Of ``07/08/2026`` nobody can tell which is the month: the year alone is read. Where one of the two is above
12, or both are the same, the day is clear. A year of two digits is none. What the calendar has not, and years
before `EARLIEST` or after `LATEST`, are read as problems: a bound that moved with the clock would give one
document another date tomorrow.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from skillgraph.language.calendar_days import MONTH, MONTHS, is_point
from skillgraph.language.lazy import expression
from skillgraph.model import Span

EARLIEST: Final = 1990
"""The first year of which a date is taken: documents about roles that are read here are younger."""
LATEST: Final = 2049
"""The last one: what lies behind it is a typing error, or stands for "never"."""

_LAST_MONTH: Final = 12
_YEAR_DIGITS: Final = 4
_WEEKDAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim"
)
_ANY_WEEKDAY: Final = "|".join(sorted(set(_WEEKDAYS.split()), key=lambda name: (-len(name), name)))
_TIME: Final = (
    r"(?:(?:[T ]|,? at |,? um | \u00e0 )[0-2]?[0-9][:.h][0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?"
    r"(?: ?(?:[ap]\.?m\b\.?|Uhr|Z\b|UTC\b|GMT\b|[+-][0-9]{2}:?[0-9]{2})){0,2}(?: \([A-Z]{2,5}\))?)?"
)
_DATE: Final = (  # long, and compiled where a date is read
    rf"(?:(?:{_ANY_WEEKDAY})\b\.?,? (?:den |le |the )?)?(?P<date>"
    r"(?P<year>[0-9]{4})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?:(?P=sign)(?P<day>[0-9]{1,2}))?"
    r"|(?P<one>[0-9]{1,2})(?P<between>[-/.]) ?(?P<two>[0-9]{1,2})(?P=between) ?(?P<year_last>[0-9]{4})"
    r"|(?P<month_first>[0-9]{1,2})[/.](?P<its_year>[0-9]{4})"
    rf"|(?P<day_before>[0-9]{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)?[ -]?(?P<word>{MONTH})\b\.?,?[ -]"
    r"(?P<word_year>[0-9]{4})"
    rf"|(?P<word_first>{MONTH})\b\.?(?: (?P<day_behind>[0-9]{{1,2}})(?:st|nd|rd|th)?)?,? "
    r"(?P<last>[0-9]{4})"
    r"|(?P<alone>[0-9]{4})"
    rf")(?![0-9]|[-/.][0-9]){_TIME}(?!\w)"
)


class WrittenDate(NamedTuple):
    """A date as it stands in a text.

    Attributes:
        value: An ISO day, month or year, as far as it is clear; empty where it is a problem.
        span: Where the date stands, without weekday and time.
        end: Where what was read ends, a time behind it included.
        problem: Why it is no date, behind the words of it; empty where it is one.

    """

    value: str
    span: Span
    end: int
    problem: str = ""


def read_date(
    text: str, start: int = 0, end: int | None = None, *, is_day_first: bool = False
) -> WrittenDate | None:
    """Read the date that begins at a place in a text; None where none does.

    Args:
        text: Blanks in it are spaces.
        start: Where it begins, its weekday included.
        end: Where to stop.
        is_day_first: The day stands before the month, as in German: nothing is unclear.

    Example:
        >>> [read_date(text).value for text in ("July 14th, 2026", "14.07.2026", "07/08/2026")]
        ['2026-07-14', '2026-07-14', '2026']

    """
    found = _date().match(text, start, len(text) if end is None else end)
    if found is None:
        return None
    value = _value(found, is_day_first=is_day_first)
    span = Span(*found.span("date"))
    problem = ""
    if not is_point(value):
        problem = "is not in the calendar"
    elif not EARLIEST <= int(value[:_YEAR_DIGITS]) <= LATEST:
        problem = f"is not between {EARLIEST} and {LATEST}"
    return WrittenDate("" if problem else value, span, found.end(), problem)


@cache
def _date() -> re.Pattern[str]:
    return expression(_DATE, re.IGNORECASE)


def _value(found: re.Match[str], *, is_day_first: bool) -> str:
    """Put a date together; one that the calendar has not comes out as such."""
    groups = found.groupdict()
    if groups["year"]:
        return _joined(groups["year"], groups["month"], groups["day"])
    if groups["year_last"]:
        return _of_figures(groups["one"], groups["two"], groups["year_last"], is_day_first=is_day_first)
    if groups["its_year"]:
        return _joined(groups["its_year"], groups["month_first"])
    if groups["word"]:
        return _joined(groups["word_year"], str(MONTHS[groups["word"].lower()]), groups["day_before"])
    if groups["word_first"]:
        return _joined(groups["last"], str(MONTHS[groups["word_first"].lower()]), groups["day_behind"])
    return groups["alone"]


def _of_figures(one: str, two: str, year: str, *, is_day_first: bool) -> str:
    if int(one) <= _LAST_MONTH < int(two):
        return _joined(year, one, two)
    if is_day_first or int(one) > _LAST_MONTH or int(one) == int(two):
        return _joined(year, two, one)
    return year


def _joined(year: str, month: str, day: str | None = None) -> str:
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part is not None)])
