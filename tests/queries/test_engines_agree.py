"""Both engines give the same rows: pyoxigraph, which answers, and rdflib, which others use."""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import Store
from rdflib import XSD

from ontologies import SAMPLE
from skillgraph.queries import (
    NamedQuery,
    evaluate_query,
    load_dataset,
    named_queries,
    open_store,
    violation_queries,
)
from skillgraph.store.building import build

#: rdflib's evaluator calls deprecated names of rdflib.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

QUERIES = [*named_queries().values(), *violation_queries().values()]
NUMBERS = {str(XSD[name]) for name in ("integer", "decimal", "double", "nonNegativeInteger")}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sample")
    build(SAMPLE, directory)
    return directory


@pytest.fixture(
    scope="module", params=["the sample", pytest.param("the bundled graph", marks=pytest.mark.long)]
)
def engines(request: pytest.FixtureRequest, sample: Path) -> tuple[Store, rdflib.Dataset]:
    graph = sample if request.param == "the sample" else None
    return open_store(graph), load_dataset(graph)


def rows(content: bytes) -> Counter[tuple[Any, ...]]:
    """Read results JSON as a multiset of rows; numbers by value."""
    answer = json.loads(content)
    header = answer["head"]["vars"]
    return Counter(
        tuple((name, term(row[name])) for name in sorted(header) if name in row)
        for row in answer["results"]["bindings"]
    )


def term(binding: dict[str, str]) -> tuple[str, ...] | Decimal:
    if binding.get("datatype") in NUMBERS:
        return Decimal(binding["value"])
    kind = binding["type"].removeprefix("typed-")
    return kind, binding["value"], binding.get("datatype", ""), binding.get("xml:lang", "")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_gives_the_same_answer_in_both_engines(
    engines: tuple[Store, rdflib.Dataset], query: NamedQuery
) -> None:
    store, dataset = engines

    ours = evaluate_query(store, query.text)
    theirs = dataset.query(query.text)

    if ours.form == "boolean":
        assert ours.boolean == theirs.askAnswer
    elif ours.form == "graph":
        assert theirs.graph is not None
        lines = {line for line in theirs.graph.serialize(format="nt").splitlines() if line}
        assert set(ours.content.decode().splitlines()) == lines
    else:
        assert rows(ours.content) == rows(theirs.serialize(format="json") or b"")


def test_the_default_graph_of_both_holds_the_same_number_of_triples(
    engines: tuple[Store, rdflib.Dataset],
) -> None:
    store, dataset = engines

    count = evaluate_query(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").table()[1]

    assert count == [(str(len(dataset.default_graph)),)]


def test_rdflib_has_the_named_graphs_and_the_prefixes(sample: Path) -> None:
    dataset = load_dataset(sample)

    names = {str(graph.identifier) for graph in dataset.graphs()}
    assert "https://w3id.org/skillgraph/graph/document_lead-geodata-engineer" in names
    assert len(dataset.query("SELECT ?role { ?role a sg:Role }")) == 5


def test_rdflib_keeps_the_lexical_forms_of_the_graph(tmp_path: Path) -> None:
    file = tmp_path / "small.ttl"
    file.write_text(
        '<https://example.org/a> <https://example.org/p> 200000.00, "01"^^<' + XSD.integer + "> ."
    )

    values = {str(value) for value in load_dataset(file).default_graph.objects()}

    assert values == {"200000.00", "01"}


def test_rdflib_reads_no_file_for_a_from_clause(sample: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<https://example.org/a> <https://example.org/p> 1 .")

    dataset = load_dataset(sample)
    answer = dataset.query(
        "BASE <@> SELECT * FROM <secret.ttl> { ?s ?p ?o }".replace("@", tmp_path.as_uri() + "/")
    )

    assert len(answer) == 0
