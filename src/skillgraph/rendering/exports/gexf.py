"""GEXF for Gephi: the concepts as the page draws them, and around them what the page does not draw.

Written by hand, as the schema of GEXF 1.3 has it: networkx 3.4 knows 1.2 at most, and writes names and
times that the schema refuses.
"""

import math
from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from skillgraph.boundary.controls import reference_controls, xml_text
from skillgraph.model import Catalog
from skillgraph.rendering.attribution import counts_attribution
from skillgraph.rendering.elements import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    Cells,
    Edge,
    Node,
    iter_edges,
    iter_nodes,
)
from skillgraph.rendering.page.legend import look_of
from skillgraph.rendering.page.surroundings import element_places
from skillgraph.rendering.palette import LIGHT

_NAMESPACES: Final = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz"}
#: Shapes of the page that the format does not know, and what is drawn in their place.
_SHAPES: Final = {"dot": "disc", "hexagon": "disc", "star": "disc", "triangleDown": "triangle"}
_TYPES: Final = (
    (("statements", "position", "line"), "integer"),
    (("value", "low", "high", "closeness"), "double"),
)
_TYPE_OF: Final = {name: kind for names, kind in _TYPES for name in names}


def render_gexf(catalog: Catalog) -> bytes:
    """Render the nodes and edges of `elements` as GEXF 1.3.

    Returns:
        A directed multigraph, UTF-8, the same bytes for the same catalog: the date that the format has
        room for is left out. Node id = CURIE, with label, ``kind``, ``family``, `elements.NODE_COLUMNS`
        and place, color, size and shape: a concept's are those of the page's picture, figures and
        statements that are spoken about stand on a ring around it. Edge id = statement CURIE, with the
        relation's verb phrase as label and kind, so that Gephi keeps parallel edges apart, closeness as
        weight, and ``relation`` and `elements.EDGE_COLUMNS`. The file's
        description says in what closeness is counted. Characters that XML cannot hold become
        U+FFFD.

    Example:
        >>> render_gexf(Catalog()).decode().count("<node ")
        0

    """
    nodes = list(iter_nodes(catalog))
    edges = list(iter_edges(catalog))
    root = ET.Element("gexf", {**_NAMESPACES, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "skillgraph"
    ET.SubElement(meta, "description").text = counts_attribution()
    graph = ET.SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    _declare(graph, "node", ("kind", "family", *NODE_COLUMNS))
    _declare(graph, "edge", ("relation", "closeness", *EDGE_COLUMNS))
    places = element_places(nodes, edges)
    drawn = ET.SubElement(graph, "nodes")
    for node in nodes:
        _add_node(drawn, node, places[node.id])
    tied = ET.SubElement(graph, "edges")
    for edge in edges:
        _add_edge(tied, edge)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{reference_controls(text)}\n'.encode()


def _declare(graph: ET.Element, name: str, columns: Iterable[str]) -> None:
    declared = ET.SubElement(graph, "attributes", {"class": name, "mode": "static"})
    for column in columns:
        kind = _TYPE_OF.get(column, "string")
        ET.SubElement(declared, "attribute", {"id": column, "title": column, "type": kind})


def _add_node(nodes: ET.Element, node: Node, place: tuple[int, int]) -> None:
    """Add a node with its looks; y grows upwards in Gephi, downwards in the page."""
    family, shape = look_of(node.kind)
    element = ET.SubElement(nodes, "node", {"id": xml_text(node.id), "label": xml_text(node.label)})
    _add_cells(element, {"kind": node.kind.replace("-", " "), "family": family, **node.cells})
    color = LIGHT[f"family-{family}"]
    channels = {name: str(int(color[at : at + 2], 16)) for name, at in (("r", 1), ("g", 3), ("b", 5))}
    size = min(24.0, 3.5 + 1.7 * math.sqrt(int(node.cells.get("statements", 0))))
    ET.SubElement(element, "viz:color", channels)
    ET.SubElement(element, "viz:size", {"value": str(round(size, 1))})
    ET.SubElement(element, "viz:position", {"x": str(place[0]), "y": str(-place[1]), "z": "0"})
    ET.SubElement(element, "viz:shape", {"value": _SHAPES.get(shape, shape)})


def _add_edge(edges: ET.Element, edge: Edge) -> None:
    attributes = {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "label": edge.label,
        "kind": edge.label,
        "weight": str(edge.weight),
    }
    element = ET.SubElement(edges, "edge", {name: xml_text(value) for name, value in attributes.items()})
    _add_cells(element, {"relation": edge.relation, "closeness": edge.closeness, **edge.cells})


def _add_cells(element: ET.Element, cells: Cells) -> None:
    values = ET.SubElement(element, "attvalues")
    for name, cell in cells.items():
        ET.SubElement(values, "attvalue", {"for": name, "value": xml_text(str(cell))})
