"""The lines of `gap` by state: what is told under each, and what there is to say of years and degrees."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from skillgraph.answers.demands import STANDINGS_BY_URGENCY, standings_counted, total_counts
from skillgraph.rendering.text.asked_lines import AskedLines
from skillgraph.rendering.text.output import BULLET, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.demands import Measure, Standing
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
#: How years and degrees, told in a part of their own, are named in another.
_APART: Final[dict[Measure, tuple[str, str]]] = {
    "years": ("with years", "with years"),
    "degree": ("degree", "degrees"),
}
_MET: Final[tuple[State, ...]] = ("have", "not needed")
#: What is said of another of a list, as which this one counts.
_OF_ANOTHER: Final[dict[Standing, str]] = {
    "near": "is near",
    "not said": "may be enough",
    "to check": "may be enough",
}
#: Things alone that count so, as years or a degree of the same list are open.
_TO_CHECK: Final = "depends on years or a degree that you did not give"


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
        first = [*words.years_lines(gap.experience), *words.degree_lines(_degrees(gap))]
        parts.append((_first_heading(gap), iter(first)))
    told_in, counts = _states_told(gap), total_counts(gap.demands)
    for state in (state for state in STANDINGS_BY_URGENCY if state not in _MET):
        rows = [row for row in gap.concepts if told_in[row.concept] == state]
        apart = _apart_words(catalog, gap, state, names=not less)
        if rows or (apart and state != "to check"):  # what alone is open stands above
            lines = _state_lines(words, rows, state)
            head = _TO_CHECK if state == "to check" else STATE_HEADINGS[state]
            head = head.partition(", then")[0] if less and apart else head
            number = _number(counts[state], apart if less else ())
            parts.append((f"{head} ({number})", lines if less else chain(apart, lines)))
    met = {state: rows for state in _MET if (rows := gap.concepts_in(state))}
    above = _apart_words(catalog, gap, "have", names=not less)
    if met or above:
        number = _number(counts["have"], above if less else ())
        numbers = {"have": f" ({number})"}  # what is not needed counts with what makes it so
        states = met if "have" in met or not above else {"have": [], **met}
        heading = "; ".join(STATE_HEADINGS[state] + numbers.get(state, "") for state in states)
        told = {"not needed": "not needed: "} if len(states) > 1 else {}  # below one heading with what is had
        held = (told.get(state, "") + line for state, rows in met.items() for line in words.held_lines(rows))
        parts.append((heading, held if less else chain(above, held)))
    for heading, lines in parts:
        yield Text(heading, 0, "heading")
        for line in lines:
            yield Text(BULLET + line, 1)


def _number(count: int, apart: Sequence[str]) -> str:
    """Write how many things count in a state, and behind it those of them that are told above."""
    return "; ".join([str(count), *apart])


def _apart_words(catalog: Catalog, gap: Gap, state: Standing, *, names: bool) -> list[str]:
    """Name, or count, the years and degrees that count in a state; more of each stands above."""
    counted, found = standings_counted(gap.demands), []
    for measure, (one, several) in _APART.items():
        rows = [row for row in gap.demands if (row.measure, row.standing) == (measure, state)]
        counts = {row.name for row in rows if counted[row.name] == (measure, state)}
        labels = dict.fromkeys(catalog.concepts[row.concept].label for row in rows if row.name in counts)
        if labels:
            number = f"{len(counts)} {one if len(counts) == 1 else several}"
            found.append(f"{several}, told above: {', '.join(labels)}" if names else f"{number}, told above")
    return found


def _states_told(gap: Gap) -> dict[str, Standing]:
    """Say under which state each concept is told: its own, or that as which its choice counts, if unmet."""
    counted = standings_counted(gap.demands)
    whole = {row.concept: counted[row.name][1] for row in gap.demands if row.measure == "alone"}
    return {
        row.concept: row.state if row.state in _MET or whole[row.concept] in _MET else whole[row.concept]
        for row in gap.concepts
    }


def _state_lines(words: AskedLines, rows: Sequence[AskedConcept], state: Standing) -> Iterator[str]:
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
    """Name years and degrees, and how to give what was not given."""
    named = [name for name, rows in (("years", gap.experience), ("degrees", gap.degrees)) if rows]
    given = []
    if any(row.have is None for row in gap.experience):
        given.append('--years "NAME=NUMBER"')
    if gap.degrees and all(row.met is None and row.field is None for row in gap.degrees):
        given.append('--degree "NAME"')
    elif any(row.field == "not told" for row in gap.degrees):
        given.append('--degree "NAME in FIELD"')
    how = f" (give yours: {', '.join(given)})" if given else ""
    return f"{' and '.join(named)}{how}"


def _degrees(gap: Gap) -> list[DegreeRequirement]:
    """Give the degrees that are asked for, without what only names others."""
    headings = {row.concept for row in gap.headings}
    return [row for row in gap.degrees if row.requirement.concept not in headings]
