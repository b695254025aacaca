"""SPARQL: a graph and a query come in; rows, yes or no, or triples go out, from a child process."""

from skillgraph.queries.dataset import fill_dataset, load_dataset
from skillgraph.queries.engine import evaluate_query, open_store
from skillgraph.queries.named import (
    NamedQuery,
    Parameter,
    bind_parameters,
    find_query,
    named_queries,
    violation_queries,
)
from skillgraph.queries.process import run_query
from skillgraph.queries.results import RDF_FORMATS, RESULT_FORMATS, QueryResult
from skillgraph.rdf.gate import check_query

__all__ = [
    "RDF_FORMATS",
    "RESULT_FORMATS",
    "NamedQuery",
    "Parameter",
    "QueryResult",
    "bind_parameters",
    "check_query",
    "evaluate_query",
    "fill_dataset",
    "find_query",
    "load_dataset",
    "named_queries",
    "open_store",
    "run_query",
    "violation_queries",
]
