"""`ladder`: the stages of a career in their order, each with what it adds, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import concept_shape, statement_shapes
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_place
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.statement_parts import part_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.ladder import Stage
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents, Shape

_NO_STAGE: Final = "no stage fits: nothing puts career stages in an order, or the section speaks of none"


def ladder_answer(catalog: Catalog, stages: Sequence[Stage], *, documents: Documents | None = None) -> Answer:
    """Make the answer of ``ladder``."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_ladder  # few answers are explained

        return explain_ladder(stages)

    return Answer(
        data=lambda: [_stage_shape(catalog, stage, documents=documents) for stage in stages],
        blocks=lambda: _ladder_lines(catalog, stages, documents=documents),
        table=lambda: _ladder_table(catalog, stages),
        notes=[SEE_PASSAGES] if documents is None and stages else (),
        explanation=explanation,
        no="" if stages else _NO_STAGE,
    )


def _stage_shape(catalog: Catalog, stage: Stage, *, documents: Documents | None) -> Shape:
    parts = {"adds": stage.adds, "years": stage.years, "pay": stage.pay, "near": stage.near}
    return {
        "stage": concept_shape(stage.concept),
        "position": stage.position,
        "after": [concept_shape(first) for first in stage.after],
        "titles": [concept_shape(title) for title in stage.titles],
        **{
            name: statement_shapes(catalog, statements, documents=documents)
            for name, statements in parts.items()
        },
    }


def _ladder_lines(
    catalog: Catalog, stages: Sequence[Stage], *, documents: Documents | None
) -> Iterator[Text]:
    for stage in stages:
        alternative = f", an alternative within {stage.branch_of.label}" if stage.branch_of else ""
        yield Text(f"{stage.position}. {stage.concept.label}{alternative}", 0, "heading")
        yield from _order_lines(catalog, stage)
        titles = ", ".join(title.label for title in stage.titles) or "none given"
        yield Text(f"job titles: {titles}", 1)
        for name, statements in (("years", stage.years), ("pay", stage.pay)):
            if not statements:
                yield Text(f"{name}: not stated of this stage", 1)
        parts = (
            ("years", stage.years),
            ("pay", stage.pay),
            ("near: figures of roles close to its titles, not of this stage", stage.near),
            ("adds", stage.adds),
        )
        yield from part_lines(catalog, parts, documents=documents)


def _order_lines(catalog: Catalog, stage: Stage) -> Iterator[Text]:
    """Say what puts a stage in its place, and whether headings alone do."""
    after = ", ".join(first.label for first in stage.after)
    source = "; order read from the headings" if stage.from_headings else ""
    yield Text(f"after {after}{source}" if after else f"comes first{source}", 1)
    places = [format_place(catalog, e) for s in stage.order for e in s.evidence if not e.slots]
    if places:
        yield Text("; ".join(dict.fromkeys(places)), 2, "muted")


def _ladder_table(catalog: Catalog, stages: Sequence[Stage]) -> TextTable:
    columns = [
        "position",
        "stage",
        "after",
        "branch_of",
        "titles",
        "part",
        "statement",
        "sentence",
        "evidence",
    ]
    rows = []
    for stage in stages:
        head = [
            str(stage.position),
            stage.concept.label,
            "; ".join(first.label for first in stage.after),
            stage.branch_of.label if stage.branch_of else "",
            "; ".join(title.label for title in stage.titles),
        ]
        parts = [("adds", stage.adds), ("years", stage.years), ("pay", stage.pay), ("near", stage.near)]
        cells = [
            [part, s.id, s.sentence, "; ".join(format_place(catalog, e) for e in s.evidence)]
            for part, statements in parts
            for s in statements
        ]
        rows += [[*head, *rest] for rest in cells or [[""] * 4]]
    return TextTable(columns, rows)
