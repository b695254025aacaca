"""Proposals of matches between concepts and a taxonomy, each with its score and reason; a person confirms.

Four ways, the better ones first: the same label; the same name where one of the two is an alternative; the
same words without their inflections; and, where none of these finds anything, shared words and pairs of
words, ranked.

Alternatives are where the errors are. ESCO lists instances as alternatives of their class (Bash, Ada and Lua
of *computer programming*): what more than two concepts reach by an alternative is broader than each of them.
An acronym alone is no name (EMR, EDA and REACT are several things), save where it is the label on both sides.
Where a name leads to several concepts of the taxonomy, each proposal says so and counts less.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from skillgraph.language.folding import fold
from skillgraph.language.stems import STOP_WORDS, stem, tokens
from skillgraph.model import Concept
from skillgraph.taxonomies.targets import Target

Way = Literal["label", "alias", "stem", "words"]
Predicate = Literal["skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch"]

#: Kinds of concepts that are matched with occupations, and those that are matched with all else.
OCCUPATION_KINDS: Final = frozenset({"role", "career-stage"})
SKILL_KINDS: Final = frozenset(
    {
        *(
            "skill",
            "soft-skill",
            "field-of-study",
            "technology",
            "programming-language",
            "framework",
            "library",
        ),
        *("cloud-platform", "tool"),
    }
)
#: How much a way counts. A label on both sides, on ours alone, on theirs alone, on none.
_SCORES: Final = {"label": 0.95, "alias": 0.8, "stem": 0.6}
_BOTH_ALIASES: Final = 0.1
_SHARED_NAME: Final = 0.1
#: An alternative that leads more concepts of ours than this to one of theirs tells of a class.
_MOST_BY_ALIAS: Final = 2
#: Words and pairs of them, weighed by how rare they are: what must be shared, and how many are proposed.
_LEAST_SHARED: Final = 0.5
_MOST_BY_WORDS: Final = 3
_WORDS: Final = 0.5
_LONGEST_ACRONYM: Final = 6


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concept of a taxonomy that may be the same as one of ours.

    Attributes:
        concept: CURIE of ours.
        target: What is proposed.
        predicate: The mapping relation that the way suggests.
        way: How it was found.
        score: In (0, 1); what it is worth before somebody has looked.
        reason: In words, with the names that agree.

    """

    concept: str
    target: Target
    predicate: Predicate
    way: Way
    score: float
    reason: str


def propose_matches(concepts: Iterable[Concept], targets: Sequence[Target]) -> dict[str, list[Proposal]]:
    """Propose matches for each concept whose kind a taxonomy can have.

    Returns:
        By concept, in the order given, its proposals, best first, ties by identifier; an empty list
        where nothing is near. Concepts of other kinds are left out.

    """
    index = _Index(targets)
    found = {
        concept.id: index.propose(concept)
        for concept in concepts
        if concept.kind in OCCUPATION_KINDS | SKILL_KINDS
    }
    by_alias = Counter(
        proposal.target.id
        for proposals in found.values()
        for proposal in proposals
        if proposal.way == "alias"
    )
    return {concept: [_as_class(one, by_alias) for one in proposals] for concept, proposals in found.items()}


def is_acronym(name: str) -> bool:
    """Tell whether a name is capitals alone, which abbreviate something.

    Example:
        >>> [name for name in ("EMR", "R", "Spark", "CI/CD", "C++", "SPARQL") if is_acronym(name)]
        ['EMR', 'R', 'CI/CD', 'SPARQL']

    """
    letters = re.sub(r"[\s/&.-]", "", name)
    return letters.isalpha() and letters.isupper() and len(letters) <= _LONGEST_ACRONYM


def _as_class(proposal: Proposal, by_alias: Counter[str]) -> Proposal:
    count = by_alias[proposal.target.id]
    if proposal.way != "alias" or count <= _MOST_BY_ALIAS:
        return proposal
    reason = (
        f"{proposal.reason}; {count} concepts have names among its alternatives, so it is a class of them"
    )
    return replace(proposal, predicate="skos:broadMatch", reason=reason)


class _Index:
    """The names of the targets, folded, stemmed, and by their words."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self._folded: dict[tuple[bool, str], dict[str, tuple[Target, str]]] = defaultdict(dict)
        self._stemmed: dict[tuple[bool, tuple[str, ...]], dict[str, tuple[Target, str]]] = defaultdict(dict)
        self._names: list[tuple[Target, str, dict[str, float]]] = []
        self._naming: dict[tuple[bool, str], list[int]] = defaultdict(list)
        self._counts: Counter[str] = Counter()
        self._targets = targets
        for target in targets:
            for name in (target.label, *target.names):
                self._folded[target.is_occupation, fold(name)].setdefault(target.id, (target, name))
                if key := _stems(name):
                    self._stemmed[target.is_occupation, key].setdefault(target.id, (target, name))

    def propose(self, concept: Concept) -> list[Proposal]:
        is_occupation = concept.kind in OCCUPATION_KINDS
        found: dict[str, Proposal] = {}
        for proposal in (*self._by_name(concept, is_occupation), *self._by_stem(concept, is_occupation)):
            best = found.get(proposal.target.id)
            if best is None or proposal.score > best.score:
                found[proposal.target.id] = proposal
        proposals = list(found.values()) or list(self._by_words(concept, is_occupation))
        return sorted(proposals, key=lambda one: (-one.score, one.target.id))

    def _by_name(self, concept: Concept, is_occupation: bool) -> Iterator[Proposal]:  # noqa: FBT001
        for name in (concept.label, *concept.alternatives):
            reached = self._folded.get((is_occupation, fold(name)), {})
            for target, theirs in reached.values():
                is_ours, is_theirs = name == concept.label, theirs == target.label
                if not (is_ours and is_theirs) and is_acronym(name) and not _is_spelled_out(concept, target):
                    continue
                way: Way = "label" if is_ours and is_theirs else "alias"
                score = _SCORES[way] - _BOTH_ALIASES * (not is_ours and not is_theirs)
                words = f"{_whose(concept, name)} is {_theirs(target, theirs)}"
                yield _proposal(concept, target, way=way, score=score, words=words, homonyms=len(reached))

    def _by_stem(self, concept: Concept, is_occupation: bool) -> Iterator[Proposal]:  # noqa: FBT001
        for name in (concept.label, *concept.alternatives):
            key = _stems(name)
            if not key or is_acronym(name):
                continue
            reached = self._stemmed.get((is_occupation, key), {})
            for target, theirs in reached.values():
                is_alias = name != concept.label and theirs != target.label
                score = _SCORES["stem"] - _BOTH_ALIASES * is_alias
                words = f"{_whose(concept, name)} has the words of {_theirs(target, theirs)}"
                yield _proposal(concept, target, way="stem", score=score, words=words, homonyms=len(reached))

    def _by_words(self, concept: Concept, is_occupation: bool) -> Iterator[Proposal]:  # noqa: FBT001
        if not self._names:
            self._weigh_names()
        best: dict[str, tuple[float, str, str, Target]] = {}
        for name in (concept.label, *concept.alternatives):
            if is_acronym(name):
                continue
            ours = self._weigh(_grams(name))
            for number in {number for gram in ours for number in self._naming.get((is_occupation, gram), ())}:
                target, theirs, weights = self._names[number]
                shared = sum(ours[gram] * weights.get(gram, 0.0) for gram in ours)
                if shared >= max(_LEAST_SHARED, best.get(target.id, (0.0,))[0]):
                    best[target.id] = (shared, name, theirs, target)
        ranked = sorted(best.values(), key=lambda one: (-one[0], one[3].id))[:_MOST_BY_WORDS]
        for shared, name, theirs, target in ranked:
            words = f"{_whose(concept, name)} shares words with {_theirs(target, theirs)} ({shared:.0%})"
            yield Proposal(concept.id, target, "skos:closeMatch", "words", round(_WORDS * shared, 2), words)

    def _weigh_names(self) -> None:
        names = [
            (target, name)
            for target in self._targets
            for name in dict.fromkeys((target.label, *target.names))
        ]
        grams = [_grams(name) for _, name in names]
        self._counts = Counter(gram for some in grams for gram in some)
        for number, ((target, name), some) in enumerate(zip(names, grams, strict=True)):
            self._names.append((target, name, self._weigh(some)))
            for gram in some:
                self._naming[target.is_occupation, gram].append(number)

    def _weigh(self, grams: set[str]) -> dict[str, float]:
        """Weigh words by how rare they are, to a vector of length 1."""
        weights = {gram: 1 / (1 + math.log1p(self._counts[gram])) for gram in grams}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {gram: weight / length for gram, weight in weights.items()}


def _proposal(
    concept: Concept, target: Target, *, way: Way, score: float, words: str, homonyms: int
) -> Proposal:
    if homonyms > 1:
        score, words = score - _SHARED_NAME, f"{words}, as of {homonyms - 1} more"
    predicate: Predicate = "skos:exactMatch" if way == "label" else "skos:closeMatch"
    return Proposal(concept.id, target, predicate, way, round(score, 2), words)


def _whose(concept: Concept, name: str) -> str:
    return f"the label {name!r}" if name == concept.label else f"the alternative {name!r}"


def _theirs(target: Target, name: str) -> str:
    return "its label" if name == target.label else f"its alternative {name!r}"


def _is_spelled_out(concept: Concept, target: Target) -> bool:
    """Tell whether two share a name of more than an acronym too."""
    ours = {fold(name) for name in (concept.label, *concept.alternatives) if not is_acronym(name)}
    return any(fold(name) in ours for name in (target.label, *target.names))


def _stems(name: str) -> tuple[str, ...]:
    return tuple(sorted({stem(word) for word in tokens(name) if fold(word) not in STOP_WORDS}))


def _grams(name: str) -> set[str]:
    """Give the words of a name without inflections, and the pairs that stand together."""
    words = [stem(word) for word in tokens(name) if fold(word) not in STOP_WORDS]
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}
