"""The places that a saved page tells to programs: ``jobLocation`` and what applicants have to live in.

Of JSON-LD the job posting that the page is about is read, of microdata what stands inside an element with the
property ``jobLocation``: the address of the employer is that of another thing.
"""

from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from skillgraph.boundary.inputs import parse_json
from skillgraph.documents.formats.tags import (
    HtmlToken,
    attribute_span,
    attributes_of,
    html_tokens,
    is_linked_data,
)
from skillgraph.documents.linked_data import JOB, linked_values, may_tell
from skillgraph.documents.place_names import read_places
from skillgraph.documents.text import trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_LOCATION: Final = "joblocation"
_APPLICANTS: Final = "applicantlocationrequirements"
_PARTS: Final = ("addresslocality", "addressregion", "addresscountry")
_HOW: Final = {
    _LOCATION: "jobLocation of the JobPosting",
    _APPLICANTS: "applicantLocationRequirements of the JobPosting",
}
_PATHS: Final = frozenset(
    {
        *_HOW,
        f"{_LOCATION}.address",
        *(f"{_LOCATION}.address.{part}" for part in _PARTS),
        f"{_LOCATION}.address.addresscountry.name",
        f"{_APPLICANTS}.name",
    }
)
_INSIDE: Final = {_LOCATION: frozenset(_PARTS), _APPLICANTS: frozenset({"name"})}
_VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CODE: Final = expression(r"[A-Z]{2}")
_LONGEST: Final = 400  # characters of a value as it is written


class PagePlace(NamedTuple):
    """A place that a page tells: how it is called, its name, and where that stands in the source."""

    how: str
    label: str
    span: Span


def page_places(text: str) -> Iterator[PagePlace]:
    """Give the places that a page tells to programs, in the order of the source.

    Example:
        >>> text = '<p itemprop="jobLocation">Berlin, Germany</p>'
        >>> [(place.label, text[place.span.start : place.span.end]) for place in page_places(text)]
        [('Berlin', 'Berlin'), ('Germany', 'Germany')]

    """
    if not may_tell(text, _HOW):
        return
    reader = _Microdata(text)
    is_linked = False  # whether the next raw text is JSON-LD
    for token in html_tokens(text, 0, len(text)):
        if token.kind == "raw":
            if is_linked:
                yield from _linked(text, Span(token.start, token.end))
            continue
        is_linked = token.kind == "start" and is_linked_data(token)
        yield from reader.read(token)


def _linked(text: str, within: Span) -> Iterator[PagePlace]:
    for value in linked_values(text, within, _PATHS):
        if JOB in value.types:
            raw = text[value.span.start : min(value.span.end, value.span.start + _LONGEST)]
            try:
                told = str(parse_json(f'"{raw}"')) if "\\" in raw else raw
            except ValueError:
                continue
            yield from _places(text, value.span, told=told, how=_HOW[value.path.partition(".")[0]])


def _places(text: str, within: Span, *, told: str, how: str) -> Iterator[PagePlace]:
    """Give the places of a value; *told* is what it says where that is not what is written."""
    if within.end - within.start > _LONGEST:
        return
    span = trimmed(text, within)
    if _CODE.fullmatch(text, span.start, span.end):  # IT is a country, and elsewhere a department
        yield PagePlace(how, text[span.start : span.end], span)
        return
    is_written = told == text[within.start : within.end]
    names = read_places(text, span.start, span.end) if is_written else read_places(told)
    for name in names or ():
        yield PagePlace(how, name.label, name.span if is_written else span)


class _Property(NamedTuple):
    """A property that tells of a place, the name of its element, and how many such are open."""

    name: str
    element: str
    depth: int


class _Microdata:
    """Reads the properties of elements, one after the other.

    It knows the outermost element that tells of a place, by how many of its name are open inside.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._around = _Property("", "", 0)
        self._is_waiting = False  # whether the next text is a value

    def read(self, token: HtmlToken) -> Iterator[PagePlace]:
        if token.kind == "text":
            if self._is_waiting and not self._text[token.start : token.end].isspace():
                self._is_waiting = False
                yield from self._value(Span(token.start, token.end))
        elif token.kind == "end":
            self._is_waiting = False
            if token.name == self._around.element:
                self._leave()
        else:
            yield from self._open(token)

    def _open(self, token: HtmlToken) -> Iterator[PagePlace]:
        self._is_waiting = False
        around = self._around
        if token.name == around.element and token.name not in _VOID:
            self._around = around = around._replace(depth=around.depth + 1)
        if "itemprop" not in token.attributes.lower():
            return
        attributes = attributes_of(token)
        names = attributes.get("itemprop", "").lower().split()
        if not around.name:
            name = next((name for name in names if name in _HOW), "")
            if not name:
                return
            if token.name not in _VOID:
                self._around = _Property(name, token.name, 1)
            if "itemscope" in attributes:
                return
            how = name
        elif _INSIDE[around.name].isdisjoint(names) or "itemscope" in attributes:
            return
        else:
            how = around.name
        content = attribute_span(self._text, token, "content")
        if content is not None:
            yield from self._value(content, how=how)
        else:
            self._is_waiting = token.name not in _VOID

    def _value(self, within: Span, *, how: str = "") -> Iterator[PagePlace]:
        told = unescape(self._text[within.start : min(within.end, within.start + _LONGEST)])
        property_ = how or self._around.name
        yield from _places(self._text, within, told=told, how=_HOW[property_].replace("of the", "of a"))

    def _leave(self) -> None:
        depth = self._around.depth - 1
        self._around = self._around._replace(depth=depth) if depth else _Property("", "", 0)
