"""What documents state as pay, by skill, role or level: medians and quartiles of ranges."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from skillgraph.counts.expressions import Grouping, Population, pay_by
from skillgraph.counts.significance import quantile
from skillgraph.language.kinds import DEFAULT_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

    from skillgraph.counts.survey import Survey

_SHARES = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))


class Quartiles(NamedTuple):
    """First quartile, median, third quartile."""

    first: Fraction
    median: Fraction
    third: Fraction


@dataclass(frozen=True, slots=True)
class PayRanges:
    """The ranges of pay of one group that documents state in one currency and for one stretch of time.

    Attributes:
        group: CURIE of the skill or role, or the level; None where the title names no level.
        label: What the group is called.
        currency: ISO 4217.
        per: year, month, hour …; None where the documents do not say.
        ranges: How many ranges were stated, single amounts among them.
        low: Quartiles of their lower ends, without single amounts, which have none; None for none.
        high: Quartiles of their upper ends, likewise.
        middle: Quartiles of their middles, single amounts too; None where none has both ends.
        singles: How many of them are a single amount.

    """

    group: str | None
    label: str
    currency: str
    per: str | None
    ranges: int
    low: Quartiles | None
    high: Quartiles | None
    middle: Quartiles | None
    singles: int = 0

    def stated(self, end: str) -> int:
        """Give how many of them *end*, ``low``, ``middle`` or ``high``, is summed up from, open ones too."""
        return self.ranges if end == "middle" else self.ranges - self.singles


def count_pay(
    survey: Survey,
    by: Grouping = "role",
    *,
    population: Population = Population(),  # noqa: B008 -- immutable
    groups: Collection[str] | None = None,
    kinds: Collection[str] = DEFAULT_KINDS,
) -> list[PayRanges]:
    """Gather the ranges of pay that documents state.

    Args:
        survey: Where to count.
        by: What they are gathered by. By skill a range counts for all that its document asks of the role.
        population: Which documents count; role and level are those of whose pay it is.
        groups: CURIEs or levels of the groups to tell of; all if None.
        kinds: Ids of the kinds of concept, by skill.

    Returns:
        By currency and time, those of most ranges first; within each the groups of most ranges first, ties
        by group.

    Example:
        >>> from skillgraph.counts.survey import open_survey
        >>> sorted({row.currency for row in count_pay(open_survey())})
        ['USD']

    """
    found: dict[tuple[str | None, str, str | None], list[Mapping[str, Decimal | int | None]]] = {}
    for row in survey.rows(pay_by(survey.tables, population, by, kinds=kinds)):
        if groups is None or row["group"] in groups:
            found.setdefault((row["group"], row["currency"], row["per"]), []).append(row)
    rows = [
        _gathered((group, _label(survey, group, by), currency, per), ranges)
        for (group, currency, per), ranges in found.items()
    ]
    sizes = Counter[tuple[str, str | None]]()
    for pay in rows:
        sizes[pay.currency, pay.per] += pay.ranges
    return sorted(
        rows,
        key=lambda row: (
            -sizes[row.currency, row.per],
            row.currency,
            row.per or "",
            -row.ranges,
            row.group or "",
        ),
    )


def _gathered(
    of: tuple[str | None, str, str, str | None], stated: Sequence[Mapping[str, Decimal | int | None]]
) -> PayRanges:
    """Sum up what is stated of one group: ends are those of ranges, not of single amounts."""
    singles: list[Mapping[str, Decimal | int | None]] = []
    ends: list[Mapping[str, Decimal | int | None]] = []
    for row in stated:
        (singles if row["low"] is not None and row["low"] == row["high"] else ends).append(row)
    return PayRanges(
        *of,
        sum(int(row["ranges"] or 0) for row in stated),
        _quartiles((row["low"], row["ranges"]) for row in ends),
        _quartiles((row["high"], row["ranges"]) for row in ends),
        _quartiles((_middle(row["low"], row["high"]), row["ranges"]) for row in stated),
        sum(int(row["ranges"] or 0) for row in singles),
    )


def _label(survey: Survey, group: str | None, by: Grouping) -> str:
    if group is None:
        return "no level named"
    return group if by == "level" else survey.label_of(group)


def _middle(low: Decimal | int | None, high: Decimal | int | None) -> Fraction | None:
    return None if low is None or high is None else (Fraction(low) + Fraction(high)) / 2


def _quartiles(
    numbers: Iterable[tuple[Decimal | Fraction | int | None, Decimal | int | None]],
) -> Quartiles | None:
    counts: dict[Fraction, int] = {}
    for number, count in numbers:
        if number is not None:
            exact = Fraction(number)
            counts[exact] = counts.get(exact, 0) + int(count or 0)
    if not counts:
        return None
    ordered = sorted(counts.items())
    return Quartiles(*(quantile(ordered, share) for share in _SHARES))
