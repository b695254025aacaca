"""Decode an RDF dataset into a catalog: the inverse of `encoding`.

Named graphs are not looked at, so that a graph merged into one still decodes; what is
not of our vocabulary is left alone.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from skillgraph.boundary.inputs import parse_decimal
from skillgraph.errors import GraphError, OutdatedError, format_command
from skillgraph.identifiers import current_id, document_of, name_in_document
from skillgraph.language.calendar_days import is_point
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    DocumentDate,
    DocumentPlace,
    Evidence,
    Figure,
    Match,
    Passage,
    Period,
    Section,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.rdf.encoding import FIGURE_DECIMAL_PROPERTIES, FIGURE_TEXT_PROPERTIES, TEXT_PROPERTIES
from skillgraph.rdf.instants import point_of
from skillgraph.tables.ordering import ordered
from skillgraph.vocabulary import (
    DATE_ORIGINS,
    KINDS,
    MATCHES,
    PLACE_ORIGINS,
    PREFIXES,
    SLOTS,
    expand_curie,
    shorten_iri,
    shorten_target,
)

_KIND_OF_SCHEME: Final = {f"scheme:{kind}": kind for kind in KINDS}
_PREDICATES: Final = (
    *"""
    rdf:type rdfs:label skos:prefLabel skos:altLabel skos:definition skos:inScheme
    skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch skos:broader
    dcterms:source dcterms:hasPart dcterms:isPartOf dcterms:format dcterms:issued dcterms:spatial
    prov:wasDerivedFrom
    oa:hasSource oa:hasSelector oa:start oa:end
    sg:altLabelInText sg:sha256 sg:length sg:readByRules sg:issuedPrecision sg:issuedOrigin sg:issuedSelector
    sg:placeOrigin sg:placeSelector
    sg:headingLevel sg:position sg:evidence
    sg:passageKind sg:inSection sg:line sg:leadIn sg:logic sg:open sg:namedBy sg:inList sg:sentence
    sg:subject sg:relation sg:object sg:figure sg:hedge sg:inPassage sg:focus sg:slot sg:periodStart
    sg:periodEnd sg:periodStartPrecision sg:periodEndPrecision sg:periodRelative sg:inheritedSlot sg:heading
    """.split(),
    *TEXT_PROPERTIES.values(),
    *FIGURE_TEXT_PROPERTIES.values(),
    *FIGURE_DECIMAL_PROPERTIES.values(),
)


def decode_catalog(quads: Iterable[Quad], *, location: str) -> Catalog:
    """Read everything that a dataset says in our vocabulary.

    Args:
        quads: In any order, any named graphs.
        location: How an error names the dataset.

    Raises:
        GraphError: A node lacks what it must have, or a value is malformed.
        OutdatedError: Version 0.1 wrote it.

    """
    return ordered(_Decoder(quads, location).catalog())


class _Decoder:
    """Holds the dataset by subject and predicate, as CURIEs and plain texts."""

    def __init__(self, quads: Iterable[Quad], location: str) -> None:
        self._location = location
        self._nodes: dict[str, dict[str, list[str]]] = {}
        self._types: dict[str, list[str]] = {}
        predicates = {expand_curie(curie): curie for curie in _PREDICATES}
        curies: dict[str, str] = {}
        for quad in quads:
            predicate = predicates.get(quad.predicate.value)
            if predicate is None or not isinstance(quad.subject, NamedNode):
                continue
            subject = _shortened(quad.subject.value, curies)
            value = _text(quad.object, curies)
            values = self._nodes.setdefault(subject, {}).setdefault(predicate, [])
            if value not in values:
                values.append(value)
        for subject, properties in self._nodes.items():
            for type_ in properties.get("rdf:type", ()):
                self._types.setdefault(type_, []).append(subject)

    def catalog(self) -> Catalog:
        """Decode each node by its type."""
        self._refuse_old_ids()
        passages = [self._passage(curie) for curie in self._of_type("sg:Passage")]
        return Catalog(
            documents={curie: self._document(curie) for curie in self._of_type("sg:SourceDocument")},
            concepts={curie: self._concept(curie) for curie in self._concepts()},
            sections={curie: self._section(curie) for curie in self._of_type("sg:Section")},
            passages={(passage.document, passage.id): passage for passage in passages},
            lists={curie: self._list(curie) for curie in self._of_type("sg:List")},
            statements={curie: self._statement(curie) for curie in self._of_type("sg:Statement")},
            matches={curie: found for curie in sorted(self._concepts()) if (found := self._matches(curie))},
        )

    def _refuse_old_ids(self) -> None:
        for curie in (*self._of_type("sg:Section"), *self._of_type("sg:Statement")):
            if (now := current_id(curie)) != curie:
                raise OutdatedError(
                    f"the file has ids of skillgraph 0.1: {curie} is now {now}",
                    location=self._location,
                    remedy="export the graph again, after `skillgraph build` has rewritten its tables",
                )

    def _of_type(self, type_: str) -> list[str]:
        return self._types.get(type_, [])

    def _concepts(self) -> list[str]:
        return [
            curie
            for curie in self._of_type("skos:Concept")
            if any(scheme in _KIND_OF_SCHEME for scheme in self._all(curie, "skos:inScheme"))
        ]

    def _concept(self, curie: str) -> Concept:
        in_text = self._all(curie, "sg:altLabelInText")
        schemes = self._all(curie, "skos:inScheme")
        return Concept(
            curie,
            self._one(curie, "skos:prefLabel"),
            next(_KIND_OF_SCHEME[scheme] for scheme in schemes if scheme in _KIND_OF_SCHEME),
            in_text,
            tuple(label for label in self._all(curie, "skos:altLabel") if label not in in_text),
            self._maybe(curie, "skos:definition"),
            self._all(curie, "dcterms:hasPart"),
            tuple(sorted(_iri(iri) for iri in self._all(curie, "skos:exactMatch") if not self._name_of(iri))),
            self._shared(curie),
        )

    def _shared(self, curie: str) -> str | None:
        """Give the concept that documents share, where a concept is its source document's own.

        What a statement says is broader is another, where there are several of the same kind.
        """
        if not self._is_own(curie):
            return None
        kind = self._all(curie, "skos:inScheme")
        alike = [one for one in self._all(curie, "skos:broader") if self._all(one, "skos:inScheme") == kind]
        stated = self._stated_broader(curie) if len(alike) > 1 else set()
        return next((one for one in alike if one not in stated and not self._is_own(one)), None)

    def _is_own(self, curie: str) -> bool:
        return document_of(curie) in self._all(curie, "dcterms:source")

    def _stated_broader(self, curie: str) -> set[str]:
        said = (("sg:subject", curie), ("sg:relation", "skos:broader"))
        return {
            target
            for statement in self._of_type("sg:Statement")
            if all(self._all(statement, slot) == (value,) for slot, value in said)
            for target in self._all(statement, "sg:object")
        }

    def _matches(self, curie: str) -> tuple[Match, ...]:
        """Give what a concept matches in taxonomies: what has a label there, and is none of ours."""
        return tuple(
            Match(relation, shorten_target(iri), name)
            for relation in MATCHES
            for iri in sorted(self._all(curie, relation), key=shorten_target)
            if (name := self._name_of(iri))
        )

    def _name_of(self, iri: str) -> str | None:
        is_ours = iri.startswith("concept:")
        return None if is_ours else next(iter(self._all(iri, "skos:prefLabel")), None)

    def _document(self, curie: str) -> SourceDocument:
        return SourceDocument(
            curie,
            self._one(curie, "rdfs:label"),
            self._one(curie, "sg:sha256"),
            self._integer(curie, "sg:length"),
            self._one(curie, "dcterms:format"),
            self._maybe(curie, "sg:readByRules") in {"true", "1"},
            self._date(curie),
            self._places(curie),
        )

    def _date(self, curie: str) -> DocumentDate | None:
        value = self._point(curie, "dcterms:issued", precision="sg:issuedPrecision")
        if value is None:
            return None
        if not is_point(value):
            raise self._error(f"dcterms:issued of {curie}: {value} is no day, month or year")
        origin, selector = self._maybe(curie, "sg:issuedOrigin"), self._maybe(curie, "sg:issuedSelector")
        if origin is None:  # another tool gave it
            return DocumentDate(value, DATE_ORIGINS[-1])
        return DocumentDate(value, origin, self._span(selector) if selector else None)

    def _places(self, curie: str) -> tuple[DocumentPlace, ...]:
        """Give the places of a document; what another tool says without a name is none of ours."""
        named = [one for one in self._all(curie, "dcterms:spatial") if self._maybe(one, "rdfs:label")]
        numbered = [one for one in named if self._maybe(one, "sg:position")]
        numbered.sort(key=lambda one: self._integer(one, "sg:position"))
        return tuple(self._place(one) for one in (*numbered, *(one for one in named if one not in numbered)))

    def _place(self, curie: str) -> DocumentPlace:
        origin, selector = self._maybe(curie, "sg:placeOrigin"), self._maybe(curie, "sg:placeSelector")
        label = self._one(curie, "rdfs:label")
        if origin is None:  # another tool gave it
            return DocumentPlace(label, PLACE_ORIGINS[-1])
        return DocumentPlace(label, origin, self._span(selector) if selector else None)

    def _section(self, curie: str) -> Section:
        label = self._one(curie, "rdfs:label")
        around = self._one(curie, "dcterms:isPartOf")
        parent = around if around in self._of_type("sg:Section") else None
        return Section(
            curie,
            label,
            self._integer(curie, "sg:headingLevel"),
            (*(self._section(parent).path if parent else ()), label),
            parent,
            name_in_document(self._one(curie, "sg:heading")),
            self._integer(curie, "sg:position"),
        )

    def _passage(self, curie: str) -> Passage:
        return Passage(
            name_in_document(curie),
            self._one(curie, "oa:hasSource"),
            self._one(curie, "sg:inSection"),
            self._one(curie, "sg:passageKind"),
            self._span(self._one(curie, "oa:hasSelector")),
            self._integer(curie, "sg:line"),
            self._one(curie, "sg:sha256"),
        )

    def _list(self, curie: str) -> ConceptList:
        lead_in, is_open = self._maybe(curie, "sg:leadIn"), self._maybe(curie, "sg:open")
        return ConceptList(
            curie,
            self._one(curie, "sg:inSection"),
            self._one(curie, "rdfs:label"),
            name_in_document(lead_in) if lead_in else None,
            self._one(curie, "sg:logic"),
            None if is_open is None else is_open in ("true", "1"),
            self._maybe(curie, "sg:namedBy"),
            self._maybe(curie, "sg:inList"),
            self._integer(curie, "sg:position") if self._maybe(curie, "sg:position") else None,
        )

    def _statement(self, curie: str) -> Statement:
        figure = self._maybe(curie, "sg:figure")
        evidence = sorted(
            self._all(curie, "sg:evidence"), key=lambda node: self._integer(node, "sg:position")
        )
        return Statement(
            id=curie,
            sentence=self._one(curie, "sg:sentence"),
            subject=self._one(curie, "sg:subject"),
            relation=self._one(curie, "sg:relation"),
            object=self._maybe(curie, "sg:object"),
            figure=self._figure(figure) if figure else None,
            hedge=self._all(curie, "sg:hedge"),
            list=self._maybe(curie, "sg:inList"),
            position=self._integer(curie, "sg:position") if self._maybe(curie, "sg:position") else None,
            evidence=tuple(self._evidence(node) for node in evidence),
            premises=self._all(curie, "prov:wasDerivedFrom"),
            **self._texts(curie, TEXT_PROPERTIES),
        )

    def _evidence(self, curie: str) -> Evidence:
        focus, passage = self._maybe(curie, "sg:focus"), self._one(curie, "sg:inPassage")
        return Evidence(
            self._one(passage, "oa:hasSource"),
            name_in_document(passage),
            self._span(self._maybe(curie, "oa:hasSelector") or self._one(passage, "oa:hasSelector")),
            self._span(focus) if focus else None,
            _slots(self._all(curie, "sg:slot")),
            self._maybe(curie, "sg:sha256") or self._one(passage, "sg:sha256"),
        )

    def _figure(self, curie: str) -> Figure:
        numbers: dict[str, Any] = {
            field: self._decimal(curie, name) for field, name in FIGURE_DECIMAL_PROPERTIES.items()
        }
        period = Period(
            self._point(curie, "sg:periodStart", precision="sg:periodStartPrecision"),
            self._point(curie, "sg:periodEnd", precision="sg:periodEndPrecision"),
            self._maybe(curie, "sg:periodRelative"),
        )
        return Figure(
            period=period if period != Period() else None,
            inherited=_slots(self._all(curie, "sg:inheritedSlot")),
            **self._texts(curie, FIGURE_TEXT_PROPERTIES),
            **numbers,
        )

    def _point(self, curie: str, predicate: str, *, precision: str) -> str | None:
        instant = self._maybe(curie, predicate)
        try:
            return None if instant is None else point_of(instant, self._maybe(curie, precision))
        except ValueError as error:
            raise self._error(f"{predicate} of {curie}: {error}") from error

    def _texts(self, curie: str, properties: dict[str, str]) -> dict[str, Any]:
        return {field: self._maybe(curie, name) for field, name in properties.items()}

    def _span(self, selector: str) -> Span:
        return Span(self._integer(selector, "oa:start"), self._integer(selector, "oa:end"))

    def _all(self, curie: str, predicate: str) -> tuple[str, ...]:
        return tuple(sorted(self._nodes.get(curie, {}).get(predicate, ())))

    def _maybe(self, curie: str, predicate: str) -> str | None:
        values = self._all(curie, predicate)
        if len(values) > 1:
            raise self._error(f"{curie} has {len(values)} values of {predicate}, but may have only one")
        return values[0] if values else None

    def _one(self, curie: str, predicate: str) -> str:
        value = self._maybe(curie, predicate)
        if value is None:
            raise self._error(f"{curie} has no {predicate}")
        return value

    def _integer(self, curie: str, predicate: str) -> int:
        text = self._one(curie, predicate)
        try:
            return int(text)
        except ValueError as error:
            raise self._error(f"{predicate} of {curie} is not a whole number: {text!r}") from error

    def _decimal(self, curie: str, predicate: str) -> Decimal | None:
        text = self._maybe(curie, predicate)
        try:
            return None if text is None else parse_decimal(text)
        except ValueError as error:
            raise self._error(f"{predicate} of {curie}: {error}") from error

    def _error(self, problem: str) -> GraphError:
        return GraphError(
            problem, location=self._location, remedy=f"check it with `{format_command('validate')}`"
        )


def _shortened(iri: str, curies: dict[str, str]) -> str:
    curie = curies.get(iri)
    if curie is None:
        curie = curies[iri] = shorten_iri(iri)
    return curie


def _text(term: NamedNode | BlankNode | Literal | object, curies: dict[str, str]) -> str:
    if isinstance(term, NamedNode):
        return _shortened(term.value, curies)
    return term.value if isinstance(term, Literal | BlankNode) else str(term)


def _iri(text: str) -> str:
    """Give the IRI that was shortened where its namespace is one of the prefix map."""
    return expand_curie(text) if text.partition(":")[0] in PREFIXES else text


def _slots(slots: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(slots, key=lambda slot: (SLOTS.index(slot) if slot in SLOTS else len(SLOTS), slot)))
