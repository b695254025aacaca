"""`coverage`: which passages and words nothing accounts for, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.answers.coverage import Coverage
    from skillgraph.rendering.json import Shape


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


def _coverage_blocks(coverage: Coverage) -> Iterator[Text | TextTable]:
    ties = ", ".join(f"{count} by a {tie}" for tie, count in coverage.ties.items())
    whole = f"{coverage.covered} of {coverage.passages} passages covered ({coverage.percent:.1f} %): {ties}"
    yield Text(whole, 0, "title")
    yield Text("")
    several = len({row.document for row in coverage.sections}) > 1
    yield _named(_sections_table(coverage), several=several)
    if coverage.uncovered:
        yield Text("not covered", 0, "heading")
        rows = [[row.id, " / ".join(row.section), row.reason, row.document] for row in coverage.uncovered]
        yield _named(TextTable(["passage", "section", "reason", "document"], rows), several=several)
    if coverage.words:
        yield Text("words not accounted for", 0, "heading")
        rows = [
            [row.id, " / ".join(row.section), " ".join(row.words), row.document] for row in coverage.words
        ]
        yield _named(TextTable(["passage", "section", "words", "document"], rows), several=several)


def _sections_table(coverage: Coverage) -> TextTable:
    rows = [
        [" / ".join(row.section), str(row.passages), str(row.covered), row.document]
        for row in coverage.sections
    ]
    return TextTable(["section", "passages", "covered", "document"], rows)


def _named(table: TextTable, *, several: bool) -> TextTable:
    """Put the document that ends each row before it, as people name it; leave it out where there is one."""
    if not several:
        return TextTable(table.columns[:-1], [row[:-1] for row in table.rows])
    rows = [[row[-1].partition(":")[2], *row[:-1]] for row in table.rows]
    return TextTable([table.columns[-1], *table.columns[:-1]], rows)
