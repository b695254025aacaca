"""What the readers of formats give: blocks of readable text that know where they stand.

A block is one heading, list item or paragraph. Its text is what a reader sees:
markup is gone, entities are characters, each blank is a space. `Rendered` keeps for
each of its characters the place in the unmodified source.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from skillgraph.boundary.controls import CONTROLS
from skillgraph.documents.limits import LONGEST_BLANK
from skillgraph.language.lazy import expression
from skillgraph.model import Span

INVISIBLE: Final = f"\u00ad\u200c\u200d\ufeff{CONTROLS}"
"""Characters that no reader sees: they would stand between the letters of a word, or drive what shows it."""

_UNREADABLE: Final = expression(rf"[{INVISIBLE}]")
_LONG_BLANK: Final = expression(rf"\s{{{LONGEST_BLANK + 1}}}")
_BLANK: Final = expression(r"\s")


class Rendered(NamedTuple):
    """A readable text and where its characters stand.

    Attributes:
        text: What a reader sees.
        offsets: Source offset of each character, and of the end of the last one.
        wide: ``(index, width)`` of the characters that take more or less than one
            character of the source, as entities do.

    """

    text: str
    offsets: Sequence[int]
    wide: tuple[tuple[int, int], ...] = ()

    @property
    def span(self) -> Span:
        """Give the stretch of the source from the first character to the last."""
        return Span(self.offsets[0], self.offsets[-1])

    def cut(self, start: int, end: int) -> "Rendered":
        """Give a part without the blanks at its ends.

        Example:
            >>> Rendered("ab cd", range(10, 16)).cut(2, 5)
            Rendered(text='cd', offsets=range(13, 16), wide=())

        """
        part = self.text[start:end]
        end -= len(part) - len(part.rstrip())
        start = min(start + len(part) - len(part.lstrip()), end)
        if isinstance(self.offsets, range):
            return Rendered(self.text[start:end], self.offsets[start : end + 1])
        first, last = bisect_left(self.wide, (start,)), bisect_left(self.wide, (end,))
        wide = tuple((index - start, width) for index, width in self.wide[first:last])
        stop = self.end_of(end - 1) if start < end else self.offsets[start]
        return Rendered(self.text[start:end], (*self.offsets[start:end], stop), wide)

    def end_of(self, index: int) -> int:
        """Give the source offset after a character."""
        at = bisect_left(self.wide, (index,))
        width = self.wide[at][1] if at < len(self.wide) and self.wide[at][0] == index else 1
        return self.offsets[index] + width


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item or paragraph.

    Attributes:
        kind: ``heading``, ``item`` or ``text``.
        rendered: Its readable text; never blank.
        span: All that belongs to it in the source, a list marker too.
        level: Of a heading, 1 to 6 as marked, 7 where bold print stands for a heading, 0 where it
            is guessed; of an item, how deep it is nested, from 1.
        flat: Its nesting may be lost: it comes from a text without markup.
        glued: A sentence that belongs to no item may be glued to its end, as in flattened pages.
        row: Of a row of a table, the number of its table; of all else None.
        cells: Of a row, or of a cell that stands alone: the number of each column, from 0, and where
            in the text its cell is. Empty for a table of one column.
        heads: The row that names the columns of its table.
        apart: It stands in no section before it: the text after a front matter with sections.
        label: The code of a level that opens it and labels what is behind.
        pressed: All of it stands in links and buttons.

    """

    kind: str
    rendered: Rendered
    span: Span
    level: int = 0
    flat: bool = False
    glued: bool = False
    row: int | None = None
    cells: tuple[tuple[int, Span], ...] = ()
    heads: bool = False
    apart: bool = False
    label: Span | None = None
    pressed: bool = False

    @property
    def text(self) -> str:
        """Give the readable text."""
        return self.rendered.text


def render_slice(text: str, span: Span) -> Rendered:
    r"""Render a stretch of a text without markup: invisible characters go, blanks become spaces.

    Of a long row of blanks the first `LONGEST_BLANK` stay.

    Example:
        >>> render_slice("a\tb", Span(0, 3))
        Rendered(text='a b', offsets=range(0, 4), wide=())

    """
    part = text[span.start : span.end]
    if _LONG_BLANK.search(part):
        return join_slices(text, [span])
    if part.isprintable():  # no blank but the space, nothing invisible
        rendered = Rendered(part, range(span.start, span.end + 1))
        return rendered if part == part.strip() else rendered.cut(0, len(part))
    if _UNREADABLE.search(part) is None:
        return Rendered(_BLANK.sub(" ", part), range(span.start, span.end + 1)).cut(0, len(part))
    return join_slices(text, [span])


def join_slices(text: str, spans: Iterable[Span]) -> Rendered:
    """Render several stretches as one text, with one space between them."""
    characters: list[str] = []
    offsets: list[int] = []
    wide: list[tuple[int, int]] = []
    for span in spans:
        if characters:  # the blank stands for a line end, and whatever is around it
            wide.append((len(offsets), 0))
            characters.append(" ")
            offsets.append(offsets[-1] + 1)
        blanks = 0
        for offset in range(span.start, span.end):
            character = text[offset]
            if character in INVISIBLE:
                continue
            blanks = blanks + 1 if character.isspace() else 0
            if blanks <= LONGEST_BLANK:
                characters.append(" " if blanks else character)
                offsets.append(offset)
    rendered = Rendered("".join(characters), (*offsets, offsets[-1] + 1 if offsets else 0), tuple(wide))
    return rendered.cut(0, len(rendered.text))
