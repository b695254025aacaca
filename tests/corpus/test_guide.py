"""The guide of the package in a corpus: whether it is that of this version, and how it is replaced."""

import csv
import io
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.corpus.guide import guide_difference, guide_note
from skillgraph.corpus.ingest import ingest_documents

NAME = "lead-ai-backend-engineer"
STATEMENTS = f"documents/{NAME}/statements.tsv"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one ad and the guide, of which one word is as another version had it."""
    ad = tmp_path / "ad.md"
    ad.write_text("# Engineer\n\n## Requirements\n- Knowledge of Python\n", "utf-8")
    ingest_documents([ad], tmp_path / "c", with_guide=True)
    table = tmp_path / "c" / STATEMENTS
    table.write_text(table.read_text("utf-8").replace("\texpertise\t", "\tproficiency\t", 1), "utf-8")
    return tmp_path / "c"


def mark(corpus: Path) -> None:
    table = corpus / STATEMENTS
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8")), delimiter="\t"))
    rows = [{**row, "accept": "", "reject": "", "note": ""} for row in rows]
    rows[0]["note"] = "asked about"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_guide_that_was_just_taken_in_is_that_of_the_package(tmp_path: Path) -> None:
    ingest_documents([], tmp_path, with_guide=True)

    assert guide_difference(tmp_path) == guide_note(tmp_path) == ""


def test_the_guide_makes_no_corpus_where_no_file_can_be_read(tmp_path: Path, run: CommandLine) -> None:
    ad = tmp_path / "ad.md"
    ad.write_text("# Engineer\n\n## Requirements\n- Knowledge of Python\n", "utf-8")

    run("ingest", str(tmp_path / "nosuch.md"), "-g", str(tmp_path / "c"), "--guide", code=2)
    assert not (tmp_path / "c").exists()

    run("ingest", str(tmp_path / "nosuch.md"), str(ad), "-g", str(tmp_path / "c"), "--guide", code=2)
    assert sorted(path.name for path in (tmp_path / "c" / "documents").iterdir()) == ["ad", NAME]


def test_another_guide_is_kept_and_the_answer_says_so(corpus: Path, run: CommandLine) -> None:
    before = (corpus / STATEMENTS).read_bytes()

    said = run("ingest", str(corpus.parent / "ad.md"), "-g", str(corpus), "--guide")

    assert "is not as this version has it, and is kept: --guide --again takes" in said
    assert (corpus / STATEMENTS).read_bytes() == before


def test_again_takes_the_guide_of_the_package(corpus: Path, run: CommandLine) -> None:
    said = run("ingest", str(corpus.parent / "ad.md"), "-g", str(corpus), "--guide", "--again")

    assert "is kept" not in said
    assert (corpus / STATEMENTS).read_bytes() == (bundled_ontology() / STATEMENTS).read_bytes()


def test_what_somebody_reviewed_is_never_replaced(corpus: Path, run: CommandLine) -> None:
    mark(corpus)

    said = run("ingest", str(corpus.parent / "ad.md"), "-g", str(corpus), "--guide", "--again")

    assert "asked about" in (corpus / STATEMENTS).read_text("utf-8")
    assert f"is kept, since somebody reviewed it: `skillgraph remove {NAME} -g" in said


def test_the_old_spelling_of_the_corpus_is_understood_and_not_shown(corpus: Path, run: CommandLine) -> None:
    run("remove", NAME, "-o", str(corpus))

    assert not (corpus / "documents" / NAME).exists()
    for verb in ("remove", "build"):  # of `ingest` it says where Spark writes
        options = [line.split() for line in run(verb, "--help").splitlines() if line.lstrip().startswith("-")]
        assert not any("--to" in words for words in options) and "-g," in {words[0] for words in options}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)
