"""Periods are explicit, relative, or point at another; places are those that a text names."""

import pytest

from skillgraph.extraction.amounts.periods import find_period, find_place, place_in_all
from skillgraph.model import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("between March 2021 and June 2022", Period("2021-03", "2022-06")),
        ("from 2020 to 2023", Period("2020", "2023")),
        ("since January 2021", Period("2021-01", None)),
        ("by 2030", Period(None, "2030")),
        ("since early 2023", Period("2023", None)),
        ("up 5 % on the previous year", Period(relative="on the previous year")),
        ("Pay (US, 2024)", Period("2024", "2024")),
        ("up 5 % year-on-year", Period(relative="year over year")),
        ("in the coming year", Period(relative="in the coming year")),
        ("leave within a year", Period(relative="within a year")),
    ],
)
def test_a_period_is_read_as_the_text_gives_it(text: str, period: Period) -> None:
    found = find_period(text)

    assert found is not None
    assert (found.period, found.refers) == (period, False)


def test_the_year_of_a_forecast_is_not_the_one_it_speaks_of() -> None:
    assert find_period("A 2023 forecast expects demand to double") is None
    made = find_period("Pay (2023 forecast)")
    assert made is not None
    assert made.period == Period("2023", "2023")


def test_the_same_period_points_at_another() -> None:
    found = find_period("grew by 5 % over the same period")

    assert found is not None
    assert found.refers


@pytest.mark.parametrize("text", ["the market may grow", "version 3.11", "1,200 people"])
def test_what_names_no_time_has_no_period(text: str) -> None:
    assert find_period(text) is None


def test_a_pronoun_is_no_country() -> None:
    assert find_place("Tell us more") is None
    assert place_in_all("US and UK") == "United States and United Kingdom"
    assert place_in_all("US or UK") is None
