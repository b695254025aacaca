"""What it is essential that somebody has, what they will have used, and what they may do without help."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("It is essential that you have experience with Docker.", "experience with Docker is essential"),
        ("It's important that candidates have a driving licence.", "driving licence is important"),
        ("It is vital that you are fluent in Welsh.", "being fluent in Welsh is essential"),
    ],
)
def test_what_it_is_essential_that_you_have_is_asked_for(sentence: str, statement: str) -> None:
    assert told(f"## What you need\n\n{sentence}\n") == [statement]


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("It is essential that you are able to plan your work", "the ability to plan your work is essential"),
        ("It is vital that you know Excel", "Excel is essential"),
        ("It is essential that you can plan your work", "the ability to plan your work is essential"),
    ],
)
def test_what_an_item_says_is_essential_is_asked_for(line: str, statement: str) -> None:
    assert asked(line) == [statement]


@pytest.mark.parametrize(
    "sentence", ["It is essential that we have fun.", "It is vital that you are happy here."]
)
def test_what_is_essential_to_the_employer_is_not_asked_for(sentence: str) -> None:
    assert told(f"## About us\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("You will have worked with Kafka.", ["requires Apache Kafka"]),
        ("You'll have used a lathe.", ["requires lathe"]),
        ("You will already have used Docker and Excel.", ["requires Docker", "requires Excel"]),
        ("You will have used all your holidays.", []),
    ],
)
def test_what_you_will_have_used_is_asked_for(sentence: str, statements: list[str]) -> None:
    assert told(f"## What you need\n\n{sentence}\n") == statements


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        (
            "Must be authorized to work in Ireland without sponsorship",
            "requires being authorized to work in Ireland without sponsorship",
        ),
        (
            "Right to work in the UK without visa sponsorship",
            "requires right to work in the UK without visa sponsorship",
        ),
        (
            "Eligible to work in Peru without the need for employer sponsorship",
            "requires being eligible to work in Peru without the need for employer sponsorship",
        ),
        ("Experience with event sponsorship", "requires experience with event sponsorship"),
    ],
)
def test_without_sponsorship_is_a_condition(line: str, statement: str) -> None:
    assert asked(line) == [statement]
