"""From numbers to places: round ticks, and a cut where one number dwarfs the others."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

#: A number this many times the middle one, and twice the next smaller one, is put beyond a cut.
DWARFING: Final = 5.0
#: Share of the width that lies beyond a cut, at each end that has one.
BEYOND: Final = 0.1
#: Share of the width that is kept free at both ends, for ends of bars and words of ticks.
MARGIN: Final = 0.03
#: No number of a chart is larger, and what is smaller is zero: floating point ends soon after.
_LARGEST: Final = 1e300
_SMALLEST: Final = 1e-300


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a number stands, as a share of the width.

    Attributes:
        low, high: The numbers at the ends of the uncut part.
        ticks: Round numbers between them, in order.
        cut_below, cut_above: Is there a stretch for numbers beyond that end?

    """

    low: float
    high: float
    ticks: tuple[float, ...]
    cut_below: bool = False
    cut_above: bool = False

    def place(self, value: float) -> float:
        """Give the share of the width at which a number stands; one beyond a cut stands at the far end."""
        if self.is_cut(value):
            return MARGIN if value < self.low else 1 - MARGIN
        start = MARGIN + (BEYOND if self.cut_below else 0)
        end = 1 - MARGIN - (BEYOND if self.cut_above else 0)
        return min(start + (end - start) * (value - self.low) / (self.high - self.low), end)

    def is_cut(self, value: float) -> bool:
        """Tell whether a number lies beyond the ends."""
        return value < self.low or value > self.high


def linear_scale(
    values: Iterable[float], *, zero: bool = True, can_cut: bool = False, most: float = math.inf
) -> Scale:
    """Make a scale that holds some numbers.

    Args:
        values: What it has to hold; none make a scale from 0 to 1.
        zero: Must it hold zero? Bars start there, so theirs must.
        can_cut: May it leave out numbers that dwarf the others?
        most: What no number is above, as a part is not above its whole; the scale ends there at the latest.

    Example:
        >>> scale = linear_scale([-14, 32, 155, 3000], can_cut=True)
        >>> scale.ticks, scale.cut_above, scale.is_cut(3000)
        ((-50.0, 0.0, 50.0, 100.0, 150.0, 200.0), True, True)

    """
    numbers = [_bounded(value) for value in values]
    limit = _limit(numbers) if can_cut else math.inf
    kept = [number for number in numbers if abs(number) <= limit]
    if zero or not kept:
        kept.append(0.0)
    low, high = min(kept), max(kept)
    if low == high:
        high = low + (abs(low) or 1.0)
    step = _step(high - low)
    first, last = math.floor(low / step), math.ceil(high / step)
    return Scale(
        first * step,
        min(last * step, most),
        tuple(number * step for number in range(first, last + 1) if number * step <= most),
        cut_below=any(number < -limit for number in numbers),
        cut_above=any(number > limit for number in numbers),
    )


def _limit(numbers: Sequence[float]) -> float:
    """Give the largest magnitude before the cut: what lies above dwarfs the middle one."""
    sizes = sorted(abs(number) for number in numbers if number)
    middle = sizes[(len(sizes) - 1) // 2] if sizes else 0.0
    for smaller, larger in pairwise(sizes):
        if larger > DWARFING * middle and larger > 2 * smaller:
            return smaller
    return math.inf


def _step(span: float) -> float:
    """Give a round step of which four to seven make up a span."""
    rough = span / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)


def _bounded(value: float) -> float:
    return max(-_LARGEST, min(_LARGEST, value)) if abs(value) >= _SMALLEST else 0.0
