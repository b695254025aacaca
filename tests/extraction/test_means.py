"""What work is done with is read in prose as in a list."""

import pytest

from role_sentences import told

NAMES = ["works with Python", "works with Apache Airflow"]


@pytest.mark.parametrize(
    "text",
    [
        "You will build pipelines in Python and Airflow.",
        "## Responsibilities\n\nYou'll build pipelines in Python and Airflow.",
        "## Responsibilities\n\n- In this role you will build pipelines in Python and Airflow.",
        "Duties: building pipelines in Python and Airflow.",
    ],
)
def test_the_means_of_a_duty_are_worked_with_wherever_it_stands(text: str) -> None:
    assert told(f"{text}\n") == ["has the duty to build pipelines in Python and Airflow", *NAMES]


@pytest.mark.parametrize("text", ["You will move us on from Python.", "You will join the Python team."])
def test_what_is_left_behind_and_whose_team_it_is_are_no_means(text: str) -> None:
    assert not any("works with" in one for one in told(f"{text}\n"))


@pytest.mark.parametrize(
    ("means", "names"),
    [
        ("Java and Go or Rust", ["Java", "Go (one of a list)", "Rust (one of a list)"]),
        ("Go or Rust and Java", ["Go (one of a list)", "Rust (one of a list)", "Java"]),
        ("Java, Go or Rust", ["Java (one of a list)", "Go (one of a list)", "Rust (one of a list)"]),
        ("Java, Go and Rust", ["Java", "Go", "Rust"]),
    ],
)
def test_a_choice_of_means_binds_closer_than_and(means: str, names: list[str]) -> None:
    found = told(f"## Responsibilities\n\n- Build pipelines in {means}\n")

    assert [one for one in found if "works with" in one] == [f"works with {name}" for name in names]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("You'll plan trips with a crew of four (three developers working in Rust and Go, a cook).", []),
        ("You'll plan trips with two analysts using Tableau.", []),
        ("You'll run the yard with a cook, three engineers writing Go and a smith.", []),
        ("You'll build charts for engineers using Tableau.", ["works with Tableau"]),
        ("You'll build services with Go.", ["works with Go"]),
    ],
)
def test_what_those_work_in_whom_one_works_with_is_no_means(sentence: str, names: list[str]) -> None:
    found = told(f"## What you do\n\n{sentence}\n")

    assert [one for one in found if "works with" in one] == names
