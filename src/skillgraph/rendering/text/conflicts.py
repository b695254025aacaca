"""`conflicts`: where a document disagrees with itself, side by side, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import statement_shapes
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_place, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.conflicts import Conflict
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents, Shape


def conflicts_answer(
    catalog: Catalog, conflicts: Sequence[Conflict], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``conflicts``."""
    tensions = sum(conflict.kind == "tension" for conflict in conflicts)
    count = f"{count_words(len(conflicts) - tensions, 'contradiction')}, {count_words(tensions, 'tension')}"

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_conflicts  # few answers are explained

        return explain_conflicts(conflicts)

    return Answer(
        data=lambda: [_conflict_shape(catalog, conflict, documents=documents) for conflict in conflicts],
        blocks=lambda: _conflict_lines(catalog, conflicts, documents=documents),
        table=lambda: _conflict_table(catalog, conflicts),
        notes=[count, *([SEE_PASSAGES] if documents is None and conflicts else [])],
        explanation=explanation,
        no="" if conflicts else "no rule finds a conflict in what is looked at",
    )


def _conflict_shape(catalog: Catalog, conflict: Conflict, *, documents: Documents | None) -> Shape:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "rule": conflict.rule,
        "sentence": conflict.sentence,
        "sides": [
            {
                "label": side.label,
                "section": list(side.section),
                "statements": statement_shapes(catalog, side.statements, documents=documents),
            }
            for side in conflict.sides
        ],
    }


def _conflict_lines(
    catalog: Catalog, conflicts: Sequence[Conflict], *, documents: Documents | None
) -> Iterator[Text]:
    headings = {"contradiction": "contradictions: of one subject", "tension": "tensions: different subjects"}
    for kind, heading in headings.items():
        found = [conflict for conflict in conflicts if conflict.kind == kind]
        if found:
            yield Text(heading, 0, "heading")
        for conflict in found:
            yield Text(f"{BULLET}{conflict.sentence}", 1)
            yield Text(f"{conflict.id} (rule {conflict.rule})", 2, "muted")
            for side in conflict.sides:
                yield Text(f"{BULLET}{side.label}", 2)
                if documents is None:
                    places = dict.fromkeys(
                        format_place(catalog, e) for s in side.statements for e in s.evidence if not e.slots
                    )
                    yield Text("; ".join(places), 3, "muted")
                else:
                    evidence = [e for s in side.statements for e in s.evidence if not e.slots]
                    yield from iter_citations(
                        catalog, list(dict.fromkeys(evidence)), documents=documents, indent=3
                    )


def _conflict_table(catalog: Catalog, conflicts: Sequence[Conflict]) -> TextTable:
    columns = ["id", "kind", "rule", "sentence", "side", "section", "statement", "evidence"]
    rows = [
        [
            conflict.id,
            conflict.kind,
            conflict.rule,
            conflict.sentence,
            side.label,
            " / ".join(side.section),
            statement.id,
            "; ".join(format_place(catalog, evidence) for evidence in statement.evidence),
        ]
        for conflict in conflicts
        for side in conflict.sides
        for statement in side.statements
    ]
    return TextTable(columns, rows)
