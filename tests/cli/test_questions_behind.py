"""What ``--show-query`` prints, when it is run, gives what was printed."""

import pytest
from pyoxigraph import Store

from command_line import CommandLine, sample_graph
from skillgraph.queries import evaluate_query, open_store

#: A command line, and the column of its query that names what it prints.
SHOWN = [
    (("show", "Python"), "statement"),
    (("show", "Requirements"), "statement"),
    (("show", "list:programming languages"), "statement"),
    (("show", "line 20"), "statement"),
    (("show", "sg:requires"), "statement"),
    (("show", "Lead Geodata Engineer", "--modality", "required"), "statement"),
    (("show", "Lead Geodata Engineer", "--relation", "requires", "--level", "none"), "statement"),
    (("show", "Lead Geodata Engineer", "--level", "proficiency"), "statement"),
    (("show", "Lead Geodata Engineer", "--stated-only", "--section", "Requirements"), "statement"),
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
]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(sample_graph())


@pytest.mark.parametrize(("command", "column"), SHOWN, ids=str)
def test_the_question_behind_an_answer_gives_its_rows(
    run: CommandLine, store: Store, command: tuple[str, ...], column: str
) -> None:
    answer = run.json(*command)
    printed = [row["id"] for row in (answer["statements"] if isinstance(answer, dict) else answer)]

    header, rows = evaluate_query(store, run(*command, "--show-query")).table()

    assert printed
    assert {row[header.index(column)] for row in rows} == set(printed)
