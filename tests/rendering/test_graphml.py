from dataclasses import replace
from io import BytesIO

import networkx as nx

from skillgraph.rendering.exports.graphml import render_graphml
from small_catalog import small_catalog


def read(data: bytes) -> "nx.MultiDiGraph[str]":
    graph = nx.read_graphml(BytesIO(data), force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    return graph


def test_networkx_reads_back_every_concept_and_statement() -> None:
    graph = read(render_graphml(small_catalog()))

    assert len(graph) == 12
    assert graph.number_of_edges() == 12
    assert graph.nodes["concept:rust"] == {
        "label": "Rust",
        "kind": "programming-language",
        "statements": 2,
    }


def test_an_edge_names_its_relation_strength_status_and_sentence() -> None:
    graph = read(render_graphml(small_catalog()))

    edge = graph.edges["concept:engineer", "concept:rust", "statement:engineer_requires_rust"]
    assert edge["relation"] == "sg:requires"
    assert edge["label"] == "requires"
    assert edge["status"] == "stated"
    assert edge["level"] == "proficiency"
    assert edge["sentence"] == "engineer requires rust."
    assert 0 < edge["closeness"] <= 1
    assert edge["weight"] == edge["closeness"]


def test_an_inferred_statement_says_so() -> None:
    graph = read(render_graphml(small_catalog()))

    statuses = {data["status"] for *_, data in graph.edges(data=True)}
    assert statuses == {"stated", "inferred"}


def test_parallel_statements_stay_parallel_edges() -> None:
    catalog = small_catalog()
    again = replace(catalog.statements["statement:engineer_requires_rust"], id="statement:again")

    graph = read(render_graphml(replace(catalog, statements={**catalog.statements, again.id: again})))

    assert graph.number_of_edges("concept:engineer", "concept:rust") == 2


def test_the_same_catalog_gives_the_same_bytes() -> None:
    assert render_graphml(small_catalog()) == render_graphml(small_catalog())


def test_what_xml_cannot_hold_is_replaced() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], label="Ru\x00st \x0b <&\ud800>")

    graph = read(render_graphml(replace(catalog, concepts={**catalog.concepts, odd.id: odd})))

    assert graph.nodes["concept:rust"]["label"] == "Ru\ufffdst \ufffd <&\ufffd>"
