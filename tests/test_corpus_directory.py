"""A corpus changes as a whole or not at all, whatever happens meanwhile."""

import contextlib
import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.building import move_in_place
from skillgraph.corpus import directory as corpus_directory
from skillgraph.corpus.directory import changing, corpus_documents, holding
from skillgraph.corpus.ingesting import ingest_documents, source_bytes
from skillgraph.documents import read_document
from skillgraph.errors import DocumentError, OutputError
from skillgraph.store import open_catalog

ADA = "# Engineer\n\n## Requirements\n- Knowledge of Python\n- Experience with Docker\n"


class KilledError(BaseException):
    """Stands for a kill: nothing that cleans up may run behind it."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def ad(tmp_path: Path) -> Path:
    path = tmp_path / "ads" / "engineer.md"
    path.parent.mkdir()
    path.write_text(ADA, "utf-8")
    return path


@pytest.fixture
def corpus(ad: Path, tmp_path: Path) -> Path:
    ingest_documents([ad], tmp_path / "corpus")
    return tmp_path / "corpus"


def _labels(corpus: Path) -> set[str]:
    return {concept.label for concept in open_catalog(corpus).concepts.values()}


@pytest.mark.parametrize("moment", range(12))
def test_a_kill_while_files_are_put_in_place_leaves_a_whole_graph_and_is_made_good(
    corpus: Path, ad: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")
    left = moment
    replace = Path.replace

    def replace_until_killed(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KilledError
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace_until_killed)
        with contextlib.suppress(KilledError):
            ingest_documents([ad], corpus)
    assert "Python" in _labels(corpus)
    [result] = ingest_documents([ad], corpus)

    assert result.status == "unchanged"
    assert "Kubernetes" in _labels(corpus) and "Docker" not in _labels(corpus)
    assert "Kubernetes" in (corpus / "documents/engineer/statements.tsv").read_text("utf-8")
    assert not list(corpus.glob(".*"))


def test_a_kill_before_the_change_counts_leaves_the_old_corpus(corpus: Path, ad: Path) -> None:
    shutil.copytree(corpus / "documents", corpus / ".staging-x" / "documents")
    (corpus / ".staging-x/documents/engineer/statements.tsv").write_text("half", "utf-8")

    assert "Docker" in _labels(corpus)
    ingest_documents([ad], corpus, again=True)

    assert "Docker" in _labels(corpus)
    assert not list(corpus.glob(".*"))


def test_a_fault_while_a_change_is_made_changes_nothing(corpus: Path) -> None:
    with holding(corpus), contextlib.suppress(ZeroDivisionError), changing(corpus) as staging:
        shutil.rmtree(staging / "documents" / "engineer")
        raise ZeroDivisionError

    assert list(corpus_documents(corpus)) == ["engineer"]
    assert not list(corpus.glob(".*"))


def test_a_full_disk_is_said_and_changes_nothing(
    corpus: Path, ad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")
    monkeypatch.setattr(corpus_directory, "sync_file", refuse)

    with pytest.raises(OutputError, match="No space left") as caught:
        ingest_documents([ad], corpus)

    assert "free some space" in caught.value.remedy
    assert "Docker" in _labels(corpus)
    assert not list(corpus.glob(".*"))


def test_a_change_that_counts_needs_no_more_room(
    corpus: Path, ad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    def move_on_a_full_disk(directory: Path, source: Path) -> None:
        monkeypatch.setattr(os, "fdopen", full)
        monkeypatch.setattr(Path, "write_bytes", full)
        move_in_place(directory, source)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(corpus_directory, "move_in_place", move_on_a_full_disk)
    ingest_documents([ad], corpus)

    assert "Kubernetes" in _labels(corpus)
    assert not list(corpus.glob(".*"))


def test_building_ends_what_a_kill_left_before_it_reads_the_tables(
    corpus: Path, ad: Path, monkeypatch: pytest.MonkeyPatch, run: CommandLine
) -> None:
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    def kill(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(corpus_directory, "move_in_place", kill)
        with contextlib.suppress(KilledError):
            ingest_documents([ad], corpus)
    run("build", "-o", str(corpus))

    assert "Kubernetes" in _labels(corpus)
    assert not list(corpus.glob(".*"))


def test_a_second_run_is_refused_while_one_writes(corpus: Path, ad: Path, run: CommandLine) -> None:
    with holding(corpus):
        run("ingest", str(ad), "-o", str(corpus), code=2)

    assert "another run is writing there" in run.said


def test_a_corpus_is_not_made_for_files_that_cannot_be_read(tmp_path: Path) -> None:
    ingest_documents([tmp_path / "gone.md"], tmp_path / "corpus")

    assert not (tmp_path / "corpus").exists()


def test_a_corpus_may_be_moved(corpus: Path, ad: Path, tmp_path: Path) -> None:
    moved = corpus.rename(tmp_path / "elsewhere")

    assert [row.status for row in ingest_documents([ad], moved)] == ["unchanged"]
    assert open_catalog(moved).statements


def test_files_of_the_reader_in_a_documents_folder_stay(corpus: Path, ad: Path) -> None:
    mine = corpus / "documents/engineer/notes/mine.txt"
    mine.parent.mkdir()
    mine.write_text("ask Ada", "utf-8")
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    ingest_documents([ad], corpus)

    assert mine.read_text("utf-8") == "ask Ada"


def test_a_source_that_changes_while_it_is_read_is_not_taken_for_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "ad.txt"
    path.write_bytes(b"\xfe\xff" + "Knows caf\u00e9s.".encode("utf-16-be"))
    document = replace(read_document(path), encoding="unknown")
    assert source_bytes(document) == path.read_bytes()

    path.write_text("Another text.", "utf-8")

    with pytest.raises(DocumentError, match="changed while it was read"):
        source_bytes(document)


def test_what_was_read_from_a_pipe_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "ad.txt"
    path.write_text(ADA, "utf-8")
    document = read_document(path)

    path.unlink()

    assert source_bytes(document).decode() == ADA
