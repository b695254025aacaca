"""Titles of documents on levels that name an aspect of work, and nobody: "Reach and Impact"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.organizations.advertisements import offers_job
from skillgraph.extraction.posts.headed_titles import is_headed_title, is_worker
from skillgraph.extraction.posts.levels import is_code
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.language.lazy import expression

_LEAST: Final = 2  # names of levels
#: How a page on one competence heads the levels of it: "1. Learning", "Level 2 \u2013 Apply".
_COUNTED: Final = expression(
    r"\d{1,2}[.):]? (?:\w+ing|aware(?:ness)?|novice|beginner|basic|foundation(?:al)?|intermediate|proficient"
    r"|practitioner|advanced|expert|master)\W*|(?:level|stage|grade) \d{1,2}\b.*",
    re.IGNORECASE,
)


def names_aspect(title: str, parsed: ParsedDocument, *, framework: bool) -> bool:
    """Tell whether what stands for the role names nobody, in a framework or above levels that are counted."""
    if (
        is_headed_title(title)
        or is_worker(title)
        or find_titles(title)
        or is_occupation(title.rsplit(" ", 1)[-1])
    ):
        return False
    openers = [one.text.strip(" *:") for one in parsed.passages if one.kind in ("group-label", "heading")]
    is_on_levels = framework or sum(map(_is_level, openers)) >= _LEAST
    return is_on_levels and not offers_job(parsed)


def _is_level(text: str) -> bool:
    return is_code(text) or _COUNTED.fullmatch(text) is not None
