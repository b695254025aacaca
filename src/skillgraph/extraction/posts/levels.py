"""Levels of a career by their names: by a code, by a word, or in a title."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.values import Place
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: A code of a level as most have it.
_CODE: Final = r"(?:IC|TL|EM|SE|[LDMPET])-?\d{1,2}"
#: The same of a house of its own: letters with a number, or with a letter where the code ends there.
_OWN: Final = r"[A-Z]{1,3}-?\d{1,2}"
_LETTERED: Final = r"[A-Z]{1,3}-[A-Z](?=$|\s*[:(|\u2013\u2014]|\s+-)"
_NUMBERED: Final = r"(?:level|stage|grade|band):? \d+"
_CODED: Final = expression(
    rf"{_CODE}\b|.*\({_CODE}\)$|{_NUMBERED}\b"
    rf"|(?-i:(?![HQ]\d)[A-Z]{{1,3}}\d{{1,2}}(?=$|, [A-Z]|\s*[:(|\u2013\u2014]|\s*-\s)|{_LETTERED})",
    re.IGNORECASE,
)
_WORDED: Final = expression(
    r"(?P<level>(?:entry|associate|junior|mid|middle|intermediate|senior|staff|principal|lead|distinguished"
    r"|executive|beginner|novice|advanced|expert|foundational|apprentice)"
    r"(?:[ -](?:level|career|weight))?)(?P<rest>\s.*|$)",
    re.IGNORECASE,
)
#: A level behind what it is of: "QA Junior".
_WORDED_BEHIND: Final = expression(
    r"[A-Z][\w/&-]*(?: [A-Z][\w/&-]*)? (?:Junior|Mid(?:-| )Level|Senior|Trainee)"
)
#: The same of a trade: "Trainee", "Journeyman Welder", "Master welder".
_OF_TRADE: Final = expression(
    r"(?:(?:trainee|apprentice|junior|journeyman|improver|associate|senior|principal|lead|master|head|chief)"
    r" (?:[a-z]+ )?(?P<who>[a-z-]+)|trainee|apprentice|journeyman|improver)",
    re.IGNORECASE,
)
_BRACKETED: Final = expression(r"\s*\([^()]*\)$")
_CODE_FIRST: Final = expression(
    rf"\W*(?:{_OWN}|(?-i:{_LETTERED})|{_NUMBERED})\b[\s:,.|\u2013\u2014-]*", re.IGNORECASE
)
#: A code straight before the title of its level, or the word for it: "Q3 Senior Rigger", "Q3 Senior".
_CODE_AHEAD: Final = expression(rf"{_OWN} (?=[^\W\d])")
_CODE_LAST: Final = expression(r"(?<![\s:,.*\u2013\u2014-])[\s:,.*\u2013\u2014-]*(?:\([^()]*\)[\s*]*)?$")
#: How levels of one title are counted: "Rigger I", "Rigger 2", "Rigger Level 3".
_COUNTED: Final = expression(
    r"(?:.*[\W\d_])?(?P<title>(?!(?:[Ll]evel|[Gg]rade|[Bb]and) )[^\W\d_]++)"
    r" (?:(?:[Ll]evel|[Gg]rade|[Bb]and) )?(?:I{1,3}|IV|V|[1-9])"
)
COUNT: Final = expression(r" (?:(?:[Ll]evel|[Gg]rade|[Bb]and) )?(?:I{1,3}|IV|V|[1-9])$")
#: How the column of the levels is headed.
_LEVELS: Final = expression(
    r"\W*(?:(?:career|job|pay) )?(?:level|stage|grade|band|step|rung|seniority)s?\W*", re.IGNORECASE
)
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS: Final = "0123456789"
_ONLY_CODE: Final = expression(rf"(?:{_OWN}|{_NUMBERED})", re.IGNORECASE)
_SEVERAL: Final = expression(
    rf"(?:{_OWN}|{_NUMBERED})\s?[/\u2013-]\s?(?:{_OWN}|{_NUMBERED}|\d{{1,2}})", re.IGNORECASE
)
_OWN_CODE: Final = expression(rf"\W*(?P<code>{_OWN}\b|{_LETTERED})")
_COUNTED_FIRST: Final = expression(rf"\W*(?P<key>{_NUMBERED})(?=\W|$)", re.IGNORECASE)
#: The title of a level behind its code: "Q3 (Senior Tester)".
_BRACKETED_TITLE: Final = expression(rf"\W*(?:{_OWN}|{_NUMBERED}) \((?P<title>[^()]+)\)\W*$", re.IGNORECASE)
_BRACKETED_CODE: Final = expression(rf"\((?P<code>{_OWN})\)\W*$")
#: From one level to the next.
_STEP: Final = expression(r"\u2192|\u21d2|[-=]>")
_LONGEST: Final = 60


def names_level(text: str) -> bool:
    """Tell whether a heading or a cell names a level: by a code, by a word, or as part of a title.

    Example:
        >>> [names_level(text) for text in ("L4", "Senior Rigger (P3)", "Senior", "Lead generation")]
        [True, True, True, False]
        >>> names_level("Q3 Senior Tester"), names_level("Q3 Senior"), names_level("Q3 results")
        (True, True, False)
        >>> [names_level(text) for text in ("Tester Level 2", "Service Level 2", "QA Junior", "Senior (S3)")]
        [True, False, True, True]

    """
    text = text.strip(" *:")
    if len(text) > _LONGEST or _STEP.search(text):
        return False
    counted = _COUNTED.fullmatch(text)
    if _CODED.match(text) or (counted is not None and is_occupation(counted["title"])):
        return True
    rest = text[code.end() :] if (code := _CODE_AHEAD.match(text)) is not None else ""
    if is_bare_level(rest) or (is_occupation(rest.rsplit(" ", 1)[-1]) and title_of_level(rest) is not None):
        return True
    match = _WORDED.match(text)
    if match is None:
        return ends_in_level(text)
    rest = _BRACKETED.sub("", match["rest"]).strip()
    if not rest or is_occupation(rest.rsplit(" ", 1)[-1]):
        return True
    roles = find_titles(text)
    return bool(roles) and roles[0].end == len(text)


def names_stage(text: str) -> bool:
    """Tell whether a name among others of a ladder is of a level, or of a stage of a trade.

    Example:
        >>> [names_stage(text) for text in ("Level 2", "Master welder", "Journeyman", "Lead paint")]
        [True, True, True, False]

    """
    text = text.strip(" *:")
    of_trade = _OF_TRADE.fullmatch(text)
    return names_level(text) or (
        of_trade is not None and (of_trade["who"] is None or is_doer(of_trade["who"].removesuffix("s")))
    )


def ends_in_level(text: str) -> bool:
    """Tell whether a name ends in the word for a level, behind what it is of: "QA Junior"."""
    return _WORDED_BEHIND.fullmatch(text) is not None


def heads_levels(text: str) -> bool:
    """Tell whether words head the column of the levels: "Level", "Pay grade"."""
    return _LEVELS.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Tell whether a name is the code of a level, or a counted one, and nothing else: *L2*, *Level 2*."""
    return _ONLY_CODE.fullmatch(text) is not None


def counts_level(text: str) -> bool:
    """Tell whether a name opens with the number of a level: *Level 2: Rigger*."""
    return _COUNTED_FIRST.match(text) is not None


def is_span_of_levels(text: str) -> bool:
    """Tell whether a name is of several levels by their codes: *L2-L3*, *Level 2/3*."""
    return _SEVERAL.fullmatch(text) is not None


def is_bare_level(text: str) -> bool:
    """Tell whether a name is one word for a level and nothing else: *Senior*, not *Senior level*."""
    return text.isalpha() and _WORDED.fullmatch(text) is not None


def title_of_level(text: str) -> Span | None:
    """Find the job title in the name of a level; None where it is only a code or a word for a level.

    Example:
        >>> text = "P3: Senior Rigger"
        >>> span = title_of_level(text)
        >>> text[span.start : span.end], title_of_level("Level 2"), title_of_level("Senior")
        ('Senior Rigger', None, None)
        >>> title_of_level("Q3 (Senior Tester)"), title_of_level("Q3 (two to five years)")
        (Span(start=4, end=17), None)

    """
    bracketed = _BRACKETED_TITLE.match(text)
    if bracketed is not None and is_occupation(bracketed["title"].rsplit(" ", 1)[-1]):
        return Span(*bracketed.span("title"))
    start, end = 0, len(text)
    if code := _CODE_FIRST.match(text):
        start = code.end()
    if code := _CODE_LAST.search(text[start:]):
        end = start + code.start()
    worded = _WORDED.match(text, start, end)
    if start >= end or (worded is not None and not worded["rest"].strip()):
        return None
    return Span(start, end) if text[start].isalpha() else None


def name_of_level(text: str, *, role: str) -> str:
    """Name a level so that it is told from those of other roles.

    Example:
        >>> name_of_level("Level 2", role="Rigger"), name_of_level("Senior", role="Rigger")
        ('Rigger Level 2', 'Senior Rigger')
        >>> name_of_level("Junior", role="Lead Rigger")
        'Junior Rigger'
        >>> name_of_level("P3: Senior Rigger", role="Rigger")
        'P3: Senior Rigger'
        >>> name_of_level("Senior (S3)", role="Rigger")
        'Senior Rigger (S3)'

    """
    text = text.strip(" *:")
    if title_of_level(text) is not None:
        return text
    if _WORDED.match(text) is None:
        return f"{role} {text[:1].upper()}{text[1:]}"
    own, bracket = _WORDED.match(role), _BRACKETED.search(text)
    text, behind = (text, "") if bracket is None else (text[: bracket.start()], bracket.group())
    return f"{text} {own['rest'].strip() if own and own['rest'].strip() else role}{behind}"


def code_of(text: str) -> str | None:
    """Give the code of a level, before or behind its name; None where it has none.

    Example:
        >>> code_of("IC2 \u2013 Rigger"), code_of("Rigger Manager (M1)"), code_of("Senior Rigger")
        ('IC2', 'M1', None)

    """
    match = _OWN_CODE.match(text) or _BRACKETED_CODE.search(text)
    return match["code"].upper().replace("-", "") if match else None


#: How far words of titles stand apart: of those that are left out, houses differ.
_RANKS: Final = {
    **dict.fromkeys(("intern", "trainee", "apprentice"), 0),
    **dict.fromkeys(("entry", "junior", "jr"), 1),
    **dict.fromkeys(("mid", "middle", "intermediate"), 2),
    **dict.fromkeys(("senior", "sr"), 3),
    "principal": 4,
}
_LETTERED_WORD: Final = expression(r"[a-z]+")


def goes_down(names: Sequence[str]) -> bool:
    """Tell whether one of some levels is lower by its words than the one before it.

    Example:
        >>> goes_down(["Principal", "Senior", "Junior"]), goes_down(["Junior", "Rigger", "Senior"])
        (True, False)

    """
    ranks = [
        max((_RANKS[word] for word in _LETTERED_WORD.findall(name.lower()) if word in _RANKS), default=None)
        for name in names
    ]
    return any(
        before is not None and after is not None and after < before for before, after in pairwise(ranks)
    )


def is_other_track(before: str, after: str) -> bool:
    """Tell whether the name of a level begins another track than the one before it: "M1" behind "IC5".

    Example:
        >>> is_other_track("IC5", "Rigger Manager (M1)"), is_other_track("E2", "S3")
        (True, False)
        >>> is_other_track("RE4 - Staff Rigger", "RE-M - Rigger Manager")
        True

    """
    first, second = code_of(before), code_of(after)
    if first is None or second is None or first.rstrip(_DIGITS) == second.rstrip(_DIGITS):
        return False
    if not (first[-1].isdigit() and second[-1].isdigit()):
        return True
    return int(second.lstrip(_LETTERS)) <= int(first.lstrip(_LETTERS))


def names_by_code(labels: Iterable[str]) -> dict[str, str]:
    """Give the names of levels that have a title and a code, by each alone; of two of one code neither.

    Example:
        >>> names_by_code(["Rigger 2 (P3)"])
        {'P3': 'Rigger 2 (P3)', 'Rigger 2': 'Rigger 2 (P3)'}
        >>> names_by_code(["Level 2: Rigger"])
        {'level 2': 'Level 2: Rigger'}

    """
    found: dict[str, set[str]] = {}
    for label in labels:
        code = _key_of(label)
        if code is not None and title_of_level(label) is not None:
            name = label.strip(" *:")
            found.setdefault(code, set()).add(name)
            if bracketed := _BRACKETED_CODE.search(name):
                found.setdefault(name[: bracketed.start()].rstrip(), set()).add(name)
    return {code: names.pop() for code, names in found.items() if len(names) == 1}


def full_name(name: str, names: Mapping[str, str]) -> str:
    """Give the name of a level called by its code or title alone, by *names* of `names_by_code`."""
    return names.get((_key_of(name) or "") if title_of_level(name) is None else name, name)


def _key_of(label: str) -> str | None:
    """Give the code of a level, or what counts it: "Level 2"."""
    counted = _COUNTED_FIRST.match(label)
    return code_of(label) or (counted["key"].lower() if counted is not None else None)


def common_title(parsed: ParsedDocument, levels: Iterable[Place]) -> tuple[str, Place] | None:
    """Give the title that levels share but for their words and numbers, and where the first names it."""
    found: dict[str, tuple[str, Place]] = {}
    for place in levels:
        text = parsed.passages[place.passage].text[place.span.start : place.span.end]
        span = title_of_level(text)
        if span is None:
            return None
        end = count.start() if (count := COUNT.search(text, span.start, span.end)) else span.end
        worded = _WORDED.match(text, span.start, end)
        start = span.start if worded is None else worded.start("rest") + 1
        here = Span(place.span.start + start, place.span.start + end)
        title = text[start:end]
        found.setdefault(title.lower(), (title, Place(place.passage, here, ("subject",))))
    return next(iter(found.values())) if len(found) == 1 else None
