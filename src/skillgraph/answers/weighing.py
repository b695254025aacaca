"""One person's holdings weighed against what one role asks for: the state of each requirement.

The state is the first of these that fits:

*have*
    the concept is held, or is a part of a compound that is held, or all its parts are
    held; or it names a list (`ConceptList.concept`) that is satisfied. A degree that is needed in
    certain fields is held where one of a level that is enough is in one of them (`studied`).
*not needed*
    another member satisfies an any-of list around it.
*not said*
    another member of its enumeration is held, and the text does not say whether any or
    all are meant; or it names such an enumeration. An enumeration stands in one passage
    and asks for its members alike ("Python, Java, R"): what has a passage of its own, as
    each bullet below a heading has, or a modality of its own, is asked for by itself.
*near*
    something held is tied to it by a relation that carries meaning (`NEAR_RELATIONS`, and those that we
    name), or asked for together with it far more often than by chance (`NEAR`): standing in one list, passage
    or section makes nothing near, nor does being written in a language (`makers`).
*missing*
    none of these.

An any-of list is satisfied by one member, an all-of list by all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from skillgraph.answers.attainment import is_degree
from skillgraph.answers.holdings import held_concepts, held_through
from skillgraph.answers.name_index import bare_label
from skillgraph.answers.neighbors import Adjacency, adjacent_skills
from skillgraph.answers.requirements import (
    DegreeRequirement,
    Experience,
    Requirement,
    State,
    counted_requirements,
    maximum_years,
    minimum_years,
)
from skillgraph.answers.studied import EQUIVALENT, needed_fields, weigh_fields
from skillgraph.answers.timed_names import is_named_in
from skillgraph.projection.layers import carries_meaning, edge_closeness
from skillgraph.projection.makers import is_made_in
from skillgraph.projection.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from skillgraph.answers.studied import FieldVerdict
    from skillgraph.model import Catalog, Concept, ConceptList, Figure, Statement
    from skillgraph.projection.edges import Projection

#: What makes something near: a kind of it, a part of it, a near wording, what it is done with.
NEAR_RELATIONS: Final = (
    "skos:broader",
    "sg:nearWording",
    "skos:closeMatch",
    "dcterms:hasPart",
    "sg:classifiedAs",
    "sg:involves",
    "sg:uses",
)

#: Where counts alone make near, how close they have to hold the two.
NEAR: Final = 0.2


@dataclass
class Weighing:
    """What one person holds against what one role asks; each list is looked at once."""

    catalog: Catalog
    role: str
    have: Collection[str]
    years: Mapping[str, Decimal]
    projection: Projection | None
    stated_only: bool = False
    document: str | None = None
    left_out: Collection[str] = ()
    studied: Collection[tuple[str, str]] = ()

    @cached_property
    def statements(self) -> list[Statement]:
        """What the role asks for, with the evidence of the document that alone counts if there is one."""
        asked = counted_requirements(self.catalog, self.role, left_out=self.left_out)
        return [_as_told_by(self.document, s) for s in asked]

    @cached_property
    def held(self) -> dict[str, Adjacency | None]:
        """What is held → what it is held through, None where it is named itself."""
        return held_concepts(self.catalog, self.have, stated_only=self.stated_only)

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

    def choice_around(self, statement: Statement) -> str | None:
        """Give the outermost any-of list around a requirement, None where it is no choice."""
        around = [item.id for item in self._lists_around(statement.list) if item.logic == "any-of"]
        return around[-1] if around else None

    def is_held(self, statement: Statement) -> bool:
        """Tell whether a requirement is met by itself, the lists around it left aside."""
        minimum = minimum_years(statement)
        if minimum is not None:
            years = self.years.get(statement.object or "")
            return years is not None and years >= minimum
        return statement.object in self.held and self.field_verdict(statement) in (None, "asked")

    def field_verdict(self, statement: Statement) -> FieldVerdict | None:
        """Tell how far the field of a degree is met; None where its level is not held, or no field needed."""
        needed = self._needed_fields.get(statement.id)
        if not needed or statement.object not in self.held:
            return None
        told = [self._label(name) for name in self.fields_held(statement.object)]
        return weigh_fields(self.catalog, needed, told)

    @cached_property
    def _needed_fields(self) -> dict[str, list[Statement]]:
        degrees = (s for s in self.statements if is_degree(self.catalog.concepts[s.object or ""]))
        needed = needed_fields(self.catalog, degrees)
        for statements in self.members.values():
            inside = [needed[s.id] for s in statements if needed.get(s.id)]
            for statement in statements if inside else ():
                if self.catalog.concepts[statement.object or ""].label.startswith(EQUIVALENT):
                    needed[statement.id] = needed[statement.id] or inside[0]
        return needed

    @cached_property
    def _fields_by_degree(self) -> dict[str, list[str]]:
        """Degree → the fields of what is held that is it or takes it in; empty ones for what tells none."""
        concepts = self.catalog.concepts
        own = [curie for curie in self.have if concepts[curie].kind == "field-of-study"] or [""]
        found: dict[str, list[str]] = {}
        for degree in (curie for curie in self.have if is_degree(concepts[curie])):
            told = [field for curie, field in self.studied if curie == degree] or [""]
            fields = [one for field in told for one in ([field] if field else own)]
            for below in held_concepts(self.catalog, [degree], stated_only=self.stated_only):
                found.setdefault(below, []).extend(fields)
        return found

    def fields_held(self, degree: str) -> list[str]:
        """Give the fields of the degrees that are held and are, or take in, another; "" for one not told."""
        return list(dict.fromkeys(self._fields_by_degree.get(degree, [""])))

    def is_satisfied(self, list_id: str, around: frozenset[str] = frozenset()) -> bool:
        """Tell whether a list of requirements is: any-of by one, all-of and one that does not say by all."""
        own = [self.is_held(s) for s in self.members.get(list_id, ())]
        around |= {list_id}
        inside = [self.is_satisfied(i, around) for i in self.inner.get(list_id, ()) if i not in around]
        item = self.catalog.lists[list_id]
        return any(own + inside) if item.logic == "any-of" else all(own + inside)

    def state(self, statement: Statement) -> tuple[State, Adjacency | None]:
        """Give the state of a requirement, and what it is met or nearly met through."""
        if self.is_held(statement):
            return "have", self.held.get(statement.object or "")
        if (named := self._named_list(statement)) is not None:
            held = [s for s in self.members[named.id] if self.is_held(s)]
            if held and self.is_satisfied(named.id):
                return "have", held_through(held[0].object or "", _list_reason(named, held))
            if named.logic == "not said" and any(_in_one_passage(s, statement) for s in held):
                return "not said", held_through(held[0].object or "", _list_reason(named, held))
        if self._is_spared(statement):
            return "not needed", None
        if self._is_left_open(statement):
            return "not said", None
        return self._unmet(statement)

    def _unmet(self, statement: Statement) -> tuple[State, Adjacency | None]:
        """Give the state of what nothing meets: the field of a degree may be open, or something near held."""
        field = self.field_verdict(statement)
        if field is not None:
            return "not said" if field == "not said" else "missing", self.held.get(statement.object or "")
        near = self._nearest(statement.object or "")
        return ("near", near) if near else ("missing", None)

    def heads_list(self, statement: Statement) -> bool:
        """Tell whether a requirement names a list of which members, or lists in it, are asked for."""
        return any(
            item.concept == statement.object and item.parent == statement.list
            for list_id in {*self.members, *self.inner}
            if (item := self.catalog.lists.get(list_id)) is not None
        )

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
        """Tell whether an enumeration that does not say any or all holds another member that is held.

        Of a list inside such an enumeration the same is true of the members around it.
        """
        position = statement.position
        for item in self._lists_around(statement.list):
            if item.logic == "not said" and any(
                (position is None or other.position != position)  # two clauses of a bullet are one member
                and _is_asked_alike(other, statement)
                and self.is_held(other)
                for other in self.members.get(item.id, ())
                if other is not statement
            ):
                return True
            position = item.position
        return False

    def _nearest(self, concept: str) -> Adjacency | None:
        if self.projection is None or concept not in self.projection:
            return None
        rows = adjacent_skills(self.projection, concept, limit=None)
        concepts = self.catalog.concepts
        near = filter(None, (as_near(row, concepts) for row in rows if row.skill in self.held))
        return min(near, key=lambda row: (-row.closeness, row.skill), default=None)

    def requirement(self, statement: Statement) -> Requirement:
        """Weigh one requirement, with the figures given for what it asks for."""
        concept = statement.object or ""
        state, via = self.state(statement)
        return Requirement(statement, concept, state, via, self.demand.get(concept, ()))

    @cached_property
    def demand(self) -> dict[str, tuple[Figure, ...]]:
        """Concept → the figures given for it, pay apart; those of the document that alone counts."""
        found: dict[str, tuple[Figure, ...]] = {}
        for s in self.catalog.statements.values():
            if self.document is not None and all(e.document != self.document for e in s.evidence):
                continue
            if s.relation == "sg:hasFigure" and s.figure is not None and s.figure.currency is None:
                found[s.subject] = (*found.get(s.subject, ()), s.figure)
        return found

    def experience(self, statement: Statement) -> Experience:
        """Weigh the years that a statement asks for."""
        minimum = minimum_years(statement) or Decimal(0)
        years = self.years.get(statement.object or "")
        if self._is_spared(statement):
            return Experience(statement, years, Decimal(0))
        if years is None:
            is_held = statement.object in self.have
            return Experience(
                statement, None, None, None, is_held, None if is_held else self._named(statement)
            )
        maximum = maximum_years(statement)
        above = None if maximum is None else max(years - maximum, Decimal(0))
        return Experience(statement, years, max(minimum - years, Decimal(0)), above)

    def _named(self, statement: Statement) -> str | None:
        """Find what is held that the label of what is asked for names."""
        concepts = self.catalog.concepts
        label = concepts[statement.object or ""].label
        return next((curie for curie in self.have if is_named_in(concepts[curie].label, label)), None)

    def degree(self, statement: Statement) -> DegreeRequirement:
        """Weigh a degree that is asked for."""
        requirement = self.requirement(statement)
        given = any(is_degree(self.catalog.concepts[curie]) for curie in self.have)
        met = {"have": True, "not needed": True, "not said": None}.get(
            requirement.state, False if given else None
        )
        field = (
            self.field_verdict(statement) if requirement.state in ("have", "missing", "not said") else None
        )
        if field in ("not told", "not said"):
            met = None
        fields = [
            s.object
            for s in self.catalog.statements.values()
            if s.subject == statement.id and s.relation == "sg:inField" and s.object is not None
        ]
        names = (self._label(one) for one in self.fields_held(requirement.concept) if one) if field else ()
        return DegreeRequirement(requirement, tuple(fields), met, field, tuple(names))

    def _label(self, name: str) -> str:
        return bare_label(self.catalog.concepts[name]) if name in self.catalog.concepts else name


def as_near(row: Adjacency, concepts: Mapping[str, Concept]) -> Adjacency | None:
    """Give what is adjacent with the reasons alone that make near; None where none does."""
    reasons = tuple(reason for reason in row.reasons if _makes_near(reason, concepts))
    value = edge_closeness(reasons, shared=_shared_count(row))
    if not reasons or (value < NEAR and all(reason.counts for reason in reasons)):
        return None
    return replace(row, closeness=value, value=value, reasons=reasons)


def _shared_count(row: Adjacency) -> int | None:
    return None if row.shared is None else row.shared.count


def _makes_near(reason: Reason, concepts: Mapping[str, Concept]) -> bool:
    """Tell whether a reason makes near: a relation that says what two things are, or a telling count."""
    if reason.counts:
        return carries_meaning([reason])
    thing, base = (concepts.get(end or "") for end in (reason.source, reason.target))
    if reason.relation == "builds-on" and thing is not None and base is not None:
        return not is_made_in(thing, base)
    return reason.layer == "named" or reason.relation in NEAR_RELATIONS


def _as_told_by(document: str | None, statement: Statement) -> Statement:
    """Give a statement with the evidence of one document alone, if that has any and one is named."""
    kept = tuple(evidence for evidence in statement.evidence if evidence.document == document)
    return statement if not kept or kept == statement.evidence else replace(statement, evidence=kept)


def _is_asked_alike(a: Statement, b: Statement) -> bool:
    """Tell whether one passage asks for two things in the same way, as for members of an enumeration."""
    return (a.relation, a.modality) == (b.relation, b.modality) and _in_one_passage(a, b)


def _in_one_passage(a: Statement, b: Statement) -> bool:
    return not _passages(a).isdisjoint(_passages(b))


def _passages(statement: Statement) -> set[str]:
    """Give the passages that make a statement, without those that give a single qualifier of it."""
    return {evidence.passage for evidence in statement.evidence if not evidence.slots}


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
        "text",
        1.0,
        tuple(s.id for s in held),
        tuple(dict.fromkeys(e for s in held for e in s.evidence[:1])),
    )
