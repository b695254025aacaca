"""Tables that a text without markup sets with blanks: lines with their cells one below the other."""

import pytest

from skillgraph.documents.formats.plain import plain_blocks


@pytest.mark.parametrize(
    "text",
    [
        "Area    A1            A2 (in addition)\nNets    Basic knots   Splicing\nDocks   Doors         Locks",
        "Level   Grade   Scope\n------  ------  -----\nMate    4       deck\nPilot   5       ship",
        "Skill     Junior   Senior\nSewing             all seams\nCutting   lines    all cloths",
    ],
)
def test_lines_with_cells_below_one_another_are_rows(text: str) -> None:
    """The first line heads the columns, and a row may leave a cell empty."""
    heads, *rows = plain_blocks(text)

    assert heads.heads
    assert [column for column, _ in heads.cells] == [0, 1, 2]
    assert [row.row for row in rows] == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Salary       4000 a month\nHours        37 a week\nLeave        30 days",
        "Criterion        E/D   Assessed\nOwn car          D     interview\nFirst aid        E     form",
        "Knots   Sea charts   Radio\nA sentence without columns.\nAnother one.",
        "Nets    Ropes    Sails\nDoors       Locks       Keys\nOars  Masts  Flags",
    ],
)
def test_other_lines_with_blanks_are_no_rows(text: str) -> None:
    """Facts with their names, columns that say how far, tags, and cells at other places are no table."""
    assert not [block for block in plain_blocks(text) if block.row is not None]
