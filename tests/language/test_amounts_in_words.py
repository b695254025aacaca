"""Figures are worded with bound, unit and frame, and a range, a change and a share each in its own way."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from skillgraph.language.amounts_in_words import (
    figure_clause,
    figure_label,
    format_amount,
    format_frame,
    format_period,
    measured_object,
    preposition_of,
)
from skillgraph.model import Figure, Period, Statement

PAY: dict[str, Any] = {"unit": "currency", "currency": "EUR"}
CHANGE: dict[str, Any] = {"value": Decimal(20), "unit": "percent change"}


def clause(figure: Figure, **slots: Any) -> str:
    statement = replace(Statement("statement:a", "", "concept:a", "sg:hasFigure", figure=figure), **slots)
    return figure_clause(statement, figure, subject="Python", holder="Python")


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ({"value": Decimal(30)}, "30"),
        ({"value": Decimal("1234567.5")}, "1,234,567.5"),
        ({"value": Decimal(30), "bound": "exact"}, "30"),
        ({"low": Decimal(30)}, "at least 30"),
        ({"high": Decimal(30)}, "at most 30"),
        ({"low": Decimal(30), "bound": "inclusive-lower"}, "at least 30"),
        ({"low": Decimal(30), "bound": "strict-lower"}, "more than 30"),
        ({"high": Decimal(30), "bound": "inclusive-upper"}, "at most 30"),
        ({"high": Decimal(30), "bound": "strict-upper"}, "less than 30"),
        ({"value": Decimal(30), "bound": "inclusive-lower"}, "at least 30"),
        ({"value": Decimal(30), "bound": "inclusive-upper"}, "at most 30"),
        ({"low": Decimal(5), "high": Decimal(8), "bound": "range", "unit": "years"}, "5 to 8 years"),
        ({"value": Decimal(0), "unit": "positions"}, "0 positions"),
        ({"value": Decimal(20), "unit": "percent change"}, "20 percent"),
        ({"value": Decimal(20), "unit": "percent share"}, "20 percent"),
        ({"value": Decimal(9000), "unit": "currency", "currency": "USD"}, "$9,000"),
        ({"value": Decimal(9000), "unit": "currency", "currency": "EUR"}, "EUR 9,000"),
        ({"value": Decimal(9000), "unit": "currency"}, "9,000"),
        ({"value": Decimal(9000), "unit": "money", "currency": "GBP"}, "GBP 9,000"),
        ({"low": Decimal(9), "high": Decimal(10), "currency": "USD"}, "$9 to $10"),
        ({}, "0"),
    ],
)
def test_an_amount_is_worded_with_its_bound_and_its_unit(slots: dict[str, Any], words: str) -> None:
    assert format_amount(Figure("x", **slots)) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period("2024", "2024"), "in 2024"),
        (Period("2024-01", "2024-12"), "between January 2024 and December 2024"),
        (Period("2024", "2025-06"), "between 2024 and June 2025"),
        (Period("2024-02", None), "from February 2024"),
        (Period(None, "2030"), "until 2030"),
        (Period(relative="year over year"), "year over year"),
        (Period("2023", "2024", "the same period"), "between 2023 and 2024 (the same period)"),
        (Period(), ""),
    ],
)
def test_a_period_is_worded_by_its_ends(period: Period, words: str) -> None:
    assert format_period(period) == words


def test_a_month_has_its_name() -> None:
    months = [format_period(Period(f"2024-{number:02}")) for number in range(1, 13)]

    assert [words.split()[1] for words in months] == (
        "January February March April May June July August September October November December".split()
    )


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ({}, ""),
        ({"per": "year"}, "per year"),
        ({"place": "Rome"}, "in Rome"),
        ({"place": "US"}, "in the US"),
        ({"place": "UK market"}, "in the UK market"),
        ({"place": "USA"}, "in the USA"),
        ({"place": "EU"}, "in the EU"),
        ({"place": "United States"}, "in the United States"),
        ({"place": "Ukraine"}, "in Ukraine"),
        ({"population": "recruiters"}, "among recruiters"),
        ({"population": "PYTHON"}, ""),
        (
            {"per": "year", "period": Period("2024", "2024"), "place": "Rome", "population": "teams"},
            "per year in 2024 in Rome among teams",
        ),
    ],
)
def test_a_frame_says_per_what_when_where_and_among_whom(slots: dict[str, Any], words: str) -> None:
    assert format_frame(Figure("x", **slots), subject="Python") == words


def test_a_population_is_said_where_no_subject_is_given() -> None:
    assert format_frame(Figure("x", population="teams")) == "among teams"


@pytest.mark.parametrize(
    ("measure", "preposition"),
    [
        ("job mentions", "of"),
        ("market share", "of"),
        ("number", "of"),
        ("level", "of"),
        ("demand", "for"),
        ("salary", "for"),
        ("share of people", "for"),
    ],
)
def test_a_measure_is_of_or_for_a_thing(measure: str, preposition: str) -> None:
    assert preposition_of(measure) == preposition


@pytest.mark.parametrize(
    ("figure", "slots", "words"),
    [
        (Figure("demand", direction="increase", **CHANGE), {}, "demand for Python rose by 20 percent"),
        (Figure("demand", direction="decrease", **CHANGE), {}, "demand for Python fell by 20 percent"),
        (Figure("demand", **CHANGE), {}, "demand for Python changed by 20 percent"),
        (
            Figure("posts", value=Decimal(9), direction="increase"),
            {},
            "posts for Python rose by 9",
        ),
        (
            Figure("job mentions", direction="increase", period=Period("2024", "2024"), **CHANGE),
            {"manner": "sharp"},
            "job mentions of Python rose by 20 percent in 2024 (sharp)",
        ),
        (
            Figure("demand", direction="increase", **CHANGE),
            {"hedge": ("expected",)},
            "demand for Python is expected to rise by 20 percent",
        ),
        (
            Figure("demand", direction="decrease", **CHANGE),
            {"hedge": ("expected", "generally")},
            "demand for Python is generally expected to fall by 20 percent",
        ),
        (
            Figure("demand", direction="decrease", **CHANGE),
            {"hedge": ("may",)},
            "demand for Python may fall by 20 percent",
        ),
        (
            Figure("demand", direction="increase", **CHANGE),
            {"modality": "forecast"},
            "demand for Python will rise by 20 percent",
        ),
        (
            Figure("demand", **CHANGE),
            {"modality": "possible"},
            "demand for Python can change by 20 percent",
        ),
        (
            Figure("demand", **CHANGE),
            {"modality": "recommended"},
            "demand for Python should change by 20 percent",
        ),
        (
            Figure("demand", direction="increase", **CHANGE),
            {"hedge": ("often",), "modality": "important"},
            "demand for Python often rose by 20 percent",
        ),
    ],
)
def test_a_change_is_worded_by_its_direction_and_how_sure_it_is(
    figure: Figure, slots: dict[str, Any], words: str
) -> None:
    assert clause(figure, **slots) == words


@pytest.mark.parametrize(
    ("figure", "slots", "words"),
    [
        (Figure("salary", value=Decimal(9), **PAY), {}, "the salary for Python is EUR 9"),
        (
            Figure("salary", value=Decimal(9), statistic="median", per="year", **PAY),
            {},
            "the median salary for Python is EUR 9 per year",
        ),
        (
            Figure("salary", low=Decimal(8), high=Decimal(9), **PAY),
            {},
            "the salary for Python ranges from EUR 8 to EUR 9",
        ),
        (
            Figure("salary", low=Decimal(8), high=Decimal(9), statistic="typical range", **PAY),
            {},
            "the typical salary range for Python is EUR 8 to EUR 9",
        ),
        (
            Figure("salary", low=Decimal(8), high=Decimal(9), statistic="expected range", **PAY),
            {"status": "estimated", "hedge": ("may",)},
            "the expected salary range for Python may be EUR 8 to EUR 9",
        ),
        (
            Figure("salary", low=Decimal(8), high=Decimal(9), **PAY),
            {"hedge": ("can", "typically")},
            "the salary for Python typically can range from EUR 8 to EUR 9",
        ),
        (
            Figure("salary", low=Decimal(8), bound="inclusive-lower", **PAY),
            {},
            "the salary for Python is at least EUR 8",
        ),
        (
            Figure("salary", high=Decimal(8), bound="inclusive-upper", **PAY),
            {},
            "the salary for Python is at most EUR 8",
        ),
        (
            Figure("salary", value=Decimal(9), statistic="starting salary", **PAY),
            {},
            "the starting salary for Python is EUR 9",
        ),
        (
            Figure("salary", value=Decimal(9), statistic="base salary range", **PAY),
            {},
            "the base salary range for Python is EUR 9",
        ),
        (
            Figure("salary", value=Decimal(9), **PAY),
            {"status": "estimated"},
            "the estimated salary for Python is EUR 9",
        ),
        (
            Figure("salary", value=Decimal(9), statistic="median", **PAY),
            {"status": "estimated", "hedge": ("expected",)},
            "the expected median salary for Python is EUR 9",
        ),
        (
            Figure("salary", value=Decimal(9), statistic="expected", **PAY),
            {"hedge": ("expected",)},
            "the expected salary for Python is EUR 9",
        ),
        (
            Figure("salary", value=Decimal(9), statistic="range", **PAY),
            {},
            "the salary range for Python is EUR 9",
        ),
        (
            Figure("share of people", value=Decimal(40), unit="percent share", population="recruiters"),
            {},
            "the share of Python is 40 percent among recruiters",
        ),
        (
            Figure("positions", value=Decimal(40), unit="positions"),
            {"quantifier": "currently"},
            "the positions for Python is 40 positions (currently)",
        ),
    ],
)
def test_how_much_there_is_is_worded_by_statistic_and_hedge(
    figure: Figure, slots: dict[str, Any], words: str
) -> None:
    assert clause(figure, **slots) == words


@pytest.mark.parametrize(
    ("figure", "target", "words"),
    [
        (
            Figure("experience", low=Decimal(5), unit="years"),
            "Experience with maps",
            "at least 5 years of experience with maps",
        ),
        (
            Figure("Years of Experience", low=Decimal(5), unit="years"),
            "Python",
            "at least 5 years of experience in Python",
        ),
        (Figure("practice", value=Decimal(6), unit="months"), "Python", "Python, with practice of 6 months"),
        (Figure("practice", value=Decimal(6), unit="hours"), "EXPERIENCE", "6 hours of EXPERIENCE"),
        (
            Figure("experience", value=Decimal(6), unit="points"),
            "Experience",
            "Experience, with experience of 6 points",
        ),
        (Figure("experience", value=Decimal(6)), "Python", "Python, with experience of 6"),
        (
            Figure("demand", direction="increase", **CHANGE),
            "Python",
            "Python, with demand rising by 20 percent",
        ),
        (
            Figure("demand", direction="decrease", **CHANGE),
            "Python",
            "Python, with demand falling by 20 percent",
        ),
    ],
)
def test_an_object_with_a_figure_says_how_much_of_it(figure: Figure, target: str, words: str) -> None:
    assert measured_object(figure, target) == words


@pytest.mark.parametrize("unit", ["year", "years", "month", "months", "week", "weeks", "day", "hours"])
def test_every_unit_of_time_measures_experience(unit: str) -> None:
    figure = Figure("experience", value=Decimal(2), unit=unit)

    assert measured_object(figure, "Rust") == f"2 {unit} of experience in Rust"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (
            Figure("job mentions", direction="increase", **CHANGE),
            "job mentions of X with Y: 20 percent increase",
        ),
        (
            Figure("salary", low=Decimal(9), high=Decimal(10), statistic="typical range", per="year", **PAY),
            "typical salary range for X with Y: EUR 9 to EUR 10 per year",
        ),
        (
            Figure("share of people", value=Decimal(58), unit="percent share", population="x"),
            "share of X with Y: 58 percent",
        ),
    ],
)
def test_a_figure_is_named_by_whose_it_is_and_how_much(figure: Figure, words: str) -> None:
    statement = Statement("statement:a", "", "concept:a", "sg:hasFigure", figure=figure, hedge=("typically",))

    assert figure_label(statement, figure, subject="X", holder="X with Y") == f"{words}, typically"
