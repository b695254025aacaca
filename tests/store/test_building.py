import errno
import fcntl
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crashing import killed_after
from ontologies import SAMPLE, copy_sample, set_cell
from skillgraph.errors import OutputError, QueryError, SkillgraphError, TableError
from skillgraph.store.building import build, build_files, put_in_place
from skillgraph.store.manifest import read_manifest, read_whole_part
from skillgraph.store.opening import open_catalog

FILES = ["graph.nq", "index.json", "manifest.json"]
BUILD = """
import sys
from pathlib import Path
from skillgraph.store.building import build
build(Path(sys.argv[1]), Path(sys.argv[2]))
"""
#: Kill the process at the n-th call of a function that touches the disk.
KILL = """
import os, signal, sys
from pathlib import Path
from skillgraph.store import building
from skillgraph.boundary import files
count = int(sys.argv[3])
def dying(original):
    def call(*arguments, **options):
        global count
        count -= 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(*arguments, **options)
    return call
os.fsync = dying(os.fsync)
Path.replace = dying(Path.replace)
building.build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def run_build(code: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)


def changed_sample(directory: Path) -> Path:
    ontology = copy_sample(directory)
    set_cell(ontology / "concepts.tsv", "surveyor", label="Land Surveyor")
    return ontology


def content(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_a_build_holds_three_files_and_says_what_changed(tmp_path: Path) -> None:
    report = build(SAMPLE, tmp_path / "out")

    assert sorted(content(tmp_path / "out")) == FILES
    assert report.changed == tuple(FILES)
    assert build(SAMPLE, tmp_path / "out").changed == ()


def test_the_same_tables_give_the_same_bytes_under_another_hash_seed(tmp_path: Path) -> None:
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        assert run_build(BUILD, SAMPLE, tmp_path / seed, env=environment).returncode == 0

    assert content(tmp_path / "0") == content(tmp_path / "1")


DATASET = """\
@prefix dataset: <https://w3id.org/skillgraph/dataset/> .
@prefix void: <http://rdfs.org/ns/void#> .
dataset:ours a void:Dataset .
"""


def test_a_description_of_its_own_stands_in_the_graph_beside_what_a_build_counts(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    (ontology / "dataset.ttl").write_text(DATASET, encoding="utf-8")

    build(ontology, tmp_path / "out")

    lines = (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8").splitlines()
    described = [line for line in lines if line.endswith("/graph/description> .")]
    others = {line.rpartition(" <")[0] for line in lines} - {line.rpartition(" <")[0] for line in described}
    [triples] = [line for line in described if "/dataset/ours> <http://rdfs.org/ns/void#triples>" in line]
    assert triples.split('"')[1] == str(len(others))
    assert not [line for line in described if "lead-geodata-engineer_" in line.split()[0].rpartition("/")[2]]
    assert lines == sorted(lines)
    assert "dataset.ttl" in read_manifest(tmp_path / "out")["sources"]


@pytest.mark.parametrize("more", ["dataset:another a void:Dataset .", None])
def test_a_description_is_of_one_dataset(tmp_path: Path, more: str | None) -> None:
    ontology = copy_sample(tmp_path)
    text = DATASET + more if more else DATASET.replace("void:Dataset", "void:Linkset")
    (ontology / "dataset.ttl").write_text(text, encoding="utf-8")

    with pytest.raises(SkillgraphError) as caught:
        build(ontology, tmp_path / "out")

    assert f"of {2 if more else 0} datasets (void:Dataset), not of one" in caught.value.problem
    assert not (tmp_path / "out").exists()


def test_check_tells_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    build(SAMPLE, tmp_path / "out")
    before = content(tmp_path / "out")

    report = build(changed_sample(tmp_path), tmp_path / "out", check=True)

    assert report.changed == tuple(FILES)
    assert content(tmp_path / "out") == before
    assert build(SAMPLE, tmp_path / "out", check=True).changed == ()


def test_the_manifest_names_sources_files_and_graphs(tmp_path: Path) -> None:
    manifest = read_manifest(build(SAMPLE, tmp_path / "out").directory)

    assert "documents/lead-geodata-engineer/statements.tsv" in manifest["sources"]
    assert "rules/shared-topic.rq" in manifest["sources"]
    assert set(manifest["files"]) == {"graph.nq", "index.json"}
    assert "graph:rule_shared-topic" in manifest["graphs"]


def test_faulty_tables_leave_the_old_build(tmp_path: Path) -> None:
    ontology = changed_sample(tmp_path)
    build(SAMPLE, tmp_path / "out")
    before = content(tmp_path / "out")
    set_cell(ontology / "concepts.tsv", "surveyor", kind="guild")

    with pytest.raises(TableError):
        build(ontology, tmp_path / "out")

    assert content(tmp_path / "out") == before


def test_other_files_in_the_directory_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    build(SAMPLE, tmp_path)

    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_the_graph_of_a_folder_with_tables_is_built_of_no_others(tmp_path: Path) -> None:
    own = copy_sample(tmp_path)

    build(own, own / "documents" / "..")
    with pytest.raises(OutputError, match="the folder holds tables of its own"):
        build(SAMPLE, own)


def test_a_manifest_of_another_program_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"name": "My page", "icons": []}')

    with pytest.raises(OutputError, match=r"manifest\.json there was not written by a build"):
        build(SAMPLE, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_a_build_killed_at_any_moment_leaves_the_old_graph_or_the_new_one(tmp_path: Path) -> None:
    ontology, out = changed_sample(tmp_path), tmp_path / "out"
    states = [build_files(tables)[0] for tables in (SAMPLE, ontology)]
    labels = set()
    for moment in range(1, 20):
        build(SAMPLE, out)

        killed = run_build(KILL, ontology, out, moment)

        label = open_catalog(out).concepts["concept:surveyor"].label
        manifest = read_manifest(out)["files"]
        assert manifest == read_manifest_of(states[label == "Land Surveyor"])
        labels.add(label)
        build(ontology, out)
        assert content(out) == states[1]
        if killed.returncode == 0:
            break
    assert killed.returncode == 0
    assert moment > 8
    assert labels == {"Surveyor", "Land Surveyor"}


def test_a_build_killed_at_any_change_is_old_or_new_and_the_next_run_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    old, new = (build_files(tables)[0] for tables in (SAMPLE, changed_sample(tmp_path)))
    out = build(SAMPLE, tmp_path / "out").directory
    seen = set()
    for moment in range(40):
        put_in_place(out, old)

        with killed_after(moment, out) as was_killed:
            put_in_place(out, new)

        index = read_whole_part(out, "index.json")
        assert read_whole_part(out, "graph.nq") == (new if index == new["index.json"] else old)["graph.nq"]
        seen.add(index)
        put_in_place(out, new)
        assert content(out) == new
        if not was_killed[0]:
            break
    assert not was_killed[0]
    assert seen == {old["index.json"], new["index.json"]}


def test_a_build_mends_what_was_damaged_and_what_may_not_be_read(tmp_path: Path) -> None:
    out = build(SAMPLE, tmp_path / "out").directory
    before = content(out)
    (out / "index.json").write_bytes(b"")
    (out / "manifest.json").write_bytes(b"[" * 100_000)
    (out / "graph.nq").chmod(0o000)

    build(SAMPLE, out)

    assert content(out) == before
    assert all(path.stat().st_mode & 0o400 for path in out.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
@pytest.mark.parametrize("name", ["concepts.tsv", "skillgraph.ttl", "rules/x.rq"])
def test_a_fifo_among_what_is_built_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("skillgraph.boundary.inputs.WRITER_SECONDS", 0.05)
    ontology = copy_sample(tmp_path)
    path = ontology / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)

    with pytest.raises(SkillgraphError, match=r"a FIFO|a pipe"):
        build(ontology, tmp_path / "out")


def test_rules_of_ones_own_stand_beside_those_of_the_package(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    (ontology / "rules").mkdir()
    (ontology / "rules" / "own.rq").write_text(
        "SELECT ?subject ?relation ?object ?reason ?premise1 { GRAPH ?graph { ?premise1 sg:subject ?subject ;"
        " sg:relation sg:requires ; sg:object ?object }"
        ' BIND(sg:concerns AS ?relation) BIND("it is required" AS ?reason) }'
    )

    build(ontology, tmp_path / "out")

    rules = {statement.rule for statement in open_catalog(tmp_path / "out").statements.values()}
    sizes = read_manifest(tmp_path / "out")
    assert "own" in rules
    assert {"rules/direct-triple.rq", "rules/own.rq", "rules/shared-topic.rq"} <= sizes["sources"].keys()
    assert (
        sizes["graphs"]["graph:direct"]
        == read_manifest(build(SAMPLE, tmp_path / "bare").directory)["graphs"]["graph:direct"]
    )


def test_a_rule_that_is_no_text_is_named(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    (ontology / "rules").mkdir()
    (ontology / "rules" / "x.rq").write_bytes(b"\xff")

    with pytest.raises(QueryError, match="it is not UTF-8"):
        build(ontology, tmp_path / "out")


def read_manifest_of(files: dict[str, bytes]) -> object:
    return json.loads(files["manifest.json"])["files"]


def test_a_full_disk_leaves_the_old_build_and_nothing_else(tmp_path: Path) -> None:
    build(SAMPLE, tmp_path / "out")
    before = content(tmp_path / "out")

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    failed = run_build(BUILD, changed_sample(tmp_path), tmp_path / "out", preexec_fn=small_files)

    assert "OutputError: cannot write" in failed.stderr
    assert content(tmp_path / "out") == before


def test_two_builds_at_once_are_kept_apart(tmp_path: Path) -> None:
    build(SAMPLE, tmp_path / "out")
    handle = os.open(tmp_path / "out", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)

    with pytest.raises(OutputError, match="another run is writing"):
        build(SAMPLE, tmp_path / "out")

    os.close(handle)
    assert build(SAMPLE, tmp_path / "out").changed == ()


def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError, match="file of that name"):
        build(SAMPLE, tmp_path / "file")
    with pytest.raises(OutputError, match="cannot write"):
        build(SAMPLE, tmp_path / "file" / "out")


def test_a_read_only_installation_is_named_and_still_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    out = build(SAMPLE, tmp_path / "out").directory
    monkeypatch.setattr("skillgraph.boundary.files._new_temporary", refuse)

    with pytest.raises(OutputError, match="Read-only file system"):
        build(changed_sample(tmp_path), out)

    assert open_catalog(out).concepts["concept:surveyor"].label == "Surveyor"
