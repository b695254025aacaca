"""Items that say two things of one person, or one thing in two ways, and what is done in some manner."""

import pytest

from role_sentences import told


def items(*lines: str) -> list[str]:
    return told("## Requirements\n\n" + "".join(f"- {line}\n" for line in lines))


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Organized, and able to keep the till in order",
            ["requires Organizational Skills", "requires the ability to keep the till in order"],
        ),
        (
            "Well read and able to explain an index",
            ["requires well read", "requires the ability to explain an index"],
        ),
        (
            "Familiarity with and experience with bookbinding presses",
            ["requires familiarity with bookbinding presses"],
        ),
        ("You can calmly handle angry guests", ["requires the ability to handle angry guests calmly"]),
        ("You understand binding glue", ["requires understanding of binding glue"]),
        ("Enjoys repairing old books", ["requires repairing old books"]),
    ],
)
def test_halves_and_manners_are_read(line: str, sentences: list[str]) -> None:
    assert items(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "You understand that the shop is closed on Mondays",
        "You understand our customers",
        "You can easily reach us by tram",
    ],
)
def test_talk_to_the_reader_asks_nothing(line: str) -> None:
    assert items(line) == []


def test_willing_and_able_is_one() -> None:
    assert items("Willing and able to lift boxes") == ["requires lift boxes"]


@pytest.mark.parametrize("opening", ["Is frequently required to", "The employee is regularly required to"])
def test_each_act_of_the_body_is_asked_for(opening: str) -> None:
    assert items(f"{opening} stand; climb; and kneel or carry sails") == [
        *(f"requires {act}" for act in ("standing", "climbing", "kneeling")),
        "requires the ability to carry sails",
    ]
    assert items(f"{opening} wear boots and gloves") == []


def test_acts_of_the_body_are_as_unsure_as_they_are_worded() -> None:
    assert items("The employee may be required to stand, walk and carry sails") == [
        "may require standing",
        "may require walking",
        "may require the ability to carry sails",
    ]


@pytest.mark.parametrize("act", ["reach quotas", "see tenants", "push sales", "balance ledgers"])
def test_a_verb_in_another_sense_is_no_act_of_the_body(act: str) -> None:
    said = items(f"The employee is occasionally required to stand, walk and {act}")

    assert said[:2] == ["requires standing", "requires walking"]
    assert not any(act.split(" ")[1] in one for one in said)
    assert items("The employee is required to stand and reach above the head")[1:] == [
        "requires the ability to reach above the head"
    ]


def test_what_is_wanted_beside_a_degree_is_read() -> None:
    sentence = "Applicants must have a BSc in biology, an ability to draw ferns, and a commitment to detail."
    assert told(f"The garden is old.\n\n{sentence}\n") == [
        "requires a bachelor's degree",
        "requires a bachelor's degree in biology",
        "requires the ability to draw ferns",
        "requires commitment to detail",
    ]
