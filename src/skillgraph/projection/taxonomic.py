"""What the taxonomies have above a concept, and what they have beside it in one small group.

ESCO and O*NET know many more things than anybody has counted. A concept of ours falls under a term of theirs
where the alignment says so (``skos:broadMatch``), or where ESCO itself has the term that a concept is matched
with under another (`ontology/counted/broader.tsv`: pairs of ids, knowledge alone; of skills ESCO says that
managing time is above estimating). A term stands for that concept of ours which is matched with it most
closely. So there are two relations: ``broader``, from a concept to the one that its term stands for, and
``same-group``, of two that fall under one term with few others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.projection.known import known_concepts
from skillgraph.projection.named_relations import count_ends
from skillgraph.projection.weights import bundled_weights
from skillgraph.tables.alignments import alignment_files, read_alignments
from skillgraph.vocabulary import taxonomy_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.errors import Fault
    from skillgraph.model import Concept

BROADER: Final = "broader"
SAME_GROUP: Final = "same-group"
#: A group with more members says too little of two of them, and the same of so many.
LARGEST_GROUP: Final = 4
#: A class with more is no neighbor of any of them, seen from the class: *tools* names each tool.
LARGEST_CLASS: Final = 12
#: What each taxonomy is called, with the release that the alignments name.
_RELEASES: Final = {"esco": "ESCO 1.1.0", "onet": "O*NET 29.3"}
#: Prefixes of occupations, which are none of these terms.
_OCCUPATIONS: Final = frozenset({"esco.occupation", "onet.soc"})
#: Relations of an alignment by which a term stands for a concept, the closest first.
_SAME: Final = ("skos:exactMatch", "skos:closeMatch")
_UNDER: Final = "skos:broadMatch"


class Tie(NamedTuple):
    """What a taxonomy says of two concepts.

    Attributes:
        relation: `BROADER` or `SAME_GROUP`.
        subject: CURIE of a concept that falls under the term.
        object: CURIE of the concept that the term stands for, or of another that falls under it.
        label: What the taxonomy calls the term.
        taxonomy: Which one, with its release.
        members: How many concepts fall under the term.
        steps: How many steps of the taxonomy lie between, >= 1.

    """

    relation: str
    subject: str
    object: str
    label: str
    taxonomy: str
    members: int
    steps: int = 1

    @property
    def strength(self) -> float:
        """How strong it is, in (0, 1): the more members, steps and named relations, the less."""
        weights, often = bundled_weights(), count_ends()
        members = (self.subject,) if self.relation == BROADER else (self.subject, self.object)
        others = self.members - len(members) + sum(often[member] for member in members)
        return round(weights.relations[self.relation] / self.steps / (1 + others / weights.crowding), 6)


def format_tie(tie: Tie, *, source: Concept, target: Concept) -> str:
    """Word a tie as a sentence.

    Args:
        tie: What the taxonomy says.
        source: What a reader sees as its subject.
        target: What a reader sees as its object.

    Example:
        >>> from skillgraph.model import Concept
        >>> ada, code = Concept("concept:ada", "Ada", "skill"), Concept("concept:coding", "Coding", "skill")
        >>> tie = Tie(BROADER, ada.id, code.id, "computer programming", "ESCO 1.1.0", 86)
        >>> format_tie(tie, source=ada, target=code)
        'Ada falls under “computer programming”, which is matched with Coding, as do 85 others.'

    """
    term = f"\u201c{tie.label}\u201d"
    if tie.relation == SAME_GROUP:
        return f"{source.label} and {target.label} both fall under {term}, {tie.members} in all."
    is_same = tie.label.casefold() == target.label.casefold()
    stands = "" if is_same else f", which is matched with {target.label}"
    others = tie.members - 1
    beside = "as does one other" if others == 1 else f"as do {others:,} others"
    also = f"{', ' if stands else ' '}{beside}" if others else ""
    return f"{source.label} falls under {term}{stands}{also}."


@dataclass(eq=False)
class Taxonomies:
    """Which concepts fall under which terms, and what these stand for.

    Attributes:
        matches: Concept, relation, term, label of the term, confidence: rows of an alignment.
        broader: Term to those directly above it.
        other_ids: Concept to the id that it goes by.

    """

    matches: Iterable[tuple[str, str, str, str, str]]
    broader: dict[str, list[str]] = field(default_factory=dict)
    other_ids: dict[str, str] = field(default_factory=dict)
    _labels: dict[str, str] = field(default_factory=dict, init=False)
    _same: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict, init=False)
    _under: dict[str, dict[str, int]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        own: dict[str, dict[str, int]] = {}
        for concept, relation, term, label, confidence in self.matches:
            if _is_term(term) and relation in (*_SAME, _UNDER):
                curie = self.other_ids.get(concept, concept)
                self._labels[term] = label
                own.setdefault(curie, {})[term] = int(relation == _UNDER)
                if relation in _SAME:
                    self._same.setdefault(term, []).append((_SAME.index(relation), confidence, curie))
        for curie, terms in own.items():
            self._under[curie] = dict(self._above(terms))

    def _above(self, terms: dict[str, int]) -> Iterator[tuple[str, int]]:
        """Go through what terms of a concept lie under, each with its steps."""
        found: dict[str, int] = {}
        reached = list(terms.items())
        for term, steps in reached:  # grows while it is read
            if term not in found or steps < found[term]:
                found[term] = steps
                reached.extend((above, steps + 1) for above in self.broader.get(term, ()))
        yield from ((term, steps) for term, steps in found.items() if steps)

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        members: dict[str, list[str]] = {}
        for curie, terms in self._under.items():
            for term in terms:
                members.setdefault(term, []).append(curie)
        return members

    @cached_property
    def _standing(self) -> dict[str, list[str]]:
        """Concept to the terms that stand for it."""
        found: dict[str, list[str]] = {}
        for term in self._same:
            if (concept := self.stands_for(term)) is not None:
                found.setdefault(concept, []).append(term)
        return found

    def stands_for(self, term: str) -> str | None:
        """Give the concept that a term is matched with most closely; None where there is none."""
        ranked = sorted(self._same.get(term, ()), key=lambda row: (row[0], -float(row[1] or 0), row[2]))
        return ranked[0][2] if ranked else None

    def ties(self, concept: str) -> Iterator[Tie]:
        """Go through what is said of a concept, from above and from below.

        Args:
            concept: CURIE.

        """
        for term, steps in self._under.get(concept, {}).items():
            if (above := self.stands_for(term)) and above != concept:
                yield self._tie(BROADER, concept, above, term=term, steps=steps)
            members = self._members[term]
            if len(members) <= LARGEST_GROUP:
                for other in members:
                    if other != concept:
                        yield self._tie(SAME_GROUP, *sorted((concept, other)), term=term)
        for term in self._standing.get(concept, ()):
            members = self._members.get(term, [])
            for member in members if len(members) <= LARGEST_CLASS else ():
                if member != concept:
                    steps = self._under[member][term]
                    yield self._tie(BROADER, member, concept, term=term, steps=steps)

    def _tie(self, relation: str, subject: str, target: str, *, term: str, steps: int = 1) -> Tie:
        taxonomy = _RELEASES[taxonomy_of(term)]
        members = len(self._members[term])
        return Tie(relation, subject, target, self._labels.get(term, ""), taxonomy, members, steps)


@cache
def load_taxonomies() -> Taxonomies:
    """Give what the alignments that come with the package say; read once.

    Example:
        >>> [tie.object for tie in load_taxonomies().ties("concept:cobol")]
        ['concept:programming']

    """
    ontology = bundled_ontology()
    faults: list[Fault] = []  # the guards find them
    broader: dict[str, list[str]] = {}
    for line in (ontology / "counted" / "broader.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        term, above = line.split("\t")
        broader.setdefault(term, []).append(above)
    rows = (
        row for path in alignment_files(ontology) for row in read_alignments(path, faults, with_nones=False)
    )
    matches = [(row.concept, row.relation, row.target, row.target_label, row.confidence) for row in rows]
    return Taxonomies(matches, broader, known_concepts().other_ids)


def _is_term(target: str) -> bool:
    return taxonomy_of(target) in _RELEASES and target.partition(":")[0] not in _OCCUPATIONS
