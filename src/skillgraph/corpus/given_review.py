"""A review as it is given back, row by row: what is wrong with it, and what it says of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.corpus.correcting import Correction, correct_object, is_corrected
from skillgraph.corpus.marking import marks_since
from skillgraph.errors import Fault
from skillgraph.tables.marks import REVIEW_COLUMNS, UNSURE, is_left_out, is_set, mark_faults
from skillgraph.tables.statements import ASSERTION_COLUMNS
from skillgraph.tables.tsv import new_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.model import Concept
    from skillgraph.tables.tsv import Row, Table

#: What is taken from a review that is given back.
TAKEN_COLUMNS: Final = (*REVIEW_COLUMNS, "object", "statement")
#: What is the same in two statements that an answer would print alike.
_SAID: Final = tuple(column for column in ASSERTION_COLUMNS if column not in ("list", "position"))
_NOTHING_STATED: Final = (
    "nothing is stated of this line that could be accepted, corrected or noted: empty the cell"
)
#: Said once.
_ADD_ONE: Final = (
    "; a statement of your own is a row that you add to statements.tsv of the document, and one to "
    "evidence.tsv, as docs/corpus.md says"
)


class GivenReview:
    """The rows of a review by their statements, of which each document takes its own.

    Attributes:
        corrections: What rows ask for now, as `Correction` has it.

    """

    def __init__(self, table: Table, faults: list[Fault]) -> None:
        """Take a table with `TAKEN_COLUMNS`; what is wrong is added to *faults*, now and later."""
        self.corrections: list[Correction] = []
        self._faults = faults
        self._given: dict[str, Row] = {}
        faults += mark_faults(table)
        more = _ADD_ONE
        for row in table.rows:
            if name := row["statement"].removeprefix("statement:"):
                faults += _other_marks(self._given.setdefault(name, row), row)
            elif column := _marked_for_nothing(row):
                faults.append(row.fault(column, f"{_NOTHING_STATED}{more}"))
                more = ""

    def mark(self, table: Table, concepts: dict[str, Concept], *, document: str) -> dict[str, int]:
        """Write what a review says into the statements of a document.

        Args:
            table: The statements.
            concepts: Those of the corpus; what the review makes is added.
            document: Its slug.

        Returns:
            How many were accepted, rejected, noted, cleared or corrected, without zeros.

        """
        before = new_table(
            table.name,
            ("id", *REVIEW_COLUMNS),
            ({column: row[column] for column in ("id", *REVIEW_COLUMNS)} for row in table.rows),
        )
        _widen(table)
        corrected = [
            (row, said)
            for row in table.rows
            if (said := self._given.pop(row["id"], None)) is not None
            and self._is_corrected(row, said, concepts, document=document)
        ]
        counts = marks_since(before, table)
        for row, _ in corrected:
            if is_corrected(row, concepts) and not is_set(row, "reject"):
                row["accept"] = "x"
        self._faults += _said_twice(table, corrected)
        return counts | ({"corrected": len(corrected)} if corrected else {})

    def faults_of_others(self) -> Iterator[Fault]:
        """Find the rows that no document has taken."""
        for name, row in self._given.items():
            yield row.fault(
                "statement",
                f"the corpus has no statement {name!r}: take this row out, or print the review again",
            )

    def _is_corrected(self, row: Row, said: Row, concepts: dict[str, Concept], *, document: str) -> bool:
        """Write what a review says into a statement; tell whether it asks for something else by that.

        One that was corrected before stays accepted where the mark is not in the review: as it was printed
        then, the row had none. One that is taken back is accepted no more, unless it is unsure.
        """
        was_corrected = is_set(row, "accept") and is_corrected(row, concepts)
        for column in REVIEW_COLUMNS:
            row[column] = said[column]
        found = correct_object(row, said, document=document, concepts=concepts)
        if isinstance(found, Fault):
            self._faults.append(found)
            return False
        if found is not None:
            self.corrections.append(found)
        if was_corrected and not is_set(row, "reject"):
            if is_corrected(row, concepts):
                row["accept"] = row["accept"] or "x"
            elif not row[UNSURE]:
                row["accept"] = ""
        return found is not None and found.before != found.after


def _other_marks(first: Row, row: Row) -> Iterator[Fault]:
    """Find that a statement stands in two rows of a review that differ in what a person writes."""
    written = (*REVIEW_COLUMNS, "object")
    if [first[column] for column in written] != [row[column] for column in written]:
        what = f"the statement stands in line {first.line} too, and is marked otherwise there: keep one row"
        yield row.fault("statement", what)


def _marked_for_nothing(row: Row) -> str:
    """Give a cell that is written into a row of which nothing is stated; such a row may be rejected."""
    if is_set(row, "accept"):
        return "accept"
    return next((column for column in ("object", "note") if row[column]), "")


def _said_twice(table: Table, corrected: list[tuple[Row, Row]]) -> Iterator[Fault]:
    """Find what a document says in another row already, now that one was corrected."""
    if not corrected:
        return
    rows: dict[tuple[str, ...], list[Row]] = {}
    for row in table.rows:
        if not is_left_out(row):
            rows.setdefault(tuple(row[column] for column in _SAID), []).append(row)
    for row, said in corrected:
        if len(rows.get(tuple(row[column] for column in _SAID), ())) > 1:
            what = "another row of this document says the same then: put x in reject of one of the two"
            yield said.fault("object", what)


def _widen(table: Table) -> None:
    """Give a table of an earlier version, or one from which a column was taken, the columns of a review."""
    header = table.lines[0]
    there = {cell.strip() for cell in header.raw}
    for column in REVIEW_COLUMNS:
        if column not in there:
            table.columns[column] = len(header.raw)
            header.raw.append(column)
