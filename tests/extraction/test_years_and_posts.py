"""For how long something was done: two numbers with an *or*, and in which post or place."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("One or two years of Docker", "requires 1 to 2 years of experience with Docker"),
        ("3 or 4 years of Docker", "requires 3 to 4 years of experience with Docker"),
        ("six or seven months with Docker", "requires 6 to 7 months of experience with Docker"),
        ("Three or more years of Docker", "requires at least 3 years of experience with Docker"),
    ],
)
def test_two_numbers_with_an_or_are_the_ends_of_a_range(line: str, said: str) -> None:
    assert asked(line) == [said]


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Two years in a galley role", "in a galley role"),
        ("Two years in a deep-sea environment", "in a deep-sea environment"),
        ("Two years in the fishing sector", "in fishing sector"),
        ("Two years in a harbor job with night shifts", "in a harbor job with night shifts"),
        ("Two years of ropes", "with ropes"),
    ],
)
def test_experience_is_in_a_post_and_with_a_thing(line: str, where: str) -> None:
    assert asked(line) == [f"requires 2 years of experience {where}"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You've worked as a data analyst or statistician for 3 years",
            [
                "requires 3 years of experience as Data Analyst (one of a list)",
                "requires 3 years of experience as Statistician (one of a list)",
            ],
        ),
        (
            "Worked as a test engineer, data analyst or technical writer for at least 2 years",
            [
                "requires at least 2 years of experience as Test Engineer (one of a list)",
                "requires at least 2 years of experience as Data Analyst (one of a list)",
                "requires at least 2 years of experience as Technical Writer (one of a list)",
            ],
        ),
        (
            "You have worked as an engineer or analyst for 5 years",
            [
                "requires 5 years of experience as Engineer (one of a list)",
                "requires 5 years of experience as Analyst (one of a list)",
            ],
        ),
        ("You've worked as a nurse for 5 years", ["requires 5 years of experience as Nurse"]),
    ],
)
def test_one_of_several_posts_held_so_long(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Java (4+ years) or C# (3+ years)",
            [
                "requires at least 4 years of experience with Java (one of a list)",
                "requires at least 3 years of experience with C# (one of a list)",
            ],
        ),
        (
            "Experience with PostgreSQL (5 years) and Redis (2 years)",
            ["requires 5 years of experience with PostgreSQL", "requires 2 years of experience with Redis"],
        ),
        (
            "Erlang: 5 years; Elixir: 2 years",
            ["requires 5 years of experience with Erlang", "requires 2 years of experience with Elixir"],
        ),
        ("Weaving: 3+ years", ["requires at least 3 years of experience with weaving"]),
        ("Working: 3+ years", ["requires at least 3 years of experience"]),
    ],
)
def test_a_time_in_brackets_or_behind_a_colon_is_of_what_stands_before_it(line: str, said: list[str]) -> None:
    assert asked(line) == said
