"""What a role or stage asks for: requirements, years of experience, degrees, and how far each is met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.language.kinds import STAGE
from skillgraph.store.near_copies import copied_documents
from skillgraph.store.sharing import told_of
from skillgraph.vocabulary import ASKING_RELATIONS, PREFERRING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.answers.neighbors import Adjacency
    from skillgraph.answers.studied import FieldVerdict
    from skillgraph.model import Catalog, Figure, Section, Statement
    from skillgraph.projection.edges import Edges

#: Relations that ask for something; `STAGE_RELATION` does so of a career stage.
STAGE_RELATION: Final = "sg:focusesOn"
#: Units of a figure that asks for experience, whatever its measure is called.
_YEARS: Final = ("year", "years")
#: What a demand without a modality says of how far it asks.
_BARE: Final = {"sg:requires": "required", "sg:prefers": "preferred", "sg:willRequire": "forecast"}

State = Literal["have", "near", "missing", "not said", "not needed"]
STATES: Final[tuple[State, ...]] = ("have", "near", "missing", "not said", "not needed")
#: The same from what is furthest from being met on.
STATES_BY_URGENCY: Final[tuple[State, ...]] = ("missing", "near", "not said", "have", "not needed")
Need = Literal["required", "desirable", "forecast"]
NEEDS: Final[tuple[Need, ...]] = ("required", "desirable", "forecast")


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
        above: Years that the person has above the upper end of what is asked, 0 where none;
            None where *have* is None or there is no upper end.
        held: Does the person have what the years are of, however long?
        through: CURIE of what the person has, however long, that it has in its label; None where *held*.

    """

    statement: Statement
    have: Decimal | None
    short: Decimal | None
    above: Decimal | None = None
    held: bool = False
    through: str | None = None


@dataclass(frozen=True, slots=True)
class DegreeRequirement:
    """A degree that a role asks for.

    Attributes:
        requirement: What asks for it, and how far it is met.
        fields: CURIEs of the fields of study that are named for it.
        met: None where no degree was given, or the text does not say whether it is needed, or whether the
            field of the one that is held is one of *fields*.
        field: How the field is met where the level is held and a field is needed, else None.
        studied: The names of the fields in which what is held is.

    """

    requirement: Requirement
    fields: tuple[str, ...]
    met: bool | None
    field: FieldVerdict | None = None
    studied: tuple[str, ...] = ()


def requirements_of(catalog: Catalog, role: str) -> list[Statement]:
    """Give the statements that ask something of those in a role or stage; none that we infer.

    Of what documents share they are those of all documents, each told of the shared one.
    Of a career stage also what its own section asks of its titles.
    """
    catalog = told_of(catalog, role)
    concept = catalog.concepts.get(role)
    if concept is not None and concept.kind == STAGE:
        from skillgraph.answers.stages import said_of_stage  # few questions are of stages

        return [
            s
            for s in said_of_stage(catalog, role)
            if s.relation in (*ASKING_RELATIONS, STAGE_RELATION) and s.object in catalog.concepts
        ]
    return [s for s in catalog.statements.values() if s.subject == role and asks_for(catalog, s)]


def uncounted_documents(
    catalog: Catalog, documents: Iterable[str], *, section: Section | None = None
) -> frozenset[str]:
    """Give the near-copies that do not count, which are none of some documents, nor that of a section."""
    return copied_documents(catalog).difference(documents, [section.document] if section else [])


def counted_requirements(catalog: Catalog, role: str, *, left_out: Collection[str]) -> list[Statement]:
    """Give what is asked of those in a role or stage, without places in documents that do not count.

    What such documents alone ask for stays, with its places there.
    """
    asked = [(s, _told_without(left_out, s)) for s in requirements_of(catalog, role)]
    counted = {kept.object for _, kept in asked if kept is not None}
    return [kept or s for s, kept in asked if kept is not None or s.object not in counted]


def _told_without(documents: Collection[str], statement: Statement) -> Statement | None:
    """Give a statement without the evidence of some documents; None where it has no other."""
    kept = tuple(evidence for evidence in statement.evidence if evidence.document not in documents)
    if kept == statement.evidence:
        return statement
    return replace(statement, evidence=kept) if any(not evidence.slots for evidence in kept) else None


def asks_for(catalog: Catalog, statement: Statement) -> bool:
    """Tell whether a statement asks for a concept; what we infer asks for nothing."""
    return (
        statement.relation in ASKING_RELATIONS
        and statement.object in catalog.concepts
        and statement.status != "inferred"
    )


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
        "desirable" if statement.relation == "sg:prefers" or statement.modality in PREFERRING else "required"
    )


def modality_of(statement: Statement) -> str | None:
    """Give the modality of a statement; of a bare demand the one that its relation has.

    Example:
        >>> from skillgraph.model import Statement
        >>> modality_of(Statement("statement:x", "", "concept:x", "sg:requires", "concept:y"))
        'required'

    """
    return statement.modality or _BARE.get(statement.relation)


def concepts_asked(catalog: Catalog, roles: Iterable[str]) -> frozenset[str]:
    """Give the concepts that some roles or stages ask for."""
    roles = list(roles)
    catalog = told_of(catalog, *roles)
    asked = (statement.object for role in roles for statement in requirements_of(catalog, role))
    return frozenset(curie for curie in asked if curie is not None)


def project_held(catalog: Catalog, roles: Iterable[str], have: Iterable[str]) -> Edges:
    """Project what tells whether something that is asked for is near something that is held.

    Args:
        catalog: The graph.
        roles: CURIEs of roles or stages.
        have: CURIEs of what a person has, whose parts are held too.

    Returns:
        As `edges.project_edges` gives it: what the roles ask for and what is held, with the edges
        of what is held alone.

    """
    from skillgraph.projection.edges import project_edges

    held: set[str] = set()
    open_ends = list(have)
    while open_ends:
        curie = open_ends.pop()
        held.add(curie)
        open_ends += [p for p in catalog.concepts[curie].parts if p in catalog.concepts and p not in held]
    return project_edges(catalog, concepts=concepts_asked(catalog, roles) | held, around=held)


def is_years(statement: Statement) -> bool:
    """Tell whether a statement gives years, as of experience."""
    return statement.figure is not None and statement.figure.unit in _YEARS


def minimum_years(statement: Statement) -> Decimal | None:
    """Give the least years of experience that a statement asks for, None where it asks for none."""
    figure = statement.figure
    if figure is None or not is_years(statement):
        return None
    if figure.bound in ("inclusive-upper", "strict-upper"):
        return Decimal(0)
    return figure.low if figure.value is None else figure.value


def maximum_years(statement: Statement) -> Decimal | None:
    """Give the most years of experience that a statement asks for, None where there is no upper end."""
    figure = statement.figure
    if figure is None or not is_years(statement):
        return None
    if figure.bound in ("inclusive-upper", "strict-upper"):
        return figure.value if figure.high is None else figure.high
    return figure.high if figure.bound == "range" else None


def roles_and_stages(catalog: Catalog) -> list[str]:
    """Give the CURIEs of the roles, then of the career stages, in the order of the catalog.

    Documents' own are left out: what they share stands for them.
    """
    return [
        concept.id
        for kind in ("role", "career-stage")
        for concept in catalog.concepts.values()
        if concept.kind == kind and concept.shared is None
    ]
