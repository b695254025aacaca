"""An employer stands where pages and letters have it: by the title, in a row, in the foot of a page."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.organizations.employers import employer_name

VOCABULARY = bundled_vocabulary()
DUTIES = "\n\nYour tasks\n\n- Mend ropes\n- Keep the log\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "HARBOR ENGINEER (m/f/d)\nMarlin Quay Works\nLocation: Oslo, Norway\n\nAbout us\n\n"
                "Marlin Quay Works builds masts for anybody who asks."
            ),
            "Marlin Quay Works",
        ),
        (
            ("Harbor Engineer\nMarlin Quay Works, Bergen, Norway\n\nMarlin Quay Works is a yard of forty."),
            "Marlin Quay Works",
        ),
        (
            (
                "# Data Scientist \u2013 Sail Design\n\nMarlin Quay Works, Bergen, Norway\n\n"
                "Marlin Quay Works is a yard of forty people."
            ),
            "Marlin Quay Works",
        ),
        (
            (
                "# Harbor Engineer\n\n**Kettlewharf Masts** \u00b7 Remote or Bergen \u00b7 \u00a350k\n\n"
                "Kettlewharf is the yard that sailors ask for."
            ),
            "Kettlewharf Masts",
        ),
        (
            "Harbor Engineer - Marlin Quay Works, Bergen\n\nMarlin Quay builds masts for anybody who asks.",
            "Marlin Quay Works",
        ),
        (
            "Harbor Engineer\nCounty of Kettlesea - Department of Piers\n\nLocation: Kettlesea",
            "County of Kettlesea",
        ),
    ],
)
def test_the_line_of_the_title_or_below_it_names_who_the_text_speaks_of(text: str, name: str) -> None:
    media_type = "text/markdown" if text.startswith("#") else "text/plain"

    assert employer_name(parse(text + DUTIES, media_type), VOCABULARY) == name


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Engineer\nHarbor Operations\n\nYou will mend ropes.",  # a department
        "Harbor Engineer\nHarbor Operations\n\nHarbor Operations is a team of nine.",
        "Harbor Engineer\nPort Kettle, Norway\n\nPort Kettle is a town by the sea.",
        "Harbor Engineer\nJane Sailor\n\nWrite to Jane Sailor.",
        "Harbor Engineer\nKettle Atlas\n\nKettle Atlas is our map of the sea.",
        "Harbor Engineer\nPostgreSQL\n\nPostgreSQL is what we use.",
        "Harbor Engineer\nMaster Mariner\n\nWe want a Master Mariner.",
        "Harbor Engineer - Hull Design, Bergen\n\nBergen lies by the sea.",
    ],
)
def test_a_line_that_no_sentence_speaks_of_names_nobody(text: str) -> None:
    assert employer_name(parse(text + DUTIES), VOCABULARY) is None


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        (
            "Harbor Engineer (m/f/d) | Careers at Marlin Quay Works",
            "Marlin Quay Works supplies the coast with masts.",
            "Marlin Quay Works",
        ),
        (
            "Harbor Engineer | University of Kettlesea | Vacancies",
            "Piers at the University of Kettlesea are old.",
            "University of Kettlesea",
        ),
        (
            "Harbor Engineer \u2013 Marlin Quay GmbH",
            "Marlin Quay is a family-owned yard.",
            "Marlin Quay",
        ),
        (
            "Harbor Engineer at Quill & Reef | Jobpier",
            "Quill &amp; Reef is a small yard.",
            "Quill & Reef",
        ),
        (
            "Harbor Engineer | St Kettle's Pilot Station | Vacancies",
            "St Kettle's employs ninety pilots.</p><p>\u00a9 St Kettle's Pilot Station",
            "St Kettle's Pilot Station",
        ),
    ],
)
def test_the_title_of_a_page_names_who_the_text_speaks_of(title: str, body: str, name: str) -> None:
    text = (
        f"<title>{title.replace('&', '&amp;')}</title><body><h1>Harbor Engineer</h1><p>{body}</p>"
        "<h2>Your tasks</h2><ul><li>Mend ropes</li></ul></body>"
    )

    assert employer_name(parse(text, "text/html"), VOCABULARY) == name


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Harbor Engineer | Jobpier", "You mend ropes.</p><p>\u00a9 2031 Jobpier"),
        ("Harbor Engineer | Python", "Python is what you write."),
        ("Harbor Engineer | Marketing", "Marketing is a team of nine."),
        ("Harbor Engineer | Oslo", "Oslo is by the sea."),
        ("What a Harbor Engineer does | Pierguide", "Pierguide is a guide to work by the sea."),
    ],
)
def test_a_title_of_a_page_may_name_no_employer(title: str, body: str) -> None:
    text = (
        f"<title>{title}</title><body><h1>Harbor Engineer</h1><p>{body}</p>"
        "<h2>Your tasks</h2><ul><li>Mend ropes</li></ul></body>"
    )

    assert employer_name(parse(text, "text/html"), VOCABULARY) is None


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("| Organisation | Kettlesea Mutual |", "Kettlesea Mutual"),
        ("| Hiring organization | Kettlesea Mutual |", "Kettlesea Mutual"),
        ("| Department | Kettlesea Mutual |", None),
        ("| Company | Rigs and masts of all kinds |", None),
    ],
)
def test_a_row_of_terms_names_the_employer(row: str, name: str | None) -> None:
    text = f"# Harbor Engineer\n\n| | |\n|---|---|\n{row}\n| Grade | 6 |\n\n## Key duties\n\n- Mend ropes\n"

    assert employer_name(parse(text, "text/markdown"), VOCABULARY) == name


def test_a_role_in_a_firm_whose_vision_is_told_is_there() -> None:
    text = "Sailor is a core role in the Kettleworks. You sail, and share the Kettleworks vision.\n"

    assert employer_name(parse(text), VOCABULARY) == "Kettleworks"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marlin Quay Ltd.\nParkmore, Galway\n\nHARBOR ENGINEER\n", "Marlin Quay Ltd"),
        ("Harbor Engineer\n\nMarlin Quay AB | Lund | Permanent\n", "Marlin Quay AB"),
        (
            "POSITION TITLE: Harbor Engineer\nFACILITY: Marlin Quay Medical Center\n",
            "Marlin Quay Medical Center",
        ),
        ("Harbor Engineer\n\nEMPLOYER: Marlin Quay Works\n", "Marlin Quay Works"),
        (
            (
                "# Harbor Engineer\n\n**Marlin & Quay Masts** \u00b7 Bergen, Norway \u00b7 Permanent\n"
                "**Pay:** 8% bonus and whatever the captain of the day has left over in the till\n"
                "**Closing date:** Sunday\n\nMarlin & Quay has been building masts since 1958."
            ),
            "Marlin & Quay Masts",
        ),
        ("Harbor Engineer\n\nWe mended the boats of Marlin Quay Ltd. They float.\n", None),
    ],
)
def test_a_legal_form_a_label_in_capitals_and_the_first_field_of_a_line_tell_it(
    text: str, name: str | None
) -> None:
    media_type = "text/markdown" if text.startswith("#") else "text/plain"

    assert employer_name(parse(text + DUTIES, media_type), VOCABULARY) == name


@pytest.mark.parametrize("place", ["Bergen, Norway", "$52k: Norway", "* Bergen | Remote"])
def test_pay_or_a_sign_may_stand_before_the_place_of_a_head(place: str) -> None:
    text = f"# Harbor Engineer\n\n## Marlin Quay\n\n## {place}\n\nMend ropes.{DUTIES}"

    assert employer_name(parse(text, "text/markdown"), VOCABULARY) == "Marlin Quay"
