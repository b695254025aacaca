"""Titles that the name of a document's file tells: "night-porter.md"."""

import re
from collections.abc import Sequence
from itertools import dropwhile
from pathlib import PurePath
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.headed_titles import is_doer, is_headed_title
from skillgraph.extraction.joined_titles import titled_passage
from skillgraph.extraction.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.told_titles import Named
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_words
from skillgraph.model import Span

_UNTOLD_NAMES: Final = frozenset(
    {"role", "job", "ad", "text", "document", "file", "readme", "index", "position"}
)
#: What a file's name has ahead of the name of a role, for what kind of document it is.
_KINDS: Final = frozenset(
    {"ad", "ads", "advert", "guide", "jd", "job", "ladder", "opening", "posting", "role", "vacancy"}
)
_DAY_BEHIND: Final = expression(r"[-_ ](?:19|20)\d\d(?:-?\d\d){0,2}$")
_MAX_WORDS: Final = 6
_EARLY: Final = 3


def titled_by_file(parsed: ParsedDocument) -> Named | None:
    """Give the role that the name of the file is, where the beginning of the text names it too.

    So that "hospital-pharmacist.txt" has a role, though its occupation is none that we know.
    """
    words = slug_words(_file_name(parsed.document.path))
    if len(words) > _MAX_WORDS or (len(words) == 1 and words[0] in _UNTOLD_NAMES):
        return _title_in_name(parsed, words)
    name = _pattern(words)
    for index, passage in enumerate(parsed.passages[: _EARLY + 1]):
        match = name.search(passage.text)
        if match and (len(words) > 1 or match.start() <= len("An ")):
            return singular_title(match.group()), index, Span(*match.span())
    return _title_in_name(parsed, words)


def _title_in_name(parsed: ParsedDocument, words: Sequence[str]) -> Named | None:
    """Give the title that the name of the file ends in, where the document's own title opens with it.

    So "acme-night-porter.md" is of a "Night porter harbor hotel".
    """
    index = titled_passage(parsed)
    text = "" if index is None else parsed.passages[index].text
    for start in range(len(words) - 1):
        match = _pattern(words[start:]).match(text)
        if index is not None and match is not None and is_doer(match.group()):
            return singular_title(match.group()), index, Span(*match.span())
    return None


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Give what finds some words of a file's name in a text."""
    return expression(r"\b" + r"[\s/-]+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)


def role_of_file(path: str) -> str | None:
    """Give the title that the end of a file's name is, where its last word is an occupation.

    Example:
        >>> role_of_file("ads/2024-05_acme_junior-test-engineer.md"), role_of_file("notes.md")
        ('Junior Test Engineer', None)
        >>> role_of_file("09-security-analyst.md"), role_of_file("security-analyst_2026.md")
        ('Security Analyst', 'Security Analyst')
        >>> role_of_file("guide-security-analyst.md")
        'Security Analyst'

    """
    words = list(dropwhile(str.isdecimal, slug_words(_file_name(path).rpartition("_")[2])))
    words = words[1:] if len(words) > len(("a", "role")) and words[0] in _KINDS else words
    title = singular_title(" ".join(words)) if 1 < len(words) <= _MAX_WORDS else ""
    is_title = bool(words) and (is_occupation(words[-1]) or find_titles(title) == (Span(0, len(title)),))
    return title if title and (is_title or is_headed_title(title)) else None


def _file_name(path: str) -> str:
    """Give the name of a file without its ending, and without a year or a day behind it."""
    return _DAY_BEHIND.sub("", PurePath(path).stem)
