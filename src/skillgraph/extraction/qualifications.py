"""Degrees, certificates, languages and years of experience that a document asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from skillgraph.extraction.certificates import find_certificates
from skillgraph.extraction.degrees import (
    BACHELOR_LETTERS,
    DOCTOR_LETTERS,
    MASTER_LETTERS,
    has_letters,
)
from skillgraph.extraction.taken import Taken
from skillgraph.extraction.values import Qualification
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

_QUOTE: Final = "['\u2019\u2018]?"
_LEVEL: Final = (
    rf"(?:bachelor{_QUOTE}s?{_QUOTE}(?: of [A-Z]\w+(?: [A-Z]\w+)?)?|master{_QUOTE}s{_QUOTE}"
    rf"|masters?(?= (?:degree|in|or|of)\b)|associate{_QUOTE}s{_QUOTE}(?= degree| or bachelor)"
    rf"|undergraduate|(?:post)?graduate(?= degree)|advanced(?= degree)|doctoral|doctorates?"
    rf"|ph\.?\s?d\.?{_QUOTE}s?"
    r"|(?-i:\bM\.?B\.?A\b\.?s?|\bB\.?Sc?\b\.?|\bM\.?Sc?\b\.?|\bB\.?A\b\.?(?=/| in| or| degree)"
    r"|\bM\.?A\b\.?(?=/| in| or| degree)"
    r"|\bBEng\b|\bMEng\b|\bB\.?Tech\b|\bM\.?Tech\b)"
    rf"|(?-i:\b(?:{BACHELOR_LETTERS}|{MASTER_LETTERS}|{DOCTOR_LETTERS})\b)"
    r"|(?:university|college|academic|relevant|technical|tertiary|stem|quantitative|related|higher"
    r"|associate) (?=degrees?\b(?!:))"
    r"|(?:\w+ )?(?:science|engineering|mathematics|technology|development|design|business|management"
    r"|administration|economics|statistics|finance|marketing) (?=degrees?\b)"
    r"|degrees?(?= in (?:an? )?(?:(?-i:[A-Z])|computer|software|information|data|engineering|mathematics"
    r"|statistics|business|economics|design)))"
)
_DEGREE: Final = re.compile(
    rf"\b{_LEVEL}(?:\s*(?:,\s*(?:and|or)?|/|\bor\b|\band\b"
    rf"|-)\s*{_LEVEL})*\s*(?:[- ]?level)?\s*(?:degrees?\b)?"
    r"(?:\s*\((?:[A-Z]{2,4}|Master of Business Administration)\))?",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\s*(?:\b(?:in|of)\b(?: an?)?|-)\s+"
    r"(?P<fields>(?:[^.;()\n]|\([^)\n]*\)(?=,))*?(?:\([^)\n]*\)(?!,))?)"
    r"(?=\s*(?:[.;)\n]|\((?![^)\n]*\),)|$|,?\s+(?:or|and)\s+(?:an? )?(?:equivalent|comparable|similar"
    r"|relevant|proven|demonstrated|practical)\s+"
    r"(?:\w+\s+){0,2}(?:experience|qualification|training|education)"
    r"|,?\s+\b(?:is|are|was|were|with|required|preferred|or equivalent$|plus|can|may|will|often|from|if"
    r"|who|while)\b))",
    re.IGNORECASE,
)
#: What each way needs one of; most texts hold none.
_DEGREE_WORDS: Final = frozenset(
    {
        "degree",
        "bachelor",
        "master",
        "doctoral",
        "doctorate",
        "graduate",
        "postgraduate",
        "undergraduate",
        "phd",
        "mba",
    }
    | {"bsc", "msc", "beng", "meng", "btech", "mtech"}
)
_DEGREE_HINT: Final = re.compile(r"\b(?:[BM]\.?(?:Sc?|A|B\.?A|Tech)|[Pp]h\.?\s?[Dd])\b")
_NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
_NUMBER: Final = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(_NUMBER_WORDS)})"
_YEARS: Final = re.compile(
    rf"(?:(?P<between>\bbetween)\s+)?(?<![\d.,$€£-])\b(?P<low>{_NUMBER})\s*"
    rf"(?:\(\d+\)\s*)?(?P<plus>\+|or more|plus)?"
    rf"(?:\s*(?:-|\u2013|\u2014|to|bis|à|(?(between)and|(?!)))\s*(?P<high>{_NUMBER})\s*(?P<open>\+)?)?"
    rf"[- ]*(?:years?|yrs?|jahren?|jaar|ans|années|años|anos)\b{_QUOTE}(?P<more>\s+or more|\s+plus)?",
    re.IGNORECASE,
)
_ASKED_INLINE: Final = re.compile(
    r"\b(?:requirements?|qualifications?|profile|must[- ]haves?) ?:", re.IGNORECASE
)
_YEAR_WORDS: Final = frozenset(
    map(
        normalize,
        ("year", "yr", "yrs", "jahre", "jahren", "jahr", "jaar", "anos", "ans", "ann\u00e9es", "a\u00f1os"),
    )
)
_SPENT: Final = re.compile(
    r"experience|\bexp\b|background|working|work\b|track record|\bin\b|\bas\b|\bwith\b|of\b|erfahrung"
    r"|expérience|experiencia|(?<=\w)ing\b",
    re.IGNORECASE,
)
_NOT_SPENT: Final = re.compile(
    r"^\s*(?:ago|old\b|of (?:age|history|growth|success|innovation|heritage|service|tradition)"
    r"|in (?:a row|business)|contract|after|later|plan|strateg"
    r"|leave|anniversar|warranty|vesting|fixed|limited|permanent)|(?:first|last|past|next|over the|within"
    r"|founded|company|for over|every|after|the coming)\s+$",
    re.IGNORECASE,
)
_LANGUAGES: Final = (
    "English|German|French|Spanish|Dutch|Italian|Portuguese|Swedish|Danish|Norwegian|Finnish|Polish|Czech"
    "|Hungarian|Romanian|Russian"
    "|Ukrainian|Turkish|Arabic|Hebrew|Hindi|Japanese|Korean|Mandarin|Chinese|Cantonese|Vietnamese|Thai"
    "|Indonesian|Greek|Lithuanian"
    "|Latvian|Estonian|Englisch|Deutsch|Anglais|Français|Inglés"
)
_LANGUAGE: Final = re.compile(
    rf"(?P<before>\b(?i:fluen(?:t|cy)|native|proficien(?:t|cy)|business|professional|working|strong"
    rf"|excellent|good|advanced|command|written|spoken|verbal|verhandlungssicher\w*|bilingual"
    rf"|upper[- ]intermediate|intermediate|speak|knowledge|communication|skills)\b"
    rf"[^.;\n]{{0,40}}?)?\b(?P<language>{_LANGUAGES})\b(?P<after>[^.;\n]{{0,45}})"
)
_ANY_LANGUAGE: Final = re.compile(rf"\b(?:{_LANGUAGES})\b")
_ASKED_FOR: Final = re.compile(
    r" (?:is |are |would be )?(?:highly |strongly )?(?:required|mandatory|essential|a must|preferred"
    r"|beneficial|desirable|advantageous|a (?:big )?plus|an (?:asset|advantage))\b",
    re.IGNORECASE,
)
_CEFR: Final = re.compile(r"\b([ABC][12])\b\+?")
_FLUENT: Final = re.compile(
    r"fluen(?:t|cy)|native|bilingual|proficien\w+|business|professional|advanced|upper[- ]intermediate"
    r"|intermediate|excellent|strong|good"
    r"|working|basic",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Years:
    """An amount of years that somebody spent on something; *high* is None where it is a minimum."""

    span: Span
    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Language:
    """A spoken language that is asked for, with its level as the text words it."""

    span: Span
    language: str
    level: str | None


def find_qualifications(text: str) -> list[Qualification]:
    """Find degrees and certificates, in order; they do not overlap.

    Example:
        >>> text = "Bachelor's or Master's degree in Statistics or a related field; CISSP"
        >>> [(text[one.span.start : one.span.end], one.value) for one in find_qualifications(text)]
        [("Bachelor's or Master's degree in Statistics or a related field", 'bachelor'), ('CISSP', 'cissp')]

    """
    return list(_qualifications(text))


@lru_cache(maxsize=1024)
def _qualifications(text: str) -> tuple[Qualification, ...]:
    words = word_set(text)
    ways: list[Iterator[Qualification]] = []
    if not words.isdisjoint(_DEGREE_WORDS) or _DEGREE_HINT.search(text) or has_letters(text):
        ways.append(_degrees(text))
    ways.append(find_certificates(text, words))
    taken = Taken(len(text))
    found: list[Qualification] = []
    for one in (one for way in ways for one in way):
        if not taken.touches(one.span):
            taken.add(one.span)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.span))


def _degrees(text: str) -> Iterator[Qualification]:
    position = 0
    while match := _DEGREE.search(text, position):
        end = match.end()
        position = end
        words = match.group().strip().lower()
        if not _is_degree(words, text, end) and not has_letters(match.group()):
            continue
        field = _FIELD.match(text, end)
        bracket = None
        if field and field["fields"].strip():
            end = field.end("fields")
        elif text[end : end + 2] in {" (", "("}:
            bracket = re.compile(r"\s*\([^)\n]*\)").match(text, end)
            end = bracket.end() if bracket else end
        follows = re.compile(r"\s*\((?:e\.g|such as|or )[^)\n]*\)").match(text, end)
        if follows:
            end = follows.end()
        end = match.start() + len(text[match.start() : end].rstrip(" ,:-"))
        level = degree_level(words)
        group = level == "degree" and words.endswith("degrees")  # no one in particular: "design degrees"
        yield Qualification(Span(match.start(), end), "degree", None if group else level)
        position = max(end, position)


def _is_degree(words: str, text: str, end: int) -> bool:
    if re.match(r"\s+of (?!(?:science|arts|engineering|business|philosophy)\b)[a-z]", text[end:]):
        return False  # "a higher degree of trust"
    if words.rstrip(".") in {"masters", "ms", "ma", "ba", "bs"} and not re.match(
        r"\s*(?:degree|in\b|or\b|/|of\b|,)", text[end:]
    ):
        return False
    if words.endswith("master") and re.match(r"\s*of [A-Z]", text[end:]):
        return True
    if "degree" in words or re.search(r"ph\.?\s?d|mba|\bb\.?sc|\bm\.?sc|doctor|beng|meng|tech", words):
        return True
    return bool(re.search(r"bachelor|master.?s|\bbs\b|\bms\b|undergraduate", words)) and not re.match(
        r"\s*(?:student|data|class)", text[end:], re.IGNORECASE
    )


def degree_level(words: str) -> str:
    """Tell the lowest level that the wording of a degree names.

    Example:
        >>> degree_level("Master's or Bachelor's degree"), degree_level("PhD")
        ('bachelor', 'phd')

    """
    for pattern, level in (
        (r"associate", "associate degree"),
        (
            rf"bachelor|\b(?:{BACHELOR_LETTERS})\b|\bb\.?sc?\b|\bba\b|b\.?eng|b\.?tech|undergraduate",
            "bachelor",
        ),
        (r"^mba", "mba"),
        (rf"master|\b(?:{MASTER_LETTERS})\b|\bm\.?sc?\b|m\.?eng|m\.?tech", "master"),
        (r"mba", "mba"),
        (rf"ph\.?\s?d|doctor|\b(?:{DOCTOR_LETTERS})\b", "phd"),
        (r"advanced|postgraduate|graduate", "advanced degree"),
    ):
        if re.search(pattern, words, re.IGNORECASE):
            return level
    return "degree"


def find_years(text: str, *, asked: bool) -> list[Years]:
    """Find amounts of years spent on something, in order.

    Args:
        text: Of a passage.
        asked: True where it stands among requirements; elsewhere the text has to speak of experience.

    Example:
        >>> [(years.low, years.high) for years in find_years("5-8 years in QA, 2 years as lead", asked=True)]
        [(5.0, 8.0), (2.0, None)]

    """
    found: list[Years] = []
    if word_set(text).isdisjoint(_YEAR_WORDS):
        return found
    inline = _ASKED_INLINE.search(text)
    for match in _YEARS.finditer(text):
        before, after = text[max(match.start() - 30, 0) : match.start()], text[match.end() : match.end() + 60]
        if _NOT_SPENT.search(after) or _NOT_SPENT.search(before):
            continue
        told = inline is not None and inline.end() <= match.start()
        near = told or re.search(
            r"experience|exp\b|erfahrung|ervaring|expérience|experi[eê]ncia", before + after, re.IGNORECASE
        )
        if near or (asked and _SPENT.search(after)):
            high = None if match["high"] is None else _number(match["high"])
            found.append(Years(Span(*match.span()), _number(match["low"]), high))
    return found


def _number(text: str) -> float:
    return float(_NUMBER_WORDS.get(text.lower(), 0) or text.replace(",", "."))


def find_languages(text: str, *, asked: bool) -> list[Language]:
    """Find the spoken languages that a text asks for, with their level.

    Example:
        >>> [(one.language, one.level) for one in find_languages("Fluent English (C1)", asked=True)]
        [('english', 'C1')]

    """
    found: list[Language] = []
    if not _ANY_LANGUAGE.search(text):
        return found
    for match in _LANGUAGE.finditer(text):
        around = (match["before"] or "") + (match["after"] or "")
        level = (
            _CEFR.search(around)
            or _FLUENT.search(match["before"] or "")
            or _FLUENT.search(match["after"] or "")
        )
        named = re.search(
            r"fluen|native|proficien|written|spoken|language|[ABC][12]\b|speak", around, re.IGNORECASE
        )
        if named or (asked and level) or _ASKED_FOR.match(match["after"] or ""):
            level_text = None if level is None else level.group().rstrip("+")
            found.append(Language(Span(*match.span("language")), match["language"].lower(), level_text))
    return found
