"""Runs on a cluster of two workers, and what goes wrong there: workers and drivers die, documents are bad."""

import gzip
import threading
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store

from skillgraph.cluster.folder_of_parts import COMMIT, UNFINISHED, finished_parts
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.errors import DocumentError, GraphError, OutputError, UsageError
from sparks import (
    SOCKETS,
    advertisement,
    iter_workers_at,
    kill,
    run_ingest,
    slow_advertisement,
    wait_until,
    write_advertisements,
)

pytestmark = [
    pytest.mark.cluster,
    pytest.mark.usefixtures("spark"),
    pytest.mark.filterwarnings("ignore::ResourceWarning", SOCKETS),
]

_ASKED = """
PREFIX sg: <https://w3id.org/skillgraph/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?role ?skill ?modality ?kind WHERE {
  GRAPH ?graph {
    ?statement a sg:Statement ; sg:subject ?subject ; sg:relation sg:requires ; sg:object ?object .
    OPTIONAL { ?statement sg:modality ?modality } }
  GRAPH ?vocabulary { ?subject skos:broader/skos:prefLabel ?role . }
  GRAPH ?concepts { ?object skos:prefLabel ?skill ; skos:inScheme ?kind . }
}"""
_TOPS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?label ?scheme WHERE {
  GRAPH ?derived { ?concept skos:topConceptOf ?scheme } GRAPH ?concepts { ?concept skos:prefLabel ?label }
}"""
_DIRECT = """
PREFIX sg: <https://w3id.org/skillgraph/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?role ?skill WHERE {
  GRAPH <https://w3id.org/skillgraph/graph/direct> { ?own sg:requires ?object }
  GRAPH ?one { ?own skos:broader/skos:prefLabel ?role } GRAPH ?other { ?object skos:prefLabel ?skill }
}"""


def ingest(pattern: object, folder: Path, **options: Any) -> Any:
    from skillgraph.cluster.runs import ingest_on_spark

    return ingest_on_spark(str(pattern), folder, **options)


def rows(folder: Path, name: str, *, file: str = "*.parquet") -> list[dict[str, Any]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = [pq.read_table(path) for path in sorted((folder / name).glob(file))]
    return pa.concat_tables(found).to_pylist()  # type: ignore[no-any-return]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def answers(store: Store, query: str) -> Counter[tuple[str, ...]]:
    return Counter(tuple(str(value) for value in row) for row in store.query(query))  # type: ignore[union-attr]


def assert_whole(folder: Path, number: int) -> None:
    """Check that each document is there once, in every table, and nothing is left over."""
    documents = [row["document"] for row in rows(folder, "documents")]
    assert len(documents) == len(set(documents)) == number
    for name in ("passages", "evidence"):
        assert {row["document"] for row in rows(folder, name)} == set(documents), name
    places = [(row["document"], row["passage"]) for row in rows(folder, "passages")]
    assert len(places) == len(set(places))
    statements = [row["statement"] for row in rows(folder, "statements")]
    assert len(statements) == len(set(statements))
    assert not (folder / UNFINISHED).exists() and not (folder / COMMIT).exists()


def test_a_run_reads_what_is_new_or_changed_and_tells_the_rest(tmp_path: Path) -> None:
    ads, folder = write_advertisements(tmp_path / "ads", 60), tmp_path / "parts"
    (ads / "poisoned.txt").write_bytes(b"\0\xff\xfe Knowledge of \0 Python")
    (ads / "large.md").write_text("Requirements\n" + "- Knowledge of Python and SQL\n" * 690_000, "utf-8")
    (ads / "copy.md").write_bytes((ads / "ad-00007.md").read_bytes())

    first = ingest(ads, folder)

    assert (first.incoming, first.documents, first.refused, first.read) == (63, 61, 2, 63)
    assert {one.path: bool(one.reason) for one in first.refusals} == {
        "ads/large.md": True,
        "ads/poisoned.txt": True,
    }
    assert_whole(folder, 61)
    copies = {row["label"]: row["copy_of"] for row in rows(folder, "documents") if row["copy_of"]}
    assert len(copies) == 1
    before = contents(folder)
    again = ingest(ads, folder)
    assert (again.read, again.documents, again.refused, again.gone) == (0, 61, 2, 0)
    assert contents(folder) == before

    (ads / "ad-00003.md").write_text(advertisement(1003), "utf-8")
    (ads / "new.md").write_text(advertisement(1004), "utf-8")
    (ads / "ad-00004.md").unlink()
    (ads / "poisoned.txt").unlink()
    changed = ingest(ads, folder)

    assert (changed.incoming, changed.read, changed.documents, changed.refused, changed.gone) == (
        62,
        2,
        61,
        1,
        1,
    )
    assert [row["path"] for row in rows(folder, "refused")] == ["ads/large.md"]
    assert_whole(folder, 62)
    digests = {row["id"]: row["sha256"] for row in rows(folder, "manifest")}
    assert len(digests) == len(rows(folder, "manifest")) == 63


def test_the_parts_load_into_one_store_that_answers_as_a_corpus_does(tmp_path: Path) -> None:
    ads, folder = write_advertisements(tmp_path / "ads", 55), tmp_path / "parts"
    ingest_documents(sorted(ads.iterdir()), tmp_path / "corpus")
    corpus, store = Store(), Store()
    corpus.bulk_load(path=str(tmp_path / "corpus" / "graph.nq"), format=RdfFormat.N_QUADS)

    run = ingest(ads, folder)

    assert run.parts > 1
    for path in (folder / "graph").glob("*.nq.gz"):
        store.bulk_load(gzip.decompress(path.read_bytes()), format=RdfFormat.N_QUADS)
    for query in (_ASKED, _TOPS, _DIRECT):
        found = answers(corpus, query)
        assert found
        assert answers(store, query) == found


def test_rows_of_parquet_say_what_the_same_files_say(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    ads = write_advertisements(tmp_path / "ads", 6)
    names = [f"ads/{path.name}" for path in sorted(ads.iterdir())]
    texts = [path.read_text("utf-8") for path in sorted(ads.iterdir())]
    (tmp_path / "in").mkdir()
    table = pa.table({"id": names, "content": texts, "media_type": ["text/markdown"] * 6})
    pq.write_table(table, tmp_path / "in" / "ads.parquet")

    ingest(ads / "*.md", tmp_path / "one")
    ingest(tmp_path / "in", tmp_path / "other")

    for name in ("documents", "passages", "statements", "mentions"):
        assert rows(tmp_path / "one", name) == rows(tmp_path / "other", name)
    pq.write_table(pa.table({"id": ["x", "x"], "content": ["a", "b"]}), tmp_path / "twice.parquet")
    with pytest.raises(DocumentError, match="'x'"):
        ingest(tmp_path / "twice.parquet", tmp_path / "other")
    pq.write_table(pa.table({"text": ["a"]}), tmp_path / "wrong.parquet")
    with pytest.raises(UsageError, match="text"):
        ingest(tmp_path / "wrong.parquet", tmp_path / "other")
    assert_whole(tmp_path / "other", 6)


def test_a_worker_stops_reading_what_takes_too_long_and_reads_on(tmp_path: Path, spark: Any) -> None:
    from skillgraph.cluster.working import Task

    texts = [advertisement(1), slow_advertisement(), advertisement(2)]
    content = [text.encode() for text in texts]
    told = [
        (f"ad-{number}", sha256(data).hexdigest(), data, len(data), None)
        for number, data in enumerate(content)
    ]
    frame = spark.createDataFrame(
        told, "id string, sha256 string, content binary, size long, media_type string"
    )
    task = Task(str(tmp_path), "1", with_quads=False)

    def read(batches: Any) -> Any:
        from skillgraph.cluster.working import read_partition
        from skillgraph.corpus import parallel

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(parallel, "MAX_SECONDS", 0.5)
            yield from read_partition(batches, task=task)

    [row] = frame.coalesce(1).mapInArrow(read, "part string, documents long").collect()

    assert row["documents"] == 3
    [refused] = rows(tmp_path / UNFINISHED, row["part"], file="refused.parquet")
    assert (refused["path"], "seconds" in refused["reason"]) == ("ad-1", True)


def test_a_worker_that_is_killed_costs_nothing_but_time(tmp_path: Path) -> None:
    ads, folder = write_advertisements(tmp_path / "ads", 120), tmp_path / "parts"
    done: list[Any] = []
    run = threading.Thread(target=lambda: done.append(ingest(ads, folder)))
    run.start()
    killed: list[int] = []

    def kill_one_at_work() -> bool:
        for worker in iter_workers_at(folder / UNFINISHED):
            killed.append(worker)
            kill(worker)
            return True
        return not run.is_alive()

    wait_until(kill_one_at_work)
    run.join(timeout=300)

    assert killed
    assert [(one.incoming, one.documents, one.refused) for one in done] == [(120, 120, 0)]
    assert_whole(folder, 120)


def test_what_a_killed_run_had_finished_is_not_read_again(tmp_path: Path) -> None:
    ads, folder = write_advertisements(tmp_path / "ads", 120), tmp_path / "parts"
    process = run_ingest("--from", str(ads), "--to", str(folder))
    wait_until(lambda: bool(finished_parts(folder)) or process.poll() is not None, seconds=200)

    process.kill()
    _, told = process.communicate()

    assert finished_parts(folder), told
    assert not (folder / "documents").exists()
    run = ingest(ads, folder)
    assert (run.incoming, run.documents) == (120, 120)
    assert 0 < run.read < 120
    assert_whole(folder, 120)


def test_a_run_that_was_killed_while_it_put_parts_in_place_is_ended_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from skillgraph.cluster import publishing
    from skillgraph.counts.engines import open_tables

    ads, folder = write_advertisements(tmp_path / "ads", 5), tmp_path / "parts"

    class KilledError(BaseException):
        pass

    def die(_folder: Path) -> None:
        raise KilledError

    monkeypatch.setattr(publishing, "complete_commit", die)
    with pytest.raises(KilledError):
        ingest(ads, folder)
    monkeypatch.undo()
    with pytest.raises(GraphError, match="put all its parts in place"):
        open_tables(folder)
    assert ingest(ads, folder).read == 0
    assert_whole(folder, 5)


@pytest.mark.parametrize(
    "said",
    [
        "Traceback\nModuleNotFoundError: No module named 'skillgraph'",
        "[PYTHON_VERSION_MISMATCH] Python in worker has different version: 3.13 than that in driver: 3.11",
        'java.io.IOException: Cannot run program "python9": error=2, No such file or directory',
    ],
)
def test_workers_without_the_package_are_told_how_it_reaches_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    from pyspark.errors import PySparkException

    from skillgraph.cluster import runs

    def fail(*_: object) -> None:
        raise PySparkException(said)

    monkeypatch.setattr(runs, "incoming_documents", fail)
    with pytest.raises(OutputError) as caught:
        ingest(write_advertisements(tmp_path / "ads", 1), tmp_path / "parts")

    assert said.splitlines()[-1].rpartition(": ")[0] in caught.value.problem
    assert "PYSPARK_PYTHON" in caught.value.remedy
    assert not (tmp_path / "parts").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    ads = write_advertisements(tmp_path / "ads", 2)
    (tmp_path / "file").write_text("mine", "utf-8")

    for folder in (tmp_path / "file", Path("/proc/parts")):
        with pytest.raises(OutputError):
            ingest(ads, folder)
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_a_folder_with_files_of_others_is_left_alone(tmp_path: Path) -> None:
    ads = write_advertisements(tmp_path / "ads", 2)
    before = contents(ads)

    with pytest.raises(OutputError, match="holds other files"):
        ingest(ads, ads)

    assert contents(ads) == before


def test_a_failure_of_the_workers_is_told_and_what_was_finished_is_kept(tmp_path: Path) -> None:
    ads, folder = write_advertisements(tmp_path / "ads", 3), tmp_path / "parts"
    (folder / UNFINISHED).mkdir(parents=True)
    (folder / "passages").write_text("in the way", "utf-8")

    with pytest.raises(OutputError) as caught:
        ingest(ads, folder)

    assert "unchanged" in caught.value.remedy or "kept" in caught.value.remedy
    (folder / "passages").unlink()
    assert ingest(ads, folder).read == 0
    assert_whole(folder, 3)
