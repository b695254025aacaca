"""`coverage`: which passages and words nothing accounts for, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.coverage import Coverage, UncoveredPassage
    from skillgraph.rendering.json import Shape

#: How much of a passage is told, in letters.
_WIDTH: Final = 60


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
            {
                "id": row.id,
                "document": row.document,
                "line": row.line,
                "section": list(row.section),
                "words": list(row.words),
            }
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
                "line": row.line,
                "kind": row.kind,
                "start": row.start,
                "end": row.end,
                "section": list(row.section),
                "reason": row.reason,
                "passage": row.text,
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
        yield from _uncovered_blocks(coverage.uncovered, several=several)
    uncovered = {(row.document, row.id) for row in coverage.uncovered}
    words = [
        [str(row.line), " / ".join(row.section), " ".join(row.words), row.document]
        for row in coverage.words or ()
        if (row.document, row.id) not in uncovered  # above, with all its words
    ]
    if words:
        yield Text("words not accounted for in what is covered", 0, "heading")
        yield _named(TextTable(["line", "section", "words", "document"], words), several=several)


def _uncovered_blocks(rows: Sequence[UncoveredPassage], *, several: bool) -> Iterator[Text | TextTable]:
    """Tell what is not covered in its first words, for want of these by its kind; one reason for all once."""
    reasons = list(dict.fromkeys(row.reason for row in rows))
    told = f"not covered, as {reasons[0]}" if len(reasons) == 1 else "not covered"
    yield Text(f"{told} ({len(rows)})", 0, "heading")
    table = [
        [
            *(str(row.line), " / ".join(row.section)),
            row.kind if row.text is None else _first_words(row.text),
            *([row.reason] if reasons[1:] else []),
            row.document,
        ]
        for row in rows
    ]
    columns = ["line", "section", "passage", *(["reason"] if reasons[1:] else []), "document"]
    yield _named(TextTable(columns, table), several=several)


def _first_words(text: str) -> str:
    """Cut a text behind the last word that has room.

    Example:
        >>> _first_words("Bake " * 20)
        'Bake Bake Bake Bake Bake Bake Bake Bake Bake Bake Bake Bake …'

    """
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH + 1].rpartition(' ')[0] or text[:_WIDTH]} …"


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
