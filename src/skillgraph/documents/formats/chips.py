"""Names that a page shows side by side below a heading, each in an element of its own: its *chips*."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.rows import Cell, row_blocks
from skillgraph.model import Span

_LEAST: Final = 3
_MOST_WORDS: Final = 4
_PAIR: Final = 2


def chips_of(rendered: Rendered, marks: Sequence[tuple[int, int]], before: Sequence[Block]) -> list[Block]:
    """Make items of the chips of a block, with how well each is known in a second cell where it has one.

    Args:
        rendered: The text of the block.
        marks: Where its elements begin (1) and end (-1) in that, in their order.
        before: The blocks above; the last of them has to be a heading.

    Returns:
        Nothing where the block is no row of chips: where it has other text, or running text.

    """
    if len(marks) < _PAIR * _LEAST or not before or before[-1].kind != "heading":
        return []
    chips, inner = _elements(marks)
    outside = [
        rendered.text[one.end : other.start] for one, other in zip([Span(0, 0), *chips], chips, strict=False)
    ]
    texts = [rendered.text[one.start : one.end].strip() for one in chips]
    is_plain = not "".join(outside).strip() and not rendered.text[chips[-1].end :].strip() if chips else False
    small = [one for one in texts if one[:1].islower()]  # "dbt" among others
    is_small = 2 * len(small) > len(texts) or any(" " in one for one in small)
    if len(chips) < _LEAST or not is_plain or is_small or not all(map(_is_chip, texts)):
        return []
    found: list[Block] = []
    for chip in chips:
        level = next((one for one in inner if chip.start < one.start and one.end <= chip.end), None)
        ends = (chip.end,) if level is None else (level.start, level.end)
        cells = [rendered.cut(start, end) for start, end in zip((chip.start, *ends), ends, strict=False)]
        found += row_blocks([Cell(one, at) for at, one in enumerate(cells)], table=-1, width=len(cells))
    return found


def _elements(marks: Sequence[tuple[int, int]]) -> tuple[list[Span], list[Span]]:
    """Give the outermost elements that end in the block, and those right within them."""
    levels: dict[int, list[Span]] = defaultdict(list)
    starts: list[int] = []
    for at, change in marks:
        if change > 0:
            starts.append(at)
        elif starts:
            start = starts.pop()
            levels[len(starts)].append(Span(start, at))
    return levels[len(starts)], levels[len(starts) + 1]


def _is_chip(text: str) -> bool:
    """Tell whether a text is short and no part of a sentence: "Deep water", not "We sail."."""
    words = text.split()
    return 0 < len(words) <= _MOST_WORDS and text[-1] not in ".,:;!?"
