"""GEXF for Gephi: the graph as the page draws it, with places, colors, sizes and shapes."""

import math
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Final

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from skillgraph.boundary.controls import reference_controls, xml_text
from skillgraph.model import Catalog
from skillgraph.rendering.edges import iter_edges
from skillgraph.rendering.page.appearance import format_kind
from skillgraph.rendering.page.content import concept_layout
from skillgraph.rendering.page.legend import look_of
from skillgraph.rendering.palette import LIGHT
from skillgraph.store.about import count_mentions

#: GEXF knows four shapes (1.2, "Visualization", 4.4); the others are drawn as the nearest of them.
_SHAPES: Final = {
    "dot": "disc",
    "hexagon": "disc",
    "star": "disc",
    "square": "square",
    "diamond": "diamond",
    "triangle": "triangle",
    "triangleDown": "triangle",
}


def render_gexf(catalog: Catalog) -> bytes:
    """Render the concepts and the statements between them as GEXF 1.2.

    Returns:
        A directed multigraph, UTF-8, the same bytes for the same catalog: the date that
        the format has room for is left out. Node id = concept CURIE, with label,
        ``kind``, ``family``, ``statements``, ``definition`` and its place, color, size and
        shape in the page's picture; edge id = statement CURIE, with the relation's verb
        phrase as label, strength as weight, and ``relation``, ``status``, ``modality``,
        ``level``, ``sentence``. Characters that XML cannot hold become U+FFFD.

    Example:
        >>> render_gexf(Catalog()).decode().count("<node ")
        0

    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    mentions = Counter(count_mentions(catalog))
    layout = concept_layout(catalog.concepts.values(), mentions)
    for concept in catalog.concepts.values():
        family, shape = look_of(concept.kind)
        graph.add_node(
            xml_text(concept.id),
            label=xml_text(concept.label),
            kind=xml_text(format_kind(concept.kind)),
            family=family,
            statements=mentions[concept.id],
            definition=xml_text(concept.definition or ""),
            viz=_viz(
                LIGHT[f"family-{family}"],
                layout.positions[concept.id],
                size=min(24.0, 3.5 + 1.7 * math.sqrt(mentions[concept.id])),
                shape=shape,
            ),
        )
    for edge in iter_edges(catalog):
        statement = edge.statement
        graph.add_edge(
            xml_text(edge.source),
            xml_text(edge.target),
            id=xml_text(edge.id),
            label=edge.label,
            weight=edge.strength,
            relation=xml_text(edge.relation),
            status=edge.status,
            modality=xml_text((statement and statement.modality) or ""),
            level=xml_text((statement and statement.level) or ""),
            sentence=xml_text(edge.sentence),
        )
    return _serialized(graph)


def _viz(color: str, place: Sequence[int], *, size: float, shape: str) -> dict[str, object]:
    """Give what draws a node; y grows upwards in Gephi, downwards in the page."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return {
        "color": {"r": red, "g": green, "b": blue, "a": 1.0},
        "size": round(size, 1),
        "shape": _SHAPES[shape],
        "position": {"x": place[0], "y": -place[1], "z": 0},
    }


def _serialized(graph: "nx.MultiDiGraph[str]") -> bytes:
    """Write with networkx, without the date and without the version of who wrote it."""
    writer = GEXFWriter(graph, encoding="utf-8", prettyprint=True, version="1.2draft")
    meta = writer.xml.find("meta")
    del meta.attrib["lastmodifieddate"]
    meta.find("creator").text = "skillgraph"
    buffer = BytesIO()
    writer.write(buffer)
    return reference_controls(buffer.getvalue().decode().rstrip() + "\n").encode()
