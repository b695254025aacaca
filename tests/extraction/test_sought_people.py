"""What a sentence says of whoever is sought: "We seek a quick learner who enjoys puzzles and has tact"."""

import pytest

from role_sentences import told


def prose(sentence: str) -> list[str]:
    return told(f"The press stands in Hull.\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "We seek a typesetter who enjoys mending presses, has good eyesight and is a team player.",
            ["requires mending presses", "requires good eyesight", "requires teamwork"],
        ),
        (
            "As an ideal candidate, you have patience, and have some experience with inks.",
            ["requires patience", "requires some experience with inks"],
        ),
        (
            "Ideal candidates have a firm grounding in chemistry and familiarity with oil paints.",
            ["requires a firm grounding in chemistry", "requires familiarity with oil paints"],
        ),
        (
            "We want somebody who demonstrates exceptional attention to detail and patience.",
            ["requires exceptional attention to detail", "requires exceptional patience"],
        ),
        (
            "We're looking for someone that is passionate about teaching and helpful to those around.",
            ["requires being passionate about teaching"],
        ),
    ],
)
def test_each_verb_asks(sentence: str, sentences: list[str]) -> None:
    assert prose(sentence) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "Boat engineers must understand the drying of ink.",
            ["requires understanding of drying of ink"],
        ),
        ("A good boat engineer is patient and curious.", ["requires patience", "requires curiosity"]),
        (
            "The work is folding sheets, requiring strong concentration skills.",
            ["requires strong concentration skills"],
        ),
        ("Key traits include patience and diplomacy.", ["requires patience", "requires diplomacy"]),
        ("We'd love to see experience with foil stamping.", ["experience with foil stamping is desirable"]),
        ("Patience and tact are high on our list.", ["requires patience", "requires diplomacy"]),
        ("We will be using Trello and Slack in this shop.", ["works with Trello", "works with Slack"]),
    ],
)
def test_asked_in_other_forms(sentence: str, sentences: list[str]) -> None:
    said = prose(sentence)
    assert [one.split(" {")[0] for one in said] == [one.split(" {")[0] for one in sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "We are looking for a press that has four rollers and is quiet.",
        "Our clients seek printers who have time.",
        "We are looking for someone who is based in Hull and has access to the yard.",
        "Candidates are invited to the yard and have the right to ask.",
    ],
)
def test_things_others_and_places_ask_nothing(sentence: str) -> None:
    assert prose(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["You should consider the opportunity below.", "You should consider applying.", "You should contact us."],
)
def test_what_leads_to_the_application_is_no_practice(sentence: str) -> None:
    assert prose(sentence) == []
    assert prose("You should consider joining a guild.") != []


@pytest.mark.parametrize(
    "sentence",
    [
        "We hire people who have lost their ships.",
        "We hire people who have left school.",
        "We want somebody who has fun on deck.",
        "We seek people who enjoy their weekends.",
        "A successful boat engineer has a good crane.",
    ],
)
def test_what_somebody_went_through_or_owns_asks_nothing(sentence: str) -> None:
    assert prose(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("We seek a person who has worked with foil.", "requires experience with foil"),
        ("We seek someone who loves printing charts.", "requires printing charts"),
        ("We seek people who have a passion for ink.", "requires passion for ink"),
        ("A good boat engineer has patience.", "requires patience"),
    ],
)
def test_what_somebody_has_done_or_is_like_asks(sentence: str, said: str) -> None:
    assert prose(sentence) == [said]


def test_several_acts_in_which_somebody_has_experience_are_asked_for() -> None:
    said = prose("The ideal candidate will have experience drawing charts, as well as setting type.")

    assert said == ["requires experience in drawing charts", "requires experience with setting type"]
