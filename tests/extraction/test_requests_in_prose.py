"""What prose asks for in words of everyday advertising: character, degrees, and what shares a verb."""

import pytest

from role_sentences import VOCABULARY
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

_OPENING = "# Tram Mechanic\n\nRingbahn Depot is hiring a Tram Mechanic. Apply now with your CV.\n\n"
_CLOSING = "\n\nWe offer 28 days of holiday. Send your CV to jobs@ringbahn.example.\n"


def _said(text: str, *relations: str) -> list[str]:
    """Give what an advertisement says in *text*, by the labels of the objects."""
    document = Document(f"{_OPENING}{text}{_CLOSING}", "", "ad.md")
    found = extract_document(parse_document(document), VOCABULARY, slug="ad")
    unsure = {one.statement for one in found.decisions if one.unsure}
    labels = {**VOCABULARY.concepts, **found.concepts}
    return [
        labels[one.object].label.lower()
        for one in found.statements.values()
        if one.relation.removeprefix("sg:") in relations and one.object and one.id not in unsure
    ]


def _asked(text: str) -> list[str]:
    return _said(text, "requires", "prefers")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "As a person you are patient, accurate and curious.",
            ["patience", "attention to detail", "curiosity"],
        ),
        ("We rely on people who are punctual and tactful.", ["punctuality", "diplomacy"]),
        ("You are humble and methodical.", ["humility", "structured way of working"]),
        ("Patience matters to us more than speed.", ["patience"]),
        ("Tact is vital, and so is punctuality.", ["diplomacy", "punctuality"]),
        ("Teamwork is key in this role.", ["teamwork"]),
    ],
)
def test_character_in_prose_is_asked_for_by_its_name(text: str, asked: list[str]) -> None:
    """Adjectives and clauses of character are the soft skills that the vocabulary has."""
    assert _asked(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "You are welcome in our depot.",
        "Patience is key to our success.",
        "Our trams are reliable and accurate.",
        "We look for a depot that is patient with old trams.",
    ],
)
def test_what_is_said_of_others_is_no_trait(text: str) -> None:
    """What a house or a thing is, is asked of nobody."""
    assert _asked(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Experience in patient care", "patience"),
        ("Reliable brakes", "dependability"),
        ("Repair of flexible couplings", "flexibility"),
    ],
)
def test_an_adjective_that_narrows_a_noun_is_no_trait(text: str, parts: str) -> None:
    """Of the care for patients nobody has to be patient."""
    document = Document(f"{_OPENING}## Requirements\n\n- {text}\n", "", "ad.md")
    found = extract_document(parse_document(document), VOCABULARY, slug="ad")

    assert not any(f"concept:{parts}" in (key, *one.parts) for key, one in found.concepts.items())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You have an M.Sc. or B.Sc. in acoustics.", ["master's degree", "bachelor's degree"]),
        ("You hold a B.Eng. in acoustics.", ["bachelor's degree"]),
        ("A degree in acoustics is what we ask of you.", ["university degree"]),
        ("A valid driving licence is needed because of the night shifts.", ["driving licence"]),
    ],
)
def test_a_paper_of_prose_is_asked_for(text: str, asked: list[str]) -> None:
    """A degree by its letters is one, and a full stop within them ends no sentence."""
    assert _asked(text) == asked


def test_the_field_of_a_degree_stands_behind_its_letters() -> None:
    """The full stop of "M.Sc." does not part it from its field."""
    assert _said("You have an M.Sc. in acoustics.", "inField") == ["acoustics"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You need tact and some experience with Excel.", ["diplomacy", "excel"]),
        (
            "You have a good understanding of hydraulics and practical experience with AutoCAD.",
            ["hydraulics", "autodesk autocad"],
        ),
        (
            "You must have solid Bash, a good grasp of hydraulics and basic knowledge of SAP.",
            ["bash", "hydraulics", "sap"],
        ),
    ],
)
def test_a_clause_shares_the_verb_of_the_one_before(text: str, asked: list[str]) -> None:
    """What is needed second is asked for as the first is."""
    assert [one for one in _asked(text) if one in asked] == asked


def test_experience_of_others_shares_no_verb() -> None:
    """Behind a clause that asks for nothing, experience is that of whoever it is of."""
    assert _asked("We repair trams and good knowledge of hydraulics is in the house.") == []


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("Day to day you repair the brakes.", "repair the brakes"),
        ("As a Tram Mechanic you inspect and repair doors.", "inspect and repair doors"),
        ("Your main task is to keep the trams running.", "keep the trams running"),
        ("We want you to lead the night crew.", "lead the night crew"),
        ("Expect to repair doors in the rain.", "repair doors in the rain"),
        ("You own the brake workshop from end to end.", "own the brake workshop from end to end"),
        ("## Keeping it rolling\n\n- You inspect brakes\n- You plan the repairs", "inspect brakes"),
        ("## Keeping it rolling\n\n- To inspect brakes\n- To plan the repairs", "inspect brakes"),
        ("## The gig\n\n- Inspecting brakes\n- Planning the repairs", "inspect brakes"),
    ],
)
def test_what_you_do_in_an_advertisement_is_a_duty(text: str, duty: str) -> None:
    """Duties are told in the second person, as infinitives and below headings that no list holds."""
    assert duty in _said(text, "hasDuty")


@pytest.mark.parametrize(
    "text",
    [
        "You care about trams.",
        "You write Python and speak Welsh.",
        "We want you to start before summer.",
        "Together with two others you form the crew.",
        "You are part of a crew of six.",
        "## Our deal\n\n- You get a pass\n- You have six weeks off",
    ],
)
def test_what_you_are_or_get_is_no_duty(text: str) -> None:
    """Nobody works by what they know, like or are given."""
    assert _said(text, "hasDuty") == []


@pytest.mark.parametrize(
    "heading",
    ["Detailed requirements", "The right person", "Ingredients for success", "Do you tick these boxes?"],
)
def test_a_list_below_a_heading_of_what_is_wanted_asks(heading: str) -> None:
    """Everyday headings open lists of what is asked for."""
    assert _asked(f"## {heading}\n\n- Hydraulics\n- Patience\n") == ["hydraulics", "patience"]


def test_a_list_whose_items_mostly_ask_is_asked_for_whatever_its_heading() -> None:
    """Time, knowledge and ability tell the whole list; benefits do not."""
    items = "- 3 years of welding\n- Able to read drawings\n- Familiar with hydraulics\n- Patience\n"

    assert "patience" in _asked(f"## On rails\n\n{items}")
    assert _asked("## On rails\n\n- Free lunch\n- Six weeks off\n- A tram pass\n") == []


def test_an_aspect_of_a_stage_lists_competences() -> None:
    """Below "Craft" and "People", an item without a verb is asked for."""
    text = (
        "# Ladder of tram engineers\n\nThis is the ladder of Ringbahn for tram engineers.\n\n"
        "## L1: Tram Engineer\n\nYou mend small faults.\n\n"
        "**Craft**\n\n- Basic knowledge of hydraulics\n\n**People**\n\n- Patience and curiosity\n"
        "- Mentoring of fitters and painters\n- Project planning\n\n"
        "## L2: Senior Tram Engineer\n\nYou lead repairs.\n\n**Craft**\n\n- Strong knowledge of hydraulics\n"
    )
    found = extract_document(parse_document(Document(text, "", "ladder.md")), VOCABULARY, slug="ladder")
    asked = [one.object for one in found.statements.values() if one.relation == "sg:requires"]

    assert [one for one in asked if one != "concept:hydraulics"] == [
        "concept:patience",
        "concept:curiosity",
        "concept:mentoring",
        "concept:project-planning",
    ]
