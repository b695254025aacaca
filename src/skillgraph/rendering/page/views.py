"""What a page draws: the whole graph, some kinds, one role, a gap; never more than can be read.

Whatever a page draws, it holds the whole graph: search, focus and path reach all of it. What is
not drawn at first is counted and explained above the picture.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.appearance import KIND_ORDER, YEARS_AND_DEGREES, format_kind
from skillgraph.rendering.page.compared_sides import concept_sides
from skillgraph.rendering.page.spread_view import most_named
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from skillgraph.answers.compare import Comparison
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog, Concept

#: Most concepts that one picture draws unless more are asked for.
MAX_NODES: Final = 1500
#: Most lines that are drawn at rest; beyond, each concept keeps the one to its most important neighbor.
MAX_LINES: Final = 2000
_MOST_NAMED: Final = "the larger, the more documents name it; in the middle stands one of the most named"
#: Concepts of a kind that an overview keeps, however rare the kind is.
_LEAST_OF_A_KIND: Final = 12


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows when it opens.

    Attributes:
        kinds: Only concepts of these kinds are drawn; None for all.
        role: CURIE of the role or stage in the middle, drawn with what it is tied to.
        gap: What a person has and lacks for a role; it takes the place of *role*.
        have: CURIEs of what that person named.
        held: All that the person named, with what counts for nothing.
        compare: Two things side by side; it takes the place of *role* and *gap*.
        focus: CURIE of the concept that is looked at first, over *hops*.
        path: CURIEs of two concepts whose path is shown first.
        max_nodes: Most concepts that are drawn; None for `MAX_NODES`, and of several documents for what
            most of them name.

    """

    kinds: frozenset[str] | None = None
    role: str | None = None
    gap: Gap | None = None
    have: tuple[str, ...] = ()
    held: Holdings | None = None
    compare: Comparison | None = None
    focus: str | None = None
    hops: int = 1
    path: tuple[str, str] | None = None
    max_nodes: int | None = None

    @property
    def concepts(self) -> tuple[str | None, ...]:
        """CURIEs of the concepts that it names, None where it names none."""
        compared = (subject.id for subject in self.compare.subjects) if self.compare else ()
        return (self.role, self.gap.role if self.gap else None, self.focus, *(self.path or ()), *compared)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn, and why not the rest.

    Attributes:
        concepts: CURIEs, in the order of the catalog.
        center: CURIE of the one in the middle, or None.
        note: Why these, in words; empty where all are drawn.

    """

    concepts: tuple[str, ...]
    center: str | None
    note: str


def select_concepts(
    catalog: Catalog,
    view: View,
    *,
    counts: Mapping[str, int],
    documents: Mapping[str, int] | None = None,
) -> Selection:
    """Choose what a picture draws.

    Args:
        catalog: The whole graph.
        view: What is asked for.
        counts: CURIE of a concept → number of statements that name it.
        documents: CURIE of a concept → number of documents that name it, where there may be several.

    Returns:
        A `Selection` of at most ``view.max_nodes`` concepts.

    Example:
        >>> from skillgraph.model import Catalog
        >>> select_concepts(Catalog(), View(), counts={}).note
        ''

    """
    if documents is not None and is_of_documents(catalog, view):
        chosen, center = most_named(catalog, documents=documents, counts=counts)
        return Selection(chosen, center, _MOST_NAMED)
    concepts = list(catalog.concepts.values())
    notes = []
    role = view.gap.role if view.gap else view.role
    if view.compare is not None:
        wanted = concept_sides(catalog, view.compare).keys()
        concepts = [c for c in concepts if c.id in wanted]
        notes.append("what A and B bring in")
    elif view.gap is not None:
        wanted = _concepts_of_gap(view.gap, view.have).keys()
        concepts = [c for c in concepts if c.id in wanted]
        notes.append(f"what {catalog.concepts[view.gap.role].label} asks for and what is held")
    elif role is not None:
        tied = {role, *neighbors_of(catalog, role)}
        concepts = [c for c in concepts if c.id in tied]
        notes.append(f"{catalog.concepts[role].label} and what it is tied to")
    if view.kinds is not None:
        concepts = [c for c in concepts if c.kind in view.kinds or c.id == role]
        present = {c.kind for c in concepts}
        notes.append(", ".join(format_kind(kind, plural=True) for kind in KIND_ORDER if kind in present))
    limit = view.max_nodes or MAX_NODES
    if len(concepts) > limit:
        concepts = _overview(concepts, counts, limit, always=role)
        notes.append("of each kind those that most statements name")
    center = None if view.compare else role or _center(concepts, counts)
    return Selection(tuple(c.id for c in concepts), center, "; ".join(notes))


def is_of_documents(catalog: Catalog, view: View) -> bool:
    """Tell whether a page shows what several documents come to, and nothing that was asked for by name."""
    counted = len(catalog.documents) - len(copied_documents(catalog))
    asked = (view.role, view.gap, view.compare, view.kinds, view.max_nodes)
    return counted > 1 and all(one is None for one in asked)


def select_lines(ends: Sequence[tuple[int, int]], counts: Sequence[int]) -> list[int]:
    """Choose the lines that are drawn at rest: all, or one a concept where they are too many.

    Args:
        ends: Numbers of the two concepts that each line joins.
        counts: Number of a concept → number of statements that name it.

    Returns:
        Positions in *ends*, ascending. O(n) in the lines.

    Example:
        >>> select_lines([(0, 1)], [1, 1])
        [0]

    """
    if len(ends) <= MAX_LINES:
        return list(range(len(ends)))
    best: dict[int, tuple[int, int]] = {}
    for position, (source, target) in enumerate(ends):
        for own, other in ((source, target), (target, source)):
            rank = (-counts[other], position)
            if own not in best or rank < best[own]:
                best[own] = rank
    return sorted({position for _, position in best.values()})


def neighbors_of(catalog: Catalog, curie: str) -> set[str]:
    """Give the concepts that a statement, or the tie of a whole to its part, joins to one."""
    found: set[str | None] = set(catalog.concepts[curie].parts)
    for statement in catalog.statements.values():
        if statement.subject == curie:
            found.add(statement.object)
        elif statement.object == curie:
            found.add(statement.subject)
    return {other for other in found if other in catalog.concepts}


def gap_states(gap: Gap, have: Iterable[str]) -> dict[str, str]:
    """Give each concept of a gap its state: the one that `gap` counts it in, or what is not counted.

    Example:
        >>> from skillgraph.answers.gap import Gap
        >>> gap_states(Gap("concept:role", None, (), (), (), ()), ["concept:python"])
        {'concept:python': 'not asked'}

    """
    found: dict[str, str] = dict.fromkeys(have, "not asked")
    for row in gap.requirements:
        if row.via is not None and row.via.skill not in gap.beyond:  # the picture draws the graph alone
            found.setdefault(row.via.skill, "not asked")
    found |= dict.fromkeys(
        (years.statement.object or gap.role for years in gap.experience), YEARS_AND_DEGREES
    )
    found |= dict.fromkeys((degree.requirement.concept for degree in gap.degrees), YEARS_AND_DEGREES)
    found |= dict.fromkeys((asked.concept for asked in gap.headings), "heading")
    found |= {asked.concept: asked.state for asked in gap.concepts}
    found.pop(gap.role, None)
    return found


def _concepts_of_gap(gap: Gap, have: Collection[str]) -> dict[str, str]:
    return {gap.role: "", **gap_states(gap, have)}


def _center(concepts: Iterable[Concept], counts: Mapping[str, int]) -> str | None:
    """Name the role that most is said of."""
    roles = [c.id for c in concepts if c.kind == "role"]
    return min(roles, key=lambda curie: (-counts.get(curie, 0), curie)) if roles else None


def _overview(
    concepts: Sequence[Concept], counts: Mapping[str, int], limit: int, *, always: str | None
) -> list[Concept]:
    """Keep of each kind its most important concepts, in proportion to its number, and a few of every kind."""
    sizes = Counter(concept.kind for concept in concepts)
    floor = min(_LEAST_OF_A_KIND, max(1, limit // len(sizes)))
    room = limit - sum(min(floor, size) for size in sizes.values())
    over = sum(max(0, size - floor) for size in sizes.values())
    quota = {
        kind: min(floor, size) + (max(0, size - floor) * max(0, room) // over if over else 0)
        for kind, size in sizes.items()
    }
    kept: set[str] = {always} if always else set()
    for concept in sorted(concepts, key=lambda c: (-counts.get(c.id, 0), c.id)):
        if quota[concept.kind] > 0 and len(kept) < limit:
            quota[concept.kind] -= 1
            kept.add(concept.id)
    return [concept for concept in concepts if concept.id in kept]
