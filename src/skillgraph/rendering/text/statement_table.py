"""Statements as a table: one row an evidence, every qualifier in a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from skillgraph.rendering.json import figure_shape
from skillgraph.rendering.qualifiers import concept_label
from skillgraph.rendering.text.citations import format_passage
from skillgraph.rendering.text.output import TextTable
from skillgraph.store.about import passage_of, section_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.model import Catalog, Evidence, Statement
    from skillgraph.rendering.json import Documents

_QUALIFIERS: Final = tuple(
    "modality level purpose means reason condition scope quantifier manner status rule".split()
)
_FIGURE_COLUMNS: Final = tuple(
    """
    measure value low high bound unit direction currency per statistic
    period_start period_end period_relative place population inherited
    """.split()
)
#: What a statement is made of, one column a part.
PART_COLUMNS: Final = (
    *"subject relation object".split(),
    *_QUALIFIERS,
    *"hedge list logic open position".split(),
    *_FIGURE_COLUMNS,
)
STATEMENT_COLUMNS: Final = (
    *"statement sentence".split(),
    *PART_COLUMNS,
    *"document section passage_id line start end focus_start focus_end slots passage".split(),
)


def statement_table(
    catalog: Catalog, statements: Iterable[Statement], *, documents: Documents | None = None
) -> TextTable:
    """Lay statements out flat: one row an evidence, the statement's cells repeated."""
    rows = []
    for statement in statements:
        cells = [statement.id, statement.sentence, *part_cells(catalog, statement)]
        rows += [
            [*cells, *_evidence_cells(catalog, evidence, documents=documents)]
            for evidence in statement.evidence or (None,)
        ]
    return TextTable(STATEMENT_COLUMNS, rows)


def part_cells(catalog: Catalog, statement: Statement) -> list[str]:
    """Give the cells of a statement under `PART_COLUMNS`."""
    item = catalog.lists.get(statement.list or "")
    figure = figure_shape(statement.figure) or {}
    period = figure.get("period") or {}
    figure |= {f"period_{slot}": value for slot, value in period.items()}
    return [
        concept_label(catalog, statement.subject),
        statement.relation,
        concept_label(catalog, statement.object),
        *(_cell(getattr(statement, name)) for name in _QUALIFIERS),
        _cell(statement.hedge),
        item.label if item else "",
        item.logic if item else "",
        _cell(item.open) if item else "",
        _cell(statement.position),
        *(_cell(figure.get(name)) for name in _FIGURE_COLUMNS),
    ]


def _evidence_cells(catalog: Catalog, evidence: Evidence | None, *, documents: Documents | None) -> list[str]:
    if evidence is None:
        return [""] * 10
    passage = passage_of(catalog, evidence)
    return [
        evidence.document,
        " / ".join(section_path(catalog, passage.section if passage else None)),
        evidence.passage,
        str(passage.line) if passage else "",
        str(evidence.span.start),
        str(evidence.span.end),
        str(evidence.focus.start) if evidence.focus else "",
        str(evidence.focus.end) if evidence.focus else "",
        _cell(evidence.slots),
        format_passage(evidence, documents) or "",
    ]


def _cell(value: Any) -> str:  # noqa: ANN401 -- a slot of any type
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, (list, tuple)) else str(value)
