from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.projection.chance import poisson_tail
from skillgraph.projection.closeness import (
    DEFINITIONS,
    closeness,
    counted_closeness,
    expected_lift,
    layer_shares,
    specific_strength,
)
from skillgraph.projection.named_relations import NAMED_RELATIONS
from skillgraph.projection.stratification import SIGNIFICANCE, Count
from skillgraph.projection.weights import Weights, bundled_weights

LAYERS = {"ads": 1.0, "books": 0.5, "one-text": 0.1}
WEIGHTS = Weights(
    LAYERS,
    4.0,
    1.5,
    0.05,
    1.0,
    0.0,
    1.0,
    20.0,
    3.0,
    {"kind-of": 0.6},
    {},
    0.6,
    1.5,
    0.8,
    0.2,
    crowding_of_definitions=20.0,
)
UNITS = st.integers(0, 50)
STRENGTHS = st.floats(0, 0.95)


def count(layer: str, together: float, expected: float = 10.0) -> Count:
    return Count(layer, ("one",), "ad", together, expected, 10, 10, 100, 0.0)


def test_layers_learn_together_each_at_its_own_discount() -> None:
    found = expected_lift([count("ads", 30, 5), count("books", 4, 8)], weights=WEIGHTS)

    assert found == pytest.approx(((4 + 30 + 2) / (4 + 5 + 4)) ** 1.5)


def test_counts_give_the_share_that_chance_does_not() -> None:
    counts = [count("ads", 24, 10)]

    assert counted_closeness(counts, weights=WEIGHTS) == pytest.approx(1 - (14 / 28) ** 1.5)


def test_what_each_layer_gave_sums_to_what_all_gave() -> None:
    counts = [count("ads", 30), count("books", 4)]

    shares = layer_shares(counts, relation_strength=0.5, one_text=0.5, weights=WEIGHTS)

    whole = counted_closeness(counts, relation_strength=0.5, one_text=0.5, weights=WEIGHTS)
    assert list(shares) == ["ads", "books", "relation", "one-text"]
    assert shares["ads"] > 0 > shares["books"]
    assert sum(shares.values()) == pytest.approx(whole)


def test_the_less_often_than_by_chance_the_farther_apart_and_a_relation_loses_nothing() -> None:
    rare, rarer = [count("ads", 2)], [count("ads", 1)]

    assert counted_closeness(rare, weights=WEIGHTS) == 0
    assert 0 < closeness(rarer, weights=WEIGHTS) < closeness(rare, weights=WEIGHTS) < 0.6 * 0.05
    assert closeness(rare, 0.5, weights=WEIGHTS) >= 0.6 * 0.5


def test_what_is_together_as_often_as_by_chance_is_where_nothing_is_known() -> None:
    assert closeness([count("ads", 10)], weights=WEIGHTS) == closeness([], weights=WEIGHTS) == 0.03


def test_a_relation_is_what_a_pair_begins_with_and_counts_decide_where_there_are_many() -> None:
    few, many = [count("ads", 2, 1)], [count("ads", 200, 100)]

    start = expected_lift([], relation_strength=0.75, weights=WEIGHTS)
    after_few = expected_lift(few, relation_strength=0.75, weights=WEIGHTS)
    after_many = expected_lift(many, relation_strength=0.75, weights=WEIGHTS)

    assert start == pytest.approx(4)
    assert start > after_few > after_many > expected_lift(many, weights=WEIGHTS)


def test_a_relation_is_halved_where_its_ends_have_as_many_others_as_crowd_it() -> None:
    assert specific_strength("kind-of", 0, weights=WEIGHTS) == 0.6
    assert specific_strength("kind-of", 20, weights=WEIGHTS) == 0.3


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_more_relations_two_concepts_have_the_less_one_of_them_says(one: int, other: int) -> None:
    fewer, more = sorted((one, other))

    near, far = (closeness([], specific_strength("kind-of", others)) for others in (fewer, more))

    assert (near > far) == (fewer < more)


def test_a_layer_without_a_weight_says_nothing() -> None:
    assert closeness([count("unheard-of", 30)], weights=WEIGHTS) == closeness([], weights=WEIGHTS)


@given(low=UNITS, high=UNITS, weak=STRENGTHS, strong=STRENGTHS, stated=st.booleans())
def test_closeness_rises_with_the_units_together_and_with_each_strength(
    low: int, high: int, weak: float, strong: float, *, stated: bool
) -> None:
    low, high = sorted((low, high))
    weak, strong = sorted((weak, strong))

    values = [
        closeness([count("ads", units), count("books", 12)], strength, stated, weights=WEIGHTS)
        for units, strength in ((low, weak), (high, weak), (high, strong))
    ]

    assert values == sorted(values)
    assert 0 <= values[0] <= values[-1] < 1


@given(UNITS, STRENGTHS)
def test_what_a_document_states_stands_above_all_that_none_states(units: int, strength: float) -> None:
    unstated = closeness([count("ads", units, 0.1), count("books", units)], strength, weights=WEIGHTS)

    assert unstated < closeness([], stated=True, weights=WEIGHTS)


@pytest.mark.parametrize("layer", sorted(bundled_weights().layers.keys() - {"one-text"}))
def test_one_text_alone_stays_below_every_significant_count(layer: str) -> None:
    expected = [number / 20 for number in range(1, 400)]
    counts = [
        count(layer, next(x for x in range(200) if poisson_tail(x, e) < SIGNIFICANCE), e) for e in expected
    ]

    assert closeness([], one_text=1.0) < min(closeness([one]) for one in counts)


def test_every_weight_is_a_number_that_cannot_pull_closer_things_apart() -> None:
    weights = bundled_weights()

    assert min(weights.layers.values()) >= 0
    assert min(weights.prior_units, weights.slope) > 0
    assert all(0 < strength < 1 for strength in weights.relations.values())
    assert 0 < weights.stated_floor < 1


@pytest.mark.parametrize("definition", sorted(DEFINITIONS))
def test_a_few_postings_bring_no_pair_nearer_than_what_a_thing_is(definition: str) -> None:
    """Six of 866 postings with both, where chance gives one and a half, tell less than a definition."""
    few = Count("postings", ("postings",), "posting", 6, 1.5, 40, 32, 866, log(12 / 7.5))

    assert closeness([], specific_strength(definition, 20)) > closeness([few])


def test_what_a_thing_is_it_stays_whatever_else_it_is_tied_to() -> None:
    kept = {kind: specific_strength(kind, 30) / specific_strength(kind, 0) for kind in NAMED_RELATIONS}

    assert min(kept[kind] for kind in DEFINITIONS) > max(kept[kind] for kind in kept.keys() - DEFINITIONS)
