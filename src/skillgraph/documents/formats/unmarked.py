"""Lists without list markers: short paragraphs one after the other, where a list is to be expected."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.sections import ASKING_KINDS, LISTING_KINDS, POST_KINDS, promised_kind, read_heading
from skillgraph.documents.specifications import is_in_columns
from skillgraph.language.lazy import expression

_NAMING_KINDS: Final = frozenset({"practices", "challenges"})  # what is named there in a line, told in more
_LONGEST_ITEM: Final = 400
_LONGEST_NAME: Final = 90
_SHORTEST_LIST: Final = 2
_GUESSED: Final = 8  # below every level that is marked
#: Names in a row with blanks between them: "Knots   Sea charts   Radio".
_TAG: Final = expression(r"\S+(?: \S+){0,2}")
_TAGS: Final = expression(
    r"[^\s.:;!?]+(?: [^\s.:;!?]+){0,2}(?: {2,16}[^\s.:;!?]+(?: [^\s.:;!?]+){0,2}){2,40}"
)
_SEMICOLON: Final = expression(r";(?=\s)")
_FEWEST_SEMICOLONS: Final = 2
_WORD: Final = expression(r"[^\W\d_]+")
#: Between two sentences, the second of which opens with a word and no name in capitals.
_FULL_STOP: Final = expression(r"[a-z)][.!]\s+[A-Z][a-z]")
_SENTENCE: Final = expression(rf"{_FULL_STOP.pattern}|[a-z)][.!]\s+A [a-z]")
#: A name that is a line of its own: "Kotlin", "Node.js".
_ONE_WORD: Final = expression(r"[A-Z][\w+#./-]{0,30}[\w+#]")
#: What an item may begin with, though running text does too: "At least a year", "The right to work in Malta".
_OF_ITEM: Final = expression(
    r"\W*(?:at (?:least|a minimum|minimum)\b|the (?:[\w-]+ ){1,2}to (?!.*[.!]\W*$))", re.IGNORECASE
)
#: One sentence to the reader: "You know the tides".
_OF_YOU: Final = expression(r"You\b(?!.*[a-z)][.!?]\s)")
_NO_ITEM: Final = ("#", "[^")  # tags, footnotes
# What running text begins with, and an item does not.
_PROSE: Final = frozenset(
    """
    we you our the this these those as in at it they if with for from since today there please join i your
    what to by when while because here how that their he she his her its let however although after before
    during not all
    """.split()
)


def itemize(blocks: Sequence[Block]) -> list[Block]:
    """Make items of paragraphs that are a list in all but the markers.

    Two and more that stand together below a heading that promises a list (duties, requirements, benefits),
    none of which begins as running text does. One that promises nothing ends what one deeper promised.
    A line that ends with a colon promises as a heading does, of the paragraphs straight below it.
    """
    itemized: list[Block] = []
    kind: str | None = None
    opened: str | None = None
    level = 0
    for likely, group in groupby(zip(_likely_items(blocks), blocks, strict=True), key=lambda one: one[0]):
        run = [block for _, block in group]
        for block in run:
            if block.kind == "heading":
                reading = read_heading(block.text)
                own = block.level or _GUESSED
                if reading.kind or own < level:
                    kind, level = reading.kind, own
        promised = opened if likely and opened in LISTING_KINDS else kind
        lone = sum(" " not in block.text for block in run)
        is_listing = promised in LISTING_KINDS or (promised in _NAMING_KINDS and not lone)
        if likely and is_listing and not (promised in ASKING_KINDS and _is_prose(run)):
            named = [promised in LISTING_KINDS or _is_named(block) for block in run]
            if max(lone, sum(named) - lone) >= _SHORTEST_LIST:
                run = [_item(block) if is_item else block for block, is_item in zip(run, named, strict=True)]
        for block in run:
            itemized.extend(_parted(block) if kind in POST_KINDS else (block,))
        opened = _opened(run[-1], kind)
    return itemized


def _opened(block: Block, kind: str | None) -> str | None:
    """Give the kind of list that a paragraph opens, in a section of some kind."""
    is_lead_in = block.kind == "text" and block.text[-1] in ":\uff1a"
    return promised_kind(block.text, section=kind or "other") if is_lead_in else None


def _parted(block: Block) -> list[Block]:
    """Make items of a paragraph that is a list of parts with semicolons, in one sentence, or of tags."""
    text = block.text
    if block.kind != "heading" and block.row is None and _TAGS.fullmatch(text) and not is_in_columns(text):
        tags = [block.rendered.cut(*tag.span()) for tag in _TAG.finditer(text)]
        return [Block("item", tag, tag.span, 1) for tag in tags]
    ends = [match.end() for match in _SEMICOLON.finditer(text)] if block.kind == "text" else []
    if len(ends) < _FEWEST_SEMICOLONS or _FULL_STOP.search(text) or ":" in text[: ends[0]]:
        return [block]
    first = _WORD.search(text)
    if first is None or first.group().casefold() in _PROSE:
        return [block]
    starts = [0, *ends]
    parts = [block.rendered.cut(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True)]
    return [Block("item", part, part.span, 1) for part in parts if part.text]


def _likely_items(blocks: Sequence[Block]) -> list[bool]:
    """Tell which blocks may be items; sentences to the reader are, where one stands below another."""
    said = [block.kind == "text" and _OF_YOU.match(block.text) is not None for block in blocks]
    return [
        _is_item_like(block, is_said=said[index] and sum(said[max(0, index - 1) : index + 2]) > 1)
        for index, block in enumerate(blocks)
    ]


def _is_item_like(block: Block, *, is_said: bool) -> bool:
    if block.kind != "text" or block.level or len(block.text) > _LONGEST_ITEM:
        return False
    if block.text.startswith(_NO_ITEM):
        return False
    if " " not in block.text and _ONE_WORD.fullmatch(block.text) is None:
        return False
    first = _WORD.search(block.text)
    is_prose = first is None or (first.group().casefold() in _PROSE and _OF_ITEM.match(block.text) is None)
    return (is_said or not is_prose) and block.text[-1] not in ":?"


def _is_prose(run: Sequence[Block]) -> bool:
    """Tell whether each of some paragraphs has several sentences, as what is told to a reader has."""
    return all(_SENTENCE.search(block.text) and block.text[-1] in ".!" for block in run)


def _item(block: Block) -> Block:
    return Block("item", block.rendered, block.span, 1, flat=True)


def _is_named(block: Block) -> bool:
    """Tell whether a paragraph is a name alone, or one with its explanation behind a colon."""
    text = block.text
    return len(text) <= _LONGEST_NAME and (text[-1] != "." or ": " in text)
