"""An employer of whom no sentence says that it hires: mail, page title, letterhead; and who is none."""

import pytest

from parsing import parse
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.organizations.employers import employer_name

VOCABULARY = bundled_vocabulary()
DUTIES = "\n\nYour tasks\n\n- Mend ropes\n- Keep the log\n\nWhat we offer\n\n- A dry bunk\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "Harbor Engineer, 12-month cover\n\n*Marlin Energy, Kiel*\n\nNobody likes bills."
                f"{DUTIES}\nSend your CV to people@marlin.example."
            ),
            "Marlin Energy",
        ),
        (
            (
                "Harbor Engineer\n\nCalls land on a screen built by **Harrach & P\u00f6lz Leittechnik GmbH**."
                f"{DUTIES}\nApply: jobs@harrach-poelz.example"
            ),
            "Harrach & P\u00f6lz Leittechnik GmbH",
        ),
        (
            (
                "Marlin Coast Co-operative\n\nWork with us > Harbor Engineer\n\nWe bring ropes to the coast."
                f"{DUTIES}\nYour CV: work@marlincoast.example"
            ),
            "Marlin Coast Co-operative",
        ),
        (
            (
                "# Marlin District Council\n\n## Job Description\n\nPost title | Harbor Engineer"
                f"{DUTIES}\nThe Council is a fair employer. Closing date: 3 March"
            ),
            "Marlin District Council",
        ),
        (
            (
                "VACANCY ANNOUNCEMENT\n\nMarlin Schools Trust\n\nPOSITION: Harbor Engineer\n\n"
                f"Marlin Schools Trust is a registered body that runs six schools.{DUTIES}"
            ),
            "Marlin Schools Trust",
        ),
        (
            (
                "# Harbor Engineer, Deep Sea\n\n**Marlin Institute for Deep Water** \u2014 Core Facility\n\n"
                f"You mend ropes.{DUTIES}\nApply through the Institute's system, with a CV."
            ),
            "Marlin Institute for Deep Water",
        ),
        (
            (
                "HARBOR ENGINEER (F/M/X)\nLocation: Kiel\n\nMarlin Antriebe GmbH has been building drives for"
                f" forty years.{DUTIES}\nApply by 3 March."
            ),
            "Marlin Antriebe GmbH",
        ),
        (
            (
                "# Harbor Engineer\n\n**Kelplight** \u00b7 Kiel\n\n## Hi, we're Kelplight \U0001f44b\n\nAhoy."
                f"{DUTIES}"
            ),
            "Kelplight",
        ),
        (
            f"# Harbor Engineer\n\n### Who's Kelplight?\n\nKelplight matches ropes with boats.{DUTIES}",
            "Kelplight",
        ),
        (
            (
                "Harbor Engineer\n\nGlasgow\n\nRope & Blether is a small charity. We mend ropes for free."
                f"{DUTIES}\nApply with a short letter and a CV."
            ),
            "Rope & Blether",
        ),
    ],
)
def test_an_employer_is_found_by_what_vouches_for_its_name(text: str, name: str) -> None:
    assert employer_name(parse(text), VOCABULARY) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Harbor Engineer (m/f/d) in Kiel | Careers at Marlin Versicherung", "Marlin Versicherung"),
        ("Job Application for Senior Harbor Engineer at Marlin Health", "Marlin Health"),
        ("Harbor Engineer - Careers - Marlin Health District", "Marlin Health District"),
        ("Marlin Institute: Vacancies: Harbor Engineer (80%)", "Marlin Institute"),
        ("Harbor Engineer - Jobs - HireHarbor Board", None),
    ],
)
def test_the_title_of_a_page_names_the_employer_beside_its_word_for_jobs(
    title: str, name: str | None
) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><h1>Harbor Engineer</h1><h2>Your tasks</h2>"
        "<ul><li>Mend ropes</li></ul><h2>What we offer</h2><p>Apply now with your CV.</p></body></html>"
    )
    parsed = parse_document(Document(page, "text/html", "ad"), media_type="text/html")

    assert employer_name(parsed, VOCABULARY) == name


@pytest.mark.parametrize(
    "text",
    [
        "# How to become a harbor engineer\n\nMarlin College is a charity. Write to a@marlin.example",
        f"Harbor Engineer\nClient: a yard\nAgency: Marlin Staffing Ltd{DUTIES}\nApply: cv@marlin.example",
        f"Harbor Engineer\n\nWe mend ropes.{DUTIES}\nApply with a CV: harbor.jobs@gmail.com",
        f"Harbor Engineer\n\nMicrosoft's AB-300 is the only certificate that counts.{DUTIES}\nSend your CV.",
        f"Harbor Engineer\n\nKiel, Germany\n\nKiel is a town of sailors.{DUTIES}\nApply with your CV.",
    ],
)
def test_nobody_is_made_an_employer(text: str) -> None:
    assert employer_name(parse(text), VOCABULARY) is None


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("Deep Water", "**Marlin** \u00b7 Kiel \u00b7 full-time"),
        ("Ferry Lines", "Marlin mends ferries."),
        ("Tidal Power", "You will work for Marlin."),
    ],
)
def test_part_of_a_title_that_nobody_speaks_of_is_no_employer(part: str, line: str) -> None:
    text = f"# Harbor Engineer \u2013 {part}\n\n{line}{DUTIES}\nSend your CV to jobs@marlin.example"

    assert employer_name(parse(text), VOCABULARY) == "Marlin"


def test_a_name_behind_a_title_stands_where_nothing_vouches_for_another() -> None:
    assert employer_name(parse(f"# Harbor Engineer \u2013 Deep Water{DUTIES}\n"), VOCABULARY) == "Deep Water"


@pytest.mark.parametrize(
    "words", ["Maritime", "Maths Department", "Night Shift", "Urgent", "Surgery", "Catering"]
)
def test_a_branch_a_ward_or_a_shift_behind_a_title_is_no_employer(words: str) -> None:
    assert employer_name(parse(f"# Harbor Engineer (m/f/d) \u2013 {words}{DUTIES}\n"), VOCABULARY) is None
