"""Where a query does not parse, and what to do about it.

The engine's parser says how far its longest attempt came, and an attempt to read ``OPTIONAL`` comes
eight characters further than the token that is no ``OPTIONAL``: in a query of usual length it points at
the end. So a query that has failed is parsed again with its tokens set far apart. Then the longest attempt
at one token ends before the next one begins, and the token is found exactly.
"""

import re
from typing import TYPE_CHECKING, Final

from skillgraph.errors import QueryError
from skillgraph.identifiers import old_names, say_current
from skillgraph.rdf.gate import iter_tokens, place
from skillgraph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store

#: Longer than any keyword of the grammar (``ENCODE_FOR_URI`` has 14 letters).
_GAP: Final = " " * 24
#: Kinds of token beside which a blank changes nothing.
_FREE: Final = frozenset({"open", "close", "separator"})
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)+)"')
_REMEDIES: Final = {
    "Prefix not found": "declare the prefix: PREFIX name: <IRI>",
    "IRI parsing failed": "give the IRI in full, with its scheme, and percent-encode what it cannot hold",
    "variable that is unbound": "with GROUP BY or an aggregate, SELECT only grouped variables and aggregates",
}
_REMEDY: Final = (
    "look at what comes before it: a dot between patterns, a closed bracket, the order of the clauses"
)
#: What is said where the first word is none that a query begins with.
_BEGINNING: Final = "begin with SELECT, ASK, CONSTRUCT or DESCRIBE, or with PREFIX before these"
_SHOWN: Final = 40


def syntax_error(store: "Store", query: str, message: str, *, source: str) -> QueryError:
    """Make the error for a query that *store* has refused with *message*."""
    if renamed := old_names(query):
        told = "; ".join(say_current(old, now) for old, now in renamed.items())
        return QueryError("the query does not parse", location=source, remedy=f"use the new name: {told}")
    spaced, origins = _space_tokens(query)
    try:
        store.query(spaced, prefixes=PREFIXES)
    except SyntaxError as error:
        message = str(error)
    except (OSError, RuntimeError, ValueError):
        return QueryError(f"the query does not parse: {message}", location=source, remedy=_REMEDY)
    found = _PLACE.match(message)
    if found is None:
        return QueryError(f"the query does not parse: {message}", location=source, remedy=_REMEDY)
    reached = _offset(spaced, int(found[1]), int(found[2]))
    start = max((begin for begin in origins if begin <= reached), default=0)
    offset = origins.get(start, 0)
    rest = query[offset:].strip().partition("\n")[0]
    return QueryError(
        f"the query does not parse near {rest[:_SHOWN]!r}" if rest else "the query does not parse at its end",
        location=place(query, offset, source=source),
        remedy=_BEGINNING if not query[:offset].strip() else _remedy(found[3], is_exact=reached == start),
    )


def _space_tokens(query: str) -> tuple[str, dict[int, int]]:
    """Set the tokens far apart, where blanks may stand.

    Returns:
        The text, and the offset in *query* of each of its stretches, by its offset in the text;
        the end of the query is the last stretch.

    """
    pieces: list[str] = []
    origins: dict[int, int] = {}
    length, last_end, last_kind = 0, -1, ""
    for kind, token, offset in iter_tokens(query):
        if offset != last_end or kind in _FREE or last_kind in _FREE:
            pieces.append(_GAP)
            length += len(_GAP)
            origins[length] = offset
        pieces.append(token)
        length += len(token)
        last_end, last_kind = offset + len(token), kind
    origins[length + len(_GAP)] = len(query.rstrip())
    return "".join(pieces) + 2 * _GAP, origins


def _offset(text: str, line: int, column: int) -> int:
    """Turn line and column, from 1, into an offset."""
    return sum(len(row) for row in text.split("\n")[: line - 1]) + line - 1 + column - 1


def _remedy(expected: str, *, is_exact: bool) -> str:
    """Say what to do; what the parser expected counts only where its attempt began at the token."""
    for words, remedy in _REMEDIES.items():
        if words in expected:
            return remedy
    signs = [sign.replace('\\"', '"') for sign in _QUOTED.findall(expected)]
    return f"one of these can come there: {' '.join(signs)}" if is_exact and signs else _REMEDY
