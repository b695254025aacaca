"""Rows of data by column: what most of them have is named once, not once a row."""

import re
from collections.abc import Iterable, Mapping, Sequence
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


def intern(rows: Iterable[dict[str, Any]], key: str) -> list[str]:
    """Put a number in the place of each text under a key, and give the texts by these numbers.

    Example:
        >>> rows = [{"q": "in_a"}, {}, {"q": "in_b"}, {"q": "in_a"}]
        >>> intern(rows, "q"), rows
        (['in_a', 'in_b'], [{'q': 0}, {}, {'q': 1}, {'q': 0}])

    """
    numbers: dict[str, int] = {}
    for row in rows:
        if key in row:
            row[key] = numbers.setdefault(row[key], len(numbers))
    return list(numbers)


def plain_slug(label: str) -> str:
    """Make a slug of a label as the script does.

    Example:
        >>> plain_slug("Large-scale systems (AI)")
        'large-scale-systems-ai'

    """
    return re.sub("[^a-z0-9]+", "-", label.lower()).strip("-")


def steps(numbers: Sequence[int]) -> list[int]:
    """Tell numbers by the step from the one before, the first from 0.

    Example:
        >>> steps([3, 4, 6])
        [3, 1, 2]

    """
    return [own - before for own, before in zip(numbers, [0, *numbers], strict=False)]
