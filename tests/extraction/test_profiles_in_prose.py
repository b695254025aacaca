"""A profile that is told in sentences to "you": what you hold, how you program, what you are at home in."""

import pytest

from role_sentences import told


def profile(sentence: str) -> list[str]:
    return told(f"## Your profile\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "degrees"),
    [
        ("You hold a master or PhD in chemistry.", ("master's degree", "PhD")),
        ("You hold a bachelor or master in marine biology.", ("bachelor's degree", "master's degree")),
        ("You have a bachelor in nautical science.", ("bachelor's degree",)),
    ],
)
def test_degree_is_held(sentence: str, degrees: tuple[str, ...]) -> None:
    said = profile(sentence)
    assert all(any(degree in one for one in said) for degree in degrees)
    assert any(" in " in one for one in said)


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "You program fluently in Python or R and you are at ease on the Linux command line.",
            [
                "requires being fluent in Python (one of a list)",
                "requires being fluent in R (one of a list)",
                "requires being at ease with CLI",
            ],
        ),
        (
            "You code confidently in Go and you have experience with Kafka.",
            ["requires being confident in Go", "requires experience with Apache Kafka"],
        ),
        (
            "You have experience with Excel and you know Jira well.",
            ["requires experience with Excel", "requires good knowledge of Jira"],
        ),
    ],
)
def test_each_half_asks(sentence: str, sentences: list[str]) -> None:
    assert profile(sentence) == sentences


@pytest.mark.parametrize("heading", ["Your function", "Main functions", "Core functions"])
def test_function_holds_duties(heading: str) -> None:
    said = told(
        f"## {heading}\n\n- you support the divers with questions about tides;\n- you mend the nets;\n"
    )
    assert said == [
        "has the duty to support the divers with questions about tides",
        "has the duty to mend the nets",
    ]


def test_talk_asks_for_nothing() -> None:
    assert profile("You write well and you are the kind of person who listens.") == []
    assert profile("You have a plan and you bring a friend.") == []
