"""What chance gives: how unequal the units of a source are, and how seldom so many would be together."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, lgamma, log


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
    size = len(units)
    even = _sum_of_products(margins.values()) / max(size, 1)
    slack = _sum_of_products([n * (1 - n / size) for n in margins.values()]) / max(size, 1)
    return max(0.0, (observed - even) / slack) if slack > 0 else 0.0


def _sum_of_products(values: Iterable[float]) -> float:
    """Sum the products of all ordered pairs of two different values."""
    values = list(values)
    return sum(values) ** 2 - sum(value**2 for value in values)


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
