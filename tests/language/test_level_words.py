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


def test_levels_of_a_language_are_told_apart_step_by_step() -> None:
    assert asks_for_more("C1", "at level B2")
    assert not asks_for_more("B1", "C2")
    assert is_same_level("b2", "B2 level")
    assert not is_same_level("C2", "B1")
    assert is_same_level("fluent", "C1")
