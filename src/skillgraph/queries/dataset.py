"""The graph as an `rdflib.Dataset`: the API that the Python RDF world holds in its hands."""

from pathlib import Path
from typing import TYPE_CHECKING

from skillgraph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyoxigraph
    import rdflib
    from rdflib.term import Node


def load_dataset(graph: str | Path | None = None) -> "rdflib.Dataset":
    """Load a graph into rdflib's own memory store.

    The default graph holds each triple once, as the engine's does, so that a query gives the
    same rows here and there. Literals keep their lexical forms. ``FROM`` never reads a file or
    calls a host: ``SPARQL_LOAD_GRAPHS`` is switched off for the process.

    Args:
        graph: A directory written by ``build``, an RDF file, or None for the bundled graph.

    Returns:
        The named graphs and the filled default graph, with the prefixes of the vocabulary bound.

    Raises:
        GraphError: The graph cannot be opened.

    Example:
        >>> sorted(graph.identifier.rpartition("/")[2] for graph in load_dataset().graphs())[:3]
        ['alignments', 'derived', 'description']

    """
    from skillgraph.store.opening import read_quads

    return fill_dataset(read_quads(graph))


def fill_dataset(quads: "Iterable[pyoxigraph.Quad]") -> "rdflib.Dataset":
    """Put quads into an `rdflib.Dataset`, each triple into the default graph too."""
    import pyoxigraph
    import rdflib
    import rdflib.plugins.sparql

    rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False
    dataset = rdflib.Dataset()
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace, replace=True)
    graphs: dict[object, rdflib.Graph] = {pyoxigraph.DefaultGraph(): dataset.default_graph}
    for quad in quads:
        triple = _convert_term(quad.subject), _convert_term(quad.predicate), _convert_term(quad.object)
        if quad.graph_name not in graphs:
            graphs[quad.graph_name] = dataset.graph(_convert_term(quad.graph_name))  # type: ignore[arg-type]
        graphs[quad.graph_name].add(triple)
        dataset.default_graph.add(triple)
    return dataset


def _convert_term(term: object) -> "Node":
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, pyoxigraph.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        is_plain = term.datatype.value == str(rdflib.XSD.string)
        datatype = None if is_plain else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=datatype, normalize=False)
    raise TypeError(f"rdflib has no counterpart for {term!r}")
