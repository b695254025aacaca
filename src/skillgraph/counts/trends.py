"""What is asked for more, and what less, period by period: shares of documents with intervals and tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from skillgraph.counts.expressions import (
    Population,
    Step,
    asked_by_period,
    documents_by_origin,
    documents_by_period,
    named_by_period,
    tally_documents,
)
from skillgraph.counts.significance import (
    FEWEST,
    Interval,
    TrendTest,
    adjusted_by_name,
    is_clear,
    trend_test,
    wilson_interval,
)
from skillgraph.language.kinds import DEFAULT_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from skillgraph.counts.survey import Survey

#: Probability by chance up to which the one test of what is named tells a change.
SIGNIFICANCE: Final = 0.05
Verdict = Literal["rises", "falls", "no change shown", "few"]


class Share(NamedTuple):
    """How many documents of a period ask for a thing.

    Attributes:
        asked: Documents that ask for it, however firmly.
        required: Those that require it.
        documents: All documents of the period.

    """

    asked: int
    required: int
    documents: int

    @property
    def interval(self) -> Interval | None:
        """The Wilson interval of *asked* of *documents*; None where there are none."""
        return wilson_interval(self.asked, self.documents) if self.documents else None


@dataclass(frozen=True, slots=True)
class Trend:
    """How often a thing is asked for, period by period.

    Attributes:
        concept: CURIE.
        label: What it is called.
        kind: Its kind.
        shares: One for each period.
        test: None where there is nothing to test, or few documents ask for it.
        adjusted: The least false discovery rate at which the trend would be told.
        named: Of each period, how many documents name it at all, in duties too; () where no trend is told
            and it was not asked about.
        hangs_on_one: Whether no trend would be told if one document of the first or the last period asked
            otherwise.

    """

    concept: str
    label: str
    kind: str
    shares: tuple[Share, ...]
    test: TrendTest | None
    adjusted: float | None
    named: tuple[int, ...] = ()
    hangs_on_one: bool = False

    @property
    def verdict_as_named(self) -> Verdict | None:
        """What the same test, alone, comes to of documents that name it; None where not counted."""
        if not self.named:
            return None
        test = trend_test(self.named, [share.documents for share in self.shares])
        if test is None or test.probability > SIGNIFICANCE:
            return "no change shown"
        return "rises" if test.slope > 0 else "falls"

    @property
    def total(self) -> Share:
        """All periods together."""
        return Share(*(sum(share[slot] for share in self.shares) for slot in range(len(Share._fields))))

    @property
    def verdict(self) -> Verdict:
        """What the test comes to."""
        if self.total.asked < FEWEST:
            return "few"
        if self.test is None or not is_clear(self.adjusted):
            return "no change shown"
        return "rises" if self.test.slope > 0 else "falls"


@dataclass(frozen=True, slots=True)
class Trends:
    """The trends of a set of documents.

    Attributes:
        step: How long a period is.
        periods: First day of each, in order, without gaps.
        sizes: Documents of each.
        rows: Trends that were told, in order: rising by how sure, falling, the rest by how many ask.
        tested: How many things were tested.
        undated: Documents without a date.
        coarse: Documents whose date is not fine enough for the step.
        copies: Near-copies of others, which do not count.
        silent: Documents that count, dated or not, and ask for nothing that was read.
        required: Whether the test is of what is required, not of all that is asked for.
        origins: How the dates were found, each with its number of documents, those of most first.

    """

    step: Step
    periods: tuple[date, ...]
    sizes: tuple[int, ...]
    rows: tuple[Trend, ...]
    tested: int
    undated: int
    coarse: int
    copies: int
    silent: int
    required: bool
    origins: tuple[tuple[str, int], ...]

    @property
    def documents(self) -> int:
        """Documents that are counted in some period."""
        return sum(self.sizes)

    @property
    def can_change(self) -> bool:
        """Whether there is more than one period, without which nothing can be shown to change."""
        return len(self.periods) > 1


def count_trends(
    survey: Survey,
    *,
    step: Step = "month",
    population: Population = Population(),  # noqa: B008 -- immutable
    concepts: Collection[str] | None = None,
    kinds: Collection[str] = DEFAULT_KINDS,
    required: bool = False,
) -> Trends:
    """Count in which share of the documents of a period each skill is asked for, and test what changes.

    Args:
        survey: Where to count.
        step: How long a period is.
        population: Which documents count.
        concepts: CURIEs of those to tell of; all that are asked for if None. All are tested all the same, so
            that the false discovery rate does not hang on what is asked.
        kinds: Ids of kinds of concept.
        required: Test what is required alone.

    Example:
        >>> from skillgraph.counts.survey import open_survey
        >>> count_trends(open_survey()).undated  # the guide gives no date
        1

    """
    tally = survey.rows(tally_documents(survey.tables, population, step))[0]
    origins = [
        (row["origin"], row["documents"])
        for row in survey.rows(documents_by_origin(survey.tables, population))
    ]
    found = {
        row["period"]: row["documents"]
        for row in survey.rows(documents_by_period(survey.tables, population, step))
    }
    periods = periods_between(found, step)
    sizes = [found.get(period, 0) for period in periods]
    counts: dict[str, dict[date, tuple[int, int]]] = {}
    for row in survey.rows(asked_by_period(survey.tables, population, step, kinds=kinds)):
        counts.setdefault(row["concept"], {})[row["period"]] = (row["asked"], row["required"])
    for curie in concepts or ():
        counts.setdefault(curie, {})
    shares = {
        curie: tuple(Share(*own.get(p, (0, 0)), size) for p, size in zip(periods, sizes, strict=True))
        for curie, own in counts.items()
    }
    tests = {curie: test for curie, own in shares.items() if (test := _test(own, required=required))}
    adjusted = _adjusted(tests)
    rows = [
        Trend(
            curie,
            *survey.names[curie],
            shares[curie],
            tests.get(curie),
            adjusted.get(curie),
            hangs_on_one=is_clear(adjusted.get(curie))
            and any(
                not is_clear(_adjusted(tests | {curie: test})[curie])
                for test in _with_one_otherwise(shares[curie], tests[curie], required=required)
            ),
        )
        for curie in (counts if concepts is None else concepts)
    ]
    wanted = {*(concepts or ()), *(row.concept for row in rows if row.verdict in ("rises", "falls"))}
    rows = _with_named(survey, rows, periods, population=population, step=step, wanted=wanted)
    return Trends(
        step,
        tuple(periods),
        tuple(sizes),
        tuple(sorted(rows, key=_rank)),
        len(tests),
        tally["documents"] - tally["dated"],
        tally["dated"] - tally["fine"],
        tally["copies"],
        tally["silent"],
        required,
        tuple(sorted(origins, key=lambda origin: -origin[1])),
    )


def _adjusted(tests: Mapping[str, TrendTest]) -> dict[str, float]:
    return adjusted_by_name({curie: test.probability for curie, test in tests.items()})


def _hits(shares: Sequence[Share], *, required: bool) -> list[int]:
    return [share.required if required else share.asked for share in shares]


def _with_one_otherwise(shares: Sequence[Share], test: TrendTest, *, required: bool) -> Iterator[TrendTest]:
    """Test as if one document less asked where most do, or one more where fewest do: at the two ends."""
    sizes = [share.documents for share in shares]
    hits = _hits(shares, required=required)
    many, few = (-1, 0) if test.slope > 0 else (0, -1)
    for end, step in ((many, -1), (few, 1)):
        changed = [*hits]
        changed[end] += step
        if 0 <= changed[end] <= sizes[end] and (found := trend_test(changed, sizes)):
            yield found


def _with_named(
    survey: Survey,
    rows: Sequence[Trend],
    periods: Sequence[date],
    *,
    population: Population,
    step: Step,
    wanted: Collection[str],
) -> list[Trend]:
    """Count what is named beside what is asked for, of what is wanted."""
    if not wanted:
        return list(rows)
    found: dict[str, dict[date, int]] = {curie: {} for curie in wanted}
    for row in survey.rows(named_by_period(survey.tables, population, step, concepts=wanted)):
        found[row["concept"]][row["period"]] = row["named"]
    return [
        replace(row, named=tuple(found[row.concept].get(period, 0) for period in periods))
        if row.concept in found
        else row
        for row in rows
    ]


def _test(shares: Sequence[Share], *, required: bool) -> TrendTest | None:
    if sum(share.asked for share in shares) < FEWEST:
        return None
    return trend_test(_hits(shares, required=required), [share.documents for share in shares])


_VERDICTS: Final[tuple[Verdict, ...]] = ("rises", "falls", "no change shown", "few")


def _rank(row: Trend) -> tuple[int, float, int, str]:
    told = row.verdict in ("rises", "falls")
    sure = row.test.probability if told and row.test else 0.0
    return _VERDICTS.index(row.verdict), sure, -row.total.asked, row.concept


def periods_between(periods: Iterable[date], step: Step) -> list[date]:
    """Give the first days of all periods from the first to the last of some, those without documents too.

    Example:
        >>> from datetime import date
        >>> [day.isoformat() for day in periods_between([date(2025, 10, 1), date(2026, 4, 1)], "quarter")]
        ['2025-10-01', '2026-01-01', '2026-04-01']

    """
    known = sorted(periods)
    months = {"month": 1, "quarter": 3, "year": 12}[step]
    if not known:
        return []
    first, last = (day.year * 12 + day.month - 1 for day in (known[0], known[-1]))
    return [
        known[0].replace(year=month // 12, month=month % 12 + 1) for month in range(first, last + 1, months)
    ]


def name_period(start: date, step: Step) -> str:
    """Name a period.

    Example:
        >>> from datetime import date
        >>> [name_period(date(2026, 4, 1), step) for step in ("month", "quarter", "year")]
        ['2026-04', '2026-Q2', '2026']

    """
    if step == "year":
        return f"{start.year:04}"
    return (
        f"{start.year:04}-{start.month:02}"
        if step == "month"
        else f"{start.year:04}-Q{(start.month + 2) // 3}"
    )
