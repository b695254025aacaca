"""Titles of documents on levels that name an aspect of work, and nobody: "Reach and Impact"."""

from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.organizations.advertisements import offers_job
from skillgraph.extraction.posts.headed_titles import is_headed_title, is_worker
from skillgraph.extraction.posts.levels import is_code
from skillgraph.extraction.posts.titles import find_titles, is_occupation

_LEAST: Final = 2  # names of levels


def names_aspect(title: str, parsed: ParsedDocument, *, framework: bool) -> bool:
    """Tell whether what stands for the role names nobody, in a framework or above levels that are counted."""
    if (
        is_headed_title(title)
        or is_worker(title)
        or find_titles(title)
        or is_occupation(title.rsplit(" ", 1)[-1])
    ):
        return False
    openers = (one.text for one in parsed.passages if one.kind in ("group-label", "heading"))
    is_on_levels = framework or sum(is_code(text.strip(" *:")) for text in openers) >= _LEAST
    return is_on_levels and not offers_job(parsed)
