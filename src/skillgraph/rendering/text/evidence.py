"""`evidence`: every statement with every place that makes it, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import statement_shapes
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.dated import date_lines
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.placed import place_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.model import Catalog, SourceDocument, Statement
    from skillgraph.rendering.json import Documents


def evidence_answer(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    documents: Documents | None = None,
    notes: Sequence[str] = (),
    dated: SourceDocument | None = None,
) -> Answer:
    """Make the answer of ``evidence``: every statement with every place.

    Args:
        catalog: Where they are.
        statements: What is shown.
        documents: Those whose passages can be shown.
        notes: Said in the end.
        dated: The document that was asked for, whose date and places come first.

    """
    hint = [SEE_PASSAGES] if documents is None and statements else []

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_evidence  # few answers are explained

        return explain_evidence(statements)

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, statements, documents=documents)

    return Answer(
        data=lambda: statement_shapes(catalog, statements, documents=documents),
        blocks=lambda: _evidence_lines(catalog, statements, documents=documents, dated=dated),
        table=table,
        notes=[*notes, *hint],
        explanation=explanation,
        no="" if statements else "no statement rests on what is asked for",
    )


def _evidence_lines(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    documents: Documents | None,
    dated: SourceDocument | None,
) -> Iterator[Text]:
    if dated is not None:
        yield Text(dated.label, 0, "heading")
        yield from date_lines(catalog, dated, documents=documents)
        yield from place_lines(catalog, dated, documents=documents)
    for statement in statements:
        yield Text(statement.sentence, 0, "heading")
        yield Text(statement.id, 1, "muted")
        yield from iter_citations(catalog, statement.evidence, documents=documents, indent=1)
