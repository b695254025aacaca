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
