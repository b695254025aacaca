"""Kinds of a role in a list, each with what it does."""

import pytest

from parsing import parse
from role_sentences import told_of
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

VOCABULARY = bundled_vocabulary()


def duties(text: str) -> list[tuple[str, str]]:
    """Give whose each duty is, in document order."""
    document = parse(f"# Surveyor\n\n{text}", "text/markdown")
    extraction = extract_document(document, VOCABULARY, slug="a")
    return [
        (extraction.concepts[one.subject].label, extraction.concepts[one.object or ""].label)
        for one in extraction.statements.values()
        if one.relation == "sg:hasDuty"
    ]


@pytest.mark.parametrize(
    ("item", "acts"),
    [
        ("They measure plots of land.", ["Measure plots of land"]),
        ("They usually draw maps. Land surveyors also set stones.", ["Draw maps", "Set stones"]),
        ("These surveyors inspect fences.", ["Inspect fences"]),
    ],
)
def test_a_kind_of_the_role_does_what_its_item_says(item: str, acts: list[str]) -> None:
    found = duties(f"## Types of surveyors\n\n- **Land Surveyors**: {item}\n- **Mine Surveyors**: A few.\n")

    assert found == [("Land Surveyor", act) for act in acts]


def test_a_sentence_before_the_list_may_lead_to_it() -> None:
    found = duties(
        "## About\n\nSurveyors can specialize in different fields, including:\n\n"
        "1. **Mine Surveyors**: They measure shafts.\n"
    )

    assert found == [("Mine Surveyor", "Measure shafts")]


def test_an_item_may_begin_with_whom_it_tells_of() -> None:
    found = duties(
        "## Kinds of surveyors\n\n- **Mine surveyors** measure shafts.\n- **Land surveyors** are many.\n"
    )

    assert found == [("Mine Surveyor", "Measure shafts")]


def test_an_item_below_duties_is_of_the_role() -> None:
    found = duties("## Duties\n\n- **Land Surveys**: Measure plots of land.\n")

    assert {subject for subject, _ in found} == {"Surveyor"}


@pytest.mark.parametrize(
    ("several", "one"),
    [("Seamstresses", "Seamstress"), ("Sail Makers", "Sail Maker"), ("Land Surveyors", "Land Surveyor")],
)
def test_a_kind_is_named_in_the_singular(several: str, one: str) -> None:
    found = duties(f"## Types of surveyors\n\n- **{several}**: They measure sails.\n")

    assert found == [(one, "Measure sails")]


JOBS = (
    "# Boat careers\n\n## Career Paths\n\nThere are several jobs:\n\n"
    "1. [**Sail Makers**](https://sails.example/a): Sail makers design and sew sails.\n\n"
    "2. **Boat Operators**: Boat operators, also known as sea guides, are responsible for guiding ships. "
    "They also teach deckhands.\n\n"
    "3. **Surveyors**: Surveyors earn a lot.\n"
)


def test_each_item_of_a_list_of_jobs_is_of_the_people_that_its_label_names() -> None:
    assert told_of(JOBS, "text/markdown") == [
        "Sail Maker has the duty to design and sew sails",
        "Boat Operator has the duty to guide ships",
        "Boat Operator has the duty to teach deckhands",
    ]


def test_people_in_a_list_of_other_things_do_nothing_of_their_own() -> None:
    text = JOBS.replace("Career Paths", "Partners").replace("several jobs", "a lot of people here")

    assert not [one for one in told_of(text, "text/markdown") if one.startswith("Sail Maker")]


def test_the_label_of_work_in_such_a_list_is_no_people() -> None:
    text = JOBS.replace("Surveyors**: Surveyors earn", "Mending of Sails**: They tell stories. Sailors earn")

    assert "Mending" not in " ".join(told_of(text, "text/markdown"))
