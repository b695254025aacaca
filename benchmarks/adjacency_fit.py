"""Fit the weights of counts and relations, so that what is fitted never sees what tests it.

A Poisson regression with an identity of its own: in units that were not counted, the observed are to be
``E * lift``, with the lift of `skillgraph.projection.closeness`. Its deviance, summed over all pairs, is
least for the discounts and the slope that are printed; all are held >= 0, and each is one of few
values, so that no digit is made of noise. Counted and tested units are halves by employer, both ways; and,
for the discounts, one collection of documents and all others. The prior units *k* are those with the best
NDCG@5 in the halves: deviance asks for fewer, lists for more. Strengths of kinds of relation, and what crowds
them, are those with which pairs that nothing is counted of have the least deviance.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from adjacency_measures import Flags, Matrix, Trial, ndcg_by_concept, tested_pairs, upper
from adjacency_rankers import (
    FEWEST_IN_HALF,
    Sums,
    closeness_matrix,
    expected_of_shared,
    holds,
    layer_sums,
    shared_pairs,
    sums,
)
from collections_of_units import Collection, Unit

from skillgraph.projection.weights import Weights

#: What a discount may be, and a slope, and the prior units.
DISCOUNTS: Final = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 1.0)
SLOPES: Final = tuple(number / 20 for number in range(16, 33))
PRIOR_UNITS: Final = (2.0, 4.0, 6.0)
#: By how many others a relation may be halved, and how strong it may be.
CROWDING: Final = (10.0, 20.0, 30.0, 40.0, 60.0, 80.0, np.inf)
STRENGTHS: Final = tuple(number / 50 for number in range(48))
#: From what lift on two may be associates, what a pair begins with that shares none, and the power.
ASSOCIATE_LIFTS: Final = (1.1, 1.15, 1.2, 1.25, 1.3)
UNSHARED_LIFTS: Final = (0.7, 0.75, 0.8, 0.85, 0.9)
SHARED_POWERS: Final = (0.0, 0.1, 0.15, 0.2, 0.25)
FITTED: Final = ("documents", "passages", "esco", "onet")
WHOLE: Final[dict[str, tuple[float, float]]] = {"together": (3, 2.0), "apart": (1.2, 1)}
FEWEST_TESTED: Final = 4
_ROUNDS: Final = 2
_SUMMED: Final = ("observed", "expected")


@dataclass(frozen=True, eq=False)
class Fold:
    """What is counted, and what it is to foresee."""

    layers: Mapping[str, Sums]
    test: Sums
    trial: Trial | None

    @cached_property
    def pairs(self) -> dict[str, tuple[Matrix, Matrix]]:
        """The pairs that can be together in the test: by layer what is observed and expected of them."""
        named = {**self.layers, "": self.test}
        return {
            name: (upper(own.observed)[self.there], upper(own.expected)[self.there])
            for name, own in named.items()
        }

    @cached_property
    def there(self) -> Flags:
        """Which pairs these are, of all."""
        found: Flags = upper(self.test.expected) > 0
        return found


def fit(
    postings: Sequence[Unit],
    others: Sequence[Collection],
    ids: Mapping[str, int],
    *,
    relations: tuple[Mapping[str, Matrix], Matrix],
    start: Weights,
) -> Weights:
    """Fit on some postings and all other collections.

    Args:
        postings: Split in halves by employer.
        others: The collections of the other layers.
        ids: Concept to its row.
        relations: Kind of relation to its pairs; and how many other relations the ends of each pair have.
        start: Where to begin; what is not fitted stays.

    """
    halves = list(_posting_folds(postings, others, ids))
    crossed = list(_collection_folds(postings, others, ids))
    best: tuple[float, Weights] | None = None
    for k in PRIOR_UNITS:
        weights = replace(start, prior_units=k, slope=1.0)
        for _ in range(_ROUNDS):
            for layer in FITTED:
                weights = _best_discount(weights, layer, [*halves, *crossed])
        slopes = [replace(weights, slope=slope) for slope in SLOPES]
        weights = min(slopes, key=lambda one: sum(deviance(fold, one) for fold in halves))
        trials = [(fold, fold.trial) for fold in halves if fold.trial is not None]
        quality = float(
            np.mean(
                [
                    np.nanmean(ndcg_by_concept(trial, closeness_matrix(f.layers, weights)))
                    for f, trial in trials
                ]
            )
        )
        if best is None or quality > best[0]:
            best = quality, weights
    assert best is not None  # noqa: S101 -- there are prior units to try
    tests = [fold.test for fold in halves]
    kinds, rivals = relations
    fits = {crowding: fit_strengths(tests, kinds, rivals / crowding) for crowding in CROWDING}
    crowding = min(CROWDING, key=lambda one: fits[one][0])
    weights = replace(best[1], crowding=crowding, relations={**start.relations, **fits[crowding][1]})
    return _best_sharing(weights, halves)


def _best_sharing(weights: Weights, folds: Sequence[Fold]) -> Weights:
    """Fit what associates say: with it the halves are foreseen with the least deviance."""
    best: tuple[float, Weights] | None = None
    for least in ASSOCIATE_LIFTS:
        own = replace(weights, associate_lift=least)
        shared = [shared_pairs(fold.layers, own) for fold in folds]
        for unshared in UNSHARED_LIFTS:
            for power in SHARED_POWERS:
                tried = replace(own, unshared_lift=unshared, shared_power=power)
                parts = (
                    deviance(fold, tried, unrelated=expected_of_shared(pairs, tried))
                    for fold, pairs in zip(folds, shared, strict=True)
                )
                missed = sum(parts)
                if best is None or missed < best[0]:
                    best = missed, tried
    assert best is not None  # noqa: S101 -- there are powers to try
    return best[1]


def _best_discount(weights: Weights, layer: str, folds: Sequence[Fold]) -> Weights:
    tried = [replace(weights, layers={**weights.layers, layer: discount}) for discount in DISCOUNTS]
    return min(tried, key=lambda one: sum(deviance(fold, one) for fold in folds))


def deviance(fold: Fold, weights: Weights, *, unrelated: Matrix | None = None) -> float:
    """Give the Poisson deviance of what is foreseen, per unit together, up to a constant."""
    seen, chance = fold.pairs[""]
    together = expected = np.full(len(seen), weights.prior_units)
    if unrelated is not None:
        together = together * upper(unrelated)[fold.there] ** (1 / weights.slope)
    for name in fold.layers:
        share = weights.layers.get(name, 0.0)
        together = together + share * fold.pairs[name][0]
        expected = expected + share * fold.pairs[name][1]
    logarithm = weights.slope * np.log(together / expected)
    return float((chance * np.exp(logarithm) - seen * logarithm).sum() / max(seen.sum(), 1.0))


def fit_strengths(
    tests: Sequence[Sums], relations: Mapping[str, Matrix], crowd: Matrix
) -> tuple[float, dict[str, float]]:
    """Give the least deviance of related pairs, their counts aside, and the strengths that reach it.

    Args:
        tests: What is to be foreseen.
        relations: Kind of relation to its pairs.
        crowd: By what the strength of each pair is divided, less 1.

    """
    total, found = 0.0, {}
    for kind, pairs in relations.items():
        there = upper(pairs) > 0
        seen, chance = (sum(upper(getattr(test, name))[there] for test in tests) for name in _SUMMED)
        tried = {strength: strength / (1 + upper(crowd)[there]) for strength in STRENGTHS}
        misses = {key: float((chance / (1 - r) + seen * np.log1p(-r)).sum()) for key, r in tried.items()}
        found[kind] = min(STRENGTHS, key=misses.__getitem__)
        total += misses[found[kind]]
    return total, found


def _posting_folds(
    postings: Sequence[Unit], others: Sequence[Collection], ids: Mapping[str, int]
) -> Iterator[Fold]:
    rest = layer_sums(others, ids)
    groups = sorted({unit.group for unit in postings})
    random.Random(0).shuffle(groups)  # noqa: S311 -- a split, no secret
    first = set(groups[: len(groups) // 2])
    for side in (True, False):
        counted = [unit for unit in postings if (unit.group in first) is side]
        held = holds([unit for unit in postings if (unit.group in first) is not side], ids, 1)
        test = sums(held)
        trial = tested_pairs(test.observed, test.plain, held.sum(axis=0) >= FEWEST_TESTED, **WHOLE)
        yield Fold({"postings": sums(holds(counted, ids, FEWEST_IN_HALF)), **rest}, test, trial)


def _collection_folds(
    postings: Sequence[Unit], others: Sequence[Collection], ids: Mapping[str, int]
) -> Iterator[Fold]:
    """Leave out one collection of documents, with its passages; its documents are the test."""
    whole = {"postings": sums(holds(postings, ids, FEWEST_IN_HALF))}
    for left in others:
        if left.layer == "documents" and len(left.units) >= 2 * FEWEST_TESTED:
            kept = [one for one in others if not one.id.startswith(left.id)]
            yield Fold({**whole, **layer_sums(kept, ids)}, sums(holds(left.units, ids, 3)), None)


def weight_rows(name: str, weights: Weights) -> Iterator[str]:
    """Go through the cells of one fit."""
    shape = (weights.prior_units, weights.slope, weights.crowding)
    sharing = (weights.associate_lift, weights.unshared_lift, weights.shared_power)
    cells = (*(weights.layers[layer] for layer in FITTED), *shape, *sharing)
    yield f"| {name} | {' | '.join(f'{cell:g}' for cell in cells)} |"
