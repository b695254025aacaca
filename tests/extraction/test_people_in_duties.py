"""People whom a word tells apart are no act, and a pronoun means whom or what was named."""

import pytest

from role_sentences import done


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Brief nurses and field workers, and keep the log",
            ["has the duty to brief nurses and field workers", "has the duty to keep the log"],
        ),
        ("Meet clients and design engineers", ["has the duty to meet clients and design engineers"]),
        ("Train cooks and staff nurses", ["has the duty to train cooks and staff nurses"]),
        (
            "Visit farms and field officers, and write reports",
            ["has the duty to visit farms and field officers", "has the duty to write reports"],
        ),
        ("Coach riders and test drivers", ["has the duty to coach riders and test drivers"]),
        ("Pay tutors and process operators", ["has the duty to pay tutors and process operators"]),
        ("Inform owners and project managers", ["has the duty to inform owners and project managers"]),
        ("Field questions from the public", ["has the duty to field questions from the public"]),
        ("Staff the front desk", ["has the duty to staff the front desk"]),
        ("Test engineers for colour blindness", ["has the duty to test engineers for colour blindness"]),
    ],
)
def test_people_who_are_told_apart_by_a_word(line: str, sentences: list[str]) -> None:
    """Words such as *field* and *staff* before people are no verbs."""
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Agreeing menus with the ward cooks, and telling them when guests have allergies",
            [
                "has the duty of agreeing menus with the ward cooks",
                "has the duty to tell the ward cooks when guests have allergies",
            ],
        ),
        (
            "Booking venues with the promoters, then showing them round",
            ["has the duty to book venues with the promoters", "has the duty to show the promoters round"],
        ),
        (
            "Cleaning tools according to the manual, then putting them away",
            ["has the duty to clean tools according to the manual", "has the duty to put tools away"],
        ),
        (
            "Painting hulls following the plan and drying them",
            ["has the duty of painting hulls following the plan", "has the duty of drying hulls"],
        ),
        (
            "Filing claims in line with the rules and tracking them",
            ["has the duty to file claims in line with the rules", "has the duty to track claims"],
        ),
        (
            "Planning tours with the guides, and briefing them",
            ["has the duty to plan tours with the guides, and brief them"],
        ),
        (
            "Sorting letters, then handing them over",
            ["has the duty to sort letters", "has the duty to hand letters over"],
        ),
        (
            "Wire small flats and help with larger ones",
            ["has the duty to wire small flats and help with larger ones"],
        ),
        (
            "Audit branches and visit other ones yearly",
            ["has the duty to audit branches and visit other ones yearly"],
        ),
    ],
)
def test_what_a_pronoun_means_behind_people_and_rules(line: str, sentences: list[str]) -> None:
    """To whom something is told are those of the act before; by which rule is of that alone."""
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Take care of", []),
        ("Be responsible for", []),
        ("Deal with", []),
        ("Help us with", []),
        ("Take care of the boilers", ["has the duty to take care of the boilers"]),
        (
            "Check what carers write and correct it",
            ["has the duty to check what carers write and correct it"],
        ),
        ("Review what clerks file and tidy it", ["has the duty to review what clerks file and tidy it"]),
        (
            "You take a dress from the sketch to the shop: you cut it and price it",
            ["has the duty to take a dress from the sketch to the shop"],
        ),
    ],
)
def test_words_that_only_lead_on_are_no_duty(line: str, sentences: list[str]) -> None:
    """What opens a list is no duty, nor is what others do."""
    assert done(line) == sentences
