"""`practices`: who is to follow each, and what is stated or inferred of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from skillgraph.rendering.qualifiers import concept_label, count_words
from skillgraph.rendering.text.output import BULLET, Answer, Text
from skillgraph.rendering.text.short_facts import fact_lines, short_qualifiers
from skillgraph.rendering.text.short_places import short_places, whole_evidence
from skillgraph.rendering.text.statement_parts import part_lines, statements_answer, under_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.practices import Practice
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents


def practices_answer(
    catalog: Catalog,
    rows: Sequence[Practice],
    *,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``practices``; people read each statement with its places where *evidence*."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_practices  # few answers are explained

        return explain_practices(rows)

    def blocks() -> Iterator[Text]:
        yield from _top_lines(catalog, rows)
        if evidence:
            yield from _evidence_lines(catalog, rows, documents=documents)
        else:
            yield from under_sections(catalog, ((row.statements, _short_lines(catalog, row)) for row in rows))

    return statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=blocks,
        explanation=explanation,
        evidence=evidence,
    )._replace(no="" if rows else "no practice is stated in what is looked at")


def _top_lines(catalog: Catalog, rows: Sequence[Practice]) -> Iterator[Text]:
    """Give the sum: how many, and who is to follow them."""
    if rows:
        by = Counter(s for row in rows for s in dict.fromkeys(s.subject for s in row.followed))
        told = ", ".join(f"{concept_label(catalog, s)} is to follow {count}" for s, count in by.items())
        yield Text(f"{count_words(len(rows), 'practice')}{f': {told}' if told else ''}", 0, "title")


def _short_lines(catalog: Catalog, row: Practice) -> Iterator[Text]:
    """Name a practice and how it is to be followed, then a line for all that is said by one relation."""
    words = dict.fromkeys(word for s in row.followed for word in short_qualifiers(catalog, s))
    place = short_places(catalog, whole_evidence(row.followed), documents=False)
    told = ", ".join(filter(None, (*words, place)))
    yield Text(f"{BULLET}{row.concept.label}{f' ({told})' if told else ''}", 1)
    for name, statements in (("", row.stated), ("inferred by us \u2014 ", row.inferred)):
        for line in fact_lines(catalog, statements, about={row.concept.id}, documents=False):
            yield Text(f"{name}{line}", 2)


def _evidence_lines(
    catalog: Catalog, rows: Sequence[Practice], *, documents: Documents | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        parts = (
            ("to be followed", row.followed),
            ("stated of it", row.stated),
            ("inferred by us", row.inferred),
        )
        yield from part_lines(catalog, parts, documents=documents)
