"""The workbook: every statement and figure, cells that run nothing, the same bytes each time."""

import sys
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from skillgraph.errors import MissingExtraError
from skillgraph.rendering.exports.workbook import render_workbook
from small_catalog import small_catalog


def sheet(data: bytes, name: str) -> list[dict[str, Any]]:
    header, *rows = openpyxl.load_workbook(BytesIO(data))[name].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_every_concept_and_every_statement_is_a_row() -> None:
    catalog = small_catalog()
    data = render_workbook(catalog)

    statements = {row["id"]: row for row in sheet(data, "Statements")}
    assert [row["id"] for row in sheet(data, "Concepts")] == list(catalog.concepts)
    assert statements.keys() == catalog.statements.keys()
    assert statements["statement:about"]["subject"] == "engineer prefers kubernetes."
    assert statements["statement:engineer_prefers_kubernetes"]["condition"] == "if asked for"


def test_a_figure_is_a_row_whose_numbers_are_numbers() -> None:
    (figure,) = sheet(render_workbook(small_catalog()), "Figures")

    assert (figure["subject"], figure["measure"], figure["value"]) == ("Rust", "job mentions", 30.5)
    assert figure["currency"] is None


def test_no_cell_runs_and_no_character_breaks_the_file() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], label='=HYPERLINK("x")\x1b\ufffe\ud800')

    data = render_workbook(replace(catalog, concepts={**catalog.concepts, odd.id: odd}))

    cell = openpyxl.load_workbook(BytesIO(data))["Concepts"]["B5"]
    assert cell.data_type == "s"
    assert cell.value == '\'=HYPERLINK("x")\\x1b\ufffd\\ud800'


def test_the_same_graph_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    before = render_workbook(small_catalog())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    assert render_workbook(small_catalog()) == before
    with ZipFile(BytesIO(before)) as packed:
        assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z</dcterms:modified>" in packed.read("docProps/core.xml")


def test_without_openpyxl_the_answer_is_the_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(MissingExtraError) as error:
        render_workbook(small_catalog())

    assert "pip install '.[excel]'` in a clone" in error.value.remedy
