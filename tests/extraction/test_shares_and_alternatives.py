"""Shares that are no change, what others do or know, and alternatives in brackets, degrees and years."""

import pytest

from role_sentences import asked, told, told_of


@pytest.mark.parametrize(
    "line",
    [
        "Rust and Terraform now show up in around half of the ads we looked at.",
        "Terraform turns up in 40% of job postings.",
        "Kafka comes up in 30 % of our interviews.",
        "Postings for Kafka made up a third of all listings.",
    ],
)
def test_a_share_of_advertisements_is_no_rise(line: str) -> None:
    assert told(f"## Market trends\n\n{line}\n") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Demand for Rust grew by 30 % in 2024.", "Demand for Rust rose by 30 percent in 2024"),
        (
            "Job postings for Terraform are up 40 % in 2024.",
            "Job postings for Terraform rose by 40 percent in 2024",
        ),
    ],
)
def test_a_rise_is_one_still(line: str, said: str) -> None:
    assert told(f"## Market trends\n\n{line}\n") == [said]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Built shops with designers who know Figma",
            ["requires experience with building shops with designers who know Figma"],
        ),
        ("Worked alongside traders who use Excel", []),
        ("We want engineers who know Kafka", ["requires Apache Kafka"]),
    ],
)
def test_what_those_know_with_whom_one_works_is_not_asked(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_a_ladder_asks_nothing_where_it_speaks_of_itself() -> None:
    levels = "\n".join(
        f"## R{n} \u2013 {title} Rigger\n\n- Splices ropes with care\n- Checks the rig each day\n"
        "- Tests new lines in a storm (right now: Kafka)\n- Writes a log for the crew\n"
        for n, title in ((1, "Junior"), (2, "Senior"), (3, "Staff"))
    )
    text = f"# Rigging Ladder\n\nPRs welcome. It complements the Software Engineering ladder.\n\n{levels}"

    assert [one for one in told_of(text, "text/markdown") if " requires " in one] == []


@pytest.mark.parametrize(
    ("line", "head", "names"),
    [
        (
            "Experience with a workflow manager (Nextflow, WDL/Cromwell)",
            "manager",
            ("nextflow", "WDL/Cromwell"),
        ),
        ("A cloud provider (AWS, Azure)", "cloud provider", ("AWS", "Azure")),
        ("A database (PostgreSQL, MySQL)", "databases", ("PostgreSQL", "MySQL")),
    ],
)
def test_names_of_a_kind_in_brackets_are_alternatives(line: str, head: str, names: tuple[str, str]) -> None:
    first, *others = asked(line)

    assert first.endswith(head)
    assert [one.endswith(f"{name} (one of a list)") for one, name in zip(others, names, strict=True)] == [
        True,
        True,
    ]


def test_fields_of_one_person_in_brackets_are_no_names_of_a_kind() -> None:
    assert not any("one of a list" in one for one in asked("Contact with a manager (planning, budgets)"))


@pytest.mark.parametrize(
    "line",
    [
        "Ph.D. with 1+ years of industry experience; or M.S. with 4+ years",
        "PhD with 1+ years of industry experience; or MSc with 4+ years",
        "Doctorate with 1+ years of industry experience; or a Master's with 4+ years",
    ],
)
def test_a_degree_behind_a_semicolon_is_an_alternative(line: str) -> None:
    assert asked(line) == [
        "requires a PhD (one of a list)",
        "requires at least 1 year of industry experience given a PhD (one of a list)",
        "requires a master's degree (one of a list)",
        "requires at least 4 years of experience given a master's degree (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("6+ years in nursing, with at least 2 in geriatrics", "at least 6", "at least 2"),
        ("8 years in nursing, including at least 3 in geriatrics", "8", "at least 3"),
        ("8 years in nursing, with a minimum of 4 in geriatrics", "8", "at least 4"),
    ],
)
def test_years_within_years_are_of_what_stands_behind_them(line: str, first: str, second: str) -> None:
    assert asked(line) == [
        f"requires {first} years of experience with nursing",
        f"requires {second} years of experience with geriatrics",
    ]


def test_a_number_of_something_else_is_no_time() -> None:
    assert asked("6+ years in nursing, on wards of 30 with at least 2 in charge") == [
        "requires at least 6 years of experience with nursing, on wards of 30 with at least 2 in charge"
    ]
