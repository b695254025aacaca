"""Skills by document: how many of several documents ask for a skill, and how many of these require it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import need_of
from skillgraph.rendering.charts.asked import copies_note, iter_asked
from skillgraph.rendering.charts.bars import BarRow, Panel, Piece, draw_panels
from skillgraph.rendering.charts.captions import MOST_ROWS, asked_finding, format_tick
from skillgraph.rendering.charts.chart import Chart, ChartTable, cell
from skillgraph.rendering.charts.scales import linear_scale
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from skillgraph.model import Catalog, Concept

READING: Final = (
    "The strong part of a bar: documents that require the skill, as core and gap count them; the faint "
    "part: those that only wish for it or foresee it."
)
EMPTY: Final = "No document in this graph asks for a skill."
MOST_SKILLS: Final = 24


@dataclass(frozen=True, slots=True)
class AskedIn:
    """How many documents ask for a skill, and how many of these require it."""

    skill: Concept
    documents: int
    requiring: int


def documents_chart(catalog: Catalog) -> Chart:
    """Draw the skills that most documents ask for."""
    copies = copied_documents(catalog)
    total = len(catalog.documents) - len(copies)
    found = demanded_skills(catalog, left_out=copies)
    shown = found[:MOST_SKILLS]
    most = found[0].documents if found else 0
    left_out = len(found) - len(shown)
    return Chart(
        id="documents",
        title="Skills by document",
        finding=asked_finding(
            [row.skill.label for row in found if row.documents == most], most, by="document", total=str(total)
        ),
        reading=READING
        + (f" {len(shown)} of {len(found):,} skills that are asked for are drawn." if left_out else "")
        + copies_note(len(copies)),
        summary=" ".join(f"{_sentence(row, total)}." for row in shown),
        paint=partial(draw_panels, panels=[_panel(shown, total)]) if shown else None,
        table=_table(found, total),
        empty=EMPTY,
    )


def demanded_skills(catalog: Catalog, *, left_out: Collection[str] = ()) -> list[AskedIn]:
    """Count the documents that ask for each skill, save those that are left out.

    Returns:
        Those that most documents ask for first, then those that more require, ties by label.

    """
    asking: dict[str, set[str]] = {}
    requiring: dict[str, set[str]] = {}
    for statement, thing in iter_asked(catalog):
        documents = {evidence.document for evidence in statement.evidence}.difference(left_out)
        asking.setdefault(thing.id, set()).update(documents)
        requiring.setdefault(thing.id, set()).update(documents if need_of(statement) == "required" else ())
    found = [
        AskedIn(catalog.concepts[curie], len(documents), len(requiring[curie]))
        for curie, documents in asking.items()
        if documents
    ]
    return sorted(found, key=lambda row: (-row.documents, -row.requiring, row.skill.label, row.skill.id))


def _panel(rows: Sequence[AskedIn], total: int) -> Panel:
    scale = linear_scale([total], most=total)
    return Panel(
        heading=f"How many of {total} documents ask for it",
        rows=tuple(_row(row, total) for row in rows),
        scale=scale,
        tick=format_tick,
    )


def _row(row: AskedIn, total: int) -> BarRow:
    one = partial(Piece, None, _sentence(row, total))
    pieces = []
    if row.requiring:
        pieces.append(one("solid", 0.0, float(row.requiring), "amount"))
    if row.documents > row.requiring:
        pieces.append(one("light", float(row.requiring), float(row.documents), "amount"))
    return BarRow(row.skill.id, row.skill.label, f"{row.documents} of {total}", (), tuple(pieces))


def _sentence(row: AskedIn, total: int) -> str:
    required = f", required in {row.requiring}" if row.requiring else ""
    verb = "asks" if row.documents == 1 else "ask"
    return f"{row.documents} of {total} documents {verb} for {row.skill.label}{required}"


def _table(rows: Sequence[AskedIn], total: int) -> ChartTable:
    cells = [
        (
            cell(row.skill.label, row.skill.id),
            cell(str(row.documents)),
            cell(str(row.requiring)),
            cell(f"{100 * row.documents / total:.0f} %"),
        )
        for row in rows[:MOST_ROWS]
    ]
    return ChartTable(
        ("Skill", "Documents", "Required in", "Share of all"),
        tuple(cells),
        left_out=max(0, len(rows) - MOST_ROWS),
        sortable=(0, 1, 2),
    )
