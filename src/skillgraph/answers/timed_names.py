"""Of what a role asks for years, and what a person calls that: "Linux" for "Operate Linux systems"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.requirements import minimum_years, requirements_of
from skillgraph.language.stems import STOP_WORDS, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.model import Catalog


def concepts_timed(catalog: Catalog, roles: Iterable[str]) -> frozenset[str]:
    """Give the concepts of which some roles or stages ask for years."""
    asked = (statement for role in roles for statement in requirements_of(catalog, role))
    return frozenset(s.object for s in asked if s.object is not None and minimum_years(s) is not None)


def is_named_in(name: str, label: str) -> bool:
    """Tell whether a label has all words of a name, inflections folded.

    Example:
        >>> is_named_in("Linux", "Operate Linux systems"), is_named_in("Unix", "Operate Linux systems")
        (True, False)

    """
    words = _stems(name)
    return bool(words) and words <= _stems(label)


def find_timed(catalog: Catalog, name: str, timed: Collection[str]) -> str | None:
    """Find the one of some concepts whose label has all words of a name; None for none or several.

    Example:
        >>> from skillgraph.model import Catalog, Concept
        >>> catalog = Catalog(concepts={"concept:a": Concept("concept:a", "Run Linux", "skill")})
        >>> find_timed(catalog, "Linux", ["concept:a"])
        'concept:a'

    """
    found = [curie for curie in timed if is_named_in(name, catalog.concepts[curie].label)]
    return found[0] if len(found) == 1 else None


def _stems(text: str) -> set[str]:
    return {stem(word) for word in tokens(text) if word.lower() not in STOP_WORDS}
