"""A heading that says that somebody is sought names whom; so does the group of an employer that seeks."""

import pytest

from parsing import parse
from role_sentences import told_of
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.organizations.employers import employer_name
from skillgraph.extraction.roles.file_titles import untold_role
from skillgraph.extraction.roles.subjects import document_role

VOCABULARY = bundled_vocabulary()
TERMS = "\n\nMarlin Quays Ltd runs ferries.\n\n## Requirements\n\n- Knowledge of knots\n"


def role(heading: str) -> str:
    parsed = parse(f"# {heading}{TERMS}", "text/markdown")
    named = document_role(parsed)
    return named[0] if named is not None else untold_role(parsed)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("We are searching Ward Nurse (m/f) \u2013 Leeds", "Ward Nurse"),
        ("We are looking for a Bell Founder (m/f/d)", "Bell Founder"),
        ("We're hiring: Rope Splicer (all genders)", "Rope Splicer"),
        ("Wanted: Night Baker (m/f/d)", "Night Baker"),
        ("Join us as a Payroll Clerk (m/w/d)", "Payroll Clerk"),
        ("We seek a Legal Counsel (m/f/d), Bremen", "Legal Counsel"),
        ("Now hiring Forklift Driver (f/m/x)", "Forklift Driver"),
        ("We Are Recruiting Care Assistants", "Care Assistant"),
        ("Become our next Tax Adviser (m/f/d)", "Tax Adviser"),
        ("Join our team as Site Electrician", "Site Electrician"),
        ("We Are Searching Harbor Pilot", "Harbor Pilot"),
        ("Hiring: Harbor Pilot", "Harbor Pilot"),
    ],
)
def test_whom_a_heading_seeks_is_the_role(heading: str, title: str) -> None:
    assert role(heading).removesuffix("s") == title


@pytest.mark.parametrize(
    "title", ["Hiring Manager", "Recruiting Coordinator", "Search Engineer", "Wanted Poster Designer"]
)
def test_a_title_that_opens_as_such_a_line_is_whole(title: str) -> None:
    assert role(f"{title} (m/f/d)") == title


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "the dialysis ward of the Lindvik Hospital Trust (LHT) is looking for a nurse.",
            "Lindvik Hospital Trust",
        ),
        (
            "Our property team at Harrow & Finch Solicitors is seeking a paralegal.",
            "Harrow & Finch Solicitors",
        ),
        ("The ropes unit of Marlin Quays in Kiel is recruiting a splicer.", "Marlin Quays"),
        ("The night clinic at Ostmark Care is now hiring a porter.", "Ostmark Care"),
        (
            "the soils group at the Neckmoor Institute for Peat in Ulm is looking for a mapper.",
            "Neckmoor Institute for Peat",
        ),
        ("The joinery workshop of Alder & Daughters is searching for an apprentice.", "Alder & Daughters"),
        ("The tax department at Finch Brothers is hiring a clerk.", "Finch Brothers"),
        ("The bridge section of Ostmark Roads is seeking a welder.", "Ostmark Roads"),
    ],
)
def test_whose_part_seeks_somebody_is_the_employer(sentence: str, name: str) -> None:
    assert (
        employer_name(parse(f"Ward Nurse\n\n{sentence}\n\nYour tasks\n\n- Keep the log\n"), VOCABULARY)
        == name
    )


def test_a_firm_by_a_form_with_stops_speaks_of_itself() -> None:
    text = (
        "Rope Splicer\n\nCompany Lanovka Brod s.r.o. is producer of ropes.\n\nYour tasks\n\n- Splice ropes"
        "\n\nWhat we offer\n\n- A dry bunk\n\nSend your CV to prace@post.example.\n"
    )

    assert employer_name(parse(text), VOCABULARY) == "Lanovka Brod s.r.o."


def test_the_head_of_a_mail_asks_for_nothing() -> None:
    text = "From: Ola <ola@post.example>\nSent: 4 May\nSubject: Rope Splicer with Excel needed now\n\nLook!\n"

    assert told_of(text, "text/plain") == []


@pytest.mark.parametrize(
    "text", ["## A\n\nThe role requires patience.\n", "# -\n\n## The\n\nPatience is required.\n"]
)
def test_a_heading_that_leaves_no_name_is_no_role(text: str) -> None:
    assert told_of(text, "text/markdown") == ["A Role requires patience"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Marlin Quays is looking for a Dock Safety (m/f/d)", "Dock Safety"),
        ("Marlin Quays seeks a Rope Splicer (m/f/d) in Leeds", "Rope Splicer"),
        ("Marlin Quays sucht einen Dachdecker (m/w/d)", "Dachdecker"),
        ("Looking Glass Maker (m/f/d)", "Looking Glass Maker"),
    ],
)
def test_whom_a_firm_seeks_is_the_role_and_not_the_sentence(heading: str, title: str) -> None:
    assert role(heading) == title
    assert role(f"Marlin Quays\n\n{heading}.") == title
