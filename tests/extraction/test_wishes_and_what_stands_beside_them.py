"""Whom an employer would like best, most of a list, and what is demanded beside a wish."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    "lead_in",
    [
        "The ideal candidate has most of the following:",
        "You will bring several of these skills:",
        "An ideal applicant would have:",
        "Our ideal colleague would bring:",
    ],
)
def test_most_of_a_list_and_what_somebody_ideal_would_have_are_wished_for(lead_in: str) -> None:
    found = told(f"## About you\n\n{lead_in}\n\n- Docker\n- A crane licence\n")

    assert found == ["Docker is desirable", "crane licence is desirable"]


@pytest.mark.parametrize("lead_in", ["Priority goes to those with:", "Priority will be given to:"])
def test_what_is_given_priority_is_preferred(lead_in: str) -> None:
    assert told(f"## About you\n\n{lead_in}\n\n- Docker\n") == ["Docker is preferred"]


@pytest.mark.parametrize("who", ["An ideal candidate", "Our perfect applicant", "Ideal candidates"])
def test_what_somebody_ideal_would_have_is_wished_for_in_a_sentence_too(who: str) -> None:
    assert told(f"{who} would have experience with Docker.") == ["experience with Docker is desirable"]
    assert told("The ideal candidate has used Docker.") == ["requires Docker"]


def test_what_is_enumerated_in_a_wish_in_passing_is_wished_for() -> None:
    found = asked("A degree, ideally in law, and history")

    assert [one.endswith("as desirable") for one in found] == [False, True, True]


@pytest.mark.parametrize("clause", ["must hold a crane licence", "must have a crane licence"])
def test_a_demand_beside_what_is_said_of_somebody_is_of_its_own_clause(clause: str) -> None:
    assert told(f"You have knowledge of SQL and {clause}.") == [
        "requires knowledge of SQL",
        "requires crane licence",
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("SQL, ideally MySQL, and Docker", ["requires SQL", "MySQL is desirable", "requires Docker"]),
        ("Fluent Irish, ideally Welsh, and basic Thai", ["", "desirable", "requires"]),
        ("SQL, ideally Kafka and MySQL", ["requires SQL", "Kafka is desirable", "MySQL is desirable"]),
    ],
)
def test_what_stands_behind_a_wish_in_passing_is_demanded(line: str, found: list[str]) -> None:
    """Between two commas one thing is wished for, behind the last sign all of it."""
    assert [words in one for words, one in zip(found, asked(line), strict=True)] == [True] * 3
