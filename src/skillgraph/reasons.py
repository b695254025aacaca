"""Why two concepts are joined: what a graph states of both, and where it names them together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import log2
from typing import TYPE_CHECKING, Final, TypeVar

from skillgraph.mentions import member_concepts, section_of, section_path, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.model import Catalog, ConceptList, Evidence, Statement

BASE_STRENGTHS: Final[dict[str, float]] = {
    "stated": 0.9,
    "inferred": 0.5,
    "same group": 0.8,
    "same passage": 0.6,
    "same duty": 0.5,
    "same challenge": 0.5,
    "same practice": 0.5,
    "same figure": 0.5,
    "same list": 0.4,
    "same section": 0.2,
}
#: Kinds of concept that bring together what is joined to one of them.
GATHERING_KINDS: Final = ("duty", "challenge", "practice")
#: Kinds that are joined to nearly everything and bring nothing together.
_ROUND_KINDS: Final = ("role", "career-stage", "area", "group", "employer")

_T = TypeVar("_T")
Pair = tuple[str, str]
Members = dict[str, tuple["Statement", "Evidence | None"]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why two concepts are joined.

    Attributes:
        relation: CURIE of a relation, or ``same list``, ``same section`` … (`BASE_STRENGTHS`).
        sentence: The reason in one sentence.
        status: ``stated``, ``stated together``, ``estimated`` or ``inferred``.
        strength: In (0, 1], higher is closer.
        statements: CURIEs of the statements that it rests on.
        evidence: Where the text says so.
        source: CURIE that the relation leads from, None where it has no direction.
        target: CURIE that the relation leads to, None where it has no direction.

    """

    relation: str
    sentence: str
    status: str
    strength: float
    statements: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    source: str | None = None
    target: str | None = None


def share_strength(relation: str, size: int) -> float:
    """Give the strength of one place that brings *size* >= 2 concepts together.

    Example:
        >>> share_strength("same list", 2), share_strength("same list", 8)
        (0.4, 0.133333)

    """
    return round(BASE_STRENGTHS[relation] / (1 + log2(max(size, 2) / 2)), 6)


def iter_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    """Go through every reason that joins two of some concepts.

    Args:
        catalog: Where the statements are.
        nodes: CURIEs of the concepts to join; what is said of others is left out,
            but a place's size counts every concept in it.

    Yields:
        The pair in CURIE order, and the reason.

    """
    yield from _relation_reasons(catalog, nodes)
    yield from _part_reasons(catalog, nodes)
    yield from _gathered_reasons(catalog, nodes)
    yield from _figure_reasons(catalog, nodes)
    yield from _together_reasons(catalog, nodes)


def _relation_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    from skillgraph.vocabulary import RELATIONS

    for statement in catalog.statements.values():
        source, target = statement.subject, statement.object
        if target is None or source == target or source not in nodes or target not in nodes:
            continue
        relation = RELATIONS.get(statement.relation)
        directed = relation is None or not relation.symmetric
        inferred = statement.status == "inferred"
        yield (
            _pair(source, target),
            Reason(
                statement.relation,
                statement.sentence,
                statement.status,
                BASE_STRENGTHS["inferred" if inferred else "stated"],
                (statement.id,),
                statement.evidence,
                source if directed else None,
                target if directed else None,
            ),
        )


def _part_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    for whole in catalog.concepts.values():
        if whole.id not in nodes:
            continue
        for part in whole.parts:
            if part in nodes and part != whole.id:
                named = [s for s in catalog.statements.values() if whole.id in (s.subject, s.object)]
                evidence = named[0].evidence[:1] if named else ()
                sentence = f"{whole.label} has the part {catalog.concepts[part].label}."
                strength = BASE_STRENGTHS["stated"]
                reason = Reason("dcterms:hasPart", sentence, "stated", strength, (), evidence, whole.id, part)
                yield _pair(whole.id, part), reason


def _gathered_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    gathered: dict[str, Members] = {}
    for statement in catalog.statements.values():
        for hub, other in (
            (statement.subject, statement.object),
            (statement.object, statement.subject),
        ):
            center, member = catalog.concepts.get(hub or ""), catalog.concepts.get(other or "")
            if center and member and center.kind in GATHERING_KINDS and member.kind not in _ROUND_KINDS:
                evidence = statement.evidence[0] if statement.evidence else None
                gathered.setdefault(center.id, {}).setdefault(member.id, (statement, evidence))
    for center_id, members in gathered.items():
        center = catalog.concepts[center_id]
        relation = f"same {center.kind}"
        where = f"belong to the same {center.kind}, {center.label}"
        yield from _pairs(catalog, members, nodes, relation=relation, where=where)


def _figure_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    shared: dict[object, Members] = {}
    for statement in catalog.statements.values():
        if statement.figure is None or not statement.evidence:
            continue
        first = statement.evidence[0]
        key = (statement.figure, first.document, first.passage)
        shared.setdefault(key, {}).setdefault(topic_of(catalog, statement), (statement, first))
    for members in shared.values():
        yield from _pairs(catalog, members, nodes, relation="same figure", where="share one figure")


def _together_reasons(catalog: Catalog, nodes: frozenset[str]) -> Iterator[tuple[Pair, Reason]]:
    """Of the places in one section that hold a pair, the strongest alone is a reason."""
    best: dict[tuple[Pair, str | None], Reason] = {}
    for section, relation, where, members in _places(catalog):
        for pair, reason in _pairs(catalog, members, nodes, relation=relation, where=where):
            known = best.get((pair, section))
            if known is None or reason.strength > known.strength:
                best[pair, section] = reason
    for (pair, _), reason in best.items():
        yield pair, reason


def _places(catalog: Catalog) -> Iterator[tuple[str | None, str, str, Members]]:
    """Go through lists, passages and sections, closest ties first."""
    for item, members in _list_members(catalog):
        relation, what = _list_relation(item, members)
        path = " / ".join(section_path(catalog, item.section))
        yield item.section, relation, f"stand in {what} “{item.label}” ({path})", members
    passages: dict[tuple[str, str], Members] = {}
    sections: dict[str | None, Members] = {}
    for statement in catalog.statements.values():
        topic = topic_of(catalog, statement)
        if statement.status == "inferred" or topic not in catalog.concepts:
            continue
        for evidence in statement.evidence:
            place = passages.setdefault((evidence.document, evidence.passage), {})
            place.setdefault(topic, (statement, evidence))
            section = sections.setdefault(section_of(catalog, evidence), {})
            section.setdefault(topic, (statement, evidence))
    for key, members in passages.items():
        passage = catalog.passages.get(key)
        path = " / ".join(section_path(catalog, passage.section if passage else None))
        line = f", line {passage.line}" if passage else ""
        where = f"are named in the same passage ({path}{line})"
        yield passage.section if passage else None, "same passage", where, members
    for section_id, members in sections.items():
        path = " / ".join(section_path(catalog, section_id))
        yield section_id, "same section", f"are named in the same section ({path})", members


def _list_members(catalog: Catalog) -> Iterator[tuple[ConceptList, Members]]:
    """Go through lists with their members, those of lists inside them taken in."""
    statements: dict[str, list[Statement]] = {}
    for statement in catalog.statements.values():
        if statement.list is not None and statement.status != "inferred":
            statements.setdefault(statement.list, []).append(statement)
    found: dict[str, Members] = {}
    for item in catalog.lists.values():
        for curie, statement in member_concepts(catalog, statements.get(item.id, ())).items():
            entry = (statement, statement.evidence[0] if statement.evidence else None)
            above: str | None = item.id
            seen: set[str] = set()
            while above in catalog.lists and above not in seen:
                seen.add(above)
                found.setdefault(above, {}).setdefault(curie, entry)
                above = catalog.lists[above].parent
    for list_id, members in found.items():
        yield catalog.lists[list_id], members


def _list_relation(item: ConceptList, members: Members) -> tuple[str, str]:
    if item.logic == "any-of":
        return "same group", "the same any-of list"
    places = {(e.document, e.passage) for _, e in members.values() if e is not None}
    if len(places) == 1:
        return "same group", "the same list in one passage,"
    return "same list", "the same list"


def _pairs(
    catalog: Catalog, members: Members, nodes: frozenset[str], *, relation: str, where: str
) -> Iterator[tuple[Pair, Reason]]:
    size = len(members)
    strength = share_strength(relation, size)
    for first, second in combinations(sorted(nodes.intersection(members)), 2):
        held = (members[first], members[second])
        labels = " and ".join(catalog.concepts[curie].label for curie in (first, second))
        yield (
            (first, second),
            Reason(
                relation,
                f"{labels} {where}, {size} in all.",
                "stated together",
                strength,
                _unique(statement.id for statement, _ in held),
                _unique(evidence for _, evidence in held if evidence is not None),
            ),
        )


def _unique(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _pair(first: str, second: str) -> Pair:
    return (first, second) if first < second else (second, first)
