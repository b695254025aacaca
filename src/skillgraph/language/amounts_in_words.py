"""Figures in words: amounts with their bounds, periods, places."""

from decimal import Decimal
from typing import Final

from skillgraph.language.grammar import ROUGHLY_MEANT, lowered, split_hedges, with_preposition
from skillgraph.language.lazy import expression
from skillgraph.model import Figure, Period, Statement

_BOUND_WORDS: Final = {
    "inclusive-lower": "at least ",
    "strict-lower": "more than ",
    "inclusive-upper": "at most ",
    "strict-upper": "less than ",
}
#: What a modality makes of a verb, where no hedge does.
MODALITY_AUXILIARY: Final = {"recommended": "should", "possible": "can", "forecast": "will"}
_CURRENCY_SIGNS: Final = {"USD": "$"}
_MONTHS: Final = tuple(
    "January February March April May June July August September October November December".split()
)
#: A market and the year that it is looked at in.
_OF_YEAR: Final = expression(r"(?P<market>.* market), (?P<year>\d{4})")
_TIME_UNIT = expression(r"(?:year|month|week|day|hour)s?")
_WITH_ARTICLE = expression(r"(?:US|UK|USA|EU|United)\b")


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


def figure_clause(statement: Statement, figure: Figure, *, subject: str, holder: str) -> str:
    """Word a figure of a subject: a change, or how much there is.

    Args:
        statement: Whose figure it is: its hedges, modality and status are worked in.
        figure: Its figure.
        subject: The subject in words.
        holder: The subject in words with the object, where there is one beside the figure.

    """
    frame = format_frame(figure, subject=subject)
    if figure.direction or figure.unit == "percent change":
        verb = _change_verb(statement, figure)
        about = f"{ROUGHLY_MEANT} " if statement.quantifier == ROUGHLY_MEANT else ""
        by = f"{verb} by {about}{format_amount(figure)}"
        core = f"{figure.measure} {preposition_of(figure.measure)} {holder} {by}"
    else:
        core = f"{_figure_noun(statement, figure)} {holder} {_figure_verb(statement, figure)}"
    core = f"{core} {frame}" if frame else core
    quantifier = None if statement.quantifier == ROUGHLY_MEANT else statement.quantifier
    beside = ", ".join(filter(None, (quantifier, statement.manner)))
    return f"{core} ({beside})" if beside else core


def preposition_of(measure: str) -> str:
    """Give the preposition between a measure and what it is a measure of."""
    return "of" if measure.endswith(("mentions", "share", "number", "level")) else "for"


def figure_label(statement: Statement, figure: Figure, *, subject: str, holder: str) -> str:
    """Name a figure among others: what it measures, of whom, how much, and how sure the text is.

    Example:
        >>> mentions = Figure("job mentions", value=Decimal(32), unit="percent change", direction="increase")
        >>> statement = Statement("statement:rust", "", "concept:rust", "sg:hasFigure")
        >>> figure_label(statement, mentions, subject="Rust", holder="Rust")
        'job mentions of Rust: 32 percent increase'

    """
    statistic, measure = figure.statistic or "", figure.measure
    if statistic.endswith("range"):
        statistic, measure = statistic.removesuffix("range").strip(), f"{measure} range"
    measure, preposition = ("share", "of") if measure.startswith("share of ") else (measure, None)
    noun = f"{statistic} {measure}".strip()
    words = (format_amount(figure), figure.direction, format_frame(figure, subject=subject))
    amount = " ".join(filter(None, words))
    hedges = [hedge for hedge in statement.hedge if hedge not in noun]
    return ", ".join((f"{noun} {preposition or preposition_of(figure.measure)} {holder}: {amount}", *hedges))


def measured_object(figure: Figure, target: str, *, quantifier: str | None = None) -> str:
    """Word an object that has a figure of its own beside it.

    Example:
        >>> figure = Figure("experience", low=Decimal(5), bound="inclusive-lower", unit="years")
        >>> measured_object(figure, "Experience with spatial databases")
        'at least 5 years of experience with spatial databases'

    """
    amount = format_amount(figure)
    amount = f"{quantifier} {amount}" if quantifier == ROUGHLY_MEANT else amount
    if not target:
        return f"{amount} of {figure.measure}"
    if _TIME_UNIT.fullmatch(figure.unit or ""):
        if "experience" in target.lower():
            return f"{amount} of {lowered(target)}"
        if "experience" in figure.measure.lower():
            return f"{amount} of experience in {target}"
    if figure.direction:
        verb = "rising" if figure.direction == "increase" else "falling"
        return f"{target}, with {figure.measure} {verb} by {amount}"
    return f"{target}, with {figure.measure} of {amount}"


def measured_words(figure: Figure) -> tuple[str, str]:
    """Word the statistic of a figure and what it is of, so that neither says a word of the other again.

    Example:
        >>> measured_words(Figure("salary", statistic="starting salary"))
        ('starting', 'salary')
        >>> measured_words(Figure("salary", statistic="base salary range"))
        ('base', 'salary range')

    """
    statistic, noun = figure.statistic or "", figure.measure
    if is_range := statistic.split()[-1:] == ["range"]:
        statistic = statistic.removesuffix("range").strip()
    if statistic == noun or statistic.endswith(f" {noun}"):
        statistic = statistic.removesuffix(noun).strip()
    return statistic, f"{noun} range" if is_range else noun


def _figure_noun(statement: Statement, figure: Figure) -> str:
    """Word what a figure measures: ``the expected salary range for``."""
    _, _, others = split_hedges(statement.hedge)
    statistic, noun = measured_words(figure)
    preposition = preposition_of(figure.measure)
    if noun.startswith("share of "):
        noun, preposition = noun.replace(figure.measure, "share"), "of"
    adjectives = [word for word in others if word == "expected"]
    if statement.status == "estimated" and "expected" not in (*others, statistic):
        adjectives.append("estimated")
    adjectives += [statistic] if statistic and statistic not in adjectives else []
    return " ".join(["the", *adjectives, noun, preposition])


def _figure_verb(statement: Statement, figure: Figure) -> str:
    auxiliaries, adverbs, _ = split_hedges(statement.hedge)
    names_range = (figure.statistic or "").endswith("range")
    ranges = figure.low is not None and figure.high is not None and not names_range
    base, third = ("range from", "ranges from") if ranges else ("be", "is")
    verb = f"{auxiliaries[0]} {base}" if auxiliaries else third
    about = [ROUGHLY_MEANT] if statement.quantifier == ROUGHLY_MEANT else []
    return " ".join([*adverbs, verb, *about, format_amount(figure)])


def _change_verb(statement: Statement, figure: Figure) -> str:
    auxiliaries, adverbs, others = split_hedges(statement.hedge)
    past, base = {
        "increase": ("rose", "rise"),
        "decrease": ("fell", "fall"),
    }.get(figure.direction or "", ("changed", "change"))
    if "expected" in others:
        return " ".join(["is", *adverbs, "expected to", base])
    auxiliary = auxiliaries[0] if auxiliaries else MODALITY_AUXILIARY.get(statement.modality or "")
    return " ".join([auxiliary, *adverbs, base] if auxiliary else [*adverbs, past])


def _number(value: Decimal, figure: Figure) -> str:
    digits = f"{value:,f}"
    if not figure.currency:
        return digits
    if digits[-2:-1] == ".":  # twenty pounds and ten pence are 20.10
        digits += "0"
    return _CURRENCY_SIGNS.get(figure.currency, f"{figure.currency} ") + digits


def _with_unit(number: str, figure: Figure) -> str:
    unit = figure.unit or ""
    if unit in ("", "currency") or figure.currency:
        return number
    if unit.startswith("percent"):
        return f"{number} percent"
    return f"{number} {unit.removesuffix('s') if number.split()[-1:] == ['1'] else unit}"


def _month(point: str) -> str:
    year, _, month = point.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year


def format_scope(scope: str) -> str:
    """Word a scope: a year, a way from one end to another, or where; brackets stay as they are."""
    if scope[:1].isdigit():
        return f"in {scope}"
    if found := _OF_YEAR.fullmatch(scope):
        return f"in the {found['market']} of {found['year']}"
    if scope.startswith(("well enough ", "good enough ", "that ", "as ", "according to ", "(")):
        return scope  # "SQL well enough to teach it", "Riggers (Bridges)"
    if scope.startswith("from ") and " to " in scope:
        return f"all the way {scope}"
    if scope.startswith(("even ", "however ", "if ")):
        return scope  # "even if rusty"
    return with_preposition(scope, noun="for", gerund="in", verb="to", clause="where")
