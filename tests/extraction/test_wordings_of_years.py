"""How many years are asked for, in the ways in which advertisements word it."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Four years in dairy farming and a further 2 in forestry",
            [
                "requires 4 years of experience with dairy farming",
                "requires 2 years of experience with forestry",
            ],
        ),
        (
            "Three years of Terraform (2+ in production)",
            [
                "requires 3 years of experience with Terraform",
                "requires at least 2 years of experience with production",
            ],
        ),
        (
            "9+ years overall, 3+ with Kotlin",
            [
                "requires at least 9 years of experience",
                "requires at least 3 years of experience with Kotlin",
            ],
        ),
        ("Eighteen months of Kotlin", ["requires 18 months of experience with Kotlin"]),
        ("Half a year of Ansible", ["requires 0.5 years of experience with Ansible"]),
        ("Two and a half years of nursing", ["requires 2.5 years of experience with nursing"]),
        ("A year and a half in payroll", ["requires 1.5 years of experience with payroll"]),
        ("Two to three and a half years of nursing", ["requires 2 to 3.5 years of experience with nursing"]),
        ("At least a year of teaching experience", ["requires at least 1 year of experience with teaching"]),
        ("Six years behind a bar", ["requires 6 years of experience behind a bar"]),
        (
            "Ten years, of which four abroad",
            ["requires 10 years of experience", "requires 4 years of experience abroad"],
        ),
        ("SQL \u2013 3 years", ["requires 3 years of experience with SQL"]),
        ("4 yrs. exp in Docker", ["requires 4 years of experience with Docker"]),
        ("Have been a bricklayer for 5 years", ["requires 5 years of experience as Bricklayer"]),
    ],
)
def test_years_in_other_words(line: str, sentences: list[str]) -> None:
    """An amount of time is read in words, in halves, behind another, and without its unit."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Minimum experience: 4 years", ["requires at least 4 years of experience"]),
        ("Years of experience: 5+", ["requires at least 5 years of experience"]),
        ("Years of experience required: 3-5", ["requires 3 to 5 years of experience"]),
        ("Relevant experience: 7 years", ["requires 7 years of experience"]),
        ("Experience in claims handling: 3 years", ["requires 3 years of experience with claims handling"]),
        ("Bakery experience: at least 2 years", ["requires at least 2 years of experience in a bakery"]),
        ("Experience: SQL, Kotlin", ["requires SQL", "requires Kotlin"]),
    ],
)
def test_years_behind_a_label(line: str, sentences: list[str]) -> None:
    """A label tells whether the years are the least, and of what they are."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "More than two, ideally four, years in surveying",
            [
                "4 years of experience with surveys are preferred",
                "requires more than 2 years of experience with surveys",
            ],
        ),
        (
            "Minimum three years, preferably five, in a hotel kitchen",
            [
                "5 years of experience in a hotel kitchen are preferred",
                "requires at least 3 years of experience in a hotel kitchen",
            ],
        ),
        (
            "5+ years (8 preferred) of welding",
            [
                "8 years of experience with welding are preferred",
                "requires at least 5 years of experience with welding",
            ],
        ),
        (
            "3 years of welding, ideally in a yard",
            ["requires 3 years of experience with welding", "experience with yard is desirable"],
        ),
    ],
)
def test_what_would_be_best_is_said_beside_what_will_do(line: str, sentences: list[str]) -> None:
    """The years that would be best are a wish, and those that will do are asked for."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You don't need a degree, but four years of practice", ["requires 4 years of experience"]),
        (
            "No diploma is needed, though three years of Excel are",
            ["requires 3 years of experience with Excel"],
        ),
        ("Six years of sailing, no degree needed", ["requires 6 years of experience with sailing"]),
        ("Not a degree but five years of welding", ["requires 5 years of experience with welding"]),
        ("You don't need a degree or years of practice", []),
    ],
)
def test_years_beside_what_is_not_asked_for(line: str, sentences: list[str]) -> None:
    """That no degree is asked for takes nothing from the years that are."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience in roofing", ["requires experience with roofing"]),
        ("Knowledge of tiling", ["requires knowledge of tiling"]),
        (
            "Several years of experience in fundraising",
            ["requires several years of experience with fundraising"],
        ),
        ("Tiling", ["requires tiling"]),
    ],
)
def test_a_field_that_ends_as_an_act_does(line: str, sentences: list[str]) -> None:
    """What somebody has experience in or knowledge of is a field, and no act."""
    assert asked(line) == sentences


@pytest.mark.parametrize("line", ["30 days of leave a year", "Up to 50,000 a year", "A year of probation"])
def test_a_year_that_nobody_worked(line: str) -> None:
    """How often, and how long something else lasts, is no experience."""
    assert not any("experience" in one for one in asked(line))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("One year's experience", "requires 1 year of experience"),
        ("A year's experience is preferred", "1 year of experience is preferred"),
        ("Two years' experience preferred", "2 years of experience are preferred"),
    ],
)
def test_a_single_year_has_experience_and_no_letter_of_its_own(line: str, expected: str) -> None:
    assert asked(line) == [expected]
