"""`diff`: what two graphs state and do not state, statement by statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import concept_shape, statement_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import format_place
from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.answers.diff import ChangedStatement, Difference
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.json import Shape


def difference_answer(difference: Difference, old: Catalog, new: Catalog) -> Answer:
    """Make the answer of ``diff``."""
    return Answer(
        data=lambda: difference_shape(difference, old, new),
        items=lambda: [difference_shape(difference, old, new)],
        blocks=lambda: difference_lines(difference, old, new),
        table=lambda: _difference_table(difference, old, new),
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
    """Go through the lines of a difference: a sign, the sentence, the place.

    Where two concepts have one label, their CURIEs stand beside it.
    """
    if not difference:
        yield Text("both graphs state the same")
        return
    counts = (
        (difference.added, "added"),
        (difference.removed, "removed"),
        (difference.changed, "changed"),
    )
    told = ", ".join(f"{len(found)} {word}" for found, word in counts)
    yield Text(f"statements: {told}", 0, "title")
    alike = _alike(old, new)
    for statement in difference.removed:
        yield from _lines(old, statement, alike, sign="-")
    for statement in difference.added:
        yield from _lines(new, statement, alike, sign="+")
    unprinted: dict[str, None] = {}
    for change in difference.changed:
        lines = list(_changed_lines(change, old, new, alike=alike))
        yield from lines
        unprinted |= {} if lines else dict.fromkeys(change.slots)
    if unprinted:
        yield Text(f"~ others read as before and differ in their {', '.join(unprinted)} alone", 0, "muted")
    for sign, concepts in (("-", difference.removed_concepts), ("+", difference.added_concepts)):
        if concepts:
            yield Text(f"{sign} {count_words(len(concepts), 'concept')}", 0, "heading")
            yield Text(", ".join(concept.label + _ids([concept.id], alike) for concept in concepts), 1)


def _alike(old: Catalog, new: Catalog) -> set[str]:
    """Give the CURIEs of concepts whose label another concept has too, in the one graph or the other."""
    by_label: dict[str, set[str]] = {}
    for concept in (*old.concepts.values(), *new.concepts.values()):
        by_label.setdefault(concept.label.casefold(), set()).add(concept.id)
    return {curie for curies in by_label.values() if len(curies) > 1 for curie in curies}


def _ids(terms: Iterable[str | None], alike: set[str]) -> str:
    found = [term for term in terms if term in alike]
    return f" ({', '.join(map(str, found))})" if found else ""


def _sentence(statement: Statement, alike: set[str]) -> str:
    return statement.sentence + _ids([statement.subject, statement.object], alike)


def _lines(catalog: Catalog, statement: Statement, alike: set[str], *, sign: str) -> Iterator[Text]:
    yield Text(f"{sign} {_sentence(statement, alike)}")
    for evidence in statement.evidence[:1]:
        yield Text(format_place(catalog, evidence), 1, "muted")


def _changed_lines(
    change: ChangedStatement, old: Catalog, new: Catalog, *, alike: set[str]
) -> Iterator[Text]:
    """Give both sides of a change; nothing where they would be printed alike."""
    before, now = (
        list(_lines(old, change.old, alike, sign="-")),
        list(_lines(new, change.new, alike, sign="+")),
    )
    if [line.text.removeprefix("- ") for line in before] == [line.text.removeprefix("+ ") for line in now]:
        return
    yield Text(f"~ {', '.join(change.slots)}", 0, "heading")
    for line in (*before, *now):
        yield Text(line.text, line.indent + 1, line.style)


def _difference_table(difference: Difference, old: Catalog, new: Catalog) -> TextTable:
    alike = _alike(old, new)
    rows = [["removed", "", s.id, _sentence(s, alike), ""] for s in difference.removed]
    rows += [["added", "", s.id, "", _sentence(s, alike)] for s in difference.added]
    rows += [
        ["changed", "|".join(change.slots), change.new.id]
        + [_sentence(statement, alike) for statement in (change.old, change.new)]
        for change in difference.changed
    ]
    rows += [["removed concept", "", c.id, c.label, ""] for c in difference.removed_concepts]
    rows += [["added concept", "", c.id, "", c.label] for c in difference.added_concepts]
    return TextTable(["what", "slots", "id", "old", "new"], rows)
