"""What belongs to a technology, behind a dash or "including", is asked for in it; a version is kept too."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Proficient in Excel, including pivot tables",
            ["requires being proficient in Excel", "requires being proficient in pivot tables in Excel"],
        ),
        (
            "Strong Linux skills, including scripting and backups",
            [
                "requires strong Linux",
                "requires strong scripting in Linux",
                "requires strong backup and recovery in Linux",
            ],
        ),
        (
            "Docker in production \u2013 logging, networking, upgrades",
            ["requires Docker in production", "requires networking in Docker"],
        ),
        (
            "Experience with Salesforce \u2014 reporting, data migration, the whole lot",
            [
                "requires experience with Salesforce",
                "requires experience with reporting in Salesforce",
                "requires experience with data migration in Salesforce",
            ],
        ),
    ],
)
def test_an_aspect_is_of_its_technology(line: str, sentences: list[str]) -> None:
    found = asked(line)

    assert [one for one in sentences if one not in found] == []
    assert not [one for one in found if one.split(" ")[-1] in ("networking", "reporting", "scripting", "lot")]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Containers (networking, backups)", ["requires networking", "requires backup and recovery"]),
        ("Linux, including Bash and Docker", ["requires Bash", "requires Docker"]),
        ("Databases: PostgreSQL, reporting", ["requires PostgreSQL", "requires reporting"]),
        ("Docker \u2013 we ship, build and run with it", ["requires Docker"]),
    ],
)
def test_a_class_has_no_aspects_and_other_names_stand_alone(line: str, sentences: list[str]) -> None:
    """What is asked for in a class of tools, and other technologies, are named without it."""
    found = asked(line)

    assert [one for one in sentences if one not in found] == []
    assert not [one for one in found if " in " in one]


def test_what_is_said_of_a_duty_behind_a_dash_is_none_of_its_aspects() -> None:
    line = "Visit the yards of our customers \u2014 roughly four trips a year, boots provided"

    assert done(line) == ["has the duty to visit the yards of our customers"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Windows 11, Excel", "requires Windows in version 11"),
        ("Knowledge of Windows 10 and 11", "requires knowledge of Windows in version 10 and 11"),
        ("OAuth 2.0, Linux", "requires OAuth in version 2.0"),
        ("Windows", "requires Windows"),
        ("Windows, 2 years of Excel", "requires Windows"),
    ],
)
def test_a_version_is_kept(line: str, sentence: str) -> None:
    assert sentence in asked(line)
