"""What a person lacks for a role: each requirement held, near, missing, not needed, or not said.

A requirement is a statement that a role requires, prefers or will require a concept;
of a career stage also what it focuses on. Each is weighed by itself, since level and
modality may differ from place to place; `weighing` says what each state means. What is
counted and ranked is the concept that they ask for (`ranking`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.answers.attainment import is_degree
from skillgraph.answers.demands import Demand, alone_counted, count_demands, demands_of
from skillgraph.answers.lines_below import NONE_BELOW, LinesBelow, lines_below
from skillgraph.answers.lookup import check_concepts
from skillgraph.answers.ranking import AskedConcept, asked_concepts
from skillgraph.answers.requirements import (
    DegreeRequirement,
    Experience,
    Requirement,
    State,
    minimum_years,
    uncounted_documents,
)
from skillgraph.answers.weighing import Weighing
from skillgraph.projection.narrowing import said_in, sections_inside
from skillgraph.store.sharing import documents_about, told_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterable, Mapping
    from decimal import Decimal

    from skillgraph.answers.demands import Standing
    from skillgraph.model import Catalog, Section, Statement
    from skillgraph.projection.edges import Projection


@dataclass(frozen=True, slots=True)
class Gap:
    """What a person has and lacks for a role; in the order of the catalog where nothing else is said.

    Attributes:
        role: CURIE.
        section: The section that the requirements were narrowed to, or None.
        requirements: All but years and degrees.
        experience: Years.
        degrees: Degrees.
        unasked: CURIEs for which years were given and none are asked.
        concepts: What the requirements ask for, each concept once, in the order of what to
            learn first (`asked_concepts`), without headings, years and degrees.
        headings: Concepts that only name a list or a class of which members are asked for.
        uncounted: CURIEs of what the person has that is neither asked for nor near anything asked for.
        documents: CURIEs of the documents that speak of the role: several of what documents share, save
            near-copies of others, of which only what they alone ask for stands among the requirements.
        beyond: CURIEs of what the person has that the graph does not have and that is near something asked
            for (`known_holdings`).
        lines: What stands below headings that ask it, and what of that nothing is stated of.
        demands: All that is asked for, things alone, years and degrees alike, what to learn first before the
            rest, without headings (`demands.count_demands` counts them).

    """

    role: str
    section: Section | None
    requirements: tuple[Requirement, ...]
    experience: tuple[Experience, ...]
    degrees: tuple[DegreeRequirement, ...]
    unasked: tuple[str, ...] = ()
    concepts: tuple[AskedConcept, ...] = ()
    headings: tuple[AskedConcept, ...] = ()
    uncounted: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    demands: tuple[Demand, ...] = ()
    lines: LinesBelow = NONE_BELOW

    def concepts_in(self, state: State) -> list[AskedConcept]:
        """Give the concepts in one state, what to learn first before the rest."""
        return [row for row in self.concepts if row.state == state]

    def counts(self) -> Counter[Standing]:
        """Count the things alone by how far they are met, each choice once, as `count_demands` does."""
        return count_demands(self.demands)["alone"]

    def counted(self) -> dict[str, Standing]:
        """Give what `counts` counts: by its choice or its CURIE, with how far it is met."""
        return alone_counted(self.demands)

    def in_state(self, state: State) -> list[Requirement]:
        """Give the requirements in one state."""
        return [row for row in self.requirements if row.state == state]


def skill_gap(
    catalog: Catalog,
    role: str,
    *,
    have: Collection[str] = (),
    projection: Projection | None = None,
    section: Section | None = None,
    document: str | None = None,
    years: Mapping[str, Decimal] | None = None,
    studied: Collection[tuple[str, str]] = (),
    stated_only: bool = False,
) -> Gap:
    """Compare what a person has with what a role asks for.

    Args:
        catalog: Where the requirements are.
        role: CURIE of a role or stage.
        have: CURIEs of what the person holds: skills, technologies, degrees.
        projection: What `project_held` gives; without it nothing is *near*.
        section: Only requirements with evidence inside this section or below it.
        document: CURIE of a document: only requirements with evidence in it.
        years: Concept CURIE → years of experience in it; what has more than none is held too.
        studied: Pairs of a degree among *have* and a field in which it is, named; a field of study among
            *have* is that of a degree without such a pair.
        stated_only: Without our rule that a higher degree takes in a lower one. What other rules
            inferred is left out of *catalog* and *projection* (`narrowing.narrow_catalog`).

    Returns:
        Everything that is asked, in the order of the catalog. A strict lower bound
        counts as met by just that many years.

    Raises:
        UnknownConceptError: *role*, or one of *have* and *years*, is not the CURIE of a concept.

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
    documents = documents_about(catalog, role) if role in catalog.concepts else ()
    if document is not None:
        documents = (document,)
    left_out = uncounted_documents(catalog, documents, section=section)
    catalog = told_of(catalog, role)
    check_concepts(catalog, (*have, *years))
    held = (*have, *(curie for curie, number in years.items() if number > 0))
    weighing = Weighing(catalog, role, held, years, projection, stated_only, document, left_out, studied)
    if not weighing.statements:
        check_concepts(catalog, [role])
    shown = [
        s
        for s in said_in(catalog, weighing.statements, sections_inside(catalog, section))
        if document is None or any(evidence.document == document for evidence in s.evidence)
    ]
    told = {evidence.document for s in shown for evidence in s.evidence}
    degrees = [s for s in shown if is_degree(catalog.concepts[s.object or ""])]
    timed = [s for s in shown if minimum_years(s) is not None]
    left = [s for s in shown if s not in degrees and s not in timed]
    asked = {s.object for s in weighing.statements if minimum_years(s) is not None}
    requirements = tuple(weighing.requirement(s) for s in left)
    weighed_degrees = tuple(weighing.degree(s) for s in degrees)
    weighed = (*requirements, *(row.requirement for row in weighed_degrees))
    experience = tuple(weighing.experience(s) for s in timed)
    counted = _counted(weighing, shown, weighed) | {row.through for row in experience}
    counted.update(curie for row in weighed_degrees for curie in row.fields)
    concepts, headings = asked_concepts(weighing, weighed, asking=shown, left_out=left_out)
    are_degrees = {s.object for s in degrees}
    return Gap(
        role,
        section,
        requirements,
        experience,
        weighed_degrees,
        tuple(curie for curie in years if curie not in asked),
        tuple(row for row in concepts if row.concept not in are_degrees),
        headings,
        tuple(curie for curie in dict.fromkeys(held) if curie not in counted),
        tuple(one for one in documents if (document is None and section is None) or one in told),
        demands=demands_of(weighing, concepts, experience=experience, degrees=weighed_degrees),
        lines=lines_below(catalog, shown)[0],
    )


def _counted(weighing: Weighing, shown: Iterable[Statement], rows: Iterable[Requirement]) -> set[str]:
    """Find what counts for something: it is asked for, or something is met or near through it."""
    open_ends = [s.object for s in shown if s.object is not None]
    open_ends += [row.via.skill for row in rows if row.via is not None]
    found: set[str] = set()
    while open_ends:
        curie = open_ends.pop()
        through = weighing.held.get(curie)
        if curie not in found and through is not None:
            open_ends.append(through.skill)
        found.add(curie)
    return found
