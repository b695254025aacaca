"""Lines below headings that ask something of which nothing is stated: what an answer may have missed."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from skillgraph.model import Catalog, Passage, Statement
from skillgraph.store.about import passage_of

_NO_LINES = ("heading", "lead-in", "group-label")


@dataclass(frozen=True, slots=True)
class LinesBelow:
    """The passages that stand where a heading says what all below it are to somebody.

    Attributes:
        asked: CURIEs of them all, in document order.
        unread: CURIEs of those that no statement has evidence in.

    """

    asked: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


NONE_BELOW: Final = LinesBelow()


def lines_below(catalog: Catalog, *groups: Iterable[Statement]) -> list[LinesBelow]:
    """Find what stands beside the statements of each group and would be one of them, had it been understood.

    Args:
        catalog: Where passages and all statements are.
        groups: What an answer, or each part of one, is made of.

    Returns:
        For each group the passages of the same section and kind (bullets beside a bullet) as one that makes
        one of its statements whose relation a heading tells; without a heading nobody says what they are,
        and of several sentences on one line, which are prose, not each asks.

    Example:
        >>> lines_below(Catalog(), [])
        [LinesBelow(asked=(), unread=())]

    """
    places = [
        {p for statement in group for p in _places_below_heading(catalog, statement)} for group in groups
    ]
    wanted = set().union(*places)
    if not wanted:
        return [NONE_BELOW for _ in places]
    found_there = [one for one in catalog.passages.values() if (one.section, one.kind) in wanted]
    sentences = Counter((p.document, p.line) for p in found_there if p.kind == "sentence")
    asked = [p for p in found_there if p.kind != "sentence" or sentences[p.document, p.line] == 1]
    left = {(passage.document, passage.id) for passage in asked}
    for statement in catalog.statements.values():
        if statement.status != "inferred":
            left.difference_update((e.document, e.passage) for e in statement.evidence)
    return [_lines_in(asked, found, left) for found in places]


def joined_lines(several: Iterable[LinesBelow]) -> LinesBelow:
    """Put the lines of several answers together, none twice.

    Example:
        >>> joined_lines([])
        LinesBelow(asked=(), unread=())

    """
    rows = list(several)
    asked = dict.fromkeys(line for row in rows for line in row.asked)
    unread = dict.fromkeys(line for row in rows for line in row.unread)
    return LinesBelow(tuple(asked), tuple(unread))


def _lines_in(
    asked: Iterable[Passage], places: Collection[tuple[str, str]], left: Collection[tuple[str, str]]
) -> LinesBelow:
    rows = [passage for passage in asked if (passage.section, passage.kind) in places]
    unread = (passage.curie for passage in rows if (passage.document, passage.id) in left)
    return LinesBelow(tuple(passage.curie for passage in rows), tuple(unread))


def _places_below_heading(catalog: Catalog, statement: Statement) -> set[tuple[str, str]]:
    """Give section and kind of the passages that make a statement whose relation a heading tells."""
    if not any(_is_heading(passage_of(catalog, e)) for e in statement.evidence if "relation" in e.slots):
        return set()
    own = (passage_of(catalog, e) for e in statement.evidence if not e.slots)
    return {(passage.section, passage.kind) for passage in own if passage and passage.kind not in _NO_LINES}


def _is_heading(passage: Passage | None) -> bool:
    return passage is not None and passage.kind == "heading"
