"""Quantities are found with bound, unit and currency, and what only looks like one is left alone."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.extraction.amounts.money import parse_number
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.model import Span


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
        ("no less than three and no more than six years", 3, 6, None, "range"),
        ("at least one and at most four years", 1, 4, None, "range"),
        ("minimum three but not more than eight years", 3, 8, None, "range"),
        ("zwischen zwei und sechs Jahren", 2, 6, None, "range"),
        ("1 \u00e0 3 ans", 1, 3, None, "range"),
        ("entre 4 et 7 ans", 4, 7, None, "range"),
        ("de 3 a 6 a\u00f1os", 3, 6, None, "range"),
        ("entre dos y cinco a\u00f1os", 2, 5, None, "range"),
        ("3 tot 6 jaar", 3, 6, None, "range"),
        ("tussen 4 en 6 jaar", 4, 6, None, "range"),
        ("2 of 3 jaar", 2, 3, None, "range"),
        ("mehr als vier Jahre", 4, None, None, "strict-lower"),
        ("plus de 5 ans", 5, None, None, "strict-lower"),
        ("m\u00e1s de 6 a\u00f1os", 6, None, None, "strict-lower"),
        ("meer dan 3 jaar", 3, None, None, "strict-lower"),
        ("ab 2 Jahren", 2, None, None, "inclusive-lower"),
        ("M\u00ednimo 3 a\u00f1os", 3, None, None, "inclusive-lower"),
        ("6 a\u00f1os de experiencia como m\u00ednimo", 6, None, None, "inclusive-lower"),
        ("4 ans d'exp\u00e9rience minimum", 4, None, None, "inclusive-lower"),
        ("3 ans et plus", 3, None, None, "inclusive-lower"),
        ("3 jaar of meer", 3, None, None, "inclusive-lower"),
        ("minder dan 2 jaar", None, 2, None, "strict-upper"),
        ("hasta 3 a\u00f1os", None, 3, None, "inclusive-upper"),
        ("one of 3 years", None, None, 3, "exact"),
        ("4 ans", None, None, 4, "exact"),
        ("4 jaar en een diploma", None, None, 4, "exact"),
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
        ("\u00a370-95,000", 70_000, 95_000),
        ("\u20ac52\u201364.000", 52_000, 64_000),
        ("$5 to 8,000", 5_000, 8_000),
        ("$600 - 1,200", 600, 1_200),
        ("$2 - 1,000,000", 2, 1_000_000),
        ("31.000 a 42.000 \u20ac", 31_000, 42_000),
        ("33 000 \u00e0 39 000 \u20ac", 33_000, 39_000),
        ("\u20ac 3.200 tot \u20ac 4.100", 3_200, 4_100),
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


# ---------------------------------------------------------------- how a number is bounded

LOWER = (
    "at least, no less than, no fewer than, not less than, a minimum of, minimum, minimum of, min, min.,"
    " from, starting at, starting from, >=, =>, \u2265".split(", ")
)
ABOVE = (
    "more than, over, above, exceeding, greater than, in excess of, upward of, upwards of, north of, >".split(
        ", "
    )
)
UPPER = (
    "up to, at most, no more than, not more than, a maximum of, maximum, maximum of, max, max.,"
    " <=, =<, \u2264".split(", ")
)
ROUGHLY = (
    "about, around, approximately, approx, approx., roughly, nearly, almost, some, circa, c., ca.,"
    " ~, \u2248".split(", ")
)
BELOW = ["less than", "under", "below", "fewer than", "<"]
BOUNDED = [
    *((words, "inclusive-lower") for words in LOWER),
    *((words, "strict-lower") for words in ABOVE),
    *((words, "inclusive-upper") for words in UPPER),
    *((words, "strict-upper") for words in BELOW),
]


@pytest.mark.parametrize("amount", ["$90,000", "30%", "5 years"])
@pytest.mark.parametrize(("words", "bound"), BOUNDED)
def test_the_words_before_a_number_bound_it(words: str, bound: str, amount: str) -> None:
    number = Decimal({"$": 90_000, "3": 30, "5": 5}[amount[0]])
    ends = (number, None) if bound.endswith("lower") else (None, number)

    for text in (f"{words} {amount}", f"{words.capitalize()} {amount}", f"{words.upper()} {amount}"):
        assert _only(text) == replace(
            _only(amount), bound=bound, low=ends[0], high=ends[1], value=None, span=Span(0, len(text))
        )


@pytest.mark.parametrize("words", ROUGHLY)
@pytest.mark.parametrize("amount", ["$90,000", "30%", "5 years"])
def test_a_number_that_is_roughly_meant_keeps_its_words(words: str, amount: str) -> None:
    for text in (f"{words} {amount}", f"{words.capitalize()} {amount}"):
        assert _only(text) == replace(_only(amount), words=text, span=Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("$90,000+", "inclusive-lower"),
        ("$90k or more", "inclusive-lower"),
        ("$90k and above", "inclusive-lower"),
        ("$90k and more", "inclusive-lower"),
        ("$90k and up", "inclusive-lower"),
        ("$90k And Up", "inclusive-lower"),
        ("$80k - $90k+", "range"),
        ("$80k+ - $90k", "range"),
        ("30%+", "inclusive-lower"),
        ("20-30%+", "range"),
        ("5 years+", "inclusive-lower"),
        ("5 + years", "inclusive-lower"),
        ("5 plus years", "inclusive-lower"),
        ("5 years plus", "inclusive-lower"),
        ("5 years or more", "inclusive-lower"),
        ("5-8+ years", "inclusive-lower"),
        ("up to 5+ years", "inclusive-lower"),
    ],
)
def test_what_stands_behind_a_number_leaves_it_open(text: str, bound: str) -> None:
    assert _only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "low", "high", "value"),
    [
        ("$90k - $80k", None, None, 90_000),
        ("$90k - $90k", None, None, 90_000),
        ("$90k - $91k", 90_000, 91_000, None),
    ],
)
def test_a_range_rises_or_is_none(text: str, low: int | None, high: int | None, value: int | None) -> None:
    found = _only(text)

    assert [found.low, found.high, found.value] == [
        None if number is None else Decimal(number) for number in (low, high, value)
    ]
    assert found.bound == ("exact" if high is None else "range")


@pytest.mark.parametrize(
    "dash", ["-", " - ", "\u2013", "\u2014", "\u2212", "~", " to ", " and ", " through ", " bis "]
)
@pytest.mark.parametrize(("low", "high"), [("$80k", "$90k"), ("20", "30%"), ("20%", "30%"), ("3", "5 years")])
def test_a_range_is_written_in_many_ways(low: str, high: str, dash: str) -> None:
    found = _only(f"{low}{dash}{high}")

    assert found.bound == "range"
    assert (found.low or 0) < (found.high or 0)


# ---------------------------------------------------------------- money


@pytest.mark.parametrize(
    ("sign", "currency"),
    [
        ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("NZ$", "NZD"),
        ("S$", "SGD"), ("HK$", "HKD"), ("R$", "BRL"), ("$", "USD"), ("\u20ac", "EUR"), ("\u00a3", "GBP"),
        ("\u00a5", "JPY"), ("\u20b9", "INR"), ("Rs.", "INR"), ("Rs", "INR"), ("z\u0142", "PLN"),
        ("\u20aa", "ILS"), ("\u20a9", "KRW"),
        *((code, code) for code in (
            "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "INR", "JPY", "SGD", "HKD", "PLN", "SEK", "NOK",
            "DKK", "CZK", "HUF", "BRL", "ZAR", "AED", "LKR", "MXN", "ILS", "KRW",
        )),
    ],
)  # fmt: skip
def test_a_currency_stands_before_or_behind_the_amount(sign: str, currency: str) -> None:
    for text in (f"{sign}5,000", f"{sign} 5,000", f"5,000 {sign}", f"5,000{sign}"):
        assert (_only(text).currency, _only(text).value) == (currency, Decimal(5000)), text


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("5,000 Dollars", "USD"), ("5,000 EUROS", "EUR"), ("5,000 euros", "EUR"), ("5,000 Euro", "EUR"),
        ("5,000 dollars", "USD"), ("5,000 francs", "CHF"),
        ("5,000 Swiss francs", "CHF"), ("5,000 rupees", "INR"), ("SGD $5,000", "SGD"), ("USD 5k", "USD"),
    ],
)  # fmt: skip
def test_a_currency_is_named_in_words_or_beside_its_sign(text: str, currency: str) -> None:
    assert _only(text).currency == currency


def test_a_scale_makes_no_money_of_a_number_beside_an_amount() -> None:
    assert [found.value for found in find_quantities("$5k for 3 million users")] == [Decimal(5000)]


@pytest.mark.parametrize("text", ["5,000", "5,000 eurozone jobs", "USDA 5,000", "room A$"])
def test_an_amount_without_a_currency_is_no_money(text: str) -> None:
    assert [found for found in find_quantities(text) if found.kind == "money"] == []


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$5k", 5_000, "USD"), ("$5K", 5_000, "USD"), ("$5 thousand", 5_000, "USD"),
        ("$5m", 5_000_000, "USD"),
        ("$5M", 5_000_000, "USD"), ("$5 mn", 5_000_000, "USD"), ("$5 million", 5_000_000, "USD"),
        ("$5bn", 5_000_000_000, "USD"), ("$5 billion", 5_000_000_000, "USD"), ("5 lakh", 500_000, "INR"),
        ("5 lakhs", 500_000, "INR"), ("5 lacs", 500_000, "INR"), ("5 lac", 500_000, "INR"),
        ("5 LPA", 500_000, "INR"), ("5 lpa", 500_000, "INR"), ("5 crore", 50_000_000, "INR"),
        ("5 crores", 50_000_000, "INR"), ("\u20b95 cr", 50_000_000, "INR"), ("$5 lakh", 500_000, "USD"),
        ("$5 kilos", 5, "USD"), ("\u20ac5.5k", 5_500, "EUR"), ("\u20ac1.25 million", 1_250_000, "EUR"),
    ],
)  # fmt: skip
def test_a_scale_multiplies_the_number(text: str, value: int, currency: str) -> None:
    found = _only(text)

    assert (found.value, found.currency, str(found.value)) == (Decimal(value), currency, str(value))


@pytest.mark.parametrize(
    ("behind", "per"),
    [
        (" per year", "year"), ("/year", "year"), (" a year", "year"), (" per annum", "year"),
        (" p.a.", "year"),
        (" pa", "year"), (" annually", "year"), (" yearly", "year"), (" annual", "year"), ("/yr", "year"),
        (" / yr", "year"), (" per yr", "year"), (" per month", "month"), ("/mo", "month"),
        (" monthly", "month"),
        (" p.m.", "month"),
        (" per week", "week"), (" per day", "day"), (" a day", "day"), (" an hour", "hour"),
        (" per hour", "hour"),
        ("/hr", "hour"), ("/h", "hour"), (" hourly", "hour"), (" each month", "month"),
        (" gross per year", "year"),
        (" net, per month", "month"), (" base a year", "year"), (" (gross) per year", "year"),
        (" Per Year", "year"), (" OTE per year", "year"), (" salary per year", "year"),
        ("", None), (" per team", None), (" in a year", None), (" per yearbook", None),
    ],
)  # fmt: skip
def test_a_unit_of_time_stands_behind_an_amount(behind: str, per: str | None) -> None:
    text = f"\u20ac500{behind}"

    found = _only(text)

    assert (found.per, found.span.end) == (per, len(text) if per else len("\u20ac500"))


@pytest.mark.parametrize("text", ["12-15 LPA", "12 LPA - 15 LPA", "12 lpa to 15 LPA", "12 LPA"])
def test_lakh_per_annum_is_by_the_year(text: str) -> None:
    assert (_only(text).per, _only(text).currency) == ("year", "INR")


def test_a_range_in_lakh_by_one_end_is_in_rupees() -> None:
    found = _only("5 lakh to 900,000")

    assert (found.currency, found.low, found.high) == ("INR", Decimal(500_000), Decimal(900_000))


def test_a_quantity_of_money_says_all_that_stands_there_and_no_more() -> None:
    assert _only("pays about $80k to CA$90k per year") == Quantity(
        "money",
        Span(5, 34),
        low=Decimal(80_000),
        high=Decimal(90_000),
        bound="range",
        unit="currency",
        currency="CAD",
        per="year",
        words="about $80k to CA$90k",
    )
    assert _only("5,5 \u20ac") == Quantity(
        "money", Span(0, 5), Decimal("5.5"), unit="currency", currency="EUR"
    )


# ---------------------------------------------------------------- percent, years, multiples, fractions


@pytest.mark.parametrize(
    "sign",
    [
        "%",
        " %",
        " percent",
        "percent",
        " per cent",
        " pct",
        " percentage point",
        " percentage points",
        " PERCENT",
    ],
)
def test_percent_is_written_in_many_ways(sign: str) -> None:
    text = f"12.5{sign}"

    assert _only(text) == Quantity("percent", Span(0, len(text)), Decimal("12.5"), unit="percent")


def test_a_percentage_has_separators_and_an_end_below_its_beginning_is_none() -> None:
    assert _only("3,000%").value == Decimal(3000)
    assert _only("1,000 to 2,000%").high == Decimal(2000)
    assert _only("about 20 to 30%") == Quantity(
        "percent",
        Span(0, 15),
        low=Decimal(20),
        high=Decimal(30),
        bound="range",
        unit="percent",
        words="about 20 to 30%",
    )


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("1 year", 1, "years"), ("6 months", 6, "months"), ("6 month", 6, "months"), ("3 yrs", 3, "years"),
        ("3 yr", 3, "years"), ("3-year", 3, "years"), ("3 yrs.", 3, "years"), ("Two years", 2, "years"),
        ("1.5 years", "1.5", "years"), ("1,5 years", "1.5", "years"), ("two decades", 20, "years"),
        ("one decade", 10, "years"), ("A decade", 10, "years"), ("Half a decade", 5, "years"),
        ("three (3) years", 3, "years"), ("2 YEARS", 2, "years"), ("6 Months", 6, "months"),
        ("twenty years", 20, "years"), ("fifteen years", 15, "years"),
        ("one year", 1, "years"), ("three years", 3, "years"), ("four years", 4, "years"),
        ("five years", 5, "years"), ("six years", 6, "years"), ("seven years", 7, "years"),
        ("eight years", 8, "years"), ("nine years", 9, "years"), ("ten years", 10, "years"),
        ("eleven years", 11, "years"), ("twelve years", 12, "years"),
    ],
)  # fmt: skip
def test_years_and_months_are_counted_in_figures_and_in_words(
    text: str, number: int | str, unit: str
) -> None:
    assert _only(text) == Quantity("years", Span(0, len(text)), Decimal(number), unit=unit)


@pytest.mark.parametrize(
    "text", ["in 12/24 years", "$5 years", "three of them", "1.234 years", "5 yearlings"]
)
def test_what_is_no_count_of_years(text: str) -> None:
    assert [found.kind for found in find_quantities(text) if found.kind == "years"] == []


def test_of_them_counts_in_the_unit_that_was_told_before() -> None:
    text = "5+ years, 2 of them as a lead, at least one of which in health"

    assert [(found.unit, found.value or found.low) for found in find_quantities(text)] == [
        ("years", Decimal(5)), ("years", Decimal(2)), ("years", Decimal(1)),
    ]  # fmt: skip
    assert [found.value for found in find_quantities("Two of them need 5 years")] == [Decimal(5)]
    assert [found.unit for found in find_quantities("18 months, 6 of these abroad")] == ["months", "months"]


@pytest.mark.parametrize(
    ("text", "change", "direction"),
    [
        ("doubled", 100, "increase"), ("Doubling", 100, "increase"), ("doubles", 100, "increase"),
        ("tripled", 200, "increase"), ("quadrupled", 300, "increase"), ("quintupled", 400, "increase"),
        ("twofold", 100, "increase"), ("four-fold", 300, "increase"), ("ten fold", 900, "increase"),
        ("3-fold", 200, "increase"), ("10fold", 900, "increase"), ("2.5x", 150, "increase"),
        ("3x", 200, "increase"),
        ("3 times more", 200, "increase"), ("3 times as", 200, "increase"), ("3 times the", 200, "increase"),
        ("3 times higher", 200, "increase"), ("1.5 times greater", 50, "increase"),
        ("halved", 50, "decrease"),
        ("halving", 50, "decrease"), ("halves", 50, "decrease"), ("Fivefold", 400, "increase"),
        ("threefold", 200, "increase"),
    ],
)  # fmt: skip
def test_a_multiple_is_a_change_in_percent(text: str, change: int, direction: str) -> None:
    found = _only(f"ads {text} {'' if ' ' in text else 'since then'}")

    assert (found.kind, found.value, found.unit, found.direction) == (
        "multiple",
        Decimal(change),
        "percent",
        direction,
    )
    assert found.words == " ".join(text.split()[:2] if "times" in text else text.split("  "))


@pytest.mark.parametrize("text", ["1x engineer", "0.5x", "3 times a week", "fold it", "a folder", "onefold"])
def test_what_multiplies_nothing_is_no_multiple(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "share", "words"),
    [
        ("half of them", 50, "half"), ("a third of them", "33.33", "a third"),
        ("one third of", "33.33", "one third"),
        ("two thirds of", "66.67", "two thirds"), ("two-thirds of", "66.67", "two-thirds"),
        ("three quarters of", 75, "three quarters"), ("a fourth of", 25, "a fourth"),
        ("a fifth of", 20, "a fifth"),
        ("four fifths of", 80, "four fifths"), ("one sixth of", "16.67", "one sixth"),
        ("an eighth of", "12.5", "eighth"), ("a tenth of", 10, "a tenth"), ("A quarter say", 25, "A quarter"),
        ("half the teams", 50, "half"), ("half are", 50, "half"), ("half have", 50, "half"),
        ("half use", 50, "half"),
        ("half want", 50, "half"), ("half work", 50, "half"), ("half plan", 50, "half"),
        ("half report", 50, "half"),
        ("half expect", 50, "half"), ("half believe", 50, "half"), ("half consider", 50, "half"),
        ("half intend", 50, "half"), ("9 out of 10 teams", 90, "9 out of 10"),
        ("nine in ten teams", 90, "nine in ten"),
        ("one in every five teams", 20, "one in every five"), ("nine of ten teams", 90, "nine of ten"),
        ("two of five teams", 40, "two of five"), ("3 of four teams", 75, "3 of four"),
                ("fell by a third in 2024", "33.33", "a third"), ("by a fifth, then", 20, "a fifth"),
        ("fell by a third over two quarters", "33.33", "a third"), ("fell by half from May on", 50, "half"),
        ("fell by half within weeks", 50, "half"), ("fell by half compared with May", 50, "half"),
        ("fell by a fifth.", 20, "a fifth"), ("fell by half since then", 50, "half"),
        ("grew by a third", "33.33", "a third"),
        ("up by a half, since", 50, "a half"), ("up by a half between May and June", 50, "a half"),
        ("seven in 8", "87.5", "seven in 8"), ("7 in 10 teams", 70, "7 in 10"),
        ("two of three", "66.67", "two of three"),
        ("eight in ten", 80, "eight in ten"), ("six of ten", 60, "six of ten"),
        ("Two Thirds of", "66.67", "Two Thirds"),
    ],
)  # fmt: skip
def test_a_fraction_is_a_share_in_percent_with_its_words(text: str, share: int | str, words: str) -> None:
    found = _only(text)

    assert (found.kind, found.value, found.unit, found.words) == (
        "fraction",
        Decimal(share),
        "percent",
        words,
    )
    assert str(found.value) == str(share)


@pytest.mark.parametrize(
    "text",
    ["the first half, then", "a third party", "ten in two teams", "one in five years", "2 of 5 teams",
     "three in ten months", "in the first quarter from May", "six out of five"],
)  # fmt: skip
def test_what_is_no_share_is_no_fraction(text: str) -> None:
    assert [found.kind for found in find_quantities(text) if found.kind == "fraction"] == []


@pytest.mark.parametrize(("words", "bound"), [("more than", "strict-lower"), ("at most", "inclusive-upper")])
def test_a_fraction_and_a_multiple_are_bounded_too(words: str, bound: str) -> None:
    for what, number in (("half of them", Decimal(50)), ("3x growth", Decimal(200))):
        found = _only(f"{words} {what}")
        ends = (number, None) if bound == "strict-lower" else (None, number)
        assert (found.bound, found.low, found.high, found.value) == (bound, *ends, None)


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", "7"), ("1200", "1200"), ("1,200", "1200"), ("1.200", "1200"), ("1'200", "1200"),
        ("1\u2019200", "1200"),
        ("1 200", "1200"), ("1\u202f200", "1200"), ("12.5", "12.5"), ("12,5", "12.5"), ("12.50", "12.50"),
        ("1,200.50", "1200.50"), ("1.200,50", "1200.50"), ("1,200,300", "1200300"),
        ("1,200,300.50", "1200300.50"), ("1.200.300", "1200300"),
        ("12,50,000", "1250000"), ("1'200.5", "1200.5"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_written(text: str, number: str) -> None:
    assert str(parse_number(text)) == number


def test_quantities_stand_in_the_order_of_the_text_and_the_longest_wins() -> None:
    text = "Half of the teams pay $5k to 6k a year, 20% more than 2 years ago, and 3x the rest"

    assert [(found.kind, text[found.span.start : found.span.end]) for found in find_quantities(text)] == [
        ("fraction", "Half"), ("money", "$5k to 6k a year"), ("percent", "20%"),
        ("years", "more than 2 years"),
        ("multiple", "3x"),
    ]  # fmt: skip
