"""Checks before somebody starts, the right to work, licences, and years and studies in other words."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This post is subject to a Basic DBS check.", ["requires basic DBS check"]),
        (
            "All offers are contingent on a background check and a drug screen.",
            ["requires background check", "requires drug screen"],
        ),
        ("You will need a police check before you start.", ["requires police check"]),
        ("The appointment is conditional on security clearance.", ["requires security clearance"]),
        ("Appointment requires an enhanced disclosure check.", ["requires enhanced disclosure check"]),
        (
            "Applicants must be authorized to work in Norway and pass a credit check.",
            ["requires being authorized to work in Norway", "requires credit check"],
        ),
        ("Full working rights in Norway needed.", ["requires Full working rights in Norway"]),
        ("No background check is required.", []),
        ("We sell background checks to shipping firms.", []),
        ("We do background checks on all crews, as our insurer requires.", []),
    ],
)
def test_a_check_is_asked_for_wherever_it_stands(text: str, said: list[str]) -> None:
    assert told(f"## Further information\n\n{text}\n") == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "At least 3 years as an Agile Coach with more than one crew",
            ["requires at least 3 years of experience as Agile Coach with more than one crew"],
        ),
        ("You hold a category B driving licence", ["requires category B driving licence"]),
        (
            "You think and work at hbo level and have some three to five years' experience as a boat builder",
            ["requires hbo level", "requires about 3 to 5 years of experience as Boat Builder"],
        ),
        (
            "You've been doing sail research for three or so years, and can plan a trip",
            [
                "requires about 3 years of experience with doing sail research",
                "requires the ability to plan a trip",
            ],
        ),
        ("Four-odd years on tugs", ["requires about 4 years of experience with tugs"]),
        ("Completed university studies", ["requires a university degree"]),
        ("Finished higher studies", ["requires a university degree"]),
        (
            "BE / BTech / MCA",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in engineering",
                "requires a bachelor's degree (one of a list) in technology",
                "requires a master's degree (one of a list)",
                "requires a master's degree (one of a list) in Computer Applications",
            ],
        ),
        ("Diploma in Shipbuilding", ["requires a diploma", "requires a diploma in shipbuilding"]),
        (
            "Completed technical education in rigging",
            ["requires technical education", "requires technical education in Rigging"],
        ),
    ],
)
def test_years_studies_and_papers_in_other_words(line: str, said: list[str]) -> None:
    assert asked(line) == said
