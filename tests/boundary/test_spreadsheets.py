import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import skillgraph
from attacks import runs_in_a_spreadsheet
from skillgraph.boundary.spreadsheets import format_csv, format_tsv, guard_cell, guard_terms, unguard_cell

TEXTS = st.text(st.sampled_from("=+-@\uff1d\uff0b\uff0d\uff20'\" \t\n\r\u200b\u202e\x1b`5.,%ea")) | st.text()
FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\tx", '"=1"', "'=1", "\u200b=1",
    "\ufeff=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "\u3000=1", "\u00a0-x", "-x", "+", "=", "-2+3",
    "+49 170 1234567x", "-5 =1",
]  # fmt: skip
PLAIN = [
    "",
    "-5",
    "+3.5",
    "-1,000.25",
    "+20%",
    "1e-5",
    "-1e5",
    "C++",
    "a=b",
    "x@y.z",
    "'s-Hertogenbosch",
    "5-8",
    "\u2014",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guard_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", PLAIN)
def test_numbers_and_plain_texts_stay_as_they_are(text: str) -> None:
    assert guard_cell(text) == text


@given(TEXTS)
def test_taking_the_guard_off_gives_the_text_back(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text


@given(TEXTS)
def test_no_guarded_text_runs(text: str) -> None:
    assert not runs_in_a_spreadsheet(guard_cell(text))


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
@example([("", '"'), ("", "=")])
def test_no_cell_of_a_written_table_runs_in_whatever_way_it_is_read(rows: list[tuple[str, str]]) -> None:
    one = csv.reader(io.StringIO(format_csv(["a", "b"], rows), newline=""))
    two = csv.reader(io.StringIO(format_tsv(["a", "b"], rows), newline=""), delimiter="\t")

    assert not [cell for table in (one, two) for row in table for cell in row if runs_in_a_spreadsheet(cell)]


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_a_row_of_tsv_is_a_row_to_readers_that_know_quotation_marks(rows: list[tuple[str, str]]) -> None:
    read = csv.reader(io.StringIO(format_tsv(["a", "b"], rows), newline=""), delimiter="\t")

    assert [len(row) for row in read] == [2] * (len(rows) + 1)


def test_a_sign_in_a_literal_of_sparql_results_is_the_same_term() -> None:
    assert guard_terms('?a\t?b\n"=1"@en\t-5\n<http://a/=>\t"a=1"\n') == (
        '?a\t?b\n"\\u003D1"@en\t-5\n<http://a/=>\t"a=1"\n'
    )


def test_the_page_saves_cells_under_the_same_rule(browser: Any) -> None:
    script = (Path(skillgraph.__file__).parent / "rendering" / "page" / "assets" / "saving.js").read_text(
        "utf-8"
    )
    [cell] = re.findall(r"^const ACTING.*?(?=^function saveCsv)", script, re.MULTILINE | re.DOTALL)
    texts = [*FORMULAS, *PLAIN, "a\x1b]0;x\x07\u202e", "\x1b=1", 'a,"b"']

    page = browser.new_page()
    saved = page.evaluate(f"texts => {{ {cell}; return texts.map(cell); }}", texts)

    written = [format_csv([text], []).removesuffix("\n") for text in texts]
    assert saved == [text if text != '""' else "" for text in written]
