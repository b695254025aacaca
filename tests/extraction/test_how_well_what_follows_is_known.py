"""A lead-in or heading says of all that follows how well it is known, and whether one of it is enough."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("lead_in", "level", "choice"),
    [
        (
            "Good experience with at least one or more of the following:",
            "good experience with",
            " (one of a list)",
        ),
        ("You have hands-on experience with the following tools:", "hands-on experience with", ""),
        ("You must have strong knowledge of these programs:", "strong knowledge of", ""),
        ("Proficiency in one or more of:", "proficiency in", " (one of a list)"),
        ("Experience in any of these areas:", "experience with", " (one of a list)"),
        ("Deep knowledge of a drawing tool from each of the following:", None, ""),
        ("Tools that the following teams use every day are:", None, ""),
    ],
)
def test_how_well_all_that_follows_is_known(lead_in: str, level: str | None, choice: str) -> None:
    before = f"requires {level} " if level else "requires "
    names = ("Autodesk AutoCAD", "Excel", "Tableau")

    found = told(f"## Requirements\n\n{lead_in}\n\n- AutoCAD\n- Excel, Tableau\n")

    assert found == [f"{before}{name}{choice}" for name in names]


def test_a_list_within_a_list_is_known_as_the_item_above_it_says() -> None:
    found = told(
        "## Requirements\n\n- Work experience in the following areas:\n  - Excel\n  - Ship painting\n"
    )

    assert found == ["requires experience with Excel", "requires experience with ship painting"]


@pytest.mark.parametrize(
    "heading", ["Experience in one or more of the following", "Knowledge of any of these"]
)
def test_a_heading_lets_one_of_its_list_be_enough(heading: str) -> None:
    found = told(f"## {heading}\n\n- AutoCAD\n- Excel\n")

    assert len(found) == 2
    assert all(one.endswith("(one of a list)") for one in found)


def test_what_one_will_do_is_no_choice() -> None:
    assert told("## What you will do\n\n- Draw plans\n- Paint hulls\n") == [
        "has the duty to draw plans",
        "has the duty to paint hulls",
    ]


def test_a_gerund_that_is_a_whole_item_is_asked_for() -> None:
    assert told("## Requirements\n\n- Soldering\n- Splicing\n") == ["requires soldering", "requires splicing"]


@pytest.mark.parametrize("time", ["three months apart", "six months beforehand", "a year apart"])
def test_a_time_between_things_is_no_experience(time: str) -> None:
    found = told(f"## Requirements\n\n- Holidays are no less than {time}\n")

    assert not any("experience" in one for one in found)
