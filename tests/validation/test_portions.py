"""Portions: what is found of a graph document by document is what is found of it whole."""

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from shape_examples import DOCUMENT_GRAPH, faults, two_documents, violation_quads
from skillgraph.queries import violation_queries
from skillgraph.validation.portions import Portion, Portions
from skillgraph.validation.validating import Violation, portion_violations, read_bundled_shapes
from skillgraph.vocabulary import expand_curie

#: Faults of what no document describes: concepts, and what is counted over documents.
NOT_OF_DOCUMENTS = ("concept-", "count-", "share-", "pay-", "period-")


def found(portions: "Portions | list[Portion]") -> set[Violation]:
    queries, shapes = violation_queries().values(), read_bundled_shapes()
    return {
        violation
        for portion in portions
        for violation in portion_violations(portion, queries=queries, shapes=shapes)
    }


def found_whole(quads: list[Quad]) -> set[Violation]:
    return found([Portion(quads, {quad.subject for quad in quads}, (), is_last=True)])


def test_two_documents_that_conform_are_three_portions_that_conform() -> None:
    portions = Portions(two_documents())

    assert len(portions) == len(list(portions)) == 3
    assert found(portions) == set()


def test_a_portion_holds_no_quad_of_another_document() -> None:
    first, *_ = Portions(two_documents())

    assert not [quad for quad in first.quads if "/document_other" in str(quad.graph_name)]


def test_of_a_single_document_all_is_one_portion() -> None:
    portions = Portions(quad for quad in two_documents() if "/document_other" not in str(quad))

    assert len(portions) == len(list(portions)) == 1


@pytest.mark.parametrize("query", violation_queries())
def test_a_row_of_a_violation_query_is_found_document_by_document_too(query: str) -> None:
    quads = [*two_documents(), *violation_quads(query)]

    violations = found(Portions(quads))

    assert f"query:{query}" in {violation.check for violation in violations}
    assert violations == found_whole(quads)


@pytest.mark.parametrize("graph", [DOCUMENT_GRAPH, None], ids=["in the document", "beside it"])
def test_what_breaks_a_shape_is_found_document_by_document_too(graph: NamedNode | None) -> None:
    mistakes = [
        Quad(quad.subject, quad.predicate, quad.object, graph or quad.graph_name)
        for name, fault in faults().items()
        if graph is None or not name.startswith(NOT_OF_DOCUMENTS)
        for quad in fault
    ]
    quads = [*two_documents(), *mistakes]

    assert found(Portions(quads)) == found_whole(quads)


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "graph"),
    [
        ("passage:example_pay-2", "oa:hasSource", "document:other", "graph:document_example"),
        ("passage:example_pay-2", "oa:hasSource", "document:other", "graph:document_other"),
        ("concept:ada", "dcterms:hasPart", "concept:ada", "graph:document_other"),
        ("document:third", "rdf:type", "sg:SourceDocument", "graph:vocabulary"),
    ],
    ids=["names another's", "describes another's", "describes a concept", "stands outside"],
)
def test_a_document_that_does_not_stand_by_itself_is_checked_with_all(
    subject: str, predicate: str, value: str, graph: str
) -> None:
    terms = [NamedNode(expand_curie(term)) for term in (subject, predicate, value, graph)]
    quads = [*two_documents(), Quad(terms[0], terms[1], terms[2], terms[3])]

    assert len(Portions(quads)) == 1
    assert found(Portions(quads)) == found_whole(quads)


def test_what_two_documents_say_alike_is_no_violation() -> None:
    in_list = NamedNode(expand_curie("sg:inList"))
    quads = [quad for quad in two_documents() if quad.predicate != in_list]

    checks = {violation.check for violation in found_whole(quads)}

    assert "query:same-statement-twice" not in checks


def test_a_name_that_is_no_valid_iri_is_kept_as_it_was_read() -> None:
    line = (
        b"<https://w3id.org/skillgraph/document/example> <http://a b/> <c> <"
        + DOCUMENT_GRAPH.value.encode()
        + b"> ."
    )
    quads = [*two_documents(), *parse(line, format=RdfFormat.N_QUADS, lenient=True)]

    first, *_ = Portions(quads)

    assert quads[-1] in first.quads
