"""The child's side of a query from outside: load the graph, evaluate, hand the answer over a pipe.

The answer is one byte that says its form, then its content; an error is handed over as its
class and three parts. The parent's side is `process`.
"""

import faulthandler
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final, TypedDict

from skillgraph import errors
from skillgraph.queries.engine import evaluate_query, open_store
from skillgraph.queries.results import Form, QueryResult

_FORMS: Final[dict[bytes, Form]] = {b"B": "bindings", b"Y": "boolean", b"G": "graph"}
_TAGS: Final = {form: tag for tag, form in _FORMS.items()}
_ERROR_TAG: Final = b"E"


class Request(TypedDict):
    """What the child is asked to do; plain values, so that it can be sent as JSON."""

    graph: str | None
    query: str
    source: str
    memory_megabytes: int


def serve_request(request: Request, *, pipe: IO[bytes], wait_for_parent: Callable[[], object]) -> None:
    """Answer one request, within its memory, and no longer than the parent lives.

    Args:
        request: The graph, the query and the limits.
        pipe: Where the answer goes.
        wait_for_parent: Returns when the parent is gone; called in a thread.

    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the engine would never let Python's handler run
    _silence_errors()
    _limit_resources(request["memory_megabytes"])
    threading.Thread(target=_die_with_parent, args=(wait_for_parent,), daemon=True).start()
    try:
        store = open_store(request["graph"])
        result = evaluate_query(store, request["query"], source=request["source"])
    except errors.SkillgraphError as error:
        pipe.write(_ERROR_TAG + _format_error(error))
    else:
        pipe.write(_TAGS[result.form])
        pipe.write(result.content)
    pipe.flush()


def parse_answer(content: bytes) -> QueryResult | None:
    """Read what `serve_request` wrote, None where it is not whole.

    Raises:
        SkillgraphError: The error that the child met.

    Example:
        >>> parse_answer(b'Y{"head":{},"boolean":true}').boolean
        True

    """
    tag, body = content[:1], content[1:]
    if tag == _ERROR_TAG:
        fields = json.loads(body)
        error_class = getattr(errors, fields.pop("error"))
        raise error_class(fields.pop("problem"), **fields)
    return QueryResult(_FORMS[tag], body) if tag in _FORMS else None


def _format_error(error: errors.SkillgraphError) -> bytes:
    fields = {
        "error": type(error).__name__,
        "problem": error.problem,
        "location": error.location,
        "remedy": error.remedy,
    }
    return json.dumps(fields).encode()


def _die_with_parent(wait_for_parent: Callable[[], object]) -> None:
    wait_for_parent()
    os._exit(1)


def _silence_errors() -> None:
    """Send what the engine writes when it aborts nowhere: the parent says it in three parts."""
    faulthandler.disable()  # it writes to a copy of standard error
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _limit_resources(memory_megabytes: int) -> None:
    """Limit the memory of this process on Linux; elsewhere the limit has no effect or does not exist."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + memory_megabytes * 1024 * 1024
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Serve one request, a line of JSON on standard input; its end is the parent's end."""
    code = 1
    try:
        request: Request = json.loads(sys.stdin.buffer.readline())
        serve_request(request, pipe=sys.stdout.buffer, wait_for_parent=lambda: os.read(0, 1))
        code = 0
    finally:
        os._exit(code)  # the thread that waits for the parent still reads
