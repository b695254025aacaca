"""Validation: what is wrong with a graph is told row by row, and is no error."""

from pathlib import Path

import pytest

from ontologies import SAMPLE
from skillgraph.building import build
from skillgraph.errors import GraphError
from skillgraph.validation import Violation, iter_query_violations, validate_graph

BROKEN = """
PREFIX concept: <https://w3id.org/skillgraph/concept/>
PREFIX scheme: <https://w3id.org/skillgraph/scheme/>
PREFIX sg: <https://w3id.org/skillgraph/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
concept:ada a skos:Concept , sg:ProgrammingLanguage ; skos:inScheme scheme:programming-language ;
  skos:prefLabel "Ada"@en , "ADA"@en .
scheme:programming-language a skos:ConceptScheme .
"""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.ttl"
    path.write_text(BROKEN)
    return path


def test_the_bundled_graph_has_no_violation() -> None:
    assert validate_graph() == []


def test_the_sample_has_no_violation(tmp_path: Path) -> None:
    build(SAMPLE, tmp_path)

    assert validate_graph(tmp_path) == []


def test_a_violation_names_check_node_and_message(broken: Path) -> None:
    violations = validate_graph(broken)

    message = "A concept has exactly one preferred label, in English."
    assert Violation("shape:concept-label", "concept:ada", message) in violations


def test_a_row_of_a_violation_query_is_a_violation_with_its_other_columns(broken: Path) -> None:
    violations = list(iter_query_violations(broken))

    found = [violation for violation in violations if violation.check == "query:concept-not-mentioned"]
    assert [violation.node for violation in found] == ["concept:ada"]
    assert found[0].message == "No statement, list, part or rule speaks of the concept."


def test_violations_are_sorted_and_told_once(broken: Path) -> None:
    violations = validate_graph(broken)

    assert violations == sorted(set(violations))


def test_a_graph_without_the_vocabulary_is_checked_against_ours(broken: Path) -> None:
    checks = {violation.check for violation in validate_graph(broken)}

    assert "query:kind-against-scheme" not in checks
    assert "query:undeclared-property" not in checks


@pytest.mark.parametrize("text", ["", "<http://a> a <http://b> .", 'PREFIX s: <http://s/> s:a s:b "c" .'])
def test_a_file_without_anything_of_our_model_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "other.ttl").write_text(text)

    with pytest.raises(GraphError, match="holds no concept of the skillgraph vocabulary"):
        validate_graph(tmp_path / "other.ttl")


@pytest.mark.parametrize("name", ["graph.nq", "index.json"])
def test_a_file_that_is_not_as_it_was_built_is_refused(name: str, tmp_path: Path) -> None:
    build(SAMPLE, tmp_path)
    with (tmp_path / name).open("ab") as stream:
        stream.write(b"\n")

    with pytest.raises(GraphError, match="is not as it was built"):
        validate_graph(tmp_path)


def test_a_graph_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        validate_graph(tmp_path / "nowhere.ttl")
