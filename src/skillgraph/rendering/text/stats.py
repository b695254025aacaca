"""`stats`: how much of what a graph holds, for people and for tables."""

from __future__ import annotations

from typing import Any

from skillgraph.rendering.text.output import Answer, Text, TextTable


def counts_answer(counts: dict[str, Any], *, own: int = 0) -> Answer:
    """Make the answer of ``stats``: totals, then each breakdown.

    Args:
        counts: As `count_all` gives them.
        own: How many of the concepts are a document's own role or stage, beside the one that it shares.

    """
    are = "is" if own == 1 else "are"
    told = f"{own} of the concepts {are} a role or stage as one document alone tells of it."
    totals = [[name, str(count)] for name, count in counts.items() if not isinstance(count, dict)]
    blocks: list[Text | TextTable] = [TextTable(["what", "count"], totals)]
    rows = [["total", *row] for row in totals]
    for name, breakdown in counts.items():
        if isinstance(breakdown, dict):
            cells = [[key, str(count)] for key, count in breakdown.items()]
            blocks += [Text(name.replace("_", " "), 0, "heading"), TextTable(["what", "count"], cells)]
            rows += [[name, *row] for row in cells]
    return Answer(
        data=lambda: counts,
        items=lambda: [counts],
        blocks=lambda: blocks,
        table=lambda: TextTable(["group", "what", "count"], rows),
        notes=[told] if own else [],
    )
