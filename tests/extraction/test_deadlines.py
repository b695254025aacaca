"""What may be got until some time after the first day is asked for under that condition."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("AWS certification within 12 months of hire", "an AWS certification within 12 months of hire"),
        ("Obtain CKA within six months", "CKA within six months"),
        ("CKA certificate (within a year of joining)", "CKA within a year of joining"),
        ("Within 6 months of hire, obtain a forklift licence", "forklift licence within 6 months of hire"),
        (
            "Familiarity with Kafka in your first year",
            "familiarity with Apache Kafka in your first year",
        ),
    ],
)
def test_a_time_until_when_is_a_condition(line: str, said: str) -> None:
    assert asked(line) == [f"requires {said}"]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Delivering boats within six months", "boats within six months"),
        ("Experience in the first year of a start-up", "first year of a start-up"),
    ],
)
def test_other_times_are_no_condition(line: str, part: str) -> None:
    (said,) = asked(line)

    assert part in said
    assert "(" not in said
