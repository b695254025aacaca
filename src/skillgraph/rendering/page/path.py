"""What joins two concepts, as the script of the page reads it to find paths over the whole graph.

The page finds the paths that `skillgraph path` finds. It reckons no strength: which reasons
join which two concepts, and what distance those reasons amount to, stands in a table that is
made here as the projection makes it. Statements and parts are in the page already; what is added are
the *places* that bring concepts together (a list, a passage, a section, a duty). A place is written as
its members and the pairs of them that it does not join, or those that it does, whichever is less.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.projecting import combine_strengths, strength_distance
from skillgraph.projection.reasons import BASE_STRENGTHS, first_namings, iter_reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.model import Catalog, Statement
    from skillgraph.projection.reasons import Reason

#: CURIE of a concept → [number of the statement that puts it into the place, number of its evidence].
Members = dict[str, list[int]]
Pair = tuple[str, str]


def tie_table(
    catalog: Catalog, numbers: Mapping[str, int], statement_numbers: Mapping[str, int]
) -> dict[str, Any]:
    """Collect what the page needs to find the shortest path between any two concepts.

    Args:
        catalog: The whole graph.
        numbers: CURIE of each concept → its number in the page.
        statement_numbers: CURIE of each statement → its number.

    Returns:
        ``kinds``: what paths look at beside the kinds of their ends; ``strengths``: all that
        occur, strongest first, ``stated`` and ``inferred`` name two of them by number;
        ``distances``: numbers of the strengths of an edge's reasons, ascending with commas
        between → its distance without hub penalties; ``places``: see `_Places.entries`;
        ``partEvidence``: [whole, part, statement, evidence] where a statement names the whole.

    Example:
        >>> from skillgraph.model import Catalog
        >>> tie_table(Catalog(), {}, {})["places"]
        []

    """
    statements = {statement.id: statement for statement in catalog.statements.values()}
    namings = first_namings(statements.values())
    found = _Places(catalog, statements, numbers, statement_numbers)
    edges: dict[Pair, list[float]] = {}
    parts: list[list[int]] = []
    for pair, reason in iter_reasons(catalog, frozenset(catalog.concepts)):
        edges.setdefault(pair, []).append(reason.strength)
        if ":" not in reason.relation:
            found.add(pair, reason)
        elif not reason.statements and reason.evidence and reason.source and reason.target:
            naming = namings.get(reason.source)
            if naming is not None and reason.evidence[0] in naming.evidence:
                place = [statement_numbers[naming.id], naming.evidence.index(reason.evidence[0])]
                parts.append([numbers[reason.source], numbers[reason.target], *place])
    own = (BASE_STRENGTHS["stated"], BASE_STRENGTHS["inferred"])
    strengths = sorted({strength for held in edges.values() for strength in held}.union(own), reverse=True)
    order = {strength: number for number, strength in enumerate(strengths)}
    combined = {tuple(sorted(order[strength] for strength in held)) for held in edges.values()}
    kinds = {concept.kind for concept in catalog.concepts.values()}
    return {
        "kinds": sorted(DEFAULT_KINDS & kinds),
        "strengths": strengths,
        "stated": order[own[0]],
        "inferred": order[own[1]],
        "distances": {
            ",".join(map(str, ranks)): strength_distance(combine_strengths(strengths[r] for r in ranks))
            for ranks in sorted(combined)
        },
        "places": found.entries(order),
        "partEvidence": sorted(parts),
    }


@dataclass(slots=True)
class _Place:
    """What brings concepts together, by CURIE: its members, and the pairs that it joins."""

    members: Members = field(default_factory=dict)
    joined: set[Pair] = field(default_factory=set)


@dataclass(slots=True)
class _Places:
    """Collects places from the reasons that they are.

    Reasons of one relation, strength and wording are one place, as long as no pair comes twice
    and each member stands there by one statement and one evidence; else there are several.

    Attributes:
        statements: By CURIE.
        numbers, statement_numbers: CURIE → number in the page.

    """

    catalog: Catalog
    statements: Mapping[str, Statement]
    numbers: Mapping[str, int]
    statement_numbers: Mapping[str, int]
    found: dict[tuple[str, float, str], list[_Place]] = field(default_factory=dict)

    def add(self, pair: Pair, reason: Reason) -> None:
        """Take in one reason why two concepts are joined."""
        first, second = (self.catalog.concepts[curie].label for curie in pair)
        where = reason.sentence.removeprefix(f"{first} and {second} ")
        ends = [self._member(reason, 0), self._member(reason, -1)]
        places = self.found.setdefault((reason.relation, reason.strength, where), [])
        for place in places:
            agree = all(place.members.get(curie, end) == end for curie, end in zip(pair, ends, strict=True))
            if agree and pair not in place.joined:
                break
        else:
            place = _Place()
            places.append(place)
        place.members.update(zip(pair, ends, strict=True))
        place.joined.add(pair)

    def _member(self, reason: Reason, end: int) -> list[int]:
        """Give statement and evidence of one end of a pair: 0 for the first, -1 for the second."""
        statement = self.statements[reason.statements[end]]
        evidence = reason.evidence[end] if reason.evidence else None
        number = statement.evidence.index(evidence) if evidence in statement.evidence else -1
        return [self.statement_numbers[statement.id], number]

    def entries(self, order: Mapping[float, int]) -> list[dict[str, Any]]:
        """Write all places, ordered by relation, strength and wording.

        ``r`` is the relation, ``s`` the number of its strength, ``w`` what its sentence says
        after the two labels; ``m`` lists concept, statement, evidence (-1 for none) of each
        member in the order of the CURIEs; ``x`` lists the pairs of members, by position, that
        it does not join, ``p`` those that it does: one of the two.
        """
        return [
            {"r": relation, "s": order[strength], "w": where, **self._entry(place)}
            for (relation, strength, where), places in sorted(self.found.items())
            for place in places
        ]

    def _entry(self, place: _Place) -> dict[str, list[int]]:
        curies = sorted(place.members)
        position = {curie: number for number, curie in enumerate(curies)}
        joined = {(position[first], position[second]) for first, second in place.joined}
        entry = {"m": [n for curie in curies for n in (self.numbers[curie], *place.members[curie])]}
        every = len(curies) * (len(curies) - 1) // 2
        if len(joined) * 2 < every:
            return {**entry, "p": [n for pair in sorted(joined) for n in pair]}
        apart = [pair for pair in combinations(range(len(curies)), 2) if pair not in joined]
        return {**entry, "x": [n for pair in apart for n in pair]} if apart else entry
