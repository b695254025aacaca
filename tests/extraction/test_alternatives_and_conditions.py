"""Alternatives, conditions, levels and names that a sentence puts in words of its own, a class at a time."""

import pytest

from role_sentences import asked, done, told
from skillgraph.extraction.wording.hedges import find_hedges


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A certificate such as ABYC, CCNA, IYT or RYA Yachtmaster is desirable",
            [f"{name} is desirable (one of a list)" for name in ("ABYC", "CCNA", "IYT", "RYA Yachtmaster")],
        ),
        ("The certificate CCNA", ["requires CCNA"]),
        (
            "You have sailed with a queue: Kafka, NATS, RabbitMQ, it does not matter which",
            [f"requires {name} (one of a list)" for name in ("Apache Kafka", "NATS", "RabbitMQ")],
        ),
        (
            "Kafka, NATS (any of them will do)",
            ["requires Apache Kafka (one of a list)", "requires NATS (one of a list)"],
        ),
        ("Kafka, NATS and RabbitMQ", ["requires Apache Kafka", "requires NATS", "requires RabbitMQ"]),
        (
            "Knowledge of Go and French at B2 or the willingness to learn it",
            ["requires knowledge of Go", "French at B2 is desirable"],
        ),
        (
            "Ability to braid Foo, or Kafka and the readiness to swim",
            ["requires braiding Foo, or Kafka", "requires readiness to swim"],
        ),
    ],
)
def test_any_one_will_do_where_the_words_say_so(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Bachelor's degree in law. Extensive experience may make up for a degree.",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in law",
                "requires extensive experience (one of a list)",
            ],
        ),
        (
            "A degree in law or four years' experience in a fishing role",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in law",
                "requires 4 years of experience in a fishing role (one of a list)",
            ],
        ),
        ("A degree in law and history", ["requires a university degree"]),
    ],
)
def test_experience_does_instead_of_a_degree(line: str, sentences: list[str]) -> None:
    assert asked(line)[: len(sentences)] == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of knots and of Harbor Guild project management",
            ["requires knowledge of knots", "requires knowledge of Harbor Guild project management"],
        ),
        ("Papers at SeaConf, RopeCon or TideDays", ["requires papers at SeaConf, RopeCon or TideDays"]),
        ("Interfaces with ABC, DEF and GHI", ["requires interfaces with ABC, DEF and GHI"]),
        (
            "Leadership theory, or Go",
            ["requires leadership theory (one of a list)", "requires Go (one of a list)"],
        ),
        ("Knowledge of project management", ["requires knowledge of Project Management"]),
        (
            "Experience with tide tables (IEC 123) or with harbor rules",
            [
                f"requires experience with {name} (one of a list)"
                for name in ("tide tables", "IEC 123", "harbor rules")
            ],
        ),
        ("Can you sail in fog? That is fine too, we teach it", []),
    ],
)
def test_a_name_is_not_cut_and_a_clause_is(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excellent knowledge of Go. Sailors in the north also need French.",
            ["requires excellent knowledge of Go", "requires French for sailors in the north"],
        ),
        (
            "Go, or Rust if your team builds engines",
            ["requires Go (one of a list)", "requires Rust if your team builds engines (one of a list)"],
        ),
        ("Go, or Rust", ["requires Go (one of a list)", "requires Rust (one of a list)"]),
        (
            "Ability to code in Go, enough to mend Kafka on a night watch",
            ["requires the ability to code in Go", "requires Go"],
        ),
        (
            "Ability to read and mend Ruby (you will not be asked to write any)",
            ["requires the ability to read and mend Ruby", "requires Ruby"],
        ),
        (
            "Your Kafka is excellent and your Ruby is good enough that we like to read it",
            ["requires excellent Apache Kafka", "requires good enough Ruby"],
        ),
    ],
)
def test_condition_circumstance_and_level_are_kept_apart(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Test our CAN drivers and the CAN gateway",
            ["has the duty to test our CAN drivers and the CAN gateway"],
        ),
        ("Sort sails and sell the old ones", ["has the duty to sort sails"]),
        ("Mend ropes that survive that", []),
        ("Write logs like that", ["has the duty to write logs like that"]),
        ("Plans trips, agrees on dates and sees them through", []),
        ("Speaks at fairs or writes for our log", ["has the duty to speak at fairs or write for our log"]),
        (
            "Argue for care in planning and check it before launch",
            ["has the duty to argue for care in planning", "has the duty to check care before launch"],
        ),
    ],
)
def test_a_duty_is_said_whole_or_is_unsure(line: str, duties: list[str]) -> None:
    assert done(line) == duties


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
