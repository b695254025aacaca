"""What something more would change: requirements that move from one state to another, role by role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from skillgraph.answers.demands import STANDINGS, total_counts
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.requirements import STATES, Requirement, State, roles_and_stages
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from skillgraph.answers.demands import Demand, Standing
    from skillgraph.answers.gap import Gap
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
class Step:
    """A demand for years or a degree whose standing changes: as it was, and as it becomes."""

    before: Demand
    after: Demand


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What something added changes for one role or stage.

    Attributes:
        role: CURIE.
        before: State → number of requirements in it, degrees counted too, years not.
        after: The same with what is added.
        changed: The requirements whose state changes, in the order of the catalog.
        counted_before: Standing → number of demands in it, as `gap` counts them: each once, those of
            one choice together, without headings, years and degrees too.
        counted_after: The same with what is added.
        moved: The concepts whose state changes, without years and degrees, what to learn first on top.
        steps: The demands for years, and degrees, whose standing changes, in the same order.

    """

    role: str
    before: dict[State, int]
    after: dict[State, int]
    changed: tuple[Change, ...]
    counted_before: dict[Standing, int] = field(default_factory=dict)
    counted_after: dict[Standing, int] = field(default_factory=dict)
    moved: tuple[Move, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything changes."""
        return bool(self.changed or self.steps)


def role_changes(
    catalog: Catalog,
    *,
    have: Collection[str] = (),
    add: Collection[str],
    role: str | None = None,
    document: str | None = None,
    projection: Projection | None = None,
    section: Section | None = None,
    studied: Collection[tuple[str, str]] = (),
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
        studied: As in `skill_gap`, of what is held and added.
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
                studied=studied,
                stated_only=stated_only,
            )
            for held in (tuple(have), tuple(dict.fromkeys((*have, *add))))
        ]
        before, after = ([*gap.requirements, *(d.requirement for d in gap.degrees)] for gap in gaps)
        changed = [Change(old, new) for old, new in zip(before, after, strict=True) if old.state != new.state]
        moved = _moves(*gaps)
        had, would_have = ({s: total_counts(gap.demands)[s] for s in STANDINGS} for gap in gaps)
        states = (_count_states(before), _count_states(after))
        steps = _steps(*gaps)
        rows.append(RoleChange(name, *states, tuple(changed), had, would_have, moved, steps))
    return rows


def _moves(before: Gap, after: Gap) -> tuple[Move, ...]:
    """Find the concepts whose state is another in two gaps of one role; a heading that is held is one."""
    were = {row.concept: row for row in (*before.headings, *before.concepts)}
    pairs = ((were[row.concept], row) for row in after.concepts if row.concept in were)
    return tuple(Move(old, new) for old, new in pairs if old.state != new.state)


def _steps(before: Gap, after: Gap) -> tuple[Step, ...]:
    """Find the demands for years, and degrees, whose standing is another in two gaps of one role."""
    were = {(row.concept, row.name): row for row in before.demands}
    named = ((row, (row.concept, row.name)) for row in after.demands if row.measure != "alone")
    pairs = ((were[name], row) for row, name in named if name in were)
    return tuple(Step(old, new) for old, new in pairs if old.standing != new.standing)


def _count_states(rows: Sequence[Requirement]) -> dict[State, int]:
    counts = Counter(row.state for row in rows)
    return {state: counts[state] for state in STATES}
