"""What a document says of the labor market: whom a figure speaks of, in which measure, and who hires."""

from decimal import Decimal

from parsing import parse
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.extraction.vocabulary import bundled_vocabulary
from skillgraph.model import Figure

VOCABULARY = bundled_vocabulary()


def extract(text: str) -> Extraction:
    return extract_document(
        parse(f"Data Engineer\n\nMarket Demand\n{text}", "text/plain"), VOCABULARY, slug="a"
    )


def figures(extraction: Extraction) -> list[tuple[str, Figure]]:
    """Give each figure with the label of its subject, in document order."""
    return [
        (extraction.concepts[one.subject].label, one.figure)
        for one in extraction.statements.values()
        if one.figure is not None
    ]


def test_where_mentions_were_counted_is_no_part_of_what_is_mentioned() -> None:
    ((subject, figure),) = figures(extract("- Mentions of Collibra in job ads rose 18% year over year.\n"))

    assert (subject, figure.measure) == ("Collibra", "job mentions")


def test_a_survey_gives_the_period_of_a_share_and_is_no_part_of_the_population() -> None:
    ((_, figure),) = figures(extract("- Nine of ten employers surveyed in 2024 want cloud experience.\n"))

    assert (figure.population, figure.value) == ("employers", Decimal(90))
    assert figure.period is not None
    assert figure.period.start == "2024"


def test_two_shares_of_a_sentence_have_one_population() -> None:
    found = figures(
        extract("- Some 55% of data engineers work remotely, and one quarter expect to move within a year.\n")
    )

    assert [(figure.value, figure.population) for _, figure in found] == [
        (Decimal(55), "data engineers"),
        (Decimal(25), "data engineers"),
    ]


def test_a_fall_is_known_by_more_verbs() -> None:
    ((subject, figure),) = figures(extract("- Demand for report writers slipped by 4 percent.\n"))

    assert (subject, figure.direction) == ("Report Writer", "decrease")


def test_a_class_of_employers_may_stand_before_its_members_without_a_colon() -> None:
    extraction = extract("Who is hiring\n- Consultancies such as Deloitte and Accenture\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    classes = {extraction.concepts[one.object or ""].label for one in said}
    assert classes == {"Consultancies", "Key employers"}
    assert len(said) == 5


def test_practices_in_title_case_between_sentences_are_practices_too() -> None:
    extraction = extract(
        "Best Practices\n- Collect less by default.\n- Review Retention Rules Each Quarter\n"
        "- Keep one map of all data.\n- Treat consent as code.\n- Pair every rule with a test.\n"
    )

    said = [one for one in extraction.statements.values() if one.relation == "sg:follows"]
    assert "Review Retention Rules Each Quarter" in {
        extraction.concepts[one.object or ""].label for one in said
    }


def test_employers_are_read_from_lines_without_markers() -> None:
    extraction = extract("Who is hiring\nBanks and payment firms: ING, Revolut\n\nOutlook\nIt is good.\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    assert {extraction.concepts[one.subject].label for one in said} >= {"ING", "Revolut"}


def test_employers_stand_in_brackets_behind_their_class_too() -> None:
    extraction = extract("Who is hiring\n- Medical device firms (Medtronic, Abbott)\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    assert {extraction.concepts[one.subject].label for one in said} >= {"Medtronic", "Abbott"}


def test_a_signed_percentage_and_ads_that_name_a_thing_are_changes() -> None:
    found = figures(
        extract(
            "- The number of job ads that name TinyML tripled between 2021 and 2024.\n"
            "- Openings for data engineers: +42% on the previous year\n"
        )
    )

    assert [(subject, str(figure.value), figure.direction) for subject, figure in found] == [
        ("TinyML", "200", "increase"),
        ("Data Engineer", "42", "increase"),
    ]


def test_those_who_would_do_a_thing_are_named_without_the_verb() -> None:
    ((_, figure),) = figures(extract("- 7 out of 10 engineers would consider another job.\n"))

    assert figure.population == "engineers"


def test_a_name_at_the_end_of_a_longer_one_is_not_what_a_change_is_said_of() -> None:
    ((subject, _),) = figures(extract("- Demand for tidal machine learning skills has doubled since 2022.\n"))

    assert subject == "Tidal machine learning"
