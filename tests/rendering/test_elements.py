"""What graph files hold: every statement and every figure, or the name of what they leave out."""

import csv
import importlib
from dataclasses import fields, replace
from decimal import Decimal
from io import BytesIO, StringIO

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogs import catalogs
from skillgraph.model import Catalog, Figure, Period, Statement
from skillgraph.rendering.elements import EDGE_COLUMNS, NODE_COLUMNS, iter_edges, iter_nodes
from skillgraph.rendering.exports.csv import render_edges, render_nodes
from skillgraph.rendering.exports.gexf import render_gexf
from skillgraph.rendering.exports.graphml import render_graphml
from skillgraph.rendering.exports.losses import notes_of_losses
from skillgraph.rendering.exports.neo4j import render_neo4j
from small_catalog import RUST_FIGURE, small_catalog

#: Columns that a field of a statement stands in under another name.
ELSEWHERE = {"id", "subject", "relation", "object", "figure", "sentence", "evidence"}
FORMATS = ("graphml", "gexf", "csv", "neo4j")


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8"), newline="")))


def edges(catalog: Catalog, export_format: str) -> dict[str, dict[str, object]]:
    """Read the edges of an export as another program does, by their id."""
    match export_format:
        case "graphml":
            graph = nx.read_graphml(BytesIO(render_graphml(catalog)), force_multigraph=True)
            assert isinstance(graph, nx.MultiDiGraph)
            return {key: data for *_, key, data in graph.edges(keys=True, data=True)}
        case "gexf":
            graph = nx.read_gexf(BytesIO(render_gexf(catalog)))
            return {data["id"]: data for *_, data in graph.edges(data=True)}
        case "csv":
            table = rows(render_edges(catalog))
        case _:
            table = rows(render_neo4j(catalog)["relationships.csv"])
    return {row["id"]: {name.partition(":")[0]: cell for name, cell in row.items() if cell} for row in table}


@pytest.mark.parametrize("export_format", FORMATS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalog=catalogs(), gone=st.sampled_from([None, "concept:a", "concept:b"]))
def test_every_statement_is_an_edge_of_an_export_or_is_named_as_left_out(
    export_format: str, catalog: Catalog, gone: str | None
) -> None:
    kept = {name: value for name, value in catalog.concepts.items() if name != gone}
    catalog = replace(catalog, concepts=kept)

    found = edges(catalog, export_format)

    notes = " ".join(notes_of_losses(catalog, [export_format]))
    missing = [name for name in catalog.statements if name not in found]
    assert all(name in notes for name in missing[:3])
    assert bool(missing) == ("about what the graph does not hold" in notes)
    assert not missing or gone


@pytest.mark.parametrize("export_format", FORMATS)
def test_a_figure_stands_at_its_edge_part_by_part(export_format: str) -> None:
    edge = edges(small_catalog(), export_format)["statement:rust_has-figure_figure"]

    expected = {
        "measure": "job mentions",
        "bound": "exact",
        "unit": "percent change",
        "direction": "increase",
        "period": "year over year",
        "period_relative": "year over year",
        "inherited": "period",
    }
    assert {name: edge[name] for name in expected} == expected
    assert Decimal(str(edge["value"])) == Decimal("30.5")
    assert "currency" not in edge


def test_a_figure_is_a_node_that_says_itself_in_words() -> None:
    nodes = {node.id: node for node in iter_nodes(small_catalog())}
    figure = nodes["figure:rust_has-figure_figure"]

    assert (figure.kind, figure.label) == (
        "figure",
        "job mentions: 30.50 percent increase, year over year",
    )
    assert figure.cells["value"] == RUST_FIGURE.value
    assert "30.50" in render_nodes(small_catalog()).decode()


def test_a_statement_that_another_is_about_is_a_node_tied_to_what_it_says() -> None:
    by_id = {edge.id: edge for edge in iter_edges(small_catalog())}
    about = "statement:engineer_prefers_kubernetes"

    assert by_id["statement:about"].source == about
    assert (by_id[f"{about}__subject"].target, by_id[f"{about}__object"].target) == (
        "concept:engineer",
        "concept:kubernetes",
    )
    assert by_id[about].target == "concept:kubernetes"
    assert [node.label for node in iter_nodes(small_catalog()) if node.kind == "statement"] == [
        "engineer prefers kubernetes."
    ]


def test_every_end_of_an_edge_is_a_node() -> None:
    nodes = {node.id for node in iter_nodes(small_catalog())}

    assert {end for edge in iter_edges(small_catalog()) for end in (edge.source, edge.target)} <= nodes


def test_every_field_of_a_statement_a_figure_and_a_period_has_a_column() -> None:
    assert {part.name for part in fields(Statement)} - ELSEWHERE <= set(EDGE_COLUMNS)
    assert {part.name for part in fields(Figure)} <= set(EDGE_COLUMNS) & set(NODE_COLUMNS)
    assert {f"period_{part.name}" for part in fields(Period)} <= set(EDGE_COLUMNS)


def test_no_edge_weighs_nothing_since_gephi_drops_such_edges() -> None:
    graph = nx.read_gexf(BytesIO(render_gexf(small_catalog())))

    weights = {data["id"]: data["weight"] for *_, data in graph.edges(data=True)}
    assert weights["statement:rust_has-figure_figure"] == 0.0001
    assert min(weights.values()) > 0


def test_pandas_joins_the_figures_to_the_labels_of_what_they_are_of() -> None:
    pd = importlib.import_module("pandas")  # published without type hints
    nodes = pd.read_csv(BytesIO(render_nodes(small_catalog()))).set_index("id")
    table = pd.read_csv(BytesIO(render_edges(small_catalog())))

    figures = table[table.measure.notna()].join(nodes.label.rename("of"), on="source")

    assert nodes.index.is_unique
    assert figures[["of", "value", "unit"]].to_numpy().tolist() == [["Rust", 30.5, "percent change"]]


def test_a_format_that_keeps_everything_is_not_spoken_of() -> None:
    assert notes_of_losses(small_catalog(), ["trig", "nquads", "jsonld", "html"]) == []


def test_nodes_and_edges_together_lack_what_both_lack() -> None:
    (note,) = notes_of_losses(small_catalog(), ["nodes", "edges"])

    assert note.startswith("csv leaves out offsets")
