"""The child's side of a query from outside: the gate, the graph, the engine, and the answer.

All of it runs in the child (`child`), so that all of it is inside the deadline; the parent's side is
`process`.
"""

from collections.abc import Iterator
from typing import Final

from skillgraph.queries.emptiness import explain_nothing
from skillgraph.queries.engine import evaluate_query, open_store
from skillgraph.queries.results import Form, QueryResult
from skillgraph.rdf.gate import check_query

_FORMS: Final[dict[bytes, Form]] = {b"B": "bindings", b"Y": "boolean", b"G": "graph"}
_TAGS: Final = {form: tag for tag, form in _FORMS.items()}


def answer_query(graph: str | None, query: str, source: str) -> Iterator[bytes]:
    """Answer a query: an empty part when the graph is loaded, the form, the content, the notes."""
    check_query(query, source=source)
    store = open_store(graph)
    yield b""
    result = evaluate_query(store, query, source=source)
    yield _TAGS[result.form]
    yield result.content
    yield "\n".join(explain_nothing(store, query) if result.is_empty else ()).encode()


def parse_answer(parts: list[bytes]) -> QueryResult:
    """Read what `answer_query` has yielded.

    Example:
        >>> parse_answer([b"", b"Y", b'{"head":{},"boolean":true}', b""]).boolean
        True

    """
    _, tag, content, notes = parts
    return QueryResult(_FORMS[tag], content, tuple(notes.decode().splitlines()))
