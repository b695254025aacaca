"""`core`: what most documents ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.counts.expressions import tally_documents
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.counted import (
    COUNTING,
    INTERVALS,
    left_out_notes,
    place_lines,
    place_values,
    places_by_concept,
    share_value,
    share_words,
)
from skillgraph.rendering.text.output import Answer, Text, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.counts.core import AskedShare
    from skillgraph.counts.expressions import Population
    from skillgraph.counts.survey import Survey


def core_answer(
    survey: Survey,
    rows: Sequence[AskedShare],
    population: Population,
    *,
    limit: int | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``core``; it is no where nothing is asked for."""
    shown = rows[:limit]
    [tally] = survey.rows(tally_documents(survey.tables, population, "year"))
    places = places_by_concept(survey, population, [row.concept for row in shown]) if evidence else {}

    def value(row: AskedShare) -> dict[str, Any]:
        told = {
            "concept": row.concept,
            "label": row.label,
            "kind": row.kind,
            "core": row.is_core,
            **share_value(row.share),
        }
        return told | {"evidence": place_values(places[row.concept])} if evidence else told

    def blocks() -> Iterator[Text | TextTable]:
        if shown:
            asks = "asks" if tally["documents"] == 1 else "ask"
            yield Text(f"What {count_words(tally['documents'], 'document')} {asks} for", 0, "title")
        for title, group in (
            ("Asked for in more than half of the documents", [row for row in shown if row.is_core]),
            ("Asked for in half of them or fewer", [row for row in shown if not row.is_core]),
        ):
            if group:
                yield Text(title, 0, "heading")
                cells = [[row.label, share_words(row.share), str(row.share.required)] for row in group]
                yield TextTable(["", "documents", "required in"], cells)
                for row in group if evidence else ():
                    yield Text(row.label, 1)
                    yield from place_lines(places[row.concept])

    columns = ["concept", "label", "kind", "core", "asked", "required", "documents", "low", "high"]
    return Answer(
        data=lambda: [value(row) for row in shown],
        blocks=blocks,
        table=lambda: TextTable(columns, [[str(value(row)[name]) for name in columns] for row in shown]),
        notes=[
            *left_out_notes(copies=tally["copies"], silent=tally["silent"]),
            *([count_shown(len(shown), len(rows))] if len(shown) < len(rows) else []),
        ],
        explanation=lambda: f"{COUNTING} {INTERVALS}",
        no="" if rows else "no document that counts asks for anything",
    )
