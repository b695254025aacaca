"""Tables of facts in a guide: what is typical of a role, and what they tell of the market."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.model import Statement

VOCABULARY = bundled_vocabulary()


def stated(text: str) -> list[tuple[str, str, Statement]]:
    """Give relation, object or measure, and the statement itself, in document order."""
    document = parse(f"# Surveyor\n\nA surveyor measures land.\n\n{text}", "text/markdown")
    extraction = extract_document(document, VOCABULARY, slug="a")
    return [
        (
            one.relation,
            one.figure.measure if one.figure is not None else extraction.concepts[one.object or ""].label,
            one,
        )
        for one in extraction.statements.values()
        if one.relation != "sg:hasDuty"
    ]


def table(*rows: str) -> str:
    return "\n".join(f"| {row} |" for row in ("Fact | Value", "---|---", *rows)) + "\n"


@pytest.mark.parametrize("heading", ["Outlook", "Overview", "Quick facts"])
def test_a_row_of_education_asks_for_its_degree(heading: str) -> None:
    rows = table("Median pay | unknown", "Typical Entry-Level Education | Bachelor's degree in geology")
    found = stated(f"## {heading}\n\n{rows}")

    ((relation, label, statement),) = [one for one in found if "degree" in one[1]]
    assert (relation, label, statement.hedge) == ("sg:requires", "Bachelor's degree", ("typically",))


def test_fields_of_a_degree_stand_in_brackets() -> None:
    rows = table("Degree level | Bachelor's Degree (Geology, Land Law, or Engineering)", "Demand | High")
    found = [label for relation, label, _ in stated(f"## Outlook\n\n{rows}") if relation == "sg:inField"]

    assert [one.lower() for one in found] == ["geology", "land law", "engineering"]


def test_a_row_of_experience_asks_for_its_years_and_none_for_nothing() -> None:
    rows = table("Experience | 4 years under a surveyor", "Work experience | None")
    found = stated(f"## Quick facts\n\n{rows}")

    assert [(relation, label) for relation, label, _ in found] == [("sg:requires", "years of experience")]


def test_what_a_table_tells_of_the_market_is_asked_of_nobody() -> None:
    rows = table(
        "**2025 Demand Level** | Very High (every town that grows needs its land to be measured)",
        "**Projected Growth (Next 5-10 Years)** | Slow and sure, as far as towns go on to grow, they say",
    )
    found = stated(f"## Requirements\n\n{rows}")

    assert [(relation, label) for relation, label, _ in found] == [("sg:experiences", "Very High demand")]


def test_a_skill_that_is_called_so_is_asked_for() -> None:
    found = stated(f"## Requirements\n\n{table('Demand planning | Expert')}")

    assert [relation for relation, _, _ in found] == ["sg:requires"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Courses typically include geodesy, statistics, and land law.",
        "The curriculum covers Excel and geometry.",
        "Degree programs often include Python and drawing.",
    ],
)
def test_subjects_of_courses_are_not_asked_for(sentence: str) -> None:
    assert not stated(f"## Education\n\n{sentence}\n")


def test_courses_that_somebody_needs_are_asked_for() -> None:
    found = stated("## Requirements\n\n- Courses in statistics are required\n")

    assert [relation for relation, _, _ in found] == ["sg:requires"]
