"""Time for which a paper is held, a state lasts or somebody is vouched for, beside time that was worked."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A pilot licence, held for at least two years", "requires pilot licence for at least two years"),
        ("A forklift permit (held for over three years)", "requires forklift permit for over three years"),
        ("Clean driving licence for five years", "requires clean driving licence for five years"),
        ("Driving licence with no points for 2 years", "requires driving licence with no points for 2 years"),
        ("Teetotal for at least two years", "requires teetotal for at least two years"),
        ("Two references, going back three years", "requires two references over three years"),
    ],
)
def test_how_long_a_paper_is_held_is_said_of_the_paper(line: str, expected: str) -> None:
    assert asked(line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "References going back five years",
        "References covering the past five years",
        "5 years' vetting history",
    ],
)
def test_how_far_references_go_back_is_neither_work_nor_experience(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Worked on licence applications for 3 years",
            "requires 3 years of experience with licence applications",
        ),
        ("Drove a launch under a C1 licence for 3 years", "requires 3 years of experience"),
    ],
)
def test_time_that_was_worked_beside_a_paper_is_experience(line: str, expected: str) -> None:
    assert asked(line) == [expected]
