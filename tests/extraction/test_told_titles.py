"""Titles that a document tells in a field, or in the title of its page, whatever the occupation is called."""

import pytest

from role_sentences import VOCABULARY, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.roles.subjects import document_role

MARKDOWN, PAGE = "text/markdown", "text/html"
ASKED = "## Requirements\n\n- Python\n"


def role_of(text: str, media_type: str) -> str:
    """What the role of a document is called."""
    parsed = parse_document(Document(text, media_type, "ad"), media_type=media_type)
    found = extract_document(parsed, VOCABULARY, slug="ad")
    return found.concepts[found.role].label


@pytest.mark.parametrize(
    "field",
    [
        "| | |\n|---|---|\n| **Post title** | Chief Net Mender |\n| Reports to | Pier Manager |",
        "| | |\n|---|---|\n| Job title: | Chief Net Mender (North Pier) |\n| Grade | 7 |",
        f"| | |\n|---|---|\n| Job title | Chief Net Mender |\n| Base | Pier{', and at times the sea' * 3} |",
        "- Position title: Chief Net Mender\n- Grade: 7",
        "Job Title: Chief Net Mender\n\nGrade: 7",
        "**Title of post:** Chief Net Mender \u2013 Grade 7",
    ],
)
def test_a_field_tells_the_title_below_the_heading_of_an_employer(field: str) -> None:
    assert role_of(f"# OSTMARK HARBOR COUNCIL\n\n{field}\n\n{ASKED}", MARKDOWN) == "Chief Net Mender"


def test_the_title_of_a_document_goes_before_a_field() -> None:
    field = "| | |\n|---|---|\n| Job title | Net Mender |\n| Grade | 7 |"

    assert role_of(f"# Senior Boat Engineer\n\n{field}\n\n{ASKED}", MARKDOWN) == "Senior Boat Engineer"


@pytest.mark.parametrize(
    "field", ["Position: Boat Engineer", "Role: Boat Engineer", "Vacancy: Boat Engineer"]
)
def test_a_field_that_may_be_of_something_else_tells_a_title_that_is_known(field: str) -> None:
    assert role_of(f"# Harbor Works\n\n- {field}\n- Grade: 7\n\n{ASKED}", MARKDOWN) == "Boat Engineer"


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Deep Water (DW) Net Mending Specialist", "Deep Water Net Mending Specialist"),
        ("Harbor Signal Keeping (HSK) Clerk, North Pier", "Harbor Signal Keeping Clerk"),
        ("Chief Net Mender (DW)", "Chief Net Mender"),
        ("Chief Net Mender (two posts)", "Chief Net Mender"),
    ],
)
def test_letters_in_the_midst_of_a_title_do_not_end_it(value: str, title: str) -> None:
    assert role_of(f"OSTMARK HARBOR COUNCIL\n\nPosition title: {value}\n\n{ASKED}", MARKDOWN) == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("So you want to be a deep water net mender", "Deep Water Net Mender"),
        ("Becoming a bell founder: ten years on", "Bell Founder"),
        ("What does a lighthouse keeper do?", "Lighthouse Keeper"),
        ("Life as a rope splicer (and after it)", "Rope Splicer"),
    ],
)
def test_a_guide_is_about_whom_its_title_names_not_about_whom_it_mentions(heading: str, title: str) -> None:
    aside = "It is not what a test engineer does. You work as a test engineer asks."

    assert role_of(f"# {heading}\n\n## First\n\n{aside}\n\n{ASKED}", MARKDOWN) == title


@pytest.mark.parametrize("heading", ["Want to be a better listener of the sea?", "What is a harbor?"])
def test_a_title_that_names_nobody_names_no_role(heading: str) -> None:
    text = f"# {heading}\n\nA test engineer is hired. Work as a test engineer.\n\n{ASKED}"

    assert role_of(text, MARKDOWN) == "Test Engineer"


@pytest.mark.parametrize("field", ["Position: Full time", "Role: Permanent", "Job title: see below."])
def test_a_field_that_holds_no_title_tells_none(field: str) -> None:
    assert role_of(f"# Harbor Works\n\n- {field}\n- Grade: 7\n\n{ASKED}", MARKDOWN) == "Harbor Works"


@pytest.mark.parametrize(
    "title",
    [
        "Ostmark Institute: Vacancies: Tidal Biologist (80&ndash;100%)",
        "Tidal Biologist | Ostmark Institute",
        "Tidal Biologist - Careers - Ostmark Institute",
        "Jobs \u00bb Tidal Biologist \u00bb Ostmark Institute",
    ],
)
def test_of_a_page_title_with_several_parts_the_one_of_the_heading_is_the_role(title: str) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><h1>Tidal Biologist (80&ndash;100%)</h1>"
        "<h3>Your profile</h3><ul><li>Knowledge of Python</li></ul></body></html>"
    )

    assert told_of(page, PAGE) == ["Tidal Biologist requires knowledge of Python"]


def test_a_page_title_of_one_part_is_left_whole() -> None:
    page = "<title>Tides and Biology</title><h1>Work</h1><h2>Requirements</h2><ul><li>Python</li></ul>"

    assert role_of(page, PAGE) == "Tides and Biology"


def test_whom_a_text_invites_to_apply_is_sought() -> None:
    text = f"Ostmark Institute\n\nWe invite applications for a Tidal Biologist with a boat.\n\n{ASKED}"

    assert role_of(text, MARKDOWN) == "Tidal Biologist"


def test_a_title_with_a_colon_that_names_no_way_to_it_is_left_whole() -> None:
    text = f"# Harbor Guild for Work Documents: Rules of Mending\n\n{ASKED}"

    assert role_of(text, MARKDOWN) == "Harbor Guild for Work Documents: Rules of Mending"


@pytest.mark.parametrize(
    "line",
    [
        "You bring five years with rigs, gained as an in-house key user or application manager",
        "You have worked for three years as an application manager",
        "Previous experience as a support engineer helps",
    ],
)
def test_what_somebody_has_been_before_is_not_the_role(line: str) -> None:
    opening = "Ropery 4/HX Splicing (80%)\n\nWe are looking for a rigger who likes numbers.\n\n"
    text = f"{opening}The yard is old.\n\nThe rope is new.\n\nYour background\n\n{line}\n"

    found = document_role(parse_document(Document(text, "x", "ad.txt")))

    assert found is not None
    assert found[0] == "Rigger"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Chef de chantier \u2013 Mouette SAS", "Chef de Chantier"),
        ("Encargado de obra - Gaviota SL", "Encargado de Obra"),
        ("Timmerman | Meeuw NV", "Timmerman"),
        ("M\u00f6we Werft GmbH: Schiffbauer", "Schiffbauer"),
    ],
)
def test_a_firm_beside_a_title_is_no_part_of_it(heading: str, role: str) -> None:
    assert role_of(f"# {heading}\n\n{ASKED}", MARKDOWN) == role


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harbor Data Analyst - Marlin Quay, Oslo", "Harbor Data Analyst"),
        ("Wind Risk Quant - Oslo", "Wind Risk Quant"),
        ("Reef Biologist, Marlin Quay", "Reef Biologist"),
    ],
)
def test_the_first_line_of_a_text_counts_more_than_what_its_sentences_call_the_reader(
    line: str, title: str
) -> None:
    head = title.rsplit(" ", 1)[-1].lower()
    text = f"{line}\n\nAs our first data {head} you will count fish.\n\nRequirements\n\n- Python\n"

    assert role_of(text, "text/plain") == title


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Bricklayer Career Overview", "Bricklayer"),
        ("Becoming a Bargeman: Careers & Salary Outlook", "Bargeman"),
        ("Becoming a Bricklayer Careers & Salary Outlook", "Bricklayer"),
        ("Bricklayers Job and Salary Guide", "Bricklayer"),
        ("How to Become a Bricklayer", "Bricklayer"),
        ("The Best Careers Near the Water: Skipper", "Skipper"),
    ],
)
@pytest.mark.parametrize("form", ["# {}\n\n", "---\ntitle: '{}'\n---\n\n"])
def test_a_guide_is_of_the_occupation_that_its_title_names(title: str, role: str, form: str) -> None:
    text = f"{form.format(title)}To become a skipper takes years.\n\n{ASKED}"

    assert role_of(text, MARKDOWN) == role


@pytest.mark.parametrize("title", ["Career Overview", "The Best Careers Near the Water: Rivers"])
def test_a_guide_to_no_occupation_names_none(title: str) -> None:
    assert role_of(f"# {title}\n\nWork by the water.\n\n{ASKED}", MARKDOWN) not in (
        "Career",
        "Rivers",
        "River",
    )


def test_the_title_of_a_guide_makes_no_section_of_pay() -> None:
    text = (
        "# Becoming a Bricklayer Careers & Salary Outlook\n\n## Skills\n\n"
        "- Knowledge of mortar\n\n## Salary\n\nMuch."
    )

    kinds = [section.kind for section in parse_document(Document(text, "", "guide.md", MARKDOWN)).sections]

    assert kinds == ["overview", "requirements", "salary"]


@pytest.mark.parametrize("place", ["Hull, UK", "EMEA", "Remote"])
def test_where_a_post_is_stands_behind_its_title_and_is_no_part_of_it(place: str) -> None:
    assert role_of(f"# Net Mending ({place})\n\n{ASKED}", MARKDOWN) == "Net Mending"
