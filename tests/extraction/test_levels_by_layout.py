"""Whose a passage of a ladder is, by how the ladder is laid out."""

import pytest

from role_sentences import told_of


def of(text: str, subject: str) -> list[str]:
    """Give what is said of a subject to do or to know."""
    found = told_of(text, "text/markdown")
    return [one for one in found if one.startswith((f"{subject} requires", f"{subject} has the duty"))]


def test_a_bare_name_below_a_level_is_asked_for_there() -> None:
    text = (
        "# Tester career ladder\n\n## Junior Tester\n\n- Python\n- Rust and Bash\n- Git (basic)\n"
        "- Kotlin or Java\n- Tea at four\n\n## Senior Tester\n\n- Docker, Kubernetes\n- Mentors juniors\n"
    )

    assert of(text, "Junior Tester") == [
        "Junior Tester requires Python",
        "Junior Tester requires Rust",
        "Junior Tester requires Bash",
        "Junior Tester requires basic Git",
        "Junior Tester requires Kotlin (one of a list)",
        "Junior Tester requires Java (one of a list)",
    ]
    assert of(text, "Senior Tester") == [
        "Senior Tester requires Docker",
        "Senior Tester requires Kubernetes",
        "Senior Tester has the duty to mentor juniors",
    ]


def test_a_bare_name_in_an_advertisement_of_several_posts_is_asked_of_none() -> None:
    text = "# We are hiring\n\n## Porter\n\n- Python\n\n## Joiner\n\n- Rust\n\n## Benefits\n\n- Tea\n"

    assert not [one for one in told_of(text, "text/markdown") if "Python" in one or "Rust" in one]


@pytest.mark.parametrize(
    ("names", "subjects"),
    [
        (("L1 - Learning", "L2 - Steering"), ("L1 - Learning", "L2 - Steering")),
        (("HCW 1", "HCW 2"), ("HCW 1", "HCW 2")),
        (("Junior \N{GEAR}", "Senior \N{GEAR}"), ("Junior Tester", "Senior Tester")),
        (("E1: Tester", "E2: Senior Tester"), ("E1: Tester", "Senior Tester")),
        (("Level 1: Tester", "Level 2: Tester"), ("Level 1: Tester", "Level 2: Tester")),
    ],
)
def test_what_stands_below_headings_that_name_levels_is_of_these(
    names: tuple[str, str], subjects: tuple[str, str]
) -> None:
    craft = "".join(f"### {name}\n\n- Builds {thing}\n\n" for name, thing in zip(names, "ab", strict=True))
    reach = "".join(f"### {name}\n\n- Cleans {thing}\n\n" for name, thing in zip(names, "ab", strict=True))
    text = f"# Tester ladder\n\n## Craft\n\n{craft}## Reach\n\n{reach}"
    text = text.replace("Builds a", "Builds nets").replace("Builds b", "Builds sails")
    text = text.replace("Cleans a", "Cleans the yard").replace("Cleans b", "Cleans the hall")

    assert of(text, subjects[0]) == [
        f"{subjects[0]} has the duty to build nets",
        f"{subjects[0]} has the duty to clean the yard",
    ]
    assert of(text, subjects[1]) == [
        f"{subjects[1]} has the duty to build sails",
        f"{subjects[1]} has the duty to clean the hall",
    ]


def test_a_word_before_a_list_of_a_ladder_names_its_level() -> None:
    text = "# Tester ladder\n\nJunior:\n\n- Builds nets\n- Rust\n\nSenior:\n\n- Builds sails\n- Bash\n"

    assert of(text, "Junior Tester") == [
        "Junior Tester has the duty to build nets",
        "Junior Tester requires Rust",
    ]
    assert of(text, "Senior Tester") == [
        "Senior Tester has the duty to build sails",
        "Senior Tester requires Bash",
    ]


def test_the_label_of_an_item_of_a_ladder_names_its_level() -> None:
    text = (
        "# Tester ladder\n\n## Craft\n\n- **Junior**: Rust, basic SQL\n- **Senior**: Python\n\n"
        "## Reach\n\n- **Junior**: \N{EN DASH}\n- **Senior**: leads projects\n"
    )

    assert of(text, "Junior Tester") == [
        "Junior Tester requires Rust",
        "Junior Tester requires basic SQL",
    ]
    assert of(text, "Senior Tester") == [
        "Senior Tester requires Python",
        "Senior Tester has the duty to lead projects",
    ]


def test_steps_from_one_level_to_the_next_are_no_levels() -> None:
    text = (
        "# Tester ladder\n\n- Junior Tester \N{RIGHTWARDS ARROW} Tester: two years\n"
        "- Tester \N{RIGHTWARDS ARROW} Senior Tester: four years\n"
    )

    assert not [one for one in told_of(text, "text/markdown") if "career stage" in one]


def test_a_cell_of_technologies_is_asked_of_its_level_whatever_its_row_is() -> None:
    rows = "| Checks | \N{EN DASH} | Jest | Jest, Cypress |\n| Cloud | | | |\n"
    text = f"# Tester ladder\n\n| Area | Junior | Middle | Senior |\n|-|-|-|-|\n{rows}"

    assert of(text, "Junior Tester") == []
    assert of(text, "Middle Tester") == ["Middle Tester requires Jest"]
    assert of(text, "Senior Tester") == ["Senior Tester requires Jest", "Senior Tester requires Cypress"]


def test_what_stands_behind_the_title_of_a_row_is_of_that_title() -> None:
    text = (
        "# Levels\n\n| Level | Title | Skills | Duties |\n|-|-|-|-|\n"
        "| 1 | Junior Tester | SQL, Git | Runs test cases |\n| 2 | Senior Tester | Python | Leads testers |\n"
    )

    assert of(text, "Junior Tester") == [
        "Junior Tester requires SQL",
        "Junior Tester requires Git",
        "Junior Tester has the duty to run test cases",
    ]
    assert of(text, "Senior Tester") == [
        "Senior Tester requires Python",
        "Senior Tester has the duty to lead testers",
    ]


@pytest.mark.parametrize("word", ["SITE", "WEEK", "WARD"])
def test_headings_that_count_one_name_are_levels_in_a_ladder_only(word: str) -> None:
    parts = "".join(
        f"## {word} {number}\n\n- You must know {name}\n\n" for number, name in ((1, "Rust"), (2, "Bash"))
    )

    found = told_of(f"# Boat Engineer\n\n{parts}", "text/markdown")

    assert found == ["Boat Engineer requires Rust", "Boat Engineer requires Bash"]


@pytest.mark.parametrize("head", ["# HCW job family", "# Posts\n\nThis is how we see our career ladder."])
def test_a_ladder_counts_its_levels_by_one_name(head: str) -> None:
    text = f"{head}\n\n## HCW 1\n\n- Mends nets\n\n## HCW 2\n\n- Mends sails\n"

    assert "The stage HCW 1 comes before the stage HCW 2" in told_of(text, "text/markdown")
