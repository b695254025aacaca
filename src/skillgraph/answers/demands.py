"""All that a role asks for as one list of demands: things alone, things with years of them, and degrees.

A thing that is asked for both alone and with years of it is two demands: to know it, and to have done it
for so long. Of one choice, members are one demand, whatever they are ("a degree or four years").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.answers.ranking import AskedConcept, force_rank, places_of
from skillgraph.answers.requirements import STATES, minimum_years
from skillgraph.language.experience_words import is_experience_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from skillgraph.answers.requirements import DegreeRequirement, Experience, State
    from skillgraph.answers.weighing import Weighing
    from skillgraph.model import Statement

Measure = Literal["alone", "years", "degree"]
MEASURES: Final[tuple[Measure, ...]] = ("alone", "years", "degree")
#: As states of requirements, and one more: it depends on years or a degree that were not given.
Standing = Literal["have", "near", "missing", "not said", "not needed", "to check"]
STANDINGS: Final[tuple[Standing, ...]] = (*STATES, "to check")
#: The same from what is furthest from being met on.
STANDINGS_BY_URGENCY: Final[tuple[Standing, ...]] = (
    "missing", "near", "to check", "not said", "have", "not needed",
)  # fmt: skip
_NEAREST_TO_MET: Final[tuple[Standing, ...]] = (
    "have", "not needed", "not said", "to check", "near", "missing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that is asked for, as a thing alone, with years of it, or as a degree.

    Attributes:
        concept: CURIE.
        measure: What is asked of it.
        standing: How far it is met, in the place that is furthest from being met.
        rank: As that of `AskedConcept`; the force with which years or a degree are asked for is that of
            the places where *standing* is theirs.
        choice: CURIE of the any-of list that it stands in wherever it is asked for, or None; years in
            different lists are demands of their own.
        asking: The statement that *standing* is of; its figure gives the years.
        beside: As that of `AskedConcept`.

    """

    concept: str
    measure: Measure
    standing: Standing
    rank: tuple[int, int, int]
    choice: str | None
    asking: Statement
    beside: tuple[tuple[str, State], ...] = ()

    @property
    def name(self) -> str:
        """What it is counted as: its choice, or itself; of a thing alone as of its `AskedConcept`."""
        return self.choice or (self.concept if self.measure == "alone" else f"{self.measure} {self.concept}")


def demands_of(
    weighing: Weighing,
    concepts: Iterable[AskedConcept],
    *,
    experience: Iterable[Experience],
    degrees: Sequence[DegreeRequirement],
) -> tuple[Demand, ...]:
    """Gather all that is asked for, what to learn first before the rest.

    Args:
        weighing: Of the role that asks.
        concepts: What is asked for, degrees too, each once and ranked.
        experience: Years that are asked for.
        degrees: Degrees that are asked for.

    Returns:
        Ranked as *concepts* are; of the same rank things alone first, then years, then degrees.

    """
    unsaid = {row.requirement.statement.id for row in degrees if row.met is None}
    fields = {row.requirement.statement.id for row in degrees if row.field not in (None, "asked")}
    are_degrees = {row.requirement.concept for row in degrees}
    asked, timed = list(concepts), list(experience)
    found = [_demand(row, are_degrees, unsaid, fields=fields) for row in asked]
    shown = {requirement.statement.id for row in asked for requirement in row.requirements}
    found += _timed(weighing, timed, shown.union(row.statement.id for row in timed))
    return tuple(sorted(found, key=lambda row: (row.rank, MEASURES.index(row.measure))))


def standings_counted(demands: Iterable[Demand]) -> dict[str, tuple[Measure, Standing]]:
    """Give what is counted, by `Demand.name`: a choice as its first member, in the state nearest to met.

    Example:
        >>> standings_counted([])
        {}

    """
    measures: dict[str, Measure] = {}
    standings: dict[str, set[Standing]] = {}
    rows = list(demands)
    for row in rows:
        measures.setdefault(row.name, row.measure)
        standings.setdefault(row.name, set()).add(row.standing)
    for choice, state in (pair for row in rows for pair in row.beside):
        standings.get(choice, set()).add(state)
    return {name: (measures[name], min(same, key=_NEAREST_TO_MET.index)) for name, same in standings.items()}


def count_demands(demands: Iterable[Demand]) -> dict[Measure, Counter[Standing]]:
    """Count demands by what is asked of them and by how far they are met, each choice once.

    Example:
        >>> count_demands([])["years"].total()
        0

    """
    counts: dict[Measure, Counter[Standing]] = {measure: Counter() for measure in MEASURES}
    for measure, standing in standings_counted(demands).values():
        counts[measure][standing] += 1
    return counts


def alone_counted(demands: Iterable[Demand]) -> dict[str, Standing]:
    """Give the things alone that are counted, by `Demand.name`, with how far each is met.

    A choice that counts as its years or its degree is not among them.

    Example:
        >>> alone_counted([])
        {}

    """
    counted = standings_counted(demands).items()
    return {name: standing for name, (measure, standing) in counted if measure == "alone"}


def total_counts(demands: Iterable[Demand]) -> Counter[Standing]:
    """Count demands by how far they are met, whatever is asked of them, each choice once."""
    return sum(count_demands(demands).values(), Counter())


def _demand(
    row: AskedConcept, are_degrees: Collection[str], unsaid: Collection[str], *, fields: Collection[str]
) -> Demand:
    told = [asked.statement for asked in row.requirements if asked.state == row.state]
    if row.concept not in are_degrees:
        return Demand(row.concept, "alone", row.state, row.rank, row.choice, told[0], row.beside)
    standing: Standing = row.state
    if standing in ("missing", "near") or told[0].id in fields:
        # another degree, or none, is no more than lacking
        standing = "to check" if told[0].id in unsaid else "missing"
    rank = (min(map(force_rank, told)), *row.rank[1:])
    return Demand(row.concept, "degree", standing, rank, row.choice, told[0], row.beside)


def _timed(weighing: Weighing, experience: Iterable[Experience], shown: Collection[str]) -> list[Demand]:
    """Gather years by what they are of, and by the any-of list that a place stands in."""
    choices = _choices_told(weighing, shown)
    grouped: dict[tuple[str, str | None], list[Experience]] = {}
    for row in experience:
        around = weighing.choice_around(row.statement)
        grouped.setdefault((row.statement.object or "", choices.get(around or "")), []).append(row)
    found = []
    for (curie, choice), rows in grouped.items():
        standing = min((_standing(weighing, row) for row in rows), key=STANDINGS_BY_URGENCY.index)
        told = [row.statement for row in rows if _standing(weighing, row) == standing]
        most = max(told, key=lambda statement: minimum_years(statement) or 0)
        places = {place for row in rows for place in places_of(row.statement)}
        rank = (min(map(force_rank, told)), -len(places), 0)
        found.append(Demand(curie, "years", standing, rank, choice, most))
    return found


def _choices_told(weighing: Weighing, shown: Collection[str]) -> dict[str, str]:
    """Give for each any-of list the first that is shown of those that ask for the same things."""
    members: dict[str, set[str | None]] = {}
    for statement in weighing.statements:
        if (choice := weighing.choice_around(statement)) is not None:
            members.setdefault(choice, set()).add(statement.object)
    first: dict[frozenset[str | None], str] = {}
    for statement in weighing.statements:
        choice = weighing.choice_around(statement)
        if choice is not None and statement.id in shown:
            first.setdefault(frozenset(members[choice]), choice)
    return {choice: first.get(frozenset(same), choice) for choice, same in members.items()}


def _standing(weighing: Weighing, row: Experience) -> Standing:
    """Tell how far years are met: what somebody has for an unknown time is neither had nor lacking."""
    minimum = minimum_years(row.statement) or 0
    if row.have is not None:
        if row.short:
            return "missing"
        return "have" if row.have >= minimum else "not needed"
    if row.short is not None:
        return "not needed"
    concept = weighing.catalog.concepts[row.statement.object or ""]
    is_open = row.held or row.through or not minimum or is_experience_alone(concept.label)
    return "to check" if is_open else "missing"
