"""The quads of one document, and of each concept apart, so that parts that never met join to one graph."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from pyoxigraph import Store

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.model import Catalog
from skillgraph.rdf.encoding import derived_quads, encode_catalog, serialize_quads
from skillgraph.rdf.rules import direct_quads, read_rules
from skillgraph.rdf.terms import node
from skillgraph.store.building import RULES
from skillgraph.vocabulary import expand_curie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.model import Concept, Match

Row = dict[str, Any]


def document_quads(catalog: Catalog) -> bytes:
    """Write what a document says, with its own role and stages; of concepts that others share, nothing."""
    own = {curie: concept for curie, concept in catalog.concepts.items() if concept.shared}
    store = Store()
    store.bulk_extend(encode_catalog(catalog, with_evidence=False))
    told = (quad for quad in derived_quads(catalog) if quad.predicate.value not in _tops())
    quads = encode_catalog(replace(catalog, concepts=own, matches={}))
    return serialize_quads(chain(quads, direct_quads(store, rules=_rules()), told))


def concept_rows(catalog: Catalog) -> Iterator[Row]:
    """Give a row of `concepts_schema` for each concept of a document that others share."""
    says_top = expand_curie("skos:topConceptOf")
    tops = {quad.subject for quad in derived_quads(catalog) if quad.predicate.value == says_top}
    for curie, concept in catalog.concepts.items():
        if not concept.shared:
            quads, top = _concept_quads(concept, catalog.matches.get(curie, ()))
            below = node(curie) not in tops
            yield {"concept": curie, "label": concept.label, "quads": quads, "top": top, "below": below}


@lru_cache(maxsize=20_000)
def _concept_quads(concept: Concept, matches: tuple[Match, ...]) -> tuple[str, str]:
    alone = Catalog(concepts={concept.id: concept}, matches={concept.id: matches} if matches else {})
    itself, top = (serialize_quads(quads).decode() for quads in (encode_catalog(alone), derived_quads(alone)))
    return itself, top


@cache
def _tops() -> frozenset[str]:
    return frozenset(map(expand_curie, ("skos:topConceptOf", "skos:hasTopConcept")))


@cache
def _rules() -> dict[str, str]:
    return read_rules(bundled_ontology() / RULES)
