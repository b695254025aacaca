"""Tables whose columns say how far a thing is asked for: "Criterion | Essential | Desirable".

The text stands in these columns, or before them with a tick in one of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.language.cues import cue_patterns
from skillgraph.model import Span

EITHER: Final = "either"
"""What a column is called whose cells say it themselves: "Importance"."""

_OUTER: Final = " \t\u00a0*_:.()"
_YES: Final = frozenset("\u2713 \u2714 \u2611 \u2705 \u2612 \u25cf x yes y ja j oui".split())
_NO: Final = frozenset("no n nein non".split())
_KINDS: Final = 2  # columns that say it
Columns = dict[int, str]


def is_tick(words: str) -> bool:
    """Tell whether a cell holds a tick alone, which no letter stands in.

    Example:
        >>> is_tick("\u2713"), is_tick("x")
        (True, False)

    """
    return words.strip() in _YES and not words.strip().isalpha()


def force_of_cell(words: str) -> str | None:
    """Give what a cell marks: ``yes``, ``no``, how far a thing is asked for; None where it is a text.

    Example:
        >>> force_of_cell("X"), force_of_cell("no"), force_of_cell("D"), force_of_cell("Python")
        ('yes', 'no', 'desirable', None)

    """
    bare = words.strip(_OUTER).lower()
    return "yes" if bare in _YES else "no" if bare in _NO else _force_of_head(bare)


def columns_of_force(cells: Iterable[tuple[int, str]]) -> Columns:
    """Give the columns that say how far, by their number, where a row of heads tells two of them apart.

    Example:
        >>> columns_of_force([(0, "Criterion"), (1, "Essential"), (2, "Desirable")])
        {1: 'essential', 2: 'desirable'}
        >>> columns_of_force([(0, "Skill"), (1, "Required")])
        {}

    """
    heads = {column: words.strip(_OUTER).lower() for column, words in cells}
    found = {column: force for column, words in heads.items() if (force := _force_of_head(words))}
    forces = set(found.values())
    is_lettered = any(len(words) == 1 for column, words in heads.items() if column not in found)
    return found if (EITHER in forces or len(forces) >= _KINDS) and not is_lettered else {}


@cache
def _force_of_head(words: str) -> str | None:
    return next((value for value, pattern in cue_patterns("column") if pattern.fullmatch(words)), None)


def specified_rows(blocks: Sequence[Block]) -> tuple[Sequence[Block], frozenset[int]]:
    """Make an item of each text in a column that says how far it is asked for.

    Args:
        blocks: Of a document, in its order.

    Returns:
        The blocks, and the numbers of the tables that have such columns.

    """
    columns: dict[int, Columns] = {}
    changed: list[Block] = []
    for block in blocks:
        if block.row is None:
            changed.append(block)
        elif block.row not in columns and block.cells:
            columns[block.row] = columns_of_force(_texts_of(block))
            changed.append(replace(block, heads=True) if columns[block.row] else block)
        else:
            changed.extend(_specified(block, columns.get(block.row, {})))
    tables = frozenset(number for number, found in columns.items() if found)
    return (changed if tables else blocks), tables


def _specified(block: Block, columns: Columns) -> Iterator[Block]:
    """Give the cells of a row as items, below its name where it has one; a row of ticks is left whole."""
    texts = [(column, span, block.text[span.start : span.end]) for column, span in block.cells]
    if not any(column in columns and force_of_cell(words) is None for column, _, words in texts):
        yield block
        return
    first = min(columns)
    for column, span, _ in texts:
        cell = own_item(block.rendered.cut(span.start, span.end), column, table=block.row)
        yield replace(cell, level=1 if column < first or not first else 2)


def own_item(cell: Rendered, column: int, *, table: int | None) -> Block:
    """Make an item of a cell, or of a line of it."""
    return Block("item", cell, cell.span, 1, row=table, cells=((column, Span(0, len(cell.text))),))


def heads_specification(first: Sequence[Block]) -> bool:
    """Tell whether the first row of a table, if any, heads columns that say how far."""
    return any(columns_of_force(_texts_of(block)) for block in first)


def _texts_of(block: Block) -> Iterator[tuple[int, str]]:
    return ((column, block.text[span.start : span.end]) for column, span in block.cells)
