"""Expressions are compiled when they are first asked, and then do what compiled ones do."""

import gc
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import skillgraph
from skillgraph.language.lazy import LazyExpression, expression

DATA = Path(__file__).parents[1] / "data"
ROOMS = ("documents", "extraction", "language")
#: Compiles what an import of the reading compiles, and counts it.
COUNTING = """
import re._compiler as compiler
real, sources = compiler.compile, []
compiler.compile = lambda source, flags=0: sources.append(source) or real(source, flags)
import skillgraph.extraction.extracting
print(len(sources))
"""
#: What compiles at once, or asks which compiled expression a match is of: it is never the lazy one.
AT_ONCE = re.compile(r"\bre\.compile\(|\.re (?:is|in|not|==|!=) ")
MOST_COMPILED = 25  # of some 1,400: those of the standard library among them


def test_an_expression_is_compiled_once_and_when_it_is_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    real, compiled = re.compile, list[str]()

    def compiling(source: str, flags: int) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr(re, "compile", compiling)

    pattern = expression(r"(?P<unit>knots?)", re.IGNORECASE)
    assert (compiled, pattern.pattern, pattern.flags) == ([], r"(?P<unit>knots?)", re.IGNORECASE)

    found = pattern.search("Twelve Knots")
    assert found is not None and found["unit"] == "Knots"
    assert pattern.sub("mph", "9 knots") == "9 mph"
    assert compiled == [r"(?P<unit>knots?)"]
    assert dict(pattern.groupindex) == {"unit": 1}


def test_a_wrong_expression_is_told_as_by_the_library() -> None:
    with pytest.raises(re.error, match="unterminated"):
        expression("(").match("")


def expressions_of_the_reading() -> list[LazyExpression[str]]:
    for room in ROOMS:
        package = importlib.import_module(f"skillgraph.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    return [one for one in gc.get_objects() if isinstance(one, LazyExpression)]


def test_an_expression_with_hints_waits_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = expression(r"(?P<what>\w+) licen[cs]es?", re.IGNORECASE, hints=("licen",))
    with monkeypatch.context() as patch:
        patch.delattr(re, "compile")
        assert pattern.search("Two permits") is None
        assert pattern.match("A licence and a permit", 10) is None
        assert list(pattern.finditer("A permit and a licence", 0, 12)) == []

    assert [match["what"] for match in pattern.finditer("A sailing LICENCE")] == ["sailing"]
    assert pattern.fullmatch("fishing licence") is not None


def test_what_an_expression_matches_has_one_of_its_hints() -> None:
    paths = [path for path in DATA.rglob("*") if path.suffix in {".md", ".txt", ".html"}]
    lines = {line for path in paths for line in path.read_text(encoding="utf-8").splitlines()}
    hinted = [one for one in expressions_of_the_reading() if one.hints]

    assert hinted
    for one in hinted:
        matching = filter(re.compile(one.pattern, one.flags).search, lines)
        assert [line for line in matching if not any(hint in line.lower() for hint in one.hints)] == []


def test_every_expression_of_the_reading_compiles() -> None:
    found = expressions_of_the_reading()

    assert len(found) > 1000
    for one in found:
        re.compile(one.pattern, one.flags)


def test_a_start_compiles_nearly_none() -> None:
    command = [sys.executable, "-c", COUNTING]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert int(printed) <= MOST_COMPILED


@pytest.mark.parametrize("room", ROOMS)
def test_no_module_of_the_reading_compiles_at_once(room: str) -> None:
    folder = Path(skillgraph.__file__).parent / room
    allowed = {"lazy.py", "patterns.py"}  # the place itself, and what is compiled when it is needed
    found = [
        path.name
        for path in folder.rglob("*.py")
        if path.name not in allowed and AT_ONCE.search(path.read_text(encoding="utf-8"))
    ]

    assert found == []
