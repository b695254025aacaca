"""What a text says to put off, to have been dropped, or to be no hindrance is not asked for."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Just Excel isn't enough", []),
        ("A pilot licence isn't asked for either.", []),
        ("A degree in tides, law or trade is common. It isn't obligatory.", []),
        ("Some of us hold a degree; none of this is required", []),
        ("No problem if you haven't used Rust", []),
        ("It is not a problem if Docker is new to you", []),
        ("Cisco-only people welcome if you're ready to learn", []),
        ("Perl: nice, but we will wean you off it", []),
        ("Docker: not needed", []),
        (
            "Tides as code (Terraform; Ansible is fine too)",
            [
                "requires tides as code",
                "requires Terraform (one of a list)",
                "requires Ansible (one of a list)",
            ],
        ),
        ("Hold a university degree, or convince us otherwise", []),
        ("What puts us off: Scrum dogma, Java", []),
        ("Red flags: Docker, Kafka", []),
        ("Not a fit if you only know Excel", []),
        ('Would make us sad: "wizard". Leetcode. Kafka for two boats.', []),
        ("Changelog: 2.1 fixed bands; 2.0 removed Selenium", []),
        ("3.1 removed Selenium", []),
        ("Kafka is no longer used on our boats", []),
        ("No open claims (Kafka) in the past two years", []),
        ("No active Docker warnings", []),
    ],
)
def test_what_is_no_demand(line: str, sentences: list[str]) -> None:
    """None of it is asked for."""
    assert asked(line) == sentences
