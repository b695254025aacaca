"""How often rows of the ten nearest stand in ties, which are in no order but that of CURIEs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from skillgraph.answers.neighbors import headings, neighborhood, rank_nodes
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.known import known_concepts
from skillgraph.store.opening import open_catalog

#: So many rows with one value are a tie that leaves a reader without an order.
TIED: Final = 4
LISTED: Final = 10


def answered_lists() -> dict[str, list[list[float]]]:
    """Give the closenesses that ``skillgraph neighbors`` answers: of the guide's concepts, of all others."""
    catalog = open_catalog()
    known = known_concepts()
    classes = headings(catalog)
    own = [curie for curie, one in catalog.concepts.items() if one.kind in DEFAULT_KINDS]
    others = [
        curie for curie in known if curie not in catalog.concepts and known.kind(curie) in DEFAULT_KINDS
    ]
    return {
        "bundled guide": _closenesses(catalog, [curie for curie in own if curie not in classes]),
        "rest of the vocabulary": _closenesses(catalog, others),
    }


def _closenesses(catalog: Catalog, concepts: Iterable[str]) -> list[list[float]]:
    lists = []
    for concept in concepts:
        projection = neighborhood(catalog, concept)
        lists.append([value for _, value in rank_nodes(projection, concept)[:LISTED]])
    return lists


def tied_share(lists: Sequence[Sequence[float]], digits: int) -> float:
    """Give the share of rows that stand in ties of `TIED` or more of one list at some decimals."""
    tied = 0
    for ten in lists:
        sizes = Counter(f"{value:.{digits}f}" for value in ten)
        tied += sum(size for size in sizes.values() if size >= TIED)
    return tied / max(sum(map(len, lists)), 1)


def tied_line(lists: Sequence[Sequence[float]], where: str) -> str:
    """Say how many rows are tied at the three decimals that are printed, and at two."""
    return (
        f"Of {sum(map(len, lists)):,} rows {where} {tied_share(lists, 3):.1%} stand in ties of four or "
        f"more at the three decimals that are printed, {tied_share(lists, 2):.1%} at two."
    )
