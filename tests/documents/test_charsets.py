"""From bytes to text: what is read, what is refused, and with which words."""

from pathlib import Path

import pytest

from skillgraph.documents import parse_document, read_document
from skillgraph.documents.limits import MAX_BYTES
from skillgraph.errors import DocumentError


def written(directory: Path, content: bytes, name: str = "role.txt") -> Path:
    path = directory / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_read_with_its_mark_left_in_place(tmp_path: Path, encoding: str) -> None:
    text = "Café für 5 €\r\n"
    mark = "" if encoding.startswith("utf-8") else "\ufeff"

    document = read_document(written(tmp_path, (mark + text).encode(encoding)))

    assert document.text.removeprefix("\ufeff") == text
    assert document.text.startswith("\ufeff") == (encoding != "utf-8")


def test_windows_1252_is_read_where_it_can_be_nothing_else(tmp_path: Path) -> None:
    text = "“Café” \u2013 für 60.000 € im Jahr… naïve façade, Straße" * 2

    document = read_document(written(tmp_path, text.encode("cp1252")))

    assert (document.text, document.encoding) == (text, "cp1252")


def test_a_declared_encoding_is_followed(tmp_path: Path) -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Инженер</p>'

    document = read_document(written(tmp_path, page.encode("cp1251"), "role.html"))

    assert (document.text, document.media_type) == (page, "text/html")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
        (b"PK\x03\x04abc", "a Word document"),
        (b"{\\rtf1 a}", "Rich Text"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"a\0b", "byte 1 is NUL"),
        (b"\xff\xfea", "begins as UTF-16-LE but is not valid"),
        (b"\xff\xfea\0\0\0", "character 2 is NUL"),
        ("caf\u00e9 ".encode() * 30 + b"\xe9", "nor any other encoding that can be recognized for certain"),
        ("Инженер данных".encode("koi8-r"), "nor any other encoding that can be recognized for certain"),
        (bytes(range(1, 256)) * 4, "nor any other encoding that can be recognized for certain"),
    ],
)
def test_what_is_no_text_is_refused_in_three_parts(tmp_path: Path, content: bytes, words: str) -> None:
    path = written(tmp_path, content)

    with pytest.raises(DocumentError, match=words) as caught:
        read_document(path)

    assert str(path) in caught.value.location
    assert caught.value.remedy


def test_a_large_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "role.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    with pytest.raises(DocumentError, match="larger than 20 MB"):
        read_document(path)
    assert MAX_BYTES == 20_000_000


def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        read_document(tmp_path)


def test_a_path_with_a_nul_is_no_crash() -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document("a\0b")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_part_of_the_first_heading(tmp_path: Path, encoding: str) -> None:
    content = "# Rigger\n\nYou mend.\n\n## Needs\n\n- Knots\n".encode(encoding)

    parsed = parse_document(read_document(written(tmp_path, content, "role.md")))

    assert parsed.title == "Rigger"
    assert [section.label for section in parsed.sections] == ["Rigger", "Needs"]
