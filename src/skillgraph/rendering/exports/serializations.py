"""Write a graph in RDF syntaxes; the same quads give the same bytes.

Turtle, TriG, N-Quads and RDF/XML are written by pyoxigraph from sorted quads. JSON-LD is compacted here:
rdflib's compaction orders by hash, and pyoxigraph has none. Our graphs need no lists and no nesting, so
that it is a walk over sorted quads (JSON-LD 1.1, sections 4.1 and 4.2).
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, serialize

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.boundary.controls import escape_controls, reference_controls
from skillgraph.errors import UsageError
from skillgraph.rdf.encoding import serialize_quads
from skillgraph.rdf.turtle import write_names_in_full
from skillgraph.vocabulary import PREFIXES, shorten_iri

#: File suffix by format.
RDF_SUFFIXES: Final = {
    "turtle": ".ttl",
    "trig": ".trig",
    "nquads": ".nq",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
}

#: From an IRI to its term, and the type and language that the term gives to its values.
_Terms = dict[str, tuple[str, str, str]]

_CONTEXT_FILE: Final = bundled_ontology() / "context.jsonld"
_TYPE: Final = f"{PREFIXES['rdf']}type"
_STRING: Final = f"{PREFIXES['xsd']}string"
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]*")
#: Datatypes whose canonical forms a JSON number can hold; a bare one is an integer.
_INTEGER_TYPE: Final = f"{PREFIXES['xsd']}integer"
_NATIVE: Final = frozenset({_INTEGER_TYPE, f"{PREFIXES['xsd']}nonNegativeInteger"})
_BOOLEAN: Final = f"{PREFIXES['xsd']}boolean"


def render_rdf(quads: Iterable[Quad], rdf_format: str) -> bytes:
    """Write quads in one of `RDF_SUFFIXES`; control characters stand as escapes, which are the same strings.

    Args:
        quads: In any order; what stands twice is written once.
        rdf_format: ``turtle`` and ``rdfxml`` have no named graphs: each triple once. The others keep
            them. What XML cannot hold, as U+0000, is U+FFFD in ``rdfxml``.

    Raises:
        UsageError: There is no such format.

    Example:
        >>> iri = NamedNode("https://w3id.org/skillgraph/concept/rdf")
        >>> label = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
        >>> render_rdf([Quad(iri, label, Literal("RDF", language="en"))], "turtle").splitlines()[-1]
        b'concept:rdf skos:prefLabel "RDF"@en .'

    """
    match rdf_format:
        case "nquads":
            content = serialize_quads(quads).decode()
        case "turtle":
            content = write_names_in_full(_serialize_triples(quads, RdfFormat.TURTLE))
        case "trig":
            ordered = sorted(set(quads), key=_sort_key)
            written = serialize(ordered, format=RdfFormat.TRIG, prefixes=PREFIXES) or b""
            content = write_names_in_full(written.decode())
        case "jsonld":
            content = _render_json_ld(set(quads))
        case "rdfxml":
            return reference_controls(_serialize_triples(quads, RdfFormat.RDF_XML).rstrip() + "\n").encode()
        case _:
            raise _unknown_format(rdf_format)
    return escape_controls(content).encode()


def _unknown_format(rdf_format: str) -> UsageError:
    return UsageError(
        f"unknown RDF format {rdf_format!r}",
        location="the export format",
        remedy=f"choose {', '.join(RDF_SUFFIXES)}",
    )


def _serialize_triples(quads: Iterable[Quad], rdf_format: RdfFormat) -> str:
    """Write each triple once, whatever the number of graphs that hold it."""
    once = {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}
    triples = (quad.triple for quad in sorted(once, key=_sort_key))
    return (serialize(triples, format=rdf_format, prefixes=PREFIXES) or b"").decode()


def _sort_key(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Order by graph and subject, the type first, as people read it."""
    predicate = quad.predicate.value
    return _iri(quad.graph_name), str(quad.subject), predicate != _TYPE, predicate, str(quad.object)


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _render_json_ld(quads: Iterable[Quad]) -> str:
    document = json.loads(_CONTEXT_FILE.read_text(encoding="utf-8"))
    terms = _read_terms(document["@context"])
    graphs: list[dict[str, Any]] = []
    for name, members in groupby(sorted(quads, key=_sort_key), key=lambda quad: quad.graph_name):
        nodes = list(_compact_nodes(members, terms))
        if isinstance(name, DefaultGraph):
            graphs.extend(nodes)
        else:
            graphs.append({"@id": shorten_iri(_iri(name)), "@graph": nodes})
    document["@graph"] = graphs
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _read_terms(context: dict[str, Any]) -> _Terms:
    terms: _Terms = {}
    for term, definition in context.items():
        fields = definition if isinstance(definition, dict) else {"@id": definition}
        if term.startswith("@") or term in PREFIXES:
            continue
        kind = fields.get("@type", "")
        terms[_expand(fields["@id"])] = term, _expand(kind), fields.get("@language", "")
    return terms


def _expand(name: str) -> str:
    prefix, colon, reference = name.partition(":")
    return PREFIXES[prefix] + reference if colon and prefix in PREFIXES else name


def _compact_nodes(quads: Iterable[Quad], terms: _Terms) -> Iterator[dict[str, Any]]:
    for subject, members in groupby(quads, key=lambda quad: quad.subject):
        node: dict[str, list[Any]] = {}
        for quad in members:
            key, value = _compact_value(quad, terms)
            node.setdefault(key, []).append(value)
        single = {key: values[0] if len(values) == 1 else values for key, values in node.items()}
        yield {"@id": _compact_id(subject), **single}


def _compact_id(term: object) -> str:
    return shorten_iri(term.value) if isinstance(term, NamedNode) else str(term)


def _compact_value(quad: Quad, terms: _Terms) -> tuple[str, Any]:
    """Give the key and the shortest value that expands to just this object."""
    predicate, value = quad.predicate.value, quad.object
    if predicate == _TYPE:
        return "@type", terms[_iri(value)][0] if _iri(value) in terms else _compact_id(value)
    term, datatype, language = terms.get(predicate, ("", "", ""))
    if isinstance(value, Literal):
        short = _short_literal(value, datatype, language)
        if short is not None:
            return term or shorten_iri(predicate), short
        value_object = {"@value": value.value} | (
            {"@language": value.language} if value.language else {"@type": shorten_iri(value.datatype.value)}
        )
        return shorten_iri(predicate) if datatype or language or not term else term, value_object
    if datatype == "@id":
        return term, _compact_id(value)
    return shorten_iri(predicate) if datatype or language or not term else term, {"@id": _compact_id(value)}


def _short_literal(value: Literal, datatype: str, language: str) -> str | int | bool | None:
    """Give a bare JSON value, None where the term does not say the rest of the literal."""
    actual = value.datatype.value
    if value.language:
        return value.value if value.language == language else None
    if datatype == actual:
        return _native(value)
    if datatype or language:
        return None
    if actual == _INTEGER_TYPE and _INTEGER.fullmatch(value.value):
        return int(value.value)
    return value.value if actual == _STRING else None


def _native(value: Literal) -> str | int | bool:
    """Give a number or boolean of JSON where it expands to the same lexical form."""
    datatype, text = value.datatype.value, value.value
    if datatype in _NATIVE and _INTEGER.fullmatch(text):
        return int(text)
    return text == "true" if datatype == _BOOLEAN and text in ("true", "false") else text
