"""Tables of version 0.1: told apart, rewritten as a whole, and nothing in them is lost."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from ontologies import copy_sample, set_cell
from skillgraph.corpus.ingest import ingest_documents, remove_document
from skillgraph.errors import OutdatedError, TableError
from skillgraph.store.building import build
from skillgraph.store.opening import open_catalog
from skillgraph.store.sharing import over_documents
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.renaming import rewrite_ids

#: As version 0.1 wrote it: two documents, one of them with an accepted and a rejected row.
OLD = Path(__file__).parents[1] / "data" / "corpus-0.1"
MARKED = "documents/n2024-data-engineer/statements.tsv"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OLD, tmp_path / "corpus"))


def test_a_corpus_of_0_1_is_rewritten_built_and_told_in_one_line(corpus: Path, run: CommandLine) -> None:
    run("build", "-g", str(corpus))

    assert "ids of skillgraph 0.1 rewritten; document:2024-data-engineer is" in run.said
    assert run.said.count("\n") == 1
    catalog = open_catalog(corpus)
    assert "statement:data-engineer_requires_n3d-modeling_in_engineer" in catalog.statements
    assert catalog.concepts["concept:n3d-modeling"].label == "3D modeling"


def test_what_was_marked_is_marked_and_reading_anew_finds_the_same_statements(corpus: Path) -> None:
    build(corpus, corpus)
    before = open_catalog(corpus).statements
    sources = sorted(corpus.glob("documents/*/source.md"))
    for source, name in zip(sources, ("engineer.md", "2024 Data Engineer.md"), strict=True):
        shutil.copy(source, corpus.parent / name)
    files = [corpus.parent / "2024 Data Engineer.md", corpus.parent / "engineer.md"]

    results = ingest_documents(files, corpus, again=True)

    assert [result.status for result in results] == ["unchanged", "unchanged"]
    found = over_documents(open_catalog(corpus)).statements
    assert found == {curie: before[curie] for curie in found} and len(found) == len(before)
    rows = [line.split("\t") for line in (corpus / MARKED).read_text("utf-8").splitlines()]
    assert [row[:3] for row in rows[1:3]] == [["x", "", ""], ["", "x", "not asked for"]]


def test_a_run_that_was_stopped_is_ended_by_the_next_one(corpus: Path) -> None:
    whole = Path(shutil.copytree(corpus, corpus.parent / "whole"))
    rewrite_ids(whole)
    shutil.copytree(whole / "documents/n2024-data-engineer", corpus / "documents/n2024-data-engineer")
    shutil.rmtree(corpus / "documents/2024-data-engineer")  # one document is done, the other is not

    rewrite_ids(corpus)

    assert rewrite_ids(corpus) == {}
    for path in whole.rglob("*.tsv"):
        assert (corpus / path.relative_to(whole)).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("verb", ["compile", "ingest", "remove", "build --check"])
def test_whatever_else_is_done_with_a_corpus_of_0_1_names_the_command_that_rewrites_it(
    corpus: Path, verb: str
) -> None:
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    doing: dict[str, Any] = {
        "compile": lambda: compile_catalog(corpus),
        "ingest": lambda: ingest_documents([corpus / "concepts.tsv"], corpus),
        "remove": lambda: remove_document(corpus, "engineer"),
        "build --check": lambda: build(corpus, corpus, check=True),
    }

    with pytest.raises(OutdatedError, match=r"ids of skillgraph 0\.1") as caught:
        doing[verb]()

    assert f"`skillgraph build -g {corpus}`" in caught.value.remedy
    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


def test_a_close_match_inside_one_scheme_becomes_a_near_wording(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    table = ontology / "documents/lead-geodata-engineer/statements.tsv"
    new, old = (f"check-map-tiles{mark}review-tiles-in-pairs" for mark in ("_near-wording_", ".closeMatch."))
    for path in table.parent.glob("*.tsv"):
        path.write_text(path.read_text("utf-8").replace(new, old), "utf-8")
    between = Path(shutil.copytree(ontology, tmp_path / "between"))
    set_cell(ontology / "concepts.tsv", "review-tiles-in-pairs", kind="duty")

    assert rewrite_ids(ontology)[old] == rewrite_ids(between)[old] == new
    assert compile_catalog(ontology).statements[f"statement:{new}"].relation == "sg:nearWording"
    assert compile_catalog(between).statements[f"statement:{new}"].relation == "skos:closeMatch"


def test_a_slip_in_an_id_of_today_is_a_fault_and_no_id_of_0_1(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    set_cell(ontology / "concepts.tsv", "python", id="Py thon")

    with pytest.raises(TableError, match="not a slug"):
        compile_catalog(ontology)
