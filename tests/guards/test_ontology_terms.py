"""Every own term has a label, a definition, an example, and the reason why no standard term served."""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from skillgraph.vocabulary import KINDS, RELATIONS, SG, expand_curie

TERM_TYPES = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> Graph:
    return Graph().parse(root / "ontology" / "skillgraph.ttl")


def _own_terms(vocabulary: Graph) -> list[URIRef]:
    return sorted(
        {
            term
            for kind in TERM_TYPES
            for term in vocabulary.subjects(RDF.type, kind)
            if isinstance(term, URIRef) and _is_own(term)
        }
    )


def _is_own(term: URIRef) -> bool:
    return term.startswith(SG) and "/" not in term.removeprefix(SG) and term != URIRef(SG)


@pytest.mark.parametrize("annotation", [RDFS.label, SKOS.definition, SKOS.example, RDFS.comment], ids=str)
def test_every_own_term_has(vocabulary: Graph, annotation: URIRef) -> None:
    without = [
        term.removeprefix(SG) for term in _own_terms(vocabulary) if not vocabulary.value(term, annotation)
    ]

    assert _own_terms(vocabulary)
    assert without == []


def test_no_term_has_two_labels_and_no_label_names_two_terms_of_a_sort(vocabulary: Graph) -> None:
    labels = [str(label) for term in _own_terms(vocabulary) for label in vocabulary.objects(term, RDFS.label)]

    assert len(labels) == len(_own_terms(vocabulary))


def test_every_kind_and_relation_of_the_code_is_declared(vocabulary: Graph) -> None:
    used = {SG + kind.class_name for kind in KINDS.values()}
    used |= {expand_curie(relation) for relation in RELATIONS if relation.startswith("sg:")}

    assert used <= {str(term) for term in _own_terms(vocabulary)}


def test_every_term_that_the_bundled_graph_uses_is_declared(root: Path, vocabulary: Graph) -> None:
    quads = (root / "src" / "skillgraph" / "data" / "graph.nq").read_text(encoding="utf-8").splitlines()

    used = {URIRef(line.split(" ", 2)[1].strip("<>")) for line in quads if line}

    assert {term for term in used if _is_own(term)} <= set(_own_terms(vocabulary))
