"""Job titles are found in any case, and a document is about the role that it names first and most."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.roles.file_titles import role_of_file
from skillgraph.extraction.roles.subjects import document_role


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Openings for machine learning engineers rose", ["machine learning engineers"]),
        ("Mobile engineers, frontend engineers, and others", ["Mobile engineers", "frontend engineers"]),
        ("roles such as Director of Data or Chief Data Officer", ["Director of Data", "Chief Data Officer"]),
        ("the engineers of the team", []),
        ("In 2024 data engineers and 3 data scientists", ["data engineers", "data scientists"]),
        ("Lead AI engineering teams", []),
        ("L4 Sr. Boat Designer, Jr. Designers", ["L4 Sr. Boat Designer", "Jr. Designers"]),
        ("He was senior. Boat Designers drew", ["Boat Designers"]),
        ("Harvest Team Lead and a team lead", ["Harvest Team Lead", "team lead"]),
        ("Sail Coach/Scrum Master", ["Scrum Master"]),
    ],
)
def test_a_title_is_two_words_or_more(text: str, titles: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_titles(text)] == titles


def test_a_title_is_written_in_the_singular() -> None:
    assert singular_title("senior data engineers") == "Senior Data Engineer"


def test_the_heading_names_the_role_of_the_document() -> None:
    text = "Staff Data Engineer\n\nDuties\n- Coach data analysts\n- Work with data analysts"
    found = document_role(parse_document(Document(text, "", "role.txt")))

    assert found is not None
    assert found[0] == "Staff Data Engineer"


@pytest.mark.parametrize(
    "heading", ["Information Desk Analyst", "Benefits Analyst \u2013 Ropes", "Requirements Engineer"]
)
def test_a_heading_that_is_a_title_promises_nothing_of_what_its_words_would(heading: str) -> None:
    found = document_role(parse_document(Document(f"{heading}\n\nDuties\n- Mend ropes\n", "", "role.txt")))

    assert found is not None and found[0] == heading.partition(" \u2013")[0]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Railway Signalling Design Engineer", ["Railway Signalling Design Engineer"]),
        ("Senior Drilling Engineer - North Sea", ["Senior Drilling Engineer"]),
        ("Careers / Tunnelling Inspection Analyst", ["Tunnelling Inspection Analyst"]),
        ("Managing Software Engineers is your task", ["Software Engineers"]),
        ("You will be guiding data engineers", ["data engineers"]),
    ],
)
def test_a_field_in_ing_is_part_of_the_title_of_one_person(text: str, titles: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_titles(text)] == titles


def test_an_executive_of_accounts_is_a_title_and_one_of_no_field_is_none() -> None:
    text = "Account Executive, who reports to an executive and the executive team"

    assert [text[span.start : span.end] for span in find_titles(text)] == ["Account Executive"]


def test_an_occupation_that_no_list_holds_is_the_role_where_file_and_text_name_it() -> None:
    text = "Hospital Pharmacist: What the Work Is\n\nRequirements\n- SQL\n"

    found = document_role(parse_document(Document(text, "", "hospital-pharmacist.txt")))

    assert found is not None and found[0] == "Hospital Pharmacist"


def role_of(text: str, name: str = "role.txt") -> str | None:
    found = document_role(parse_document(Document(text, "", name)))
    if found is not None:
        title, index, span = found
        words = parse_document(Document(text, "", name)).passages[index].text[span.start : span.end]
        assert singular_title(words).lower() == title.lower()
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Archivist & Keeper of Maps (m/f/d) in Leeds\n\nYour tasks\n- Sort maps\n",
            "Archivist & Keeper of Maps",
        ),
        ("Glasbläser (w/m/d)\n\nAufgaben\n- Blasen\n", "Glasbläser"),
        ("We are looking for an experienced glassblower who keeps the oven hot.", "Glassblower"),
        ("Nurse for the night shift: first aid, 3 years of experience.", "Nurse"),
        ("Maps and Charts Engineer\n\nDuties\n- Draw maps\n", "Maps and Charts Engineer"),
        ("The Data Engineer leads the harbor. The Data Engineer counts ships.", "Data Engineer"),
        ("Our office is looking for someone with patience.", None),
    ],
)
def test_a_role_is_told_by_mark_by_search_or_by_the_first_word(text: str, role: str | None) -> None:
    assert role_of(text) == role


def test_the_name_of_the_file_may_be_one_word_that_opens_the_text() -> None:
    assert role_of("Glassblower wanted\n\nRequirements\n- Steady hands\n", "glassblower.txt") == "Glassblower"
    assert role_of("The job is yours\n\nRequirements\n- Steady hands\n", "job.txt") is None


def test_colleagues_in_a_list_are_not_the_role() -> None:
    assert role_of("Duties\n- Work with data engineers\n- Ask data engineers\n") is None
    assert role_of_file("ads/port_senior-data-engineer.txt") == "Senior Data Engineer"


@pytest.mark.parametrize(
    "name",
    ["chief-rigging-engineer_2026.txt", "chief-rigging-engineer-2026-03.md", "3_chief-rigging-engineer.md"],
)
def test_a_date_in_the_name_of_a_file_is_no_part_of_the_role(name: str) -> None:
    assert role_of_file(name) == "Chief Rigging Engineer"


@pytest.mark.parametrize(
    ("name", "title", "role"),
    [
        ("guide-dog-trainer.md", "Guide dog trainer", "Guide Dog Trainer"),
        ("2_ad-operations-manager.md", "Ad Operations Manager", "Ad Operations Manager"),
        ("opening-night-manager.md", "Opening Night Manager (Kiel)", "Opening Night Manager"),
        ("guide-bell-founder.md", "Bell founder: a guide", "Bell Founder"),
        ("ad-night-manager.md", "Hotel Lantern", "Night Manager"),
    ],
)
def test_the_kind_of_a_file_is_part_of_the_role_where_the_title_holds_it(
    name: str, title: str, role: str
) -> None:
    assert role_of_file(name, title) == role


@pytest.mark.parametrize("name", ["notes_2026.md", "2026.txt", "engineer-2026.md"])
def test_a_name_with_a_date_and_no_title_is_no_role(name: str) -> None:
    assert role_of_file(name) is None


def test_a_heading_with_a_verb_keeps_the_role() -> None:
    text = (
        "# Data Engineer\n\n## Requirements\n\n### Work alongside product managers\n\n- Knowledge of Python\n"
    )
    parsed = parse_document(Document(text, "", "role.md", "text/markdown"))

    extraction = extract_document(parsed, bundled_vocabulary(), slug="role")

    assert {one.subject for one in extraction.statements.values()} == {"concept:data-engineer"}


@pytest.mark.parametrize(
    ("capitals", "title"),
    [
        ("HEAD OF IT", "Head of IT"),
        ("SOFTWARE ENGINEER IN TEST", "Software Engineer in Test"),
        ("BIG DATA ENGINEER", "Big Data Engineer"),
        ("WEB DEVELOPER", "Web Developer"),
        ("TAX ANALYST", "Tax Analyst"),
        ("HVAC TECHNICIAN", "HVAC Technician"),
        ("SAP ABAP DEVELOPER", "SAP ABAP Developer"),
        ("DEVOPS ENGINEER", "DevOps Engineer"),
        ("QA ANALYST", "QA Analyst"),
    ],
)
def test_a_title_in_capitals_keeps_those_of_its_letters_alone(capitals: str, title: str) -> None:
    assert singular_title(capitals) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("ROLE PROFILE - TEST ENGINEER", "TEST ENGINEER"),
        ("Role Profile \u2013 Senior Data Analyst", "Senior Data Analyst"),
        ("Person Specification - Harbor Administrator", "Harbor Administrator"),
        ("Full-Stack Engineer", "Full-Stack Engineer"),
        ("SAP MM / EWM Consultant", "SAP MM / EWM Consultant"),
        ("-Boat Designer who likes sails", "Boat Designer"),
        ("-Analyst Lead", "Analyst Lead"),
        ("Senior Patient Advocate", "Senior Patient Advocate"),
        ("Senior Developer Advocate", "Senior Developer Advocate"),
        ("Data Engineering Manager Lead", "Data Engineering Manager Lead"),
    ],
)
def test_a_dash_between_blanks_is_no_part_of_a_title_and_a_second_head_is(line: str, title: str) -> None:
    assert [line[span.start : span.end] for span in find_titles(line)] == [title]


@pytest.mark.parametrize(
    ("name", "text", "role"),
    [
        (
            "ad-tern-night-porter.md",
            "# Night porter Harbor Hotel\n\n## Duties\n\n- Carry bags\n",
            "Night Porter",
        ),
        ("guide-night-porter.md", "## Duties\n\n- Carry bags\n", "Night Porter"),
        ("tern-works-night-porter.md", "Employer: Tern Works\n\n## Duties\n\n- Carry bags\n", "Night Porter"),
        ("night-porter.md", "# Bags at night\n\n## Duties\n\n- Carry bags\n", "Night Porter"),
    ],
)
def test_the_name_of_a_file_tells_a_title_and_not_its_kind(name: str, text: str, role: str) -> None:
    parsed = parse_document(Document(text, "", name, "text/markdown"))
    found = extract_document(parsed, bundled_vocabulary(), slug="ad")

    assert found.concepts[found.role].label == role
