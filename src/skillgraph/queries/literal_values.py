"""Texts of a query that a property never has as its value, with the values that it has."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from skillgraph.rdf.gate import iter_tokens
from skillgraph.vocabulary import PREFIXES, expand_curie

if TYPE_CHECKING:
    from pyoxigraph import Store

#: From so many values on a property holds free text, of which none is told.
_MOST_VALUES: Final = 40
#: Of so many values all are told where none is near.
_MOST_TOLD: Final = 20
_QUOTES: Final = ('"', "'")


def unknown_values(store: "Store", query: str) -> dict[str, str]:
    """Give for each text that is asked of a property and never its value: what the property has.

    A text stands after its property, or is compared with a variable that does (``?level = "senior"``).
    Properties whose values are free text are not looked at, nor those of a prefix of the query's own.

    Args:
        store: Where the query found nothing, the default graph filled.
        query: SPARQL that parses.

    """
    notes: dict[str, str] = {}
    for name, text, tag in dict.fromkeys(_iter_values(query)):
        values = _values(store, name)
        if not values or len(values) > _MOST_VALUES or values.get(text, set()) & {tag}:
            continue
        wanted = _written(text, tag)
        there = [_written(value, max(values[value])) for value in _near(text, values)]
        if there:
            notes[text] = f"{name} never has the value {wanted}: write {' or '.join(there)}"
        elif len(values) <= _MOST_TOLD:
            notes[text] = f"{name} never has the value {wanted}; its values are {', '.join(sorted(values))}"
        else:
            notes[text] = f"{name} never has the value {wanted}"
    return notes


def _written(text: str, tag: str) -> str:
    return f'"{text}"' + (f"@{tag}" if tag else "")


def _near(text: str, values: dict[str, set[str]]) -> list[str]:
    """Give the values that a text may mean: itself in another tag or case, else what is near."""
    folded = {value.casefold(): value for value in sorted(values)}
    if text.casefold() in folded:
        return [text if text in values else folded[text.casefold()]]
    return [folded[near] for near in get_close_matches(text.casefold(), folded, n=2, cutoff=0.75)]


def _values(store: "Store", name: str) -> dict[str, set[str]]:
    """Give the texts that a property has, each with its language tags; none where it has too many."""
    from pyoxigraph import Literal, NamedNode

    found: dict[str, set[str]] = {}
    for quad in store.quads_for_pattern(None, NamedNode(expand_curie(name)), None, None):
        if isinstance(quad.object, Literal):
            found.setdefault(quad.object.value, set()).add(quad.object.language or "")
            if len(found) > _MOST_VALUES:
                break
    return found


def _iter_values(query: str) -> Iterator[tuple[str, str, str]]:
    """Go through the texts that are asked of a property: its CURIE, the text, its language tag."""
    tokens = [token for kind, token, _ in iter_tokens(query) if kind != "blank"]
    held_by = {
        after: before for before, after in pairwise(tokens) if after[:1] in ("?", "$") and _is_ours(before)
    }
    for number, token in enumerate(tokens):
        if not token.startswith(_QUOTES):
            continue
        before, after = tokens[max(number - 2, 0) : number], tokens[number + 1 : number + 4]
        tag = after[0][1:] if after and after[0].startswith("@") else ""
        after = after[1:] if tag else after
        name = before[-1] if before and _is_ours(before[-1]) else ""
        for pair in (tuple(reversed(before)), tuple(after[:2])):
            if not name and len(pair) > 1 and pair[0] == "=":
                name = held_by.get(pair[1], "")
        if name:
            yield name, token.strip("\"'"), tag


def _is_ours(token: str) -> bool:
    prefix, colon, local = token.partition(":")
    return bool(colon and local) and prefix in PREFIXES
