"""What stands beside experience and papers, and what is no thing of its own."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Six months' post-registration experience",
            ["requires 6 months of post-registration experience"],
        ),
        ("One year of post-doctoral experience", ["requires 1 year of post-doctoral experience"]),
        (
            "3 years in a similar role, with checkable references",
            ["requires 3 years of experience in a similar role", "requires checkable references"],
        ),
        ("Previous use of Sage 50 Payroll", ["requires previous use of Sage 50 Payroll"]),
        (
            "Conversant with tide tables and pilot books",
            ["requires being conversant with tide tables", "requires being conversant with pilot books"],
        ),
        (
            "Experience in a busy boat yard, serving over 200 owners",
            ["requires experience with busy boat yard"],
        ),
    ],
)
def test_experience_is_of_what_it_is_said_of(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Kafka or, failing that, RabbitMQ",
            ["requires Apache Kafka (one of a list)", "requires RabbitMQ (one of a list)"],
        ),
        (
            "A clean pilot licence and ideally own boat",
            ["requires clean pilot licence", "own boat is desirable"],
        ),
    ],
)
def test_what_does_instead_or_would_be_best_is_no_plain_demand(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


def test_letters_before_one_noun_are_of_one_act() -> None:
    assert done("Contribute to the supervision of MSc and PhD students") == [
        "has the duty to contribute to the supervision of MSc and PhD students"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Equivalent practical experience", []),
        ("Comparable work experience", []),
        (
            "Equivalent practical experience in forestry",
            ["requires equivalent practical experience in forestry"],
        ),
        (
            "Experience of caring for antiques, silver and marble",
            ["requires experience with caring for antiques, silver and marble"],
        ),
    ],
)
def test_words_that_are_nothing_alone_are_no_thing_of_their_own(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


def test_what_somebody_was_is_a_role() -> None:
    assert asked("Experience of being a manager") == ["requires experience as Manager"]
