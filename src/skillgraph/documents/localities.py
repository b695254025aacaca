"""The places that a document's position is in: what tells them, and what was not taken.

They are read where somebody wrote them as the places of the position: in front matter, in what a saved page
tells programs, in a line of its text ("Location: Berlin", "Acme | Berlin | Remote"). The most trusted of
these that names a place counts, with all that it names; `PLACE_ORIGINS` is in the order of trust. Names are
kept as they are written.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from skillgraph.boundary.controls import show_line
from skillgraph.documents.formats.yaml import Node
from skillgraph.documents.head_lines import head_lines
from skillgraph.documents.keyed_entries import KeyedEntry, end_of_entries, inner_entries, keyed_entries
from skillgraph.documents.place_names import read_places
from skillgraph.documents.placed_lines import placed_lines
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import line_spans
from skillgraph.documents.title_lines import title_lines
from skillgraph.model import DocumentPlace, Span
from skillgraph.vocabulary import PLACE_ORIGINS

_FRONT_MATTER, _METADATA, _TEXT = PLACE_ORIGINS[:3]
#: Keys by their letters alone.
_KEYS: Final = frozenset(
    """
    location locations joblocation place places city cities country countries standort arbeitsort lieu ort
    """.split()
)
#: Below a key of these, what an address is made of.
_INNER_KEYS: Final = frozenset("city locality region state country name".split())
_HEAD: Final = "the line of terms below the title"
_MOST: Final = 100  # places of one document
_MOST_TOLD: Final = 3  # values that are no names of places
_LONGEST_TOLD: Final = 60  # characters of such a value


class Locality(NamedTuple):
    """A place of a document, and what tells it: "the key location"."""

    place: DocumentPlace
    how: str


class Localities(NamedTuple):
    """What was found of the places of a document.

    Attributes:
        found: They, in the order of the document.
        notes: What else there is to be said: values that should name a place, and do not.

    """

    found: tuple[Locality, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[DocumentPlace, ...]:
        """The places alone."""
        return tuple(one.place for one in self.found)


#: What is known of a document that nothing was found of.
NOWHERE: Final = Localities()


class _Unread(NamedTuple):
    """A value that names no place that is clear, and where it stands."""

    value: str
    span: Span


def find_places(
    text: str, media_type: str, passages: Sequence[ParsedPassage], *, title: int | None = None
) -> Localities:
    r"""Find the places that the position of a document is in.

    Args:
        text: The unmodified text.
        media_type: One of `reading.MEDIA_TYPES`.
        passages: Its passages.
        title: Index of the passage that is the title, below which a place may stand alone.

    Example:
        >>> find_places("---\ncity: Berlin\n---\nBaker", "text/markdown", []).places
        (DocumentPlace(label='Berlin', origin='front matter', span=Span(start=10, end=16)),)

    """
    unread: list[_Unread] = []
    for found in (
        _of_keys(text, media_type),
        _of_page(text, media_type),
        _of_lines(text, media_type, passages, title=title),
        _of_head(text, media_type, passages, title=title),
    ):
        taken: dict[str, Locality] = {}
        for one in found:
            if isinstance(one, _Unread):
                unread.append(one)
            elif len(taken) < _MOST:
                taken.setdefault(one.place.label.casefold(), one)
        if taken:
            return Localities(tuple(taken.values()))
    return Localities(notes=_notes(text, unread)) if unread else NOWHERE


def _notes(text: str, unread: Sequence[_Unread]) -> tuple[str, ...]:
    starts = [line.start for line in line_spans(text)]
    notes = []
    for value, span in islice(unread, _MOST_TOLD):
        told = value if len(value) <= _LONGEST_TOLD else f"{value[:_LONGEST_TOLD]}\u2026"
        line = bisect_right(starts, span.start)
        notes.append(f"line {line}: {show_line(told)!r} names no place that is clear; it has none")
    return tuple(notes)


def _of_keys(text: str, media_type: str) -> Iterator[Locality | _Unread]:
    """Give the places of front matter, or of a YAML document."""
    for entry in keyed_entries(text, media_type):
        if entry.key in _KEYS:
            yield from _of_entry(text, entry, how=f"the key {show_line(entry.name)}")


def _of_entry(text: str, entry: KeyedEntry, *, how: str) -> Iterator[Locality | _Unread]:
    yield from _of_node(text, entry.node, how=how)
    for inner in inner_entries(entry, text):
        if inner.node.is_item:
            yield from _of_node(text, inner.node, how=how)
            below = inner_entries(inner, text)
        else:
            below = iter((inner,))
        for one in below:
            if one.key in _INNER_KEYS:
                yield from _of_node(text, one.node, how=how)


def _of_node(text: str, node: Node, *, how: str) -> Iterator[Locality | _Unread]:
    if node.value is None or len(node.value.lines) != 1:
        return
    [within] = node.value.lines
    names = read_places(text, within.start, within.end)
    if names is None:
        yield _Unread(text[within.start : within.end], within)
    for name in names or ():
        yield Locality(DocumentPlace(name.label, _FRONT_MATTER, name.span), how)


def _of_page(text: str, media_type: str) -> Iterator[Locality]:
    if media_type == "text/html":
        from skillgraph.documents.page_places import page_places

        for found in page_places(text):
            yield Locality(DocumentPlace(found.label, _METADATA, found.span), found.how)


def _of_lines(
    text: str, media_type: str, passages: Sequence[ParsedPassage], *, title: int | None
) -> Iterator[Locality | _Unread]:
    """Give the places of lines; those of keys are read as such alone."""
    keyed = end_of_entries(text, media_type)
    own = passages[bisect_left(passages, keyed, key=lambda one: one.span.start) :]
    below = max(0, (title or 0) + len(own) - len(passages))
    for line in placed_lines(text, own, has_lines=media_type != "text/html", title=below):
        passage = own[line.passage]
        if line.names is None:
            yield _Unread(passage.text[line.value.start : line.value.end], passage.source_span(line.value))
        for name in line.names or ():
            place = DocumentPlace(name.label, _TEXT, passage.source_span(name.span))
            yield Locality(place, f"the words {line.words!r}")


def _of_head(
    text: str, media_type: str, passages: Sequence[ParsedPassage], *, title: int | None
) -> Iterator[Locality]:
    """Give the places of the first line that tells the terms of a job in fields, or that is a place."""
    keyed = end_of_entries(text, media_type)
    own = passages[bisect_left(passages, keyed, key=lambda one: one.span.start) :]
    below = None if title is None or title + len(own) < len(passages) else title + len(own) - len(passages)
    lines = chain(head_lines(own), title_lines(own, below))
    told = (line for line in lines if any(field.kind == "place" for field in line[1]))
    for index, fields in islice(told, 1):
        passage = own[index]
        for field in fields:
            names = read_places(passage.text, *field.span) if field.kind == "place" else None
            for name in names or ():
                yield Locality(DocumentPlace(name.label, _TEXT, passage.source_span(name.span)), _HEAD)
