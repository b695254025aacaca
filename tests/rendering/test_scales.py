from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skillgraph.rendering.charts.scales import linear_scale

NUMBERS = st.lists(st.floats(-1e12, 1e12, allow_subnormal=False), min_size=1, max_size=30)


@given(numbers=NUMBERS, zero=st.booleans(), can_cut=st.booleans())
def test_every_number_has_a_place_within_the_width(
    numbers: list[float], *, zero: bool, can_cut: bool
) -> None:
    scale = linear_scale(numbers, zero=zero, can_cut=can_cut)

    assert all(0 <= scale.place(number) <= 1 for number in numbers)
    assert all(0 <= scale.place(tick) <= 1 for tick in scale.ticks)


@example(numbers=[0.0, 2.2e-308, -0.0625], can_cut=False)
@given(numbers=NUMBERS, can_cut=st.booleans())
def test_a_larger_number_never_stands_left_of_a_smaller_one(numbers: list[float], *, can_cut: bool) -> None:
    scale = linear_scale(numbers, can_cut=can_cut)

    places = [scale.place(number) for number in sorted(numbers)]
    assert places == sorted(places)


@given(numbers=NUMBERS)
def test_there_are_few_ticks_and_they_are_evenly_apart(numbers: list[float]) -> None:
    ticks = linear_scale(numbers, can_cut=True).ticks

    steps = [after - before for before, after in pairwise(ticks)]
    assert 2 <= len(ticks) <= 9
    assert steps == pytest.approx([steps[0]] * len(steps))


def test_nothing_is_cut_where_no_number_dwarfs_the_others() -> None:
    scale = linear_scale([14, 20, 32, 80, 155], can_cut=True)

    assert not any(scale.is_cut(number) for number in (14, 155))


def test_a_decrease_that_dwarfs_the_others_is_cut_at_the_left() -> None:
    scale = linear_scale([-900, 3, 4, 5], can_cut=True)

    assert (scale.cut_below, scale.cut_above) == (True, False)
    assert scale.place(-900) < scale.place(scale.low)


def test_a_scale_ends_at_what_no_number_is_above() -> None:
    scale = linear_scale([72], most=72)

    assert (scale.high, scale.ticks) == (72, (0, 20, 40, 60))
    assert scale.place(72) > scale.place(60)
