"""Degrees: which qualifications are one, and at which level of the European framework."""

import pytest

from skillgraph.answers.attainment import eqf_level, is_degree
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
        ("MS Office", None),
        ("BA", None),
    ],
)
def test_words_and_short_titles_tell_the_level(label: str, level: int | None) -> None:
    assert eqf_level(label) == level
    assert is_degree(Concept("concept:x", label, "qualification")) == (level is not None)


def test_a_degree_of_no_level_is_one_and_a_license_or_a_skill_is_none() -> None:
    assert is_degree(Concept("concept:x", "University degree", "qualification"))
    assert not is_degree(Concept("concept:x", "Driving license", "qualification"))
    assert not is_degree(Concept("concept:x", "Degrees of heat", "qualification"))
    assert not is_degree(Concept("concept:x", "Master of Arts", "skill"))
