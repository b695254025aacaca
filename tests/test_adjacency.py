import networkx as nx
import pytest

from skillgraph.answers.adjacency import adjacent_skills
from skillgraph.errors import UnknownConceptError
from skillgraph.projection import project_graph
from small_catalog import small_catalog


def test_neighbors_come_strongest_first_with_their_reasons() -> None:
    rows = adjacent_skills(project_graph(small_catalog()), "concept:rust")

    assert [row.skill for row in rows] == ["concept:python", "concept:r", "concept:kubernetes"]
    assert rows[0].reasons[0].relation == "same group"


def test_ties_are_broken_by_curie() -> None:
    projection: nx.Graph[str] = nx.Graph()
    projection.add_edge("concept:a", "concept:c", strength=0.5)
    projection.add_edge("concept:a", "concept:b", strength=0.5)

    assert [row.skill for row in adjacent_skills(projection, "concept:a")] == ["concept:b", "concept:c"]


def test_a_concept_outside_the_projection_is_an_error_that_says_so() -> None:
    with pytest.raises(UnknownConceptError, match="no node of the projection"):
        adjacent_skills(project_graph(small_catalog()), "concept:engineer")
