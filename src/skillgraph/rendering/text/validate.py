"""`validate`: what is wrong with a graph, or that it conforms, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.validation.validating import Violation


def violations_answer(violations: Sequence[Violation]) -> Answer:
    """Make the answer of ``validate``."""
    rows = [[v.check, v.node, v.message, v.details] for v in violations]
    table = TextTable(["check", "node", "message", "details"], rows)
    found = [dict(zip(table.columns, row, strict=True)) for row in rows]
    verdict = count_words(len(violations), "violation") if violations else "the graph conforms"
    return Answer(
        data=lambda: {"conforms": not violations, "violations": found},
        items=lambda: found,
        blocks=lambda: [Text(verdict, 0, "title"), *([table] if violations else [])],
        table=lambda: table,
    )
