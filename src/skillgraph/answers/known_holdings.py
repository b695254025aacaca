"""What a person holds that a graph does not name, and that is near to what a role asks for.

Who asks for microservices is nearly served by Docker, and who asks for "Tableau or similar" by Power BI,
whether or not a text names these. What the package knows comes in by the relations and the counts that make
concepts of a graph near (`weighing`), and it makes near and no more: nothing is had by it. A degree alone
takes in others (`holdings`), also where the graph does not name it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from skillgraph.answers.attainment import eqf_level, is_degree, is_title
from skillgraph.answers.known_names import find_known_concept, with_known
from skillgraph.answers.neighbors import adjacent_skills
from skillgraph.answers.requirements import concepts_asked, project_held
from skillgraph.answers.weighing import as_near
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.projection.known import NAMES_OF_THEIR_OWN, known_concepts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog


def hold_known(
    catalog: Catalog, held: Holdings, *, roles: Iterable[str]
) -> tuple[Catalog, Holdings, tuple[str, ...]]:
    """Take in what a person named that the graph does not have and that is near to something asked for.

    So are degrees, where a degree is asked for.

    Args:
        catalog: The graph.
        held: What the person named, as `profiles.find_holdings` gives it.
        roles: CURIEs of the roles and stages that ask.

    Returns:
        The graph with that; what is held with it, and without it among the unknown names; and its CURIEs.

    Example:
        >>> from skillgraph.answers.profiles import Holdings
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog(concepts={"concept:tableau": Concept("concept:tableau", "Tableau", "tool")})
        >>> said = Statement("statement:a", "", "concept:x", "sg:requires", "concept:tableau")
        >>> catalog.statements[said.id] = said
        >>> hold_known(catalog, Holdings(unknown=("Power BI",)), roles=["concept:x"])[1].have
        ('concept:power-bi',)

    """
    found = {
        name: curie
        for name in held.unknown
        if (
            curie := _known_degree(name)
            if name in held.no_degrees or is_title(name)
            else _known(catalog, name)
        )
        is not None
        and curie not in catalog.concepts
    }
    if not found:
        return catalog, held, ()
    near = _near(with_known(catalog, found.values()), set(found.values()), roles=list(roles))
    added = tuple(curie for curie in dict.fromkeys(found.values()) if curie in near)
    unknown = tuple(name for name in held.unknown if found.get(name) not in near)
    taken = replace(
        held,
        have=(*held.have, *added),
        unknown=unknown,
        no_degrees=tuple(name for name in held.no_degrees if name in unknown),
    )
    return with_known(catalog, added), taken, added


def _known(catalog: Catalog, name: str) -> str | None:
    with suppress(UnknownConceptError, AmbiguousLabelError):
        concept = find_known_concept(catalog, name)
        return None if concept.kind in NAMES_OF_THEIR_OWN else concept.id
    return None


def _known_degree(name: str) -> str | None:
    """Find the degree that stands for all of its level."""
    level, known = eqf_level(name), known_concepts()
    names = (curie for curie, label in known.labels() if level is not None and eqf_level(label) == level)
    return next((curie for curie in names if is_degree(known[curie])), None)


def _near(catalog: Catalog, curies: set[str], *, roles: list[str]) -> set[str]:
    """Find which of some concepts are near to something that the roles ask for, or degrees as that is."""
    projection, asked = project_held(catalog, roles, curies), concepts_asked(catalog, roles)
    asks_degrees = any(is_degree(catalog.concepts[curie]) for curie in asked)
    return {
        curie
        for curie in curies
        if (asks_degrees and is_degree(catalog.concepts[curie]))
        or any(
            row.skill in asked and as_near(row, catalog.concepts)
            for row in adjacent_skills(projection, curie, limit=None)
        )
    }
