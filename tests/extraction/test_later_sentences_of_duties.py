"""What the sentences behind the first of an item tell, and what is no duty though it stands as one."""

import pytest

from role_sentences import asked, done, told


def duties(said: list[str]) -> list[str]:
    return [one.partition("has the duty to ")[2] for one in said if "has the duty to" in one]


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        (
            "**Hull care**: Engineers often inspect hulls for cracks. They repair old planks.",
            ["inspect hulls for cracks", "repair old planks"],
        ),
        (
            "**Safety**: Engineers ensure that captains and crews wear vests. They repair the boats.",
            ["ensure that captains and crews wear vests", "repair the boats"],
        ),
        (
            "**Logs**: Keeping clear logs is the core of the work. This involves recording tides.",
            ["record tides"],
        ),
        ("Care for the crew. They repair the boats.", ["care for the crew"]),
    ],
)
def test_they_who_do_more_are_those_of_the_role(line: str, acts: list[str]) -> None:
    assert duties(done(line)) == acts


def test_how_often_the_first_is_done_is_not_said_of_what_they_do_besides() -> None:
    line = "**Hull care**: Engineers often inspect hulls for cracks. They repair old planks."

    assert done(line)[1:] == [
        "often has the duty to inspect hulls for cracks",
        "has the duty to repair old planks",
    ]


@pytest.mark.parametrize("heading", ["Steps to become a Boat Engineer", "How to become a boat engineer"])
def test_what_is_done_to_get_a_role_is_no_duty_of_it(heading: str) -> None:
    assert duties(told(f"## {heading}\n\n1. Build a portfolio of boats.\n2. Visit the boat fairs.\n")) == []


def test_what_somebody_is_needed_to_accomplish_is_a_duty() -> None:
    lead_in = "A boat engineer may be needed to accomplish the following:"

    said = told(f"## Overview\n\n{lead_in}\n\n- Create plans for captains to review\n- Inspect the hulls\n")

    assert said == [
        "may have the duty to create plans for captains to review",
        "may have the duty to inspect the hulls",
    ]


def test_what_somebody_needs_to_have_is_no_duty() -> None:
    line = "The candidate will need to have an excellent command of Dutch"

    assert done(line) == asked("Excellent command of Dutch")


def test_what_whoever_writes_does_in_turn_is_no_duty() -> None:
    assert duties(done("Draw your charts, I pay you, and then bill the port")) == ["draw your charts"]
