"""`ladder`, `challenges`, `practices`: statements laid out along a career, or against what it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import concept_shape, statement_shapes
from skillgraph.rendering.qualifiers import iter_qualifiers
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_place, iter_citations
from skillgraph.rendering.text.descriptions import statement_table
from skillgraph.rendering.text.output import BULLET, Answer, Table, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from skillgraph.answers.challenges import Challenge, Practice
    from skillgraph.answers.ladder import Stage
    from skillgraph.model import Catalog, Statement
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
        yield from _part_lines(catalog, parts, documents=documents)


def _order_lines(catalog: Catalog, stage: Stage) -> Iterator[Text]:
    """Say what puts a stage in its place, and whether headings alone do."""
    after = ", ".join(first.label for first in stage.after)
    source = "; order read from the headings" if stage.from_headings else ""
    yield Text(f"after {after}{source}" if after else f"comes first{source}", 1)
    places = [format_place(catalog, e) for s in stage.order for e in s.evidence if not e.slots]
    if places:
        yield Text("; ".join(dict.fromkeys(places)), 2, "muted")


def _ladder_table(catalog: Catalog, stages: Sequence[Stage]) -> Table:
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
    return Table(columns, rows)


def challenges_answer(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``challenges``."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_challenges  # few answers are explained

        return explain_challenges(rows)

    return _statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=lambda: _challenge_lines(catalog, rows, documents=documents),
        explanation=explanation,
    )._replace(no="" if rows else "no challenge fits")


def _challenge_lines(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("faced", row.faced),
            ("what it takes", row.involves),
            ("against it, stated", row.stated),
            ("against it, inferred by us", row.inferred),
            ("practices that put that to use", row.practices),
        )
        yield from _part_lines(catalog, parts, documents=documents)
        if row.shared:
            by = ", ".join(dict.fromkeys(_name(catalog, s.subject) for s in row.shared))
            yield Text(f"against all challenges of its class, stated: {by}", 1)
        if not row.skills:
            yield Text("no skill against it by itself, stated or inferred", 1)
    without = [row.concept.label for row in rows if not row.skills]
    if without:
        yield Text("challenges with no skill against them by themselves", 0, "heading")
        yield Text(", ".join(without), 1)


def practices_answer(
    catalog: Catalog, rows: Sequence[Practice], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``practices``."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_practices  # few answers are explained

        return explain_practices(rows)

    return _statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=lambda: _practice_lines(catalog, rows, documents=documents),
        explanation=explanation,
    )._replace(no="" if rows else "no practice is stated in what is looked at")


def _practice_lines(
    catalog: Catalog, rows: Sequence[Practice], *, documents: Documents | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("to be followed", row.followed),
            ("stated of it", row.stated),
            ("inferred by us", row.inferred),
        )
        yield from _part_lines(catalog, parts, documents=documents)


def _statements_answer(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    documents: Documents | None,
    blocks: Callable[[], Iterator[Text]],
    explanation: Callable[[], str],
) -> Answer:
    """Make an answer that is a list of statements, each once, and groups them for people."""
    once = list(dict.fromkeys(statements))
    return Answer(
        data=lambda: statement_shapes(catalog, once, documents=documents),
        blocks=blocks,
        table=lambda: statement_table(catalog, once, documents=documents),
        notes=[SEE_PASSAGES] if documents is None and once else (),
        explanation=explanation,
    )


def _part_lines(
    catalog: Catalog, parts: Iterable[tuple[str, Sequence[Statement]]], *, documents: Documents | None
) -> Iterator[Text]:
    """Go through the parts that have statements, each under its name."""
    for name, statements in parts:
        if statements:
            yield Text(name, 1)
            yield from _statement_lines(catalog, statements, documents=documents, indent=2)


def _statement_lines(
    catalog: Catalog, statements: Iterable[Statement], *, documents: Documents | None, indent: int
) -> Iterator[Text]:
    for statement in statements:
        yield Text(f"{BULLET}{statement.sentence}", indent)
        qualifiers = "; ".join(iter_qualifiers(catalog, statement))
        if qualifiers:
            yield Text(qualifiers, indent + 1)
        yield from iter_citations(catalog, statement.evidence, documents=documents, indent=indent + 1)


def _name(catalog: Catalog, curie: str) -> str:
    return catalog.concepts[curie].label if curie in catalog.concepts else curie
