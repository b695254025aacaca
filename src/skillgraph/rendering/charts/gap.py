"""A gap: what is asked for by how far it is met, and what is missing, in the order of what to learn first."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import STATES
from skillgraph.rendering.charts.bars import BarRow, Panel, Piece, draw_panels
from skillgraph.rendering.charts.captions import MOST_ROWS, format_tick
from skillgraph.rendering.charts.chart import Chart, ChartTable, cell
from skillgraph.rendering.charts.scales import linear_scale
from skillgraph.rendering.gap_sum import sum_sentence
from skillgraph.rendering.qualifiers import count_words
from skillgraph.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skillgraph.answers.demands import Standing
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.answers.requirements import Need
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.bars import BarLook, Tone

READING: Final = (
    "Full: held; dashed: not needed, as another of the list is enough; light: near to something held; "
    "dotted: may not be needed, or open, as years or a degree were not given; hollow: missing. A choice "
    "between several counts once; years and degrees are not drawn. What to learn first: full where it is "
    "required, light where desirable, dotted where forecast."
)
EMPTY: Final = "Nothing is asked for that could be counted."
MOST_MISSING: Final = 12
#: How a state is called and drawn, from what is met on: in the words and colors of the page's legend.
_LOOKS: Final[dict[Standing, tuple[str, BarLook, Tone]]] = {
    "have": ("held", "solid", "have"),
    "not needed": ("not needed", "guess", "not-needed"),
    "near": ("near", "light", "near"),
    "not said": ("may not be needed", "rest", "not-said"),
    "to check": ("open", "rest", "not-said"),
    "missing": ("missing", "hollow", "missing"),
}
_OF_NEED: Final[dict[Need, BarLook]] = {"required": "solid", "desirable": "light", "forecast": "rest"}


def gap_chart(catalog: Catalog, gap: Gap) -> Chart:
    """Draw what a person has and lacks for a role."""
    sentence = sum_sentence(catalog, gap)
    return Chart(
        id="gap",
        title=f"Gap to {catalog.concepts[gap.role].label}",
        finding=sentence.partition(". ")[0].removesuffix("."),
        reading=READING,
        summary=sentence,
        paint=partial(draw_panels, panels=_panels(catalog, gap)) if gap.concepts else None,
        table=_table(catalog, gap),
        empty=EMPTY,
    )


def count_by_need(gap: Gap) -> dict[str, Counter[Standing]]:
    """Count by state what is asked for: all, and by need; of a choice the need of its first member."""
    return {"All": gap.counts()} | _count(gap, lambda row: row.need.capitalize())


def count_by_kind(catalog: Catalog, gap: Gap) -> dict[str, Counter[Standing]]:
    """Count by state what is asked for of each broadest kind, the kind with most first."""
    counts = _count(gap, lambda row: _kind_words(catalog.concepts[row.concept].kind))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1].total(), pair[0])))


def _count(gap: Gap, group: Callable[[AskedConcept], str]) -> dict[str, Counter[Standing]]:
    states = gap.counted()
    counts: dict[str, Counter[Standing]] = {}
    for row in gap.concepts:
        state = states.pop(row.choice or row.concept, None)
        if state is not None:
            counts.setdefault(group(row), Counter())[state] += 1
    return counts


def _kind_words(kind: str) -> str:
    while kind in KINDS and (broader := KINDS[kind].broader):
        kind = broader
    words = (KINDS[kind].plural if kind in KINDS else kind).replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"


def _panels(catalog: Catalog, gap: Gap) -> list[Panel]:
    whole = linear_scale([sum(gap.counts().values())])
    groups = {"By need": count_by_need(gap), "By kind": count_by_kind(catalog, gap)}
    panels = [
        Panel(heading, tuple(_state_row(gap.role, *one) for one in counts.items()), whole, format_tick)
        for heading, counts in groups.items()
    ]
    missing = gap.concepts_in("missing")[:MOST_MISSING]
    if missing:
        scale = linear_scale(range(1 + max(row.places for row in missing)))
        rows = tuple(_missing_row(catalog, row) for row in missing)
        panels.append(Panel("To learn first, by places that ask for it", rows, scale, format_tick))
    return panels


def _state_row(role: str, name: str, counts: Mapping[Standing, int]) -> BarRow:
    told: list[str] = []
    pieces: list[Piece] = []
    start = 0
    for state, (words, look, tone) in _LOOKS.items():
        if count := counts.get(state, 0):
            told.append(f"{count} {words}")
            pieces.append(Piece(None, f"{name}: {count} {words}", look, start, start + count, tone))
            start += count
    return BarRow(role, name, ", ".join(told), (), tuple(pieces))


def _missing_row(catalog: Catalog, row: AskedConcept) -> BarRow:
    first = row.requirements[0].statement
    amount = f"{row.need}, {count_words(row.places, 'place')}"
    piece = Piece(first.id, first.sentence, _OF_NEED[row.need], 0, row.places, "amount")
    notes = ("one of a list is enough",) if row.choice else ()
    return BarRow(row.concept, catalog.concepts[row.concept].label, amount, notes, (piece,))


def _table(catalog: Catalog, gap: Gap) -> ChartTable:
    order = sorted(gap.concepts, key=lambda row: STATES.index(row.state))
    rows = tuple(
        (
            cell(catalog.concepts[row.concept].label, row.concept),
            cell(_LOOKS[row.state][0]),
            cell(row.need),
            cell(str(row.places)),
        )
        for row in order[:MOST_ROWS]
    )
    return ChartTable(
        ("Asked for", "State", "Need", "Places"),
        rows,
        left_out=max(0, len(order) - MOST_ROWS),
        sortable=(0, 1, 2, 3),
    )
