import sys
from typing import Any

import networkx as nx
import pytest

from skillgraph.answers.neighbors import Measure, adjacent_skills, edges_around
from skillgraph.errors import MissingExtraError, UnknownConceptError, UsageError
from skillgraph.language.kinds import ALL_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.layer_names import OF_DOCUMENTS
from skillgraph.projection.projecting import project_graph
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog


def test_neighbors_come_closest_first_with_their_reasons() -> None:
    rows = adjacent_skills(project_graph(small_catalog(), layers=OF_DOCUMENTS), "concept:rust")

    assert [row.skill for row in rows] == ["concept:python", "concept:r", "concept:kubernetes"]
    assert rows[0].reasons[0].relation == "same group"


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("owasp", "owasp-top-10"), ("ccpa", "data-regulations"), ("hipaa", "data-regulations")],
)
@pytest.mark.parametrize("catalog", [open_catalog(), Catalog()])
def test_what_a_named_relation_ties_to_a_thing_is_its_neighbor_whatever_its_kind(
    catalog: Catalog, name: str, nearest: str
) -> None:
    concept = f"concept:{name}"

    assert f"concept:{nearest}" in edges_around(catalog, concept).adj[concept]
    assert f"concept:{nearest}" not in edges_around(catalog, concept, kinds={"skill"}).adj[concept]


def test_a_class_is_the_neighbor_of_what_is_known_for_nothing_else() -> None:
    """Caffe is a deep learning framework; PyTorch is one too, and much besides."""
    catalog, class_ = open_catalog(), "concept:deep-learning-frameworks"

    assert list(edges_around(catalog, "concept:caffe").adj["concept:caffe"]) == [class_]
    assert class_ not in edges_around(catalog, "concept:keras").adj["concept:keras"]


def test_ties_are_broken_by_curie() -> None:
    projection: nx.Graph[str] = nx.Graph()
    projection.add_edge("concept:a", "concept:c", closeness=0.5)
    projection.add_edge("concept:a", "concept:b", closeness=0.5)

    assert [row.skill for row in adjacent_skills(projection, "concept:a")] == ["concept:b", "concept:c"]


def test_a_concept_outside_the_projection_is_an_error_that_says_so() -> None:
    with pytest.raises(UnknownConceptError, match="is not in the projection"):
        adjacent_skills(project_graph(small_catalog()), "concept:engineer")


NETWORKX_MEASURES: dict[Measure, Any] = {
    "jaccard": nx.jaccard_coefficient,
    "adamic-adar": nx.adamic_adar_index,
    "resource-allocation": nx.resource_allocation_index,
}


@pytest.mark.parametrize("measure", NETWORKX_MEASURES)
def test_a_measure_has_the_values_of_networkx_for_every_node_that_shares_a_neighbor(measure: Measure) -> None:
    projection = project_graph(small_catalog(), kinds=ALL_KINDS)
    pairs = [("concept:rust", node) for node in projection if node != "concept:rust"]
    expected = {node: value for _, node, value in NETWORKX_MEASURES[measure](projection, pairs) if value}

    rows = adjacent_skills(projection, "concept:rust", measure=measure, limit=None)

    assert {row.skill: row.value for row in rows} == pytest.approx(expected)
    assert rows == sorted(rows, key=lambda row: (-row.value, row.skill))
    assert {row.measure for row in rows} == {measure}
    assert "concept:run-services" in expected
    assert not projection.has_edge("concept:rust", "concept:run-services")


def test_pagerank_is_personalized_on_the_concept_and_weighs_by_closeness() -> None:
    pytest.importorskip("scipy", reason="pagerank needs the extra analytics")
    projection = project_graph(small_catalog())
    expected = nx.pagerank(projection, personalization={"concept:rust": 1}, weight="closeness")
    reached = nx.node_connected_component(projection, "concept:rust") - {"concept:rust"}

    rows = adjacent_skills(projection, "concept:rust", measure="pagerank")

    assert {row.skill: row.value for row in rows} == pytest.approx({node: expected[node] for node in reached})


def test_the_reasons_of_a_measure_are_the_neighbors_that_two_share() -> None:
    projection = project_graph(small_catalog(), kinds=ALL_KINDS)
    shared = set(nx.common_neighbors(projection, "concept:rust", "concept:run-services"))

    row = next(
        row
        for row in adjacent_skills(projection, "concept:rust", measure="jaccard", limit=None)
        if row.skill == "concept:run-services"
    )

    assert row.closeness == 0
    assert len(row.reasons) == len(shared) > 0
    assert {reason.relation for reason in row.reasons} == {"shared neighbor"}
    assert "Rust and Run services are both adjacent to" in row.reasons[0].sentence
    assert all(reason.evidence for reason in row.reasons)
    assert [r.strength for r in row.reasons] == sorted((r.strength for r in row.reasons), reverse=True)


def test_pagerank_without_its_libraries_is_answered_with_the_install_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)

    with pytest.raises(MissingExtraError) as error:
        adjacent_skills(project_graph(small_catalog()), "concept:rust", measure="pagerank")

    assert "pip install '.[analytics]'` in a clone" in error.value.remedy


def test_an_unknown_measure_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError) as error:
        adjacent_skills(project_graph(small_catalog()), "concept:rust", measure="cosine")  # type: ignore[arg-type]

    assert "adamic-adar" in error.value.remedy
