"""Files are replaced as a whole; what is no file is written into; refusals say what to do."""

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from skillgraph.errors import OutputError
from skillgraph.files import replace_file, writing


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)

    replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [other.name for other in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path, *, is_there: bool) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "target.txt", tmp_path / "link.txt"
    if is_there:
        target.write_bytes(b"old")
    link.symlink_to(target)

    replace_file(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [other.name for other in (tmp_path / "far").iterdir()] == ["target.txt"]


def test_a_link_that_leads_to_itself_is_an_error_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(link)

    with pytest.raises(OutputError):
        replace_file(link, b"new")

    assert link.is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
@pytest.mark.parametrize("by_link", [True, False])
def test_a_fifo_is_written_into_and_stays(tmp_path: Path, *, by_link: bool) -> None:
    fifo, path = tmp_path / "fifo", tmp_path / ("link" if by_link else "fifo")
    os.mkfifo(fifo)
    if by_link:
        path.symlink_to(fifo)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(fifo.read_bytes()), daemon=True)
    reader.start()

    replace_file(path, b"through the pipe")

    reader.join(timeout=10)
    assert read == [b"through the pipe"]
    assert stat.S_ISFIFO(fifo.lstat().st_mode)


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EACCES, "ask for leave to write in"),
        (errno.EROFS, "ask for leave to write in"),
        (errno.ENOENT, "make the folder"),
        (errno.ENOTDIR, "name another place"),
    ],
)
def test_a_refusal_names_the_target_and_what_helps(code: int, remedy: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    with pytest.raises(OutputError) as caught, writing(path):
        raise OSError(code, os.strerror(code), str(tmp_path / ".a.txt.x.tmp"))

    assert caught.value.location == str(path)
    assert caught.value.remedy.startswith((remedy, f"name another place, or {remedy}"))
    assert code == errno.ENOSPC or "space" not in caught.value.remedy
