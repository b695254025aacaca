"""The values in JSON-LD: of which thing, under which names, and where they stand in the source.

A reader of signs: it keeps the offsets that a parser of JSON loses, never calls itself, and takes what is
broken as far as it goes. Of a thing that is never closed, or lies deeper than `DEEPEST`, nothing is read.
Only the thing that the page is about is looked at: what stands at the top, in ``@graph``, or as the main
entity of such a thing, with what stands inside as its properties. Jobs and articles that a page lists beside
it are others.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from skillgraph.boundary.inputs import parse_json
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: The type of a page that is of a job, by its letters.
JOB: Final = "jobposting"
DEEPEST: Final = 64

_SIGN: Final = expression(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[{}\[\]:,]', re.DOTALL)
_SIGN_OR_NUMBER: Final = expression(rf"{_SIGN.pattern}|-?[0-9][0-9.eE+-]*+", re.DOTALL)
_MAIN: Final = frozenset({"@graph", "mainentity", "mainentityofpage", "about"})
_LONGEST_NAME: Final = 200
_LONGEST_PATH: Final = 400


class LinkedValue(NamedTuple):
    """A text or number that a thing has as a property, or a property of it as a property of its own.

    Attributes:
        types: Local names of the types of the thing, in lower case.
        path: Local names of the properties that lead to it, in lower case, with dots between.
        span: Where it stands, without quotes.

    """

    types: frozenset[str]
    path: str
    span: Span


@dataclass(slots=True)
class _Open:
    """An object or list that is being read.

    Attributes:
        is_main: Things that stand in this list, or this thing itself, are what the page is about.
        holder, name: The object that it stands in, and under which name.
        main, path: The thing around it that the page is about, and the names that lead from there to this,
            each with a dot behind it.
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
    values: list[tuple[str, Span]] = field(default_factory=list)
    main: "_Open | None" = None
    path: str = ""


def may_tell(page: str, names: Iterable[str]) -> bool:
    r"""Tell whether a page may tell programs something under one of some names, in lower case.

    In JSON-LD a letter may be written as an escape.

    Example:
        >>> may_tell('<meta name="pubDate">', ["pubdate"]), may_tell("<p>Date</p>", ["pubdate"])
        (True, False)

    """
    lower = page.lower()
    return any(name in lower for name in names) or ("ld+json" in lower and "\\u" in lower)


def linked_values(
    text: str, within: Span, paths: frozenset[str], *, numbers: bool = False
) -> Iterator[LinkedValue]:
    """Give the properties of the things that a page is about, each when its thing is closed.

    Args:
        text: The source.
        within: Where the JSON-LD stands in it.
        paths: What is looked for: local names in lower case, with dots between.
        numbers: Are numbers values too, or texts alone?

    Example:
        >>> text = '{"@type": "JobPosting", "datePosted": "2026-07-14"}'
        >>> [value] = linked_values(text, Span(0, len(text)), frozenset({"dateposted"}))
        >>> sorted(value.types), text[value.span.start : value.span.end]
        (['jobposting'], '2026-07-14')

    """
    opened: list[_Open] = []
    deeper = 0
    signs = _SIGN_OR_NUMBER if numbers else _SIGN
    for found in signs.finditer(text, within.start, within.end):
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
                    yield from (LinkedValue(types, path, span) for path, span in closed.values)
        elif opened and not deeper:
            _read_sign(text, Span(*found.span()), opened[-1], paths=paths)


def _opened(opened: list[_Open], *, is_object: bool) -> _Open:
    if not opened:
        return _Open(is_object, is_main=True, holder=None, name="")
    around = opened[-1]
    holder, name = (around, around.key) if around.is_object else (around.holder, around.name)
    is_main = around.is_main and (not around.is_object or name in _MAIN)
    opened_now = _Open(is_object, is_main=is_main, holder=holder, name=name)
    if holder is not None and not is_main:
        opened_now.main, opened_now.path = _led_to(holder, name)
    return opened_now


def _led_to(holder: _Open, name: str) -> tuple[_Open | None, str]:
    """Tell of which thing a property of an object tells, and by which names it leads there."""
    if holder.is_main:
        return holder, f"{name}."
    is_deep = len(holder.path) > _LONGEST_PATH
    return (None, "") if is_deep else (holder.main, f"{holder.path}{name}.")


def _read_sign(text: str, span: Span, around: _Open, *, paths: frozenset[str]) -> None:
    """Read a colon, a comma, a string or a number inside an object or list."""
    if text[span.start] in ":,":
        around.is_value = text[span.start] == ":"
        return
    is_text = text[span.start] == '"'
    inside = Span(span.start + is_text, span.end - is_text)  # a number has no quotes
    if around.is_object and not around.is_value:
        around.key = _local_name(text, inside)
        return
    is_own = around.is_object and around.key != "@value"
    holder, name = (around, around.key) if is_own else (around.holder, around.name)
    if holder is None:
        return
    if name in {"@type", "type"}:
        holder.types.add(_local_name(text, inside))
    main, path = _led_to(holder, name)
    if main is not None and path[:-1] in paths:
        main.values.append((path[:-1], inside))


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
