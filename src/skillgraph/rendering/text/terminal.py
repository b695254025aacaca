"""Tables on a terminal: fitted to its width between whole words, and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns between two cells, as rich draws them.
GAP: Final = 3
#: A longer word may be broken: it is an id rather than a word.
LONGEST_WORD: Final = 24


def fit_widths(
    columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int
) -> tuple[int, ...] | None:
    """Share a line among the columns of a table, so that no word has to be broken.

    Returns:
        A width for each column: what it needs, or its longest word and a share of what
        is left; None where not even the words have room.

    Example:
        >>> fit_widths(["of", "amount"], [["Backend Engineer", "14 percent"]], width=21)
        (10, 8)

    """
    cells = [[row[at] for row in (columns, *rows)] for at in range(len(columns))]
    wanted = [max(columns_wide(line) for cell in column for line in cell.split("\n")) for column in cells]
    least = [
        max((min(columns_wide(word), LONGEST_WORD) for cell in column for word in cell.split()), default=1)
        for column in cells
    ]
    left = width - GAP * (len(columns) - 1) - sum(least)
    if left < 0:
        return None
    found = list(least)
    while left and (open_ends := [at for at, needs in enumerate(wanted) if found[at] < needs]):
        share = max(1, left // len(open_ends))
        for at in open_ends:
            more = min(share, wanted[at] - found[at], left)
            found[at] += more
            left -= more
    return tuple(found)


def draw_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    widths: Sequence[int],
    color: bool = False,
    unicode: bool = True,
) -> str:
    """Draw a table with a line under its head; cells fold to the widths of their columns."""
    import io

    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD if unicode else box.ASCII2, pad_edge=False, show_edge=False)
    for column, width in zip(columns, widths, strict=True):
        drawn.add_column(column, overflow="fold", width=width)
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=sum(widths) + GAP * len(widths),
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
    )
    console.print(drawn)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def columns_wide(text: str) -> int:
    """Count the columns that a text fills: none for combining marks, two for wide letters."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)
