"""The date of a document among its settings: what was found, what a reviewer says, and what is wrong."""

import tomllib

import pytest

from skillgraph.model import DocumentDate, Span
from skillgraph.tables.document_dates import date_by_hand, format_date, parse_date, with_date_by_hand

FOUND = DocumentDate("2026-07-14", "text", Span(20, 30))


def parsed(toml: str) -> DocumentDate | None:
    return parse_date(tomllib.loads(toml), length=100)


@pytest.mark.parametrize("date", [FOUND, DocumentDate("2026", "file name"), None])
def test_a_date_that_was_found_comes_back_as_it_was_written(date: DocumentDate | None) -> None:
    settings = format_date(date)

    assert parse_date(settings, length=100) == date
    assert date_by_hand(settings) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"2026-07-15"', "2026-07-15"),
        ("2026-07-15", "2026-07-15"),
        ("2026-07-15T10:00:00Z", "2026-07-15"),
        ('" 2026-07 "', "2026-07"),
        ("2026", "2026"),
        ('"1985"', "1985"),
    ],
)
def test_a_date_in_the_place_of_what_was_found_is_by_hand(written: str, value: str) -> None:
    lines = (
        f'date = {written}\ndate_origin = "text"\ndate_found = "2026-07-14"\ndate_start = 20\ndate_end = 30\n'
    )

    assert parsed(lines) == DocumentDate(value, "by hand")
    assert parsed(f"date = {written}\n") == DocumentDate(value, "by hand")


@pytest.mark.parametrize("toml", ['date = ""\n', 'date = ""\ndate_found = "2026"\n', 'date_found = "2026"\n'])
def test_a_date_that_was_emptied_or_taken_out_is_none_by_hand(toml: str) -> None:
    settings = tomllib.loads(toml)

    assert (parse_date(settings, length=9), date_by_hand(settings)) == (None, "")


def test_a_date_by_hand_stays_one_when_rules_find_the_same() -> None:
    kept = with_date_by_hand(format_date(FOUND), "2026-07-14")

    assert kept == {"date": "2026-07-14", "date_origin": "by hand", "date_found": "2026-07-14"}
    assert parse_date(kept, length=100) == DocumentDate("2026-07-14", "by hand")
    assert date_by_hand(kept) == "2026-07-14"


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ('date = "2026-02-30"', "the date '2026-02-30' is no day, month or year"),
        ('date = "14.07.2026"', "the date '14.07.2026' is no day, month or year"),
        ("date = true", "the date 'True' is no day"),
        (
            'date = "2026"\ndate_found = "2026"\ndate_origin = "guess"',
            "the date_origin 'guess' is none of front",
        ),
        ('date = "2026"\ndate_found = "2026"\ndate_origin = "text"', "date_start and date_end are no place"),
        (
            'date = "2026"\ndate_found = "2026"\ndate_origin = "text"\ndate_start = 90\ndate_end = 101',
            "date_start and date_end are no place",
        ),
        (
            'date = "2026"\ndate_found = "2026"\ndate_origin = "text"\ndate_start = true\ndate_end = 9',
            "date_start and date_end are no place",
        ),
    ],
)
def test_a_date_that_is_none_is_told(toml: str, problem: str) -> None:
    with pytest.raises(ValueError, match="date") as caught:
        parsed(toml)

    assert str(caught.value).startswith(problem)
