"""Modality, hedge and level are read from the wording, and a negation asks for nothing."""

import pytest

from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modal_words import is_weaker
from skillgraph.extraction.wording.modality import asks, find_level, find_modality
from skillgraph.model import Span
from skillgraph.vocabulary import MODALITIES


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rust is a must", "required"),
        ("Knowledge of Rust is a plus", "desirable"),
        ("A degree is often preferred", "preferred"),
        ("may be advantageous for some positions", "advantageous"),
        ("(minimum)", "minimum"),
        ("Essential skills", "essential"),
        ("Engineers should test", "recommended"),
    ],
)
def test_a_cue_gives_the_modality(text: str, modality: str) -> None:
    found = find_modality(text)

    assert found is not None
    assert found[0] == modality


@pytest.mark.parametrize("text", ["No degree is required", "A PhD is not required", "Knowledge of Rust"])
def test_what_is_not_asked_for_has_no_modality(text: str) -> None:
    assert find_modality(text) is None


def test_preferred_and_required_are_two_relations() -> None:
    assert (asks("preferred"), asks("advantageous"), asks("minimum"), asks(None)) == (
        "sg:prefers",
        "sg:prefers",
        "sg:requires",
        "sg:requires",
    )


@pytest.mark.parametrize("asked", [None, *MODALITIES])
@pytest.mark.parametrize("modality", MODALITIES)
def test_only_should_below_a_heading_that_requires_is_weaker_than_the_heading(
    modality: str, asked: str | None
) -> None:
    requires = asked in ("required", "minimum", "essential")

    assert is_weaker(modality, asked) == (modality == "recommended" and requires)


def test_hedges_stand_beside_the_modality() -> None:
    assert find_hedges("is often, and may be, preferred") == ("may", "often")


@pytest.mark.parametrize(
    ("text", "level", "rest"),
    [
        ("Deep understanding of networks", "deep understanding", "networks"),
        ("Strong writing skills", "strong", "writing skills"),
        ("You must have hands-on experience with Rust", "hands-on experience", "Rust"),
        ("Familiar with Docker", "familiar", "Docker"),
        ("Kafka experience", "experience", "Kafka"),
        ("Docker", None, "Docker"),
    ],
)
def test_a_level_is_told_from_what_it_is_a_level_of(text: str, level: str | None, rest: str) -> None:
    found = find_level(text, Span(0, len(text)))

    assert (found.level, text[found.rest.start : found.rest.end]) == (level, rest)


def test_an_ability_is_to_do_something() -> None:
    assert find_level("Ability to lead teams", Span(0, 21)).verbal


@pytest.mark.parametrize(
    "text",
    [
        "Knowledge of Rust would be useful",
        "Rust is helpful but not needed every day",
        "Time spent in a lab is beneficial.",
        "Night work is ideal",
        "Lab experience is viewed favourably",
        "Rust experience highly regarded",
    ],
)
def test_what_is_called_useful_is_preferred(text: str) -> None:
    found = find_modality(text)

    assert found is not None
    assert asks(found[0]) == "sg:prefers"


@pytest.mark.parametrize("text", ["Build useful dashboards", "Rust is less important to us"])
def test_a_useful_thing_is_not_asked_for_by_that_word(text: str) -> None:
    assert find_modality(text) is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [("At least one of Rust or Go", None), ("At least one or more", None), ("At least Rust", "minimum")],
)
def test_at_least_one_of_several_is_no_minimum(text: str, modality: str | None) -> None:
    found = find_modality(text)

    assert (found[0] if found else None) == modality


@pytest.mark.parametrize(
    ("text", "verbal"), [("Exposure to cloud platforms", False), ("Willingness to travel", True)]
)
def test_exposure_is_to_a_thing(text: str, *, verbal: bool) -> None:
    assert find_level(text, Span(0, len(text))).verbal is verbal
