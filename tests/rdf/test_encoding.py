import random
from dataclasses import replace
from typing import TypeVar

import pyoxigraph
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogs import catalogs
from counting import count_calls
from ontologies import SAMPLE
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, Passage, Section, SourceDocument, Span
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.rdf.encoding import derived_quads, encode_catalog, serialize_quads
from skillgraph.store.opening import open_catalog
from skillgraph.tables.compiling import compile_catalog
from skillgraph.vocabulary import expand_curie

T = TypeVar("T")


def graph_of(quad: pyoxigraph.Quad) -> str:
    assert isinstance(quad.graph_name, pyoxigraph.NamedNode)
    return quad.graph_name.value


def subject_of(quad: pyoxigraph.Quad) -> str:
    assert isinstance(quad.subject, pyoxigraph.NamedNode)
    return quad.subject.value


def orders(catalog: Catalog) -> list[list[object]]:
    return [
        list(getattr(catalog, part)) for part in ("concepts", "sections", "passages", "lists", "statements")
    ]


@settings(max_examples=60)
@given(catalogs())
def test_decoding_what_was_encoded_gives_the_same_catalog(catalog: Catalog) -> None:
    decoded = decode_catalog(set(encode_catalog(catalog)), location="test")

    assert decoded == catalog
    assert orders(decoded) == orders(catalog)


@settings(max_examples=30)
@given(catalogs())
def test_decoding_what_was_serialized_gives_the_same_catalog(catalog: Catalog) -> None:
    data = serialize_quads(encode_catalog(catalog))

    quads = pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_QUADS)

    assert decode_catalog(quads, location="test") == catalog


@settings(max_examples=20)
@given(catalogs(), st.randoms(use_true_random=False))
def test_encoding_does_not_depend_on_order(catalog: Catalog, chance: random.Random) -> None:
    def shuffled(values: dict[str, T]) -> dict[str, T]:
        items = list(values.items())
        chance.shuffle(items)
        return dict(items)

    disordered = replace(
        catalog, concepts=shuffled(catalog.concepts), statements=shuffled(catalog.statements)
    )
    quads = list(encode_catalog(catalog))
    chance.shuffle(quads)

    assert serialize_quads(encode_catalog(disordered)) == serialize_quads(quads)


def test_there_is_no_blank_node_and_each_statement_lies_in_its_graph() -> None:
    quads = set(encode_catalog(compile_catalog(SAMPLE)))

    assert not [quad for quad in quads if isinstance(quad.object, pyoxigraph.BlankNode)]
    sentences = [quad for quad in quads if quad.predicate.value == expand_curie("sg:sentence")]
    inferred = [quad for quad in sentences if graph_of(quad) == expand_curie("graph:rule_near-wording")]
    assert [subject_of(quad).rpartition("/")[2] for quad in inferred] == [
        "check-map-tiles_near-wording_review-tiles-in-pairs"
    ]
    document = expand_curie("graph:document_lead-geodata-engineer")
    assert {graph_of(quad) for quad in sentences} - {document} == {graph_of(inferred[0])}


def test_decimals_keep_their_form_and_periods_are_instants_with_their_precision() -> None:
    data = serialize_quads(encode_catalog(compile_catalog(SAMPLE))).decode()

    assert '"95500"^^<http://www.w3.org/2001/XMLSchema#decimal>' in data
    instant = "<http://www.w3.org/2001/XMLSchema#dateTime>"
    assert f'periodStart> "2022-03-01T00:00:00"^^{instant}' in data
    assert f'periodEnd> "2023-12-31T23:59:59"^^{instant}' in data
    assert 'periodStartPrecision> "month"' in data
    assert 'periodEndPrecision> "year"' in data
    assert "XMLSchema#gYear" not in data


def test_a_document_costs_the_same_beside_many_others() -> None:
    def work(count: int) -> int:
        catalog = Catalog()
        for number in range(count):
            name, span = f"document:d{number}", Span(0, 1)
            catalog.documents[name] = SourceDocument(name, "", "", 1, "text/plain")
            catalog.sections[join_id("section", name, "a")] = Section(
                join_id("section", name, "a"), "", 1, ("",), None, "p", 1
            )
            catalog.passages[name, "p"] = Passage(
                "p", name, join_id("section", name, "a"), "heading", span, 1, ""
            )
        return count_calls(lambda: list(encode_catalog(catalog)))

    work(1)  # what is made once

    assert work(400) < 5 * work(100)


def test_each_figure_of_the_guide_has_a_label_of_its_own() -> None:
    catalog = open_catalog()
    figures = {expand_curie(join_id("figure", s.id)) for s in catalog.statements.values() if s.figure}

    labels = {subject_of(quad): quad.object for quad in derived_quads(catalog) if subject_of(quad) in figures}

    assert labels.keys() == figures
    assert len(set(labels.values())) == len(figures)
