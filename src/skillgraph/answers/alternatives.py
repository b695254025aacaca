"""Simple paths by length: alternatives (Yen), paths of few hops, paths through given concepts.

All go through node sequences in one order: the shortest first; among equally long ones
that whose CURIEs come first, compared one by one from the start.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeVar

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    FoundPath = tuple[int, tuple[str, ...]]

_T = TypeVar("_T")
#: How many combinations of legs are looked at for one that passes no concept twice.
MOST_COMBINATIONS: Final = 2000


def iter_simple_paths(
    projection: nx.Graph[str], source: str, target: str, *, weight: str, max_hops: int | None = None
) -> Iterator[FoundPath]:
    """Go through the simple paths between two nodes, by length, ties by CURIE.

    NetworkX finds them (``shortest_simple_paths``: Yen, *Management Science* 17, 1971) in
    no fixed order among equals, so that all of one length are found before the first is
    given. With *max_hops* it searches a graph with one layer a hop.

    Yields:
        The length, the sum of *weight* (integers > 0), and the nodes from source to target.

    Example:
        >>> ring = nx.cycle_graph(["a", "b", "c", "d"])
        >>> nx.set_edge_attributes(ring, 1, "distance")
        >>> list(iter_simple_paths(ring, "a", "c", weight="distance"))
        [(2, ('a', 'b', 'c')), (2, ('a', 'd', 'c'))]

    """
    if source == target:
        yield 0, (source,)
    elif max_hops is None:
        yield from _in_order(_shortest_first(projection, source, target, weight=weight))
    else:
        layers = _layers(projection, source, target, weight=weight, max_hops=max_hops)
        layered = _shortest_first(layers, (0, source), (max_hops, target), weight=weight)
        found = ((length, tuple(node for _, node in path)) for length, path in layered)
        yield from _in_order((length, path) for length, path in found if len(set(path)) == len(path))


def iter_paths_through(
    projection: nx.Graph[str], stops: Sequence[str], *, weight: str, max_hops: int | None = None
) -> Iterator[FoundPath]:
    """Go through the simple paths that pass some nodes in their order, by length, ties by CURIE.

    Each leg's paths are combined, shortest sums first, and what passes a node twice is
    left out. After `MOST_COMBINATIONS` it ends, whether or not more are to be found.

    Args:
        projection: Edges with *weight*, integers > 0.
        stops: Source, the nodes to pass, target; all different.
        weight: The edge attribute that is summed.
        max_hops: Most hops of a whole path.

    """
    if not all(lies_between(projection, stop, ends=(stops[0], stops[-1])) for stop in stops[1:-1]):
        return
    per_leg = None if max_hops is None else max_hops - (len(stops) - 2)
    if per_leg is not None and per_leg < 1:
        return
    legs = [
        _Leg(projection, stops, number, weight=weight, max_hops=per_leg) for number in range(len(stops) - 1)
    ]
    waiting: list[tuple[int, tuple[str, ...], tuple[int, ...]]] = []
    seen: set[tuple[int, ...]] = set()

    def put(picks: tuple[int, ...]) -> None:
        if picks in seen:
            return
        seen.add(picks)
        found = [part for leg, pick in zip(legs, picks, strict=True) if (part := leg.path(pick))]
        if len(found) == len(legs):
            nodes = (stops[0], *(node for _, path in found for node in path[1:]))
            heappush(waiting, (sum(length for length, _ in found), nodes, picks))

    put((0,) * len(legs))
    for _ in range(MOST_COMBINATIONS):
        if not waiting:
            return
        length, nodes, picks = heappop(waiting)
        if len(set(nodes)) == len(nodes) and (max_hops is None or len(nodes) - 1 <= max_hops):
            yield length, nodes
        for leg, pick in enumerate(picks):
            put((*picks[:leg], pick + 1, *picks[leg + 1 :]))


def lies_between(projection: nx.Graph[str], node: str, *, ends: tuple[str, str]) -> bool:
    """Tell whether a simple path between both ends passes a node: cost is linear in the edges.

    It does where, with an edge added that joins the two, all three are in one biconnected component.
    """
    joined: nx.Graph[str] = nx.Graph(projection.edges)
    joined.add_edge(*ends)
    together = {node, *ends}
    return any(together.issubset(component) for component in nx.biconnected_components(joined))


class _Leg:
    """The paths from one stop to the next, found as they are asked for."""

    def __init__(
        self,
        projection: nx.Graph[str],
        stops: Sequence[str],
        number: int,
        *,
        weight: str,
        max_hops: int | None,
    ) -> None:
        ends = stops[number], stops[number + 1]
        graph = projection.copy()
        graph.remove_nodes_from(set(stops).difference(ends))
        self._left = iter_simple_paths(graph, *ends, weight=weight, max_hops=max_hops)
        self._found: list[FoundPath] = []

    def path(self, number: int) -> FoundPath | None:
        """Give the path of that number, from 0; None where there are fewer."""
        while number >= len(self._found):
            following = next(self._left, None)
            if following is None:
                return None
            self._found.append(following)
        return self._found[number]


def _shortest_first(
    graph: nx.Graph[_T], source: _T, target: _T, *, weight: str
) -> Iterator[tuple[int, tuple[_T, ...]]]:
    try:
        for path in nx.shortest_simple_paths(graph, source, target, weight=weight):
            yield nx.path_weight(graph, path, weight), tuple(path)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return


def _in_order(found: Iterator[FoundPath]) -> Iterator[FoundPath]:
    for _, equals in groupby(found, key=itemgetter(0)):
        yield from sorted(equals)


def _layers(
    projection: nx.Graph[str], source: str, target: str, *, weight: str, max_hops: int
) -> nx.DiGraph[tuple[int, str]]:
    """Lay out the ways of at most *max_hops* hops: a node is a concept after so many hops."""
    hops_left = nx.single_source_shortest_path_length(projection, target, cutoff=max_hops)
    layers: nx.DiGraph[tuple[int, str]] = nx.DiGraph()
    reached = {source}
    for level in range(max_hops):
        following: set[str] = set()
        for node in reached:
            for neighbor, edge in projection.adj[node].items():
                if neighbor == target:
                    layers.add_edge((level, node), (max_hops, target), **{weight: edge[weight]})
                elif neighbor != source and hops_left.get(neighbor, max_hops) < max_hops - level:
                    layers.add_edge((level, node), (level + 1, neighbor), **{weight: edge[weight]})
                    following.add(neighbor)
        reached = following
    return layers
