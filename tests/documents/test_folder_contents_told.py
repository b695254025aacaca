"""What a folder holds is told: documents, files of formats that are not read, and no corpus."""

from pathlib import Path

from skillgraph.documents.folder_contents import documents_in, documents_of


def test_files_of_formats_that_are_not_read_are_named(tmp_path: Path) -> None:
    for name in ("glazier.txt", "a.docx", "b.PDF", "c.rtf", "d.odt", "photo.png", ".hidden.pdf"):
        (tmp_path / name).write_text("Glazier", encoding="utf-8")

    files, told = documents_of([tmp_path])

    assert [file.name for file in files] == ["glazier.txt"]
    assert told[tmp_path] == (
        "1 document; not read, as of another format: 4 files, a.docx, b.PDF, c.rtf and 1 more"
    )


def test_of_documents_alone_their_number_is_told(tmp_path: Path) -> None:
    (tmp_path / "glazier.md").write_text("Glazier", encoding="utf-8")

    assert documents_of([tmp_path])[1] == {tmp_path: "1 document"}


def test_what_lies_in_a_corpus_is_no_document(tmp_path: Path) -> None:
    source = tmp_path / "graphs" / "jobs" / "documents" / "glazier" / "source.txt"
    source.parent.mkdir(parents=True)
    source.write_text("Glazier", encoding="utf-8")
    (tmp_path / "graphs" / "jobs" / "concepts.tsv").write_text("id\tlabel\n", encoding="utf-8")
    (tmp_path / "graphs" / "roofer.txt").write_text("Roofer", encoding="utf-8")

    assert [file.name for file in documents_in(tmp_path)] == ["roofer.txt"]
