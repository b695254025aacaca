r"""Turtle and TriG as every reader takes them: no name with an escape in it.

``sg:release\/0.1.0`` is a legal prefixed name (RDF 1.1 Turtle, 6.4), and OWLAPI, which Protégé reads with,
stops at it. What the engine writes is gone through once, and such a name becomes the IRI in full.
"""

import re
from typing import Final

from skillgraph.vocabulary import PREFIXES

#: A string or an IRI, which stay as they are, or a prefixed name. The engine writes no long strings.
_TOKEN: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"|<[^>]*>|(?P<prefix>(?<![a-z])[a-z]+):(?P<local>(?:[^\s"<>\\;,()\[\]{}]|\\.)*)'
)
_ESCAPE: Final = re.compile(r"\\(.)")


def write_names_in_full(turtle: str) -> str:
    r"""Write each prefixed name that has an escape in it as an IRI.

    Args:
        turtle: Turtle or TriG, as pyoxigraph writes it with the prefixes of `vocabulary.PREFIXES`.

    Example:
        >>> print(write_names_in_full(r'sg:a\/b sg:level "sg:a\/b", sg:c .'))
        <https://w3id.org/skillgraph/a/b> sg:level "sg:a\/b", sg:c .

    """
    return _TOKEN.sub(_in_full, turtle) if "\\" in turtle else turtle


def _in_full(match: re.Match[str]) -> str:
    local = match["local"] or ""
    if "\\" not in local or match["prefix"] not in PREFIXES:
        return match[0]
    unescaped = _ESCAPE.sub(r"\1", local)
    return f"<{PREFIXES[match['prefix']]}{unescaped}>"
