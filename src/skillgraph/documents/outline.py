"""How deep each heading stands: as marked, or guessed where a text has no markup.

Guessed headings follow these rules, in this order: straight under another heading, one
opens a level; names that are sections of their own stand at the top, of two of one kind the
later where both are written in capitals and it is no usual part; of headings that
open a level and of headings that name a role or a stage, the later is the earlier one's
sibling; all others go on at the level of the heading before, or one below the top. A heading
that opens a section of a kind that another has opened before is that one's sibling. Where
headings have more blank lines above them than others, those stand at the top, and what may
be a part is one where it has fewer than the top section around it. Where those at the top
are in capitals and others are not, whatever is in capitals stands at the top. Duties and demands
that follow each other below a post that itself stands below a title are both of that post.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.sections import POST_KINDS, holds_part, normalized_heading, read_heading
from skillgraph.language.lazy import expression

BOLD_LEVEL: Final = 7
_DEEPEST: Final = 6  # of guessed levels, as of HTML's
_GUESSED: Final = 8  # below all that is marked
_BELOW_ALL: Final = 99  # of a control: whatever heading follows it stands beside it
_APART: Final = 3  # line ends above a heading that stands apart
_LONGEST_SHORT: Final = 5  # letters of what is written in capitals wherever it stands: "CI/CD"
_PARTLESS: Final = frozenset({"company", "benefits", "boilerplate", "desirable", "overview", "navigation"})
#: What heads a list of posts, and the page of one of them.
_POSTS: Final = expression(
    r"\W*(?:our |all )?(?:current|open|available|job) (?:vacanc(?:y|ies)|openings?|positions?|jobs|roles)"
    r"(?:(?: (?:at|with|in)|:| [-\u2013\u2014]) .{2,60})?\W*",
    re.IGNORECASE,
)
#: Who keeps a page, or holds a role of this name.
_KEEPER: Final = expression(r"\W*(?:owner|maintainer)s?\W*", re.IGNORECASE)
#: A stage of something else: "Mid level (3-5 years)".
_YEARS: Final = expression(r"\(\D{0,12}\d[^()]*\byears?\)", re.IGNORECASE)
#: What one clicks on a page, and no section: nothing stands below it.
_CONTROL: Final = expression(
    r"menu|navigation|(?:table of )?contents?|on this page|(?:sign|log) (?:in|up|out)\b.*|join now|print"
    r"|share(?: (?:this|on|via|with|the)\b.*)?|save (?:this )?job|report (?:this )?job|set alert|job alerts?"
    r"|refer a friend|follow us\b.*|(?:show|view|see) (?:more|less|all|top content)\b.*"
)
_ROLE: Final = expression(
    r"\b(?:engineer|developer|manager|analyst|architect|scientist|designer|director|lead|officer|programmer|tester|"
    r"administrator|consultant|specialist|level|junior|senior|intern|principal|head of)s?\b",
    re.IGNORECASE,
)


def names_posts(label: str) -> bool:
    """Tell whether a heading heads a list of posts, or the page of one of them.

    Example:
        >>> names_posts("Open positions: Ropes & Sails"), names_posts("Similar positions")
        (True, False)

    """
    return _POSTS.fullmatch(label) is not None


def names_keeper(label: str) -> bool:
    """Tell whether a heading names who keeps a page, if it does not name a role.

    Example:
        >>> names_keeper("Maintainers"), names_keeper("Release maintainer")
        (True, False)

    """
    return _KEEPER.fullmatch(label) is not None


def is_of_holder(blocks: Sequence[Block], depths: Mapping[int, int], index: int) -> bool:
    """Tell whether a heading that might name who keeps a page names a role: duties or demands stand below it.

    Args:
        blocks: Of a document, in its order.
        depths: Of its headings, by their places among the blocks.
        index: Of the heading.

    """
    below = _below(blocks, depths, index) if names_keeper(blocks[index].text) else ()
    readings = (read_heading(one.text) for one in below if one.kind in ("heading", "item"))
    return any(reading.whole and reading.kind in POST_KINDS for reading in readings)


def holds_posts(blocks: Sequence[Block], depths: Mapping[int, int], index: int) -> bool:
    """Tell whether a heading heads posts with their own parts, and no list of links to them.

    Args:
        blocks: Of a document, in its order.
        depths: Of its headings, by their places among the blocks.
        index: Of the heading.

    """
    below = _below(blocks, depths, index) if names_posts(blocks[index].text) else ()
    return any(one.kind == "heading" and read_heading(one.text).kind in POST_KINDS for one in below)


def _below(blocks: Sequence[Block], depths: Mapping[int, int], index: int) -> Iterator[Block]:
    """Give what stands below a heading, up to the next one that is as high."""
    for place in range(index + 1, len(blocks)):
        if blocks[place].kind == "heading" and depths[place] <= depths[index]:
            return
        yield blocks[place]


def heading_depths(text: str, blocks: Sequence[Block]) -> dict[int, int]:
    """Give each heading's depth, from 1, by the index of its block; no depth is left out on the way down.

    Args:
        text: The unmodified source.
        blocks: All blocks of a document, in order.

    """
    marked = {
        index: block.level for index, block in enumerate(blocks) if block.kind == "heading" and block.level
    }
    guessed = _guessed_depths(text, blocks)
    if not marked:
        return guessed
    first_marked = min(marked)
    raw = dict(marked)
    for index, depth in guessed.items():
        heads = index < first_marked and read_heading(blocks[index].text).kind != "navigation"
        raw[index] = depth if heads else _GUESSED + depth
    controls = [n for n, depth in raw.items() if depth >= BOLD_LEVEL and is_control(blocks[n].text)]
    raw.update(dict.fromkeys(controls, _BELOW_ALL))
    return _closed(raw)


def is_control(label: str) -> bool:
    """Tell whether a heading is of what one clicks on a page.

    Example:
        >>> is_control("Menu"), is_control("Similar jobs")
        (True, False)

    """
    return _CONTROL.fullmatch(normalized_heading(label)) is not None


def _closed(raw: dict[int, int]) -> dict[int, int]:
    depths: dict[int, int] = {}
    above: list[int] = []
    for index in sorted(raw):
        while above and above[-1] >= raw[index]:
            above.pop()
        above.append(raw[index])
        depths[index] = len(above)
    return depths


@dataclass(slots=True)
class _Guess:
    """Where guessed headings stand so far."""

    top: int | None = None  # depth of the sections of their own
    top_kind: str = ""
    top_capitals: bool = False  # they are written in nothing but capitals
    top_room: int = 0  # line ends above the last of them
    has_rooms: bool = False  # headings below them have fewer
    has_small: bool = False  # they are in capitals, and headings below them are not
    opener: int | None = None  # depth of the last heading that opened a level, in this top section
    role: int | None = None  # depth of the last heading that names a role or a stage, in it
    previous: int | None = None
    holder: int | None = None  # depth of the heading that opened the first section of its own straight below
    was_of_post: bool = False  # the last heading is one of duties or demands
    was_own: bool = False  # the last heading is of a section of its own
    held: set[str] = field(default_factory=set)  # kinds of the sections below it

    def place(self, label: str, *, room: int, under: bool, below: str | None) -> int:
        """Give the depth of a heading; *below* is the one straight below it, if one is."""
        reading = read_heading(label)
        opens, lower = below is not None, read_heading(below or "")
        kind = reading.kind or ""
        is_sibling = label.isupper() and self.top_capitals and not reading.part
        own = (
            reading.whole
            and (kind != self.top_kind or is_sibling)
            and not (reading.part and holds_part(self.top_kind, kind))
            and not _YEARS.search(label)
        )
        is_narrow = 0 < room < self.top_room
        own = own and not (reading.part and is_narrow and self.has_rooms)
        own = own or (self.has_rooms and room >= max(self.top_room, _APART))
        own = own or (self.has_small and label.isupper() and len(label) > _LONGEST_SHORT)
        names_role = _ROLE.search(label) is not None and not own
        depth = self._depth(own=own, part=reading.part, role=names_role, under=under, opens=opens)
        if reading.kind is None and lower.whole and lower.kind in self.held and self.holder is not None:
            depth = self.holder  # the next of several posts, of which each has its duties
        of_post = own and kind in POST_KINDS
        previous = self.previous or 0
        if of_post and self.was_of_post and (self.top or 0) < (self.holder or 0) < previous:
            depth = previous  # the next list of the same post
        self.was_of_post = of_post
        if own and under and self.holder is None and not self.was_own:
            self.holder = self.previous
        if own and self.holder is not None:
            self.held.add(kind)
        self.was_own = own
        is_below = self.top is not None and depth > self.top
        self.has_rooms |= is_narrow and is_below
        self.has_small |= self.top_capitals and is_below and not label.isupper()
        if own and (self.top is None or depth <= self.top):
            self.top, self.top_kind, self.opener, self.role = depth, kind, None, None
            self.top_capitals, self.top_room = label.isupper(), room
        if opens and depth != self.top:
            self.opener = depth
        if names_role:
            self.role = depth
        self.previous = depth
        return depth

    def _depth(self, *, own: bool, part: bool, role: bool, under: bool, opens: bool) -> int:
        if self.previous is None:
            return 1
        at_top = self.top is not None and self.previous <= self.top
        rules: tuple[tuple[bool, int | None], ...] = (
            (under and self.previous < _DEEPEST and not (own and at_top and not part), self.previous + 1),
            (part and self.opener is not None and self.previous > self.opener, self.previous),
            (own, self.top or self.previous),
            (opens and self.opener is not None, self.opener),
            (role and self.role is not None, self.role),
            (at_top and self.top_kind not in _PARTLESS, self.previous + 1),
        )
        return next((depth for holds, depth in rules if holds and depth), self.previous)


def _room(text: str, before: Sequence[Block], block: Block) -> int:
    """Count the line ends between a block and the one before it; 0 where anything else is between them."""
    between = text[before[0].span.end : block.span.start] if before else ""
    return 0 if between.strip() else between.count("\n")


def _guessed_depths(text: str, blocks: Sequence[Block]) -> dict[int, int]:
    guess = _Guess()
    depths: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        if block.level:
            guess = _Guess()
            continue
        before, after = blocks[index - 1 : index], blocks[index + 1 : index + 2]
        depths[index] = guess.place(
            block.text,
            room=_room(text, before, block),
            under=bool(before)
            and before[0].kind == "heading"
            and not before[0].level
            and not is_control(before[0].text),
            below=after[0].text if after and after[0].kind == "heading" else None,
        )
    return depths
