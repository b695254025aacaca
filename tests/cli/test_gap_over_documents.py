"""A gap over several documents says of each place what holds there, and names what it is narrowed to."""

from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

ADS = {
    "quay": "# Payments Clerk\n\n## Requirements\n\n- 5 years of experience with Go or Java\n- SQL\n",
    "guild": "# Guild\n\nThe median salary of a ledger clerk was £30,000 in 2025.\n",
    "mill": "# Payments Clerk\n\n## Requirements\n\n- At least 3 years of experience with Go\n- Rust\n",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clerks")
    for name, text in ADS.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    ingest_documents(sorted(folder.glob("*.md")), folder / "corpus")
    return folder / "corpus"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: Path) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpus))
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def test_years_that_one_document_alone_offers_as_a_choice_are_not_met_in_the_other(run: CommandLine) -> None:
    told = run("gap", "--role", "payments clerk", "--have", "Java", "--years", "Java=6")

    assert (
        "• Go: you gave no years — at least 3 years; mill, line 5; "
        "another of the list is enough — 5 years, or Java; quay, line 5\n"
    ) in told


@pytest.mark.parametrize("place", ["mill", "document:mill"])
def test_a_gap_names_the_document_that_it_is_narrowed_to(run: CommandLine, place: str) -> None:
    asked = ("gap", "--role", "payments clerk", "--section", place, "--have", "Rust")

    assert run(*asked).splitlines()[0] == "What you have and lack for Payments Clerk, mill"
    assert run.json(*asked)["section"] == ["mill"]


def test_nothing_asked_in_a_document_names_it(run: CommandLine) -> None:
    told = run("gap", "--role", "payments clerk", "--section", "document:guild", "--have", "Rust", code=1)

    assert "nothing is asked of Payments Clerk in guild\n" in told


def test_one_role_of_which_nothing_is_asked_is_told_in_the_singular(run: CommandLine) -> None:
    told = run("whatif", "--have", "SQL", "--add", "Rust")

    assert "The graph does not say what 1 other role or stage asks for." in told
