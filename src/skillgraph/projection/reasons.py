"""Why two concepts are joined: what a graph states of both, and where it names them together."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from math import log2
from typing import TYPE_CHECKING, Final, TypeVar

from skillgraph.projection.layer_names import OF_DOCUMENTS, TEXT_PLACES
from skillgraph.projection.pairs import Pair, ordered_pair
from skillgraph.projection.weights import bundled_weights
from skillgraph.store.about import member_concepts, scan_statements, section_of, section_path, topic_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from skillgraph.model import Catalog, Concept, ConceptList, Evidence, Statement
    from skillgraph.projection.stratification import Count

#: A place with more concepts brings none of them together: so many pairs would say
#: next to nothing each, and take all memory where a whole document is one passage.
LARGEST_PLACE: Final = 200
#: Kinds of concept that bring together what is joined to one of them.
GATHERING_KINDS: Final = ("duty", "challenge", "practice")
#: Kinds that are joined to nearly everything and bring nothing together.
_ROUND_KINDS: Final = ("role", "career-stage", "area", "group", "employer")

#: The status of what no passage states: that a concept has parts.
OF_VOCABULARY: Final = "vocabulary"

_T = TypeVar("_T")
Members = dict[str, tuple["Statement", "Evidence | None"]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why two concepts are joined.

    Attributes:
        relation: CURIE of a relation, the name of one of ours (``part-of``), ``asked for together``,
            or a place, ``same list`` (`layer_names.PLACES`).
        sentence: The reason in one sentence.
        status: ``stated``, ``stated together``, ``estimated`` or ``inferred``; ``named`` or ``counted``; of a
            part, that no passage states, ``vocabulary``.
        layer: One of `layer_names.LAYERS`.
        strength: In (0, 1], higher is closer; comparable inside a layer.
        statements: CURIEs of the statements that it rests on.
        evidence: Where the text says so.
        source: CURIE that the relation leads from, None where it has no direction.
        target: CURIE that the relation leads to, None where it has no direction.
        counts: What is counted, where the reason is a count.
        reference: What a person opens to check it, where no passage says it.

    """

    relation: str
    sentence: str
    status: str
    layer: str
    strength: float
    statements: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    source: str | None = None
    target: str | None = None
    counts: tuple[Count, ...] = ()
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pairs reasons are wanted for.

    Attributes:
        nodes: CURIEs of the concepts that may be joined.
        around: Those of which each pair has one; None for all.

    """

    nodes: frozenset[str]
    around: frozenset[str] | None = None

    def joins(self, first: str, second: str) -> bool:
        """Tell whether reasons are wanted for two concepts."""
        return (
            first in self.nodes
            and second in self.nodes
            and (self.around is None or first in self.around or second in self.around)
        )

    def pairs(self, members: Iterable[str]) -> Iterator[Pair]:
        """Go through the pairs of some concepts."""
        held = sorted(self.nodes.intersection(members))
        if self.around is None or not self.around.isdisjoint(held):
            yield from (pair for pair in combinations(held, 2) if self.joins(*pair))


@dataclass(slots=True)
class MeetingPlace:
    """What brings concepts together: a list, a passage, a section, a duty, a figure.

    Attributes:
        relation: One of `layer_names.PLACES`.
        where: The place in words, after the labels of two members.
        members: Concept CURIE → the statement and evidence that put it there.
        section: CURIE of its section, None where it has none.
        inner: For a list, concept CURIE → the lists inside this one that hold it.

    """

    relation: str
    where: str
    members: Members
    section: str | None = None
    inner: dict[str, set[str]] = field(default_factory=dict)

    def relation_between(self, pair: Pair) -> str:
        """Give the relation of a pair: a list that holds either through a list inside it is a wider one."""
        if self.relation == "same list" and any(curie in self.inner for curie in pair):
            return "same wider list"
        return self.relation

    def pairs(self, wanted: Wanted) -> Iterator[Pair]:
        """Go through the pairs that it alone brings together, no list inside it; none of a large place."""
        if len(self.members) > LARGEST_PLACE:
            return
        nothing: set[str] = set()
        for first, second in wanted.pairs(self.members):
            if self.inner.get(first, nothing).isdisjoint(self.inner.get(second, nothing)):
                yield first, second


def share_strength(relation: str, size: int) -> float:
    """Give the strength of one place that brings *size* >= 2 concepts together.

    Example:
        >>> share_strength("same list", 2), share_strength("same list", 8)
        (0.5, 0.166667)

    """
    return round(bundled_weights().places[relation] / (1 + log2(max(size, 2) / 2)), 6)


def relation_strength(relation: str) -> float:
    """Give the strength of a relation that a document states, by its CURIE.

    Example:
        >>> relation_strength("skos:broader") > relation_strength("sg:uses")
        True

    """
    relations = bundled_weights().relations
    return relations.get(relation, relations["stated"])


def iter_reasons(
    catalog: Catalog, wanted: Wanted, *, layers: Collection[str] = OF_DOCUMENTS
) -> Iterator[tuple[Pair, Reason]]:
    """Go through every reason that joins a pair that is wanted.

    Args:
        catalog: Where the statements are.
        wanted: Which pairs; what is said of others is left out, but a place's size counts every
            concept in it.
        layers: Reasons of these alone.

    Yields:
        The pair in CURIE order, and the reason.

    """
    joined: set[tuple[Pair, str | None]] = set()
    for pair, reason in _relation_reasons(catalog, wanted):
        if "text" in layers:
            joined.update((pair, section_of(catalog, evidence)) for evidence in reason.evidence)
        if reason.layer in layers:
            yield pair, reason
    if "stated" in layers:
        yield from _part_reasons(catalog, wanted)
    if "purpose" in layers:
        yield from _gathered_reasons(catalog, wanted)
        yield from _figure_reasons(catalog, wanted)
    if "text" in layers:
        yield from _together_reasons(catalog, wanted, joined=joined)


def first_namings(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Find for each concept or statement the first of some statements that names it as subject or object."""
    found: dict[str, Statement] = {}
    for statement in statements:
        for end in (statement.subject, statement.object):
            if end is not None:
                found.setdefault(end, statement)
    return found


def _relation_reasons(catalog: Catalog, wanted: Wanted) -> Iterator[tuple[Pair, Reason]]:
    from skillgraph.vocabulary import RELATIONS

    for name, (source, target) in scan_statements(catalog, "subject", "object"):
        if source == target or not wanted.joins(source, target):
            continue
        statement = catalog.statements[name]
        relation = RELATIONS.get(statement.relation)
        directed = relation is None or not relation.symmetric
        inferred = statement.status == "inferred"
        yield (
            ordered_pair(source, target),
            Reason(
                statement.relation,
                statement.sentence,
                statement.status,
                "inferred" if inferred else "stated",
                relation_strength(statement.relation),
                (statement.id,),
                statement.evidence,
                source if directed else None,
                target if directed else None,
            ),
        )


def _part_reasons(catalog: Catalog, wanted: Wanted) -> Iterator[tuple[Pair, Reason]]:
    for whole in catalog.concepts.values():
        for part in whole.parts if whole.id in wanted.nodes else ():
            if part != whole.id and wanted.joins(whole.id, part):
                yield ordered_pair(whole.id, part), part_reason(whole, catalog.concepts[part])


def part_reason(whole: Concept, part: Concept) -> Reason:
    """Give the reason that a concept has a part: its label says so, which is of the vocabulary.

    No passage states it, whether or not one names the whole.
    """
    sentence = f"{whole.label} has the part {part.label}."
    strength = relation_strength("dcterms:hasPart")
    return Reason("dcterms:hasPart", sentence, OF_VOCABULARY, "stated", strength, (), (), whole.id, part.id)


def _gathered_reasons(catalog: Catalog, wanted: Wanted) -> Iterator[tuple[Pair, Reason]]:
    gathered: dict[str, Members] = {}
    kinds = {curie: concept.kind for curie, concept in catalog.concepts.items()}
    for name, (subject, target) in scan_statements(catalog, "subject", "object"):
        for hub, other in ((subject, target), (target, subject)):
            kind = kinds.get(other)
            if kinds.get(hub) in GATHERING_KINDS and kind is not None and kind not in _ROUND_KINDS:
                statement = catalog.statements[name]
                evidence = statement.evidence[0] if statement.evidence else None
                gathered.setdefault(hub, {}).setdefault(other, (statement, evidence))
    for center_id, members in gathered.items():
        center = catalog.concepts[center_id]
        relation = f"same {center.kind}"
        where = f"belong to the same {center.kind}, {center.label}"
        yield from _pairs(catalog, members, wanted, relation=relation, where=where)


def _figure_reasons(catalog: Catalog, wanted: Wanted) -> Iterator[tuple[Pair, Reason]]:
    shared: dict[object, Members] = {}
    for name, (figure,) in scan_statements(catalog, "figure"):
        if figure is None:
            continue
        statement = catalog.statements[name]
        if not statement.evidence:
            continue
        first = statement.evidence[0]
        key = (statement.figure, first.document, first.passage)
        shared.setdefault(key, {}).setdefault(topic_of(catalog, statement), (statement, first))
    for members in shared.values():
        yield from _pairs(catalog, members, wanted, relation="same figure", where="share one figure")


def _together_reasons(
    catalog: Catalog, wanted: Wanted, *, joined: set[tuple[Pair, str | None]]
) -> Iterator[tuple[Pair, Reason]]:
    """Of the places in one section that hold a pair the strongest alone is a reason.

    None is where a statement of that section joins the pair itself (*joined*).
    """
    best: dict[tuple[Pair, str | None], Reason] = {}
    for place in _places(catalog):
        relations = {place.relation, "same wider list"}
        strengths = {relation: share_strength(relation, len(place.members)) for relation in relations}
        for pair in place.pairs(wanted):
            strength = strengths[place.relation_between(pair)]
            key = (pair, place.section)
            if key not in joined and (key not in best or strength > best[key].strength):
                best[key] = _shared_reason(catalog, place, pair)
    for (pair, _), reason in best.items():
        yield pair, reason


def _places(catalog: Catalog) -> Iterator[MeetingPlace]:
    """Go through lists, passages and sections, closest ties first."""
    yield from _list_places(catalog)
    passages: dict[tuple[str, str], Members] = {}
    sections: dict[str | None, Members] = {}
    for statement in catalog.statements.values():
        topic = topic_of(catalog, statement)
        if statement.status == "inferred" or topic not in catalog.concepts:
            continue
        for evidence in _evidence_of(statement, topic):
            passage = passages.setdefault((evidence.document, evidence.passage), {})
            passage.setdefault(topic, (statement, evidence))
            section = sections.setdefault(section_of(catalog, evidence), {})
            section.setdefault(topic, (statement, evidence))
    for key, members in passages.items():
        found = catalog.passages.get(key)
        section_id = found.section if found else None
        line = f", line {found.line}" if found else ""
        where = f"are named in the same passage ({_path(catalog, section_id)}{line})"
        yield MeetingPlace("same passage", where, members, section_id)
    for section_id, members in sections.items():
        where = f"are named in the same section ({_path(catalog, section_id)})"
        yield MeetingPlace("same section", where, members, section_id)


def _path(catalog: Catalog, section: str | None) -> str:
    return " / ".join(section_path(catalog, section))


def _evidence_of(statement: Statement, topic: str) -> Iterator[Evidence]:
    """Go through the places that name a topic: those of its slot, if it has some, else those of the whole."""
    slot = "object" if topic == statement.object else "subject"
    own = [evidence for evidence in statement.evidence if slot in evidence.slots]
    yield from own or (evidence for evidence in statement.evidence if not evidence.slots)


def _list_places(catalog: Catalog) -> Iterator[MeetingPlace]:
    """Go through lists with their members, those of lists inside them taken in."""
    statements: dict[str, list[Statement]] = {}
    for statement in catalog.statements.values():
        if statement.list is not None and statement.status != "inferred":
            statements.setdefault(statement.list, []).append(statement)
    places: dict[str, MeetingPlace] = {}
    for item in catalog.lists.values():
        for curie, statement in member_concepts(catalog, statements.get(item.id, ())).items():
            member = (statement, statement.evidence[0] if statement.evidence else None)
            below: str | None = None
            for above in _lists_around(catalog, item):
                place = places.setdefault(above.id, MeetingPlace("", "", {}, above.section))
                place.members.setdefault(curie, member)
                if below is not None:
                    place.inner.setdefault(curie, set()).add(below)
                below = above.id
    for list_id, place in places.items():
        item = catalog.lists[list_id]
        place.relation, what = _list_relation(item, place.members)
        place.where = f"stand in {what} \u201c{item.label}\u201d ({_path(catalog, item.section)})"
        yield place


def _lists_around(catalog: Catalog, item: ConceptList) -> Iterator[ConceptList]:
    """Go from a list outwards through the lists that hold it."""
    seen: set[str] = set()
    found: ConceptList | None = item
    while found is not None and found.id not in seen:
        seen.add(found.id)
        yield found
        found = catalog.lists.get(found.parent or "")


def _list_relation(item: ConceptList, members: Members) -> tuple[str, str]:
    if item.logic == "any-of":
        return "same group", "the same any-of list"
    places = {(e.document, e.passage) for _, e in members.values() if e is not None}
    if len(places) == 1:
        return "same group", "the same list in one passage,"
    return "same list", "the same list"


def _pairs(
    catalog: Catalog, members: Members, wanted: Wanted, *, relation: str, where: str
) -> Iterator[tuple[Pair, Reason]]:
    place = MeetingPlace(relation, where, members)
    for pair in place.pairs(wanted):
        yield pair, _shared_reason(catalog, place, pair)


def _shared_reason(catalog: Catalog, place: MeetingPlace, pair: Pair) -> Reason:
    held = [place.members[curie] for curie in pair]
    labels = " and ".join(catalog.concepts[curie].label for curie in pair)
    relation = place.relation_between(pair)
    return Reason(
        relation,
        f"{labels} {place.where}, {len(place.members)} in all.",
        "stated together",
        "text" if relation in TEXT_PLACES else "purpose",
        share_strength(relation, len(place.members)),
        _unique(statement.id for statement, _ in held),
        _unique(evidence for _, evidence in held if evidence is not None),
    )


def _unique(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
