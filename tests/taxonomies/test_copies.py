"""Copies of taxonomies: folders and archives, and what is wrong with them."""

import zipfile
from pathlib import Path

import pytest

from skillgraph.errors import TaxonomyError
from skillgraph.taxonomies.copies import find_table, iter_rows


def rows(folder: Path, columns: tuple[str, ...] = ("a", "b")) -> list[dict[str, str]]:
    return [dict(row) for row in iter_rows(folder, ["t.csv", "t_en.csv"], columns, separator=",")]


def test_a_table_is_found_in_the_folder_and_one_folder_below(tmp_path: Path) -> None:
    below = tmp_path / "classification"
    below.mkdir()
    (below / "t_en.csv").write_text('a,b\n1,"two\nlines"\n', encoding="utf-8")

    assert rows(tmp_path) == [{"a": "1", "b": "two\nlines"}]


def test_a_table_is_found_in_an_archive_with_or_without_a_folder_in_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.writestr("inner/t.csv", "\ufeffb,a\r\n2,1\r\n")

    assert rows(tmp_path) == [{"b": "2", "a": "1"}]
    assert find_table(tmp_path, ["other.csv"]) is None


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("other.csv", b"a,b\n", "there is no table 't.csv'"),
        ("t.csv", b"a,c\n1,2\n", "the table has no column 'b'"),
        ("t.csv", b"", "the table has no column 'a'"),
        ("t.csv", b"a,b\n\xff,1\n", "it is not UTF-8 (byte 4)"),
        ("t.zip", b"no archive", "it is no ZIP archive"),
    ],
)
def test_what_is_wrong_with_a_copy_is_told_with_its_place(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(TaxonomyError) as caught:
        rows(tmp_path)

    assert problem in caught.value.problem
    assert str(tmp_path) in caught.value.location
    assert caught.value.remedy


def test_a_folder_that_is_not_there_is_an_error_that_says_where_copies_come_from(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError) as caught:
        rows(tmp_path / "nowhere")

    assert "esco.ec.europa.eu" in caught.value.remedy
    assert "onetcenter.org" in caught.value.remedy


def test_a_damaged_member_of_an_archive_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "some.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("t.csv", "a,b\n" + "1,2\n" * 1000)
    data = bytearray(path.read_bytes())
    data[40:50] = b"\xff" * 10
    path.write_bytes(data)

    with pytest.raises(TaxonomyError, match="cannot be read"):
        rows(tmp_path)
