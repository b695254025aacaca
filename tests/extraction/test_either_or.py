"""Of what a text offers as a choice, each member is one of a list, and none a demand of its own."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "HND or five years at the slipway",
            ["requires HND (one of a list)", "requires 5 years of experience with slipway (one of a list)"],
        ),
        (
            "Educated to HNC level in shipbuilding, **or** 3 years' relevant experience",
            [
                "requires HNC (one of a list)",
                "requires HNC (one of a list) in shipbuilding",
                "requires 3 years of relevant experience (one of a list)",
            ],
        ),
        (
            "Charts (SQLite/MariaDB)",
            ["requires charts", "requires SQLite (one of a list)", "requires MariaDB (one of a list)"],
        ),
        (
            "Experience with chart stores (Redis/Memcached)",
            [
                "requires experience with chart stores",
                "requires experience with Redis (one of a list)",
                "requires experience with Memcached (one of a list)",
            ],
        ),
        ("Pages (HTML/CSS)", ["requires pages", "requires HTML", "requires CSS"]),
        (
            "Associate degree and 2 years of Go; OR high school diploma/GED and 4 years of Go. Calm.",
            [
                "requires an associate degree (one of a list)",
                "requires 2 years of experience with Go given an associate degree (one of a list)",
                "requires a high school diploma (one of a list)",
                "requires GED (one of a list)",
                "requires 4 years of experience with Go given a high school diploma or a GED (one of a list)",
                "requires calm",
            ],
        ),
        (
            "Diploma or degree in navigation",
            [
                "requires a diploma (one of a list)",
                "requires a university degree (one of a list)",
                "requires a diploma (one of a list) in navigation",
                "requires a university degree (one of a list) in navigation",
            ],
        ),
        (
            "A recognised nautical diploma or degree",
            ["requires a diploma (one of a list)", "requires a university degree (one of a list)"],
        ),
        (
            'A bachelor\'s in oceanography or "equivalent experience"',
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in oceanography",
                "requires equivalent experience (one of a list)",
            ],
        ),
        (
            "CCNA or Harbor Network Specialist",
            ["requires CCNA (one of a list)", "requires Harbor Network Specialist (one of a list)"],
        ),
        (
            "Read tide tables in Rust or in Ruby",
            [
                "requires the ability to read tide tables in Rust or in Ruby",
            ],
        ),
        (
            "Plan tides in Lua, or in Perl",
            [
                "requires plan tides in Lua, or in Perl",
                "requires Lua (one of a list)",
                "requires Perl (one of a list)",
            ],
        ),
        ("OSPF (or IS-IS)", ["requires OSPF (one of a list)", "requires IS-IS (one of a list)"]),
        (
            "Redis, Kafka or something comparable",
            ["requires Redis (one of a list)", "requires Apache Kafka (one of a list)"],
        ),
        (
            "Know what drifts: Redis, Kafka, NATS or something similar",
            [
                "requires Redis (one of a list)",
                "requires Apache Kafka (one of a list)",
                "requires NATS (one of a list)",
            ],
        ),
        (
            "Redis, Kafka or something along those lines",
            ["requires Redis (one of a list)", "requires Apache Kafka (one of a list)"],
        ),
        (
            "Redis or Kafka, Perl",
            ["requires Redis (one of a list)", "requires Apache Kafka (one of a list)", "requires Perl"],
        ),
        (
            "Cisco or Foobar LX on the bridge",
            ["requires Cisco (one of a list)", "requires foobar LX (one of a list)"],
        ),
        (
            "Rust or Ruby in the browser",
            ["requires Rust (one of a list)", "requires Ruby in the browser (one of a list)"],
        ),
    ],
)
def test_one_will_do(line: str, sentences: list[str]) -> None:
    """One of them will do."""
    assert asked(line) == sentences
