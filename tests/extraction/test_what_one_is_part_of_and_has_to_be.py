"""What somebody is in charge of, involved in and focused on, and what an employer wants them to be."""

import pytest

from role_sentences import done, told


def duties(text: str) -> list[str]:
    return [one.removeprefix("has the duty to ") for one in told(f"## Your tasks\n\n{text}\n")]


def advertised(sentence: str) -> list[str]:
    text = f"## About the role\n\n{sentence}\n\n## How to apply\n\nSend us your CV.\n"
    return [one for one in told(f"We are looking for a baker.\n\n{text}") if "seeks" not in one]


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("You'll be in charge of the rope store.", "be in charge of the rope store"),
        ("You are involved in all stages of net making.", "be involved in all stages of net making"),
        ("You are closely involved in the care of seals.", "be involved in the care of seals"),
        ("You will be engaged in the upkeep of our ovens.", "be engaged in the upkeep of our ovens"),
        ("You are the first point of contact for guests.", "be the first point of contact for guests"),
    ],
)
def test_what_one_is_part_of_is_a_duty(sentence: str, duty: str) -> None:
    assert duties(sentence) == [duty]
    assert [one.removeprefix("has the duty to ") for one in done(sentence.rstrip("."))] == [duty]


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("Your main task will be repairing ovens.", "repair ovens"),
        ("Your focus is on feeding seals.", "feed seals"),
        ("Your work will focus on repairing nets.", "repair nets"),
        ("You will play a key role in planning voyages.", "play a key role in planning voyages"),
        ("You strive to improve our bread.", "strive to improve our bread"),
    ],
)
def test_what_ones_work_is_said_to_be_is_a_duty(sentence: str, duty: str) -> None:
    assert duties(sentence) == [duty]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your team is involved in all stages of net making.",
        "Your role is growing with us.",
        "Our focus is on feeding seals.",
        "The guests are involved in all decisions.",
    ],
)
def test_what_others_are_part_of_is_none(sentence: str) -> None:
    assert duties(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("You have to be flexible.", ["requires flexibility"]),
        ("You will need to be patient and curious.", ["requires patience", "requires curiosity"]),
        ("We expect you to be a team player.", ["requires teamwork"]),
        (
            "The successful candidate should be flexible and patient.",
            ["requires flexibility", "requires patience"],
        ),
        ("The ideal candidate is curious.", ["requires curiosity"]),
    ],
)
def test_what_one_has_to_be_is_asked_for_in_an_advertisement(sentence: str, sentences: list[str]) -> None:
    """No employer gives advice: what a candidate should be is no practice."""
    assert advertised(sentence) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "You should be happy here.",
        "You have to be registered.",
        "You need to be at least 18.",
        "Bread has to be fresh.",
    ],
)
def test_what_is_no_quality_of_somebody_is_none(sentence: str) -> None:
    assert advertised(sentence) == []


def test_most_of_what_one_is_in_a_section_that_asks_makes_it_a_list_of_qualities() -> None:
    found = told("## Requirements\n\nYou are intelligent, patient and flexible.\n")

    assert found[-2:] == ["requires patience", "requires flexibility"]
