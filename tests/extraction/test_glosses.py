"""Brackets that say what a quality is."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Calmness (keeps the crew together when winds rise)", "calmness"),
        ("Tidiness (coils and stows what others leave, sweeps decks)", "tidiness"),
        ("Love of order (shows restraint, wakes others gently)", "love of order"),
        ("Seamanship (eager to learn from every storm)", "seamanship"),
    ],
)
def test_what_somebody_does_in_brackets_is_not_asked_for(line: str, name: str) -> None:
    assert asked(line) == [f"requires {name}"]


def test_things_in_brackets_are_asked_for() -> None:
    assert asked("Rope works (bowline splices, carrick bends)") == [
        "requires rope works",
        "requires bowline splices",
        "requires carrick bends",
    ]
