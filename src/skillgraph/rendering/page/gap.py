"""A gap in words, as the page writes it beside the picture: readable without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.appearance import state_slug
from skillgraph.rendering.page.legend import state_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import DegreeRequirement, Experience, Requirement
    from skillgraph.model import Catalog

#: States as headings.
_HEADINGS: Final = {
    "missing": "Missing",
    "near": "Near: one hop from what is held",
    "not said": "Not said whether needed: another of its enumeration is held",
    "have": "Held",
    "not needed": "Not needed: another of an any-of list is held",
    "not asked": "Held, not asked for",
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


def page_gap(catalog: Catalog, gap: Gap, *, numbers: Mapping[str, int], states: Mapping[str, str]) -> PageGap:
    """Write a gap by state as the picture marks it, each concept once, in the order of the catalog.

    Years that are asked for where none were given come last: nothing is known of them.
    """

    def row(curie: str, words: Iterable[str]) -> GapRow:
        return GapRow(numbers[curie], catalog.concepts[curie].label, "; ".join(filter(None, words)))

    words: dict[str, dict[str, None]] = {curie: {} for curie in sorted(states, key=numbers.__getitem__)}
    for requirement in (*gap.requirements, *(degree.requirement for degree in gap.degrees)):
        words[requirement.concept][_requirement_words(catalog, requirement)] = None
    for degree in gap.degrees:
        words[degree.requirement.concept][_field_words(catalog, degree)] = None
    unknown = []
    for experience in gap.experience:
        concept = experience.statement.object or gap.role
        if experience.short is None:
            unknown.append(row(concept, [experience.statement.sentence]))
        else:
            words.setdefault(concept, {})[_experience_words(experience)] = None
    groups = [
        GapGroup(heading, state_look(state_slug(state)), rows)
        for state, heading in _HEADINGS.items()
        if (rows := tuple(row(curie, said) for curie, said in words.items() if states.get(curie) == state))
    ]
    if unknown:
        groups.append(GapGroup("Years asked for, none given", ("other", "hexagon"), tuple(unknown)))
    return PageGap(catalog.concepts[gap.role].label, tuple(groups))


def _requirement_words(catalog: Catalog, row: Requirement) -> str:
    words: list[str] = [row.need]
    if row.statement.level:
        words.append(f"level: {row.statement.level}")
    if row.via is not None:
        words.append(f"through {catalog.concepts[row.via.skill].label}")
        words += [row.via.reasons[0].sentence] if row.via.reasons else []
    return ", ".join(words)


def _field_words(catalog: Catalog, degree: DegreeRequirement) -> str:
    fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields if curie in catalog.concepts)
    return f"in {fields}" if fields else ""


def _experience_words(row: Experience) -> str:
    if row.short:
        return f"{row.statement.sentence} {row.short:f} years short of it."
    return row.statement.sentence
