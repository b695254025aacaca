"""The examples of `ontology/examples/` as quads: what is valid, the faults, and what breaks a shape."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.validation.portions import Portions
from skillgraph.validation.validating import Violation, portion_violations, read_bundled_shapes
from skillgraph.vocabulary import VOCABULARY_GRAPH

ONTOLOGY = bundled_ontology()
EXAMPLES = ONTOLOGY / "examples"
FAULT = "https://w3id.org/skillgraph/example/fault/"
DOCUMENT_GRAPH = NamedNode("https://w3id.org/skillgraph/graph/document_example")


def read_trig(path: Path) -> list[Quad]:
    return list(parse(path=path, format=RdfFormat.TRIG))


@cache
def example_quads() -> tuple[Quad, ...]:
    return tuple(read_trig(EXAMPLES / "valid.trig"))


@cache
def vocabulary_quads() -> tuple[Quad, ...]:
    vocabulary = parse(path=ONTOLOGY / "skillgraph.ttl", format=RdfFormat.TURTLE)
    graph = NamedNode(VOCABULARY_GRAPH)
    return tuple(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in vocabulary)


def valid_quads() -> tuple[Quad, ...]:
    return (*example_quads(), *vocabulary_quads())


@cache
def faults() -> dict[str, list[Quad]]:
    found: dict[str, list[Quad]] = {}
    for quad in read_trig(EXAMPLES / "invalid.trig"):
        assert isinstance(quad.graph_name, NamedNode)
        found.setdefault(quad.graph_name.value.removeprefix(FAULT), []).append(quad)
    return found


def violation_quads(query: str) -> list[Quad]:
    return read_trig(EXAMPLES / "violations" / f"{query}.trig")


def shape_violations(quads: Iterable[Quad]) -> list[Violation]:
    """Check quads that hold the vocabulary too, all graphs together, against the shapes alone."""
    shapes = read_bundled_shapes()
    portions = (portion_violations(portion, queries=(), shapes=shapes) for portion in Portions(quads))
    return sorted({found for violations in portions for found in violations})


@cache
def two_documents() -> tuple[Quad, ...]:
    """Give the valid example twice, the second time as another document with statements of its own."""
    text = (serialize(example_quads(), format=RdfFormat.N_QUADS) or b"").decode()
    text = text.replace("/document/example", "/document/other").replace(
        "/document_example", "/document_other"
    )
    text = re.sub(r"/(section|list|passage|selector|locality)/example_", r"/\1/other_", text)
    text = re.sub(r"/(statement|evidence|figure)/", r"/\1/other-", text)
    other = parse(text, format=RdfFormat.N_QUADS)
    return tuple(dict.fromkeys([*valid_quads(), *other]))
