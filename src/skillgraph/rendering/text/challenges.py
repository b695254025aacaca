"""`challenges`: what stands against each, stated apart from inferred, and which have nothing against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.qualifiers import concept_label
from skillgraph.rendering.text.output import Answer, Text
from skillgraph.rendering.text.statement_parts import part_lines, statements_answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents


def challenges_answer(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``challenges``."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_challenges  # few answers are explained

        return explain_challenges(rows)

    return statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=lambda: _challenge_lines(catalog, rows, documents=documents),
        explanation=explanation,
    )._replace(no="" if rows else "no challenge fits")


def _challenge_lines(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("faced", row.faced),
            ("what it takes", row.involves),
            ("against it, stated", row.stated),
            ("against it, inferred by us", row.inferred),
            ("practices that put that to use", row.practices),
        )
        yield from part_lines(catalog, parts, documents=documents)
        if row.shared:
            by = ", ".join(dict.fromkeys(concept_label(catalog, s.subject) for s in row.shared))
            yield Text(f"against all challenges of its class, stated: {by}", 1)
        if not row.skills:
            yield Text("no skill against it by itself, stated or inferred", 1)
    without = [row.concept.label for row in rows if not row.skills]
    if without:
        yield Text("challenges with no skill against them by themselves", 0, "heading")
        yield Text(", ".join(without), 1)
