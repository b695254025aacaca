"""A bonus if somebody knows a thing is a wish, and a level may stand behind *with a*."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    "line",
    [
        "Bonus if experienced with Docker",
        "Bonus if you know Docker",
        "Big bonus if you're familiar with Docker",
        "A real bonus if you have already used Docker",
    ],
)
def test_what_is_a_bonus_if_somebody_has_it_is_wished_for(line: str) -> None:
    [said] = asked(line)

    assert "Docker" in said
    assert "desirable" in said


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("With a profound grasp of Docker", "requires profound grasp of Docker"),
        ("With a solid command of Docker", "requires a solid command of Docker"),
    ],
)
def test_a_level_stands_behind_with_an_article(line: str, sentence: str) -> None:
    assert [one.replace(" a ", " ") for one in asked(line)] == [sentence.replace(" a ", " ")]
