"""What a thing is made in, which matters to its makers: who works with Docker need not know Go.

A row that says *builds on* of a programming language says one of two things. A framework, a library or a
language is taken up by writing that language: nobody uses Django without Python. A tool or a platform is
used as it is, whatever it is written in. Neither is a framework taken up in the language of its core where
it is used with another one of the same class: PyTorch is written in C++, and used with Python.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from skillgraph.language.kinds import expand_kinds
from skillgraph.projection.known import counted_as, known_concepts
from skillgraph.projection.named_relations import relation_triples

if TYPE_CHECKING:
    from skillgraph.model import Concept

_LANGUAGE: Final = "programming-language"
#: Kinds of what is taken up by writing the language that it builds on.
_WRITTEN_BY_USERS: Final = expand_kinds(("framework", "library", _LANGUAGE))


def is_made_in(thing: Concept, language: Concept) -> bool:
    """Tell whether a language is what a thing is made in and no more to who works with it.

    Example:
        >>> known = known_concepts()
        >>> is_made_in(known["concept:docker"], known["concept:go"])
        True
        >>> is_made_in(known["concept:django"], known["concept:python"])
        False

    """
    return (counted_as(thing), counted_as(language)) in _made_in()


@cache
def _made_in() -> frozenset[tuple[str, str]]:
    """Find the pairs of a thing and a language that only its makers write."""
    known = known_concepts()
    rows = frozenset(relation_triples())
    classes = {subject: of for subject, relation, of in rows if relation == "kind-of"}
    used: dict[str, set[str]] = {}
    for first, relation, second in rows:
        if relation == "used-with":
            used.setdefault(first, set()).add(second)
            used.setdefault(second, set()).add(first)

    def is_for_makers(thing: str, language: str) -> bool:
        if known.kind(thing) not in _WRITTEN_BY_USERS:
            return True
        return any(
            known.kind(other) == _LANGUAGE
            and classes.get(other) == classes.get(language)
            and (other, "builds-on", language) not in rows
            for other in used.get(thing, ())
        )

    return frozenset(
        (counted_as(known[thing]), counted_as(known[language]))
        for thing, relation, language in rows
        if relation == "builds-on" and known.kind(language) == _LANGUAGE and is_for_makers(thing, language)
    )
