"""Shares with intervals, trends with tests, and what sets groups apart: exact integers in, figures out."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import comb, erfc, log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: The 97.5 % quantile of the normal distribution: intervals are of 95 %.
_Z: Final = 1.959963984540054
#: Where so few documents ask for a thing, or so few do not, its trend is tested exactly.
MOST_EXACT: Final = 20
#: What fewer documents ask for is called few, and nothing is told of it.
FEWEST: Final = 5
#: The false discovery rate at which something is told.
FALSE_DISCOVERY_RATE: Final = 0.1


class Interval(NamedTuple):
    """Two ends of a 95 % interval."""

    low: float
    high: float


def wilson_interval(successes: int, trials: int) -> Interval:
    """Give the score interval of a share, which holds its level in small samples and at 0 and 1.

    E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, Journal of the
    American Statistical Association 22, 1927.

    Raises:
        ValueError: There are no trials, or more successes than trials.

    Example:
        >>> [round(end, 3) for end in wilson_interval(3, 10)]
        [0.108, 0.603]

    """
    if not 0 <= successes <= trials or trials == 0:
        raise ValueError(f"{successes} of {trials} is no share")
    share = successes / trials
    spread = _Z * sqrt(share * (1 - share) / trials + _Z**2 / (4 * trials**2))
    middle, scale = share + _Z**2 / (2 * trials), 1 + _Z**2 / trials
    low = 0.0 if successes == 0 else (middle - spread) / scale
    high = 1.0 if successes == trials else (middle + spread) / scale
    return Interval(low, high)


class TrendTest(NamedTuple):
    """A test of whether a share rises or falls from period to period.

    Attributes:
        slope: What the share changes by in a period, by least squares weighted by documents; its sign is
            the direction.
        probability: Two-sided: how likely a slope so far from 0, or further, is if nothing changes.
        is_exact: Whether it is that of all the ways to deal the successes out, not an approximation.

    """

    slope: float
    probability: float
    is_exact: bool


def trend_test(successes: Sequence[int], trials: Sequence[int]) -> TrendTest | None:
    """Test a share for a linear trend over equally spaced periods.

    The Cochran-Armitage test (P. Armitage, *Tests for linear trends in proportions and frequencies*,
    Biometrics 11, 1955), given the sums of successes and trials: exact up to `MOST_EXACT` successes or
    failures, as a permutation test whose statistic is the sum of their periods (A. Agresti, *Categorical Data
    Analysis*, 3.5.4); beyond by the normal distribution, with the variance of a sample without replacement.

    Args:
        successes: Period by period.
        trials: The same; a period without any is a gap, in which time goes on.

    Returns:
        None where there is nothing to test: fewer than two periods with trials, no success, or no failure.

    Example:
        >>> test = trend_test([0, 1, 4], [4, 4, 4])
        >>> test.slope > 0, round(test.probability, 4)
        (True, 0.0101)

    """
    total, hits = sum(trials), sum(successes)
    if sum(1 for count in trials if count) < 2 or hits in (0, total):  # noqa: PLR2004 -- two make a trend
        return None
    center = Fraction(sum(i * n for i, n in enumerate(trials)), total)
    squares = sum(n * (i - center) ** 2 for i, n in enumerate(trials))
    score = sum(i * x for i, x in enumerate(successes))
    distance = abs(score - hits * center)
    slope = float((score - hits * center) / squares)
    if (fewer := min(hits, total - hits)) <= MOST_EXACT:  # failures lie as far from their mean as successes
        return TrendTest(slope, _tail(tuple(trials), fewer, distance), is_exact=True)
    share = Fraction(hits, total)
    variance = share * (1 - share) * squares * Fraction(total, total - 1)
    return TrendTest(slope, erfc(float(distance) / sqrt(2 * float(variance))), is_exact=False)


def _tail(trials: tuple[int, ...], hits: int, distance: Fraction) -> float:
    """Give the probability that the sum of the periods of *hits* documents is so far from its mean."""
    total = sum(trials)
    center = hits * Fraction(sum(i * n for i, n in enumerate(trials)), total)
    ways = _ways(trials)[hits]
    return sum(count for score, count in ways.items() if abs(score - center) >= distance) / comb(total, hits)


@lru_cache(maxsize=8)
def _ways(trials: tuple[int, ...]) -> Mapping[int, Mapping[int, int]]:
    """Give in how many ways documents can be drawn: how many → the sum of their periods → ways."""
    drawn: dict[int, dict[int, int]] = {0: {0: 1}}
    for period, size in enumerate(trials):
        found: dict[int, dict[int, int]] = {}
        for before, sums in drawn.items():
            for more in range(min(size, MOST_EXACT - before) + 1):
                target, ways = found.setdefault(before + more, {}), comb(size, more)
                for score, count in sums.items():
                    place = score + period * more
                    target[place] = target.get(place, 0) + count * ways
        drawn = found
    return drawn


def adjusted_probabilities(probabilities: Sequence[float]) -> list[float]:
    """Give for each test the least false discovery rate at which it is called one, in the order given.

    Y. Benjamini, Y. Hochberg, *Controlling the false discovery rate*, Journal of the Royal Statistical
    Society B 57, 1995.

    Example:
        >>> adjusted_probabilities([0.01, 0.04, 0.03])
        [0.03, 0.04, 0.04]

    """
    order = sorted(range(len(probabilities)), key=lambda index: probabilities[index], reverse=True)
    adjusted, least = [0.0] * len(probabilities), 1.0
    for passed, index in enumerate(order):
        rank = len(probabilities) - passed
        least = min(least, probabilities[index] * len(probabilities) / rank)
        adjusted[index] = least
    return adjusted


def adjusted_by_name(probabilities: Mapping[str, float]) -> dict[str, float]:
    """Give `adjusted_probabilities` by what was tested, in its order.

    Example:
        >>> adjusted_by_name({"latin": 0.01, "chess": 0.5})
        {'latin': 0.02, 'chess': 0.5}

    """
    adjusted = adjusted_probabilities(list(probabilities.values()))
    return dict(zip(probabilities, adjusted, strict=True))


def is_clear(adjusted: float | None) -> bool:
    """Tell whether a test shows more than chance does, given its `adjusted_probabilities` among all like it.

    A trend that is told, what clearly sets a role apart, and what is clearly asked for together are so by
    this alone. The tests among which each stands are those of all that `FEWEST` documents or more ask for.

    Args:
        adjusted: None where there was nothing to test.

    Example:
        >>> is_clear(0.04), is_clear(0.2), is_clear(None)
        (True, False, False)

    """
    return adjusted is not None and adjusted <= FALSE_DISCOVERY_RATE


class Distinction(NamedTuple):
    """How far one group asks for a thing more than the others.

    Attributes:
        log_odds: Difference of the log odds of the two, each with the prior.
        z: The same in standard deviations.

    """

    log_odds: float
    z: float

    @property
    def probability(self) -> float:
        """Two-sided: how likely so many standard deviations, or more, are if the two ask for it alike."""
        return erfc(abs(self.z) / sqrt(2))


def distinction(inside: int, size: int, *, outside: int, others: int) -> Distinction:
    """Compare how often a group and the others ask for a thing, with a prior of what all ask for.

    Log-odds ratio with an informative Dirichlet prior (B. Monroe, M. Colaresi, K. Quinn, *Fightin' words*,
    Political Analysis 16, 2008) for yes and no: the prior is two documents, split as all documents are.

    Args:
        inside: Documents of the group that ask for it.
        size: Documents of the group.
        outside: The same of the others.
        others: Their documents.

    Raises:
        ValueError: More ask for it than there are, or one of the two has no documents.

    Example:
        >>> distinction(8, 10, outside=2, others=10).z > 2 > distinction(2, 4, outside=4, others=8).z
        True

    """
    if not (0 <= inside <= size and 0 <= outside <= others and size and others):
        raise ValueError(f"{inside} of {size} against {outside} of {others} is no comparison")
    share = (inside + outside) / (size + others)
    if share in (0, 1):
        return Distinction(0.0, 0.0)
    yes, no = 2 * share, 2 * (1 - share)
    cells = (inside + yes, size - inside + no, outside + yes, others - outside + no)
    difference = log(cells[0] / cells[1]) - log(cells[2] / cells[3])
    return Distinction(difference, difference / sqrt(sum(1 / cell for cell in cells)))


def quantile(counted: Sequence[tuple[Fraction, int]], share: Fraction) -> Fraction:
    """Give a quantile of numbers that each stand for several, interpolated (type 7 of Hyndman and Fan).

    Args:
        counted: Numbers in order, each with how many there are of it.
        share: Between 0 and 1.

    Example:
        >>> quantile([(Fraction(1), 1), (Fraction(3), 1)], Fraction(1, 2))
        Fraction(2, 1)

    """
    position = share * (sum(count for _, count in counted) - 1)
    below = position.numerator // position.denominator
    low, high = _at(counted, below), _at(counted, below + 1)
    return low + (high - low) * (position - below)


def _at(counted: Iterable[tuple[Fraction, int]], position: int) -> Fraction:
    passed, last = 0, Fraction(0)
    for number, count in counted:
        passed, last = passed + count, number
        if position < passed:
            break
    return last
