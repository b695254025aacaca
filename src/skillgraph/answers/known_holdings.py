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
from skillgraph.answers.studied import studied_in, title_level
from skillgraph.answers.timed_names import concepts_timed, is_named_in
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

    So are degrees, where a degree is asked for; and what the graph has under another name that the package
    knows is held as if it had been named so.

    Args:
        catalog: The graph.
        held: What the person named, as `profiles.find_holdings` gives it.
        roles: CURIEs of the roles and stages that ask.

    Returns:
        The graph with that; what is held with it, and without it among the unknown names; and the CURIEs
        of what the graph does not have.

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
    }
    taken = dict(held.taken)
    held = replace(held, unknown=tuple(name for name in held.unknown if name not in taken))
    if not found:
        return catalog, held, ()
    own = [curie for curie in dict.fromkeys(found.values()) if curie in catalog.concepts]
    further = set(found.values()).difference(own)
    near = _near(with_known(catalog, further), further, roles=list(roles)) if further else set()
    added = tuple(curie for curie in dict.fromkeys(found.values()) if curie in near)
    unknown = tuple(name for name in held.unknown if found.get(name) not in {*own, *near})
    degrees = [
        (name, curie)
        for name, curie in found.items()
        if curie in added and is_degree(known_concepts()[curie])
    ]
    held = replace(
        held,
        studied=(*held.studied, *(pair for name, curie in degrees for pair in studied_in(curie, name))),
        have=tuple(dict.fromkeys((*held.have, *own, *added))),
        unknown=unknown,
        no_degrees=tuple(name for name in held.no_degrees if name in unknown),
    )
    return with_known(catalog, added), held, added


def _known(catalog: Catalog, name: str) -> str | None:
    with suppress(UnknownConceptError, AmbiguousLabelError):
        concept = find_known_concept(catalog, name)
        return None if concept.kind in NAMES_OF_THEIR_OWN else concept.id
    return None


def _known_degree(name: str) -> str | None:
    """Find the degree that stands for all of its level."""
    level, known = title_level(name), known_concepts()
    names = (curie for curie, label in known.labels() if level is not None and eqf_level(label) == level)
    return next((curie for curie in names if is_degree(known[curie])), None)


def _near(catalog: Catalog, curies: set[str], *, roles: list[str]) -> set[str]:
    """Find which of some concepts are near to what the roles ask for, or what years are of, or degrees."""
    projection, asked = project_held(catalog, roles, curies), concepts_asked(catalog, roles)
    asks_degrees = any(is_degree(catalog.concepts[curie]) for curie in asked)
    timed = [catalog.concepts[curie].label for curie in concepts_timed(catalog, roles)]
    return {
        curie
        for curie in curies
        if (asks_degrees and is_degree(catalog.concepts[curie]))
        or any(is_named_in(catalog.concepts[curie].label, label) for label in timed)
        or any(
            row.skill in asked and as_near(row, catalog.concepts)
            for row in adjacent_skills(projection, curie, limit=None)
        )
    }
