"""What is generated and committed is what the code writes now, and the same bytes every time.

"Every time" is: whatever the hash seed, the locale, the time zone and the folder.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = "from skillgraph.cli import main; main()"
EXPORT = "import sys, pathlib; from skillgraph.rendering.exports.export import write_exports; "
EXPORT += "write_exports(None, pathlib.Path(sys.argv[1]))"
SETTINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
)


def test_folders_of_generated_files_hold_nothing_else(tracked_files: list[Path]) -> None:
    data = {path.name for path in tracked_files if path.parent == Path("src/skillgraph/data")}

    assert data == {"graph.nq", "index.json", "manifest.json"}


@pytest.mark.parametrize(
    ("program", "arguments", "committed"),
    [(BUILD, ("build", "-g"), "src/skillgraph/data"), (EXPORT, (), "exports")],
    ids=["build", "exports"],
)
@pytest.mark.parametrize("settings", SETTINGS, ids=["first", "second"])
def test_what_is_committed_is_what_the_code_writes(
    root: Path,
    tmp_path: Path,
    program: str,
    arguments: tuple[str, ...],
    committed: str,
    settings: dict[str, str],
) -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", program, *arguments, str(tmp_path / "written")],
        env=os.environ | settings,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stderr
    written, expected = _contents(tmp_path / "written"), _contents(root / committed)
    assert written.keys() == expected.keys()
    assert [name for name, content in written.items() if content != expected[name]] == []


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
