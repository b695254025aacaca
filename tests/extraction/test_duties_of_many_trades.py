"""Duties of other trades than those of computers, and what opens them."""

import pytest

from role_sentences import done, told
from skillgraph.language.grammar import gerund_form


def duties(line: str) -> list[str]:
    """Give the duties of an item as commands."""
    return [one.removeprefix("has the duty to ") for one in done(line)]


@pytest.mark.parametrize(
    "line",
    [
        "Paint hulls in agreement with the rest of the crew of the yard",
        "Post soundings and tides to the logs and the charts of the harbor",
        "Bend, cut, and splice rope so that it fits the winches of old boats",
        "Pack, unpack, and weigh nets and buoys before each of the summer trips",
        "Obsess over the comfort of every guest on the upper and the lower deck",
    ],
)
def test_a_verb_that_is_a_noun_elsewhere_opens_the_command_of_an_item(line: str) -> None:
    assert duties(line) == [line[0].lower() + line[1:]]


@pytest.mark.parametrize("line", ["Paint shop of the northern yard and of all of its smaller branches"])
def test_a_noun_before_another_noun_opens_no_command(line: str) -> None:
    assert not [one for one in done(line) if one.startswith("has the duty")]


@pytest.mark.parametrize(
    ("line", "duty"),
    [
        ("Receives, counts and stows cargo", "receive, count and stow cargo"),
        ("Receives cargo lists", "receive cargo lists"),
        ("Plans and/or leads regattas off the coast", "plan and/or lead regattas off the coast"),
        ("Keeps contact with and advises captains", "keep contact with and advise captains"),
        ("You'll peer review your colleagues' charts", "peer review your colleagues' charts"),
        ("In coordination with the senior crew, plan and hold lessons", "plan and hold lessons"),
        ("Under the direction of a captain, repair sails", "repair sails"),
    ],
)
def test_what_opens_a_duty_is_written_as_a_command(line: str, duty: str) -> None:
    assert duties(line) == [duty]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Mend nets, splice ropes and keep the log", ["mend nets", "splice ropes", "keep the log"]),
        ("Knead dough, decorate cakes and serve guests", ["knead dough", "decorate cakes", "serve guests"]),
        ("Reassures and accompanies patients", ["reassure and accompany patients"]),
        (
            "Help with the accounts of the Finance and Audit department",
            ["help with the accounts of the Finance and Audit department"],
        ),
        (
            "Help with the count of the stores and the log of the watch",
            ["help with the count of the stores", "help with the log of the watch"],
        ),
    ],
)
def test_acts_with_an_object_each_are_a_duty_each(line: str, parts: list[str]) -> None:
    assert duties(line) == parts


def test_an_adverb_before_a_gerund_stays_as_it_is() -> None:
    assert gerund_form("carefully checking and mending sails") == "carefully checking and mending sails"
    assert gerund_form("carefully plan routes") == "carefully planning routes"


@pytest.mark.parametrize(
    ("sentence", "work"),
    [
        ("You will constantly inspect buoys for cracks.", ["inspect buoys for cracks"]),
        ("You will be constantly inspecting hulls.", ["inspect hulls"]),
        ("You and your crew will build small boats.", ["build small boats"]),
        ("You will spend your days repairing and testing hulls.", ["repair and test hulls"]),
        ("This role will provide guidance on tides.", ["provide guidance on tides"]),
        ("Your role will define the rules of the quay.", ["define the rules of the quay"]),
        ("The person filling this role will be inspecting our quays.", ["inspect our quays"]),
        ("You will rarely inspect a buoy.", []),
        ("You will likely inspect buoys.", []),
        ("This role will provide you with guidance on tides.", []),
        ("This role will provide an opportunity to sail.", []),
    ],
)
def test_a_sentence_of_what_is_to_come_says_duties(sentence: str, work: list[str]) -> None:
    said = [one for one in told(f"{sentence}\n") if one.startswith("has the duty")]

    assert [one.removeprefix("has the duty to ") for one in said] == work
