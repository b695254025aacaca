"""The years of experience and the degrees that a role asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import places_of
from skillgraph.answers.requirements import NEEDS, minimum_years, need_of
from skillgraph.language.amounts_in_words import format_amount, measured_object
from skillgraph.language.grammar import gerund_form, is_command
from skillgraph.language.kinds import ROLE
from skillgraph.rendering.page.findings.finding import (
    Finding,
    Glance,
    Group,
    Said,
    concept_entry,
    joined,
    parted,
    statement_slug,
)
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import DegreeRequirement, Requirement
    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.page.findings.finding import Entry

#: Rows that are told at once.
_AT_ONCE: Final = 3
#: Words of a label that may be a name though it begins with a verb.
_NAME: Final = 2


def experience_finding(catalog: Catalog, gap: Gap) -> Finding:
    """Tell which years and degrees a role asks for, and say so where it asks for none."""
    years = _grouped(row.statement for row in gap.experience)
    degrees = _grouped(row.requirement.statement for row in gap.degrees)
    fields = dict.fromkeys(curie for row in gap.degrees for curie in row.fields if curie in catalog.concepts)
    asked = (*years.items(), *degrees.items())
    rows = tuple(_entry(catalog, curie, same) for curie, same in asked)
    named = Group("Fields", tuple(concept_entry(catalog, curie) for curie in fields), in_line=True)
    first, rest = parted("", rows, at_once=_AT_ONCE)
    return Finding(
        _heading(catalog, gap), first, (*rest, named) if fields else rest, glance=(_glance(catalog, gap),)
    )


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


def _glance(catalog: Catalog, gap: Gap) -> Glance:
    """Give the longest experience and the firmest degree, each leading to what asks for it."""
    years, degrees = _longest(gap), _firmest(gap.degrees)
    if years is None and not degrees:
        return Glance("Experience", (Said("no years and no degree asked for"),))
    first, second = Said("no years asked for"), Said("no degree asked for")
    if years is not None:
        first = _leading(_years_words(catalog, gap).replace(" of experience ", " ", 1), years)
    if degrees:
        words = _degrees_named(catalog, degrees)
        need = "" if degrees[0].need == "required" else f" {degrees[0].need}"
        second = _leading(f"{words}{need}", degrees[0].statement)
    return Glance("Experience", (first, Said("; "), second))


def _leading(words: str, statement: Statement) -> Said:
    return Said(words, f"statement={statement_slug(statement)}")


def _longest(gap: Gap) -> Statement | None:
    """Find what asks for the longest experience."""
    asked = [row.statement for row in gap.experience]
    return max(asked, key=lambda statement: minimum_years(statement) or 0, default=None)


def _of_same_choice(catalog: Catalog, gap: Gap, longest: Statement) -> list[Concept]:
    """Give in what experience is asked for, with all of which any one is enough."""
    members = catalog.lists.get(longest.list or "")
    asked = [row.statement for row in gap.experience] if members and members.logic == "any-of" else []
    same = [s for s in asked if s.list == longest.list and s.object in catalog.concepts]
    return [catalog.concepts[s.object or ""] for s in same or [longest]]


def _choice(named: Iterable[Concept]) -> str:
    labels = [*dict.fromkeys(_as_noun(concept.label) for concept in named)]
    return " or ".join(filter(None, (", ".join(labels[:-1]), labels[-1])))


def _as_noun(label: str) -> str:
    """Turn a label that says what somebody does into what years are in.

    Example:
        >>> _as_noun("Operate production systems"), _as_noun("Test automation"), _as_noun("Go")
        ('operating production systems', 'Test automation', 'Go')

    """
    if is_command(label) and len(label.split()) > _NAME:  # "Lead generation" is a name
        return gerund_form(label[:1].lower() + label[1:])
    return label


def _years_words(catalog: Catalog, gap: Gap) -> str:
    """Word the longest experience that is asked for."""
    longest = _longest(gap)
    if longest is None or longest.figure is None:
        return ""
    if longest.object not in catalog.concepts:
        return format_amount(longest.figure)
    named = _of_same_choice(catalog, gap, longest)
    if all(concept.kind == ROLE for concept in named):
        return f"{format_amount(longest.figure)} of experience as {_choice(named)}"
    return measured_object(longest.figure, _choice(named))


def _firmest(degrees: Iterable[DegreeRequirement]) -> list[Requirement]:
    """Give the requirements of degrees of the strongest need."""
    requirements = [row.requirement for row in degrees]
    found = ([row for row in requirements if row.need == need] for need in NEEDS)
    return next(filter(None, found), [])


def _degree_words(catalog: Catalog, degrees: Iterable[DegreeRequirement]) -> str:
    """Name the degrees of the strongest need."""
    firmest = _firmest(degrees)
    return f"{_degrees_named(catalog, firmest)} {firmest[0].need}" if firmest else ""


def _degrees_named(catalog: Catalog, requirements: Sequence[Requirement]) -> str:
    labels = [catalog.concepts[curie].label for curie in dict.fromkeys(row.concept for row in requirements)]
    lists = {row.statement.list for row in requirements}
    shared = catalog.lists.get(next(iter(lists)) or "") if len(lists) == 1 else None
    return " or ".join(labels) if shared is not None and shared.logic == "any-of" else joined(labels)
