"""Words of level: which are one word, which ask for more."""

import pytest

from skillgraph.language.level_words import asks_for_more, is_same_level, level_degree


@pytest.mark.parametrize(
    ("level", "degree"),
    [
        ("awareness", 1),
        ("basic understanding", 1),
        ("hands-on experience", 2),
        ("deep understanding", 3),
        ("proficient", 3),
        ("mastery", 4),
        ("understanding", None),
        ("deep familiarity", None),
        ("industry", None),
    ],
)
def test_a_level_has_the_degree_of_its_words(level: str, degree: int | None) -> None:
    assert level_degree(level) == degree


def test_one_step_is_not_told_apart_and_two_are() -> None:
    assert not asks_for_more("expertise", "proficiency")
    assert asks_for_more("proficiency", "familiarity")
    assert not asks_for_more("familiarity", "proficiency")
    assert not asks_for_more("expertise", "knowledge")


def test_a_word_of_no_level_is_the_same_as_any() -> None:
    assert is_same_level("industry", "mastery")
    assert not is_same_level("knowledge", "understanding")
