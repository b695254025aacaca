"""What a worker does: read the documents of one partition, and write what they say as one part.

A part is made in a folder of its own that gets its name when it is whole. The name follows from what is in
it, so that a task that is tried again, or twice at once, leaves one part. After a first try that failed
documents are read in processes of their own: the one that ends its process is refused, and the rest is read.
"""

from __future__ import annotations

import gzip
import shutil
import uuid
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from skillgraph.cluster.folder_of_parts import (
    CONCEPTS,
    GRAPH,
    MANIFEST,
    PARQUET,
    PART_TABLES,
    QUADS,
    REFUSED,
    UNFINISHED,
    concepts_schema,
    manifest_schema,
    part_name,
    refused_schema,
)
from skillgraph.cluster.quads import concept_rows, document_quads
from skillgraph.corpus.alone import catalog_alone
from skillgraph.corpus.identity import document_slug
from skillgraph.corpus.parallel import read_documents, refusal
from skillgraph.counts.schema import arrow_schema
from skillgraph.counts.tabling import rows_of
from skillgraph.documents.limits import MAX_BYTES, too_large
from skillgraph.documents.reading import Document, decode_document, read_document
from skillgraph.errors import DocumentError, SkillgraphError
from skillgraph.extraction.concepts.forms import Entry, vocabulary_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from skillgraph.extraction.values import Extraction

Row = dict[str, Any]
#: Documents, and characters of them, that are read before what they say is written.
_MOST_AT_ONCE: Final = 64
_MOST_CHARACTERS: Final = 8_000_000
_DIGEST_LENGTH: Final = 10
#: The fastest of gzip: quads repeat themselves so much that more effort saves little.
_LEVEL: Final = 1


@dataclass(frozen=True, slots=True)
class Task:
    """What every worker knows.

    Attributes:
        folder: Where the parts go; workers see it at the same path as the driver.
        version: See `version_key`.
        own: The vocabulary of the reader's own.
        with_quads: Write N-Quads too.

    """

    folder: str
    version: str
    own: tuple[Entry, ...] = ()
    with_quads: bool = True


def report_schema() -> pa.Schema:
    """Give what is told of a part: its name and how many documents it holds."""
    import pyarrow as pa

    return pa.schema([pa.field("part", pa.string()), pa.field("documents", pa.int64())])


def slug_of_document(name: str) -> str:
    """Make the slug of a document from what it is called, the same whatever other documents there are.

    Example:
        >>> slug_of_document("ads/data-engineer.md")
        'data-engineer-c2d8891ba1'

    """
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
    return f"{document_slug(name)}-{digest}"


def read_partition(batches: Iterable[pa.RecordBatch], *, task: Task) -> Iterator[pa.RecordBatch]:
    """Read the documents of a partition into a part, and give one row about it; none of an empty one.

    Args:
        batches: Columns ``id``, ``sha256`` and ``path``, or ``content`` with ``size`` and ``media_type``.
        task: What every worker knows.

    """
    import pyarrow as pa

    named: list[tuple[str, str]] = []
    with PartWriter(Path(task.folder), with_quads=task.with_quads) as part:
        for group in _groups(row for batch in batches for row in batch.to_pylist()):
            named += [(row["id"], row["sha256"]) for row, _ in group]
            for read in _read(group, task):
                part.add(read)
            part.flush()
        name = part.finish(part_name(named, task.version)) if named else None
    if name is not None:
        yield pa.RecordBatch.from_pylist([{"part": name, "documents": len(named)}], schema=report_schema())


@dataclass(slots=True)
class Read:
    """What became of one document: its row in the manifest, and what goes into the other files."""

    manifest: Row
    tables: dict[str, list[Row]] = field(default_factory=dict)
    concepts: list[Row] = field(default_factory=list)
    quads: bytes = b""


class PartWriter:
    """Writes the files of a part into a folder that has no name yet."""

    def __init__(self, folder: Path, *, with_quads: bool = True) -> None:
        self._target = folder / UNFINISHED
        self._folder = self._target / f"new-{uuid.uuid4().hex}"
        self._rows: dict[str, list[Row]] = {}
        self._concepts: dict[str, Row] = {}
        self._with_quads = with_quads
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open the files."""
        import pyarrow.parquet as pq

        self._schemas = {name: arrow_schema(name) for name in PART_TABLES}
        self._schemas |= {MANIFEST: manifest_schema(), REFUSED: refused_schema(), CONCEPTS: concepts_schema()}
        self._folder.mkdir(parents=True)
        self._files = {
            name: self._stack.enter_context(
                pq.ParquetWriter(self._folder / f"{name}{PARQUET}", schema, compression="zstd")
            )
            for name, schema in self._schemas.items()
        }
        self._quads = self._stack.enter_context((self._folder / f"{GRAPH}{QUADS}").open("wb"))
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing of a part that was not finished."""
        self._stack.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, read: Read) -> None:
        """Take in one document."""
        member = gzip.compress(read.quads, _LEVEL, mtime=0) if read.quads else b""
        self._quads.write(member)
        self._rows.setdefault(MANIFEST, []).append(read.manifest | {"quads": len(member)})
        for name, rows in read.tables.items():
            self._rows.setdefault(name, []).extend(rows)
        self.add_concepts(read.concepts)

    def add_concepts(self, rows: Iterable[Row]) -> None:
        """Take in concepts, each once: under the first label, and below another if any document says so."""
        for row in rows:
            known = self._concepts.setdefault(row["concept"], row)
            first = min(known, row, key=lambda one: (one["label"], one["quads"]))
            self._concepts[row["concept"]] = first | {"below": known["below"] or row["below"]}

    def write(self, name: str, table: pa.Table) -> None:
        """Write rows of a table as they are."""
        self._files[name].write_table(table)

    def flush(self) -> None:
        """Write what was added, so that it need not be kept."""
        import pyarrow as pa

        for name, rows in self._rows.items():
            if rows:
                self.write(name, pa.Table.from_pylist(rows, schema=self._schemas[name]))
        self._rows = {}

    def finish(self, name: str) -> str:
        """Write what is left, and give the part its name; if another try was faster, that part stays."""
        import pyarrow as pa

        concepts = [self._concepts[curie] for curie in sorted(self._concepts)]
        self.write(CONCEPTS, pa.Table.from_pylist(concepts, schema=self._schemas[CONCEPTS]))
        self.flush()
        self._stack.close()
        if not (quads := self._folder / f"{GRAPH}{QUADS}").stat().st_size:
            quads.unlink()  # an empty file is no gzip
        if not (self._target / name).exists():
            try:
                self._folder.rename(self._target / name)
            except OSError:
                if not (self._target / name).exists():
                    raise
        return name


def _groups(rows: Iterator[Row]) -> Iterator[list[tuple[Row, Document | SkillgraphError]]]:
    """Give documents in groups that are read at once; what is no text is an error."""
    group: list[tuple[Row, Document | SkillgraphError]] = []
    characters = 0
    for row in rows:
        document = _document(row)
        group.append((row, document))
        characters += len(document.text) if isinstance(document, Document) else 0
        if len(group) >= _MOST_AT_ONCE or characters > _MOST_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _document(row: Row) -> Document | SkillgraphError:
    try:
        return _file(row) if row.get("path") is not None else _content(row)
    except Exception as error:  # noqa: BLE001 -- a fault of ours in one document stops no other
        return refusal(error, row.get("path") or row["id"])


def _file(row: Row) -> Document:
    document = read_document(row["path"])
    if document.sha256 != row["sha256"]:
        raise DocumentError(
            "the document changed while it was being read",
            location=row["path"],
            remedy="run the command again when nothing is writing to the file",
        )
    return document


def _content(row: Row) -> Document:
    if row["size"] is None:
        raise DocumentError(
            "the document has no content", location=row["id"], remedy="give its text, or leave it out"
        )
    if row["size"] > MAX_BYTES:
        raise too_large(f"is larger than {MAX_BYTES // 1_000_000} MB", row["id"])
    return decode_document(row["content"], row["id"], media_type=row["media_type"])


def _read(group: list[tuple[Row, Document | SkillgraphError]], task: Task) -> Iterator[Read]:
    found = [
        (document, slug_of_document(row["id"])) for row, document in group if isinstance(document, Document)
    ]
    outcomes = read_documents(found, own=task.own, jobs=2 if _attempt() else 1)
    taken = vocabulary_with(task.own).concepts.keys()
    for row, document in group:
        outcome = next(outcomes) if isinstance(document, Document) else document
        if not isinstance(outcome, SkillgraphError):
            try:
                yield _told(row, outcome, taken, task=task)
                continue
            except Exception as error:  # noqa: BLE001 -- as above
                outcome = refusal(error, row["id"])
        yield _refused(row, outcome, task.version)


def _attempt() -> int:
    """Give how often this partition was tried before; 0 outside Spark."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return 0 if context is None else int(context.attemptNumber())


def _told(row: Row, extraction: Extraction, taken: Iterable[str], *, task: Task) -> Read:
    catalog = catalog_alone(extraction, taken=frozenset(taken))
    tables = rows_of(catalog)
    [document] = tables.pop("documents")
    told = {passage["sha256"] for passage in tables["passages"] if passage["kind"] != "heading"}
    copies = sha256(" ".join(sorted(told)).encode()).hexdigest() if told else row["sha256"]
    manifest = document | {"id": row["id"], "version": task.version, "copies": copies, "copy_of": None}
    if not task.with_quads:
        return Read(manifest, tables)
    return Read(manifest, tables, list(concept_rows(catalog)), document_quads(catalog))


def _refused(row: Row, error: SkillgraphError, version: str) -> Read:
    fields = {"id": row["id"], "sha256": row["sha256"], "version": version}
    refused = {"path": row["id"], "sha256": row["sha256"], "reason": error.problem}
    return Read(fields, {REFUSED: [refused | {"detail": f"{error.location}; {error.remedy}"}]})


def discard_beginnings(folder: Path) -> None:
    """Remove parts that were begun and never finished."""
    for path in (folder / UNFINISHED).glob("new-*"):
        shutil.rmtree(path, ignore_errors=True)
