"""`ingest`: what became of each file, and why each statement was made."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from skillgraph.boundary.controls import show_line
from skillgraph.corpus.marking import MARKS_FILE
from skillgraph.documents.text import line_of
from skillgraph.language.cues import find_cue, values_named
from skillgraph.rendering.json import date_shape, error_shape, place_shapes
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.dated import count_dates, date_words
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.placed import count_places, places_words
from skillgraph.rendering.text.unread_passages import not_understood
from skillgraph.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.corpus.folders import RowCounts
    from skillgraph.corpus.planning import Ingested
    from skillgraph.extraction.values import Decision, Extraction
    from skillgraph.language.cues import Cue
    from skillgraph.model import Concept
    from skillgraph.rendering.json import Shape

#: Of more files than this, each has one line.
SHOWN_FILES = 3
#: Of more rows of a vocabulary than this, the first are shown.
SHOWN_ROWS = 20
#: How many passages without statement, and proposed concepts of a kind, are shown of each document.
_SHOWN = 5
_SHOWN_WIDTH = 80


def ingestion_answer(
    results: Sequence[Ingested],
    *,
    sentences: Mapping[str, str],
    explain: bool,
    verbose: bool = False,
    notes: Sequence[str] = (),
) -> Answer:
    """Make the answer of ``ingest``.

    Args:
        results: One a file.
        sentences: What each statement reads as, by CURIE.
        explain: Show every statement with its rule and what each slot was read from.
        verbose: Say of each file what is proposed and what was not understood, however many there are.
        notes: Said to people in the end.

    """
    in_brief = len(results) > SHOWN_FILES and not explain and not verbose
    return Answer(
        data=lambda: [_shape(result, sentences, explain=explain) for result in results],
        blocks=lambda: _brief_lines(results) if in_brief else _blocks(results, sentences, explain=explain),
        table=lambda: _table(results),
        notes=notes,
    )


def _shape(result: Ingested, sentences: Mapping[str, str], *, explain: bool) -> Shape:
    extraction = result.extraction
    shape: Shape = {
        "path": result.path,
        "document": f"document:{result.slug}" if result.slug else None,
        "status": result.status,
        "error": error_shape(result.error),
        "date": date_shape(result.date),
        "places": place_shapes(result.places),
        "language": extraction.parsed.language if extraction else None,
        "passages": len(extraction.parsed.passages) if extraction else None,
        "statements": result.rows.stated if result.rows else None,
        "unsure": result.rows.unsure if result.rows else None,
        "rejected": result.rows.rejected if result.rows else None,
        "proposed": sorted(_proposed(extraction)) if extraction else [],
        "not_understood": not_understood(extraction) if extraction else [],
        "lost": list(result.lost),
        "changed": list(result.changed),
        "marks": dict(result.marks),
        "entered": list(result.entered),
        "notes": list(result.notes),
        "vocabulary": dict(result.vocabulary),
    }
    if explain and extraction:
        dating = extraction.parsed.dating
        shape["dating"] = {"how": dating.how, "words": dating.words} if dating.date else None
        found = extraction.parsed.localities.found
        shape["placing"] = [{"how": one.how, "words": one.place.label} for one in found]
        shape["decisions"] = [
            {
                "statement": decision.statement,
                "sentence": sentences.get(decision.statement, ""),
                "rule": decision.rule,
                "slots": dict(decision.slots),
                "cues": [
                    {"kind": cue.kind, "value": cue.value, "words": words, "line": line}
                    for line, cue, words in _cues_of(extraction, decision)
                ],
                "lines": _lines_of(extraction, decision.statement),
            }
            for decision in extraction.decisions
        ]
    return shape


def _blocks(
    results: Sequence[Ingested], sentences: Mapping[str, str], *, explain: bool
) -> Iterator[Text | TextTable]:
    for result in results:
        yield Text(f"{result.path} \u2192 {_outcome(result)}", 0, "heading")
        yield from _dating_lines(result, explain=explain)
        yield from _placing_lines(result, explain=explain)
        if result.extraction is not None:
            yield from _read_lines(result.extraction, result.rows)
            if explain:
                yield from _explained(result.extraction, sentences)
        for name in result.lost:
            yield Text(f"the reviewed row {name} is gone with its passage; it waits in {MARKS_FILE}", 1)
        for name in result.changed:
            yield Text(f"the accepted row {name} was read again: its passage has changed", 1)
        yield from _noted(result)
    if len(results) > 1:
        yield from _summary(results)
    yield from _vocabulary_lines(results)


def _brief_lines(results: Sequence[Ingested]) -> Iterator[Text | TextTable]:
    """Give each file one line."""
    for result in results:
        extraction = result.extraction
        told = list(_row_words(result.rows)) if result.rows else []
        if extraction is not None:
            left = len(not_understood(extraction))
            told += [f"{count_words(left, 'passage')} not understood"] if left else []
            foreign = extraction.parsed.language not in (None, "en")
            told += [f"language {extraction.parsed.language}"] if foreign else []
        numbers = f": {', '.join(told)}" if told else ""
        numbers += f", {count_words(len(result.lost), 'reviewed row')} lost" if result.lost else ""
        again = f", {count_words(len(result.changed), 'accepted row')} read again"
        numbers += again if result.changed else ""
        yield Text(f"{result.path} \u2192 {_outcome(result)}{numbers}", 0)
        yield from _noted(result)
    yield from _summary(results)
    yield from _vocabulary_lines(results)


def _row_words(rows: RowCounts) -> Iterator[str]:
    """Say how many statements are in the graph, and how many were left out and why."""
    yield count_words(rows.stated, "statement")
    if rows.unsure:
        yield f"{rows.unsure} unsure"
    if rows.rejected:
        yield f"{rows.rejected} rejected"


def _noted(result: Ingested) -> Iterator[Text]:
    """Say what a reader should know of a file, and what came into the graph by what was accepted."""
    if result.entered:
        stated = count_words(len(result.entered), "statement")
        why = "it was read again, as what was accepted since is named in it"
        yield Text(f"{why}: {stated} new or changed in the graph", 1)
        for sentence in result.entered:
            yield Text(f"+ {sentence}", 2)
    for note in result.notes:
        yield Text(note, 1)


def _summary(results: Sequence[Ingested]) -> Iterator[Text | TextTable]:
    """Tell what became of all files together, and which could not be read and why."""
    counts = Counter(result.status or "not read" for result in results)
    told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    yield Text(f"{count_words(len(results), 'file')}: {told}", 0, "title")
    dates = {result.slug: result.date for result in results if result.error is None}
    places = {result.slug: result.places for result in results if result.error is None}
    if dates:
        yield Text(count_dates(list(dates.values())), 1)
    if counted := count_places(list(places.values())):
        yield Text(counted, 1)
    rows = {result.slug: result.rows for result in results if result.rows is not None}
    if rows:
        yield Text(_sum_words(results, list(rows.values())), 1)
    lost = [f"{name} of {result.path}" for result in results for name in result.lost]
    if lost:
        yield Text(f"reviewed rows that are gone and wait in {MARKS_FILE}: {'; '.join(lost)}", 1)


def _sum_words(results: Sequence[Ingested], rows: Sequence[RowCounts]) -> str:
    """Sum up what all documents state, and what of those that were read is proposed or not understood."""
    read = [result.extraction for result in results if result.extraction is not None]
    told = [count_words(sum(one.stated for one in rows), "statement")]
    if read:
        proposed = {curie for extraction in read for curie in extraction.proposed}
        told.append(f"{count_words(len(proposed), 'concept')} proposed")
    unsure, rejected = sum(one.unsure for one in rows), sum(one.rejected for one in rows)
    told += [f"{count_words(unsure, 'unsure statement')} left out"] if unsure else []
    told += [f"{rejected} rejected"] if rejected else []
    if read:
        left = sum(len(not_understood(extraction)) for extraction in read)
        passages = count_words(sum(len(extraction.parsed.passages) for extraction in read), "passage")
        of = f" of the {len(read)} that were read" if len(read) < len(rows) else ""
        told.append(f"nothing stated of {left} of {passages}{of}")
    return ", ".join(told)


def _vocabulary_lines(results: Sequence[Ingested]) -> Iterator[Text | TextTable]:
    """Tell which rows of a reader's own vocabulary were found, most often first, and which never."""
    passages: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for result in results:
        passages.update(result.vocabulary)
        documents.update(row for row, count in result.vocabulary.items() if count)
    if not passages:
        return
    found = sorted((row for row in passages if passages[row]), key=lambda row: (-passages[row], row))
    yield Text(f"your vocabulary: {len(found)} of {count_words(len(passages), 'row')} found", 0, "heading")
    if found:
        rows = [[row, str(passages[row]), str(documents[row])] for row in found[:SHOWN_ROWS]]
        yield TextTable(["row", "passages", "documents"], rows)
        yield from _left_out(len(found))
    if never := sorted(row for row in passages if not passages[row]):
        yield Text(f"never found: {', '.join(never[:SHOWN_ROWS])}", 1)
        yield from _left_out(len(never))


def _left_out(count: int) -> Iterator[Text]:
    if count > SHOWN_ROWS:
        yield Text(f"and {count - SHOWN_ROWS} more: `-O json` has them all", 1, "muted")


def _outcome(result: Ingested) -> str:
    if result.error is not None:
        return "not read"
    marks = ", ".join(f"{count} {what}" for what, count in result.marks.items())
    return f"document:{result.slug} ({result.status}{f'; {marks} since' if marks else ''})"


def _read_lines(extraction: Extraction, rows: RowCounts | None) -> Iterator[Text]:
    parsed = extraction.parsed
    numbers = (
        count_words(len(parsed.passages), "passage"),
        count_words(rows.stated if rows else len(extraction.sure), "statement"),
        count_words(len(extraction.concepts), "concept"),
    )
    yield Text(", ".join(numbers), 1)
    unsure = rows.unsure if rows else len(extraction.unsure)
    if unsure:
        told = count_words(unsure, "unsure statement")
        yield Text(f"{told}, left out until you accept them in statements.tsv", 1)
    if rows and rows.rejected:
        yield Text(f"{rows.rejected} rejected", 1)
    if parsed.language not in (None, "en"):
        read = "names, levels, years and degrees below a known heading, and figures"
        yield Text(f"language {parsed.language}: read in it are {read}", 1)
    yield from _proposed_lines(extraction)
    left = not_understood(extraction)
    if left:
        yield Text(f"no statement comes from {count_words(len(left), 'passage')}, such as", 1)
        for row in left[:_SHOWN]:
            yield Text(f"line {row['line']}: {row['text'][:_SHOWN_WIDTH]}", 2, "muted")
        if len(left) > _SHOWN:
            yield Text(f"and {len(left) - _SHOWN} more: coverage.tsv lists them all", 2, "muted")


def _proposed_lines(extraction: Extraction) -> Iterator[Text]:
    """Tell what is proposed as a concept, kind by kind, most first."""
    kinds: dict[str, list[str]] = {}
    for concept in _proposed(extraction).values():
        kinds.setdefault(concept.kind, []).append(concept.label[:_SHOWN_WIDTH])
    if not kinds:
        return
    yield Text("proposed as concepts, because no vocabulary has them", 1)
    for kind, labels in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
        name = KINDS[kind].plural if kind in KINDS and len(labels) > 1 else kind
        yield Text(f"{len(labels)} {name}: {'; '.join(labels[:_SHOWN])}{more}", 2, "muted")


def _proposed(extraction: Extraction) -> dict[str, Concept]:
    """Give the concepts that are proposed and get into the graph: something sure is said of them."""
    sure = extraction.sure.values()
    named = {end for said in sure for end in (said.subject, said.object)}
    named |= {item.concept for item in extraction.lists.values() if item.concept}
    return {
        curie: concept
        for curie, concept in extraction.concepts.items()
        if curie in extraction.proposed and curie in named
    }


def _explained(extraction: Extraction, sentences: Mapping[str, str]) -> Iterator[Text]:
    for decision in extraction.decisions:
        lines = ", ".join(map(str, _lines_of(extraction, decision.statement)))
        yield Text(sentences.get(decision.statement, decision.statement), 1)
        yield Text(f"line {lines}, by the rule {decision.rule}", 2, "muted")
        if decision.unsure:
            yield Text(f"unsure: {decision.unsure}", 2, "muted")
        for slot, source in decision.slots:
            yield Text(f"{slot}: {source}", 3, "muted")
        for row, cue, words in _cues_of(extraction, decision):
            yield Text(f"{cue.value}: by the cue {words!r}, line {row} of cues.tsv", 3, "muted")


def _cues_of(extraction: Extraction, decision: Decision) -> Iterator[tuple[int, Cue, str]]:
    """Give the cues that say how far and how well a thing is asked for, how sure that is, or as an example.

    A cue is looked for in the words that the decision names; in the whole passage only where it names none.
    """
    statement = extraction.statements[decision.statement]
    wordings = [("modality", statement.modality), ("example", statement.quantifier)]
    wordings += [("level", value) for value in values_named("level", statement.level or "")]
    for kind, value in (*wordings, *(("hedge", hedge) for hedge in statement.hedge)):
        sources = [source for slot, source in decision.slots if kind in slot.split("|")]
        main = statement.evidence[0].passage
        sources = sources or [one.text for one in extraction.parsed.passages if one.id == main]
        found = (find_cue(kind, value, source) for source in sources if value is not None)
        yield from islice(filter(None, found), 1)


def _dating_lines(result: Ingested, *, explain: bool) -> Iterator[Text]:
    """Say when a document was issued, and what tells that: in which words, and where they stand."""
    if result.error is None:
        yield Text(date_words(result.date), 1)
    if not explain or result.extraction is None or result.extraction.parsed.dating.date is None:
        return
    dating, text = result.extraction.parsed.dating, result.extraction.parsed.document.text
    place = ""
    if dating.date and (span := dating.date.span):
        place = f", line {line_of(text, span.start)}, {span.start}\u2013{span.end}"
    yield Text(f"{show_line(dating.words)}: {dating.how}{place}", 2, "muted")


def _placing_lines(result: Ingested, *, explain: bool) -> Iterator[Text]:
    """Say where the position of a document is, and what tells that: in which words, and where they stand."""
    if result.places:
        yield Text(places_words(result.places), 1)
    if not explain or result.extraction is None:
        return
    parsed = result.extraction.parsed
    for place, how in ((one.place, one.how) for one in parsed.localities.found):
        if span := place.span:
            line = line_of(parsed.document.text, span.start)
            told = f"{show_line(place.label)}: {how}, line {line}, {span.start}\u2013{span.end}"
            yield Text(told, 2, "muted")


def _lines_of(extraction: Extraction, statement: str) -> list[int]:
    lines = {passage.id: passage.line for passage in extraction.parsed.passages}
    evidence = extraction.statements[statement].evidence
    return sorted({lines[item.passage] for item in evidence})


def _table(results: Sequence[Ingested]) -> TextTable:
    rows = []
    for result in results:
        extraction = result.extraction
        rows.append(
            [
                result.path,
                f"document:{result.slug}" if result.slug else "",
                result.status or "",
                str(len(extraction.parsed.passages)) if extraction else "",
                str(result.rows.stated) if result.rows else "",
                str(len(extraction.proposed)) if extraction else "",
                str(len(not_understood(extraction))) if extraction else "",
                result.error.problem if result.error else "",
                "; ".join(result.notes),
            ]
        )
    columns = ["path", "document", "status", "passages", "statements", "proposed", "not_understood"]
    return TextTable([*columns, "error", "notes"], rows)
