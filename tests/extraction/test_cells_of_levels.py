"""Tables of levels or skills: what a cell says of its row is read by the head of its column, in any shape."""

import pytest

from role_sentences import told, told_of

LADDER = """# Platform engineer levels

| | Junior | Mid | Senior |
|---|---|---|---|
| Linux | not needed | nice to have | must |
| AutoCAD | basic knowledge | good knowledge | expert |
| Excel | 1 year | 2 years | 4 years |
| First-aid certificate | not required | optional | required |
| Degree | none | Bachelor | Master |
| Stores | You fetch the ropes | I plan the stock | orders for all yards |
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "For Mid Platform Engineer, Linux is desirable",
        "For Senior Platform Engineer, Linux is essential",
        "Junior Platform Engineer requires basic knowledge of Autodesk AutoCAD",
        "Mid Platform Engineer requires good knowledge of Autodesk AutoCAD",
        "Senior Platform Engineer requires expert Autodesk AutoCAD",
        "Junior Platform Engineer requires 1 year of experience with Excel",
        "Senior Platform Engineer requires 4 years of experience with Excel",
        "Mid Platform Engineer requires a bachelor's degree",
        "Senior Platform Engineer requires a master's degree",
        "Junior Platform Engineer has the duty to fetch the ropes",
        "Mid Platform Engineer has the duty to plan the stock",
        "Senior Platform Engineer has the duty to order for all yards",
    ],
)
def test_a_cell_says_of_its_level_what_its_row_is_about(sentence: str) -> None:
    assert sentence in told_of(LADDER, "text/markdown")


def test_what_a_level_does_not_need_is_asked_of_it_in_no_way() -> None:
    found = told_of(LADDER, "text/markdown")

    assert not any("Junior" in one and ("Linux" in one or "certificate" in one) for one in found)
    assert not any(one.endswith(("requires required", "requires master")) for one in found)


def test_the_force_of_a_row_is_that_of_its_competence_whatever_it_is() -> None:
    text = "| Competence | Junior | Senior |\n|---|---|---|\n| Wound care | optional | required |\n"
    text += "| First-aid certificate | required | required |\n"

    found = told_of(f"# Nurse levels\n\n{text}", "text/markdown")

    assert "For Junior Nurse, wound care is desirable" in found
    assert "Senior Nurse requires wound care" in found
    assert "Senior Nurse requires a first-aid certificate" in found


@pytest.mark.parametrize(
    ("table", "sentences"),
    [
        (
            "| Skill | Force |\n|---|---|\n| SQL | must |\n| Excel | nice to have |\n| R | not needed |\n",
            ["SQL is essential", "Excel is desirable"],
        ),
        (
            "|Skill|Level|Must or nice|\n|---|---|---|\n|SQL|advanced|must|\n|Excel|basic|nice|\n",
            ["advanced SQL is essential", "basic Excel is desirable"],
        ),
    ],
)
def test_a_row_says_how_far_and_how_well_its_skill_is_asked_for(table: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n{table}") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Degree: Master", ["requires a master's degree"]),
        (
            "Education | Master or PhD",
            ["requires a master's degree (one of a list)", "requires a PhD (one of a list)"],
        ),
        ("Scrum Master", ["requires Scrum Master"]),
    ],
)
def test_a_master_alone_is_a_degree(line: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n- {line}\n") == sentences
