"""The index of a built graph: its whole catalog as compact JSON, read without any RDF library.

One record a line, so that a change shows as a change. Values that are absent are left
out; an evidence names its passage by number and leaves out what the passage tells.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, Final, TypeVar

from skillgraph.boundary.inputs import parse_decimal, parse_json
from skillgraph.errors import GraphError
from skillgraph.language.calendar_days import is_point
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    DocumentDate,
    DocumentPlace,
    Evidence,
    Figure,
    Match,
    Passage,
    Period,
    Section,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.store.index_checks import check_records, checked, checked_span, checked_texts
from skillgraph.store.records import Records
from skillgraph.vocabulary import BOUNDS, DATE_ORIGINS, MATCHES, PASSAGE_KINDS, PLACE_ORIGINS, SLOTS

INDEX_FORMAT: Final = 2
_Record = Any  # JSON as `json` gives it
_Passages = dict[tuple[str, str], Passage]
_Value = TypeVar("_Value")
_DAMAGE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError)

_SLOTS: Final = frozenset(SLOTS)
_NUMBERS: Final = ("value", "low", "high")
_TUPLES: Final = {
    Concept: ("alternatives_in_text", "alternatives_ours", "parts", "exact_matches"),
    Section: ("path",),
    Statement: ("hedge", "premises"),
    Figure: ("inherited",),
}


def format_index(catalog: Catalog) -> bytes:
    """Write a catalog as JSON; the same catalog gives the same bytes."""
    numbers = {key: number for number, key in enumerate(catalog.passages)}
    parts: dict[str, Iterable[_Record]] = {
        "documents": map(_format_document, catalog.documents.values()),
        "sections": map(_format_record, catalog.sections.values()),
        "passages": map(_format_passage, catalog.passages.values()),
        "lists": map(_format_record, catalog.lists.values()),
        "concepts": map(_format_record, catalog.concepts.values()),
        "matches": (
            [curie, match.relation, match.target, match.label]
            for curie, matches in catalog.matches.items()
            for match in matches
        ),
        "statements": (_format_statement(value, catalog, numbers) for value in catalog.statements.values()),
    }
    lines = [f'"format":{INDEX_FORMAT}']
    for name, records in parts.items():
        lines.append(f'"{name}":[\n' + ",\n".join(map(_dumps, records)) + "\n]")
    return ("{" + ",\n".join(lines) + "}\n").encode("utf-8")


def parse_index(data: bytes, *, location: str) -> Catalog:
    """Read what `format_index` wrote.

    Raises:
        GraphError: It is damaged, or of another format. What is wrong inside a value is said when the
            value is looked at.

    """
    try:
        content = parse_json(data.decode("utf-8"))
        if content["format"] != INDEX_FORMAT:
            raise _unusable(f"the index has the format {content['format']}, not {INDEX_FORMAT}", location)
        if b"\\ud" in data or b"\\uD" in data:  # we escape no character that half a pair could stand for
            json.dumps(content, ensure_ascii=False).encode("utf-8")
        return _parse_content(content, location=location)
    except _DAMAGE as error:
        raise _unusable(f"the index is damaged: {error}", location) from error


def _parse_content(content: _Record, *, location: str) -> Catalog:
    """Make values of what is few; the rest becomes values when it is looked at (`records`)."""
    documents = {record["id"]: _parse_document(record) for record in content["documents"]}
    sections = {record["id"]: _parse_section(record) for record in content["sections"]}
    lists = {record["id"]: checked(ConceptList(**record)) for record in content["lists"]}
    concepts, statements = _by_id(content["concepts"]), _by_id(content["statements"])
    passages = Records(
        {(record[1], record[0]): record for record in content["passages"]},
        _guarded(lambda record: _parse_passage(record, documents, sections), location),
    )
    keys = list(passages)
    catalog = Catalog(
        documents,
        Records(dict(concepts), _guarded(_parse_concept, location)),
        sections,
        passages,
        lists,
        Records(
            dict(statements), _guarded(lambda record: _parse_statement(record, passages, keys), location)
        ),
        _parse_matches(content.get("matches", ()), concepts),
    )
    check_records(catalog, concepts, statements)
    return catalog


def _by_id(records: list[_Record]) -> dict[str, _Record]:
    return {record["id"]: record for record in records}


def _guarded(make: Callable[[_Record], _Value], location: str) -> Callable[[_Record], _Value]:
    """Say of a record that is damaged what `parse_index` says of the whole."""

    def guarded(record: _Record) -> _Value:
        try:
            return make(record)
        except _DAMAGE as error:
            raise _unusable(f"the index is damaged: {error}", location) from error

    return guarded


def _parse_matches(records: list[_Record], concepts: dict[str, _Record]) -> dict[str, tuple[Match, ...]]:
    """Read what concepts match in taxonomies; an index that was built before there were any has none."""
    found: dict[str, list[Match]] = {}
    for curie, *values in records:
        match = checked(Match(*values))
        if match.relation not in MATCHES or curie not in concepts:
            raise ValueError("a match is of no kind, or of a concept that is not there")
        found.setdefault(curie, []).append(match)
    return {curie: tuple(matches) for curie, matches in found.items()}


def _parse_concept(record: _Record) -> Concept:
    return checked(Concept(**_with_tuples(record, _TUPLES[Concept])))


def _parse_section(record: _Record) -> Section:
    return checked(Section(**_with_tuples(record, _TUPLES[Section])))


def _format_record(value: Any) -> dict[str, _Record]:  # noqa: ANN401 - any dataclass of the model
    """Give the fields of a value by name, without those that have their default."""
    return {
        field.name: part for field in fields(value) if (part := getattr(value, field.name)) != field.default
    }


def _format_document(document: SourceDocument) -> dict[str, _Record]:
    """Give a document, its date and places as words, origin and, where they stand in it, start and end."""
    record = _format_record(document)
    if date := document.date:
        record["date"] = [date.value, date.origin, *_format_place(date.span)]
    if document.places:
        record["places"] = [[one.label, one.origin, *_format_place(one.span)] for one in document.places]
    return record


def _format_place(span: Span | None) -> list[int]:
    return [span.start, span.end] if span else []


def _parse_document(record: _Record) -> SourceDocument:
    if "date" in record:
        value, origin, *place = record["date"]
        if origin not in DATE_ORIGINS or not is_point(value):
            raise ValueError("the date of a document is none, or was found in no way that we know")
        record["date"] = DocumentDate(value, origin, _parse_place(place, record["length"]))
    if "places" in record:
        length = record["length"]
        record["places"] = tuple(_parse_document_place(place, length) for place in record["places"])
    return checked(SourceDocument(**record))


def _parse_document_place(record: _Record, length: int) -> DocumentPlace:
    label, origin, *place = record
    if origin not in PLACE_ORIGINS:
        raise ValueError("a place of a document was found in no way that we know")
    return checked(DocumentPlace(label, origin, _parse_place(place, length)))


def _parse_place(place: _Record, length: int) -> Span | None:
    return checked_span(*place, within=Span(0, length)) if place else None


def _format_passage(passage: Passage) -> list[_Record]:
    span = passage.span
    return [
        passage.id,
        passage.document,
        passage.section,
        passage.kind,
        span.start,
        span.end,
        passage.line,
        passage.sha256,
    ]


def _parse_passage(
    record: _Record, documents: dict[str, SourceDocument], sections: dict[str, Section]
) -> Passage:
    name, document, section, kind, start, end, line, sha256 = record
    if section not in sections or kind not in PASSAGE_KINDS:
        raise ValueError("a passage lies in no section, or is of no kind")
    span = checked_span(start, end, within=Span(0, documents[document].length))
    return checked(Passage(name, document, section, kind, span, line, sha256))


def _format_statement(
    statement: Statement, catalog: Catalog, numbers: dict[tuple[str, str], int]
) -> dict[str, _Record]:
    record = _format_record(statement)
    if statement.figure:
        record["figure"] = _format_figure(statement.figure)
    record["evidence"] = [
        _format_evidence(evidence, catalog, numbers[evidence.document, evidence.passage])
        for evidence in statement.evidence
    ]
    return record


def _parse_statement(record: _Record, passages: _Passages, keys: list[tuple[str, str]]) -> Statement:
    record["evidence"] = tuple(_parse_evidence(evidence, passages, keys) for evidence in record["evidence"])
    if "figure" in record:
        record["figure"] = _parse_figure(record["figure"])
    return checked(Statement(**_with_tuples(record, _TUPLES[Statement])))


def _format_figure(figure: Figure) -> dict[str, _Record]:
    record = _format_record(figure)
    for name in _NUMBERS:
        if name in record:
            record[name] = format(record[name], "f")
    if figure.period:
        record["period"] = [figure.period.start, figure.period.end, figure.period.relative]
    return record


def _parse_figure(record: _Record) -> Figure:
    for name in _NUMBERS:
        if name in record:
            record[name] = parse_decimal(record[name])
    if "period" in record:
        record["period"] = checked(Period(*record["period"]))
    figure = checked(Figure(**_with_tuples(record, _TUPLES[Figure])))
    if figure.bound is not None and figure.bound not in BOUNDS:
        raise ValueError("a figure has a bound of no kind")
    return figure


def _format_evidence(evidence: Evidence, catalog: Catalog, number: int) -> list[_Record]:
    """Give passage, focus and slots; span and digest only where they are not the passage's."""
    passage = catalog.passages[evidence.document, evidence.passage]
    focus = [evidence.focus.start, evidence.focus.end] if evidence.focus else None
    record: list[_Record] = [number, focus, list(evidence.slots)]
    if (evidence.span, evidence.sha256) != (passage.span, passage.sha256):
        record += [evidence.span.start, evidence.span.end, evidence.sha256]
    return record


def _parse_evidence(record: _Record, passages: _Passages, keys: list[tuple[str, str]]) -> Evidence:
    number, focus, slots, *own = record
    if type(number) is not int or number < 0:
        raise ValueError("an evidence has no passage")
    passage = passages[keys[number]]
    span, sha256 = passage.span, passage.sha256
    if own:
        start, end, sha256 = own
        span = checked_span(start, end, within=passage.span)
    words = None if focus is None else checked_span(*focus, within=passage.span)
    supported = checked_texts(slots)
    if not _SLOTS.issuperset(supported):
        raise ValueError("an evidence supports a slot of no kind")
    return checked(Evidence(passage.document, passage.id, span, words, supported, sha256))


def _with_tuples(record: _Record, names: Iterable[str]) -> dict[str, _Record]:
    for name in names:
        if name in record:
            record[name] = checked_texts(record[name])
    return record  # type: ignore[no-any-return]


def _dumps(record: _Record) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _unusable(problem: str, location: str) -> GraphError:
    return GraphError(problem, location=location, remedy="build it again with `skillgraph build`")
