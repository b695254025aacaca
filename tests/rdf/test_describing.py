"""A dataset describes itself: counts, named graphs, and where each comes from."""

from dataclasses import replace

import rdflib
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import RDF

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.model import Catalog, SourceDocument
from skillgraph.rdf.describing import describe_dataset
from skillgraph.vocabulary import DESCRIPTION_GRAPH, expand_curie, shorten_iri
from small_catalog import DOCUMENT, small_catalog

GRAPHS = {"graph:vocabulary": 9, "graph:document_guide": 70, "graph:rule_near-wording": 5, "graph:own": 1}


def described(catalog: Catalog, dataset: str | None = None) -> set[tuple[str, str, str]]:
    sizes = {expand_curie(name): size for name, size in GRAPHS.items()}
    quads = list(describe_dataset(catalog, sizes, triples=80, dataset=dataset))
    assert {quad.graph_name.value for quad in quads} == {DESCRIPTION_GRAPH}  # type: ignore[union-attr]
    return {tuple(map(_short, (quad.subject, quad.predicate, quad.object))) for quad in quads}  # type: ignore[misc]


def _short(term: object) -> str:
    return shorten_iri(str(getattr(term, "value", term)))


def test_a_dataset_has_a_title_and_counts_its_triples_once_and_its_things_by_class() -> None:
    catalog = small_catalog()

    found = described(catalog)

    assert {
        ("dataset:guide", "rdf:type", "dcat:Dataset"),
        ("dataset:guide", "rdf:type", "void:Dataset"),
        ("dataset:guide", "dcterms:title", catalog.documents[DOCUMENT].label),
        ("dataset:guide", "void:triples", "80"),
        ("dataset:guide", "void:classPartition", "dataset:guide_programming-language"),
        ("dataset:guide_programming-language", "void:class", "sg:ProgrammingLanguage"),
        ("dataset:guide_statement", "void:entities", str(len(catalog.statements))),
        ("dataset:guide_passage", "void:entities", str(len(catalog.passages))),
    } <= found
    assert "dataset:guide_employer" not in {subject for subject, _, _ in found}


def test_each_named_graph_is_a_part_and_that_of_a_document_names_its_source() -> None:
    found = described(small_catalog())

    assert {part for _, name, part in found if name == "void:subset"} == set(GRAPHS)
    assert {(graph, size) for graph, name, size in found if name == "void:triples"} == {
        *((graph, str(size)) for graph, size in GRAPHS.items()),
        ("dataset:guide", "80"),
    }
    assert {triple for triple in found if triple[1] in ("prov:hadPrimarySource", "dcterms:source")} == {
        ("graph:document_guide", "prov:hadPrimarySource", DOCUMENT),
        ("graph:document_guide", "dcterms:source", DOCUMENT),
    }
    assert {label for graph, name, label in found if name == "rdfs:label"} >= {
        "What the rule near-wording infers",
        "Further triples",
    }


def test_a_dataset_of_several_documents_has_a_name_that_changes_with_them() -> None:
    one = SourceDocument("document:other", "Other", "0" * 64, 1, "text/plain")
    small = small_catalog()

    names = [
        {subject for subject, name, _ in described(catalog) if name == "dcterms:title"}
        for catalog in (
            replace(small, documents={**small.documents, one.id: one}),
            replace(small, documents={one.id: one, **small.documents}),
            replace(small, documents={**small.documents, one.id: replace(one, sha256="1" * 64)}),
        )
    ]

    assert names[0] == names[1] != names[2]


def test_a_dataset_that_has_a_description_of_its_own_keeps_its_name_and_title() -> None:
    found = described(small_catalog(), expand_curie("dataset:ours"))

    assert ("dataset:ours", "void:triples", "80") in found
    assert not [triple for triple in found if triple[1] == "dcterms:title" or triple[2] == "dcat:Dataset"]


def test_a_description_speaks_in_declared_terms_alone() -> None:
    vocabulary = rdflib.Graph().parse(bundled_ontology() / "skillgraph.ttl", format="turtle")
    own: list[Quad] = list(parse(path=bundled_ontology() / "dataset.ttl", format=RdfFormat.TURTLE))
    made = [*describe_dataset(small_catalog(), {}, triples=1), *own]

    used = {quad.predicate.value for quad in made}
    used |= {quad.object.value for quad in made if quad.predicate.value == str(RDF.type)}  # type: ignore[union-attr]

    declared = {str(term) for term in vocabulary.subjects(RDF.type)} | {str(RDF.type)}
    assert {shorten_iri(term) for term in used - declared} == set()
