"""What a thing is to the role, or whom the role is for, asks for it in an advertisement."""

import pytest

from role_sentences import told

APPLY = "## How to apply\n\nApply now by sending us your CV.\n"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Your ability to draw sails is critical to your success.", ["requires the ability to draw sails"]),
        (
            "Boats differ, so experience with Docker is a key part of the role.",
            ["requires experience with Docker"],
        ),
        (
            "Knowledge of Java isn\u2019t needed, but deep knowledge of Docker is.",
            ["requires deep knowledge of Docker"],
        ),
        (
            "It is a job for developers who are familiar with Docker, and skilled in Python.",
            ["requires familiarity with Docker", "requires skill in Python"],
        ),
    ],
)
def test_it_is_asked_for(sentence: str, asked: list[str]) -> None:
    said = told(f"## The role\n\n{sentence}\n\n{APPLY}")

    assert [one.rsplit(" ", 1)[-1] for one in said] == [one.rsplit(" ", 1)[-1] for one in asked]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your ability to learn will grow with us.",
        "The harbor is a key part of the town.",
        "Knowledge of Java is not a must, but lunch is.",
    ],
)
def test_what_is_dear_to_others_or_no_skill_is_not(sentence: str) -> None:
    assert told(f"## The role\n\n{sentence}\n\n{APPLY}") == []


def test_what_is_named_behind_another_is_an_example() -> None:
    line = "Knowledge of Java is not a must, but familiarity with a scripting language is (Python, Ruby)."

    assert all("for example" in one for one in told(f"## The role\n\n{line}\n\n{APPLY}")[1:])


def test_hours_and_conditions_end_what_is_asked_for() -> None:
    text = "## Requirements\n\n- Docker\n\nWorking Conditions, Hours & Travel:\n\n- Shifts include evenings\n"

    assert told(text) == ["requires Docker"]
