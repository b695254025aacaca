"""Files are replaced as a whole; what is no file is written into; refusals say what to do."""

import errno
import fcntl
import os
import resource
import signal
import stat
import threading
import time
from pathlib import Path

import pytest

from crashing import killed_after
from skillgraph.boundary import inputs
from skillgraph.boundary.files import locked, replace_file, replace_files, writing, written_beside
from skillgraph.errors import OutputError


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
        (errno.ENOENT, "name another place"),
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


@pytest.mark.parametrize(("may_write", "named"), [(False, "corpus"), (True, "")])
def test_leave_is_to_be_asked_for_the_folder_that_takes_nothing(
    *, may_write: bool, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corpus").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: may_write)

    with pytest.raises(OutputError) as caught, writing(tmp_path / "corpus"):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    assert f"to write in {tmp_path / named};" in caught.value.remedy


def test_a_folder_that_is_not_there_is_to_be_made_and_one_that_is_there_is_not(tmp_path: Path) -> None:
    refusal = OSError(errno.ENOENT, os.strerror(errno.ENOENT))

    with pytest.raises(OutputError, match="make the folder"), writing(tmp_path / "gone" / "a.txt"):
        raise refusal
    with pytest.raises(OutputError, match="takes no new files"), writing(tmp_path / "a.txt"):
        raise refusal


@pytest.mark.parametrize("mode", [0o000, 0o200])
def test_a_file_that_its_owner_may_not_read_gets_the_mode_of_a_new_one(tmp_path: Path, mode: int) -> None:
    (tmp_path / "new.txt").write_bytes(b"")
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(mode)

    replace_file(path, b"new")

    assert path.stat().st_mode == (tmp_path / "new.txt").stat().st_mode


@pytest.mark.parametrize("name", ["n" * 255, "\N{SNOWMAN}" * 85])
def test_a_name_may_be_as_long_as_the_system_has_it(tmp_path: Path, name: str) -> None:
    replace_file(tmp_path / name, b"new")

    assert (tmp_path / name).read_bytes() == b"new"


def test_a_name_that_is_too_long_is_an_error_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="name too long"):
        replace_file(tmp_path / ("n" * 256), b"new")

    assert not list(tmp_path.iterdir())


def test_what_a_killed_run_left_goes_with_the_next_one_and_what_is_in_use_stays(tmp_path: Path) -> None:
    left_over, other = tmp_path / f".skillgraph-{'0' * 16}.tmp", tmp_path / ".a.txt.swp"
    for path in (left_over, other):
        path.write_bytes(b"half")

    with written_beside(tmp_path / "in-use.txt", b"mine") as temporary:
        replace_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new"})
        temporary.replace(tmp_path / "in-use.txt")

    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "b.txt", "in-use.txt", other.name}


def test_files_that_are_written_together_are_all_new_or_all_old(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "none" / "b.txt"]
    paths[0].write_bytes(b"old")

    with pytest.raises(OutputError, match="No such file"):
        replace_files(dict.fromkeys(paths, b"new"))

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))

    try:
        with pytest.raises(OutputError, match="File too large") as caught:
            replace_file(path, b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)

    assert caught.value.remedy.startswith("free some space")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.txt", b"old")]


@pytest.mark.parametrize("name", ["file/a.txt", "folder"])
def test_a_place_that_is_none_for_a_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "folder").mkdir()

    with pytest.raises(OutputError, match="cannot write") as caught:
        replace_file(tmp_path / name, b"new")

    assert caught.value.location == str(tmp_path / name)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_directory_is_held_by_one_at_a_time_and_made_where_it_is_not_there(tmp_path: Path) -> None:
    with locked(tmp_path / "out") as is_new:
        assert is_new
        with pytest.raises(OutputError, match="another run is writing there"), locked(tmp_path / "out"):
            pass

    with locked(tmp_path / "out") as is_new:
        assert not is_new


def test_a_directory_that_is_taken_away_while_it_is_asked_for_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, times = Path.mkdir, iter(range(10))

    def make_and_lose(self: Path, *, parents: bool, exist_ok: bool) -> None:
        make(self, parents=parents, exist_ok=exist_ok)
        if next(times) < 2:
            self.rmdir()

    monkeypatch.setattr(Path, "mkdir", make_and_lose)

    with locked(tmp_path / "out"):
        assert (tmp_path / "out").is_dir()


def test_a_directory_that_another_run_takes_away_before_it_is_held_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, times = fcntl.flock, iter(range(10))

    def lose_and_lock(handle: int, operation: int) -> None:
        if next(times) < 2:
            (tmp_path / "out").rmdir()
        lock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", lose_and_lock)

    with locked(tmp_path / "out"):
        assert (tmp_path / "out").is_dir()


def test_a_link_that_leads_nowhere_is_no_directory_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "gone")

    with pytest.raises(OutputError, match="file of that name"), locked(tmp_path / "out"):
        pass

    assert (tmp_path / "out").is_symlink()


def test_files_that_a_killed_run_wrote_are_old_or_new_and_the_next_run_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for moment in range(40):
        replace_files(dict.fromkeys(paths, b"old"))

        with killed_after(moment, tmp_path) as was_killed:
            replace_files(dict.fromkeys(paths, b"new"))

        assert {path.read_bytes() for path in paths} <= {b"old", b"new"}
        replace_files(dict.fromkeys(paths, b"new"))
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
            path.name: b"new" for path in paths
        }
        if not was_killed[0]:
            break
    assert not was_killed[0]
    assert moment > len(paths)


needs_fifos = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")


@needs_fifos
def test_a_fifo_without_a_reader_is_refused_after_the_time_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    monkeypatch.setattr(inputs, "WRITER_SECONDS", 0.05)
    rescue = threading.Timer(5, lambda: os.open(fifo, os.O_RDONLY | os.O_NONBLOCK))  # what hangs ends
    rescue.daemon = True
    rescue.start()

    with pytest.raises(OutputError, match=r"a FIFO, and nothing read from it within 0\.05 seconds") as caught:
        replace_file(fifo, b"unread")

    rescue.cancel()
    assert caught.value.location == str(fifo)


@needs_fifos
def test_a_reader_of_a_fifo_who_comes_late_and_reads_slowly_gets_all(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    data, read = os.urandom(300_000), []  # more than a pipe holds

    def read_late() -> None:
        time.sleep(0.05)
        with fifo.open("rb") as stream:
            time.sleep(0.05)
            read.append(stream.read())

    reader = threading.Thread(target=read_late, daemon=True)
    reader.start()

    replace_file(fifo, data)

    reader.join(timeout=10)
    assert read == [data]
