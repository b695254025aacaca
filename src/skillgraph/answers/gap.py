"""What a person lacks for a role: each requirement held, near, missing, not needed, or not said.

A requirement is a statement that a role requires, prefers or will require a concept;
of a career stage also what it focuses on. Each is counted by itself, since level and
modality may differ from place to place. `weighing` says what each state means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.answers.attainment import is_degree
from skillgraph.answers.lookup import check_concepts
from skillgraph.answers.requirements import DegreeRequirement, Experience, Requirement, State, minimum_years
from skillgraph.answers.weighing import Weighing
from skillgraph.projection.narrowing import said_in, sections_inside

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    import networkx as nx

    from skillgraph.model import Catalog, Section


@dataclass(frozen=True, slots=True)
class Gap:
    """What a person has and lacks for a role; everything in the order of the catalog.

    Attributes:
        role: CURIE.
        section: The section that the requirements were narrowed to, or None.
        requirements: All but years and degrees.
        experience: Years.
        degrees: Degrees.
        unasked: CURIEs for which years were given and none are asked.

    """

    role: str
    section: Section | None
    requirements: tuple[Requirement, ...]
    experience: tuple[Experience, ...]
    degrees: tuple[DegreeRequirement, ...]
    unasked: tuple[str, ...] = ()

    def in_state(self, state: State) -> list[Requirement]:
        """Give the requirements in one state."""
        return [row for row in self.requirements if row.state == state]


def skill_gap(
    catalog: Catalog,
    role: str,
    *,
    have: Collection[str] = (),
    projection: nx.Graph[str] | None = None,
    section: Section | None = None,
    years: Mapping[str, Decimal] | None = None,
    stated_only: bool = False,
) -> Gap:
    """Compare what a person has with what a role asks for.

    Args:
        catalog: Where the requirements are.
        role: CURIE of a role or stage.
        have: CURIEs of what the person holds: skills, technologies, degrees.
        projection: Of the concepts that `concepts_compared` gives; without it nothing is *near*.
        section: Only requirements with evidence inside this section or below it.
        years: Concept CURIE → years of experience in it; what has more than none is held too.
        stated_only: Without our rule that a higher degree takes in a lower one. What other rules
            inferred is left out of *catalog* and *projection* (`narrowing.narrow_catalog`).

    Returns:
        Everything that is asked, in the order of the catalog. A strict lower bound
        counts as met by just that many years.

    Raises:
        UnknownConceptError: *role*, or one of *have* and *years*, is no CURIE of a concept.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog({}, {c: Concept(c, c, "skill") for c in ("concept:a", "concept:b")})
        >>> for number, skill in enumerate(catalog.concepts):
        ...     name = f"statement:{number}"
        ...     catalog.statements[name] = Statement(name, "", "concept:x", "sg:requires", skill)
        >>> gap = skill_gap(catalog, "concept:x", have=["concept:a"])
        >>> [(row.concept, row.state) for row in gap.requirements]
        [('concept:a', 'have'), ('concept:b', 'missing')]

    """
    years = years or {}
    check_concepts(catalog, (*have, *years))
    held = (*have, *(curie for curie, number in years.items() if number > 0))
    weighing = Weighing(catalog, role, held, years, projection, stated_only)
    if not weighing.statements:
        check_concepts(catalog, [role])
    shown = said_in(catalog, weighing.statements, sections_inside(catalog, section))
    degrees = [s for s in shown if is_degree(catalog.concepts[s.object or ""])]
    timed = [s for s in shown if minimum_years(s) is not None]
    left = [s for s in shown if s not in degrees and s not in timed]
    asked = {s.object for s in weighing.statements if minimum_years(s) is not None}
    return Gap(
        role,
        section,
        tuple(weighing.requirement(s) for s in left),
        tuple(weighing.experience(s) for s in timed),
        tuple(weighing.degree(s) for s in degrees),
        tuple(curie for curie in years if curie not in asked),
    )
