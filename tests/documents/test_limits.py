"""A document beyond a bound is refused by name, in three parts; one at the bound is read."""

import re
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from parsing import assert_partition, parse
from skillgraph.corpus import parallel as reading
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.documents import Document, limits
from skillgraph.documents.parsing import ParsedDocument, parse_readable
from skillgraph.documents.reading import media_type_of
from skillgraph.errors import DocumentError
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

CORPUS_PAGE = Path(__file__).parents[2] / "docs" / "corpus.md"
ENDLESS = re.compile(r"(?:a+)+b")


def _files(folder: Path, **texts: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, "utf-8")
    return paths


@pytest.mark.parametrize("name", [name for name in vars(limits) if name.startswith(("MAX_", "LONGEST"))])
def test_every_bound_stands_in_the_documentation(name: str) -> None:
    page = CORPUS_PAGE.read_text("utf-8")

    assert re.search(rf"^\| .* \| {getattr(limits, name):,} \|$", page, re.MULTILINE)


def test_lists_within_lists_are_read_as_deep_as_the_bound_and_no_deeper() -> None:
    page = "<ul><li>a " * limits.MAX_NESTING
    assert len(parse_readable(Document(page, "", "a.html")).lists) == limits.MAX_NESTING

    with pytest.raises(DocumentError, match=r"lists 65 deep within lists, more than 64") as raised:
        parse_readable(Document(page + "<ul><li>a", "", "a.html"))

    assert raised.value.location == "a.html"
    assert raised.value.remedy


def test_a_document_with_more_to_read_than_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillgraph.documents.parsing.MAX_CHARACTERS", 10)
    assert parse_readable(Document("<!-- none of it is shown --> ten letter", "", "a.html")).passages

    with pytest.raises(DocumentError, match="11 characters to read, more than 10"):
        parse_readable(Document("ten letters", "", "a.txt"))


def test_statements_that_are_tied_to_too_many_places_are_refused_and_stop_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("skillgraph.extraction.ledger.MAX_EVIDENCE", 20)
    paths = _files(
        tmp_path,
        many="Requirements\n" + "- Experience with Python, Java and Go\n" * 9,
        few="Requirements\n- Experience with Python\n",
    )

    refused, taken = ingest_documents(paths, tmp_path / "corpus")

    assert refused.error is not None
    assert refused.error.problem == "the document ties its statements to more than 20 places"
    assert taken.status == "new"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_computes_without_end_is_stopped_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, jobs: int
) -> None:
    """Not even a pattern that searches for ever holds a run up: it is stopped while it searches."""

    def search(parsed: ParsedDocument, vocabulary: Vocabulary, *, slug: str) -> Extraction:
        if "aaaa" in parsed.document.text:
            ENDLESS.search("a" * 1000)
        return extract_document(parsed, vocabulary, slug=slug)

    monkeypatch.setattr(reading, "extract_document", search)
    monkeypatch.setattr(reading, "MAX_SECONDS", 0.05)
    handler = signal.getsignal(signal.SIGVTALRM)
    paths = _files(tmp_path, endless="Requirements\n- aaaa\n")

    [refused] = ingest_documents(paths, tmp_path / "corpus", jobs=jobs)
    monkeypatch.setattr(reading, "MAX_SECONDS", 60)
    [taken] = ingest_documents(_files(tmp_path, other="Requirements\n- Python\n"), tmp_path / "corpus")

    assert refused.error is not None
    assert "takes more than 0.05 seconds of computing" in refused.error.problem
    assert refused.error.location == str(paths[0])
    assert taken.status == "new"
    assert signal.getsignal(signal.SIGVTALRM) == handler
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_a_document_that_loses_the_first_word_to_stop_is_stopped_by_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So it is where the word comes while memory is freed: the interpreter drops errors there."""

    def lose_it_and_search(*_arguments: object, **_options: object) -> None:
        with suppress(DocumentError):
            ENDLESS.search("a" * 1000)
        ENDLESS.search("a" * 1000)

    monkeypatch.setattr(reading, "extract_document", lose_it_and_search)
    monkeypatch.setattr(reading, "MAX_SECONDS", 0.05)
    monkeypatch.setattr(reading, "_AGAIN", 0.05)

    [refused] = ingest_documents(_files(tmp_path, deaf="Requirements\n- Python\n"), tmp_path / "corpus")

    assert refused.error is not None
    assert "seconds of computing" in refused.error.problem
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_what_is_nested_too_deep_for_the_machine_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def descend(*arguments: object, **options: object) -> object:
        return descend(*arguments, **options)

    monkeypatch.setattr(reading, "extract_document", descend)

    [refused] = ingest_documents(_files(tmp_path, deep="Requirements\n- Python\n"), tmp_path / "corpus")

    assert refused.error is not None
    assert refused.error.problem == "the document is nested too deep to be read"


@pytest.mark.parametrize("blank", [" ", "\t", "\u3000", " \u200b"])
def test_a_long_row_of_blanks_is_layout_and_leads_back_to_its_source(blank: str) -> None:
    text = f"Knows Python{blank * 500}and Go well."

    parsed = parse(text)

    assert [one.text for one in parsed.passages] == [f"Knows Python{' ' * limits.LONGEST_BLANK}and Go well."]
    assert_partition(parsed)


def test_a_row_of_blanks_at_the_bound_stays_as_it_is() -> None:
    text = f"Knows Python{' ' * limits.LONGEST_BLANK}and Go well."

    assert [(one.text, one.offsets) for one in parse(text).passages] == [(text, None)]


def test_comments_without_a_page_behind_them_make_no_page() -> None:
    """Each comment ends at its first end: there is one way to read a row of them."""
    assert media_type_of("role", "<!-- a -->" * 20 + "<p>Role") == "text/html"
    assert media_type_of("role", "<!-- a -->" * 300 + "Role") == "text/plain"


def test_a_comment_is_no_key_that_opens_a_front_matter() -> None:
    from skillgraph.documents.formats.front_matter import read_front_matter

    assert read_front_matter("---\r# a: b\rtitle: Baker").title == "Baker"
    assert read_front_matter("---\n" + "\r#" * 300 + "\nBaker").title == ""
