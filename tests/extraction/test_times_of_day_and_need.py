"""When in a day work is done, and that it is done where needed, is no work and no area."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    "line",
    [
        "Morning: sweep the quay.",
        "Early evening: sweep the quay.",
        "Fridays: sweep the quay",
        "7:30: sweep the quay",
        "7:30 - 9:00: sweep the quay",
        "3pm \u2013 4pm: sweep the quay",
    ],
)
def test_a_time_of_day_is_no_area(line: str) -> None:
    assert done(line) == ["has the duty to sweep the quay"]


def test_a_label_with_a_time_in_it_is_one() -> None:
    assert done("Night fishing: sweep the quay") == [
        "has the area Night fishing",
        "has the duty to sweep the quay",
    ]


@pytest.mark.parametrize("when", ["where needed", "as required", "when asked", "if necessary"])
def test_work_that_is_done_where_needed_is_done_so(when: str) -> None:
    assert done(f"{when.capitalize()}, sweep the quay.") == [f"has the duty to sweep the quay {when}"]


@pytest.mark.parametrize("line", ["Age: 21 years (required)", "Minimum age: 18 years", "Age limit: 35 years"])
def test_the_years_of_an_age_are_none_of_experience(line: str) -> None:
    assert not any("experience" in one for one in asked(line))


def test_the_years_behind_another_label_are() -> None:
    assert asked("Storage: 2 years (required)") == ["requires 2 years of experience with Storage"]
