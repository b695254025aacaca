"""Items among duties, and below headings that promise nothing, by their own words."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Regular night travel required.", "requires regular night travel"),
        ("Valid licence required.", "requires valid licence"),
        ("Weekend work is required.", "requires weekend work"),
        ("Travel between ports is required", "requires travel between ports"),
    ],
)
def test_an_item_that_ends_in_what_asks_for_it_is_no_work(line: str, sentence: str) -> None:
    assert [one.casefold().replace(" a ", " ") for one in done(line)] == [sentence.casefold()]


@pytest.mark.parametrize(
    "line",
    [
        "Order the ropes required",
        "Mend the sails as required",
        "Tell the crew what is required",
        "Check whether a licence is required",
    ],
)
def test_an_act_for_what_is_required_is_one(line: str) -> None:
    assert all("has the duty" in one for one in done(line))
    assert done(line)


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Required to keep the log", "keep the log"),
        ("Will hold accountability and authority for setting the course", "set the course"),
        ("Has overall responsibility for training the crew", "train the crew"),
        (
            "Transport raw timber from the store to our yard",
            "transport raw timber from the store to our yard",
        ),
    ],
)
def test_what_somebody_has_to_do_or_is_in_charge_of_is_a_duty(line: str, act: str) -> None:
    assert done(line) == [f"has the duty to {act}"]


@pytest.mark.parametrize(
    "opener", ["## The Ship Manager will:\n\n", "We sail.\n\nThe Ship Manager will:\n\n"]
)
def test_what_somebody_with_a_title_will_do_is_their_duties(opener: str) -> None:
    said = told(
        f"{opener}- Will have responsibility for setting the course\n- Plan trips\n",
        head="# Ship Manager\n\n",
    )

    assert [one.rpartition("duty to ")[2] for one in said] == ["set the course", "plan trips"]


@pytest.mark.parametrize(
    "opener", ["## The company will\n\n", "## The owner will\n\n", "We sail.\n\nThe partner will:\n\n"]
)
def test_what_the_company_or_somebody_else_there_will_do_is_no_duty(opener: str) -> None:
    assert told(f"{opener}- Plan trips\n") == []


@pytest.mark.parametrize("heading", ["Additional notes", "Physical demands"])
def test_what_the_body_must_do_is_asked_for_below_a_heading_that_does_not_say_so(heading: str) -> None:
    said = told(f"## {heading}\n\n- Must be able to lift 50 lbs\n- Parking is free\n")

    assert said == ["requires the ability to lift 50 lbs"]


def test_to_sit_for_a_long_time_is_whole() -> None:
    assert "sit for long periods of time" in asked("Must be able to sit for long periods of time")[0]


def test_people_like_the_reader_are_no_thing_to_have() -> None:
    assert told("## The job\n\nWe need clever, cheerful rowers like you aboard.\n") == []
