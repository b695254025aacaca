"""A file that is no table of a review is refused in one line, and a row that cannot be taken is named."""

from pathlib import Path

import pytest

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.corpus.review_table import take_review
from skillgraph.errors import TableError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "cooper.txt"
    file.write_text("Cooper\n\nRequirements\n- Knowledge of barrel making\n", encoding="utf-8")
    ingest_documents([file], tmp_path / "c")
    return tmp_path / "c"


@pytest.mark.parametrize("text", ["Cooper\n\nMakes barrels\n", "id\tlabel\ncask\tCask\n", "a,b\n1,2\n"])
def test_what_is_no_review_is_said_to_be_none(text: str, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "given.tsv").write_text(text, encoding="utf-8")

    with pytest.raises(TableError) as error:
        take_review(corpus, tmp_path / "given.tsv")

    [fault] = error.value.faults
    assert "skillgraph review --to" in fault.message or "commas" in fault.message


def test_a_column_that_is_missing_of_a_review_is_named(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "given.tsv").write_text("accept\treject\tobject\tstatement\n", encoding="utf-8")

    with pytest.raises(TableError) as error:
        take_review(corpus, tmp_path / "given.tsv")

    assert [fault.message for fault in error.value.faults] == ["the column 'note' is missing"]


def test_a_row_of_no_statement_says_its_line_and_what_to_do(corpus: Path, tmp_path: Path) -> None:
    table = "accept\treject\tnote\tobject\tstatement\n" + "x\t\t\t\tstatement:gone\n"
    (tmp_path / "given.tsv").write_text(table, encoding="utf-8")

    with pytest.raises(TableError) as error:
        take_review(corpus, tmp_path / "given.tsv")

    [fault] = error.value.faults
    assert fault.line == 2
    assert fault.message.endswith("take this row out, or print the review again")
