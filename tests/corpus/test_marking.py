"""What was marked since the last run."""

from skillgraph.corpus.marking import marks_since, taken_marks
from skillgraph.tables.marks import REVIEW_COLUMNS
from skillgraph.tables.statements import STATEMENT_COLUMNS, STATEMENT_NOTES
from skillgraph.tables.tsv import Table, new_table


def _table(*rows: dict[str, str]) -> Table:
    return new_table("statements.tsv", (*REVIEW_COLUMNS, *STATEMENT_NOTES, *STATEMENT_COLUMNS), rows)


def test_new_marks_are_counted_and_cleared_ones_too() -> None:
    taken = _table({"id": "a", "reject": "x"}, {"id": "b", "note": "old"}, {"id": "c", "accept": "x"})
    now = _table(
        {"id": "a"}, {"id": "b", "note": "new"}, {"id": "c", "accept": "YES"}, {"id": "d", "reject": "1"}
    )

    assert marks_since(taken, now) == {"rejected": 1, "noted": 1, "cleared": 1}


def test_marks_are_taken_of_marked_rows_and_of_what_waits() -> None:
    waiting = _table({"id": "a", "note": "old"}, {"id": "z", "note": "waits"})
    now = _table({"id": "a"}, {"id": "b", "reject": "x"}, {"id": "c", "reject": "no"})

    taken = taken_marks(now, waiting=waiting.rows, name="marks.tsv")

    assert [row["id"] for row in taken.rows] == ["b", "z"]
    assert marks_since(taken, now) == {}
