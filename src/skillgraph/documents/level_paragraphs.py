"""Paragraphs that each open with the level, or the stage, that they tell of.

Of a ladder: "P2, Rigger. A rigger …"; of a guide: "Mid-Level (3-5 years): Rigger", above what is done there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.outline import BOLD_LEVEL
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for

#: The name of a level, by its code or a word for it, with the title that somebody has there.
_NAMED: Final = expression(
    r"(?P<name>(?:(?!H\d)[A-Z]{1,3}-?\d{1,2}\b|(?:Level|Grade|Band|Stage) \d{1,2}\b"
    r"|(?:Apprentice|Associate|Junior|Mid-?[Ll]evel|Senior|Staff|Principal|Lead|Chief)(?= ))"
    r"[^.:;?!]{0,50}? (?P<head>[A-Za-z]+))[.:]\s+(?=[A-Z])"
)
#: The name of a stage of a career, with its years in brackets.
_STAGE: Final = expression(
    r"(?P<name>(?:[Ee]ntry|[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|[Aa]dvanced|[Ee]xpert|[Ee]xecutive|[Jj]unior"
    r"|[Ii]ntermediate|[Ss]enior|[Ss]taff|[Ll]ead|[Pp]rincipal|[Aa]pprentice|[Aa]ssociate|[Tt]rainee"
    r"|[Gg]raduate|[Bb]eginner)\b[^():.;?!]{0,30}? ?"
    r"\([^()]{0,20}\d[^()]{0,20}\b(?:years?|yrs)\b[^()]{0,20}\))"
    r"\s*[:\u2013\u2014-]\s*"
)
#: How a ladder calls itself.
LADDER: Final = expression(
    r"\b(?:ladders?|levels?|careers?|grow(?:th|ing|s|n)?|grew|progression|pathways?|seniority|rungs?|stages?"
    r"|framework|promotions?)\b",
    re.IGNORECASE,
)
_LEAST: Final = 3  # paragraphs that make a ladder
_LEAST_NAMED: Final = 2  # the same below a heading that calls it one


def level_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """Make headings of the levels that paragraphs open with, where several do, each with another.

    Where these follow one another, what comes behind the last of them tells of no level.
    """
    named = {index: match for index, block in enumerate(blocks) if (match := _opening(block)) is not None}
    is_named = any(block.kind == "heading" and LADDER.search(block.text) for block in blocks)
    least = _LEAST_NAMED if is_named else _LEAST
    if len({match["name"] for match in named.values()}) < max(least, len(named)):
        return list(blocks)
    is_run = max(named) - min(named) == len(named) - 1
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if index in named:
            found += _parted(block, named[index])
        else:
            found.append(replace(block, apart=True) if is_run and index == max(named) + 1 else block)
    return found


def stage_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """Make headings of the stages, with their years, that paragraphs open with, where several do."""
    texts = [(index, block) for index, block in enumerate(blocks) if block.kind == "text"]
    named = {index: match for index, block in texts if (match := _STAGE.match(block.text)) is not None}
    if len({match["name"] for match in named.values()}) < max(_LEAST_NAMED, len(named)):
        return list(blocks)
    found: list[Block] = []
    for index, block in enumerate(blocks):
        is_behind = index > max(named) and block.kind == "text" and blocks[index - 1].kind == "item"
        if index in named:
            found += _parted(block, named[index])
        else:
            found.append(replace(block, apart=True) if is_behind else block)
    return found


def _opening(block: Block) -> re.Match[str] | None:
    """Find the name of a level that ends in a title, at the beginning of a paragraph."""
    match = _NAMED.match(block.text) if block.kind == "text" else None
    head = "" if match is None else match["head"].lower()
    return match if {head, head.removesuffix("s")} & words_for("title-head", "common-title-head") else None


def _parted(block: Block, opening: re.Match[str]) -> Iterator[Block]:
    """Give the heading that opens a paragraph, and the rest of it."""
    head = block.rendered.cut(0, opening.end("name") + 1)
    rest = block.rendered.cut(opening.end(), len(block.text))
    yield replace(block, kind="heading", rendered=head, span=head.span, level=BOLD_LEVEL)
    if rest.text:
        yield replace(block, rendered=rest, span=rest.span)
