"""How much of a graph the picture shows at rest, in the words of the script (``assets/legend.js``).

It is the longest text of a phone's first screen, and stands there before anything answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


def shown_words(
    ends: Iterable[tuple[int, int, int]],
    edges: Iterable[Mapping[str, int]],
    *,
    drawn: Collection[int],
    concepts: int,
    note: str,
) -> str:
    """Say how many concepts and lines are shown, of how many, and why.

    Args:
        ends: Of each statement its number and those of the two concepts that it joins; all that join the same
            two are a line.
        edges: For vis-network, those that are drawn at rest.
        drawn: Numbers of the concepts that are drawn.
        concepts: How many there are.
        note: Why these concepts.

    Example:
        >>> ends, edges = [(0, 0, 1), (1, 1, 0)], [{"id": 0, "from": 0, "to": 1}]
        >>> shown_words(ends, edges, drawn={0, 1}, concepts=2, note="")
        'All 2 concepts and 1 lines shown'

    """
    all_lines, there = {frozenset(end[1:]) for end in ends}, set(drawn)
    lines = len({frozenset((edge["from"], edge["to"])) for edge in edges})
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
