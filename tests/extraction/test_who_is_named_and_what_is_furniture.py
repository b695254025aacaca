"""Who hires by what the page says of it, and what stands on a page and asks for nothing."""

import pytest

from role_sentences import told, told_of

HTML = "<html><head><title>{}</title></head><body><h1>{}</h1><p>{}</p></body></html>"


def seeking(text: str, media_type: str = "text/html") -> list[str]:
    return [one for one in told_of(text, media_type) if " seeks " in one]


@pytest.mark.parametrize(
    "heading",
    [
        "Northwind Dental seeks a Dental Nurse",
        "Northwind Dental needs a Dental Nurse",
        "Northwind Dental is looking for a Dental Nurse",
        "Northwind Dental hires a Dental Nurse",
        "Northwind Dental is now recruiting a Dental Nurse",
        "Northwind Dental is hiring: Dental Nurse",
        "Northwind Dental seeks another Dental Nurse",
        "Northwind Dental is seeking its next Dental Nurse",
    ],
)
def test_who_seeks_somebody_in_a_heading_is_the_employer(heading: str) -> None:
    text = HTML.format("Vacancy", heading, "Northwind Dental runs six clinics.")

    assert seeking(text) == ["Northwind Dental seeks Dental Nurses"]


@pytest.mark.parametrize("verb", ["is hiring:", "is now hiring:", "is recruiting:", "hiring"])
def test_who_hires_by_the_title_of_the_page_is_the_employer(verb: str) -> None:
    text = HTML.format(f"Northwind Dental {verb} Dental Nurse", "Dental Nurse", "Northwind runs six clinics.")

    assert seeking(text) == ["Northwind seeks Dental Nurses"]


@pytest.mark.parametrize("opening", ["We're looking for", "We are hiring", "Who needs", "Now hiring"])
def test_a_pronoun_is_no_employer(opening: str) -> None:
    text = HTML.format("Vacancy", f"{opening} a Dental Nurse", "Our six clinics are in Leeds.")

    assert seeking(text) == []


def test_a_firm_that_a_sentence_speaks_of_goes_before_a_department_behind_the_title() -> None:
    text = "# Firmware Engineer \u2013 Metering\n\nLindholm & Frey Messtechnik GmbH has built meters.\n"

    assert seeking(text, "text/markdown") == ["Lindholm & Frey Messtechnik GmbH seeks Firmware Engineers"]


def test_a_public_body_in_the_first_line_that_is_named_again_is_the_employer() -> None:
    text = "University of Ostmark (UO)\nLibrary\n\nThe Library of UO invites applications.\n\nLibrarian\n"

    assert seeking(text, "text/plain") == ["University of Ostmark seeks Librarians"]


@pytest.mark.parametrize(
    "title",
    ["Being a Rigger at Northwind", "Working as a Rigger at Northwind", "What is a Rigger at Northwind"],
)
def test_a_page_that_tells_what_a_role_is_seeks_nobody(title: str) -> None:
    assert seeking(f"# {title}\n\nNorthwind builds masts.\n", "text/markdown") == []


@pytest.mark.parametrize(
    "line",
    [
        "Use it in your one-to-ones, when writing a case, and when hiring.",
        "Use this framework when hiring.",
        "Please read this guide before mentoring.",
        "Bring it to your review.",
        "You can use this ladder for hiring.",
    ],
)
def test_what_a_page_is_to_be_used_for_is_asked_of_nobody(line: str) -> None:
    assert told(f"## Requirements\n\n- {line}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "To get there we need one more Cloud Engineer in the Cloud Foundation team.",
        "We need two Data Engineers for the yard.",
    ],
)
def test_whom_a_team_needs_is_no_skill(sentence: str) -> None:
    assert told(f"## About the role\n\n{sentence}\n") == []


@pytest.mark.parametrize("heading", ["Special conditions", "Other conditions", "Further conditions"])
def test_a_heading_of_conditions_asks_for_nothing(heading: str) -> None:
    text = (
        f"Boat Engineer\n\nDesirable\n\nD1  Go\nD2  Rust\n\n{heading}\n\nA driving licence is not required.\n"
    )

    assert "onditions" not in " ".join(told_of(text, "text/plain"))
