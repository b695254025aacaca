"""Of which character people are sought, told before the word for them."""

import pytest

from role_sentences import told

ADVERTISED = "## Requirements\n\n- Docker\n\n## How to apply\n\nApply now by sending us your CV.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "We seek curious and compassionate individuals who are set on sailing.",
        "We are interested in talking to curious, compassionate people.",
        "Twelve berths are free, and we seek curious, compassionate RNs for them.",
        "We'd love to hear from curious, compassionate candidates.",
        "Quayside is looking for a curious and compassionate boat engineer.",
        "Quayside seeks curious, compassionate people.",
    ],
)
@pytest.mark.parametrize("heading", ["About us", "Who we are", "Overview"])
def test_what_people_are_like_who_are_sought_is_asked_for(heading: str, sentence: str) -> None:
    said = told(f"{ADVERTISED}## {heading}\n\n{sentence}\n")

    assert said[-2:] == ["requires curiosity", "requires compassion"]


def test_character_is_told_in_several_words_too() -> None:
    said = told(f"{ADVERTISED}## About us\n\nQuayside is looking for detail oriented and curious people.\n")

    assert said[-2:] == ["requires attention to detail", "requires curiosity"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We work with curious, compassionate people.",
        "We are looking for curious, compassionate solutions.",
        "We are looking for clever, inspired individuals.",
        "Guests love to talk to curious people.",
    ],
)
def test_what_others_or_things_are_like_is_not(sentence: str) -> None:
    said = told(f"{ADVERTISED}## About us\n\n{sentence}\n")

    assert [one for one in said if "Docker" not in one] == []


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("We seek a patient, curious Boat Engineer.", ["requires patience", "requires curiosity"]),
        ("Our client is seeking a patient Boat Engineer.", ["requires patience"]),
        (
            "We are looking for a curious Boat Engineer with knowledge of Docker.",
            ["requires curiosity", "requires knowledge of Docker"],
        ),
    ],
)
def test_who_is_sought_is_no_part_of_the_character(sentence: str, asked: list[str]) -> None:
    said = told(f"{ADVERTISED}## About you\n\n{sentence}\n")

    assert [one for one in said if one != "requires Docker"] == asked
