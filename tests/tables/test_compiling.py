from pathlib import Path

import pytest

from ontologies import SAMPLE, copy_sample, set_cell
from skillgraph.errors import TableError
from skillgraph.tables.compiling import compile_catalog

GUIDE = "documents/lead-geodata-engineer"
STATEMENT = "lead-geodata-engineer_requires_python"
FIGURE = "geodata-engineer_has-figure_openings"


@pytest.mark.parametrize(
    ("table", "row", "cells", "message"),
    [
        ("concepts", "python", {"kind": "tongue"}, "unknown kind 'tongue'"),
        ("concepts", "python", {"id": "Py thon"}, "not a slug"),
        ("concepts", "python", {"parts": "nothing"}, "unknown concept 'nothing'"),
        ("concepts", "python", {"label": "Rust"}, "has the label 'Rust' already"),
        ("concepts", "qgis", {"alternatives_ours": "QGIS"}, "stands twice"),
        ("passages", "overview-02", {"kind": "verse"}, "unknown kind 'verse'"),
        ("passages", "overview-02", {"section": "elsewhere"}, "no heading above opens"),
        ("passages", "overview-02", {"start": "3"}, "overlaps"),
        ("passages", "overview-02", {"start": ""}, "run `skillgraph anchor`"),
        ("passages", "overview-02", {"sha256": "12"}, "64 hexadecimal"),
        ("passages", "overview-02", {"id": "overview-01"}, "stands twice"),
        ("lists", "tools", {"logic": "either"}, "unknown logic 'either'"),
        ("lists", "tools", {"open": "perhaps"}, "none of open, closed, not said"),
        ("lists", "tools", {"lead_in": "nowhere-01"}, "unknown passage 'nowhere-01'"),
        ("lists", "tools", {"parent": "tools"}, "unknown list 'tools'"),
        ("statements", STATEMENT, {"object": "cobol"}, "unknown concept 'cobol'"),
        ("statements", STATEMENT, {"relation": "adores"}, "unknown relation 'adores'"),
        ("statements", STATEMENT, {"modality": "urgent"}, "unknown modality 'urgent'"),
        ("statements", STATEMENT, {"status": "rumored"}, "unknown status 'rumored'"),
        ("statements", STATEMENT, {"rule": "by-hand"}, "an inferred statement names its rule"),
        ("statements", STATEMENT, {"list": "none"}, "unknown list 'none'"),
        ("statements", STATEMENT, {"position": "zero"}, "a position is a whole number"),
        ("statements", STATEMENT, {"id": "lead-geodata-engineer_requires_r"}, "stands twice"),
        ("statements", STATEMENT, {"object": "rust", "position": "2"}, "says the same as"),
        ("statements", FIGURE, {"value": "forty"}, "not a decimal number"),
        ("statements", FIGURE, {"value": ""}, "needs a value"),
        ("statements", FIGURE, {"bound": "about"}, "unknown bound 'about'"),
        ("statements", FIGURE, {"bound": "range"}, "the bound does not fit"),
        (
            "statements",
            FIGURE,
            {"value": "", "low": "3", "high": "2", "bound": "range"},
            "above the high end",
        ),
        ("statements", FIGURE, {"period_start": "March"}, "not a year or year-month"),
        ("statements", FIGURE, {"period_end": "2021"}, "ends before it starts"),
        ("statements", FIGURE, {"direction": "sideways"}, "none of increase, decrease"),
        ("statements", FIGURE, {"inherited": "mood"}, "unknown slot 'mood'"),
        ("statements", FIGURE, {"measure": ""}, "needs a measure"),
        ("evidence", STATEMENT, {"passage": "nowhere-01"}, "unknown passage"),
        ("evidence", STATEMENT, {"statement": "nothing"}, "unknown statement 'nothing'"),
        ("evidence", STATEMENT, {"slots": "mood"}, "unknown slot 'mood'"),
        ("evidence", STATEMENT, {"occurrence": "often"}, "an occurrence is"),
        ("evidence", STATEMENT, {"start": "1"}, "outside the passage"),
        ("evidence", STATEMENT, {"sha256": "0" * 64}, "differs from that of the passage"),
        ("evidence", STATEMENT, {"focus_start": "1"}, "focus lies outside"),
        ("evidence", STATEMENT, {"focus": "a b c d e f"}, "at most 5 words"),
    ],
)
def test_a_fault_is_named_with_its_file(
    tmp_path: Path, table: str, row: str, cells: dict[str, str], message: str
) -> None:
    ontology = copy_sample(tmp_path)
    name = "concepts.tsv" if table == "concepts" else f"{GUIDE}/{table}.tsv"
    set_cell(ontology / name, row, **cells)

    with pytest.raises(TableError) as caught:
        compile_catalog(ontology)

    assert any(fault.file == name and message in fault.message for fault in caught.value.faults), str(
        caught.value
    )


def test_faults_of_all_tables_are_named_in_one_run_with_line_and_column(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    set_cell(ontology / "concepts.tsv", "surveyor", kind="guild")
    set_cell(ontology / GUIDE / "statements.tsv", STATEMENT, modality="urgent", object="cobol")

    with pytest.raises(TableError) as caught:
        compile_catalog(ontology)

    assert [str(fault).split(": ")[0] for fault in caught.value.faults] == [
        "concepts.tsv:4:19",
        f"{GUIDE}/statements.tsv:18:70",
        f"{GUIDE}/statements.tsv:18:76",
    ]


def test_a_table_that_a_spreadsheet_saved_with_commas_is_one_fault(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    path = ontology / GUIDE / "statements.tsv"
    path.write_text(path.read_text("utf-8").replace("\t", ","), "utf-8")

    with pytest.raises(TableError) as caught:
        compile_catalog(ontology)

    [fault] = caught.value.faults
    assert fault.file == f"{GUIDE}/statements.tsv" and "commas" in fault.message


def test_a_statement_about_itself_through_another_is_a_fault(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    table = ontology / GUIDE / "statements.tsv"
    set_cell(
        table,
        "salary-estimate_takes-into-account_seniority",
        subject="statement:salary-estimate_takes-into-account_demand-for-rust",
    )
    set_cell(
        table,
        "salary-estimate_takes-into-account_demand-for-rust",
        subject="statement:salary-estimate_takes-into-account_seniority",
    )

    with pytest.raises(TableError, match="through others, about itself"):
        compile_catalog(ontology)


def test_a_concept_cannot_be_a_part_of_its_own_parts(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    set_cell(ontology / "concepts.tsv", "python", parts="qgis")
    set_cell(ontology / "concepts.tsv", "qgis", parts="rust")
    set_cell(ontology / "concepts.tsv", "rust", parts="python")

    with pytest.raises(TableError, match="through its parts, a part of itself") as caught:
        compile_catalog(ontology)

    assert caught.value.faults[0].file == "concepts.tsv"


def test_two_documents_cannot_share_a_statement_id(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    twin = ontology / "documents" / "twin"
    (ontology / GUIDE).rename(twin)
    copied = copy_sample(tmp_path / "again") / GUIDE
    copied.rename(ontology / GUIDE)
    settings = twin / "document.toml"
    settings.write_text(settings.read_text().replace('"lead-geodata-engineer"', '"twin"'))

    with pytest.raises(TableError, match=r"stands in documents/lead-geodata-engineer/statements.tsv too"):
        compile_catalog(ontology)


def test_a_broken_settings_file_is_named_with_its_line(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    (ontology / GUIDE / "document.toml").write_text('id = "lead-geodata-engineer"\nlabel = \n')

    with pytest.raises(TableError, match=r"document.toml:2:9"):
        compile_catalog(ontology)


def test_everything_stands_in_document_order() -> None:
    catalog = compile_catalog(SAMPLE)

    starts = [statement.evidence[0].span.start for statement in catalog.statements.values()]
    assert starts == sorted(starts)
    assert list(catalog.concepts)[:3] == [
        "concept:lead-geodata-engineer",
        "concept:map-services",
        "concept:small-team",
    ]
    assert [value.position for value in catalog.sections.values()] == list(range(1, 10))
    assert next(iter(catalog.lists)).endswith("_main-parts")


def test_bom_crlf_and_quotes_of_a_spreadsheet_change_nothing(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    for path in [ontology / "concepts.tsv", *(ontology / GUIDE).glob("*.tsv")]:
        lines = path.read_text().splitlines()
        quoted = [
            '"' + '"\t"'.join(cell.replace('"', '""') for cell in line.split("\t")) + '"' for line in lines
        ]
        path.write_bytes(("\ufeff" + "\r\n".join(quoted) + "\r\n").encode())

    assert compile_catalog(ontology) == compile_catalog(SAMPLE)
