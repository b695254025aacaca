"""`challenges`: what stands against each, stated apart from inferred, and which have nothing against them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.qualifiers import concept_label, count_words
from skillgraph.rendering.text.output import BULLET, Answer, Text
from skillgraph.rendering.text.short_facts import fact_words
from skillgraph.rendering.text.short_places import short_places, whole_evidence
from skillgraph.rendering.text.statement_parts import part_lines, statements_answer, under_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.json import Documents

#: What is said of challenges that have no skill against them, by what they have instead.
_WITHOUT: Final = {
    "other": "something against it, but no skill",
    "class": "nothing against it by itself, only what addresses all of its class",
    "nothing": "nothing against it, not even in general",
}


def challenges_answer(
    catalog: Catalog,
    rows: Sequence[Challenge],
    *,
    documents: Documents | None = None,
    evidence: bool = False,
    skill: Concept | None = None,
) -> Answer:
    """Make the answer of ``challenges``; people read each statement with its places where *evidence*.

    Of one *skill* only what is said of it.
    """

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_challenges  # few answers are explained

        return explain_challenges(rows)

    def blocks() -> Iterator[Text]:
        yield from _top_lines(catalog, rows, skill)
        if evidence:
            yield from _evidence_lines(catalog, rows, documents=documents, skill=skill)
        else:
            entries = ((row.whole or row.statements, _short_lines(catalog, row)) for row in rows)
            yield from under_sections(catalog, entries)

    return statements_answer(
        catalog,
        [statement for row in rows for statement in row.statements],
        documents=documents,
        blocks=blocks,
        explanation=explanation,
        evidence=evidence,
    )._replace(no="" if rows else "no challenge fits")


def _top_lines(catalog: Catalog, rows: Sequence[Challenge], skill: Concept | None) -> Iterator[Text]:
    """Give the sum: how many, who faces them, and which have no skill against them, by what they have."""
    if not rows:
        return
    if skill is not None:
        yield Text(f"{skill.label} and {count_words(len(rows), 'challenge')}", 0, "title")
        return
    facing = Counter(s for row in rows for s in dict.fromkeys(s.subject for s in row.faced))
    told = ", ".join(f"{concept_label(catalog, curie)} faces {count}" for curie, count in facing.items())
    yield Text(f"{count_words(len(rows), 'challenge')}{f': {told}' if told else ''}", 0, "title")
    for standing, words in _WITHOUT.items():
        labels = [_label(catalog, row) for row in rows if row.standing == standing]
        if labels:
            yield Text(f"{words} ({len(labels)}): {', '.join(labels)}", 1)


def _label(catalog: Catalog, row: Challenge) -> str:
    """Name a challenge without a skill against it, with what is at least close to what it takes."""
    close = " and ".join(concept_label(catalog, curie) for curie in row.close)
    return f"{row.concept.label} (close to what it takes: {close})" if close else row.concept.label


def _parts(row: Challenge) -> tuple[tuple[str, Sequence[Statement]], ...]:
    return (
        ("what it takes", row.involves),
        ("a skill close to what it takes, inferred by us", row.near),
        ("against it, stated", row.stated),
        ("against it, inferred by us", row.inferred),
        ("practices that put that to use", row.practices),
        ("what meeting it makes possible", row.enables),
    )


def _short_lines(catalog: Catalog, row: Challenge) -> Iterator[Text]:
    place = short_places(catalog, whole_evidence(row.faced), documents=False)
    yield Text(f"{BULLET}{row.concept.label}{f' (faced: {place})' if place else ''}", 1)
    for name, statements in _parts(row):
        if statements:
            about = {row.concept.id, *(row.taken if statements is row.near else ())}
            shared, facts = fact_words(catalog, statements, about=about, documents=False)
            yield Text(f"{', '.join((name, *shared))}: {facts}", 2)


def _evidence_lines(
    catalog: Catalog, rows: Sequence[Challenge], *, documents: Documents | None, skill: Concept | None
) -> Iterator[Text]:
    for row in rows:
        yield Text(row.concept.label, 0, "heading")
        yield from part_lines(catalog, (("faced", row.faced), *_parts(row)), documents=documents)
        if row.shared:
            by = ", ".join(dict.fromkeys(concept_label(catalog, s.subject) for s in row.shared))
            yield Text(f"against all challenges of its class, stated: {by}", 1)
        if not row.skills and skill is None:
            yield Text("no skill addresses it by itself, stated or inferred", 1)
