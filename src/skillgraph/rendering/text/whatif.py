"""`whatif`: what something more would change, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.requirements import STATES
from skillgraph.rendering.json import concept_shape
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.requirement import (
    REQUIREMENT_COLUMNS,
    STATE_KEYS,
    requirement_cells,
    requirement_shape,
    statement_lines,
    via_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.whatif import Change, RoleChange
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents, Shape


def changes_answer(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``whatif``."""
    silent = [row for row in rows if not any(row.before.values())]
    notes = [f"The graph says nothing that is asked of {len(silent)} more roles and stages."]
    if not silent:
        notes = []
    if documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_changes  # few answers are explained

        return explain_changes(rows)

    return Answer(
        data=lambda: {"roles": _change_shapes(catalog, rows, documents=documents)},
        items=lambda: _change_shapes(catalog, rows, documents=documents),
        blocks=lambda: _change_lines(catalog, rows, documents=documents),
        table=lambda: _change_table(catalog, rows),
        notes=notes,
        explanation=explanation,
        no="" if any(row.changed for row in rows) else "nothing changes for any role or stage",
    )


def _change_shapes(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None
) -> list[Shape]:
    return [
        {
            "role": concept_shape(catalog.concepts[row.role]),
            "before": {STATE_KEYS[state]: count for state, count in row.before.items()},
            "after": {STATE_KEYS[state]: count for state, count in row.after.items()},
            "changed": [
                {
                    **requirement_shape(catalog, change.after, documents=documents),
                    "before": STATE_KEYS[change.before.state],
                    "after": STATE_KEYS[change.after.state],
                }
                for change in row.changed
            ],
        }
        for row in rows
    ]


def _change_lines(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None
) -> Iterator[Text | TextTable]:
    yield Text("What changes for each role and stage that asks for something", 0, "title")
    asked = [row for row in rows if any(row.before.values())]
    yield Text("")
    yield TextTable(
        ["role or stage", *STATES],
        [
            [catalog.concepts[row.role].label, *(_step(row.before[s], row.after[s]) for s in STATES)]
            for row in asked
        ],
    )
    for row in asked:
        if row.changed:
            yield Text(f"{catalog.concepts[row.role].label}: {len(row.changed)} changed", 0, "heading")
            for change in row.changed:
                yield from _changed_lines(catalog, change, documents=documents)


def _step(before: int, after: int) -> str:
    return str(after) if before == after else f"{before} \u2192 {after}"


def _changed_lines(catalog: Catalog, change: Change, *, documents: Documents | None) -> Iterator[Text]:
    row = change.after
    label = catalog.concepts[row.concept].label
    yield Text(f"\u2022 {label}, {row.need}: {change.before.state} \u2192 {row.state}", 1)
    if row.via:
        yield Text(via_words(catalog, row), 2)
    yield from statement_lines(catalog, row.statement, documents=documents)


def _change_table(catalog: Catalog, rows: Sequence[RoleChange]) -> TextTable:
    cells = [
        [catalog.concepts[row.role].label, change.before.state, *requirement_cells(catalog, change.after)]
        for row in rows
        for change in row.changed
    ]
    return TextTable(["role", "before", "after", *REQUIREMENT_COLUMNS[1:]], cells)
