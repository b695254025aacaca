"""Quantities are found with bound, unit and currency, and what only looks like one is left alone."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.extraction.quantities import Quantity, find_quantities, parse_number


def _only(text: str) -> Quantity:
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "low", "high", "value", "bound"),
    [
        ("5+ years", 5, None, None, "inclusive-lower"),
        ("at least three (3) years", 3, None, None, "inclusive-lower"),
        ("two or more years", 2, None, None, "inclusive-lower"),
        ("more than two years", 2, None, None, "strict-lower"),
        ("5-8 years", 5, 8, None, "range"),
        ("3 to 5 yrs", 3, 5, None, "range"),
        ("not less than six years", 6, None, None, "inclusive-lower"),
        ("upwards of 6 years", 6, None, None, "strict-lower"),
        ("half a decade", None, None, 5, "exact"),
        ("a decade", None, None, 10, "exact"),
    ],
)
def test_years_keep_their_bound(
    text: str, low: int | None, high: int | None, value: int | None, bound: str
) -> None:
    found = _only(text)

    assert (found.kind, found.unit, found.bound) == ("years", "years", bound)
    assert (found.low, found.high, found.value) == tuple(
        None if number is None else Decimal(number) for number in (low, high, value)
    )


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "per"),
    [
        ("$90,000 - $95,000 per year", 90000, 95000, "USD", "year"),
        ("45k\u201355k EUR", 45000, 55000, "EUR", None),
        ("$45-55k", 45000, 55000, "USD", None),
        ("\u00a3110,000 to \u00a3140,000", 110000, 140000, "GBP", None),
        ("$30,000 - $80,000 USD", 30000, 80000, "USD", None),
        ("12-15 LPA", 1200000, 1500000, "INR", "year"),
        ("\u20b98 lakh to \u20b912 lakh per annum", 800000, 1200000, "INR", "year"),
        ("C$90,000 to C$95,000 a year", 90000, 95000, "CAD", "year"),
    ],
)
def test_a_range_of_pay_has_both_ends_and_one_currency(
    text: str, low: int, high: int, currency: str, per: str | None
) -> None:
    found = _only(text)

    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert (found.currency, found.per, found.bound) == (currency, per, "range")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$45-55k", 45_000, 55_000),
        ("$1-1.5 million", 1_000_000, 1_500_000),
        ("\u20ac0.5 to 0.9k", 500, 900),
        ("$45,000 - 55k", 45_000, 55_000),
        ("\u20ac800\u20131.2k per day", 800, 1_200),
        ("$95k - 110,000", 95_000, 110_000),
    ],
)
def test_a_scale_behind_a_range_is_meant_of_both_ends_where_the_range_still_rises(
    text: str, low: int, high: int
) -> None:
    found = _only(text)

    assert (found.low, found.high, found.bound) == (Decimal(low), Decimal(high), "range")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("\u20ac50,000 - \u00a360,000", None),
        ("50,000 EUR to 60,000 CHF", None),
        ("\u20ac50,000 - \u20ac60,000", "EUR"),
        ("$50,000 - 60,000 CAD", "CAD"),
        ("$50,000 - $60,000 USD", "USD"),
        ("50,000 CAD - $60,000", "CAD"),
    ],
)
def test_amounts_in_two_currencies_are_no_range_but_a_dollar_is_any_dollar(
    text: str, currency: str | None
) -> None:
    assert [found.currency for found in find_quantities(text)] == ([currency] if currency else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("\u20ac60.000", 60000),
        ("CHF 110'000 p.a.", 110000),
        ("60 000 \u20ac", 60000),
        ("$1.5 million", 1500000),
    ],
)
def test_separators_of_thousands_are_told_from_decimal_marks(text: str, value: int) -> None:
    assert _only(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "low", "bound"),
    [
        (">20% decrease", None, 20, "strict-lower"),
        ("a 3000% increase", 3000, None, "exact"),
        ("openings doubled", 100, None, "exact"),
        ("grew threefold", 200, None, "exact"),
        ("half of the teams", 50, None, "exact"),
        ("one in five recruiters", 20, None, "exact"),
    ],
)
def test_a_change_and_a_share_are_given_in_percent(
    text: str, value: int | None, low: int | None, bound: str
) -> None:
    found = _only(text)

    assert (found.unit, found.bound) == ("percent", bound)
    assert (found.value, found.low) == (
        Decimal(value) if value is not None else None,
        Decimal(low) if low is not None else None,
    )


def test_a_multiple_keeps_its_bound() -> None:
    found = _only("Searches grew more than fivefold")

    assert (found.low, found.bound, found.direction) == (Decimal(400), "strict-lower", "increase")


@pytest.mark.parametrize(
    ("text", "value"), [("Nine of ten teams want it", 90), ("one quarter expect to move", 25)]
)
def test_a_fraction_is_told_from_a_part_by_what_follows(text: str, value: int) -> None:
    assert _only(text).value == value


def test_a_fraction_that_no_decimal_can_give_keeps_its_words() -> None:
    found = _only("two-thirds of employers")

    assert (found.value, found.words) == (Decimal("66.67"), "two-thirds")


@pytest.mark.parametrize(
    "text", ["In 2024, the Top 10", "24/7 on call", "ISO 27001", "1,200 people", "Python 3.12"]
)
def test_years_ranks_and_versions_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_range_never_runs_over_a_line_end() -> None:
    assert [found.value for found in find_quantities("20 -\n30 %")] == [Decimal(30)]


@given(st.integers(min_value=1000, max_value=99_999_999))
def test_a_number_is_read_back_however_its_thousands_are_parted(number: int) -> None:
    for mark in ",.'\u00a0":
        assert parse_number(f"{number:,}".replace(",", mark)) == number


@given(st.text(max_size=200))
def test_quantities_of_any_text_stand_in_order_and_do_not_overlap(text: str) -> None:
    spans = [found.span for found in find_quantities(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_an_amount_and_up_is_a_lower_end() -> None:
    found = _only("$180,000 and up")

    assert (found.low, found.bound) == (Decimal(180_000), "inclusive-lower")
