"""Patterns of a query that would find something with their ends exchanged: a relation asked backwards."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from skillgraph.rdf.gate import iter_tokens
from skillgraph.vocabulary import PREFIXES, expand_curie, shorten_iri

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Store

_OTHER: Final = {"object": "subject", "subject": "object"}
#: Subject, predicate and object.
_WHOLE: Final = 3


def turned_around(store: "Store", query: str) -> Iterator[str]:
    """Go through the patterns with one thing and one relation that hold of it the other way round alone.

    Args:
        store: Where the query found nothing, the default graph filled.
        query: SPARQL that parses; of property paths nothing is told.

    """
    for subject, relation, other in dict.fromkeys(_patterns(query)):
        one, verb, two = map(_named, (subject, relation, other))
        if verb is None or (one is None) == (two is None):
            continue
        forward = next(store.quads_for_pattern(one, verb, two, None), None)
        backward = next(store.quads_for_pattern(two, verb, one, None), None)
        thing = one or two
        if forward is None and backward is not None and thing is not None:
            name, told = shorten_iri(thing.value), shorten_iri(verb.value)
            side = "object" if one else "subject"
            written = f"?x {told} {name}" if one else f"{name} {told} ?x"
            yield f"{name} is the {side} of {told}, never its {_OTHER[side]}: write {written}"


def _named(token: str) -> "NamedNode | None":
    """Give the IRI of a token; none for a variable, a text, or a prefix of the query's own."""
    from pyoxigraph import NamedNode

    if token.startswith("<"):
        return NamedNode(token[1:-1]) if ":" in token else None
    prefix, colon, local = token.partition(":")
    if not colon or prefix not in PREFIXES or not local:
        return None
    return NamedNode(expand_curie(f"{prefix}:{local}".replace("\\", "")))


def _patterns(query: str) -> Iterator[tuple[str, str, str]]:
    """Go through the triples of a query that are written with three terms, lists of them resolved."""
    said: list[str] = []
    for kind, text, _ in iter_tokens(query):
        if kind == "term" and len(said) < _WHOLE:
            said.append(text)
            if len(said) == _WHOLE:
                yield said[0], said[1], said[2]
        elif text == ";":
            said = said[:1]
        elif text == ",":
            said = said[:2]
        elif kind == "word" and text == "a" and len(said) == 1:
            said.append("rdf:type")
        elif kind != "tag":
            said = []
