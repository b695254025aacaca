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
    "not needed": ("is not needed", "are not needed"),
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
    """Say in one or two sentences what a person has and lacks, and what comes first; empty for nothing asked.

    Each number is told with what it is a part of, so that nobody need add up.
    """
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
    told = f"You have {counts['have']} of {count_words(sum(counts.values()), 'thing')} asked for"
    if first:
        told += f" and lack {counts['missing']}: first {', '.join(first)}"
    return f"{told}.{_rest_sentence(counts, len(gap.concepts_in('not needed')))}"


def _rest_sentence(counts: Mapping[State, int], named: int) -> str:
    """Say what there is to the things that are neither had nor lacking; empty where there are none.

    What is not needed is *named* one by one elsewhere, where several are counted as one choice.
    """
    rest = sum(counts[state] for state in _WORDS)
    words = [f"{counts[state]} {told[counts[state] != 1]}" for state, told in _WORDS.items() if counts[state]]
    if counts["not needed"] not in (0, named):
        words[-1] += f" ({named} by name)"
    if not words:
        return ""
    if len(words) == 1:
        number, _, told = words[0].partition(" ")
        return f" The other {'one' if rest == 1 else number} {told}."
    return f" Of the other {rest}, {', '.join(words[:-1])} and {words[-1]}."
