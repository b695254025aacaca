"""Tables of a page that hold text: which rows are a layout, and which one names the columns."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for

_LINES_IN_CELL: Final = 2  # more of them are a text of its own
_LEAST_COLUMNS: Final = 3
_LEAST_LEVELS: Final = 2
_HEAD_WORDS: Final = 5
#: How a column is called that is of a level, but for words: "Level 2", "P3", "Rigger II".
_COUNTED: Final = expression(r"(?:.{1,40} )?(?:I{1,3}|IV|V|\d)|[A-Z]{1,3}-?\d{1,2}\b.{0,40}")


def is_layout(lines: Iterable[tuple[int, int]], *, width: int, first: Sequence[Block]) -> bool:
    """Tell whether the cells of a row hold texts of their own, so that it is no row.

    Args:
        lines: Of its cells: the number of a cell, and how deep in a list the line stands.
        width: How many columns the row has.
        first: The first block of its table, if any: below one that names levels, a cell may hold a list.

    """
    per_cell: dict[int, list[int]] = {}
    for cell, depth in lines:
        per_cell.setdefault(cell, []).append(depth)
    long = [depths for depths in per_cell.values() if len(depths) > _LINES_IN_CELL]
    if len(per_cell) == 1 or not long:
        return len(per_cell) == 1
    are_lists = all(depth > 0 for depths in long for depth in depths)
    return not (are_lists and any(names_levels(block) and _width(block) == width for block in first))


def names_levels(row: Block) -> bool:
    """Tell whether a row of short cells names levels, of which two are told by a word or a number."""
    cells = [row.text[span.start : span.end] for _, span in row.cells]
    if row.row is None or len(cells) < _LEAST_COLUMNS or len(set(cells)) < len(cells):
        return False
    levels = words_for("title-level")
    named = sum(
        _COUNTED.fullmatch(cell) is not None or not levels.isdisjoint(cell.lower().split()) for cell in cells
    )
    return named >= _LEAST_LEVELS and all(len(cell.split()) <= _HEAD_WORDS for cell in cells)


def with_heads(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks of a table, its first row as the one that names the columns where none does.

    It names levels, and below it cells of running text stand alone in the columns.
    """
    first, texts = blocks[:1], Counter(block.cells[0][0] for block in blocks if len(block.cells) == 1)
    is_told = any(block.heads for block in blocks) or len(texts) < _LEAST_COLUMNS
    if is_told or not (first and names_levels(first[0])):
        return list(blocks)
    return [replace(first[0], heads=True), *blocks[1:]]


def _width(row: Block) -> int:
    return max(column for column, _ in row.cells) + 1
