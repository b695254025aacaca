"""Hold the graph against what writers marked in documents of theirs: requests, duties, employers.

`written/*-asked.tsv` marks every thing that documents of our own ask for, as those who wrote them did who
did not know the program: document, line, the words there, ``required`` or ``preferred``, the words that say
how well, and the number of the choice that it belongs to. A request is found where the graph has a
statement that requires or prefers something, with evidence on these words.

`written/*-duties.tsv` marks what the work is: document, line and the words there; a row of line 0 names the
employer instead. A duty is found where one of the graph has evidence in its words; one of the graph with
evidence in no marked words is one too many.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from figures import Figure
from graph_figures import Count, Read, read_graph

from skillgraph.answers.requirements import need_of
from skillgraph.counts.significance import wilson_interval
from skillgraph.language.words import label_key
from skillgraph.model import Span, Statement

WRITTEN: Final = Path(__file__).with_name("written")
_ASKING: Final = ("sg:requires", "sg:prefers")
#: The line of a row that names who seeks.
_EMPLOYER: Final = "0"
_CHOICE: Final = re.compile(r"of a list\)|\(for example\)")
#: Words of a level that say nothing of how well: "an understanding of".
_NO_LEVEL: Final = frozenset("a an the of in with your have has you are be been is to and some".split())
_TIME: Final = re.compile(r"\byears?\b", re.IGNORECASE)
#: Years without a number.
_SOME_TIME: Final = re.compile(r"\b(?:several|some|many|a few) years\b", re.IGNORECASE)


class Request(NamedTuple):
    """One row of a table of marked requests, and where its words stand in the source."""

    place: Span
    is_required: bool
    level: str
    is_choice: bool


class Matched(NamedTuple):
    """A marked request, and the statement that says it."""

    request: Request
    statement: Statement


def request_figures(table: Path) -> Iterator[Figure]:
    """Give the figures of the graph of the documents that a table marks."""
    folder = table.with_name(table.stem.removesuffix("-asked"))
    requests = read_requests(table, folder)
    read = read_graph(requests, folder)
    matched = [one for name, marked in requests.items() for one in _matches(marked, read[name])]
    number = sum(map(len, requests.values()))
    note = f"{len(requests)} documents, {number} marked"
    interval = wilson_interval(len(matched), number)
    yield Figure("marked requests found", len(matched) / number, None, note, interval=interval)
    told = f"{len(matched)} found"
    same = sum((need_of(one.statement) == "required") is one.request.is_required for one in matched)
    yield Figure("of these, required or preferred as marked", same / len(matched), None, told)
    for title, count in (("level, F1", _levels(matched)), ("one of several, F1", _choices(matched))):
        told = f"{count.wanted} marked, {count.found} stated"
        yield Figure(f"of these, {title}", count.f1, None, told, interval=count.f1_interval)
    years = Count()
    for name, marked in requests.items():
        years.add(*_lines_with_years(marked, read[name]), 0)
    yield Figure(
        "lines that ask for years of which a number is stated", years.recall, 0.95, f"{years.wanted} lines"
    )


def duty_figures(table: Path) -> Iterator[Figure]:
    """Give the figures of duties and employers of the graph of the documents that a table marks."""
    folder = table.with_name(table.stem.removesuffix("-duties"))
    marked = _read_rows(table)
    read = read_graph(marked, folder)
    duties, employers = Count(), Count()
    for name, rows in marked.items():
        wanted = [_place_of(read[name].text, row) for row in rows if row["line"] != _EMPLOYER]
        places = {place for place, one in _places(read[name]) if one.relation == "sg:hasDuty"}
        right = sum(any(_likeness(one, place) for place in places) for one in wanted)
        excess = sum(not any(_likeness(one, place) for one in wanted) for place in places)
        duties.add(right, len(wanted), right + excess)
        seeking = {label_key(row["words"]) for row in rows if row["line"] == _EMPLOYER}
        found = {label_key(read[name].concepts[one].label) for one in read[name].employers()}
        employers.add(len(seeking & found), len(seeking), len(found))
    for title, count in (("marked duties, F1", duties), ("employers, F1", employers)):
        told = f"{count.wanted} marked, {count.found} stated"
        yield Figure(title, count.f1, None, told, interval=count.f1_interval)


def read_requests(table: Path, folder: Path) -> dict[str, list[Request]]:
    """Read marked requests by document.

    Raises:
        ValueError: The words of a row are not in its line.

    """
    found: dict[str, list[Request]] = {}
    for name, rows in _read_rows(table).items():
        text = (folder / name).read_text("utf-8")
        found[name] = [
            Request(_place_of(text, row), row["force"] == "required", row["level"], bool(row["choice"]))
            for row in rows
        ]
    return found


def _read_rows(table: Path) -> dict[str, list[dict[str, str]]]:
    """Read the rows of a table, by document."""
    found: dict[str, list[dict[str, str]]] = {}
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["document"], []).append(row)
    return found


def _place_of(text: str, row: Mapping[str, str]) -> Span:
    """Find the words of a row in its line."""
    lines, number = text.splitlines(keepends=True), int(row["line"])
    start = sum(map(len, lines[: number - 1])) + lines[number - 1].index(row["words"])
    return Span(start, start + len(row["words"]))


def _matches(requests: list[Request], read: Read) -> Iterator[Matched]:
    """Give the requests that a statement says, each with the one whose words are most nearly the same."""
    places = [(place, one) for place, one in _places(read) if one.relation in _ASKING]
    for request in requests:
        near = [(_likeness(request.place, focus), -number) for number, (focus, _) in enumerate(places)]
        likeness, number = max(near, default=(0.0, 0))
        if likeness:
            yield Matched(request, places[-number][1])


def _places(read: Read) -> Iterator[tuple[Span, Statement]]:
    """Give the words that statements rest on, each with its statement."""
    for one in read.statements:
        for evidence in one.evidence:
            if evidence.focus is not None and not evidence.slots:
                yield evidence.focus, one


def _likeness(one: Span, other: Span) -> float:
    """Give what two stretches share of what they cover together, in [0, 1]."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(shared, 0) / (max(one.end, other.end) - min(one.start, other.start))


def _levels(matched: list[Matched]) -> Count:
    """Count levels, but for those that are an amount of time."""
    count = Count()
    for request, statement in matched:
        if not _TIME.search(request.level) and statement.figure is None:
            wanted, found = _words(request.level), _words(statement.level or "")
            count.add(
                bool(wanted and found and (wanted <= found or found <= wanted)), bool(wanted), bool(found)
            )
    return count


def _words(level: str) -> frozenset[str]:
    return frozenset(label_key(level)) - _NO_LEVEL


def _lines_with_years(requests: list[Request], read: Read) -> tuple[int, int]:
    """Give in how many lines that ask for a number of years the graph has one, and how many these are."""
    lines = {
        read.text.count("\n", 0, one.place.start)
        for one in requests
        if _TIME.search(one.level) and not _SOME_TIME.search(one.level)
    }
    places = [
        evidence.span
        for one in read.statements
        if one.relation in _ASKING and one.figure is not None
        for evidence in one.evidence
        if not evidence.slots
    ]
    ends = [(read.text.count("\n", 0, span.start), read.text.count("\n", 0, span.end)) for span in places]
    return sum(any(first <= line <= last for first, last in ends) for line in lines), len(lines)


def _choices(matched: list[Matched]) -> Count:
    count = Count()
    for request, statement in matched:
        is_choice = _CHOICE.search(statement.sentence) is not None
        count.add(request.is_choice and is_choice, request.is_choice, is_choice)
    return count


def all_tables(marked: str) -> Mapping[str, Path]:
    """Give the tables of what is *marked*, ``asked`` or ``duties``, by the name of their set."""
    return {path.stem.removesuffix(f"-{marked}"): path for path in sorted(WRITTEN.glob(f"*-{marked}.tsv"))}
