"""A gap in words, as the page writes it beside the picture: readable without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.answers.known_names import with_known
from skillgraph.answers.profiles import Holdings
from skillgraph.answers.requirements import STATES
from skillgraph.rendering.gap_sum import heading_count, sum_sentence
from skillgraph.rendering.page.appearance import YEARS_AND_DEGREES, state_slug
from skillgraph.rendering.page.findings.asked_finding import CHOICES
from skillgraph.rendering.page.findings.held_lines import held_lines
from skillgraph.rendering.page.legend import state_look
from skillgraph.rendering.text.asked_lines import AskedLines
from skillgraph.rendering.text.counted_for_nothing import idle_lines, nothing_lines
from skillgraph.rendering.text.verdicts import degree_verdict, years_verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import DegreeRequirement, Experience
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Glance

#: States as headings, in the order in which they are read.
_HEADINGS: Final = {
    YEARS_AND_DEGREES: "Demands for experience and degrees",
    "missing": "Missing, required first",
    "near": "Near to something that is held",
    "not said": "May not be needed: another of the list is held",
    "have": "Held",
    "not needed": "Not needed: another of the list is enough",
    "heading": "Headings, not counted",
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
    """The concepts in one state.

    Attributes:
        heading: What the state is called.
        look: The family whose color it takes in the picture, and its shape.
        rows: The concepts, each once.
        count: How many are counted, and why fewer than there are, if so.

    """

    heading: str
    look: tuple[str, str]
    rows: tuple[GapRow, ...]
    count: str


@dataclass(frozen=True, slots=True)
class PageGap:
    """What a role asks for against what a person has.

    Attributes:
        role: Its label.
        said: What the person said, and what of it counts.
        total: The sum in one sentence.
        nothing: What of a person's names counts for nothing, a sentence each.
        groups: What is asked for, by state.

    """

    role: str
    said: tuple[Glance, ...]
    total: str
    nothing: tuple[str, ...]
    groups: tuple[GapGroup, ...]


def page_gap(
    catalog: Catalog,
    gap: Gap,
    *,
    have: Sequence[str],
    held: Holdings | None,
    numbers: Mapping[str, int],
    states: Mapping[str, str],
) -> PageGap:
    """Write a gap by state as the picture marks it, each concept once, the most pressing first."""
    catalog, held = with_known(catalog, gap.beyond), held or Holdings()
    words: dict[str, list[str]] = {}
    for experience in gap.experience:
        told = _experience_words(catalog, experience)
        words.setdefault(experience.statement.object or gap.role, []).append(told)
    for degree in gap.degrees:
        told = degree_verdict(catalog, degree) or "no degree given"
        words.setdefault(degree.requirement.concept, []).extend((told, _field_words(catalog, degree)))
    lines = AskedLines(catalog, over=len(gap.documents), choices=CHOICES)
    for asked in (*gap.concepts, *gap.headings):
        words.setdefault(asked.concept, []).append(lines.concept_words(asked))
    for curie in sorted(states, key=numbers.__getitem__):
        words.setdefault(curie, [])
    counted: dict[str, str] = {state: heading_count(gap, state) for state in STATES}
    groups = tuple(
        GapGroup(heading, state_look(state_slug(state)), rows, counted.get(state, str(len(rows))))
        for state, heading in _HEADINGS.items()
        if (
            rows := tuple(
                GapRow(
                    numbers[curie],
                    catalog.concepts[curie].label,
                    "; ".join(filter(None, dict.fromkeys(said))),
                )
                for curie, said in words.items()
                if states.get(curie) == state
            )
        )
    )
    nothing = (*nothing_lines(catalog, held, gap.uncounted, commands=False), *idle_lines(catalog, gap))
    said = held_lines(catalog, gap, have=have, held=held)
    return PageGap(catalog.concepts[gap.role].label, said, sum_sentence(catalog, gap), nothing, groups)


def _field_words(catalog: Catalog, degree: DegreeRequirement) -> str:
    fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields if curie in catalog.concepts)
    return f"in {fields}" if fields else ""


def _experience_words(catalog: Catalog, row: Experience) -> str:
    sentence = row.statement.sentence.removesuffix(".")
    return f"{sentence}: {years_verdict(catalog, row) or 'you gave no years'}"
