"""Concepts that an unlinked mention may stand for: ranked, with a reason, never asserted.

Two measures over the labels of the vocabulary: the same bag of stems, and TF-IDF cosine
over words, from an inverted index. Both are made at the first mention that asks.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.forms import Vocabulary
from skillgraph.extraction.values import Candidate, Mention
from skillgraph.language.words import tokenize

_LIMIT: Final = 3
_LEAST: Final = 0.55
_SAME_WORDS: Final = 0.95
_ENDINGS: Final = (
    "ization",
    "izing",
    "izer",
    "ize",
    "ation",
    "ment",
    "ing",
    "ion",
    "ive",
    "ity",
    "ed",
    "er",
    "or",
    "al",
    "e",
    "s",
)
_SHORTEST_STEM: Final = 4


def rough_stem(word: str) -> str:
    """Cut a normalized word to its stem, roughly.

    Example:
        >>> rough_stem("optimization") == rough_stem("optimizing")
        True

    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


class _Index:
    """Stems of every label to the labels that have them, with their weights."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.concepts: list[str] = []
        self.bags: dict[tuple[str, ...], str] = {}
        bags = []
        for key, forms in vocabulary.labels.items():
            bag = _bag(key)
            self.bags.setdefault(bag, forms[0].concept)
            self.concepts.append(forms[0].concept)
            bags.append(bag)
        frequency = Counter(word for bag in bags for word in bag)
        self.weights = {word: math.log(1 + len(bags) / count) for word, count in frequency.items()}
        self.unseen = math.log(1 + len(bags))
        self.postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, bag in enumerate(bags):
            norm = self._norm(bag)
            for word in bag:
                self.postings[word].append((number, self.weights[word] / norm))

    def rank(self, bag: tuple[str, ...], *, least: float) -> list[tuple[float, str]]:
        """Give cosine and concept from a least cosine up, best first, ties by CURIE."""
        norm = self._norm(bag)
        scores: dict[int, float] = defaultdict(float)
        for word in bag:
            weight = self.weights.get(word, self.unseen) / norm
            for number, share in self.postings.get(word, ()):
                scores[number] += weight * share
        best: dict[str, float] = {}
        for number, score in scores.items():
            if score < least:
                continue
            concept = self.concepts[number]
            best[concept] = max(best.get(concept, 0.0), round(min(score, 1.0), 3))
        return sorted(
            ((score, concept) for concept, score in best.items()), key=lambda one: (-one[0], one[1])
        )

    def _norm(self, bag: tuple[str, ...]) -> float:
        return math.sqrt(sum(self.weights.get(word, self.unseen) ** 2 for word in bag)) or 1.0


@cache
def _index_of(vocabulary: Vocabulary) -> _Index:
    return _Index(vocabulary)


def _bag(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({rough_stem(word) for word in words}))


def rank_candidates(
    parsed: ParsedDocument, mentions: Sequence[Mention], vocabulary: Vocabulary
) -> list[Candidate]:
    """Rank for each mention the concepts that it may stand for, at most three.

    Args:
        parsed: The document of the mentions.
        mentions: Unlinked ones.
        vocabulary: Where concepts are looked for.

    Returns:
        In the order of the mentions, best first, ties by CURIE; none below a cosine of 0.55.

    """
    if not mentions:
        return []
    index = _index_of(vocabulary)
    known: dict[tuple[str, ...], list[tuple[float, str, str]]] = {}
    found: list[Candidate] = []
    for mention in mentions:
        text = parsed.passages[mention.passage].text[mention.span.start : mention.span.end]
        bag = _bag(token.norm for token in tokenize(text) if token.is_word)
        if bag not in known:
            known[bag] = list(_ranked(bag, index))
        found.extend(Candidate(mention, concept, score, reason) for score, concept, reason in known[bag])
    return found


def _ranked(bag: tuple[str, ...], index: _Index) -> Iterator[tuple[float, str, str]]:
    same = index.bags.get(bag)
    if same is not None:
        yield _SAME_WORDS, same, "the same word stems in another form"
    ranked = [(score, concept) for score, concept in index.rank(bag, least=_LEAST) if concept != same]
    for score, concept in ranked[: _LIMIT - (same is not None)]:
        yield min(score, _SAME_WORDS - 0.001), concept, f"shares words with a label (TF-IDF cosine {score})"
