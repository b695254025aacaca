"""In which case something is asked for: the case is a condition, and what it names is not asked for."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "For robotics jobs, you need C++ or Rust",
            [
                "requires C++ for robotics jobs (one of a list)",
                "requires Rust for robotics jobs (one of a list)",
            ],
        ),
        (
            "In larger companies, knowledge of Kafka",
            ["requires knowledge of Apache Kafka in larger companies"],
        ),
        ("If you work with firmware, you need C", ["requires C if you work with firmware"]),
        (
            "For Android work, 3 years of experience with Kotlin",
            ["requires 3 years of experience with Kotlin for Android work"],
        ),
        ("SQL is a must for reporting jobs", ["requires SQL for reporting jobs"]),
        ("Terraform is helpful if the team runs its own servers", None),
        ("A driving licence is required for field work", ["requires driving licence for field work"]),
        (
            "A second language can be useful in companies which have sites abroad",
            ["second language can be advantageous in companies which have sites abroad"],
        ),
        (
            "A driving licence is an advantage in hospitals with several sites",
            ["driving licence is advantageous in hospitals with several sites"],
        ),
        ("Later on, SQL will help you to stand out.", ["SQL is desirable later on"]),
        ("With time, you will need Kotlin", ["requires Kotlin with time"]),
        ("Senior engineers need Kubernetes", ["requires Kubernetes for senior engineers"]),
        (
            "A junior engineer has one year of experience with Java",
            ["requires 1 year of experience with Java for a junior engineer"],
        ),
    ],
)
def test_a_case_is_a_condition_of_what_is_asked_for(line: str, said: list[str] | None) -> None:
    found = asked(line)

    if said is None:
        assert len(found) == 1
        assert "if the team runs its own servers" in found[0]
    else:
        assert found == said


@pytest.mark.parametrize(
    "line",
    [
        "For this role, you need SQL",
        "For the position, you need SQL",
        "For example, SQL",
        "SQL is essential for success",
        "SQL is useful in teams",
        "SQL is required for this position",
        "For a Boat Engineer, SQL is a must",
        "For SQL, process flows and visual aids",
    ],
)
def test_what_holds_of_the_role_itself_is_no_case(line: str) -> None:
    assert all(" for " not in one.replace("for example", "") for one in asked(line))
    assert any("SQL" in one for one in asked(line))


def test_what_is_said_of_the_level_of_the_role_is_said_of_the_role() -> None:
    text = "## Requirements\n\n- Senior engineers need Kubernetes\n- For senior posts, you need SQL\n"

    found = told(text, head="# Senior Boat Engineer\n\n")

    assert [one.removeprefix("Senior ") for one in found] == ["requires Kubernetes", "requires SQL"]


def test_of_a_role_of_two_levels_each_is_a_case() -> None:
    found = told(
        "## Requirements\n\n- For the lead level, you need SQL\n", head="# Senior or Lead Engineer\n\n"
    )

    assert found[0].endswith("requires SQL for the lead level")


def test_what_a_case_names_is_not_asked_for_by_the_sentence_behind_it() -> None:
    found = asked("Languages: SQL is essential for machine learning. Java can be useful")

    assert found == ["SQL is essential for machine learning", "Java can be advantageous"]


def test_a_sentence_of_a_guide_asks_in_its_case_alone() -> None:
    text = "## What employers look for\n\nFor cloud jobs, employers ask for AWS. They also ask for SQL.\n"

    assert told(text) == ["requires AWS for cloud jobs", "requires SQL"]


@pytest.mark.parametrize(
    ("line", "condition"),
    [
        ("For Sr. Boat Engineer position, candidate should have five years at sea", "for Sr. position"),
        (
            "For the Senior Boat Engineer role, candidates should have five years at sea",
            "for the Senior role",
        ),
        ("Applicants for Lead Boat Engineer need five years at sea", "for lead Boat Engineer"),
        ("Candidates for the junior post must have five years at sea", "for junior post"),
    ],
)
def test_what_is_asked_of_another_level_of_the_same_title_is_a_case(line: str, condition: str) -> None:
    found = told(f"## Requirements\n\n- A boat license\n\n{line}.\n")

    assert [one for one in found if "5 years" in one and one.endswith(condition)] != []


def test_what_is_asked_for_the_title_itself_is_no_case() -> None:
    found = told(
        "## Requirements\n\n- A boat license\n\nFor the Boat Engineer position you must speak Welsh.\n"
    )

    assert found == ["requires boat license", "requires Welsh"]
