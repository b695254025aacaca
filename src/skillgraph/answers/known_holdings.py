"""What a person holds that a graph does not name, and that does the work of what a role asks for.

Who asks for "Tableau or similar" is nearly served by Power BI, whether or not a text names it. Only what we
name as an alternative comes in this way, and it makes near and no more: "similar" leaves open what would do,
so nothing is had by it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.known_names import find_known_concept, with_known
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.projection.edges import Edges
from skillgraph.projection.known import counted_as
from skillgraph.projection.named_relations import relations_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Set as AbstractSet

    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog

ALTERNATIVE: Final = "alternative-to"


def hold_alternatives(
    catalog: Catalog, held: Holdings, *, asked: Collection[str]
) -> tuple[Catalog, Holdings, frozenset[str]]:
    """Take in what a person named that the graph does not have and that is an alternative to what is asked.

    Args:
        catalog: The graph.
        held: What the person named, as `profiles.find_holdings` gives it.
        asked: CURIEs of what a role asks for.

    Returns:
        The graph with these concepts; what is held with them, and without them among the unknown names; and
        their CURIEs.

    Example:
        >>> from skillgraph.answers.profiles import Holdings
        >>> from skillgraph.model import Catalog, Concept
        >>> catalog = Catalog(concepts={"concept:tableau": Concept("concept:tableau", "Tableau", "tool")})
        >>> _, held, _ = hold_alternatives(catalog, Holdings(unknown=("Power BI",)), asked=catalog.concepts)
        >>> held.have, held.unknown
        (('concept:power-bi',), ())

    """
    wanted = {counted_as(catalog.concepts[curie]) for curie in asked}
    found = {
        name: curie
        for name in held.unknown
        if name not in held.no_degrees
        and (curie := _known(catalog, name)) is not None
        and curie not in catalog.concepts
        and any(row.relation == ALTERNATIVE and wanted.intersection(row.ends) for row in relations_of(curie))
    }
    added = tuple(dict.fromkeys(found.values()))
    unknown = tuple(name for name in held.unknown if name not in found)
    taken = replace(held, have=(*held.have, *added), unknown=unknown)
    return with_known(catalog, added), taken, frozenset(added)


def _known(catalog: Catalog, name: str) -> str | None:
    with suppress(UnknownConceptError, AmbiguousLabelError):
        return find_known_concept(catalog, name).id
    return None


def keep_alternatives(projection: Edges, added: AbstractSet[str]) -> Edges:
    """Leave of some concepts of a projection the edges alone that say what they are an alternative to."""
    kept = Edges(projection.nodes)
    for first, ends in projection.adj.items():
        for second, edge in ends.items():
            if added.isdisjoint((first, second)) or any(r.relation == ALTERNATIVE for r in edge["reasons"]):
                kept.join(first, second, edge)
    return kept
