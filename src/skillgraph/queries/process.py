"""A query from outside, in a process of its own: the parent's side.

The engine cannot be cancelled and does not hear Ctrl-C, and a hostile query can end its process.
So it runs in a child that is killed at the deadline, with Ctrl-C, and when its parent dies; its
answer counts only when it is complete. On Linux the child is a fork, which costs a millisecond;
elsewhere, or beside other threads, it is a new interpreter.
"""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Final, Protocol

from skillgraph.errors import QueryError
from skillgraph.queries.gate import check_query
from skillgraph.queries.results import QueryResult
from skillgraph.queries.worker import Request, parse_answer, serve_request

DEFAULT_MEMORY_MEGABYTES: Final = 4096

_CHUNK: Final = 1 << 20
_POLL_SECONDS: Final = 0.05
_WORKER: Final = "from skillgraph.queries.worker import main; main()"


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
        timeout_seconds: When to give up, loading and planning included; None is never.
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
    query = query.removeprefix("\ufeff")
    check_query(query, source=source)
    request = Request(
        graph=None if graph is None else os.fspath(graph),
        query=query,
        source=source,
        memory_megabytes=memory_megabytes,
    )
    deadline = None if timeout_seconds is None else time.monotonic() + timeout_seconds
    with contextlib.closing(_start_child(request)) as child:
        content = child.read(deadline)
        if content is None:
            raise QueryError(
                f"the query did not end within {timeout_seconds:g} seconds",
                location=source,
                remedy="ask for less (LIMIT, fewer unconnected patterns) or allow more time",
            )
        status = child.wait()
    result = parse_answer(content) if status == 0 else None
    if result is None:
        raise QueryError(
            f"the query ended the engine ({_format_status(status)})",
            location=source,
            remedy=f"ask for less: the engine may take {memory_megabytes:,} MB of memory",
        )
    return result


def _format_status(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"exit status {status}"


class _Child(Protocol):
    def read(self, deadline: float | None) -> bytes | None:
        """Read the whole answer; None when the deadline comes first."""

    def wait(self) -> int:
        """Wait for the end and give the exit status, a signal as a negative number."""

    def close(self) -> None:
        """Kill the child if it still runs, and close what was opened."""


def _start_child(request: Request) -> _Child:
    return _ForkedChild(request) if _can_fork() else _SpawnedChild(request)


def _can_fork() -> bool:
    """Say whether a fork is safe: on Linux, and with no other thread, of Python or not."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


class _ForkedChild:
    """A copy of this process. It holds the far end of a pipe that closes when its parent dies."""

    def __init__(self, request: Request) -> None:
        import pyoxigraph  # noqa: F401  (once, before the fork, for both processes)

        self._status: int | None = None
        self._answer, answer = os.pipe()
        life, self._life = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            self._serve(request, answer, life)
        os.close(answer)
        os.close(life)

    def _serve(self, request: Request, answer: int, life: int) -> None:
        code = 1
        try:
            os.close(self._answer)
            os.close(self._life)
            with open(answer, "wb") as pipe:
                serve_request(request, pipe=pipe, wait_for_parent=lambda: os.read(life, 1))
            code = 0
        finally:
            os._exit(code)  # nothing of the parent's is flushed or cleaned up twice

    def read(self, deadline: float | None) -> bytes | None:
        chunks: list[bytes] = []
        while True:
            if deadline is not None:
                left = max(0.0, deadline - time.monotonic())
                if not select.select([self._answer], [], [], left)[0]:
                    return None
            chunk = os.read(self._answer, _CHUNK)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)

    def wait(self) -> int:
        if self._status is None:
            self._status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._status

    def close(self) -> None:
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            self.wait()
        os.close(self._answer)
        os.close(self._life)


class _SpawnedChild:
    """A new interpreter. Its standard input stays open until its parent dies."""

    def __init__(self, request: Request) -> None:
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and code)
            [sys.executable, "-P", "-c", _WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._content = b""
        self._reader = threading.Thread(target=self._read_all, daemon=True)
        self._reader.start()
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.write(json.dumps(request).encode() + b"\n")
                self._process.stdin.flush()

    def _read_all(self) -> None:
        if self._process.stdout:
            self._content = self._process.stdout.read()

    def read(self, deadline: float | None) -> bytes | None:
        while self._reader.is_alive():  # short waits, so that Ctrl-C is heard on every system
            if deadline is not None and time.monotonic() > deadline:
                return None
            self._reader.join(_POLL_SECONDS)
        return self._content

    def wait(self) -> int:
        return self._process.wait()

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
