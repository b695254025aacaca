"""Degrees: which qualifications are one, and at which level of the European framework."""

import pytest

from skillgraph.answers.attainment import eqf_level, is_degree, is_title, lowest_level
from skillgraph.model import Concept


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("Bachelor's degree", 6),
        ("Master of Arts", 7),
        ("PhD", 8),
        ("Ph.D.", 8),
        ("Doctorate", 8),
        ("BSc", 6),
        ("B.Eng.", 6),
        ("M.Sc. Physics", 7),
        ("MEng", 7),
        ("MBA", 7),
        ("DPhil", 8),
        ("Associate's degree", 5),
        ("MS Office", None),
        ("BA", None),
    ],
)
def test_words_and_short_titles_tell_the_level(label: str, level: int | None) -> None:
    assert eqf_level(label) == level
    assert is_degree(Concept("concept:x", label, "qualification")) == (level is not None)


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("University degree", 6),
        ("Degree", 6),
        ("Degree in Horticulture", 6),
        ("Qualification comparable to a university degree", 6),
        ("College degrees", 6),
        ("Advanced degree", 7),
        ("Post-graduate degree", 7),
        ("Undergraduate degree", 6),
        ("Bachelor's degree", None),
        ("High degree of care", None),
        ("Diploma", None),
    ],
)
def test_a_name_of_several_levels_tells_the_lowest(label: str, level: int | None) -> None:
    assert lowest_level(label) == level


def test_an_associate_is_a_title_only_as_a_degree() -> None:
    assert is_title("Associate degree") and is_title("Associate's Degree in Baking")
    assert not is_title("Associate")


def test_a_degree_of_no_level_is_one_and_a_license_or_a_skill_is_none() -> None:
    assert is_degree(Concept("concept:x", "University degree", "qualification"))
    assert not is_degree(Concept("concept:x", "Driving license", "qualification"))
    assert not is_degree(Concept("concept:x", "Degrees of heat", "qualification"))
    assert not is_degree(Concept("concept:x", "Master of Arts", "skill"))
