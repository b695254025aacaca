"""A workbook (.xlsx) of concepts, statements and figures, a sheet each."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from skillgraph.boundary.controls import show_controls, xml_text
from skillgraph.boundary.spreadsheets import guard_cell
from skillgraph.errors import MissingExtraError, format_install
from skillgraph.rendering.elements import (
    EDGE_COLUMNS,
    FIGURE_COLUMNS,
    NODE_COLUMNS,
    figure_cells,
    iter_nodes,
    statement_cells,
)
from skillgraph.rendering.relations import relation_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.model import Catalog

    _Workbook = Any  # openpyxl has no types

#: Longer texts no cell holds (Excel, "Specifications and limits").
MAX_CELL_LENGTH: Final = 32_767
_NODE_COLUMNS: Final = tuple(name for name in NODE_COLUMNS if name not in FIGURE_COLUMNS)
CONCEPT_HEADER: Final = ("id", "label", "kind", *_NODE_COLUMNS, "parts")
_ENDS: Final = ("id", "subject_id", "subject", "relation", "object_id", "object")
STATEMENT_HEADER: Final = (*_ENDS, *(name for name in EDGE_COLUMNS if name not in FIGURE_COLUMNS[1:]))
FIGURE_HEADER: Final = ("statement_id", "subject", "relation", "object", *FIGURE_COLUMNS, "sentence")
#: The time that stands in every workbook, since the same graph gives the same bytes.
_TIME: Final = datetime(1980, 1, 1, tzinfo=UTC)
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_WIDTHS: Final = {"id": 34, "statement_id": 34, "sentence": 80, "definition": 60, "label": 34}
_WIDTH: Final = 18


def render_workbook(catalog: Catalog) -> bytes:
    """Render a graph as a workbook of Excel (ISO/IEC 29500).

    Returns:
        Three sheets: *Concepts*, *Statements* (every one, whatever it is about) and *Figures*. The same
        bytes for the same catalog. Numbers are numbers, texts are guarded as in CSV.

    Raises:
        MissingExtraError: openpyxl is not installed.

    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError(
            "writing a workbook needs skillgraph[excel], of which openpyxl is not installed",
            location="skillgraph export xlsx",
            remedy=f"{format_install('excel')}, or export csv",
        ) from error
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "skillgraph"
    workbook.properties.created = _TIME
    _add_sheet(workbook, "Concepts", header=CONCEPT_HEADER, rows=_concept_rows(catalog))
    _add_sheet(workbook, "Statements", header=STATEMENT_HEADER, rows=_statement_rows(catalog))
    _add_sheet(workbook, "Figures", header=FIGURE_HEADER, rows=_figure_rows(catalog))
    buffer = BytesIO()
    workbook.save(buffer)
    return _without_times(buffer.getvalue())


def _concept_rows(catalog: Catalog) -> Iterator[Sequence[object]]:
    for node in iter_nodes(catalog):
        if node.is_concept:
            parts = "|".join(_name(catalog, part) for part in catalog.concepts[node.id].parts)
            yield node.id, node.label, node.kind, *(node.cells.get(name) for name in _NODE_COLUMNS), parts


def _statement_rows(catalog: Catalog) -> Iterator[Sequence[object]]:
    for statement in catalog.statements.values():
        cells = statement_cells(catalog, statement)
        yield (
            statement.id,
            statement.subject,
            _name(catalog, statement.subject),
            relation_label(statement.relation),
            statement.object,
            _name(catalog, statement.object),
            *(cells.get(name) for name in STATEMENT_HEADER[len(_ENDS) :]),
        )


def _figure_rows(catalog: Catalog) -> Iterator[Sequence[object]]:
    for statement in catalog.statements.values():
        if statement.figure:
            cells = figure_cells(statement.figure)
            yield (
                statement.id,
                _name(catalog, statement.subject),
                relation_label(statement.relation),
                _name(catalog, statement.object),
                *(cells.get(name) for name in FIGURE_COLUMNS),
                statement.sentence,
            )


def _name(catalog: Catalog, curie: str | None) -> str:
    """Give what an id stands for in words: a concept's label, a statement's sentence."""
    if curie in catalog.concepts:
        return catalog.concepts[curie].label
    return catalog.statements[curie].sentence if curie in catalog.statements else curie or ""


def _add_sheet(
    workbook: _Workbook, title: str, *, header: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(header, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
    head = [WriteOnlyCell(sheet, name) for name in header]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in rows:
        sheet.append([_cell(value) for value in row])


def _cell(value: object) -> str | int | float | Decimal | None:
    if isinstance(value, int | float | Decimal):
        return value
    return guard_cell(xml_text(show_controls(str(value))))[:MAX_CELL_LENGTH] if value else None


def _without_times(workbook: bytes) -> bytes:
    """Pack the parts of a workbook again, with one time for all of them."""
    buffer = BytesIO()
    with ZipFile(BytesIO(workbook)) as made, ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            packed.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return buffer.getvalue()
