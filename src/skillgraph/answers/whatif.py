"""What something more would change: requirements that move from one state to another, role by role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from skillgraph.answers.gap import skill_gap
from skillgraph.answers.requirements import STATES, Requirement, State, roles_and_stages
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.model import Catalog, Section
    from skillgraph.projection.edges import Projection


@dataclass(frozen=True, slots=True)
class Change:
    """A requirement whose state changes: what it was, and what it becomes."""

    before: Requirement
    after: Requirement


@dataclass(frozen=True, slots=True)
class Move:
    """A concept that is asked for whose one state changes: as it was, and as it becomes."""

    before: AskedConcept
    after: AskedConcept


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What something added changes for one role or stage.

    Attributes:
        role: CURIE.
        before: State → number of requirements in it, degrees counted too, years not.
        after: The same with what is added.
        changed: The requirements whose state changes, in the order of the catalog.
        counted_before: State → number of concepts in it, as `gap` counts them: each once, those of
            one choice together, without headings, years and degrees.
        counted_after: The same with what is added.
        moved: The concepts that are counted so and whose state changes, what to learn first before the rest.

    """

    role: str
    before: dict[State, int]
    after: dict[State, int]
    changed: tuple[Change, ...]
    counted_before: dict[State, int] = field(default_factory=dict)
    counted_after: dict[State, int] = field(default_factory=dict)
    moved: tuple[Move, ...] = ()


def role_changes(
    catalog: Catalog,
    *,
    have: Collection[str] = (),
    add: Collection[str],
    role: str | None = None,
    document: str | None = None,
    projection: Projection | None = None,
    section: Section | None = None,
    stated_only: bool = False,
) -> list[RoleChange]:
    """Tell what a person would gain for each role and stage by learning something.

    Args:
        catalog: Where the requirements are.
        have: CURIEs of what the person holds.
        add: CURIEs of what would be added.
        role: CURIE of the one role or stage to tell of; None for all.
        document: As in `skill_gap`.
        projection: As in `skill_gap`.
        section: As in `skill_gap`.
        stated_only: As in `skill_gap`.

    Returns:
        One row a role or stage, roles first, in the order of the catalog; those of which
        nothing is asked have only zeros.

    Example:
        >>> import skillgraph
        >>> changes = role_changes(skillgraph.open_catalog(), add=["concept:rag"])
        >>> {row.role: len(row.changed) for row in changes}["concept:lead-ai-backend-engineer"]
        1

    """
    rows = []
    catalog = told_of(catalog, role)
    for name in roles_and_stages(catalog) if role is None else [role]:
        gaps = [
            skill_gap(
                catalog,
                name,
                document=document,
                have=held,
                projection=projection,
                section=section,
                stated_only=stated_only,
            )
            for held in (tuple(have), tuple(dict.fromkeys((*have, *add))))
        ]
        before, after = ([*gap.requirements, *(d.requirement for d in gap.degrees)] for gap in gaps)
        changed = [Change(old, new) for old, new in zip(before, after, strict=True) if old.state != new.state]
        pairs = zip(*(gap.concepts for gap in gaps), strict=True)
        moved = [Move(old, new) for old, new in pairs if old.state != new.state]
        had, would_have = (gap.counts() for gap in gaps)
        states = (_count_states(before), _count_states(after))
        rows.append(RoleChange(name, *states, tuple(changed), had, would_have, tuple(moved)))
    return rows


def _count_states(rows: Sequence[Requirement]) -> dict[State, int]:
    counts = Counter(row.state for row in rows)
    return {state: counts[state] for state in STATES}
