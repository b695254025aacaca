from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.projection.associates import Associates, format_associates, load_associates
from skillgraph.projection.closeness import closeness, expected_lift, layer_shares
from skillgraph.projection.incidence import Incidence, count_together, load_incidence, unit_mask
from skillgraph.projection.stratification import Count, Source
from skillgraph.projection.weights import Weights, bundled_weights

WEIGHTS = Weights(
    {"ads": 1.0}, 4.0, 1.5, 0.05, 1.0, 0.0, 1.0, 20.0, 3.0, {"kind-of": 0.6}, {}, 0.6, 1.5, 0.8, 0.2
)
#: a and b are with d in ten of a hundred ads each; c is by itself.
HELD = {"a": range(10), "b": range(10, 20), "c": range(50, 60), "d": range(20)}
ADS = Source("ads", "ads", "ad", 100, 0.0, "Ads", "2026", "CC0-1.0", "")
INCIDENCE = Incidence(
    {"ads": ADS}, masks={f"concept:{name}": {"ads": unit_mask(units)} for name, units in HELD.items()}
)
TABLE = format_associates(
    INCIDENCE.concepts(),
    [(pair, count_together(INCIDENCE, *pair)) for pair in combinations(INCIDENCE.concepts(), 2)],
    weights=WEIGHTS,
)
SHARED = st.none() | st.integers(0, 200)


def test_associates_are_what_is_counted_together_clearly_more_often_than_by_chance() -> None:
    assert TABLE == "concept\tassociates\na\t3\nb\t2\nc\t\nd\t\n"


def test_two_that_are_never_together_share_what_both_are_with() -> None:
    associates = Associates(TABLE)

    shared = associates.shared("concept:a", "concept:b")

    assert shared is not None
    assert (shared.count, shared.first(3)) == (1, ("concept:d",))
    assert associates.shared("concept:b", "concept:a") == shared


def test_what_is_counted_and_shares_nothing_is_told_apart_from_what_is_not_counted() -> None:
    associates = Associates(TABLE)

    shared = associates.shared("concept:a", "concept:c")

    assert shared is not None
    assert (shared.count, shared.first(3)) == (0, ())
    assert associates.shared("concept:a", "concept:unheard-of") is None


def test_those_are_named_first_that_go_most_with_both() -> None:
    units = {
        "a": range(40),
        "b": range(30, 70),
        "often": range(10, 60),
        "rare": range(33, 36),
        "one": range(40),
    }
    masks = {f"concept:{name}": {"ads": unit_mask(held)} for name, held in units.items()}
    incidence = Incidence({"ads": ADS}, masks=masks)
    associates = Associates("concept\tassociates\na\t2 1 1\nb\t1 1 1\none\t\noften\t\nrare\t\n")

    shared = associates.shared("concept:b", "concept:a")

    assert shared is not None
    assert shared.first(3, incidence=incidence) == ("concept:often", "concept:rare", "concept:one")
    assert shared.first(1, incidence=incidence) == ("concept:often",)


def test_the_table_of_the_package_is_made_of_its_counts() -> None:
    incidence, associates = load_incidence(), load_associates()

    first, *_ = incidence.concepts()

    assert all(associates.shared(first, other) is not None for other in incidence.concepts())


def test_things_that_are_asked_for_with_the_same_things_are_expected_together() -> None:
    assert expected_lift([], shared=0, weights=WEIGHTS) == pytest.approx(0.8)
    assert expected_lift([], shared=31, weights=WEIGHTS) == pytest.approx(1.6)


@given(SHARED, st.integers(0, 200), st.floats(0, 0.9), st.integers(0, 40))
def test_the_more_is_shared_the_closer(shared: int | None, more: int, strength: float, units: int) -> None:
    counts = [Count("ads", ("ads",), "ad", units, 10, 10, 10, 100, 0.0)]

    some = closeness(counts, strength, shared=shared or 0, weights=WEIGHTS)

    assert closeness(counts, strength, shared=(shared or 0) + more, weights=WEIGHTS) >= some


def test_the_more_is_counted_of_a_pair_the_less_it_matters_what_it_shares() -> None:
    def gain(units: int) -> float:
        counts = [Count("ads", ("ads",), "ad", units, units, 10, 10, 100, 0.0)]
        lifts = (expected_lift(counts, shared=shared, weights=WEIGHTS) for shared in (0, 31))
        least, most = lifts
        return most / least

    assert gain(1) > gain(10) > gain(1000) > 1


def test_what_is_shared_has_its_share_of_what_all_layers_gave() -> None:
    counts = [Count("ads", ("ads",), "ad", 30, 10, 10, 10, 100, 0.0)]

    shares = layer_shares(counts, relation_strength=0.5, shared=31, weights=WEIGHTS)

    whole = 1 - 1 / expected_lift(counts, relation_strength=0.5, shared=31, weights=WEIGHTS)
    assert list(shares) == ["ads", "shared", "relation"]
    assert sum(shares.values()) == pytest.approx(whole)
    assert shares["shared"] > 0


def test_few_associates_that_are_shared_bring_no_two_things_near() -> None:
    assert closeness([], shared=3) < 0.03 < closeness([], shared=4)
    assert bundled_weights().unshared_lift < bundled_weights().prior_lift
