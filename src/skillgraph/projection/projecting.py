"""A graph as NetworkX sees it: concepts as nodes, one edge a pair (`edges`), each with its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.edges import project_edges
from skillgraph.projection.layer_names import PROJECTED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skillgraph.model import Catalog, Concept


def project_graph(
    catalog: Catalog,
    *,
    kinds: Collection[str] = DEFAULT_KINDS,
    concepts: Collection[str] | None = None,
    also: Mapping[str, Concept] | None = None,
    layers: Collection[str] = PROJECTED,
    around: Collection[str] | None = None,
    weak: bool = True,
    within: nx.Graph[str] | None = None,
) -> nx.Graph[str]:
    """Project a graph onto its concepts; arguments and errors as in `edges.project_edges`.

    Returns:
        A simple undirected graph with the nodes and edges that `edges.project_edges` gives.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog(
        ...     concepts={c: Concept(c, c, "skill") for c in ("concept:a", "concept:b")},
        ...     statements={"statement:1": Statement("statement:1", "", "concept:a", "sg:uses", "concept:b")},
        ... )
        >>> project_graph(catalog).edges["concept:a", "concept:b"]["closeness"]
        0.728571

    """
    return project_edges(
        catalog,
        kinds=kinds,
        concepts=concepts,
        also=also,
        layers=layers,
        around=around,
        weak=weak,
        within=within,
    ).graph()


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
    projection: nx.Graph[str],
    *,
    avoid: Collection[str] = (),
    relations: Collection[str] = (),
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
