"""Reading costs as much as there is to read: what is counted grows with the text, not with its square."""

from pathlib import Path

import pytest

from counting import count_calls
from skillgraph.corpus.formatting import format_concepts, format_document, with_document_ids
from skillgraph.documents import Document, digest
from skillgraph.documents.limits import LONGEST
from skillgraph.documents.parsing import parse_document
from skillgraph.extraction.amounts.periods import find_place
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.tsv import format_table


def _document(text: str, path: str = "role.txt") -> Document:
    return Document(text, "", path)


def _work(text: str, path: str) -> int:
    document = _document(text, path)
    return count_calls(lambda: extract_document(parse_document(document), bundled_vocabulary(), slug="role"))


@pytest.mark.parametrize(
    ("path", "head", "unit"),
    [
        ("role.txt", "", "pays $100,000 to $120,000 a year, grows by 20% till 2030; "),
        ("role.txt", "Requirements\n- Knows ", "Python and Go, Java or Rust, "),
        ("role.txt", "Requirements\n", "- Python\n"),
        ("role.txt", "Salary\n", "- $100,000 to $120,000 a year\n"),
        ("role.txt", "", "Data Engineer, a salary of $100,000 in Berlin in 2024, "),
        ("role.html", "<body>", "<ul><li>Python x</ul>"),
        ("role.html", "<body>", "<ul><li>Python x"),
        ("role.txt", "", "("),
    ],
)
def test_four_times_the_text_is_at_most_five_times_the_work(path: str, head: str, unit: str) -> None:
    """Twice the units would be four times the work where every unit looks at all others."""
    units = 24_000 // len(unit)
    _work(head + unit * 50, path)  # what is read once for all documents

    little, much = _work(head + unit * (units // 4), path), _work(head + unit * units, path)

    assert much < 5 * little


@pytest.mark.long
def test_all_the_evidence_of_one_statement_is_compiled_in_one_pass_over_it(tmp_path: Path) -> None:
    """Each amount of the bullet says the same of the role: one statement with as many places."""

    def compiled(count: int) -> tuple[Extraction, int]:
        text = "Requirements\n- " + "3-5+ years " * count
        parsed = parse_document(Document(text, digest(text), "role.txt"))
        extraction = with_document_ids(extract_document(parsed, bundled_vocabulary(), slug="role"))
        folder = tmp_path / str(count)
        (folder / "documents" / "role").mkdir(parents=True)
        concepts = format_table(format_concepts(extraction.concepts.values(), notes={}))
        (folder / "concepts.tsv").write_text(concepts, "utf-8", newline="")

        def compile_tables() -> None:
            for name, data in format_document(extraction, sentences={}).items():
                (folder / "documents" / "role" / name).write_bytes(data)
            compile_catalog(folder)

        return extraction, count_calls(compile_tables)

    compiled(10)  # what is loaded once

    (_, little), (many, much) = compiled(500), compiled(4_000)

    assert max(len(statement.evidence) for statement in many.statements.values()) > 1_000
    assert much < 10 * little


def test_a_line_without_end_becomes_passages_that_hold_all_of_it() -> None:
    text = "Requirements\n- Knows " + "Python and Go, Java or Rust, " * 2_000 + "SQL"

    parsed = parse_document(_document(text))

    passages = parsed.passages[1:]
    assert [passage.kind for passage in passages] == ["bullet", *["sentence"] * (len(passages) - 1)]
    assert all(len(passage.text) <= LONGEST for passage in passages)
    assert all(text[passage.span.start :].startswith(passage.text) for passage in passages[1:])
    assert " ".join(passage.text for passage in passages) == text.partition("- ")[2]


def test_a_word_without_end_is_cut_as_well() -> None:
    parsed = parse_document(_document("a" * (2 * LONGEST + 1)))

    assert [len(passage.text) for passage in parsed.passages] == [LONGEST, LONGEST, 1]


def test_a_long_passage_with_markup_leads_back_to_its_source() -> None:
    source = "<p>" + "Knows <b>Go</b> &amp; Rust, " * 500 + "</p>"

    parsed = parse_document(_document(source, "role.html"))

    assert len(parsed.passages) > 1
    assert " ".join(one.text for one in parsed.passages) == ("Knows Go & Rust, " * 500).strip()
    assert all(
        before.span.end <= after.span.start
        for before, after in zip(parsed.passages, parsed.passages[1:], strict=False)
    )


def test_the_amounts_of_a_sentence_are_read_in_one_pass_over_it() -> None:
    amounts = [f"a salary of ${100 + number},000 in Berlin in 2024" for number in range(70)]
    few, many = (_document(", ".join(amounts[:count]), "role.txt") for count in (7, 70))

    def searches(document: Document) -> int:
        parsed = parse_document(document)
        find_place.cache_clear()
        extract_document(parsed, bundled_vocabulary(), slug="role")
        return find_place.cache_info().misses

    assert searches(many) == searches(few)
