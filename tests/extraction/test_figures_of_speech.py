"""An image of somebody names no skill and no work, wherever it stands."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    "line",
    [
        "Wear many hats",
        "Be the glue of the crew",
        "Hungry mind",
        "A hungry mind",
        "Fire in the belly",
        "You have fire in your belly",
        "Ability to hit the ground running",
        "Herd cats",
        "Dream big!",
    ],
)
def test_an_image_is_neither_asked_for_nor_done(line: str) -> None:
    assert asked(line) == []
    assert done(line) == []


def test_an_image_hides_nothing_that_stands_beside_it() -> None:
    assert asked("Hungry mind, knowledge of Excel") == ["requires knowledge of Excel"]
    assert done("Wear many hats and repair the ropes") == ["has the duty to repair the ropes"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Think outside the box", "requires creativity"),
        ("Fire safety", "requires fire safety"),
        ("Roll up your sleeves", "requires hands-on mentality"),
    ],
)
def test_what_names_a_skill_is_asked_for_all_the_same(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


def test_words_of_an_image_in_their_own_sense_are_work() -> None:
    assert done("Glue the boards of the deck") == ["has the duty to glue the boards of the deck"]
