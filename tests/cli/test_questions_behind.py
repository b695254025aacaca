"""What ``--show-query`` prints, when it is run, gives what was printed: for every verb that has it."""

import csv
import functools
import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

import pytest
from pyoxigraph import Store

from command_line import CommandLine, sample_graph
from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.cli.application import VERBS, load_verb
from skillgraph.language.kinds import expand_kinds
from skillgraph.queries import evaluate_query, open_store
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import KINDS

ROLE = "Lead Geodata Engineer"
STAGE = "concept:stage-senior"
#: A command line, and the columns of its query that name what it prints.
OF_SAMPLE = [
    (("show", "Python"), "statement"),
    (("show", "Requirements"), "statement"),
    (("show", "list:programming languages"), "statement"),
    (("show", "line 20"), "statement"),
    (("show", "sg:requires"), "statement"),
    (("show", ROLE, "--modality", "required"), "statement"),
    (("show", ROLE, "--relation", "requires", "--level", "none"), "statement"),
    (("show", ROLE, "--level", "proficiency"), "statement"),
    (("show", ROLE, "--stated-only", "--section", "Requirements"), "statement"),
    (("evidence", "Python"), "statement"),
    (("evidence", "Common Challenges"), "statement"),
    (("search", "python"), "thing"),
    (("search", "requires"), "thing"),
    (("list", "technologies"), "concept"),
    (("list", "technologies", "--named"), "concept"),
    (("list", "technologies", "--section", "Requirements"), "concept"),
    (("list", "concepts", "--stated-only"), "concept"),
    (("list", "sections"), "thing"),
    (("list", "lists"), "thing"),
    (("list", "statements", "--stated-only"), "thing"),
    (("list", "relations"), "relation"),
    (("list", "concepts", "--limit", "3"), "concept"),
    (("list", "sections", "--limit", "2"), "thing"),
    (("list", "statements", "--limit", "2"), "thing"),
    (("list", "concepts", "--by-document"), "concept"),
    (("list", "concepts", "--by-document", "--limit", "2"), "concept"),
    (("gap", "--role", ROLE), "statement"),
    (("gap", "--role", ROLE, "--have", "Python", "--stated-only"), "statement"),
    (("gap", "--role", ROLE, "--section", "Requirements"), "statement"),
    (("gap", "--role", "document:lead-geodata-engineer"), "statement"),
    (("whatif", "--have", "Python", "--add", "PostGIS"), "statement"),
    (("stats",), "group what count"),
]
#: The same of the bundled graph, which has a ladder, and figures and challenges in many places.
OF_GUIDE = [
    (("gap", "--role", STAGE), "statement"),
    (("market",), "statement"),
    (("market", "--stated-only"), "statement"),
    (("market", "--section", "Market Demand"), "statement"),
    (("market", "--measure", "SALARY", "--sort", "descending"), "statement"),
    (("market", "--subject", "concept:traditional-engineering-roles"), "statement"),
    (("market", "--subject", "Senior-level AI Engineer", "--measure", "salary"), "statement"),
    (("ladder",), "position stage part statement"),
    (("ladder", "--stated-only"), "position stage part statement"),
    (("ladder", "--section", "Salary Ranges"), "position stage part statement"),
    (("challenges",), "statement"),
    (("challenges", "--stated-only"), "statement"),
    (("challenges", "--section", "Common Challenges"), "statement"),
    (("challenges", "--skill", "Continuous learning"), "statement"),
    (("challenges", "--skill", "Continuous learning", "--stated-only"), "statement"),
    (("practices",), "statement"),
    (("practices", "--stated-only"), "statement"),
    (("practices", "--section", "Best Practices"), "statement"),
    (("align",), "concept match"),
    (("stats",), "group what count"),
]
#: Questions behind which stands a program that prints the answer.
PRINTING = [
    ("compare", "Requirements", ROLE),
    ("compare", "Requirements", ROLE, "Overview"),
    ("compare", "Requirements", ROLE, "--section", "Requirements/Experience"),
    ("conflicts",),
    ("conflicts", "--section", "Market Demand"),
]
#: Questions behind which stands a program that asks a projection.
PROJECTING = [
    ("neighbors", "AWS"),
    ("neighbors", "AWS", "--limit", "99", "--stated-only"),
    ("path", "Security measures", "Cloud services"),
    ("path", "Security measures", "Cloud services", "--limit", "3"),
]
NAMED = ("forecasts", "required-skills")
PARTS = ("adds", "years", "pay", "near")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@functools.cache
def store_of(graph: str | None) -> Store:
    return open_store(graph)


def printed(run: CommandLine, *command: str) -> Iterator[tuple[str, ...]]:
    """Go through the rows that a command prints, as much of each as its query gives."""
    verb = command[0]
    if verb in ("gap", "whatif"):
        rows = csv.DictReader(io.StringIO(run(*command, "-O", "csv")))
        yield from ((row["statement"],) for row in rows)
    elif verb == "stats":
        yield from map(tuple, list(csv.reader(io.StringIO(run(*command, "-O", "csv"))))[1:])
    elif verb == "align":
        for row in run.json(*command):
            yield from ((row["id"], match["iri"]) for match in row["matches"])
    elif verb == "ladder":
        for row in run.json(*command):
            rung = (str(row["position"]), row["stage"]["id"])
            said = [(part, statement["id"]) for part in PARTS for statement in row[part]]
            yield from ((*rung, *one) for one in said or [("", "")])
    else:
        answer = run.json(*command)
        yield from ((row["id"],) for row in (answer["statements"] if isinstance(answer, dict) else answer))


def check_rows(run: CommandLine, command: tuple[str, ...], columns: str, *, graph: str | None) -> None:
    named = () if graph is None else ("-g", graph)
    rows = set(printed(run, *command, *named))

    header, found = evaluate_query(store_of(graph), run(*command, *named, "--show-query")).table()

    assert rows
    numbers = [header.index(column) for column in columns.split()]
    assert {tuple(row[number] for number in numbers) for row in found} == rows


@pytest.mark.parametrize(("command", "columns"), OF_SAMPLE, ids=str)
def test_the_question_behind_an_answer_gives_its_rows(
    run: CommandLine, command: tuple[str, ...], columns: str
) -> None:
    check_rows(run, command, columns, graph=sample_graph())


@pytest.mark.parametrize(("command", "columns"), OF_GUIDE, ids=str)
def test_the_question_behind_an_answer_of_the_guide_gives_its_rows(
    run: CommandLine, command: tuple[str, ...], columns: str
) -> None:
    check_rows(run, command, columns, graph=None)


def test_the_question_behind_challenges_gives_each_statement_with_its_challenge(run: CommandLine) -> None:
    rows = challenges_and_remedies(open_catalog())

    header, found = evaluate_query(store_of(None), run("challenges", "--show-query")).table()

    numbers = [header.index(column) for column in ("challenge", "statement")]
    assert {tuple(row[number] for number in numbers) for row in found} == {
        (row.concept.id, statement.id) for row in rows for statement in row.statements
    }


def test_the_question_behind_whatif_is_empty_where_nothing_changes(run: CommandLine) -> None:
    question = run("whatif", "--have", "Python", "--add", "Python", "--show-query")

    assert evaluate_query(store_of(None), question).table()[1] == []


def test_the_question_behind_list_counts_each_class_and_these_add_up_to_the_kinds(run: CommandLine) -> None:
    rows = {row["alternatives"][0]: row["count"] for row in run.json("list") if row["kind"] == "kind"}

    question = run("list", "--show-query")

    assert question.startswith("# `list` counts a sub-kind with its kind too")
    counts = {row[0]: int(row[1]) for row in evaluate_query(store_of(None), question).table()[1]}
    assert rows == {
        kind: sum(counts.get(f"sg:{KINDS[one].class_name}", 0) for one in expand_kinds([kind]))
        for kind in rows
    }


@pytest.mark.parametrize("name", NAMED)
def test_a_named_query_as_it_is_shown_gives_the_same_answer(run: CommandLine, name: str) -> None:
    command = ("query", "--name", name, "-O", "csv")

    assert run("query", run(*command, "--show-query"), "-O", "csv") == run(*command)


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_the_program_behind_an_answer_prints_its_rows(run: CommandLine, command: tuple[str, ...]) -> None:
    named = ("-g", sample_graph()) if ROLE in command else ()
    answer = run.json(*command, *named)

    _, lines = execute(run(*command, *named, "--show-query"))

    assert answer
    if command[0] == "compare":
        assert lines == [f"{row['where']} {row['family']} {row['concept']['id']}" for row in answer["rows"]]
    else:
        assert lines == [f"{row['grade']}: {row['sentence']}" for row in answer]


@pytest.mark.parametrize("command", PROJECTING, ids=" ".join)
def test_the_projection_asked_behind_an_answer_joins_what_was_printed_for_the_reasons_stated(
    run: CommandLine, command: tuple[str, ...]
) -> None:
    answer = run.json(*command)

    names, lines = execute(run(*command, "--show-query"))

    if command[0] == "neighbors":
        assert [str((row["id"], row["value"])) for row in answer] == lines[: len(answer)]
        joined = [("concept:aws", row["id"], row["reasons"]) for row in answer]
    else:
        hops = [hop for path in answer["paths"] for hop in path["hops"]]
        joined = [(hop["source"]["id"], hop["target"]["id"], hop["reasons"]) for hop in hops]
    stated = [
        (names["projection"].edges[source, target]["reasons"], reason["sentence"])
        for source, target, reasons in joined
        for reason in reasons
        if reason["status"] == "stated"
    ]
    assert stated
    assert all(sentence in {reason.sentence for reason in reasons} for reasons, sentence in stated)


def execute(program: str) -> tuple[dict[str, Any], list[str]]:
    """Run a program; give its names, and the lines that it printed."""
    names: dict[str, Any] = {}
    with redirect_stdout(io.StringIO()) as lines:
        exec(program, names)  # noqa: S102 -- our own program
    return names, lines.getvalue().splitlines()


def test_every_verb_that_shows_a_question_is_held_to_it() -> None:
    showing = {verb for verb in VERBS if "show_query" in {option.name for option in load_verb(verb).params}}

    held = {command[0] for command, _ in (*OF_SAMPLE, *OF_GUIDE)}
    assert held | {command[0] for command in (*PRINTING, *PROJECTING)} | {"query"} == showing
