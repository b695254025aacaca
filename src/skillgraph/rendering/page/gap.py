"""A gap in words, as the page writes it beside the picture: readable without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.appearance import state_slug
from skillgraph.rendering.page.legend import state_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.answers.gaps import Gap
    from skillgraph.answers.requirements import Degree, Experience, Requirement, State
    from skillgraph.model import Catalog

#: States as headings, in the order in which people read them.
_HEADINGS: Final[dict[State, str]] = {
    "missing": "Missing",
    "near": "Near: one hop from what you have",
    "not said": "Not said whether needed",
    "have": "You have",
    "not needed": "Not needed: another of an any-of list is held",
}


@dataclass(frozen=True, slots=True)
class GapRow:
    """One concept that is asked for.

    Attributes:
        number: Of the concept in the page.
        label: Of the concept.
        words: How far it is asked for, and what it is met through.

    """

    number: int
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The concepts in one state; *look* is the family whose color it takes in the picture, and its shape."""

    heading: str
    look: tuple[str, str]
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class PageGap:
    """What a role asks for against what a person has."""

    role: str
    groups: tuple[GapGroup, ...]


def page_gap(catalog: Catalog, gap: Gap, numbers: Mapping[str, int]) -> PageGap:
    """Write a gap by state, each concept once in it, in the order of the catalog."""
    rows: dict[State, dict[str, dict[str, None]]] = {state: {} for state in _HEADINGS}
    for requirement in (*gap.requirements, *(degree.requirement for degree in gap.degrees)):
        found = rows[requirement.state].setdefault(requirement.concept, {})
        found[_requirement_words(catalog, requirement)] = None
    for degree in gap.degrees:
        rows[degree.requirement.state][degree.requirement.concept][_field_words(catalog, degree)] = None
    for experience in gap.experience:
        state: State = "have" if experience.short == 0 else "missing"
        concept = experience.statement.object or gap.role
        rows[state].setdefault(concept, {})[_experience_words(experience)] = None
    return PageGap(
        catalog.concepts[gap.role].label,
        tuple(
            GapGroup(
                heading,
                state_look(state_slug(state)),
                tuple(
                    GapRow(numbers[curie], catalog.concepts[curie].label, "; ".join(filter(None, words)))
                    for curie, words in rows[state].items()
                ),
            )
            for state, heading in _HEADINGS.items()
            if rows[state]
        ),
    )


def _requirement_words(catalog: Catalog, row: Requirement) -> str:
    words: list[str] = [row.need]
    if row.statement.level:
        words.append(f"level: {row.statement.level}")
    if row.via is not None:
        words.append(f"through {catalog.concepts[row.via.skill].label}")
        words += [row.via.reasons[0].sentence] if row.via.reasons else []
    return ", ".join(words)


def _field_words(catalog: Catalog, degree: Degree) -> str:
    fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields if curie in catalog.concepts)
    return f"in {fields}" if fields else ""


def _experience_words(row: Experience) -> str:
    if row.have is None:
        return f"{row.statement.sentence} No years were given."
    if row.short:
        return f"{row.statement.sentence} {row.short:f} years short of it."
    return row.statement.sentence
