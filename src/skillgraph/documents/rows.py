"""Rows of tables: short cells stay together, each cell of running text is an item of its own."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.sections import read_heading
from skillgraph.documents.specifications import cut_row, force_of_cell, is_tick
from skillgraph.model import Span

_SHORT_WORDS: Final = 8
_NAME_WORDS: Final = 5
_BAR: Final = " | "


class Cell(NamedTuple):
    """The readable text of one cell of a row, and the number of its column, from 0."""

    rendered: Rendered
    column: int


def row_blocks(cells: Sequence[Cell], *, table: int, width: int, heads: bool = False) -> list[Block]:
    """Make items of a row's cells that hold anything.

    Args:
        cells: In their order; empty ones too.
        table: The number of the table in the document.
        width: How many columns the row has.
        heads: It names the columns.

    """
    full = [
        cell for cell in cells if any(map(str.isalnum, cell.rendered.text)) or is_tick(cell.rendered.text)
    ]
    if not full:
        return []
    words: Counter[int] = Counter()  # by column: a cell of HTML may hold several lines
    for cell in full:
        words[cell.column] += len(cell.rendered.text.split())
    marks = sum(force_of_cell(cell.rendered.text) is not None for cell in full)
    if max(words.values()) <= _SHORT_WORDS or 0 < marks == len(full) - 1:
        row = _joined([cell.rendered for cell in full])
        places = _places(full) if width > 1 else ()
        return [Block("item", row, row.span, 1, row=table, cells=places, heads=heads and width > 1)]
    return [
        Block(
            "item",
            cell.rendered,
            cell.rendered.span,
            1 if index == 0 else 2,
            row=table,
            cells=((cell.column, Span(0, len(cell.rendered.text))),) if width > 1 else (),
        )
        for index, cell in enumerate(full)
    ]


def even_rows(blocks: Sequence[Block], *, left: Collection[int] = ()) -> Sequence[Block]:
    """Cut the rows of short cells in tables where other rows are cut: a table is read in one way.

    Args:
        blocks: Of a document, in its order.
        left: The numbers of tables that are left as they are.

    """
    texts = {block.row for block in blocks if block.row is not None and block.level > 1} - {*left}
    if not texts:
        return blocks
    return [
        part
        for block in blocks
        for part in (cut_row(block) if block.row in texts and not block.heads else (block,))
    ]


def paired_rows(blocks: Sequence[Block]) -> Sequence[Block]:
    """Make rows of names with one short text below each, as lists of definitions hold facts.

    Args:
        blocks: Of a document, in its order.

    """
    names = [index for index in range(len(blocks) - 1) if _is_pair(blocks, index)]
    before, pairs = {index - 2 for index in names}, {index + 2 for index in names}
    chosen = [index for index in names if index in before | pairs]
    if not chosen:
        return blocks
    changed = list(blocks)
    for index in chosen:
        for column in (0, 1):
            block = blocks[index + column]
            cells = ((column, Span(0, len(block.text))),)
            changed[index + column] = replace(block, row=-1, cells=cells)
    return changed


def _is_pair(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether an item is a name with one short item below it, and no more, and not of pay."""
    name, text, *behind = blocks[index : index + 3]
    is_item = name.kind == text.kind == "item" and name.row is None and text.row is None
    if not is_item or text.level != name.level + 1 or any(one.level >= text.level for one in behind):
        return False
    words = name.text
    is_name = words[:1].isupper() and words[-1] not in ".!?;" and len(words.split()) <= _NAME_WORDS
    return is_name and len(text.text.split()) <= _SHORT_WORDS and read_heading(words).kind != "salary"


def _places(cells: Sequence[Cell]) -> tuple[tuple[int, Span], ...]:
    """Tell where each cell stands in the text of its row."""
    places, start = [], 0
    for cell in cells:
        end = start + len(cell.rendered.text)
        places.append((cell.column, Span(start, end)))
        start = end + len(_BAR)
    return tuple(places)


def _joined(cells: Sequence[Rendered]) -> Rendered:
    """Join cells by bars; where the bars stand in the source is told by the cell before."""
    characters: list[str] = []
    offsets: list[int] = []
    wide: list[tuple[int, int]] = []
    for index, cell in enumerate(cells):
        if index:
            end = cells[index - 1].span.end
            for character in _BAR:
                wide.append((len(offsets), 0))
                characters.append(character)
                offsets.append(end)
        wide.extend((len(offsets) + at, width) for at, width in cell.wide)
        characters.append(cell.text)
        offsets.extend(cell.offsets[:-1])
    return Rendered("".join(characters), (*offsets, Span(0, cells[-1].span.end).end), tuple(wide))
