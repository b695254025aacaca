"""The role that the name of a file tells, or the title of a document that names none."""

import re
from itertools import dropwhile
from pathlib import PurePath
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.company_names import names_group
from skillgraph.extraction.headed_titles import behind_seeking, is_headed_title
from skillgraph.extraction.naming import clean_label
from skillgraph.extraction.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.told_names import names_no_role
from skillgraph.extraction.told_titles import Named, part_of_role
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_words
from skillgraph.model import Span

#: What stands before the title of a job, and is no part of it.
_UNTITLED: Final = expression(
    r"^(?:vacancy|job(?: title| opening)?|position|role|stellenangebot)\s*[:\u2013-]\s*"
    r"|^(?:oferta(?: de trabajo)?|vacature):?\s+"
    r"|\s*\((?:open|closed|filled|expired|abierta|cerrada)\)$",
    re.IGNORECASE,
)
#: What a title goes on with to win its reader: "Rope Maker - start your career with us!".
_SLOGAN: Final = expression(r"\s+[-\u2013\u2014|]\s+(?:[a-z]|[^!]*!).*$")
_UNTOLD_NAMES: Final = frozenset(
    {"role", "job", "ad", "text", "document", "file", "readme", "index", "position"}
)
_DAY_BEHIND: Final = expression(r"[-_ ](?:19|20)\d\d(?:-?\d\d){0,2}$")
_MAX_WORDS: Final = 6
_EARLY: Final = 4  # passages of the beginning


def named_by_file(parsed: ParsedDocument) -> Named | None:
    """Give the role that the name of the file is, where the beginning of the text names it too.

    So that "hospital-pharmacist.txt" has a role, though its occupation is none that we know.
    """
    words = slug_words(_file_name(parsed.document.path))
    if len(words) > _MAX_WORDS or (len(words) == 1 and words[0] in _UNTOLD_NAMES):
        return None
    name = expression(r"\b" + r"[\s/-]+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    for index, passage in enumerate(parsed.passages[:_EARLY]):
        match = name.search(passage.text)
        if match and (len(words) > 1 or match.start() <= len("An ")):
            return singular_title(match.group()), index, Span(*match.span())
    return None


def untold_role(parsed: ParsedDocument, *, employer: str = "") -> str:
    """Give what to call the role of a document that names none: by its file, or by its own title.

    A title that is the name of the *employer* is none of a role, nor is a sentence, or one of a portal.
    """
    is_of_role = not names_group(parsed.title) and parsed.title.casefold() != employer.casefold()
    is_of_role = is_of_role and not names_no_role(parsed.title)
    title = part_of_role(parsed.title, employer=employer) if is_of_role else ""
    heading = _SLOGAN.sub("", _UNTITLED.sub("", title[behind_seeking(title) :]))
    return role_of_file(parsed.document.path) or (heading if clean_label(heading) else "The role")  # not "A"


def role_of_file(path: str) -> str | None:
    """Give the title that the end of a file's name is, where its last word is an occupation.

    Example:
        >>> role_of_file("ads/2024-05_acme_junior-test-engineer.md"), role_of_file("notes.md")
        ('Junior Test Engineer', None)
        >>> role_of_file("09-security-analyst.md"), role_of_file("security-analyst_2026.md")
        ('Security Analyst', 'Security Analyst')

    """
    words = list(dropwhile(str.isdecimal, slug_words(_file_name(path).rpartition("_")[2])))
    title = singular_title(" ".join(words)) if 1 < len(words) <= _MAX_WORDS else ""
    is_title = bool(words) and (is_occupation(words[-1]) or find_titles(title) == (Span(0, len(title)),))
    return title if title and (is_title or is_headed_title(title)) else None


def _file_name(path: str) -> str:
    """Give the name of a file without its ending, and without a year or a day behind it."""
    return _DAY_BEHIND.sub("", PurePath(path).stem)
