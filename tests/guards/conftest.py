"""What the guards share: the project's folder and files, a reader's own, the source document if at hand."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
SAMPLE = DATA / "sample"
#: The documents and tables of one's own in the examples, by the names that they have there.
OWN_FILES = {
    "data-engineer.md": DATA / "ads" / "data-engineer.md",
    "site-reliability-engineer.html": DATA / "ads" / "site-reliability-engineer.html",
    "tests/data/ads/tide-analyst.md": DATA / "ads" / "tide-analyst.md",
    "guide.txt": SAMPLE / "documents" / "lead-geodata-engineer" / "document.txt",
    "my-graph": SAMPLE,
    "postings": DATA / "postings",
}
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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a reader's own files, and nothing of the person's own settings."""
    for name, source in OWN_FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, tmp_path / name)
    for name in [name for name in os.environ if name.startswith("SKILLGRAPH_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return tmp_path
