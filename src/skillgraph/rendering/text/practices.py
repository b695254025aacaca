"""`practices`: who is to follow each, and what is stated or inferred of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.text.output import Answer, Text
from skillgraph.rendering.text.statement_parts import part_lines, statements_answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.practices import Practice
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents


def practices_answer(
    catalog: Catalog, rows: Sequence[Practice], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``practices``."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_practices  # few answers are explained

        return explain_practices(rows)

    return statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=lambda: _practice_lines(catalog, rows, documents=documents),
        explanation=explanation,
    )._replace(no="" if rows else "no practice is stated in what is looked at")


def _practice_lines(
    catalog: Catalog, rows: Sequence[Practice], *, documents: Documents | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("to be followed", row.followed),
            ("stated of it", row.stated),
            ("inferred by us", row.inferred),
        )
        yield from part_lines(catalog, parts, documents=documents)
