"""Work that hostile input can end or keep busy for ever, in a process of its own.

The engine and its parsers cannot be cancelled and do not hear Ctrl-C, and a small text can end the
process that they run in. So whatever they are given from outside runs in a child that is killed at its
deadline, with Ctrl-C, and when its parent dies; what it hands back counts only when it has ended well.
On Linux the child is a fork, which costs a millisecond; elsewhere, or beside other threads, it is a
new interpreter.

A task is a function of a module that yields its answer in parts. Each part goes over a pipe as one
byte that says its kind, its length in eight bytes, and its content. A deliberate error goes as JSON, its
class and three parts, and not pickled: who reads a pickle runs what stands in it, and the child has met
hostile input.
"""

import contextlib
import faulthandler
import json
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, Final, Protocol

from skillgraph import errors

DEFAULT_MEMORY_MEGABYTES: Final = 4096

Task = Callable[..., Iterator[bytes]]

_MEGABYTE: Final = 1024 * 1024
_CHUNK: Final = _MEGABYTE
_POLL_SECONDS: Final = 0.05
_PROGRAM: Final = "from skillgraph.boundary.child import main; main()"
_PART: Final = b"P"
_ERROR: Final = b"E"
_LENGTH_BYTES: Final = 8

#: True in a child: what it runs needs no child of its own.
_is_child = False


class ChildError(Exception):
    """The child handed back nothing that counts.

    Attributes:
        is_late: It did not end within its time.
        how: What ended it, ``SIGSEGV`` or ``exit status 1``; the time where it is late, ``5 seconds``.
        parts: What it had yielded before.

    """

    def __init__(self, *, is_late: bool, how: str, parts: list[bytes]) -> None:
        super().__init__(how)
        self.is_late = is_late
        self.how = how
        self.parts = parts

    def describe(self, program: str) -> str:
        """Say in words what became of the program in the child.

        Example:
            >>> ChildError(is_late=False, how="SIGSEGV", parts=[]).describe("the engine")
            'ended the engine (SIGSEGV)'

        """
        return f"did not end within {self.how}" if self.is_late else f"ended {program} ({self.how})"


def run_in_child(
    task: Task,
    *arguments: Any,  # noqa: ANN401 -- what the task takes
    timeout_seconds: float | None = None,
    memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES,
) -> list[bytes]:
    """Run a task in a child process; in a child already, run it there.

    Args:
        task: A function of a module, which a new interpreter can import.
        arguments: Plain values, which can be pickled.
        timeout_seconds: When to give up; None is never.
        memory_megabytes: What the child may take beyond what it starts with (Linux only).

    Returns:
        What the task yielded.

    Raises:
        SkillgraphError: The error that the task met.
        ChildError: It ran out of time, or something ended it.
        KeyboardInterrupt: At once; the child is gone when this is raised.

    """
    if _is_child:
        return list(task(*arguments))
    deadline = None if timeout_seconds is None else time.monotonic() + timeout_seconds
    with contextlib.closing(_start_child(task, arguments, memory_megabytes)) as child:
        content = child.read(deadline)
        if content is None:
            raise ChildError(is_late=True, how=f"{timeout_seconds:g} seconds", parts=[])
        status = child.wait()
    parts = list(_parse_parts(content))
    if status != 0:
        raise ChildError(is_late=False, how=_format_status(status), parts=parts)
    return parts


def memory_remedy(otherwise: str, memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES) -> str:
    """Say what to do where a child may have run out of memory: what helps is said beside its limit.

    Where the system allows less than was asked for, its limit is what to raise.

    Example:
        >>> memory_remedy("ask for less", 64)
        'ask for less: it may take 64 MB of memory'

    """
    left = _left_by_system()
    if left is None or left >= memory_megabytes * _MEGABYTE:
        return f"{otherwise}: it may take {memory_megabytes:,} MB of memory"
    return (
        "raise the limit of the system (`ulimit -v`), "
        f"which leaves it {left // _MEGABYTE:,} MB of memory, or {otherwise}"
    )


def _format_status(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"exit status {status}"


def _parse_parts(content: bytes) -> Iterator[bytes]:
    """Give the whole parts of what a child wrote; an error among them is raised."""
    view, at = memoryview(content), 0
    while at + 1 + _LENGTH_BYTES <= len(view):
        start = at + 1 + _LENGTH_BYTES
        end = start + int.from_bytes(view[at + 1 : start], "big")
        if end > len(view):
            return
        if bytes(view[at : at + 1]) == _ERROR:
            raise _parse_error(bytes(view[start:end]))
        yield bytes(view[start:end])
        at = end


class _Child(Protocol):
    def read(self, deadline: float | None) -> bytes | None:
        """Read all that it writes; None when the deadline comes first."""

    def wait(self) -> int:
        """Wait for the end and give the exit status, a signal as a negative number."""

    def close(self) -> None:
        """Kill the child if it still runs, and close what was opened."""


def _start_child(task: Task, arguments: tuple[Any, ...], memory_megabytes: int) -> _Child:
    kind = _ForkedChild if _can_fork() else _SpawnedChild
    return kind(task, arguments, memory_megabytes)


def _can_fork() -> bool:
    """Say whether a fork is safe: on Linux, and with no other thread, of Python or not."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


class _ForkedChild:
    """A copy of this process. It holds the far end of a pipe that closes when its parent dies."""

    def __init__(self, task: Task, arguments: tuple[Any, ...], memory_megabytes: int) -> None:
        self._status: int | None = None
        self._answer, answer = os.pipe()
        life, self._life = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            code = 1
            try:
                os.close(self._answer)
                os.close(self._life)
                with os.fdopen(answer, "wb") as pipe:
                    _serve(task, arguments, memory_megabytes, pipe=pipe, parent=life)
                code = 0
            finally:
                os._exit(code)  # nothing of the parent's is flushed or cleaned up twice
        os.close(answer)
        os.close(life)

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

    def __init__(self, task: Task, arguments: tuple[Any, ...], memory_megabytes: int) -> None:
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and code)
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._content = b""
        self._request = pickle.dumps((task, arguments, memory_megabytes))
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._read_all, self._send)]
        for thread in self._threads:
            thread.start()

    def _send(self) -> None:
        if self._process.stdin:
            with contextlib.suppress(OSError):  # it ended before it had read all
                self._process.stdin.write(self._request)
                self._process.stdin.flush()

    def _read_all(self) -> None:
        if self._process.stdout:
            self._content = self._process.stdout.read()

    def read(self, deadline: float | None) -> bytes | None:
        reader = self._threads[0]
        while reader.is_alive():  # short waits, so that Ctrl-C is heard on every system
            if deadline is not None and time.monotonic() > deadline:
                return None
            reader.join(_POLL_SECONDS)
        return self._content

    def wait(self) -> int:
        return self._process.wait()

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()


def main() -> None:
    """Serve one request, pickled on standard input by our parent; its end is the parent's end."""
    code = 1
    try:
        task, arguments, memory_megabytes = pickle.load(sys.stdin.buffer)  # noqa: S301 -- our parent wrote it
        _serve(task, arguments, memory_megabytes, pipe=sys.stdout.buffer, parent=0)
        code = 0
    finally:
        os._exit(code)  # the thread that waits for the parent still reads


def _serve(
    task: Task, arguments: tuple[Any, ...], memory_megabytes: int, *, pipe: IO[bytes], parent: int
) -> None:
    """Run a task within its memory, and no longer than whoever holds the far end of *parent* lives."""
    global _is_child  # noqa: PLW0603 -- this process is what is told by it
    _is_child = True
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the engine would never let Python's handler run
    _silence_errors()
    _limit_resources(memory_megabytes)
    threading.Thread(target=_die_with_parent, args=(parent,), daemon=True).start()
    try:
        for part in task(*arguments):
            _write(pipe, _PART, part)
    except errors.SkillgraphError as error:
        _write(pipe, _ERROR, _format_error(error))


def _write(pipe: IO[bytes], kind: bytes, content: bytes) -> None:
    pipe.write(kind + len(content).to_bytes(_LENGTH_BYTES, "big"))
    pipe.write(content)
    pipe.flush()


def _format_error(error: errors.SkillgraphError) -> bytes:
    fields = {
        "error": type(error).__name__,
        "problem": error.problem,
        "location": error.location,
        "remedy": error.remedy,
    }
    return json.dumps(fields).encode()


def _parse_error(content: bytes) -> errors.SkillgraphError:
    fields = json.loads(content)
    error_class: type[errors.SkillgraphError] = getattr(errors, fields.pop("error"))
    return error_class(fields.pop("problem"), **fields)


def _die_with_parent(parent: int) -> None:
    os.read(parent, 1)
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

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = _taken() + memory_megabytes * _MEGABYTE
    lower = [value for value in (limit, soft, hard) if value != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(lower), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _left_by_system() -> int | None:
    """Give the bytes that the system's own limit leaves to this process, None where it sets none."""
    if sys.platform != "linux":
        return None
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if soft == resource.RLIM_INFINITY else max(0, soft - _taken())


def _taken() -> int:
    """Give the address space that this process has already, in bytes (Linux)."""
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()
