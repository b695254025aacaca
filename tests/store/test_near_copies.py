"""Which documents are near-copies of others, and so count nowhere."""

from dataclasses import replace

import pytest

from skillgraph.model import Catalog, Passage, SourceDocument, Span
from skillgraph.store import near_copies as module
from skillgraph.store.near_copies import copied_documents, near_copies
from skillgraph.store.records import Records


def catalog(*documents: str, heading: str = "") -> Catalog:
    """Make documents of passages, each a letter that stands for its text."""
    found = Catalog()
    for number, letters in enumerate(documents):
        name = f"document:{number}"
        found.documents[name] = SourceDocument(name, name, "", 0, "text/plain")
        for line, letter in enumerate(letters):
            kind = "heading" if letter in heading else "bullet"
            passage = Passage(f"p{line}", name, "", kind, Span(line, line + 1), line + 1, letter)
            found.passages[name, passage.id] = passage
    return found


def test_more_than_half_of_the_shorter_document_makes_a_near_copy() -> None:
    assert copied_documents(catalog("abcd", "abxy", "abc")) == {"document:2"}


def test_headings_say_nothing_of_copies() -> None:
    assert copied_documents(catalog("abc", "abx", heading="ab")) == frozenset()


def test_the_first_counts_and_what_copies_a_copy_is_one_of_the_first() -> None:
    assert near_copies(catalog("abc", "abx", "bx")) == dict.fromkeys(
        ("document:0", "document:1", "document:2"), "document:0"
    )


def test_a_single_document_and_one_without_passages_are_no_copies() -> None:
    assert copied_documents(catalog("aa")) == copied_documents(catalog("", "", "a")) == frozenset()


def test_of_an_opened_graph_they_are_looked_for_once_however_often_it_is_told_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Catalog] = []
    plain = catalog("abcd", "abxy", "abc")
    opened = replace(plain, passages=Records(dict(plain.passages), lambda record: record))
    first, second, _ = opened.documents.items()
    fewer = replace(opened, documents=dict((first, second)))

    def found_of(given: Catalog) -> dict[str, str]:
        asked.append(given)
        return near_copies(given)

    monkeypatch.setattr(module, "near_copies", found_of)

    found = [copied_documents(one) for one in (opened, replace(opened, statements={}), opened)]

    assert found == [{"document:2"}] * 3
    assert len(asked) == 1
    assert copied_documents(fewer) == copied_documents(plain)
    assert len(asked) == 3
