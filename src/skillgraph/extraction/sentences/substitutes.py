"""What does instead of a degree: another paper, a training, time, as a clause or the one behind it says."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.qualifications.degree_fields import APPRENTICED, OF_PRACTICE, OF_TRADE
from skillgraph.extraction.qualifications.degrees import Degree, find_degrees
from skillgraph.extraction.wording.modal_words import modality_beside
from skillgraph.language.lazy import expression
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

GRADES: Final = expression(
    r"s?,?(?: [\u2013\u2014-])? \(?(?:(?:at|with|of) )?(?:an? )?(?P<grade>(?:grades? [A-G1-9]\*?"
    r"(?:\s?[-/\u2013]\s?[A-G1-9]\*?| to [A-G1-9]\*?)?|2[:.][12]|(?:upper|lower) second(?: class)?)"
    r"(?: (?:or|and) (?:above|better|higher))?)(?!\w)\)?"
)
"""Matches how well a degree was passed, behind it and its fields: "at grade 4 or above", "(2:1 or above)"."""
#: Training for an occupation, with it: "completed vocational training as a potter".
_TRAINING: Final = (
    rf"(?:{APPRENTICED}|(?:(?:completed|finished|successful|relevant|recogni[sz]ed)\s+){{0,2}}"
    r"(?:vocational (?:training|education|qualification)|(?:coding )?boot[- ]?camp))\b"
    r"(?: (?:as|in) (?:an? )?[\w-]+(?: (?!(?:and|combined|followed|or|plus|together|with)\b)[\w-]+){0,5}"
    r"(?: \([^()]{2,40}\))?)?"
)
#: A paper of another kind, with what it is in: "a trade certificate as a fitter".
_PAPER: Final = (
    r"(?:[a-z][a-z'\u2019-]*\s+){0,3}?(?:qualification|diploma|certificate|licen[cs]e)\b"
    r"(?: (?:as|in|for) (?:an? )?[a-z][\w-]*"
    r"(?: (?!(?:and|combined|is|may|or|plus|together|will|with)\b)[\w-]+){0,3})?"
)
#: What does as well as the degree before it: "or equivalent experience".
_INSTEAD: Final = expression(
    r"[\s,;()*\"\u201c\u2018']*(?:or(?: else| alternatively| otherwise)?|alternatively|oder)[\s,)*]*"
    r"(?:(?:acquired|built|can|come|demonstrate|earned|gained|has|have|having|know|learn(?:ed|t)|obtained|our"
    r"|prove|show|that|through|up|us|who|you) ){0,8}(?:an? |the |eine )?[\"\u201c\u2018']?"
    r"(?P<what>same (?:competences?|experience|knowledge|level|skills?|things"
    r"|understanding)\b(?: (?:at|by|from|in|on|through) (?:the )?[a-z]+)?"
    r"|(?:(?:equivalent|any)\s+)?combination of [^,;.()]{3,60}"
    r"|(?:extensive|substantial|considerable|significant)\s+(?:[a-z]+\s+)?experience\b"
    r"(?: (?:in|with|as|of) [^,;.()]{3,60})?"
    rf"|(?:{OF_PRACTICE}\s+){{1,3}}"
    r"(?:[a-z]+\s+){0,2}?(?:experience|qualifications?|training|certificates?|certifications?|education"
    r"|knowledge|practice|portfolio)\b(?: (?:acquired|gained) (?:in|through|by|on) (?:the )?[a-z]+)?"
    rf"|{_TRAINING}(?: with (?:[a-z]+ ){{0,3}}(?:experience|practice|years(?! (?:of|in|as|at)\b)))?"
    rf"|{OF_TRADE}\b"
    r"(?: \([^()]{3,80}\))?(?: (?:in|with|as) [^,;.()]{3,60})?"
    r"|(?<=\(or )(?-i:(?=[A-Z]))[\w -]{3,40}(?=\))"
    r"|(?:vergleichbare|gleichwertige|\u00e4hnliche) (?:berufs)?(?:ausbildung|qualifikation|erfahrung)\b"
    r"|(?:same|comparable) (?:competence|skills|knowledge)\b"
    r"(?: (?:at work|in practice|on the job|(?:through|by) work(?:ing)?))?"
    r"|equivalent(?=\W*$|\)| in | from an? )"
    rf"|(?:(?<= a )|(?<= an )){_PAPER}(?: with (?:[a-z]+ ){{0,3}}experience)?)",
    re.IGNORECASE,
)
#: A training between the degree and the last thing that does instead: "a degree, an apprenticeship, or …".
_ALSO_INSTEAD: Final = expression(
    rf"\s*,\s+(?:an? )?[*]*(?P<what>{_TRAINING})(?=[^,.;]{{0,60}},?[\s*]+or\s)(?P<more>[^,.;]{{0,60}}?)"
    r"(?=,|[\s*]+or\s)",
    re.IGNORECASE,
)
#: What leaves the fields of a degree open, before what does instead: "or something comparable".
_OPEN_FIELD: Final = expression(
    r",? or (?:(?:some|any)thing )?(?:an?(?:other)? )?(?:similar|comparable|related|equivalent|relevant"
    r"|suitable)(?: (?:field|subject|discipline|area))?(?=[\s,(])",
    re.IGNORECASE,
)
#: The same in front of the degree, and in a clause of its own behind it.
_INSTEAD_AHEAD: Final = expression(
    rf"(?P<what>{_TRAINING}|(?<=\ba ){_PAPER}),?[\s*]+or[\s*]+(?:an? |the )?(?:[a-z]+ ){{0,2}}$",
    re.IGNORECASE,
)
#: What is said to be no worse.
_AS_GOOD: Final = (
    r"(?:(?:weighs?|counts?|matters?)(?: just| exactly| for)? (?:as much|equally|the same)"
    r"|(?:is|are) (?:(?:(?:just|every bit) )?as|equally) (?:good|welcome|valuable|acceptable|fine))\b"
)
_SUBSTITUTE: Final = expression(
    r"[\s;,.(]*(?:the |but |however,? )?(?P<what>(?P<years>[\w-]+ (?:(?:additional|more|further) )?"
    r"years?['\u2019]? (?:of |in |as )?)?"
    r"(?:(?:and )?(?:long|longer|many years of|extensive|solid|relevant|equivalent|comparable|right"
    r"|practical|professional|work(?:ing)?|industry|proven|additional|suitable)\s+){0,4}"
    r"(?:experience(?: (?:in|with|as) [^,;.()]{2,40}?)?|(?(years)(?!experience\b)[^,;.()]{3,40}?|(?!))))"
    r"\s+(?:(?:(?:can|may|could|might|will)\s+(?:also\s+)?(?:be\s+)?"
    r"(?:substitut|compensate\s+for|make\s+up\s+for|replace|take\s+the\s+place\s+of|stand\s+in\s+for"
    r"|count\s+instead|(?:accepted|considered|taken) (?:instead|in (?:lieu|place)|in its stead)"
    rf"|do instead)|{_AS_GOOD}))",
    re.IGNORECASE,
    hints=("experience", "year"),
)
#: The same of a degree that stands elsewhere: "Two more years of sailing may be substituted for a degree".
_FOR_DEGREE: Final = expression(
    r"\W*+(?:[\w-]+ (?:\(\d{1,2}\) )?(?:(?:additional|more|further) )?years?['\u2019]? (?:of |in |as )?)"
    r"[^;.]{3,120}? (?:can|may|could|might|will) (?:also )?(?:be )?(?:substituted?|accepted"
    r"|considered) (?:for|in (?:lieu|place) of|instead of) (?:an? |the )?"
    r"(?:[\w'\u2019-]+ ){0,3}(?:degree|education)\b",
    re.IGNORECASE,
    hints=("degree", "education"),
)
#: The same where it says so of another paper: "A diploma with two years at sea is also accepted".
_ALSO_TAKEN: Final = expression(
    r"[\s;,.(]*(?:but |however,? )?(?:an? |the )?"
    r"(?P<what>(?:[\w'\u2019-]+ ){0,4}?(?:diploma|certificate|qualification|degree|HND|HNC"
    r"|apprenticeship|traineeship)\b(?: holders?(?= with\b)|(?! holders))[^.;,()]{0,60}?)"
    r" (?:(?:will|may|can|could|would|is|are)(?: (?:also|equally|gladly|happily|likewise))? (?:be )?)"
    r"(?:(?:also|equally|gladly|happily|likewise) )?"
    r"(?:considered|accepted|recogni[sz]ed|fine|ok(?:ay)?|welcome(?: to apply)?"
    r"|enough|sufficient|(?<=may )apply|(?<=can )apply|(?<=also )apply)"
    r"(?: (?:too|as well|instead))?(?=\W*$|[.;] )",
    re.IGNORECASE,
    hints=[*"diploma certificate qualification degree hnd hnc apprentice trainee".split()],
)
#: The same of a school or of practice: "a trade school and some years on site are just as good".
_EQUAL: Final = expression(
    r"[\s;,.(]*(?:but |however,? )?(?:an? |the )?(?P<what>(?:[\w'\u2019-]+ ){0,4}?"
    r"(?:schools?|colleges?|apprenticeship|traineeship|practice|training)\b[^.;,()]{0,60}?)"
    rf" {_AS_GOOD}",
    re.IGNORECASE,
    hints=("school", "college", "apprenticeship", "traineeship", "practice", "training"),
)
#: The same where those who ask for one say so: "most of them add 'or equivalent experience'".
_ADDED: Final = expression(
    r"[\s;,.(]*(?:and |but |though )?(?:[a-z]+ ){1,5}(?:add|accept|allow|take|write|say)s?:?(?=\W+or\b)",
    re.IGNORECASE,
)
#: The same at the beginning of a sentence: "Alternatively, an apprenticeship as a potter".
_ALTERNATIVELY: Final = expression(
    rf"[\s;,.(]{{0,4}}(?-i:Alternatively|Otherwise),? (?:an? |the )?(?P<what>{_TRAINING}|{_PAPER}"
    r"|(?:[\w-]+ (?:to [\w-]+ )?years?['\u2019]? )[^,;.()]{0,40}?(?:experience|practice|work)\b)",
    re.IGNORECASE,
    hints=("alternatively", "otherwise"),
)
#: Where a sentence begins that may say so, and how far behind a degree.
_SENTENCE: Final = expression(r"[.;] (?=[A-Z])")
_REACH: Final = 60
#: What is as good as a degree, and nothing without it: "or equivalent", "or a comparable qualification".
_LIKE: Final = expression(
    r"(?P<how>equivalent|comparable|similar)"
    r"(?: (?P<what>qualifications?|certificates?|certifications?|education))?",
    re.IGNORECASE,
)


def instead_of_degrees(text: str, span: Span, degrees: Sequence[Degree]) -> Span | None:
    """Find what does instead of the *degrees* of a clause, which are placed within it.

    Example:
        >>> text = "A degree or an apprenticeship as a potter"
        >>> instead_of_degrees(text, Span(0, len(text)), find_degrees(text))
        Span(start=15, end=41)

    """
    piece, last = text[span.start : span.end], degrees[-1]
    last_end = _end(piece, degrees)
    also = _ALSO_INSTEAD.match(piece, last_end)
    left_open = _OPEN_FIELD.match(piece, last_end)
    open_end = last_end if left_open is None else left_open.end()
    grade = GRADES.match(piece, last.span.end)
    ends = [last.span.end, last_end, open_end, *(one.end() for one in (grade, also) if one is not None)]
    found = next(filter(None, (_INSTEAD.match(piece, end) for end in ends)), None)
    found = found or _INSTEAD_AHEAD.search(piece, 0, degrees[0].span.start)
    if found is not None:
        return Span(span.start + found.start("what"), span.start + found.end("what"))
    starts = (one.start() for one in _SENTENCE.finditer(text, span.end + 1, span.end + _REACH))
    places = (span.start + last_end, span.start + open_end, span.end, *starts)
    behind = next(filter(None, (_substitute(text, place, len(text)) for place in places)), None)
    return None if behind is None else Span(*behind.span("what"))


def given_degree(degree: Degree) -> str:
    """Word the condition of having a degree."""
    if degree.label.endswith("s"):
        return degree.label  # exams
    is_name = " " not in degree.label and degree.label != "Diploma"
    label = degree.label if is_name else degree.label[:1].lower() + degree.label[1:]
    return f"an {label}" if label.startswith(("a", "e", "i", "o", "MBA", "HN")) else f"a {label}"


def like_degree(what: str, degree: Degree) -> str:
    """Word what does instead of a degree: one that is only *equivalent* is so to that degree.

    Example:
        >>> like_degree("comparable education", find_degrees("MSc in physics")[0])
        "education comparable to a master's degree"
        >>> like_degree("craft diploma", find_degrees("MSc in physics")[0])
        'craft diploma'

    """
    like = _LIKE.fullmatch(what)
    return (
        what
        if like is None
        else f"{like['what'] or 'qualification'} {like['how'].lower()} to {given_degree(degree)}"
    )


def also_instead(text: str, span: Span, degrees: Sequence[Degree]) -> Span | None:
    """Find the training that stands before degrees, or between them and what else does instead of them.

    Example:
        >>> text = "A degree in art, an apprenticeship as a potter, or comparable experience"
        >>> also_instead(text, Span(0, len(text)), find_degrees(text))
        Span(start=20, end=46)

    """
    end = span.start + _end(text[span.start : span.end], degrees)
    found = _ALSO_INSTEAD.match(text, end, span.end)
    if found is not None:
        return Span(found.start("what"), found.end("more"))
    ahead = _INSTEAD_AHEAD.search(text, span.start, span.start + degrees[0].span.start)
    return None if ahead is None else Span(*ahead.span("what"))


def wished_apart(text: str, span: Span, degrees: Sequence[Degree]) -> dict[Degree, tuple[str, Span]]:
    """Give the degrees that a bracket behind another only wishes for, how much, and where it says so.

    Example:
        >>> text = "MSc in physics (PhD a plus)"
        >>> found = wished_apart(text, Span(0, len(text)), find_degrees(text))
        >>> [(one.label, said) for one, (said, _) in found.items()]
        [('PhD', 'desirable')]

    """
    found = {}
    for one in degrees[1:]:
        where = Span(span.start + one.span.start, span.start + one.span.end)
        is_aside = text.rfind("(", span.start, where.start) > text.rfind(")", span.start, where.start)
        said = modality_beside(text, where) if is_aside else None
        if said is not None and said[0] in PREFERRING:
            found[one] = said
    return found


def stands_for_degree(text: str, span: Span) -> bool:
    """Tell whether a clause says what may replace a degree that stands before it, and so asks for nothing.

    Example:
        >>> text = "A degree in art; ten years of practice may replace it"
        >>> stands_for_degree(text, Span(17, len(text))), stands_for_degree(text, Span(0, 15))
        (True, False)

    """
    found = _substitute(text, span.start, span.end)
    if found is None:
        return _FOR_DEGREE.match(text, *span) is not None
    return bool(find_degrees(text[: span.start])) or _FOR_DEGREE.match(text, *span) is not None


def _substitute(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find what a clause says does instead of the degree before it."""
    added = _ADDED.match(text, start, end)
    if added is not None:
        return _INSTEAD.match(text, added.end(), end)
    taken = _SUBSTITUTE.match(text, start, end) or _ALSO_TAKEN.match(text, start, end)
    return taken or _EQUAL.match(text, start, end) or _ALTERNATIVELY.match(text, start, end)


def _end(text: str, degrees: Sequence[Degree]) -> int:
    """Give where the last of some degrees ends, with the fields of all and how well it was passed."""
    end = max([degrees[-1].span.end, *(field.end for one in degrees for field in one.fields)])
    grade = GRADES.match(text, end)
    return end if grade is None else grade.end()
