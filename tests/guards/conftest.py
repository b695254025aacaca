"""What the guards share: the project's folder, its tracked files, the source document where it is at hand."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", "build", "__pycache__"}


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def tracked_files() -> list[Path]:
    """Every file of the project, relative to its root: what git tracks, or in an sdist what is there."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode == 0:
        names = [Path(name) for name in listing.stdout.decode().split("\0") if name]
    else:
        names = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
    return sorted(
        name
        for name in names
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink() and NOT_OURS.isdisjoint(name.parts)
    )


@pytest.fixture(scope="session")
def tracked_texts(tracked_files: list[Path]) -> dict[Path, str]:
    """The tracked files that are text, by their path relative to the project's root."""
    texts = {}
    for name in tracked_files:
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return texts


@pytest.fixture(scope="session")
def source_document() -> str:
    """The text of the guide that the bundled graph describes; it is not part of the project."""
    named = os.environ.get("SKILLGRAPH_DOCUMENT", "").split(os.pathsep)[0]
    beside = ROOT.parent / "shared" / "documents" / "lead-ai-backend-engineer.txt"
    path = Path(named) if named else beside
    if not path.is_file():
        pytest.skip("the source document is not at hand: set SKILLGRAPH_DOCUMENT to its path")
    return path.read_bytes().decode("utf-8")
