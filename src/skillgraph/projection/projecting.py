"""A graph as NetworkX sees it: concepts as nodes, one edge a pair, each with its reasons.

Reasons and their base strength:

============================  =====  ==================================================
relation                      base   when
============================  =====  ==================================================
a relation, ``dcterms:hasPart``  0.9  a statement, stated or estimated, joins the two
an inferred relation          0.5    a statement that a named rule infers joins the two
same group                    0.8    members of an any-of list or of a list in one passage
same passage                  0.6    named by statements of one passage
same duty, challenge …        0.5    both joined to one duty, challenge or practice
same figure                   0.5    one figure in one passage is given for both
same list                     0.4    members of one list
same wider list               0.2    members of one list, one of them through a list inside it
same section                  0.2    named by statements of one section
============================  =====  ==================================================

What brings concepts together counts less the more of them it brings together: of a
place with *n* concepts the strength is ``base / (1 + log2(n / 2))``; a place with more
than `reasons.LARGEST_PLACE` brings none of them together. Of the places
inside each other only the closest counts, and none in a section where a statement joins
the two itself. The strengths of an edge's reasons are combined as
``1 - product(1 - strength)``, so that it lies in (0, 1].

``distance = round(1000 * (1 - ln(strength)))``: the shortest path is the one with the
greatest product of strengths, each hop costing a factor e beside, so that few weak hops
can beat many strong ones. A hub, a node with more neighbors than the median, lengthens
the paths through it: half of its ``hub_penalty``, ``250 * log2(degree / median)``, is
added to each of its edges. ``plain_distance`` is the distance without that.

Source of the combination: noisy-or, Pearl, *Probabilistic Reasoning in Intelligent
Systems*, 1988, section 4.3.2.
"""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING, Final

import networkx as nx

from skillgraph.errors import UnknownNameError
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.reasons import iter_reasons
from skillgraph.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.model import Catalog
    from skillgraph.projection.reasons import Reason

HUB_PENALTY: Final = 250
DISTANCE_SCALE: Final = 1000


def project_graph(
    catalog: Catalog, *, kinds: Collection[str] = DEFAULT_KINDS, concepts: Collection[str] | None = None
) -> nx.Graph[str]:
    """Project a graph onto its concepts.

    Args:
        catalog: What to project.
        kinds: Ids of the kinds of concept that become nodes; sub-kinds are not added
            (`kinds.expand_kinds` does that).
        concepts: CURIEs of the concepts that become nodes, whatever their kinds; it takes
            less time the fewer there are. None for all of *kinds*.

    Returns:
        A simple undirected graph. Node = concept CURIE, in CURIE order, with ``label``,
        ``kind`` and ``hub_penalty``; edge with ``strength`` in (0, 1], ``distance`` and
        ``plain_distance`` (integers >= 1000) and ``reasons`` (list of `Reason`, strongest
        first). Strengths do not depend on *kinds* and *concepts*; hub penalties do.

    Raises:
        UnknownNameError: One of *kinds* is no id of a kind.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog(
        ...     concepts={c: Concept(c, c, "skill") for c in ("concept:a", "concept:b")},
        ...     statements={"statement:1": Statement("statement:1", "", "concept:a", "sg:uses", "concept:b")},
        ... )
        >>> project_graph(catalog).edges["concept:a", "concept:b"]["strength"]
        0.9

    """
    wanted = frozenset(kinds)
    if unknown := sorted(wanted - KINDS.keys()):
        raise UnknownNameError(
            f"unknown kind {unknown[0]!r}",
            location="the kinds of a projection",
            remedy=f"give ids: {', '.join(KINDS)}",
        )
    chosen = None if concepts is None else frozenset(concepts)
    projection: nx.Graph[str] = nx.Graph()
    for curie in sorted(catalog.concepts):
        concept = catalog.concepts[curie]
        if concept.kind in wanted if chosen is None else curie in chosen:
            projection.add_node(curie, label=concept.label, kind=concept.kind, hub_penalty=0)
    edges: dict[tuple[str, str], list[Reason]] = {}
    for pair, reason in iter_reasons(catalog, frozenset(projection)):
        edges.setdefault(pair, []).append(reason)
    for pair in sorted(edges):
        reasons = sorted(edges[pair], key=lambda r: (-r.strength, r.relation, r.statements))
        strength = combine_strengths(reason.strength for reason in reasons)
        distance = strength_distance(strength)
        projection.add_edge(
            *pair, strength=strength, distance=distance, plain_distance=distance, reasons=reasons
        )
    _penalize_hubs(projection)
    return projection


def combine_strengths(strengths: Iterable[float]) -> float:
    """Combine the strengths of several reasons, each in (0, 1], by noisy-or.

    Example:
        >>> combine_strengths([0.5, 0.5])
        0.75

    """
    return min(1.0, round(1 - math.prod(1 - strength for strength in strengths), 6))


def strength_distance(strength: float) -> int:
    """Turn a strength in (0, 1] into a distance, an integer >= `DISTANCE_SCALE`.

    Example:
        >>> strength_distance(1.0), strength_distance(0.5)
        (1000, 1693)

    """
    return round(DISTANCE_SCALE * (1 - math.log(strength)))


def project_multigraph(
    catalog: Catalog, *, kinds: Collection[str] = DEFAULT_KINDS, concepts: Collection[str] | None = None
) -> nx.MultiGraph[str]:
    """Project a graph onto its concepts with one edge a reason; arguments as in `project_graph`.

    Returns:
        What `view_reasons` gives for the projection.

    Example:
        >>> from skillgraph.model import Catalog
        >>> project_multigraph(Catalog()).is_multigraph()
        True

    """
    return view_reasons(project_graph(catalog, kinds=kinds, concepts=concepts))


def narrow_projection(
    projection: nx.Graph[str], *, avoid: Collection[str] = (), relations: Collection[str] = ()
) -> nx.Graph[str]:
    """Leave concepts and edges out of a projection.

    Args:
        projection: As `project_graph` gives it.
        avoid: Nodes to leave out; what is not there anyway does no harm.
        relations: Edges are kept that have a reason with one of these; none for all edges.

    Returns:
        A copy; what is left keeps its distances and all its reasons.

    Example:
        >>> triangle = nx.cycle_graph(["a", "b", "c"])
        >>> sorted(narrow_projection(triangle, avoid=["b"]).edges)
        [('a', 'c')]

    """
    narrowed = projection.copy()
    narrowed.remove_nodes_from(avoid)
    if relations:
        wanted = frozenset(relations)
        others = [
            edge
            for edge in narrowed.edges
            if wanted.isdisjoint(reason.relation for reason in narrowed.edges[edge]["reasons"])
        ]
        narrowed.remove_edges_from(others)
    return narrowed


def view_reasons(projection: nx.Graph[str]) -> nx.MultiGraph[str]:
    """View a projection as a multigraph: one edge a reason.

    Returns:
        A new graph with the same nodes; edge keys count from 0, strongest reason first,
        with ``relation``, ``sentence``, ``status`` and ``strength``.

    """
    multigraph: nx.MultiGraph[str] = nx.MultiGraph()
    multigraph.add_nodes_from(projection.nodes(data=True))
    for first, second, edge in projection.edges(data=True):
        for key, reason in enumerate(edge["reasons"]):
            multigraph.add_edge(
                first,
                second,
                key=key,
                relation=reason.relation,
                sentence=reason.sentence,
                status=reason.status,
                strength=reason.strength,
            )
    return multigraph


def _penalize_hubs(projection: nx.Graph[str]) -> None:
    degrees = dict(projection.degree())
    joined = [degree for degree in degrees.values() if degree]
    if not joined:
        return
    middle = median(joined)
    for node, degree in degrees.items():
        if degree > middle:
            projection.nodes[node]["hub_penalty"] = 2 * round(HUB_PENALTY / 2 * math.log2(degree / middle))
    for first, second, edge in projection.edges(data=True):
        penalty = projection.nodes[first]["hub_penalty"] + projection.nodes[second]["hub_penalty"]
        edge["distance"] = edge["plain_distance"] + penalty // 2
