"""Find concepts by a piece of a label: case, accents and small typos forgiven."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from skillgraph.language.folding import count_typos, fold, typos_allowed
from skillgraph.model import Catalog, Concept
from skillgraph.store.about import count_mentions
from skillgraph.store.sharing import over_documents, told_plainly

#: A piece inside a word counts from this length on; the beginning of a word, with a typo, from that.
#: Ranks up to this one are fits of whole words or their beginnings.
WHOLE_WORDS: Final = 2
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
    catalog: Catalog,
    text: str,
    *,
    kinds: frozenset[str] | None = None,
    limit: int | None = None,
    typos: bool = True,
) -> list[Hit]:
    """Search the labels and alternative labels of concepts.

    Order: the whole label; its beginning; the beginning of its words; a piece of it;
    the same without blanks. Only where nothing fits so, small typos are forgiven, fewest
    first. Then preferred before alternative labels, shorter before longer, then by CURIE.

    Args:
        catalog: Where to look.
        text: One word or several.
        kinds: Only concepts of these kinds.
        limit: Most hits to return, None for all.
        typos: Whether small typos are forgiven where nothing fits.

    Example:
        >>> catalog = Catalog(concepts={"concept:k": Concept("concept:k", "Kubernetes", "tool")})
        >>> search_concepts(catalog, "kubernets")[0].match
        'Kubernetes'

    """
    catalog = told_plainly(catalog)
    query = fold(text)
    labels = [
        (concept.id, place, label, fold(label))
        for concept in catalog.concepts.values()
        if kinds is None or concept.kind in kinds
        for place, label in enumerate((concept.label, *concept.alternatives))
    ]
    ranked = _rank(labels, lambda folded: rank_label(query, folded))
    if not ranked and typos:
        words = {word for *_, folded in labels for word in folded.split()}
        likes = {part: _words_like(part, words) for part in query.split()}
        ranked = _rank(labels, lambda folded: _count_typos(likes, folded))
    counts = count_mentions(catalog) | count_mentions(over_documents(catalog))
    return [Hit(catalog.concepts[curie], label, counts.get(curie, 0)) for curie, label in ranked[:limit]]


def _rank(
    labels: list[tuple[str, int, str, str]], rank: Callable[[str], int | None]
) -> list[tuple[str, str]]:
    """Give the concepts that fit, best first, each with its label that fits best."""
    best: dict[str, tuple[int, bool, int, str, str]] = {}
    for curie, place, label, folded in labels:
        found = rank(folded)
        if found is not None:
            entry = (found, place > 0, len(label), curie, label)
            if curie not in best or entry < best[curie]:
                best[curie] = entry
    return [(curie, label) for *_, curie, label in sorted(best.values())]


def rank_label(query: str, label: str) -> int | None:
    """Rank how well a folded label fits a folded query; lower is better, None for no fit.

    Example:
        >>> rank_label("learning", "machine learning")
        2

    """
    if not query:
        return None
    words = label.split()
    squeezed = query.replace(" ", "")
    long_enough = len(squeezed) >= _LEAST_PIECE
    if long_enough and squeezed[0] not in label:
        return None
    fits = (
        label == query,
        label.startswith(query),
        all(any(word.startswith(part) for word in words) for part in query.split()),
        long_enough and query in label,
        long_enough and squeezed in label.replace(" ", ""),
    )
    return fits.index(True) if any(fits) else None


def _count_typos(words_like: dict[str, dict[str, int]], label: str) -> int | None:
    """Count the slips between the words of a query and those of a label, None where a word has no like."""
    words = label.split()
    total = 0
    for likes in words_like.values():
        counts = [likes[word] for word in words if word in likes]
        if not counts:
            return None
        total += min(counts)
    return total if words_like else None


def _words_like(part: str, words: set[str]) -> dict[str, int]:
    """Give the words that a query's word may mean, each with the slips between them."""
    counts = {word: 0 if word.startswith(part) else _nearest(part, word) for word in words}
    return {word: count for word, count in counts.items() if count is not None}


def _nearest(part: str, word: str) -> int | None:
    """Typos between a query's word and a label's word, or the beginning of it."""
    allowed = typos_allowed(part)
    whole = count_typos(part, word, at_most=allowed)
    if whole is not None or len(word) <= len(part) or len(part) < _LEAST_BEGINNING:
        return whole
    begun = count_typos(part, word[: len(part)], at_most=allowed - 1)
    return None if begun is None else begun + 1
