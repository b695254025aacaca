"""A run: what is new or changed is read by the workers, what is done stays, and all is put in place."""

from __future__ import annotations

import shutil
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from skillgraph.boundary.files import locked, writing
from skillgraph.boundary.inputs import MAX_TABLE_BYTES, read_input
from skillgraph.cluster.folder_of_parts import (
    MANIFEST,
    PARQUET,
    REFUSED,
    UNFINISHED,
    finished_parts,
    published_parts,
    version_key,
)
from skillgraph.cluster.incoming import count_documents, find_files, incoming_documents
from skillgraph.cluster.publishing import complete_commit, publish, read_parts
from skillgraph.cluster.thinning import part_path, thin_parts
from skillgraph.cluster.working import Task, discard_beginnings, read_partition
from skillgraph.counts.engines import require_engine, start_session
from skillgraph.errors import GraphError, OutputError
from skillgraph.extraction.concepts.form_tables import read_own_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_REPORT: Final = "part string, documents long"
_LEAST, _MOST, _PARTS = 50, 1000, 256
_POLL_SECONDS: Final = 0.5
_SHOWN: Final = 20
_KEYS: Final = ("id", "sha256", "version", "document", "part")
#: What Spark says where a worker has no Python, another one, or one without the package.
_NO_PACKAGE: Final = ("Cannot run program", "PYTHON_VERSION_MISMATCH", "ModuleNotFoundError", "ImportError")


class Refusal(NamedTuple):
    """A document that was not read: what it is called, why, and what to do."""

    path: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClusterRun:
    """What a run did.

    Attributes:
        folder: Where the parts are.
        incoming: How many documents came in.
        documents: Of them, how many are documents of the folder.
        refused: Of them, how many were refused.
        read: Of them, how many were read in this run; the rest stood there, or a killed run had finished it.
        gone: How many documents of the folder did not come in; they stay.
        parts: How many parts the folder has.
        refusals: The first of those that were refused, by what they are called.

    """

    folder: Path
    incoming: int
    documents: int
    refused: int
    read: int
    gone: int
    parts: int
    refusals: tuple[Refusal, ...] = ()


def ingest_on_spark(
    pattern: str,
    folder: str | Path,
    *,
    vocabulary: Path | None = None,
    with_quads: bool = True,
    on_progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> ClusterRun:
    """Read many documents on Spark into tables and N-Quads in parts.

    Args:
        pattern: Which documents; see `find_files`.
        folder: Where the parts go, made where it is not there; workers see it at the same path.
        vocabulary: A vocabulary of the reader's own.
        with_quads: Write N-Quads too, not the tables alone.
        on_progress: Called with how many parts of how many are finished.

    Returns:
        What came of it; as many documents as came in are there or were refused.

    Raises:
        UsageError: Spark does not start, or nothing comes in.
        MissingExtraError: Spark or Ibis is not installed.
        DocumentError: Documents have no id, or the same.
        OutputError: The folder cannot be written or holds other files, or Spark ended the run; what was
            finished is kept.

    """
    require_engine("spark")
    own = tuple(read_own_entries(vocabulary)) if vocabulary else ()
    version = version_key(read_input(vocabulary, most_bytes=MAX_TABLE_BYTES) if vocabulary else b"")
    folder = Path(folder).absolute()
    task = Task(str(folder), version if with_quads else f"{version} tables", own, with_quads)
    files = find_files(pattern)
    with writing(folder):
        _require_own(folder)
    session = start_session()
    with _holding(folder), writing(folder), _spark_faults(folder):
        complete_commit(folder)
        incoming = incoming_documents(session, files, pattern)
        is_small = "path" in incoming.columns  # names, no contents
        incoming = incoming.cache() if is_small else incoming
        keys = incoming if is_small else incoming.select("id", "sha256").cache()
        number = count_documents(keys, pattern)
        discard_beginnings(folder)
        (folder / UNFINISHED).mkdir(exist_ok=True)
        read = _read_new(session, incoming, keys, number=number, task=task, on_progress=on_progress)
        state = _state(session, keys, task)
        _check(state, number, folder)
        before = published_parts(folder)
        parts = [*state.kept, *_thinned(session, task, state.thinned)]
        if set(parts) != set(before):
            gone = [part for part in state.replaced if part in before]
            publish(session, folder, parts=parts, gone=gone)
        refusals = _refusals(folder, parts) if state.refused else ()
        shutil.rmtree(folder / UNFINISHED, ignore_errors=True)
        keys.unpersist()
    counts = (number, state.documents, state.refused, read, state.gone, len(parts))
    return ClusterRun(folder, *counts, refusals)


def _require_own(folder: Path) -> None:
    """See that a folder is empty, or one that runs have written.

    Raises:
        OutputError: It holds other files.

    """
    names = {path.name for path in folder.iterdir() if path.name[0] != "."} if folder.is_dir() else set()
    if names and names.isdisjoint({MANIFEST, UNFINISHED}):
        raise OutputError(
            f"the folder holds other files, such as {min(names)}",
            location=str(folder),
            remedy="name a folder that is empty or not there yet, or that such a run has written",
        )


@contextmanager
def _holding(folder: Path) -> Iterator[None]:
    """Hold a folder for one run; it is not left where nothing came of it."""
    with locked(folder) as is_new:
        try:
            yield
        finally:
            if is_new and not any(folder.iterdir()):
                folder.rmdir()


def _read_new(
    session: Any,  # noqa: ANN401 -- a session and frames of Spark
    incoming: Any,  # noqa: ANN401 -- as above
    keys: Any,  # noqa: ANN401 -- as above
    *,
    number: int,
    task: Task,
    on_progress: Callable[[int, int], object],
) -> int:
    """Let the workers read what no part has yet; give how many documents that are."""
    folder = Path(task.folder)
    done = _manifest(session, folder)
    if done is not None:
        known = done.where(done.version == task.version).select("id", "sha256")
        number = int(keys.join(known, ["id", "sha256"], "left_anti").count())
        incoming = incoming.join(known, ["id", "sha256"], "left_anti")
    if number:
        spread = incoming.repartition(parts_for(number), "sha256").sortWithinPartitions("id")
        with _watching(folder, parts_for(number), on_progress):
            spread.mapInArrow(lambda batches: read_partition(batches, task=task), _REPORT).collect()
    return number


def parts_for(documents: int) -> int:
    """Give in how many parts documents are read: at most 1,000 in one, and 50 or more where they are few."""
    in_a_part = min(max(documents // _PARTS, _LEAST), _MOST)
    return -(-documents // in_a_part)


def _manifest(session: Any, folder: Path) -> Any:  # noqa: ANN401 -- as above
    parts = sorted({*published_parts(folder), *finished_parts(folder)})
    return read_parts(session, folder, MANIFEST, parts=parts).select(*_KEYS) if parts else None


class _State(NamedTuple):
    """What the parts hold, in place and finished.

    Attributes:
        kept: Parts that stay as they are.
        thinned: What goes out of those that are written again, by part: documents that changed, or that
            another part has too.
        replaced: Parts that go.
        documents: How many documents that came in are there, and how many were refused.
        gone: How many are there that did not come in.

    """

    kept: list[str]
    thinned: dict[str, list[str]]
    replaced: list[str]
    documents: int
    refused: int
    gone: int


def _state(session: Any, keys: Any, task: Task) -> _State:  # noqa: ANN401 -- as above
    from pyspark.sql import Window
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it

    manifest = _manifest(session, Path(task.folder))
    if manifest is None:
        return _State([], {}, [], 0, 0, 0)
    found = manifest.join(keys.select("id", F.col("sha256").alias("now")), "id", "left")
    came = F.col("now").isNotNull()
    is_old = came & ((F.col("now") != F.col("sha256")) | (F.col("version") != F.lit(task.version)))
    order = Window.partitionBy("id").orderBy(is_old.cast("int"), "part")
    no_more_refused = ~came & F.col("document").isNull()  # what is gone is refused no longer
    cut = is_old | no_more_refused | (F.row_number().over(order) > 1)
    told = found.withColumn("old", cut).withColumn("came", came)
    holds, is_there = ~F.col("old"), F.col("document").isNotNull()
    sums = told.groupBy("part").agg(
        F.count("*").alias("all"),
        F.collect_list(F.when(F.col("old"), F.col("id"))).alias("ids"),
        F.count(F.when(holds & F.col("came") & is_there, 1)).alias("documents"),
        F.count(F.when(holds & F.col("came") & ~is_there, 1)).alias("refused"),
        F.count(F.when(holds & ~F.col("came") & is_there, 1)).alias("gone"),
    )
    rows = sums.orderBy("part").collect()
    return _State(
        [row["part"] for row in rows if not row["ids"]],
        {row["part"]: row["ids"] for row in rows if 0 < len(row["ids"]) < row["all"]},
        [row["part"] for row in rows if row["ids"]],
        *(sum(row[name] for row in rows) for name in ("documents", "refused", "gone")),
    )


def _check(state: _State, number: int, folder: Path) -> None:
    """See that nothing was lost.

    Raises:
        GraphError: Documents were lost or doubled: a fault of ours; nothing is put in place.

    """
    if state.documents + state.refused != number:
        raise GraphError(
            f"{number} documents came in, {state.documents} are there and {state.refused} were refused",
            location=str(folder),
            remedy="report it; nothing was put in place, and the next run goes on with what is finished",
        )


def _refusals(folder: Path, parts: list[str]) -> tuple[Refusal, ...]:
    """Give the first that were refused, by what they are called."""
    import pyarrow.parquet as pq

    first: list[Refusal] = []
    for part in parts:
        table = pq.read_table(part_path(folder, part, f"{REFUSED}{PARQUET}"))
        rows = (Refusal(row["path"], row["reason"], row["detail"]) for row in table.to_pylist())
        first = sorted([*first, *rows])[:_SHOWN]
    return tuple(first)


def _thinned(session: Any, task: Task, parts: dict[str, list[str]]) -> list[str]:  # noqa: ANN401 -- as above
    import pyarrow as pa

    if not parts:
        return []
    ids = pa.array([sorted(ids) for ids in parts.values()], pa.list_(pa.string()))
    frame = session.createDataFrame(pa.table({"part": list(parts), "ids": ids}))
    spread = frame.repartition(min(len(parts), _PARTS), "part")
    folder = task.folder
    done = spread.mapInArrow(lambda batches: thin_parts(batches, folder=folder), _REPORT)
    return [row["part"] for row in done.collect()]


@contextmanager
def _watching(folder: Path, total: int, tell: Callable[[int, int], object]) -> Iterator[None]:
    """Tell now and then how many parts are finished."""
    before = len(finished_parts(folder))
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_POLL_SECONDS):
            tell(min(len(finished_parts(folder)) - before, total), total)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextmanager
def _spark_faults(folder: Path) -> Iterator[None]:
    """Say in three parts what ended a run on Spark.

    Raises:
        OutputError: In place of what Spark raises.

    """
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise OutputError(
            f"Spark ended the run: {_cause(str(error))}",
            location=str(folder),
            remedy=f"{_mending(str(error))} and run the command again: "
            "what was finished is kept, and the rest is read then",
        ) from error


def _mending(text: str) -> str:
    """Say what is to be done about what Spark tells: the workers' Python is what is forgotten first."""
    if not any(words in text for words in _NO_PACKAGE):
        return "mend it"
    python = ".".join(map(str, sys.version_info[:2]))
    return f"let PYSPARK_PYTHON name a Python {python} that workers have, with the package (docs/scaling.md),"


def _cause(text: str) -> str:
    """Give the last line of a worker's traceback that names an error, else the first line of all."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    named = [line for line in lines if ("Error: " in line or "Exception: " in line) and " at " not in line]
    return (named or lines or ["it does not say why"])[0 if not named else -1][:300]
