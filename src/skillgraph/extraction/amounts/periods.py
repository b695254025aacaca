"""Periods and places as a text gives them: explicit, relative, or by reference to another.

"In the same period" is told apart from a period, so that what it refers to can be
looked up and named as inherited; a year in a heading is a period, never a quantity.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.language.calendar_days import MONTH, MONTHS
from skillgraph.language.known_places import KNOWN_PLACES
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.language.words import tokenize, word_set
from skillgraph.model import Period, Span

#: The year in which somebody made a forecast is not the one that it speaks of: "a 2023 forecast expects …".
_FORECASTING: Final = r"[ ](?:forecast|projection)s?[ ]+(?!for\b|of\b|in\b)[a-z]"
_YEAR: Final = rf"(?:19[5-9]\d|20\d\d)(?!\d|[.,]\d|[-/]\d{{3}}(?!\d)|[ ]?[%$\u20ac\u00a3]|{_FORECASTING})"
_MONTH_IN: Final = expression(rf"\b{MONTH}", re.IGNORECASE)
_POINT: Final = (
    rf"(?:(?:early|late|mid)[- ])?(?:(?:the )?(?:end|beginning|start) of )?(?:{MONTH}\.?,? )?{_YEAR}"
)
_RANGE = expression(
    rf"\b(?:(?:between|from)[ ]+(?P<a>{_POINT})[ ]*(?:and|to|until|through|till"
    rf"|[-\u2013\u2014])[ ]*(?P<b>{_POINT})"
    rf"|(?P<c>{_POINT})[ ]*(?:[-\u2013\u2014]|to|through|until)[ ]*(?P<d>{_POINT}))",
    re.IGNORECASE,
)
_SINCE = expression(rf"\b(?:since|starting|from)[ ]+(?P<start>{_POINT})", re.IGNORECASE)
_UNTIL = expression(rf"\b(?:by|until|till|before)[ ]+(?P<end>{_POINT})", re.IGNORECASE)
_IN = expression(
    rf"\b(?:as of|in|during|for|throughout|over|of|at)?[ ]*(?<!\w)(?P<point>{_POINT})", re.IGNORECASE
)
_SAME = expression(
    r"\b(?:in|over|during|within|for|across)[ ]+(?:the same|that|this same)[ ]+"
    r"(?:period|time(?: ?frame| ?span)?|timeframe|window|span|stretch|interval|months|years?)\b"
    r"|\bover the same (?:months|years|quarters)\b",
    re.IGNORECASE,
)
_COUNT: Final = rf"(?:(?:\d+|{FEW_NUMBERS}|couple of|few)[ ])?"
_UNIT: Final = r"(?:years?|months?|decades?|quarters?|weeks?)"
_RELATIVE = expression(
    r"\b(?:year[- ](?:over|on)[- ]year|yoy|y-o-y|month[- ](?:over|on)[- ]month|quarter[- ](?:over"
    r"|on)[- ]quarter"
    rf"|(?:in|over|during|within|for|across)[ ]+(?:the[ ]+)?(?:coming|next|past|last|previous"
    rf"|following)[ ]+{_COUNT}{_UNIT}"
    rf"|(?:this|next|last) (?:year|quarter|decade)|(?:every|each|per|a) year(?= |$|[.,;])|annually"
    rf"|(?:in|over|during|within) (?:the )?(?:twelve|\d+) months|within (?:an?|one|two) (?:year|month)s?\b"
    r"|(?:on|from|than|compared (?:to|with)) (?:the )?(?:previous|prior|preceding) year"
    r"|by the end of (?:the|this) (?:decade|year))",
    re.IGNORECASE,
)
_YEAR_EARLIER = expression(r"(?:a|one) year (?:earlier|before|ago)\b", re.IGNORECASE)
_YEAR_ON_YEAR = expression(r"year[- ](?:over|on)[- ]year|yoy|y-o-y", re.IGNORECASE)

#: What there is in the lower case of a text of such a period.
_SAME_HINTS: Final = ("the same ", "that ", "this same ")
_RELATIVE_HINTS: Final = ("year", "yoy", "y-o-y", "month", "quarter", "decade", "week", "annual")
_PLACE = expression(
    r"(?<![\w$])(?:the )?(?P<name>"
    + "|".join(re.escape(name) for name in sorted(KNOWN_PLACES, key=len, reverse=True))
    + r")(?![\w$])",
    re.IGNORECASE,
)
_PLACE_WORDS: Final = frozenset(tokenize(name)[0].norm for name in KNOWN_PLACES)
#: A day that a year is of, and what makes of it a time that figures are of: "as of 1 July 2026".
_DAY_BEHIND: Final = expression(r"-\d\d?-\d\d?(?!\d)")
_DAY_BEFORE: Final = expression(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?\.?(?: of)? ?$|\d{1,2}[./-]\d{1,2}[./-]$")
_DAY_INSIDE: Final = expression(rf"{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? $", re.IGNORECASE)
_FROM_DAY: Final = expression(r"\b(?:as (?:of|at)|from|since|effective|starting)(?: the)? ?$", re.IGNORECASE)
#: Before a place that something is not in: "outside London".
_OUTSIDE: Final = expression(
    r"\b(?:outside(?: of)?|except(?: for| in)?|excluding|apart from|other than|not in|beyond"
    r"|(?:more|less|extra|higher|lower|a supplement|an allowance) (?:in|for))"
    r" (?:(?:central|greater|inner) )?$"
    r"|[a-z], Greater $",  # a town of its own: "Poole, Greater London"
    re.IGNORECASE,
)
_REACH: Final = 30
#: Between places of which the same is said.
_JOINED: Final = expression(r" ?(?:&|/|\band) ?(?:the )?")
#: What makes a place one of several: "Lisbon or remote", "remote or Lisbon".
_OR_ELSEWHERE: Final = expression(r"(?: \([^()]*\))?(?:,| /)? or\b", re.IGNORECASE)
_ELSEWHERE_OR: Final = expression(r"\bor (?:in )?$", re.IGNORECASE)
_SHORT: Final = frozenset({"us", "uk", "eu", "uae", "usa"})


class FoundPeriod(NamedTuple):
    """A period in a text; *refers* where it only points at another ("the same period")."""

    period: Period
    span: Span
    refers: bool = False


@lru_cache(maxsize=64)
def find_period(text: str) -> FoundPeriod | None:
    """Find the period that a text names, the most exact one first.

    Example:
        >>> find_period("grew between March 2021 and June 2022").period
        Period(start='2021-03', end='2022-06', relative=None)
        >>> find_period("fell in the same period").refers
        True

    """
    lowered, has_year = text.lower(), "19" in text or "20" in text
    for pattern, hints, read in _READINGS:
        is_possible = any(hint in lowered for hint in hints) if hints else has_year
        if is_possible and (match := pattern.search(text)):
            return FoundPeriod(read(match), Span(*match.span()), refers=pattern is _SAME)
    return None


def is_of_day(text: str, found: FoundPeriod) -> bool:
    """Tell whether a period is but the year or month of a day on which something is done or written.

    Example:
        >>> [is_of_day(text, find_period(text)) for text in ("Oslo, 2026-07-01", "apply by 1 July 2026")]
        [True, True]
        >>> [is_of_day(text, find_period(text)) for text in ("from 1 July 2026", "pay in July 2026")]
        [False, False]

    """
    start, end = found.span
    start += len(text[start:end]) - len(text[start:end].lstrip())
    before = text[max(0, start - _REACH) : start]
    day = _DAY_BEFORE.search(before) or _DAY_INSIDE.search(before)
    is_day = day is not None or _DAY_BEHIND.match(text, end) is not None
    return is_day and _FROM_DAY.search(before[: day.start()] if day else before) is None


def _relative(match: re.Match[str]) -> Period:
    words = match.group().lower()
    yearly = _YEAR_ON_YEAR.fullmatch(words) or _YEAR_EARLIER.match(match.string, match.start())
    return Period(relative="year over year" if yearly else words)


#: The most exact reading first; without hints, that of a year in figures.
_READINGS: Final[tuple[tuple[re.Pattern[str], Sequence[str], Callable[[re.Match[str]], Period]], ...]] = (
    (_SAME, _SAME_HINTS, lambda _: Period(relative="the same period")),
    (_RANGE, (), lambda match: Period(_point(match["a"] or match["c"]), _point(match["b"] or match["d"]))),
    (_SINCE, (), lambda match: Period(start=_point(match["start"]))),
    (_UNTIL, (), lambda match: Period(end=_point(match["end"]))),
    (_IN, (), lambda match: Period(point := _point(match["point"]), point)),
    (_RELATIVE, _RELATIVE_HINTS, _relative),
)


@lru_cache(maxsize=64)
def find_place(text: str) -> tuple[str, Span] | None:
    """Find the first country, region or large city that a text names.

    Example:
        >>> find_place("Pay (US market)"), find_place("tell us more")
        (('United States', Span(start=5, end=7)), None)

    """
    return next(_places(text), None)


@lru_cache(maxsize=64)
def place_in_all(text: str) -> str | None:
    """Name the one place of a text, or those that it joins; None where it has none, or several apart.

    Example:
        >>> place_in_all("Pay (Ireland & Spain)"), place_in_all("Spain pays less than Ireland")
        ('Ireland and Spain', None)

    """
    found = list(_places(text))
    names = list(dict.fromkeys(name for name, _ in found))
    is_joined = all(_JOINED.fullmatch(text, one.end, next_.start) for (_, one), (_, next_) in pairwise(found))
    return " and ".join(names) or None if is_joined or len(names) == 1 else None


def place_above(text: str) -> tuple[str, Span] | None:
    """Name the place of a heading, of several those that it joins, else the first; None of one or another.

    Example:
        >>> place_above("Pay (US market)"), place_above("Rigger, Lisbon or remote")
        (('United States', Span(start=5, end=7)), None)

    """
    found = find_place(text)
    if (
        found is None
        or _OR_ELSEWHERE.match(text, found[1].end)
        or _ELSEWHERE_OR.search(text[: found[1].start])
    ):
        return None
    return place_in_all(text) or found[0], found[1]


def _places(text: str) -> Iterator[tuple[str, Span]]:
    if word_set(text).isdisjoint(_PLACE_WORDS):
        return
    for match in _PLACE.finditer(text):
        name = match["name"]
        if name.lower() in _SHORT and not name.isupper():
            continue
        if _OUTSIDE.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        if name[0].isupper():
            yield KNOWN_PLACES[name.lower()], Span(*match.span("name"))


def _point(text: str) -> str:
    """Give the lexical form of a year, or of a month of a year."""
    year = text.strip()[-4:]
    month = _MONTH_IN.search(text)
    return f"{year}-{MONTHS[month[0].lower()]:02}" if month else year
