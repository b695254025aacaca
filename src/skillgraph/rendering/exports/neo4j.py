"""Neo4j: two CSV files with the headers of its bulk import, and a script that loads the very same two.

An empty database takes them by ``neo4j-admin database import``, a running one by ``LOAD CSV``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from skillgraph.boundary.files import replace_files, writing
from skillgraph.boundary.spreadsheets import format_csv
from skillgraph.model import Catalog
from skillgraph.rendering import elements
from skillgraph.rendering.attribution import ATTRIBUTION_FILE, render_attribution
from skillgraph.rendering.elements import Edge, Node, iter_edges, iter_nodes
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import KINDS

NODES_FILE: Final = "nodes.csv"
RELATIONSHIPS_FILE: Final = "relationships.csv"
SCRIPT_FILE: Final = "load.cypher"
#: The label that every node has, so that one index finds them all.
_EVERY: Final = "Skillgraph"
_TYPES: Final = {
    **dict.fromkeys(("statements", "position", "line"), "int"),
    **dict.fromkeys(("value", "low", "high", "closeness"), "double"),
}
_FUNCTIONS: Final = {"int": "toInteger", "double": "toFloat"}
_NODE_PROPERTIES: Final = ("label", "kind", *elements.NODE_COLUMNS)
_EDGE_PROPERTIES: Final = ("id", "relation", "label", "closeness", *elements.EDGE_COLUMNS)
_HEAD: Final = """\
// Loads what stands beside this file into a running Neo4j (5 or later); doing so again changes nothing.
// Put {nodes} and {relationships} into the import folder of the database, then:
//   cypher-shell --file {script}
// An empty database takes the same two files at once:
//   neo4j-admin database import full --nodes={nodes} --relationships={relationships} neo4j
CREATE CONSTRAINT skillgraph_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;
"""
_WORDS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")


def write_neo4j(graph: str | Path | None, directory: str | Path) -> list[Path]:
    """Write what Neo4j imports into a directory.

    Args:
        graph: As in `opening.open_catalog`; None for the bundled graph.
        directory: Made if it is not there; other files in it are left alone.

    Returns:
        The files: `NODES_FILE`, `RELATIONSHIPS_FILE`, `SCRIPT_FILE`.

    Raises:
        GraphError: The graph cannot be read.
        OutputError: A file cannot be written; what was there is unchanged.

    """
    folder = Path(directory)
    contents = {folder / name: content for name, content in render_neo4j(open_catalog(graph)).items()}
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    replace_files(contents)
    return list(contents)


def render_neo4j(catalog: Catalog) -> Mapping[str, bytes]:
    """Render the nodes and edges of `elements` for Neo4j.

    Returns:
        File name to content, UTF-8; one file says whose the counts behind closeness are. A node has the
        label ``Skillgraph``, and ``Concept`` with the class of
        its kind, ``Figure`` or ``Statement``; a relationship's type is its relation without prefix, in
        capitals (``REQUIRES``). Numbers of figures are doubles, line breaks are blanks. What a spreadsheet
        would run has an apostrophe before it.

    Example:
        >>> render_neo4j(Catalog())["relationships.csv"].decode().partition(",id,")[0]
        ':START_ID,:END_ID,:TYPE'

    """
    nodes, edges = list(iter_nodes(catalog)), list(iter_edges(catalog))
    node_rows = ((node.id, _labels(node), *_row(_node_cells(node), _NODE_PROPERTIES)) for node in nodes)
    edge_rows = (
        (edge.source, edge.target, _type(edge), *_row(_edge_cells(edge), _EDGE_PROPERTIES)) for edge in edges
    )
    script = _script(sorted({_labels(node) for node in nodes}), sorted({_type(edge) for edge in edges}))
    return {
        NODES_FILE: format_csv(("id:ID", ":LABEL", *map(_typed, _NODE_PROPERTIES)), node_rows).encode(),
        RELATIONSHIPS_FILE: format_csv(
            (":START_ID", ":END_ID", ":TYPE", *map(_typed, _EDGE_PROPERTIES)), edge_rows
        ).encode(),
        SCRIPT_FILE: script.encode(),
        ATTRIBUTION_FILE: render_attribution(),
    }


def _node_cells(node: Node) -> Mapping[str, object]:
    return {"label": node.label, "kind": node.kind, **node.cells}


def _edge_cells(edge: Edge) -> Mapping[str, object]:
    own = {"id": edge.id, "relation": edge.relation, "label": edge.label, "closeness": edge.closeness}
    return {**own, **edge.cells}


def _row(cells: Mapping[str, object], columns: Iterable[str]) -> list[str]:
    return [" ".join(str(cells.get(name, "")).splitlines()) for name in columns]


def _typed(column: str) -> str:
    return f"{column}:{_TYPES[column]}" if column in _TYPES else column


def _labels(node: Node) -> str:
    """Give the labels of a node, as the column of labels has them; nothing else stands in a label."""
    if not node.is_concept:
        return f"{_EVERY};{node.kind.capitalize()}"
    known = KINDS.get(node.kind)
    words = known.class_name if known else "".join(map(str.capitalize, _split(node.kind)))
    return f"{_EVERY};Concept;{words}" if words else f"{_EVERY};Concept"


def _type(edge: Edge) -> str:
    """Give a relation's type: ``sg:hasDuty`` is HAS_DUTY."""
    return "_".join(_split(edge.relation.rpartition(":")[2])).upper() or "RELATED"


def _split(name: str) -> Sequence[str]:
    return [word for word in _WORDS.split(name) if word]


def _script(labels: Iterable[str], types: Iterable[str]) -> str:
    """Write a statement for each combination of labels and each type; no cell stands in the script."""
    head = _HEAD.format(nodes=NODES_FILE, relationships=RELATIONSHIPS_FILE, script=SCRIPT_FILE, label=_EVERY)
    return "\n".join((head, *_loads_of_nodes(labels), *_loads_of_relationships(types)))


def _loads_of_nodes(labels: Iterable[str]) -> Iterator[str]:
    """Load all nodes with their properties, then give each its labels."""
    load = f"LOAD CSV WITH HEADERS FROM 'file:///{NODES_FILE}' AS row\n"
    merge = f"MERGE (n:{_EVERY} {{id: row.`id:ID`}})\n"
    yield f"{load}{merge}SET n += {_properties(_NODE_PROPERTIES)};\n"
    for names in labels:
        more = "".join(f":{name}" for name in names.split(";")[1:])
        yield f"{load}WITH row WHERE row.`:LABEL` = '{names}'\n{merge}SET n{more};\n"


def _loads_of_relationships(types: Iterable[str]) -> Iterator[str]:
    for name in types:
        yield (
            f"LOAD CSV WITH HEADERS FROM 'file:///{RELATIONSHIPS_FILE}' AS row\n"
            f"WITH row WHERE row.`:TYPE` = '{name}'\n"
            f"MATCH (a:{_EVERY} {{id: row.`:START_ID`}})\n"
            f"MATCH (b:{_EVERY} {{id: row.`:END_ID`}})\n"
            f"MERGE (a)-[r:{name} {{id: row.id}}]->(b)\n"
            f"SET r += {_properties(_EDGE_PROPERTIES[1:])};\n"
        )


def _properties(columns: Iterable[str]) -> str:
    return "{" + ", ".join(f"{name}: {_value(name)}" for name in columns) + "}"


def _value(column: str) -> str:
    cell = f"row.`{_typed(column)}`" if column in _TYPES else f"row.{column}"
    return f"{_FUNCTIONS[_TYPES[column]]}({cell})" if column in _TYPES else cell
