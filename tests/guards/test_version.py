"""There is one version number, in `src/skillgraph/__init__.py`."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from skillgraph import __version__


def test_the_installed_package_has_the_version() -> None:
    assert version("skillgraph") == __version__


def test_the_command_says_the_version() -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "skillgraph", "--version"], capture_output=True, text=True, check=True
    )

    assert outcome.stdout.split() == ["skillgraph", __version__]


def test_the_citation_has_the_version(root: Path) -> None:
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")

    assert re.findall(r"^version: (.+)$", citation, flags=re.MULTILINE) == [__version__]


def test_the_vocabulary_has_the_version(root: Path) -> None:
    vocabulary = (root / "ontology" / "skillgraph.ttl").read_text(encoding="utf-8")

    assert re.findall(r"owl:versionInfo \"([^\"]+)\"", vocabulary) == [__version__]
    assert re.findall(r"owl:versionIRI <[^>]*/release-([^/>]+)>", vocabulary) == [
        __version__.replace(".", "-")
    ]


def test_the_description_of_the_dataset_has_the_version(root: Path) -> None:
    description = (root / "ontology" / "dataset.ttl").read_text(encoding="utf-8")

    assert re.findall(r"dcat:version \"([^\"]+)\"", description) == [__version__]


def test_the_latest_release_of_the_changelog_is_the_version(root: Path) -> None:
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")

    releases = re.findall(r"^## \[(\d[^\]]*)\]", changelog, flags=re.MULTILINE)

    assert releases[:1] in ([], [__version__])


def test_nothing_else_repeats_the_version(root: Path) -> None:
    literal = re.compile(rf"[\"']{re.escape(__version__)}[\"']")
    modules = [path for path in (root / "src").rglob("*.py") if path.parent.name != "skillgraph"]

    found = [
        path.name
        for path in [*modules, root / "pyproject.toml"]
        if literal.search(path.read_text(encoding="utf-8"))
    ]

    assert found == []
