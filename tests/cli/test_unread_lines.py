"""Answers say how many lines that ask were not understood, and `coverage` shows these in their words."""

import re
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

AD = """# Glazier

## About us

We glaze the greenhouses of a botanical garden, the domes of two stations and whatever else is of glass.

## Requirements

- At least 3 years of experience in leaded glazing
- No degree required
- Good knowledge of Excel

## Benefits

- A canteen
"""
LADDER = """# Bakery ladder

## Level 1: Baker

### Requirements

- Python
- No degree required

## Level 2: Senior Baker

### Requirements

- Rust
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("glaziers")
    (folder / "glazier.md").write_text(AD, "utf-8")
    (folder / "plain.md").write_text(AD.replace("- No degree required\n", "").replace("Glazier", "Potter"))
    (folder / "ladder.md").write_text(LADDER, "utf-8")
    ingest_documents(sorted(folder.glob("*.md")), folder / "corpus")
    return folder / "corpus"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: Path) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpus))
    return CommandLine(capsys)


def test_a_gap_counts_the_lines_below_headings_that_ask_of_which_nothing_is_stated(run: CommandLine) -> None:
    """What the firm says of itself and what it offers are not counted: they ask nothing."""
    told = run("gap", "--role", "glazier")

    assert "Nothing is stated of 1 of 3 lines below headings that ask; `skillgraph coverage" in told
    assert run.json("gap", "--role", "glazier")["lines"] == {"asked": 3, "unread": 1}


def test_a_gap_is_silent_where_all_that_asks_was_understood(run: CommandLine) -> None:
    assert "Nothing is stated of" not in run("gap", "--role", "plain")
    assert run.json("gap", "--role", "plain")["lines"] == {"asked": 2, "unread": 0}


def test_a_gap_of_a_section_counts_its_lines_alone(run: CommandLine) -> None:
    lines = run.json("gap", "--role", "glazier", "--section", "Glazier/Requirements")["lines"]

    assert lines == {"asked": 3, "unread": 1}


def test_a_ladder_counts_for_each_stage(run: CommandLine) -> None:
    told, stages = run("ladder"), run.json("ladder")

    assert [stage["lines"] for stage in stages] == [{"asked": 2, "unread": 1}, {"asked": 1, "unread": 0}]
    assert "Nothing is stated of 1 of 3 lines below headings that ask" in told


def test_a_stage_is_placed_below_the_headings_above_its_own(run: CommandLine) -> None:
    told = run("ladder")

    assert "1. Level 1: Baker \u2014 ladder / Bakery ladder\n" in told
    assert "2. Level 2: Senior Baker \u2014 ladder / Bakery ladder\n" in told


def test_coverage_shows_what_is_not_covered_by_line_and_first_words(run: CommandLine) -> None:
    told, data = run("coverage"), run.json("coverage")

    assert re.search(r"^glazier +10 +Glazier / Requirements +No degree required$", told, re.MULTILINE)
    assert "We glaze the greenhouses of a botanical garden, the domes of …" in told
    assert "requirements-" not in told
    [row] = [row for row in data["uncovered"] if row["line"] == 10 and row["document"] == "document:glazier"]
    assert (row["kind"], row["passage"]) == ("bullet", "No degree required")


def test_coverage_tells_words_only_of_what_is_covered_and_none_that_are_evidence(run: CommandLine) -> None:
    told, data = run("coverage"), run.json("coverage")

    assert "canteen" in told.partition("words not accounted for")[0]
    assert "canteen" not in told.partition("words not accounted for")[2]
    lines = {row["line"] for row in data["words"] if row["document"] == "document:glazier"}
    assert lines == {5, 10, 15}  # "At least" in line 9 is evidence of the modality


def test_what_dates_or_places_a_document_is_covered_as_ingest_counts_it(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ad.md").write_text(
        "# Glazier\n\nDate posted: 2026-06-12\n\nWe glaze.\n\n## Requirements\n\n- Python\n", "utf-8"
    )
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    corpus = str(tmp_path / "corpus")
    [read] = run.json("ingest", str(tmp_path / "ad.md"), "-g", corpus)

    told, data = run("coverage", "-g", corpus), run.json("coverage", "-g", corpus)

    assert [row["line"] for row in read["not_understood"]] == [5]
    assert [row["line"] for row in data["uncovered"]] == [5]
    assert told.startswith("4 of 5 passages covered (80.0 %): ")
    assert "1 by a date or place" in told.splitlines()[0]
    assert not any("2026" in word for row in data["words"] for word in row["words"])
