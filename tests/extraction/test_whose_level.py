"""A level, an amount of time or a share is kept, and is of what it is said of."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("T-SQL: advanced", ["requires advanced T-SQL"]),
        ("Spanish: fluent", ["requires being fluent in Spanish"]),
        ("Native or fluent Portuguese", ["requires being native or fluent in Portuguese"]),
        ("Near-native or native Danish", ["requires near-native or native Danish"]),
        ("Good or very good French", ["requires good or very good French"]),
        (
            "Can read a bit of HTML/CSS",
            [
                "requires the ability to read a bit of HTML/CSS",
            ],
        ),
        ("A little SQL", ["requires a little SQL"]),
        ("A bit of Rust and some Bash", ["requires a bit of Rust", "requires Bash"]),
        (
            "Perl 3+ years, good SQL",
            ["requires at least 3 years of experience with Perl", "requires good SQL"],
        ),
        (
            "Rust: 3+ years, strong tact",
            ["requires at least 3 years of experience with Rust", "requires strong diplomacy"],
        ),
        (
            "Python 3+ yrs, SQL 2+ yrs",
            [
                "requires at least 3 years of experience with Python",
                "requires at least 2 years of experience with SQL",
            ],
        ),
        (
            "Readiness to travel (about 20 %) and a driving licence",
            ["requires readiness to travel about 20 %", "requires driving licence"],
        ),
        (
            "2+ years as a harbor clerk in a port of 40 boats or more",
            ["requires at least 2 years of experience as Harbor Clerk in a port of 40 boats or more"],
        ),
        (
            "Three years as a sailor or as a pilot with good maps",
            [
                "requires 3 years of experience as Sailor (one of a list)",
                "requires 3 years of experience as Pilot (one of a list)",
            ],
        ),
        (
            "Several years of practice, ideally 3 or more, in Rust and Perl",
            ["requires Rust", "requires Perl"],
        ),
        (
            "Bash scripting to a level sufficient to automate routine work",
            ["requires Bash to a level sufficient to automate routine work"],
        ),
        ("You know SQL well enough to teach it", ["requires SQL well enough to teach it"]),
        (
            "Sure handling of Docker and of Kafka",
            ["requires sure handling of Docker", "requires sure handling of Apache Kafka"],
        ),
        ("Docker: hands on", ["requires hands-on experience with Docker"]),
    ],
)
def test_whose_level(line: str, sentences: list[str]) -> None:
    """What is said of one thing is said of no other."""
    assert asked(line) == sentences
