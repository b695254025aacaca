"""How much of a graph the picture shows at rest, in the words of the script (``assets/legend.js``).

It is the longest text of a phone's first screen, and stands there before anything answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def shown_words(
    ends: Iterable[tuple[int, int]],
    *,
    drawn: Collection[int],
    concepts: int,
    edges: Iterable[tuple[int, int]],
    note: str,
) -> str:
    """Say how many concepts and lines are shown, of how many, and why.

    Args:
        ends: Numbers of the two concepts that each statement joins; those that join the same two are a line.
        drawn: Numbers of the concepts that are drawn.
        concepts: How many there are.
        edges: Those of *ends* that are drawn at rest.
        note: Why these concepts.

    Example:
        >>> shown_words([(0, 1), (1, 0)], drawn={0, 1}, concepts=2, edges=[(0, 1)], note="")
        'All 2 concepts and 1 lines shown'

    """
    all_lines, lines, there = _lines(ends), len(_lines(edges)), set(drawn)
    reasons = [note] if note else []
    if lines < sum(line <= there for line in all_lines):
        reasons.append("other lines appear with what is picked")
    is_all = len(drawn) == concepts and lines == len(all_lines)
    shown = (
        f"All {concepts:,} concepts and {lines:,} lines shown"
        if is_all
        else f"{len(drawn):,} of {concepts:,} concepts and {lines:,} of {len(all_lines):,} lines shown"
    )
    return "; ".join([shown, *reasons])


def _lines(ends: Iterable[tuple[int, int]]) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in ends}
