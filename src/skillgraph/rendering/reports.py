"""`review`, `coverage` and `validate`: what a graph says of itself and of its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.rendering.citations import SEE_PASSAGES
from skillgraph.rendering.shapes import statement_shape
from skillgraph.rendering.tables import Answer, Table, Text
from skillgraph.rendering.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.coverage import Coverage
    from skillgraph.answers.review import ReviewedPassage
    from skillgraph.model import Catalog
    from skillgraph.rendering.shapes import Documents, Shape
    from skillgraph.validation import Violation


def review_answer(
    catalog: Catalog, passages: Sequence[ReviewedPassage], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``review``."""
    return Answer(
        data=lambda: [_reviewed_shape(catalog, passage, documents=documents) for passage in passages],
        blocks=lambda: _review_lines(passages),
        table=lambda: _review_table(passages),
        notes=[SEE_PASSAGES] if documents is None else (),
    )


def _reviewed_shape(catalog: Catalog, reviewed: ReviewedPassage, *, documents: Documents | None) -> Shape:
    passage = reviewed.passage
    return {
        "id": passage.id,
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


def _review_lines(passages: Sequence[ReviewedPassage]) -> Iterator[Text]:
    from skillgraph.answers.review import format_review

    for reviewed in passages:
        head, *rest = format_review(reviewed).splitlines()
        yield Text(head, 0, "heading")
        for line in rest:
            bare = line.lstrip()
            yield Text(bare, (len(line) - len(bare)) // 2)


def _review_table(passages: Sequence[ReviewedPassage]) -> Table:
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
        ]
        for reviewed in passages
        for statement, pointers in reviewed.statements or ((None, ()),)
    ]
    columns = ["passage_id", "line", "kind", "section", "passage"]
    return Table([*columns, "statement", "sentence", "evidence", "words"], rows)


def coverage_answer(coverage: Coverage) -> Answer:
    """Make the answer of ``coverage``."""
    data = coverage_shape(coverage)
    return Answer(
        data=lambda: data,
        items=lambda: [data],
        blocks=lambda: _coverage_blocks(coverage),
        table=lambda: _sections_table(coverage),
        notes=["The words are listed with --document FILE."] if coverage.words is None else (),
    )


def coverage_shape(coverage: Coverage) -> Shape:
    """Shape the answer of ``coverage``; ``words`` is null where no document is at hand."""
    words: list[dict[str, Any]] | None = None
    if coverage.words is not None:
        words = [
            {"id": row.id, "section": list(row.section), "words": list(row.words)} for row in coverage.words
        ]
    return {
        "passages": coverage.passages,
        "covered": coverage.covered,
        "sections": [
            {"section": list(row.section), "passages": row.passages, "covered": row.covered}
            for row in coverage.sections
        ],
        "uncovered": [
            {
                "id": row.id,
                "start": row.start,
                "end": row.end,
                "section": list(row.section),
                "reason": row.reason,
            }
            for row in coverage.uncovered
        ],
        "words": words,
    }


def _coverage_blocks(coverage: Coverage) -> Iterator[Text | Table]:
    ties = ", ".join(f"{count} by a {tie}" for tie, count in coverage.ties.items())
    whole = f"{coverage.covered} of {coverage.passages} passages covered ({coverage.percent:.1f} %): {ties}"
    yield Text(whole, 0, "title")
    yield Text("")
    yield _sections_table(coverage)
    if coverage.uncovered:
        yield Text("not covered", 0, "heading")
        rows = [[row.id, " / ".join(row.section), row.reason] for row in coverage.uncovered]
        yield Table(["passage", "section", "reason"], rows)
    if coverage.words:
        yield Text("words not accounted for", 0, "heading")
        rows = [[row.id, " / ".join(row.section), " ".join(row.words)] for row in coverage.words]
        yield Table(["passage", "section", "words"], rows)


def _sections_table(coverage: Coverage) -> Table:
    rows = [[" / ".join(row.section), str(row.passages), str(row.covered)] for row in coverage.sections]
    return Table(["section", "passages", "covered"], rows)


def violations_answer(violations: Sequence[Violation]) -> Answer:
    """Make the answer of ``validate``."""
    rows = [[v.check, v.node, v.message, v.details] for v in violations]
    table = Table(["check", "node", "message", "details"], rows)
    found = [dict(zip(table.columns, row, strict=True)) for row in rows]
    verdict = count_words(len(violations), "violation") if violations else "the graph conforms"
    return Answer(
        data=lambda: {"conforms": not violations, "violations": found},
        items=lambda: found,
        blocks=lambda: [Text(verdict, 0, "title"), *([table] if violations else [])],
        table=lambda: table,
    )
