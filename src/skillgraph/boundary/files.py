"""Write files so that what stood there stands until the new text is whole on the disk."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from skillgraph.boundary import inputs
from skillgraph.errors import OutputError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no flock: two builds at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

_STANDARD_OUTPUT: Final = 1
_POLL_SECONDS: Final = 0.02
_TEMPORARY: Final = ".skillgraph-{}.tmp"
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


@contextlib.contextmanager
def written_beside(path: Path, data: bytes) -> Iterator[Path]:
    """Write to a new file in the directory of *path*, flushed to the disk, for the caller to rename.

    It has the mode of what it will replace where its owner may read that. Until the caller is done the
    file is held: what a killed run leaves is held by nobody, so that `remove_leftovers` knows it.

    Raises:
        OSError: It cannot be written; nothing of it is left.

    """
    handle, temporary = _new_temporary(path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(mode_for(path))
            if fcntl is None:  # pragma: no cover - Windows renames no file that is open
                stream.close()
            yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def remove_leftovers(directory: Path) -> None:
    """Remove the files of `written_beside` that killed runs left in a directory; those in use stay."""
    if fcntl is None:  # pragma: no cover - there nobody can tell whether a file is in use
        return
    for path in directory.glob(_TEMPORARY.format("*")):
        with contextlib.suppress(OSError):  # in use, or not ours to remove
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
            finally:
                os.close(handle)


def _new_temporary(directory: Path) -> tuple[int, Path]:
    """Open a new file, held where the system can; its name is short however long the one to come is."""
    while True:
        path = directory / _TEMPORARY.format(os.urandom(8).hex())
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        if _hold(handle) and _is_at(handle, path):
            return handle, path
        os.close(handle)  # another run took it for a leftover in this very moment


def _hold(handle: int) -> bool:
    """Take the lock of an open file or directory; False where another process has it."""
    if fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file as a whole; readers see the old bytes or the new ones, never a mixture.

    A symbolic link stays, and what it leads to is replaced. A device, a FIFO or the file that is
    our standard output stays too: it is written into.

    Raises:
        OutputError: It cannot be written; what was there is unchanged.
        BrokenPipeError: It is a pipe whose reader has gone.

    """
    replace_files({path: data})


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Replace files as `replace_file` does; all are on the disk before the first gets its name.

    Raises:
        OutputError: One cannot be written; what was there is unchanged.
        BrokenPipeError: One is a pipe whose reader has gone.

    """
    written: list[tuple[Path, Path, Path]] = []
    streams: list[Path] = []
    with contextlib.ExitStack() as held:
        for path, data in contents.items():
            with writing(path):
                if is_stream(path):
                    streams.append(path)
                else:
                    target = _follow(path)
                    if not any(target.parent == other.parent for _, other, _ in written):
                        remove_leftovers(target.parent)
                    written.append((held.enter_context(written_beside(target, data)), target, path))
        for temporary, target, path in written:
            with writing(path):
                temporary.replace(target)
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
    handle = os.dup(_STANDARD_OUTPUT) if is_standard_output(path) else _open_stream(path)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)


def _open_stream(path: Path) -> int:
    """Open a device or a FIFO; a FIFO waits for a reader no longer than reading waits for a writer."""
    if not stat.S_ISFIFO(path.stat().st_mode):
        return os.open(path, os.O_WRONLY)
    deadline = time.monotonic() + inputs.WRITER_SECONDS
    while True:
        try:
            handle = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:  # which says that there is no reader yet
                raise
        else:
            os.set_blocking(handle, True)  # who reads may take as long as they like
            return handle
        if time.monotonic() >= deadline:
            raise OSError(
                errno.ETIMEDOUT,
                f"it is a FIFO, and nothing read from it within {inputs.WRITER_SECONDS} seconds",
            )
        time.sleep(_POLL_SECONDS)


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
            remedy=f"{_remedy(path, error)}; what was there is unchanged",
        ) from error


def _remedy(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return "free some space or name another place"
    if error.errno in _FORBIDDEN:
        folder = path if path.is_dir() and not os.access(path, os.W_OK) else path.parent
        return f"name another place, or ask for leave to write in {folder}"
    if error.errno == errno.ENOENT and path.parent.is_dir():
        return "name another place: this one takes no new files"
    if error.errno == errno.ENOENT:
        return f"make the folder {path.parent} first, or name another place"
    return "name another place"


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[bool]:
    """Hold a directory for one writer, made where it is not there; a killed writer lets go of it.

    Yields:
        Whether it was made now. Who takes it away again does so while it is held.

    Raises:
        OutputError: It cannot be made, or another process is writing there.

    """
    with writing(directory):
        handle, is_new = _open_directory(directory)
    try:
        yield is_new
    finally:
        if handle is not None:
            os.close(handle)


def _open_directory(directory: Path) -> tuple[int | None, bool]:
    while True:
        is_new = not directory.is_dir()
        if is_new and os.path.lexists(directory):
            raise OutputError(
                "there is a file of that name",
                location=str(directory),
                remedy="name another folder, or move the file away",
            )
        directory.mkdir(parents=True, exist_ok=True)
        if fcntl is None:  # pragma: no cover - see above
            return None, is_new
        try:
            handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            continue  # whoever made it has taken it away again
        if not _hold(handle):
            os.close(handle)
            raise OutputError(
                "another run is writing there",
                location=str(directory),
                remedy="wait until it has ended, or name another directory",
            )
        if _is_at(handle, Path(os.path.realpath(directory))):
            return handle, is_new
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


def mode_for(path: Path) -> int:
    """Give the mode of the file that is replaced where its owner may read it, else what a new file gets."""
    with contextlib.suppress(OSError):
        mode = path.stat().st_mode & 0o777
        if mode & stat.S_IRUSR:
            return mode
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
