"""Sections, items and paragraphs of a page with several roles: which are of one, and which of all."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import POST_KINDS, SILENT_KINDS, read_heading
from skillgraph.extraction.organizations.company_names import names_group
from skillgraph.extraction.posts.headed_titles import is_headed_title, singular_doer
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.section_names import (
    are_names_of_people,
    bare_heading,
    end_of_title,
    is_short_name,
    lone_occupation,
    may_be_post,
    names_post,
    names_roles,
    names_rung,
    without_level,
)
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.posts.told_titles import Named
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_YOU: Final = expression(r"You(?:['\u2019]ll)? ")
_ARTICLE: Final = expression(r"(?:An?|The|Our) ")
_LEAST_ROLES: Final = 2  # of a page, but for their levels
#: What sections of roles hold beside parts that say what a post is about.
_ITEMS: Final = "items"
_TEXT: Final = "text"
_BELOW: Final = "below: "  # a heading
_TOLD: Final = "told"  # a first sentence whose subject is what the heading names, or the reader
_PATHS: Final = expression(
    r"\b(?:paths?|options|directions|speciali[sz]ations?|tracks?|opportunities)\b", re.IGNORECASE
)
_MANY: Final = 3  # headings of one level that all end as one for somebody


class RoleSections(NamedTuple):
    """The sections of a page with several roles.

    Attributes:
        of_roles: A title heads them.
        owners: For sections the one of a role that they follow, where it has the same depth.
        parts: A title heads them that is but a part of the work of another: "Scrum Master", among duties.
        shared: They are of none of the roles.
        ends: Where the title ends in a heading that names who has the post behind it.

    """

    of_roles: AbstractSet[int]
    owners: Mapping[int, int]
    parts: AbstractSet[int]
    shared: AbstractSet[int]
    ends: Mapping[int, int]


def find_role_sections(parsed: ParsedDocument, role: Named | None, *, leveled: bool) -> RoleSections:
    """Find the sections of several roles; in a *leveled* document but for those of levels, told otherwise."""
    parts = _parts_of_duties(parsed)
    ends = _ends_of_titles(parsed)
    of_roles = _sections_of_roles(parsed, ends) - parts
    if leveled:
        of_roles = frozenset(one for one in of_roles if not names_level(parsed.sections[one].label))
    owners = _followers(parsed, _held(parsed), of_roles)
    return RoleSections(of_roles, owners, parts, _shared_sections(parsed, of_roles, role, owners), ends)


def _ends_of_titles(parsed: ParsedDocument) -> dict[int, int]:
    """Give where titles end in headings that name who has the post: "Harbor Clerk - Ada Quill".

    A sentence below says what somebody with the title does, or several of one depth have such names.
    """
    told = _told(parsed)
    found: dict[int, int] = {}
    for group in siblings(parsed).values():
        labels = {one: parsed.sections[one].label for one in group}
        ends = {one: end for one, label in labels.items() if (end := end_of_title(label)) is not None}
        are_named = any(_tells_of(told.get(one, ""), labels[one][:end]) for one, end in ends.items())
        if are_named or are_names_of_people([labels[one] for one in ends], parsed.document.text):
            found.update(ends)
    return found


def _told(parsed: ParsedDocument) -> dict[int, str]:
    """Give the sentence straight below each heading that has one, by the section."""
    return {
        passage.section: passage.text
        for above, passage in pairwise(parsed.passages)
        if above.kind == "heading" and passage.kind in ("sentence", "lead-in")
    }


def _sections_of_roles(parsed: ParsedDocument, ends: Mapping[int, int]) -> frozenset[int]:
    """Give the sections that only a title heads, where another has the same depth, or only another level.

    One word for an occupation is a title beside those that are: "Tester" beside "Senior Tester". So is a
    heading that stands beside titles and holds what they hold: "Night Porter", "Stage and Lights".
    """
    found: dict[int | str, dict[int, str]] = {}
    lone: list[int] = []
    for index, section in enumerate(parsed.sections):
        label = bare_heading(section.label[: ends.get(index)])
        titles = find_titles(label)
        if titles and titles[0] == Span(0, len(label)):
            found.setdefault(section.level, {})[index] = label
            found.setdefault(without_level(label.casefold()), {})[index] = label
        elif lone_occupation(section.label) is not None:
            lone.append(index)
    for index in lone:
        level = parsed.sections[index].level
        if level in found:
            found[level][index] = bare_heading(parsed.sections[index].label)
    known = {index for titled in found.values() for index in titled} | set(lone)
    several = {index for titled in found.values() if len(set(titled.values())) > 1 for index in titled}
    found_beside = _beside(parsed, known, several, ends=ends) | _promised(parsed)
    return frozenset(several | found_beside | _narrower(parsed, several | found_beside, ends=ends))


def _promised(parsed: ParsedDocument) -> set[int]:
    """Give the sections that a heading of roles promises, one of which ends as somebody does.

    So "Chair" beside "Treasurer"; each that may be one holds a list.
    """
    held = _held(parsed)
    found: set[int] = set()
    for parent, group in siblings(parsed).items():
        if parent is None or not names_roles(parsed.sections[parent].label):
            continue
        posts = {one for one in group if names_post(parsed.sections[one].label)}
        others = {
            one for one in group if may_be_post(parsed.sections[one].label) and held[one] - {_TEXT, _TOLD}
        }
        if posts and len(posts | others) >= _LEAST_ROLES:
            found |= posts | others
    return found


def _narrower(parsed: ParsedDocument, roles: AbstractSet[int], *, ends: Mapping[int, int]) -> set[int]:
    """Give the sections of duties or demands that are called as several roles are: "Guild Wardens"."""
    heads = Counter(_head(parsed.sections[one].label[: ends.get(one)]) for one in roles)
    held = _held(parsed)
    return {
        index
        for index, section in enumerate(parsed.sections)
        if index not in roles and not held[index].isdisjoint(POST_KINDS)
        if heads[_head(section.label)] > 1 and is_headed_title(singular_doer(section.label))
    }


def _head(label: str) -> str:
    return singular_doer(bare_heading(label)).rsplit(" ", 1)[-1].casefold()


def _parts_of_duties(parsed: ParsedDocument) -> frozenset[int]:
    """Give the sections among duties or demands beside which one is headed by no title: "Scrum Master"."""
    found: set[int] = set()
    for parent, group in siblings(parsed).items():
        labels = [parsed.sections[one].label for one in group]
        above = None if parent is None else parsed.sections[parent]
        is_asking = above is not None and above.kind in POST_KINDS and read_heading(above.label).whole
        if is_asking and not all(names_post(label) or names_rung(bare_heading(label)) for label in labels):
            found.update(group)
    return frozenset(found)


def _followers(
    parsed: ParsedDocument, held: Sequence[AbstractSet[str]], heads: Container[int]
) -> dict[int, int]:
    """Give for duties and demands which of some sections they follow, that has their depth and none below it.

    So where those of one kind follow several: "# Mason", "# Duties", "# Joiner", "# Duties".
    """
    found: dict[int, int] = {}
    last: set[int | None] = set()
    for group in siblings(parsed).values():
        head: int | None = None
        for index in group:
            kind, label = parsed.sections[index].kind, parsed.sections[index].label
            if kind in POST_KINDS and read_heading(label).whole:
                found.update({} if head is None else {index: head})
            elif index in heads:
                head = index if held[index].isdisjoint(POST_KINDS) else None
        last.add(head)
    kinds = Counter(parsed.sections[index].kind for index in found)
    return {
        one: head for one, head in found.items() if head not in last or kinds[parsed.sections[one].kind] > 1
    }


def siblings(parsed: ParsedDocument) -> dict[int | None, list[int]]:
    """Give the sections with headings below each, but for those that say nothing of a role."""
    found: dict[int | None, list[int]] = {}
    for index, section in enumerate(parsed.sections):
        if section.passage is not None and section.kind not in SILENT_KINDS - {"company"}:
            found.setdefault(section.parent, []).append(index)
    return found


def _beside(
    parsed: ParsedDocument, known: AbstractSet[int], several: AbstractSet[int], *, ends: Mapping[int, int]
) -> set[int]:
    """Give the sections beside those that titles head, which hold what these hold: duties, or demands.

    Args:
        parsed: The document in its parts.
        known: Sections that a title heads, or one word for an occupation.
        several: Those of them that are of several roles.
        ends: Where titles end that stand before a name.

    """
    held = _held(parsed)
    for part, role in _followers(parsed, held, range(len(parsed.sections))).items():
        held[role].add(parsed.sections[part].kind)
    found: set[int] = set()
    for group in siblings(parsed).values():
        names = {one: bare_heading(parsed.sections[one].label[: ends.get(one)]) for one in group}
        sure = [one for one in group if one in known or names_rung(names[one], names.values())]
        named = [one for one in group if one in sure or names_post(names[one])]
        are_all = len(named) == len(group)
        is_sure = bool(sure) or (are_all and len(group) >= _MANY)
        shared = Counter(kind for one in named for kind in held[one] if is_sure or kind != _ITEMS)
        if not (are_all and is_sure):
            del shared[_TEXT]
        alike = [one for one in named if any(shared[kind] > 1 for kind in held[one])]
        if len({names[one].casefold() for one in alike}) > 1:
            found.update(alike)
        full = [one for one in group if len(held[one] & POST_KINDS) > 1]
        if len(full) > 1 and any(one in named for one in full):
            found.update(one for one in full if one in named or is_short_name(names[one]))
        roles = (found | several) & set(group)
        if len(roles) > 1:
            kinds = {kind for one in roles for kind in held[one]} - {_TEXT}
            found.update(one for one in named if held[one])
            found.update(one for one in group if _holds_alike(held[one], kinds) and is_short_name(names[one]))
    return found


def _holds_alike(held: AbstractSet[str], kinds: AbstractSet[str]) -> bool:
    """Tell whether a section holds what others do: a list of one kind, or two headings of the same name."""
    common = held & kinds
    below = {one for one in common if one.startswith(_BELOW)}
    return common != below or len(below) >= _LEAST_ROLES


def _held(parsed: ParsedDocument) -> list[set[str]]:
    """Give for each section what it holds: sentences, lists, sections, and those of duties or demands."""
    found: list[set[str]] = [set() for _ in parsed.sections]
    for section in parsed.sections:
        if section.parent is not None:
            found[section.parent].add(f"{_BELOW}{section.label.casefold()}")
        if section.parent is not None and section.kind in POST_KINDS and read_heading(section.label).whole:
            found[section.parent].add(section.kind)
    for one in parsed.lists:
        reading = None if one.lead_in is None else read_heading(parsed.passages[one.lead_in].text)
        kind = one.kind if reading is None or not reading.whole else reading.kind
        found[one.section].add(kind if kind in POST_KINDS and one.lead_in is not None else _ITEMS)
    for above, passage in pairwise(parsed.passages):
        if passage.kind == "sentence":
            found[passage.section].add(_TEXT)
            label = bare_heading(parsed.sections[passage.section].label)
            if above.kind == "heading" and (_YOU.match(passage.text) or _tells_of(passage.text, label)):
                found[passage.section].add(_TOLD)
    return found


def _tells_of(sentence: str, label: str) -> bool:
    """Tell whether a sentence opens with the name of somebody, and goes on with what is so of them."""
    rest = _ARTICLE.sub("", sentence, count=1)
    behind = rest[len(label) :].removeprefix("s")
    return rest.casefold().startswith(label.casefold()) and behind[:1] == " " and behind[1:2].islower()


def names_path(label: str, above: str) -> bool:
    """Tell whether a heading names one of the paths that the heading *above* it promises."""
    is_one = not names_group(label) and _PATHS.fullmatch(label) is None
    return is_one and _PATHS.search(above) is not None and read_heading(label).kind is None


def _shared_sections(
    parsed: ParsedDocument, of_roles: frozenset[int], role: Named | None, owners: Mapping[int, int]
) -> frozenset[int]:
    """Give the sections that are of none of the roles of a page, where it is called after one of them only.

    What is said there is of all of them, or of the page: "Duties that everyone shares".
    """
    titles = {
        singular_title(bare_heading(parsed.sections[index].label)).casefold()
        for index in of_roles
        if parsed.sections[index].kind != "career"
    }
    bare = {without_level(title) for title in titles}
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
            around = owners.get(around, parsed.sections[around].parent)
        if around is None and section.kind not in SILENT_KINDS:
            found.add(index)
    return frozenset(found)
