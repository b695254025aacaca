"""Degrees, certificates and their fields of study, as a requirement words them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from skillgraph.extraction.degree_letters import (
    ASSOCIATE_LETTERS,
    BACHELOR_LETTERS,
    DOCTOR_LETTERS,
    FIELD_BEFORE,
    MASTER_LETTERS,
    are_other_letters,
    has_letters,
    implied_field,
)
from skillgraph.extraction.degrees_abroad import PARTS_ABROAD, degrees_abroad
from skillgraph.extraction.exams import exam_subjects
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series, split_examples, split_series
from skillgraph.language.words import word_set
from skillgraph.model import Span

_APOSTROPHE: Final = "['\u2019\u2018]?"
#: Of which kind a diploma is.
_KINDS: Final = (
    r"(?:(?:national|higher|ordinary|advanced|polytechnic|post-?graduate|graduate|post-?secondary|college"
    r"|technical|vocational|tertiary) ){0,2}"
)
_LETTERS_HINT: Final = expression(r"[BM]\.?(?:Sc|A\b|S\b|BA|CA\b|E\b|Eng|Tech)")
_DEGREES: Final = (
    (
        "Bachelor's degree",
        rf"(?:bachelor{_APOSTROPHE}s?{_APOSTROPHE}(?: of (?:science|arts|engineering))?"
        rf"|undergraduate|\bB\.?Sc?\b\.?|\bB\.?A\b\.?|\bB\.?Tech\b\.?|\bB\.?Eng\b\.?"
        rf"|\bBS\b|(?-i:\bB\.?E\b\.?(?= ?[/,]| or B| in [A-Z]))|(?-i:\b(?:{BACHELOR_LETTERS})\b))"
        r"(?:(?: university)? (?:degrees?|level))?",
    ),
    (
        "Master's degree",
        rf"(?:\bmaster{_APOSTROPHE}s{_APOSTROPHE}|(?:^|(?<=^ ))masters?(?=\W*$)|\bM\.S\b\.?"
        r"|\bmaster(?= degrees?| of (?:science|arts|engineering|business|education|law|nursing|pharmacy"
        rf"|philosophy|public|research|social|technology))|(?-i:\b(?:{MASTER_LETTERS})\b)"
        r"|(?<!scrum )\bmasters?(?= or | degree|,)|(?<=hold a |lor or )master(?= in )|\bM\.?(?:Sc|Tech)\b\.?"
        r"|(?<!patients with )(?<!people with |adults with |living with )(?<!persons with |clients with )"
        r"\bMS\b(?= degree| in | or | (?:with|plus|and|\+) \d)|(?<=\bor an )MS\b|(?<=\bor )MS\b(?=\W*$))"
        r"(?: of (?:science|arts))?(?:(?: university)? (?:degrees?|level))?",
    ),
    ("MBA", r"\bMBAs?\b(?: \(Master of Business Administration\))?"),
    (
        "PhD",
        rf"(?:\bPh\.?D\.?s?\b|\bdoctorates?\b|(?-i:\b(?:{DOCTOR_LETTERS})\b)|\bdoctoral(?: degrees?)?)"
        r"(?: degrees?)?",
    ),
    ("Advanced degree", r"(?:advanced|higher|graduate|postgraduate|post-graduate) degrees?"),
    (
        "University degree",
        r"(?:university|college|academic|relevant|technical|tertiary|quantitative|first|honou?rs) degrees?"
        rf"|{FIELD_BEFORE} degrees?\b"
        r"|(?:university|academic|degree[- ]level|third[- ]level) qualifications?(?= in\b)"
        r"|\bdegrees?\b(?: level(?= in\b| or\b|\W*$))?|university education"
        r"|(?:completed|university|academic|finished) (?:university )?studies(?= in\b)"
        r"|(?:completed|finished) (?:university|academic|higher) studies",
    ),
    (
        "Associate degree",
        rf"\bassociate(?:['\u2019\u2018]s(?: degrees?)?| degrees?)|(?-i:\b(?:{ASSOCIATE_LETTERS})\b)",
    ),
    (
        "Diploma",
        rf"(?:^|(?<=^ )|(?<=[:;,(.] )|(?<= a )|(?<= or )){_KINDS}diploma(?= in\b)"
        rf"|(?<!school ){_KINDS}diplomas?(?=(?:,? or | ?/ ?)(?:an? )?(?:[a-z]+(?:['\u2019]s)? )?degrees?\b)"
        r"|(?<=degree/)diplomas?\b|(?<=degree / )diplomas?\b|(?:relevant )?tertiary qualifications?(?! \()",
    ),
    ("Level", r"(?:MBO |[NS]VQ )?level [2-8] (?:certificate|diploma|qualification)(?: or (?:above|higher))?"),
    (
        "Level",
        r"qualification at level [2-9](?: or (?:above|higher))?(?: o[fn] the (?:\w+ ){1,4}qualifications)?",
    ),
    *((letters, rf"(?-i:\b{letters}s?\b)(?: level)?") for letters in ("HND", "HNC")),
    (
        "Relevant education",
        r"\b(?:relevant|appropriate|suitable) (?:higher |further |vocational |professional )?education\b",
    ),
    ("Technical education", r"(?:(?:completed|finished|higher|secondary) ){1,2}technical education"),
    (
        "Enrolment as a student",
        r"(?:^|(?<=\b(?:be|as|an) )|(?<=\bare ))(?:currently )?enrolled (?:as an? )?(?:[a-z]+ )?students?"
        r"(?: \([^()]*\))?(?= (?:of|in)\b)",
    ),
    *((letters, rf"(?-i:\b{letters.rstrip('s')}s?\b)") for letters in ("GED", "GCSEs")),
    ("A-levels", r"(?-i:\bA[ -][Ll]evels?\b)(?! \d)"),
    (
        "High school diploma",
        r"high[- ]school diploma"
        r"|secondary school (?:diploma|education|certificate|degree|leaving|qualification)s?",
    ),
)
_IN_OWN_WORDS: Final = ("Diploma", "Level")  # "Postgraduate diploma", "Level 5 qualification or above"
_PATTERN: Final = expression(
    rf"\b(?:{'|'.join(f'(?P<d{n}>{words})' for n, (_, words) in enumerate(_DEGREES))})", re.IGNORECASE
)
#: Where a degree is from, before its field: "from an accredited college or university in …".
_FROM_SCHOOL: Final = (
    r"(?:an?|the|any) (?:[\w-]+ ){0,3}?(?:schools?|universit(?:y|ies)|colleges?|institut(?:es?|ions?))"
    r"(?:(?: or |/)(?:an? )?(?:[\w-]+ )?(?:school|university|college|institute|institution))?"
)
_FIELDS: Final = expression(
    r"(?:(?<=opleiding)|(?<=studie)) (?=\w{4})(?!(?:voor|zoals)\b)|"  # "hbo-opleiding economie"
    rf"\s*(?:\([^()]*\))?\s*,?\s*(?:from {_FROM_SCHOOL}\s*,?\s*(?=(?:in|with)\b))?"
    r"(?:(?:is|are|often|sometimes|usually|typically|generally|highly|strongly|preferably|preferred|required"
    r"|desirable|e\.g\.,?|for (?:example|instance),?|ideally|program|or (?:higher|above|equivalent)"
    r"|or (?:an? )?(?:(?:coding )?boot[- ]?camp|apprenticeship|vocational training))\s+){0,3}"
    r"(?:in|of|der|des|en|de|im(?: bereich| fach)?|with a (?:major|focus|concentration) in|within|from)\s+"
    r"(?:(?:any|an?|the)\b)?\s*",
    re.IGNORECASE,
)
_FIELD_END: Final = expression(
    r"\s*(?:[;.](?:\s|$)|[,\u2013\u2014-] (?:an? )?[12][:.][12]\b|\((?!(?<=in \()[a-z]+\) |[A-Z]{2,5}\))"
    r"|,?\s*(?:oder|und|bzw\.) (?:ein(?:e[rsmn]?)? )?(?:vergleichbar|\u00e4hnlich|gleichwertig)"
    r"|,?\s+(?:ou|o|of) (?:une? |een )?(?:\w{1,20} )?(?:[ée]quivalent|simila|vergelijkba|gelijkwaardig)"
    r"|\s(?:avec|con|met|mit|sowie)\b"
    r"|,?\s*(?:or|and|and/or)\s+(?:an? )?(?:equivalent|comparable|relevant|similar)?\s*(?:\w+ )?"
    r"(?:work(?:ing)? |practical |professional |vocational |apprenticeship|combination|\d"
    r"|(?:at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)"
    r"(?: \(\d+\))?(?: additional| more| further)? years?\b)"
    r"|,\s+(?:an? )?(?:firm|good|solid|strong|deep|sound|excellent)\s|,\s(?:\w+ (?:to|or) )?\w+ years?\b"
    r"|,?\s*(?:or|and)\s+(?:an? |the )?(?:willingness|near|desire|ability|same|can|has|have|you)\b"
    r"|,?\s*(?:with|plus|and)\s+(?:\d|(?:one|two|three|four|five|six|seven|eight|ten|twelve)\b"
    r"|at least|minimum|strong|experience)|\s(?:is|are|would|will|may|can|often|highly|strongly|preferred"
    r"|required|desirable|from|at|with|minimum|who|that|depending|but|although|though|accredited|recogni[sz]ed"
    r"|approved)\b)",
    re.IGNORECASE,
)
APPRENTICED: Final = (
    r"(?<![\w'\u2019-])(?:(?!(?:and|in|of|or)\b)[a-z][\w'\u2019-]*\s+){0,2}(?:apprentice|trainee)ship"
)
"""Matches a training at work with what is said of it: "time-served apprenticeship"."""
OF_PRACTICE: Final = (
    r"(?:equivalent|comparable|similar|relevant|related|practical|prov(?:en|able)|demonstra(?:ble|ted)"
    r"|work(?:ing)?|industry|commercial|professional)"
)
"""Matches what experience is called that does instead of a degree."""
OF_TRADE: Final = r"(?:trade|craft|nursing|military|practical|technical|industry|professional) background"
#: What stands beside a degree, and is no field that one holds it in.
_INSTEAD: Final = expression(
    rf"(?:an? |the )?(?:{APPRENTICED}|(?:(?:completed|finished|relevant|recogni[sz]ed|professional|technical"
    r"|formal|similar) ){0,3}(?:ha(?:s|ve) [a-z]+|(?:same|comparable) (?:competence|skills|knowledge)"
    r"|vocational (?:training|education|qualification)|self-taught|bootcamp"
    rf"|{OF_TRADE}|(?:(?!(?:or|and)\b)[a-z]+ ){{0,3}}(?:qualification|diploma|certificate|licen[cs]e)"
    rf"|(?:{OF_PRACTICE} ){{1,3}}(?:experience|knowledge|training|education|skills|portfolio)))\b",
    re.IGNORECASE,
)
#: The field of a degree in brackets: "Bachelor of Engineering (Mechanical)".
_IN_BRACKETS: Final = expression(
    r" \((?P<field>[A-Z][a-z]+(?: [A-Z&][a-z]*)*|(?:[a-z]+(?: [a-z]+){0,2}, ){1,5}[a-z ]+"
    r"|(?:[A-Z][a-z]+(?: [A-Z&a-z][a-z]*){0,3}, ){1,5}or [A-Z][a-z]+(?: [A-Z&a-z][a-z]*){0,3})\)(?=\W|$)"
)
_NO_FIELD: Final = frozenset(
    "Hons Honours Honors Required Preferred Desirable Essential Optional Ideally Any".split()
)
_TO_ANOTHER: Final = frozenset({"a", "an", "and", "else", "first", "good", "or", "otherwise", "the"})
#: Where a degree is from: "from an accredited school".
_SCHOOL: Final = expression(
    r"(?:[\w-]+ ){0,3}(?:schools?|universit(?:y|ies)|colleges?|institut(?:es?|ions?)|program(?:me)?s?)"
    r"(?=\W*$|[,.;)]| (?:or|and|with|is|are)\b)",
    re.IGNORECASE,
)
#: What says of a field nothing: "in any subject".
_ANY_FIELD: Final = expression(
    r"(?:(?:one|any|either) of )?(?:(?:those|these|said|above|same)(?: (?:above|same|named))? )?"
    r"(?:subjects?|fields?|disciplines?|areas?|majors?|speciali(?:[sz]ation|sm)s?|streams?|branch(?:es)?)"
    r"(?=\W*$|[,.;)]| (?:or|and|with|is|are)\b)",
    re.IGNORECASE,
)
_ARTICLE: Final = expression(r"(?:an?|the|any|other|de|het|der|la|los)\s+", re.IGNORECASE)
_SUCH_AS: Final = expression(r"\(\s*(?:e\.g|such as|like|i\.e|for example)", re.IGNORECASE)
_EQUIVALENT: Final = expression(
    r"\bor (?:an? )?[\"\u201c\u2018']?(?:equivalent|comparable|similar)"
    r"(?: (?:work(?:ing)?|practical|professional|industry|combination of))*"
    r" (?:experience|qualifications?|training|education)\b|\bor equivalent$",
    re.IGNORECASE,
)
#: "A higher degree of trust".
_OF_SOMETHING: Final = expression(
    r" of (?!(?:science|arts|engineering|business|philosophy|education|law|computer|information)\b)[a-z]"
)
#: Whom one teaches: "Masters students"; what only counts as time: "a PhD counts".
_OF_STUDENTS: Final = expression(
    r"(?:,? (?:and|or) [\w'\u2019]+)? (?:students?|courses?|modules?|teaching|dissertations?|theses)\b"
    r"| counts?(?: too| as well| as (?:[a-z]+ ){0,3}(?:experience|years?))?(?=\W*$|[,;.)])"
)
_TAUGHT_AT: Final = expression(
    r"\b(?:teach|taught|supervis|lectur|tutor|cours|modul|student|dissertation)[a-z]*\b[^.;]{0,40} at "
    r"[^.;]{0,30}$",
    re.IGNORECASE,
)
#: "These degrees", "the degree": what was named before, or no degree of study at all.
_POINTING: Final = expression(
    r"\b(?:the|these|those|this|that|such|which|while an?|to an?|some|many|no|other|varying)"
    r"\s+(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
#: What does without one: "ten years at sea in lieu of a degree".
IN_LIEU: Final = "(?:in (?:lieu|place|stead) of|instead of|rather than)"
_IN_LIEU: Final = expression(rf"\b{IN_LIEU} (?:an? |the |any )?(?:[a-z]+ )?$", re.IGNORECASE)
_REACH: Final = 60  # characters before a degree that may point to another
#: Words of which a text has one that names a degree in words, and parts of such words.
_DEGREE_WORDS: Final = frozenset(
    "academic associate degree diploma doctoral doctorate education ged gcse hnc hnd master mba ph phd"
    " secondary student study technical tertiary undergraduate university".split()
)
_DEGREE_PARTS: Final = ("bachelor", "a-level", "a levels", "qualification", *PARTS_ABROAD)


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree named in a text: its label, where, and the fields of study.

    *implied* is the field that its letters hold, where no other is named: a BSN is one in nursing.
    """

    label: str
    span: Span
    fields: tuple[Span, ...] = ()
    fields_logic: str = "not said"
    fields_open: bool | None = None
    implied: str = ""


@lru_cache(maxsize=256)
def find_degrees(text: str) -> tuple[Degree, ...]:
    """Find the degrees of a text with their fields; degrees that stand side by side share theirs.

    Example:
        >>> text = "BSc or MSc in Physics"
        >>> [(d.label, [text[f.start : f.end] for f in d.fields]) for d in find_degrees(text)]
        [("Bachelor's degree", ['Physics']), ("Master's degree", ['Physics'])]

    """
    if not _names_degree(text):
        return ()
    found: list[Degree] = []
    for label, where in sorted(_named(text), key=lambda one: (one[1].start, -one[1].end)):
        between = text[found[-1].span.end : where.start] if found else None
        if between is not None and found[-1].label == label and between.endswith("("):
            continue  # "Master of Pharmacy (MPharm)"
        least = 2 if label == "University degree" else 0
        is_part = bool(found) and where.start - found[-1].span.end < least
        if not is_part and not _is_other(text, where, label):
            found.append(Degree(label, where, implied=implied_field(text[where.start : where.end])))
    return tuple(_with_fields(text, found))


def _named(text: str) -> Iterator[tuple[str, Span]]:
    """Give the names of degrees with their labels: those in English, then those in other languages."""
    for match in _PATTERN.finditer(text):
        label, words = _DEGREES[int((match.lastgroup or "d0")[1:])][0], match.group().strip()
        own = words if words[:2].isupper() else words.capitalize()
        yield own if label in _IN_OWN_WORDS else label, Span(match.start(), match.start() + len(words))
    yield from degrees_abroad(text)


def _is_other(text: str, where: Span, label: str) -> bool:
    """Tell whether the words of a degree are of no degree that somebody has: "many degrees of freedom"."""
    words, before = text[where.start : where.end].lower(), max(0, where.start - _REACH)
    return bool(
        are_other_letters(text, where)
        or (label in ("Advanced degree", "University degree") and _OF_SOMETHING.match(text, where.end))
        or _OF_STUDENTS.match(text, where.end)
        or _TAUGHT_AT.search(text, before, where.start)
        or (words.startswith("degree") and _POINTING.search(text, before, where.start))
        or _IN_LIEU.search(text, before, where.start)
    )


def _names_degree(text: str) -> bool:
    """Tell whether a text has a word or letters of a degree, without which it is not looked through."""
    if not word_set(text).isdisjoint(_DEGREE_WORDS) or _LETTERS_HINT.search(text) or has_letters(text):
        return True
    return any(map(text.lower().__contains__, _DEGREE_PARTS))


def _with_fields(text: str, found: list[Degree]) -> list[Degree]:
    """Give each degree the fields behind it; one without has those of the next in the same clause."""
    result: list[Degree] = []
    following: Series | None = None
    next_start = len(text)
    for degree in reversed(found):
        is_inside = text.count("(", 0, degree.span.start) > text.count(")", 0, degree.span.start)
        end = len(text) if text.startswith(("(", " ("), degree.span.end) else next_start
        series = (
            None
            if is_inside
            else exam_subjects(text, degree.label, degree.span.end) or _fields(text, degree.span.end, end)
        )
        if series is None and following is not None:
            if is_inside:
                result.append(degree)
                continue
            series = None if re.search(r"[;.]\s", text[degree.span.end : next_start]) else following
        result.append(degree if series is None else _in_fields(text, degree, series))
        following, next_start = series, degree.span.start
    return result[::-1]


def _in_fields(text: str, degree: Degree, series: Series) -> Degree:
    return Degree(degree.label, degree.span, tuple(_field_spans(text, series)), series.logic, series.open)


def _fields(text: str, start: int, end: int) -> Series | None:
    opening = _FIELDS.match(text, start, end)
    if opening is None:
        inside = _IN_BRACKETS.match(text, start, end)
        is_field = inside is not None and inside["field"] not in _NO_FIELD
        return split_series(text, Span(*inside.span("field"))) if inside is not None and is_field else None
    if _SCHOOL.match(text, opening.end(), end) or _ANY_FIELD.match(text, opening.end(), end):
        return None
    stop = _FIELD_END.search(text, opening.end(), end)
    span = Span(opening.end(), stop.start() if stop else end)
    close = text.find(")", stop.end()) if stop and _SUCH_AS.match(text, stop.end() - 1) else None
    if stop and close is not None and not _PATTERN.search(text, stop.end(), close):
        span = Span(opening.end(), close + 1 if close >= 0 else end)
    span = Span(span.start, _before_degree(text, span))
    if span.start >= span.end:
        return None
    head, members = split_examples(text, span)
    if members is not None:
        return Series((Item(head), *members.items), members.logic, open=True)
    series = split_series(text, span, keep_open=True)
    if re.search(r"e\.g|\bfor (?:ex|in)", opening.group()):
        series = series._replace(open=True)
    if series.logic == "not said":
        series = series._replace(logic="any-of")  # "a diploma in law, trade, finance"
    kept = (one for one in series.items[1:] if not _INSTEAD.match(text, one.span.start))
    return series._replace(items=(series.items[0], *kept))


def _before_degree(text: str, span: Span) -> int:
    equivalent = _EQUIVALENT.search(text, span.start, span.end)
    words = text[span.start : equivalent.start() if equivalent else span.end].rstrip(" ,;")
    while words.rpartition(" ")[2].lower() in _TO_ANOTHER:
        words = words.rpartition(" ")[0].rstrip(" ,;")  # "PhD in physics, or a Bachelor's degree"
    return span.start + len(words)


def _field_spans(text: str, series: Series) -> Iterator[Span]:
    for item in series.items:
        article = _ARTICLE.match(text, item.span.start, item.span.end)
        yield Span(article.end() if article else item.span.start, item.span.end)
        if item.members is not None:
            yield from _field_spans(text, item.members)
