"""No two named queries share a pattern and differ only in a constant.

Each query is parsed, and its algebra (SPARQL 1.1, 18.2) reduced to what is left without its constants: a
variable and a constant are mere placeholders, the rows of VALUES and the branches of an alternative path
count once, and what SPARQL gives no order has none. What is selected and how it is sorted does not count.
"""

from itertools import combinations
from typing import Any

import pytest
from rdflib.paths import AlternativePath, InvPath, MulPath, NegatedPath, Path, SequencePath
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Variable

from skillgraph.queries import named_queries

#: rdflib's parser calls deprecated names of pyparsing.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

#: Nodes of the algebra that only choose, sort or cut what a pattern gives.
TRANSPARENT = {"SelectQuery", "AskQuery", "Project", "Distinct", "OrderBy", "Slice"}
#: Parts of a node that follow from the others.
DERIVED = {"_vars", "PV", "datasetClause", "lazy", "var"}
ASKED = """\
PREFIX concept: <https://w3id.org/skillgraph/concept/>
PREFIX sg: <https://w3id.org/skillgraph/>

ASK {
  VALUES ?role { concept:lead-ai-backend-engineer }
  VALUES ?skill { concept:python }
  ?statement sg:subject ?role ; sg:object ?skill ; sg:relation sg:requires ; sg:status "stated" .
  FILTER NOT EXISTS { ?statement sg:inList+ ?choice . ?choice sg:logic "any-of" }
}
"""


def pattern(text: str) -> str:
    """Reduce a query to a form that constants, names of variables and order do not change."""
    return _shape(translateQuery(parseQuery(text)).algebra)


def _shape(node: Any) -> str:
    if isinstance(node, CompValue):
        if node.name in TRANSPARENT:
            return _shape(node.p)
        return f"{node.name}({_unordered(node[key] for key in node if key not in DERIVED)})"
    if isinstance(node, list | set | tuple):
        return (
            " ".join(map(_shape, node))
            if isinstance(node, tuple) and len(node) == 3
            else f"[{_unordered(node)}]"
        )
    return _path_shape(node) if isinstance(node, Path) else _term_shape(node)


def _term_shape(node: Any) -> str:
    if isinstance(node, Variable):
        return "?"
    if isinstance(node, dict):
        return "row"
    return str(node) if type(node) in {bool, str} else "constant"


def _path_shape(path: Path) -> str:
    match path:
        case MulPath():
            return f"({_shape(path.path)}){path.mod}"
        case InvPath():
            return f"^{_shape(path.arg)}"
        case SequencePath():
            return "/".join(map(_shape, path.args))
        case AlternativePath() | NegatedPath():
            return "|".join(sorted({_shape(branch) for branch in path.args}))
        case _:
            raise AssertionError(path)


def _unordered(parts: Any) -> str:
    shapes = [_shape(part) for part in parts]
    return ", ".join(sorted({*shapes} if {*shapes} == {"row"} else shapes))


def test_no_two_queries_differ_only_in_a_constant() -> None:
    patterns = {query.name: pattern(query.text) for query in named_queries().values()}

    alike = [(one, other) for one, other in combinations(patterns, 2) if patterns[one] == patterns[other]]

    assert alike == []


@pytest.mark.parametrize(
    ("part", "instead"),
    [
        ("concept:python", "concept:rust"),
        ("{ concept:python }", "{ concept:python concept:rust }"),
        ("sg:requires", "sg:prefers"),
        ('"any-of"', '"all-of"'),
        ("?choice", "?list"),
        (' ; sg:status "stated" .', ' . ?statement sg:status "stated" .'),
        ("sg:subject ?role ; sg:object ?skill", "sg:object ?skill ; sg:subject ?role"),
        ("ASK {", "SELECT DISTINCT ?statement WHERE {"),
    ],
)
def test_a_query_that_only_has_another_constant_name_or_order_is_noticed(part: str, instead: str) -> None:
    assert part in ASKED

    assert pattern(ASKED.replace(part, instead)) == pattern(ASKED)


@pytest.mark.parametrize(
    ("part", "instead"),
    [
        ("FILTER NOT EXISTS", "FILTER EXISTS"),
        ("sg:inList+", "sg:inList"),
        (' ; sg:status "stated" .', " ."),
    ],
)
def test_a_query_with_another_pattern_is_let_pass(part: str, instead: str) -> None:
    assert part in ASKED

    assert pattern(ASKED.replace(part, instead)) != pattern(ASKED)
