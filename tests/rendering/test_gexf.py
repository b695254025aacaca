import math
from collections import Counter
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx

from skillgraph.model import Catalog
from skillgraph.rendering.exports.gexf import render_gexf
from skillgraph.rendering.page.concept_places import concept_layout
from skillgraph.store.about import count_mentions
from small_catalog import small_catalog


def read(data: bytes) -> "nx.DiGraph[str]":
    """Read as networkx does: a multigraph where there are parallel edges, else a plain one."""
    graph = nx.read_gexf(BytesIO(data))
    assert isinstance(graph, nx.DiGraph)
    return graph


def test_networkx_reads_back_every_concept_with_label_kind_and_looks() -> None:
    graph = read(render_gexf(small_catalog()))

    rust = graph.nodes["concept:rust"]
    assert len(graph) == 12
    assert (rust["label"], rust["kind"], rust["family"], rust["statements"]) == (
        "Rust",
        "programming language",
        "technology",
        2,
    )
    assert rust["viz"]["color"] == {"r": 116, "g": 64, "b": 176, "a": 1.0}
    assert (
        len(
            {
                (node["viz"]["position"]["x"], node["viz"]["position"]["y"])
                for _, node in graph.nodes(data=True)
            }
        )
        == 12
    )


def test_a_kind_has_a_shape_that_the_format_knows() -> None:
    shapes = ET.fromstring(render_gexf(small_catalog())).iter("{http://gexf.net/1.3/viz}shape")  # noqa: S314

    assert {shape.get("value") for shape in shapes} == {"disc", "diamond", "triangle"}


def test_an_edge_is_named_after_its_statement_and_says_what_it_states() -> None:
    graph = read(render_gexf(small_catalog()))

    edge = graph.edges["concept:engineer", "concept:rust"]
    assert graph.number_of_edges() == 12
    assert edge["id"] == "statement:engineer_requires_rust"
    assert (edge["label"], edge["relation"], edge["level"]) == ("requires", "sg:requires", "proficiency")
    assert 0 < edge["weight"] <= 1


def test_parallel_statements_stay_parallel_edges() -> None:
    catalog = small_catalog()
    again = replace(catalog.statements["statement:engineer_requires_rust"], id="statement:again")

    graph = read(render_gexf(replace(catalog, statements={**catalog.statements, again.id: again})))

    assert graph.number_of_edges("concept:engineer", "concept:rust") == 2


def test_no_date_and_no_version_stand_in_the_file() -> None:
    data = render_gexf(small_catalog())

    meta = ET.fromstring(data).find("{*}meta")  # noqa: S314 -- our own file
    assert meta is not None
    assert meta.attrib == {}
    assert nx.__version__.encode() not in data
    assert render_gexf(small_catalog()) == data


def test_what_xml_cannot_hold_is_replaced() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], label="Ru\x00st \x0b <&\ud800>", kind="unheard-of")

    graph = read(render_gexf(replace(catalog, concepts={**catalog.concepts, odd.id: odd})))

    assert graph.nodes["concept:rust"]["label"] == "Ru\ufffdst \ufffd <&\ufffd>"
    assert graph.nodes["concept:rust"]["family"] == "other"


#: GEXF 1.3, `specs/1.3`: elements with their required and optional attributes, and what may stand in them.
SCHEMA = {
    "gexf": ({"version"}, {"variant"}, "meta graph"),
    "meta": (set(), {"lastmodifieddate"}, "creator keywords description"),
    "creator": (set(), set(), ""),
    "description": (set(), set(), ""),
    "graph": (set(), {"defaultedgetype", "idtype", "mode"}, "attributes nodes edges"),
    "attributes": ({"class"}, {"mode"}, "attribute"),
    "attribute": ({"id", "title", "type"}, set(), "default options"),
    "nodes": (set(), {"count"}, "node"),
    "node": ({"id"}, {"label"}, "attvalues viz:color viz:size viz:position viz:shape"),
    "edges": (set(), {"count"}, "edge"),
    "edge": ({"source", "target"}, {"id", "type", "label", "kind", "weight"}, "attvalues"),
    "attvalues": (set(), set(), "attvalue"),
    "attvalue": ({"for", "value"}, set(), ""),
    "viz:color": (set(), {"r", "g", "b", "a", "hex"}, ""),
    "viz:size": ({"value"}, set(), ""),
    "viz:position": ({"x", "y"}, {"z"}, ""),
    "viz:shape": ({"value"}, {"uri"}, ""),
}


def test_it_is_built_as_the_schema_of_gexf_1_3_has_it() -> None:
    root = ET.fromstring(render_gexf(small_catalog()))  # noqa: S314 -- our own file
    names = {element: _short(element.tag) for element in root.iter()}

    assert (names[root], root.get("version")) == ("gexf", "1.3")
    for element, name in names.items():
        required, optional, inside = SCHEMA[name]
        assert required <= element.attrib.keys() <= required | optional, name
        assert [names[part] for part in element if names[part] not in inside.split()] == []
    assert {e.get("type") for e, name in names.items() if name == "attribute"} == {
        "string",
        "integer",
        "double",
    }


def test_every_value_is_of_an_attribute_that_is_declared() -> None:
    root = ET.fromstring(render_gexf(small_catalog()))  # noqa: S314 -- our own file

    for of in ("node", "edge"):
        declared = {
            a.get("id") for a in root.findall(f"{{*}}graph/{{*}}attributes[@class='{of}']/{{*}}attribute")
        }
        used = {
            v.get("for")
            for v in root.findall(f"{{*}}graph/{{*}}{of}s/{{*}}{of}/{{*}}attvalues/{{*}}attvalue")
        }
        assert used
        assert used <= declared


def _short(tag: str) -> str:
    namespace, _, name = tag[1:].partition("}")
    prefixes = {"http://gexf.net/1.3": "", "http://gexf.net/1.3/viz": "viz:"}
    return prefixes[namespace] + name


def test_concepts_stand_where_the_page_has_them_and_the_rest_outside() -> None:
    graph = read(render_gexf(small_catalog()))
    layout = concept_layout(small_catalog().concepts.values(), Counter(count_mentions(small_catalog())))

    places = {name: node["viz"]["position"] for name, node in graph.nodes(data=True)}
    assert {name: (places[name]["x"], -places[name]["y"]) for name in layout.positions} == layout.positions
    outside = places.keys() - layout.positions.keys()
    assert min(math.hypot(places[name]["x"], places[name]["y"]) for name in outside) > layout.radius


def test_a_graph_without_anything_is_a_file_too() -> None:
    assert len(nx.read_gexf(BytesIO(render_gexf(Catalog())))) == 0
