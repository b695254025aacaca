"""`pay`: the ranges of pay that documents state, by role, level or skill."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from skillgraph.counts.expressions import stated_pay
from skillgraph.errors import format_command
from skillgraph.rendering.text.counted import COUNTED_NOT_QUOTED
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.counts.expressions import Grouping, Population
    from skillgraph.counts.pay_ranges import PayRanges, Quartiles
    from skillgraph.counts.survey import Survey

_EXPLANATION = (
    "A range that a document states counts once, near-copies of documents not at all; a single amount counts "
    "in the middle alone; averages and percentiles are none. It counts for the role or stage whose pay it "
    "is. Medians and quartiles of lower ends, upper ends and middles are interpolated (type 7 of Hyndman and "
    "Fan). Currencies, and pay per year, month or hour, are never mixed nor converted."
)
#: Quartiles of fewer say nothing that the ranges do not.
_FEWEST_FOR_QUARTILES: Final = 3
#: So many documents that state several amounts are named.
_NAMED: Final = 3
_ENDS: Final = ("low", "middle", "high")
_COLUMNS = [
    *("group", "label", "currency", "per", "ranges", "singles"),
    *(f"{end}_{name}" for end in _ENDS for name in ("q1", "median", "q3")),
]


def pay_answer(
    survey: Survey,
    rows: Sequence[PayRanges],
    population: Population,
    *,
    by: Grouping,
    limit: int | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``pay``; it is no where no document states any."""
    shown = rows[:limit]
    stated = survey.rows(stated_pay(survey.tables, population))

    def blocks() -> Iterator[Text | TextTable]:
        for (currency, per), group in groupby(shown, key=lambda row: (row.currency, row.per)):
            yield Text(f"{currency} per {per}" if per else f"{currency}, no unit of time given", 0, "heading")
            cells = [[row.label, _count_words(row), *(_told(row, end) for end in _ENDS)] for row in group]
            yield TextTable([by, "ranges", "from", "middle", "to"], cells)
            for place in stated if evidence else ():
                if (place["currency"], place["per"]) == (currency, per):
                    role = survey.label_of(place["role"])
                    yield Text(f"{BULLET}{role}, {place['document']}: {_range(place)}", 1)

    notes = [count_shown(len(shown), len(rows))] if len(shown) < len(rows) else []
    if left := len(survey.rows(stated_pay(survey.tables, population, summed_up=True))):
        told = "1 average or percentile is" if left == 1 else f"{left} averages and percentiles are"
        command = format_command("market", options=["--measure", "salary"])
        notes.append(f"{told} left out, as no range that somebody is paid: `{command}`.")
    notes += _several_notes(survey, stated)
    if rows:
        notes.append(f"Medians, with quartiles in brackets from three ranges on. {COUNTED_NOT_QUOTED}")
    return Answer(
        data=lambda: [
            _value(row) | ({"evidence": _places(stated, row, by=by)} if evidence else {}) for row in shown
        ],
        blocks=blocks,
        table=lambda: TextTable(_COLUMNS, [[_cell(_flat(row)[n]) for n in _COLUMNS] for row in shown]),
        notes=notes,
        explanation=lambda: _EXPLANATION,
        no="" if rows else "no document that counts states any pay",
    )


def _count_words(row: PayRanges) -> str:
    """Say how much is stated, and how much of it is no range."""
    return f"{row.ranges} ({row.singles} single)" if row.singles else str(row.ranges)


def _several_notes(survey: Survey, stated: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Say which documents state several amounts for one role in one currency and time: each counts."""
    slots = ("document", "role", "currency", "per")
    found = Counter[tuple[str, ...]](tuple(place[slot] for slot in slots) for place in stated)
    several = [
        f"{document} ({count} of {survey.label_of(role)})"
        for (document, role, *_), count in found.items()
        if count > 1
    ]
    if several:
        more = f" and {len(several) - _NAMED} more" if len(several) > _NAMED else ""
        count = len({document for (document, *_), times in found.items() if times > 1})
        who = "A document states" if count == 1 else f"{count} documents state"
        told = f"{who} several amounts for one role, and each counts: {', '.join(several[:_NAMED])}{more}"
        yield f"{told}; `{format_command('conflicts')}` tells whether any contradict."


def _places(stated: Sequence[Mapping[str, Any]], row: PayRanges, *, by: Grouping) -> list[dict[str, Any]]:
    """Give the ranges behind a row as JSON has them; by skill all of its currency and time."""
    slot = {"role": "role", "level": "seniority"}.get(by)
    return [
        {
            "document": place["document"],
            **{end: None if place[end] is None else float(place[end]) for end in ("low", "high")},
        }
        for place in stated
        if (place["currency"], place["per"]) == (row.currency, row.per)
        and (slot is None or place[slot] == row.group)
    ]


def _range(place: Mapping[str, Any]) -> str:
    ends = ["" if place[end] is None else pay_number(Fraction(place[end])) for end in ("low", "high")]
    return ends[0] if ends[0] == ends[1] else f"{ends[0] or 'up'} to {ends[1] or 'open'}"


def _told(row: PayRanges, end: str) -> str:
    quartiles: Quartiles | None = getattr(row, end)
    if quartiles is None:
        return ""
    first, median, third = map(pay_number, quartiles)
    is_few = row.stated(end) < _FEWEST_FOR_QUARTILES
    return median if is_few or first == third else f"{median} ({first}\u2013{third})"


def pay_number(value: Fraction) -> str:
    """Write an amount: with two digits where it has a fraction.

    Example:
        >>> pay_number(Fraction(201, 10)), pay_number(Fraction(38000))
        ('20.10', '38,000')

    """
    return f"{float(value):,.0f}" if value.denominator == 1 else f"{float(value):,.2f}"


def _value(row: PayRanges) -> dict[str, Any]:
    return {
        "group": row.group,
        "label": row.label,
        "currency": row.currency,
        "per": row.per,
        "ranges": row.ranges,
        "singles": row.singles,
        **{end: _quartiles(getattr(row, end)) for end in _ENDS},
    }


def _quartiles(quartiles: Quartiles | None) -> dict[str, float] | None:
    if quartiles is None:
        return None
    return {
        name: round(float(number), 2) for name, number in zip(("q1", "median", "q3"), quartiles, strict=True)
    }


def _flat(row: PayRanges) -> dict[str, Any]:
    value = _value(row)
    ends = {f"{end}_{name}": (value[end] or {}).get(name) for end in _ENDS for name in ("q1", "median", "q3")}
    return value | ends


def _cell(value: object) -> str:
    return "" if value is None else str(value)
