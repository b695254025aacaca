"""Write files so that what stood there stands until the new text is whole on the disk."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from skillgraph.errors import OutputError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no flock: two builds at once are not kept apart there
    fcntl = None  # type: ignore[assignment]


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

    Raises:
        OutputError: It cannot be written; what stood there still stands.

    """
    with writing(path):
        temporary = write_beside(path, data)
        try:
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        sync_directory(path.parent)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals into an error that says what to do.

    Raises:
        OutputError: In place of an OSError.

    """
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"cannot write: {error.strerror or error}",
            location=str(error.filename or path),
            remedy="free some space or name another place; what stood there still stands",
        ) from error


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
