"""Work in a child process: what it yields comes back, what goes wrong comes back as what it was."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest

from skillgraph.boundary.child import ChildError, _SpawnedChild, memory_remedy, run_in_child
from skillgraph.errors import GraphError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tasks are those of a fork")


@pytest.fixture(autouse=True)
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork whatever other threads the test run has: the tasks of this module cannot be imported."""
    monkeypatch.setattr("skillgraph.boundary.child._can_fork", lambda: True)


def repeat(part: bytes, times: int) -> Iterator[bytes]:
    for _ in range(times):
        yield part


def fail() -> Iterator[bytes]:
    yield b"begun"
    raise GraphError("broken", location="a.ttl, line 1", remedy="mend it")


def end(how: signal.Signals) -> Iterator[bytes]:
    yield b"begun"
    os.kill(os.getpid(), how)


def nest() -> Iterator[bytes]:
    yield str(os.getpid()).encode()
    yield from run_in_child(nest_within)


def nest_within() -> Iterator[bytes]:
    yield str(os.getpid()).encode()


@pytest.mark.parametrize(("part", "times"), [(b"", 3), (b"x" * 5_000_000, 2), (b"a", 0)])
def test_what_a_task_yields_comes_back_part_by_part(part: bytes, times: int) -> None:
    assert run_in_child(repeat, part, times) == [part] * times


def test_a_deliberate_error_comes_back_as_it_was() -> None:
    with pytest.raises(GraphError) as caught:
        run_in_child(fail)

    assert str(caught.value) == "broken\n   in: a.ttl, line 1\n  try: mend it"


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
def test_a_task_that_is_ended_says_what_ended_it_and_what_it_had_done(how: signal.Signals) -> None:
    with pytest.raises(ChildError) as caught:
        run_in_child(end, how)

    assert (caught.value.is_late, caught.value.how, caught.value.parts) == (False, how.name, [b"begun"])


def test_a_fault_in_a_task_is_an_end_too() -> None:
    with pytest.raises(ChildError, match="exit status 1"):
        run_in_child(repeat, b"", "many")


def test_a_child_needs_no_child_of_its_own() -> None:
    one, other = run_in_child(nest)

    assert one == other != str(os.getpid()).encode()


def test_a_new_interpreter_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from skillgraph.queries.worker import answer_query

    here = run_in_child(answer_query, None, "ASK { ?s a sg:Role }", "the query")
    monkeypatch.setattr("skillgraph.boundary.child._start_child", _SpawnedChild)

    assert run_in_child(answer_query, None, "ASK { ?s a sg:Role }", "the query") == here


def test_the_limit_of_the_system_is_told_where_it_is_the_lower_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert memory_remedy("ask for less", 4096) == "ask for less: it may take 4,096 MB of memory"

    monkeypatch.setattr("skillgraph.boundary.child._left_by_system", lambda: 57 * 1024 * 1024)

    assert memory_remedy("ask for less", 4096) == (
        "raise the limit of the system (`ulimit -v`), which leaves it 57 MB of memory, or ask for less"
    )
    assert memory_remedy("ask for less", 32) == "ask for less: it may take 32 MB of memory"
