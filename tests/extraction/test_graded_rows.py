"""A second column that says how well, for how long or how firmly qualifies what the first one names."""

import pytest

from role_sentences import told

MUST = "## Must have\n\n| {} | {} |\n|---|---|\n"


def rows(*lines: str, head: str = "Skill", depth: str = "Depth") -> list[str]:
    return told(MUST.format(head, depth) + "".join(f"| {line} |\n" for line in lines))


@pytest.mark.parametrize("depth", ["Depth", "Level", "Required level", "Proficiency", "How well"])
def test_a_column_of_depth_is_the_level_of_what_stands_before_it(depth: str) -> None:
    found = rows("Java | Expert", "Docker | Good", "Agile/Scrum, Jira | Working", "Git | Basics", depth=depth)

    assert found[:2] == ["requires expert Java", "requires good Docker"]
    assert "requires working knowledge of Jira" in found
    assert "requires the basics of Git" in found


def test_a_portal_says_in_the_same_column_how_well_and_what_would_be_nice() -> None:
    assert rows("Java | regular", "Docker | nice to have", "Git | Junior", "Rust | must have") == [
        "requires regular Java",
        "Docker is desirable",
        "requires junior Git",
        "requires Rust",
    ]


def test_a_label_in_the_first_cell_has_the_level_too() -> None:
    found = rows("Message queues: Kafka or RabbitMQ | Hands on", "Git | Strong")

    assert "requires hands-on experience with Apache Kafka (one of a list)" in found
    assert "requires hands-on experience with RabbitMQ (one of a list)" in found
    assert not [one for one in found if "hands" in one and "hands-on" not in one]


@pytest.mark.parametrize(
    ("head", "cells"),
    [("Years", ("4+", "2-3")), ("Experience", ("4+ years", "2 to 3 years")), ("Years of use", ("4+", "2-3"))],
)
def test_a_column_of_years_says_for_how_long(head: str, cells: tuple[str, str]) -> None:
    assert rows(f"Java | {cells[0]}", f"Docker | {cells[1]}", depth=head) == [
        "requires at least 4 years of experience with Java",
        "requires 2 to 3 years of experience with Docker",
    ]


def test_what_stands_behind_the_years_is_asked_for_beside_them() -> None:
    assert rows("Java | 4+ years, strong Kotlin", "Git | Good") == [
        "requires at least 4 years of experience with Java",
        "requires strong Kotlin",
        "requires good Git",
    ]


@pytest.mark.parametrize("head", ["Must/Nice", "Must / Nice to have", "Need or want"])
def test_a_column_of_musts_and_wishes_tells_them_apart(head: str) -> None:
    wish = "Want" if "want" in head else "Nice"

    found = rows("Java | Must", f"Docker | {wish}", depth=head)

    assert found == ["Java is essential", "Docker is desirable"]


def test_a_level_of_a_language_is_its_own() -> None:
    found = rows("German | C1", "English | B2", head="Language", depth="Level")

    assert found == ["requires German at C1", "requires English at B2"]


def test_a_second_column_of_names_is_asked_for_itself() -> None:
    found = rows("Databases | PostgreSQL", "Queues | Kafka", depth="Tools")

    assert "requires PostgreSQL" in found
    assert "requires Apache Kafka" in found
