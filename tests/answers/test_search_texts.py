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


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("70%", "Positions rose by 70 percent"),
        ("+155%", "Mentions rose by 155 percent"),
        (">20 %", "Demand fell by more than 20 percent"),
        ("20%+", "Demand fell by more than 20 percent"),
        ("189,453", "The salary is $189,453 per year"),
        ("189453", "The salary is $189,453 per year"),
        ("$189 453", "The salary is $189,453 per year"),
        ("$135k-$180k", "The salary ranges from $135,000 to $180,000"),
        ("\u20ac60,000", "The salary is EUR 60,000"),
        ("5+ years", "It requires at least 5 years of experience"),
        ("5 years", "5+ years of experience"),
    ],
)
def test_figures_are_found_with_signs_separators_and_units_as_typed(query: str, sentence: str) -> None:
    told = replace(RUN, sentence=sentence, purpose=None)

    hits = search_texts(replace(CATALOG, statements={told.id: told}), query)

    assert [hit.id for hit in hits] == [told.id]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("7%", "Positions rose by 70 percent"),
        ("$70", "Positions rose by 70 percent"),
        ("\u20ac189,453", "The salary is $189,453 per year"),
        ("5+ years", "It requires 15 years of experience"),
    ],
)
def test_another_figure_or_unit_is_not_found(query: str, sentence: str) -> None:
    told = replace(RUN, sentence=sentence, purpose=None)

    assert search_texts(replace(CATALOG, statements={told.id: told}), query) == []
