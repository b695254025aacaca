"""Job titles in a text, and the role that a document is about.

A title is a run of words that ends in a word for an occupation; it is found in lower
case too ("machine learning engineers"), as far to the left as its words go on.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath
from typing import Final

from skillgraph.documents.structure import ParsedDocument
from skillgraph.extraction.naming import phrase_key, slug_of
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
_HEAD: Final = re.compile(rf"\b(?:{'|'.join(_HEADS)})s?\b", re.IGNORECASE)
_OF: Final = re.compile(
    r"\b(?:Director|Head|VP|Vice President|Chief) of (?:[A-Z][\w&/-]*)(?: (?:and )?[A-Z][\w&/-]*){0,3}"
    r"|\b(?i:chief (?:\w+ ){1,2}officer)s?\b"
)
_WORD_BEFORE: Final = re.compile(r"([A-Za-z0-9\u00c0-\u024f+#./&'\u2019-]+)[ \u00a0]$")
_STOPS: Final = frozenset(
    """
    a an the of for to in on my me i am at by with from as and or is are was were be been that this these
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
_MAX_WORDS: Final = 6
_OPENS_WITH_ROLE: Final = re.compile(
    r"\b(?:role of|position of|as|become|becoming|being|hiring|seeking|looking for|work of)\s+(?:an?|our"
    r"|the)\s+",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def find_roles(text: str) -> tuple[Span, ...]:
    """Find the job titles of a text, in order: two words or more, plural or not.

    Example:
        >>> text = "Data engineers and Senior QA Analysts"
        >>> [text[span.start : span.end] for span in find_roles(text)]
        ['Data engineers', 'Senior QA Analysts']

    """
    if not _HEAD.search(text) and not _OF.search(text):
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
            if before is None or before[1].lower() in _STOPS or before[1][-1] in ".'\u2019":
                break
            if before[1].islower() and not text[start].islower():
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


def document_role(parsed: ParsedDocument) -> tuple[str, int, Span] | None:
    """Give the role that a document is about, the passage that names it, and where.

    Its title counts most, then the name of its file, then headings, then how often and how early
    a title is named.

    Returns:
        The title, the index of a passage and the span in its text; None where none is named.

    """
    whole = _whole_title(parsed)
    if whole is not None:
        return whole
    scores: Counter[str] = Counter()
    first: dict[str, tuple[str, int, Span]] = {}
    title_keys = {phrase_key(parsed.title[span.start : span.end]) for span in find_roles(parsed.title)}
    for index, passage in enumerate(parsed.passages):
        if parsed.sections[passage.section].kind in ("navigation", "prompts", "boilerplate"):
            continue
        for span in find_roles(passage.text):
            title = passage.text[span.start : span.end]
            key = phrase_key(title)
            first.setdefault(key, (singular_title(title), index, span))
            scores[key] += 1 + _HEADING_SCORE * (passage.kind == "heading") + _EARLY_SCORE * (index <= _EARLY)
            scores[key] += _OPENS_WITH_ROLE.search(passage.text[: span.start][-30:] + " ") is not None
            scores[key] += _TITLE_SCORE * (key in title_keys)
    if not scores:
        return _named_by_file(parsed)
    name = slug_of(PurePath(parsed.document.path).stem)
    slugs = {key: slug_of(title) for key, (title, _, _) in first.items()}
    named = [slug for slug in slugs.values() if slug in name]
    for key, slug in slugs.items():
        if any(
            slug.endswith(one) for one in named
        ):  # "senior-data-engineer" is meant by data-engineer.md too
            scores[key] += _FILE_SCORE
    best = min(scores, key=lambda key: (-scores[key], first[key][1], first[key][2].start))
    return first[best]


def _whole_title(parsed: ParsedDocument) -> tuple[str, int, Span] | None:
    """Give the role of a document whose whole title is one word for an occupation ("Developer")."""
    title = _NUMBERING.sub("", parsed.title).strip()
    if not _HEAD.fullmatch(title) or title.lower() in _BARE:
        return None
    for index, passage in enumerate(parsed.passages[:_FIRST_PASSAGES]):
        start = passage.text.find(title)
        if start >= 0:
            return singular_title(title), index, Span(start, start + len(title))
    return None


def _named_by_file(parsed: ParsedDocument) -> tuple[str, int, Span] | None:
    """Give the role that the name of the file is, where the beginning of the text names it too.

    So that "hospital-pharmacist.txt" has a role, though its occupation is none that we know.
    """
    words = slug_of(PurePath(parsed.document.path).stem).split("-")
    if not 1 < len(words) <= _MAX_WORDS:
        return None
    name = re.compile(r"\b" + r"[\s/-]+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    for index, passage in enumerate(parsed.passages[: _EARLY + 1]):
        if match := name.search(passage.text):
            return singular_title(match.group()), index, Span(*match.span())
    return None


_NUMBERING: Final = re.compile(r"^\s*\d+[.)]\s*")
_FIRST_PASSAGES: Final = 20
_EARLY: Final = 3
_EARLY_SCORE: Final = 3
_HEADING_SCORE: Final = 2
_FILE_SCORE: Final = 20
_TITLE_SCORE: Final = 50
