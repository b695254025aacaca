"""Years beside degrees: which do instead of one another, and which go with which."""

import pytest

from role_sentences import asked

BSC, YEARS = "requires a bachelor's degree (one of a list)", "requires 4 years of experience"


@pytest.mark.parametrize(
    ("line", "statements"),
    [
        ("Either a BSc or 4 years of experience", [BSC, f"{YEARS} (one of a list)"]),
        ("BSc, or equivalent 4 years of experience", [BSC, f"{YEARS} (one of a list)"]),
        (
            "A bachelor's degree or at least four years at work",
            [BSC, "requires at least 4 years of experience"],
        ),
        ("4 years of experience or a BSc", [f"{YEARS} (one of a list)", BSC]),
        (
            "At least five years of experience, or a PhD",
            ["requires at least 5 years of experience (one of a list)", "requires a PhD (one of a list)"],
        ),
        (
            "BSc, MSc or 4 years of experience with ropes",
            [
                BSC,
                "requires a master's degree (one of a list)",
                "requires 4 years of experience with ropes (one of a list)",
            ],
        ),
        ("Bachelor's degree (or 4 years of experience)", [BSC, f"{YEARS} (one of a list)"]),
        ("BSc or 4 years, plus a licence", [BSC, f"{YEARS} (one of a list)"]),
        (
            "BSc or 4 years with Java and Kafka",
            [BSC, f"{YEARS} with Java", f"{YEARS} with Apache Kafka"],
        ),
        ("A bachelor's degree and 4 years of experience", ["requires a bachelor's degree", YEARS]),
        (
            "Bachelor's degree or equivalent plus 4 years of experience",
            ["requires a bachelor's degree", YEARS],
        ),
    ],
)
def test_years_that_do_instead_of_a_degree_are_one_of_a_list_with_it(
    line: str, statements: list[str]
) -> None:
    found = asked(line)

    assert len(found) == len(statements)
    assert all(one.startswith(statement) for one, statement in zip(found, statements, strict=True))


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("PhD, or MS with 4+ years", "requires at least 4 years of experience given a master's degree"),
        ("BS with 4 years of experience, or an MS", f"{YEARS} given a bachelor's degree"),
        ("BSc or MSc with 4 years of experience", YEARS),
        ("Bachelor's or Master's degree in Physics with 4 years of experience", YEARS),
    ],
)
def test_years_that_only_the_lesser_degree_needs_are_told_with_it(line: str, statement: str) -> None:
    assert [one for one in asked(line) if "years" in one] == [statement]


def test_an_illness_is_no_degree() -> None:
    line = "Experience caring for patients with MS and 2 years of nursing"

    assert not any("degree" in one for one in asked(line))


@pytest.mark.parametrize(
    "line",
    [
        "Four years of Java may be substituted for the degree",
        "Two years of sailing can be substituted for a BSc",
    ],
)
def test_what_may_take_the_place_of_something_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5 years of experience managing teams of 12, of which 4 in Poland", ["5 years"]),
        ("6 years of experience with budgets of 10 million, of which 5 in cash", ["6 years"]),
        ("You have 5 years of experience and lead 8 sailors, 3 of those in Lisbon", ["5 years"]),
        ("At least 8 years, of which 3 on call", ["at least 8 years"]),
        ("6 years of experience, of which 2 with Kafka", ["6 years", "2 years"]),
        ("5 years in IT, of which at least 3 with SAP", ["5 years", "at least 3 years"]),
    ],
)
def test_a_part_of_years_stands_behind_years_and_says_of_what(line: str, years: list[str]) -> None:
    found = [one for one in asked(line) if "years of experience" in one]

    assert [one.removeprefix("requires ").partition(" of experience")[0] for one in found] == years
    assert not any("with in" in one for one in found)
