"""Pairs of concepts: in which order the two stand, and those that some are one of."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, combinations, product
from typing import TypeVar

_T = TypeVar("_T")
Pair = tuple[str, str]


def ordered_pair(first: str, second: str) -> Pair:
    """Give two CURIEs in their order."""
    return (first, second) if first < second else (second, first)


def pairs_around(items: Sequence[_T], is_center: Callable[[_T], bool] | None) -> Iterator[tuple[_T, _T]]:
    """Go through the pairs of which one is a center at least, a center first; through all for None.

    Example:
        >>> list(pairs_around("abcd", {"b", "d"}.__contains__))
        [('b', 'd'), ('b', 'a'), ('b', 'c'), ('d', 'a'), ('d', 'c')]

    """
    if is_center is None:
        return combinations(items, 2)
    centers = [item for item in items if is_center(item)]
    others = [item for item in items if not is_center(item)]
    return chain(combinations(centers, 2), product(centers, others))
