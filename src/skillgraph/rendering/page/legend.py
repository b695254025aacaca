"""The legend: the kinds that are there, by family, with their counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.rendering.page.appearance import (
    FAMILIES,
    FAMILY_OF,
    OUTSIDE,
    SHAPE_OF,
    SHORT_STATES,
    STATES,
    format_kind,
    state_slug,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from skillgraph.model import Concept


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind, or a state of a gap, in the legend."""

    kind: str
    label: str
    family: str
    shape: str
    count: int


@dataclass(frozen=True, slots=True)
class LegendGroup:
    """A family in the legend, with those of its kinds that the catalog has, and what else needs a key."""

    family: str
    label: str
    entries: tuple[LegendEntry, ...]
    keys: tuple[LegendEntry, ...] = ()


def look_of(kind: str) -> tuple[str, str]:
    """Give a kind's family and shape, also for a kind that the vocabulary does not have."""
    family = FAMILY_OF.get(kind)
    return (family.id, SHAPE_OF[kind]) if family else OUTSIDE


def legend_groups(concepts: Iterable[Concept]) -> tuple[LegendGroup, ...]:
    """Group the kinds of some concepts by family, in the order of the sectors; empty ones are left out."""
    counts = Counter(concept.kind for concept in concepts)
    groups = [(family.id, family.label, family.kinds) for family in FAMILIES]
    unknown = tuple(sorted(counts.keys() - FAMILY_OF.keys()))
    groups.append(("other", "Other kinds", unknown))
    return tuple(
        LegendGroup(
            family,
            label,
            tuple(
                LegendEntry(kind, format_kind(kind, plural=True), *look_of(kind), counts[kind])
                for kind in kinds
                if counts[kind]
            ),
        )
        for family, label, kinds in groups
        if any(counts[kind] for kind in kinds)
    )


def state_look(state: str) -> tuple[str, str]:
    """Give the family whose color a state of a gap takes, and its shape."""
    return STATES[state][:2]


def state_looks(states: Mapping[str, str]) -> dict[str, list[str]]:
    """Give for each state that occurs its name, plural, family and shape, as for a kind, and its mark.

    Last stands what it is called where there is little room. So looks the role too, and what it does not ask
    for, which has no state.
    """
    present = {state_slug(state) for state in states.values()}
    looks = {
        state: [label, label, family, shape, mark, SHORT_STATES.get(state, label)]
        for state, (family, shape, label, mark) in STATES.items()
        if state in present
    }
    others = {"role": ("what asks", "other", "dot"), "other": ("not asked for", *OUTSIDE)}
    return {**looks, **{group: [name, name, *look] for group, (name, *look) in others.items()}}


def state_groups(
    states: Mapping[str, str],
    looks: Mapping[str, Sequence[str]],
    label: str,
    *,
    choices: Mapping[str, int],
    beside: Mapping[str, Sequence[str]],
) -> tuple[LegendGroup, ...]:
    """Give the legend of a gap or a comparison: what occurs, with the number of things in each.

    What has no state is a key below them, and no filter.

    Args:
        states: State or side of each concept.
        looks: As `state_looks` gives them.
        label: Of all of them together.
        choices: Which concepts are counted with others, as `counted_choices` says.
        beside: What is counted at a concept beside itself, as `sides_beside` says.

    """
    things = {(state_slug(state), choices.get(curie, curie)) for curie, state in states.items()}
    counts = Counter(state for state, thing in things if thing != 0)
    counts.update(state_slug(side) for sides in beside.values() for side in sides)
    entries = (
        LegendEntry(state, name, family, shape, counts[state])
        for state, (name, _, family, shape, *_) in looks.items()
        if counts[state]
    )
    keys = (
        LegendEntry(group, looks[group][0], looks[group][2], looks[group][3], count=0)
        for group in ("role", "other")
        if group in looks
    )
    return (LegendGroup("other", label, tuple(entries), tuple(keys)),)


def kind_data(kinds: Iterable[str]) -> dict[str, list[str]]:
    """Give for each kind that is there its name, plural, family and shape."""
    return {
        kind: [format_kind(kind), format_kind(kind, plural=True), *look_of(kind)] for kind in sorted(kinds)
    }
