"""`queries`: the named queries, each with its question and parameters, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.text.output import Answer, TextTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.queries import NamedQuery


def queries_answer(queries: Sequence[NamedQuery]) -> Answer:
    """Make the answer of ``queries``."""
    data = [
        {
            "name": query.name,
            "question": query.question,
            "parameters": [
                {"name": p.name, "kind": p.kind, "description": p.description} for p in query.parameters
            ],
            "person": query.person,
        }
        for query in queries
    ]
    rows = [
        [
            query.name,
            query.question,
            ", ".join(f"{p.name} ({p.kind})" for p in query.parameters),
            query.person,
        ]
        for query in queries
    ]
    table = TextTable(["name", "question", "parameters", "person"], rows)
    return Answer(
        data=lambda: data,
        blocks=lambda: [table],
        table=lambda: table,
        notes=["`skillgraph query --name NAME` runs one of them."],
    )
