"""What is read from outside ends: at a limit, at the end of a pipe, or at once where nobody writes."""

import contextlib
import errno
import os
import threading
import time
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from skillgraph.boundary import inputs
from skillgraph.boundary.inputs import TooLargeError, parse_decimal, parse_json, parse_toml, read_input

needs_fifos = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")


@pytest.fixture
def fifo(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "fifo")
    return tmp_path / "fifo"


def in_background(action: Callable[[], object]) -> None:
    threading.Thread(target=action, daemon=True).start()


@needs_fifos
def test_a_fifo_without_a_writer_is_refused_after_the_time_that_is_said(
    fifo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "WRITER_SECONDS", 0.05)

    with pytest.raises(
        OSError, match=r"a FIFO, and nothing was written to it within 0\.05 seconds"
    ) as caught:
        read_input(fifo, most_bytes=100)

    assert caught.value.errno == errno.ETIMEDOUT


@needs_fifos
def test_a_fifo_is_read_to_its_end_though_its_writer_comes_late(fifo: Path) -> None:
    def write() -> None:
        time.sleep(0.05)
        with fifo.open("wb", buffering=0) as stream:
            stream.write(b"Knows ")
            time.sleep(0.05)
            stream.write(b"Rust.")

    in_background(write)

    assert read_input(fifo, most_bytes=100) == b"Knows Rust."


@needs_fifos
def test_who_holds_a_fifo_open_may_take_longer_than_who_does_not_come(
    fifo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "WRITER_SECONDS", 0.1)
    keeper = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(fifo, os.O_WRONLY)

    def write() -> None:
        time.sleep(0.3)
        os.write(writer, b"late")
        os.close(writer)

    in_background(write)

    assert read_input(fifo, most_bytes=100) == b"late"
    os.close(keeper)


@needs_fifos
def test_a_pipe_that_never_ends_is_cut_off_at_the_limit(fifo: Path) -> None:
    def write() -> None:
        with contextlib.suppress(BrokenPipeError), fifo.open("wb", buffering=0) as stream:
            while True:
                stream.write(b"x" * 1000)

    in_background(write)

    with pytest.raises(TooLargeError, match="larger than 50 kB"):
        read_input(fifo, most_bytes=50_000)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
def test_a_device_that_never_ends_is_cut_off_at_the_limit() -> None:
    with pytest.raises(TooLargeError, match="larger than 2 MB"):
        read_input(Path("/dev/zero"), most_bytes=2_000_000)


def test_a_file_may_be_as_large_as_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)

    assert len(read_input(tmp_path / "a", most_bytes=100)) == 100
    with pytest.raises(TooLargeError):
        read_input(tmp_path / "a", most_bytes=99)


@needs_fifos
def test_where_only_files_are_asked_for_a_pipe_or_device_is_refused_at_once(fifo: Path) -> None:
    for path in (fifo, Path(os.devnull)):
        with pytest.raises(OSError, match="not a file but a pipe or a device"):
            read_input(path, most_bytes=100, only_files=True)


def test_what_cannot_be_opened_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_input(tmp_path, most_bytes=100)
    with pytest.raises(FileNotFoundError):
        read_input(tmp_path / "none", most_bytes=100)
    with pytest.raises(OSError, match="null"):
        read_input(Path("a\0b"), most_bytes=100)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ("1" * 10_000, "too many digits"),
        ("{", "Expecting property name"),
        ("\ud800", "Expecting value"),
    ],
)
def test_json_that_would_break_the_parser_is_no_json(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_json(text)


@pytest.mark.parametrize(
    "data", [b"a = " + b"[" * 10_000, b"a = " + b"1" * 10_000, b"a = {" * 10_000, b"\xff", b"a ="]
)
def test_toml_that_would_break_the_parser_is_no_toml(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_toml(data)


def test_a_byte_order_mark_before_toml_is_understood() -> None:
    assert parse_toml(b"\xef\xbb\xbfa = 1") == {"a": 1}


@pytest.mark.parametrize("text", ["1e999999999", "1e-999999999", "nan", "-Infinity", "9" * 102, "", "1,5"])
def test_a_number_that_cannot_be_written_out_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_decimal(text)


@pytest.mark.parametrize("text", ["200000.00", "-0.5", "1.5E3", "0"])
def test_a_number_keeps_the_form_it_was_written_in(text: str) -> None:
    assert str(parse_decimal(text)) == str(Decimal(text))


def test_a_member_of_an_archive_is_cut_off_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/", "")
        archive.writestr("folder/zeros", "0" * 1_000_000)

    assert inputs.list_members(path) == ["folder/zeros"]
    with pytest.raises(inputs.TooLargeError):
        inputs.read_member(path, "folder/zeros", most_bytes=999_999)
    assert len(inputs.read_member(path, "folder/zeros", most_bytes=1_000_000)) == 1_000_000
