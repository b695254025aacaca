"""Sections of a page with several roles: which are of one role, and which of them all."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import NUMBERING, SILENT_KINDS
from skillgraph.extraction.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.told_titles import Named
from skillgraph.model import Span

_LONE: Final = re.compile(r"[\d.)\s*]*(?P<word>[A-Z][a-z]+)(?:\s*\([^()]*\))?[\s*:]*")
_ASIDE: Final = re.compile(r"\s*\([^()]*\)")
LEVELS: Final = frozenset("senior junior lead principal staff associate sr jr head chief mid".split())
_LEAST_ROLES: Final = 3  # of a page, but for their levels


def sections_of_roles(parsed: ParsedDocument) -> frozenset[int]:
    """Give the sections that only a title heads, where another has the same depth, or only another level.

    One word for an occupation is a title beside those that are: "Tester" beside "Senior Tester".
    """
    found: dict[int | str, dict[int, str]] = {}
    lone: list[int] = []
    for index, section in enumerate(parsed.sections):
        label = _bare(section.label)
        titles = find_titles(label)
        if titles and titles[0] == Span(0, len(label)):
            found.setdefault(section.level, {})[index] = label
            found.setdefault(_without_level(label.casefold()), {})[index] = label
        elif lone_occupation(section.label) is not None:
            lone.append(index)
    for index in lone:
        level = parsed.sections[index].level
        if level in found:
            found[level][index] = _bare(parsed.sections[index].label)
    return frozenset(index for titled in found.values() if len(set(titled.values())) > 1 for index in titled)


def lone_occupation(heading: str) -> Span | None:
    """Find the one word for an occupation that a heading is, but for its number or brackets.

    Example:
        >>> lone_occupation("2. Tester"), lone_occupation("Testing")
        (Span(start=3, end=9), None)

    """
    match = _LONE.fullmatch(heading)
    return Span(*match.span("word")) if match is not None and is_occupation(match["word"]) else None


def shared_sections(parsed: ParsedDocument, of_roles: frozenset[int], role: Named | None) -> frozenset[int]:
    """Give the sections that are of none of the roles of a page, where it is called after one of them only.

    What is said there is of all of them, or of the page: "Duties that everyone shares".
    """
    titles = {
        singular_title(_bare(parsed.sections[index].label)).casefold()
        for index in of_roles
        if parsed.sections[index].kind != "career"
    }
    bare = {_without_level(title) for title in titles}
    is_own = (
        role is not None
        and role[0].casefold() in titles
        and role[0].casefold() not in parsed.title.casefold()
    )
    if not is_own or len(bare) < _LEAST_ROLES:
        return frozenset()
    found = set()
    for index, section in enumerate(parsed.sections):
        around: int | None = index
        while around is not None and around not in of_roles:
            around = parsed.sections[around].parent
        if around is None and section.kind not in SILENT_KINDS:
            found.add(index)
    return frozenset(found)


def _bare(label: str) -> str:
    """Give a heading without its number and brackets."""
    return _ASIDE.sub("", NUMBERING.sub("", label)).strip(" *:")


def _without_level(title: str) -> str:
    return " ".join(word for word in title.split() if word not in LEVELS)
