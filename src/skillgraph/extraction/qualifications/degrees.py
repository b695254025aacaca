"""Degrees, certificates and their fields of study, as a requirement words them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from skillgraph.extraction.qualifications.degree_fields import fields_behind, spans_of_fields
from skillgraph.extraction.qualifications.degree_letters import (
    ASSOCIATE_LETTERS,
    BACHELOR_LETTERS,
    DOCTOR_LETTERS,
    FIELD_BEFORE,
    MASTER_LETTERS,
    NO_FIELD,
    are_other_letters,
    has_letters,
    implied_field,
)
from skillgraph.extraction.qualifications.degrees_abroad import PARTS_ABROAD, degrees_abroad
from skillgraph.extraction.qualifications.exams import exam_subjects
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Series
from skillgraph.language.words import word_set
from skillgraph.model import Span

_DOT: Final = r"(?:(?<=\.[A-Z])\.(?! [A-Z]))?"
_APOSTROPHE: Final = "['\u2019\u2018]?"
#: Of which kind a diploma is.
_KINDS: Final = (
    r"(?:(?:national|higher|ordinary|advanced|polytechnic|post-?graduate|graduate|post-?secondary|college"
    r"|technical|vocational|tertiary) ){0,2}"
)
_LETTERS_HINT: Final = expression(r"[ABJM](?:\.?(?:Sc|A\b|S\b|F\.A|BA|CA\b|E\b|Eng|Tech)|\.D\b)")
_DEGREES: Final = (
    (
        "Bachelor's degree",
        rf"(?:bachelor{_APOSTROPHE}s?{_APOSTROPHE}(?: of (?:science|arts|fine arts|engineering))?"
        rf"|undergraduate|\bB\.?Sc?\b\.?|\bB\.?A\b\.?|\bB\.?Tech\b\.?|\bB\.?Eng\b\.?"
        rf"|\bBS\b|(?-i:\bB\.?E\b\.?(?= ?[/,]| or B| in [A-Z]))|(?-i:\b(?:{BACHELOR_LETTERS})\b{_DOT}))"
        r"(?:(?: university)? (?:degrees?|level))?",
    ),
    (
        "Master's degree",
        rf"(?:\bmaster{_APOSTROPHE}s{_APOSTROPHE}|(?:^|(?<=^ ))masters?(?=\W*$)|\bM\.S\b\.?"
        r"|\bmaster(?= degrees?| of (?:science|arts|engineering|business|education|law|nursing|pharmacy"
        rf"|philosophy|public|research|social|technology))|(?-i:\b(?:{MASTER_LETTERS})\b{_DOT})"
        r"|(?-i:\bMaster(?= of (?!Ceremon|Disaster|Near|Ship|Vessel|Wine|Yacht)[A-Z]))"
        r"|(?<!scrum )\bmasters?"
        r"(?= or | degree|, (?:(?:(?:and|or) )?(?:ph\.?d|doctor|mba|bachelor)|(?![a-z]+s\b)))"
        r"|(?:(?<=bachelor, )|(?<=bachelors, )|(?<=diplom, ))masters?(?=,)"
        r"|(?<=hold a |lor or )master(?= in )|\bM\.?(?:Sc|Tech)\b\.?"
        r"|(?<!patients with )(?<!people with |adults with |living with )(?<!persons with |clients with )"
        r"\bMS\b(?= degree| in | or | (?:with|plus|and|\+) \d)|(?<=\bor an )MS\b|(?<=\bor )MS\b(?=\W*$))"
        r"(?: of (?:science|(?:fine )?arts))?(?:(?: university)? (?:degrees?|level))?",
    ),
    ("MBA", r"\bMBAs?\b(?: \(Master of Business Administration\))?"),
    (
        "PhD",
        rf"(?:\bPh\.?D(?:\.(?:s\b)?|s)?(?!\w)|\bdoctorates?\b"
        rf"|(?-i:\b(?:{DOCTOR_LETTERS})\b{_DOT})|(?<!post-)\bdoctoral(?: degrees?)?)"
        r"(?: degrees?)?",
    ),
    ("Postdoc", r"(?:(?<=/)|(?<= or )|(?<= or a ))post-?doc(?:torate)?(?= in\b)"),
    (
        "Juris Doctor",
        rf"(?-i:\bJuris Doctor(?:ate)?|\bJ\.D\b\.?+(?! {NO_FIELD}[A-Z][a-z])"
        r"|\bJD(?=/| (?:degrees?|from an?|required|or (?:LL|equiv))\b))"
        r"(?: \(J\.?D\.?\))?(?: degrees?)?",
    ),
    (
        "Doctor of Medicine",
        r"(?-i:\bDoctor of Medicine|\bM\.D\b\.?|\bMD(?=/D\.?O\b| or D\.?O\b| degree))"
        r"(?: \(M\.?D\.?\))?(?: degrees?)?",
    ),
    (
        "Doctor of Osteopathic Medicine",
        r"(?-i:(?:(?<=MD/)|(?<=MD or )|(?<=M\.D\. or ))D\.?O\b\.?)(?: degrees?)?",
    ),
    ("Advanced degree", r"(?:advanced|(?<!\bor )higher|graduate|postgraduate|post-graduate) degrees?"),
    (
        "University degree",
        r"(?:university|college|academic|relevant|technical|tertiary|quantitative|first|honou?rs) degrees?"
        rf"|(?=[a-z]+ (?:[a-z]+ )?degree){FIELD_BEFORE} degrees?\b"
        r"|(?:university|academic|degree[- ]level|third[- ]level) qualifications?(?= in\b)"
        r"|(?<!\bor higher )(?<!\bor better )\bdegrees?\b(?: level(?= in\b| or\b|\W*$))?|university education"
        r"|(?:completed|university|academic|finished) (?:university )?studies(?= in\b)"
        r"|(?:completed|finished) (?:university|academic|higher) studies",
    ),
    (
        "Associate degree",
        rf"\bassociate(?:['\u2019\u2018]s(?: degrees?)?|s? degrees?)(?: of (?:applied )?(?:science|arts))?"
        r"|(?-i:Associates? of (?:Applied )?(?:Science|Arts))(?: degrees?)?"
        rf"|(?-i:\b(?:{ASSOCIATE_LETTERS})\b{_DOT})(?: degrees?)?",
    ),
    (
        "Diploma",
        rf"(?:^|(?<=^ )|(?<=[:;,(.] )|(?<= a )|(?<= or )){_KINDS}diploma(?= in\b)"
        rf"|(?<!school ){_KINDS}diplomas?(?=(?:,? or | ?/ ?)(?:an? )?(?:[a-z]+(?:['\u2019]s)? )?degrees?\b)"
        r"|(?<=degree/)diplomas?\b|(?<=degree / )diplomas?\b|(?:relevant )?tertiary qualifications?(?! \()",
    ),
    (
        "Level",
        r"(?:MBO |[NS]VQ )?level [2-8] (?:(?:NVQ|BTEC)(?: (?:certificate|diploma))?|award(?= in\b)"
        r"|certificate|diploma|qualification)(?: or (?:above|higher))?",
    ),
    (
        "Level",
        r"(?:BTEC|NVQ|QCF|RQF|SVQ) level [2-8](?: (?:award|certificate|diploma|qualification))?"
        r"(?-i:(?= in [A-Z][\w ,'\u2019-]{2,40} (?:and|&) [A-Z]))"
        r"|cert(?:ificate)? (?:III|II|IV)(?= in\b)",
    ),
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
        r"high[- ]school (?:diplomas?|graduate\b|education)"
        r"|secondary school (?:diploma|education|certificate|degree|leaving|qualification)s?",
    ),
)
_IN_OWN_WORDS: Final = ("Diploma", "Level")  # "Postgraduate diploma", "Level 5 qualification or above"
_PATTERN: Final = expression(
    rf"\b(?=[a-z])(?:{'|'.join(f'(?P<d{n}>{words})' for n, (_, words) in enumerate(_DEGREES))})",
    re.IGNORECASE,
)
#: "A higher degree of trust".
_OF_SOMETHING: Final = expression(
    r" of (?!(?:science|arts|engineering|business|philosophy|education|law|computer|information)\b)[a-z]"
)
#: Whom one teaches: "Masters students"; what a ship is led with: "master's ticket"; time: "a PhD counts".
_OF_STUDENTS: Final = expression(
    r"(?:,? (?:and|or) [\w'\u2019]+)? (?:students?|courses?|modules?|teaching"
    r"|dissertations?|theses"
    r"|(?:graduated|supervised|guided)(?! (?:from|in|with|by)\b))\b"
    r"| (?:licen[cs]es?|tickets?)\b"
    r"| counts?(?: too| as well| as (?:[a-z]+ ){0,3}(?:experience|years?))?(?=\W*$|[,;.)])"
)
_TAUGHT_AT: Final = expression(
    r"\b(?:(?:teach|taught|supervis|lectur|tutor|student|dissertation)[a-z]*\b"
    r"|(?:deliver|design|develop|conven)[a-z]* (?:[a-z]+ ){0,3}(?:courses?|modules?)\b)[^.;]{0,40}"
    r"(?: at [^.;]{0,30}|(?<!educated)(?<!qualified)(?<!studied)(?<!trained) (?:up )?to (?:[\w-]+(?: and "
    r"| or |/))?)$",
    re.IGNORECASE,
)
#: What is taught to those who have no degree yet: "commitment to undergraduate education".
_TAUGHT_THEM: Final = expression(
    r" (?:education|research|instruction|learning|teaching|mentoring|advising|curricul(?:um|a)"
    r"|program(?:me)?s?)\b",
    re.IGNORECASE,
)
_TO_THEM: Final = expression(r"\b(?:to|in|of|for|with) (?:(?:the|quality|excellent) )?$", re.IGNORECASE)
#: "These degrees", "the degree": what was named before, or no degree of study at all.
_POINTING: Final = expression(
    r"\b(?:the|these|those|this|that|such|which|while an?|to an?|some|many|no|other|varying)"
    r"\s+(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
#: What does without one: "ten years at sea in lieu of a degree".
IN_LIEU: Final = "(?:in (?:lieu|place|stead) of|instead of|rather than)"
_IN_LIEU: Final = expression(rf"\b{IN_LIEU} (?:an? |the |any )?(?:[a-z]+ )?$", re.IGNORECASE)
#: What is done with others who have left school: "mentoring a high school graduate".
_WITH_SOMEBODY: Final = expression(
    r"\b(?:with|for|of|(?!being\b)[a-z]{2,20}ing) (?:an? |the )?$", re.IGNORECASE
)
_REACH: Final = 60  # characters before a degree that may point to another
#: Words of which a text has one that names a degree in words, and parts of such words.
_DEGREE_WORDS: Final = frozenset(
    "academic associate award cert certificate degree diploma doctor doctoral doctorate education ged gcse"
    " graduate hnc hnd jd level master md mba ph phd secondary student study technical tertiary"
    " undergraduate university".split()
)
_DEGREE_PARTS: Final = ("bachelor", "a-level", "a levels", "qualification", *PARTS_ABROAD)


class Degree(NamedTuple):
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
        is_part = between is not None and len(between) < least
        if not is_part and not _is_other(text, where, label):
            found.append(Degree(label, where, implied=implied_field(text[where.start : where.end])))
    return tuple(_with_fields(text, found))


def _named(text: str) -> Iterator[tuple[str, Span]]:
    """Give the names of degrees with their labels: those in English, then those in other languages."""
    for match in _PATTERN.finditer(text):
        label, words = _DEGREES[int((match.lastgroup or "d0")[1:])][0], match.group().strip()
        own = words if words[:2].isupper() or words[-2:].isupper() else words.capitalize()
        yield own if label in _IN_OWN_WORDS else label, Span(match.start(), match.start() + len(words))
    yield from degrees_abroad(text)


def _is_other(text: str, where: Span, label: str) -> bool:
    """Tell whether the words of a degree are of no degree that somebody has: "many degrees of freedom"."""
    words, before = text[where.start : where.end].lower(), max(0, where.start - _REACH)
    return bool(
        are_other_letters(text, where)
        or (label in ("Advanced degree", "University degree") and _OF_SOMETHING.match(text, where.end))
        or _OF_STUDENTS.match(text, where.end)
        or (_TAUGHT_THEM.match(text, where.end) and _TO_THEM.search(text, before, where.start))
        or _TAUGHT_AT.search(text, before, where.start)
        or (words.endswith("graduate") and _WITH_SOMEBODY.search(text, before, where.start))
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
        close = text.find(")", degree.span.end, end) if is_inside else -1
        series = None if is_inside else exam_subjects(text, degree.label, degree.span.end)
        series = series or fields_behind(text, degree.span, close if close > 0 else end, another=_PATTERN)
        if series is None and following is not None:
            series = None if re.search(r"[;.]\s", text[degree.span.end : next_start]) else following
        result.append(degree if series is None else _in_fields(text, degree, series))
        following, next_start = series, degree.span.start
    return result[::-1]


def _in_fields(text: str, degree: Degree, series: Series) -> Degree:
    return Degree(degree.label, degree.span, tuple(spans_of_fields(text, series)), series.logic, series.open)
