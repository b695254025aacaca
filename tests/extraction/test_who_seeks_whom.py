"""Whom a note seeks in its first sentences, and who seeks: firms and public bodies, never an agency."""

import pytest

from role_sentences import told_of


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Hi all,\n\nWe're looking for a 3rd line harbor controller.\n\nRequirements\n\n- Docker\n",
            "3rd Line Harbor Controller requires Docker",
        ),
        (
            (
                "OSTMARK HARBOR COUNCIL\n\nHarbor Engineer\n\nRequirements\n\n- Docker\n\n"
                "Ostmark Harbor Council keeps four piers.\n"
            ),
            "Ostmark Harbor Council seeks Harbor Engineers",
        ),
        (
            "Harbor Engineer\n\nMoorings Ltd, Kiel, full time\n\nRequirements\n\n- Docker\n",
            "Moorings Ltd seeks Harbor Engineers",
        ),
        (
            "Harbor Engineer\n\nWe (Pierhaus IT, 80 people) are looking for a Harbor Engineer to join.\n",
            "Pierhaus IT seeks Harbor Engineers",
        ),
    ],
)
def test_a_document_tells_who_seeks_whom(text: str, sentence: str) -> None:
    assert sentence in told_of(text, "text/plain")


@pytest.mark.parametrize(
    "line",
    ["Moorings Recruitment Ltd, Kiel, full time", "MAIN DUTIES", "We (and our cats) are looking for you."],
)
def test_an_agency_and_a_heading_are_no_employer(line: str) -> None:
    text = f"{line}\n\nHarbor Engineer\n\nRequirements\n\n- Docker\n"

    assert not any(" seeks " in one for one in told_of(text, "text/plain"))


ASKING = "\n\nYou need patience.\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Hi,\n\nI run the yard at Pellam Organs. I seek one more person here, a reed voicer, and soon.",
            "Pellam Organs seeks Reed Voicers",
        ),
        (
            "Hello,\n\nBrisket Mills is a catering company. We want to add a second bookkeeper to us.",
            "Brisket Mills seeks Bookkeepers",
        ),
        (
            "Dear all,\n\nWe at Harrow Ferries have room for another deckhand this season.",
            "Harrow Ferries seeks Deckhands",
        ),
        (
            "Hi there,\n\nI am head of sales at Marlin Foods. There is a place free, for a data steward.",
            "Marlin Foods seeks Data Stewards",
        ),
        (
            "Hi,\n\nI'm the owner of a print shop in Bath, and we need a bookbinder.",
            "Bookbinder requires patience",
        ),
    ],
)
def test_a_letter_names_in_its_prose_whom_it_is_for(text: str, sentence: str) -> None:
    assert sentence in told_of(text + ASKING, "text/plain")


@pytest.mark.parametrize(
    "line",
    ["We need a new server and a plan.", "You need a ladder.", "To add a cover, hire a van and find a way."],
)
def test_a_thing_that_is_needed_is_no_role(line: str) -> None:
    assert "A Role requires patience" in told_of(f"Dear reader,\n\n{line}{ASKING}", "text/plain")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("We urgently need a skilled Harbor Diver at Tern Safety in Port Ann, CA for long work.", []),
        ("We need a Diver in Port Ann, Maine.", []),
        ("We need a skilled Diver with knowledge of Docker.", ["Harbor Diver requires knowledge of Docker"]),
        ("We need good Docker.", ["Harbor Diver requires good Docker"]),
    ],
)
def test_whom_we_need_is_nothing_that_is_asked_of_them(sentence: str, asked: list[str]) -> None:
    found = told_of(f"# Harbor Diver\n\n{sentence}\n", "text/markdown")

    assert [one for one in found if " seeks " not in one] == asked
