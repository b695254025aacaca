"""`search`: concepts whose labels are like a text, best first, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import hit_shape
from skillgraph.rendering.text.output import Answer, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.search import Hit


def search_answer(hits: Sequence[Hit], *, total: int) -> Answer:
    """Make the answer of ``search``; *total* counts the hits before any limit."""
    rows = [[hit.concept.label, hit.concept.kind, hit.match, str(hit.count), hit.concept.id] for hit in hits]
    table = TextTable(["label", "kind", "match", "count", "id"], rows)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_search  # few answers are explained

        return explain_search(len(hits), total)

    return Answer(
        data=lambda: [hit_shape(hit) for hit in hits],
        blocks=lambda: [table],
        table=lambda: table,
        notes=[count_shown(len(hits), total)],
        explanation=explanation,
    )
