import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.errors import Fault
from skillgraph.tables.tsv import Table, format_table, new_table, parse_table, read_table

LEADS = st.text(st.sampled_from("=+-@\uff1d'\" \t\n\r\u200b5.%a"), max_size=8)
CELLS = (LEADS | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)).map(str.strip)


def parsed(text: str, columns: tuple[str, ...] = ("id", "label")) -> tuple[Table, list[Fault]]:
    faults: list[Fault] = []
    return parse_table(text, columns, name="t.tsv", faults=faults), faults


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_what_is_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    table = new_table("t.tsv", ["id", "label"], ({"id": first, "label": second} for first, second in rows))

    again, faults = parsed(format_table(table))

    assert faults == []
    assert [(row["id"], row["label"]) for row in again.rows] == [row for row in rows if any(row)]


@given(st.text(st.sampled_from('ab"\t\r\n\ufeff|é😀 ')))
def test_any_text_is_written_back_as_it_was_read(text: str) -> None:
    table, _ = parsed(text)

    assert format_table(table) == text


def test_a_table_saved_by_a_spreadsheet_reads_the_same() -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t").writerows([["id", "label"], ["a", 'say "hi"'], ["b", "two\nlines"]])

    table, faults = parsed("\ufeff" + stream.getvalue())

    assert faults == []
    assert [row["label"] for row in table.rows] == ['say "hi"', "two\nlines"]
    assert [row.line for row in table.rows] == [2, 3]


def test_a_row_behind_a_cell_of_several_lines_has_its_line_in_the_file() -> None:
    table, faults = parsed('id\tlabel\na\t"two\n\nlines"\nb\tplain\n"c\nd"\tlast\ne\tx\ty\n')

    assert [(row["id"], row.line) for row in table.rows] == [("a", 2), ("b", 5), ("c\nd", 6), ("e", 8)]
    assert [(fault.line, fault.column) for fault in faults] == [(8, 5)]


def test_setting_a_cell_leaves_all_others_as_they_stand() -> None:
    table, _ = parsed('\ufeffid\tlabel\r\n"a"\t x \r\n\r\nb\r\n')

    table.rows[1]["label"] = "new"

    assert format_table(table) == '\ufeffid\tlabel\r\n"a"\t x \r\n\r\nb\tnew\r\n'


def test_a_fault_names_line_and_column_behind_a_cell_of_several_lines() -> None:
    table, _ = parsed('id\tlabel\n"a\nbc"\tx\n')

    assert table.rows[0].fault("label", "wrong") == Fault("t.tsv", 3, 5, "wrong")


def test_unknown_missing_and_repeated_columns_are_faults_of_the_header() -> None:
    _, faults = parsed("id\tid\tother\n")

    assert [(fault.line, fault.column) for fault in faults] == [(1, 4), (1, 7), (1, 1)]
    assert "'label' is missing" in faults[2].message


def test_a_cell_beyond_the_header_and_an_open_quote_are_faults() -> None:
    _, faults = parsed('id\tlabel\na\t"b\tc\n')

    assert [(fault.line, fault.column) for fault in faults] == [(2, 3), (2, 6)]


def test_a_short_row_has_empty_cells() -> None:
    table, faults = parsed("id\tlabel\na\n")

    assert (table.rows[0]["label"], faults) == ("", [])


def test_a_table_that_is_missing_or_not_utf_8_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "latin.tsv").write_bytes("id\tlabel\na\té\n".encode("latin-1"))
    faults: list[Fault] = []

    read_table(tmp_path / "none.tsv", ["id"], name="none.tsv", faults=faults)
    read_table(tmp_path / "latin.tsv", ["id"], name="latin.tsv", faults=faults)

    assert [(fault.file, fault.line) for fault in faults] == [("none.tsv", 0), ("latin.tsv", 2)]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"id,label\na,b\n", "separated by commas"),
        (b'\xef\xbb\xbf"id";"label"\r\n"a";"b"\r\n', "separated by semicolons"),
        ("id\tlabel\na\té\n".encode("utf-16"), "UTF-16"),
        ("id\tlabel\na\tb\n".encode("utf-16-le"), "UTF-16"),
        ("id\tlabel\na\té\n".encode("cp1252"), "not UTF-8"),
    ],
)
def test_a_table_of_another_form_is_one_fault_with_the_remedy(
    tmp_path: Path, data: bytes, problem: str
) -> None:
    (tmp_path / "t.tsv").write_bytes(data)
    faults: list[Fault] = []

    table = read_table(tmp_path / "t.tsv", ["id", "label"], name="t.tsv", faults=faults)

    [fault] = faults
    assert problem in fault.message and "tab-separated text in UTF-8" in fault.message
    assert fault.whole_file and not table.rows
