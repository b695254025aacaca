"""A date as it is written: what is clear is read, what is not stays out, what is none is a problem."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.documents.written_dates import EARLIEST, LATEST, read_date
from skillgraph.model import Span


def value(text: str, *, is_day_first: bool = False) -> str | None:
    found = read_date(text, is_day_first=is_day_first)
    return None if found is None else found.value


@pytest.mark.parametrize(
    "text",
    """
    2026-07-14; 2026-7-14; 2026/07/14; 2026.07.14; 14 July 2026; 14 Jul 2026; 14-Jul-2026; 14th of July, 2026
    July 14, 2026; Jul. 14 2026; july 14th, 2026; Tuesday, July 14, 2026; Tue, 14 Jul 2026; 07/14/2026
    7/14/2026; 14/07/2026; 14.07.2026; 14. 7. 2026; 14. Juli 2026; Dienstag, den 14. Juli 2026
    14 juillet 2026
    mardi 14 juillet 2026; le 14 juillet 2026; 2026-07-14T08:00:00Z; 2026-07-14 08:00:00.123+02:00
    Tue, 14 Jul 2026 08:00:00 GMT; 14 July 2026 at 8:30 am; 14.07.2026, um 10:00 Uhr; 7/14/2026 12:00:00 AM
    Tue Jul 14 2026 10:00:00 GMT+0200 (CEST)
    """.replace("\n", ";").split(";"),
)
def test_a_day_that_is_clear_is_read(text: str) -> None:
    words = text.strip().removeprefix("le ")
    if words:
        found = read_date(words)

        assert found is not None
        assert (found.value, found.end, found.problem) == ("2026-07-14", len(words), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07/08/2026", "2026"),
        ("07.08.2026", "2026"),
        ("08/08/2026", "2026-08-08"),
        ("July 2026", "2026-07"),
        ("Juli 2026", "2026-07"),
        ("mars 2026", "2026-03"),
        ("Mar 2026", "2026-03"),
        ("M\u00e4rz 2026", "2026-03"),
        ("d\u00e9cembre 2026", "2026-12"),
        ("07/2026", "2026-07"),
        ("2026-07", "2026-07"),
        ("2026", "2026"),
    ],
)
def test_what_is_less_than_a_day_is_read_as_far_as_it_is_clear(text: str, expected: str) -> None:
    assert value(text) == expected


def test_where_the_day_stands_first_nothing_is_unclear() -> None:
    assert value("07.08.2026", is_day_first=True) == "2026-08-07"
    assert value("07/14/2026", is_day_first=True) == "2026-07-14"


@pytest.mark.parametrize(
    "text",
    """
    3 days ago; 30+ days ago; today; 07/14/26; 14.7.26; July 14; 20260714; 2026-07-14-5; 2026-07-140; 2026x
    2026-07-14abc; 1.2.3; 12026; \u0662\u0660\u0662\u0666; 2026.5.1.2; May; v2026
    """.replace("\n", ";").split(";"),
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert value(text.strip()) is None


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "31 June 2026", "14/15/2026", "32.01.2026", "February 29, 2026"]
)
def test_what_the_calendar_has_not_is_a_problem(text: str) -> None:
    found = read_date(text)

    assert found is not None
    assert (found.value, found.problem) == ("", "is not in the calendar")


@pytest.mark.parametrize("text", ["1970-01-01", "1989", "2050-01-01", "31 December 9999", "0001-01-01"])
def test_what_is_too_early_or_too_late_is_a_problem(text: str) -> None:
    found = read_date(text)

    assert found is not None
    assert (found.value, found.problem) == ("", f"is not between {EARLIEST} and {LATEST}")


def test_the_span_is_that_of_the_date_alone() -> None:
    found = read_date("on Tue, 14 Jul 2026 08:00 GMT.", 3)

    assert found is not None
    assert (found.span, found.end) == (Span(8, 19), 29)


@given(st.dates(min_value=date(EARLIEST, 1, 1)))
def test_an_iso_day_is_read_as_itself_or_is_a_problem(day: date) -> None:
    found = read_date(str(day))

    assert found is not None
    assert found.value == (str(day) if int(str(day)[:4]) <= LATEST else "")


@given(st.text(max_size=40))
def test_no_text_ends_the_reading(text: str) -> None:
    found = read_date(text)

    assert found is None or (0 <= found.span.start < found.span.end <= found.end <= len(text))
