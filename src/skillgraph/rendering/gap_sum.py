"""A gap in one sentence and in numbers, the same in the terminal, in JSON and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import states_counted
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import Need, State
    from skillgraph.model import Catalog

#: Of how many missing concepts the sum names the first.
NAMED_FIRST: Final = 3
_WORDS: Final[dict[State, tuple[str, str]]] = {
    "near": ("is near to what you have", "are near to what you have"),
    "not said": ("may not be needed", "may not be needed"),
}


def heading_count(gap: Gap, state: State) -> str:
    """Give how many concepts in a state are counted, and why fewer than are named if so.

    Example:
        >>> from skillgraph.answers.gap import Gap
        >>> heading_count(Gap("concept:role", None, (), (), ()), "missing")
        '0'

    """
    count, named = gap.counts()[state], len(gap.concepts_in(state))
    if state == "not needed" or count == named:  # what is not needed is counted with what makes it so
        return str(named)
    return f"{count} of {named}, as one of a list is enough"


def counted_choices(gap: Gap) -> dict[str, int]:
    """Say which concepts are not counted by themselves: those of a choice, of which one is enough.

    Returns:
        Of each of them the number of the choice as which it is counted, with others in its state; 0 where
        its choice is counted in another state. So a state has as many as `heading_count` says.

    Example:
        >>> from skillgraph.answers.gap import Gap
        >>> counted_choices(Gap("concept:role", None, (), (), ()))
        {}

    """
    counted = states_counted(gap.concepts)
    numbers: dict[str, int] = {}
    return {
        row.concept: numbers.setdefault(row.choice, len(numbers) + 1)
        if counted[row.choice] == row.state
        else 0
        for row in gap.concepts
        if row.choice is not None and row.state != "not needed"
    }


def counted_need(gap: Gap | None) -> dict[str, Need]:
    """Say as how firmly asked for each concept is counted: as the first member of its choice, or by itself.

    Example:
        >>> counted_need(None)
        {}

    """
    needs: dict[str, Need] = {}
    rows = gap.concepts if gap else ()
    return {row.concept: needs.setdefault(row.choice or row.concept, row.need) for row in rows}


def sum_sentence(catalog: Catalog, gap: Gap) -> str:
    """Say in one sentence what a person has and lacks, and what comes first; empty for nothing asked."""
    counts = gap.counts()
    if not gap.concepts:
        return ""
    counted = states_counted(gap.concepts)
    lacking: dict[str, str] = {}  # of a choice its first member is named
    for row in gap.concepts_in("missing"):
        name = row.choice or row.concept
        if counted[name] == "missing":
            lacking.setdefault(name, catalog.concepts[row.concept].label)
    first = list(lacking.values())[:NAMED_FIRST]
    words = [f"You have {counts['have']} of {count_words(sum(counts.values()), 'thing')} asked for"]
    if first:
        words.append(f"you lack {counts['missing']}: first {', '.join(first)}")
    for state, (one, several) in _WORDS.items():
        if count := counts[state]:
            words.append(f"{count} {one if count == 1 else several}")
    return "; ".join((*words, *_spared(gap, counted))) + "."


def _spared(gap: Gap, counted: Mapping[str, State]) -> tuple[str, ...]:
    """Say how many things are not needed, as `heading_count` does, and as how many choices they count.

    Those of a choice that is counted as held make no difference to the sum, and are not told alone.
    """
    spared = gap.concepts_in("not needed")
    of_choices = [row for row in spared if counted[row.choice or row.concept] == "not needed"]
    choices = gap.counts()["not needed"]
    if not choices:
        return ()
    told = count_words(choices, "choice")
    if choices == len(spared):
        return (f"{told} {'is' if choices == 1 else 'are'} not needed",)
    some = "" if len(of_choices) == len(spared) else f"{len(of_choices)} of them "
    return (f"{count_words(len(spared), 'thing')} are not needed, {some}counted as {told}",)
