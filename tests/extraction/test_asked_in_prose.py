"""What sentences of prose ask or wish for, by what they say of a name."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Container orchestration is indispensable, be it Kubernetes or Nomad.",
            [
                "container orchestration is essential",
                "Kubernetes is essential (one of a list)",
                "Nomad is essential (one of a list)",
            ],
        ),
        ("A portfolio is essential, as we look at boats first.", ["a portfolio is essential"]),
        ("Kafka comes first.", ["requires Apache Kafka"]),
        ("You need to speak Swedish, because the crew does.", ["requires Swedish"]),
        ("You must therefore be able to write Python and to use Git.", ["requires Python", "requires Git"]),
        (
            "Experience with Kafka is useful, since our logs run through it.",
            ["experience with Apache Kafka is advantageous"],
        ),
        (
            "Redis and Cassandra are worth knowing, but we can teach you.",
            ["Redis is desirable", "Cassandra is desirable"],
        ),
        (
            "Some Terraform would be lovely and so would Ansible.",
            ["Terraform is desirable", "Ansible is desirable"],
        ),
        ("Knowledge of Kafka helps.", ["knowledge of Apache Kafka is desirable"]),
    ],
)
def test_what_prose_asks_for_by_name_is_read(text: str, said: list[str]) -> None:
    assert told(f"{text}\n") == said


@pytest.mark.parametrize(
    "text",
    [
        "Your feedback is essential, because we learn from it.",
        "You need to use the stairs.",
        "You must use Kafka Street.",
        "You must write Kafka consumers for us.",
        "Kafka helps teams move faster.",
        "You don't need to speak Swedish, because the crew speaks English.",
        "It would be nice and so would the sea.",
        "Family comes first.",
        "Our Kafka is essential, because boats call home.",
        "If you work at sea, Kafka comes first.",
    ],
)
def test_what_prose_says_of_other_things_is_not_asked_for(text: str) -> None:
    assert told(f"{text}\n") == []


def test_what_is_asked_below_the_title_of_another_role_is_not_of_this_one() -> None:
    text = "You need to speak Dutch.\n\n1. Sail designer\n\nYou need to speak Swedish, as the crew does.\n"

    assert told(text) == ["requires Dutch"]
