"""The columns of ``SELECT *``, in the order in which a reader meets their variables.

SPARQL leaves that order open (1.1, section 16.1) and the engine sorts by name. A query that names its columns
is left as it is.
"""

import json
from collections.abc import Iterator
from itertools import pairwise

from skillgraph.rdf.gate import iter_tokens


def order_columns(content: bytes, query: str) -> bytes:
    """Order the columns of an answer as its query does.

    Args:
        content: SPARQL 1.1 Query Results JSON, as the engine writes it: its head first.
        query: What was asked.

    Returns:
        The same answer; its columns stand in another order where the query begins with ``SELECT *``.

    Example:
        >>> order_columns(b'{"head":{"vars":["a","b"]},"results":{}}', "SELECT * { ?b ?p ?a }")
        b'{"head":{"vars":["b","a"]},"results":{}}'

    """
    met = {name: number for number, name in enumerate(dict.fromkeys(_iter_visible(query)))}
    end = content.index(b"}") + 1
    head = json.loads(content[:end] + b"}")["head"]
    if not met or "vars" not in head:
        return content
    head["vars"].sort(key=lambda name: met.get(name, len(met)))
    return b'{"head":' + json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + content[end:]


def _iter_visible(query: str) -> Iterator[str]:
    """Give the variables of a ``SELECT *`` as they appear; those that a sub-query keeps to itself do not.

    A sub-query shows what its SELECT clause names, all where that is a star too; its body and what
    follows it are hidden else.
    """
    hidden = [False]  # a group each, the innermost last
    clause: list[str] | None = None  # the tokens of the SELECT clause that is being read
    is_first = True
    for kind, token, _ in iter_tokens(query):
        word = token.upper() if kind == "word" else token
        if word == "SELECT":
            clause = []
        elif clause is not None and word in ("{", "WHERE", "FROM"):
            if is_first and _is_closed(clause):
                return
            if not hidden[-1]:
                yield from _iter_named(clause)
            hidden[-1] |= _is_closed(clause)
            clause, is_first = None, False
        elif clause is not None:
            clause.append(word)
        elif not hidden[-1] and kind == "term" and token[0] in "?$":
            yield token[1:]
        if kind == "open" and word == "{":
            hidden.append(hidden[-1])
        elif kind == "close" and word == "}" and len(hidden) > 1:
            hidden.pop()


def _is_closed(clause: list[str]) -> bool:
    """Tell whether a SELECT clause names its columns: a star in it multiplies, or is that of ``COUNT(*)``."""
    return [word for word in clause if word not in ("DISTINCT", "REDUCED")] != ["*"]


def _iter_named(clause: list[str]) -> Iterator[str]:
    """Give the columns that a SELECT clause names, alone or behind an AS."""
    depth = 0
    for before, word in pairwise(["", *clause]):
        depth += (word == "(") - (word == ")")
        if word[0] in "?$" and (not depth or before == "AS"):
            yield word[1:]
