"""Where words that may be verbs are nouns, nothing is done: "Training and deck support"."""

import pytest

from role_sentences import done


@pytest.mark.parametrize(
    "line",
    [
        "Training and deckhand support during refits",
        "Planning and payroll administration for two sites",
        "Cleaning and pantry duties on long trips",
    ],
)
def test_noun_pair_is_an_area(line: str) -> None:
    assert done(line) == [f"has the area {line}"]


@pytest.mark.parametrize(
    "line",
    [
        "Answer calls from the quay. Watch rotates weekly among the crew",
        "Answer calls from the quay. Audit happens in spring",
        "Answer calls from the quay. Support varies by season",
        "Answer calls from the quay. Assigned tasks will mostly come from the mate",
    ],
)
def test_what_a_thing_does_is_no_duty(line: str) -> None:
    assert done(line) == ["has the duty to answer calls from the quay"]


def test_acts_stay() -> None:
    assert done("Training and mentoring junior deckhands") == [
        "has the duty to train and mentor junior deckhands"
    ]
    assert done("Training new staff and checking ropes") == [
        "has the duty to train new staff",
        "has the duty to check ropes",
    ]
