"""The date of a document: what tells it, which of several counts, and what was not taken.

It is read where somebody wrote it as the day on which the document was issued: in front matter, in what a
saved page tells programs, in a line of its text ("Posted on …"), in the name of its file. The order of
`DATE_ORIGINS` is that of trust. Days of something else (an end, a beginning, a change) and relative ones
("3 days ago") are none, and nothing depends on today. Where the most trusted disagree among themselves the
document has no date: none is guessed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import PurePath
from typing import Final, NamedTuple

from skillgraph.boundary.controls import show_line
from skillgraph.documents.dated_lines import dated_lines
from skillgraph.documents.keyed_entries import keyed_entries
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import line_spans, trimmed
from skillgraph.documents.written_dates import WrittenDate, read_date
from skillgraph.language.lazy import expression
from skillgraph.model import DocumentDate, Span
from skillgraph.vocabulary import DATE_ORIGINS

_FRONT_MATTER, _METADATA, _TEXT, _FILE_NAME = DATE_ORIGINS[:4]
#: Keys by their letters alone, in the order of trust.
_KEYS: Final = tuple(
    """
    date dateposted posteddate postingdate datepublished publisheddate publicationdate publishdate pubdate
    published publishedat publishedon issued issuedate dateissued posted postedat postedon created createdat
    createdon datecreated creationdate
    """.split()
)
_LONGEST: Final = 80  # characters of a date with its weekday and time
_MOST_TOLD: Final = 3  # dates beside the one that counts
_FILE_DATE: Final = expression(
    r"(?<![0-9A-Za-z])(?:(?P<day>(?:19|20)[0-9]{2}(?P<sign>[-_.]?)[0-9]{2}(?P=sign)[0-9]{2})"
    r"|(?P<month>(?:19|20)[0-9]{2}[-_][0-9]{2}))(?=T[0-9]|[^0-9A-Za-z]|\Z)(?![-_.][0-9]{1,2}(?![0-9]))"
)
_ID_BEFORE: Final = expression(
    r"(?:\A|[^A-Za-z])(?:ids?|refs?|req|reference|requisition|nr|no|num|number|jr|r|kennziffer|case)"
    r"[-_. #]{0,3}\Z",
    re.IGNORECASE,
)
_FIRST_CLEAR: Final = 2012  # before, 2009-10 may be a school year


class Dating(NamedTuple):
    """What was found of the date of a document.

    Attributes:
        date: It, or None.
        how: What tells it: "the key date".
        words: It, as it is written there.
        notes: What else there is to be said: other dates, and what is none.

    """

    date: DocumentDate | None = None
    how: str = ""
    words: str = ""
    notes: tuple[str, ...] = ()


#: What is known of a document that nothing was found of.
UNDATED: Final = Dating()


class _Candidate(NamedTuple):
    """A date that a document may have; *rank* orders those of one origin by trust."""

    origin: str
    rank: int
    how: str
    written: WrittenDate
    words: str
    span: Span | None

    @property
    def trust(self) -> tuple[int, int]:
        return DATE_ORIGINS.index(self.origin), self.rank


def find_date(text: str, media_type: str, passages: Sequence[ParsedPassage], *, path: str) -> Dating:
    r"""Find the date of a document.

    Args:
        text: The unmodified text.
        media_type: One of `reading.MEDIA_TYPES`.
        passages: Its passages.
        path: Of its file, whose name alone counts.

    Example:
        >>> find_date("---\ndate: 2026-07-14\n---\nBaker", "text/markdown", [], path="baker.md").date
        DocumentDate(value='2026-07-14', origin='front matter', span=Span(start=10, end=20))

    """
    found = [*_of_keys(text, media_type), *_of_page(text, media_type)]
    found += _of_lines(passages)
    found += _of_name(PurePath(path).name)
    found.sort(key=lambda one: one.trust)  # stable: else in the order of the source
    return _decided(text, found)


# ---------------------------------------------------------------- what counts


def _decided(text: str, found: Sequence[_Candidate]) -> Dating:
    dates = [one for one in found if one.written.value]
    places = _Places(text)
    notes = _problems([one for one in found if one.written.problem], places)
    if not dates:
        return Dating(notes=notes)
    best = dates[0]
    rivals = [one for one in dates if one.trust == best.trust]
    for one in dates:
        if _says_more(one, best):
            best = one
    others = _firsts((one.written.value, one) for one in dates if not _agrees(one, best))
    told = [f"{value} ({places.of(one)})" for value, one in islice(others.items(), _MOST_TOLD)]
    own = f"{best.written.value} ({places.of(best)})"
    if not all(_agrees(one, best) for one in rivals):
        both = f"it has no date, since two that count alike disagree: {own} and {_listed(told, len(others))}"
        return Dating(notes=(both, *notes))
    if told:
        notes = (f"its date is {own}; there is another, {_listed(told, len(others))}", *notes)
    return Dating(DocumentDate(best.written.value, best.origin, best.span), best.how, best.words, notes)


def _problems(found: Sequence[_Candidate], places: "_Places") -> tuple[str, ...]:
    """Say of what stands where a date should why it is none."""
    told = list(_firsts((f"{one.how}: {one.words}", one) for one in found).values())
    notes = [f"{places.of(one)}: {one.words!r} {one.written.problem}" for one in told[:_MOST_TOLD]]
    more = len(told) - _MOST_TOLD
    return (*notes, f"and {more} more that are no date either") if more > 0 else tuple(notes)


def _says_more(one: _Candidate, best: _Candidate) -> bool:
    return one.written.value.startswith(f"{best.written.value}-")


def _agrees(one: _Candidate, best: _Candidate) -> bool:
    return one.written.value == best.written.value or _says_more(best, one)


def _firsts(found: Iterable[tuple[str, _Candidate]]) -> dict[str, _Candidate]:
    """Give the first of those that are told alike, in their order."""
    firsts: dict[str, _Candidate] = {}
    for told, one in found:
        firsts.setdefault(told, one)
    return firsts


def _listed(told: Sequence[str], count: int) -> str:
    more = count - _MOST_TOLD
    return ", ".join(told) + (f" and {more} more" if more > 0 else "")


class _Places:
    """Where dates stand, in words; lines are counted once."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in line_spans(self._text)]

    def of(self, one: _Candidate) -> str:
        if one.span is None:
            return one.how
        return f"{one.how}, line {bisect_right(self._line_starts, one.span.start)}"


# ---------------------------------------------------------------- where dates stand


def _of_keys(text: str, media_type: str) -> Iterator[_Candidate]:
    """Give the dates of front matter, or of a YAML document."""
    for key, name, node in keyed_entries(text, media_type):
        if key in _KEYS and node.value is not None and len(node.value.lines) == 1:
            how = f"the key {show_line(name)}"
            yield from _read(text, node.value.lines[0], _FRONT_MATTER, rank=_KEYS.index(key), how=how)


def _of_page(text: str, media_type: str) -> Iterator[_Candidate]:
    if media_type == "text/html":
        from skillgraph.documents.page_dates import page_dates

        for found in page_dates(text):
            yield from _read(text, found.span, _METADATA, rank=found.rank, how=found.how)


def _read(text: str, within: Span, origin: str, *, rank: int, how: str) -> Iterator[_Candidate]:
    """Read a value that has to be a date as a whole; whatever else it is says nothing."""
    if within.end - within.start > _LONGEST:
        return
    inside = trimmed(text, within)
    written = read_date(text, inside.start, inside.end)
    if written is not None and written.end == inside.end:
        span = written.span
        yield _Candidate(origin, rank, how, written, text[span.start : span.end], span)


def _of_lines(passages: Sequence[ParsedPassage]) -> Iterator[_Candidate]:
    for line in dated_lines([passage.text for passage in passages]):
        passage, written = passages[line.passage], line.written
        words = passage.text[written.span.start : written.span.end]
        span = passage.source_span(written.span)
        yield _Candidate(_TEXT, line.rank, f"the words {line.cue!r}", written, words, span)


def _of_name(name: str) -> Iterator[_Candidate]:
    """Give the dates in the name of a file; digits of an id are none."""
    for found in _FILE_DATE.finditer(name):
        words = found.group()
        if found["month"] and _may_be_years(words):
            continue
        if found["day"] and not found["sign"]:
            if _ID_BEFORE.search(name, 0, found.start()):
                continue
            words = f"{words[:4]}-{words[4:6]}-{words[6:]}"
        written = read_date(re.sub("[_.]", "-", words))
        if written is None or (written.problem and not found["sign"] and found["day"]):
            continue  # eight digits that are no date are a number
        yield _Candidate(_FILE_NAME, 0, "the file name", written, found.group(), None)


def _may_be_years(words: str) -> bool:
    """Tell whether a month in the name of a file may be two years, as 2009-10 may."""
    year, month = int(words[:4]), int(words[-2:])
    return year < _FIRST_CLEAR and month == (year + 1) % 100
