"""How far long work is: a bar on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Tell(Protocol):
    """Tell how much of how much is done, and what is being done where that has changed."""

    def __call__(self, done: int, total: int, what: str = ...) -> None:
        """Show it, if there is a bar."""


@contextmanager
def progress_bar(what: str, *, is_long: bool = True) -> Iterator[Tell]:
    """Show a bar while something is done; it is gone when that has ended.

    Args:
        what: What is being done.
        is_long: Is it long enough for a bar?

    Yields:
        What is to be called when a part is done; without a bar it does nothing.

    """
    if not is_long or not _is_terminal():
        yield lambda done, total, what="": None  # noqa: ARG005 -- nobody looks
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def tell(done: int, total: int, what: str = what) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield tell


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
