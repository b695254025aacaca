"""The lock files install the same things tomorrow, from whatever index the user has."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("build.txt", "dev.txt", "mutation.txt", "runtime.txt", "uv.txt")
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, object]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_pinned_and_has_hashes(root: Path, lock: str) -> None:
    entries = _entries(root / "requirements" / lock)

    assert entries
    assert [entry for entry in entries if not PINNED.match(entry) or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(
    "name", [*(f"requirements/{lock}" for lock in LOCKS), "requirements/lock.sh", "Makefile"]
)
def test_no_file_that_installs_names_an_index(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")

    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", text)


def test_locks_agree_on_every_version(root: Path) -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for entry in _entries(root / "requirements" / lock):
            if match := PINNED.match(entry):
                versions.setdefault(match[1], set()).add(match[2])

    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_every_direct_dependency_is_locked(root: Path, project: dict[str, dict[str, list[str]]]) -> None:
    asked = {_name(requirement) for requirement in project["project"]["dependencies"]}

    locked = {_name(entry) for entry in _entries(root / "requirements" / "runtime.txt")}

    assert asked <= locked


def test_the_build_group_is_what_the_build_system_requires(project: dict[str, dict[str, list[str]]]) -> None:
    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]


def _entries(lock: Path) -> list[str]:
    """The logical lines of a lock file: one package each, its hashes included, without comments."""
    lines = [
        line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    return [entry for entry in "\n".join(lines).replace("\\\n", " ").splitlines() if entry.strip()]


def _name(requirement: str) -> str:
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return match.group().lower()
