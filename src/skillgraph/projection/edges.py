"""Concepts as nodes, one edge a pair, each with its reasons.

`layers` says what reasons there are, `closeness` how they become one number in [0, 1). The distance of an
edge is ``round(1000 * (1 - ln(closeness)))``: the shortest path is the one with the greatest product of
closenesses, each hop costing a factor e beside, so that few weak hops can beat many strong ones. Where
all that joins two is that one is a kind of the other, the closeness is taken for less (`classes`), and so
it is where counts alone do: what is asked for with everything is no way from one thing to another. An
edge that carries no meaning (`layers.carries_meaning`), such as togetherness in one list, is
`NO_MEANING` longer: no path takes it that has a way with meaning.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from skillgraph.errors import UnknownNameError
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.associates import load_associates
from skillgraph.projection.classes import class_size, class_sizes, shared_closeness
from skillgraph.projection.counting import count_catalog
from skillgraph.projection.incidence import load_incidence, telling_pairs
from skillgraph.projection.known import counted_as, known_concepts
from skillgraph.projection.known_ties import known_ids
from skillgraph.projection.layer_names import COUNTED, LAYERS, OF_DOCUMENTS, PROJECTED
from skillgraph.projection.layers import (
    LEAST_LIFT,
    carries_meaning,
    count_reasons,
    edge_closeness,
    is_counted_alone,
    layer_counts,
    named_reason,
    taxonomic_reason,
)
from skillgraph.projection.named_relations import relations_among, relations_of
from skillgraph.projection.pairs import ordered_pair, pairs_around
from skillgraph.projection.reasons import Wanted, iter_reasons
from skillgraph.projection.weights import bundled_weights
from skillgraph.store.about import scan_statements
from skillgraph.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    import networkx as nx

    from skillgraph.model import Catalog, Concept
    from skillgraph.projection.associates import Shared
    from skillgraph.projection.pairs import Pair
    from skillgraph.projection.reasons import Reason
    from skillgraph.projection.stratification import Count

DISTANCE_SCALE: Final = 1000
#: What an edge without meaning is longer: more than any path with meaning.
NO_MEANING: Final = 100_000


class Edges:
    """Concepts and the edges between them, as ``Graph.adj`` of NetworkX has them.

    Attributes:
        nodes: Concept CURIE → its attributes.
        adj: Concept CURIE → CURIE of each neighbor → attributes of the edge, the same from both ends.

    Example:
        >>> edges = Edges({"concept:a": {}, "concept:b": {}})
        >>> edges.join("concept:a", "concept:b", {"closeness": 0.5})
        >>> len(edges), "concept:a" in edges, edges.graph().edges["concept:b", "concept:a"]
        (2, True, {'closeness': 0.5})

    """

    def __init__(self, nodes: Mapping[str, dict[str, Any]]) -> None:
        self.nodes: Final = dict(nodes)
        self.adj: Final[dict[str, dict[str, dict[str, Any]]]] = {node: {} for node in nodes}

    def __contains__(self, node: object) -> bool:
        """Tell whether a concept is there."""
        return node in self.nodes

    def __len__(self) -> int:
        """Count the concepts."""
        return len(self.nodes)

    def join(self, first: str, second: str, edge: dict[str, Any]) -> None:
        """Add an edge between two concepts that are there."""
        self.adj[first][second] = self.adj[second][first] = edge

    def without(self, nodes: Collection[str]) -> Edges:
        """Give what is left where some concepts are left out, with what they are joined by."""
        left = Edges({node: told for node, told in self.nodes.items() if node not in nodes})
        for first in left.nodes:
            left.adj[first].update(
                (second, edge) for second, edge in self.adj[first].items() if second in left
            )
        return left

    def graph(self) -> nx.Graph[str]:
        """Give the same as a simple undirected graph of NetworkX."""
        import networkx as nx  # takes longer than most answers

        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(self.nodes.items())
        graph.add_edges_from(
            (one, other, edge)
            for one, ends in self.adj.items()
            for other, edge in ends.items()
            if one <= other
        )
        return graph


if TYPE_CHECKING:
    #: What can be asked for neighbors: edges, with or without the algorithms of graphs.
    Projection = Edges | nx.Graph[str]


def project_edges(
    catalog: Catalog,
    *,
    kinds: Collection[str] = DEFAULT_KINDS,
    concepts: Collection[str] | None = None,
    also: Mapping[str, Concept] | None = None,
    layers: Collection[str] = PROJECTED,
    around: Collection[str] | None = None,
    weak: bool = True,
    within: Projection | None = None,
) -> Edges:
    """Project a graph onto its concepts, for answers that need no algorithm of graphs.

    Args:
        catalog: What to project.
        kinds: Ids of the kinds of concept that become nodes; sub-kinds are not added
            (`kinds.expand_kinds` does that), and what only files others, as *skills in high demand* does,
            is left out.
        concepts: CURIEs of the concepts that become nodes, whatever their kinds; it takes
            less time the fewer there are. None for all of *kinds*.
        also: Concepts that become nodes too, by CURIE, whatever they are; the catalog need not have them.
        layers: Which of `layers.LAYERS` make edges.
        around: CURIEs of nodes whose edges alone are made; None for all.
        weak: Make edges that carry no meaning too (`layers.carries_meaning`), as those of one list.
        within: What a projection of the same graph with the same *layers* and *weak* gave: between its
            nodes, if all are nodes here and most of them, its edges are taken; not together with *around*,
            and not where several nodes are counted as one thing.

    Returns:
        Node = concept CURIE, in CURIE order, with ``label``, ``kind`` and ``in_graph``, False for what is
        known alone; edge with ``closeness`` in (0, 1), ``strength`` (of its strongest reason, in (0, 1]),
        ``distance`` (integer >= 1000) and ``reasons`` (list of `Reason`, by layer, then strongest first);
        with ``shared`` (`Shared`), the associates of both ends, where layers of counts are among *layers*
        and both ends are counted. What an edge has depends on its two ends alone.

    Raises:
        UnknownNameError: One of *kinds* or *layers* is not known.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog(
        ...     concepts={c: Concept(c, c, "skill") for c in ("concept:a", "concept:b")},
        ...     statements={"statement:1": Statement("statement:1", "", "concept:a", "sg:uses", "concept:b")},
        ... )
        >>> project_edges(catalog).adj["concept:a"]["concept:b"]["closeness"]
        0.728571

    """
    _check(kinds, KINDS, "kind")
    _check(layers, LAYERS, "layer")
    nodes: dict[str, Concept] = dict(also or {})
    labels = demand_labels(catalog) if concepts is None else ()
    nodes |= {
        curie: concept
        for curie, concept in catalog.concepts.items()
        if (concept.kind in kinds and curie not in labels if concepts is None else curie in concepts)
    }
    projection = Edges(
        {
            curie: {"label": concept.label, "kind": concept.kind, "in_graph": curie in catalog.concepts}
            for curie, concept in sorted(nodes.items())
        }
    )
    edges: dict[tuple[str, str], list[Reason]] = {}
    chosen = frozenset(layers)
    names = {curie: counted_as(concept) for curie, concept in nodes.items()}
    if within is not None and _is_part(within, names):
        around = nodes.keys() - set(within.nodes)
        for node in within.nodes:
            projection.adj[node].update(within.adj[node])
    around = None if around is None else frozenset(around)
    for pair, reason in _relations(catalog, nodes, names, layers=chosen, around=around):
        edges.setdefault(pair, []).append(reason)
    counts: dict[Pair, tuple[Count, ...]] = {}
    if not chosen.isdisjoint(COUNTED):
        counts |= _counts(catalog, names, layers=chosen, around=around, joined=edges, weak=weak)
    for pair, own in counts.items():
        if counted := count_reasons(own, [nodes[curie].label for curie in pair]):
            edges.setdefault(pair, []).extend(counted)
    sizes = class_sizes(catalog)
    associates = None if chosen.isdisjoint(COUNTED) else load_associates()
    for pair in sorted(edges):
        shared = None if associates is None else associates.shared(names[pair[0]], names[pair[1]])
        edge = _edge(edges[pair], counts.get(pair, ()), shared=shared, sizes=sizes)
        if edge["closeness"] > 0 and (weak or edge["distance"] < NO_MEANING):
            projection.join(*pair, edge)
    return projection


def _edge(
    reasons: Iterable[Reason], counts: Sequence[Count], *, shared: Shared | None, sizes: Mapping[str, int]
) -> dict[str, Any]:
    """Give the attributes of an edge."""
    reasons = sorted(reasons, key=_rank)
    value = edge_closeness(reasons, counts, shared=None if shared is None else shared.count)
    size = class_size(reasons, sizes)
    apart = 0 if carries_meaning(reasons) else NO_MEANING
    edge: dict[str, Any] = {
        "closeness": value,
        "strength": max(reason.strength for reason in reasons),
        "distance": (hop_distance(value, reasons, size) if value > 0 else 0) + apart,
        "reasons": reasons,
    }
    if size is not None:
        edge["class_size"] = size
    if shared is not None:
        edge["shared"] = shared
    return edge


def have_twins(names: Iterable[str]) -> bool:
    """Tell whether some of what concepts are counted as is one thing: of these one alone has its counts."""
    names = list(names)
    return len(set(names)) < len(names)


def _is_part(within: Projection, names: Mapping[str, str]) -> bool:
    """Tell whether a projection is most of one, so that it takes less time to add to it."""
    is_most = len(names) < 2 * len(within) and names.keys() >= set(within.nodes)
    return is_most and not have_twins(names.values())


def closeness_distance(closeness: float) -> int:
    """Turn a closeness in (0, 1] into a distance, an integer >= `DISTANCE_SCALE`.

    Example:
        >>> closeness_distance(1.0), closeness_distance(0.5)
        (1000, 1693)

    """
    return round(DISTANCE_SCALE * (1 - math.log(closeness)))


def hop_distance(closeness: float, reasons: Iterable[Reason], size: int | None) -> int:
    """Give the distance of an edge, without what it costs to carry no meaning.

    Args:
        closeness: Of the edge, in (0, 1).
        reasons: Why the two are joined.
        size: As `classes.class_size` gives it.

    """
    step = bundled_weights().counted_step if is_counted_alone(reasons) else 1.0
    return closeness_distance(shared_closeness(closeness, size) / step)


def demand_labels(catalog: Catalog) -> frozenset[str]:
    """Find what others are classified as: a label for them, no thing that they are close to."""
    rows = scan_statements(catalog, "relation", "object")
    return frozenset(target for _, (relation, target) in rows if relation == "sg:classifiedAs")


def _check(given: Collection[str], there_are: Collection[str], what: str) -> None:
    if unknown := sorted(set(given).difference(there_are)):
        raise UnknownNameError(
            f"unknown {what} {unknown[0]!r}",
            location=f"the {what}s of a projection",
            remedy=f"give ids: {', '.join(there_are)}",
        )


_ORDER: Final = {layer: number for number, layer in enumerate(LAYERS)}


def _rank(reason: Reason) -> tuple[object, ...]:
    return (_ORDER[reason.layer], -reason.strength, reason.relation, reason.statements)


def _relations(
    catalog: Catalog,
    nodes: Mapping[str, Concept],
    names: Mapping[str, str],
    *,
    layers: frozenset[str],
    around: frozenset[str] | None,
) -> Iterator[tuple[Pair, Reason]]:
    """Go through the reasons that are relations or places of a document; *names* says what counts as what."""
    if not OF_DOCUMENTS.isdisjoint(layers):
        yield from iter_reasons(catalog, Wanted(frozenset(nodes), around), layers=layers)
    if "named" in layers:
        yield from _named(nodes, names, around=around)
    if "taxonomic" in layers:
        yield from _taxonomic(nodes, names, around=around)


def _named(
    nodes: Mapping[str, Concept], names: Mapping[str, str], *, around: frozenset[str] | None
) -> Iterator[tuple[Pair, Reason]]:
    """Go through the relations that we name; a node goes by its own name and by what it is counted as.

    A row of a concept of the guide that is no node is one of what the vocabulary has in its place.
    """
    called: dict[str, list[str]] = {}
    for curie in nodes:
        for known in {curie, names[curie]}:
            called.setdefault(known, []).append(curie)
    for curie, name in known_concepts().other_ids.items():
        if curie not in called and name in called:
            called[curie] = called[name]
    if around is None:
        rows = tuple(relations_among(called))
    else:
        ids = known_ids(name for curie in around for name in (curie, names[curie]))
        rows = tuple(row for name in ids for row in relations_of(name))
    for row in dict.fromkeys(rows):
        for first in called.get(row.subject, ()):
            for second in called.get(row.object, ()):
                if first != second and (around is None or not around.isdisjoint((first, second))):
                    reason = named_reason(row, source=nodes[first], target=nodes[second])
                    yield ordered_pair(first, second), reason


def _taxonomic(
    nodes: Mapping[str, Concept], names: Mapping[str, str], *, around: frozenset[str] | None
) -> Iterator[tuple[Pair, Reason]]:
    """Go through what taxonomies say of two nodes, each tie once."""
    from skillgraph.projection.taxonomic import load_taxonomies

    called: dict[str, list[str]] = {}
    for curie, name in names.items():
        called.setdefault(name, []).append(curie)
    taxonomies = load_taxonomies()
    wanted = called if around is None else {names[curie] for curie in around}
    for tie in dict.fromkeys(tie for name in sorted(wanted) for tie in taxonomies.ties(name)):
        for first in called.get(tie.subject, ()):
            for second in called.get(tie.object, ()):
                if around is None or not around.isdisjoint((first, second)):
                    reason = taxonomic_reason(tie, source=nodes[first], target=nodes[second])
                    yield ordered_pair(first, second), reason


def _counts(
    catalog: Catalog,
    names: Mapping[str, str],
    *,
    layers: frozenset[str],
    around: frozenset[str] | None,
    joined: Collection[Pair],
    weak: bool,
) -> Iterator[tuple[Pair, tuple[Count, ...]]]:
    """Go through the counts of pairs; without the weak ones only those of pairs that need them."""
    incidence = load_incidence().joined(count_catalog(catalog))
    held = sorted(curie for curie, name in names.items() if incidence.held(name))
    pairs: Iterable[Pair]
    if not weak:
        counted = [names[curie] for curie in held]
        counted_around = None if around is None else {names[curie] for curie in around}
        telling = telling_pairs(incidence, counted, least_lift=LEAST_LIFT, around=counted_around)
        found = dict(zip(counted, held, strict=True))
        known = frozenset(held)
        pairs = dict.fromkeys(pair for pair in joined if known.issuperset(pair))
        pairs |= dict.fromkeys(ordered_pair(found[a], found[b]) for a, b in telling)
    else:
        is_center = None if around is None else around.__contains__
        pairs = (ordered_pair(*pair) for pair in pairs_around(held, is_center))
    for pair in pairs:
        first, second = (names[curie] for curie in pair)
        if first != second:
            yield pair, layer_counts(incidence, (first, second), layers)
