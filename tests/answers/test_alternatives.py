from itertools import islice

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.answers.alternatives import iter_paths_through, iter_simple_paths, lies_between
from skillgraph.answers.path import shortest_path, shortest_paths
from skillgraph.errors import NoPathError, UnknownConceptError, UsageError
from skillgraph.projection.projecting import narrow_projection, project_graph
from small_catalog import small_catalog

NODES = "abcdefg"
PAIRS = [(first, second) for first in NODES for second in NODES if first < second]


@st.composite
def projections(draw: st.DrawFn) -> "nx.Graph[str]":
    """Draw a graph of seven nodes with so few different distances that there are many ties."""
    projection: nx.Graph[str] = nx.Graph()
    projection.add_nodes_from(NODES)
    for first, second in draw(st.sets(st.sampled_from(PAIRS), max_size=len(PAIRS))):
        projection.add_edge(first, second, distance=draw(st.integers(1, 3)))
    return projection


def every_path(projection: "nx.Graph[str]", source: str, target: str) -> list[tuple[int, tuple[str, ...]]]:
    """All simple paths in the documented order, the slow way."""
    paths = nx.all_simple_paths(projection, source, target)
    return sorted((nx.path_weight(projection, path, "distance"), tuple(path)) for path in paths)


@given(projections())
def test_paths_come_by_length_and_equals_by_curie(projection: "nx.Graph[str]") -> None:
    found = list(islice(iter_simple_paths(projection, "a", "g", weight="distance"), 20))

    assert found == every_path(projection, "a", "g")[:20]


@given(projections(), st.integers(1, 7))
def test_paths_of_few_hops_are_the_paths_that_have_so_few(projection: "nx.Graph[str]", most: int) -> None:
    found = list(islice(iter_simple_paths(projection, "a", "g", weight="distance", max_hops=most), 20))

    assert found == [row for row in every_path(projection, "a", "g") if len(row[1]) - 1 <= most][:20]


@given(projections(), st.none() | st.integers(1, 6))
def test_paths_through_a_concept_are_the_paths_that_pass_it(
    projection: "nx.Graph[str]", most: int | None
) -> None:
    passing = iter_paths_through(projection, ["a", "d", "g"], weight="distance", max_hops=most)

    found = list(islice(passing, 5))

    assert (
        found
        == [
            (length, nodes)
            for length, nodes in every_path(projection, "a", "g")
            if "d" in nodes and (most is None or len(nodes) - 1 <= most)
        ][: len(found)]
    )
    if not found and most is None:
        assert not lies_between(projection, "d", ends=("a", "g"))


@given(projections())
def test_two_concepts_are_passed_in_the_order_given(projection: "nx.Graph[str]") -> None:
    found = next(iter_paths_through(projection, ["a", "e", "c", "g"], weight="distance"), None)

    passing = (
        row
        for row in every_path(projection, "a", "g")
        if {"e", "c"} <= set(row[1]) and row[1].index("e") < row[1].index("c")
    )
    assert found == next(passing, None)


@given(projections())
def test_a_node_lies_between_two_where_a_simple_path_passes_it(projection: "nx.Graph[str]") -> None:
    passes = any("d" in nodes for _, nodes in every_path(projection, "a", "g"))

    assert lies_between(projection, "d", ends=("a", "g")) == passes or not nx.has_path(projection, "a", "g")


@given(projections())
def test_the_first_alternative_is_the_shortest_path_and_the_way_back_is_as_long(
    projection: "nx.Graph[str]",
) -> None:
    if not nx.has_path(projection, "a", "g"):
        return

    there = shortest_paths(projection, "a", "g", limit=3)
    back = shortest_paths(projection, "g", "a", limit=3)

    assert there[0] == shortest_path(projection, "a", "g")
    assert [path.distance for path in there] == [path.distance for path in back]


@given(projections(), st.sets(st.sampled_from("bcdef"), max_size=3))
def test_what_is_avoided_is_on_no_path(projection: "nx.Graph[str]", avoid: set[str]) -> None:
    narrowed = narrow_projection(projection, avoid=avoid)

    expected = [row for row in every_path(projection, "a", "g") if avoid.isdisjoint(row[1])]
    if not expected:
        with pytest.raises(NoPathError):
            shortest_paths(narrowed, "a", "g")
        return
    found = shortest_paths(narrowed, "a", "g", limit=4)

    assert [path.distance for path in found] == [length for length, _ in expected[:4]]
    assert avoid.isdisjoint(hop.target for path in found for hop in path.hops)


def test_only_hops_with_the_relation_asked_for_are_taken() -> None:
    projection = project_graph(small_catalog(), kinds={"skill", "tool", "duty"})

    narrowed = narrow_projection(projection, relations=["sg:uses"])

    assert set(narrowed) == set(projection)
    assert narrowed.number_of_edges() == 2
    for edge in narrowed.edges:
        assert "sg:uses" in {reason.relation for reason in narrowed.edges[edge]["reasons"]}
        assert narrowed.edges[edge]["distance"] == projection.edges[edge]["distance"]


def line(text: str) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.path_graph(list(text))
    for edge in graph.edges:
        graph.edges[edge]["distance"] = 1
    return graph


def test_too_few_hops_name_the_path_with_the_fewest() -> None:
    with pytest.raises(NoPathError) as error:
        shortest_paths(line("abcd"), "a", "d", max_hops=2)

    assert "at most 2 hops" in error.value.problem
    assert "3 hops: a \u2014 b \u2014 c \u2014 d" in error.value.location
    assert "--max-hops 3" in error.value.remedy


def test_a_dead_end_is_not_passed_and_is_named() -> None:
    projection = line("abc")
    projection.add_edge("b", "x", distance=1)

    with pytest.raises(NoPathError, match="passes 'x'") as error:
        shortest_paths(projection, "a", "c", via=["x"])

    assert "some concept twice" in error.value.location


def test_a_concept_in_another_component_cannot_be_passed() -> None:
    projection = line("abc")
    projection.add_node("x")

    with pytest.raises(NoPathError, match="nothing that it rests on"):
        shortest_paths(projection, "a", "c", via=["x"])


def test_what_is_to_be_passed_is_neither_an_end_nor_named_twice() -> None:
    for via in (["a"], ["b", "b"]):
        with pytest.raises(UsageError):
            shortest_paths(line("abc"), "a", "c", via=via)
    with pytest.raises(UnknownConceptError):
        shortest_paths(line("abc"), "a", "c", via=["y"])


def test_paths_over_few_hops_through_a_concept_keep_to_both() -> None:
    projection = line("abcde")
    projection.add_edge("a", "c", distance=9)

    paths = shortest_paths(projection, "a", "e", via=["c"], max_hops=3, limit=2)

    assert [[hop.target for hop in path.hops] for path in paths] == [["c", "d", "e"]]
    assert paths[0].distance == 11
