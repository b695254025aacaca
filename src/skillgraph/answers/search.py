"""Find concepts by a piece of a label: case, accents and small typos forgiven."""

from dataclasses import dataclass
from typing import Final

from skillgraph.answers.folding import count_typos, fold, typos_allowed
from skillgraph.mentions import count_mentions
from skillgraph.model import Catalog, Concept

#: A piece inside a word counts from this length on; the beginning of a word, with a typo, from that.
_LEAST_PIECE: Final = 3
_LEAST_BEGINNING: Final = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept that was found.

    Attributes:
        concept: What was found.
        match: The label, preferred or alternative, that fits best.
        count: How many statements name the concept.

    """

    concept: Concept
    match: str
    count: int


def search_concepts(
    catalog: Catalog, text: str, *, kinds: frozenset[str] | None = None, limit: int | None = None
) -> list[Hit]:
    """Search the labels and alternative labels of concepts.

    Order: the whole label; its beginning; the beginning of its words; a piece of it;
    the same without blanks; with small typos. Then preferred before alternative
    labels, shorter before longer, then by CURIE.

    Args:
        catalog: Where to look.
        text: One word or several.
        kinds: Only concepts of these kinds.
        limit: Most hits to return, None for all.

    Example:
        >>> catalog = Catalog(concepts={"concept:k": Concept("concept:k", "Kubernetes", "tool")})
        >>> search_concepts(catalog, "kubernets")[0].match
        'Kubernetes'

    """
    query = fold(text)
    ranked = []
    for concept in catalog.concepts.values():
        if kinds is not None and concept.kind not in kinds:
            continue
        ranks = [
            (*rank, place > 0, len(label), place, label)
            for place, label in enumerate((concept.label, *concept.alternatives))
            if (rank := rank_label(query, fold(label))) is not None
        ]
        if ranks:
            ranked.append((min(ranks), concept.id))
    counts = count_mentions(catalog)
    hits = [Hit(catalog.concepts[curie], rank[-1], counts.get(curie, 0)) for rank, curie in sorted(ranked)]
    return hits[:limit]


def rank_label(query: str, label: str) -> tuple[int, int] | None:
    """Rank how well a folded label fits a folded query: (tier, typos), lower is better, None for no fit.

    Example:
        >>> rank_label("learning", "machine learning")
        (2, 0)

    """
    if not query:
        return None
    words, wanted = label.split(), query.split()
    squeezed = query.replace(" ", "")
    long_enough = len(squeezed) >= _LEAST_PIECE
    fits = (
        label == query,
        label.startswith(query),
        all(any(word.startswith(part) for word in words) for part in wanted),
        long_enough and query in label,
        long_enough and squeezed in label.replace(" ", ""),
    )
    if any(fits):
        return fits.index(True), 0
    typos = _count_typos(wanted, words)
    return None if typos is None else (len(fits), typos)


def _count_typos(wanted: list[str], words: list[str]) -> int | None:
    total = 0
    for part in wanted:
        counts = [0 if word.startswith(part) else _nearest(part, word) for word in words]
        possible = [count for count in counts if count is not None]
        if not possible:
            return None
        total += min(possible)
    return total


def _nearest(part: str, word: str) -> int | None:
    """Typos between a query's word and a label's word, or the beginning of it."""
    allowed = typos_allowed(part)
    whole = count_typos(part, word, at_most=allowed)
    if whole is not None or len(word) <= len(part) or len(part) < _LEAST_BEGINNING:
        return whole
    begun = count_typos(part, word[: len(part)], at_most=allowed - 1)
    return None if begun is None else begun + 1
