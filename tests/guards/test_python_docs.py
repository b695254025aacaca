"""docs/python.md is complete: every public name stands in it, every function in an example.

That the examples run is seen to by tests/guards/test_documented_examples.py.
"""

import re
import types

import pytest

import skillgraph
from pages import blocks, read
from skillgraph.cli.application import VERBS

#: Verbs that work on the tables of an ontology, and answer no question.
FOR_AUTHORS = ("anchor", "review", "lint")
PAGE = read("docs/python.md")
EXAMPLES = "\n".join(block.body for block in blocks("docs/python.md"))
NAMES = [name for name in skillgraph.__all__ if name != "__version__"]
FUNCTIONS = [name for name in NAMES if isinstance(getattr(skillgraph, name), types.FunctionType)]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_is_called_in_an_example(name: str) -> None:
    assert re.search(rf"\bskillgraph\.{name}\(", EXAMPLES), f"show {name} in docs/python.md"


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_is_told_of(name: str) -> None:
    assert f"`{name}`" in PAGE, f"name {name} in docs/python.md"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_has_an_example_of_its_own_that_runs(name: str) -> None:
    docstring = getattr(skillgraph, name).__doc__ or ""

    assert ">>> " in docstring
    assert "+SKIP" not in docstring


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in FOR_AUTHORS])
def test_every_question_of_the_command_line_has_its_function(verb: str) -> None:
    rows = [row for row in PAGE.splitlines() if row.startswith("|") and f"`{verb}`" in row]

    assert [name for row in rows for name in re.findall(r"`(\w+)`", row) if name in FUNCTIONS]
