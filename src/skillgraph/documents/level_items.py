"""Items that each open with the code of the level that they tell of: "L1 Ties knots", "Level 2: plans"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.level_paragraphs import LADDER
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Span

_OPENS: Final = expression(
    r"\(?(?P<code>(?P<letters>[A-Z]{1,3}-?|(?:Level|Grade|Band|Stage) )(?P<number>\d{1,2})"
    r"(?:\s?[/\u2013-]\s?(?:(?P=letters))?\d{1,2})?)\)?(?P<sign>\s?[:.|\u2013\u2014]|\s-)?\s+(?=[^\W\d_])"
)
#: What opens what is said of somebody at a level, besides verbs: "is able", "Can plan trips", "Capable of".
_TELLS: Final = expression(
    r"(?:is|are|has|have|can|should|must|may|will|able|capable|you|they|i|[a-z]{3,}ly)\b", re.IGNORECASE
)
_WORD: Final = expression(r"[A-Za-z]+")
#: What letters are of levels in most houses; others are of criteria too, but where a title has them.
_OF_LEVELS: Final = frozenset("L IC P T SE EM TL LEVEL GRADE BAND STAGE".split())
_BEHIND_TITLE: Final = expression(r"[A-Za-z] \((?P<code>[A-Z]{1,3}-?\d{1,2})\)")
_LEAST: Final = 2
_MOST: Final = 12  # levels of a list that are held against those of others
_LEAST_ALONE: Final = 3  # items of the one list of a ladder


def level_items(blocks: Sequence[Block]) -> list[Block]:
    """Label the items that open with the code of a level, where all of their list do, the lowest first.

    Either several lists have the same levels, or titles have their codes, or the document is called a ladder.
    """
    groups = [group for group in map(_opened, _lists(blocks)) if len(group) >= _LEAST]
    titled = {match["code"] for block in blocks for match in _BEHIND_TITLE.finditer(block.text)}
    is_ladder = any(block.kind == "heading" and LADDER.search(block.text) for block in blocks)
    labels: dict[int, Span] = {}
    coded = [sorted({match["code"] for match in group.values()}) for group in groups]
    shared = Counter(pair for codes in coded for pair in combinations(codes[:_MOST], _LEAST))
    for group, codes in zip(groups, coded, strict=True):
        alike = max(shared[pair] for pair in combinations(codes[:_MOST], _LEAST))
        letters = next(iter(group.values()))["letters"].strip(" -").upper()
        is_of_levels = letters in _OF_LEVELS
        is_of_levels = is_of_levels and (alike >= _LEAST or (is_ladder and len(group) >= _LEAST_ALONE))
        if is_of_levels or len(titled.intersection(codes)) >= _LEAST:
            labels |= {index: Span(*match.span("code")) for index, match in group.items()}
    return [
        replace(block, label=labels.get(index)) if labels else block for index, block in enumerate(blocks)
    ]


def _lists(blocks: Sequence[Block]) -> Iterator[dict[int, Block]]:
    """Give the items that stand behind one another at the depth of the first of them."""
    found: dict[int, Block] = {}
    for index, block in enumerate(blocks):
        is_item = block.kind == "item" and block.row is None
        if not is_item and found:
            yield found
            found = {}
        elif is_item and (not found or block.level <= next(iter(found.values())).level):
            found[index] = block
    yield found


def _opened(items: dict[int, Block]) -> dict[int, re.Match[str]]:
    """Give the codes that all of some items open with, if they are of one kind and go up."""
    found = {index: match for index, block in items.items() if (match := _OPENS.match(block.text))}
    if len(found) < len(items) or len({match["letters"] for match in found.values()}) != 1:
        return {}
    numbers = [int(match["number"]) for match in found.values()]
    told = sum(_tells(items[index].text, match) for index, match in found.items())
    goes_up = all(before < after for before, after in pairwise(numbers))
    return found if goes_up and told * 2 > len(found) else {}


def _tells(text: str, opening: re.Match[str]) -> bool:
    """Tell whether what stands behind a code is said of somebody there, and no name: "L1 support"."""
    word = _WORD.match(text, opening.end())
    is_said = _TELLS.match(text, opening.end()) is not None
    return bool(opening["sign"]) or is_said or (word is not None and is_third_person(word[0].lower()))
