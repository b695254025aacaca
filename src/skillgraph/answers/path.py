"""How two concepts are connected: the shortest paths, each hop with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Final, Literal

import networkx as nx

from skillgraph.answers.no_path import label_of, no_meaning, no_path, no_way_through, too_many_hops
from skillgraph.errors import NoPathError, UnknownConceptError, UsageError
from skillgraph.language.kinds import PATH_KINDS
from skillgraph.projection.classes import shared_closeness, whole_of
from skillgraph.projection.layer_names import WITH_MEANING
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from skillgraph.model import Catalog
    from skillgraph.projection.associates import Shared
    from skillgraph.projection.reasons import Reason

#: A leg of a path that is as long is a chain of weak ties, which explains nothing: five hops that are
#: close to each other, three that are merely related.
FARTHEST: Final = 7800
#: How many members of a component an error names.
Direction = Literal["forward", "backward", "both"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One edge of a path.

    Attributes:
        source: CURIE that the hop leaves.
        target: CURIE that it reaches.
        closeness: Of the edge, in (0, 1).
        direction: ``forward`` where every relation among the reasons leads from source
            to target, ``backward`` where every one leads back, else ``both``.
        reasons: Why the two are joined, strongest first.
        class_size: How many members the class has, where all that joins the two is that one is a
            kind or a part of the other; else None.
        shared: What both are asked for with; None where that is not known.

    """

    source: str
    target: str
    closeness: float
    direction: Direction
    reasons: tuple[Reason, ...]
    class_size: int | None = None
    shared: Shared | None = None

    @property
    def held_through_class(self) -> float:
        """What is left of its closeness to a path that leads through its class."""
        return shared_closeness(self.closeness, self.class_size)


@dataclass(frozen=True, slots=True)
class Path:
    """A sequence of distinct concepts, as hops; *distance* is the sum over its edges."""

    distance: int
    hops: tuple[Hop, ...]

    @property
    def weakest(self) -> float:
        """Closeness of the hop that holds least, 1 without hops; through a class both hops hold less."""
        return min(map(self._held, self.hops), default=1.0)

    def weak_hops(self, below: float) -> list[Hop]:
        """Give the hops that hold less than a closeness."""
        return [hop for hop in self.hops if self._held(hop) < below]

    def class_hops(self) -> list[Hop]:
        """Give the hops of which all that is said is that one is a kind of what the path passes."""
        ends = {self.hops[0].source, self.hops[-1].target} if self.hops else set()
        return [
            hop
            for hop in self.hops
            if hop.class_size is not None and ends.isdisjoint(map(whole_of, hop.reasons))
        ]

    def _held(self, hop: Hop) -> float:
        return hop.held_through_class if hop in self.class_hops() else hop.closeness


def project_ways(
    catalog: Catalog,
    named: Iterable[str],
    *,
    kinds: Collection[str] = PATH_KINDS,
    layers: Collection[str] = WITH_MEANING,
    weak: bool = False,
    beyond: bool = False,
    meaningless: bool | None = None,
    within: nx.Graph[str] | None = None,
) -> nx.Graph[str]:
    """Project what a path between some concepts may pass.

    Args:
        catalog: What to project.
        named: CURIEs of the ends and of what is to be passed, of the catalog or known to the package.
        kinds: Of the concepts of the catalog that a path may pass, or of what they are counted as.
        layers: Which of `layer_names.LAYERS` make edges.
        weak: Make edges that carry no meaning too.
        beyond: Pass whatever the package knows, between concepts of the catalog too.
        meaningless: Make edges that carry no meaning; None for *weak*, which says what is passed too, and is
            taken where several of these are counted as one thing.
        within: What this gave for some of the same concepts, asked alike: its edges are not made again.

    Returns:
        As `projecting.project_graph` gives it. Between concepts of the catalog nothing else is passed, but
        *beyond*. Where it does not have one of *named*, whatever the package knows is passed too; with *weak*
        edges, which join nearly everything, only what is known beside one of *named*.

    Example:
        >>> from skillgraph.model import Catalog
        >>> ends = ("concept:docker", "concept:kubernetes")
        >>> len(shortest_path(project_ways(Catalog(), ends), *ends).hops)
        1

    """
    from skillgraph.projection.edges import have_twins
    from skillgraph.projection.known import counted_as, known_by_kind, known_concepts, known_elsewhere
    from skillgraph.projection.known_ties import known_beside, taxonomic_beside
    from skillgraph.projection.projecting import project_graph

    named = list(named)
    catalog = told_of(catalog, *named)
    known = known_concepts()
    also = {curie: catalog.concepts.get(curie) or known[curie] for curie in named}
    if beyond or not catalog.concepts.keys() >= also.keys():
        elsewhere = known_elsewhere([*catalog.concepts.values(), *also.values()])
        if weak:
            ways = (known_beside, taxonomic_beside)
            elsewhere &= {end for concept in also.values() for way in ways for end in way(concept)}
        also |= {curie: known[curie] for curie in elsewhere}
    also |= known_by_kind(catalog.concepts.values(), kinds)
    edges = weak if meaningless is None else meaningless
    if edges is not weak:  # twins have other counts then
        nodes = {c.id: c for c in catalog.concepts.values() if c.kind in kinds} | also
        edges = weak if have_twins(map(counted_as, nodes.values())) else edges
    return project_graph(catalog, kinds=kinds, also=also, layers=layers, weak=edges, within=within)


def shortest_path(
    projection: nx.Graph[str], source: str, target: str, *, farthest: int | None = FARTHEST
) -> Path:
    """Find the shortest path between two concepts.

    Args:
        projection: Node = concept CURIE; edges with ``distance`` (integers) and ``reasons``.
        source: A node of *projection*.
        target: A node of *projection*.
        farthest: A path that is as long is none; None for any length.

    Returns:
        The path with the least sum of distances; among equals the one whose CURIEs come
        first, compared from *source* on. No hops where source and target are one.

    Raises:
        UnknownConceptError: An end is not a node of *projection*.
        NoPathError: Nothing joins them, and it names the two components; or only edges without meaning
            do (`layers.carries_meaning`), or a chain of `FARTHEST` or more, and it names these.

    Example:
        >>> projection = nx.path_graph(["a", "b", "c"])
        >>> nx.set_edge_attributes(projection, 1, "distance")
        >>> [hop.target for hop in shortest_path(projection, "a", "c").hops]
        ['b', 'c']

    """
    _check_stops(projection, (source, target))
    # From the target, so that the way out of each node lists what is nearer to it.
    nearer, distances = nx.dijkstra_predecessor_and_distance(projection, target, weight="distance")
    if source not in distances:
        raise no_path(projection, source, target)
    nodes = [source]
    while nodes[-1] != target:
        nodes.append(min(nearer[nodes[-1]]))
    path = Path(int(distances[source]), tuple(explain_hops(projection, nodes)))
    if farthest is not None and path.distance >= farthest:
        raise no_meaning(projection, nodes)
    return path


def shortest_paths(
    projection: nx.Graph[str],
    source: str,
    target: str,
    *,
    limit: int = 1,
    via: Sequence[str] = (),
    max_hops: int | None = None,
    farthest: int | None = FARTHEST,
) -> list[Path]:
    """Find the shortest paths between two concepts: the first and its alternatives.

    Args:
        projection: As in `shortest_path`; `projecting.narrow_projection` leaves out concepts
            and reasons.
        source: A node of *projection*.
        target: A node of *projection*.
        limit: Most paths to return, >= 1.
        via: Nodes that every path passes, in this order.
        max_hops: Most hops of a path, >= 1; None for any number.
        farthest: A path whose legs are as long on the average is none; None for any length.

    Returns:
        Simple paths, the shortest first; among equals those whose CURIEs come first,
        compared from *source* on. Of paths through *via* at most
        `alternatives.MOST_COMBINATIONS` combinations of legs are looked at.

    Raises:
        UnknownConceptError: An end, or one of *via*, is not a node of *projection*.
        UsageError: One of *via* is an end, or is there twice.
        NoPathError: There is none; it says why, and names what comes nearest.

    Example:
        >>> ring = nx.cycle_graph(["a", "b", "c", "d"])
        >>> nx.set_edge_attributes(ring, 1, "distance")
        >>> [path.hops[0].target for path in shortest_paths(ring, "a", "c", limit=2)]
        ['b', 'd']

    """
    stops = (source, *via, target)
    _check_stops(projection, stops)
    if via and len(set(stops)) < len(stops):
        raise UsageError(
            "a path cannot pass through a concept twice",
            location=" \u2014 ".join(label_of(projection, stop) for stop in stops),
            remedy="use different concepts for the ends and `--via`",
        )
    if limit == 1 and not via and max_hops is None:
        return [shortest_path(projection, source, target, farthest=farthest)]
    found = _node_sequences(projection, stops, limit=limit, max_hops=None)
    if not found:
        for first, second in ((source, target), *nx.utils.pairwise(stops)):
            shortest_path(projection, first, second, farthest=None)  # says so where two are not joined
        raise no_way_through(projection, stops)
    most = inf if farthest is None else farthest * (len(stops) - 1)
    if found[0][0] >= most:
        raise no_meaning(projection, found[0][1])
    if max_hops is not None and any(len(nodes) - 1 > max_hops for _, nodes in found):
        within = _node_sequences(projection, stops, limit=limit, max_hops=max_hops)
        if not within or within[0][0] >= most:
            fewest = found[0][1] if via else _fewest_hops(projection, source, target)
            raise too_many_hops(projection, stops, max_hops=max_hops, fewest=fewest)
        found = within
    return [Path(length, tuple(explain_hops(projection, nodes))) for length, nodes in found if length < most]


def explain_hops(projection: nx.Graph[str], nodes: Sequence[str]) -> Iterable[Hop]:
    """Turn a sequence of adjacent nodes into hops with their reasons."""
    for source, target in nx.utils.pairwise(nodes):
        edge = projection.edges[source, target]
        reasons = tuple(edge.get("reasons", ()))
        direction, size = hop_direction(source, reasons), edge.get("class_size")
        yield Hop(source, target, edge.get("closeness", 0.0), direction, reasons, size, edge.get("shared"))


def hop_direction(source: str, reasons: Iterable[Reason]) -> Direction:
    """Give the direction in which a hop's relations lead, ``both`` where they do not agree."""
    starts = {reason.source for reason in reasons if reason.source is not None}
    if len(starts) != 1:
        return "both"
    return "forward" if starts == {source} else "backward"


def nearest_miss(
    wider: nx.Graph[str],
    *,
    source: str,
    target: str,
    via: Sequence[str] = (),
    max_hops: int | None = None,
    farthest: int | None = None,
) -> list[str] | None:
    """Find what would join two concepts that a projection leaves apart.

    Args:
        wider: The projection of more kinds, or with more edges.
        source: A node of it.
        target: A node of it.
        via: As in `shortest_paths`.
        max_hops: As in `shortest_paths`.
        farthest: As in `shortest_paths`.

    Returns:
        The concepts between the two on the shortest path there, in order; None where
        nothing joins them there either.

    """
    try:
        path = shortest_paths(wider, source, target, via=via, max_hops=max_hops, farthest=farthest)[0]
    except NoPathError:
        return None
    return [hop.target for hop in path.hops[:-1]]


def _check_stops(projection: nx.Graph[str], stops: Iterable[str]) -> None:
    for stop in stops:
        if stop not in projection:
            raise UnknownConceptError(
                f"{stop} is not in the projection",
                location=f"a projection of {len(projection)} concepts",
                remedy="include its kind with `--kinds`",
            )


def _node_sequences(
    projection: nx.Graph[str], stops: Sequence[str], *, limit: int, max_hops: int | None
) -> list[tuple[int, tuple[str, ...]]]:
    from skillgraph.answers.alternatives import iter_paths_through, iter_simple_paths

    if len(stops) > 2:  # noqa: PLR2004 -- more than both ends
        found = iter_paths_through(projection, stops, weight="distance", max_hops=max_hops)
    else:
        found = iter_simple_paths(projection, stops[0], stops[-1], weight="distance", max_hops=max_hops)
    return list(islice(found, limit))


def _fewest_hops(projection: nx.Graph[str], source: str, target: str) -> tuple[str, ...]:
    hops = int(nx.shortest_path_length(projection, source, target))
    [(_, nodes)] = _node_sequences(projection, (source, target), limit=1, max_hops=hops)
    return nodes
