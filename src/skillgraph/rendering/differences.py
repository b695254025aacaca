"""`diff`: what two graphs state and do not state, statement by statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.citations import format_place
from skillgraph.rendering.shapes import concept_shape, statement_shape
from skillgraph.rendering.tables import Answer, Table, Text
from skillgraph.rendering.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.answers.differences import ChangedStatement, Difference
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.shapes import Shape


def difference_answer(difference: Difference, old: Catalog, new: Catalog) -> Answer:
    """Make the answer of ``diff``."""
    return Answer(
        data=lambda: difference_shape(difference, old, new),
        items=lambda: [difference_shape(difference, old, new)],
        blocks=lambda: difference_lines(difference, old, new),
        table=lambda: _difference_table(difference),
    )


def difference_shape(difference: Difference, old: Catalog, new: Catalog) -> Shape:
    """Shape a difference: ``added``, ``removed``, ``changed`` with both sides, and concepts."""
    return {
        "added": [statement_shape(new, statement) for statement in difference.added],
        "removed": [statement_shape(old, statement) for statement in difference.removed],
        "changed": [
            {
                "slots": list(change.slots),
                "old": statement_shape(old, change.old),
                "new": statement_shape(new, change.new),
            }
            for change in difference.changed
        ],
        "added_concepts": [concept_shape(concept) for concept in difference.added_concepts],
        "removed_concepts": [concept_shape(concept) for concept in difference.removed_concepts],
    }


def difference_lines(difference: Difference, old: Catalog, new: Catalog) -> Iterator[Text]:
    """Go through the lines of a difference: a sign, the sentence, the place."""
    if not difference:
        yield Text("both state the same")
        return
    counts = (
        (difference.added, "added"),
        (difference.removed, "removed"),
        (difference.changed, "changed"),
    )
    told = ", ".join(f"{len(found)} {word}" for found, word in counts)
    yield Text(f"statements: {told}", 0, "title")
    for statement in difference.removed:
        yield from _lines(old, statement, sign="-")
    for statement in difference.added:
        yield from _lines(new, statement, sign="+")
    for change in difference.changed:
        yield from _changed_lines(change, old, new)
    for sign, concepts in (("-", difference.removed_concepts), ("+", difference.added_concepts)):
        if concepts:
            yield Text(f"{sign} {count_words(len(concepts), 'concept')}", 0, "heading")
            yield Text(", ".join(concept.label for concept in concepts), 1)


def _lines(catalog: Catalog, statement: Statement, *, sign: str) -> Iterator[Text]:
    yield Text(f"{sign} {statement.sentence}")
    for evidence in statement.evidence[:1]:
        yield Text(format_place(catalog, evidence), 1, "muted")


def _changed_lines(change: ChangedStatement, old: Catalog, new: Catalog) -> Iterator[Text]:
    yield Text(f"~ {', '.join(change.slots)}", 0, "heading")
    for catalog, statement, sign in ((old, change.old, "-"), (new, change.new, "+")):
        for line in _lines(catalog, statement, sign=sign):
            yield Text(line.text, line.indent + 1, line.style)


def _difference_table(difference: Difference) -> Table:
    rows = [["removed", "", statement.id, statement.sentence, ""] for statement in difference.removed]
    rows += [["added", "", statement.id, "", statement.sentence] for statement in difference.added]
    rows += [
        ["changed", "|".join(change.slots), change.new.id, change.old.sentence, change.new.sentence]
        for change in difference.changed
    ]
    rows += [["removed concept", "", c.id, c.label, ""] for c in difference.removed_concepts]
    rows += [["added concept", "", c.id, "", c.label] for c in difference.added_concepts]
    return Table(["what", "slots", "id", "old", "new"], rows)
