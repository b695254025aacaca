"""Levels that have a code: their titles go without it, their pay is theirs, other tracks stand beside."""

import pytest

from role_sentences import told_of

LADDER = """# Harbor Engineer Ladder

## RE1 - Associate Harbor Engineer

Typically 0-2 years of experience.

- Repairs ropes for the crew with guidance

## RE2 - Harbor Engineer

- Repairs the masts of the fleet

## RE3 - Senior Harbor Engineer

- Mentors the crew of the harbor

## RE-M - Harbor Engineering Manager

- Manages five harbor engineers

## Pay bands

| Level | Band |
|---|---|
| RE1 | £30,000 - £36,000 |
| RE2 | £37,000 - £45,000 |
| RE-M | £65,000 - £82,000 |
"""


def test_a_title_goes_without_the_code_of_its_level() -> None:
    sentences = told_of(LADDER, "text/markdown")

    assert "RE1 - Associate Harbor Engineer has the job title Associate Harbor Engineer" in sentences
    assert "Associate Harbor Engineer has the duty to repair ropes for the crew with guidance" in sentences
    assert "RE-M - Harbor Engineering Manager has the job title Harbor Engineering Manager" in sentences


def test_pay_of_a_row_is_that_of_its_level() -> None:
    paid = [one for one in told_of(LADDER, "text/markdown") if "salary" in one]

    assert [one.partition(" ranges from ")[::2] for one in paid] == [
        ("The salary for RE1 - Associate Harbor Engineer", "GBP 30,000 to GBP 36,000"),
        ("The salary for RE2 - Harbor Engineer", "GBP 37,000 to GBP 45,000"),
        ("The salary for RE-M - Harbor Engineering Manager", "GBP 65,000 to GBP 82,000"),
    ]


def test_a_level_without_a_number_in_its_code_comes_behind_none() -> None:
    ordered = [one for one in told_of(LADDER, "text/markdown") if "comes before" in one]

    assert ordered == [
        "RE1 - Associate Harbor Engineer comes before RE2 - Harbor Engineer",
        "RE2 - Harbor Engineer comes before RE3 - Senior Harbor Engineer",
    ]


def test_pay_without_levels_is_that_of_the_role() -> None:
    text = "# Harbor Engineer\n\n## Salary\n\n| Region | Salary |\n|---|---|\n| Coast | £30,000 - £36,000 |\n"

    assert told_of(text, "text/markdown") == [
        "The salary for Harbor Engineers ranges from GBP 30,000 to GBP 36,000 in Coast"
    ]


def test_a_row_that_names_a_title_speaks_of_it() -> None:
    table = (
        "# Boat Engineer\n\n## Levels\n\n| Grade | {} | What changes |\n|---|---|---|\n"
        "| 3 | Junior Boat Engineer | Repairs small boats that come to the harbor with a buddy at hand |\n"
        "| 5 | Lead Boat Engineer | Reviews the plans of others |\n"
    )
    repairs = "has the duty to repair small boats that come to the harbor with a buddy at hand"

    assert told_of(table.format("Job title"), "text/markdown") == [
        f"Junior Boat Engineer {repairs}",
        "Lead Boat Engineer has the duty to review the plans of others",
    ]
    assert told_of(table.format("Asks for help"), "text/markdown")[:1] == [f"Boat Engineer {repairs}"]


COLUMNS = """# Harbor engineering ladder

| | HE1 ({}) | HE2 ({}) | HE3 ({}) |
|---|---|---|---|
| Scope | A single small boat | The boats of a harbor | An entire sailing fleet |
| Yard | Repairs the ropes of one boat. Asks when a rope is too old | Plans the shifts of a week; \
keeps the log | Leads the yard through storms. Writes the plans for a season |
| Care | Knows that Kubernetes exists and reads the log | Keeps the log of a boat | Writes reports |

## The levels

### HE1

You should already know how ropes are kept, and have used Git.

### HE2

SQL knowledge becomes necessary at this level.

### HE3

Seniors write.
"""


@pytest.mark.parametrize(
    "titles",
    [
        ("Junior Engineer", "Engineer", "Senior Engineer"),
        ("Associate Analyst", "Analyst", "Lead Analyst"),
        ("Assistant Designer", "Designer", "Principal Designer"),
    ],
)
def test_a_level_has_one_name_though_only_a_table_gives_its_title_in_brackets(titles: list[str]) -> None:
    found = told_of(COLUMNS.format(*titles), "text/markdown")
    one, two, three = (f"HE{number} ({title})" for number, title in enumerate(titles, start=1))

    assert sum("has the career stage" in sentence for sentence in found) == len(titles)
    assert [sentence for sentence in found if "comes before" in sentence] == [
        f"{one} comes before {two}",
        f"{two} comes before {three}",
    ]
    assert f"{one} has the job title {titles[0]}" in found
    assert {f"{one} requires Git", f"{two} requires SQL"} <= set(found)
    assert f"{one} requires Kubernetes" not in found
    assert not any("sailing fleet" in sentence or "small boat" in sentence for sentence in found)
