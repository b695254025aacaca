"""The marks of a document as the last run took them in, and those of statements that are not there now.

They stand in ``marks.tsv`` beside the tables, as copies of the marked rows. So a run can tell
what was marked since, and a mark is there again when its statement is.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from skillgraph.errors import Fault, TableError
from skillgraph.tables.marks import REVIEW_COLUMNS, UNSURE, is_marked, is_set
from skillgraph.tables.statements import LATER_COLUMNS, STATEMENT_COLUMNS, STATEMENT_NOTES
from skillgraph.tables.tsv import Row, Table, format_table, new_table, read_table

MARKS_FILE: Final = "marks.tsv"
_COLUMNS: Final = (*REVIEW_COLUMNS, *STATEMENT_NOTES, *STATEMENT_COLUMNS)
_FIRST: Final = tuple(
    column for column in _COLUMNS if column not in LATER_COLUMNS and column != UNSURE
)  # what the first corpora have


def read_marks(folder: Path) -> Table:
    """Read the marks that a run has taken in of a document; none where there is no table of them.

    Raises:
        TableError: With every fault of its form.

    """
    name = f"documents/{folder.name}/{MARKS_FILE}"
    if not (folder / MARKS_FILE).exists():
        return new_table(name, _COLUMNS)
    faults: list[Fault] = []
    table = read_table(
        folder / MARKS_FILE, _FIRST, name=name, faults=faults, optional=(UNSURE, *LATER_COLUMNS)
    )
    if faults:
        raise TableError(faults)
    return table


def write_marks(folder: Path, marks: Table) -> None:
    """Write the marks that were taken in; no table where there are none."""
    if marks.rows:
        (folder / MARKS_FILE).write_text(format_table(marks), "utf-8", newline="")
    else:
        (folder / MARKS_FILE).unlink(missing_ok=True)


def taken_marks(statements: Table, *, waiting: Iterable[Row], name: str) -> Table:
    """Give the marked rows of a statement table, and of the *waiting* ones those that it has not."""
    there = {row["id"] for row in statements.rows}
    rows = [row for row in statements.rows if is_marked(row)]
    rows += [row for row in waiting if row["id"] not in there]
    return new_table(name, _COLUMNS, ({column: row[column] for column in _COLUMNS} for row in rows))


def marks_since(taken: Table, statements: Table) -> dict[str, int]:
    """Count what was marked since marks were taken in: accepted, rejected, noted, cleared.

    Returns:
        The counts that are not zero, in this order.

    """
    before = {row["id"]: row for row in taken.rows}
    found = dict.fromkeys(("accepted", "rejected", "noted", "cleared"), 0)
    for row in statements.rows:
        for what in _said_since(_marks(before.get(row["id"])), _marks(row)):
            found[what] += 1
    return {what: count for what, count in found.items() if count}


def _marks(row: Row | None) -> dict[str, str | bool]:
    if row is None:
        return {"accepted": False, "rejected": False, "noted": ""}
    return {"accepted": is_set(row, "accept"), "rejected": is_set(row, "reject"), "noted": row["note"]}


def _said_since(before: Mapping[str, str | bool], now: Mapping[str, str | bool]) -> Iterable[str]:
    for what, mark in now.items():
        if mark != before[what]:
            yield what if mark else "cleared"
