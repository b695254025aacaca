"""In how many documents a concept stands that one section speaks of."""

from dataclasses import replace

from skillgraph.answers.excerpts import find_place
from skillgraph.answers.spread import concepts_by_document
from skillgraph.model import Evidence, SourceDocument, Span
from small_catalog import small_catalog, statement


def test_a_section_says_which_concepts_are_told_and_the_whole_documents_say_how_many_name_them() -> None:
    catalog = small_catalog()
    other = SourceDocument("document:other", "Other", "0" * 64, 1, "text/plain")
    elsewhere = Evidence(other.id, "p9", Span(0, 1), None, (), "")
    here, there = statement("cook", "uses", "python", 4), statement("cook", "uses", "rust", 8)
    both = replace(here, evidence=(*here.evidence, elsewhere))
    catalog = replace(
        catalog,
        documents=catalog.documents | {other.id: other},
        statements={s.id: s for s in (both, there)},
    )

    rows = concepts_by_document(
        catalog, {"programming-language"}, section=find_place(catalog, "guide / Needs")
    )

    assert [(row.concept.label, row.spread, len(row.documents)) for row in rows] == [("Python", "core", 2)]
