"""Degrees, certificates, languages and years of experience that a document asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from skillgraph.extraction.taken import Taken
from skillgraph.extraction.words import normalize, word_set
from skillgraph.model import Span

_QUOTE: Final = "['\u2019\u2018]?"
_LEVEL: Final = (
    rf"(?:bachelor{_QUOTE}s?{_QUOTE}(?: of [A-Z]\w+(?: [A-Z]\w+)?)?|master{_QUOTE}s{_QUOTE}"
    rf"|masters?(?= (?:degree|in|or|of)\b)"
    rf"|undergraduate|(?:post)?graduate(?= degree)|advanced(?= degree)|doctoral|doctorates?"
    rf"|ph\.?\s?d\.?{_QUOTE}s?"
    r"|(?-i:\bM\.?B\.?A\b\.?s?|\bB\.?Sc?\b\.?|\bM\.?Sc?\b\.?|\bB\.?A\b\.?(?=/| in| or| degree)"
    r"|\bM\.?A\b\.?(?=/| in| or| degree)"
    r"|\bBEng\b|\bMEng\b|\bB\.?Tech\b|\bM\.?Tech\b)"
    r"|(?:university|college|academic|relevant|technical|tertiary|stem|quantitative|related|higher"
    r"|associate) (?=degrees?\b(?!:))"
    r"|(?:computer science|engineering|mathematics|technology) (?=degrees?\b))"
)
_DEGREE: Final = re.compile(
    rf"\b{_LEVEL}(?:\s*(?:,\s*(?:and|or)?|/|\bor\b|\band\b"
    rf"|-)\s*{_LEVEL})*\s*(?:[- ]?level)?\s*(?:degrees?\b)?"
    r"(?:\s*\((?:[A-Z]{2,4}|Master of Business Administration)\))?",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\s*(?:\b(?:in|of)\b(?: an?)?|-)\s+(?P<fields>[^.;()\n]*?(?:\([^)\n]*\))?)"
    r"(?=\s*(?:[.;()\n]|$|,?\s+(?:or|and)\s+(?:an? )?(?:equivalent|comparable|similar|relevant|proven"
    r"|demonstrated|practical)\s+"
    r"(?:\w+\s+){0,2}(?:experience|qualification|training|education)"
    r"|,?\s+\b(?:is|are|was|were|with|required|preferred|or equivalent$|plus|can|may|will|often|from|if"
    r"|who|while)\b))",
    re.IGNORECASE,
)
_CERTIFIED: Final = re.compile(
    r"(?:(?:AWS|VMware|Veeam|Scrum Alliance|Juniper|Palo Alto Networks|Citrix|Microsoft"
    r"|Google(?: Cloud)?|Oracle|Azure|HashiCorp|Salesforce|Cisco|Red Hat|SAS|IBM"
    r"|Databricks|Snowflake|Tableau"
    r"|Cloudera|Unity|Kubernetes|Project Management|Associate|Advanced|TensorFlow|dbt)\s+)?"
    r"(?:Certified|(?<=Google )Professional|(?<=Cloud )Professional|(?<=GCP )Professional)"
    r":?(?:\s+(?:in|of|the)\s+|\s+)(?:[A-Z][\w+/&-]*(?:\s[\u2013-]\s|[:,]?\s(?=[A-Z])|\s+(?:in|of|for"
    r"|and)\s+(?=[A-Z])|))(?:[A-Z][\w+/&-]*(?:\s[\u2013-]\s|\s(?=[A-Z])|\s+(?:in|of|for"
    r"|and)\s+(?=[A-Z])|)){0,6}(?:\s?(?=\())?(?:\([A-Z][\w®+-]*\))?"
)
_NAMED: Final = re.compile(
    r"\b(?:CISSP|CEH|OSCP|CISM|CISA|CRISC|CCSP|GSEC|CompTIA(?: (?:A\+|Network\+|Security\+|Linux\+"
    r"|Cloud\+))?|Security\+|Network\+"
    r"|CCNA|CCNP|CCIE|RHCE|RHCSA|LPIC(?:-\d)?|MCSA|MCSE|CKA|CKAD|CKS|PMP|CAPM|PMI-ACP|PRINCE2|CSM|CSPO"
    r"|PSM(?: I{1,3})?|PSPO"
    r"|CBAP|CCBA|PgMP|TOGAF|ITIL Foundation|ISTQB(?: \w+ Level)?|CSQA|CSTE|CDMP|CBIP|SAFe Agilist"
    r"|Six Sigma (?:Green|Black) Belt)(?!\w)\+?"
)
_CERTIFICATES: Final = re.compile(
    r"(?:(?:[A-Za-z][\w+/&.-]*\s+){0,4}?)(?:certifications?|certificates?)\b"
    r"(?:\s+(?:from|in|for|of|on|like|such as)\s+[^.;()\n:]*?(?=\s*(?:[.;()\n:]|$|\s+(?:is|are|can|may"
    r"|will|would)\b)))?"
    r"(?:\s*\([^)\n]*\))?(?:\s+in\s+[^.;()\n:]*?(?=\s*(?:[.;()\n:]|$|\s+(?:is|are|can|may)\b)))?",
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
_CERTIFIED_WORDS: Final = frozenset({"certified", "professional"})
_GROUP_WORDS: Final = frozenset({"certification", "certificate"})
_NAMED_WORDS: Final = frozenset(
    normalize(word) for word in re.findall(r"(?<![\\\w])[A-Z][A-Za-z]+\d?", _NAMED.pattern)
) - {"level", "security", "network", "foundation", "black", "green", "belt", "cloud", "linux"} | {
    "security",
    "network",
}
_UNNAMED: Final = re.compile(
    r"(?:relevant|gaining|obtain(?:ing)?|industry|professional|pursue|pursuing|other|key|and|or|the|a|an"
    r"|of|any|have|hold|training|their|skills)$",
    re.IGNORECASE,
)
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
    r"|expérience|experiencia|\w+ing\b",
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
_CEFR: Final = re.compile(r"\b([ABC][12])\b\+?")
_FLUENT: Final = re.compile(
    r"fluen(?:t|cy)|native|bilingual|proficien\w+|business|professional|advanced|upper[- ]intermediate"
    r"|intermediate|excellent|strong|good"
    r"|working|basic",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Qualification:
    """A degree or certificate that a text names.

    Attributes:
        span: In the text; a degree with all its fields.
        kind: ``degree`` or ``certification``.
        value: ``bachelor``, ``master``, ``phd``, ``mba``, "degree", or the certificate's name;
            None for a group of certificates without a name.
        alternative: Abbreviation in brackets behind a certificate's name.

    """

    span: Span
    kind: str
    value: str | None
    alternative: str | None = None


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
    if not words.isdisjoint(_DEGREE_WORDS) or _DEGREE_HINT.search(text):
        ways.append(_degrees(text))
    if not words.isdisjoint(_CERTIFIED_WORDS):
        ways.append(_certified(text))
    if not words.isdisjoint(_NAMED_WORDS):
        ways.append(_named(text))
    if not words.isdisjoint(_GROUP_WORDS):
        ways.append(_groups(text))
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
        if not _is_degree(words, text, end):
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
        yield Qualification(Span(match.start(), end), "degree", degree_level(words))
        position = max(end, position)


def _is_degree(words: str, text: str, end: int) -> bool:
    if re.match(r"\s+of (?!(?:science|arts|engineering|business|philosophy)\b)[a-z]", text[end:]):
        return False  # "a higher degree of trust"
    if words.rstrip(".") in {"masters", "ms", "ma", "ba", "bs"} and not re.match(
        r"\s*(?:degree|in\b|or\b|/|of\b|,)", text[end:]
    ):
        return False
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
        (r"bachelor|\bb\.?sc?\b|\bba\b|b\.?eng|b\.?tech|undergraduate", "bachelor"),
        (r"^mba", "mba"),
        (r"master|\bm\.?sc?\b|m\.?eng|m\.?tech", "master"),
        (r"mba", "mba"),
        (r"ph\.?\s?d|doctor", "phd"),
        (r"advanced|postgraduate|graduate", "advanced degree"),
    ):
        if re.search(pattern, words, re.IGNORECASE):
            return level
    return "degree"


def _certified(text: str) -> Iterator[Qualification]:
    for match in _CERTIFIED.finditer(text):
        name = re.sub(r"(?:\s+(?:in|of|for|and)|[ :,\u2013-])+$", "", match.group())
        abbreviation = re.search(r"\s*\(([A-Z][\w®+-]*)\)$", name)
        full = name[: abbreviation.start()] if abbreviation else name
        short = abbreviation[1].lower() if abbreviation else None
        value = " ".join(full.lower().split())
        yield Qualification(Span(match.start(), match.start() + len(full)), "certification", value, short)
        if abbreviation:
            place = Span(match.start() + abbreviation.start(1), match.start() + abbreviation.end(1))
            yield Qualification(place, "certification", None)


def _named(text: str) -> Iterator[Qualification]:
    for match in _NAMED.finditer(text):
        yield Qualification(Span(*match.span()), "certification", match.group().lower())


def _groups(text: str) -> Iterator[Qualification]:
    for match in _CERTIFICATES.finditer(text):
        span = Span(*match.span())
        words = match.group().split()
        place = next(
            (index for index, word in enumerate(words) if re.match(r"certifi", word, re.IGNORECASE)), 0
        )
        first = place
        while first and not _UNNAMED.match(words[first - 1]) and words[first - 1][-1] not in ",.;:":
            first -= 1
        if first == place and place == len(words) - 1:
            continue
        start = span.start + match.group().index(words[first]) if first else span.start
        name = text[start : span.end].rstrip(" ,:")
        value = None
        if (
            place == len(words) - 1
            and first < place
            and all(word[0].isupper() for word in words[first:place])
        ):
            value = re.sub(r"s$", "", name.lower())
        yield Qualification(Span(start, start + len(name)), "certification", value)


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
        if named or (asked and level):
            level_text = None if level is None else level.group().rstrip("+")
            found.append(Language(Span(*match.span("language")), match["language"].lower(), level_text))
    return found
