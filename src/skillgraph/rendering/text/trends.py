"""`trends`: in which share of documents each skill is asked for, period by period, and what changes."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from skillgraph.counts.significance import FALSE_DISCOVERY_RATE, FEWEST
from skillgraph.counts.trends import SIGNIFICANCE, Trend, Trends, name_period
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.counted import (
    COUNTED_NOT_QUOTED,
    COUNTING,
    INTERVALS,
    RATE_SAID,
    left_out_notes,
    place_lines,
    place_values,
    places_by_concept,
    rate_words,
    rounded,
    share_value,
    share_words,
)
from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from skillgraph.counts.expressions import Population
    from skillgraph.counts.survey import Survey

#: So many periods stand side by side, the last ones.
_MOST_PERIODS: Final = 12
_TABLE: Final = (
    "concept label kind verdict period documents asked required low high probability false_discovery_rate"
).split()


class _Told:
    """The trends that are told, with their documents where those are asked for."""

    def __init__(
        self, survey: Survey, trends: Trends, population: Population, *, limit: int | None, evidence: bool
    ) -> None:
        self.survey = survey
        self.trends = trends
        self.population = population
        self.rows = trends.rows[:limit]
        self.evidence = evidence
        self.names = [name_period(period, trends.step) for period in trends.periods]

    @cached_property
    def places(self) -> dict[str, list[Mapping[str, Any]]]:
        if not self.evidence:
            return {}
        return places_by_concept(self.survey, self.population, [row.concept for row in self.rows])

    def data(self) -> dict[str, Any]:
        trends = self.trends
        return {
            "by": trends.step,
            "tested": "required" if trends.required else "asked",
            "tests": trends.tested,
            "documents": trends.documents,
            "undated": trends.undated,
            "too_coarse": trends.coarse,
            "near_copies": trends.copies,
            "silent": trends.silent,
            "dates_from": dict(trends.origins),
            "periods": [
                {"period": name, "start": start.isoformat(), "documents": size}
                for name, start, size in zip(self.names, trends.periods, trends.sizes, strict=True)
            ],
            "rows": [self._value(row) for row in self.rows],
        }

    def _value(self, row: Trend) -> dict[str, Any]:
        value = {
            "concept": row.concept,
            "label": row.label,
            "kind": row.kind,
            "verdict": row.verdict,
            "slope": rounded(row.test.slope) if row.test else None,
            "probability": rounded(row.test.probability) if row.test else None,
            "exact": row.test.is_exact if row.test else None,
            "false_discovery_rate": rounded(row.adjusted),
            "all": share_value(row.total),
            "hangs_on_one_document": row.hangs_on_one,
            "named": {"documents": sum(row.named), "verdict": row.verdict_as_named} if row.named else None,
            "counts": [
                {"period": name, **share_value(share)}
                for name, share in zip(self.names, row.shares, strict=True)
            ],
        }
        return value | {"evidence": place_values(self.places[row.concept])} if self.evidence else value

    def blocks(self) -> Iterator[Text | TextTable]:
        trends = self.trends
        if not trends.periods:
            return
        first, last = self.names[0], self.names[-1]
        what = "is required" if trends.required else "is asked for"
        counted = count_words(trends.documents, "document")
        if not trends.can_change:
            yield Text(f"{counted}, {first}: what {what}", 0, "title")
            yield Text(_ONE_PERIOD, 0, "heading")
            yield from self._group(["", "all", "required"], self.rows, self._sums)
            return
        title = f"{counted}, {first} to {last}, by {trends.step}: what {what}, and how that changes"
        yield Text(title, 0, "title")
        for verdict, group in groupby(self.rows, key=lambda row: row.verdict):
            yield Text(_HEADINGS[verdict], 0, "heading")
            rows = list(group)
            named = ["named in"] if rows[0].named else []
            heads = ["", *self._heads(), "all", "required", "FDR", *named]
            yield from self._group(heads, rows, self._cells)

    def _group(
        self, heads: Sequence[str], rows: Sequence[Trend], cells: Callable[[Trend], list[str]]
    ) -> Iterator[Text | TextTable]:
        if rows:
            yield TextTable(list(heads), [cells(row) for row in rows])
        for row in rows if self.evidence else ():
            yield Text(row.label, 1)
            yield from place_lines(self.places[row.concept])

    def _heads(self) -> list[str]:
        heads = [f"{name} ({size})" for name, size in zip(self.names, self.trends.sizes, strict=True)]
        return heads[-_MOST_PERIODS:]

    def _cells(self, row: Trend) -> list[str]:
        shares = [
            str(share.required if self.trends.required else share.asked) if share.documents else ""
            for share in row.shares
        ]
        named = [f"{sum(row.named)}, {row.verdict_as_named}"] if row.named else []
        label, *sums = self._sums(row)
        return [label, *shares[-_MOST_PERIODS:], *sums, rate_words(row.adjusted), *named]

    def _sums(self, row: Trend) -> list[str]:
        total = row.total
        tested = total._replace(asked=total.required) if self.trends.required else total
        return [row.label, share_words(tested), str(total.required)]

    def table(self) -> TextTable:
        rows = [
            [row.concept, row.label, row.kind, row.verdict, name, *_counts(share), *_test(row)]
            for row in self.rows
            for name, share in zip(self.names, row.shares, strict=True)
        ]
        return TextTable(_TABLE, rows)

    def notes(self) -> list[str]:
        trends = self.trends
        notes = left_out_notes(
            undated=trends.undated, coarse=trends.coarse, copies=trends.copies, silent=trends.silent
        )
        if trends.origins:
            told = ", ".join(f"{origin} ({count})" for origin, count in trends.origins)
            notes.append(f"Dates come from: {told}.")
        if fragile := [row.label for row in self.rows if row.hangs_on_one]:
            notes.append(
                f"Hangs on one document, without whose word no change would be told: {', '.join(fragile)}."
            )
        if len(self.rows) < len(trends.rows):
            notes.append(
                f"{len(self.rows)} of {len(trends.rows)} rows (--limit {len(trends.rows)} gives all)."
            )
        if len(self.names) > _MOST_PERIODS:
            notes.append(f"The last {_MOST_PERIODS} periods of {len(self.names)}; -O csv or json has all.")
        if trends.rows:
            columns = "A column is a period, with its documents in brackets. " if trends.can_change else ""
            notes.append(f"{columns}{COUNTED_NOT_QUOTED}")
        return notes


_ONE_PERIOD: Final = "One period: shares, no change can be shown"
_HEADINGS: Final = {
    "rises": "Rising",
    "falls": "Falling",
    "no change shown": "No change shown",
    "few": f"Few: asked for in fewer than {FEWEST} documents, so that no trend is told",
}


def trends_answer(
    survey: Survey,
    trends: Trends,
    population: Population,
    *,
    limit: int | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``trends``; it is no where no document is dated finely enough."""
    told = _Told(survey, trends, population, limit=limit, evidence=evidence)
    return Answer(
        data=told.data,
        items=lambda: told.data()["rows"],
        blocks=told.blocks,
        table=told.table,
        notes=told.notes(),
        explanation=lambda: explain_trends(trends),
        legend=[RATE_SAID],
        no="" if trends.periods else f"no document that counts has a date that tells its {trends.step}",
    )


def explain_trends(trends: Trends) -> str:
    """Say how trends were counted and tested."""
    if not trends.can_change:
        return f"{COUNTING} {INTERVALS} One period shows no change: nothing was tested."
    periods, tests = count_words(len(trends.periods), "period"), count_words(trends.tested, "test")
    return (
        f"{COUNTING} {INTERVALS} What {FEWEST} documents or more ask for is tested for a linear trend over "
        f"the {periods} with the Cochran\u2013Armitage test, exactly where few ask or few do not; of {tests} "
        "those are told whose false discovery rate (Benjamini\u2013Hochberg, the column FDR) is at most "
        f"{FALSE_DISCOVERY_RATE:g}. Beside a trend stands how many documents name the thing at all, in "
        f"duties too, and what the same test alone, at {SIGNIFICANCE:g}, says of these. A trend "
        "hangs on one document if none would be told had one of the first or last period asked otherwise."
    )


def _counts(share: Any) -> list[str]:  # noqa: ANN401 -- a Share
    value = share_value(share)
    cells = (value[name] for name in ("documents", "asked", "required", "low", "high"))
    return ["" if cell is None else str(cell) for cell in cells]


def _test(row: Trend) -> list[str]:
    numbers = (row.test.probability if row.test else None, row.adjusted)
    return ["" if number is None else str(rounded(number)) for number in numbers]
