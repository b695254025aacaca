"""An ordinary pyvis network of a graph, for those who tune and save their own picture."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skillgraph.language.kinds import find_kinds
from skillgraph.model import Catalog
from skillgraph.rendering.elements import Edge, Node, iter_edges, iter_nodes
from skillgraph.rendering.page.appearance import format_kind
from skillgraph.rendering.page.legend import look_of
from skillgraph.rendering.page.surroundings import element_places
from skillgraph.rendering.palette import LIGHT
from skillgraph.store.opening import open_catalog

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from networkx import Graph
    from pyvis.network import Network


def to_pyvis(
    graph: Catalog | Graph[str] | str | Path | None = None, *, kinds: Collection[str] | None = None
) -> Network:
    """Give a graph as a `pyvis.network.Network`, to be tuned and saved with pyvis's own methods.

    Args:
        graph: A catalog, a projection (`project_graph`), or what `open_catalog` takes.
        kinds: Only concepts of these kinds, as `list_kind` takes them (sub-kinds are taken in), and the
            figures that are said of them; None for all.

    Returns:
        A directed network, of a projection an undirected one. Node id = CURIE, with label, color and
        shape of its kind, size by how many statements name it, a place, and a title that says more. An
        edge has its statement's sentence as title. Nothing moves until ``toggle_physics(True)``. pyvis's
        own page asks a network for Bootstrap, and draws without it; `render_page` needs none.

    Raises:
        GraphError: The graph cannot be read.
        UnknownNameError: There is no such kind.

    Example:
        >>> network = to_pyvis(kinds=["programming-language"])
        >>> sorted(node["label"] for node in network.nodes if node["shape"] == "diamond")[:2]
        ['C++', 'Go']

    """
    from pyvis.edge import Edge as PyvisEdge
    from pyvis.network import Network

    directed, nodes, edges = _elements(graph)
    if kinds is not None:
        nodes, edges = _of_kinds(nodes, edges, find_kinds(kinds))
    places = element_places(nodes, edges)
    network = Network(height="750px", width="100%", directed=directed, cdn_resources="in_line")
    network.toggle_physics(status=False)
    network.options.edges.smooth.enabled = False
    for node in nodes:
        network.add_node(node.id, **_node_options(node, places[node.id]))
    # Put in directly: pyvis's add_edge looks through all nodes, and drops the second of two edges.
    network.edges.extend(
        PyvisEdge(edge.source, edge.target, directed, title=_edge_title(edge)).options for edge in edges
    )
    return network


def _elements(graph: Catalog | Graph[str] | str | Path | None) -> tuple[bool, list[Node], list[Edge]]:
    if graph is None or isinstance(graph, str | Path):
        graph = open_catalog(graph)
    if isinstance(graph, Catalog):
        return True, list(iter_nodes(graph)), list(iter_edges(graph))
    counts = Counter(dict(graph.degree()))
    nodes = [
        Node(node, data["label"], data["kind"], {"statements": counts[node]})
        for node, data in graph.nodes(data=True)
    ]
    edges = [
        Edge(f"{a} {b}", a, b, "", "", data["closeness"], {"sentence": _reasons(data["reasons"])})
        for a, b, data in graph.edges(data=True)
    ]
    return False, nodes, edges


def _reasons(reasons: Iterable[Any]) -> str:
    return "\n".join(dict.fromkeys(reason.sentence for reason in reasons))


def _of_kinds(nodes: list[Node], edges: list[Edge], kinds: Collection[str]) -> tuple[list[Node], list[Edge]]:
    """Keep concepts of some kinds, what is tied to them and is no concept, and the edges between these."""
    shown = {node.id for node in nodes if node.kind in kinds}
    beside = {node.id for node in nodes if not node.is_concept}
    kept = [e for e in edges if {e.source, e.target} <= shown | beside and {e.source, e.target} & shown]
    ends = shown | {end for edge in kept for end in (edge.source, edge.target)}
    return [node for node in nodes if node.id in ends], kept


def _node_options(node: Node, place: tuple[int, int]) -> dict[str, Any]:
    family, shape = look_of(node.kind)
    count = int(node.cells.get("statements", 0))
    lines = (node.label, format_kind(node.kind), node.cells.get("definition"))
    return {
        "label": node.label,
        "title": "\n".join(str(line) for line in lines if line),
        "color": LIGHT[f"family-{family}"],
        "shape": shape,
        "size": round(min(24.0, 5 + 1.7 * math.sqrt(count)), 1),
        "x": place[0],
        "y": place[1],
    }


def _edge_title(edge: Edge) -> str:
    return str(edge.cells.get("sentence") or edge.label)
