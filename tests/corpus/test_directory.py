"""A corpus changes as a whole or not at all, whatever happens meanwhile."""

import contextlib
import errno
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from command_line import CommandLine
from crashing import KilledError, killed_after
from ontologies import SAMPLE, copy_sample, set_cell
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.corpus import directory as corpus_directory
from skillgraph.corpus.directory import changing, corpus_documents, holding
from skillgraph.corpus.ingest import ingest_documents, remove_document
from skillgraph.corpus.source_bytes import source_bytes
from skillgraph.documents import read_document
from skillgraph.errors import DocumentError, GraphError, OutputError
from skillgraph.store.building import build_files, move_in_place
from skillgraph.store.manifest import read_whole_part
from skillgraph.store.opening import open_catalog
from skillgraph.validation.validating import corpus_violations

ADA = "# Engineer\n\n## Requirements\n- Knowledge of Python\n- Experience with Docker\n"


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


def change(corpus: Path, *documents: str) -> None:
    """Let a corpus hold these documents and no others, a name and the words of its table each."""
    with holding(corpus), changing(corpus) as staging:
        shutil.rmtree(staging / "documents")
        for text in documents:
            name, _, words = text.partition(" ")
            (staging / "documents" / name).mkdir(parents=True)
            (staging / "documents" / name / "statements.tsv").write_text(words)
        (staging / "concepts.tsv").write_text(" ".join(documents))


def content(corpus: Path) -> dict[str, bytes]:
    return {
        path.relative_to(corpus).as_posix(): path.read_bytes() for path in corpus.rglob("*") if path.is_file()
    }


def test_a_change_killed_at_any_moment_is_old_or_new_and_the_next_run_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document comes, one goes, one changes: what `ingest` and `remove` do, without the reading."""
    tables = copy_sample(tmp_path)
    set_cell(tables / "concepts.tsv", "surveyor", label="Land Surveyor")
    old, new = build_files(SAMPLE)[0], build_files(tables)[0]
    built = old
    monkeypatch.setattr(corpus_directory, "build_files", lambda _: (built, {}))
    monkeypatch.setattr(os, "fsync", lambda _: None)

    change(tmp_path / "old", "stays old", "goes old")
    built = new
    change(tmp_path / "new", "stays new", "comes new")
    states = [content(tmp_path / name) for name in ("old", "new")]
    seen = set()
    for moment in range(100):
        corpus = shutil.copytree(tmp_path / "old", tmp_path / f"corpus-{moment}")
        with killed_after(moment, corpus) as was_killed:
            change(corpus, "stays new", "comes new")

        graph = read_whole_part(corpus, "graph.nq")
        assert (
            read_whole_part(corpus, "index.json") == (old if graph == old["graph.nq"] else new)["index.json"]
        )
        seen.add(graph)
        with holding(corpus):  # a run that changes nothing mends and cleans up too
            pass
        is_new = read_whole_part(corpus, "graph.nq") == new["graph.nq"]
        assert content(corpus) == states[is_new]
        assert is_new or graph == old["graph.nq"]
        assert not list(corpus.glob(".*"))
        change(corpus, "stays new", "comes new")
        assert content(corpus) == states[1]
        if not was_killed[0]:
            break
    assert not was_killed[0]
    assert moment > 20
    assert len(seen) == 2


def test_a_change_that_was_left_removes_no_file_but_those_of_documents(corpus: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    for path in (mine, corpus / "documents/mine.txt"):
        path.write_text("mine")
    (corpus / ".pending").mkdir()
    names = ["../mine.txt", str(mine), "documents/../../mine.txt", "documents/mine.txt"]
    (corpus / ".pending/removed.json").write_text(json.dumps(names))

    with holding(corpus):
        pass

    assert mine.exists()
    assert not (corpus / "documents/mine.txt").exists()


def test_a_document_that_a_killed_run_has_taken_out_already_is_unknown(corpus: Path) -> None:
    names = [path.relative_to(corpus).as_posix() for path in (corpus / "documents/engineer").iterdir()]
    (corpus / ".pending").mkdir()
    (corpus / ".pending/removed.json").write_text(json.dumps(names))

    with pytest.raises(DocumentError, match="unknown document 'engineer'"):
        remove_document(corpus, "engineer")


@pytest.mark.parametrize("text", ["[" * 100_000, "{", "[1]", "null"])
def test_a_change_that_was_left_and_cannot_be_read_is_named(corpus: Path, text: str) -> None:
    (corpus / ".pending").mkdir()
    (corpus / ".pending/removed.json").write_text(text)

    with (
        pytest.raises(OutputError, match="the unfinished change of a run that was killed cannot be read"),
        holding(corpus),
    ):
        pass


def test_two_first_runs_at_once_are_kept_apart(ad: Path, tmp_path: Path) -> None:
    with holding(tmp_path / "new"):
        with pytest.raises(OutputError, match="another run is writing there"):
            ingest_documents([ad], tmp_path / "new")
        assert (tmp_path / "new").is_dir()  # the refused one took nothing away


def test_files_keep_who_may_read_them(corpus: Path, ad: Path) -> None:
    names = ("index.json", "graph.nq", "concepts.tsv", "documents/engineer/statements.tsv", SOURCE)
    for name in names:
        (corpus / name).chmod(0o600)
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    ingest_documents([ad], corpus)

    assert {(corpus / name).stat().st_mode & 0o777 for name in names} == {0o600}


def test_a_full_disk_while_tables_are_copied_is_said_in_one_line(
    corpus: Path, ad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")
    monkeypatch.setattr(shutil, "copy2", refuse)

    with pytest.raises(OutputError) as caught:
        ingest_documents([ad], corpus)

    assert caught.value.problem == "cannot write: No space left on device"
    assert not list(corpus.glob(".*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_among_the_files_of_a_reader_stays_and_stops_nothing(corpus: Path, ad: Path) -> None:
    fifo = corpus / "documents/engineer/fifo"
    os.mkfifo(fifo)
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    ingest_documents([ad], corpus)

    assert "Kubernetes" in _labels(corpus)
    assert fifo.exists()


SOURCE = "documents/engineer/source.md"


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_source_that_was_edited_or_is_gone_is_said_by_what_would_show_it(
    corpus: Path, run: CommandLine, *, is_gone: bool
) -> None:
    (corpus / SOURCE).unlink() if is_gone else (corpus / SOURCE).write_text(ADA + "- Knowledge of Rust\n")
    what = "is gone" if is_gone else "is not the file that its tables were read from"

    for command in (
        ("evidence", "Python", "-g", str(corpus)),
        ("review", "-g", str(corpus)),
        ("build", "-g", str(corpus)),
    ):
        printed = run(*command)
        assert run.said.startswith(f"warning: the source of document:engineer {what}")
        assert f"skillgraph ingest FILE -g {corpus}" in run.said
        assert "warning" not in printed


@pytest.mark.parametrize("is_gone", [True, False])
def test_validate_finds_sources_and_tables_that_are_not_as_they_were(corpus: Path, *, is_gone: bool) -> None:
    assert not list(corpus_violations(corpus))
    (corpus / SOURCE).unlink() if is_gone else (corpus / SOURCE).write_text("Another text.")
    set_cell(corpus / "concepts.tsv", "docker", definition="A tool.")

    assert [(found.check, found.node) for found in corpus_violations(corpus)] == [
        ("corpus:source", "document:engineer"),
        ("corpus:table", "concepts.tsv"),
    ]


@pytest.mark.parametrize(
    "command", [("build",), ("build", "--check"), ("build", "--ontology", str(SAMPLE)), ("ingest", "ad.md")]
)
def test_a_corpus_that_has_lost_its_concepts_is_neither_built_nor_added_to(
    corpus: Path, run: CommandLine, command: tuple[str, ...]
) -> None:
    (corpus / "concepts.tsv").unlink()
    before = content(corpus)

    run(*command, "-g", str(corpus), code=2)

    assert run.said.startswith("error: the corpus has lost its concepts.tsv\n")
    assert "put concepts.tsv back from a copy" in run.said
    assert content(corpus) == before


def test_a_build_of_a_corpus_that_was_killed_as_its_first_change_counted_is_of_its_own_tables(
    corpus: Path, tmp_path: Path, run: CommandLine
) -> None:
    killed = tmp_path / "killed"
    shutil.copytree(corpus, killed / ".pending")
    (killed / ".pending" / "removed.json").write_text("[]")

    run("build", "-g", str(killed))

    assert _labels(killed) == _labels(corpus)


def test_validate_tells_what_is_gone_from_what_is_new_and_what_was_edited(corpus: Path) -> None:
    (corpus / "rules").mkdir()
    (corpus / "rules" / "mine.rq").write_text("SELECT ?x {}")
    (corpus / "documents/engineer/lists.tsv").unlink()
    set_cell(corpus / "concepts.tsv", "docker", definition="A tool.")

    assert [(found.node, found.message) for found in corpus_violations(corpus)] == [
        ("concepts.tsv", "The table was edited after the graph was built."),
        ("documents/engineer/lists.tsv", "The table is gone, and what it said is still in the graph."),
        ("rules/mine.rq", "The rule is new: the graph was built without it."),
    ]


def test_concepts_that_are_gone_are_told_by_validate(corpus: Path) -> None:
    (corpus / "concepts.tsv").unlink()

    assert [found.node for found in corpus_violations(corpus)] == ["concepts.tsv"]


def test_a_graph_that_is_gone_is_said_to_be_gone(corpus: Path) -> None:
    (corpus / "graph.nq").unlink()

    with pytest.raises(GraphError, match=r"the graph is damaged: graph\.nq is gone\n") as caught:
        open_catalog(corpus)

    assert caught.value.remedy == f"build it again with `skillgraph build -g {corpus}`"


def test_a_row_that_was_deleted_is_told_with_how_to_leave_a_statement_out(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    path = corpus / "documents/engineer/statements.tsv"
    before = path.read_text("utf-8")
    path.write_text("".join(before.splitlines(keepends=True)[:1]), "utf-8")

    run("build", "-g", str(corpus), code=2)
    assert run.said.count("keep its row there with x in *reject*: `ingest --again` brings the row back") == 1

    run("ingest", str(ad), "-g", str(corpus), "--again")
    assert path.read_text("utf-8") == before


def test_a_run_builds_with_the_rules_and_the_vocabulary_of_the_corpus(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    (corpus / "rules").mkdir()
    (corpus / "rules" / "direct-triple.rq").write_text(
        "SELECT ?subject ?relation ?object ?rule { FILTER(false) }"
    )
    shutil.copy(bundled_ontology() / "skillgraph.ttl", corpus)
    run("build", "-g", str(corpus))
    before = (corpus / "graph.nq").read_bytes()

    ingest_documents([ad], corpus, again=True)

    assert (corpus / "graph.nq").read_bytes() == before
    assert (corpus / "rules" / "direct-triple.rq").exists() and (corpus / "skillgraph.ttl").exists()


def test_a_rule_that_is_edited_while_a_run_writes_stays_as_it_was_edited(corpus: Path) -> None:
    rule = corpus / "rules" / "direct-triple.rq"
    rule.parent.mkdir()
    rule.write_text("SELECT ?subject ?relation ?object ?rule {}")

    with holding(corpus), changing(corpus) as staging:
        set_cell(staging / "concepts.tsv", "docker", definition="A tool.")
        rule.write_text("# edited")

    assert rule.read_text() == "# edited"
    assert "A tool." in (corpus / "concepts.tsv").read_text("utf-8")


@pytest.mark.parametrize("is_gone", [True, False])
def test_taking_the_document_in_again_puts_its_source_back(
    corpus: Path, ad: Path, run: CommandLine, *, is_gone: bool
) -> None:
    (corpus / SOURCE).unlink() if is_gone else (corpus / SOURCE).write_text("Another text.")

    run("ingest", str(ad), "-g", str(corpus))

    assert (corpus / SOURCE).read_text() == ADA
    assert list(corpus_documents(corpus)) == ["engineer"]
    run("build", "-g", str(corpus))
    assert not run.said


def test_a_changed_document_whose_source_is_gone_takes_its_own_place(corpus: Path, ad: Path) -> None:
    (corpus / SOURCE).unlink()
    ad.write_text(ADA.replace("Docker", "Kubernetes"), "utf-8")

    [result] = ingest_documents([ad], corpus)

    assert (result.slug, result.status) == ("engineer", "changed")


def test_counting_says_that_tables_were_edited_after_the_build(corpus: Path, run: CommandLine) -> None:
    run("stats", "-g", str(corpus))
    assert not run.said
    set_cell(corpus / "concepts.tsv", "docker", definition="A tool.")

    run("stats", "-g", str(corpus))

    assert run.said.startswith("warning: the tables changed after the graph was built")
    assert f"in: concepts.tsv (edited)\n  try: `skillgraph build -g {corpus}`" in run.said


@pytest.mark.parametrize("data", [b"a = " + b"[" * 5000, b"a = " + b"1" * 10_000, b"\xff", b"x" * 20_000])
def test_settings_that_would_break_a_parser_are_a_fault_of_the_tables(
    corpus: Path, run: CommandLine, data: bytes
) -> None:
    (corpus / "documents/engineer/document.toml").write_bytes(data)

    run("build", "-g", str(corpus), code=2)

    assert "document.toml:1:1: the settings cannot be read" in run.said


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
    run("build", "-g", str(corpus))

    assert "Kubernetes" in _labels(corpus)
    assert not list(corpus.glob(".*"))


def test_a_second_run_is_refused_while_one_writes(corpus: Path, ad: Path, run: CommandLine) -> None:
    with holding(corpus):
        run("ingest", str(ad), "-g", str(corpus), code=2)

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

    with pytest.raises(DocumentError, match="changed while it was being read"):
        source_bytes(document)


def test_what_was_read_from_a_pipe_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "ad.txt"
    path.write_text(ADA, "utf-8")
    document = read_document(path)

    path.unlink()

    assert source_bytes(document).decode() == ADA
