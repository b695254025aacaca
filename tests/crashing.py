"""Stop a run at its n-th change to the file system, as a kill does: nothing is cleaned up behind it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CHANGES = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.truncate",
    "os.link",
    "os.symlink",
}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class KilledError(BaseException):
    """Stands for a kill."""


class _Countdown:
    """Watches changes below a directory; the interpreter keeps a hook for good, so there is one."""

    directory: str | None = None
    left = 0

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.directory is None or not self._is_change(event, arguments):
            return
        self.left -= 1
        if self.left < 0:
            raise KilledError

    def _is_change(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "open":
            flags = arguments[2]
            if not isinstance(flags, int) or not flags & _WRITES:
                return False
        elif event not in _CHANGES:
            return False
        path = arguments[0]
        return isinstance(path, str | os.PathLike) and str(path).startswith(str(self.directory))


_COUNTDOWN = _Countdown()
sys.addaudithook(_COUNTDOWN.hook)


@contextmanager
def killed_after(changes: int, directory: Path) -> Iterator[list[bool]]:
    """Let so many changes below a directory happen, and none after them.

    Yields:
        A list that holds, in the end, whether the run was killed.

    """
    was_killed: list[bool] = []
    _COUNTDOWN.left, _COUNTDOWN.directory = changes, str(directory)
    try:
        yield was_killed
        was_killed.append(False)
    except KilledError:
        was_killed.append(True)
    finally:
        _COUNTDOWN.directory = None
