"""Rows of data by column: what most of them have is named once, not once a row."""

from collections.abc import Iterable, Mapping
from typing import Any


def by_column(rows: Iterable[Mapping[str, Any]], *keys: str) -> dict[str, Any]:
    """Give what most rows have by column, None where one lacks it, and the rest by number under ``more``.

    Example:
        >>> by_column([{"x": 1, "slug": "r"}, {"name": "R"}], "x")
        {'x': [1, None], 'more': {0: {'slug': 'r'}, 1: {'name': 'R'}}}

    """
    rows = list(rows)
    columns = {key: [row.get(key) for row in rows] for key in keys}
    rest = ({key: value for key, value in row.items() if key not in keys} for row in rows)
    return {**columns, "more": {number: more for number, more in enumerate(rest) if more}}
