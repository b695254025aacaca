"""Words are cut where their things end, and are of what they mean beside each other."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Clear criminal and credit record", ["requires clear criminal and credit record"]),
        ("Valid driving and boating licence", ["requires valid driving and boating licence"]),
        ("Upkeep of wooden or metal hulls", ["requires upkeep of wooden or metal hulls"]),
        (
            "Mapping of repetitive or dikaryotic genomes",
            ["requires mapping of repetitive or dikaryotic genomes"],
        ),
        (
            "Intermediate Spanish to read and write letters",
            ["requires intermediate Spanish to read and write letters"],
        ),
        ("Bachelor's degree in one of those fields", ["requires a bachelor's degree"]),
        (
            "PhD in law and 2 years at sea, or BSc in one of those fields and 4 years at sea",
            [
                "requires a PhD (one of a list)",
                "requires a PhD (one of a list) in law",
                "requires 2 years of experience with sea given a PhD (one of a list)",
                "requires a bachelor's degree (one of a list)",
                "requires 4 years of experience with sea given a bachelor's degree (one of a list)",
            ],
        ),
        ("Sailing for five years or thereabouts", ["requires about 5 years of experience"]),
        ("Always On / failover clustering", ["requires failover clustering"]),
        ("Confidence at the Docker prompt", ["requires Docker"]),
        ("MPLS that you've run in anger", ["requires MPLS that you've run in anger"]),
        ("How to define an SLO that sailors respect", []),
        (
            "At least one application live on Google Play Store",
            ["requires Application live on Google Play Store (at least one)"],
        ),
        ("They must be able to review code in one backend language", []),
    ],
)
def test_where_things_end(line: str, sentences: list[str]) -> None:
    """No half of a thing is asked for."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "first"),
    [
        (
            "SQL that goes further than COUNT(*). You know knots",
            "requires SQL that goes further than COUNT(*)",
        ),
        (
            "SQL that goes further than SELECT *. You know knots",
            "requires SQL that goes further than SELECT *",
        ),
        ("Strong C#. You have tied knots", "requires strong C#"),
    ],
)
def test_a_sentence_ends_behind_a_sign_of_code(line: str, first: str) -> None:
    assert asked(line)[0] == first
    assert not any("You" in one for one in asked(line))
