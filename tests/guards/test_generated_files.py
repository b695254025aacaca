"""What is generated and committed is what the code writes now, byte for byte."""

import subprocess
import sys
from pathlib import Path

from skillgraph.rendering.exports import write_exports


def test_the_bundled_graph_is_what_the_tables_say() -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", "from skillgraph.cli import main; main()", "build", "--check"],
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
    assert [name for name, content in _contents(tmp_path / "exports").items() if content != committed[name]] == []


def test_folders_of_generated_files_hold_nothing_else(root: Path, tracked_files: list[Path]) -> None:
    data = {path.name for path in tracked_files if path.parent == Path("src/skillgraph/data")}

    assert data == {"graph.nq", "index.json", "manifest.json"}


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
