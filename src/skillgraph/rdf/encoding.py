"""Encode a catalog as an RDF dataset: one named graph per document, one per rule.

No blank nodes: every node has an IRI made of the ids in the tables, so that the same
input gives the same bytes. What a statement says is in plain properties of its node
(``sg:subject``, ``sg:relation``, ``sg:object``, one property per qualifier), since
``rdf:Statement`` is reserved vocabulary in OWL 2 DL.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from skillgraph.identifiers import document_of, join_id, local_name
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    DocumentPlace,
    Evidence,
    Figure,
    Passage,
    Period,
    Section,
    SourceDocument,
    Statement,
)
from skillgraph.rdf.instants import instant_of, precision_of
from skillgraph.rdf.terms import Triple, english, integer, node, selector_triples, typed
from skillgraph.vocabulary import (
    ALIGNMENTS_GRAPH,
    DERIVED_GRAPH,
    KINDS,
    TAXONOMIES,
    VOCABULARY_GRAPH,
    expand_curie,
    expand_target,
    taxonomy_of,
)

#: Statement field to the property that holds it, where the value is plain text.
TEXT_PROPERTIES: Final = {
    "modality": "sg:modality",
    "level": "sg:level",
    "purpose": "sg:purpose",
    "means": "sg:means",
    "reason": "sg:reason",
    "condition": "sg:condition",
    "scope": "sg:scope",
    "quantifier": "sg:quantifier",
    "manner": "sg:manner",
    "status": "sg:status",
    "rule": "sg:rule",
}
#: Figure field to the property that holds it, where the value is plain text.
FIGURE_TEXT_PROPERTIES: Final = {
    "measure": "sg:measure",
    "bound": "sg:bound",
    "unit": "schema:unitText",
    "direction": "sg:direction",
    "currency": "schema:currency",
    "per": "sg:per",
    "statistic": "sg:statistic",
    "place": "sg:place",
    "population": "sg:population",
}
#: Figure field to the property that holds it, where the value is a decimal.
FIGURE_DECIMAL_PROPERTIES: Final = {
    "value": "schema:value",
    "low": "schema:minValue",
    "high": "schema:maxValue",
}

_BATCH: Final = 20_000


def encode_catalog(catalog: Catalog, *, with_evidence: bool = True) -> Iterator[Quad]:
    """Encode a catalog, quad by quad: a large one never stands in memory whole.

    What rules derive is not in it: see `rules`.

    Args:
        catalog: In any order.
        with_evidence: Without it, concepts and statements with their qualifiers alone: no
            evidence, and nothing of what a document is made of.

    Yields:
        The quads in no particular order; a selector comes as often as something points at its span.

    """
    yield from _quads(_vocabulary_triples(catalog), VOCABULARY_GRAPH)
    yield from _match_quads(catalog)
    if with_evidence:
        yield from _partition_quads(catalog)
    for statement in catalog.statements.values():
        graph = statement_graph(statement)
        yield from _quads(_statement_triples(statement), graph)
        if with_evidence:
            yield from _quads(_statement_evidence_triples(statement, catalog), graph)


def _partition_quads(catalog: Catalog) -> Iterator[Quad]:
    """Encode the documents and their parts, each part once, however many documents there are."""
    for document in catalog.documents.values():
        yield from _quads(_document_triples(document), document_graph(document.id))
    for section in catalog.sections.values():
        name = section.document
        yield from _quads(_section_triples(section, name), document_graph(name))
    for passage in catalog.passages.values():
        yield from _quads(_passage_triples(passage, catalog), document_graph(passage.document))
    for concept_list in catalog.lists.values():
        name = concept_list.document
        yield from _quads(_list_triples(concept_list, name), document_graph(name))


def statement_graph(statement: Statement) -> str:
    """Give the IRI of the graph of a statement: that of its document, or of the rule that infers it."""
    if statement.status == "inferred":
        return rule_graph(statement.rule or "")
    return document_graph(statement.evidence[0].document)


@cache
def document_graph(document: str) -> str:
    """Give the IRI of a document's graph, ``graph:document_<slug>``."""
    return expand_curie(join_id("graph", ":document", local_name(document)))


def rule_graph(rule: str) -> str:
    """Give the IRI of a rule's graph, ``graph:rule_<rule>``."""
    return expand_curie(join_id("graph", ":rule", rule))


def serialize_quads(quads: Iterable[Quad]) -> bytes:
    """Write quads as N-Quads, sorted by line and without duplicates: the same quads, the same bytes.

    Cost: memory for twice the bytes that it gives; the quads themselves are never held together.
    """
    source = iter(quads)
    lines: list[bytes] = []
    while batch := set(islice(source, _BATCH)):
        lines += (serialize(batch, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    lines.sort()
    return b"".join(line for line, _ in groupby(lines))


def derived_quads(catalog: Catalog) -> Iterator[Quad]:
    """Give what follows from the rest and spares other tools a rule: labels of nodes, top concepts."""
    for statement in catalog.statements.values():  # sg:sentence is a subproperty of rdfs:label
        yield from _quads([(statement.id, "rdfs:label", english(statement.sentence))], DERIVED_GRAPH)
        if statement.figure:
            yield from _quads([_figure_name(statement, statement.figure, catalog)], DERIVED_GRAPH)
    kinds = {curie: concept.kind for curie, concept in catalog.concepts.items()}
    broader = (s for s in catalog.statements.values() if s.relation == "skos:broader")
    below = {s.subject for s in broader if kinds.get(s.subject) == kinds.get(s.object or "")}
    below |= {concept.id for concept in catalog.concepts.values() if concept.shared}
    for curie, kind in kinds.items():
        if curie not in below:
            triples = (
                (curie, "skos:topConceptOf", node(f"scheme:{kind}")),
                (f"scheme:{kind}", "skos:hasTopConcept", node(curie)),
            )
            yield from _quads(triples, DERIVED_GRAPH)


def _figure_name(statement: Statement, figure: Figure, catalog: Catalog) -> Triple:
    from skillgraph.language.amounts_in_words import figure_label  # it compiles patterns

    ends = (catalog.concepts.get(end or "") for end in (statement.subject, statement.object))
    names = [end.label for end in ends if end] or [statement.sentence]
    label = figure_label(statement, figure, subject=names[0], holder=" with ".join(names))
    return join_id("figure", statement.id), "rdfs:label", english(label)


def _vocabulary_triples(catalog: Catalog) -> Iterator[Triple]:
    for kind in sorted({concept.kind for concept in catalog.concepts.values()}):
        yield f"scheme:{kind}", "rdf:type", node("skos:ConceptScheme")
        yield f"scheme:{kind}", "rdfs:label", english(KINDS[kind].plural.replace("-", " ").capitalize())
    for concept in catalog.concepts.values():
        yield from _concept_triples(concept)


def _concept_triples(concept: Concept) -> Iterator[Triple]:
    kind = KINDS[concept.kind]
    yield concept.id, "rdf:type", node("skos:Concept")
    yield concept.id, "rdf:type", node(f"sg:{kind.class_name}")
    yield concept.id, "skos:inScheme", node(f"scheme:{kind.id}")
    yield concept.id, "skos:prefLabel", english(concept.label)
    for label in concept.alternatives:
        yield concept.id, "skos:altLabel", english(label)
    for label in concept.alternatives_in_text:
        yield concept.id, "sg:altLabelInText", english(label)
    if concept.definition:
        yield concept.id, "skos:definition", english(concept.definition)
    for part in concept.parts:
        yield concept.id, "dcterms:hasPart", node(part)
    for iri in concept.exact_matches:
        yield concept.id, "skos:exactMatch", NamedNode(iri)
    if concept.shared:
        yield concept.id, "skos:broader", node(concept.shared)
        yield concept.id, "dcterms:source", node(document_of(concept.id))


def _match_quads(catalog: Catalog) -> Iterator[Quad]:
    """Give what concepts match in taxonomies, what these call it, and whose the names are."""
    graph = NamedNode(ALIGNMENTS_GRAPH)
    label, rights = node("skos:prefLabel"), node("dcterms:rights")
    taxonomies = set()
    for curie, matches in catalog.matches.items():
        for match in matches:
            target = NamedNode(expand_target(match.target))
            yield Quad(node(curie), node(match.relation), target, graph)
            yield Quad(target, label, english(match.label), graph)
            taxonomies.add(taxonomy_of(match.target))
    if taxonomies:
        yield Quad(graph, node("rdfs:label"), english("What concepts match in taxonomies"), graph)
    for taxonomy in taxonomies & TAXONOMIES.keys():
        yield Quad(graph, rights, english(TAXONOMIES[taxonomy].attribution), graph)


def _document_triples(document: SourceDocument) -> Iterator[Triple]:
    curie = document.id
    yield curie, "rdf:type", node("schema:DigitalDocument")
    yield curie, "rdf:type", node("sg:SourceDocument")
    yield curie, "rdfs:label", english(document.label)
    yield curie, "sg:sha256", Literal(document.sha256)
    yield curie, "sg:length", integer(document.length)
    yield curie, "dcterms:format", Literal(document.media_type)
    if document.by_rules:
        yield curie, "sg:readByRules", Literal(document.by_rules)
    if date := document.date:
        yield curie, "dcterms:issued", typed(instant_of(date.value, is_end=False), "xsd:dateTime")
        yield curie, "sg:issuedPrecision", Literal(precision_of(date.value))
        yield curie, "sg:issuedOrigin", Literal(date.origin)
        if date.span:
            yield from selector_triples(curie, "sg:issuedSelector", document=curie, span=date.span)
    for number, place in enumerate(document.places, start=1):
        yield from _place_triples(place, number, document=curie)


def _place_triples(place: DocumentPlace, number: int, *, document: str) -> Iterator[Triple]:
    curie = join_id("locality", document, str(number))
    yield document, "dcterms:spatial", node(curie)
    yield curie, "rdf:type", node("schema:Place")
    yield curie, "rdfs:label", Literal(place.label)  # a name, in whatever language the document has it
    yield curie, "sg:position", integer(number)
    yield curie, "sg:placeOrigin", Literal(place.origin)
    if place.span:
        yield from selector_triples(curie, "sg:placeSelector", document=document, span=place.span)


def _section_triples(section: Section, document: str) -> Iterator[Triple]:
    yield section.id, "rdf:type", node("sg:Section")
    yield section.id, "rdfs:label", english(section.label)
    yield section.id, "sg:headingLevel", integer(section.level)
    yield section.id, "sg:position", integer(section.position)
    yield section.id, "dcterms:isPartOf", node(section.parent or document)
    yield section.id, "sg:heading", node(join_id("passage", document, section.passage))


def _passage_triples(passage: Passage, catalog: Catalog) -> Iterator[Triple]:
    curie = passage.curie
    yield curie, "rdf:type", node("sg:Passage")
    yield curie, "rdf:type", node("oa:SpecificResource")
    section = catalog.sections.get(passage.section)
    yield curie, "rdfs:label", english(f"{section.label if section else passage.id}, line {passage.line}")
    yield curie, "sg:passageKind", Literal(passage.kind)
    yield curie, "sg:inSection", node(passage.section)
    yield curie, "sg:line", integer(passage.line)
    yield curie, "sg:sha256", Literal(passage.sha256)
    yield curie, "oa:hasSource", node(passage.document)
    yield from selector_triples(curie, "oa:hasSelector", document=passage.document, span=passage.span)


def _list_triples(value: ConceptList, document: str) -> Iterator[Triple]:
    yield value.id, "rdf:type", node("sg:List")
    yield value.id, "rdfs:label", english(value.label)
    yield value.id, "sg:inSection", node(value.section)
    yield value.id, "sg:logic", Literal(value.logic)
    if value.lead_in:
        yield value.id, "sg:leadIn", node(join_id("passage", document, value.lead_in))
    if value.open is not None:
        yield value.id, "sg:open", Literal(value.open)
    if value.concept:
        yield value.id, "sg:namedBy", node(value.concept)
    yield from _membership_triples(value.id, value.parent, value.position)


def _membership_triples(member: str, parent: str | None, position: int | None) -> Iterator[Triple]:
    if parent:
        yield member, "sg:inList", node(parent)
    if position is not None:
        yield member, "sg:position", integer(position)


def _statement_triples(statement: Statement) -> Iterator[Triple]:
    curie = statement.id
    yield curie, "rdf:type", node("sg:Statement")
    yield curie, "sg:sentence", english(statement.sentence)
    yield curie, "sg:subject", node(statement.subject)
    yield curie, "sg:relation", node(statement.relation)
    if statement.object:
        yield curie, "sg:object", node(statement.object)
    for field, property_ in TEXT_PROPERTIES.items():
        if value := getattr(statement, field):
            yield curie, property_, Literal(value)
    for hedge in statement.hedge:
        yield curie, "sg:hedge", Literal(hedge)
    yield from _membership_triples(curie, statement.list, statement.position)
    for premise in statement.premises:
        yield curie, "prov:wasDerivedFrom", node(premise)
    if statement.figure:
        figure = join_id("figure", curie)
        yield curie, "sg:figure", node(figure)
        yield from _figure_triples(figure, statement.figure)


def _statement_evidence_triples(statement: Statement, catalog: Catalog) -> Iterator[Triple]:
    for number, evidence in enumerate(statement.evidence, start=1):
        passage = catalog.passages.get((evidence.document, evidence.passage))
        is_whole = passage is not None and (passage.span, passage.sha256) == (evidence.span, evidence.sha256)
        yield from _evidence_triples(statement.id, number, evidence, is_whole=is_whole)


def _figure_triples(curie: str, figure: Figure) -> Iterator[Triple]:
    yield curie, "rdf:type", node("sg:Figure")
    if figure.currency:
        yield curie, "rdf:type", node("schema:MonetaryAmount")
    for field, property_ in FIGURE_TEXT_PROPERTIES.items():
        if value := getattr(figure, field):
            yield curie, property_, Literal(value)
    for field, property_ in FIGURE_DECIMAL_PROPERTIES.items():
        number = getattr(figure, field)
        if number is not None:
            yield curie, property_, typed(format(number, "f"), "xsd:decimal")
    if figure.period:
        yield from _period_triples(curie, figure.period)
    for slot in figure.inherited:
        yield curie, "sg:inheritedSlot", Literal(slot)


def _period_triples(curie: str, period: Period) -> Iterator[Triple]:
    for property_, point in (("sg:periodStart", period.start), ("sg:periodEnd", period.end)):
        if point:
            instant = instant_of(point, is_end=property_ == "sg:periodEnd")
            yield curie, property_, typed(instant, "xsd:dateTime")
            yield curie, f"{property_}Precision", Literal(precision_of(point))
    if period.relative:
        yield curie, "sg:periodRelative", Literal(period.relative)


def _evidence_triples(owner: str, number: int, evidence: Evidence, *, is_whole: bool) -> Iterator[Triple]:
    """Tie a statement to a span; where that is its whole passage, offsets and digest stand there alone."""
    curie = join_id("evidence", owner, str(number))
    yield owner, "sg:evidence", node(curie)
    yield curie, "rdf:type", node("sg:EvidenceSpan")
    yield curie, "sg:inPassage", node(join_id("passage", evidence.document, evidence.passage))
    yield curie, "sg:position", integer(number)
    for slot in evidence.slots:
        yield curie, "sg:slot", Literal(slot)
    if not is_whole:
        yield curie, "sg:sha256", Literal(evidence.sha256)
        yield from selector_triples(curie, "oa:hasSelector", document=evidence.document, span=evidence.span)
    if evidence.focus:
        yield from selector_triples(curie, "sg:focus", document=evidence.document, span=evidence.focus)


@cache
def _graph(iri: str) -> NamedNode:
    return NamedNode(iri)


def _quads(triples: Iterable[Triple], graph: str) -> Iterator[Quad]:
    graph_node = _graph(graph)
    for subject, predicate, value in triples:
        yield Quad(node(subject), node(predicate), value, graph_node)
