from dataclasses import replace

import pytest

from ontologies import SAMPLE, SAMPLE_DOCUMENT
from skillgraph.answers.accounting import unaccounted_words
from skillgraph.answers.coverage import document_coverage
from skillgraph.answers.review import format_review, review_passages
from skillgraph.documents import match_document
from skillgraph.identifiers import join_id
from skillgraph.language.stems import stem
from skillgraph.model import Catalog
from skillgraph.tables.compiling import compile_catalog

GUIDE = "document:lead-geodata-engineer"
CATALOG = compile_catalog(SAMPLE)
DOCUMENTS = match_document(CATALOG, [SAMPLE_DOCUMENT])


def without(*statements: str) -> Catalog:
    left = {curie: value for curie, value in CATALOG.statements.items() if curie not in statements}
    return replace(CATALOG, statements=left)


def test_every_passage_of_the_sample_is_covered_and_by_what() -> None:
    coverage = document_coverage(CATALOG)

    assert (coverage.passages, coverage.covered, coverage.percent) == (39, 39, 100.0)
    assert coverage.ties == {"statement": 31, "section": 6, "list": 2, "date or place": 0}


def test_without_a_document_no_words_are_told() -> None:
    assert document_coverage(CATALOG).words is None


def test_a_passage_without_evidence_is_uncovered_with_its_place() -> None:
    catalog = without(
        "statement:review-tiles-in-pairs_concerns_map-tiles",
        "statement:review-tiles-in-pairs_supports_map-quality",
    )

    coverage = document_coverage(catalog)

    uncovered = coverage.uncovered[0]
    assert (uncovered.id, uncovered.section) == ("best-practices-01", ("Best Practices",))
    assert uncovered.reason == "no statement has evidence in it"
    section = next(value for value in coverage.sections if value.section == ("Best Practices",))
    assert (section.passages, section.covered) == (2, 1)


def test_an_inferred_statement_covers_nothing() -> None:
    stated = {
        curie
        for curie, value in CATALOG.statements.items()
        if value.status != "inferred"
        and any(evidence.passage == "best-practices-01" for evidence in value.evidence)
    }

    coverage = document_coverage(without(*stated))

    assert [passage.id for passage in coverage.uncovered] == ["best-practices-01"]


def test_a_lead_in_counts_only_with_a_member_in_its_list() -> None:
    members = {
        curie
        for curie, value in CATALOG.statements.items()
        if value.list == join_id("list", GUIDE, "estimate-factors")
    }

    coverage = document_coverage(without(*members))

    reasons = {passage.id: passage.reason for passage in coverage.uncovered}
    assert reasons["salary-04"].endswith("and no statement is a member of a list that it opens")


def test_words_that_nothing_accounts_for_are_listed() -> None:
    coverage = document_coverage(CATALOG, documents=DOCUMENTS)

    words = {value.id: value.words for value in coverage.words or ()}
    assert words["experience-01"] == ("work",)
    assert "technical-skills-01" not in words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("model", "models"),
        ("deploy", "deploying"),
        ("Study", "studies"),
        ("process", "processes"),
        ("use", "using"),
        ("map", "mapping"),
    ],
)
def test_inflections_are_folded(first: str, second: str) -> None:
    assert stem(first) == stem(second)


def test_a_hedge_is_listed_where_no_statement_has_it() -> None:
    statement = CATALOG.statements["statement:lead-geodata-engineer_requires_python"]

    left = unaccounted_words("The Lead Geodata Engineer may need Python", [statement], catalog=CATALOG)

    assert left == ("may", "need")


def test_a_review_shows_text_statements_qualifiers_and_words() -> None:
    reviewed = {value.passage.id: value for value in review_passages(CATALOG, documents=DOCUMENTS)}

    text = format_review(reviewed["market-demand-02"])

    assert text.splitlines()[:2] == [
        "[market-demand-02] line 22, bullet, Market Demand (Norland, 2023)",
        "  | - Surveyor positions fell by 12% in the same period",
    ]
    assert "period 2022-03 to 2023-05; inherited period, place" in text
    assert 'evidence: "12%"' in text


def test_a_review_counts_what_a_passage_only_lends_a_slot_to() -> None:
    reviewed = {value.passage.id: value for value in review_passages(CATALOG, documents=DOCUMENTS)}

    heading, bullet = (
        [line for line in format_review(reviewed[name]).splitlines() if line[:4] in ("  - ", "  + ")]
        for name in ("market-demand-heading", "market-demand-01")
    )

    assert heading == [
        "  + place of 3 statements that other passages make",
        "  + place, period of 2 statements that other passages make",
    ]
    assert [line[:12] for line in bullet] == ["  - Job open", "  + period o"]
    assert bullet[1].endswith(
        ": Positions for Surveyors fell by 12 percent between March 2022 and May 2023 in Norland"
    )


def test_a_review_without_a_document_gives_offsets() -> None:
    reviewed = list(review_passages(CATALOG, section=join_id("section", GUIDE, "requirements")))

    assert [value.passage.id for value in reviewed][:3] == [
        "requirements-heading",
        "technical-skills-heading",
        "technical-skills-01",
    ]
    assert reviewed[0].words is None
    assert "offsets " in format_review(reviewed[2])
