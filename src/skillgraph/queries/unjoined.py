"""Two patterns of a query that the graph has each for itself, and never of one and the same thing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.rdf.gate import iter_tokens
from skillgraph.vocabulary import PREFIXES, expand_curie, shorten_iri

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, Store

#: Patterns of which pairs are looked at; a longer query is not explained this way.
_MOST_PATTERNS: Final = 24
#: Triples of one property that are looked at: a larger graph is explained by its first ones.
_MOST_TRIPLES: Final = 100_000
#: Things that have a property of which the class is asked.
_MOST_HOLDERS: Final = 1000
#: The word that stands in a pattern; any other ends it.
_TYPE: Final = "a"


class _Pattern(NamedTuple):
    """A triple pattern with a property for its predicate; subject and object as they are written."""

    subject: str
    property: str
    object: str


def iter_unjoined(store: "Store", query: str) -> Iterator[str]:
    """Say of the first two patterns that nothing in the graph meets together what has the second.

    Looked at are the patterns that every row has to meet: those of the outermost group, without paths.

    Args:
        store: Where the query found nothing, the default graph filled.
        query: SPARQL that parses.

    """
    patterns = list(_iter_patterns(query))
    for one, other in combinations(patterns[:_MOST_PATTERNS], 2):
        note = _not_led(store, one, other) or _not_led(store, other, one) or _not_both(store, one, other)
        if note:
            yield note
            return


def _not_led(store: "Store", first: _Pattern, second: _Pattern) -> str:
    """Say that nothing to which the first pattern leads meets the second; empty where something does."""
    if not _is_variable(first.object) or first.object != second.subject:
        return ""
    has = _node(second.property)
    if any(_has(store, quad.object, has) for quad in _quads(store, first.property)):
        return ""
    kind, way = _holder(store, second.property)
    what = f"nothing that {first.property} leads to has {second.property}"
    if kind:
        what += f"; {second.property} is said of {kind}" + (f", to which {way} leads" if way else "")
    return what


def _not_both(store: "Store", one: _Pattern, other: _Pattern) -> str:
    """Say that nothing meets both patterns; empty where something does."""
    if not _is_variable(one.subject) or one.subject != other.subject:
        return ""
    has = _node(other.property)
    if any(_has(store, quad.subject, has) for quad in _quads(store, one.property)):
        return ""
    what = f"nothing has both {one.property} and {other.property}"
    first, second = (_holder(store, name)[0] for name in (one.property, other.property))
    if not (first and second):
        return what
    if first == second:
        return f"{what}; each is said of some {first}"
    return f"{what}; {one.property} is said of {first}, {other.property} of {second}"


def _is_variable(token: str) -> bool:
    return token[0] in "?$"


def _iter_patterns(query: str) -> Iterator[_Pattern]:
    """Go through the triple patterns of the outermost group whose predicate is a property of the graph's."""
    tokens = [(kind, token) for kind, token, _ in iter_tokens(query)]
    words = {token.upper() for kind, token in tokens if kind == "word"}
    if words & {"PREFIX", "BASE", "CONSTRUCT"}:
        return  # names may mean something else, or the first group is no pattern
    depth = 0
    end = "}"
    parts: list[str] = []
    is_plain = True
    for kind, token in tokens:
        depth += (token in ("{", "(", "[")) - (token in ("}", ")", "]"))
        if depth == int(token != end) and (token in ("{", "}", ".", ";", ",") or _is_word(kind, token)):
            if is_plain and (found := _pattern(parts)):
                yield found
            kept = {";": 1, ",": 2}.get(token, 0)
            parts, is_plain = parts[:kept], is_plain or kept < len(_Pattern._fields) - 1
        elif depth == 1 and kind == "term":
            parts.append(token)
        else:
            is_plain = is_plain and (kind == "tag" or token == _TYPE)


def _is_word(kind: str, token: str) -> bool:
    return kind == "word" and token != _TYPE


def _pattern(parts: Sequence[str]) -> _Pattern | None:
    if len(parts) != len(_Pattern._fields):
        return None
    prefix, sign, _ = parts[1].partition(":")
    return _Pattern(*parts) if sign and prefix in PREFIXES else None


def _quads(store: "Store", name: str) -> "Iterator[Quad]":
    return islice(store.quads_for_pattern(None, _node(name), None, None), _MOST_TRIPLES)


def _has(store: "Store", thing: object, name: "NamedNode") -> bool:
    from pyoxigraph import NamedNode

    return isinstance(thing, NamedNode) and any(store.quads_for_pattern(thing, name, None, None))


def _holder(store: "Store", name: str) -> tuple[str, str]:
    """Give the class of what has a property, and the property by which the graph comes to it."""
    kinds: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    for holder in dict.fromkeys(quad.subject for quad in islice(_quads(store, name), _MOST_HOLDERS)):
        kinds.update(
            {_name(quad.object) for quad in store.quads_for_pattern(holder, _node("rdf:type"), None)}
        )
        ways.update({_name(quad.predicate) for quad in store.quads_for_pattern(None, None, holder)})
    return _commonest(kinds), _commonest(ways)


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word), default="")


def _node(name: str) -> "NamedNode":
    from pyoxigraph import NamedNode

    return NamedNode(expand_curie(name))


def _name(term: object) -> str:
    return shorten_iri(str(getattr(term, "value", term)))
