"""What will do besides: fewer years in another case, points on a licence, a paper that is worked towards."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Six years in a hospital; four with a bachelor's degree",
            [
                "requires 6 years of experience in a hospital (one of a list)",
                "requires 4 years of experience given a bachelor's degree (one of a list)",
            ],
        ),
        (
            "Eight years' experience (five with a degree)",
            [
                "requires 8 years of experience (one of a list)",
                "requires 5 years of experience given a university degree (one of a list)",
            ],
        ),
        (
            "Four years of plating work, or two with a diploma",
            [
                "requires 4 years of experience with plating work (one of a list)",
                "requires 2 years of experience given a diploma (one of a list)",
            ],
        ),
        (
            "Three years in a nursery or two in a hospital",
            [
                "requires 3 years of experience in a nursery (one of a list)",
                "requires 2 years of experience in a hospital (one of a list)",
            ],
        ),
    ],
)
def test_fewer_years_that_will_do_are_an_alternative(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


def test_a_choice_of_languages_behind_years_has_no_years_of_its_own() -> None:
    assert asked("3 years with Java or one of the JVM languages") == [
        "requires 3 years of experience with Java (one of a list)",
        "requires 3 years of experience with one of the JVM languages (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Full driving licence, clean or max 3 points", "requires full driving licence with max 3 points"),
        (
            "Driving licence with no more than 6 points",
            "requires driving licence with no more than 6 points",
        ),
        ("Pilot licence", "requires pilot licence"),
    ],
)
def test_points_are_said_of_the_licence(line: str, expected: str) -> None:
    assert asked(line) == [expected]


def test_the_field_of_a_degree_that_may_only_count_for_years_is_unsure_too() -> None:
    assert asked("Four years of plating work, or two with a diploma in plating") == [
        "requires 4 years of experience with plating work (one of a list)",
        "requires 2 years of experience given a diploma (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Paper certificate in pest control (or working towards it)",
            ["requires a paper certificate in pest control or working towards it"],
        ),
        (
            "NVQ Level 2 in Catering (or working towards)",
            ["requires NVQ Level 2 in Catering or working towards"],
        ),
        (
            "Boat master's licence, or willing to gain it within a year",
            ["requires boat master's licence or willing to gain it within a year"],
        ),
        ("Working towards targets", []),
    ],
)
def test_that_a_paper_may_come_later_is_said_of_it(line: str, expected: list[str]) -> None:
    assert asked(line) == expected
