"""What a letter gives its reader to do and asks of them, in the first person and one after the other."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Every few weeks you will inspect a mast, and twice a year you will train the crews.",
            ["has the duty to inspect a mast", "has the duty to train the crews twice a year"],
        ),
        (
            "You will keep the log, and from time to time you will steer the ferry.",
            ["has the duty to keep the log", "has the duty to steer the ferry"],
        ),
        (
            "The post holder will look after the cranes, and will support the harbor office.",
            ["has the duty to look after the cranes", "has the duty to support the harbor office"],
        ),
        (
            "Later I would like you to build our first engine room.",
            ["has the duty to build our first engine room"],
        ),
        (
            "We are looking for somebody to take over the care of the sheds.",
            ["has the duty to take over the care of the sheds"],
        ),
        ("We seek someone who will rebuild the slipway.", ["has the duty to rebuild the slipway"]),
        ("Once a year you will get a bonus, and each winter you will receive a new coat.", []),
        ("We are looking for somebody to join the crew.", []),
        ("I would like you to know what we pay.", []),
    ],
)
def test_each_clause_gives_its_own_work(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("place the buoys", ["has the duty to place the buoys"]),
        (
            "put hull and deck drawings into order",
            ["has the duty to put hull and deck drawings into order"],
        ),
        (
            "look after the logs by which skippers report tides and record winds",
            ["has the duty to look after the logs by which skippers report tides and record winds"],
        ),
        (
            "repair the logs and record the winds",
            ["has the duty to repair the logs", "has the duty to record the winds"],
        ),
    ],
)
def test_an_act_is_cut_where_another_begins_and_not_in_its_object(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I ask for a good command of AutoCAD.", ["requires a good command of Autodesk AutoCAD"]),
        (
            "I need somebody whose Excel is strong. You must know Python. You need a good command of German.",
            ["requires strong Excel", "requires Python", "requires a good command of German"],
        ),
        (
            "It would please me, though I do not insist on it, if you had used AutoCAD, or knew Excel.",
            ["Autodesk AutoCAD is desirable", "Excel is desirable"],
        ),
        ("I would be glad if you knew AutoCAD.", ["Autodesk AutoCAD is desirable"]),
        ("I need a hand with AutoCAD.", []),
        ("I am not going to ask for a diploma.", []),
    ],
)
def test_one_person_asks_as_a_house_does(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Punctuality goes without saying.", ["requires punctuality"]),
        ("Tact is a matter of course.", ["requires diplomacy"]),
        (
            "Patience matters, and so does clear written German, because we write a lot.",
            ["patience is important", "clear written German is important"],
        ),
        ("Excel is second nature to you.", ["requires Excel"]),
        (
            "AutoCAD is a real advantage, as is Excel.",
            ["Autodesk AutoCAD is advantageous", "Excel is advantageous"],
        ),
        ("You must speak Twi well enough to follow a skipper.", ["requires Twi"]),
        ("You need to speak Quechua and to use Excel.", ["requires Quechua", "requires Excel"]),
        ("You will need to pass security clearance.", ["requires security clearance"]),
        ("It goes without saying.", []),
        ("You must pass our harbor on the left.", []),
    ],
)
def test_what_is_taken_as_read_is_asked_for(text: str, sentences: list[str]) -> None:
    found = [one.removeprefix("requires ") for one in told(text)]

    assert found == [one.removeprefix("requires ") for one in sentences]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You hold a driving licence (B) and a welding certificate",
            ["requires driving licence (B)", "requires a welding certificate"],
        ),
        (
            "A driving licence and your own diving card",
            ["requires driving licence", "requires own diving card"],
        ),
        (
            "Driving licence category C and a first-aid certificate",
            ["requires driving licence category C", "requires a first-aid certificate"],
        ),
        (
            "You can read a chart and are not afraid of AutoCAD",
            ["requires the ability to read a chart", "requires being not afraid of Autodesk AutoCAD"],
        ),
        (
            "Able to write a simple Excel macro without being frightened of it",
            ["requires the ability to write a simple Excel macro"],
        ),
        ("You can splice ropes and are paid weekly", []),
    ],
)
def test_a_licence_and_an_ability_stand_beside_what_follows(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "heading",
    [
        "We also appreciate",
        "Employers increasingly like to find",
        "What we also welcome",
        "Recruiters are glad of",
    ],
)
def test_a_heading_may_wish(heading: str) -> None:
    sentences = told(f"## {heading}\n\n- Welding skills\n- Welsh\n")

    assert sentences == ["welding skills is desirable", "Welsh is desirable"]


@pytest.mark.parametrize("heading", ["What we appreciate about the harbor", "Employers near the harbor"])
def test_a_heading_that_only_praises_asks_nothing(heading: str) -> None:
    assert told(f"## {heading}\n\n- Excel\n") == []
