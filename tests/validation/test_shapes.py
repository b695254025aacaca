"""The shapes and the violation queries: what is right passes, each fault is found, and named rightly."""

from functools import cache
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store
from rdflib import RDFS, SH

from oracle import oracle_violations
from shape_examples import (
    EXAMPLES,
    ONTOLOGY,
    example_quads,
    faults,
    read_trig,
    shape_violations,
    valid_quads,
    vocabulary_quads,
)
from skillgraph.queries import evaluate_query, violation_queries
from skillgraph.validation.shapes import read_shapes
from skillgraph.validation.validating import Violation
from skillgraph.vocabulary import (
    BOUNDS,
    LIST_LOGICS,
    MODALITIES,
    PASSAGE_KINDS,
    SLOTS,
    STATUSES,
    expand_curie,
)

SHAPE = "https://w3id.org/skillgraph/shape/"


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY / "shapes.ttl", format="turtle")


def shapes_with_message() -> list[str]:
    return sorted(str(shape).removeprefix(SHAPE) for shape in shapes().subjects(SH.message))


def broken_shapes(quads: list[Quad]) -> set[str]:
    return {
        violation.check.removeprefix("shape:") for violation in shape_violations([*valid_quads(), *quads])
    }


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


# ---------------------------------------------------------------- as pySHACL finds it

#: Where numbers are compared only well-formed ones are drawn: pySHACL puts what SPARQL does not compare into
#: some order, and stops at a blank node. Nor does it look how a year is written.
COMPARED = {
    expand_curie(name)
    for name in """
    oa:start oa:end sg:length schema:minValue schema:maxValue sg:askedDocuments sg:countedDocuments sg:share
    sg:intervalLow sg:intervalHigh schema:percentile25 schema:median schema:percentile75
    """.split()
}
NUMBERS = [
    Literal(text, datatype=NamedNode(expand_curie(f"xsd:{name}")))
    for text in ("0", "01", "300")
    for name in ("integer", "nonNegativeInteger", "decimal")
]
OTHERS = [
    *(
        Literal(text)
        for text in ("", "x", "stated", "inferred", "range", "any-of", "EUR", "text/plain", "0", "a" * 64)
    ),
    *(Literal(text, language=tag) for text in ("", "Ada") for tag in ("en", "de", "en-gb")),
    *(
        Literal(text, datatype=NamedNode(expand_curie(f"xsd:{name}")))
        for text in ("", "1", "abc", "1.5", "2026", "true")
        for name in ("integer", "positiveInteger", "boolean")
    ),
    BlankNode("b"),
    *dict.fromkeys(quad.subject for quad in example_quads()),
]


@st.composite
def changed_examples(draw: st.DrawFn) -> list[Quad]:
    """Draw the valid example with triples left out, changed and added."""
    quads = list(example_quads())
    for _ in range(draw(st.integers(1, 30))):
        index = draw(st.integers(0, len(quads) - 1))
        quad = quads[index]
        value = draw(st.sampled_from(NUMBERS if quad.predicate.value in COMPARED else NUMBERS + OTHERS))
        changed = Quad(quad.subject, quad.predicate, value, quad.graph_name)
        match draw(st.sampled_from(["leave out", "change", "add"])):
            case "leave out":
                quads[index : index + 1] = []
            case "change":
                quads[index] = changed
            case _:
                quads.append(changed)
    return [*quads, *vocabulary_quads()]


def test_every_fault_is_found_as_pyshacl_finds_it() -> None:
    together = [quad for fault in faults().values() for quad in fault]
    found = {
        violation.check.removeprefix("shape:") for violation in shape_violations([*valid_quads(), *together])
    }
    alone = [
        fault for shape, fault in faults().items() if shape not in found
    ]  # another fault makes up for it

    assert len(alone) < 10
    for quads in ([*valid_quads(), *fault] for fault in (together, *alone)):
        violations = shape_violations(quads)
        assert violations
        assert violations == oracle_violations(quads)


@pytest.mark.filterwarnings("ignore:Parsing weird boolean")
@settings(max_examples=10, derandomize=True)
@given(changed_examples())
def test_whatever_is_changed_is_found_as_pyshacl_finds_it(quads: list[Quad]) -> None:
    assert shape_violations(quads) == oracle_violations(quads)


def test_a_blank_node_in_the_place_of_an_offset_breaks_its_shape() -> None:
    selector = NamedNode("https://w3id.org/skillgraph/selector/example_84-120")
    quads = [Quad(selector, NamedNode(expand_curie("oa:end")), BlankNode("b"))]

    assert broken_shapes(quads) == {"selector-start", "selector-end"}


def test_a_value_that_is_empty_leaves_the_details_empty() -> None:
    section = NamedNode("https://w3id.org/skillgraph/section/example_needs")
    [violation] = shape_violations(
        [*valid_quads(), Quad(section, NamedNode(expand_curie("sg:position")), Literal(""))]
    )[:1]

    message = "A section has its position in the document, a number from 1."
    assert violation == Violation("shape:section-position", "section:example_needs", message, "")


@pytest.mark.parametrize(
    "text",
    [
        "a sh:NodeShape ; sh:targetClass sg:List ; sh:closed true .",
        "a sh:NodeShape ; sh:targetClass sg:List ; sh:property [ sh:path sg:open ; sh:maxLength 3 ] .",
        "a sh:NodeShape ; sh:targetClass sg:List ; sh:or ( [ sh:not shape:b ] ) .",
        "a sh:NodeShape ; sh:targetClass sg:List ; sh:property [ sh:path [ sh:inversePath sg:open ] ] .",
        "a sh:NodeShape ; sh:targetClass sg:List ; sh:property [ sh:path sg:a ; sh:datatype xsd:date ] .",
        'a sh:NodeShape ; sh:targetClass sg:List ; sh:sparql [ sh:ask "ASK {}" ] .',
        "a sh:NodeShape ; sh:targetNode sg:List .",
    ],
)
def test_a_shape_with_something_that_is_not_read_is_refused(text: str, tmp_path: Path) -> None:
    prefixes = "\n".join(
        f"PREFIX {name}: <{iri}>"
        for name, iri in (
            ("sh", "http://www.w3.org/ns/shacl#"),
            ("shape", SHAPE),
            ("sg", expand_curie("sg:")),
            ("xsd", expand_curie("xsd:")),
        )
    )
    path = tmp_path / "shapes.ttl"
    path.write_text(f"{prefixes}\nshape:a {text}", encoding="utf-8")

    with pytest.raises(ValueError, match=r"is not read|not known|a path is"):
        read_shapes(path)
