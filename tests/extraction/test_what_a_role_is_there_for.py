"""Sentences that say what a role is there for, or what one who has it is in charge of."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        ("The primary task of a Boat Engineer is to repair the hulls.", ["repair the hulls"]),
        ("The Boat Engineer's main role is to keep the yard safe.", ["keep the yard safe"]),
        ("The main purpose of the role is to test new hulls.", ["test new hulls"]),
        (
            "A boat engineer is a professional responsible for repairing hulls and testing new sails.",
            ["repair hulls", "test new sails"],
        ),
        ("The Boat Engineer shall maintain the slipway.", ["maintain the slipway"]),
        ("The Boat Engineer is expected to maintain the slipway.", ["maintain the slipway"]),
        (
            "The main task of the Boat Engineer is to repair the hulls. This includes testing old sails.",
            ["repair the hulls", "test old sails"],
        ),
        (
            "The candidate will be responsible for both making repairs and managing the crew.",
            ["make repairs", "manage the crew"],
        ),
        (
            "The Boat Engineer's main task is to keep the log, reporting to the Head of Sailing.",
            ["keep the log"],
        ),
        ("The main task of the harbor is to repair the hulls.", []),
        ("The main goal of a Boat Engineer is to become a Captain.", []),
        ("The yard is old. This includes testing old sails.", []),
    ],
)
def test_what_a_role_is_there_for_is_its_duty(text: str, duties: list[str]) -> None:
    said = [one for one in told(f"{text}\n") if one.startswith("has the duty")]

    assert [one.removeprefix("has the duty to ") for one in said] == duties


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            "A boat engineer builds hulls, masts, and other parts that help crews to sail.",
            ["build hulls, masts, and other parts that help crews to sail"],
        ),
        ("A boat engineer repairs what the sea breaks.", []),
        ("Boat engineers move cargo for the yard.", ["move cargo for the yard"]),
        ("Boat engineers move to the coast in summer.", []),
    ],
)
def test_what_one_of_the_role_does_may_be_told_with_what_it_is_for(text: str, duties: list[str]) -> None:
    said = [one for one in told(f"{text}\n") if one.startswith("has the duty")]

    assert [one.removeprefix("has the duty to ") for one in said] == duties


def test_the_primary_function_that_a_label_names_is_a_duty() -> None:
    assert told("**Primary Function:** To repair and test hulls.\n") == [
        "has the duty to repair and test hulls"
    ]
