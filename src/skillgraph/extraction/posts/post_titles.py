"""Titles in sentences: which are the subject, and whether two may be of one post."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice
from typing import Final

from skillgraph.extraction.posts.titles import find_titles, is_occupation, singular_title
from skillgraph.language.grammar import is_verb
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, opens_duty
from skillgraph.model import Span

LEVELS: Final = frozenset("senior junior lead principal staff associate sr jr head chief mid".split())
"""Words of a title for how far somebody is."""
#: What stands before a subject: where or when, and a word for which.
_AHEAD: Final = expression(
    r"(?!\W*let\b)\W*(?:(?:In|At|On|During|Alongside|Beside|With|For)\s[^,.;:]{2,40},\s)?"
    r"(?:(?:an?|the|our|your|each|every|most|many|all|some|any|other|good|great|two|three|several)\s){0,2}",
    re.IGNORECASE,
)
#: What joins two subjects of one sentence, and what stands behind the last.
_JOINT: Final = expression(r"(?:,| and| or|, and|, or|/| &)\s?(?:(?:an?|the|our|your)\s)?")
_BEHIND: Final = expression(
    r"(?:\s\([^()]{1,40}\))?(?:,\s[^,.;:]{2,60},)?(?:\s(?:role|position|post|job)s?)?"
    r"(?:\s(?:[a-z]+ly|also|often|then|still|always|never|sometimes|even|here))?\s(?P<verb>[a-z]+)(?![\w-])"
)
#: Who somebody is of whom a sentence speaks as *you*: "As a junior rigger (and as a mate), your work is".
_AS: Final = expression(r"\W*As an? ")
_YOURS: Final = expression(r"(?: \([^()]{1,60}\))?,? (?:you\b|(?:[a-z]+ ){0,5}your\b)", re.IGNORECASE)
_LONGEST: Final = 60  # characters of a title
_MOST_WORDS: Final = 5
_WORD: Final = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CODE_OR_LEVEL: Final = expression(r"[\d,]")
_FINITE: Final = frozenset(
    """
    is are has have had was were does do can could will would shall should may might must needs need
    knows know thinks think looks look
    """.split()
)
#: Words that say little of what somebody does: one stands for another in the titles of one post.
_VAGUE: Final = {
    **dict.fromkeys(("developer", "programmer"), "engineer"),
    **dict.fromkeys(
        "advisor adviser agent assistant associate clerk consultant coordinator executive expert officer"
        " professional representative".split(),
        "specialist",
    ),
}
_SMALL: Final = frozenset("i ii iii iv v of and & level entry middle".split()) | {""}
_GRADE: Final = expression(r" (?:I{1,3}|IV|V|[1-7])$")
_MOST_LETTERS: Final = 4
_BROAD: Final = frozenset("software it web team product technical technology".split())
#: Where another sentence, or another part of one, may have a subject of its own.
_PARTS: Final = expression(
    r"(?:[.!?;]|,(?: (?:and|but|while|whereas|because|so))?| (?:and|but|while|whereas|because|so(?: that)?)) "
)
_OF_YOU: Final = expression(r"(?:you|we|they|it|he|she|this|i)\b", re.IGNORECASE)
_REACH: Final = 200


def subjects_of(text: str, *, known: AbstractSet[str] = frozenset()) -> list[Span]:
    """Find the titles that are the subject of a sentence, those that are *known* in lower case too.

    Example:
        >>> text = "Sail designers and a Rope Tester share a yard."
        >>> [text[span.start : span.end] for span in subjects_of(text)]
        ['Sail designers', 'Rope Tester']
        >>> subjects_of("Work with a Rope Tester"), subjects_of("Rope Tester in Hull")
        ([], [])
        >>> subjects_of("The Mason builds walls", known={"mason"})
        [Span(start=4, end=9)]

    """
    if (opening := _AS.match(text)) is not None:
        return [
            one for one in find_titles(text)[:1] if one.start == opening.end() and _YOURS.match(text, one.end)
        ]
    ahead = _AHEAD.match(text)
    titles = find_titles(text) if ahead is None else _with_known(text, ahead.end(), known)
    if not titles or ahead is None or titles[0].start != ahead.end() or opens_duty(text):
        return []  # "Let analysts build reports"
    found = [titles[0]]
    for title in titles[1:]:
        if _JOINT.fullmatch(text, found[-1].end, title.start) is None:
            break
        found.append(title)
    behind = _BEHIND.match(text, found[-1].end)
    if behind is None:
        return []
    verb, many = behind["verb"], text[found[-1].start : found[-1].end].endswith("s") or len(found) > 1
    is_does = verb in _FINITE or (
        is_verb(verb) if many else verb.endswith("s") and base_verb(verb) is not None
    )
    return found if is_does else []


def _with_known(text: str, start: int, known: AbstractSet[str]) -> list[Span]:
    """Find the titles of a sentence, and those *known* besides from its subject on: "A Mason or a Joiner"."""
    titles = list(find_titles(text))
    initials = {title[:1] for title in known}
    ends = {title.start: title.end for title in titles}
    while known and start < len(text):
        may_open = start not in ends and _may_open(text[start : start + _LONGEST], initials)
        words = islice(_WORD.finditer(text, start, start + _LONGEST), _MOST_WORDS) if may_open else ()
        named = [one.end() for one in words if singular_title(text[start : one.end()]).casefold() in known]
        end = ends.get(start) or max(named, default=None)
        if end is None:
            break
        titles += [] if start in ends else [Span(start, end)]
        joint = _JOINT.match(text, end)
        start = len(text) if joint is None else joint.end()
    return sorted(titles)


def _may_open(words: str, initials: AbstractSet[str]) -> bool:
    """Tell whether words may begin with a title of some *initials*, or with its code or level apart."""
    return words.lstrip()[:1].casefold()[:1] in initials or _CODE_OR_LEVEL.search(words) is not None


@lru_cache(maxsize=512)
def is_same_post(title: str, role: str, *, told: bool = False) -> bool:
    """Tell whether two titles may be of one post: by their words, but for the level, or by letters for them.

    Args:
        title: A title.
        role: Another.
        told: All words of both count, and their levels.

    Example:
        >>> is_same_post("Staff Engineer", "Data Engineer"), is_same_post("DBA", "Database Administrator")
        (True, True)
        >>> is_same_post("Data Scientist", "Data Engineer"), is_same_post("HR Manager", "Harbor Master")
        (False, False)
        >>> is_same_post("Senior Tester", "Junior Tester"), is_same_post("Tester III", "Tester II")
        (False, False)

    """
    if singular_title(title).casefold() == singular_title(role).casefold():
        return True
    levels = [LEVELS.intersection(one.lower().split()) for one in (title, role)]
    grades = [found.group() for one in (title, role) if (found := _GRADE.search(one)) is not None]
    if (all(levels) and not levels[0] & levels[1]) or len(set(grades)) > 1:
        return False
    first, second = _words(title), _words(role)
    if _has_letters_of(title, role) or _has_letters_of(role, title):
        return True
    broad = first - _BROAD <= second or first <= {"specialist"}
    return not told and (first <= second or second <= first or broad)


def _has_letters_of(title: str, other: str) -> bool:
    """Tell whether a title has letters for words of another: "DBA", of "Database Administrator"."""
    letters = (word for word in title.split() if word.isupper() and 1 < len(word) <= _MOST_LETTERS)
    pattern = "|".join(rf"{'.*'.join(one[:-1])}.*\be?{one[-1]}" for one in letters if one.isalpha())
    return bool(pattern) and re.match(pattern, other, re.IGNORECASE) is not None


def _words(title: str) -> frozenset[str]:
    """Give the words of a title, but for its level."""
    words = [word.strip("(),.") for word in title.lower().replace("-", " ").replace("/", " ").split()]
    kept = (word for word in words if word not in LEVELS | _SMALL and not word.isdigit())
    return frozenset(_VAGUE.get(word, word) for word in kept)


def opens_with_post(text: str, role: str) -> bool:
    """Tell whether words open with one who is called as a *role* is, whatever its occupation.

    Example:
        >>> opens_with_post("a skilled Diver at Acme", "Harbor Diver"), opens_with_post("a mask", "Diver")
        (True, False)

    """
    head = role.rsplit(" ", 1)[-1]
    one = expression(
        rf"\W*(?:an?|another|one more) (?:[\w/-]+ ){{0,4}}?{re.escape(head)}"
        r"(?=$|[.,;:!]| (?:at|in|to|for|who|with|based|on)\b)",
        re.IGNORECASE,
    )
    return one.match(text) is not None


def is_role(label: str) -> bool:
    """Tell whether a label is a title, and no name of a document."""
    return bool(find_titles(label)) or any(map(is_occupation, label.split()))


@lru_cache(maxsize=512)
def is_said_of_another(text: str, start: int, role: str) -> bool:
    """Tell whether a place stands behind a subject of its sentence, or one before, that is another post.

    Example:
        >>> text = "You sail in Go, and the Rope Tester works in Rust"
        >>> is_said_of_another(text, 45, "Sail Designer"), is_said_of_another(text, 12, "Sail Designer")
        (True, False)

    """
    if not any(title.end < start for title in find_titles(text)) or not is_role(role):
        return False
    is_other = False
    for part in _PARTS.finditer(text, max(0, start - _REACH), start):
        rest = text[part.end() : part.end() + _REACH]
        titles = subjects_of(rest)
        if titles and part.end() + titles[-1].end < start:
            named = [singular_title(rest[one.start : one.end]) for one in titles]
            is_other = not any(is_same_post(one, role) for one in named)
        elif _OF_YOU.match(rest):
            is_other = False
    return is_other
