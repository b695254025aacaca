"""Pay in tables: the level that a row names, and what the head of a column says of its amounts.

A table comes as rows with cells, as lines with bars or tabs, or one cell a line, as it is
when it was copied from a page ("C1", below it "€75,000").
"""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.periods import find_place
from skillgraph.extraction.posts.levels import heads_levels, names_level
from skillgraph.extraction.posts.stage_headings import stage_label
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_BARS: Final = "|\t"
_OUTER: Final = " \t\u00a0|:*\u2013\u2014-"
_LONGEST_TITLE: Final = 8  # words
#: What is paid beside a salary, whoever tells it.
PAID_BESIDE: Final = (
    r"(?:(?:allowance|sponsorship|reimbursement|scholarship|differential|premium|stipend|supplement|surcharge"
    r"|insurance|relocation|gratuity)s?|bonus(?:es)?)"
)
#: Heads of columns of it, and of those that hold the salary too.
_BESIDE: Final = expression(
    rf"\b(?:{PAID_BESIDE}|equity|stock|shares|options|rsus?|sign[- ]?on|signing|commissions?|benefits?"
    r"|pension|13th)\b",
    re.IGNORECASE,
)
_SUM: Final = expression(r"\b(?:total|tc|ote)\b|\b(?:compensation|package)\W*$", re.IGNORECASE)
_BASE: Final = expression(r"\b(?:base|salary)\b", re.IGNORECASE)
#: A name of one to three words.
_NAME: Final = expression(r"[A-Z\u00c0-\u017d][^\W\d]+(?:[ -][A-Z\u00c0-\u017d][^\W\d]+){0,2}")
#: A part of a country, for which an amount is: "Zone 2 (Graz, Linz)".
_ZONE: Final = expression(
    r"(?:geo(?:graphic)? )?(?:zone|tier|region) (?:\d|[A-F])\b(?: ?\([^()]{3,90}\))?", re.IGNORECASE
)
#: Where an amount is paid, right behind it: "$9 an hour in Kiel".
_WHERE: Final = expression(
    r"[^\d,;.()|]{0,30}?\b(?:in|for) (?P<where>(?=(?:the )?[A-Z]|(?:zone|tier|region) ).+)"
)
_LONGEST: Final = 40  # characters of a cell that names a level


def level_of_row(parsed: ParsedDocument, index: int, amount: Span) -> Place | None:
    r"""Give the level that stands before an amount in its row, or is the heading above it; else None.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> parsed = parse_document(Document("Salary\n- C1 | 75,000 EUR", "", "a.txt"))
        >>> level_of_row(parsed, 1, Span(5, 15))
        Place(passage=1, span=Span(start=0, end=2), slots=())

    """
    text = parsed.passages[index].text
    before = text[: amount.start]
    if before.strip(_OUTER):
        return _level(index, before) or _coded(parsed, index)
    heading = parsed.sections[parsed.passages[index].section].passage
    return None if heading is None else _level(heading, parsed.passages[heading].text)


def head_of_column(parsed: ParsedDocument, index: int, amount: Span) -> Place | None:
    """Give the cell that heads the column of an amount, None where it is no row of a table."""
    passage = parsed.passages[index]
    if passage.header is None or passage.header == index:
        return None
    column = next((number for number, cell in passage.cells if cell.start <= amount.start < cell.end), None)
    heads = dict(parsed.passages[passage.header].cells)
    return Place(passage.header, heads[column]) if column in heads else None


def place_of_column(parsed: ParsedDocument, index: int, amount: Span) -> Place | None:
    """Give the name that heads the column of an amount, where another head is a place: "Dublin | Ostmark"."""
    head = head_of_column(parsed, index, amount)
    if (
        head is None
        or _NAME.fullmatch(parsed.passages[head.passage].text, head.span.start, head.span.end) is None
    ):
        return None
    top = parsed.passages[head.passage]
    others = (top.text[cell.start : cell.end].strip() for _, cell in top.cells if cell != head.span)
    is_place = any((one := find_place(words)) and one[1] == Span(0, len(words)) for words in others)
    return head if is_place else None


def is_beside_base(parsed: ParsedDocument, index: int, amount: Span) -> bool:
    """Tell whether the head of its column says that an amount is no salary: "Bonus", a sum beside "Base"."""
    head = head_of_column(parsed, index, amount)
    if head is None:
        return False
    text = parsed.passages[head.passage].text
    words = text[head.span.start : head.span.end]
    others = text[: head.span.start] + text[head.span.end :]
    is_sum = _SUM.search(words) is not None and _BASE.search(others) is not None
    return is_sum or _BESIDE.search(words) is not None


def title_of_list(parsed: ParsedDocument, index: int) -> Place | None:
    """Give the short line without a verb that stands above a list as its title ("Germany, 2024"), if any."""
    in_list = parsed.passages[index].list
    if in_list is None or parsed.lists[in_list].lead_in is not None:
        return None
    above = index
    while above and parsed.passages[above].list is not None:
        above -= 1
    line = parsed.passages[above]
    if line.kind != "sentence" or line.section != parsed.passages[index].section:
        return None
    if len(line.text.split()) > _LONGEST_TITLE or line.text.endswith((".", "!", "?")):
        return None
    return Place(above, Span(0, len(line.text)))


def line_before(parsed: ParsedDocument, index: int) -> Place | None:
    """Give the line that leads with a colon to a passage, or its list ("Ranges a year:"), if any."""
    in_list = parsed.passages[index].list
    lead_in = None if in_list is None else parsed.lists[in_list].lead_in
    above = index - 1 if lead_in is None else lead_in
    if above < 0 or parsed.passages[above].section != parsed.passages[index].section:
        return None
    text = parsed.passages[above].text
    return Place(above, Span(0, len(text))) if text.rstrip(" *_").endswith(":") else None


def zone_of(
    parsed: ParsedDocument, index: int, amount: Span, where: Span | None = None
) -> tuple[str, Place] | None:
    """Give the zone that an amount is for, worded as a condition: as told *where*, before it, or above."""
    text = parsed.passages[index].text
    if where is not None:
        found = _ZONE.match(text, *where)
        return None if found is None else (f"in {found.group()}", Place(index, Span(*found.span())))
    own = text[: amount.start]
    above = index - 1 if index and not own.strip(_OUTER) else index
    text = own if above == index else parsed.passages[above].text
    found = _ZONE.match(text)
    if found is None:
        return None
    return f"in {found.group()}", Place(above, Span(*found.span()))


def where_behind(text: str, amounts: Sequence[Span], sentences: Sequence[Span]) -> dict[Span, Span]:
    """Give where amounts are paid, each in its sentence, where that stands behind every one of a sentence.

    Example:
        >>> text = "$9 in Kiel, $10 in Ulm"
        >>> places = where_behind(text, [Span(0, 2), Span(12, 15)], [Span(0, 22), Span(0, 22)])
        >>> [text[place.start : place.end] for place in places.values()]
        ['Kiel, ', 'Ulm']

    """
    found: dict[Span, Span] = {}
    for sentence in dict.fromkeys(sentences):
        own = [one for one, its in zip(amounts, sentences, strict=True) if its == sentence]
        ends = [*(one.start for one in own[1:]), sentence.end]
        places = [_WHERE.match(text, one.end, end) for one, end in zip(own, ends, strict=True)]
        told = [Span(*match.span("where")) for match in places if match is not None]
        if len(told) == len(own) > 1:
            found |= zip(own, told, strict=True)
    return found


def _coded(parsed: ParsedDocument, index: int) -> Place | None:
    """Give the cell of a row in the column of the levels, whatever it is called there."""
    passage = parsed.passages[index]
    if passage.header in (None, index) or not passage.cells or passage.cells[0][0] != 0:
        return None
    head, cell = parsed.passages[passage.header or 0], passage.cells[0][1]
    is_head = bool(head.cells) and heads_levels(head.text[: head.cells[0][1].end])
    return Place(index, cell) if is_head and len(passage.text[: cell.end]) <= _LONGEST else None


def _level(index: int, words: str) -> Place | None:
    bars = [at for sign in _BARS if (at := words.find(sign)) > 0]
    first = words[: min(bars, default=len(words))]
    cell = stage_label(first.strip(_OUTER))
    if not cell or len(cell) > _LONGEST or not names_level(cell):
        return None
    start = words.index(cell)
    return Place(index, Span(start, start + len(cell)))
