"""Spoken languages: their names in a phrase, and how well they are known."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

_LEVEL: Final = r"[ABC][12](?:\+|[-/ ][ABC][12])?(?: level)?(?: or (?:above|higher|better))?"
_LANGUAGE: Final = re.compile(
    r"(?:\(?(?:[ABC][12]|written|spoken|verbal|oral|fluent|conversational|professional|native|good|excellent|business|both|in|level"
    r"|very|strong|full|secure|skills)\b\)?[, /-]*(?:and |or )?)*"
    rf"(?P<name>{'|'.join(sorted(LANGUAGES))})"
    r"(?: (?:language|skills?|communication|proficiency|fluency))*(?:,? (?:both )?(?:in )?(?:written|spoken"
    r"|verbal|writing|speech|speaking)(?: (?:and|or) (?:written|spoken|verbal|writing|speech|speaking))?)?"
    rf"(?: (?:(?:at|on|from) )?(?:(?:at least|minimum|min\.?|level) ){{0,2}}{_LEVEL}"
    r"| at (?:a )?native level(?: \([^()]*\))?| \([^()]*\))?",
    re.IGNORECASE,
)
#: How well a language is to be known, behind its name: "at B2", "(B2 or higher)".
_BEHIND: Final = re.compile(
    r"(?: (?:language|skills?|proficiency))*(?: (?:at|on|from)(?: level| a)?)?"
    rf" \(?(?:(?:at least|minimum|min\.?|level) ){{0,2}}"
    rf"(?P<level>{_LEVEL}|native(?= level))(?!\w)",
    re.IGNORECASE,
)
#: The same before its name: "C1 English", "(B2) English".
_BEFORE: Final = re.compile(r"\b(?P<level>[ABC][12])\)? $")
_BEFORE_REACH: Final = len(" (B2) ")
_NAMES: Final = "|".join(sorted(LANGUAGES))
_SPOKEN_IN: Final = re.compile(rf"in (?<!\win )(?P<name>{_NAMES})\b(?!-)")
#: "… in English and German".
_ANOTHER: Final = re.compile(rf"(?:,|,? (?:and|or|&)) (?:in )?(?P<name>{_NAMES})\b(?!-)")
#: What brackets behind a spoken language hold.
_LANGUAGE_LEVEL: Final = re.compile(
    r"(?:(?:at least|minimum|min\.?|level) )?(?:[ABC][12](?:\+|[-/ ][ABC][12])?|native|fluent|mother tongue)"
    r"(?: (?:level|speaker|or (?:above|higher|better)))?",
    re.IGNORECASE,
)


def spoken_language(text: str, span: Span) -> Span | None:
    """Find the language that a stretch names with no more than how well it is known.

    Example:
        >>> spoken_language("Fluent Dutch (B2)", Span(0, 17)), spoken_language("Dutch law", Span(0, 9))
        (Span(start=7, end=12), None)

    """
    match = _LANGUAGE.fullmatch(text, span.start, span.end)
    return Span(*match.span("name")) if match is not None else None


def level_of_language(text: str, name: Span) -> str | None:
    """Give the level that stands beside the name of a language; None where none does, or that is no language.

    Example:
        >>> level_of_language("Dutch (B2 or higher)", Span(0, 5)), level_of_language("Dutch law", Span(0, 5))
        ('B2 or higher', None)

    """
    if text[name.start : name.end] not in LANGUAGES:
        return None
    before = max(0, name.start - _BEFORE_REACH)
    match = _BEHIND.match(text, name.end) or _BEFORE.search(text, before, name.start)
    return match["level"] if match is not None else None


def languages_spoken_in(text: str, span: Span) -> Iterator[Span]:
    """Find the languages in which a stretch says that something is done.

    Example:
        >>> list(languages_spoken_in("Good writing in Dutch", Span(0, 21)))
        [Span(start=16, end=21)]

    """
    for match in _SPOKEN_IN.finditer(text, span.start, span.end):
        yield Span(*match.span("name"))
        another = _ANOTHER.match(text, match.end(), span.end)
        while another is not None:
            yield Span(*another.span("name"))
            another = _ANOTHER.match(text, another.end(), span.end)


def is_language_level(words: str) -> bool:
    """Tell whether words say how well a language is known: "B2 level", "native"."""
    return _LANGUAGE_LEVEL.fullmatch(words) is not None
