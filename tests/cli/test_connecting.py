"""`neighbors` and `path` on the sample graph: measures, conditions, alternatives, and no path."""

import csv
import io
import json
import re
from typing import Any

import networkx as nx
import pytest

import skillgraph
from command_line import CommandLine, sample_graph
from skillgraph.answers.neighbors import MEASURES, edges_around, headings
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.edges import NO_MEANING
from skillgraph.projection.known import known_by_kind
from skillgraph.rendering.exports.graphml import render_projection

ROLE = "Lead Geodata Engineer"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def nodes(path: dict[str, list[dict[str, dict[str, str]]]]) -> list[str]:
    """The labels on a path, in their order."""
    return [path["hops"][0]["source"]["label"], *(hop["target"]["label"] for hop in path["hops"])]


# ---------------------------------------------------------------- neighbors


@pytest.mark.parametrize("output", ["table", "md"])
@pytest.mark.parametrize(
    "question", [("neighbors", "Docker", "--limit", "1"), ("path", "Docker", "Kubernetes")]
)
def test_each_reason_tells_what_it_alone_gives_and_which_counts_are_significant(
    run: CommandLine, question: tuple[str, ...], output: str
) -> None:
    text = run(*question, "-O", output).replace("\\*", "*")
    answer = run.json(*question)
    reasons = (answer["paths"][0]["hops"] if question[0] == "path" else answer)[0]["reasons"]

    given = re.findall(r"^ *[-\u2022] (\d\.\d\d)(\*?) ", text, re.MULTILINE)
    assert [bool(mark) for _, mark in given] == [
        any(count["significant"] for count in reason["counts"]) for reason in reasons
    ]
    assert any(mark for _, mark in given)
    assert all(0 < float(value) <= 0.6 for value, _ in given)  # nothing states it
    assert "Before a reason: the closeness it alone gives; * significant, near-copies once." in text


def test_what_is_like_another_by_what_they_share_has_no_such_numbers(run: CommandLine) -> None:
    text = run("neighbors", "Rust", "--measure", "jaccard", "--layers", "all", "--limit", "2")

    assert "Before a reason" not in text
    assert re.search(r"\d\.\d\d\*? shared", text) is None


@pytest.mark.parametrize("layers", [[], ["--layers", "all"]])
def test_a_path_tells_closeness_in_words_and_numbers_and_no_distance(
    run: CommandLine, layers: list[str]
) -> None:
    text = run("path", "Python", "QGIS", "--layers", "all") if layers else run("path", "Python", "Rust")

    assert re.match(
        r".*: \d hops?, (very close|close|related|loosely related), 0\.\d\d at its weakest\n", text
    )
    assert "distance" not in text


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_answers_in_one_shape_best_first(measure: str, run: CommandLine) -> None:
    if measure == "pagerank":
        pytest.importorskip("scipy", reason="pagerank needs the extra analytics")

    rows = run.json("neighbors", "Rust", "--measure", measure, "--layers", "all", "--limit", "5")

    assert len(rows) == 5
    for row in rows:
        assert " ".join(row) == "id label kind in_graph closeness weak measure value reasons associates"
        assert row["measure"] == measure
        assert row["reasons"]
    assert rows == sorted(rows, key=lambda row: (-row["value"], row["id"]))


def test_an_answer_names_what_both_are_asked_for_with(run: CommandLine) -> None:
    text = run("neighbors", "Kubernetes", "--limit", "1")
    (row,) = run.json("neighbors", "Kubernetes", "--limit", "1")
    (hop,) = run.json("path", "Kubernetes", row["label"])["paths"][0]["hops"]

    names = [concept["label"] for concept in row["associates"]["first"]]
    assert (
        f"asked for with the same things: {', '.join(names)} and {row['associates']['shared'] - 3} more"
        in text
    )
    assert hop["associates"] == row["associates"]
    assert run.json("neighbors", "Kubernetes", "--layers", "named", "--limit", "1")[0]["associates"] is None


def test_a_measure_ranks_what_is_not_adjacent_too(run: CommandLine) -> None:
    arguments = ("neighbors", "Rust", "--kinds", "all", "--in-graph", "--layers", "all", "--limit", "99")
    adjacent = {row["id"] for row in run.json(*arguments)}

    rows = run.json(*arguments, "--measure", "jaccard")

    far = [row for row in rows if row["id"] not in adjacent]
    assert far
    assert {row["closeness"] for row in far} == {0}
    assert {reason["relation"] for row in far for reason in row["reasons"]} == {"shared neighbor"}


def test_the_measure_is_said_and_the_shared_neighbors_are_counted(run: CommandLine) -> None:
    text = run("neighbors", "Rust", "--measure", "adamic-adar", "--layers", "all", "--limit", "1")

    assert "Adamic-Adar" in text
    assert "\u2022 shared neighbor: " in text
    assert "are both adjacent to" in text
    assert re.search(r"and \d+ more shared neighbors? \(-O json gives all\)", text)


def test_a_measure_is_a_column_of_the_table(run: CommandLine) -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(run("neighbors", "Rust", "--measure", "jaccard", "--layers", "all", "-O", "csv"))
        )
    )

    assert {row["measure"] for row in rows} == {"jaccard"}
    assert all(0 < float(row["value"]) <= 1 for row in rows)


def test_an_unknown_measure_is_a_usage_error(run: CommandLine) -> None:
    run("neighbors", "Rust", "--measure", "cosine", code=2)

    assert "resource-allocation" in run.said


@pytest.mark.parametrize("measure", [*MEASURES, None])
def test_the_question_behind_neighbors_is_python_that_gives_the_same(
    measure: str | None, run: CommandLine
) -> None:
    if measure == "pagerank":
        pytest.importorskip("scipy", reason="pagerank needs the extra analytics")
    arguments = [
        "neighbors",
        "Rust",
        "--layers",
        "all",
        "--limit",
        "99",
        *(["--measure", measure] if measure else []),
    ]
    answer = run.json(*arguments)

    found = asked(run(*arguments, "--show-query"))

    names = [
        row[1] if measure in {"jaccard", "adamic-adar", "resource-allocation"} else row[0] for row in found
    ]
    assert [row["id"] for row in answer] == names[: len(answer)]


# ---------------------------------------------------------------- path


def asked(question: str) -> list[Any]:
    """Run the Python that ``--show-query`` prints."""
    names: dict[str, Any] = {}
    exec(question, names)  # noqa: S102 -- our own question
    return list(names["answer"])


def test_alternatives_come_by_distance_and_no_path_twice(run: CommandLine) -> None:
    answer = run.json("path", "Python", "SpatiaLite", "--layers", "all", "--limit", "5")

    paths = answer["paths"]
    assert list(answer) == ["source", "target", "paths"]
    assert len(paths) == 5
    assert [path["distance"] for path in paths] == sorted(path["distance"] for path in paths)
    assert len({tuple(nodes(path)) for path in paths}) == 5
    assert all(len(set(nodes(path))) == len(nodes(path)) for path in paths)


def test_alternatives_are_numbered_for_people(run: CommandLine) -> None:
    text = run("path", "Python", "SpatiaLite", "--layers", "all", "--limit", "2")

    assert "Path 1 of 2, Python to SpatiaLite" in text
    assert "Path 2 of 2, Python to SpatiaLite" in text


def test_fewer_paths_than_asked_for_are_said(run: CommandLine) -> None:
    text = run("path", "Python", "R", "--layers", "all", "--limit", "9", "--max-hops", "1")

    assert "There is no more than 1." in text


def test_a_path_passes_what_it_is_to_pass_in_that_order(run: CommandLine) -> None:
    path = run.json("path", "Python", "SpatiaLite", "--layers", "all", "--via", "R", "--via", "Rust")[
        "paths"
    ][0]

    assert nodes(path) == ["Python", "R", "Rust", "SpatiaLite"]


def test_a_path_takes_in_the_kind_of_what_it_is_to_pass(run: CommandLine) -> None:
    path = run.json("path", "Python", "SpatiaLite", "--via", ROLE)["paths"][0]

    assert nodes(path) == ["Python", ROLE, "SpatiaLite"]


def test_a_path_avoids_what_it_is_to_avoid(run: CommandLine) -> None:
    paths = run.json("path", "Python", "SpatiaLite", "--layers", "all", "--avoid", "R", "--limit", "20")[
        "paths"
    ]

    assert paths
    assert all("R" not in nodes(path) for path in paths)


def test_what_is_passed_and_avoided_at_once_is_a_usage_error(run: CommandLine) -> None:
    run("path", "Python", "SpatiaLite", "--avoid", "Python", code=2)

    assert "passed and avoided" in run.said


def test_a_path_keeps_to_hops_with_the_reason_asked_for(run: CommandLine) -> None:
    hops = run.json("path", "Python", "Rust", "--kinds", "all", "--relation", "is required by")["paths"][0][
        "hops"
    ]

    assert [hop["target"]["label"] for hop in hops] == [ROLE, "Rust"]
    assert all("sg:requires" in {reason["relation"] for reason in hop["reasons"]} for hop in hops)
    assert run.json("path", "Python", "Rust", "--relation", "Same group")["paths"][0]["hops"]


def test_a_path_keeps_to_relations_that_we_name(run: CommandLine) -> None:
    hops = run.json("path", "Kubernetes", "Docker", "--relation", "used-with")["paths"][0]["hops"]

    assert [hop["target"]["label"] for hop in hops] == ["Docker"]


def test_an_unknown_relation_names_the_places_too(run: CommandLine) -> None:
    run("path", "Python", "Rust", "--relation", "sam list", code=2)

    assert "same list" in run.said


def test_a_path_has_at_most_so_many_hops(run: CommandLine) -> None:
    paths = run.json("path", "Python", "SpatiaLite", "--layers", "all", "--limit", "50", "--max-hops", "2")[
        "paths"
    ]

    assert max(len(path["hops"]) for path in paths) == 2


def test_too_few_hops_exit_1_and_name_the_nearest_miss(run: CommandLine) -> None:
    run("path", "Python", "Public maps", "--kinds", "all", "--layers", "all", "--max-hops", "1", code=1)

    assert "no path of at most 1 hop from 'Python' to 'Public maps'" in run.said
    assert "nearest miss, 3 hops: Python" in run.said
    assert "allow more hops: `--max-hops 3`" in run.said


@pytest.mark.parametrize(
    ("options", "miss"),
    [
        (["--relation", "uses", "--layers", "all"], "nearest miss, without --relation: Python — SpatiaLite"),
        (["--section", "Overview"], "nearest miss, without --section: Python — SpatiaLite"),
    ],
)
def test_no_path_names_the_components_and_what_was_asked_too_much(
    options: list[str], miss: str, run: CommandLine
) -> None:
    assert run("path", "Python", "SpatiaLite", *options, code=1) == ""

    assert "no meaningful path from 'Python' to 'SpatiaLite'" in run.said
    assert "leads to none of these" in run.said
    assert miss in run.said


def test_no_path_rests_on_one_list_or_section_unless_it_is_asked_for(run: CommandLine) -> None:
    run("path", "Python", "SpatiaLite", code=1)
    assert (
        "nearest miss, by one list or section or a few counts (`--layers all`): Python — SpatiaLite"
        in run.said
    )

    text = run("path", "Python", "SpatiaLite", "--layers", "all")

    assert "Weak, closeness below 0.12: Python and SpatiaLite. Longer ways: --limit 3." in text
    explained = run("path", "Python", "SpatiaLite", "--layers", "all", "--explain")
    assert "+ 100000, 100000 for each hop that no relation and no telling count makes" in explained
    assert "Longer ways" not in run("path", "Python", "SpatiaLite", "--layers", "all", "--limit", "2")


def test_a_nearest_miss_names_what_keeps_it_from_being_a_path_and_nothing_else(run: CommandLine) -> None:
    run("path", "Sketch", "dbt", code=1)
    assert "try: nearest miss: Sketch" in run.said  # too long, whatever else is taken in

    run("path", "Kafka", "Airflow", "--layers", "stated", code=1)
    assert "nearest miss, without --layers: Apache Kafka — Apache Airflow" in run.said
    assert "1. Apache Kafka" in run("path", "Kafka", "Airflow")


def test_what_is_known_beyond_the_graph_is_not_said_to_stand_alone(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    run("path", "LLM", "Angular", code=1)

    assert "no meaningful path from 'Large Language Models' to 'Angular'" in run.said
    assert re.search(r"the shortest way has \d+ hops", run.said)
    assert "nothing that a path rests on" not in run.said


def test_a_nearest_miss_is_no_longer_than_the_way_that_is_too_long(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    run("path", "Embeddings", "Time management", code=1)

    hops = re.search(r"the shortest way has (\d+) hops", run.said)
    [chain] = re.findall(r"nearest miss[^:]*: (.+)", run.said)
    assert hops is not None
    assert chain.count(" \N{EM DASH} ") == int(hops[1])


def test_a_class_that_is_passed_says_how_many_it_has_and_weakens_the_path(run: CommandLine) -> None:
    through = run("path", "Neo4j", "JanusGraph", "--explain")
    to_class = run("path", "Neo4j", "Graph databases")

    assert re.search(
        r"1\. Neo4j · → Graph databases · \(close, 0\.3\d; one of \d+ known, 0\.2\d here\)", through
    )
    assert re.search(r"\d+ \(closeness 0\.3\d+, one of \d+\)", through)
    assert "known)" not in to_class
    [first, second] = run.json("path", "Neo4j", "JanusGraph")["paths"][0]["hops"]
    assert first["class_size"] == second["class_size"] > 3
    assert run.json("path", "Docker", "Kubernetes")["paths"][0]["hops"][0]["class_size"] is None


def test_what_the_package_knows_can_be_asked_for_and_is_marked(run: CommandLine) -> None:
    text = run("path", "Docker", "Kubernetes")

    assert "1. Docker · — Kubernetes · (close, " in text
    assert "· is known to the package and not in this graph." in text
    assert re.search(r"in \d+ of \d+ postings", text)
    assert run.json("path", "Docker", "Kubernetes")["source"]["id"] == "concept:docker"


def test_evidence_of_counts_asks_for_no_document(run: CommandLine) -> None:
    assert "--document" not in run("path", "Docker", "Kubernetes", "--evidence")
    assert "--document" in run("path", "Python", "SpatiaLite", "--layers", "all", "--evidence")
    assert "\n\nPath 2 of 2, " in run("path", "pgvector", "RAG", "--limit", "2")


def test_what_a_path_passes_can_be_avoided_even_where_the_package_alone_knows_it(run: CommandLine) -> None:
    first = run.json("path", "pgvector", "Embeddings")["paths"][0]
    passed = first["hops"][0]["target"]["label"]
    second = run("path", "pgvector", "Embeddings", "--avoid", passed)

    assert "1. pgvector · " in second
    assert f"{passed} ·" not in second
    run("path", "pgvector", "Embeddings", "--avoid", "pgvector", code=2)
    assert "cannot be both passed and avoided" in run.said


def test_neighbors_are_known_ones_too_unless_the_graph_alone_is_asked(run: CommandLine) -> None:
    rows = run.json("neighbors", "Python", "--limit", "99")

    assert {row["in_graph"] for row in rows} == {True, False}
    assert {row["in_graph"] for row in run.json("neighbors", "Python", "--in-graph")} == {True}
    assert run.json("neighbors", "Docker", "--limit", "1")


def test_a_layer_can_be_asked_for_alone_and_an_unknown_one_is_a_usage_error(run: CommandLine) -> None:
    rows = run.json("neighbors", "Python", "--layers", "named")

    assert {reason["layer"] for row in rows for reason in row["reasons"]} == {"named"}
    assert all(reason["reference"] for row in rows for reason in row["reasons"])
    run("neighbors", "Python", "--layers", "lists", code=2)
    assert "unknown layer 'lists'" in run.said


def test_what_documents_state_alone_leaves_out_counts_and_named_relations(run: CommandLine) -> None:
    rows = run.json("neighbors", "Spatial database", "--stated-only")

    assert [row["label"] for row in rows] == ["PostGIS", "SpatiaLite"]
    assert {reason["layer"] for row in rows for reason in row["reasons"]} == {"stated"}


def test_no_evidence_is_an_answer(run: CommandLine) -> None:
    text = run("neighbors", "Curiosity", code=1)
    of_a_class = run.json("neighbors", "SpatiaLite")

    assert "no evidence that anything of these kinds is adjacent to Curiosity" in text
    assert len(of_a_class) == 1  # the class is told where nothing else is known


@pytest.mark.parametrize(
    "options",
    [[], ["--avoid", "R"], ["--limit", "3", "--via", "Rust"], ["--max-hops", "2"]],
)
def test_the_question_behind_path_is_python_that_gives_the_same(options: list[str], run: CommandLine) -> None:
    arguments = ("path", "Python", "SpatiaLite", "--layers", "all", *options)
    answer = run.json(*arguments)

    found = asked(run(*arguments, "--show-query"))

    hops = answer["paths"][0]["hops"]
    if options and options[0] != "--avoid":
        assert [path.distance for path in found] == [path["distance"] for path in answer["paths"]]
    else:
        assert found == [hops[0]["source"]["id"], *(hop["target"]["id"] for hop in hops)]


@pytest.mark.parametrize("limit", ["1001", "99999999999999999999"])
def test_more_paths_than_can_be_given_are_refused(limit: str, run: CommandLine) -> None:
    run("path", "Python", "SpatiaLite", "--limit", limit, code=2)

    assert "not in the range 1<=x<=1000" in run.said


def test_a_count_in_json_says_how_often_as_its_sentence_does(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    hop = run.json("path", "Python", "Rust")["paths"][0]["hops"][0]

    [reason] = [reason for reason in hop["reasons"] if reason["relation"] == "asked for together"]
    count = next(count for count in reason["counts"] if count["unit"] == "passage")
    assert f"{count['lift']:.1f} times as often as by chance" in reason["sentence"]
    assert count["lift"] == pytest.approx(count["together"] / count["expected"], rel=1e-2)
    assert 1 < count["shrunken_lift"] < count["lift"]


# ---------------------------------------------------------------- through what the graph does not have


def test_where_the_graph_joins_two_of_its_own_by_nothing_a_path_passes_what_is_known_and_marks_it(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    out = run("path", "Graph databases", "RAG")

    assert "Knowledge graphs \N{MIDDLE DOT}" in out
    assert "Nothing in this graph alone joins them meaningfully." in out
    answer = run.json("path", "RAG", "Graph databases")
    assert nodes(answer["paths"][0])[1:-1] == ["GraphRAG", "Knowledge graphs"]
    assert "Knowledge graphs" not in run("path", "RAG", "Graph databases", "--avoid", "Knowledge graphs")
    run("path", "Graph databases", "RAG", "--stated-only", code=1)
    program = run("path", "Graph databases", "RAG", "--show-query")
    assert "beyond=True" in program
    assert "beyond=True" not in run("path", "Python", "RAG", "--show-query")
    assert "Nothing in this graph" not in run("path", "Python", "RAG")


def test_plain_networkx_on_the_export_gives_the_neighbors_of_every_concept_but_for_what_the_page_names() -> (
    None
):
    catalog = skillgraph.open_catalog()
    exported = nx.read_graphml(io.BytesIO(render_projection(catalog)))
    classes = headings(catalog)
    of_other_kinds = known_by_kind(catalog.concepts.values(), DEFAULT_KINDS)

    for concept in exported:
        edges = edges_around(catalog, concept, beyond=False)
        rows = skillgraph.adjacent_skills(edges, concept, limit=None)
        told = [(row.skill, row.closeness) for row in rows if row.skill in exported]
        others = [(other, edge) for other, edge in exported[concept].items() if edge["distance"] < NO_MEANING]
        things = [(other, edge) for other, edge in others if other not in classes]
        alone = all(row.skill in classes for row in rows)  # nothing is told but what it is one of
        near = [(other, edge["closeness"]) for other, edge in (others if alone else things)]
        assert told == sorted(near, key=lambda pair: (-pair[1], pair[0])), concept
    assert "concept:programming-languages" in classes.intersection(exported)
    assert "concept:ci-cd" in of_other_kinds.keys() - set(exported)


@pytest.mark.parametrize("skill", ["RAG", "LLMs", "Graph databases"])
def test_neighbors_within_the_graph_are_those_of_its_projection_that_carry_meaning(
    skill: str, run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    catalog = skillgraph.open_catalog()
    projection = skillgraph.project_graph(catalog, weak=False)
    found = skillgraph.adjacent_skills(projection, skillgraph.find_concept(catalog, skill).id, limit=3)

    rows = json.loads(
        run("neighbors", skill, "--in-graph", "--limit", "3", "-O", "json", code=0 if found else 1)
    )

    assert [(row["id"], row["closeness"]) for row in rows] == [(row.skill, row.closeness) for row in found]
