"""Papers of which one will do, fields of degrees behind a school, and what time was spent on."""

import pytest

from role_sentences import asked, told


def _sentence(text: str) -> list[str]:
    return told(f"## Requirements\n\n{text}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "One or more of the following certificates: CCNA, ITIL Foundation, CISSP.",
            [
                "requires CCNA (one of a list)",
                "requires ITIL Foundation (one of a list)",
                "requires CISSP (one of a list)",
            ],
        ),
        (
            "At least one of these: CCNA, CISSP",
            ["requires CCNA (one of a list)", "requires CISSP (one of a list)"],
        ),
        ("CCNA, CISSP", ["requires CCNA", "requires CISSP"]),
    ],
)
def test_one_of_several_certificates_will_do_where_the_words_say_so(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Bachelor's degree from an accredited university in physics, geology or a related field",
            [
                "requires a bachelor's degree",
                "requires a bachelor's degree in physics (one of a list)",
                "requires a bachelor's degree in geology (one of a list)",
                "requires a bachelor's degree in a related field to physics or geology (one of a list)",
            ],
        ),
        (
            "Completed studies in physics, geology or comparable qualification",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in physics (one of a list)",
                "requires a university degree (one of a list) in geology (one of a list)",
                "requires a qualification comparable to a university degree (one of a list)",
            ],
        ),
        ("A degree in any subject", ["requires a university degree"]),
        ("A bachelor's degree in any discipline", ["requires a bachelor's degree"]),
        (
            "Educated to degree level in a technical subject or equivalent experience",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in technical subject",
                "requires equivalent experience (one of a list)",
            ],
        ),
        (
            "Bachelor's degree in physics; or an associate degree and four additional years of experience",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in physics",
                "requires an associate degree (one of a list)",
                "requires 4 years of experience given an associate degree",
            ],
        ),
        ("Bachelor's degree from an accredited university", ["requires a bachelor's degree"]),
        ("Completed studies of user needs", []),
    ],
)
def test_a_degree_has_its_fields_and_what_does_instead(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "3+ years of experience as a frontend or full-stack developer",
            [
                "requires at least 3 years of experience as Frontend Developer (one of a list)",
                "requires at least 3 years of experience as Full-stack Developer (one of a list)",
            ],
        ),
        (
            "5+ years of experience as a test engineer or in a similar position",
            ["requires at least 5 years of experience as Test Engineer or in a similar position"],
        ),
        (
            "Experience as a test engineer in a regulated trade",
            ["requires experience as Test Engineer in a regulated trade"],
        ),
        (
            "4+ years as a boat engineer or test engineer",
            ["requires at least 4 years of experience as a boat engineer or test engineer"],
        ),
        ("Experience as a boat engineer in a yard", ["requires experience as a boat engineer in a yard"]),
        (
            "2 years as a test engineer, data analyst, or similar role",
            [
                "requires 2 years of experience as Test Engineer (one of a list)",
                "requires 2 years of experience as Data Analyst (one of a list)",
            ],
        ),
        ("3 years as a teacher", ["requires 3 years of experience as Teacher"]),
        (
            "4 years in salvage, and Norwegian",
            ["requires 4 years of experience with salvage", "requires Norwegian"],
        ),
        (
            "4 years of teaching German and English",
            ["requires 4 years of experience in teaching German and English"],
        ),
        ("Experience with Kafka as a broker", ["requires experience with Apache Kafka as a broker"]),
    ],
)
def test_time_is_spent_as_a_role(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "One year's experience in harbor repairs",
            ["requires 1 year of experience with harbor repairs"],
        ),
        (
            "around four years' experience in interaction design, agency or in-house",
            ["requires about 4 years of experience with interaction design"],
        ),
        (
            "Five years of experience in sail design, in an agency or in-house",
            ["requires 5 years of experience with sail design"],
        ),
        (
            "Several years of experience in building masts",
            ["requires several years of experience with building masts"],
        ),
        (
            "Many years of professional experience with Kafka",
            ["requires many years of professional experience with Apache Kafka"],
        ),
        (
            "2+ years of nautical or coastal experience",
            ["requires at least 2 years of nautical or coastal experience"],
        ),
        ("Experience in agency or in-house work", ["requires experience with agency or in-house work"]),
        (
            "At least one year's experience in harbor repairs or other technical support",
            [
                "requires at least 1 year of experience with harbor repairs",
                "requires technical support",
            ],
        ),
    ],
)
def test_time_is_spent_on_what_is_named_and_not_on_where(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "You've worked with sonar or charting systems",
            ["requires experience with sonar or charting systems"],
        ),
        (
            "You have worked with sea charts, ideally for 2 years",
            ["2 years of experience with sea charts are desirable", "requires experience with sea charts"],
        ),
        (
            "You have worked with Kafka, ideally for 2 years",
            [
                "2 years of experience with Apache Kafka are desirable",
                "requires experience with Apache Kafka",
            ],
        ),
        (
            "The best engineer I've worked with had been a pilot for six years",
            ["requires 6 years of experience"],
        ),
        ("You've worked with our customers", []),
        ("You've worked with people of all ages", []),
    ],
)
def test_what_somebody_has_worked_with_is_asked_for(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


def test_a_paper_stands_before_the_time_beside_it() -> None:
    found = _sentence("You must be a chartered engineer, and have at least three years in salvage.")

    assert found == ["requires Chartered Engineer", "requires at least 3 years of experience with salvage"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You have been mending old sails for at least three years, in an agency or in-house.",
            ["requires at least 3 years of experience with mending old sails"],
        ),
        (
            "You have been designing sails for five years.",
            ["requires 5 years of experience with designing sails"],
        ),
        ("You have been with us for five years.", ["requires 5 years of experience"]),
    ],
)
def test_what_somebody_has_been_doing_is_what_time_was_spent_on(text: str, expected: list[str]) -> None:
    assert _sentence(text) == expected
