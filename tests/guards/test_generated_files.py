"""What is generated and committed is what the code writes now, and the same bytes every time.

"Every time" is: whatever the hash seed, the locale, the time zone and the folder.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from skillgraph.rendering.exports import write_exports

BUILD = "from skillgraph.cli import main; main()"
EXPORT = "import sys, pathlib; from skillgraph.rendering.exports import write_exports; "
EXPORT += "write_exports(None, pathlib.Path(sys.argv[1]))"
SETTINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
)


def test_the_bundled_graph_is_what_the_tables_say() -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", BUILD, "build", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_exports_are_what_the_code_writes(root: Path, tmp_path: Path) -> None:
    written = write_exports(None, tmp_path / "exports")

    committed = _contents(root / "exports")
    assert written
    assert _contents(tmp_path / "exports").keys() == committed.keys()
    assert [
        name for name, content in _contents(tmp_path / "exports").items() if content != committed[name]
    ] == []


def test_folders_of_generated_files_hold_nothing_else(tracked_files: list[Path]) -> None:
    data = {path.name for path in tracked_files if path.parent == Path("src/skillgraph/data")}

    assert data == {"graph.nq", "index.json", "manifest.json"}


@pytest.mark.parametrize(
    ("program", "arguments"),
    [(BUILD, ("build", "-o")), (EXPORT, ())],
    ids=["build", "exports"],
)
def test_two_runs_under_other_settings_write_the_same_bytes(
    tmp_path: Path, program: str, arguments: tuple[str, ...]
) -> None:
    folders = [tmp_path / "first", tmp_path / "elsewhere" / "second"]

    for folder, settings in zip(folders, SETTINGS, strict=True):
        folder.parent.mkdir(exist_ok=True)
        subprocess.run(
            [sys.executable, "-c", program, *arguments, str(folder)],
            env=os.environ | settings,
            cwd=folder.parent,
            capture_output=True,
            check=True,
        )

    first, second = map(_contents, folders)
    assert first
    assert first == second


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
