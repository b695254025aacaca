from fractions import Fraction
from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, chi2, false_discovery_control

from skillgraph.counts.significance import (
    adjusted_probabilities,
    distinction,
    quantile,
    trend_test,
    wilson_interval,
)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_scipy(counts: tuple[int, int]) -> None:
    expected = binomtest(*counts).proportion_ci(method="wilson")

    assert wilson_interval(*counts) == pytest.approx((expected.low, expected.high), abs=1e-12)


@pytest.mark.parametrize("counts", [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_has_no_interval(counts: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson_interval(*counts)


def _by_hand(successes: list[int], trials: list[int]) -> float:
    """Deal the successes out in every way, and count the ways that lie as far from the mean."""
    periods = [period for period, size in enumerate(trials) for _ in range(size)]
    hits, total = sum(successes), len(periods)
    mean = Fraction(sum(periods) * hits, total)
    seen = abs(sum(i * x for i, x in enumerate(successes)) - mean)
    ways = [abs(sum(chosen) - mean) >= seen for chosen in combinations(periods, hits)]
    return sum(ways) / comb(total, hits)


@given(
    st.lists(
        st.integers(0, 4).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=2, max_size=4
    )
)
def test_a_trend_of_few_is_tested_by_all_the_ways_to_deal_them_out(counts: list[tuple[int, int]]) -> None:
    successes, trials = [x for x, _ in counts], [n for _, n in counts]

    test = trend_test(successes, trials)

    if test is None:
        assert sum(successes) in (0, sum(trials)) or sum(1 for n in trials if n) < 2
    else:
        assert test.is_exact
        assert test.probability == pytest.approx(_by_hand(successes, trials))


def test_a_trend_of_many_is_tested_by_its_approximation() -> None:
    # linear-by-linear association, (N - 1) r^2, is chi-squared with one degree of freedom (Agresti, 3.4.1)
    successes, trials = [100, 120, 150], [400, 400, 400]
    periods = np.repeat([0, 1, 2], trials)
    asked = np.concatenate([np.arange(n) < x for x, n in zip(successes, trials, strict=True)])
    expected = chi2.sf((len(periods) - 1) * np.corrcoef(periods, asked)[0, 1] ** 2, 1)

    test = trend_test(successes, trials)

    assert test
    assert not test.is_exact
    assert test.probability == pytest.approx(expected)
    assert test.slope == pytest.approx(np.polyfit(periods, asked, 1)[0])


def test_the_approximation_and_the_exact_test_agree_where_they_meet() -> None:
    exact, approximate = trend_test([2, 6, 12], [100, 100, 100]), trend_test([2, 6, 13], [100, 100, 100])

    assert exact
    assert approximate
    assert (exact.is_exact, approximate.is_exact) == (True, False)
    assert exact.probability == pytest.approx(approximate.probability, abs=0.006)


def test_a_trend_turned_round_is_as_sure() -> None:
    up, down = trend_test([1, 2, 6], [9, 9, 9]), trend_test([6, 2, 1], [9, 9, 9])

    assert up
    assert down
    assert [up.probability, up.slope] == pytest.approx([down.probability, -down.slope])


def test_time_goes_on_in_a_period_without_documents() -> None:
    with_gap, without = trend_test([1, 0, 4], [5, 0, 5]), trend_test([1, 4], [5, 5])

    assert with_gap
    assert without
    assert with_gap.slope == pytest.approx(without.slope / 2)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_adjusted_probabilities_are_those_of_scipy(probabilities: list[float]) -> None:
    assert adjusted_probabilities(probabilities) == pytest.approx(
        list(false_discovery_control(probabilities))
    )


def test_no_tests_have_no_probabilities() -> None:
    assert adjusted_probabilities([]) == []


def test_what_a_group_asks_for_as_often_as_others_does_not_set_it_apart() -> None:
    assert distinction(5, 10, outside=50, others=100).z == pytest.approx(0)


def test_what_all_ask_for_sets_none_apart() -> None:
    assert distinction(5, 5, outside=9, others=9) == (0.0, 0.0)


def test_more_documents_are_surer_of_the_same_difference() -> None:
    assert distinction(80, 100, outside=20, others=100).z > distinction(8, 10, outside=2, others=10).z > 0


def test_a_comparison_with_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no comparison"):
        distinction(1, 2, outside=0, others=0)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20), st.sampled_from([0.25, 0.5, 0.75]))
def test_quantiles_are_those_of_numpy(numbers: list[int], share: float) -> None:
    counted = [(Fraction(number), numbers.count(number)) for number in sorted(set(numbers))]

    assert float(quantile(counted, Fraction(share))) == pytest.approx(float(np.quantile(numbers, share)))
