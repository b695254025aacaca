"""A title behind where a site has it is a title, with a word of a section in it too; years as somebody."""

import pytest

from role_sentences import asked, told, told_of
from skillgraph.documents.sections import read_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Jobs / Requirements Engineer",
        "Careers | Benefits Manager \u2013 Berlin",
        "Home > Jobs > Requirements Engineer",
        "Open Positions: Benefits Specialist",
    ],
)
def test_a_title_behind_crumbs_opens_no_section(heading: str) -> None:
    assert read_heading(heading).kind is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Jobs / Requirements", "requirements"),
        ("Requirements: Senior Engineer", "requirements"),
        ("Career path: Data Engineer", "career"),
        ("Open positions", "navigation"),
    ],
)
def test_a_section_that_names_a_title_stays_one(heading: str, kind: str) -> None:
    assert read_heading(heading).kind == kind


def test_what_stands_below_such_a_title_is_of_it() -> None:
    said = told_of("# Careers / Benefits Manager\n\n- Write letters\n- 3 years of sailing\n", "text/markdown")

    assert said == [
        "Benefits Manager has the duty to write letters",
        "Benefits Manager requires 3 years of experience with sailing",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You have 5 years as a sail-maker.",
        "At least 5 years as a sail-maker.",
        "We look for someone with 5 years as a sail-maker.",
    ],
)
def test_years_as_somebody_are_asked_for_in_prose(text: str) -> None:
    (said,) = told(f"{text}\n")

    assert "5 years of experience" in said
    assert "sail-maker" in said.lower()


def test_years_in_a_role_as_somebody_are_of_that() -> None:
    assert asked("4 years in a role as a team lead") == ["requires 4 years of experience as Team Lead"]
