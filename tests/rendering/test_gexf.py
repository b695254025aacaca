from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx

from skillgraph.model import Catalog
from skillgraph.rendering.exports.gexf import render_gexf
from small_catalog import small_catalog


def read(data: bytes) -> "nx.DiGraph[str]":
    """Read as networkx does: a multigraph where there are parallel edges, else a plain one."""
    graph = nx.read_gexf(BytesIO(data))
    assert isinstance(graph, nx.DiGraph)
    return graph


def test_networkx_reads_back_every_concept_with_label_kind_and_looks() -> None:
    graph = read(render_gexf(small_catalog()))

    rust = graph.nodes["concept:rust"]
    assert len(graph) == 10
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
        == 10
    )


def test_a_kind_has_a_shape_that_the_format_knows() -> None:
    shapes = ET.fromstring(render_gexf(small_catalog())).iter("{http://www.gexf.net/1.2draft/viz}shape")  # noqa: S314

    assert {shape.get("value") for shape in shapes} == {"disc", "diamond", "triangle"}


def test_an_edge_is_named_after_its_statement_and_says_what_it_states() -> None:
    graph = read(render_gexf(small_catalog()))

    edge = graph.edges["concept:engineer", "concept:rust"]
    assert graph.number_of_edges() == 8
    assert edge["id"] == "statement:engineer.requires.rust"
    assert (edge["label"], edge["relation"], edge["level"]) == ("requires", "sg:requires", "proficiency")
    assert 0 < edge["weight"] <= 1


def test_parallel_statements_stay_parallel_edges() -> None:
    catalog = small_catalog()
    again = replace(catalog.statements["statement:engineer.requires.rust"], id="statement:again")

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


def test_a_graph_without_anything_is_a_file_too() -> None:
    assert len(nx.read_gexf(BytesIO(render_gexf(Catalog())))) == 0
