import pyoxigraph
import pytest

from skillgraph.decoding import decode_catalog
from skillgraph.errors import GraphError
from skillgraph.model import Catalog

PREFIXES = """
@prefix concept: <https://w3id.org/skillgraph/concept/> .
@prefix scheme: <https://w3id.org/skillgraph/scheme/> .
@prefix sg: <https://w3id.org/skillgraph/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def decoded(turtle: str) -> Catalog:
    quads = pyoxigraph.parse(PREFIXES + turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return decode_catalog(quads, location="test.ttl")


def test_a_concept_of_another_scheme_is_left_alone() -> None:
    catalog = decoded("""
        concept:a a skos:Concept ; skos:inScheme scheme:skill ; skos:prefLabel "A"@en .
        <http://example.org/b> a skos:Concept ; skos:prefLabel "B"@en .
    """)

    assert list(catalog.concepts) == ["concept:a"]


def test_a_concept_without_a_label_is_named() -> None:
    with pytest.raises(GraphError, match=r"concept:a has no skos:prefLabel") as caught:
        decoded("concept:a a skos:Concept ; skos:inScheme scheme:skill .")

    assert caught.value.location == "test.ttl"


def test_two_preferred_labels_are_one_too_many() -> None:
    with pytest.raises(GraphError, match="2 values"):
        decoded('concept:a a skos:Concept ; skos:inScheme scheme:skill ; skos:prefLabel "A"@en, "B"@en .')


def test_a_malformed_number_is_named() -> None:
    with pytest.raises(GraphError, match="no whole number"):
        decoded("""
            <https://w3id.org/skillgraph/document/a> a sg:SourceDocument ; sg:sha256 "0" ;
              sg:length "long" ; <http://www.w3.org/2000/01/rdf-schema#label> "A" ;
              <http://purl.org/dc/terms/format> "text/plain" .
        """)
