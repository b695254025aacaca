"""The wheel holds data and ontology, its console script starts, every way to install gives the same."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

GENERATED = {f"skillgraph/data/{name}" for name in ("graph.nq", "index.json", "manifest.json")}


@pytest.fixture(scope="module")
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A wheel and an sdist, built from the checkout."""
    dist = tmp_path_factory.mktemp("dist")
    return _build(root, dist, target="wheel"), _build(root, dist, target="sdist")


@pytest.fixture(scope="module")
def installed(packages: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, installed into a folder of its own, without its dependencies."""
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(packages[0]) as wheel:
        wheel.extractall(target)  # noqa: S202 - built a moment ago
    return target


def test_the_wheel_holds_the_bundled_graph_and_the_marker_of_types(packages: tuple[Path, Path]) -> None:
    names = _names(packages[0])

    assert names >= GENERATED | {"skillgraph/py.typed"}


def test_the_wheel_holds_every_file_of_the_ontology(
    packages: tuple[Path, Path], tracked_files: list[Path]
) -> None:
    edited = {f"skillgraph/{name.as_posix()}" for name in tracked_files if name.parts[0] == "ontology"}

    assert edited
    assert edited <= _names(packages[0])


def test_a_wheel_from_the_sdist_is_the_wheel_from_the_checkout(
    packages: tuple[Path, Path], tmp_path: Path
) -> None:
    with tarfile.open(packages[1]) as sdist:
        sdist.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.2 has none
        sdist.extractall(tmp_path)  # noqa: S202 -- built a moment ago
    (unpacked,) = tmp_path.iterdir()

    wheel = _build(unpacked, tmp_path / "dist", target="wheel")

    assert _contents(wheel) == _contents(packages[0])


def test_the_sdist_holds_what_a_packager_needs(packages: tuple[Path, Path]) -> None:
    with tarfile.open(packages[1]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}

    assert names >= {
        "CHANGELOG.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "ontology/concepts.tsv",
        "pyproject.toml",
        "requirements/runtime.txt",
        "tests/guards/test_packaging.py",
    }


def test_the_editable_install_sees_the_ontology_that_is_edited(root: Path) -> None:
    link = root / "src" / "skillgraph" / "ontology"

    assert link.is_symlink()
    assert link.readlink() == Path("../../ontology")
    assert (link / "skillgraph.ttl").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("show", "Python"),
        ("query", "ASK { ?statement a sg:Statement }"),
        ("build", "-g", "graph"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_the_installed_console_script_answers_from_any_folder(
    installed: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (metadata,) = installed.glob("*.dist-info")
    entry_points = (metadata / "entry_points.txt").read_text(encoding="utf-8")
    module, _, function = entry_points.partition("skillgraph = ")[2].strip().partition(":")
    start = f"from {module} import {function} as main; main()"

    outcome = subprocess.run(
        [sys.executable, "-c", start, *arguments],
        env=os.environ | {"PYTHONPATH": str(installed)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stderr


def _build(project: Path, folder: Path, *, target: str) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder), "-t", target],
        cwd=project,
        capture_output=True,
        check=True,
    )
    (package,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return package


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
