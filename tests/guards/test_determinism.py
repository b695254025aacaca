"""The same input gives the same bytes, whatever the hash seed, the locale, the time zone and the folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = "from skillgraph.cli import main; main()"
EXPORT = "import sys, pathlib; from skillgraph.rendering.exports import write_exports; "
EXPORT += "write_exports(None, pathlib.Path(sys.argv[1]))"
SETTINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
)


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
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
