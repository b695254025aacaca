"""A number of things put in words: how many in how many bullets, how many in sentences alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.tallies import Tally, tally_objects
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.dated import count_dates
from skillgraph.rendering.text.placed import count_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.answers.list import Listed
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.text.output import Answer

_HAS_DUTY: Final = "sg:hasDuty"
#: So many parts are named.
_NAMED: Final = 4


def tally_words(tally: Tally) -> str:
    """Say where things stand that are counted; empty where each has a bullet of its own, or none has one.

    Example:
        >>> tally_words(Tally(25, 24, 2))
        '25 in 24 bullets, 2 in sentences alone'

    """
    if not tally.in_bullets or (tally.in_bullets == tally.bullets and not tally.in_sentences):
        return ""
    sentences = f", {tally.in_sentences} in sentences alone" if tally.in_sentences else ""
    return f"{tally.in_bullets} in {count_words(tally.bullets, 'bullet')}{sentences}"


def rows_note(catalog: Catalog, rows: Sequence[Listed], *, narrowed: Catalog) -> str:
    """Say of what is listed what its number does not: of duties whose they are, of documents date and place.

    Args:
        catalog: Where the rows are.
        rows: All of them, before any limit.
        narrowed: The catalog narrowed as the list is.

    """
    kinds = {row.kind for row in rows}
    if kinds == {"duty"}:
        return duties_note(narrowed, rows)
    if kinds == {"document"}:
        told = (count_dates([row.date for row in rows]), count_places([row.places for row in rows]))
        return f"{'; '.join(filter(None, told))}."
    return parts_note(catalog, rows)


def duties_note(catalog: Catalog, rows: Sequence[Listed]) -> str:
    """Say of a list of duties how many of them somebody has; empty where all have them in a bullet each.

    Args:
        catalog: Narrowed as the list is.
        rows: The duties that are listed.

    """
    listed = {row.id for row in rows}
    had = [s for s in catalog.statements.values() if s.relation == _HAS_DUTY and s.object in listed]
    tally = tally_objects(catalog, had)
    words, count = tally_words(tally), tally.in_bullets + tally.in_sentences
    others = len(rows) - count
    if not count or not (words or others):
        return ""
    rest = f"; {others} {'is' if others == 1 else 'are'} named in another way" if others else ""
    return f"Of these, {count} are said to be somebody\u2019s duty{f' ({words})' if words else ''}{rest}."


def parts_note(catalog: Catalog, rows: Sequence[Listed]) -> str:
    """Say which of some listed concepts are parts of others that are listed; empty where none is.

    Args:
        catalog: Where the concepts are.
        rows: What is listed.

    """
    listed = {row.id: row.label for row in rows}
    inside = {part for curie in listed if (whole := catalog.concepts.get(curie)) for part in whole.parts}
    labels = [label for curie, label in listed.items() if curie in inside]
    if not labels:
        return ""
    named = f": {', '.join(labels)}" if len(labels) <= _NAMED else ""
    return f"{len(rows) - len(labels)} without what is a part of another{named}."


def with_tally(answer: Answer, catalog: Catalog, statements: Iterable[Statement]) -> Answer:
    """Add to an answer about duties in how many bullets they stand."""
    duties = [statement for statement in statements if statement.relation == _HAS_DUTY]
    words = tally_words(tally_objects(catalog, duties))
    return answer._replace(notes=[f"Where they stand: {words}.", *answer.notes]) if words else answer
