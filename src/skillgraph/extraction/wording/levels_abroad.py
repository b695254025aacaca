"""Levels that other languages say, each in English: "gute Kenntnisse in Java", "français courant"."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from skillgraph.extraction.wording.denials import before_left_out
from skillgraph.extraction.wording.modality import Level, find_modality, said_apart
from skillgraph.language.cues import cue_patterns, cue_words
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES_ABROAD
from skillgraph.model import Span

_JOINT_ABROAD: Final = expression(
    r"(?:,| und| sowie| et| ainsi que| y| en| e)+ (?:(?:une?|de|una?|uma?) )?\Z"
)
_JOINT_REACH: Final = len(", ainsi que une ")
#: What ends what a level of another language speaks of: its sentence, or a sign that stands for that.
_ENDS: Final = expression(r";|(?<=[^\W\d_]{3})[.!?] ")


def level_abroad(text: str, name: Span) -> str | None:
    """Give how well a name is to be known, as words of another language say before it or are one with it.

    Example:
        >>> text = "Erste Erfahrung mit Java, sehr gute SQL-Kenntnisse"
        >>> level_abroad(text, Span(20, 24)), level_abroad(text, Span(36, 39))
        ('first experience', 'very good knowledge')

    """
    said = [one for one in _levels_abroad(text) if one.rest.start <= name.start]
    if not said or _ENDS.search(text, min(said[-1].rest.end, name.start), name.start):
        return None
    return said[-1].level


@lru_cache(maxsize=64)
def _levels_abroad(text: str) -> Sequence[Level]:
    """Give the levels that words of another language say, each in English and from where on it is meant."""
    found: list[Level] = []
    for match in _abroad().finditer(lowered(text)):
        how = f"{match['before']} {match['behind']}"
        said: dict[int, str] = {}
        for value, pattern in cue_patterns("level", "adjective abroad"):
            for place in pattern.finditer(how):
                said.setdefault(place.end(), value)  # "sehr gute" is not "gute" too
        noun = [
            value for value, one in cue_patterns("level", "noun abroad") if one.fullmatch(match["noun"] or "")
        ]
        grade = match["grade"] and match["grade"].upper()
        level = grade or " ".join([*(said[end] for end in sorted(said)), *noun[:1]])
        if not level and found and "," not in text[found[-1].rest.end : match.start()]:
            continue  # "goede beheersing van het Engels"
        start = max(match.start("of"), match.start("tongue"))
        found.append(Level(level or None, Span(match.end() if start < 0 else start, match.end())))
    return found


@cache
def _abroad() -> re.Pattern[str]:
    """Give what finds a noun that says how well, alone or one with a name, or a language, and how well."""
    adjective, noun = cue_words("level", "adjective abroad"), cue_words("level", "noun abroad")
    tongue, part = "|".join(LANGUAGES_ABROAD), r"[^\s,;-]{1,30}-"
    return expression(
        rf"(?<!\w)(?P<before>(?:(?:{adjective})(?:, | (?:und |et |y |en |e )?)){{0,3}})"
        rf"(?:(?P<of>(?:{part} (?:und|oder) )?(?:{part}(?:{part})?|{tongue}))?(?P<noun>{noun})"
        rf"|(?P<tongue>{tongue}))(?!\w)(?P<behind>(?: (?:{adjective})(?!\w)){{0,2}})"
        r"(?:,? \(?(?:(?:auf|op|mindestens|min\.|minimaal|minimum|level|niveau|nivel|n\u00edvel) ){0,3}"
        r"(?P<grade>[abc][12](?!\w)))?"
    )


def asked_apart(text: str, span: Span) -> list[Span]:
    """Part a stretch in another language where each part says how far, or how well, what it names is known.

    Example:
        >>> asked_apart("Erfahrung mit Go und Kenntnisse in C", Span(0, 36))
        [Span(start=0, end=16), Span(start=21, end=36)]

    """
    span = before_left_out(text, span)
    parts, start = said_apart(text, span), span.start
    if len(parts) > 1 or find_modality(text[span.start : span.end]) is not None:
        return parts
    parts = []
    for match in _abroad().finditer(lowered(text), span.start, span.end):
        joint = _JOINT_ABROAD.search(text, max(start, match.start() - _JOINT_REACH), match.start())
        if joint is not None and joint.start() > start and match["noun"]:
            parts.append(Span(start, joint.start()))
            start = joint.end()
    return [*parts, Span(start, span.end)]
