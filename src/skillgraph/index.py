"""The index of a built graph: its whole catalog as compact JSON, read without any RDF library.

One record a line, so that a change shows as a change. Values that are absent are left
out; an evidence names its passage by number and leaves out what the passage tells.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, Final, TypeVar

from skillgraph.errors import GraphError
from skillgraph.inputs import parse_decimal, parse_json
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    Evidence,
    Figure,
    Passage,
    Period,
    Section,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.records import Records

INDEX_FORMAT: Final = 1
_Record = Any  # JSON as `json` gives it
_Passages = dict[tuple[str, str], Passage]
_Value = TypeVar("_Value")
_DAMAGE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError)

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
        "documents": map(_format_record, catalog.documents.values()),
        "sections": map(_format_record, catalog.sections.values()),
        "passages": map(_format_passage, catalog.passages.values()),
        "lists": map(_format_record, catalog.lists.values()),
        "concepts": map(_format_record, catalog.concepts.values()),
        "statements": (_format_statement(value, catalog, numbers) for value in catalog.statements.values()),
    }
    lines = [f'"format":{INDEX_FORMAT}']
    for name, records in parts.items():
        lines.append(f'"{name}":[\n' + ",\n".join(map(_dumps, records)) + "\n]")
    return ("{" + ",\n".join(lines) + "}\n").encode("utf-8")


def parse_index(data: bytes, *, location: str) -> Catalog:
    """Read what `format_index` wrote.

    Raises:
        GraphError: It is damaged, or of another format.

    """
    try:
        content = parse_json(data)
        if content["format"] != INDEX_FORMAT:
            raise _unusable(f"the index has the format {content['format']}, not {INDEX_FORMAT}", location)
        return _parse_content(content, location=location)
    except _DAMAGE as error:
        raise _unusable(f"the index is damaged: {error}", location) from error


def _parse_content(content: _Record, *, location: str) -> Catalog:
    """Make values of what is few; the rest becomes values when it is looked at (`records`)."""
    passages = Records(
        {(record[1], record[0]): record for record in content["passages"]}, _guarded(_parse_passage, location)
    )
    keys = list(passages)
    return Catalog(
        {record["id"]: SourceDocument(**record) for record in content["documents"]},
        Records(_by_id(content["concepts"]), _guarded(_parse_concept, location)),
        {record["id"]: _parse_section(record) for record in content["sections"]},
        passages,
        {record["id"]: ConceptList(**record) for record in content["lists"]},
        Records(
            _by_id(content["statements"]),
            _guarded(lambda record: _parse_statement(record, passages, keys), location),
        ),
    )


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


def _parse_concept(record: _Record) -> Concept:
    return Concept(**_with_tuples(record, _TUPLES[Concept]))


def _parse_section(record: _Record) -> Section:
    return Section(**_with_tuples(record, _TUPLES[Section]))


def _format_record(value: Any) -> dict[str, _Record]:  # noqa: ANN401 - any dataclass of the model
    """Give the fields of a value by name, without those that have their default."""
    return {
        field.name: part for field in fields(value) if (part := getattr(value, field.name)) != field.default
    }


def _format_passage(passage: Passage) -> list[_Record]:
    span = passage.span
    return [
        passage.id, passage.document, passage.section, passage.kind, span.start, span.end, passage.line,
        passage.sha256,
    ]  # fmt: skip


def _parse_passage(record: _Record) -> Passage:
    name, document, section, kind, start, end, line, sha256 = record
    return Passage(name, document, section, kind, Span(start, end), line, sha256)


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
    return Statement(**_with_tuples(record, _TUPLES[Statement]))


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
        record["period"] = Period(*record["period"])
    return Figure(**_with_tuples(record, _TUPLES[Figure]))


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
    passage = passages[keys[number]]
    span, sha256 = (Span(own[0], own[1]), own[2]) if own else (passage.span, passage.sha256)
    return Evidence(passage.document, passage.id, span, Span(*focus) if focus else None, tuple(slots), sha256)


def _with_tuples(record: _Record, names: Iterable[str]) -> dict[str, _Record]:
    for name in names:
        if name in record:
            record[name] = tuple(record[name])
    return record  # type: ignore[no-any-return]


def _dumps(record: _Record) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _unusable(problem: str, location: str) -> GraphError:
    return GraphError(problem, location=location, remedy="build it again with `skillgraph build`")
