"""The facts of a job, label by label: "Grade | 8", "Hours: 37 a week".

Where several labels below one another are of terms, the others of the table or the lines are facts too, save
those that open what is asked for or done: a line "Education" among them asks, whatever its heading says.
What a date alone stands behind is one wherever it stands: "Interviews: 12 May".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.labels import is_title
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import ASKING_KINDS, normalized_heading, read_heading
from skillgraph.extraction.framing.stacks import lists_tools
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.forces import Force
from skillgraph.extraction.wording.openers import asks_nothing, is_generic_label
from skillgraph.language.calendar_days import MONTH
from skillgraph.language.cues import any_cue
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_third_person, opens_duty
from skillgraph.model import Span

#: A day or month behind a label: "w/c 12 May", "12 noon, Monday 28 April 2025", "May 2025".
_DATED: Final = expression(
    r"[\s:|]*(?:(?:w/[bc]|week (?:commencing|beginning|of)|from|by|on|until|at|noon|midnight|mon|tues?|wednes"
    r"|thurs?|fri|satur|sun)(?:day)?,? |\d{1,2}(?: noon|(?:[:.]\d\d)? ?[ap]m),? ){0,4}"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b|{MONTH}\.? (?:\d{{1,2}}, )?\d{{4}}\b)",
    re.IGNORECASE,
)
_PAIR: Final = 2
_LEAST: Final = 2  # labels of terms, by which the others are told
_LEAST_LINES: Final = 3  # lines with a label, of which two in three are of terms
#: Kinds of sections in which facts stand; what moves pay or a market is told label by label too.
_KINDS: Final = frozenset({*ASKING_KINDS, "overview", "other", "responsibilities"})


class _Fact(NamedTuple):
    """A label and where its passages stand, a row of a table or a line."""

    label: str
    place: Place
    passages: tuple[int, ...]
    is_row: bool


def find_facts(parsed: ParsedDocument) -> dict[int, Force]:
    r"""Give the passages that are of facts, each asking for nothing, and those among them that ask.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "| | |\n|---|---|\n| Grade | 8 |\n| Hours | 37 |\n| Pier | North Pier |\n"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> [parsed.passages[index].text for index in find_facts(parsed)]
        ['Grade | 8', 'Hours | 37', 'Pier | North Pier']

    """
    found: dict[int, Force] = {}
    for run in _runs(parsed):
        found.update((fact.passages[0], Force(None, fact.place)) for fact in run if _is_dated(parsed, fact))
        terms = sum(_is_term(fact.label) for fact in run)
        is_row = run[0].is_row
        least, most = (_LEAST, 2 * terms) if is_row else (_LEAST_LINES, terms + terms // 2)
        works = sum(_opens_work(parsed, fact) for fact in run)
        if terms < _LEAST or len(run) < least or most < len(run) or 2 * works >= len(run):
            continue
        for fact in run:
            kind = _asks(fact.label) or ("responsibilities" if _sums_up(parsed, fact) else "")
            force = Force(None, fact.place, kind)
            found.update(dict.fromkeys(fact.passages, force))
    return found


def _runs(parsed: ParsedDocument) -> Iterator[Sequence[_Fact]]:
    """Give the facts that stand below one another, in a table or in lines."""
    run: list[_Fact] = []
    end = 0
    for fact in _facts(parsed):
        is_next = fact.passages[0] == end and run and run[-1].is_row == fact.is_row
        if run and not is_next:
            yield run
            run = []
        run.append(fact)
        end = fact.passages[-1] + 1
    if run:
        yield run


def _facts(parsed: ParsedDocument) -> Iterator[_Fact]:
    """Give the labels of rows and lines; what goes on with a sentence is told, and no fact."""
    passages = parsed.passages
    for index, passage in enumerate(passages):
        columns = [column for column, _ in passage.cells]
        if passage.header == index or parsed.sections[passage.section].kind not in _KINDS:
            continue
        behind = [column for below in passages[index + 1 : index + 2] for column, _ in below.cells]
        if len(columns) == _PAIR:
            span = passage.cells[0][1]
            yield _Fact(passage.text[span.start : span.end], Place(index, span), (index,), is_row=True)
        elif columns == [0] and behind == [1]:
            place = Place(index, Span(0, len(passage.text)))
            yield _Fact(passage.text, place, (index, index + 1), is_row=True)
        elif passage.label is not None and not passage.text.endswith((".", "!", "?")):
            span = passage.label
            yield _Fact(passage.text[span.start : span.end], Place(index, span), (index,), is_row=False)


def _opens_work(parsed: ParsedDocument, fact: _Fact) -> bool:
    """Tell whether something is done behind a label: "Reports | Write the log"."""
    *_, last = fact.passages
    start = fact.place.span.end if last == fact.place.passage else 0
    words = parsed.passages[last].text[start:].lstrip(" :|")
    return opens_duty(words) and not (" " in words and is_title(words))  # "Head of Piers"


def _is_dated(parsed: ParsedDocument, fact: _Fact) -> bool:
    """Tell whether a date stands behind a label, in the same passage."""
    return _DATED.match(parsed.passages[fact.place.passage].text, fact.place.span.end) is not None


def _sums_up(parsed: ParsedDocument, fact: _Fact) -> bool:
    """Tell whether a label opens what the job is, told by what is done: "Summary | Mends sails."."""
    reading = read_heading(fact.label)
    if not reading.whole or reading.kind != "overview" or not fact.is_row:
        return False
    first, _, rest = parsed.passages[fact.passages[-1]].text.partition(" ")
    return is_third_person(first) and rest != ""


def _is_term(label: str) -> bool:
    """Tell whether a label is of the terms of a job, or of whom it is with."""
    return asks_nothing(label) or any_cue("fact").fullmatch(normalized_heading(label)) is not None


def _asks(label: str) -> str:
    """Give the kind of what a label asks for among facts, or says is done; empty where it does neither."""
    if _is_term(label):
        return ""
    reading = read_heading(label)
    if reading.whole and reading.kind in {*ASKING_KINDS, "responsibilities"}:
        return str(reading.kind)
    return "requirements" if lists_tools(label) or is_generic_label(label) else ""
