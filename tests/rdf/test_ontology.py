"""The vocabulary: valid OWL, complete, and the same as what the code speaks of."""

import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pyhornedowl
import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, BNode, URIRef

import skillgraph
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.rdf.encoding import FIGURE_DECIMAL_PROPERTIES, FIGURE_TEXT_PROPERTIES, TEXT_PROPERTIES
from skillgraph.store.building import build_dataset
from skillgraph.tables.concepts import CONCEPT_COLUMNS
from skillgraph.tables.passages import LIST_COLUMNS, PASSAGE_COLUMNS
from skillgraph.tables.statements import EVIDENCE_COLUMNS, STATEMENT_COLUMNS
from skillgraph.vocabulary import KINDS, PREFIXES, RELATIONS, SG, expand_curie, shorten_iri

ONTOLOGY = URIRef(SG)
TERM_TYPES = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
VANN = rdflib.Namespace("http://purl.org/vocab/vann/")


@cache
def vocabulary() -> rdflib.Graph:
    return rdflib.Graph().parse(bundled_ontology() / "skillgraph.ttl", format="turtle")


@cache
def context() -> dict[str, Any]:
    content = json.loads((bundled_ontology() / "context.jsonld").read_text(encoding="utf-8"))
    return dict(content["@context"])


def declared(*types: URIRef) -> set[str]:
    return {str(term) for kind in types for term in vocabulary().subjects(RDF.type, kind)}


def own_terms() -> list[URIRef]:
    return sorted(URIRef(term) for term in declared(*TERM_TYPES) if term.startswith(SG))


def test_the_header_says_what_it_is_whose_and_under_which_licence() -> None:
    graph = vocabulary()

    assert graph.value(ONTOLOGY, DCTERMS.title)
    assert graph.value(ONTOLOGY, DCTERMS.description)
    assert str(graph.value(ONTOLOGY, DCTERMS.creator)) == "The skillgraph authors"
    assert str(graph.value(ONTOLOGY, DCTERMS.license)) == "https://creativecommons.org/licenses/by/4.0/"
    assert str(graph.value(ONTOLOGY, VANN.preferredNamespacePrefix)) == "sg"
    assert str(graph.value(ONTOLOGY, VANN.preferredNamespaceUri)) == SG


def test_the_version_is_that_of_the_package() -> None:
    assert str(vocabulary().value(ONTOLOGY, OWL.versionInfo)) == skillgraph.__version__
    assert (
        str(vocabulary().value(ONTOLOGY, OWL.versionIRI))
        == f"{SG}release-{skillgraph.__version__.replace('.', '-')}"
    )


@pytest.mark.parametrize("term", own_terms(), ids=shorten_iri)
def test_a_term_has_label_definition_example_and_the_reason_for_being(term: URIRef) -> None:
    graph = vocabulary()

    for annotation in (RDFS.label, SKOS.definition, SKOS.example, RDFS.comment):
        value = graph.value(term, annotation, any=False)
        assert isinstance(value, rdflib.Literal), (
            f"ontology/skillgraph.ttl: {shorten_iri(term)} lacks {annotation}"
        )
        assert value.language == "en"
    assert str(graph.value(term, RDFS.comment)).startswith("Why a term of our own: ")
    assert graph.value(term, RDFS.isDefinedBy) == ONTOLOGY


def test_labels_are_told_apart() -> None:
    labels = Counter(
        (str(vocabulary().value(term, RDFS.label)), str(vocabulary().value(term, RDF.type)))
        for term in own_terms()
    )

    assert [label for label, count in labels.items() if count > 1] == []


def test_there_is_no_blank_node() -> None:
    assert [node for triple in vocabulary() for node in triple if isinstance(node, BNode)] == []


def test_the_kinds_are_the_classes_of_concepts_both_ways() -> None:
    classes = {
        term.removeprefix(SG)
        for term in declared(OWL.Class)
        if term.startswith(SG)
        and SKOS.Concept in vocabulary().transitive_objects(URIRef(term), RDFS.subClassOf)
    }

    expected = {kind.class_name for kind in KINDS.values()}
    assert not expected - classes, f"ontology/skillgraph.ttl lacks the classes {sorted(expected - classes)}"
    assert not classes - expected, f"vocabulary.KINDS lacks {sorted(classes - expected)}"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.id)
def test_a_kind_specializes_the_same_kind_in_both(kind: Any) -> None:
    broader = KINDS[kind.broader].class_name if kind.broader else None
    expected = URIRef(SG + broader) if broader else SKOS.Concept

    assert expected in set(vocabulary().objects(URIRef(SG + kind.class_name), RDFS.subClassOf))


def test_the_relations_are_object_properties_with_the_same_label() -> None:
    properties = declared(OWL.ObjectProperty)
    missing = [relation.id for relation in RELATIONS.values() if expand_curie(relation.id) not in properties]
    assert not missing, f"ontology/skillgraph.ttl lacks the object properties {missing}"

    labels = {
        relation.id: (relation.label, str(vocabulary().value(URIRef(expand_curie(relation.id)), RDFS.label)))
        for relation in RELATIONS.values()
        if relation.id.startswith("sg:")
    }
    assert {id_: pair for id_, pair in labels.items() if pair[0] != pair[1]} == {}


def test_every_object_property_is_a_relation_or_part_of_the_encoding() -> None:
    structure = {
        "subject",
        "object",
        "figure",
        "evidence",
        "heading",
        "inPassage",
        "focus",
        "inSection",
        "leadIn",
        "namedBy",
        "inList",
        "issuedSelector",
        "placeSelector",
        "asksForMoreThan",
        "countedConcept",
        "countedPopulation",
        "countedBy",
        "countedOver",
    }
    properties = {term.removeprefix(SG) for term in declared(OWL.ObjectProperty) if term.startswith(SG)}

    surplus = properties - structure - {relation.removeprefix("sg:") for relation in RELATIONS}
    assert not surplus, f"vocabulary.RELATIONS lacks {sorted(surplus)}"


def test_the_properties_of_the_encoding_are_declared() -> None:
    used = {*TEXT_PROPERTIES.values(), *FIGURE_TEXT_PROPERTIES.values(), *FIGURE_DECIMAL_PROPERTIES.values()}

    assert {name for name in used if expand_curie(name) not in declared(OWL.DatatypeProperty)} == set()


def test_no_name_is_declared_twice_as_different_things() -> None:
    counts = Counter(str(term) for kind in TERM_TYPES for term in vocabulary().subjects(RDF.type, kind))

    assert [name for name, count in counts.items() if count > 1] == []


def test_an_owl_parser_reads_it_and_finds_every_name_declared() -> None:
    ontology = pyhornedowl.open_ontology(str(bundled_ontology() / "skillgraph.ttl"))

    assert str(ontology.get_iri()) == SG
    assert set(ontology.get_classes()) == declared(OWL.Class)
    assert set(ontology.get_object_properties()) == declared(OWL.ObjectProperty)
    assert set(ontology.get_data_properties()) == declared(OWL.DatatypeProperty)
    builtin = {
        str(RDFS.label),
        str(RDFS.comment),
        str(RDFS.seeAlso),
        str(RDFS.isDefinedBy),
        str(OWL.versionInfo),
    }
    assert set(ontology.get_annotation_properties()) - builtin <= declared(OWL.AnnotationProperty)
    assert set(ontology.get_named_individuals()) == set()


def test_the_axioms_use_declared_terms_alone() -> None:
    xsd = PREFIXES["xsd"]
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith)
    used = {str(end) for axiom in axioms for pair in vocabulary().subject_objects(axiom) for end in pair}
    predicates = {str(predicate) for predicate in vocabulary().predicates()}
    builtin = (str(RDFS), str(RDF), str(OWL), xsd)

    assert {term for term in used - declared(*TERM_TYPES) if not term.startswith((*builtin, xsd))} == set()
    assert {p for p in predicates if not p.startswith(builtin)} <= declared(*TERM_TYPES[1:])


def test_the_graph_of_the_guide_uses_declared_terms_alone_and_puns_none() -> None:
    quads = set(build_dataset(bundled_ontology())[1])

    properties = {quad.predicate.value for quad in quads}
    classes = {quad.object.value for quad in quads if quad.predicate.value == str(RDF.type)}  # type: ignore[union-attr]
    subjects = {quad.subject.value for quad in quads if not quad.graph_name.value.endswith("/vocabulary")}  # type: ignore[union-attr]
    builtin = (str(RDFS), str(RDF), str(OWL))
    known = declared(*TERM_TYPES)
    assert {shorten_iri(p) for p in properties - known if not p.startswith(builtin)} == set()
    assert {shorten_iri(c) for c in classes - known if not c.startswith(builtin)} == set()
    assert subjects & known == set()


def test_the_context_has_the_prefix_map() -> None:
    assert {prefix: context().get(prefix) for prefix in PREFIXES} == PREFIXES


def term_of(name: str) -> str:
    """Give the term of a property; where a prefix has its name, it keeps the prefix of its namespace."""
    return f"sg:{name}" if name in PREFIXES else name


def test_the_context_has_a_term_for_each_own_term() -> None:
    missing = [
        name for name in (term.removeprefix(SG) for term in own_terms()) if term_of(name) not in context()
    ]

    assert not missing, f"ontology/context.jsonld lacks {missing}"


def test_the_context_types_values_as_the_vocabulary_does() -> None:
    kinds = {
        name: fields.get("@type", "") if isinstance(fields := context().get(term_of(name)), dict) else ""
        for name in (term.removeprefix(SG) for term in own_terms())
    }

    for term in own_terms():
        kind, name = vocabulary().value(term, RDF.type), term.removeprefix(SG)
        range_ = vocabulary().value(term, RDFS.range)
        if kind == OWL.ObjectProperty:
            assert kinds[name] == "@id", f"ontology/context.jsonld: {name} refers to a node"
        elif range_ is not None and str(range_).endswith(("integer", "boolean")):
            assert kinds[name] == shorten_iri(str(range_)), f"ontology/context.jsonld: {name} has a type"


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("`concepts.tsv`", CONCEPT_COLUMNS),
        ("`passages.tsv`", PASSAGE_COLUMNS),
        ("`lists.tsv`", LIST_COLUMNS),
        ("`statements.tsv`", STATEMENT_COLUMNS),
        ("`evidence.tsv`", EVIDENCE_COLUMNS),
    ],
)
def test_the_readme_documents_every_column_in_its_order(heading: str, columns: tuple[str, ...]) -> None:
    readme = (bundled_ontology() / "README.md").read_text(encoding="utf-8")

    section = readme.partition(f"\n### {heading}")[2].partition("\n#")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    assert tuple(re.findall(r"`(\w+)`", " ".join(rows))) == columns
