"""How well a thing is known is said in many words, and is of what these speak of and of nothing else."""

import pytest

from role_sentences import asked, told


def leveled(line: str) -> list[str]:
    """Give what a line of requirements asks for, without what a list says of all."""
    return [one.removeprefix("requires ").split(" (", 1)[0] for one in asked(line)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Strong background in the foundations of botany", ["a strong background in botany"]),
        (
            "A tremendous amount of experience with Kafka, Java and Go",
            [f"a tremendous amount of experience with {name}" for name in ("Apache Kafka", "Java", "Go")],
        ),
        ("A wealth of experience in carpentry", ["a wealth of experience with carpentry"]),
        ("Many years of Java", ["many years of experience with Java"]),
        ("Firm grounding in statistics", ["a firm grounding in statistics"]),
        ("Fundamental understanding of statistics", ["fundamental understanding of statistics"]),
        ("Knowledge concerning tides", ["knowledge of tides"]),
        ("SQL (advanced - window functions)", ["advanced SQL"]),
        ("Excellent Welsh communication skills", ["excellent Welsh", "excellent communication"]),
        ("Genuinely able to listen", ["active listening"]),
    ],
)
def test_levels_in_other_words(line: str, sentences: list[str]) -> None:
    """An amount, a ground, an adverb and what brackets open with each say how well."""
    assert [one for one in sentences if one not in leveled(line)] == []


def test_years_that_are_no_experience_with_a_thing_are_its_own_words() -> None:
    """Many years of practice are spent in nothing that is named."""
    assert not any("experience" in one for one in asked("Several years of professional practice"))


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excellent communication and a track record of integrity, patience and curiosity",
            [f"a track record in {name}" for name in ("integrity", "patience", "curiosity")],
        ),
        ("Familiar with Git, and have your own GitHub account", ["being familiar with Git", "GitHub"]),
        (
            "Proficiency in knots: familiarity with Kafka and Java",
            ["proficiency in knots", "familiarity with Apache Kafka", "familiarity with Java"],
        ),
        ("Familiar with Git and GitHub", ["being familiar with Git", "being familiar with GitHub"]),
    ],
)
def test_a_level_is_of_what_it_is_said_of(line: str, sentences: list[str]) -> None:
    """What has words of its own for how well, or is had and no more, does not take those before it."""
    assert [one for one in sentences if one not in leveled(line)] == []


def test_how_good_somebody_is_tells_no_level() -> None:
    """A good baker has a level by what the sentence says of their skills."""
    said = told("## Requirements\n\nA good baker has exceptional analytical abilities.\n")
    assert said == ["requires exceptional analytical thinking"]


def test_how_large_a_part_of_the_work_is_tells_no_level() -> None:
    """A significant portion is no level of what it is a portion of."""
    said = told("## Requirements\n\nA significant portion of the work entails data analysis.\n")
    assert not any("significant" in one for one in said)
