"""`market`, its other half: what is counted over dated documents, apart from what texts claim."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from skillgraph.counts.engines import is_installed
from skillgraph.counts.over_time import count_dated, trends_at_a_glance
from skillgraph.errors import format_command, format_install
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import BULLET, Answer, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.counts.pay_ranges import PayRanges
    from skillgraph.counts.survey import Survey
    from skillgraph.counts.trends import Trend, Trends
    from skillgraph.model import Catalog, Concept
    from skillgraph.rendering.text.output import TextTable

#: Most lines of what rises, of what falls, and of pay.
_MOST: Final = 5
_NO_CLAIM: Final = "no text claims a figure"
_SEE: Final = (
    "Counted here: `skillgraph trends` and `skillgraph pay` have all of it, with intervals and tests."
)


def with_counted(answer: Answer, catalog: Catalog) -> Answer:
    """Tell people, after what texts claim, what is counted over the documents that have a date.

    Nothing is added to ``json``, ``jsonl``, ``csv`` and ``tsv``: these have the claims, and `trends` and
    `pay` the counts. Without the engine, or without dates, a note says so; of a single document without a
    date nothing is said.
    """
    dated = count_dated(catalog)
    if not dated:
        several = "No document has a date: there is nothing to count over time (`skillgraph trends`)."
        return answer._replace(notes=[*answer.notes, *([several] if len(catalog.documents) > 1 else [])])
    if not is_installed():
        told = (
            f"{count_words(dated, 'document')} with a date: `skillgraph trends` and `skillgraph pay` count "
            f"over them, with {format_install('corpus')}."
        )
        return answer._replace(notes=[*answer.notes, told])

    @cache
    def counted() -> tuple[Trends, Sequence[PayRanges]]:
        from skillgraph.counts.pay_ranges import count_pay
        from skillgraph.counts.survey import Survey

        survey: Survey = Survey(catalog)
        return trends_at_a_glance(survey), count_pay(survey)

    def blocks() -> Iterator[Text | TextTable]:
        yield Text("What texts claim", 0, "title")
        if answer.no:
            yield Text(f"{BULLET}{_NO_CLAIM}", 1)
        yield from answer.blocks()
        trends, pay = counted()
        yield Text("", 0)
        yield from _trend_lines(trends)
        yield from _pay_lines(pay)

    def explanation() -> str:
        from skillgraph.rendering.text.trends import explain_trends

        claims = answer.explanation() if answer.explanation else ""
        return f"{claims} What is counted: {explain_trends(counted()[0])}".strip()

    from skillgraph.rendering.text.counted import RATE_SAID

    no = _NO_CLAIM if answer.no else ""
    return answer._replace(
        blocks=blocks,
        explanation=explanation,
        notes=[*answer.notes, _SEE],
        legend=[*answer.legend, RATE_SAID],
        no=no,
    )


def with_count_named(answer: Answer, catalog: Catalog, concept: Concept) -> Answer:
    """Say, beside what texts claim of a concept, which verb counts the documents that ask for it.

    Of kinds that are not asked for, and without dates, nothing is said.
    """
    if concept.kind not in DEFAULT_KINDS or not count_dated(catalog):
        return answer
    command = format_command("trends", concept.label)
    return answer._replace(notes=[*answer.notes, f"How many documents ask for it is counted: `{command}`."])


def _trend_lines(trends: Trends) -> Iterator[Text]:
    from skillgraph.counts.trends import name_period
    from skillgraph.rendering.text.counted import left_out_notes

    names = [name_period(start, trends.step) for start in trends.periods]
    if not names:
        yield Text("What is counted here: no dated document counts", 0, "title")
    else:
        yield from _period_lines(trends, names)
    dates = ", ".join(f"{origin} ({count})" for origin, count in trends.origins)
    if dates:
        yield Text(f"Dates come from: {dates}.", 1, "muted")
    for note in left_out_notes(undated=trends.undated, coarse=trends.coarse, copies=trends.copies):
        yield Text(note, 1, "muted")


def _period_lines(trends: Trends, names: Sequence[str]) -> Iterator[Text]:
    span = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}, by {trends.step}"
    yield Text(f"What is counted here: {count_words(trends.documents, 'dated document')}, {span}", 0, "title")
    for verdict, heading in (("rises", "rising"), ("falls", "falling")):
        found = [row for row in trends.rows if row.verdict == verdict]
        if found:
            yield Text(heading, 0, "heading")
        for row in found[:_MOST]:
            yield Text(f"{BULLET}{_told(row, names)}", 1)
        yield from _more(len(found), "trends")
    if not trends.can_change:
        yield Text(f"{BULLET}one period: no change can be shown", 1)
    elif not any(row.verdict in ("rises", "falls") for row in trends.rows):
        tested = count_words(trends.tested, "skill")
        yield Text(f"{BULLET}no rise or fall shown: {tested} tested", 1)


def _told(row: Trend, names: Sequence[str]) -> str:
    """Give the first and the last share of a trend, that of all, and how sure the trend is."""
    shares = [(name, share) for name, share in zip(names, row.shares, strict=True) if share.documents]
    ends = ", ".join(
        f"{share.asked} of {share.documents} in {name}" for name, share in (shares[0], shares[-1])
    )
    total = row.total
    sure = f"FDR {row.adjusted:.2g}{', hangs on one document' if row.hangs_on_one else ''}"
    return f"{row.label}: {ends}; {total.asked} of {total.documents} in all ({sure})"


def _pay_lines(pay: Sequence[PayRanges]) -> Iterator[Text]:
    from skillgraph.rendering.text.pay import pay_number  # it needs the engine

    if pay:
        yield Text("pay that documents state, dated or not, by role: medians of both ends", 0, "heading")
    for row in pay[:_MOST]:
        ends = [
            f"{word} {pay_number(quartiles.median)}"
            for word, quartiles in (("from", row.low), ("to", row.high))
            if quartiles is not None
        ]
        if not ends and row.middle is not None:  # single amounts have no ends
            ends = [pay_number(row.middle.median)]
        unit = f"{row.currency} per {row.per}" if row.per else f"{row.currency}, no time given"
        yield Text(f"{BULLET}{row.label}: {' '.join(ends)} {unit} ({count_words(row.ranges, 'range')})", 1)
    yield from _more(len(pay), "pay")


def _more(count: int, verb: str) -> Iterator[Text]:
    if count > _MOST:
        yield Text(f"{BULLET}and {count - _MOST} more: `skillgraph {verb}`", 1)
