from dataclasses import replace

import pytest

from skillgraph.answers.places import find_section
from skillgraph.answers.search_texts import search_texts
from skillgraph.projection.narrowing import narrow_catalog
from small_catalog import DOCUMENT, LIST, Guide, small_catalog, statement

CATALOG = small_catalog()
RUN = statement("engineer", "sg:does", "run-services", 2, purpose="stay current with Façade trends")
TOLD = replace(CATALOG, statements={**CATALOG.statements, RUN.id: RUN})


@pytest.mark.parametrize("text", ["facade", "stay current", "CURRENT", "trends stay"])
def test_a_qualifier_is_found_by_the_beginnings_of_its_words(text: str) -> None:
    assert [(hit.id, hit.where) for hit in search_texts(TOLD, text)] == [(RUN.id, "purpose")]


@pytest.mark.parametrize("text", ["stay put", "tay", "", " ", "zzz"])
def test_every_word_has_to_begin_a_word(text: str) -> None:
    assert search_texts(TOLD, text) == []


def test_headings_lists_and_sentences_are_told_apart() -> None:
    assert {hit.where for hit in search_texts(CATALOG, "needs")} == {"heading"}
    assert [(hit.id, hit.where) for hit in search_texts(CATALOG, "languages")] == [(LIST, "list")]
    assert {hit.where for hit in search_texts(CATALOG, "prefers")} == {"sentence"}


def test_passages_are_searched_where_the_document_is_at_hand() -> None:
    hits = search_texts(CATALOG, "knows well", documents={DOCUMENT: Guide()})

    assert [(hit.id, hit.where) for hit in hits] == [("p6", "passage")]
    assert search_texts(CATALOG, "knows well") == []


def test_a_section_narrows_headings_statements_and_passages() -> None:
    market = find_section(CATALOG, "Market")
    narrowed = narrow_catalog(CATALOG, section=market)
    hits = search_texts(narrowed, "rust", section=market, documents={DOCUMENT: Guide()})

    assert [(hit.id, hit.where) for hit in hits] == [
        ("statement:rust_has-figure_figure", "sentence"),
        ("p8", "passage"),
    ]
