"""`challenges`: what stands against each, stated apart from inferred, and which have nothing against them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from skillgraph.rendering.qualifiers import concept_label, count_words
from skillgraph.rendering.text.output import Answer, Text
from skillgraph.rendering.text.statement_parts import part_lines, statements_answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog, Concept
    from skillgraph.rendering.json import Documents


def challenges_answer(
    catalog: Catalog,
    rows: Sequence[Challenge],
    *,
    documents: Documents | None = None,
    skill: Concept | None = None,
) -> Answer:
    """Make the answer of ``challenges``; of one *skill* only what is said of it."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_challenges  # few answers are explained

        return explain_challenges(rows)

    return statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=lambda: _challenge_lines(catalog, rows, documents=documents, skill=skill),
        explanation=explanation,
    )._replace(no="" if rows else "no challenge fits")


def _sum(catalog: Catalog, rows: Sequence[Challenge]) -> str:
    """Say in a line how many challenges there are, and who faces how many of them."""
    faced = Counter(s.subject for row in rows for s in row.faced)
    who = [f"{concept_label(catalog, subject)} faces {number}" for subject, number in faced.items()]
    return "; ".join([count_words(len(rows), "challenge"), *who])


def _challenge_lines(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None, skill: Concept | None
) -> Iterator[Text]:
    if rows:
        counted = count_words(len(rows), "challenge")
        yield Text(f"{skill.label} and {counted}" if skill else _sum(catalog, rows), 0, "title")
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("faced", row.faced),
            ("what it takes", row.involves),
            ("a skill close to what it takes, inferred by us", row.near),
            ("against it, stated", row.stated),
            ("against it, inferred by us", row.inferred),
            ("practices that put that to use", row.practices),
        )
        yield from part_lines(catalog, parts, documents=documents)
        if row.shared:
            by = ", ".join(dict.fromkeys(concept_label(catalog, s.subject) for s in row.shared))
            yield Text(f"against all challenges of its class, stated: {by}", 1)
        if not row.skills and skill is None:
            yield Text("no skill addresses it by itself, stated or inferred", 1)
    without = [row.concept.label for row in rows if not row.skills]
    if without and skill is None:
        yield Text("challenges that no skill addresses by itself", 0, "heading")
        yield Text(", ".join(without), 1)
