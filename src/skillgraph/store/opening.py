"""Open a graph: the bundled one, a build directory, or an RDF file.

A build directory answers from its index, without any RDF library; an RDF file is
parsed and decoded.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from skillgraph.boundary.bundled import bundled_path
from skillgraph.boundary.inputs import MAX_GRAPH_BYTES, read_input
from skillgraph.errors import GraphError
from skillgraph.model import Catalog
from skillgraph.store.index import parse_index
from skillgraph.store.manifest import GRAPH_FILE, INDEX_FILE, read_whole_part, unreadable_graph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad


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
    from skillgraph.rdf.decoding import decode_catalog

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
        8

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
    """Read a graph as N-Quads; an RDF file from outside is parsed in a child process (`conversion`).

    Raises:
        GraphError: As `read_quads`.

    """
    from skillgraph.rdf.conversion import convert_rdf, rdf_format

    path = Path(graph) if graph is not None else bundled_path()
    if path.is_dir():
        data = read_whole_part(path, GRAPH_FILE)
        # We write no triple terms, and deep ones end a parser: whoever made them is not trusted.
        return convert_rdf(data, path / GRAPH_FILE) if b"<<(" in data else data
    if not path.exists():
        raise unreadable_graph(path, "there is no such file or directory")
    rdf_format(path)
    try:
        data = read_input(path, most_bytes=MAX_GRAPH_BYTES)
    except OSError as error:
        raise unreadable_graph(path, error) from error
    return convert_rdf(data, path)


def graph_name(graph: str | Path | None = None) -> str:
    """Name a graph in an error without opening it."""
    return "the bundled graph" if graph is None else f"the graph in {graph}"
