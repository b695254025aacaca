"""What sentences of prose say that the role, whoever gets it, or "you" does."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "The successful applicant will lead the sail loft, repair the hulls and write the log.",
            ["lead the sail loft", "repair the hulls", "write the log"],
        ),
        ("The postholder will manage the budget of the yard.", ["manage the budget of the yard"]),
        ("The Boat Engineer will take ownership of the slipway.", ["take ownership of the slipway"]),
        ("A boat engineer inspects and repairs hulls.", ["inspect and repair hulls"]),
        (
            "Boat engineers inspect hulls and order the timber. They manage the stores: ropes, paint.",
            ["inspect hulls", "order the timber", "manage the stores"],
        ),
        ("The boat engineer, also known as a shipwright, designs the keel.", ["design the keel"]),
        ("Boat engineers inspect the hulls, and some build masts.", ["inspect the hulls"]),
        ("You'd write the log of the yard.", ["write the log of the yard"]),
        (
            "What you'd do most days: fix the boats that leak. You inspect hulls and write the log.",
            ["fix the boats that leak", "inspect hulls", "write the log"],
        ),
        (
            "What the job is: you pick up what the crew can't mend. You read gauges and write up faults.",
            ["pick up what the crew can't mend", "read gauges", "write up faults"],
        ),
    ],
)
def test_what_the_role_does_is_read_in_prose(text: str, done: list[str]) -> None:
    assert told(f"{text}\n") == [f"has the duty to {one}" for one in done]


@pytest.mark.parametrize(
    "text",
    [
        "Senior boat engineers inspect the hulls.",
        "Engineers build boats.",
        "Boat engineers earn good money.",
        "Boat engineers work in the yard.",
        "Boat engineers are sought. They build boats.",
        "Boat engineer training builds trust.",
        "You'd like to build boats.",
        "You'd be stuck with me.",
        "You write the log.",
        "The successful applicant will have a boat.",
        "What the job is: you love boats. You know the sea. You write clearly.",
    ],
)
def test_what_others_do_or_what_is_no_work_is_no_duty(text: str) -> None:
    assert not [one for one in told(f"{text}\n") if "duty" in one]


def test_duties_are_parted_behind_a_clause_with_a_subject_of_its_own() -> None:
    text = "## Responsibilities\n\nYou'll draw the plans that others find, and keep the log of the yard.\n"

    assert told(text) == [
        "has the duty to draw the plans that others find",
        "has the duty to keep the log of the yard",
    ]


def test_what_is_meant_by_it_in_a_clause_of_its_own_is_left_to_it() -> None:
    text = "## Responsibilities\n\n- Fix the boats that leak, and dig until you know why it sank.\n"

    assert told(text) == ["has the duty to fix the boats that leak, and dig until you know why it sank"]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "## What does a boat engineer do?\n\nLater, when crews come, you answer their questions.",
            ["has the duty to answer their questions"],
        ),
        (
            "We are hiring a Boat Engineer.\n\nWhen a hull leaks you lead the repair.",
            ["has the duty to lead the repair"],
        ),
        (
            "You would be the fifth, and you would inspect the hulls.",
            ["has the duty to inspect the hulls"],
        ),
        ("We are looking for a Boat Engineer.\n\nWhen you join us, you get a bike.", []),
        ("When prices rise you pay more.", []),
    ],
)
def test_you_do_it_when_something_happens(text: str, done: list[str]) -> None:
    assert [one for one in told(f"{text}\n") if "duty" in one] == done
