"""A query from outside, in a process of its own: the parent's side."""

import os
from pathlib import Path

from skillgraph.boundary.child import DEFAULT_MEMORY_MEGABYTES, ChildError, memory_remedy, run_in_child
from skillgraph.errors import GraphError, QueryError, SkillgraphError
from skillgraph.queries.results import QueryResult
from skillgraph.queries.worker import answer_query, parse_answer


def run_query(
    graph: str | Path | None,
    query: str,
    *,
    timeout_seconds: float | None = None,
    memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES,
    source: str = "the query",
) -> QueryResult:
    """Evaluate a SPARQL 1.1 query in a child process.

    Args:
        graph: A directory written by ``build``, an RDF file, or None for the bundled graph.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes of the vocabulary need not be declared.
        timeout_seconds: When to give up, the gate, loading and planning included; None is never.
        memory_megabytes: What the child may take beyond what it starts with (Linux only).
        source: Where the query came from, for errors.

    Returns:
        The complete answer. The default graph holds each triple once.

    Raises:
        GraphError: The graph cannot be opened.
        QueryError: The gate refuses the query, it does not parse, or it ends before it answers
            (time, memory).
        KeyboardInterrupt: At once; the child is gone when this is raised.

    Example:
        >>> run_query(None, "ASK { concept:python a sg:ProgrammingLanguage }").boolean
        True

    """
    import pyoxigraph  # noqa: F401  (once, before the fork, for both processes)

    try:
        parts = run_in_child(
            answer_query,
            None if graph is None else os.fspath(graph),
            query.removeprefix("\ufeff"),
            source,
            timeout_seconds=timeout_seconds,
            memory_megabytes=memory_megabytes,
        )
    except ChildError as error:
        raise _failure(error, graph=graph, source=source, memory_megabytes=memory_megabytes) from error
    return parse_answer(parts)


def _failure(
    error: ChildError, *, graph: str | Path | None, source: str, memory_megabytes: int
) -> SkillgraphError:
    end = error.describe("the engine")
    if error.is_late:
        return QueryError(
            f"the query {end}",
            location=source,
            remedy="ask for less (LIMIT, fewer unconnected patterns) or allow more time",
        )
    if not error.parts:
        return GraphError(
            f"loading the graph {end}",
            location="the bundled graph" if graph is None else str(graph),
            remedy=memory_remedy("give a smaller graph", memory_megabytes),
        )
    return QueryError(
        f"the query {end}",
        location=source,
        remedy=memory_remedy("ask for less", memory_megabytes),
    )
