"""docs/python.md is complete and true: every public name stands in it, every function in an example."""

import doctest
import re
import types
from pathlib import Path

import pytest

import skillgraph
from skillgraph.cli.application import VERBS

#: Verbs that work on the tables of an ontology, and answer no question.
FOR_AUTHORS = ("anchor", "review", "lint")
DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.DOTALL | re.MULTILINE)
NAMES = [name for name in skillgraph.__all__ if name != "__version__"]
FUNCTIONS = [name for name in NAMES if isinstance(getattr(skillgraph, name), types.FunctionType)]


def test_the_examples_run_from_top_to_bottom_and_answer_as_printed() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    example = doctest.DocTestParser().get_doctest("\n".join(BLOCKS), {}, "docs/python.md", None, None)
    told: list[str] = []

    failed, run = doctest.DocTestRunner(verbose=False).run(example, out=told.append)

    assert run >= len(FUNCTIONS)
    assert failed == 0, "".join(told)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_is_called_in_an_example(name: str) -> None:
    assert re.search(rf"\bskillgraph\.{name}\(", "\n".join(BLOCKS)), f"show {name} in docs/python.md"


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


def test_every_link_leads_to_a_heading_or_a_file() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^## (.+)$", PAGE, flags=re.MULTILINE)
    }
    links = set(re.findall(r"\]\(([^)]+)\)", PAGE))

    assert {link[1:] for link in links if link.startswith("#")} <= headings
    assert [link for link in links if link[0] != "#" and not (DOCS / link).exists()] == []
