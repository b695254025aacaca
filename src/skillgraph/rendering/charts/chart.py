"""A chart: a picture with its title, its description and the table of its data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from skillgraph.rendering.charts.svg import Drawing, Pen


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a table's cell, leading to a concept or statement where *curie* names one."""

    text: str
    curie: str | None = None


TableCell = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The data of a chart, in rows.

    Attributes:
        columns: The first names what a row is of.
        rows: A cell for each column; the words of a cell are items of a list.
        left_out: How many rows there are beyond *rows*.
        sortable: Columns, from 0, that a reader may want to sort by.
        same: What all rows agree in, said once: "Place: not given".

    """

    columns: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    left_out: int = 0
    sortable: tuple[int, ...] = ()
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of one answer.

    Attributes:
        id: Slug: the name of its file, and of its place in the page's address.
        title: What it shows.
        finding: What it says first, in a few words that claim no more than its figures; empty
            where there is nothing.
        reading: How to read it, in sentences.
        summary: What it says, in sentences: for who does not see it.
        paint: Draws it with a `Pen`; None where the graph has nothing for it.
        table: The data.
        empty: What to say where there is nothing.

    """

    id: str
    title: str
    finding: str
    reading: str
    summary: str
    paint: Callable[[Pen], Drawing] | None
    table: ChartTable
    empty: str

    @property
    def heading(self) -> str:
        """The finding, or the title where there is none."""
        return self.finding or self.title


def cell(text: str, curie: str | None = None) -> TableCell:
    """Make a cell of one thing; empty text makes an empty cell.

    Example:
        >>> cell("Rust", "concept:rust")
        (Words(text='Rust', curie='concept:rust'),)

    """
    return (Words(text, curie),) if text else ()


def shorten(words: TableCell, *, most: int = 6) -> TableCell:
    """Keep the first things of a cell, and say how many more there are.

    Example:
        >>> [one.text for one in shorten((Words("a"), Words("b"), Words("c")), most=1)]
        ['a', 'and 2 more']

    """
    return words if len(words) <= most else (*words[:most], Words(f"and {len(words) - most} more"))


def narrow_table(table: ChartTable, *, columns: Iterable[str]) -> ChartTable:
    """Leave out those of some columns in which all rows agree, and say once what they hold.

    Example:
        >>> rows = tuple((cell(name), cell("not given")) for name in "ab")
        >>> narrow_table(ChartTable(("Of", "Place"), rows), columns=["Place"]).same
        ('Place: not given',)

    """
    said = {}
    for column in columns:
        at = table.columns.index(column)
        texts = {tuple(words.text for words in row[at]) for row in table.rows}
        if len(texts) == 1:
            said[at] = ", ".join(next(iter(texts)))
    kept = [at for at in range(len(table.columns)) if at not in said]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
        same=tuple(f"{table.columns[at]}: {text}" for at, text in said.items() if text),
    )
