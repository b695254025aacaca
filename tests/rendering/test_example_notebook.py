"""The example notebook runs, and what it shows is what the code answers now."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "docs" / "example.ipynb"


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    return dict(json.loads(NOTEBOOK.read_text(encoding="utf-8")))


def code_cells(notebook: dict[str, Any]) -> list[str]:
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_the_outputs_of_the_example_notebook_are_what_is_computed_now(tmp_path: Path) -> None:
    pytest.importorskip("IPython", reason="IPython is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SKILLGRAPH_")}

    outcome = subprocess.run(
        [sys.executable, ROOT / "tests" / "notebooks.py", NOTEBOOK, "--print"],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=environment | {"PYTHONHASHSEED": "7"},
        check=False,
    )

    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout == NOTEBOOK.read_text(encoding="utf-8"), (
        "python tests/notebooks.py docs/example.ipynb"
    )


def test_every_cell_of_the_example_notebook_shows_something(notebook: dict[str, Any]) -> None:
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]

    assert [cell["id"] for cell in cells if not cell["outputs"]] == []


def test_the_example_notebook_is_short_and_each_cell_has_its_words(notebook: dict[str, Any]) -> None:
    kinds = [cell["cell_type"] for cell in notebook["cells"]]

    assert len(kinds) <= 30
    assert kinds[0] == "markdown"
    assert max(len(code.splitlines()) for code in code_cells(notebook)) <= 12


def test_the_example_notebook_imports_what_a_user_would(notebook: dict[str, Any]) -> None:
    imported = {
        alias.name
        for code in code_cells(notebook)
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }

    assert imported == {"pandas", "skillgraph"}
