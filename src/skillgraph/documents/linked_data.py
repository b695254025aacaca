"""The dates in JSON-LD: of which thing, under which name, and where they stand in the source.

A reader of signs: it keeps the offsets that a parser of JSON loses, never calls itself, and takes what is
broken as far as it goes. Of a thing that is never closed, or lies deeper than `DEEPEST`, nothing is read.
Only the thing that the page is about is looked at: what stands at the top, in ``@graph``, or as the main
entity of such a thing. Jobs and articles that a page lists beside it are others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from skillgraph.boundary.inputs import parse_json
from skillgraph.model import Span

DEEPEST: Final = 64

_SIGN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[{}\[\]:,]', re.DOTALL)
_MAIN: Final = frozenset({"@graph", "mainentity", "mainentityofpage", "about"})
_LONGEST_NAME: Final = 200


class LinkedDate(NamedTuple):
    """A property of a thing that holds a date.

    Attributes:
        types: Local names of the types of the thing, in lower case.
        name: Local name of the property, in lower case.
        span: Where its value stands, without quotes.

    """

    types: frozenset[str]
    name: str
    span: Span


@dataclass(slots=True)
class _Open:
    """An object or list that is being read.

    Attributes:
        is_main: Things that stand in this list, or this thing itself, are what the page is about.
        holder, name: The object that it stands in, and under which name.
        key: The name that was read last, of an object.
        is_value: A colon was read behind it.

    """

    is_object: bool
    is_main: bool
    holder: "_Open | None"
    name: str
    key: str = ""
    is_value: bool = False
    types: set[str] = field(default_factory=set)
    dates: list[tuple[str, Span]] = field(default_factory=list)


def linked_dates(text: str, within: Span, names: frozenset[str]) -> Iterator[LinkedDate]:
    """Give the properties of the things that a page is about, each when its thing is closed.

    Args:
        text: The source.
        within: Where the JSON-LD stands in it.
        names: The properties that are looked for: local names, in lower case.

    Example:
        >>> text = '{"@type": "JobPosting", "datePosted": "2026-07-14"}'
        >>> [date] = linked_dates(text, Span(0, len(text)), frozenset({"dateposted"}))
        >>> sorted(date.types), text[date.span.start : date.span.end]
        (['jobposting'], '2026-07-14')

    """
    opened: list[_Open] = []
    deeper = 0
    for found in _SIGN.finditer(text, within.start, within.end):
        sign = text[found.start()]
        if sign in "{[":
            if deeper or len(opened) == DEEPEST:
                deeper += 1
            else:
                opened.append(_opened(opened, is_object=sign == "{"))
        elif sign in "}]":
            if deeper:
                deeper -= 1
            elif opened:
                closed = opened.pop()
                if closed.is_object and closed.is_main:
                    types = frozenset(closed.types)
                    yield from (LinkedDate(types, name, span) for name, span in closed.dates)
        elif opened and not deeper:
            _read_sign(text, Span(*found.span()), opened[-1], names=names)


def _opened(opened: list[_Open], *, is_object: bool) -> _Open:
    if not opened:
        return _Open(is_object, is_main=True, holder=None, name="")
    around = opened[-1]
    holder, name = (around, around.key) if around.is_object else (around.holder, around.name)
    is_main = around.is_main and (not around.is_object or name in _MAIN)
    return _Open(is_object, is_main=is_main, holder=holder, name=name)


def _read_sign(text: str, span: Span, around: _Open, *, names: frozenset[str]) -> None:
    """Read a colon, a comma or a string inside an object or list."""
    if text[span.start] in ":,":
        around.is_value = text[span.start] == ":"
        return
    inside = Span(span.start + 1, span.end - 1)
    if around.is_object and not around.is_value:
        around.key = _local_name(text, inside)
        return
    is_own = around.is_object and around.key != "@value"
    holder, name = (around, around.key) if is_own else (around.holder, around.name)
    if holder is None:
        return
    if name in {"@type", "type"}:
        holder.types.add(_local_name(text, inside))
    elif name in names:
        holder.dates.append((name, inside))


def _local_name(text: str, inside: Span) -> str:
    """Give the last part of a name, in lower case; of what is too long for a name nothing."""
    if inside.end - inside.start > _LONGEST_NAME:
        return ""
    raw = text[inside.start : inside.end]
    if "\\" in raw:
        try:
            raw = str(parse_json(f'"{raw}"'))
        except ValueError:
            return ""
    return raw.replace("#", "/").replace(":", "/").rpartition("/")[2].lower()
