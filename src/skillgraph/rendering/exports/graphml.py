"""GraphML for Gephi, yEd, Cytoscape and networkx: what they read, no more."""

from collections.abc import Collection
from decimal import Decimal
from io import BytesIO

import networkx as nx
from networkx.readwrite.graphml import write_graphml_xml

from skillgraph.boundary.controls import reference_controls, xml_text
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.attribution import counts_attribution
from skillgraph.rendering.elements import Cells, iter_edges, iter_nodes
from skillgraph.store.sharing import over_documents


def render_graphml(catalog: Catalog) -> bytes:
    """Render the concepts, the statements and the figures as GraphML.

    Returns:
        A directed multigraph, UTF-8, the same bytes for the same catalog, of the nodes and edges
        of `elements`. Node id = CURIE, with ``label``, ``kind`` and `elements.NODE_COLUMNS`; edge id =
        statement CURIE, with ``label`` (the relation's verb phrase), ``relation``, ``closeness``,
        ``weight`` (the same number under the name that Gephi takes, and never 0) and
        `elements.EDGE_COLUMNS`. What is absent has no attribute. Numbers of figures are doubles.
        The graph's own ``rights`` say in what closeness is counted. Characters that XML cannot hold
        become U+FFFD.

    Example:
        >>> render_graphml(Catalog()).decode().count("<node")
        0

    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in iter_nodes(catalog):
        cells = {"label": node.label, "kind": node.kind, **node.cells}
        graph.add_node(xml_text(node.id), **_attributes(cells))
    for edge in iter_edges(catalog):
        cells = {
            "label": edge.label,
            "relation": edge.relation,
            "closeness": edge.closeness,
            "weight": edge.weight,
            **edge.cells,
        }
        graph.add_edge(
            xml_text(edge.source), xml_text(edge.target), key=xml_text(edge.id), **_attributes(cells)
        )
    return _serialize(graph)


def _attributes(cells: Cells) -> dict[str, str | int | float]:
    return {name: xml_text(cell) if isinstance(cell, str) else _number(cell) for name, cell in cells.items()}


def _number(cell: float | Decimal) -> int | float:
    return float(cell) if isinstance(cell, Decimal) else cell


def render_projection(catalog: Catalog, *, kinds: Collection[str] = DEFAULT_KINDS) -> bytes:
    """Render the projection as GraphML: what ``path`` and ``neighbors`` ask, for other programs to ask.

    Args:
        catalog: What to project.
        kinds: As in `projecting.project_graph`.

    Returns:
        A simple undirected graph, UTF-8, the same bytes for the same catalog. Node id = concept
        CURIE, in CURIE order, with ``label`` and ``kind``; edge with
        ``closeness``, ``weight`` (the same number, under the name that Gephi takes), ``strength`` (of its
        strongest reason), ``distance`` (an integer, what a path minimizes) and ``layers`` and ``relations``
        (of its reasons, by layer, with semicolons between them); the graph's own ``rights`` say in what
        closeness is counted.

    Example:
        >>> nx.read_graphml(BytesIO(render_projection(Catalog()))).is_directed()
        False

    """
    projection = project_graph(over_documents(catalog), kinds=kinds)
    graph: nx.Graph[str] = nx.Graph()
    for node, data in projection.nodes(data=True):
        graph.add_node(xml_text(node), label=xml_text(data["label"]), kind=data["kind"])
    for first, second, edge in projection.edges(data=True):
        graph.add_edge(
            xml_text(first),
            xml_text(second),
            closeness=edge["closeness"],
            weight=edge["closeness"],
            strength=edge["strength"],
            distance=edge["distance"],
            layers="; ".join(dict.fromkeys(reason.layer for reason in edge["reasons"])),
            relations="; ".join(dict.fromkeys(reason.relation for reason in edge["reasons"])),
        )
    return _serialize(graph)


def _serialize(graph: "nx.Graph[str]") -> bytes:
    graph.graph["rights"] = counts_attribution()
    buffer = BytesIO()
    write_graphml_xml(graph, buffer, encoding="utf-8", prettyprint=True)
    return reference_controls(buffer.getvalue().decode().rstrip() + "\n").encode()
