"""What a table, a key or a heading says of all items below: how well, and how far each is asked for."""

import pytest

from role_sentences import told, told_of

GRADES = (
    "# Boat Engineer\n\nSkills by level:\n\n"
    "| Skill | L1 Junior | L2 Senior |\n|---|---|---|\n| {name} | basic | expert |\n"
)


@pytest.mark.parametrize(
    ("name", "senior"),
    [
        ("Drafting in AutoCAD", ["expert drafting in AutoCAD"]),
        ("SQL and Python", ["expert SQL", "expert Python"]),
        ("Accounting (SAP)", ["expert accounting", "expert SAP for accounting"]),
        ("Hygiene (HACCP)", ["expert hygiene", "expert HACCP"]),
    ],
)
def test_a_cell_says_how_well_a_level_knows_each_thing_that_its_row_names(
    name: str, senior: list[str]
) -> None:
    """A name with *in*, *and* or brackets is the competence, as a name alone is, and its level never."""
    found = [one for one in told_of(GRADES.format(name=name), "text/markdown") if "requires" in one]

    assert [one.partition("requires ")[2] for one in found if "L2" in one] == senior
    assert not any(one.endswith(("requires basic", "requires expert")) for one in found)


KEYED = [
    ("experience with SQL", True),
    ("very good knowledge of Autodesk AutoCAD", True),
    ("Python", False),
    ("Welsh", False),
]


@pytest.mark.parametrize(
    "key",
    [
        "## Profile (A = mandatory, offers without any of these are laid aside; B = desirable, gives points)",
        "## Requirements\n\nA: essential; B: nice to have",
        "## What you bring\n\nA-criteria are mandatory, B-criteria are desirable.",
        "## Person specification\n\nA = must, B = optional",
    ],
)
@pytest.mark.parametrize("sign", ["", "- "])
def test_the_letter_of_a_code_says_by_its_key_how_far_an_item_is_asked_for(key: str, sign: str) -> None:
    codes = ("A1  Experience with SQL", "A2  Very good knowledge of AutoCAD", "B1  Python", "B2  Welsh")

    found = told(f"{key}\n\n" + "".join(f"{sign}{one}\n\n" for one in codes))

    assert sorted(
        (one.removeprefix("requires ").partition(" is ")[0], "desirable" not in one and "optional" not in one)
        for one in found
    ) == sorted(KEYED)


def test_codes_below_no_key_say_nothing_and_a_key_of_other_things_no_force() -> None:
    items = "- A1 Python\n- A2 Knots\n- B1 AutoCAD\n"

    plain = told(f"## Requirements\n\n{items}")
    assessed = told(f"## Requirements\n\nA = application, B = interview\n\n{items}")

    assert "requires knots" in plain
    assert plain == assessed
    assert "requires Welsh at B2" in told("## Requirements\n\n- B1 German\n- B2 Welsh\n")


@pytest.mark.parametrize(
    "heading",
    [
        "We also appreciate",
        "What we'd also welcome",
        "Much appreciated",
        "Points in your favour",
        "You score with",
        "Further assets",
        "Welcome additions",
        "It also helps",
        "Viewed favourably",
    ],
)
def test_a_heading_of_wishes_asks_for_nothing_firmly(heading: str) -> None:
    text = f"## Requirements\n\n- Python\n\n## {heading}\n\n- Experience with SQL\n- Welsh\n"

    wished = [one.replace("advantageous", "desirable") for one in told(text)]

    assert wished == ["requires Python", "experience with SQL is desirable", "Welsh is desirable"]


@pytest.mark.parametrize("heading", ["What we value", "What you need", "Skills that matter"])
def test_a_heading_that_asks_is_no_wish(heading: str) -> None:
    assert told(f"## {heading}\n\n- Python\n") == ["requires Python"]
