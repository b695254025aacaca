"""The lines straight below the title of a job: where its terms stand, a place alone among them."""

from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.head_lines import HeadField, head_fields, kind_of_field
from skillgraph.documents.structure import ParsedPassage, ParsedSection
from skillgraph.documents.text import trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_LAST_TITLE: Final = 20  # passages among which the title is looked for
_MOST_BELOW: Final = 6
_LONGEST: Final = 80
#: What parts two names: one alone may be anything.
_TWO: Final = expression(r", | or ")


def title_passage(
    sections: Sequence[ParsedSection], passages: Sequence[ParsedPassage], title: str
) -> int | None:
    """Give the heading that a document's title opens with, else the first of the highest level."""
    headings = [(one.level, one.passage) for one in sections if one.passage is not None]
    near = [(level, index) for level, index in headings if index < _LAST_TITLE]
    for _, index in near:
        if title.startswith(passages[index].text):
            return index
    return next((index for level, index in near if level == 1), None)


def titled_passage(
    sections: Sequence[ParsedSection], passages: Sequence[ParsedPassage], title: str
) -> int | None:
    """Give the passage that a document's title is: of its front matter, else its heading."""
    for index, passage in enumerate(passages[:_LAST_TITLE]):
        if passage.text == title or (not index and title.startswith(passage.text)):
            return index
    return title_passage(sections, passages, title)


def title_lines(
    passages: Sequence[ParsedPassage], title: int | None
) -> Iterator[tuple[int, tuple[HeadField, ...]]]:
    """Give the lines below a title that tell the terms of a job in fields, or are a place that is known.

    They end at the first sentence, and at a heading that is not itself the line below the title.
    """
    if title is None:
        return
    for index in range(title + 1, min(title + 1 + _MOST_BELOW, len(passages))):
        passage = passages[index]
        is_heading = passage.kind == "heading" and index > title + 1
        if is_heading or passage.text.endswith((".", "!", "?")):
            return
        if passage.cells or len(passage.text) > _LONGEST:
            continue
        whole = trimmed(passage.text, Span(0, len(passage.text)))
        is_told = passage.kind == "bullet" or _TWO.search(passage.text) is not None
        if is_told and kind_of_field(passage.text) == "place":
            yield index, (HeadField("place", whole),)
        elif passage.kind != "bullet" and (fields := head_fields(passage.text)):
            yield index, fields
