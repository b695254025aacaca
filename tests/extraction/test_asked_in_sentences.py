"""What plain sentences ask for: "X is required", "it would be a bonus if …", "you should know it"."""

import pytest

from role_sentences import told


def _prose(text: str) -> list[str]:
    return told(f"We keep boats afloat.\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In-depth knowledge of Kafka is essential, preferably with Docker.",
            ["in-depth knowledge of Apache Kafka is essential"],
        ),
        (
            "Experience of Grafana or a comparable charting tool such as Tableau is required.",
            [
                "requires experience with Grafana (for example)",
                "requires experience with Tableau (for example)",
            ],
        ),
        (
            "Knowledge of Rust would be an advantage but is not essential.",
            ["knowledge of Rust is advantageous"],
        ),
        (
            "A full driving licence is necessary, as no train gets here.",
            ["requires full driving licence"],
        ),
        (
            "Sail design or carpentry skills would be handy too, but they are not needed.",
            ["sail design is desirable (one of a list)", "carpentry skills are desirable (one of a list)"],
        ),
        ("A boat master certificate is nice.", ["a boat master certificate is desirable"]),
        ("Our harbor is essential for the town.", []),
        ("That would be useful, but we can wait.", []),
        ("Speed is nice.", []),
    ],
)
def test_what_a_sentence_says_of_a_thing_is_how_far_it_is_asked_for(text: str, expected: list[str]) -> None:
    assert _prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Docker is our daily tool, so you should know it inside out.", ["requires Docker"]),
        ("Docker is our daily tool.", []),
        ("The sea is our daily tool, so you should know it.", []),
        (
            "It would be a bonus if you have run harbor tours yourself, or if you know Rust.",
            ["experience with running harbor tours is desirable", "Rust is desirable"],
        ),
        ("It would be great if you could start in May.", []),
        (
            "They should be at home in Docker, Kafka and either Java or Scala.",
            [
                "being at home in Docker is recommended",
                "being at home in Apache Kafka is recommended",
                "being at home in Java is recommended (one of a list)",
                "being at home in Scala is recommended (one of a list)",
            ],
        ),
        (
            "The post holder must be able to listen well and write in plain English.",
            ["requires active listening", "requires the ability to write in plain English"],
        ),
        (
            "You should understand tide tables, knots and Docker.",
            [f"understanding of {one} is recommended" for one in ("tide tables", "Knots", "Docker")],
        ),
        ("You should understand our customers.", []),
        ("You should understand the sea.", []),
        (
            "We would love to hear from people who have worked in manufacturing or FMCG before.",
            ["manufacturing is desirable (one of a list)", "FMCG is desirable (one of a list)"],
        ),
        ("We would love to hear from people who have worked in teams like ours.", []),
        ("We would love to hear from you.", []),
    ],
)
def test_what_a_sentence_asks_of_whom_it_looks_for(text: str, expected: list[str]) -> None:
    assert _prose(text) == expected
