"""What is said of whoever has a thing: a wish for it behind the condition, or that the job suits them."""

import pytest

from role_sentences import asked, told

ADVERTISED = "Apply now: send us your CV.\n\n## Overview\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "If you have used Docker, that is a plus",
        "If you know Docker, this would be a bonus",
        "If you know Docker, it is a big plus",
        "Docker, which is a plus",
    ],
)
def test_a_wish_is_for_what_its_pronoun_stands_for(line: str) -> None:
    assert asked(line) == ["Docker is desirable"]


def test_a_wish_for_another_thing_is_for_that_alone() -> None:
    said = asked("Experience in rigging, Docker is a plus")

    assert said == ["requires experience with rigging", "Docker is desirable"]


@pytest.mark.parametrize(
    "sentence",
    [
        "If you know Docker, you will thrive here.",
        "If you know Docker, you'll be a strong candidate.",
        "You will thrive here if you know Docker.",
    ],
)
def test_whom_a_job_suits_knows_what_it_asks_for(sentence: str) -> None:
    assert told(f"{ADVERTISED}{sentence}\n") == ["requires Docker"]


@pytest.mark.parametrize(
    "sentence", ["If you join us, you will love working on the water.", "If you move here, you will thrive."]
)
def test_what_a_reader_is_promised_is_not(sentence: str) -> None:
    assert told(f"{ADVERTISED}{sentence}\n") == []
