"""Every deliberate error says what was wrong, where, and what to do; all of them stand in `errors.py`."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import skillgraph
from skillgraph.errors import Fault, SkillgraphError, TableError

PARTS = {"location", "remedy"}


def _all_subclasses(base: type[SkillgraphError]) -> Iterator[type[SkillgraphError]]:
    for subclass in base.__subclasses__():
        yield subclass
        yield from _all_subclasses(subclass)


def _import_everything() -> None:
    for module in pkgutil.walk_packages(skillgraph.__path__, "skillgraph."):
        importlib.import_module(module.name)


_import_everything()
ERRORS: list[type[SkillgraphError]] = [SkillgraphError, *_all_subclasses(SkillgraphError)]


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_an_error_says_what_where_and_what_to_do(error: type[SkillgraphError]) -> None:
    raised = (
        error([Fault("a.tsv", 1, 1, "bad number 'x'")])
        if issubclass(error, TableError)
        else error("bad number 'x'", location="a.tsv", remedy="write a decimal")
    )

    first, *others = str(raised).splitlines()
    assert "bad number 'x'" in first
    assert [line.split(":")[0].strip() for line in others] == ["in", "try"]
    assert all((raised.problem, raised.location, raised.remedy))
    assert raised.exit_code in {1, 2}


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_an_error_is_defined_and_documented_in_one_place(error: type[SkillgraphError]) -> None:
    tree = importlib.import_module("skillgraph.errors").__doc__ or ""

    assert error.__module__ == "skillgraph.errors"
    assert error.__doc__
    assert error.__name__ in tree


def test_no_module_raises_an_error_with_an_empty_part(root: Path) -> None:
    names = {error.__name__ for error in ERRORS}

    empty = [
        f"{path.name}:{call.lineno}"
        for path in sorted((root / "src" / "skillgraph").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names
        for part in call.keywords
        if part.arg in PARTS and isinstance(part.value, ast.Constant) and not part.value.value
    ]

    assert empty == []
