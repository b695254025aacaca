"""Write files so that what stood there stands until the new text is whole on the disk."""

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from skillgraph.errors import OutputError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no flock: two builds at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

_STANDARD_OUTPUT: Final = 1
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_beside(path: Path, data: bytes) -> Path:
    """Write to a new file in the directory of *path*, flushed to the disk; the caller renames it.

    Raises:
        OSError: It cannot be written; nothing of it is left.

    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file as a whole; readers see the old bytes or the new ones, never a mixture.

    A symbolic link stays, and what it leads to is replaced. A device, a FIFO or the file that is
    our standard output stays too: it is written into.

    Raises:
        OutputError: It cannot be written; what stood there still stands.
        BrokenPipeError: It is a pipe whose reader has gone.

    """
    replace_files({path: data})


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Replace files as `replace_file` does; all are on the disk before the first gets its name.

    Raises:
        OutputError: One cannot be written; what stood there still stands.
        BrokenPipeError: One is a pipe whose reader has gone.

    """
    written: list[tuple[Path, Path, Path]] = []
    streams: list[Path] = []
    try:
        for path, data in contents.items():
            with writing(path):
                if is_stream(path):
                    streams.append(path)
                else:
                    target = _follow(path)
                    written.append((write_beside(target, data), target, path))
        for temporary, target, path in written:
            with writing(path):
                temporary.replace(target)
    finally:
        for temporary, *_ in written:
            temporary.unlink(missing_ok=True)
    for directory in {target.parent for _, target, _ in written}:
        sync_directory(directory)
    for path in streams:
        with writing(path):
            _write_into(path, contents[path])


def is_stream(path: Path) -> bool:
    """Tell whether something is written into rather than replaced: a device, a FIFO, standard output."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or is_standard_output(path)


def is_standard_output(path: Path) -> bool:
    """Tell whether a path leads to where our standard output goes, as ``/dev/stdout`` does."""
    try:
        return os.path.samestat(path.stat(), os.fstat(_STANDARD_OUTPUT))
    except OSError:
        return False


def _follow(path: Path) -> Path:
    """Give what a path leads to through symbolic links, there or not yet there."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _write_into(path: Path, data: bytes) -> None:
    # Opening /dev/stdout anew would begin at the start of a file that our output has been sent to.
    handle = os.dup(_STANDARD_OUTPUT) if is_standard_output(path) else os.open(path, os.O_WRONLY)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals into an error that names *path* and says what to do.

    Raises:
        OutputError: In place of an OSError.
        BrokenPipeError: As it is; the reader of a pipe has read enough.

    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"cannot write: {error.strerror or error}",
            location=str(path),
            remedy=f"{_remedy(path, error)}; what stood there still stands",
        ) from error


def _remedy(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return "free some space or name another place"
    if error.errno in _FORBIDDEN:
        return f"name another place, or ask for leave to write in {path.parent}"
    if error.errno == errno.ENOENT:
        return f"make the folder {path.parent} first, or name another place"
    return "name another place"


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold a directory for one writer; a killed writer lets go of it.

    Raises:
        OutputError: Another process is writing there.

    """
    if fcntl is None:
        yield
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OutputError(
                "another run is writing there",
                location=str(directory),
                remedy="wait until it has ended, or name another directory",
            ) from error
        yield
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Flush what was written to a file to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_directory(directory: Path) -> None:
    """Flush the names in a directory to the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(path: Path) -> int:
    """Give the mode of the file that is replaced, or what a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
