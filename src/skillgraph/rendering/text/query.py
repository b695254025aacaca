"""`query`: the rows of a result, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.text.output import Answer, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Sequence


def bindings_answer(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Answer:
    """Make the answer of ``query`` for people: IRIs as CURIEs, an unbound cell empty."""
    data = [dict(zip(header, row, strict=True)) for row in rows]
    table = TextTable(header, rows)
    notes = [count_shown(len(rows), len(rows))] if len(rows) != 1 else []
    return Answer(data=lambda: data, blocks=lambda: [table], table=lambda: table, notes=notes)
