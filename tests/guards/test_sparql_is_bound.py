"""SPARQL is never built by string formatting: it lies in files or named constants, and values are bound."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

# A keyword of SPARQL in capitals, and a brace or a variable after it: no English sentence looks like that.
SPARQL = re.compile(
    r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE|WHERE|FILTER|VALUES|BIND)\b[^.]*?(?:\{|\?\w)",
    re.DOTALL,
)


def test_no_module_formats_a_value_into_sparql(root: Path) -> None:
    package = root / "src" / "skillgraph"

    found = [
        f"{path.relative_to(root)}:{line}"
        for path in sorted(package.rglob("*.py"))
        for line in _formatted_sparql(path.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'f"SELECT ?s {{ ?s ?p <{iri}> }}"',
        '"SELECT ?s { ?s ?p <%s> }" % iri',
        '"SELECT ?s WHERE {{ ?s ?p <{}> }}".format(iri)',
        '"ASK { <" + iri + "> ?p ?o }"',
        '"ASK { <IRI> ?p ?o }".replace("IRI", iri)',
        'Template("ASK { <$iri> ?p ?o }").substitute(iri=iri)',
    ],
)
def test_formatted_sparql_is_noticed(source: str) -> None:
    assert list(_formatted_sparql(source)) == [1]


@pytest.mark.parametrize(
    "source",
    [
        'query = "SELECT ?s { ?s ?p ?o }"',
        'f"cannot SELECT from {name}"',
        'f"{count} rows"',
        '"a" + b',
        're.compile(rf"VALUES ?{n} {{")',
    ],
)
def test_constants_and_messages_are_no_fault(source: str) -> None:
    assert list(_formatted_sparql(source)) == []


def _formatted_sparql(source: str) -> Iterator[int]:
    tree = ast.parse(source)
    patterns = {
        id(argument) for call in ast.walk(tree) if _compiles_pattern(call) for argument in ast.walk(call)
    }
    for node in ast.walk(tree):
        if id(node) not in patterns and SPARQL.search(_formatted_text(node)):
            yield node.lineno  # type: ignore[attr-defined]  # only expressions have formatted text


def _compiles_pattern(node: ast.AST) -> bool:
    """Say whether an expression makes a regular expression, which may look for SPARQL."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def _formatted_text(node: ast.AST) -> str:
    """The constant text of an expression that puts values into a string, else nothing."""
    match node:
        case ast.JoinedStr(values=values) if any(isinstance(value, ast.FormattedValue) for value in values):
            return "".join(_constant(value) or "value" for value in values)
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(text))):
            return text
        case ast.BinOp(op=ast.Add(), left=left, right=right) if not (
            _is_constant(left) and _is_constant(right)
        ):
            return _constant(left) + _constant(right)
        case ast.Call(
            func=ast.Attribute(value=ast.Constant(value=str(text)), attr="format" | "replace" | "format_map")
        ):
            return text
        case ast.Call(func=ast.Name(id="Template"), args=[ast.Constant(value=str(text)), *_]):
            return text
    return ""


def _is_constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant)


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
