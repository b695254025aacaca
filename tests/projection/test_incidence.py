from itertools import combinations
from math import comb, exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.projection.chance import measure_spread, poisson_tail
from skillgraph.projection.incidence import (
    OPTIONAL,
    Incidence,
    count_together,
    format_units,
    load_incidence,
    telling_pairs,
    unit_mask,
)
from skillgraph.projection.stratification import Count, Source
from skillgraph.projection.weights import Weights

WEIGHTS = Weights({}, 2.0, 1.0, 0.05, 1.0, 0.0, 1.0, 20.0, 3.0, {}, {}, 0.6, 1.5, 0.8, 0.2)


def source(name: str, size: int, *, spread: float = 0.0) -> Source:
    return Source(name, "ads", "ad", size, spread, name, "", "", "")


def incidence(**held: dict[str, set[int]]) -> Incidence:
    sources = {name: source(name, 100) for units in held.values() for name in units}
    masks = {
        f"concept:{concept}": {name: unit_mask(numbers) for name, numbers in units.items()}
        for concept, units in held.items()
    }
    return Incidence(sources, masks=masks)


def test_chance_is_reckoned_within_each_source_and_summed() -> None:
    found = incidence(
        a={"one": set(range(50)), "two": {0}}, b={"one": set(range(40, 60)), "two": set(range(10))}
    )

    (count,) = count_together(found, "concept:a", "concept:b", weights=WEIGHTS)

    assert count.together == 10 + 1
    assert count.expected == pytest.approx(50 * 20 / 100 + 1 * 10 / 100)
    assert (count.first_units, count.second_units, count.units) == (51, 30, 200)
    assert count.log_lift == pytest.approx(log((11 + 2) / (10.1 + 2)))


def test_two_concepts_that_no_source_holds_both_are_counted_nowhere() -> None:
    found = incidence(a={"one": {1, 2, 3}}, b={"two": {1, 2, 3}})

    assert count_together(found, "concept:a", "concept:b") == ()
    assert count_together(found, "concept:a", "concept:unheard-of") == ()


def test_an_optional_need_counts_half() -> None:
    sources = {"esco": source("esco", 10), "esco-optional": source("esco-optional", 10)}
    masks = {
        "concept:a": {"esco": unit_mask([0, 1]), "esco-optional": unit_mask([2])},
        "concept:b": {"esco": unit_mask([0]), "esco-optional": unit_mask([1, 2])},
    }

    (count,) = count_together(Incidence(sources, masks=masks), "concept:a", "concept:b")

    assert count.together == 1 + 0.5 + 0.25
    assert count.expected == pytest.approx(2.5 * 2 / 10)


def test_units_that_hold_much_make_chance_greater_but_not_for_what_all_of_them_hold() -> None:
    sources = {"one": source("one", 100, spread=0.5)}
    masks = {
        "concept:all": {"one": unit_mask(range(100))},
        "concept:half": {"one": unit_mask(range(50))},
        "concept:few": {"one": unit_mask(range(20))},
    }
    found = Incidence(sources, masks=masks)

    (of_half,) = count_together(found, "concept:half", "concept:few")
    (of_all,) = count_together(found, "concept:all", "concept:few")

    assert of_half.expected == pytest.approx(10 * (1 + 0.5 * 0.5 * 0.8))
    assert of_all.expected == of_all.together == 20


@given(
    st.lists(st.sets(st.sampled_from("abcdef"), max_size=6), min_size=4, max_size=30).filter(
        lambda units: measure_spread([dict.fromkeys(unit, 1.0) for unit in units]) > 0
    )
)
def test_with_its_spread_a_source_expects_as_many_units_together_as_it_has(units: list[set[str]]) -> None:
    spread = measure_spread([dict.fromkeys(unit, 1.0) for unit in units])
    names = sorted(set().union(*units))
    masks = {
        name: {"one": unit_mask(number for number, unit in enumerate(units) if name in unit)}
        for name in names
    }
    found = Incidence({"one": source("one", len(units), spread=spread)}, masks=masks)

    counts = [
        count for first, second in combinations(names, 2) for count in count_together(found, first, second)
    ]

    assert sum(count.expected for count in counts) == pytest.approx(sum(count.together for count in counts))


def test_a_table_is_read_where_a_concept_is_asked_for() -> None:
    table = "concept\tsource\tunits\na\tone\t4 5 1\na\ttwo\t0\nab\tone\t7\n"
    found = Incidence({"one": source("one", 20), "two": source("two", 20)}, table)

    assert found.held("concept:a") == {"one": unit_mask([4, 9, 10]), "two": 1}
    assert found.held("concept:ab") == {"one": 1 << 7}
    assert found.held("concept:b") == {}
    assert found.concepts() == ("concept:a", "concept:ab")


def test_sources_of_a_reader_stand_beside_those_of_the_package() -> None:
    table = Incidence({"one": source("one", 20)}, "concept\tsource\tunits\na\tone\t4\n")

    both = table.joined(incidence(a={"mine": {0}}, b={"mine": {0}}))

    assert both.held("concept:a") == {"one": 16, "mine": 1}
    assert list(both.sources) == ["one", "mine"]
    assert both.concepts() == ("concept:a", "concept:b")


@given(st.sets(st.integers(0, 2000), min_size=1))
def test_units_are_read_as_they_are_written(units: set[int]) -> None:
    table = f"concept\tsource\tunits\na\tone\t{format_units(units)}\n"

    assert Incidence({"one": source("one", 2001)}, table).held("concept:a")["one"] == unit_mask(units)


@pytest.mark.parametrize(("least", "mean"), [(0, 0.5), (1, 0.5), (3, 5.0), (12, 5.0), (40, 30.0)])
def test_the_tail_of_chance_is_that_of_a_poisson_distribution(least: int, mean: float) -> None:
    factorial = 1.0
    below = 0.0
    for number in range(least):
        factorial *= number or 1
        below += mean**number / factorial

    assert poisson_tail(least, mean) == pytest.approx(1 - exp(-mean) * below, abs=1e-12)


def test_the_tail_errs_on_the_side_of_chance_where_a_concept_is_frequent() -> None:
    size, first, second, least = 100, 80, 50, 47
    ways = sum(comb(first, both) * comb(size - first, second - both) for both in range(least, second + 1))

    exact = ways / comb(size, second)

    assert exact < 0.01 < poisson_tail(least, first * second / size)


def test_what_comes_with_the_package_holds_no_concept_in_fewer_than_three_units() -> None:
    found = load_incidence()

    held = {concept: found.held(concept) for concept in found.concepts()}
    units = [
        (mask | masks.get(name + OPTIONAL, 0)).bit_count()
        for masks in held.values()
        for name, mask in masks.items()
        if not name.endswith(OPTIONAL)
    ] + [
        (mask | masks.get(name.removesuffix(OPTIONAL), 0)).bit_count()
        for masks in held.values()
        for name, mask in masks.items()
        if name.endswith(OPTIONAL)
    ]

    assert min(units) >= 3
    assert set().union(*held.values()) == set(found.sources)
    assert all(
        mask.bit_length() <= found.sources[name].size
        for masks in held.values()
        for name, mask in masks.items()
    )


def test_the_quick_look_at_all_pairs_finds_those_that_counting_one_by_one_finds() -> None:
    shipped = load_incidence()
    concepts = shipped.concepts()[::9]
    slow = [
        pair
        for pair in combinations(concepts, 2)
        if any(c.together >= 5 and c.lift >= 1.25 and _is_far(c) for c in count_together(shipped, *pair))
    ]

    assert list(telling_pairs(shipped, concepts, least_lift=1.25)) == slow
    assert len(slow) > 10
    around = slow[0][0]
    star = [pair for pair in slow if around in pair]
    assert list(telling_pairs(shipped, concepts, least_lift=1.25, around=[around])) == star
    ends = slow[-1]
    stars = [pair for pair in slow if not {around, *ends}.isdisjoint(pair)]
    assert list(telling_pairs(shipped, concepts, least_lift=1.25, around={around, *ends})) == stars


def _is_far(count: Count) -> bool:
    return (count.together - count.expected) ** 2 >= 9 * count.expected


def test_every_significant_count_is_among_those_that_the_quick_look_leaves() -> None:
    shipped = load_incidence()
    concepts = shipped.concepts()[::9]
    found = set(telling_pairs(shipped, concepts, least_lift=1.25))

    significant = {
        pair
        for pair in combinations(concepts, 2)
        for count in count_together(shipped, *pair)
        if count.significant and count.together >= 5 and count.lift >= 1.25
    }

    assert significant <= found
