"""What is held on paper has one name, whatever is said of it and however its parts are joined."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("NVQ Level 2 in Food and Drink", ["NVQ Level 2", "NVQ Level 2 in Food and Drink"]),
        (
            "Level 3 Diploma in Sport and Exercise Science",
            ["a level 3 diploma", "a level 3 diploma in Sport and Exercise Science"],
        ),
    ],
)
def test_the_trade_of_a_level_is_one_field(line: str, said: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in said]


def test_the_fields_of_a_degree_are_several() -> None:
    assert len(asked("BSc in Physics and Chemistry")) == len(["degree", "Physics", "Chemistry"])


def test_whom_a_clause_behind_a_field_is_of_is_no_field() -> None:
    said = told("## Requirements\n\nIf you hold a degree in forestry, you will settle in fast.\n")

    assert not any(" in you" in one for one in said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Valid driver's license", "valid driving licence"),
        ("A full, clean driving licence", "full, clean driving licence"),
        ("A clean and full UK driving licence", "clean and full UK driving licence"),
        ("Driving license (required)", "driving licence"),
    ],
)
def test_a_driving_licence_is_one_paper_and_how_it_is_stands_beside_it(line: str, said: str) -> None:
    assert asked(line) == [f"requires {said}"]


@pytest.mark.parametrize(
    "line",
    [
        "A passion for maps and enjoy nothing more than a long walk",
        "A passion for maps and take great pleasure in drawing them",
    ],
)
def test_what_pleases_somebody_besides_is_no_part_of_a_passion(line: str) -> None:
    assert asked(line) == ["requires passion for maps"]


def test_two_passions_are_two() -> None:
    assert asked("A passion for maps and rivers") == [
        "requires passion for maps",
        "requires passion for rivers",
    ]
