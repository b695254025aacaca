"""What an item asks as a question, and who is only welcome."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Do you hold a valid forklift licence?", " licence"),
        ("Are you fluent in Irish?", "Irish"),
        ("Do you know Docker?", "Docker"),
        ("Do you speak Irish?", "Irish"),
        ("Can you drive a lorry?", "lorry"),
        ("Are you experienced with Docker?", "Docker"),
    ],
)
def test_an_item_that_asks_its_reader_for_something_asks_for_it(line: str, found: str) -> None:
    (said,) = asked(line)

    assert said.endswith(found)


@pytest.mark.parametrize(
    "line",
    [
        "Do you have questions?",
        "Do you have any questions about Docker?",
        "Do you have what it takes?",
        "Do you know somebody who knows Docker?",
        "Do you hold a forklift licence? [Yes/No]",
        "Are you ready for Docker? We teach it.",
        "Do you know a good baker?",
        "Do you have children?",
        "Do you speak up?",
        "Can you speak to strangers?",
        "Can you drive change?",
    ],
)
def test_other_questions_ask_for_nothing(line: str) -> None:
    assert asked(line) == []


def test_a_question_outside_of_what_is_asked_for_asks_for_nothing() -> None:
    assert told("## Common questions\n\n- Do you hold a forklift licence?\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "Previous agency workers are welcome",
        "Former teachers welcome",
        "Students and pensioners are welcome",
        "Retired nurses are very welcome",
    ],
)
def test_people_who_are_welcome_are_no_demand(line: str) -> None:
    assert asked(line) == []
    assert told(f"{line}.") == []


def test_what_is_welcome_and_can_be_learned_is_a_wish() -> None:
    assert asked("Experience with Docker is welcome") == ["experience with Docker is desirable"]
    assert asked("Interest in computers welcome") == ["interest in computers is desirable"]
    assert len(asked("Welsh speakers are welcome")) == 1
