"""Which documents come in: files, or rows of Parquet, each with an id and the digest of its bytes."""

from __future__ import annotations

import glob
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from skillgraph.boundary.inputs import read_input
from skillgraph.documents.limits import MAX_BYTES
from skillgraph.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

_PARQUET: Final = ".parquet"
#: In at most how many tasks files are hashed, and how many of them are worth one.
_MOST_TASKS, _IN_A_TASK = 64, 100
_SHOWN: Final = 3
_OPTION: Final = "--from"


def find_files(pattern: str) -> list[str]:
    """Give the files of a pattern, sorted; the pattern itself where Spark finds them.

    Args:
        pattern: A file, a folder (all below it, hidden files apart) or a pattern with wildcards. What has
            ``://`` in it is Parquet, and Spark finds it.

    Raises:
        UsageError: Nothing is there.

    """
    return [pattern] if "://" in pattern else _files(pattern)


def incoming_documents(session: Any, files: list[str], pattern: str) -> Any:  # noqa: ANN401 -- a session, a frame
    """Give documents as a frame, unread.

    Args:
        session: Of Spark.
        files: Those of the pattern (`find_files`). Where all end in ``.parquet``, their rows are the
            documents, with the columns ``id`` (or ``path``), ``content`` (text or bytes) and perhaps
            ``media_type``.
        pattern: By which they were found.

    Returns:
        Columns ``id``, ``sha256``, and ``path`` or ``content``, ``size``, ``media_type``. A file is called by
        its place below the folder in front of the first wildcard, with the name of that folder.

    Raises:
        UsageError: Columns are missing.

    """
    if "://" in pattern or all(name.endswith(_PARQUET) for name in files):
        return _rows(session, files, pattern)
    return _hashed(session, files, _root(pattern))


def _files(pattern: str) -> list[str]:
    paths = [pattern] if Path(pattern).exists() else glob.glob(pattern, recursive=True)  # noqa: PTH207 -- any path
    lists = ([*_below(path)] if path.is_dir() else [path] for path in map(Path, paths))
    found = [str(path.absolute()) for those in lists for path in those]
    if not found:
        raise UsageError(
            f"no document is found by {pattern!r}",
            location=_OPTION,
            remedy="give a folder, a pattern in quotation marks, or Parquet; this machine looks for it",
        )
    return sorted(found)


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not any(part.startswith((".", "_")) for part in path.relative_to(folder).parts):
            yield path


def _root(pattern: str) -> str:
    """Give the folder in front of the first wildcard of a pattern, or that of a file."""
    path = Path(os.path.abspath(pattern))  # noqa: PTH100 -- a link stays what it is called
    if path.is_dir():
        return str(path)
    for folder in reversed(path.parents):
        if glob.has_magic(str(folder)) or not folder.is_dir():
            return str(folder.parent)
    return str(path.parent)


def _hashed(session: Any, files: list[str], root: str) -> Any:  # noqa: ANN401 -- as above
    import pyarrow as pa

    above = str(Path(root).parent)
    names = [os.path.relpath(path, above) for path in files]
    table = pa.table({"id": list(map(_text, names)), "path": list(map(_text, files))})
    frame = session.createDataFrame(table).repartition(tasks_for(len(files)), "id")
    return frame.mapInArrow(with_digests, "id string, path string, sha256 string")


def tasks_for(files: int) -> int:
    """Give in how many tasks files are hashed.

    Example:
        >>> [tasks_for(files) for files in (1, 100, 250, 10_000_000)]
        [1, 1, 3, 64]

    """
    return min(-(-files // _IN_A_TASK), _MOST_TASKS)


def _text(name: str) -> str:
    """Give a name that is not UTF-8 in a form that is; such a file is refused, for it is not found by it."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def with_digests(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Add the digest of each file; it is empty where one is too large or cannot be read, as reading says."""
    import pyarrow as pa

    for batch in batches:
        digests = pa.array([_digest(path) for path in batch.column("path").to_pylist()], pa.string())
        columns = [batch.column("id"), batch.column("path"), digests]
        yield pa.RecordBatch.from_arrays(columns, names=["id", "path", "sha256"])


def _digest(path: str) -> str:
    try:
        return sha256(read_input(Path(path), most_bytes=MAX_BYTES, only_files=True)).hexdigest()
    except OSError:
        return ""


def _rows(session: Any, files: list[str], pattern: str) -> Any:  # noqa: ANN401 -- as above
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it
    from pyspark.sql.types import BinaryType, StringType

    frame = session.read.parquet(*files)
    types = {field.name: field.dataType for field in frame.schema.fields}
    name = next((column for column in ("id", "path") if column in types), None)
    if name is None or not isinstance(types.get("content"), (StringType, BinaryType)):
        raise UsageError(
            f"the Parquet has the columns {', '.join(types) or 'none'}",
            location=f"{_OPTION} {pattern}",
            remedy="it needs id (or path) and content, which is text or bytes; media_type may stand beside",
        )
    content = F.col("content").cast("binary")
    size = F.octet_length(content)
    media_type = F.col("media_type") if "media_type" in types else F.lit(None)
    return frame.select(
        F.col(name).cast("string").alias("id"),
        F.coalesce(F.sha2(content, 256), F.lit("")).alias("sha256"),
        F.when(size <= MAX_BYTES, content).alias("content"),
        size.cast("long").alias("size"),
        media_type.cast("string").alias("media_type"),
    )


def count_documents(frame: Any, pattern: str) -> int:  # noqa: ANN401 -- as above
    """Count the documents of a frame, which have an id each.

    Raises:
        DocumentError: An id is missing, or stands twice.

    """
    from pyspark.sql import functions as F  # noqa: N812 -- as everybody writes it

    [row] = frame.agg(F.count("*").alias("all"), F.countDistinct("id").alias("ids")).collect()
    if row["all"] != row["ids"]:
        counts = frame.groupBy("id").count().where(F.col("id").isNull() | (F.col("count") > 1))
        twice = [row["id"] for row in counts.orderBy("id").limit(_SHOWN).collect()]
        names = ", ".join("none at all" if name is None else repr(name) for name in twice)
        raise DocumentError(
            f"several documents have one id: {names}",
            location=f"{_OPTION} {pattern}",
            remedy="give each document an id of its own; nothing was read",
        )
    return int(row["all"])
