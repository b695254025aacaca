"""Job titles in a text.

A title is a run of words that ends in a word for an occupation; it is found in lower
case too ("machine learning engineers"), as far to the left as its words go on.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

_HEADS: Final = (
    "engineer",
    "developer",
    "scientist",
    "analyst",
    "architect",
    "manager",
    "designer",
    "administrator",
    "consultant",
    "specialist",
    "director",
    "officer",
    "programmer",
    "researcher",
    "technician",
    "tester",
    "strategist",
    "coordinator",
    "owner",
    "master",
    "lead",
    "advisor",
    "auditor",
    "evangelist",
    "advocate",
    "writer",
    "operator",
    "planner",
    "recruiter",
    "accountant",
    "nurse",
    "teacher",
    "head",
    "modeler",
    "modeller",
    "expert",
)
_HEAD: Final = re.compile(rf"\b(?:{'|'.join(_HEADS)})s?\b(?: in test\b)?", re.IGNORECASE)
_HEAD_WORDS: Final = frozenset(normalize(f"{head}{ending}") for head in _HEADS for ending in ("", "s"))
_OF: Final = re.compile(
    r"\b(?:Director|Head|VP|Vice President|Chief) of (?:[A-Z][\w&/-]*)(?: (?:and )?[A-Z][\w&/-]*){0,3}"
    r"|\b(?i:chief (?:\w+ ){1,2}officer)s?\b"
)
_WORD_BEFORE: Final = re.compile(r"([A-Za-z0-9\u00c0-\u024f+#./&'\u2019-]{1,40})[ \u00a0]$")
_STOPS: Final = frozenset(
    """
    what how why a an the of for to in on my me i am at by with from as and or is are was were be been
    that this these
    those which who whose our your their its his her we you they it some all most many several other both
    each every no not while when where if than such like including include includes new more less
    traditional experienced skilled qualified aspiring successful great typical average expected
    entry-to-mid become becoming hire hiring employ seeking seek help helps among between across through
    into about mentor mentoring support supporting work working lead's join because since but so demand
    salary salaries openings roles role job jobs title position positions through being progress begin start
    dedicated good
    """.split()
)
_BARE: Final = frozenset(
    {"lead", "head", "expert", "owner", "master", "manager", "officer", "director", "operator", "planner"}
)
#: Verbs, where a title in capitals stands before them.
_VERBS: Final = frozenset({"leads", "heads", "masters"})
_MAX_WORDS: Final = 6
_ARE: Final = re.compile(r" (?:are|who|have)\b")  # behind a noun, and no verb: "Crew leads are"


@lru_cache(maxsize=512)
def find_roles(text: str) -> tuple[Span, ...]:
    """Find the job titles of a text, in order: two words or more, plural or not.

    Example:
        >>> text = "Data engineers and Senior QA Analysts"
        >>> [text[span.start : span.end] for span in find_roles(text)]
        ['Data engineers', 'Senior QA Analysts']

    """
    if word_set(text).isdisjoint(_HEAD_WORDS) and not _OF.search(text):
        return ()
    found: list[Span] = []
    for span in (*(Span(*match.span()) for match in _OF.finditer(text)), *_titles(text)):
        if not any(span.start < other.end and other.start < span.end for other in found):
            found.append(span)
    return tuple(sorted(found))


def _titles(text: str) -> Iterator[Span]:
    for match in _HEAD.finditer(text):
        start, words = match.start(), 1
        while words < _MAX_WORDS:
            before = _WORD_BEFORE.search(text, max(0, start - 40), start)
            if (
                before is None
                or before[1].lower() in _STOPS
                or before[1][-1] in ".'\u2019"
                or before[1].isdigit()
            ):
                break
            if before[1].islower() and not text[start].islower():
                break
            if not before[1].islower() and match.group() in _VERBS and not _ARE.match(text, match.end()):
                break
            start, words = before.start(), words + 1
        follows = text[match.end() : match.end() + 2]
        is_part = bool(re.match(r" [A-Z]|-\w", follows)) and match.group().lower() in (
            "lead",
            "head",
            "master",
            "expert",
        )
        if words > 1 and not is_part and not _goes_on(text, match):
            yield Span(start, match.end())


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Tell whether another head follows at once ("Lead Engineer" is found at its last word)."""
    rest = _HEAD.match(text, match.end() + 1)
    if rest is not None and rest.group() in _VERBS and match.group()[0].isupper():
        return False  # "The Data Engineer leads …"
    return rest is not None and text[match.end() : match.end() + 1] == " "


def is_occupation(word: str) -> bool:
    """Tell whether a word names an occupation by itself, in singular or plural.

    Example:
        >>> is_occupation("Engineers"), is_occupation("lead")
        (True, False)

    """
    return _HEAD.fullmatch(word) is not None and word.lower() not in _BARE


def singular_title(title: str) -> str:
    """Write a job title in the singular, its words with capitals.

    Example:
        >>> singular_title("machine learning engineers")
        'Machine Learning Engineer'

    """
    words = " ".join(title.split()).split(" ")
    last = words[-1]
    if last.lower().endswith("s") and last.lower()[:-1] in _HEADS:
        words[-1] = last[:-1]
    return " ".join(
        word if word in ("of", "and", "for") or not word[:1].islower() else word[:1].upper() + word[1:]
        for word in words
    )
