"""Which days, months and years there are."""

from calendar import month_abbr, month_name

import pytest

from skillgraph.language.calendar_days import MONTHS, is_point


@pytest.mark.parametrize("text", ["2026", "2026-12", "2026-07-31", "2024-02-29", "0001-01-01", "9999"])
def test_a_day_month_or_year_of_the_calendar_is_one(text: str) -> None:
    assert is_point(text)


@pytest.mark.parametrize(
    "text",
    """
    2026-13 2026-00 2026-02-29 2026-06-31 2026-06-00 0000 0000-01 2026-1 26-01 2026-001 2026-01-1 202 20260714
    \u0662\u0660\u0662\u0666 2026-07-14T00:00:00 +2026 2026- -2026
    """.split(),
)
def test_what_the_calendar_has_not_is_none(text: str) -> None:
    assert not is_point(text)


def test_every_month_has_its_name_and_short_form_in_english() -> None:
    named = {MONTHS[name.lower()]: number for number, name in enumerate(month_name) if name}
    short = {MONTHS[name.lower()]: number for number, name in enumerate(month_abbr) if name}

    assert named == short == {number: number for number in range(1, 13)}
