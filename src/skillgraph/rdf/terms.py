"""Nodes, literals and selectors as every graph of ours writes them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from skillgraph.identifiers import join_id
from skillgraph.model import Span
from skillgraph.vocabulary import expand_curie

#: CURIEs of subject and predicate, and the object.
Triple = tuple[str, str, NamedNode | Literal]
#: How many nodes and literals are kept at once: those of a statement and its neighbors come again at once.
_KEPT: Final = 2**14


@lru_cache(_KEPT)
def node(curie: str) -> NamedNode:
    """Give the node with a CURIE."""
    return NamedNode(expand_curie(curie))


def english(text: str) -> Literal:
    """Give a text in English."""
    return Literal(text, language="en")


@lru_cache(_KEPT)
def integer(number: int) -> Literal:
    """Give a whole number."""
    return typed(str(number), "xsd:integer")


@lru_cache(_KEPT)
def typed(lexical: str, datatype: str) -> Literal:
    """Give a literal of a datatype, a CURIE."""
    return Literal(lexical, datatype=node(datatype))


def selector_triples(owner: str, property_: str, *, document: str, span: Span) -> Iterator[Triple]:
    """Give the selector of a span of a document, and that *owner* points at it."""
    curie = join_id("selector", document, f"{span.start}-{span.end}")
    yield owner, property_, node(curie)
    yield curie, "rdf:type", node("oa:TextPositionSelector")
    yield curie, "oa:start", typed(str(span.start), "xsd:nonNegativeInteger")
    yield curie, "oa:end", typed(str(span.end), "xsd:nonNegativeInteger")
