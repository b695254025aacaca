"""The years of experience and the degrees that a role asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import places_of
from skillgraph.answers.requirements import NEEDS, minimum_years, need_of
from skillgraph.language.amounts_in_words import format_amount, measured_object
from skillgraph.language.kinds import ROLE
from skillgraph.rendering.page.findings.finding import (
    Finding,
    Group,
    concept_entry,
    joined,
    parted,
    statement_slug,
)
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import DegreeRequirement
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.page.findings.finding import Entry

#: Rows that are told at once.
_AT_ONCE: Final = 3


def experience_finding(catalog: Catalog, gap: Gap) -> Finding:
    """Tell which years and degrees a role asks for, and say so where it asks for none."""
    years = _grouped(row.statement for row in gap.experience)
    degrees = _grouped(row.requirement.statement for row in gap.degrees)
    fields = dict.fromkeys(curie for row in gap.degrees for curie in row.fields if curie in catalog.concepts)
    asked = (*years.items(), *degrees.items())
    rows = tuple(_entry(catalog, curie, same) for curie, same in asked)
    named = Group("Fields", tuple(concept_entry(catalog, curie) for curie in fields), in_line=True)
    first, rest = parted("", rows, at_once=_AT_ONCE)
    return Finding(_heading(catalog, gap), first, (*rest, named) if fields else rest)


def _grouped(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Group what asks for something by what it asks for; years of nothing named by whose they are."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.object or statement.subject, []).append(statement)
    return found


def _entry(catalog: Catalog, curie: str, statements: list[Statement]) -> Entry:
    told = dict.fromkeys(map(_asked_words, statements))
    places = {place for statement in statements for place in places_of(statement)}
    return replace(
        concept_entry(catalog, curie),
        amount=", ".join(told),
        statement=statement_slug(statements[0]),
        words=count_words(len(places), "place"),
    )


def _asked_words(statement: Statement) -> str:
    if statement.figure is not None:
        return format_amount(statement.figure)
    return statement.modality or need_of(statement)


def _heading(catalog: Catalog, gap: Gap) -> str:
    years, degrees = _years_words(catalog, gap), _degree_words(catalog, gap.degrees)
    if not years and not degrees:
        return "No years and no degree are asked for"
    words = f"{years or 'No years asked for'}; {degrees or 'no degree asked for'}"
    return words[0].upper() + words[1:]


def _years_words(catalog: Catalog, gap: Gap) -> str:
    """Word the longest experience that is asked for."""
    asked = [row.statement for row in gap.experience]
    if not asked:
        return ""
    longest = max(asked, key=lambda statement: minimum_years(statement) or 0)
    if longest.figure is None or longest.object not in catalog.concepts:
        return format_amount(longest.figure) if longest.figure else ""
    members = catalog.lists.get(longest.list or "")
    is_choice = members is not None and members.logic == "any-of"
    same = [s for s in asked if is_choice and s.list == longest.list and s.object in catalog.concepts]
    named = [catalog.concepts[s.object or ""] for s in same or [longest]]
    labels = [*dict.fromkeys(concept.label for concept in named)]
    target = " or ".join(filter(None, (", ".join(labels[:-1]), labels[-1])))
    if all(concept.kind == ROLE for concept in named):
        return f"{format_amount(longest.figure)} of experience as {target}"
    return measured_object(longest.figure, target)


def _degree_words(catalog: Catalog, degrees: Iterable[DegreeRequirement]) -> str:
    """Name the degrees of the strongest need."""
    requirements = [row.requirement for row in degrees]
    for need in NEEDS:
        found = dict.fromkeys(row.concept for row in requirements if row.need == need)
        if found:
            labels = [catalog.concepts[curie].label for curie in found]
            lists = {row.statement.list for row in requirements if row.need == need}
            shared = catalog.lists.get(next(iter(lists)) or "") if len(lists) == 1 else None
            is_choice = shared is not None and shared.logic == "any-of"
            return f"{' or '.join(labels) if is_choice else joined(labels)} {need}"
    return ""
