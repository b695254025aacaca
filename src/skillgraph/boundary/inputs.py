"""What comes from outside: files and pipes read up to a limit, JSON and TOML of whatever depth.

Reading ends: a file that grows, a device and a pipe are cut off at the limit while they are
read, and a FIFO into which nobody writes is refused. What is wrong is an OSError or a
ValueError; who reads knows what was asked for, and says the three parts.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from zipfile import ZipFile

#: How long a FIFO may wait for somebody to write into it. Who holds it open may take as long as they like.
WRITER_SECONDS: Final = 3
#: Sizes of the largest inputs: tables and the parts of a graph; settings; what a person writes by hand.
MAX_GRAPH_BYTES: Final = 1_000_000_000
MAX_TABLE_BYTES: Final = 200_000_000
MAX_TEXT_BYTES: Final = 2_000_000
MAX_SETTINGS_BYTES: Final = 16_000
#: Most digits of a number, on one side of its point.
MAX_DIGITS: Final = 100

_CHUNK: Final = 1 << 18
#: Elsewhere than on POSIX there is no O_NONBLOCK, and opening says O_BINARY where no line end may change.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class TooLargeError(OSError):
    """There is more to read than the limit."""


def read_input(path: Path, *, most_bytes: int, only_files: bool = False) -> bytes:
    """Read a file, a pipe or a device to its end.

    Args:
        path: Symbolic links are followed.
        most_bytes: The limit, held against what is read and not against what the file says of itself.
        only_files: Refuse pipes and devices too, as in a directory of ours.

    Raises:
        TooLargeError: There is more.
        OSError: It cannot be read, it is a directory, or nobody writes into the FIFO.

    Example:
        >>> import tempfile
        >>> with tempfile.NamedTemporaryFile() as file:
        ...     _ = Path(file.name).write_bytes(b"Knows Rust.")
        ...     read_input(Path(file.name), most_bytes=100)
        b'Knows Rust.'

    """
    try:
        handle = os.open(path, _FLAGS)
    except ValueError as error:  # a NUL in the path
        raise OSError(errno.EINVAL, str(error)) from error
    try:
        return _read_open(handle, most_bytes=most_bytes, only_files=only_files)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        os.close(handle)


def read_stream(stream: IO[bytes], *, most_bytes: int) -> bytes:
    """Read an open stream to its end, as `read_input` does a file.

    Raises:
        TooLargeError: There is more.

    """
    data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise _too_large(most_bytes)
    return data


def list_members(path: Path) -> list[str]:
    """List the files of a ZIP archive, as it names them.

    Raises:
        ValueError: It is no ZIP archive.
        OSError: It cannot be read.

    """
    with _opened_archive(path) as archive:
        return [name for name in archive.namelist() if not name.endswith("/")]


def read_member(path: Path, member: str, *, most_bytes: int) -> bytes:
    """Read a file of a ZIP archive; what it says of its size is not believed.

    Raises:
        TooLargeError: There is more than the limit, in the archive or in the file.
        ValueError: It is no ZIP archive, or what stands in it is damaged.
        OSError: It cannot be read.

    """
    with _opened_archive(path) as archive, archive.open(member) as stream:
        return read_stream(stream, most_bytes=most_bytes)


@contextlib.contextmanager
def _opened_archive(path: Path) -> Iterator["ZipFile"]:
    import io
    import zipfile
    import zlib

    data = io.BytesIO(read_input(path, most_bytes=MAX_TABLE_BYTES))
    try:
        with zipfile.ZipFile(data) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise ValueError(f"it is no ZIP archive that can be read: {error}") from error


def parse_json(data: bytes | str) -> Any:  # noqa: ANN401 -- as `json` has it
    """Parse JSON; what is nested too deep or has a number of thousands of digits is no JSON for us.

    Raises:
        ValueError: It is none.

    """
    import json

    with _simple_refusals():
        return json.loads(data)


def parse_decimal(text: str) -> Decimal:
    """Parse a number that can be written out: ``1e999999999`` has a thousand million digits.

    Raises:
        ValueError: It is none.

    """
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"{text!r} is not a number") from error
    if not number.is_finite() or not -MAX_DIGITS <= number.adjusted() <= MAX_DIGITS:
        raise ValueError(f"{text!r} is not a number that can be written out")
    return number


def parse_toml(data: bytes) -> dict[str, Any]:
    """Parse TOML in UTF-8, with or without a byte order mark; limits as `parse_json`.

    Raises:
        ValueError: It is none; the text of a TOMLDecodeError names line and column.

    """
    import tomllib

    with _simple_refusals():
        return tomllib.loads(data.decode("utf-8-sig"))


@contextlib.contextmanager
def _simple_refusals() -> Iterator[None]:
    """Turn what a parser cannot bear into a ValueError that a user understands."""
    try:
        yield
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except ValueError as error:
        if "int_max_str_digits" in str(error):
            raise ValueError("a number in it has too many digits") from error
        raise


def _read_open(handle: int, *, most_bytes: int, only_files: bool) -> bytes:
    status = os.fstat(handle)
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if only_files and not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a file but a pipe or a device")
    size = min(status.st_size, most_bytes)
    return _read(handle, size, most_bytes=most_bytes, is_pipe=stat.S_ISFIFO(status.st_mode))


def _read(handle: int, size: int, *, most_bytes: int, is_pipe: bool) -> bytes:
    chunks: list[bytes] = []
    total = 0
    # A FIFO is at its end also before the first writer has come.
    had_writer = not is_pipe or not hasattr(os, "O_NONBLOCK")
    has_waited = False
    while total <= most_bytes:
        try:
            chunk = os.read(handle, max(size + 1 - total, _CHUNK))
        except BlockingIOError:  # somebody holds it open, and is slow
            _wait(handle, None)
            continue
        if chunk:
            chunks.append(chunk)
            total += len(chunk)
            had_writer = True
        elif had_writer:
            return b"".join(chunks)
        elif has_waited:
            raise OSError(
                errno.ETIMEDOUT,
                f"it is a FIFO, and nothing was written to it within {WRITER_SECONDS} seconds",
            )
        else:
            has_waited, had_writer = True, _wait(handle, WRITER_SECONDS)
    raise _too_large(most_bytes)


def _wait(handle: int, seconds: float | None) -> bool:
    """Wait until there is something to read, or the last writer has gone."""
    import select

    poll = select.poll()
    poll.register(handle, select.POLLIN)
    return bool(poll.poll(None if seconds is None else seconds * 1000))


def _too_large(most_bytes: int) -> TooLargeError:
    is_large = most_bytes >= 1_000_000  # noqa: PLR2004
    size = f"{most_bytes // 1_000_000} MB" if is_large else f"{most_bytes // 1000} kB"
    return TooLargeError(errno.EFBIG, f"it is larger than {size}")
