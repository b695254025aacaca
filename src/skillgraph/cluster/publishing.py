"""Put finished parts in place as one: what a reader sees is all of a run, or nothing of it.

What hangs on all documents is made first: which of them are copies, and the quads of concepts. Then
``commit.json`` says which files come and which go. From then on the run counts; whoever is killed while files
are moved leaves it there, and the next run moves the rest.
"""

from __future__ import annotations

import gzip
import json
import shutil
import uuid
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from skillgraph.boundary.files import replace_file
from skillgraph.cluster.folder_of_parts import (
    COMMIT,
    CONCEPTS,
    GRAPH,
    MANIFEST,
    PARQUET,
    QUADS,
    UNFINISHED,
    part_files,
)
from skillgraph.cluster.thinning import part_path
from skillgraph.counts.schema import arrow_schema
from skillgraph.rdf.encoding import serialize_quads
from skillgraph.store.building import vocabulary_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa

_GENERATION: Final = "generation"
_DOCUMENTS: Final = "documents"
_VOCABULARY: Final = "vocabulary"
#: How many parts one file stands for that is made of all of them.
_PARTS_IN_A_FILE: Final = 100
_NAME_LENGTH: Final = 16


def publish(session: Any, folder: Path, *, parts: Sequence[str], gone: Sequence[str]) -> None:  # noqa: ANN401 -- of Spark
    """Make what is finished the content of a folder.

    Args:
        session: Of Spark.
        folder: Where the parts are.
        parts: All that the folder holds from now on, in place or finished.
        gone: Those that are in place and go.

    """
    generation = folder / UNFINISHED / _GENERATION
    shutil.rmtree(generation, ignore_errors=True)
    for name in (_DOCUMENTS, GRAPH):
        (generation / name).mkdir(parents=True)
    write_documents(session, folder, generation / _DOCUMENTS, parts=parts)
    write_concepts(session, folder, generation / GRAPH, parts=parts)
    vocabulary = gzip.compress(serialize_quads(vocabulary_quads()), mtime=0)
    (generation / GRAPH / f"{_VOCABULARY}{QUADS}").write_bytes(vocabulary)
    moves = {
        f"{UNFINISHED}/{part}/{file}": target
        for part in parts
        if (folder / UNFINISHED / part).is_dir()
        for file, target in part_files(part).items()
    }
    for path in sorted(generation.rglob("*.*")):
        moves[path.relative_to(folder).as_posix()] = path.relative_to(generation).as_posix()
    old = [*folder.glob(f"{_DOCUMENTS}/*{PARQUET}"), *folder.glob(f"{GRAPH}/{CONCEPTS}-*{QUADS}")]
    going = {path.relative_to(folder).as_posix() for path in old}
    going |= {target for part in gone for target in part_files(part).values()}
    commit = {"move": moves, "remove": sorted(going - set(moves.values()))}
    replace_file(folder / COMMIT, json.dumps(commit).encode())
    complete_commit(folder)


def complete_commit(folder: Path) -> None:
    """Move what a run that counts has not moved yet, and remove what it made needless."""
    path = folder / COMMIT
    if not path.exists():
        return
    commit = json.loads(path.read_bytes())
    for target in {Path(target).parent for target in commit["move"].values()}:
        (folder / target).mkdir(exist_ok=True)
    for source, target in commit["move"].items():
        if (folder / source).exists():
            (folder / source).replace(folder / target)
    for name in commit["remove"]:
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / UNFINISHED, ignore_errors=True)
    path.unlink()


def write_documents(session: Any, folder: Path, target: Path, *, parts: Sequence[str]) -> None:  # noqa: ANN401 -- as above
    """Write the table of documents, with those told that have the passages of another one."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it

    rows = read_parts(session, folder, MANIFEST, parts=parts).where("document is not null")
    first = F.min("document").over(Window.partitionBy("copies"))
    rows = rows.withColumn("copy_of", F.when(first != F.col("document"), first))
    names = arrow_schema(_DOCUMENTS).names
    where = str(target)
    _write(
        rows.select(names),
        lambda batches: documents_file(batches, target=where),
        key="document",
        parts=len(parts),
    )


def write_concepts(session: Any, folder: Path, target: Path, *, parts: Sequence[str]) -> None:  # noqa: ANN401 -- as above
    """Write the quads of concepts: of those that documents name otherwise, the first label."""
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it

    rows = read_parts(session, folder, CONCEPTS, parts=parts).groupBy("concept")
    first = rows.agg(F.min(F.struct("label", "quads", "top")).alias("first"), F.max("below").alias("below"))
    where = str(target)
    _write(
        first.select("concept", "first.quads", "first.top", "below"),
        lambda batches: concepts_file(batches, target=where),
        key="concept",
        parts=len(parts),
    )


def read_parts(session: Any, folder: Path, name: str, *, parts: Sequence[str]) -> Any:  # noqa: ANN401 -- as above
    """Read a table of parts, wherever they stand; which part a row is of stands in ``part``."""
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it

    frame = session.read.parquet(*(str(part_path(folder, part, f"{name}{PARQUET}")) for part in parts))
    return frame.withColumn("part", F.regexp_extract(F.input_file_name(), "(part-[0-9a-f]+)", 1))


def _write(frame: Any, write: Any, *, key: str, parts: int) -> None:  # noqa: ANN401 -- as above
    spread = frame.repartition(parts // _PARTS_IN_A_FILE + 1, key).sortWithinPartitions(key)
    spread.mapInArrow(write, "file string").collect()


def documents_file(batches: Iterable[pa.RecordBatch], *, target: str) -> Iterator[pa.RecordBatch]:
    """Write one file of the table of documents."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = arrow_schema(_DOCUMENTS)
    rows = [row for batch in batches for row in batch.to_pylist()]
    names = " ".join(row["document"] for row in rows)
    temporary = Path(target, f".{uuid.uuid4().hex}")
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), temporary, compression="zstd")
    yield _named(temporary, Path(target), f"{_DOCUMENTS}-{_digest(names)}{PARQUET}")


def concepts_file(batches: Iterable[pa.RecordBatch], *, target: str) -> Iterator[pa.RecordBatch]:
    """Write one file of the quads of concepts."""
    rows = [row for batch in batches for row in batch.to_pylist()]
    texts = [row["quads"] + ("" if row["below"] else row["top"]) for row in rows]
    lines = sorted({line for text in texts for line in text.splitlines(keepends=True)})
    temporary = Path(target, f".{uuid.uuid4().hex}")
    temporary.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    yield _named(
        temporary, Path(target), f"{CONCEPTS}-{_digest(' '.join(row['concept'] for row in rows))}{QUADS}"
    )


def _named(temporary: Path, target: Path, name: str) -> pa.RecordBatch:
    import pyarrow as pa

    temporary.replace(target / name)
    return pa.RecordBatch.from_pydict({"file": [name]})


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_NAME_LENGTH]
