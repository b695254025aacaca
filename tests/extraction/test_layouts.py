"""What the layout of a document says of its words: a column of strengths, a list of facts, a form."""

import pytest

from role_sentences import told

TEXT, PAGE = "text/plain", "text/html"

# ---------------------------------------------------------------- columns that only say how far


@pytest.mark.parametrize("head", ["Importance", "Need", "Weighting"])
def test_a_column_of_strengths_gives_the_strength_of_its_rows_and_is_asked_for_by_none(head: str) -> None:
    table = (
        "## Skills\n\n"
        f"| Field | What | {head} |\n|---|---|---|\n"
        "| Scripting | Python | Essential |\n| Clouds | Terraform, Ansible | Desirable (we pay for it) |\n"
    )

    assert told(table) == [
        "scripting is essential",
        "Python is essential",
        "cloud computing is desirable",
        "Terraform is desirable",
        "Ansible is desirable",
    ]


def test_rows_of_running_text_are_read_as_their_column_says() -> None:
    table = (
        "## Skills\n\n| Field | What | Importance |\n|---|---|---|\n"
        "| Python | Three years or more of writing programs for boats and harbors | Required |\n"
        "| Terraform | Basics | Nice to have |\n"
    )

    found = told(table)

    assert "requires Python" in found
    assert "Terraform is desirable" in found
    assert not [one for one in found if "nice to have" in one.lower() or "requires required" in one]


def test_a_row_below_no_heads_may_end_with_its_strength() -> None:
    page = (
        "<h1>Boat Engineer</h1><h2>Skills</h2><table><tr><td>Python</td><td>Essential</td></tr>"
        "<tr><td>Terraform</td><td>Desirable</td></tr></table>"
    )

    assert told(page, head="", media_type=PAGE) == ["Python is essential", "Terraform is desirable"]


def test_a_column_that_says_something_else_too_is_read_as_before() -> None:
    table = "## Skills\n\n| Skill | Tool |\n|---|---|\n| Scripting | Python |\n| Reporting | Required |\n"

    assert "requires Python" in told(table)
