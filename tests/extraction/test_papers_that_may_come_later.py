"""Papers of a trade: in which words they are asked for, and what stands beside them."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Possession of a valid pilot licence", "requires a valid pilot licence"),
        ("Possession of a forklift certificate", "requires a forklift certificate"),
        (
            "Currently licensed as a Ship Broker in the State of Maine",
            "requires Currently licensed as a Ship",
        ),
        ("Currently licensed ship broker", "requires Currently licensed ship broker"),
    ],
)
def test_a_paper_is_asked_for_in_words_of_holding_it(line: str, sentence: str) -> None:
    assert [
        one.casefold().replace(" a ", " ").startswith(sentence.casefold().replace(" a ", " "))
        for one in asked(line)
    ] == [True]


@pytest.mark.parametrize(
    ("line", "paper", "later"),
    [
        ("Possession of, or ability to obtain, a pilot licence", "pilot licence", "or ability to obtain it"),
        ("Possess or be able to obtain a boat permit", "boat permit", "or be able to obtain it"),
        ("Hold or be able to get a diving certificate", "diving certificate", "or be able to get it"),
    ],
)
def test_a_paper_may_come_later_where_that_is_said_ahead_of_it(line: str, paper: str, later: str) -> None:
    [said] = asked(line)

    assert paper in said
    assert later in said


def test_a_paper_stands_beside_the_time_and_what_follows_has_none() -> None:
    """A licence, years with it, and a clean record are three things."""
    said = asked("Pilot's licence (not lapsed) with 6 years of rowing experience and a tidy log")

    assert [" years " in one for one in said] == [False, True, False]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("4 years of sailing experience and a good command of Dutch", 1),
        ("4 years of experience in sales and marketing", 2),
    ],
)
def test_years_are_carried_over_and_where_no_article_opens_another_thing(line: str, count: int) -> None:
    assert len([one for one in asked(line) if " years " in one]) == count
