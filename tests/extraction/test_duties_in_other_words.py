"""Where the duties of an item begin and end, and what is none."""

import pytest

from role_sentences import done, told


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Break up our old monolith", ["break up our old monolith"]),
        ("Cut invoice disputes by half", ["cut invoice disputes by half"]),
        (
            "FEM and CFD of turning parts with ANSYS",
            ["has the area FEM and CFD of turning parts with ANSYS", "works with Ansys"],
        ),
        (
            "Track delays, overtime and inventory accuracy",
            ["track delays, overtime and inventory accuracy"],
        ),
        ("3D models and detail drawings of hulls", ["has the area 3D models and detail drawings of hulls"]),
        ("Supporting welding and fitting during refits", ["support welding and fitting during refits"]),
        (
            "You chair the safety board, you own the register, and you speak for the crew",
            [
                "chair the safety board",
                "own the register",
                "speak for the crew",
            ],
        ),
        (
            "Help sailors when ropes break, and train the crew",
            ["help sailors when ropes break", "train the crew"],
        ),
        ("Serve notices and, where needed, close decks", ["serve notices and, where needed, close decks"]),
        ("Any other duties commensurate with the grade", []),
    ],
)  # fmt: skip
def test_a_duty_ends_where_the_next_begins(line: str, duties: list[str]) -> None:
    assert [one.removeprefix("has the duty to ") for one in done(line)] == duties


def test_what_a_stage_understands_is_asked_for_and_no_duty() -> None:
    text = "## Career path\n\n### Senior (5 years)\n\nYou understand the basics of ship safety.\n"

    assert "Senior requires the basics of ship safety" in told(text)


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        ("We are seeking a Boat Engineer to guide crews through storms.", ["guide crews through storms"]),
        ("We are looking for a Boat Engineer who will take over the log.", ["take over the log"]),
        ("You will be expected to explain storms to the crew.", ["explain storms to the crew"]),
        ("You will be expected to have a calm temper.", []),
        ("We are looking for a Boat Engineer to join our team.", []),
        ("We are looking for a way to build boats.", []),
    ],
)
def test_what_somebody_is_sought_for_is_a_duty(text: str, duties: list[str]) -> None:
    assert told(f"{text}\n") == [f"has the duty to {one}" for one in duties]


def test_what_we_should_have_had_is_no_wish() -> None:
    text = "## In your first year you will\n\n- Define the goals we should have had from the beginning\n"

    assert told(text) == ["has the duty to define the goals we should have had from the beginning"]
