"""Print passage by passage the text beside its statements, for a second reading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from skillgraph.answers.accounting import qualifiers
from skillgraph.answers.coverage import passage_words, statements_by_passage
from skillgraph.documents import Document
from skillgraph.identifiers import SEPARATOR, name_in_document
from skillgraph.model import Catalog, Evidence, Figure, Passage, Statement
from skillgraph.store.about import section_path
from skillgraph.tables.marks import ReviewRow

#: What is written of a figure, in this order, before its period and what it inherits.
_OF_FIGURE: Final = tuple(
    "measure value low high bound unit direction currency per statistic place population".split()
)


@dataclass(frozen=True, slots=True)
class ReviewedPassage:
    """A passage with what is stated of it.

    Attributes:
        section: Labels from the top section down.
        text: None for want of the document.
        statements: Those with evidence in it, in the order of their focus; with what
            each evidence in this passage points at.
        words: Words that no statement accounts for; None for want of the document.
        unsure: What may be cut in the wrong place, and is in no graph until somebody accepts it.

    """

    passage: Passage
    section: tuple[str, ...]
    text: str | None
    statements: tuple[tuple[Statement, tuple[str, ...]], ...]
    words: tuple[str, ...] | None
    unsure: tuple[ReviewRow, ...] = ()


def review_passages(
    catalog: Catalog,
    *,
    documents: Mapping[str, Document] | None = None,
    document: str | None = None,
    section: str | None = None,
    rows: Iterable[ReviewRow] = (),
) -> Iterator[ReviewedPassage]:
    """Go through the passages in document order.

    Args:
        catalog: A graph's content.
        documents: What `documents.match_document` gives; shows texts and words.
        document: CURIE of a document, to review it only.
        section: CURIE of a section, to review it and its subsections only.
        rows: The tables of a corpus, for what is unsure, as `read_review` gives them.

    """
    unsure: dict[tuple[str, str], list[ReviewRow]] = {}
    for row in rows:
        if row.is_open:
            unsure.setdefault((row.document, row.passage), []).append(row)
    stated = statements_by_passage(catalog)
    for key, passage in catalog.passages.items():
        if document and passage.document != document:
            continue
        if section and passage.section != section and not passage.section.startswith(f"{section}{SEPARATOR}"):
            continue
        source = (documents or {}).get(passage.document)
        text = source.readable(passage.span) if source else None
        statements = stated.get(key, ())
        words = (
            None
            if text is None
            else passage_words(passage, text, statements, catalog=catalog, document=source)
        )
        pairs = [(statement, _evidence_in(statement, passage)) for statement in statements]
        pairs.sort(key=lambda pair: (min(_focus_start(evidence) for evidence in pair[1]), pair[0].id))
        reviewed = tuple((item, tuple(_pointer(each, source) for each in found)) for item, found in pairs)
        where = section_path(catalog, passage.section)
        yield ReviewedPassage(passage, where, text, reviewed, words, tuple(unsure.get(key, ())))


def format_review(reviewed: ReviewedPassage, *, several: bool = False) -> str:
    """Write a reviewed passage as plain text: where, what it says, what is stated, what is left.

    What others make and this one only lends a slot to, as a title its subject, is counted by slots.
    Of a graph of *several* documents the passage names its own.
    """
    passage = reviewed.passage
    document = f"{passage.document.partition(':')[2]}: " if several else ""
    lines = [f"{document}[{passage.id}] line {passage.line}, {passage.kind}, {' / '.join(reviewed.section)}"]
    if reviewed.text is not None:
        lines += [f"  | {line}" for line in reviewed.text.splitlines()]
    lent: dict[str, list[Statement]] = {}
    for statement, pointers in reviewed.statements:
        if slots := _lent_slots(statement, passage):
            lent.setdefault(", ".join(slots), []).append(statement)
            continue
        lines.append(f"  - {statement.sentence}")
        lines.append(f"      {statement.id.removeprefix('statement:')}")
        lines += [f"      {detail}" for detail in _details(statement, pointers)]
    for words, others in lent.items():
        told = (
            f" {len(others)} statements that other passages make" if others[1:] else f": {others[0].sentence}"
        )
        lines.append(f"  + {words} of{told}")
    if reviewed.unsure:
        several_said = "s" if len(reviewed.unsure) > 1 else ""
        lines.append(f"  ({len(reviewed.unsure)} unsure statement{several_said}, above)")
    elif not reviewed.statements:
        lines.append("  (no statement)")
    if reviewed.words:
        lines.append(f"  ! not accounted for: {', '.join(reviewed.words)}")
    return "\n".join(lines) + "\n"


def format_unsure(reviewed: ReviewedPassage, *, several: bool = False) -> str:
    """Write what is unsure of a passage as plain text: where, what it says, what may be stated, and why."""
    passage = reviewed.passage
    document = f"{passage.document.partition(':')[2]}: " if several else ""
    lines = [f"{document}[{passage.id}] line {passage.line}, {passage.kind}, {' / '.join(reviewed.section)}"]
    for number, row in enumerate(reviewed.unsure):
        lines += [f"  | {line}" for line in (reviewed.text or row.text).splitlines() if not number]
        lines += [f"  ? {row.sentence}", f"      {row.statement.removeprefix('statement:')}"]
        lines.append(f"      unsure: {row.unsure}")
    return "\n".join(lines) + "\n"


def _details(statement: Statement, pointers: tuple[str, ...]) -> Iterator[str]:
    values = [f"{name}: {value}" for name, value in qualifiers(statement).items()]
    if statement.list:
        position = f", number {statement.position}" if statement.position else ""
        values.append(f"list: {name_in_document(statement.list)}{position}")
    if statement.status != "stated":
        values.append(f"status: {statement.status}")
    if values:
        yield "; ".join(values)
    if statement.figure:
        yield _figure_detail(statement.figure)
    if any(pointers):
        yield "evidence: " + "; ".join(pointer for pointer in pointers if pointer)


def _figure_detail(figure: Figure) -> str:
    values = [f"{name} {getattr(figure, name)}" for name in _OF_FIGURE if getattr(figure, name) is not None]
    if figure.period:
        points = (figure.period.start, figure.period.end, figure.period.relative)
        values.append("period " + " to ".join(point for point in points if point))
    if figure.inherited:
        values.append(f"inherited {', '.join(figure.inherited)}")
    return "figure: " + "; ".join(values)


def _lent_slots(statement: Statement, passage: Passage) -> tuple[str, ...]:
    """Give the slots that a passage supports of a statement that another makes; none where it makes it."""
    here = _evidence_in(statement, passage)
    is_made_here = statement.evidence[0] in here or not all(one.slots for one in here)
    return () if is_made_here else tuple(dict.fromkeys(slot for one in here for slot in one.slots))


def _evidence_in(statement: Statement, passage: Passage) -> list[Evidence]:
    return [
        evidence
        for evidence in statement.evidence
        if (evidence.document, evidence.passage) == (passage.document, passage.id)
    ]


def _focus_start(evidence: Evidence) -> int:
    return evidence.focus.start if evidence.focus else evidence.span.start


def _pointer(evidence: Evidence, document: Document | None) -> str:
    """Say what an evidence points at: its focus, and the slots that it supports."""
    parts = []
    if evidence.focus:
        span = evidence.focus
        parts.append(f'"{document.readable(span)}"' if document else f"offsets {span.start} to {span.end}")
    if evidence.slots:
        parts.append(f"for {', '.join(evidence.slots)}")
    return " ".join(parts)
