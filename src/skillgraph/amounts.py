"""Figures in words: amounts with their bounds, periods, places."""

import re
from decimal import Decimal
from typing import Final

from skillgraph.grammar import lowered
from skillgraph.model import Figure, Period

_BOUND_WORDS: Final = {
    "inclusive-lower": "at least ",
    "strict-lower": "more than ",
    "inclusive-upper": "at most ",
    "strict-upper": "less than ",
}
_CURRENCY_SIGNS: Final = {"USD": "$"}
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_TIME_UNIT = re.compile(r"(?:year|month|week|day|hour)s?")
_WITH_ARTICLE = re.compile(r"(?:US|UK|USA|EU|United)\b")


def format_amount(figure: Figure) -> str:
    """Word the number of a figure with its bound and unit.

    Example:
        >>> format_amount(Figure("demand", low=Decimal(20), bound="strict-lower", unit="percent change"))
        'more than 20 percent'
        >>> format_amount(Figure("pay", low=Decimal(90000), high=Decimal(95000), currency="USD"))
        '$90,000 to $95,000'

    """
    if figure.low is not None and figure.high is not None:
        return _with_unit(f"{_number(figure.low, figure)} to {_number(figure.high, figure)}", figure)
    number = next((end for end in (figure.value, figure.low, figure.high) if end is not None), Decimal(0))
    default = "at least " if figure.low is not None else "at most " if figure.high is not None else ""
    return _with_unit(_BOUND_WORDS.get(figure.bound or "", default) + _number(number, figure), figure)


def format_frame(figure: Figure, *, subject: str = "") -> str:
    """Word what frames a figure: per what, when, where, among whom; empty where nothing is said.

    A population that is the subject itself is not said again.
    """
    parts = [f"per {figure.per}"] if figure.per else []
    if figure.period:
        parts.append(format_period(figure.period))
    if figure.place:
        parts.append(f"in {'the ' if _WITH_ARTICLE.match(figure.place) else ''}{figure.place}")
    if figure.population and figure.population.casefold() != subject.casefold():
        parts.append(f"among {figure.population}")
    return " ".join(parts)


def format_period(period: Period) -> str:
    """Word a period.

    Example:
        >>> format_period(Period("2022-11", "2024-02")), format_period(Period("2024", "2024"))
        ('between November 2022 and February 2024', 'in 2024')

    """
    start, end = (_month(point) if point else None for point in (period.start, period.end))
    parts = []
    if start and end:
        parts.append(f"in {start}" if start == end else f"between {start} and {end}")
    elif start or end:
        parts.append(f"from {start}" if start else f"until {end}")
    if period.relative:
        parts.append(f"({period.relative})" if parts else period.relative)
    return " ".join(parts)


def format_change(measure: str, subject: str, figure: Figure, *, verb: str) -> str:
    """Word a change: ``Job openings for surveyors rose by 5 percent``."""
    return f"{measure} {preposition_of(measure)} {subject} {verb} by {format_amount(figure)}"


def preposition_of(measure: str) -> str:
    """Give the preposition between a measure and what it is a measure of."""
    return "of" if measure.endswith(("mentions", "share", "number", "level")) else "for"


def measured_object(figure: Figure, target: str) -> str:
    """Word an object that has a figure of its own beside it.

    Example:
        >>> figure = Figure("experience", low=Decimal(5), bound="inclusive-lower", unit="years")
        >>> measured_object(figure, "Experience with spatial databases")
        'at least 5 years of experience with spatial databases'

    """
    amount = format_amount(figure)
    if _TIME_UNIT.fullmatch(figure.unit or ""):
        if "experience" in target.lower():
            return f"{amount} of {lowered(target)}"
        if "experience" in figure.measure.lower():
            return f"{amount} of experience in {target}"
    if figure.direction:
        verb = "rising" if figure.direction == "increase" else "falling"
        return f"{target}, with {figure.measure} {verb} by {amount}"
    return f"{target}, with {figure.measure} of {amount}"


def _number(value: Decimal, figure: Figure) -> str:
    digits = f"{value:,f}"
    if figure.unit != "currency" and figure.currency is None:
        return digits
    currency = figure.currency or ""
    return _CURRENCY_SIGNS.get(currency, f"{currency} " if currency else "") + digits


def _with_unit(number: str, figure: Figure) -> str:
    unit = figure.unit or ""
    if unit in ("", "currency") or figure.currency:
        return number
    return f"{number} {'percent' if unit.startswith('percent') else unit}"


def _month(point: str) -> str:
    year, _, month = point.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year
