"""Alternatives, conditions, levels and names that a sentence puts in words of its own, a class at a time."""

import pytest

from role_sentences import asked, done, told
from skillgraph.extraction.hedges import find_hedges


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("You will report into the Mate but will be asked to steer ships.", ["has the duty to steer ships"]),
        ("They ask designers what the crew needs to know and, often, what it does not.", []),
        ("Sailors are expected to have been at sea or elsewhere.", []),
        ("## Requirements\n\nPython is increasingly useful for work at sea.", ["Python is advantageous"]),
        ("## Requirements\n\nThe Harbor offers a pension, good health cover and a rope scheme.", []),
        (
            "## Requirements\n\nBasic understanding of networks will save you, as all databases leak.",
            ["requires basic understanding of networks"],
        ),
        (
            "## Education\n\nEmployers in the public sector tend to insist on a degree.",
            ["requires a university degree for employers in the public sector"],
        ),
        (
            "## Pay\n\nBoat engineers can exceed £80,000.",
            ["The salary for Boat Engineers can be more than GBP 80,000"],
        ),
    ],
)
def test_what_a_sentence_says_in_passing(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Drivers for CAN", ()),
        ("Mend our CAN drivers", ()),
        ("Pay CAN rise", ("can",)),
        ("Pay can rise", ("can",)),
    ],
)
def test_the_bus_of_a_car_is_no_doubt(text: str, hedges: tuple[str, ...]) -> None:
    assert find_hedges(text) == hedges
