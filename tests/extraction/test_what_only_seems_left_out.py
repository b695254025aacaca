"""Words that leave something out elsewhere, and here are part of a name, of what one can do, or quoted."""

import pytest

from role_sentences import asked, told
from skillgraph.extraction.qualifications.degrees import find_degrees


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knows how to avoid IMO penalties", 1),
        ("Experience guiding crews to avoid IMO penalties", 1),
        ("Experience with Josefin Sans Light", 1),
        ("Valid SIN Card", 1),
        ("Knowledge of more harbours than Hamburg", 1),
        ("The courage to say \u201cno\u201d", 1),
        ("Please avoid Docker and Puppet", 0),
        ("Docker: no", 0),
    ],
)
def test_a_name_or_an_ability_is_not_left_out(line: str, sentences: int) -> None:
    assert len(asked(line)) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker sans Puppet", ["requires Docker"]),
        ("Experience with Josefin Sans Light", ["requires experience with Josefin Sans Light"]),
        (
            "Experience guiding crews avoid IMO penalties",
            ["requires experience with guiding crews avoid IMO penalties"],
        ),
        ("Docker helps, though we need Rust", ["Docker is desirable", "requires Rust"]),
        ("Docker isn't needed, though it's a plus", ["Docker is desirable"]),
        (
            "Patience in a house where guests are given priority",
            ["requires patience in a house where guests are given priority"],
        ),
        ("Children are given priority", []),
        ("Candidates with Docker are given priority", ["Docker is preferred"]),
        ("Don't apply if you're not a sailor with Docker", ["requires Docker"]),
        ("Do not apply if you have only used Docker", []),
        ("All our contractors must know Docker", ["requires Docker"]),
        ("Also wanted: Docker", ["requires Docker"]),
        ("Also wanted: Crane Driver with Docker", []),
    ],
)
def test_what_is_meant_is_stated_as_it_is_said(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Every Engineer must have knowledge of soldering.", 1),
        ("Every Crane Driver must have knowledge of soldering.", 0),
    ],
)
def test_every_engineer_is_whoever_is_hired(sentence: str, count: int) -> None:
    assert len(told(f"## Requirements\n\n{sentence}\n", head="# Boat Builder\n\n")) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Demand for Boat Engineers has never been higher and rose by 8% in 2021.", 1),
        ("Demand for Boat Engineers has not stopped and climbed by 8% in 2021.", 1),
        ("It's no secret, and not a surprise, that demand for Boat Engineers fell by 8%.", 1),
        ("It's not a surprise that demand for Boat Engineers fell by 8%.", 1),
        ("Demand for Boat Engineers who cannot swim fell by 8%.", 1),
        ("It is said that demand for Boat Engineers did not fall by 8%.", 0),
        ("Demand for Boat Engineers did not rise and fall by 8%.", 0),
        ("The salary: why not 61,000 euro per year?", 1),
        ("The salary: not 61,000 euro per year.", 0),
    ],
)
def test_only_what_is_of_a_figure_denies_it(line: str, count: int) -> None:
    assert len(told(f"## Job outlook and salary\n\n{line}\n")) == count


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Completed courses to degree level", ["University degree"]),
        ("You took a course to Master's level", ["Master's degree"]),
        ("Taught courses to Master's level", []),
        ("Designed new modules to Master's level", []),
    ],
)
def test_who_took_a_course_has_the_degree_and_who_taught_it_has_not(text: str, labels: list[str]) -> None:
    assert [degree.label for degree in find_degrees(text)] == labels
