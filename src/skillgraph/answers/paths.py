"""How two concepts are connected: the shortest path, each hop with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import networkx as nx

from skillgraph.errors import NoPathError, UnknownConceptError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.reasons import Reason

#: How many members of a component an error names.
_NAMED_MEMBERS: Final = 3
Direction = Literal["forward", "backward", "both"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One edge of a path.

    Attributes:
        source: CURIE that the hop leaves.
        target: CURIE that it reaches.
        direction: ``forward`` where every relation among the reasons leads from source
            to target, ``backward`` where every one leads back, else ``both``.
        reasons: Why the two are joined, strongest first.

    """

    source: str
    target: str
    direction: Direction
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A sequence of distinct concepts, as hops; *distance* is the sum over its edges."""

    distance: int
    hops: tuple[Hop, ...]


def shortest_path(projection: nx.Graph[str], source: str, target: str, *, weight: str = "distance") -> Path:
    """Find the shortest path between two concepts.

    Args:
        projection: Node = concept CURIE; edges with *weight* (integers) and ``reasons``.
        source: A node of *projection*.
        target: A node of *projection*.
        weight: ``distance``, which penalizes hubs, or ``plain_distance``.

    Returns:
        The path with the least sum of *weight*; among equals the one whose CURIEs come
        first, compared from *source* on. No hops where source and target are one.

    Raises:
        UnknownConceptError: An end is not a node of *projection*.
        NoPathError: Nothing joins them; it names the two components.

    Example:
        >>> projection = nx.path_graph(["a", "b", "c"])
        >>> nx.set_edge_attributes(projection, 1, "distance")
        >>> [hop.target for hop in shortest_path(projection, "a", "c").hops]
        ['b', 'c']

    """
    for end in (source, target):
        if end not in projection:
            raise UnknownConceptError(
                f"{end} is no node of the projection",
                location=f"a projection of {len(projection)} concepts",
                remedy="project its kind as well (`--kinds`)",
            )
    # From the target, so that the way out of each node lists what is nearer to it.
    nearer, distances = nx.dijkstra_predecessor_and_distance(projection, target, weight=weight)
    if source not in distances:
        raise _no_path(projection, source, target)
    nodes = [source]
    while nodes[-1] != target:
        nodes.append(min(nearer[nodes[-1]]))
    return Path(int(distances[source]), tuple(explain_hops(projection, nodes)))


def explain_hops(projection: nx.Graph[str], nodes: list[str]) -> Iterable[Hop]:
    """Turn a sequence of adjacent nodes into hops with their reasons."""
    for source, target in nx.utils.pairwise(nodes):
        reasons = tuple(projection.edges[source, target].get("reasons", ()))
        yield Hop(source, target, hop_direction(source, reasons), reasons)


def hop_direction(source: str, reasons: Iterable[Reason]) -> Direction:
    """Give the direction in which a hop's relations lead, ``both`` where they do not agree."""
    starts = {reason.source for reason in reasons if reason.source is not None}
    if len(starts) != 1:
        return "both"
    return "forward" if starts == {source} else "backward"


def nearest_miss(wider: nx.Graph[str], *, source: str, target: str) -> list[str] | None:
    """Find what would join two concepts that a projection leaves apart.

    Args:
        wider: The projection of more kinds.
        source: A node of it.
        target: A node of it.

    Returns:
        The concepts between the two on the shortest path there, in order; None where
        nothing joins them there either.

    """
    try:
        path = shortest_path(wider, source, target)
    except NoPathError:
        return None
    return [hop.target for hop in path.hops[:-1]]


def _no_path(projection: nx.Graph[str], source: str, target: str) -> NoPathError:
    def label(node: str) -> str:
        return str(projection.nodes[node].get("label", node))

    def describe(node: str) -> str:
        component = nx.node_connected_component(projection, node)
        others = sorted(component - {node}, key=lambda other: (-projection.degree(other), other))
        if not others:
            return f"{label(node)!r} stands alone"
        named = ", ".join(label(other) for other in others[:_NAMED_MEMBERS])
        more = f" and {len(others) - _NAMED_MEMBERS} more" if len(others) > _NAMED_MEMBERS else ""
        return f"{label(node)!r} is joined to {named}{more}"

    return NoPathError(
        f"no path from {label(source)!r} to {label(target)!r}: they are in two components",
        location=f"a projection of {len(projection)} concepts: {describe(source)}; {describe(target)}",
        remedy="take in more kinds of concept with `--kinds all`",
    )
