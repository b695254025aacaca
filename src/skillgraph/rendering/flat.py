"""Answers as flat records: one plain dict a row, so that every value stands under a column of its own.

``pandas.DataFrame(results)`` takes a list of answers as it is; what they hold inside, a concept or a figure,
then stands in one cell. `flat_records` spreads it over columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from skillgraph.identifiers import join_id
from skillgraph.model import Concept, ConceptList, Evidence, Figure, Section, Span, Statement
from skillgraph.projection.associates import Shared
from skillgraph.queries.results import QueryResult
from skillgraph.rendering.shared_associates import associate_labels

if TYPE_CHECKING:
    from skillgraph.model import Catalog

#: What stands in a cell: text, a number, a truth value or None.
FlatValue: TypeAlias = Any
#: What is called by one label or sentence.
_NAMED = (Concept, Section, ConceptList, Statement)


def flat_records(results: Any, *, catalog: Catalog | None = None) -> list[dict[str, FlatValue]]:  # noqa: ANN401 -- any answer
    """Spread answers over columns.

    Args:
        results: What a question gives: one answer, several, or a `QueryResult`.
        catalog: Where concepts are looked up, so that their labels stand where an answer has a CURIE.

    Returns:
        One record an answer, in their order. A text, number or truth value stays what it is. A concept,
        section, list or statement gives its label or sentence under the name of its field, and its
        CURIE under that name and ``_id``, a statement also what it is about under ``_subject`` and
        ``_object``; what else is nested gives ``<field>_<part>``. Several values are one text, with
        semicolons between them.

    Example:
        >>> from skillgraph.answers.search import Hit
        >>> flat_records([Hit(Concept("concept:rust", "Rust", "programming-language"), "label", 3)])
        [{'concept': 'Rust', 'concept_id': 'concept:rust', 'match': 'label', 'count': 3}]

    """
    if isinstance(results, QueryResult):
        header, rows = results.table()
        return [dict(zip(header, row, strict=True)) for row in rows]
    answers = [results] if _has_parts(results) else list(results)
    records = [_record(answer, catalog) for answer in answers]
    names = {*chain.from_iterable(records)}
    return [_without_spread(record, names) for record in records]


def _without_spread(record: dict[str, FlatValue], names: set[str]) -> dict[str, FlatValue]:
    """Leave out a None under a name that other records spread over columns."""
    spread = {name for name, cell in record.items() if cell is None and f"{name}_id" not in names}
    spread = {name for name in spread if any(other.startswith(f"{name}_") for other in names)}
    return {name: cell for name, cell in record.items() if name not in spread}


def _record(answer: Any, catalog: Catalog | None) -> dict[str, FlatValue]:  # noqa: ANN401 -- any answer
    if not _has_parts(answer):
        return {"value": _cell(answer, catalog)}
    record: dict[str, FlatValue] = {}
    for name, value in _parts(answer):
        record |= _columns(name.replace(" ", "_"), value, catalog)
    return record


def _has_parts(value: Any) -> bool:  # noqa: ANN401 -- any answer
    return is_dataclass(value) or isinstance(value, Span | Mapping)


def _parts(answer: Any) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 -- any answer
    if isinstance(answer, Mapping):
        return ((str(name), value) for name, value in answer.items())
    if isinstance(answer, Span):
        return answer._asdict().items()
    return ((field.name, getattr(answer, field.name)) for field in fields(answer))


def _columns(name: str, value: Any, catalog: Catalog | None) -> dict[str, FlatValue]:  # noqa: ANN401 -- any answer
    if isinstance(value, _NAMED):
        columns = {name: _cell(value, catalog), f"{name}_id": value.id}
        if isinstance(value, Statement):
            ends = {"subject": value.subject, "object": value.object}
            columns |= {f"{name}_{end}": _cell(curie, catalog) for end, curie in ends.items()}
        return columns
    if isinstance(value, Shared):
        return {f"{name}_count": value.count, f"{name}_first": "; ".join(associate_labels(value))}
    if _has_parts(value):
        return {f"{name}_{part}": cell for part, cell in _record(value, catalog).items()}
    if name == "section" and isinstance(value, tuple):
        return {name: " / ".join(value)}
    return {name: value if name == "id" else _cell(value, catalog)}


def _cell(value: Any, catalog: Catalog | None) -> FlatValue:  # noqa: ANN401 -- any answer
    if isinstance(value, str):
        return catalog.concepts[value].label if catalog and value in catalog.concepts else value
    if isinstance(value, Span):
        return f"{value.start}\u2013{value.end}"
    if isinstance(value, tuple | list):
        return "; ".join(str(_cell(item, catalog)) for item in value)
    if isinstance(value, set | frozenset):
        return _cell(sorted(value), catalog)
    return _value_cell(value, catalog) if is_dataclass(value) else value


def _value_cell(value: Any, catalog: Catalog | None) -> str:  # noqa: ANN401 -- any value of the model
    """Say one value in a line: its label, its sentence, or what it is made of."""
    if isinstance(value, Figure):
        from skillgraph.rendering.qualifiers import figure_words

        return figure_words(value)
    if isinstance(value, Evidence):
        return f"{join_id('passage', value.document, value.passage)} {_cell(value.span, catalog)}"
    name = getattr(value, "sentence", None) or getattr(value, "label", None)
    cells = [name] if name else [_cell(part, catalog) for _, part in _parts(value)]
    return ", ".join(str(cell) for cell in cells if cell not in (None, ""))
