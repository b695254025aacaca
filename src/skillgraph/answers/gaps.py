"""What a person lacks for a role: each requirement held, near, missing, not needed, or not said.

A requirement is a statement that a role requires, prefers or will require a concept;
of a career stage also what it focuses on. Each is counted by itself, since level and
modality may differ from place to place. What is held decides in this order:

*have*
    the concept is held, or is a part of a compound that is held, or all its parts are
    held; or it names a list (`ConceptList.concept`) that is satisfied.
*not needed*
    another member satisfies an any-of list around it.
*not said*
    another member of its list is held, and the list does not say whether any or all
    are meant.
*near*
    something held is one hop away, by an edge of at least `NEAR_STRENGTH`.
*missing*
    none of these.

An any-of list is satisfied by one member, an all-of list by all of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.answers.adjacency import Adjacency, adjacent_skills
from skillgraph.answers.folding import fold
from skillgraph.narrowing import said_in, sections_inside
from skillgraph.reasons import BASE_STRENGTHS, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    import networkx as nx

    from skillgraph.model import Catalog, Concept, ConceptList, Figure, Section, Statement

#: Relations that ask for something; `STAGE_RELATION` does so of a career stage.
ASKING_RELATIONS: Final = ("sg:requires", "sg:prefers", "sg:willRequire")
STAGE_RELATION: Final = "sg:focusesOn"
#: A hop is near from this strength on: less says hardly more than that one list names both.
NEAR_STRENGTH: Final = 0.2
#: The unit of a figure that asks for experience, whatever its measure is called.
YEARS: Final = "years"
_DESIRABLE: Final = frozenset({"preferred", "desirable", "recommended", "advantageous", "possible"})
#: Words that tell the cycle of a degree: levels 6 to 8 of the European Qualifications Framework.
_DEGREE_LEVELS: Final = (("bachelor", 6), ("master", 7), ("phd", 8), ("doctor", 8))

State = Literal["have", "near", "missing", "not said", "not needed"]
STATES: Final[tuple[State, ...]] = ("have", "near", "missing", "not said", "not needed")
Need = Literal["required", "desirable", "forecast"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of a role, and how far it is met.

    Attributes:
        statement: What asks for it, with modality, hedge, level, list and evidence.
        concept: CURIE of what is asked for.
        state: One of `STATES`.
        via: What is held instead, with the reasons; None where the concept itself is held.
        demand: Figures that the graph gives for the concept, pay apart.

    """

    statement: Statement
    concept: str
    state: State
    via: Adjacency | None = None
    demand: tuple[Figure, ...] = ()

    @property
    def need(self) -> Need:
        """Tell required apart from desirable and forecast."""
        return need_of(self.statement)


@dataclass(frozen=True, slots=True)
class Experience:
    """Years that a role asks for.

    Attributes:
        statement: What asks for them.
        have: Years that the person has; None where they were not given.
        short: Years that are lacking, 0 where none; None where *have* is None, unless
            another member satisfies an any-of list around it.

    """

    statement: Statement
    have: Decimal | None
    short: Decimal | None


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree that a role asks for.

    Attributes:
        requirement: What asks for it, and how far it is met.
        fields: CURIEs of the fields of study that are named for it.
        met: None where no degree was given, or the text does not say whether it is needed.

    """

    requirement: Requirement
    fields: tuple[str, ...]
    met: bool | None


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
    degrees: tuple[Degree, ...]
    unasked: tuple[str, ...] = ()

    def in_state(self, state: State) -> list[Requirement]:
        """Give the requirements in one state."""
        return [row for row in self.requirements if row.state == state]


def requirements_of(catalog: Catalog, role: str) -> list[Statement]:
    """Give the statements that ask something of those in a role or stage; none that we infer."""
    concept = catalog.concepts.get(role)
    stage = concept is not None and concept.kind == "career-stage"
    asking = (*ASKING_RELATIONS, *([STAGE_RELATION] if stage else []))
    return [
        s
        for s in catalog.statements.values()
        if s.subject == role
        and s.relation in asking
        and s.object in catalog.concepts
        and s.status != "inferred"
    ]


def need_of(statement: Statement) -> Need:
    """Tell how far a statement asks for something; a bare "requires" is required.

    Example:
        >>> from skillgraph.model import Statement
        >>> need_of(Statement("statement:x", "", "concept:x", "sg:prefers", "concept:y"))
        'desirable'

    """
    if statement.relation == "sg:willRequire" or statement.modality == "forecast":
        return "forecast"
    return (
        "desirable" if statement.relation == "sg:prefers" or statement.modality in _DESIRABLE else "required"
    )


def concepts_compared(catalog: Catalog, roles: Iterable[str], have: Iterable[str] = ()) -> frozenset[str]:
    """Give the concepts that a projection needs, so that what is near is found: asked, held, and parts."""
    found = {s.object for role in roles for s in requirements_of(catalog, role) if s.object is not None}
    open_ends = list(have)
    while open_ends:
        curie = open_ends.pop()
        found.add(curie)
        open_ends += [p for p in catalog.concepts[curie].parts if p in catalog.concepts and p not in found]
    return frozenset(found)


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
        years: Concept CURIE → years of experience in it.
        stated_only: Without our rule that a higher degree takes in a lower one. What other rules
            inferred is left out of *catalog* and *projection* (`narrowing.narrow_catalog`).

    Returns:
        Everything that is asked, in the order of the catalog. A strict lower bound
        counts as met by just that many years.

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
    weighing = _Weighing(catalog, role, have, years or {}, projection, stated_only)
    shown = said_in(catalog, weighing.statements, sections_inside(catalog, section))
    degrees = [s for s in shown if is_degree(catalog.concepts[s.object or ""])]
    timed = [s for s in shown if _minimum_years(s) is not None]
    left = [s for s in shown if s not in degrees and s not in timed]
    asked = {s.object for s in weighing.statements if _minimum_years(s) is not None}
    return Gap(
        role,
        section,
        tuple(weighing.requirement(s) for s in left),
        tuple(weighing.experience(s) for s in timed),
        tuple(weighing.degree(s) for s in degrees),
        tuple(curie for curie in years or () if curie not in asked),
    )


def is_degree(concept: Concept) -> bool:
    """Tell whether a qualification is an academic degree.

    Example:
        >>> from skillgraph.model import Concept
        >>> is_degree(Concept("concept:phd", "PhD", "qualification"))
        True

    """
    return concept.kind == "qualification" and (
        degree_level(concept.label) is not None or "degree" in fold(concept.label).split()
    )


def degree_level(label: str) -> int | None:
    """Give the level of a degree in the European Qualifications Framework, by the words of its label.

    Example:
        >>> degree_level("Master's degree"), degree_level("Driving licence")
        (7, None)

    """
    folded = fold(label)
    return next((level for word, level in _DEGREE_LEVELS if word in folded), None)


@dataclass
class _Weighing:
    """What one person holds against what one role asks; each list is looked at once."""

    catalog: Catalog
    role: str
    have: Collection[str]
    years: Mapping[str, Decimal]
    projection: nx.Graph[str] | None
    stated_only: bool = False

    @cached_property
    def statements(self) -> list[Statement]:
        return requirements_of(self.catalog, self.role)

    @cached_property
    def held(self) -> dict[str, Adjacency | None]:
        """What is held → what it is held through, None where it is named itself."""
        held: dict[str, Adjacency | None] = dict.fromkeys(self.have)
        open_ends = list(self.have)
        while open_ends:
            whole = self.catalog.concepts[open_ends.pop()]
            for part in whole.parts:
                if part in self.catalog.concepts and part not in held:
                    held[part] = self._through(whole.id, self._part_reason(whole, part))
                    open_ends.append(part)
        for whole in self.catalog.concepts.values():
            if whole.parts and whole.id not in held and held.keys() >= set(whole.parts):
                held[whole.id] = self._through(whole.parts[0], self._part_reason(whole, whole.parts[0]))
        if self.stated_only:
            return held
        return held | {c: via for c, via in self._degrees_below(held) if c not in held}

    def _degrees_below(self, held: Mapping[str, Adjacency | None]) -> Iterator[tuple[str, Adjacency | None]]:
        """Go through the degrees that a higher one that is held takes in: a rule of ours."""
        degrees = [c for c in self.catalog.concepts.values() if is_degree(c)]
        ranked = [(level, c) for c in degrees if c.id in held and (level := degree_level(c.label))]
        if not ranked:
            return
        top, best = max(ranked, key=lambda pair: (pair[0], pair[1].id))
        for degree in degrees:
            level = degree_level(degree.label)
            if level is not None and level < top:
                sentence = (
                    f"{best.label} (level {top} of the European Qualifications Framework) "
                    f"takes in {degree.label} (level {level})."
                )
                reason = Reason("higher degree", sentence, "inferred", BASE_STRENGTHS["inferred"], (), ())
                yield degree.id, self._through(best.id, reason)

    @cached_property
    def members(self) -> dict[str, list[Statement]]:
        """List → the requirements that stand in it."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            if statement.list is not None:
                found.setdefault(statement.list, []).append(statement)
        return found

    @cached_property
    def inner(self) -> dict[str, list[str]]:
        """List → the lists in it that hold requirements, themselves or in lists of their own."""
        found: dict[str, list[str]] = {}
        for list_id in self.members:
            chain = [item.id for item in self._lists_around(list_id)]
            for inner, outer in pairwise(chain):
                if inner not in found.setdefault(outer, []):
                    found[outer].append(inner)
        return found

    def _lists_around(self, list_id: str | None) -> Iterator[ConceptList]:
        seen: set[str] = set()
        item = self.catalog.lists.get(list_id or "")
        while item is not None and item.id not in seen:
            seen.add(item.id)
            yield item
            item = self.catalog.lists.get(item.parent or "")

    def is_held(self, statement: Statement) -> bool:
        """Tell whether a requirement is met by itself, the lists around it left aside."""
        minimum = _minimum_years(statement)
        if minimum is not None:
            years = self.years.get(statement.object or "")
            return years is not None and years >= minimum
        return statement.object in self.held

    def is_satisfied(self, list_id: str, around: frozenset[str] = frozenset()) -> bool:
        """Tell whether a list is: any-of by one member, all-of by all; one that does not say, by all."""
        own = [self.is_held(s) for s in self.members.get(list_id, ())]
        around |= {list_id}
        inside = [self.is_satisfied(i, around) for i in self.inner.get(list_id, ()) if i not in around]
        item = self.catalog.lists[list_id]
        return any(own + inside) if item.logic == "any-of" else bool(own or inside) and all(own + inside)

    def state(self, statement: Statement) -> tuple[State, Adjacency | None]:
        """Give the state of a requirement, and what it is met or nearly met through."""
        if self.is_held(statement):
            return "have", self.held.get(statement.object or "")
        if (named := self._named_list(statement)) is not None:
            held = [s for s in self.members[named.id] if self.is_held(s)]
            if held and self.is_satisfied(named.id):
                return "have", self._through(held[0].object or "", _list_reason(named, held))
            if held and named.logic == "not said":
                return "not said", self._through(held[0].object or "", _list_reason(named, held))
        if self._is_spared(statement):
            return "not needed", None
        if self._is_left_open(statement):
            return "not said", None
        near = self._nearest(statement.object or "")
        return ("near", near) if near else ("missing", None)

    def _named_list(self, statement: Statement) -> ConceptList | None:
        """Find the list of requirements that a requirement names, as "languages" names the languages."""
        return next(
            (
                item
                for list_id in self.members
                if (item := self.catalog.lists.get(list_id)) is not None
                and item.concept == statement.object
                and item.parent == statement.list
            ),
            None,
        )

    def _is_spared(self, statement: Statement) -> bool:
        """Tell whether another member satisfies an any-of list around a requirement."""
        below: str | None = None
        for item in self._lists_around(statement.list):
            if item.logic == "any-of":
                others = [s for s in self.members.get(item.id, ()) if s is not statement]
                inside = [inner for inner in self.inner.get(item.id, ()) if inner != below]
                if any(map(self.is_held, others)) or any(map(self.is_satisfied, inside)):
                    return True
            below = item.id
        return False

    def _is_left_open(self, statement: Statement) -> bool:
        """Tell whether a list that does not say holds another requirement that is held.

        Of a list inside such a list the same is true of the members around it.
        """
        return any(
            item.logic == "not said"
            and any(self.is_held(s) for s in self.members.get(item.id, ()) if s is not statement)
            for item in self._lists_around(statement.list)
        )

    def _nearest(self, concept: str) -> Adjacency | None:
        if self.projection is None or concept not in self.projection:
            return None
        rows = adjacent_skills(self.projection, concept, limit=None)
        return next((row for row in rows if row.skill in self.held and row.strength >= NEAR_STRENGTH), None)

    def requirement(self, statement: Statement) -> Requirement:
        concept = statement.object or ""
        state, via = self.state(statement)
        return Requirement(statement, concept, state, via, self.demand.get(concept, ()))

    @cached_property
    def demand(self) -> dict[str, tuple[Figure, ...]]:
        """Concept → the figures given for it, pay apart."""
        found: dict[str, tuple[Figure, ...]] = {}
        for s in self.catalog.statements.values():
            if s.relation == "sg:hasFigure" and s.figure is not None and s.figure.currency is None:
                found[s.subject] = (*found.get(s.subject, ()), s.figure)
        return found

    def experience(self, statement: Statement) -> Experience:
        minimum = _minimum_years(statement) or Decimal(0)
        years = self.years.get(statement.object or "")
        if self._is_spared(statement):
            return Experience(statement, years, Decimal(0))
        return Experience(statement, years, None if years is None else max(minimum - years, Decimal(0)))

    def degree(self, statement: Statement) -> Degree:
        requirement = self.requirement(statement)
        given = any(is_degree(self.catalog.concepts[curie]) for curie in self.have)
        met = {"have": True, "not needed": True, "not said": None}.get(
            requirement.state, False if given else None
        )
        fields = [
            s.object
            for s in self.catalog.statements.values()
            if s.subject == statement.id and s.relation == "sg:inField" and s.object is not None
        ]
        return Degree(requirement, tuple(fields), met)

    def _part_reason(self, whole: Concept, part: str) -> Reason:
        sentence = f"{whole.label} has the part {self.catalog.concepts[part].label}."
        strength = BASE_STRENGTHS["stated"]
        naming = (s for s in self.catalog.statements.values() if whole.id in (s.subject, s.object))
        evidence = next((s.evidence[:1] for s in naming if s.evidence), ())
        return Reason("dcterms:hasPart", sentence, "stated", strength, (), evidence, whole.id, part)

    @staticmethod
    def _through(concept: str, reason: Reason) -> Adjacency:
        return Adjacency(concept, reason.strength, (reason,))


def _list_reason(item: ConceptList, held: list[Statement]) -> Reason:
    enough = {
        "any-of": "any one of it is enough",
        "all-of": "all of it is held",
        "not said": "whether any or all are needed is not said",
    }[item.logic]
    return Reason(
        "same group",
        f"{len(held)} of the list \u201c{item.label}\u201d held; {enough}.",
        "stated together",
        BASE_STRENGTHS["same group"],
        tuple(s.id for s in held),
        tuple(dict.fromkeys(e for s in held for e in s.evidence[:1])),
    )


def _minimum_years(statement: Statement) -> Decimal | None:
    """Give the least years of experience that a statement asks for, None where it asks for none."""
    figure = statement.figure
    if figure is None or figure.unit != YEARS:
        return None
    if figure.bound in ("inclusive-upper", "strict-upper"):
        return Decimal(0)
    return figure.low if figure.value is None else figure.value


@dataclass(frozen=True, slots=True)
class Change:
    """A requirement whose state changes: what it was, and what it becomes."""

    before: Requirement
    after: Requirement


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What something added changes for one role or stage.

    Attributes:
        role: CURIE.
        before: State → number of requirements in it, degrees counted too, years not.
        after: The same with what is added.
        changed: The requirements whose state changes, in the order of the catalog.

    """

    role: str
    before: dict[State, int]
    after: dict[State, int]
    changed: tuple[Change, ...]


def role_changes(
    catalog: Catalog,
    *,
    have: Collection[str] = (),
    add: Collection[str],
    projection: nx.Graph[str] | None = None,
    section: Section | None = None,
    stated_only: bool = False,
) -> list[RoleChange]:
    """Tell what a person would gain for each role and stage by learning something.

    Args:
        catalog: Where the requirements are.
        have: CURIEs of what the person holds.
        add: CURIEs of what would be added.
        projection: As in `skill_gap`.
        section: As in `skill_gap`.
        stated_only: As in `skill_gap`.

    Returns:
        One row a role or stage, roles first, in the order of the catalog; those of which
        nothing is asked have only zeros.

    """
    rows = []
    for role in roles_and_stages(catalog):
        gaps = [
            skill_gap(
                catalog, role, have=held, projection=projection, section=section, stated_only=stated_only
            )
            for held in (tuple(have), tuple(dict.fromkeys((*have, *add))))
        ]
        before, after = ([*gap.requirements, *(d.requirement for d in gap.degrees)] for gap in gaps)
        changed = [Change(old, new) for old, new in zip(before, after, strict=True) if old.state != new.state]
        rows.append(RoleChange(role, _count_states(before), _count_states(after), tuple(changed)))
    return rows


def roles_and_stages(catalog: Catalog) -> list[str]:
    """Give the CURIEs of the roles, then of the career stages, in the order of the catalog."""
    return [
        concept.id
        for kind in ("role", "career-stage")
        for concept in catalog.concepts.values()
        if concept.kind == kind
    ]


def _count_states(rows: list[Requirement]) -> dict[State, int]:
    counts = Counter(row.state for row in rows)
    return {state: counts[state] for state in STATES}
