"""Shares of time beside duties, which are no part of them: "| 50 % | Mends sails |", "Mend sails (50 %)"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.forces import Force
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_SHARE: Final = expression(
    r"\W*(?:about |approx\.? |ca\.? )?\d{1,3}(?:\.\d)?(?: ?[-\u2013] ?\d{1,3})? ?(?:%|per ?cent)?\W*"
)
#: Behind a duty, with a sign before it: "(50 %)", "- 50 %", ": 5-7 hours/week".
_BEHIND: Final = expression(
    r"\s*[(:\u2013\u2014-]\s*\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?\s?"
    r"(?:%|per ?cent|h(?:ou)?rs?\.?(?:\s?/\s?| (?:per|an?|each|every) )(?:day|week|month))\)?\W*$",
    re.IGNORECASE,
)
_LONGEST_SHARE: Final = 40
_ENDS: Final = ("%", "cent", "day", "week", "month")
_OF_TIME: Final = expression(
    r"(?:(?:approx\.? |approximate |estimated )?(?:%|per ?cent(?:age)?|share|proportion|part|amount)"
    r"(?: of (?:the |working |your )?(?:time|job|role|effort|week))?"
    r"|time(?: ?(?:spent|share|%|\(%\)))?|weight(?:ing)?|allocation|effort)\W*",
    re.IGNORECASE,
)
_OF_WORK: Final = expression(
    r"(?:(?:essential|key|main|core|primary|job|typical|work) ){0,2}"
    r"(?:dut(?:y|ies)|tasks?|responsibilit(?:y|ies)|activit(?:y|ies)|functions?|accountabilit(?:y|ies)"
    r"|(?:area of )?work)(?: (?:and|/|&) (?:dut(?:y|ies)|tasks?|responsibilities|activities))?\W*",
    re.IGNORECASE,
)


def find_duty_columns(parsed: ParsedDocument) -> dict[int, Force]:
    r"""Give the rows and cells of tables of duties with their shares of time, as ones that tell what is done.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "| % of time | Duty |\n|---|---|\n| 60 | Mends sails |\n| 40 | Sells ropes |"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> [(parsed.passages[index].text, force.kind) for index, force in find_duty_columns(parsed).items()]
        [('60 | Mends sails', 'responsibilities'), ('40 | Sells ropes', 'responsibilities')]

    """
    columns: dict[int, tuple[int, Place]] = {}
    found: dict[int, Force] = {}
    for index, passage in enumerate(parsed.passages):
        header = passage.header
        if header is None:
            continue
        if header == index:
            heads = {column: passage.text[span.start : span.end].strip() for column, span in passage.cells}
            times = [column for column, head in heads.items() if _OF_TIME.fullmatch(head)]
            works = [column for column, head in heads.items() if _OF_WORK.fullmatch(head)]
            if times and works:
                columns[header] = works[0], Place(index, dict(passage.cells)[works[0]])
        elif header in columns:
            column, place = columns[header]
            is_work = column in dict(passage.cells)
            found[index] = Force(None, place, "responsibilities" if is_work else "")
    return found


def without_share(passage: ParsedPassage) -> Span:
    """Give where the duties of a passage stand, without a cell or what is behind that is a share of time."""
    text = passage.text
    cells = [span for _, span in passage.cells if _SHARE.fullmatch(text, span.start, span.end) is None]
    if len(passage.cells) > len(cells) == 1:
        return cells[0]
    is_share = text.rstrip(" ).").lower().endswith(_ENDS)
    behind = _BEHIND.search(text, max(0, len(text) - _LONGEST_SHARE)) if is_share else None
    return Span(0, behind.start() if behind is not None and behind.start() else len(text))
