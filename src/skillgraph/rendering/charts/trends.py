"""Trends that are counted over dated documents: a small picture a skill, its share period by period."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.counts.engines import is_installed
from skillgraph.counts.over_time import MOST_PERIODS, trends_at_a_glance
from skillgraph.errors import format_install
from skillgraph.rendering.charts.asked import iter_asked
from skillgraph.rendering.charts.captions import MOST_ROWS, name_leaders
from skillgraph.rendering.charts.chart import Chart, ChartTable, Words, cell, shorten
from skillgraph.rendering.charts.lettering import is_cut, text_width, wrap
from skillgraph.rendering.charts.scales import linear_scale
from skillgraph.rendering.charts.svg import Drawing, element, group, percent, text
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.sharing import over_documents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from skillgraph.counts.trends import Share, Trend, Trends
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.svg import Pen

TITLE: Final = "Trends, counted here"
NEEDS_EXTRA: Final = (  # in a page, whose text has no marks of code
    f"Trends of dated documents are counted with skillgraph[corpus] ({format_install('corpus')})."
).replace("`", "")
EMPTY: Final = "The dated documents are all of one period, and a trend needs two."
#: Most skills of a group.
MOST_SKILLS: Final = 4
_NAME_SIZE, _SMALL_SIZE = 13, 11.5
_HEAD, _STRIP, _GAP, _BETWEEN = 27, 48, 10, 14
#: Share of the width that the words of the scale take.
_LEFT: Final = 0.11
_TONES: Final = {"rises": "rise", "falls": "fall"}


def trends_chart(catalog: Catalog) -> Chart:
    """Draw what rises, what falls, and what is asked for most, over the documents that have a date.

    Counted by month, or by the shortest step that makes no more than `MOST_PERIODS`; of years the last ones.
    """
    if not is_installed():
        return _without(NEEDS_EXTRA)
    from skillgraph.counts.survey import Survey

    trends = trends_at_a_glance(Survey(catalog))
    if sum(map(bool, trends.sizes)) <= 1:
        return _without(EMPTY)
    groups = group_trends(trends)
    return Chart(
        id="trends",
        title=TITLE,
        finding=_finding(trends),
        reading=_reading(trends, groups),
        summary=" ".join(_sentence(trends, row) for rows in groups.values() for row in rows),
        paint=partial(draw_trends, trends=trends, groups=groups) if groups else None,
        table=_table(catalog, trends),
        empty="No dated document asks for a skill.",
    )


def _without(words: str) -> Chart:
    return Chart("trends", TITLE, "", "", "", None, ChartTable((), ()), words)


def group_trends(trends: Trends) -> dict[str, Sequence[Trend]]:
    """Choose what is drawn, by heading: the surest rises and falls, and of the rest what most ask for."""
    from skillgraph.counts.significance import FEWEST

    rises, falls, rest = (
        [row for row in trends.rows if row.verdict == told] for told in ("rises", "falls", "no change shown")
    )
    rises, falls = rises[:MOST_SKILLS], falls[:MOST_SKILLS]
    rest = rest[: max(MOST_SKILLS, 2 * MOST_SKILLS - len(rises) - len(falls))]
    groups = {"Rising": rises, "Falling": falls, "Asked for most, with no change shown": rest}
    if not any(groups.values()):
        told = f"Asked for most; fewer than {FEWEST} documents each, too few for a trend"
        groups = {told: list(trends.rows[:MOST_SKILLS])}
    return {heading: rows for heading, rows in groups.items() if rows}


def _finding(trends: Trends) -> str:
    """Name what rises and what falls, and where that hangs on one document; that nothing does is one too."""
    told = []
    for verdict, word in (("rises", "Rising"), ("falls", "Falling")):
        rows = [row for row in trends.rows if row.verdict == verdict]
        if rows:
            leaders = name_leaders([row.label for row in rows])
            named = count_words(len(rows), "skill") if leaders.isdecimal() else leaders
            hangs = "hangs" if len(rows) == 1 else "each hangs"
            told.append(
                f"{word}: {named}{f' ({hangs} on one document)' if all(r.hangs_on_one for r in rows) else ''}"
            )
    over = count_words(trends.documents, "document")
    are_few = all(row.verdict == "few" for row in trends.rows)
    nothing = f"{over} are too few to tell a trend" if are_few else f"No rise or fall shown in {over}"
    return ". ".join(told) or nothing


def _reading(trends: Trends, groups: Mapping[str, Sequence[Trend]]) -> str:
    from skillgraph.counts.significance import FALSE_DISCOVERY_RATE

    names = _names(trends)
    drawn = sum(map(len, groups.values()))
    left_out = [
        (trends.undated, "without a date"),
        (trends.coarse, f"whose date tells no {trends.step}"),
        (trends.copies, "too like another"),
    ]
    out = ", ".join(f"{count_words(count, 'document')} {why}" for count, why in left_out if count)
    dates = ", ".join(f"{origin} ({count})" for origin, count in trends.origins)
    fragile = ", ".join(row.label for row in trends.rows if row.hangs_on_one)
    return (
        f"Counted here over {count_words(trends.documents, 'document')}, {names[0]} to {names[-1]}, by "
        f"{trends.step}; claimed by no text. A point: the share of a {trends.step}\u2019s documents that ask "
        "for the skill, with its 95 % interval (Wilson); below it, how many ask, and last of how many. What "
        f"rises or falls passes the Cochran\N{EN DASH}Armitage test for a trend at a false discovery rate of "
        f"{100 * FALSE_DISCOVERY_RATE:.0f} % ({count_words(trends.tested, 'skill')} tested). Drawn are "
        f"{drawn} of {count_words(len(trends.rows), 'skill')} asked for."
        f"{f' Not counted: {out}.' if out else ''} "
        f"{f'Hangs on one document: {fragile}. ' if fragile else ''}"
        f"Dates come from: {dates}."
    )


def _names(trends: Trends) -> list[str]:
    from skillgraph.counts.trends import name_period

    return [name_period(start, trends.step) for start in trends.periods]


def _shown(trends: Trends) -> range:
    """Give the numbers of the periods that are drawn, the last ones."""
    return range(max(0, len(trends.periods) - MOST_PERIODS), len(trends.periods))


def _sentence(trends: Trends, row: Trend) -> str:
    told = ", ".join(
        f"{row.shares[n].asked} of {row.shares[n].documents} in {_names(trends)[n]}"
        for n in _shown(trends)
        if row.shares[n].documents
    )
    return f"{row.label} ({row.verdict}): {told}."


def draw_trends(pen: Pen, *, trends: Trends, groups: Mapping[str, Sequence[Trend]]) -> Drawing:
    """Draw the groups below each other, a strip a skill, all on one scale."""
    highs = [
        100 * _interval(row.shares[n])[1] for rows in groups.values() for row in rows for n in _shown(trends)
    ]
    top = min(100.0, linear_scale(highs).high)
    parts: list[Markup] = []
    y = 0
    for heading, rows in groups.items():
        lines = wrap(heading, pen.width, _NAME_SIZE, lines=3, bold=True)
        parts += [text(line, 0, y + 13 + 17 * n, look="topic") for n, line in enumerate(lines)]
        y += 17 * len(lines) + 4
        for row in rows:
            body, height = _strip(pen, trends, row, top=top)
            parts.append(element("g", body, transform=f"translate(0 {y})", class_="row"))
            y += height
        parts.append(_axis(pen, trends, y=y))
        y += 32 + _BETWEEN
    return Drawing(group(*parts), pen.width, max(0, y - _BETWEEN), fluid=True)


def _interval(share: Share) -> tuple[float, float]:
    return share.interval or (0.0, 0.0)


def _place(trends: Trends, number: int) -> float:
    """Give the share of the width at which a period stands."""
    shown = _shown(trends)
    return _LEFT + (1 - _LEFT) * (number - shown.start + 0.5) / len(shown)


def _strip(pen: Pen, trends: Trends, row: Trend, *, top: float) -> tuple[Markup, int]:
    """Draw a skill: its name and total, its points, and below them how many documents ask."""
    amount = f"{row.total.asked} of {row.total.documents}"
    room = pen.width - text_width(amount, 12) - 10
    [name] = wrap(row.label, room, _NAME_SIZE, lines=1, bold=True) or [""]
    above, below = _HEAD, _HEAD + _STRIP
    width = round(text_width(name, _NAME_SIZE, bold=True))
    height = below + 18 + _GAP
    parts = [
        element("rect", class_="back", x=-6, y=-1, width="100%", height=height - 6),
        pen.link(
            row.concept,
            element("rect", class_="hit", y=-2, width=width, height=24),
            text(name, 0, 15, look="name"),
            title=row.label if is_cut([name]) else None,
        ),
        text(amount, "100%", 15, look="amount", anchor="end"),
        _grid(above, below, top=top),
        *(_point(pen, trends, row, number=n, top=top) for n in _shown(trends) if row.shares[n].documents),
    ]
    return group(*parts), height


def _grid(above: int, below: int, *, top: float) -> Markup:
    """Draw the ends of the scale, with their words before the first point."""
    ends = {"x1": percent(_LEFT), "x2": "100%"}
    return group(
        element(
            "g",
            element("line", y1=above, y2=above, **ends),
            element("line", class_="zero", y1=below, y2=below, **ends),
            class_="grid",
        ),
        text(f"{top:g} %", 0, above + 4, look="small"),
        text("0", 0, below + 4, look="small"),
    )


def _point(pen: Pen, trends: Trends, row: Trend, *, number: int, top: float) -> Markup:
    share = row.shares[number]
    low, high = _interval(share)
    tone = _TONES.get(row.verdict, "amount")

    def height(part: float) -> float:
        return _HEAD + _STRIP * (1 - min(1.0, 100 * part / top))

    told = (
        f"{row.label}, {_names(trends)[number]}: asked for by {share.asked} of {share.documents} documents, "
        f"{100 * share.asked / share.documents:.0f} % ({100 * low:.0f}\N{EN DASH}{100 * high:.0f} %)"
    )
    marks = pen.link(
        row.concept,
        element("rect", class_="hit", x=-12, y=_HEAD - 5, width=24, height=_STRIP + 24),
        element("line", class_=f"mark hollow {tone}", y1=height(low), y2=height(high)),
        element("circle", class_=f"mark solid {tone}", cy=height(share.asked / share.documents), r=4),
        text(str(share.asked), 0, _HEAD + _STRIP + 15, look="small", anchor="middle"),
        title=told,
    )
    return element("svg", marks, x=percent(_place(trends, number)), overflow="visible", width=1, height=1)


def _axis(pen: Pen, trends: Trends, *, y: int) -> Markup:
    """Write the periods and how many documents each has, the periods as often as they have room."""
    names, shown = _names(trends), _shown(trends)
    widest = max(text_width(names[n], _SMALL_SIZE) for n in shown)
    room = pen.width * (1 - _LEFT) / len(shown)
    every = max(1, math.ceil((widest + 8) / room))
    parts = [text("of", 0, y + 4, look="small")]
    for n in shown:
        at = percent(_place(trends, n))
        parts.append(text(str(trends.sizes[n]), at, y + 4, look="small", anchor="middle"))
        if (shown.stop - 1 - n) % every == 0:
            is_cut_off = n == shown.stop - 1 and widest > room
            anchor = "end" if is_cut_off else "middle"
            parts.append(text(names[n], "100%" if is_cut_off else at, y + 22, look="small", anchor=anchor))
    return group(*parts)


def _table(catalog: Catalog, trends: Trends) -> ChartTable:
    places = _places(catalog)
    names = _names(trends)
    rows = []
    for row in trends.rows[:MOST_ROWS]:
        counts = [
            Words(f"{name}: {share.asked} of {share.documents}")
            for name, share in zip(names, row.shares, strict=True)
            if share.documents
        ]
        rows.append(
            (
                cell(row.label, row.concept),
                cell(row.verdict),
                cell(str(row.total.asked)),
                cell(str(row.total.required)),
                tuple(counts[-MOST_PERIODS:]),
                shorten(tuple(places.get(row.concept, ()))),
            )
        )
    columns = (
        "Skill",
        "Trend",
        "Documents",
        "Of them required",
        "By period",
        "Dated documents that ask for it",
    )
    return ChartTable(columns, tuple(rows), sortable=(0, 2, 3))


def _places(catalog: Catalog) -> Mapping[str, Sequence[Words]]:
    """Give the dated documents that ask for each thing, the newest first, each with a statement of it."""
    found: dict[str, dict[str, str]] = {}
    for statement, thing in iter_asked(over_documents(catalog)):
        for evidence in statement.evidence:
            found.setdefault(thing.id, {}).setdefault(evidence.document, statement.id)
    days = {d.id: d.date.value for d in catalog.documents.values() if d.date is not None}
    return {
        concept: [
            Words(f"{days[document]}, {catalog.documents[document].label}", own[document])
            for document in sorted(days.keys() & own, key=lambda d: (days[d], d), reverse=True)
        ]
        for concept, own in found.items()
    }
