"""Lines below a title that tell the terms of a job in fields: "Acme | Denver, CO | Remote | $90,000"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.place_names import read_places
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import trimmed
from skillgraph.language.known_places import CITIES, KNOWN_PLACES, STATE_NAMES, STATES
from skillgraph.language.lazy import expression
from skillgraph.model import Span

FIRST_LINES: Final = 4
"""Passages among which such a line is looked for."""

LEGAL_FORM: Final = (
    r"(?:GmbH(?: & Co\.? KG)?"
    r"|gGmbH|AG|KG|SE|Ltd|Limited|Inc|Corp|LLC|LLP|PLC|plc|BV|NV|Oy|O\u00dc|AB|ApS|A/S|ASA|AS|SA|SARL|SAS|SpA"
    r"|SLU?|SRL"
    r"|(?:B\.V|N\.V|S\.A)\.?"
    r"|P(?:vt|te|ty)\.? Ltd|\(Pty\) Ltd|Co\.,? Ltd|[Ss]p\. ?z ?o\. ?o\.|s\.r\.o\.|a\.s\.|d\.o\.o\."
    r"|S\.L\.|S\.r\.l\.|Kft\.|e\.V\.)"
)
"""Matches how a company is made up in law, as it stands behind its name."""

STOPPED: Final = expression(r"[A-Za-z]\.[A-Za-z]{1,2}\.$")
"""Finds the stop that is of such a form, and of no sentence: "B.V."."""

_SEPARATOR: Final = expression("[|\u00b7\u2022]")
#: What parts a line where none of these stands: a dash that is of no range, or a comma before a city.
_DASH: Final = expression(
    r"(?<=\S)(?<![\dkK]) [-\u2013\u2014] (?=\S)|(?<=\S) [\u2013\u2014] (?![\d$\u20ac\u00a3])"
)
_COMMA: Final = expression(", ")
#: In capitals alone, behind a comma, it may be a state.
_LEGAL: Final = expression(rf"(?:[^,]* |.* (?!(?:AB|AS|SA|SE)\b)){LEGAL_FORM}\.?")
#: Last words of names of places.
_OF_PLACES: Final = expression(
    r".*\d.*|.* (?:Side|Park|Heights|Hills?|Village|County|City|Town|Beach|Springs|Bay|Island|Valley|Street"
    r"|Road|Avenue|Square|Building|Center|Centre|Tower|Floor|District|Quarter|Airport|Campus)"
    r"|(?:North|South|East|West|Upper|Lower|New|Old|Downtown|Greater|Central) .*"
)
_MONEY: Final = expression(r"[$\u20ac\u00a3]\s?\d|\d\s?[\u20ac\u00a3]|\d\s?(?:[A-Z]{3})\b|\b[A-Z]{3}\s?\d")
_CITY: Final = expression(
    r"(?P<city>[A-Z][^,()\d]{1,40})(?:, (?P<state>[^,()]{2,40}))?(?: \((?P<mode>[^()]{2,40})\))?"
)
_REMOTE: Final = expression(r"(?:fully |partly )?(?:remote|hybrid)\W", re.IGNORECASE)
_OR: Final = expression(r" or | oder | ou ")
_NAMED: Final = expression(r"[A-Z]\S*(?: \S+){0,3}(?: (?:Pty )?(?:Ltd|Inc|LLC|Limited|plc)\.?)?")
_TERM: Final = expression(r"[A-Z]\w+: ")
_LONGEST: Final = 200
_FEWEST: Final = 2
_MOST_DASHED: Final = 4
_MOST: Final = 8


class HeadField(NamedTuple):
    """A field of a line, and what it holds: a place, region, mode of work, pay, name, or something other."""

    kind: str
    span: Span


def head_lines(passages: Sequence[ParsedPassage]) -> Iterator[tuple[int, tuple[HeadField, ...]]]:
    """Give the lines among the first passages that tell the terms of a job, with their fields."""
    for index, passage in enumerate(passages[:FIRST_LINES]):
        fields = () if passage.kind == "bullet" or passage.cells else head_fields(passage.text)
        if fields:
            yield index, fields


def head_fields(text: str) -> tuple[HeadField, ...]:
    """Read the fields of a line, one of which at least is a place, pay, or how one works there.

    Example:
        >>> [field.kind for field in head_fields("Acme | Denver, CO | Remote | $90,000")]
        ['name', 'place', 'mode', 'pay']
        >>> head_fields("Acme | Boats for everybody")
        ()

    """
    if len(text) > _LONGEST:
        return ()
    marks = list(_SEPARATOR.finditer(text)) or _dashes(text) or _comma(text)
    if not _FEWEST <= len(marks) + 1 <= _MOST:
        return ()
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(text)]
    spans = [trimmed(text, Span(start, end)) for start, end in zip(starts, ends, strict=True)]
    fields = _told_apart(
        text, [HeadField(kind_of_field(text[span.start : span.end]), span) for span in spans]
    )
    is_prose = any(
        field.kind == "other"
        and not _NAMED.fullmatch(text, *field.span)
        and not _TERM.match(text, *field.span)
        for field in fields
    )
    is_told = any(field.kind in ("place", "mode", "pay") for field in fields)
    return fields if is_told and not is_prose else ()


def _dashes(text: str) -> list[re.Match[str]]:
    marks = list(_DASH.finditer(text))
    return marks if len(marks) + 1 <= _MOST_DASHED else []


def _comma(text: str) -> list[re.Match[str]]:
    """Give the comma behind a company's name: with its legal form, or of some words before a sure place."""
    for mark in _COMMA.finditer(text):
        name, rest = text[: mark.start()], text[mark.end() :]
        is_name = " " in name and not _OF_PLACES.fullmatch(name) and kind_of_field(name) in ("name", "other")
        if _LEGAL.fullmatch(name) or (is_name and kind_of_field(rest) == "place"):
            return [mark]
    return []


def _told_apart(text: str, fields: Sequence[HeadField]) -> tuple[HeadField, ...]:
    """Take the one name beside a company with its legal form for the place, no remote one beside another."""
    places = [one for one in fields if one.kind == "place"]
    remote = [one for one in places if _REMOTE.match(text, one.span.start)]
    if remote and remote != places:
        fields = [one._replace(kind="mode") if one in remote else one for one in fields]
    companies = [one for one in fields if _LEGAL.fullmatch(text, *one.span)]
    others = [one for one in fields if one.kind == "name" and one not in companies]
    is_told = len(companies) == 1 == len(others) and not any(one.kind == "place" for one in fields)
    return tuple(one._replace(kind="place") if is_told and one in others else one for one in fields)


def kind_of_field(words: str) -> str:
    """Tell what a field holds: a known "place", a "region", "mode" of work, "pay", "name", or "other"."""
    if _MONEY.search(words):
        return "pay"
    names = read_places(words)
    if not names:
        return "other" if names is None else "mode"
    known = [name.label in CITIES or name.label.lower() in KNOWN_PLACES for name in names]
    if all(known) if _REMOTE.match(words) else any(known) and _OR.search(words):
        return "place"  # "Remote (Spain or Italy)", "Kiel or Berlin"
    whole = _CITY.fullmatch(words)
    if whole is None and all(known):
        return "place"  # "Leeds LS1"
    return "name" if whole is None else _kind_of_place(whole["city"], whole["state"], whole["mode"])


def _kind_of_place(city: str, state: str | None, mode: str | None) -> str:
    if read_places(city) == ():
        return "mode"
    is_known = state in STATES or state in STATE_NAMES or (state or mode or "").lower() in KNOWN_PLACES
    if state is not None:
        return "place" if is_known else "name"
    if is_known or city in CITIES or (mode is not None and read_places(mode) == ()):
        return "place"
    return "region" if city.lower() in KNOWN_PLACES else "name"
