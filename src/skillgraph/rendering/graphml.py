"""GraphML for Gephi, yEd, Cytoscape and networkx: what they read, no more."""

import re
from io import BytesIO
from typing import Final

import networkx as nx
from networkx.readwrite.graphml import write_graphml_xml

from skillgraph.mentions import count_mentions
from skillgraph.model import Catalog
from skillgraph.rendering.edges import iter_edges

#: What XML 1.0 cannot hold, section 2.2 ("Characters").
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_graphml(catalog: Catalog) -> bytes:
    """Render the concepts and the statements between them as GraphML.

    Returns:
        A directed multigraph, UTF-8, the same bytes for the same catalog. Node id = concept
        CURIE, with ``label``, ``kind``, ``statements`` (how many name it) and ``definition``;
        edge id = statement CURIE, with ``label`` (the relation's verb phrase), ``relation``,
        ``strength`` and ``weight`` (the same number, under the name that Gephi takes),
        ``status``, ``modality``, ``level`` and ``sentence``. Characters that XML cannot
        hold become U+FFFD.

    Example:
        >>> render_graphml(Catalog()).decode().count("<node")
        0

    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    mentions = count_mentions(catalog)
    for concept in catalog.concepts.values():
        graph.add_node(
            _xml(concept.id),
            label=_xml(concept.label),
            kind=concept.kind,
            statements=mentions.get(concept.id, 0),
            definition=_xml(concept.definition or ""),
        )
    for edge in iter_edges(catalog):
        statement = edge.statement
        graph.add_edge(
            _xml(edge.source),
            _xml(edge.target),
            key=_xml(edge.id),
            label=edge.label,
            relation=edge.relation,
            strength=edge.strength,
            weight=edge.strength,
            status=edge.status,
            modality=_xml((statement and statement.modality) or ""),
            level=_xml((statement and statement.level) or ""),
            sentence=_xml(edge.sentence),
        )
    buffer = BytesIO()
    write_graphml_xml(graph, buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue().rstrip() + b"\n"


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
