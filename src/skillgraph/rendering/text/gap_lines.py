"""The lines of `gap` by state: what is told under each, and what there is to say of years and degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import states_counted
from skillgraph.answers.requirements import STATES_BY_URGENCY
from skillgraph.rendering.text.asked_lines import AskedLines
from skillgraph.rendering.text.output import BULLET, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.answers.requirements import DegreeRequirement, State
    from skillgraph.model import Catalog

#: States as headings.
STATE_HEADINGS: Final[dict[State, str]] = {
    "missing": "missing, required first, then by places, then by how many requirements and duties it serves",
    "near": "near to something you have",
    "not said": "may not be needed: you have another of the list, and the text does not say any or all",
    "have": "you have",
    "not needed": "not needed, as another of the list is enough",
}
_MET: Final[tuple[State, ...]] = ("have", "not needed")
#: What is said of another of a list, as which this one counts.
_OF_ANOTHER: Final[dict[State, str]] = {"near": "is near", "not said": "may be enough"}


def short_lines(catalog: Catalog, gap: Gap, *, less: int = 0) -> Iterator[Text]:
    """Go through a gap by state, what is least met first; years and degrees before that.

    Args:
        catalog: Where the concepts are.
        gap: What is told.
        less: How much is left out where there is no room, as of `AskedLines`.

    """
    several = len(documents_of(gap)) > 1
    words = AskedLines(catalog, less, documents=several, over=len(gap.documents))
    parts: list[tuple[str, Iterator[str]]] = []
    if gap.experience or gap.degrees:
        told = [*words.years_lines(gap.experience), *words.degree_lines(_degrees(gap))]
        parts.append((_first_heading(gap), iter(told)))
    told_in = _states_told(gap)
    for state in STATES_BY_URGENCY:
        rows = [row for row in gap.concepts if told_in[row.concept] == state and state not in _MET]
        if rows:
            parts.append(
                (f"{STATE_HEADINGS[state]} ({gap.counts()[state]})", _state_lines(words, rows, state))
            )
    met = {state: rows for state in _MET if (rows := gap.concepts_in(state))}
    if met:
        numbers = {"have": f" ({gap.counts()['have']})"}  # what is not needed counts with what makes it so
        heading = "; ".join(STATE_HEADINGS[state] + numbers.get(state, "") for state in met)
        parts.append((heading, (line for rows in met.values() for line in words.held_lines(rows))))
    for heading, lines in parts:
        yield Text(heading, 0, "heading")
        for line in lines:
            yield Text(BULLET + line, 1)


def _states_told(gap: Gap) -> dict[str, State]:
    """Say under which state each concept is told: its own, or that as which its choice counts, if unmet."""
    counted = states_counted(gap.concepts)
    return {
        row.concept: row.state
        if row.state in _MET or (whole := counted[row.choice or row.concept]) in _MET
        else whole
        for row in gap.concepts
    }


def _state_lines(words: AskedLines, rows: Sequence[AskedConcept], state: State) -> Iterator[str]:
    """Go through what is told under a state, last what stands there as another of its list counts so."""
    yield from words.concept_lines(row for row in rows if row.state == state)
    for line in words.concept_lines(row for row in rows if row.state != state):
        yield f"{line}; another of its list {_OF_ANOTHER.get(state, '')}"


def documents_of(gap: Gap) -> set[str]:
    """Give the documents of all that is asked for."""
    asking = [row.statement for row in gap.requirements]
    asking += [row.statement for row in gap.experience]
    asking += [row.requirement.statement for row in gap.degrees]
    return {evidence.document for statement in asking for evidence in statement.evidence}


def _first_heading(gap: Gap) -> str:
    """Name years and degrees, which the sum leaves out, and how to give what was not given."""
    named = [name for name, rows in (("years", gap.experience), ("degrees", gap.degrees)) if rows]
    given = []
    if any(row.have is None for row in gap.experience):
        given.append('--years "NAME=NUMBER"')
    if gap.degrees and all(row.met is None for row in gap.degrees):
        given.append('--degree "NAME"')
    how = f" (give yours: {', '.join(given)})" if given else ""
    return f"{' and '.join(named)}, counted apart{how}"


def _degrees(gap: Gap) -> list[DegreeRequirement]:
    """Give the degrees that are asked for, without what only names others."""
    headings = {row.concept for row in gap.headings}
    return [row for row in gap.degrees if row.requirement.concept not in headings]
