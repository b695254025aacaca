"""The shapes and the violation queries: what is right passes, each fault is found, and named rightly."""

from functools import cache
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse
from rdflib import RDFS, SH

from skillgraph.queries import evaluate_query, fill_dataset, violation_queries
from skillgraph.store import bundled_ontology
from skillgraph.validation import shape_violations
from skillgraph.vocabulary import (
    BOUNDS,
    LIST_LOGICS,
    MODALITIES,
    PASSAGE_KINDS,
    SLOTS,
    STATUSES,
    VOCABULARY_GRAPH,
)

ONTOLOGY = bundled_ontology()
EXAMPLES = ONTOLOGY / "examples"
SHAPE = "https://w3id.org/skillgraph/shape/"
FAULT = "https://w3id.org/skillgraph/example/fault/"


def read_trig(path: Path) -> list[Quad]:
    return list(parse(path=path, format=RdfFormat.TRIG))


@cache
def valid_quads() -> tuple[Quad, ...]:
    vocabulary = parse(path=ONTOLOGY / "skillgraph.ttl", format=RdfFormat.TURTLE)
    graph = NamedNode(VOCABULARY_GRAPH)
    in_graph = (Quad(quad.subject, quad.predicate, quad.object, graph) for quad in vocabulary)
    return (*read_trig(EXAMPLES / "valid.trig"), *in_graph)


@cache
def faults() -> dict[str, list[Quad]]:
    found: dict[str, list[Quad]] = {}
    for quad in read_trig(EXAMPLES / "invalid.trig"):
        assert isinstance(quad.graph_name, NamedNode)
        found.setdefault(quad.graph_name.value.removeprefix(FAULT), []).append(quad)
    return found


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY / "shapes.ttl", format="turtle")


def shapes_with_message() -> list[str]:
    return sorted(str(shape).removeprefix(SHAPE) for shape in shapes().subjects(SH.message))


def broken_shapes(quads: list[Quad]) -> set[str]:
    graph = fill_dataset([*valid_quads(), *quads]).default_graph
    return {violation.check.removeprefix("shape:") for violation in shape_violations(graph)}


def rows(query: str, quads: list[Quad]) -> list[tuple[str, ...]]:
    store = Store()
    store.extend([*valid_quads(), *quads])
    store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    return evaluate_query(store, violation_queries()[query].text).table()[1]


def test_the_valid_example_conforms_to_every_shape() -> None:
    assert broken_shapes([]) == set()


@pytest.mark.parametrize("query", violation_queries())
def test_the_valid_example_gives_a_violation_query_no_row(query: str) -> None:
    assert rows(query, []) == []


@pytest.mark.parametrize("shape", shapes_with_message())
def test_a_fault_breaks_its_shape_and_no_other(shape: str) -> None:
    assert shape in faults(), f"examples/invalid.trig has no graph fault:{shape}"

    assert broken_shapes(faults()[shape]) == {shape}


def test_every_invalid_example_is_about_a_shape() -> None:
    assert set(faults()) <= set(shapes_with_message())


@pytest.mark.parametrize("query", violation_queries())
def test_a_violation_query_finds_its_example(query: str) -> None:
    path = EXAMPLES / "violations" / f"{query}.trig"
    assert path.is_file(), f"examples/violations/{query}.trig is missing"

    assert rows(query, read_trig(path))


def test_every_shape_that_can_be_broken_has_a_message_in_plain_words() -> None:
    parts = {*shapes().objects(None, SH.property), *shapes().objects(None, SH.sparql)}
    named = [part for part in parts if isinstance(part, rdflib.URIRef)]

    assert [shape for shape in named if not shapes().value(shape, SH.message)] == []


@pytest.mark.parametrize(
    ("shape", "values"),
    [
        ("statement-modality", MODALITIES),
        ("statement-status", STATUSES),
        ("list-logic", LIST_LOGICS),
        ("passage-kind", PASSAGE_KINDS),
        ("figure-bound", BOUNDS),
        ("evidence-slot", SLOTS),
        ("figure-inherited", SLOTS),
    ],
)
def test_a_closed_list_of_the_shapes_is_that_of_the_vocabulary(shape: str, values: tuple[str, ...]) -> None:
    head = shapes().value(rdflib.URIRef(SHAPE + shape), SH["in"])
    assert head is not None

    listed = [str(item) for item in shapes().items(head)]
    missing, surplus = set(values) - set(listed), set(listed) - set(values)
    assert not missing, f"ontology/shapes.ttl, shape:{shape}: add {sorted(missing)}"
    assert not surplus, f"ontology/shapes.ttl, shape:{shape}: remove {sorted(surplus)}"


def test_every_query_says_what_is_wrong_in_a_row() -> None:
    assert [query.name for query in violation_queries().values() if not query.question.endswith(".")] == []


def test_the_shapes_name_their_authors_and_licence() -> None:
    ontology = rdflib.URIRef(SHAPE)

    assert str(shapes().value(ontology, RDFS.label)) == "Shapes of skillgraph"
