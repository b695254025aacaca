"""There is one version number: `project.version` in pyproject.toml."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def declared(root: Path) -> str:
    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def test_the_installed_package_has_the_declared_version(declared: str) -> None:
    assert version("skillgraph") == declared


def test_the_command_and_the_module_say_the_declared_version(declared: str) -> None:
    command = subprocess.run(
        [sys.executable, "-c", "import skillgraph.cli; skillgraph.cli.main()", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    module = subprocess.run(
        [sys.executable, "-c", "import skillgraph; print(skillgraph.__version__)"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert declared in command.stdout.split()
    assert module.stdout.strip() == declared


def test_the_citation_has_the_declared_version(root: Path, declared: str) -> None:
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")

    assert re.findall(r"^version: (.+)$", citation, flags=re.MULTILINE) == [declared]


def test_the_changelog_is_not_ahead_of_the_declared_version(root: Path, declared: str) -> None:
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")

    releases = re.findall(r"^## \[(\d[^\]]*)\]", changelog, flags=re.MULTILINE)

    assert releases[:1] in ([], [declared])


def test_no_module_repeats_the_version(root: Path, declared: str) -> None:
    literal = re.compile(rf"[\"']{re.escape(declared)}[\"']")

    found = [
        path.name for path in (root / "src").rglob("*.py") if literal.search(path.read_text(encoding="utf-8"))
    ]

    assert found == []
