"""What `path` and `neighbors` answer is what plain NetworkX calls give on the exported projection."""

import json
from itertools import islice, pairwise
from pathlib import Path

import networkx as nx
import pytest

from command_line import CommandLine
from skillgraph.answers.neighbors import Measure, adjacent_skills
from skillgraph.answers.path import shortest_path, shortest_paths
from skillgraph.language.kinds import ALL_KINDS
from skillgraph.projection.projecting import project_graph
from skillgraph.store.opening import open_catalog

SKILLS = ["concept:python", "concept:rag", "concept:communication", "concept:pytorch", "concept:leadership"]
CATALOG = open_catalog()


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> "nx.Graph[str]":
    from skillgraph.rendering.exports.export import render_export

    file = tmp_path_factory.mktemp("exports") / "projection.graphml"
    file.write_bytes(render_export(None, "projection"))
    graph: nx.Graph[str] = nx.read_graphml(file)
    return graph


def test_the_export_is_the_projection(exported: "nx.Graph[str]") -> None:
    projection = project_graph(CATALOG)

    assert not exported.is_directed() and not exported.is_multigraph()
    assert list(exported) == list(projection)
    assert {frozenset(edge) for edge in exported.edges} == {frozenset(edge) for edge in projection.edges}
    for node, data in exported.nodes(data=True):
        assert data == {name: projection.nodes[node][name] for name in ("label", "kind")}
    for first, second, edge in exported.edges(data=True):
        ours = projection.edges[first, second]
        for name in ("closeness", "strength", "distance"):
            assert edge[name] == ours[name]
        assert edge["weight"] == edge["closeness"]
        assert edge["relations"].split("; ")[0] == ours["reasons"][0].relation


def test_networkx_finds_the_same_paths_in_the_export(exported: "nx.Graph[str]") -> None:
    projection = project_graph(CATALOG)

    for source in SKILLS:
        lengths = nx.single_source_dijkstra_path_length(exported, source, weight="distance")
        for target in sorted(lengths)[::7]:
            path = shortest_path(projection, source, target, farthest=None)
            nodes = [source, *(hop.target for hop in path.hops)]
            assert path.distance == lengths[target]
            assert nodes == min(nx.all_shortest_paths(exported, source, target, weight="distance"))


def test_networkx_finds_the_same_alternatives_in_the_export(exported: "nx.Graph[str]") -> None:
    projection = project_graph(CATALOG)

    for source, target in pairwise(SKILLS):
        paths = shortest_paths(projection, source, target, limit=8, farthest=None)
        theirs = list(islice(nx.shortest_simple_paths(exported, source, target, weight="distance"), 8))
        assert [path.distance for path in paths] == [
            nx.path_weight(exported, nodes, "distance") for nodes in theirs
        ]


def test_networkx_finds_the_same_neighbors_in_the_export(exported: "nx.Graph[str]") -> None:
    projection = project_graph(CATALOG)

    for skill in SKILLS:
        rows = adjacent_skills(projection, skill, limit=None)
        theirs = sorted(exported[skill].items(), key=lambda item: (-item[1]["closeness"], item[0]))
        assert [(row.skill, row.value) for row in rows] == [
            (node, edge["closeness"]) for node, edge in theirs
        ]


@pytest.mark.parametrize(
    ("measure", "function"),
    [
        ("jaccard", nx.jaccard_coefficient),
        ("adamic-adar", nx.adamic_adar_index),
        ("resource-allocation", nx.resource_allocation_index),
    ],
)
def test_networkx_gives_the_same_measures_on_the_export(
    exported: "nx.Graph[str]", measure: Measure, function: object
) -> None:
    projection = project_graph(CATALOG)

    for skill in SKILLS:
        rows = adjacent_skills(projection, skill, measure=measure, limit=None)
        pairs = [(skill, node) for node in exported if node != skill]
        theirs = {node: value for _, node, value in function(exported, pairs) if value}  # type: ignore[operator]
        assert {row.skill: row.value for row in rows} == pytest.approx(theirs)


def test_networkx_gives_the_same_pagerank_on_the_export(exported: "nx.Graph[str]") -> None:
    pytest.importorskip("scipy", reason="pagerank needs the extra analytics")

    rows = adjacent_skills(project_graph(CATALOG), "concept:python", measure="pagerank", limit=20)

    theirs = nx.pagerank(exported, personalization={"concept:python": 1})  # its weight is our closeness
    assert {row.skill: row.value for row in rows} == pytest.approx(
        {row.skill: theirs[row.skill] for row in rows}
    )


def test_the_commands_answer_what_networkx_does_on_what_they_export(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("SKILLGRAPH_GRAPH", "SKILLGRAPH_DOCUMENT"):
        monkeypatch.delenv(name, raising=False)
    run = CommandLine(capsys)
    file = tmp_path / "projection.graphml"
    run("export", "projection", "--kinds", "all", "--to", str(file))
    exported = nx.read_graphml(file)

    answer = run.json("path", "Skill Gaps", "Java", "--kinds", "all")

    length, _ = nx.single_source_dijkstra(
        exported, answer["source"]["id"], answer["target"]["id"], weight="distance"
    )
    assert answer["paths"][0]["distance"] == length
    assert {data["kind"] for _, data in exported.nodes(data=True)} <= ALL_KINDS
    assert json.dumps(answer).count('"hops"') == 1


def test_kinds_are_of_the_projection_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    run = CommandLine(capsys)

    run("export", "graphml", "--kinds", "all", code=2)

    assert "projection" in run.said
