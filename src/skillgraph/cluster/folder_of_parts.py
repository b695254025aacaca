"""What stands in a folder of parts, and by which names.

A part is what one task read: a file a table, all of the same name. Beside them stand a manifest (what was
read, by id and digest), what was refused and why, and the quads. `documents` and the quads of concepts hang
on all parts and are written anew when parts change.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from skillgraph import __version__
from skillgraph.counts.engines import UNFINISHED_COMMIT
from skillgraph.counts.schema import SCHEMA_VERSION, TABLES, arrow_schema

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

#: Tables that a part holds as they stay.
PART_TABLES: Final = tuple(name for name in TABLES if name != "documents")
MANIFEST: Final = "manifest"
REFUSED: Final = "refused"
CONCEPTS: Final = "concepts"
GRAPH: Final = "graph"
#: What is being made, whole parts and beginnings of some.
UNFINISHED: Final = "unfinished"
#: Stands there while finished parts are put in place.
COMMIT: Final = UNFINISHED_COMMIT
QUADS: Final = ".nq.gz"
PARQUET: Final = ".parquet"
_NAME_LENGTH: Final = 16


def version_key(vocabulary: bytes = b"") -> str:
    """Say by which schema, package and own vocabulary something was read; another key is read again."""
    own = f" {sha256(vocabulary).hexdigest()[:_NAME_LENGTH]}" if vocabulary else ""
    return f"{SCHEMA_VERSION} {__version__}{own}"


def part_name(rows: Iterable[tuple[str, str]], version: str) -> str:
    """Name a part by what it holds: id and digest of each document; the same again has the same name."""
    lines = "\n".join([version, *(f"{digest} {name}" for name, digest in sorted(rows))])
    return f"part-{sha256(lines.encode('utf-8', 'surrogatepass')).hexdigest()[:_NAME_LENGTH]}"


def part_files(part: str) -> dict[str, str]:
    """Give the files of a part: what one is called while it is made, and where it stands in the end."""
    tables = (*PART_TABLES, MANIFEST, REFUSED, CONCEPTS)
    files = {f"{table}{PARQUET}": f"{table}/{part}{PARQUET}" for table in tables}
    return files | {f"{GRAPH}{QUADS}": f"{GRAPH}/{part}{QUADS}"}


def published_parts(folder: Path) -> list[str]:
    """Give the names of the parts that stand in a folder."""
    return sorted(path.stem for path in (folder / MANIFEST).glob(f"part-*{PARQUET}"))


def finished_parts(folder: Path) -> list[str]:
    """Give the names of the parts that are whole and wait for being put in place."""
    return sorted(path.name for path in (folder / UNFINISHED).glob("part-*") if path.is_dir())


def manifest_schema() -> pa.Schema:
    """Give the columns of a manifest: those of documents, null where one was refused, and four of its own.

    ``id`` is what the document was called, ``version`` by what it was read (`version_key`), ``copies`` the
    same for documents with the same passages, ``quads`` how many bytes of the file of quads are its own.
    """
    import pyarrow as pa

    own = [pa.field(name, pa.string()) for name in ("id", "version", "copies")]
    documents = [field.with_nullable(True) for field in arrow_schema("documents")]  # noqa: FBT003 -- theirs
    return pa.schema([*own, pa.field("quads", pa.int64()), *documents])


def refused_schema() -> pa.Schema:
    """Give the columns of what was refused: ``path``, ``sha256``, ``reason``, ``detail``."""
    import pyarrow as pa

    return pa.schema([pa.field(name, pa.string()) for name in ("path", "sha256", "reason", "detail")])


def concepts_schema() -> pa.Schema:
    """Give the columns of concepts: ``quads``, and ``top``, those that hold where nothing is above it."""
    import pyarrow as pa

    texts = [pa.field(name, pa.string()) for name in ("concept", "label", "quads", "top")]
    return pa.schema([*texts, pa.field("below", pa.bool_())])
