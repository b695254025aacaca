"""Validation: what is wrong with a graph is told row by row, and is no error."""

import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, serialize

from command_line import CommandLine
from ontologies import SAMPLE
from shape_examples import two_documents
from skillgraph.errors import GraphError
from skillgraph.store.building import build
from skillgraph.validation.validating import Violation, validate_graph

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
    violations = validate_graph(broken)

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

    with pytest.raises(GraphError, match="has changed since it was built"):
        validate_graph(tmp_path)


def test_a_graph_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        validate_graph(tmp_path / "nowhere.ttl")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.nq"
    path.write_bytes(serialize(two_documents(), format=RdfFormat.N_QUADS) or b"")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_each_document_and_what_they_share_is_told_when_it_is_done(corpus: Path) -> None:
    told: list[tuple[int, int]] = []

    violations = validate_graph(corpus, progress=lambda done, total: told.append((done, total)))

    assert violations == []
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_terminal_is_shown_how_many_are_done(
    run: CommandLine, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[float | None] = []
    monkeypatch.setattr("skillgraph.cli.progress._is_terminal", lambda: True)
    monkeypatch.setattr(
        "rich.progress.Progress.update",
        lambda _bar, _task, *, completed, total, **_: told.append(completed / total),
    )

    printed = run("validate", "-g", str(corpus))

    assert printed == "the graph conforms\n"
    assert told == [1 / 3, 2 / 3, 1]


def test_where_no_terminal_is_nothing_but_the_answer_is_written(run: CommandLine, corpus: Path) -> None:
    printed = run("validate", "-g", str(corpus))

    assert (printed, run.said) == ("the graph conforms\n", "")


def test_checking_needs_neither_rdflib_nor_pyshacl(corpus: Path) -> None:
    program = (
        "import sys; from skillgraph.validation.validating import validate_graph;"
        "validate_graph(sys.argv[1]);"
        "print([name for name in ('rdflib', 'pyshacl') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(corpus)], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
