"""What counts as a mark of a reviewer, and what is refused."""

import pytest

from skillgraph.tables.marks import REVIEW_COLUMNS, is_marked, is_set, mark_faults
from skillgraph.tables.tsv import Table, new_table


def _table(**cells: str) -> Table:
    return new_table("statements.tsv", REVIEW_COLUMNS, [cells])


@pytest.mark.parametrize("text", ["x", "X", "yes", "Y", "1", "TRUE", "✓", "✔️"])
def test_a_yes_sets_a_mark(text: str) -> None:
    table = _table(reject=text)

    assert is_set(table.rows[0], "reject") and is_marked(table.rows[0])
    assert not list(mark_faults(table))


@pytest.mark.parametrize("text", ["no", "N", "0", "False"])
def test_a_no_sets_none(text: str) -> None:
    table = _table(reject=text, accept=text)

    assert not is_set(table.rows[0], "reject") and not is_marked(table.rows[0])
    assert not list(mark_faults(table))


def test_any_other_word_is_a_fault_at_its_cell() -> None:
    [fault] = mark_faults(_table(accept="x", reject="perhaps"))

    assert (fault.line, fault.column) == (2, 3) and "'perhaps' is not a mark" in fault.message


def test_a_statement_cannot_be_accepted_and_rejected() -> None:
    [fault] = mark_faults(_table(accept="x", reject="x"))

    assert "accepted and rejected" in fault.message
