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


def test_where_nobody_can_be_asked_the_role_is_shown_and_the_answer_says_so(ask: CommandLine) -> None:
    first, title = ask("show", "Data Steward").splitlines()[:2]

    assert first.startswith("'Data Steward' is the role (") and "(skill)" in first
    assert title == "Data Steward \u2014 role (concept:data-steward)"


def test_where_nobody_can_be_asked_a_question_about_skills_is_about_the_skill(ask: CommandLine) -> None:
    ask("neighbors", "Data Steward", "-O", "json", code=1)

    assert ask.said.startswith("'Data Steward' is the skill (1 statement); the concept of that name: ")


def test_a_person_chooses_for_a_question_about_skills_too(
    ask: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, 1)

    assert "concept:data-steward" in ask("neighbors", "Data Steward")
    assert "which one do you mean?" in ask.said


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


@pytest.fixture
def named_alike(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """A corpus with a role and a skill called DevOps, and a role QA beside a skill also called so."""
    needs = {"DevOps": ("DevOps", "Linux"), "QA": ("Quality assurance", "Linux")}
    for title, asked in needs.items():
        text = f"# {title}\n\n## Requirements\n\n" + "".join(f"- {one}\n" for one in asked)
        (tmp_path / f"ad-{title.lower()}.md").write_text(text, encoding="utf-8")
    ingest_documents(sorted(tmp_path.glob("*.md")), tmp_path / "corpus")
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(tmp_path / "corpus"))
    return CommandLine(capsys)


def test_a_role_of_the_same_name_is_found_without_the_kind_in_brackets(named_alike: CommandLine) -> None:
    gap = named_alike("gap", "--role", "DevOps", "--have", "Linux")
    listed = named_alike("list", "--role", "DevOps")

    assert "You have 1 of 2 things" in gap
    assert "the concept of that name: concept:devops (skill)" in gap.splitlines()[0]
    assert listed.splitlines()[0] == gap.splitlines()[0]


@pytest.mark.parametrize(
    ("name", "skill"), [("DevOps", "concept:devops"), ("QA", "concept:quality-assurance")]
)
def test_who_asks_about_skills_means_the_skill(named_alike: CommandLine, name: str, skill: str) -> None:
    near = named_alike("neighbors", name)
    named_alike("path", name, "DevSecOps", code=0 if name == "DevOps" else 1)

    assert f"({skill}), closest first" in near
    assert near.startswith(f"'{name}' is the skill (") and "(role)" in near.splitlines()[0]


def test_a_named_query_notes_what_a_name_was_taken_for(named_alike: CommandLine) -> None:
    named_alike("query", "--name", "is-required", "--bind", "skill=DevOps")

    assert "note: 'DevOps' is the skill (" in named_alike.said


@pytest.mark.parametrize("name", ["DevOps", "QA"])
def test_a_role_is_shown_and_compared_and_the_skill_of_its_name_is_told(
    named_alike: CommandLine, name: str
) -> None:
    shown, compared = named_alike("show", name), named_alike("compare", name, "document:ad-qa")

    for answer in (shown, compared):
        assert answer.startswith(f"'{name}' is the role (") and "(skill)" in answer.splitlines()[0]
    assert "section" not in shown.splitlines()[0] and "document" not in shown.splitlines()[0]


@pytest.mark.parametrize(("number", "title"), [(1, "Quality assurance"), (2, "QA")])
def test_a_person_chooses_between_a_role_and_a_skill_that_is_also_called_so(
    named_alike: CommandLine, monkeypatch: pytest.MonkeyPatch, number: int, title: str
) -> None:
    _answers(monkeypatch, number)

    near = named_alike("neighbors", "QA", "--limit", "1")

    assert f"Adjacent to {title} (" in near
    assert "which one do you mean?" in named_alike.said


@pytest.mark.parametrize(("number", "title"), [(1, "QA \u2014 role"), (2, "Quality assurance \u2014 ")])
def test_a_person_who_wants_to_see_one_of_the_two_chooses_too(
    named_alike: CommandLine, monkeypatch: pytest.MonkeyPatch, number: int, title: str
) -> None:
    _answers(monkeypatch, number)

    shown = named_alike("show", "QA")

    assert shown.startswith(title)
    assert "which one do you mean?" in named_alike.said


LADDER = """# Data Engineer levels

| Competency | Junior Data Engineer | Data Engineer | Senior Data Engineer |
| --- | --- | --- | --- |
| Spark | Basic knowledge | Good knowledge | Expert |
| SQL | Basic knowledge | Good knowledge | Expert |
"""


@pytest.fixture(scope="module")
def ladder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ladder")
    (folder / "ladder.md").write_text(LADDER, encoding="utf-8")
    ingest_documents([folder / "ladder.md"], folder / "corpus")
    return folder / "corpus"


def test_a_stage_with_statements_is_compared_and_shown_by_its_name(
    ladder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = CommandLine(capsys)

    told = run("compare", "Data Engineer", "Senior Data Engineer", "-g", str(ladder))

    assert "2 shared, 2 of them qualified differently" in told
    assert "career stage" in run("show", "Senior Data Engineer", "-g", str(ladder)).splitlines()[0]


def test_what_gap_advises_can_be_asked(ladder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = CommandLine(capsys)

    assert "2 things asked for" in run("gap", "--role", "Junior Data Engineer", "-g", str(ladder))
    assert "2 things asked for" in run("gap", "--role", "Data Engineer", "-g", str(ladder))
