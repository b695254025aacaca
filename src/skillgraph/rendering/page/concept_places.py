"""Where the concepts of a page stand: by kind, or by state in a gap or a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.page.appearance import FAMILY_OF, KIND_ORDER, STATE_ORDER, STATES, state_slug
from skillgraph.rendering.page.compared_sides import SIDE_LOOKS, SIDE_ORDER
from skillgraph.rendering.page.layout import Layout, LayoutItem, sector_layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Concept


def concept_layout(
    concepts: Iterable[Concept],
    counts: Mapping[str, float],
    *,
    center: str | None = None,
    is_ranked: bool = False,
) -> Layout:
    """Place concepts by kind; where no *center* is named the role with most statements stands there."""
    items = [LayoutItem(c.id, _sector_of(c.kind), float(counts.get(c.id, 0)), c.label) for c in concepts]
    if center is None:
        roles = [item for item in items if item.sector == "role"]
        center = min(roles, key=lambda item: (-item.importance, item.id)).id if roles else None
    sectors = [(kind, FAMILY_OF[kind].id) for kind in KIND_ORDER]
    return sector_layout(items, sectors, center=center, is_ranked=is_ranked)


def page_layout(
    concepts: Iterable[Concept],
    counts: Mapping[str, float],
    states: Mapping[str, str] | None,
    *,
    center: str | None,
    order: Mapping[str, int],
    is_ranked: bool,
) -> Layout:
    """Place the concepts of a page: by kind, or by *states*, there in the *order* of what is asked for."""
    if states is None:
        return concept_layout(concepts, counts, center=center, is_ranked=is_ranked)
    return _state_layout(concepts, counts, states, center=center, order=order)


def _state_layout(
    concepts: Iterable[Concept],
    counts: Mapping[str, float],
    states: Mapping[str, str],
    *,
    center: str | None,
    order: Mapping[str, int],
) -> Layout:
    """Place the concepts of a gap or comparison: a sector for each state or side."""
    marks = {state: mark for state, (*_, mark) in (*STATES.items(), *SIDE_LOOKS.items())}
    groups = {c.id: state_slug(states.get(c.id, "not asked")) for c in concepts}
    items = [
        LayoutItem(
            c.id,
            groups[c.id],
            float(counts.get(c.id, 0)),
            marks.get(groups[c.id], "") + c.label,
            rank=order.get(c.id, len(order)),
        )
        for c in concepts
    ]
    sectors = [(state_slug(state), state) for state in (*STATE_ORDER, *SIDE_ORDER)]
    return sector_layout(items, sectors, center=center)


def _sector_of(kind: str) -> str:
    """Give the kind itself, or the last one where the vocabulary does not know it."""
    return kind if kind in FAMILY_OF else KIND_ORDER[-1]
