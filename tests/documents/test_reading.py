import os
from pathlib import Path

import pytest

from ontologies import SAMPLE, SAMPLE_DOCUMENT
from skillgraph.documents import digest, line_spans, match_document, read_document
from skillgraph.documents.reading import decode_document
from skillgraph.errors import DocumentError
from skillgraph.model import Span
from skillgraph.tables.compiling import compile_catalog


@pytest.mark.parametrize("text", ["a\nb\n", "a\r\nb", "a\rb\r\n\r\n", "\ufeffé\t😀\n"])
def test_text_is_decoded_and_left_unmodified(tmp_path: Path, text: str) -> None:
    (tmp_path / "guide.txt").write_bytes(text.encode())

    assert read_document(tmp_path / "guide.txt").text == text


def test_offsets_count_code_points() -> None:
    text = "😀 é\r\nx"

    assert line_spans(text) == [Span(0, 3), Span(5, 6)]


def test_a_document_that_is_not_utf_8_names_byte_and_line(tmp_path: Path) -> None:
    (tmp_path / "guide.txt").write_bytes(b"one\ntwo \xff\n")

    with pytest.raises(DocumentError, match="byte 8") as caught:
        read_document(tmp_path / "guide.txt")

    assert caught.value.location.endswith("guide.txt, line 2")


def test_a_missing_document_is_named() -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document("no-such-file.txt")


@pytest.mark.parametrize("name", ["ads.csv", "ADS.TSV", "ads.jsonl"])
def test_a_file_of_records_is_refused_and_its_text_alone_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("id,text\n1,You know Rust.\n", encoding="utf-8")

    with pytest.raises(DocumentError, match="each of its records may be one") as caught:
        read_document(tmp_path / name)
    (tmp_path / name).rename(tmp_path / "1.txt")

    assert (
        caught.value.remedy == "write the text of each record to a file of its own, such as 17.md or 17.html"
    )
    assert read_document(tmp_path / "1.txt").media_type == "text/plain"
    assert decode_document(b"You know Rust.", "ads/17.json").text == "You know Rust."  # the id of one record


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_document_that_is_a_fifo_without_a_writer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillgraph.boundary.inputs.WRITER_SECONDS", 0.05)
    os.mkfifo(tmp_path / "guide.txt")

    with pytest.raises(DocumentError, match="cannot be read: it is a FIFO") as caught:
        read_document(tmp_path / "guide.txt")

    assert caught.value.location == str(tmp_path / "guide.txt")


def test_a_document_is_matched_by_its_digest() -> None:
    catalog = compile_catalog(SAMPLE)

    documents = match_document(catalog, [SAMPLE_DOCUMENT])

    passage = catalog.passages["document:lead-geodata-engineer", "overview-02"]
    excerpt = documents["document:lead-geodata-engineer"].excerpt(passage.span)
    assert excerpt == "The role blends surveying knowledge with software craft."
    assert digest(excerpt) == passage.sha256


def test_an_edited_document_matches_none(tmp_path: Path) -> None:
    (tmp_path / "edited.txt").write_bytes(SAMPLE_DOCUMENT.read_bytes() + b" ")

    with pytest.raises(DocumentError, match="matches none"):
        match_document(compile_catalog(SAMPLE), [tmp_path / "edited.txt"])
