"""What an application has to hold, years that go with a degree, and names that are left open."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    "line",
    [
        "Please attach your CV and a cover letter",
        "Your application must contain a motivation letter, a list of ropes and two references",
        "Please include a link to your GitHub profile",
        "Send your current resume with your salary expectations",
    ],
)
def test_what_an_application_holds_is_asked_of_no_role(line: str) -> None:
    assert asked(line) == []


def test_computer_vision_is_no_application() -> None:
    assert asked("Experience with CV and NLP") == [
        "requires experience with CV",
        "requires experience with Natural Language Processing",
    ]


@pytest.mark.parametrize(
    ("line", "years"),
    [
        (
            "8 years of experience with a BS, 5 years with a PhD",
            [
                "requires 8 years of experience given a bachelor's degree",
                "requires 5 years of experience given a PhD",
            ],
        ),
        (
            "BS with 8 years of experience or PhD with 5 years of experience",
            [
                "requires 8 years of experience given a bachelor's degree",
                "requires 5 years of experience given a PhD",
            ],
        ),
        (
            "10+ years with a Bachelor's degree; 7+ years with a Master's",
            ["requires at least 10 years of experience", "requires at least 7 years of experience"],
        ),
    ],
)
def test_years_that_a_degree_makes_fewer_are_told_with_their_degree(line: str, years: list[str]) -> None:
    assert [one for one in asked(line) if "years" in one] == years


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Experience with Tableau or similar", ["requires experience with Tableau (for example)"]),
        ("Experience with Tableau (or another tool)", ["requires experience with Tableau (for example)"]),
        (
            "Basic skills in Go or a similar language for ship logs and automation",
            ["requires basic skills in Go (for example)"],
        ),
        (
            "Experience in healthcare, finance or another regulated trade",
            [
                "requires experience with healthcare (one of a list)",
                "requires experience with finance (one of a list)",
            ],
        ),
        (
            "Familiarity with unit, integration and load testing",
            [
                "requires familiarity with unit testing",
                "requires familiarity with integration testing",
                "requires familiarity with load testing",
            ],
        ),
        (
            "Experience designing, building and operating distributed fleets",
            ["requires experience with designing, building and operating distributed fleets"],
        ),
        (
            "Comfortable with command line and Git",
            ["requires being comfortable with CLI", "requires being comfortable with Git"],
        ),
        (
            "Solid experience as a data engineer and building ships",
            ["requires solid experience as Data Engineer", "requires solid experience with building ships"],
        ),
        ("Experience with five or six databases", ["requires experience with Databases"]),
        (
            "Good communication skills in English and German",
            [
                "requires good communication in English",
                "requires good English",
                "requires good German",
            ],
        ),
        (
            "Knowledge of Go, and exposure to or eagerness to learn Kubernetes",
            ["requires knowledge of Go", "requires exposure to Kubernetes"],
        ),
    ],
)
def test_names_are_told_as_the_phrase_joins_them(line: str, said: list[str]) -> None:
    assert asked(line) == said
