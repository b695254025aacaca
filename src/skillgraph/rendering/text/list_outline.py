"""Lists as they stand in a text: each with its logic, its members in order, and the lists inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.members import list_members, statements_by_list
from skillgraph.model import ConceptList
from skillgraph.rendering.text.output import BULLET, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.answers.members import Held
    from skillgraph.model import Catalog

_LOGIC = {
    "any-of": "any of these",
    "all-of": "all of these",
    "not said": "not said whether one or all of these",
}
_OPENNESS = {True: "open", False: "closed", None: "not said whether open"}


def logic_words(item: ConceptList) -> str:
    """Say whether any or all members of a list are meant, and whether more may belong to it.

    Example:
        >>> logic_words(ConceptList("l", "s", "Languages", None, "any-of", False))
        'any of these; closed'

    """
    return f"{_LOGIC[item.logic]}; {_OPENNESS[item.open]}"


def iter_members(catalog: Catalog, item: ConceptList, *, indent: int) -> Iterator[Text]:
    """Go through the members of a list, one a line, those of a list inside it under its line."""
    for member in list_members(catalog, item):
        if isinstance(member, ConceptList):
            yield Text(f"{BULLET}{member.label} ({logic_words(member)})", indent)
            yield from iter_members(catalog, member, indent=indent + 1)
        else:
            yield Text(f"{BULLET}{member.label}", indent)


def iter_outline(catalog: Catalog, lists: Iterable[ConceptList], *, indent: int) -> Iterator[Text]:
    """Go through some lists, one a line with all its members: those of a list inside it in brackets."""
    held = statements_by_list(catalog)
    for item in lists:
        yield Text(f"{BULLET}{_with_members(catalog, item, held)}", indent)


def _with_members(catalog: Catalog, item: ConceptList, held: Held) -> str:
    told = ", ".join(
        f"[{_with_members(catalog, member, held)}]" if isinstance(member, ConceptList) else member.label
        for member in list_members(catalog, item, held=held)
    )
    return f"{item.label} ({logic_words(item)}): {told}"
