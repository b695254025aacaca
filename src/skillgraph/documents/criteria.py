"""Codes of criteria, as person specifications have them: "E4 Knowledge of tides", "D1.2 A boat licence".

A code is no part of what is asked for: it is left off, as the marker of a list is, and its line is an item.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from skillgraph.documents.blocks import Block
from skillgraph.documents.sections import ASKING_KINDS, read_heading
from skillgraph.documents.specifications import forces_of_letters
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.words import normalize
from skillgraph.model import Span

_CODE: Final = expression(
    r"(?P<letters>[A-Z]{1,2})-?(?P<number>\d{1,2})(?:\.(?P<part>\d{1,2}))?"
    r"(?:[.):]|\s?[|:\u2013\u2014-])?(?:\s+(?=[^\W\d_])|$)"
)
#: The head of a column of codes that are those of levels.
_LEVELS: Final = expression(r"\W*(?:\w+ )?(?:level|grade|band|stage|step)s?\b", re.IGNORECASE)
_HEAD: Final = expression(r"[^|,;:(\u2013\u2014]*+")
_LEAST: Final = 2


class _Code(NamedTuple):
    """A code: the block that it opens, where the words behind it begin, and what it counts."""

    block: int
    end: int
    letters: str
    number: int
    part: int | None

    def follows(self, before: "_Code") -> bool:
        """Tell whether it is the next one: E3 behind E2, E2.1 behind E1.4."""
        if self.letters != before.letters or (self.part is None) is not (before.part is None):
            return False
        if self.number == before.number:
            return self.part is not None and self.part == (before.part or 0) + 1
        return self.number == before.number + 1 and self.part in (None, 0, 1)


def coded_criteria(blocks: Sequence[Block]) -> Sequence[Block]:
    """Make an item of each block that the code of a criterion opens, and leave the code off.

    Codes are told by where they stand, below what asks for something, and by their running on from one.

    Args:
        blocks: Of a document, in its order.

    """
    runs = list(_runs(_codes(blocks)))
    long = [run for run in runs if len(run) >= _LEAST]
    found = {code.block: code for run in (runs if long else long) for code in run}
    if not found:
        return blocks
    changed: list[Block] = []
    above = 0  # levels that the cells behind a code of its own go up
    for index, block in enumerate(blocks):
        code = found.get(index)
        if code is not None and code.end == len(block.text):
            above = block.row or 0
            continue
        is_cell = block.row is not None and block.row == above and block.level > 1
        above = above if is_cell else 0
        moved = replace(block, level=block.level - 1) if is_cell else block
        changed.append(moved if code is None else _without(moved, code.end))
    return changed


def _runs(codes: Iterable[_Code]) -> Iterator[list[_Code]]:
    """Give the runs of codes that begin with the first of their letters."""
    runs: dict[str, list[_Code]] = {}  # by letters: "E2" goes on behind "E1" and "D1"
    for code in codes:
        run = runs.get(code.letters, [])
        if run and code.follows(run[-1]):
            run.append(code)
            continue
        if run:
            yield run
        runs[code.letters] = [code] if code.part == 1 or (code.part is None and code.number == 1) else []
    yield from filter(None, runs.values())


def _codes(blocks: Sequence[Block]) -> Iterator[_Code]:
    """Give what may be the code of a criterion: below what asks for something, and before no title."""
    kind: str | None = None
    keyed: set[str] = set()  # letters that a key explains
    levels = None  # the number of the table whose first column is of levels
    for index, block in enumerate(blocks):
        text = block.text
        if block.row is not None and (block.heads or block.row != levels) and _LEVELS.match(text):
            levels = block.row
        match = _CODE.match(text) if block.label is None else None
        if match is None:
            known = read_heading(text).kind if block.kind == "heading" or text.endswith(":") else None
            told = forces_of_letters(text)
            keyed, kind = keyed | told.keys(), "requirements" if told else known or kind
        elif (
            kind in ASKING_KINDS
            and (block.row is None or block.row != levels)
            and _opens_criterion(block, match, is_keyed=match["letters"] in keyed)
        ):
            part = None if match["part"] is None else int(match["part"])
            yield _Code(index, match.end(), match["letters"], int(match["number"]), part)


def _opens_criterion(block: Block, match: re.Match[str], *, is_keyed: bool) -> bool:
    """Tell whether words behind a code are no title ("E2 Engineer") and no language ("C1 English")."""
    if match.end() == len(block.text):
        return block.row is not None and not block.cells[1:]
    words = _HEAD.match(block.text, match.end())
    named = words[0].split() if words else []
    titles = words_for("title-head", "common-title-head")
    is_language = not is_keyed and bool(named) and named[0] in LANGUAGES
    return bool(named) and not is_language and normalize(named[-1]) not in titles


def _without(block: Block, start: int) -> Block:
    """Give a block as an item without what stands before a place of its text."""
    rendered = block.rendered.cut(start, len(block.text))
    moved = tuple(
        (column, Span(max(cell.start - start, 0), cell.end - start))
        for column, cell in block.cells
        if cell.end > start
    )
    level = block.level if block.kind == "item" else 1
    cells = moved if block.cells[1:] or block.row is None else moved or block.cells
    return replace(block, kind="item", rendered=rendered, level=level, cells=cells, flat=False, glued=False)
