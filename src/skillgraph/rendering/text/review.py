"""`review`: passage by passage what is stated of it, for people and for tables."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import statement_shape
from skillgraph.rendering.qualifiers import concept_label
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.statement_table import PART_COLUMNS, part_cells
from skillgraph.tables.marks import REVIEW_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.answers.review import ReviewedPassage
    from skillgraph.corpus.correcting import Correction
    from skillgraph.corpus.review_table import TakenReview
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.json import Documents, Shape
    from skillgraph.tables.marks import ReviewRow

#: What ``--all-columns`` adds: where a statement stands, and what it is made of.
MORE_COLUMNS: Final = (
    *("section", "passage_id", "kind", "evidence", "words"),
    *(column for column in PART_COLUMNS if column not in REVIEW_TABLE),
)
#: Of more documents than this, what a review marks is told of the first alone.
_SHOWN_DOCUMENTS: Final = 5


def review_answer(
    catalog: Catalog,
    passages: Sequence[ReviewedPassage],
    *,
    documents: Documents | None = None,
    rows: Mapping[str, ReviewRow] = MappingProxyType({}),
    all_columns: bool = False,
    notes: Sequence[str] = (),
) -> Answer:
    """Make the answer of ``review``.

    Args:
        catalog: What is stated.
        passages: What is reviewed.
        documents: Those whose passages can be shown.
        rows: The tables of a corpus, with the marks, by the CURIE of the statement.
        all_columns: Give tables every part of a statement, not only what a review needs.
        notes: What ends the answer.

    """
    return Answer(
        data=lambda: [_reviewed_shape(catalog, passage, documents=documents) for passage in passages],
        blocks=lambda: _review_lines(passages, several=len(catalog.documents) > 1),
        table=lambda: _review_table(catalog, passages, rows, all_columns=all_columns),
        notes=[*([SEE_PASSAGES] if documents is None else ()), *notes],
    )


def taken_lines(taken: TakenReview, name: str) -> Iterator[str]:
    """Say what became of the review in a file: how many marks of which documents, and each correction."""
    counts: Counter[str] = Counter()
    for marks in taken.counts.values():
        counts.update(marks)
    told = ", ".join(f"{count} {what}" for what, count in counts.items())
    documents = [f"document:{slug}" for slug in taken.counts]
    shown = ", ".join(documents[:_SHOWN_DOCUMENTS])
    more = f" and {len(documents) - _SHOWN_DOCUMENTS} more" if len(documents) > _SHOWN_DOCUMENTS else ""
    yield f"{name}: {told} in {shown}{more}" if told else f"{name}: no new mark"
    for one in taken.corrections:
        place = f", line {one.line}" if one.line else ""  # a table may lack the column
        yield f"  document:{one.document}{place}: {_correction_words(one)}"


def _correction_words(one: Correction) -> str:
    if one.before == one.after:
        return f"this is {one.after}, as before; what it is called everywhere is its label in concepts.tsv"
    words = f"{one.before} \u2192 {one.after}{', which is new' if one.is_new else ''}"
    return f"{words}; if {one.near} is meant, write it so and give the table back" if one.near else words


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
        "unsure": [
            {"id": row.statement, "sentence": row.sentence, "reason": row.unsure} for row in reviewed.unsure
        ],
    }


def _review_lines(passages: Sequence[ReviewedPassage], *, several: bool) -> Iterator[Text]:
    from skillgraph.answers.review import format_review, format_unsure

    texts = [format_unsure(reviewed, several=several) for reviewed in passages if reviewed.unsure]
    texts += [format_review(reviewed, several=several) for reviewed in passages]
    for text in texts:
        head, *rest = text.splitlines()
        yield Text(head, 0, "heading")
        for line in rest:
            bare = line.lstrip()
            yield Text(bare, (len(line) - len(bare)) // 2)


def _review_table(
    catalog: Catalog, passages: Sequence[ReviewedPassage], rows: Mapping[str, ReviewRow], *, all_columns: bool
) -> TextTable:
    """Give each statement a row, in the passage that makes it: the unsure first, what is rejected last."""
    cells: list[list[str]] = []
    left_out: list[list[str]] = []
    rejected: dict[tuple[str, str], list[ReviewRow]] = {}
    for one in rows.values():
        if not one.is_open and one.statement not in catalog.statements:
            rejected.setdefault((one.document, one.passage), []).append(one)
    for reviewed in passages:
        cells += [_cells_left_out(reviewed, row) for row in reviewed.unsure]
        gone = rejected.get((reviewed.passage.document, reviewed.passage.id), ())
        left_out += [_cells_left_out(reviewed, row) for row in gone]
    for reviewed in passages:
        for statement, pointers in reviewed.statements:
            if _is_made_in(statement, reviewed):
                row = rows.get(statement.id)
                cells.append(_cells(catalog, reviewed, statement, pointers=pointers, row=row))
        if not reviewed.statements and not reviewed.unsure:
            cells.append(_cells(catalog, reviewed, None, pointers=(), row=None))
    columns = (*REVIEW_TABLE, *MORE_COLUMNS) if all_columns else REVIEW_TABLE
    return TextTable(columns, [row[: len(columns)] for row in (*cells, *left_out)])


def _is_made_in(statement: Statement, reviewed: ReviewedPassage) -> bool:
    """Tell whether a passage is the first that makes a statement; what only supports a slot makes none."""
    main = next((one for one in statement.evidence if not one.slots), statement.evidence[0])
    return (main.document, main.passage) == (reviewed.passage.document, reviewed.passage.id)


def _cells(
    catalog: Catalog,
    reviewed: ReviewedPassage,
    statement: Statement | None,
    *,
    pointers: Sequence[str],
    row: ReviewRow | None,
) -> list[str]:
    """Give the cells of a statement, or of a passage without one, under all columns."""
    parts = dict(zip(PART_COLUMNS, part_cells(catalog, statement), strict=True)) if statement else {}
    return [
        *(row.marks if row else ("", "", "")),
        row.unsure if row else "",
        concept_label(catalog, statement.object) if statement else "",
        statement.sentence if statement else "",
        reviewed.text or "",
        reviewed.passage.document,
        str(reviewed.passage.line),
        statement.id if statement else "",
        *_place_cells(reviewed),
        "; ".join(pointers),
        " ".join(reviewed.words or ()),
        *(parts.get(column, "") for column in PART_COLUMNS if column not in REVIEW_TABLE),
    ]


def _cells_left_out(reviewed: ReviewedPassage, row: ReviewRow) -> list[str]:
    """Give the cells of a statement that is in no graph under all columns; its parts are in its table."""
    passage = reviewed.passage
    known = [*row.marks, row.unsure, row.object, row.sentence, reviewed.text or row.text]
    known += [passage.document, str(passage.line), row.statement, *_place_cells(reviewed)]
    return known + [""] * (len(REVIEW_TABLE) + len(MORE_COLUMNS) - len(known))


def _place_cells(reviewed: ReviewedPassage) -> list[str]:
    return [" / ".join(reviewed.section), reviewed.passage.id, reviewed.passage.kind]
