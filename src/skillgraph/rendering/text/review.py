"""`review`: passage by passage what is stated of it, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import statement_shape
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.statement_table import PART_COLUMNS, part_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.review import ReviewedPassage
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents, Shape


def review_answer(
    catalog: Catalog,
    passages: Sequence[ReviewedPassage],
    *,
    documents: Documents | None = None,
    all_columns: bool = False,
    notes: Sequence[str] = (),
) -> Answer:
    """Make the answer of ``review``; its table has the columns that a review needs, or *all_columns*."""
    return Answer(
        data=lambda: [_reviewed_shape(catalog, passage, documents=documents) for passage in passages],
        blocks=lambda: _review_lines(passages, several=len(catalog.documents) > 1),
        table=lambda: _review_table(catalog, passages, all_columns=all_columns),
        notes=[*([SEE_PASSAGES] if documents is None else ()), *notes],
    )


def _reviewed_shape(catalog: Catalog, reviewed: ReviewedPassage, *, documents: Documents | None) -> Shape:
    passage = reviewed.passage
    return {
        "id": passage.id,
        "document": passage.document,
        "section": list(reviewed.section),
        "kind": passage.kind,
        "line": passage.line,
        "start": passage.span.start,
        "end": passage.span.end,
        "passage": reviewed.text,
        "statements": [
            statement_shape(catalog, statement, documents=documents) for statement, _ in reviewed.statements
        ],
        "words": None if reviewed.words is None else list(reviewed.words),
    }


def _review_lines(passages: Sequence[ReviewedPassage], *, several: bool) -> Iterator[Text]:
    from skillgraph.answers.review import format_review

    for reviewed in passages:
        head, *rest = format_review(reviewed, several=several).splitlines()
        yield Text(head, 0, "heading")
        for line in rest:
            bare = line.lstrip()
            yield Text(bare, (len(line) - len(bare)) // 2)


def _review_table(catalog: Catalog, passages: Sequence[ReviewedPassage], *, all_columns: bool) -> TextTable:
    more = PART_COLUMNS if all_columns else ()
    rows = [
        [
            reviewed.passage.id,
            str(reviewed.passage.line),
            reviewed.passage.kind,
            " / ".join(reviewed.section),
            reviewed.text or "",
            statement.id if statement else "",
            statement.sentence if statement else "",
            "; ".join(pointers),
            " ".join(reviewed.words or ()),
            reviewed.passage.document,
            *(part_cells(catalog, statement) if more and statement else [""] * len(more)),
        ]
        for reviewed in passages
        for statement, pointers in reviewed.statements or ((None, ()),)
    ]
    columns = ["passage_id", "line", "kind", "section", "passage"]
    return TextTable([*columns, "statement", "sentence", "evidence", "words", "document", *more], rows)
