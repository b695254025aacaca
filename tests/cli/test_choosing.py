"""A name that several concepts have is asked back."""

import sys
from pathlib import Path

import pytest
import typer

from command_line import CommandLine
from skillgraph.cli import choosing
from skillgraph.corpus.ingest import ingest_documents

TEXT = """# Data Steward

## Requirements

- SQL is required
- Knowledge of stewarding is required
"""
VOCABULARY = "id\tlabel\tkind\talternatives\tpolicy\nstewarding\tData steward\tskill\tstewarding\t\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("steward")
    (folder / "steward.md").write_text(TEXT, encoding="utf-8")
    (folder / "mine.tsv").write_text(VOCABULARY, encoding="utf-8")
    ingest_documents([folder / "steward.md"], folder / "corpus", vocabulary=folder / "mine.tsv")
    return folder / "corpus"


@pytest.fixture
def ask(corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpus))
    return CommandLine(capsys)


def _answers(monkeypatch: pytest.MonkeyPatch, *numbers: int) -> None:
    given = iter(numbers)
    monkeypatch.setattr(choosing, "is_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_, **__: next(given))


def test_where_nobody_can_be_asked_the_choices_are_listed(ask: CommandLine) -> None:
    ask("show", "Data Steward", code=2)

    assert "concept:data-steward (role)" in ask.said and "(skill)" in ask.said


def test_a_person_chooses_by_number(ask: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, 7, 1)

    printed = ask("show", "Data Steward")

    assert "Data Steward \u2014 role (concept:data-steward)" in printed
    assert "which one do you mean?" in ask.said


def test_who_compares_is_asked_once_a_name(ask: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, 1)

    ask("compare", "Data Steward", "document:steward")

    assert ask.said.count("which one do you mean?") == 1


def test_what_asks_is_a_role_so_that_nothing_is_asked_back(ask: CommandLine) -> None:
    gap = ask.json("gap", "--role", "Data Steward", "--have", "SQL")

    assert gap["role"]["kind"] == "role"


def test_a_stream_that_is_not_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert not choosing.is_terminal()


def test_a_role_of_the_same_name_is_found_without_the_kind_in_brackets(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = "# DevOps\n\n## Requirements\n\n- DevOps\n- Linux\n"
    (tmp_path / "devops.md").write_text(text, encoding="utf-8")
    ingest_documents([tmp_path / "devops.md"], tmp_path / "corpus")
    ask, graph = CommandLine(capsys), str(tmp_path / "corpus")

    assert "You have 1 of 2 things" in ask("gap", "--role", "DevOps", "--have", "Linux", "-g", graph)
    ask("neighbors", "DevOps", "-g", graph, code=2)
    assert "concept:devops-role (role)" in ask.said and "concept:devops (skill)" in ask.said
