"""Enumerations whose members are nothing without a word that another of them has."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Knowledge of tide table concepts, practices, and methodologies",
            "requires knowledge of tide table concepts, practices, and methodologies",
        ),
        (
            "Experience with wet dock, dry dock, and float dock approaches",
            "requires experience with wet dock, dry dock, and float dock approaches",
        ),
        (
            "Technical knowledge of mast and rudder technologies",
            "requires technical knowledge of mast and rudder technologies",
        ),
        (
            "Strong communication skills with riggers and marketing",
            "requires strong communication skills with riggers and marketing",
        ),
    ],
)
def test_they_are_one_phrase(line: str, sentence: str) -> None:
    assert [one.casefold() for one in asked(line)] == [sentence]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Experience with wet docks, dry sails, and float approaches", 3),
        ("Strong communication skills and marketing", 2),
    ],
)
def test_what_has_its_own_end_stands_alone(line: str, count: int) -> None:
    assert len(asked(line)) == count
