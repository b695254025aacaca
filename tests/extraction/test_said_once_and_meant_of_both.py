"""What is said once and is of both things of a choice, and choices that begin behind what is asked for."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Skilled in Bash (our crews love it) and in either Go or Rust",
            [
                "requires being skilled in Bash",
                "requires being skilled in Go (one of a list)",
                "requires being skilled in Rust (one of a list)",
            ],
        ),
        (
            "Excel (lookups are enough) and with either Tableau or Qlik",
            ["requires Excel", "requires Tableau (one of a list)", "requires Qlik (one of a list)"],
        ),
        (
            "Good at Excel (lookups, pivots) and at either Tableau or Power BI",
            [
                "requires good Excel",
                "requires good Tableau (one of a list)",
                "requires good Power BI (one of a list)",
            ],
        ),
        ("Tableau or Qlik", ["requires Tableau (one of a list)", "requires Qlik (one of a list)"]),
    ],
)
def test_what_stands_before_a_choice_is_no_part_of_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("NVQ Level 2 in bricklaying or tiling", ["requires NVQ Level 2 in bricklaying or tiling"]),
        ("SVQ 3 in Care or Youth Work", ["requires SVQ 3 in Care or Youth Work"]),
        ("BTEC in engineering or electronics", ["requires BTEC in engineering or electronics"]),
        ("A Level 2 in cookery or bakery", ["requires level 2 in cookery or bakery"]),
        (
            "NVQ Level 3 in plumbing or a Gas Safe card",
            [
                "requires NVQ Level 3 in plumbing (one of a list)",
                "requires Gas Safe card (one of a list)",
            ],
        ),
        ("Experience of ISO 9001 or BRC audits", ["requires experience with ISO 9001 or BRC audits"]),
        ("HACCP or IFS audits", ["requires HACCP or IFS audits"]),
        ("Knowledge of GDPR or HIPAA compliance", ["requires knowledge of GDPR or HIPAA compliance"]),
        (
            "ISO 9001 or ISO 14001",
            ["requires ISO 9001 (one of a list)", "requires ISO 14001 (one of a list)"],
        ),
    ],
)
def test_a_head_is_of_each_of_a_choice(line: str, sentences: list[str]) -> None:
    """A grade before two trades is of both, and audits behind two standards are too; another paper is not."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Inspection and testing (City & Guilds 2394)",
            ["requires inspection and testing", "requires City & Guilds 2394"],
        ),
        ("Testing and inspection of lifts", ["requires testing and inspection of lifts"]),
        ("Installation and testing of pumps", ["requires installation and testing of pumps"]),
        ("City and Guilds 0039 or equivalent", ["requires City and Guilds 0039 (for example)"]),
        ("Testing and debugging", ["requires testing", "requires debugging"]),
    ],
)
def test_work_of_a_trade_and_the_number_of_its_paper_are_kept_whole(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A minimum of two years in a fish factory or a similar cold plant",
            ["requires at least 2 years of experience in a fish factory or similar"],
        ),
        ("3 years in a brewery or similar", ["requires 3 years of experience in a brewery or similar"]),
        ("Experience in a care home", ["requires experience in a care home"]),
        (
            "Two years as a sous chef or similar",
            ["requires 2 years of experience as Sous Chef or similar"],
        ),
        ("Experience as a nurse or similar", ["requires experience as Nurse or similar"]),
        ("Experience in a data warehouse", ["requires experience with data warehouses"]),
        ("Experience with Kafka or similar", ["requires experience with Apache Kafka (for example)"]),
    ],
)
def test_one_works_in_a_place_and_as_somebody(line: str, sentences: list[str]) -> None:
    """A kind of place is where time was spent, and a title what somebody was; technologies are neither."""
    assert asked(line) == sentences
