"""Where figures and statements stand, which the page does not draw: on a ring around its picture."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from skillgraph.model import Concept
from skillgraph.rendering.elements import Edge, Node
from skillgraph.rendering.page.concept_places import concept_layout
from skillgraph.rendering.page.layout import SPACING


def element_places(nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, tuple[int, int]]:
    """Place concepts as the page does, and each other node outside, by what it is tied to.

    Returns:
        Id to (x, y) in whole pixels; y grows downwards.

    """
    nodes = list(nodes)
    inside = [node for node in nodes if node.is_concept]
    counts = Counter({node.id: int(node.cells.get("statements", 0)) for node in inside})
    layout = concept_layout((Concept(node.id, node.label, node.kind) for node in inside), counts)
    around = _ring(
        [node.id for node in nodes if not node.is_concept], layout.positions, edges, inner=layout.radius
    )
    return {**layout.positions, **around}


def _ring(
    names: list[str], places: Mapping[str, tuple[int, int]], edges: Iterable[Edge], *, inner: float
) -> dict[str, tuple[int, int]]:
    """Share a circle out, in the order of the angles at which what each is tied to stands."""
    angles = {name: math.atan2(y, x) for name, (x, y) in places.items()}
    toward: dict[str, float] = {}
    for edge in edges:
        for near, far in ((edge.source, edge.target), (edge.target, edge.source)):
            if near in angles:
                toward.setdefault(far, round(angles[near], 9))
    ordered = sorted(names, key=lambda name: (toward.get(name, 0.0), name))
    radius = inner + SPACING * max(3.0, len(ordered) / math.pi)
    turns = (math.tau * number / len(ordered) - math.pi for number in range(len(ordered)))
    return {
        name: (round(radius * math.cos(turn)), round(radius * math.sin(turn)))
        for name, turn in zip(ordered, turns, strict=True)
    }
