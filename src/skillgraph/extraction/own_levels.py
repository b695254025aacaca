"""Levels that are said of one thing alone: in brackets behind it, by a mode of a language, by *enough*."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.askings import Asked, AskedList
from skillgraph.extraction.modality import Level, find_level, opens_with_level
from skillgraph.language.folding import lowered
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

_HOW_WELL: Final = (
    r"(?:basic|basics|beginner|elementary|(?:upper[- ])?intermediate|advanced|expert|proficient|fluent|native"
    r"|conversational|business|working|good|strong|solid|excellent)"
)
#: "SQL (basic)", "Dutch (conversational or better)".
_IN_BRACKETS: Final = re.compile(
    rf"\s?\((?P<level>(?:at least )?(?:very )?{_HOW_WELL}"
    r"(?: (?:knowledge|understanding|proficiency|fluency|command|skills))?)(?:[ -]level)?"
    r"(?P<more> or (?:above|higher|better|more))?\)",
    re.IGNORECASE,
)
#: How much of the time: "travel (about 10 %)".
_SHARE: Final = re.compile(
    r"\s?\((?P<share>(?:(?:about|around|up to|max\.?|ca\.|approx\.?|roughly) )?"
    r"\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?\s?%)\)",
    re.IGNORECASE,
)
#: Behind what is known, how well: "your Go is excellent", "your Dutch should be fluent".
_LEVEL_SAID: Final = re.compile(
    r"(?: skills?| knowledge)? (?:is|are|must be|should be|needs to be) "
    r"(?P<level>(?:(?:very|really|at least) )?(?:good enough|excellent|strong|solid"
    r"|fluent|good|advanced|basic|first[- ]rate|outstanding|decent"
    r"|up to date|better than average))(?=\W*$|[,.;]| and\b| or\b| that\b| to\b| in\b)"
)
#: Before the name of a language, that it is only to be written, or only to be spoken.
_MODE: Final = re.compile(
    rf"(?P<mode>written|spoken|verbal|oral) (?=(?:{'|'.join(sorted(LANGUAGES))})\b)", re.IGNORECASE
)
_BASIC: Final = re.compile(
    r"\b(?P<level>basic|elementary|rudimentary|a (?:little )?bit of(?= [\w+#.]*/?$)) (?:[\w+#.]+/)?$",
    re.IGNORECASE,
)
_BASIC_REACH: Final = len(" a little bit of JavaScript/")
_ENOUGH: Final = re.compile(r",? (?:and|plus|with) (?=enough [\w.+#-]+[ ,])", re.IGNORECASE)


def level_in_brackets(text: str, end: int) -> str | None:
    """Give the level that brackets hold behind a name; None where they hold anything else.

    Example:
        >>> level_in_brackets("Go (basic), C (for tools)", 2), level_in_brackets("C (for tools)", 1)
        ('basic', None)

    """
    found = _IN_BRACKETS.match(text, end)
    return None if found is None else (found["level"] + (found["more"] or "")).lower()


def leveled_in_brackets(text: str, end: int, asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Give the last of some members the level or share in the brackets behind it, where it has none."""
    share = _SHARE.match(text, end)
    if share is not None and asked and asked[-1].scope is None:
        return (*asked[:-1], asked[-1]._replace(scope=share["share"]))
    level = level_in_brackets(text, end) if asked and asked[-1].level is None else None
    return asked if level is None else (*asked[:-1], asked[-1]._replace(level=level))


def level_behind(text: str, span: Span) -> str | None:
    """Give the level that is said behind a thing, in a sentence of it: "Your Go is excellent".

    Example:
        >>> level_behind("Your Go is good enough that we like it", Span(5, 7))
        'good enough'

    """
    match = _LEVEL_SAID.match(lowered(text), span.end)
    return None if match is None else " ".join(match["level"].split())


def basic_ahead(text: str, start: int) -> str | None:
    """Give the word before a place that says that only the basics are meant: "understands basic routing".

    Example:
        >>> basic_ahead("knows basic routing", 12), basic_ahead("knows basic routing", 6)
        ('basic', None)

    """
    found = _BASIC.search(text, max(0, start - _BASIC_REACH), start)
    return None if found is None else found["level"].lower()


def level_ahead(label: str) -> str | None:
    """Give the level that a label leads to things with, which are known so well: "Knowledge of: tides".

    Example:
        >>> level_ahead("Strong knowledge of"), level_ahead("Ability to"), level_ahead("Knowledge")
        ('strong knowledge', None, None)

    """
    words = f"{label.strip(' *_:')} it"
    whole = Span(0, len(words))
    level = find_level(words, whole)
    is_led = opens_with_level(words, whole) and words[level.rest.start :] == "it"
    return level.level if is_led and not level.verbal else None


def with_mode(text: str, level: Level) -> Level:
    """Let a level say too that a language is only written, or only spoken: "great written Dutch".

    Example:
        >>> with_mode("great written Dutch", Level("great", Span(6, 19)))
        Level(level='great written', rest=Span(start=14, end=19), verbal=False)

    """
    mode = _MODE.match(text, level.rest.start, level.rest.end)
    if mode is None or level.verbal:
        return level
    is_command = bool(level.level) and text.endswith(" of ", 0, level.rest.start)
    of = "of" if is_command else ""  # "command of written Dutch"
    said = " ".join(filter(None, (level.level, of, mode["mode"].lower())))
    return Level(said, Span(mode.end(), level.rest.end))


def beside_enough(text: str, span: Span) -> Sequence[Span]:
    """Part what is asked for from what only *enough* of is: "a grasp of type and enough Go to script".

    Example:
        >>> beside_enough("knots and enough Go to script", Span(0, 29))
        (Span(start=0, end=5), Span(start=10, end=29))

    """
    joint = _ENOUGH.search(text, span.start, span.end)
    if joint is None or joint.start() == span.start:
        return (span,)
    return (Span(span.start, joint.start()), Span(joint.end(), span.end))


def for_one_end(asked: AskedList) -> AskedList:
    """Let all of what there must be enough of be for what the last is: "enough Go and C to script"."""
    members = asked.members
    if len(members) < len("ab") or members[-1].scope is None or not members[-1].scope.startswith("to "):
        return asked
    return asked._replace(
        members=tuple(one._replace(scope=one.scope or members[-1].scope) for one in members)
    )
