"""What reading gives: a document's sections, passages and lists, each tied to its source.

A passage has a *text*, which is what a reader sees, and a *span* in the unmodified
source. In a document without markup the two are the same characters; in Markdown and
HTML markup and entities are gone from the text, and `ParsedPassage.offsets` leads
from each of its characters back to the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skillgraph.model import Span


@dataclass(frozen=True, slots=True)
class ParsedSection:
    """A section, opened by a heading; the first may have none (text before any heading).

    Attributes:
        slug: Path of slugs from the top section down, unique in the document.
        label: The heading's text.
        level: 1 for the top level.
        path: Labels from the top section down to this one.
        parent: Index of the section around it, or None.
        passage: Index of the heading's passage, or None where the section has no heading.
        kind: One of `sections.SECTION_KINDS`: what its heading promises, after the lexicon.

    """

    slug: str
    label: str
    level: int
    path: tuple[str, ...]
    parent: int | None
    passage: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class ParsedList:
    """A run of bullets, of rows of a table, or what a lead-in opens.

    Attributes:
        section: Index of its section.
        lead_in: Index of the passage that opens it (a lead-in or group label), or None.
        parent: Index of the list that it stands in, or None; *position* there from 1.
        kind: One of `sections.SECTION_KINDS`: what its lead-in promises, else its section's.

    """

    section: int
    lead_in: int | None
    parent: int | None = None
    position: int | None = None
    kind: str = "other"


class ParsedPassage(NamedTuple):
    """One part of the document's partition.

    Attributes:
        id: Slug, unique in the document: its section and a running number.
        kind: One of `vocabulary.PASSAGE_KINDS`.
        span: Where it stands in the source; spans do not overlap and stand in order.
        line: Line of its start, from 1.
        section: Index of its section.
        text: What a reader sees, without the list marker; each blank is a space.
        offsets: Source offset of each character of *text*, and of its end (so one more
            than characters); None where *text* is the slice of the source itself.
        label: The part of *text* before the colon in ``Label: text``, without the colon.
        list: Index of the list that it is an item of, or None; *position* there from 1.
        wide: ``(index, width)`` of the characters of *text* that take more than one of the source: entities.
        cells: Of a row of a table, or of a cell that stands alone: the number of each column, from 0, and
            where in *text* its cell is. Empty for a table of one column, and for all else.
        header: Of a row or cell below them, the index of the passage that names the columns; its own index
            in that passage.

    """

    id: str
    kind: str
    span: Span
    line: int
    section: int
    text: str
    offsets: Sequence[int] | None = None
    label: Span | None = None
    list: int | None = None
    position: int | None = None
    wide: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[int, Span], ...] = ()
    header: int | None = None

    def source_span(self, span: Span) -> Span:
        """Lead a span of *text* back to the source.

        Example:
            >>> offsets = (4, 5, 6, 11, 12, 13)
            >>> passage = ParsedPassage("a-1", "bullet", Span(4, 13), 1, 0, "R & D", offsets, wide=((2, 5),))
            >>> passage.source_span(Span(2, 3))
            Span(start=6, end=11)

        """
        if self.offsets is None:
            return Span(self.span.start + span.start, self.span.start + span.end)
        if span.start == span.end:
            return Span(self.offsets[span.start], self.offsets[span.start])
        last = span.end - 1
        width = next((width for index, width in self.wide if index == last), 1) if self.wide else 1
        return Span(self.offsets[span.start], self.offsets[last] + width)
