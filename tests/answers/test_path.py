import networkx as nx
import pytest

from skillgraph.answers.path import nearest_miss, project_ways, shortest_path
from skillgraph.errors import NoPathError, UnknownConceptError
from skillgraph.language.kinds import ALL_KINDS, WIDER_KINDS
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.projection.edges import NO_MEANING
from skillgraph.projection.layer_names import LAYERS
from skillgraph.projection.projecting import project_graph
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog

CATALOG = small_catalog()


def test_each_hop_has_its_direction_and_reasons() -> None:
    projection = project_graph(CATALOG, kinds={"skill", "tool", "duty"})

    forward = shortest_path(projection, "concept:run-services", "concept:kubernetes").hops
    backward = shortest_path(projection, "concept:kubernetes", "concept:run-services").hops

    assert [hop.direction for hop in forward] == ["forward"]
    assert [hop.direction for hop in backward] == ["backward"]
    assert forward[0].reasons[0].relation == "sg:uses"


def test_a_hop_without_a_relation_goes_both_ways() -> None:
    path = shortest_path(project_graph(CATALOG), "concept:python", "concept:r")

    assert [hop.direction for hop in path.hops] == ["both"]


def test_among_equally_short_paths_the_first_by_curie_is_taken() -> None:
    diamond: nx.Graph[str] = nx.Graph()
    nx.add_path(diamond, ["a", "c", "z"], distance=1)
    nx.add_path(diamond, ["a", "b", "z"], distance=1)

    assert [hop.target for hop in shortest_path(diamond, "a", "z").hops] == ["b", "z"]


def test_there_and_back_are_equally_long() -> None:
    projection = project_graph(CATALOG, kinds=ALL_KINDS)

    for source in projection:
        for target in nx.node_connected_component(projection, source):
            there = shortest_path(projection, source, target, farthest=None).distance
            assert there == shortest_path(projection, target, source, farthest=None).distance
            assert there == nx.dijkstra_path_length(projection, source, target, weight="distance")


def test_from_a_concept_to_itself_there_are_no_hops() -> None:
    path = shortest_path(project_graph(CATALOG), "concept:r", "concept:r")

    assert (path.distance, path.hops) == (0, ())


def test_no_path_names_both_components() -> None:
    with pytest.raises(NoPathError) as error:
        shortest_path(project_graph(CATALOG), "concept:rust", "concept:cafe")

    assert error.value.exit_code == 1
    assert "'Rust' leads to" in error.value.location
    assert "nothing that it rests on" in error.value.location
    assert "'Café Culture' leads to none of these" in error.value.location
    assert error.value.problem.startswith("no meaningful path")


def test_an_end_outside_the_projection_is_another_error_than_no_path() -> None:
    with pytest.raises(UnknownConceptError):
        shortest_path(project_graph(CATALOG), "concept:rust", "concept:engineer")


def test_the_nearest_miss_is_what_would_join_the_two() -> None:
    wider = project_graph(CATALOG, kinds=ALL_KINDS)

    assert nearest_miss(wider, source="concept:python", target="concept:run-services") == ["concept:engineer"]
    assert nearest_miss(wider, source="concept:python", target="concept:cafe") is None


@pytest.mark.parametrize(
    ("source", "target", "passed"),
    [
        ("pgvector", "embeddings", ["vector-search"]),
        ("jenkins", "kubernetes", ["docker"]),
        ("weaviate", "pytorch", ["faiss", "hugging-face"]),
    ],
)
def test_to_an_end_that_the_graph_does_not_have_whatever_is_known_is_passed(
    source: str, target: str, passed: list[str]
) -> None:
    ends = (f"concept:{source}", f"concept:{target}")

    hops = shortest_path(project_ways(CATALOG, ends), *ends).hops

    assert [hop.target for hop in hops[:-1]] == [f"concept:{curie}" for curie in passed]


def test_between_two_concepts_of_a_graph_nothing_else_is_passed() -> None:
    assert project_ways(CATALOG, ("concept:rust", "concept:kubernetes")).nodes <= CATALOG.concepts.keys()


def test_to_pass_something_makes_no_path_shorter() -> None:
    ends = ("concept:react", "concept:kubernetes")
    path = shortest_path(project_ways(CATALOG, ends), *ends)

    for via in ("concept:node-js", "concept:docker", "concept:python"):
        projection = project_ways(CATALOG, (ends[0], via, ends[1]))
        legs = [shortest_path(projection, *leg, farthest=None) for leg in ((ends[0], via), (via, ends[1]))]
        assert sum(leg.distance for leg in legs) >= path.distance


def test_a_path_passes_what_the_graph_has_of_another_kind_and_the_vocabulary_as_a_skill() -> None:
    pipelines = Concept("concept:pipelines", "CI/CD", "process")
    ends = [Concept(f"concept:{end}-end", f"{end} end", "skill") for end in ("one", "other")]
    said = [Statement(f"statement:{n}", "", end.id, "sg:uses", pipelines.id) for n, end in enumerate(ends)]
    catalog = Catalog(
        concepts={concept.id: concept for concept in (pipelines, *ends)},
        statements={statement.id: statement for statement in said},
    )
    one, other = (end.id for end in ends)

    path = shortest_path(project_ways(catalog, (one, other)), one, other)

    assert [hop.target for hop in path.hops] == [pipelines.id, other]


@pytest.mark.parametrize("weak", [False, True])
@pytest.mark.parametrize("catalog", [CATALOG, open_catalog()], ids=["small", "guide"])
def test_a_wider_projection_made_of_a_narrower_one_is_the_same_as_one_made_at_once(
    catalog: Catalog, *, weak: bool
) -> None:
    ends = ("concept:docker", "concept:kubernetes")
    narrower = project_ways(catalog, ends, weak=weak)

    widened = project_ways(catalog, ends, kinds=WIDER_KINDS, weak=weak, within=narrower)

    at_once = project_ways(catalog, ends, kinds=WIDER_KINDS, weak=weak)
    assert widened.nodes(data=True) == at_once.nodes(data=True)
    assert widened.adj == at_once.adj


def test_edges_with_meaning_are_the_same_without_those_that_carry_none() -> None:
    """So a way with meaning can be looked for first: any other is longer."""
    ends, layers = ("concept:docker", "concept:kubernetes"), frozenset(LAYERS)

    weak = project_ways(Catalog(), ends, layers=layers, weak=True)
    firm = project_ways(Catalog(), ends, layers=layers, weak=True, meaningless=False)

    telling = {frozenset((a, b)): e for a, b, e in weak.edges(data=True) if e["distance"] < NO_MEANING}
    assert {frozenset((a, b)): e for a, b, e in firm.edges(data=True)} == telling
    assert weak.nodes == firm.nodes and firm.size() < weak.size()
