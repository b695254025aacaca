"""Lines of a text that tell when it was issued: "Posted on 14 July 2026", "Veröffentlicht am 14.07.2026".

The words for it open a line, or stand behind a mark that parts it, and nothing that could be a sentence goes
on behind the date: "Published in March 2024, the report …" tells of another text. A line may hold the words
alone, and the next one the date alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.written_dates import WrittenDate, read_date
from skillgraph.language.lazy import expression

_ENGLISH: Final = (
    r"posted by [^|\u00b7\u2022,;:]{1,60}? on"
    r"|(?:(?:job|role|position|vacancy|ad|advert|article|originally|first|date) )?"
    r"(?:posted|published|advertised)(?: (?:on|at|since|date))?"
    r"|(?:job )?(?:posting|publication|publishing) date"
    r"|date (?:of )?(?:posting|publication|publishing)"
)
_GERMAN: Final = (
    r"(?:(?:stellenanzeige|stellenangebot|anzeige|inserat|stelle|erstmals) )?"
    r"(?:ver\u00f6ffentlicht|ausgeschrieben|erschienen|publiziert|online|eingestellt)(?: (?:am|seit))?"
    r"|(?:ver\u00f6ffentlichungs|erscheinungs|ausschreibungs)datum|datum der ver\u00f6ffentlichung"
)
_FRENCH: Final = (
    r"(?:(?:offre|annonce|article) )?"
    r"(?:publi\u00e9e?|parue?|post\u00e9e?|mise? en ligne)(?: (?:le|depuis le))?"
    r"|date de (?:publication|parution|mise en ligne)"
)
_CUE: Final = expression(
    r"(?:\A|(?<=[|\u00b7\u2022\u2013\u2014;/] )|(?<=[.!] )|(?<= - ))(?P<cue>"
    rf"(?P<english>{_ENGLISH})|(?P<other>{_GERMAN}|{_FRENCH})|(?P<bare>\A(?:date|datum)(?= ?:)))"
    r"(?!\w) ?(?P<sign>[:|\u2013\u2014-])? ?",
    re.IGNORECASE,
)
_WORDS_ALONE: Final = expression(
    rf"(?:{_ENGLISH}|(?P<other>{_GERMAN}|{_FRENCH})|(?P<bare>date|datum)) ?:?", re.IGNORECASE
)
_AFTER: Final = expression(
    r" ?(?:\Z|[|\u00b7\u2022\u2013\u2014;)\](]|\.(?: |\Z)|- |by [A-Z]"
    r"|,? ?(?i:(?:and )?(?:last )?(?:updated|modified|edited|clos(?:es|ing)|appl(?:y|ications)|expires"
    r"|deadline|aktualisiert|ge\u00e4ndert|bewerbung|mise? \u00e0 jour|modifi\u00e9e?)\b))",
)
_END: Final = expression(r"[ .]{0,3}\Z")
_YEAR: Final = expression(r"[0-9]{4}")  # every date has one
_FIRST: Final = 12  # passages among which the bare word "date" is that of the document
_RANK, _BARE_RANK = 0, 1
_LONGEST: Final = 60  # characters of words that stand alone


class DatedLine(NamedTuple):
    """A date with the words that make it that of the document.

    Attributes:
        passage: Index of the passage that the date stands in.
        cue: The words, as they are written.
        rank: 1 of the bare word "date", else 0.
        written: The date, in the text of its passage.

    """

    passage: int
    cue: str
    rank: int
    written: WrittenDate


def dated_lines(texts: Sequence[str]) -> Iterator[DatedLine]:
    """Give the dates that the passages of a document say it was issued on.

    Example:
        >>> lines = dated_lines(["Baker", "Berlin | Posted on 14 July 2026", "Apply by 1 August 2026"])
        >>> [(line.passage, line.cue, line.written.value) for line in lines]
        [(1, 'Posted on', '2026-07-14')]

    """
    for index, text in enumerate(texts):
        if _YEAR.search(text) is None:
            continue
        for found in _CUE.finditer(text):
            is_bare = found["bare"] is not None
            written = read_date(text, found.end(), is_day_first=found["other"] is not None)
            if written is None or (is_bare and index >= _FIRST):
                continue
            if _is_year(text, written) and found["sign"] is None:
                continue
            if (_END if is_bare else _AFTER).match(text, written.end):
                yield DatedLine(index, found["cue"], _BARE_RANK if is_bare else _RANK, written)
        if index and (line := _below(texts[index - 1], text, index)):
            yield line


def _below(above: str, text: str, index: int) -> DatedLine | None:
    """Read a line that is a date and nothing else, below one that is the words for it."""
    words = _WORDS_ALONE.fullmatch(above) if len(above) <= _LONGEST else None
    if words is None or (words["bare"] is not None and index > _FIRST):
        return None
    written = read_date(text, is_day_first=words["other"] is not None)
    if written is None or not _END.match(text, written.end):
        return None
    rank = _RANK if words["bare"] is None else _BARE_RANK
    return DatedLine(index, above.rstrip(" :"), rank, written)


def _is_year(text: str, written: WrittenDate) -> bool:
    """Tell whether nothing but a year is written."""
    return text[written.span.start : written.span.end].isdigit()
