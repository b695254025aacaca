"""What joins two concepts, as the script of the page reads it to find paths over the whole graph.

The page finds the paths that `skillgraph path` finds. It reckons no strength: which reasons
join which two concepts, and what distance those reasons amount to, stands in a table that is
made here as the projection makes it. Statements and parts are in the page already; what is added are
the *places* that bring concepts together (a list, a passage, a section, a duty). A place is written as
its members and the pairs of them that it does not join, or those that it does, whichever is less.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from skillgraph.kinds import DEFAULT_KINDS
from skillgraph.projection import combine_strengths, strength_distance
from skillgraph.reasons import BASE_STRENGTHS, iter_reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Catalog, Statement
    from skillgraph.reasons import Reason

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
        between → its distance without hub penalties; ``places``: see `_PlaceWriter.entry`;
        ``partEvidence``: [whole, part, statement, evidence] where a statement names the whole.

    Example:
        >>> from skillgraph.model import Catalog
        >>> tie_table(Catalog(), {}, {})["places"]
        []

    """
    concepts = catalog.concepts
    edges: dict[Pair, list[Reason]] = {}
    for pair, reason in iter_reasons(catalog, frozenset(concepts)):
        edges.setdefault(pair, []).append(reason)
    own = (BASE_STRENGTHS["stated"], BASE_STRENGTHS["inferred"])
    strengths = sorted({r.strength for reasons in edges.values() for r in reasons}.union(own), reverse=True)
    order = {strength: number for number, strength in enumerate(strengths)}
    statements = {statement.id: statement for statement in catalog.statements.values()}
    writer = _PlaceWriter(statements, numbers, statement_numbers, order)
    distances: dict[str, int] = {}
    places: dict[tuple[str, float, str], dict[Pair, Reason]] = {}
    parts: list[list[int]] = []
    first_naming = _first_naming(statements.values())
    for pair in sorted(edges):
        first, second = pair
        reasons = edges[pair]
        ranks = sorted(order[reason.strength] for reason in reasons)
        key = ",".join(map(str, ranks))
        if key not in distances:
            distances[key] = strength_distance(combine_strengths(strengths[rank] for rank in ranks))
        prefix = f"{concepts[first].label} and {concepts[second].label} "
        for reason in reasons:
            if ":" not in reason.relation:
                where = reason.sentence.removeprefix(prefix)
                places.setdefault((reason.relation, reason.strength, where), {})[pair] = reason
            elif not reason.statements and reason.evidence and reason.source and reason.target:
                naming = first_naming.get(reason.source)
                if naming is not None and reason.evidence[0] in naming.evidence:
                    place = [statement_numbers[naming.id], naming.evidence.index(reason.evidence[0])]
                    parts.append([numbers[reason.source], numbers[reason.target], *place])
    kinds = {concept.kind for concept in concepts.values()}
    return {
        "kinds": sorted(DEFAULT_KINDS & kinds),
        "strengths": strengths,
        "stated": order[own[0]],
        "inferred": order[own[1]],
        "distances": dict(sorted(distances.items())),
        "places": [writer.entry(key, pairs) for key, pairs in sorted(places.items())],
        "partEvidence": parts,
    }


def _first_naming(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Find for each concept the first statement that names it."""
    found: dict[str, Statement] = {}
    for statement in statements:
        for end in (statement.subject, statement.object):
            if end is not None:
                found.setdefault(end, statement)
    return found


@dataclass(frozen=True, slots=True)
class _PlaceWriter:
    """Writes places by the numbers of the page.

    Attributes:
        statements: By CURIE.
        numbers, statement_numbers: CURIE → number in the page.
        order: Strength → its number.

    """

    statements: Mapping[str, Statement]
    numbers: Mapping[str, int]
    statement_numbers: Mapping[str, int]
    order: Mapping[float, int]

    def entry(self, key: tuple[str, float, str], pairs: Mapping[Pair, Reason]) -> dict[str, Any]:
        """Write one place.

        ``r`` is the relation, ``s`` the number of its strength, ``w`` what its sentence says
        after the two labels; ``m`` lists concept, statement, evidence (-1 for none) of each
        member in the order of the CURIEs; ``x`` lists the pairs of members, by position, that
        it does not join, ``p`` those that it does: one of the two.
        """
        members: Members = {}
        for (first, second), reason in pairs.items():
            for curie, end in ((first, 0), (second, -1)):
                if curie not in members or len(reason.evidence) > 1:
                    members[curie] = self._member(reason, end)
        curies = sorted(members)
        position = {curie: number for number, curie in enumerate(curies)}
        joined = {(position[first], position[second]) for first, second in pairs}
        entry: dict[str, Any] = {
            "r": key[0],
            "s": self.order[key[1]],
            "w": key[2],
            "m": [n for curie in curies for n in (self.numbers[curie], *members[curie])],
        }
        every = len(curies) * (len(curies) - 1) // 2
        if len(joined) * 2 >= every:
            apart = [pair for pair in combinations(range(len(curies)), 2) if pair not in joined]
            if apart:
                entry["x"] = [n for pair in apart for n in pair]
        else:
            entry["p"] = [n for pair in sorted(joined) for n in pair]
        return entry

    def _member(self, reason: Reason, end: int) -> list[int]:
        """Give statement and evidence of one end of a pair: 0 for the first, -1 for the second."""
        statement = self.statements[reason.statements[end]]
        evidence = reason.evidence[end] if reason.evidence else None
        number = statement.evidence.index(evidence) if evidence in statement.evidence else -1
        return [self.statement_numbers[statement.id], number]
