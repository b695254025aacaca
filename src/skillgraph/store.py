"""Open a graph: the bundled one, a build directory, or an RDF file.

A build directory answers from its index, without any RDF library; an RDF file is
parsed and decoded.
"""

import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from skillgraph.errors import GraphError, format_command
from skillgraph.index import parse_index
from skillgraph.inputs import MAX_GRAPH_BYTES, parse_json, read_input
from skillgraph.model import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad

GRAPH_FILE: Final = "graph.nq"
INDEX_FILE: Final = "index.json"
MANIFEST_FILE: Final = "manifest.json"
#: The table that no ontology lacks, and what the package has for those without one of their own.
CONCEPT_FILE: Final = "concepts.tsv"
VOCABULARY_FILE: Final = "skillgraph.ttl"
#: Suffix of the files of a build that is being put in place: see `building`.
PENDING_SUFFIX: Final = ".new"
#: From this format on a manifest ends with its own digest; of the one before the parts alone are checked.
MANIFEST_FORMAT: Final = 2

_UNSEALED_FORMAT: Final = 1
_ATTEMPTS: Final = 3
_GONE: Final = "gone"
_SEAL: Final = b',\n  "sha256": "'
_PACKAGE = Path(__file__).parent


def bundled_path() -> Path:
    """Give the build directory that comes with the package."""
    return _PACKAGE / "data"


def bundled_ontology() -> Path:
    """Give the ontology directory that comes with the package: vocabulary, rules, shapes, tables."""
    return _PACKAGE / "ontology"


def open_catalog(graph: str | Path | None = None) -> Catalog:
    """Read everything in a graph.

    Args:
        graph: A build directory or an RDF file (Turtle, TriG, N-Triples, N-Quads,
            JSON-LD, RDF/XML, by its suffix); None for the bundled graph.

    Raises:
        GraphError: There is no such graph, it is broken, or it holds nothing of our
            vocabulary.

    Example:
        >>> open_catalog().concepts["concept:python"].label
        'Python'

    """
    path = Path(graph) if graph is not None else bundled_path()
    if path.is_dir():
        return parse_index(read_whole_part(path, INDEX_FILE), location=str(path))
    from skillgraph.decoding import decode_catalog

    catalog = decode_catalog(read_quads(path), location=str(path))
    if not catalog.concepts:
        raise nothing_of_ours(path)
    return catalog


def nothing_of_ours(graph: str | Path | None) -> GraphError:
    """Make the error for a file that parses and holds nothing of our model."""
    return GraphError(
        "the file holds no concept of the skillgraph vocabulary",
        location=str(graph),
        remedy="give a graph that `skillgraph build` or `skillgraph export` wrote",
    )


def read_quads(graph: str | Path | None = None) -> "list[Quad]":
    """Read the quads of a graph as they were written, lexical forms and named graphs kept.

    Raises:
        GraphError: There is no such graph, its file is not the one that was built, or it
            does not parse; the location names line and column.

    Example:
        >>> len({quad.graph_name for quad in read_quads()})
        5

    """
    return list(iter_quads(graph))


def iter_quads(graph: str | Path | None = None) -> "Iterator[Quad]":
    """Read the quads of a graph one after the other, as `read_quads` does; only their text is held whole."""
    import pyoxigraph

    data = read_nquads(graph)
    try:
        yield from pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_QUADS, lenient=True)
    except (SyntaxError, ValueError) as error:  # a build that somebody made by other means
        raise GraphError(
            f"the graph is damaged: {error}",
            location=str(graph),
            remedy="build it again with `skillgraph build`",
        ) from error


def read_nquads(graph: str | Path | None = None) -> bytes:
    """Read a graph as N-Quads; an RDF file from outside is parsed in a child process (`rdf_files`).

    Raises:
        GraphError: As `read_quads`.

    """
    from skillgraph.rdf_files import convert_rdf, rdf_format

    path = Path(graph) if graph is not None else bundled_path()
    if path.is_dir():
        data = read_whole_part(path, GRAPH_FILE)
        # We write no triple terms, and deep ones end a parser: whoever made them is not trusted.
        return convert_rdf(data, path / GRAPH_FILE) if b"<<(" in data else data
    if not path.exists():
        raise _missing(path, "there is no such file or directory")
    rdf_format(path)
    try:
        data = read_input(path, most_bytes=MAX_GRAPH_BYTES)
    except OSError as error:
        raise _missing(path, error) from error
    return convert_rdf(data, path)


def graph_name(graph: str | Path | None = None) -> str:
    """Name a graph in an error without opening it."""
    return "the bundled graph" if graph is None else f"the graph in {graph}"


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

    """
    data = read_part(directory, MANIFEST_FILE)
    try:
        manifest = dict(parse_json(data))
        format_ = manifest["format"]
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(directory, f"the manifest is damaged: {error}") from error
    head, mark, _ = data.rpartition(_SEAL)
    if (mark or format_ == MANIFEST_FORMAT) and data != head + _seal(head):
        raise _damaged(directory, "the manifest is damaged: it is not as it was built")
    if format_ not in (_UNSEALED_FORMAT, MANIFEST_FORMAT):
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
            raise _missing(path, error) from error
    raise _missing(directory, f"there is no {name}")


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
        f"the graph is damaged: {damaged} is {_GONE if is_gone else 'not as it was built'}",
        location=str(directory) if is_gone else f"{directory / damaged}, {why}",
        remedy=_rebuild(directory),
    )


def _places_of_part(directory: Path, name: str) -> list[Path]:
    """Give where a file of a finished build may lie, the first that is there counts."""
    places = [directory / name]
    if (directory / (MANIFEST_FILE + PENDING_SUFFIX)).exists():
        places.insert(0, directory / (name + PENDING_SUFFIX))
    elif name != MANIFEST_FILE and not (directory / MANIFEST_FILE).exists():
        raise _missing(directory, "there is no manifest.json")
    return places


def _difference(directory: Path, files: dict[str, Any], *, name: str, data: bytes) -> tuple[str, str]:
    """Give the file that is not as it was built and in what; nothing of the second where all are."""
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
    command = format_command("build", options=(*tables, "-o", str(directory)))
    return f"build it again with `{command}`"


def _missing(path: Path, cause: OSError | str) -> GraphError:
    problem = cause if isinstance(cause, str) else cause.strerror
    return GraphError(
        f"the graph cannot be read: {problem}",
        location=str(path),
        remedy="check the path given to --graph, or build one with `skillgraph build -o DIR`",
    )
