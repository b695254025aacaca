"""Words that look like a degree, a hedge or an act, and are none where they stand."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Dedication to undergraduate teaching", "requires dedication to undergraduate teaching"),
        ("Undergraduate degree", "requires a bachelor's degree"),
    ],
)
def test_what_undergraduates_are_taught_is_no_degree(line: str, said: str) -> None:
    assert asked(line) == [said]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Knowledge of the Commonly Adopted Rope Standards",
            "requires knowledge of Commonly Adopted Rope Standards",
        ),
        ("Knowledge of knots is usually required", "usually requires knowledge of knots"),
    ],
)
def test_a_word_of_a_name_in_capitals_is_no_hedge(line: str, said: str) -> None:
    assert asked(line) == [said]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Good sailing and rowing skills", ["requires good sailing and rowing skills"]),
        (
            "Good teaching and communication skills",
            ["requires good teaching", "requires good communication"],
        ),
    ],
)
def test_skills_in_doing_something_are_no_acts(line: str, said: list[str]) -> None:
    assert asked(line) == said
