"""What a dataset says of itself in VoID, DCAT and PROV-O: counts, named graphs, where each comes from.

The origin of statements is told once for a named graph, not at each statement: a document's graph holds
what that document says and nothing else, and the evidence of a statement names the passage
(docs/decisions/0037-words-and-origin-in-standard-terms.md).
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from skillgraph.identifiers import join_id, local_name
from skillgraph.model import Catalog
from skillgraph.rdf.encoding import document_graph
from skillgraph.rdf.terms import node
from skillgraph.vocabulary import (
    DERIVED_GRAPH,
    DESCRIPTION_GRAPH,
    DIRECT_GRAPH,
    KINDS,
    PREFIXES,
    SG,
    VOCABULARY_GRAPH,
    expand_curie,
)

#: The vocabularies that a graph speaks, by their prefix.
_VOCABULARIES: Final = ("sg", "skos", "prov", "oa", "schema", "dcterms")
_LABELS: Final = {
    VOCABULARY_GRAPH: "Vocabulary, concept schemes and concepts",
    DIRECT_GRAPH: "Plain triples of statements",
    DERIVED_GRAPH: "Labels of statements, top concepts",
}
_RULE_GRAPHS: Final = expand_curie("graph:rule_")
_HEX_DIGITS: Final = 12
#: What a dataset is named after: CURIE, digest and label of a document.
Described = tuple[str, str, str]
_INNER_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def describe_dataset(
    catalog: Catalog, sizes: Mapping[str, int], *, triples: int, dataset: str | None = None
) -> Iterator[Quad]:
    """Describe a dataset and each of its named graphs, in a graph for that.

    Args:
        catalog: What the dataset holds.
        sizes: How many triples each named graph holds, by IRI; the description itself is none of them.
        triples: How many there are together, one that stands in several graphs once.
        dataset: IRI of a dataset that has a title and types already; without it they are given.

    """
    graph = NamedNode(DESCRIPTION_GRAPH)
    documents = [(d.id, d.sha256, d.label) for d in catalog.documents.values()]
    about = node(dataset_id(documents)) if dataset is None else NamedNode(dataset)

    def said(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(subject, node(predicate), value, graph)

    if dataset is None:
        for predicate, value in titled(documents):
            yield said(about, predicate, value)
    yield said(about, "void:uriSpace", Literal(SG))
    yield said(about, "void:triples", _integer(triples))
    for prefix in _VOCABULARIES:
        yield said(about, "void:vocabulary", NamedNode(PREFIXES[prefix]))
    for class_, count in sorted(_entities(catalog).items()):
        part = NamedNode(f"{about.value}_{_INNER_CAPITAL.sub('-', class_).lower()}")
        yield said(about, "void:classPartition", part)
        yield said(part, "void:class", node(f"sg:{class_}"))
        yield said(part, "void:entities", _integer(count))
    sources = {document_graph(curie): document for curie, document in catalog.documents.items()}
    for iri, size in sorted(sizes.items()):
        part = NamedNode(iri)
        yield said(about, "void:subset", part)
        yield said(part, "rdf:type", node("void:Dataset"))
        yield said(part, "void:triples", _integer(size))
        source = sources.get(iri)
        label = source.label if source else _LABELS.get(iri) or _label_of_rule(iri)
        yield said(part, "rdfs:label", Literal(label, language="en"))
        if source:
            yield said(part, "dcterms:source", node(source.id))
            yield said(part, "prov:hadPrimarySource", node(source.id))


def dataset_id(documents: Sequence[Described]) -> str:
    """Name a dataset after its document; several have a name that changes with them."""
    told = sorted((curie, sha256) for curie, sha256, _ in documents)
    if len(told) == 1:
        return f"dataset:{local_name(told[0][0])}"
    digest = hashlib.sha256(repr(told).encode()).hexdigest()[:_HEX_DIGITS]
    return join_id("dataset", ":documents", digest)


def titled(documents: Sequence[Described]) -> Iterator[tuple[str, NamedNode | Literal]]:
    """Say what a dataset of some documents is, and what it is called."""
    title = documents[0][2] if len(documents) == 1 else f"{len(documents)} documents about roles"
    yield "rdf:type", node("void:Dataset")
    yield "rdf:type", node("dcat:Dataset")
    yield "dcterms:title", Literal(title, language="en")


def _label_of_rule(iri: str) -> str:
    rule = iri.removeprefix(_RULE_GRAPHS)
    return f"What the rule {rule} infers" if rule != iri else "Further triples"


def _entities(catalog: Catalog) -> dict[str, int]:
    """Count the things of each class of ours."""
    statements = catalog.statements.values()
    counts = Counter(KINDS[concept.kind].class_name for concept in catalog.concepts.values())
    counts |= {
        "SourceDocument": len(catalog.documents),
        "Section": len(catalog.sections),
        "Passage": len(catalog.passages),
        "List": len(catalog.lists),
        "Statement": len(catalog.statements),
        "Figure": sum(statement.figure is not None for statement in statements),
        "EvidenceSpan": sum(len(statement.evidence) for statement in statements),
    }
    return {class_: count for class_, count in counts.items() if count}


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=node("xsd:integer"))
