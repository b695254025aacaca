"""Take documents out of a part that was read before: those that changed, and those that another part has."""

from __future__ import annotations

import gzip
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from skillgraph.cluster.folder_of_parts import (
    CONCEPTS,
    GRAPH,
    MANIFEST,
    PARQUET,
    PART_TABLES,
    QUADS,
    REFUSED,
    UNFINISHED,
    part_files,
    part_name,
)
from skillgraph.cluster.working import PartWriter, Read, report_schema
from skillgraph.identifiers import own_ending
from skillgraph.vocabulary import expand_curie, shorten_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

Row = dict[str, Any]
_ENDING: Final = own_ending("")
_CONCEPT: Final = re.compile(rf"<({re.escape(expand_curie('concept:'))}[^>]*)>".encode())


def part_path(folder: Path, part: str, file: str) -> Path:
    """Give where a file of a part stands: among the finished ones, or in its place."""
    made = folder / UNFINISHED / part / file
    return made if made.parent.is_dir() else folder / part_files(part)[file]


def thin_parts(batches: Iterable[pa.RecordBatch], *, folder: str) -> Iterator[pa.RecordBatch]:
    """Write parts again without some of their documents.

    Args:
        batches: Columns ``part``, and ``ids``, what the documents are called that go.
        folder: Where the parts are.

    """
    import pyarrow as pa

    for batch in batches:
        for row in batch.to_pylist():
            report = _thin(Path(folder), row["part"], set(row["ids"]))
            yield pa.RecordBatch.from_pylist([report], schema=report_schema())


def _thin(folder: Path, part: str, gone: set[str]) -> Row:
    import pyarrow as pa
    import pyarrow.parquet as pq

    manifest = pq.read_table(part_path(folder, part, f"{MANIFEST}{PARQUET}"))
    rows = manifest.to_pylist()
    documents = {row["document"] for row in rows if row["id"] in gone}
    kept = [(row, quads) for row, quads in _with_quads(folder, part, rows) if row["id"] not in gone]
    with PartWriter(folder) as writer:
        for row, quads in kept:
            writer.add(Read(row, quads=quads))
        for name in (*PART_TABLES, REFUSED):
            table = pq.read_table(part_path(folder, part, f"{name}{PARQUET}"))
            stays = _staying(name, table, gone=gone, documents=documents)
            writer.write(name, table.filter(pa.array(stays, pa.bool_())))
        concepts = pq.read_table(part_path(folder, part, f"{CONCEPTS}{PARQUET}")).to_pylist()
        writer.add_concepts(_needed(concepts, (quads for _, quads in kept)))
        name = writer.finish(part_name(((row["id"], row["sha256"]) for row, _ in kept), f"thinned {part}"))
    return {"part": name, "documents": len(kept)}


def _with_quads(folder: Path, part: str, rows: list[Row]) -> Iterator[tuple[Row, bytes]]:
    """Give what each document of a part says, from its stretch of the file."""
    path = part_path(folder, part, f"{GRAPH}{QUADS}")
    with path.open("rb") if path.exists() else BytesIO() as stream:
        for row in rows:
            yield row, gzip.decompress(stream.read(row["quads"]))


def _staying(name: str, table: pa.Table, *, gone: set[str], documents: set[str | None]) -> list[bool]:
    if name == REFUSED:
        return [path not in gone for path in table.column("path").to_pylist()]
    if "document" in table.column_names:
        return [document not in documents for document in table.column("document").to_pylist()]
    ids = table.column("statement").to_pylist()
    return [f"document:{statement.rpartition(_ENDING)[2]}" not in documents for statement in ids]


def _needed(concepts: list[Row], quads: Iterable[bytes]) -> list[Row]:
    """Give the concepts that quads speak of, and their parts."""
    by_id = {row["concept"]: row for row in concepts}
    left = {name for text in quads for name in set(_CONCEPT.findall(text))}
    found: dict[str, Row] = {}
    while left:
        curie = shorten_iri(left.pop().decode())
        if curie in by_id and curie not in found:
            found[curie] = by_id[curie]
            left |= set(_CONCEPT.findall(by_id[curie]["quads"].encode()))
    return list(found.values())
