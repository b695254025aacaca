"""`review`, `coverage` and `validate`: what a graph says of itself and of its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.rendering.json import statement_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.coverage import Coverage
    from skillgraph.answers.review import ReviewedPassage
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents, Shape
    from skillgraph.validation.validating import Violation


def review_answer(
    catalog: Catalog, passages: Sequence[ReviewedPassage], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``review``."""
    return Answer(
        data=lambda: [_reviewed_shape(catalog, passage, documents=documents) for passage in passages],
        blocks=lambda: _review_lines(passages, several=len(catalog.documents) > 1),
        table=lambda: _review_table(passages),
        notes=[SEE_PASSAGES] if documents is None else (),
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
            reviewed.passage.document,
        ]
        for reviewed in passages
        for statement, pointers in reviewed.statements or ((None, ()),)
    ]
    columns = ["passage_id", "line", "kind", "section", "passage"]
    return Table([*columns, "statement", "sentence", "evidence", "words", "document"], rows)


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
            {"id": row.id, "document": row.document, "section": list(row.section), "words": list(row.words)}
            for row in coverage.words
        ]
    return {
        "passages": coverage.passages,
        "covered": coverage.covered,
        "sections": [
            {
                "document": row.document,
                "section": list(row.section),
                "passages": row.passages,
                "covered": row.covered,
            }
            for row in coverage.sections
        ],
        "uncovered": [
            {
                "id": row.id,
                "document": row.document,
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
    several = len({row.document for row in coverage.sections}) > 1
    yield _named(_sections_table(coverage), several=several)
    if coverage.uncovered:
        yield Text("not covered", 0, "heading")
        rows = [[row.id, " / ".join(row.section), row.reason, row.document] for row in coverage.uncovered]
        yield _named(Table(["passage", "section", "reason", "document"], rows), several=several)
    if coverage.words:
        yield Text("words not accounted for", 0, "heading")
        rows = [
            [row.id, " / ".join(row.section), " ".join(row.words), row.document] for row in coverage.words
        ]
        yield _named(Table(["passage", "section", "words", "document"], rows), several=several)


def _sections_table(coverage: Coverage) -> Table:
    rows = [
        [" / ".join(row.section), str(row.passages), str(row.covered), row.document]
        for row in coverage.sections
    ]
    return Table(["section", "passages", "covered", "document"], rows)


def _named(table: Table, *, several: bool) -> Table:
    """Put the document that ends each row before it, as people name it; leave it out where there is one."""
    if not several:
        return Table(table.columns[:-1], [row[:-1] for row in table.rows])
    rows = [[row[-1].partition(":")[2], *row[:-1]] for row in table.rows]
    return Table([table.columns[-1], *table.columns[:-1]], rows)


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
