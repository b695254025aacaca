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
