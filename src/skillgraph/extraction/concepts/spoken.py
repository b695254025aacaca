"""Spoken languages: their names in a phrase, and how well they are known."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from skillgraph.language.cues import cue_words
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE, LANGUAGES, LANGUAGES_ABROAD
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

_NAME_NORMS: Final = frozenset(map(normalize, LANGUAGES))
_LEVEL: Final = r"[ABC][12](?:\+|[-/ ][ABC][12])?(?: level)?(?: or (?:above|higher|better))?"
#: How well a language is known, by a word before *level*.
_BY_WORD: Final = (
    r"(?:communicative|conversational|fluent|professional|working|business|intermediate|advanced|basic"
    r"|good|native)"
)
#: At which level it is spoken or written: "at an intermediate level or above".
_SPOKEN_AT: Final = rf"(?:an? )?{_BY_WORD}[ -]level(?: or (?:above|higher|better))?"
_HOWEVER: Final = (
    r"(?:even(?: if)?|however|if only|if) (?:a (?:bit|little) )?"
    r"(?:rusty|basic|rudimentary|shaky|limited|halting)"
)
_ENOUGH_FOR: Final = r"(?:good enough|sufficient|adequate|strong enough)"
_FLUENT: Final = r"(?:(?:business|near|professionally)[ -])?(?:fluent|native|conversational)"
_LANGUAGE: Final = expression(
    r"(?:\(?(?:[ABC][12]|written|spoken|verbal|oral|fluent|conversational|professional|native|good|excellent|business|both|in|level"
    r"|very|strong|full|secure|skills|near|negotiation)\b\)?[, /-]*(?:and |or |as well as )?)*"
    rf"(?P<name>{LANGUAGE})"
    r"(?: (?:language|skills?|communication|proficiency|fluency))*(?:,? (?:both )?(?:in )?(?:written|spoken"
    r"|verbal(?:ly)?|oral(?:ly)?|word|writing|speech|speaking)"
    r"(?: (?:and|or|as well as) (?:(?:in )?(?:writing|speech)|written|spoken|verbal(?:ly)?|oral(?:ly)?"
    r"|speaking))?)?"
    rf"(?: (?:(?:at|on|from) )?(?:(?:at least|minimum|min\.?|level) ){{0,2}}{_LEVEL}"
    rf"|, (?:at least|minimum|min\.?)(?: level)? {_LEVEL}"
    rf"|,? {_HOWEVER}|, {_FLUENT}"
    rf"|,? (?:spoken|written) (?:at|to|on) {_SPOKEN_AT}"
    rf"| (?:at|on) (?:an? )?(?:{_BY_WORD})(?:[ -]level)?(?: or (?:above|higher|better))?"
    r"| like an? native(?: speaker)?| at (?:a )?native level(?: \([^()]*\))?| \([^()]*\)| fluent(?:ly)?"
    r"| (?:very )?well"
    rf"|(?: that is)? {_ENOUGH_FOR} (?:for|to) [^,;.()]{{3,90}}?"
    r"(?: \([^()]*\))?)?",
    re.IGNORECASE,
)
#: Before how well several are to be known, that this is of each.
_BOTH: Final = r"(?:,? (?:both|all)(?: (?:of (?:them|these)|three))?)?"
#: How well a language is to be known, behind its name: "at B2", "(B2 or higher)".
_BEHIND: Final = expression(
    rf"(?: (?:or|and|/) {LANGUAGE}){{0,3}}{_BOTH}"  # "Dutch or Frisian at B2"
    r"(?: (?:language|skills?|proficiency))*(?: (?:at|on|from)(?: level| a)?)?"
    rf" \(?(?:(?:(?P<least>at least|minimum|min\.?)(?: on)?|(?:language )?level|like an?) ){{0,2}}"
    rf"(?P<level>{_LEVEL}|native(?= level)|(?<=like a )native)(?!\w)",
    re.IGNORECASE,
)
#: The same behind a comma: "Dutch, at least level B1", "we speak Dutch, so B1 is needed".
_LEAST: Final = expression(
    rf", (?:(?:so|at least|minimum|min\.?)(?: level)? ){{1,2}}(?P<level>{_LEVEL})(?!\w)"
)
#: A word for it behind the last of some languages: "Dutch or German fluent".
_WORD_BEHIND: Final = expression(
    rf"(?: (?:or|and|/) {LANGUAGE}){{0,3}}{_BOTH}"
    rf"(?:,? (?P<level>{_FLUENT})(?=\W*$|[,;.)]| (?:or|and)\b)"
    r"|(?: languages?|,? (?:spoken|written)(?: and (?:spoken|written))?)? (?:at|to|on) (?:an? )?"
    rf"(?P<word>{_BY_WORD}(?:[ -]level or (?:above|higher|better)|(?=[ -]level\b))))"
)
#: What it may be, and is asked for all the same: "Dutch, even if rusty".
_EVEN_IF: Final = expression(rf",? (?P<end>{_HOWEVER})\b")
#: What it is to be good enough for.
_ENOUGH: Final = expression(
    rf"(?: that is)? (?P<how>{_ENOUGH_FOR}) (?P<end>(?:for|to) [^,;.()]{{3,90}})(?!\w)"
    rf"(?:\((?:at least |level )?(?P<level>{_LEVEL})\))?"
)
#: The same as an adverb of what is done in it: "speak Dutch fluently", "communicate fluently in Dutch".
_FLUENTLY: Final = expression(
    rf"(?:(?:,|,? (?:or|and|&)) {LANGUAGE}){{0,3}} (?P<how>fluently|(?:very )?well)\b(?! enough)"
    rf"(?: \((?:at least )?(?P<level>{_LEVEL})\))?",
    hints=("fluently", "well"),
)
_HOW: Final = {"well": "good", "very well": "very good"}
_FLUENTLY_IN: Final = expression(r"\b(?P<how>fluent(?:ly)?|(?:very )?well) in $")
#: The same before its name: "C1 English", "(B2) English", "B2 in English".
_BEFORE: Final = expression(r"\b(?P<level>[ABC][12]|(?i:native)(?=[ -]level))(?:\)|[ -]level)?(?: in)? $")
_BEFORE_REACH: Final = len(" native-level in ")
_FLUENT_REACH: Final = len(" fluently in ")
_SPOKEN_IN: Final = expression(rf"in (?<!\win )(?P<name>{LANGUAGE})\b(?!-)")
#: "… in English and German".
_ANOTHER: Final = expression(rf"(?:,|,? (?:and|or|&)) (?:in )?(?P<name>{LANGUAGE})\b(?!-)")
#: What is written, which says how well that is to be done and not how well the language is known.
_WRITING_IN: Final = expression(
    r"(?:[a-z]+ )?(?:bid|brief|case|contract|copy|grant|legal|letter|medical|minute|note|proposal|record"
    r"|report|speech|technical|tender)[ -]?(?:writing|drafting|editing|taking|keeping|typing)"
    r"(?: skills?| ability| experience)? in ",
    re.IGNORECASE,
)
#: What brackets behind a spoken language hold.
_LANGUAGE_LEVEL: Final = expression(
    r"(?:(?:at least|minimum|min\.?|level) )?(?:(?:[LT]|(?:line|tier|grade|band) )[1-4]"
    r"|[ABC][12](?:\+|[-/ ][ABC][12])?|native|fluent|mother tongue)"
    r"(?: (?:level|speaker|or (?:above|higher|better)))?",
    re.IGNORECASE,
)
#: A language in what another than English calls it, alone or before what makes one word of both.
_ABROAD: Final = expression(rf"(?<!\w)(?P<name>{'|'.join(LANGUAGES_ABROAD)})(?=kenntnisse|\W|\Z)")
_LEADS_ABROAD: Final = "de|du|le|el|del|en|et|y|e|ou|o|in|het|van|of|und|oder|sowie|auf"
_LEADS_REACH: Final = 24


def end_served(text: str, name: Span) -> tuple[str, str | None] | None:
    """Give what a language has to be good enough for, and how good: as brackets behind that say, if any do.

    Example:
        >>> end_served("Dutch good enough for calls (B1 or better)", Span(0, 5))
        ('for calls', 'B1 or better')
        >>> end_served("Dutch (B1)", Span(0, 5)) is None
        True

    """
    if (even := _EVEN_IF.match(text, name.end)) is not None:
        return even["end"], None
    found = _ENOUGH.match(text, name.end)
    return None if found is None else (found["end"].strip(), found["level"] or found["how"])


def languages_abroad(text: str) -> Iterator[tuple[Span, str]]:
    """Find the spoken languages that a text in another than English names, each with its English name.

    Example:
        >>> list(languages_abroad("Gutes Englisch")), list(languages_abroad("le droit espagnol"))
        ([(Span(start=6, end=14), 'English')], [])

    """
    lower = lowered(text)
    for match in _ABROAD.finditer(lower):
        if _leads_abroad().search(lower[max(0, match.start() - _LEADS_REACH) : match.start()]):
            yield Span(*match.span()), LANGUAGES_ABROAD[match.group()]


@cache
def _leads_abroad() -> re.Pattern[str]:
    """Give what stands before a language that is no more than that: a sign, a small word, how well."""
    how = cue_words("level", "adjective abroad")
    return expression(rf"(?:\A|[^\w\s]\s*|(?<!\w)(?:{_LEADS_ABROAD}|{how})\s+)\Z")


def spoken_language(text: str, span: Span) -> Span | None:
    """Find the language that a stretch names with no more than how well it is known.

    Example:
        >>> spoken_language("Fluent Dutch (B2)", Span(0, 17)), spoken_language("Dutch law", Span(0, 9))
        (Span(start=7, end=12), None)

    """
    if word_set(text).isdisjoint(_NAME_NORMS):
        return None
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
    adverb = _FLUENTLY.match(text, name.end)
    adverb = adverb or _FLUENTLY_IN.search(text, max(0, name.start - _FLUENT_REACH), name.start)
    if adverb is not None:
        return adverb.groupdict().get("level") or _HOW.get(adverb["how"], "fluent")
    match = _BEHIND.match(text, name.end) or _LEAST.match(text, name.end)
    match = match or _WORD_BEHIND.match(text, name.end) or _BEFORE.search(text, before, name.start)
    if match is None:
        return None
    said, level = match.groupdict(), match["level"]
    if said.get("least") and " or " not in level and "(" not in match.group():
        return f"{level} or above"
    return said.get("word") if level is None else level.lower() if level.isalpha() else level


def languages_spoken_in(text: str, span: Span) -> Iterator[Span]:
    """Find the languages in which a stretch says that something is done.

    Example:
        >>> list(languages_spoken_in("Good writing in Dutch", Span(0, 21)))
        [Span(start=16, end=21)]

    """
    if word_set(text).isdisjoint(_NAME_NORMS):
        return
    for match in _SPOKEN_IN.finditer(text, span.start, span.end):
        yield Span(*match.span("name"))
        another = _ANOTHER.match(text, match.end(), span.end)
        while another is not None:
            yield Span(*another.span("name"))
            another = _ANOTHER.match(text, another.end(), span.end)


def is_writing_in(text: str, span: Span) -> bool:
    """Tell whether a stretch is about what is written in a language.

    Example:
        >>> is_writing_in("report writing in Dutch", Span(0, 23)), is_writing_in("ease in Dutch", Span(0, 13))
        (True, False)

    """
    return _WRITING_IN.match(text, span.start, span.end) is not None


def is_language_level(words: str) -> bool:
    """Tell whether words say how well a language is known: "B2 level", "native"."""
    return _LANGUAGE_LEVEL.fullmatch(words) is not None
