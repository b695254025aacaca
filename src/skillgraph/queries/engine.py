"""The engine: a graph opened in pyoxigraph, and one query evaluated over it.

`evaluate_query` runs in this process and trusts its query: it is for queries of our own. What comes
from outside goes through `run_query`, which has a gate before the engine and a process around it.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.errors import QueryError
from skillgraph.queries.columns import order_columns
from skillgraph.queries.results import QueryResult
from skillgraph.rdf.syntax import syntax_error
from skillgraph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import QueryTriples, Store

#: Fills the default graph, where each triple is once whatever the number of graphs that hold it.
#: The engine's own union flag would count a triple once for each graph.
_FILL_DEFAULT_GRAPH: Final = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


def open_store(graph: str | Path | None = None) -> "Store":
    """Load a graph into the engine, with the default graph holding each triple once.

    Args:
        graph: A directory written by ``build``, an RDF file, or None for the bundled graph.

    Returns:
        An in-memory store. Numbers and dates are held by value: ``200000.00`` comes back
        as ``200000``.

    Raises:
        GraphError: There is no graph there, or it cannot be read.

    """
    from pyoxigraph import RdfFormat, Store

    from skillgraph.store.opening import read_nquads

    store = Store()
    store.bulk_load(read_nquads(graph), format=RdfFormat.N_QUADS)  # no Python object a quad
    fill_default_graph(store)
    return store


def fill_default_graph(store: "Store") -> None:
    """Put each triple of the named graphs into the default graph, once."""
    store.update(_FILL_DEFAULT_GRAPH)


def evaluate_query(store: "Store", query: str, *, source: str = "the query") -> QueryResult:
    """Evaluate a trusted SPARQL 1.1 query in this process.

    The prefixes of `vocabulary.PREFIXES` need not be declared. FROM and FROM NAMED choose among the
    graphs of *store*; nothing is fetched.

    Raises:
        QueryError: The query does not parse (line and column), or the engine cannot evaluate it.

    """
    import pyoxigraph

    try:
        answer = store.query(query, prefixes=PREFIXES)
        if isinstance(answer, pyoxigraph.QueryTriples):
            return QueryResult("graph", _serialize_triples(answer))
        content = answer.serialize(format=pyoxigraph.QueryResultsFormat.JSON) or b""
    except SyntaxError as error:
        raise syntax_error(store, query, str(error), source=source) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(
            f"the query cannot be evaluated: {error}",
            location=source,
            remedy="use what SPARQL 1.1 defines; no function or graph is fetched from elsewhere",
        ) from error
    if isinstance(answer, pyoxigraph.QueryBoolean):
        return QueryResult("boolean", content)
    return QueryResult("bindings", order_columns(content, query))


def _serialize_triples(triples: "QueryTriples") -> bytes:
    import pyoxigraph

    once = sorted(set(triples), key=str)
    return pyoxigraph.serialize(once, format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
