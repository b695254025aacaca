"""What chance gives: how unequal the units of a source are, and how seldom so many would be together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp, fsum, lgamma, log


def measure_spread(units: Sequence[Mapping[str, float]]) -> float:
    """Measure how unequal the units of a source are in how much they hold.

    Args:
        units: For each the concepts that it holds, and what each counts: 1, or a share of it.

    Returns:
        *s* >= 0 of the *E* of `incidence`, by moments: with it *E* and the units observed have the same sum
        over all pairs of concepts; 0 where units hold no more together than even units would.

    Example:
        >>> measure_spread([{"a": 1, "b": 1}, {"a": 1}, {"b": 1}, {}])
        0.0
        >>> measure_spread([{"a": 1, "b": 1}, {}])
        4.0

    """
    margins: dict[str, float] = {}
    observed = 0.0
    for unit in units:
        observed += sum(unit.values()) ** 2 - sum(share**2 for share in unit.values())
        for concept, share in unit.items():
            margins[concept] = margins.get(concept, 0.0) + share
    return spread_of_sums(observed, margins.values(), size=len(units))


def spread_of_sums(observed: float, margins: Collection[float], *, size: int) -> float:
    """Measure the same from sums alone.

    Args:
        observed: Ordered pairs of two concepts that the units hold together, over all units.
        margins: How many units hold each concept.
        size: How many units there are.

    Example:
        >>> spread_of_sums(2, [1, 1], size=2)
        4.0

    """
    even = _sum_of_products(margins) / max(size, 1)
    slack = _sum_of_products([n * (1 - n / size) for n in margins]) / max(size, 1)
    return max(0.0, (observed - even) / slack) if slack > 0 else 0.0


def expected_together(size: int, first: float, second: float, *, spread: float) -> float:
    """Give *E* of `incidence`: how many units of a source hold both of two concepts by chance.

    Args:
        size: How many units it has.
        first: How many of them hold the one.
        second: How many hold the other.
        spread: As `measure_spread` gives it.

    Example:
        >>> expected_together(40, 8, 8, spread=0.0)
        1.6

    """
    excess = spread * (1 - first / size) * (1 - second / size)
    return first * second / size * (1 + max(excess, 0.0))


def _sum_of_products(values: Iterable[float]) -> float:
    """Sum the products of all ordered pairs of two different values, the same in whatever order they come."""
    values = list(values)
    return fsum(values) ** 2 - fsum(value**2 for value in values)


def poisson_tail(least: int, mean: float) -> float:
    """Give the probability that a Poisson variable with a mean is at least so great.

    Example:
        >>> round(poisson_tail(1, 1.0), 4), poisson_tail(0, 1.0)
        (0.6321, 1.0)

    """
    if least <= 0:
        return 1.0
    if least > mean:  # the tail itself, of which no 1 is subtracted: exact where it is small
        term = exp(least * log(mean) - mean - _log_factorial(least)) if mean > 0 else 0.0
        total, number = 0.0, least
        while term > total * 1e-12:
            total += term
            number += 1
            term *= mean / number
        return min(1.0, total)
    term = total = exp(-mean)
    for number in range(1, least):
        term *= mean / number
        total += term
    return max(0.0, 1.0 - total)


def _log_factorial(number: int) -> float:
    return lgamma(number + 1)
