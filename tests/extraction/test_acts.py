"""An ability is worded as what is done."""

import pytest

from role_sentences import asked, told
from skillgraph.extraction.work.acts import is_task
from skillgraph.model import Span


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Be able to braid ropes", "requires braiding ropes"),
        ("Ability to braid ropes and sails", "requires braiding ropes and sails"),
        ("You know how to braid ropes", "requires braiding ropes"),
        ("Strong ability to braid ropes", "requires strong ability in braiding ropes"),
        ("Ability to lead crews", "requires the ability to lead crews"),
    ],
)
def test_a_verb_that_no_list_has_is_worded_as_a_noun(line: str, statement: str) -> None:
    assert asked(line)[0] == statement


def test_items_in_an_item_say_more_of_its_act() -> None:
    """What stands in lower case below an act is a part of it; a verb there is an act of its own."""
    items = "- Model port data in Excel:\n    - staging models for each port\n    - marts for planners\n"
    acts = "- Work with the whole team to:\n    - plan trips\n"

    assert told(f"## Responsibilities\n\n{items}") == [
        "has the duty to model port data in Excel: staging models for each port",
        "has the duty to model port data in Excel: marts for planners",
    ]
    assert told(f"## Responsibilities\n\n{acts}") == ["has the duty to plan trips"]


@pytest.mark.parametrize("words", ["clean and correct code", "Clean and correct code"])
def test_two_words_that_say_how_things_are_open_no_act(words: str) -> None:
    assert not is_task(words, Span(0, len(words)))
    assert is_task("Build and repair boats", Span(0, 22))
