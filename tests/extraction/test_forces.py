"""The columns of a specification say of each item how far it is asked for, by its text or by a tick."""

import pytest

from role_sentences import ROLE, told, told_of

MARKED = ["Python is essential", "Terraform is desirable"]


def table(*rows: str) -> str:
    """A Markdown table of a specification."""
    width = rows[0].count("|") - 1
    return "\n".join(["## Person specification", "", rows[0], "|---" * width + "|", *rows[1:], ""])


@pytest.mark.parametrize(
    "rows",
    [
        ("| Criterion | Essential | Desirable |", "| Python | \u2713 | |", "| Terraform | | \u2713 |"),
        ("| Criterion | Essential | Desirable |", "| Python | X | - |", "| Terraform | - | X |"),
        ("| Criterion | Essential | Desirable |", "| Python | yes | no |", "| Terraform | no | yes |"),
        ("| Kriterium | Muss | Kann |", "| Python | x | |", "| Terraform | | x |"),
        ("| Skill | E | D |", "| Python | \u2714 | |", "| Terraform | | \u2714 |"),
        ("| Skill | E/D |", "| Python | E |", "| Terraform | D |"),
        ("| Skill | Essential or desirable |", "| Python | Essential |", "| Terraform | Desirable |"),
        ("| Essential | Desirable |", "| Python | Terraform |"),
        ("| Field | Essential | Desirable | Assessed by |", "| Skills | Python | Terraform | Interview |"),
    ],
)
def test_a_row_is_asked_for_as_its_column_says(rows: tuple[str, ...]) -> None:
    assert told(table(*rows)) == MARKED


def test_what_must_be_is_required_and_the_text_of_a_column_is_read_as_an_item() -> None:
    rows = (
        "| Must have | Nice to have |",
        "| Java, Rust, Kotlin, Python, Docker, Ansible, Jenkins, Git and Bash | Terraform |",
    )

    found = told(table(*rows))

    assert "requires Docker" in found
    assert [one for one in found if "desirable" in one] == ["Terraform is desirable"]


def test_the_lists_of_a_cell_and_of_the_rows_that_it_reaches_are_of_its_column() -> None:
    page = f"""<h1>{ROLE}</h1><h2>Person specification</h2><table>
        <tr><td><b>Criteria</b></td><td><b>Essential</b></td><td><b>Desirable</b></td></tr>
        <tr><td rowspan=2>Knowledge</td><td><ul><li>Python<li>Docker<li>Rust</ul></td><td>Kotlin</td></tr>
        <tr><td>Java</td><td>Terraform</td></tr></table>"""

    assert [one.removeprefix(f"For {ROLE}, ") for one in told_of(page, "text/html")] == [
        "Python is essential",
        "Docker is essential",
        "Rust is essential",
        "Kotlin is desirable",
        "Java is essential",
        "Terraform is desirable",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("| Skill | Required |", "| Python | Terraform |"),  # one column alone tells nothing apart
        ("| C | D | E |", "| Python | Terraform | Docker |"),  # columns that are only counted
    ],
)
def test_other_tables_are_read_as_they_were(rows: tuple[str, ...]) -> None:
    assert not any("essential" in one or "desirable" in one for one in told(table(*rows)))


def test_a_row_that_is_not_marked_yes_asks_for_nothing() -> None:
    rows = ("| Skill | Required? |", "| Python | yes |", "| Terraform | no |")

    assert told(table(*rows)) == ["Python is essential"]
