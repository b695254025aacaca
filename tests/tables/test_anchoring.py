from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontologies import SAMPLE_DOCUMENT, copy_sample, set_cell, write_ontology
from skillgraph.documents import digest, read_document
from skillgraph.errors import DocumentError, TableError
from skillgraph.tables.anchoring import anchor, anchor_evidence, anchor_passages
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.passages import PASSAGE_COLUMNS
from skillgraph.tables.statements import EVIDENCE_COLUMNS
from skillgraph.tables.tsv import Table, format_table, new_table

WORDS = st.sampled_from(["R", "Rust", "maps\t😀", "é", "C++", "AI/ML", "tile"])
GUIDE = "documents/lead-geodata-engineer"


def passage_table(*rows: dict[str, str]) -> Table:
    return new_table("passages.tsv", PASSAGE_COLUMNS, rows)


def evidence_table(*rows: dict[str, str]) -> Table:
    return new_table("evidence.tsv", EVIDENCE_COLUMNS, rows)


def cut(table: Table, text: str) -> list[str]:
    return [text[int(row["start"]) : int(row["end"])] for row in table.rows]


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_every_span_has_the_digest_of_its_text(lines: list[list[str]], line_end: str) -> None:
    text = line_end.join("  - " + " ".join(words) + " " for words in lines)
    passages = passage_table(*({"id": f"p{n}", "line": str(n)} for n in range(1, len(lines) + 1)))
    evidence = evidence_table(
        *({"passage": f"p{n}", "focus": words[-1]} for n, words in enumerate(lines, start=1))
    )

    faults = [*anchor_passages(passages, text), *anchor_evidence(evidence, passages, text)]

    assert faults == []
    assert cut(passages, text) == ["- " + " ".join(words) for words in lines]
    for row in [*passages.rows, *evidence.rows]:
        assert digest(text[int(row["start"]) : int(row["end"])]) == row["sha256"]
    foci = [text[int(row["focus_start"]) : int(row["focus_end"])] for row in evidence.rows]
    assert foci == [words[-1] for words in lines]


def test_passages_on_one_line_are_parted_by_their_first_words() -> None:
    text = "One. Two. One. Three"
    table = passage_table(
        {"id": "a", "line": "1"},
        {"id": "b", "line": "1", "opening": "Two."},
        {"id": "c", "line": "1", "opening": "One."},
    )

    assert list(anchor_passages(table, text)) == []

    assert cut(table, text) == ["One.", "Two.", "One. Three"]


def test_a_focus_is_found_as_whole_words_and_by_occurrence() -> None:
    text = "AI Engineer, Lead AI Engineer, R or Rust"
    passages = passage_table({"id": "a", "line": "1"})
    list(anchor_passages(passages, text))
    evidence = evidence_table(
        {"passage": "a", "focus": "AI Engineer", "occurrence": "2"}, {"passage": "a", "focus": "R"}
    )

    assert list(anchor_evidence(evidence, passages, text)) == []

    assert [row["focus_start"] for row in evidence.rows] == ["18", "31"]


def test_text_that_no_passage_accounts_for_is_a_fault() -> None:
    table = passage_table({"id": "a", "line": "1"}, {"id": "b", "line": "3", "opening": "late"})

    messages = [fault.message for fault in anchor_passages(table, "one\ntwo\nnot late\nfour")]

    assert [message.split(",")[0][-6:] for message in messages] == ["line 2", "line 4"]


def test_every_fault_is_named_in_one_run_and_nothing_is_written(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    set_cell(ontology / GUIDE / "passages.tsv", "overview-02", opening="No such words")
    set_cell(ontology / GUIDE / "evidence.tsv", "lead-geodata-engineer_requires_r", focus="Fortran")
    before = (ontology / GUIDE / "evidence.tsv").read_bytes()

    with pytest.raises(TableError) as caught:
        anchor(ontology, SAMPLE_DOCUMENT)

    assert [str(fault).partition(": ")[2] for fault in caught.value.faults] == [
        "'Fortran' is not found in its passage",
        "'No such words' is not found further on in the line",
    ]
    assert (ontology / GUIDE / "evidence.tsv").read_bytes() == before


def test_anchoring_twice_changes_nothing(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)

    assert anchor(ontology, SAMPLE_DOCUMENT).changed == ()


def test_an_edited_document_is_anchored_anew_once_its_digest_is_emptied(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    edited = tmp_path / "edited.txt"
    edited.write_text("\n" + SAMPLE_DOCUMENT.read_text())
    with pytest.raises(DocumentError, match="matches none"):
        anchor(ontology, edited)
    settings = ontology / GUIDE / "document.toml"
    lines = [line for line in settings.read_text().splitlines() if not line.startswith("sha256")]
    settings.write_text("# a remark\n" + "\n".join(lines) + '\nsha256 = "" # of the file\n')
    table = ontology / GUIDE / "passages.tsv"
    rows = [line.split("\t") for line in table.read_text().splitlines()]
    table.write_text(
        "\n".join(
            "\t".join([*row[:5], row[5] if row[5] == "line" else str(int(row[5]) + 1), *row[6:]])
            for row in rows
        )
    )

    report = anchor(ontology, edited)

    assert report.changed == ("passages.tsv", "evidence.tsv", "document.toml")
    assert "# of the file" in settings.read_text()
    catalog = compile_catalog(ontology)
    assert catalog.documents["document:lead-geodata-engineer"].sha256 == read_document(edited).sha256


def test_check_writes_nothing(tmp_path: Path) -> None:
    rows = [{"id": "a", "section": "a", "kind": "heading", "level": "1", "label": "A", "line": "1"}]
    ontology = write_ontology(tmp_path / "o", passages=rows)
    (tmp_path / "guide.txt").write_text("A\n")

    report = anchor(ontology, tmp_path / "guide.txt", check=True)

    assert report.changed == ("passages.tsv", "document.toml")
    assert format_table(passage_table(*rows)) == (ontology / "documents/guide/passages.tsv").read_text()
