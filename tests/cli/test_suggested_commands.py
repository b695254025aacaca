"""A command that an error suggests asks the graph that was asked."""

import re
import shlex

import pytest

from command_line import CommandLine, sample_graph
from skillgraph.cli.application import VERBS


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def _suggested(said: str) -> list[list[str]]:
    return [shlex.split(command) for command in re.findall(r"`skillgraph ([^`]+)`", said)]


@pytest.mark.parametrize(
    "command",
    [
        ("review", "--section", "Nowhere"),
        ("review", "nothing"),
        ("show", "Zzzz"),
        ("show", "-zzzz"),
        ("show", "Python", "--section", "Nowhere"),
        ("show", "Python", "--relation", "zzzz"),
        ("list", "zzzz"),
        ("list", "sections", "--by-document"),
        ("neighbors", " "),
        ("neighbors", "Python", "--kinds", "zzzz"),
        ("evidence", "line 9999"),
        ("path", "Python", "Zzzz"),
    ],
)
def test_a_suggested_command_names_the_graph_that_was_asked(
    run: CommandLine, command: tuple[str, ...]
) -> None:
    verb, *arguments = command
    end = ["--", arguments.pop()] if arguments[0] == "-zzzz" else []

    run(verb, *arguments, "-g", sample_graph(), *end, code=2)

    suggested = _suggested(run.said)
    assert suggested and all(verb in VERBS for verb, *_ in suggested)
    assert all(words[words.index("-g") + 1] == sample_graph() for words in suggested)


def test_where_no_graph_was_named_none_is(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    run("show", "Zzzz", "-g", sample_graph(), code=2)

    run("show", "Zzzz", code=2)
    bundled = run.said
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    run("show", "Zzzz", code=2)

    assert "`skillgraph search Zzzz`" in bundled and "`skillgraph search Zzzz`" in run.said


def test_a_line_without_passage_gets_the_nearest_line_and_the_last(run: CommandLine) -> None:
    run("evidence", "line 9999", "-g", sample_graph(), code=2)

    assert re.search(r"try: the nearest line is (\d+), and the last is \1;", run.said)
