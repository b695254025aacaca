"""Imports point one way (CONTRIBUTING.md, "The map"); the contracts stand in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path


def test_every_import_contract_is_kept(root: Path) -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")

    outcome = subprocess.run(
        [lint_imports, "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_pyvis_is_imported_for_the_page_alone(root: Path) -> None:
    package = root / "src" / "skillgraph"

    importers = {
        path.relative_to(package).parts[:2]
        for path in package.rglob("*.py")
        if "pyvis" in _imported_packages(path)
    }

    assert importers == {("rendering", "page")}


def _imported_packages(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names
