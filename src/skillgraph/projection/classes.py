"""How little it says that two things are of one kind, or parts of one whole: the more there are, the less.

The measure is the link strength of Jiang and Conrath (*Semantic similarity based on corpus statistics and
lexical taxonomy*, 1997): what a member has of information beyond its class, ``-ln P(member | class)``.
That is ``ln(m)`` for a class with *m* members of which none is likelier than another; beyond a common class
with *n*, of which the strength of the relation tells, it is ``ln(m / n)``. A path from one member through
the class to the next pays it once, each of the two hops a half: up is certain, down is one of *m*.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from skillgraph.projection.known import counted_as, known_concepts
from skillgraph.projection.layers import carries_meaning
from skillgraph.projection.named_relations import relation_triples
from skillgraph.projection.weights import bundled_weights
from skillgraph.store.about import scan_statements
from skillgraph.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Catalog
    from skillgraph.projection.reasons import Reason
    from skillgraph.projection.weights import Weights

#: Relations that say of which class or whole something is one, and no more than that.
MEMBER_RELATIONS: Final = frozenset({"kind-of", "skos:broader", "sg:classifiedAs", "part-of", "sg:involves"})
_OF_WHOLES: Final = "sg:involves"  # leads from the whole to its member, the others to the whole


def class_sizes(catalog: Catalog) -> dict[str, int]:
    """Count the members of each class, by CURIE, each once.

    They are what a document states to be one of it, what we name so, and where the class is a kind of our
    vocabulary (*Programming languages*) the known concepts of that kind.

    Example:
        >>> from skillgraph.model import Catalog
        >>> sizes = class_sizes(Catalog())
        >>> 2 < sizes["concept:query-languages"] < sizes["concept:programming-languages"]
        True

    """
    own: dict[str, set[str]] = {}
    concepts = catalog.concepts
    for _, (subject, relation, target) in scan_statements(catalog, "subject", "relation", "object"):
        if relation in MEMBER_RELATIONS and subject in concepts and target in concepts and subject != target:
            of, member = (subject, target) if relation == _OF_WHOLES else (target, subject)
            own.setdefault(counted_as(concepts[of]), set()).add(counted_as(concepts[member]))
    known = _known_members()
    sizes = {curie: len(found) for curie, found in known.items()}
    sizes |= {curie: len(found.union(known.get(curie, ()))) for curie, found in own.items()}
    return sizes | {
        curie: sizes[name] for curie, concept in concepts.items() if (name := counted_as(concept)) in sizes
    }


@cache
def _known_members() -> dict[str, frozenset[str]]:
    """Give for each class the members that the package knows."""
    members: dict[str, set[str]] = {}
    known = known_concepts()
    others = known.other_ids
    classes = {kind.id: f"concept:{kind.plural}" for kind in KINDS.values()}
    for curie in known:
        if (of := classes.get(known.kind(curie) or "", "")) in known:
            members.setdefault(others.get(of, of), set()).add(others.get(curie, curie))
    for member, relation, whole in relation_triples():
        if relation in MEMBER_RELATIONS:
            members.setdefault(others.get(whole, whole), set()).add(others.get(member, member))
    return {of: frozenset(found) for of, found in members.items()}


def class_size(reasons: Iterable[Reason], sizes: Mapping[str, int]) -> int | None:
    """Give how many members the class has that is all that joins two concepts; None where more does.

    Args:
        reasons: Why the two are joined; those that carry no meaning say nothing here.
        sizes: As `class_sizes` gives them; what it lacks is the class of this one alone.

    """
    telling = [reason for reason in reasons if carries_meaning([reason])]
    if not telling or any(reason.relation not in MEMBER_RELATIONS for reason in telling):
        return None
    return min(sizes.get(whole_of(reason) or "", 1) for reason in telling)


def whole_of(reason: Reason) -> str | None:
    """Give the class or whole that a reason makes one of its ends a member of."""
    return reason.source if reason.relation == _OF_WHOLES else reason.target


def shared_closeness(closeness: float, size: int | None, *, weights: Weights | None = None) -> float:
    """Give what is left of the closeness of a hop into a class, or out of it, to a path through the class.

    Args:
        closeness: Of the edge, in (0, 1).
        size: As `class_size` gives it.
        weights: Those of the package for None.

    Returns:
        The same where the class has no more members than a common one (`Weights.class_members`), else less.

    Example:
        >>> shared_closeness(0.5, None), shared_closeness(0.5, 3), shared_closeness(0.5, 75)
        (0.5, 0.5, 0.1)

    """
    common = (weights or bundled_weights()).class_members
    return closeness / math.sqrt(max(1.0, (size or 0) / common))
