"""SPARQL and RDF meet the engine and its parsers in few places, each of which says who vouches for them.

A call of the engine or of a parser elsewhere fails here: let it go through `run_query`, the rules or
`rdf.conversion`, or name it below with the reason why what it is given can be trusted.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

EVALUATED = {
    "queries/emptiness.py: store.query": "one query of ours for the terms of a graph; where the engine runs",
    "queries/engine.py: store.query": "texts of the package, or in the child, behind the gate",
    "queries/engine.py: store.update": "a constant: it fills the default graph",
    "rdf/rules.py: store.query": "rules of the package, or in the child, behind the gate",
    "validation/shapes.py: store.query": "the SPARQL constraints of the shapes of the package",
    "rdf/syntax.py: store.query": "a text that the gate has let through, spaced; where the engine runs",
    "validation/validating.py: store.query": "the violation queries of the package",
}
PARSED = {
    "store/building.py: parse": "the vocabulary of the package, or N-Quads that `rdf.conversion` gave",
    "validation/portions.py: parse": "N-Quads that we wrote of quads that `store.opening.iter_quads` gave",
    "queries/engine.py: store.bulk_load": "N-Quads that `store.opening.read_nquads` gave",
    "queries/results.py: pyoxigraph.parse": "what the engine has answered",
    "queries/results.py: pyoxigraph.parse_query_results": "what the engine has answered",
    "rdf/conversion.py: pyoxigraph.parse": "in the child",
    "rdf/rules.py: parse_query_results": "what the engine has answered",
    "rdf/rules.py: store.bulk_load": "N-Quads that we wrote, in the child",
    "validation/shapes.py: parse": "the shapes of the package",
    "store/opening.py: pyoxigraph.parse": "N-Quads that `read_nquads` gave",
    "validation/validating.py: parse": "the vocabulary of the package",
}
#: Names of what evaluates SPARQL; `update` is also what sets and mappings do.
_EVALUATES = frozenset({"query", "prepareQuery", "prepareUpdate", "processUpdate", "query_update"})
_ENGINES = frozenset({"store", "graph", "dataset", "endpoint", "engine"})
_PARSES = frozenset({"parse_query_results", "bulk_load"})
_MODULES = frozenset({"pyoxigraph", "rdflib", "pyshacl"})


@pytest.fixture(scope="module")
def calls(root: Path) -> dict[str, list[str]]:
    package = root / "src" / "skillgraph"
    found: dict[str, list[str]] = {"evaluated": [], "parsed": []}
    for path in sorted(package.rglob("*.py")):
        for kind, call in iter_calls(path.read_text(encoding="utf-8")):
            found[kind].append(f"{path.relative_to(package).as_posix()}: {call}")
    return found


def test_sparql_is_evaluated_only_where_somebody_vouches_for_it(calls: dict[str, list[str]]) -> None:
    assert sorted(set(calls["evaluated"])) == sorted(EVALUATED)


def test_rdf_is_parsed_only_where_somebody_vouches_for_it(calls: dict[str, list[str]]) -> None:
    assert sorted(set(calls["parsed"])) == sorted(PARSED)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("store.query(text)", "evaluated"),
        ("self.store.update(text)", "evaluated"),
        ("Dataset().query(text)", "evaluated"),
        ("prepareQuery(text)", "evaluated"),
        ("mapping.update('INSERT DATA {}')", "evaluated"),
        ("from pyoxigraph import parse\nparse(data)", "parsed"),
        ("pyoxigraph.parse(data)", "parsed"),
        ("graph.parse(path)", "parsed"),
        ("rdflib.Graph().parse(path)", "parsed"),
        ("store.load(path=path)", "parsed"),
        ("store.bulk_load(path=path)", "parsed"),
    ],
)
def test_a_call_from_elsewhere_is_noticed(source: str, kind: str) -> None:
    assert [found for found, _ in iter_calls(source)] == [kind]


@pytest.mark.parametrize(
    "source", ["found.update(other)", "parser.parse(text)", "json.load(file)", "parse(x)"]
)
def test_what_only_has_such_a_name_is_no_call_of_an_engine(source: str) -> None:
    assert list(iter_calls(source)) == []


def iter_calls(source: str) -> Iterator[tuple[str, str]]:
    """Give the calls of an engine or an RDF parser: ``evaluated`` or ``parsed``, and what is called."""
    tree = ast.parse(source)
    imported = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in _MODULES
        for name in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            kind = _kind(node, imported)
            if kind:
                yield kind, ast.unparse(node.func)


def _kind(call: ast.Call, imported: set[str]) -> str:
    called = ast.unparse(call.func)
    receiver, _, name = called.rpartition(".")
    owner = receiver.rpartition(".")[2].removesuffix("()").lower()
    gives_text = any(
        isinstance(argument, ast.Constant) and isinstance(argument.value, str) for argument in call.args
    )
    if name in _EVALUATES or (name == "update" and (owner in _ENGINES or gives_text)):
        return "evaluated"
    if name in _PARSES or (
        name in ("parse", "load") and (owner in _ENGINES | _MODULES or called in imported)
    ):
        return "parsed"
    return ""
