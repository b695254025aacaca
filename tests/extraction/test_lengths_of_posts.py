"""For how long a post is asks nobody for years, and is no part of what its role is called."""

import pytest

from role_sentences import asked, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles.bare_titles import bare_role, bare_title
from skillgraph.extraction.roles.file_titles import untold_role
from skillgraph.extraction.roles.subjects import document_role


@pytest.mark.parametrize(
    "line",
    [
        "The post is for three years.",
        "Position duration: 36 months",
        "2-year fixed-term contract",
        "Fixed term, 18 months",
        "Initial appointment of two years with possible extension",
        "You will be employed for two years.",
        "Maternity cover for 9 months",
        "Commitment of at least one year",
        "A 3-year postdoctoral position",
        "An eleven-month contract",
        "Probation period of 6 months",
    ],
)
def test_the_length_of_a_post_asks_for_no_years(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("In this 12-month contract you will build a kiln.", "has the duty to build a kiln"),
        ("This is a 12-month contract; you know Docker.", "requires Docker"),
    ],
)
def test_what_stands_beside_the_length_of_a_post_is_read(line: str, said: str) -> None:
    assert told(line) == [said]


@pytest.mark.parametrize(
    "line",
    [
        "Three years in a similar position",
        "Two years of full-time employment as a glazier",
        "Three years post qualification",
        "Managed a kiln for three years",
        "The role requires four years of experience",
    ],
)
def test_years_that_were_worked_are_asked_for(line: str) -> None:
    assert asked(line)


def role(head: str, name: str = "page.md") -> str:
    parsed = parse_document(Document(f"{head}\n\n## Requirements\n\n- Knowledge of knots\n", "", name))
    found = bare_role(document_role(parsed), parsed, employer="")
    return found[0] if found is not None else bare_title(untold_role(parsed), parsed, employer="")


@pytest.mark.parametrize(
    "title",
    [
        "Kiln Hand (3 Years)",
        "Kiln Hand - Permanent",
        "Kiln Hand, Fixed Term (24 months)",
        "Kiln Hand (full-time, m/w/d)",
        "Kiln Hand 80-100%",
        "Kiln Hand (0.5 FTE)",
        "Permanent Kiln Hand",
        "Part-Time Kiln Hand",
        "Two-Year Kiln Hand",
        "Seven-Month Kiln Hand",
    ],
)
def test_the_term_of_a_post_is_no_part_of_its_name(title: str) -> None:
    assert role(f"# {title}") == "Kiln Hand"


@pytest.mark.parametrize(
    "title",
    [
        *("Permanent Secretary", "Permanent Way Engineer", "Permanent Makeup Artist"),
        *("Permanent Recruitment Consultant", "Temporary Works Designer", "Temporary Workers Manager"),
        *("Temporary Event Manager", "Contract Manager", "Fixed Term Deposits Manager", "Head of Permanent"),
    ],
)
def test_a_word_for_a_term_that_names_the_work_stays(title: str) -> None:
    assert role(f"# {title}") == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("night-porter-full-time.md", "Night Porter"),
        ("night-porter-2-years.md", "Night Porter"),
        ("2-year-night-porter.md", "Night Porter"),
    ],
)
def test_the_term_in_the_name_of_a_file_is_no_part_of_the_role(name: str, title: str) -> None:
    assert role("# Come and join us", name) == title


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# KB Haulage Crane Driver\n\nKB Haulage moves stone.", "a.md"),
        ("# Job description\n\nKB Haulage is a carrier in Hull.", "kb-haulage-crane-driver.md"),
        ("# Join us\n\nWork at KB Haulage, a carrier in Hull.", "ad-kb-haulage-crane-driver.md"),
    ],
)
def test_the_name_of_a_firm_that_the_text_speaks_of_is_no_part_of_the_role(head: str, name: str) -> None:
    assert role(head, name) == "Crane Driver"


@pytest.mark.parametrize(
    "head",
    [
        "# Tower Crane Driver\n\nTower crane work is done in shifts.",
        "# Data Science Manager\n\nData Science is at the heart of what we do.",
    ],
)
def test_a_field_that_the_text_speaks_of_is_part_of_the_role(head: str) -> None:
    assert role(head) == head.split("\n", maxsplit=1)[0].removeprefix("# ")
