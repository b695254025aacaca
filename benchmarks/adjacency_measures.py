"""How well a ranking of pairs agrees with what other texts hold together: measures, and their intervals.

A *ranking* is a symmetric matrix of scores over concepts. AUC is over pairs that are *together* or *apart*;
NDCG@5 is the mean over concepts with a pair together of the list of all concepts of the test, the nearest
first. Ties count as their mean in both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
REPLICATES: Final = 500
SEED: Final = 13
_MEASURES: Final = ("AUC", "NDCG@5")
_DEPTH: Final = 5
_DISCOUNT: Final = 1 / np.log2(np.arange(2, _DEPTH + 2))


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """Pairs to tell apart.

    Attributes:
        tested: Which concepts take part.
        together: Pairs that the test's texts hold together.
        apart: Pairs that they do not.

    """

    tested: Flags
    together: Flags
    apart: Flags


def tested_pairs(
    observed: Matrix,
    expected: Matrix,
    tested: Flags,
    *,
    together: tuple[float, float],
    apart: tuple[float, float],
) -> Trial:
    """Choose the pairs of a trial.

    Args:
        observed: Units together.
        expected: n_a n_b / N of the same units.
        tested: Which concepts take part.
        together: Fewest units, and least lift.
        apart: Lift that it stays below, and least expected.

    """
    lift = np.divide(observed, expected, out=np.zeros_like(observed), where=expected > 0)
    both = tested[:, None] & tested[None, :]
    np.fill_diagonal(both, val=False)
    near = both & (observed >= together[0]) & (lift >= together[1])
    return Trial(tested, near, both & (lift < apart[0]) & (expected >= apart[1]) & ~near)


def auc(trial: Trial, ranking: Matrix, copies: Matrix | None = None) -> float:
    """Give the area under the ROC curve; *copies* says how often each concept is drawn."""
    return PairOrder(trial, ranking).auc(copies)


class PairOrder:
    """The pairs of a trial in the order of a ranking, so that many draws of concepts cost little."""

    def __init__(self, trial: Trial, ranking: Matrix) -> None:
        rows, columns = np.nonzero(np.triu(trial.together | trial.apart, 1))
        scores = np.round(ranking[rows, columns], 9)
        order = np.argsort(scores, kind="stable")
        self._rows, self._columns = rows[order], columns[order]
        self._near = trial.together[self._rows, self._columns]
        self._starts = np.flatnonzero(np.r_[True, np.diff(scores[order]) > 0])

    def auc(self, copies: Matrix | None = None) -> float:
        """Give the area under the ROC curve."""
        weights = np.ones(len(self._rows)) if copies is None else copies[self._rows] * copies[self._columns]
        near = np.add.reduceat(weights * self._near, self._starts)
        far = np.add.reduceat(weights * ~self._near, self._starts)
        below = np.cumsum(far) - far
        total = near.sum() * far.sum()
        return float((near * (below + far / 2)).sum() / total) if total else float("nan")


def ndcg_by_concept(trial: Trial, ranking: Matrix) -> Matrix:
    """Give NDCG@5 of each concept's list; NaN where it has no pair together."""
    found = np.full(len(ranking), np.nan)
    others = np.flatnonzero(trial.tested)
    for concept in np.flatnonzero(trial.together.any(axis=1)):
        candidates = others[others != concept]
        scores = np.round(ranking[concept, candidates], 9)
        order = np.argsort(-scores, kind="stable")
        gains = trial.together[concept, candidates][order].astype(float)
        _, group, sizes = np.unique(-scores[order], return_inverse=True, return_counts=True)
        gains = (np.bincount(group, gains) / sizes)[group]
        best = min(_DEPTH, int(trial.together[concept, candidates].sum()))
        found[concept] = (gains[:_DEPTH] * _DISCOUNT[: len(gains[:_DEPTH])]).sum() / _DISCOUNT[:best].sum()
    return found


def _mean(values: Matrix, copies: Matrix) -> float:
    there = ~np.isnan(values)
    total = copies[there].sum()
    return float((values[there] * copies[there]).sum() / total) if total else float("nan")


@dataclass(frozen=True, slots=True)
class Score:
    """A figure with the interval that holds 95 of 100 draws of concepts."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """Write it as tables have it."""
        return f"{_short(self.value)} [{_short(self.low)}, {_short(self.high)}]"


def _short(value: float) -> str:
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"


def compare(
    trials: Sequence[Trial],
    rankings: Mapping[str, Sequence[Matrix]],
    *,
    against: str,
    ahead: str | None = None,
    replicates: int = REPLICATES,
) -> dict[str, dict[str, Score]]:
    """Score rankings on some trials, and their differences to one of them, by bootstrap over concepts.

    Args:
        trials: Each over the same concepts.
        rankings: Name to one ranking for each trial.
        against: The name whose scores are subtracted.
        ahead: The name of a ranking from whose scores those of each are subtracted too.
        replicates: How many draws.

    Returns:
        Name to ``AUC``, ``NDCG@5``, ``AUC difference``, ``NDCG@5 difference``, each the mean over trials; and
        ``ahead in AUC``, ``ahead in NDCG@5`` where *ahead* is given.

    """
    measures = {
        name: [_measures(trial, ranking) for trial, ranking in zip(trials, ranks, strict=True)]
        for name, ranks in rankings.items()
    }
    size = len(trials[0].tested)
    tested = np.flatnonzero(np.any([trial.tested for trial in trials], axis=0))
    chance = np.random.default_rng(SEED)
    draws = [
        np.ones(size),
        *(
            np.bincount(chance.choice(tested, len(tested)), minlength=size).astype(float)
            for _ in range(replicates)
        ),
    ]
    values = {
        name: np.array([np.mean([[one(copies) for one in pair] for pair in own], axis=0) for copies in draws])
        for name, own in measures.items()
    }
    found: dict[str, dict[str, Score]] = {}
    for name, own in values.items():
        columns = {key: own[:, i] for i, key in enumerate(_MEASURES)}
        columns |= {f"{key} difference": own[:, i] - values[against][:, i] for i, key in enumerate(_MEASURES)}
        if ahead is not None:
            columns |= {f"ahead in {key}": values[ahead][:, i] - own[:, i] for i, key in enumerate(_MEASURES)}
        found[name] = {
            key: Score(float(column[0]), *map(float, np.nanpercentile(column[1:], [2.5, 97.5])))
            for key, column in columns.items()
        }
    return found


def _measures(trial: Trial, ranking: Matrix) -> tuple[Callable[[Matrix], float], Callable[[Matrix], float]]:
    order, lists = PairOrder(trial, ranking), ndcg_by_concept(trial, ranking)
    return order.auc, lambda copies: _mean(lists, copies)


def lift_by_decile(predicted: Matrix, observed: Matrix, expected: Matrix) -> list[tuple[float, float]]:
    """Cut pairs into ten groups by predicted lift; give for each the lift predicted and the lift observed."""
    order = np.argsort(predicted, kind="stable")
    return [
        (
            float((predicted[group] * expected[group]).sum() / expected[group].sum()),
            float(observed[group].sum() / expected[group].sum()),
        )
        for group in np.array_split(order, 10)
    ]


def upper(matrix: Any) -> Any:  # noqa: ANN401 -- of whatever numbers
    """Give the values of all pairs, each once."""
    return matrix[np.triu_indices(len(matrix), 1)]
