"""Why a query that is right SPARQL finds nothing: a slip, a language tag, an old name, a wrong property."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from skillgraph.identifiers import old_names, say_current
from skillgraph.queries.directions import turned_around
from skillgraph.queries.literal_values import unknown_values
from skillgraph.queries.unjoined import iter_unjoined
from skillgraph.rdf.gate import iter_tokens
from skillgraph.vocabulary import PREFIXES, expand_curie, shorten_iri

if TYPE_CHECKING:
    from pyoxigraph import Literal, QuerySolution, Store

#: Namespaces of ids: of these only what is asked for is looked at, there are too many to compare with.
_OF_TERMS: Final = frozenset(PREFIXES) - {
    *("concept", "document", "section", "list", "passage", "selector", "statement", "evidence", "figure"),
    *("locality", "xsd", "graph"),
}
#: What a query may use without the graph's having it.
_NOT_LOOKED_AT: Final = frozenset({"rdf", "rdfs", "xsd"})
_TERMS: Final = """
SELECT DISTINCT ?term WHERE { { ?s ?term ?o } UNION { ?s a ?term } UNION { ?term rdfs:isDefinedBy ?o } }
"""
_LABEL: Final = "rdfs:label"
_IN_DOCUMENTS: Final = {"passage": "sg:Passage", "section": "sg:Section", "list": "sg:List"}
_MOST_NEAR: Final = 2
#: What a query names as a graph.
_GRAPHS: Final = re.compile(r"\b(?:FROM(?:\s+NAMED)?|GRAPH)\s+(<[^>\s]*>|[a-z]+:[\w-]+)", re.IGNORECASE)


def explain_nothing(store: "Store", query: str) -> list[str]:
    """Say, a line each, what in a query the graph does not know, or knows of other things only.

    Args:
        store: Where the query found nothing, the default graph filled.
        query: SPARQL that parses.

    """
    renamed = old_names(query)
    notes = list(_renamed(store, renamed))
    terms, texts = _terms(query)
    notes += _no_graphs(store, query)
    notes += _unknown_terms(store, [term for term in terms if term not in renamed])
    values = unknown_values(store, query)
    notes += values.values()
    notes += _tagged_texts(store, [text for text in texts if text not in values])
    if not notes and _LABEL in map(shorten_iri, terms):
        notes.append(f"a concept has skos:prefLabel, but no {_LABEL}")
    if not notes:
        notes += turned_around(store, query)
    return notes or list(iter_unjoined(store, query))


def _renamed(store: "Store", renamed: dict[str, str]) -> Iterator[str]:
    """Say how ids of version 0.1 are written now, and where the graph has none of these either."""
    for old, now in renamed.items():
        known = _is_known(store, expand_curie(now))
        yield say_current(old, now) + ("" if known else ", but the graph does not have it")


def _no_graphs(store: "Store", query: str) -> Iterator[str]:
    """Tell of documents that a query names as a graph: their statements are in a graph of their own."""
    from pyoxigraph import NamedNode

    for name in dict.fromkeys(_GRAPHS.findall(query)):
        curie = shorten_iri(name.strip("<>"))
        graph = f"graph:document_{curie.partition(':')[2]}"
        if curie.startswith("document:") and store.contains_named_graph(NamedNode(expand_curie(graph))):
            yield f"{curie} is a document and no graph: what it states is in {graph}"


def _terms(query: str) -> tuple[list[str], list[str]]:
    """Give the IRIs that a query names, prefixes expanded, and its texts that have neither tag nor type."""
    prefixes = dict(PREFIXES)
    terms: dict[str, None] = {}
    texts: dict[str, None] = {}
    tokens = [(kind, token) for kind, token, _ in iter_tokens(query) if kind != "blank"]
    declared = ""
    for (_, token), (after, _), (_, before) in zip(
        tokens, [*tokens[1:], ("", "")], [("", ""), *tokens], strict=False
    ):
        if before.upper() == "PREFIX":
            declared = token.removesuffix(":")
        elif declared and token[:1] == "<":
            prefixes[declared], declared = token[1:-1], ""
        elif token[:1] == "<":
            terms[token[1:-1]] = None
        elif token[:1] in "\"'" and after != "tag":
            texts[token.strip("\"'")] = None
        elif token[:1].isalpha() and ":" in token:
            prefix, _, local = token.partition(":")
            terms[prefixes.get(prefix, f"{prefix}:") + local.replace("\\", "")] = None
    return list(terms), list(texts)


def _unknown_terms(store: "Store", terms: list[str]) -> Iterator[str]:
    for iri in terms:
        curie = shorten_iri(iri)
        prefix, _, local = curie.partition(":")
        if prefix in PREFIXES and prefix not in _NOT_LOOKED_AT and local and not _is_known(store, iri):
            near = _near(store, curie) if prefix in _OF_TERMS else _of_documents(store, curie)
            yield f"the graph has no {curie}" + (f"; {' or '.join(near)}?" if near else "")


def _is_known(store: "Store", iri: str) -> bool:
    from pyoxigraph import NamedNode

    term = NamedNode(iri)
    places = [(term, None, None), (None, term, None), (None, None, term)]
    found = any(next(store.quads_for_pattern(*place, None), None) for place in places)
    return found or store.contains_named_graph(term)


def _of_documents(store: "Store", curie: str) -> list[str]:
    """Give the passages, sections or lists of that name, which the id of their document goes before."""
    from pyoxigraph import NamedNode

    prefix, _, local = curie.partition(":")
    if prefix not in _IN_DOCUMENTS:
        return []
    is_a = NamedNode(expand_curie("rdf:type"))
    of_class = NamedNode(expand_curie(_IN_DOCUMENTS[prefix]))
    subjects = (quad.subject for quad in store.quads_for_pattern(None, is_a, of_class, None))
    found = {shorten_iri(subject.value) for subject in subjects if isinstance(subject, NamedNode)}
    return sorted(name for name in found if name.endswith(f"_{local}"))[:_MOST_NEAR]


def _near(store: "Store", curie: str) -> list[str]:
    rows: Iterable[QuerySolution] = store.query(_TERMS, prefixes=PREFIXES)  # type: ignore[assignment]
    prefix = curie.partition(":")[0]
    found = sorted(shorten_iri(row["term"].value) for row in rows)
    known = {name.casefold(): name for name in found if name.startswith(f"{prefix}:")}
    return [known[name] for name in get_close_matches(curie.casefold(), known, n=2, cutoff=0.75)]


def _tagged_texts(store: "Store", texts: list[str]) -> Iterator[str]:
    from pyoxigraph import Literal

    for text in texts:
        plain, tagged = Literal(text), Literal(text, language="en")
        if not _is_value(store, plain) and _is_value(store, tagged):
            yield f"{plain} has a language in the graph: write {tagged}"


def _is_value(store: "Store", literal: "Literal") -> bool:
    return next(store.quads_for_pattern(None, None, literal, None), None) is not None
