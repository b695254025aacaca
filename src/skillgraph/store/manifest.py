"""The files of a build, held against its manifest: that all are there, and as they were built."""

import stat
from pathlib import Path
from typing import Any, Final

from skillgraph.boundary.bundled import bundled_path
from skillgraph.boundary.inputs import MAX_GRAPH_BYTES, parse_json, read_input
from skillgraph.errors import GraphError, OutdatedError, format_command
from skillgraph.store.parquet_folders import is_parquet, tables_and_no_graph

GRAPH_FILE: Final = "graph.nq"
INDEX_FILE: Final = "index.json"
MANIFEST_FILE: Final = "manifest.json"
#: The table that no ontology lacks, and what the package has for those without one of their own.
CONCEPT_FILE: Final = "concepts.tsv"
VOCABULARY_FILE: Final = "skillgraph.ttl"
#: What a graph says of itself: title, licence, version. Each ontology may have its own.
DATASET_FILE: Final = "dataset.ttl"
#: Suffix of the files of a build that is being put in place: see `building`.
PENDING_SUFFIX: Final = ".new"
#: Of a build with the ids of today, ended by its own digest.
MANIFEST_FORMAT: Final = 3

#: Of builds of version 0.1; from the second on a manifest ends with its own digest.
_OLD_FORMATS: Final = (1, 2)
_ATTEMPTS: Final = 3
_GONE: Final = "gone"
_SEAL: Final = b',\n  "sha256": "'


def has_tables(directory: Path) -> bool:
    """Tell whether a directory holds the tables that a graph is built from, as that of a corpus does."""
    return (directory / CONCEPT_FILE).exists()


def seal_manifest(manifest: bytes) -> bytes:
    """End a manifest, a JSON object on several lines, with the digest of all that stands before it."""
    head = manifest.rstrip().removesuffix(b"\n}")
    return head + _seal(head)


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of some bytes, as a manifest has it."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def read_manifest(directory: Path) -> dict[str, Any]:
    """Read the manifest of a build directory, held against its own digest.

    Raises:
        GraphError: It is not there, it is damaged, or of another format.
        OutdatedError: Version 0.1 has built it.

    """
    data = read_part(directory, MANIFEST_FILE)
    try:
        manifest = dict(parse_json(data))
        format_ = manifest["format"]
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(directory, f"the manifest is damaged: {error}") from error
    head, mark, _ = data.rpartition(_SEAL)
    if format_ in _OLD_FORMATS:
        raise OutdatedError(
            "the graph was built by skillgraph 0.1, whose ids had a different form",
            location=str(directory),
            remedy=_rebuild(directory),
        )
    if (mark or format_ == MANIFEST_FORMAT) and data != head + _seal(head):
        raise _damaged(directory, "the manifest is damaged: it has changed since it was built")
    if format_ != MANIFEST_FORMAT:
        raise _damaged(directory, f"the manifest has the format {format_!r}, not {MANIFEST_FORMAT}")
    return manifest


def read_part(directory: Path, name: str) -> bytes:
    """Read a file of a build directory as it is; `read_whole_part` checks it.

    Where a build was killed while it put its files in place, all of them are on the
    disk already, some under the name with `PENDING_SUFFIX`: these are read.

    Raises:
        GraphError: It cannot be read, or the directory holds no finished build.

    """
    for path in _places_of_part(directory, name):
        try:
            return read_input(path, most_bytes=MAX_GRAPH_BYTES, only_files=True)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unreadable_graph(path, error) from error
    raise unreadable_graph(directory, f"there is no {name}")


def read_whole_part(directory: Path, name: str) -> bytes:
    """Read a file of a build directory and hold it against its digest in the manifest.

    Of the other file its size alone is looked at: that it is there, and as long as it was. A build that
    is put in place meanwhile does no harm: before anything is called damaged, all is read anew.

    Raises:
        GraphError: It cannot be read, or somebody changed it after it was built.

    """
    damaged, why = name, ""
    for _ in range(_ATTEMPTS):
        manifest = read_manifest(directory)
        data = read_part(directory, name)
        try:
            damaged, why = _difference(directory, manifest["files"], name=name, data=data)
        except (KeyError, TypeError, AttributeError) as error:
            raise _damaged(directory, f"the manifest is damaged: it names no digest of {name}") from error
        if not why:
            return data
    is_gone = why == _GONE
    raise GraphError(
        f"the graph is damaged: {damaged} {f'is {_GONE}' if is_gone else 'has changed since it was built'}",
        location=str(directory) if is_gone else f"{directory / damaged}, {why}",
        remedy=_rebuild(directory),
    )


def _places_of_part(directory: Path, name: str) -> list[Path]:
    """Give where a file of a finished build may lie, the first that is there counts."""
    places = [directory / name]
    if (directory / (MANIFEST_FILE + PENDING_SUFFIX)).exists():
        places.insert(0, directory / (name + PENDING_SUFFIX))
    elif name != MANIFEST_FILE and not (directory / MANIFEST_FILE).exists():
        raise unreadable_graph(directory, "there is no manifest.json")
    return places


def _difference(directory: Path, files: dict[str, Any], *, name: str, data: bytes) -> tuple[str, str]:
    """Give the file that has changed since it was built and in what; nothing of the second where all are."""
    found, expected = digest_of(data), files[name]["sha256"]
    if found != expected:
        return name, f"SHA-256 {found[:12]}\u2026 and not {expected[:12]}\u2026"
    for other, file in files.items():
        if other != name and (size := _size_of_part(directory, other)) != file["bytes"]:
            return other, _GONE if size is None else f"{size:,} bytes and not {file['bytes']:,}"
    return name, ""


def _size_of_part(directory: Path, name: str) -> int | None:
    for path in _places_of_part(directory, name):
        try:
            status = path.stat()
        except OSError:
            continue
        return status.st_size if stat.S_ISREG(status.st_mode) else None
    return None


def _seal(head: bytes) -> bytes:
    return _SEAL + digest_of(head).encode() + b'"\n}\n'


def _damaged(directory: Path, problem: str) -> GraphError:
    return GraphError(problem, location=str(directory), remedy=_rebuild(directory))


def _rebuild(directory: Path) -> str:
    """Say how a build directory is made anew: from the tables in it, or from where they are."""
    if directory.absolute() == bundled_path():
        return "install the package again, or build it again with `skillgraph build`"
    tables = () if has_tables(directory) else ("--ontology", "TABLES")
    command = format_command("build", options=(*tables, "-g", str(directory)))
    return f"build it again with `{command}`"


def unreadable_graph(path: Path, cause: OSError | str) -> GraphError:
    """Make the error for a graph that is not there or cannot be read, or for tables that are none."""
    if is_parquet(path):
        return tables_and_no_graph(path)
    problem = cause if isinstance(cause, str) else cause.strerror
    made = (
        f"`{format_command('build', options=['-g', str(path)])}` makes the graph of the tables there"
        if has_tables(path)
        else "`skillgraph ingest FILE... -g DIR` makes a graph of your documents"
    )
    return GraphError(
        f"the graph cannot be read: {problem}",
        location=str(path),
        remedy=f"check the path given to --graph; {made}",
    )
