"""SPARQL as it is asked: answers, formats, errors, limits, and an end when it must end."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from ontologies import SAMPLE
from skillgraph.boundary.child import _SpawnedChild
from skillgraph.cli.querying import read_query
from skillgraph.errors import GraphError, QueryError, UnknownNameError, UsageError
from skillgraph.queries import bind_parameters, evaluate_query, find_query, named_queries, run_query
from skillgraph.queries.named import QUERIES_PATH
from skillgraph.queries.results import QueryResult
from skillgraph.store.building import build

#: Joins everything with everything: it would take days.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != ?d && ?b != ?h) }"
ROLES = "SELECT ?label { ?role a sg:Role ; skos:prefLabel ?label } ORDER BY ?label"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sample")
    build(SAMPLE, directory)
    return directory


@pytest.fixture(params=["forked", "spawned"])
def child(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ask in both ways of starting the child; a second thread is what makes it a new interpreter."""
    kind = str(request.param)
    if kind == "forked" and sys.platform != "linux":
        pytest.skip("only Linux forks")
    monkeypatch.setattr("skillgraph.boundary.child._can_fork", lambda: True)  # whatever threads there are
    if kind == "spawned":
        monkeypatch.setattr("skillgraph.boundary.child._start_child", _SpawnedChild)
    return kind


def test_a_select_gives_header_and_rows_with_curies(graph: Path, child: str) -> None:
    result = run_query(graph, "SELECT ?role ?none { ?role a sg:Role } ORDER BY ?role LIMIT 1")

    assert child
    assert result.form == "bindings"
    assert result.variables == ("role", "none")
    assert result.table() == (("role", "none"), [("concept:geodata-engineer", "")])


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?a }", "s p a"),
        ("PREFIX x: <urn:x> SELECT DISTINCT * WHERE { $z x:y ?b . ?a ?b ?z }", "z b a"),
        ("SELECT ?b ?a { ?a ?p ?b }", "b a"),
        ("SELECT (COUNT(*) AS ?n) ?p { ?z ?p ?a } GROUP BY ?p", "n p"),
        ("SELECT * { { SELECT ?x { ?y ?p ?x } } ?z ?q ?y }", "x z q y"),
        ("SELECT * { { SELECT (?y AS ?x) { ?y ?p ?o } ORDER BY ?b } ?b ?q ?y }", "x b q y"),
        ("SELECT * { { SELECT * { ?y ?p ?x } LIMIT 1 } ?b ?q ?y }", "y p x b q"),
        ("SELECT * { ?s ?p ?o . VALUES ?c { 1 } BIND (?c * 2 AS ?b) } ORDER BY ?b", "s p o c b"),
        ("SELECT * {}", ""),
    ],
)
def test_the_columns_of_a_star_stand_as_the_query_names_them(query: str, columns: str) -> None:
    assert evaluate_query(Store(), query).variables == tuple(columns.split())


@pytest.mark.parametrize("results_format", ["csv", "tsv", "json", "xml"])
def test_the_order_of_columns_is_the_same_in_every_format(graph: Path, results_format: str) -> None:
    content = run_query(graph, "SELECT * { ?s a ?c } LIMIT 1").serialize(results_format).decode()

    assert re.search(r"\bs\b.*?\bc\b", content, re.DOTALL)


def test_an_ask_answers_yes_or_no(graph: Path, child: str) -> None:
    assert child
    assert run_query(graph, "ASK { concept:python a sg:ProgrammingLanguage }").boolean is True
    assert run_query(graph, "ASK { concept:python a sg:Role }").boolean is False


def test_a_construct_gives_each_triple_once_and_sorted(graph: Path) -> None:
    query = "CONSTRUCT { ?role a sg:Role } { ?role a sg:Role . ?statement sg:subject ?role }"

    result = run_query(graph, query)

    lines = result.content.splitlines()
    assert result.form == "graph"
    assert lines == sorted(set(lines))
    assert len(result.table()[1]) == len(lines)


def test_a_describe_gives_what_is_said_of_a_node(graph: Path) -> None:
    result = run_query(graph, "DESCRIBE concept:python")

    assert ("concept:python", "skos:prefLabel", "Python") in result.table()[1]


def test_the_default_graph_holds_each_triple_once(graph: Path) -> None:
    total = run_query(graph, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    once = run_query(graph, "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }")

    assert total.table()[1] == once.table()[1]


def test_named_graphs_can_be_asked_apart(graph: Path) -> None:
    result = run_query(graph, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")

    assert ("graph:document_lead-geodata-engineer",) in result.table()[1]


def test_an_rdf_file_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "small.ttl"
    file.write_text('<https://example.org/a> <https://example.org/p> "x" .')

    assert run_query(file, "SELECT ?x { ?s ?p ?x }").table()[1] == [("x",)]


@pytest.mark.parametrize(
    ("results_format", "expected"),
    [
        ("csv", b"label\r\nGeodata Engineer\r\n"),
        ("tsv", b'?label\n"Geodata Engineer"@en\n'),
        ("xml", b'<?xml version="1.0"?>'),
        ("json", b'{"head":{"vars":["label"]}'),
    ],
)
def test_rows_are_written_in_the_w3c_formats(graph: Path, results_format: str, expected: bytes) -> None:
    result = run_query(graph, ROLES)

    assert result.serialize(results_format).startswith(expected)


@pytest.mark.parametrize(
    ("results_format", "rdf_format"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_a_graph_is_written_in_rdf_syntaxes(graph: Path, results_format: str, rdf_format: RdfFormat) -> None:
    result = run_query(graph, "DESCRIBE concept:python")

    triples = [quad.triple for quad in parse(result.serialize(results_format), format=rdf_format)]
    assert set(triples) == set(result.triples())


def test_no_name_of_a_graph_has_an_escape_that_readers_stop_at() -> None:
    triple = b'<https://w3id.org/skillgraph/made/by/others> <https://w3id.org/skillgraph/x> "a" .\n'

    turtle = QueryResult("graph", triple).serialize("turtle").decode()

    assert turtle.splitlines()[-1] == '<https://w3id.org/skillgraph/made/by/others> sg:x "a" .'


def test_a_format_that_does_not_fit_the_answer_is_refused(graph: Path) -> None:
    with pytest.raises(QueryError, match="a table and cannot be written as 'turtle'"):
        run_query(graph, ROLES).serialize("turtle")
    with pytest.raises(QueryError, match="a graph and cannot be written as 'csv'"):
        run_query(graph, "DESCRIBE concept:python").serialize("csv")


def test_a_query_that_does_not_parse_is_placed_by_line_and_column(graph: Path, child: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(graph, "SELECT ?x {\n  ?x a ?y .\n  ?x a ]\n}", source="a.rq")

    assert child
    assert caught.value.location == "a.rq, line 3, column 8"
    assert "near ']'" in caught.value.problem


@pytest.mark.parametrize(
    ("query", "near", "place"),
    [
        ("SELECT ?x { ?x a ?y FILTR(?x) }", "near 'FILTR(?x) }'", "line 1, column 21"),
        ("SELECT ?x {\n ?x a\n}", "near '}'", "line 3, column 1"),
        ("SELECT ?x { ?x a ?y", "at its end", "line 1, column 20"),
        ("SELECT * { ?s ?p 'é' } LIMIT x", "near 'x'", "line 1, column 30"),
        ("SELECT * { ?s ?p '''a\n\nb''' . ?x ?y }", "near '}'", "line 3, column 14"),
        ("SELEC ?x {}", "near 'SELEC ?x {}'", "line 1, column 1"),
        ("", "at its end", "line 1, column 1"),
    ],
)
def test_the_place_of_a_syntax_error_is_exact(graph: Path, query: str, near: str, place: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(graph, query)

    assert caught.value.problem == f"the query does not parse {near}"
    assert caught.value.location == f"the query, {place}"


@pytest.mark.parametrize(
    ("query", "remedy"),
    [
        ("SELECT ?x { ?x foo:a ?y }", "declare the prefix"),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }", "only grouped variables"),
        ("SELECT (<https://example.org/f>(1) AS ?x) {}", "what SPARQL 1.1 defines"),
    ],
)
def test_an_error_of_the_query_says_what_to_do(graph: Path, query: str, remedy: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(graph, query)

    assert remedy in caught.value.remedy


def test_a_byte_order_mark_before_the_query_does_no_harm(graph: Path) -> None:
    assert run_query(graph, "\ufeffASK {}").boolean is True


def test_a_graph_that_is_not_there_is_the_error_of_the_child_too(tmp_path: Path, child: str) -> None:
    assert child
    with pytest.raises(GraphError, match="cannot be read"):
        run_query(tmp_path / "nowhere.ttl", "ASK {}")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
def test_a_query_without_an_end_is_an_error() -> None:
    with pytest.raises(QueryError, match="the query cannot be read: it is larger than 2 MB"):
        read_query("/dev/zero")


def test_a_damaged_graph_is_named(graph: Path, tmp_path: Path) -> None:
    for name in ("index.json", "manifest.json"):
        (tmp_path / name).write_bytes((graph / name).read_bytes())
    (tmp_path / "graph.nq").write_bytes(b"<https://example.org/a> <broken\n")

    with pytest.raises(GraphError, match="the graph is damaged") as caught:
        run_query(tmp_path, "ASK {}")

    assert f"{tmp_path / 'graph.nq'}, SHA-256 " in caught.value.location


def test_a_text_of_dotted_names_is_refused_inside_the_deadline(graph: Path, child: str) -> None:
    query = "ASK { " + "a." * 130_000 + "}"

    with pytest.raises(QueryError, match="more than 64 triple patterns"):
        run_query(graph, query, timeout_seconds=60)

    assert child


@pytest.mark.skipif(sys.platform != "linux", reason="only a fork has what is put in place here")
def test_the_gate_runs_inside_the_deadline(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillgraph.boundary.child._can_fork", lambda: True)
    monkeypatch.setattr("skillgraph.queries.worker.check_query", lambda *_, **__: time.sleep(60))

    with pytest.raises(QueryError, match=r"did not end within 0\.2 seconds"):
        run_query(graph, "ASK {}", timeout_seconds=0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="only a fork has what is put in place here")
def test_a_graph_that_ends_the_engine_is_told_apart_from_the_query(
    graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillgraph.boundary.child._can_fork", lambda: True)
    monkeypatch.setattr(
        "skillgraph.queries.worker.open_store", lambda _: os.kill(os.getpid(), signal.SIGKILL)
    )

    with pytest.raises(GraphError, match=r"loading the graph ended the engine \(SIGKILL\)"):
        run_query(graph, "ASK {}")


def test_a_query_ends_at_its_deadline(graph: Path, child: str) -> None:
    start = time.monotonic()

    with pytest.raises(QueryError, match=r"within 0\.5 seconds"):
        run_query(graph, ENDLESS, timeout_seconds=0.5)

    assert child
    assert time.monotonic() - start < 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_query_that_needs_too_much_memory_ends_alone(graph: Path, child: str) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c"

    with pytest.raises(QueryError, match="ended the engine") as caught:
        run_query(graph, query, memory_megabytes=500)

    assert child
    assert "500 MB" in caught.value.remedy


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_an_engine_that_ends_dumps_no_stack(graph: Path) -> None:
    asking = (
        "import faulthandler, os, sys; from skillgraph.queries import run_query\n"
        "faulthandler.enable(os.dup(2))\n"  # as pytest does
        "run_query(sys.argv[1], 'SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c', memory_megabytes=200)"
    )

    outcome = subprocess.run(
        [sys.executable, "-c", asking, str(graph)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "ended the engine" in outcome.stderr
    assert "Fatal Python error" not in outcome.stderr
    assert "Current thread" not in outcome.stderr


def test_a_query_beside_other_threads_is_answered(graph: Path) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert run_query(graph, "ASK {}").boolean is True
    finally:
        stop.set()
        thread.join()


ASKING = """
import signal, sys, threading
from skillgraph.queries import run_query
signal.signal(signal.SIGINT, signal.default_int_handler)
if sys.argv[2] == "spawned":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("asking", flush=True)
run_query(sys.argv[1], sys.argv[3])
"""


@pytest.fixture(params=["forked", "spawned"])
def asking(request: pytest.FixtureRequest, graph: Path) -> Iterator[subprocess.Popen[str]]:
    """Give a process that waits for the answer to an endless query."""
    command = [sys.executable, "-c", ASKING, str(graph), str(request.param), ENDLESS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def children(pid: int) -> list[int]:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        if text:
            return [int(child) for child in text.split()]
        time.sleep(0.02)
    return []


def is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def has_ended(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not is_running(pid)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found by /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
def test_a_running_query_ends_at_once_with_its_parent(
    asking: subprocess.Popen[str], sent: signal.Signals
) -> None:
    started = children(asking.pid)
    assert started
    time.sleep(0.3)  # the engine is at work

    os.kill(asking.pid, sent)

    asking.wait(timeout=3)
    assert asking.returncode != 0
    assert all(has_ended(child) for child in started)


def test_queries_load_neither_rdflib_nor_networkx(graph: Path) -> None:
    code = (
        "import sys; from skillgraph.queries import run_query;"
        "run_query(sys.argv[1], 'ASK {}').serialize('csv');"
        "print([name for name in ('rdflib', 'networkx', 'pyshacl', 'typer') if name in sys.modules])"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code, str(graph)], capture_output=True, text=True, check=True
    )

    assert answer.stdout.strip() == "[]"


def test_every_named_query_says_question_person_and_sample() -> None:
    queries = named_queries().values()

    assert len(queries) >= 20
    assert [
        query.name for query in queries if not (query.question.endswith(("?", ".)")) and query.person)
    ] == []
    assert [query.name for query in queries if query.parameters and not query.sample] == []


def test_every_parameter_stands_in_its_query_as_a_values_block() -> None:
    for query in named_queries().values():
        for parameter in query.parameters:
            assert f"VALUES ?{parameter.name} {{" in query.text, query.name


def test_a_query_with_its_parameter_bound_answers_about_something_else(graph: Path) -> None:
    query = find_query("required-skills")

    rows = run_query(graph, bind_parameters(query, {"role": "concept:lead-geodata-engineer"})).table()[1]

    assert run_query(graph, query.text).table()[1] == []
    assert ("concept:python", "Python", "sg:ProgrammingLanguage") in {row[:3] for row in rows}


@pytest.mark.parametrize(
    ("skill", "answer"),
    [
        ("machine-learning", "yes"),
        ("cloud-platforms", "yes"),
        ("r", "not said: any or all of a list"),
        ("aws", "not said: any or all of a list"),
        ("python", "not said: any or all of a list"),
        ("cpp", "no: one of several"),
        ("rust", "no"),
        ("graph-databases", "no"),
    ],
)
def test_what_is_required_by_itself_is_told_from_what_a_list_leaves_open(skill: str, answer: str) -> None:
    query = bind_parameters(find_query("is-required"), {"skill": f"concept:{skill}"})

    assert run_query(None, query).table()[1] == [(answer,)]


def test_a_required_skill_names_the_list_of_which_any_one_or_perhaps_any_one_is_enough() -> None:
    rows = run_query(None, find_query("required-skills").text).table()[1]

    lists = {row[0]: {other[5:] for other in rows if other[0] == row[0]} for row in rows}
    languages = "Programming languages"
    assert lists["concept:cpp"] == {(languages, "")}
    assert lists["concept:python"] == {(languages, ""), ("", languages), ("", "Programming skills")}
    assert lists["concept:aws"] == {("", "Cloud platforms")}
    assert lists["concept:machine-learning"] == {("", "")}


def test_esco_makes_a_member_of_a_list_that_does_not_ask_for_all_optional() -> None:
    rows = run_query(None, find_query("role-as-esco").text).table()[1]

    relations = {row[2]: row[1].rsplit("#")[-1] for row in rows if "related" in row[1]}
    assert relations["concept:cpp"] == "relatedOptionalSkill"
    assert relations["concept:aws"] == "relatedOptionalSkill"
    assert relations["concept:machine-learning"] == "relatedEssentialSkill"


def test_a_duty_stands_behind_what_it_names_in_near_words_in_part_or_as_a_kind() -> None:
    rows = run_query(None, find_query("requirements-without-duty").text).table()[1]

    found = {row[0].removeprefix("concept:") for row in rows}
    assert {"rag", "computer-vision", "software-engineering"} <= found
    behind = {"nlp", "mlops", "foster-ai-adoption", "work-effectively-with-diverse-teams"}
    behind |= {"deep-learning", "deep-learning-frameworks", "real-time-performance-monitoring"}
    behind |= {"lead-ai-development-projects", "develop-and-optimize-ai-algorithms"}
    assert behind.isdisjoint(found)
    perhaps_not_needed_or_no_skill = {"aws", "python", "keras", "related-experience", "programming-languages"}
    assert perhaps_not_needed_or_no_skill.isdisjoint(found)


def test_no_skill_is_essential_and_optional_at_once() -> None:
    rows = run_query(None, find_query("role-as-esco").text).table()[1]

    skills = [row[2] for row in rows if "related" in row[1]]
    assert len(skills) == len(set(skills))


def test_the_senior_and_the_lead_stage_ask_for_what_their_titles_ask() -> None:
    rows = run_query(None, find_query("what-stages-ask").text).table()[1]

    titles = {row[1] for row in rows}
    assert {"Senior AI Engineer", "Lead AI Backend Engineer"} <= titles


def test_years_of_experience_are_no_figures_without_period() -> None:
    rows = run_query(None, find_query("figures-without-period").text).table()[1]

    assert rows
    assert "years of experience" not in {row[1] for row in rows}


@pytest.mark.parametrize(
    "value",
    ["concept:a } ?x ?y ?z {", "https://example.org/a> <b", "no iri", 'concept:"', "concept:a\\u003e"],
)
def test_a_concept_that_is_no_iri_never_becomes_sparql(value: str) -> None:
    with pytest.raises(UsageError, match="is not a concept"):
        bind_parameters(find_query("required-skills"), {"role": value})


def test_a_parameter_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(UsageError, match="no parameter 'skill'") as caught:
        bind_parameters(find_query("required-skills"), {"skill": "concept:python"})

    assert caught.value.remedy.startswith("it has role, section; those with skill: ")


def test_an_unknown_query_is_answered_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError, match="unknown query 'requirements-of-rolle'") as caught:
        find_query("requirements-of-rolle")

    assert "requirements-of-role" in caught.value.remedy


@pytest.mark.parametrize("path", sorted(QUERIES_PATH.rglob("*.rq")), ids=lambda path: path.stem)
def test_a_query_file_declares_its_prefixes_and_runs_anywhere(path: Path) -> None:
    Store().query(path.read_text(encoding="utf-8"))
