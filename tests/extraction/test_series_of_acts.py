"""Sentences and items that tell one act after the other: where they are parted."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        (
            "Checking the hulls and writing short reports",
            ["check the hulls", "write short reports"],
        ),
        (
            "Repairing nets and checking that they have dried",
            ["repair nets and check that they have dried"],
        ),
        (
            "Splits a refit up into stages and estimates them",
            ["split a refit up into stages and estimate them"],
        ),
        (
            "Designs boats that survive a storm, and writes them up in short reports",
            ["design boats that survive a storm", "write boats up in short reports"],
        ),
        (
            "Builds a small boat and repairs it",
            ["build a small boat", "repair a small boat"],
        ),
    ],
)
def test_each_act_has_a_form_and_an_object_of_its_own(line: str, acts: list[str]) -> None:
    assert done(line) == [f"has the duty to {act}" for act in acts]


def test_what_goes_on_meanwhile_is_no_object_of_the_act_before() -> None:
    found = told("## The job\n\nYou'd test boats with crews, and stand on the quay while it gets painted.\n")

    assert found[-1] == "has the duty to stand on the quay while it gets painted"


def test_acts_with_a_place_or_subject_are_parted_where_one_with_an_object_is() -> None:
    text = (
        "You will write plans that save manual work, look at charts, ask about ropes, and review all hulls."
    )

    assert told(f"## The job\n\n{text}\n") == [
        "has the duty to write plans that save manual work",
        "has the duty to look at charts",
        "has the duty to ask about ropes",
        "has the duty to review all hulls",
    ]


def test_a_second_sentence_of_what_you_will_do_is_one_of_its_own() -> None:
    text = "You will also train new crews in spring, and every summer you'll spend a week on the water."

    assert told(f"## The job\n\n{text}\n")[0] == "has the duty to train new crews in spring"


def test_what_follows_from_a_duty_is_no_part_of_it() -> None:
    text = "Often you will visit other yards, so a driving licence is desirable, though the bus will do."

    assert "has the duty to visit other yards" in told(f"## The job\n\n{text}\n")


def test_what_somebody_knows_is_parted_from_what_they_do() -> None:
    assert done("Repairs boats and knows how to read a chart")[0] == "has the duty to repair boats"


@pytest.mark.parametrize("who", ["the Director of Boats", "our Head of Design", "the yard manager"])
def test_to_whom_somebody_reports_is_no_duty(who: str) -> None:
    found = told(f"## The job\n\nYou will lead a crew of ten sailors, and report to {who}.\n")

    assert found == ["has the duty to lead a crew of ten sailors"]
    assert done(f"Report to {who}") == []


def test_what_is_reported_to_somebody_is_a_duty() -> None:
    assert done("Report delays to the yard manager") == ["has the duty to report delays to the yard manager"]


def test_what_somebody_can_do_is_parted_from_what_they_are_at_ease_with() -> None:
    found = asked("You are comfortable with charts and can write your own SQL queries")

    assert "requires being comfortable with charts" in found
    assert not [one for one in found if "SQL" in one and "comfortable" in one]
    assert not [one for one in found if "can write" in one]
