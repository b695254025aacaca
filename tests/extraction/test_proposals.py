"""Words that may be a name: what a cut left whole, and what it did not."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.concepts.proposals import is_proposable, is_well_cut
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("words", "is_whole"),
    [
        ("sail maintenance", True),
        ("user experience testing", True),
        ("tools for monitoring", True),
        ("harbor surveys with large-scale", False),
        ("speaking skills for engaging", False),
        ("expertise rigging", False),
        ("each dock keeper", False),
        ("part of tidal projects", False),
        ("especially in small harbors", False),
    ],
)
def test_a_name_opens_and_ends_as_a_noun_phrase_does(words: str, *, is_whole: bool) -> None:
    assert is_well_cut(words) is is_whole


@pytest.mark.parametrize(
    ("words", "may_be"),
    [("tide tables", True), ("foundation", False), ("insights", False), ("harbor engineers", False)],
)
def test_people_and_words_that_say_nothing_are_no_names(words: str, *, may_be: bool) -> None:
    assert is_proposable(words) is may_be


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Expert-level knowledge of tide tables", {"Tide tables": "expert-level knowledge"}),
        ("Knots: Solid foundation \u2014 ties them in the dark", {"Knots": None}),
        ("Tools: not specified", {}),
        ("Advanced Python and data modeling skills", {"Python": "advanced", "Data modeling": "advanced"}),
        ("Data modelling expertise and Kafka know-how", {"Data modeling": None, "Apache Kafka": None}),
        ("Mooring skills", {"Mooring skills": None}),
        ("Good communication in English", {"Communication": "good", "English": "good"}),
        ("Strong written and verbal skills in Danish", {"Danish": "strong"}),
        ("Short radio messages in Dutch", {"Short radio messages in Dutch": None, "Dutch": None}),
        ("Charts of English-speaking waters", {"Charts of English-speaking waters": None}),
        (
            "Explain the tides to guests in plain English",
            {"Explain the tides to guests in plain English": None},
        ),
    ],
)
def test_levels_and_what_is_left_unsaid_are_asked_of_nobody(line: str, asked: dict[str, str | None]) -> None:
    found = extract_document(parse(f"Requirements\n- {line}\n"), bundled_vocabulary(), slug="role")

    said = {found.concepts[str(one.object)].label: one.level for one in found.sure.values()}
    assert said.items() >= asked.items()
    assert len(said) == len(asked)
