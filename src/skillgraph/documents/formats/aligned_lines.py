"""Tables of a text without markup: lines whose cells stand one below the other, with blanks between them."""

from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.rows import Cell, row_blocks
from skillgraph.documents.specifications import is_in_columns
from skillgraph.language.lazy import expression

_CELL: Final = expression(r"\S+(?: \S+)*")
_FEWEST_COLUMNS: Final = 3  # two are as often a name and what is told of it
_FEWEST_ROWS: Final = 3  # with that of the heads


def aligned_rows(blocks: Sequence[Block]) -> list[Block]:
    r"""Make rows of a table of lines that have their cells at the places of those of the first.

    Tables with columns that say how far a thing is asked for are left as they are.

    Example:
        >>> from skillgraph.documents.formats.plain import plain_blocks
        >>> text = "Area    S1      S2\nBoats   Sails   Ropes\nDocks   Doors   Locks"
        >>> [(block.text, block.heads) for block in plain_blocks(text)]
        [('Area | S1 | S2', True), ('Boats | Sails | Ropes', False), ('Docks | Doors | Locks', False)]

    """
    found: list[Block] = []
    index = tables = 0
    while index < len(blocks):
        rows = list(_rows_from(blocks, index))
        lines = blocks[index : index + max(1, len(rows))]
        is_table = len(rows) >= _FEWEST_ROWS and not any(is_in_columns(line.text) for line in lines)
        for number, row in enumerate(rows if is_table else ()):
            found.extend(row_blocks(row, table=tables, width=len(rows[0]), heads=number == 0))
        found.extend(() if is_table else lines)
        index, tables = index + len(lines), tables + is_table
    return found


def _rows_from(blocks: Sequence[Block], index: int) -> Iterator[list[Cell]]:
    """Give the cells of each line from a place on that has them where the first line does."""
    columns: dict[int, int] = {}
    for at in range(index, len(blocks)):
        block = blocks[at]
        if block.kind == "item" or "  " not in block.text:
            return
        cells = list(_CELL.finditer(block.text))
        starts = [block.rendered.offsets[cell.start()] - block.span.start for cell in cells]
        columns = columns or {start: column for column, start in enumerate(starts)}
        if len(columns) < _FEWEST_COLUMNS or len(starts) < len("ab") or not columns.keys() >= {*starts}:
            return
        yield [
            Cell(block.rendered.cut(*cell.span()), columns[start])
            for cell, start in zip(cells, starts, strict=True)
        ]
