"""Statements in few lines: those alike share one, each fact with its line and what qualifies it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.rendering.qualifiers import figure_words
from skillgraph.rendering.text.asked_lines import ANY_ONE, ANY_OR_ALL, is_enumerated
from skillgraph.rendering.text.short_places import short_places, whole_evidence
from skillgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from skillgraph.model import Catalog, Statement

#: How to see more than an answer of such lines tells.
SEE_EVIDENCE: Final = (
    "--evidence shows each statement with its places, offsets and list; -O json has everything."
)
#: What an open list adds to each of its members.
AMONG_OTHERS: Final = "among others"
#: A place that names one line or more, of one document or section.
_LINES: Final = re.compile(r"(?P<where>(?:[^;]*, )?)(?P<word>lines? )(?P<numbers>\d[^;]*)")
#: Qualifiers that need their name to be understood, and those that speak for themselves.
_NAMED: Final = ("purpose", "means", "reason")
_BARE: Final = ("condition", "scope", "quantifier", "manner")


class Room(NamedTuple):
    """How much of each fact is told, and of how many.

    Attributes:
        brief: Leave out what only details a fact; what makes it another, such as a condition, stays.
        most: So many facts of one line are named, and the others counted; None for all.
        levels: What lies so many levels deep in a section goes with it; None for no end.

    """

    brief: bool = False
    most: int | None = None
    levels: int | None = None


#: Everything is told.
ALL_ROOM: Final = Room()


def fact_lines(
    catalog: Catalog,
    statements: Iterable[Statement],
    *,
    about: Collection[str],
    documents: bool = True,
    room: Room = ALL_ROOM,
) -> Iterator[str]:
    """Go through statements: one line for all that say one thing of one subject, in their order.

    Args:
        catalog: Where the concepts and passages are.
        statements: What to tell.
        about: CURIEs of what the answer is about: they are not named again.
        documents: Name the document of a line where the graph has several.
        room: How much is told.

    Yields:
        What is said, what all its facts share, and the facts: ``requires, required: Python (line 9)``.

    """
    told = list(statements)
    gathered = {} if about else _gathered(catalog, told)
    grouped: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for statement in told:
        ends = (*about, *gathered.get(statement.id, ()))
        grouped.setdefault((_head(catalog, statement, about=about, ends=ends), ends), []).append(statement)
    for (head, ends), same in grouped.items():
        shared, facts = fact_words(catalog, same, about=ends, documents=documents, room=room)
        yield f"{', '.join((head, *shared))}: {facts}"


def _gathered(catalog: Catalog, statements: Sequence[Statement]) -> dict[str, tuple[str, ...]]:
    """Find what several things are each said of alone: statement \u2192 the object to which it is told."""
    heads = Counter((statement.subject, statement.relation) for statement in statements)
    alone: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        single = heads[statement.subject, statement.relation] == 1 and statement.subject in catalog.concepts
        if single and statement.object in catalog.concepts:
            alone.setdefault((statement.relation, statement.object or ""), []).append(statement)
    return {s.id: (end,) for (_, end), same in alone.items() if len(same) > 1 for s in same}


def fact_words(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    about: Collection[str],
    sections: bool = False,
    documents: bool = True,
    room: Room = ALL_ROOM,
) -> tuple[list[str], str]:
    """Give what qualifies all of some statements, and their facts, each with its line and what is its own.

    Args:
        catalog: Where the concepts and passages are.
        statements: What to tell, at least one.
        about: CURIEs of what the answer is about.
        sections: Name the section of each line too.
        documents: Name the document of a line where the graph has several.
        room: How much is told.

    """
    named = len(statements) if room.most is None else room.most
    said = [
        short_qualifiers(catalog, statement, brief=room.brief) for statement in statements[: max(named, 1)]
    ]
    shared = [word for word in said[0] if all(word in words for words in said)] if len(statements) > 1 else []
    for statement in statements[len(said) :]:
        if not shared:
            break
        words = short_qualifiers(catalog, statement, brief=room.brief)
        shared = [word for word in shared if word in words]
    alike: dict[tuple[str, ...], dict[str, None]] = {}
    for statement, words in zip(statements[:named], said, strict=False):
        evidence = whole_evidence([statement])
        place = short_places(catalog, evidence, sections=sections, documents=documents)
        key = (place, *(word for word in words if word not in shared))
        alike.setdefault(key, {})[_fact(catalog, statement, about)] = None
    facts, before = [], ""
    for (place, *words), names in alike.items():
        told = ", ".join(filter(None, (_after(place, before), *words)))
        before = place or before
        facts.append(", ".join(names) + (f" ({told})" if told else ""))
    return shared, ", ".join(facts) + and_more(len(statements) - named)


def _after(place: str, before: str) -> str:
    """Leave out of a place what the place before it has said: that a number is a line, and of what.

    Example:
        >>> _after("line 9", "line 8"), _after("a, line 9", "a, lines 7, 8"), _after("b, line 9", "a, line 8")
        ('9', '9', 'b, line 9')
        >>> _after("a, lines 7, 9", "a, line 8"), _after("line 9", "")
        ('lines 7, 9', 'line 9')

    """
    told, told_before = _LINES.fullmatch(place), _LINES.fullmatch(before)
    if told is None or told_before is None or told["where"] != told_before["where"]:
        return place
    return told["numbers"] if told["word"] == "line " else f"{told['word']}{told['numbers']}"


def and_more(count: int) -> str:
    """Say how many facts a line does not name; nothing for none."""
    return f" \u2026 and {count} more" if count > 0 else ""


def short_qualifiers(catalog: Catalog, statement: Statement, *, brief: bool = False) -> list[str]:
    """Give what qualifies a statement in as few words as can be understood, the figure first."""
    if brief:
        statement = replace(
            statement,
            purpose=None,
            means=None,
            reason=None,
            level=None,
            scope=None,
            quantifier=None,
            manner=None,
        )
    from skillgraph.language.amounts_in_words import format_amount  # it compiles patterns

    figure, years = statement.figure, ""
    if figure is not None and statement.object in catalog.concepts:
        years = format_amount(figure) if figure.measure == "years of experience" else figure_words(figure)
    level = "" if years and statement.level == "experience" else statement.level
    named = (f"{name}: {value}" for name in _NAMED if (value := getattr(statement, name)))
    bare = (getattr(statement, name) for name in _BARE)
    modality = _modality(statement)
    status = "" if statement.status in ("stated", "inferred") else _status_words(statement)
    words = [
        years,
        modality,
        level,
        *statement.hedge,
        *named,
        *bare,
        *_list_words(catalog, statement),
        status,
    ]
    return list(dict.fromkeys(word for word in words if word))


def _modality(statement: Statement) -> str | None:
    """Give the modality where the relation, or the least of a figure, does not say as much."""
    if statement.relation == "sg:prefers" and statement.modality == "preferred":
        return None
    if statement.modality == "minimum" and statement.figure is not None:
        return None
    return statement.modality


def _status_words(statement: Statement) -> str:
    return "estimated by the document" if statement.status == "estimated" else statement.status


def _list_words(catalog: Catalog, statement: Statement) -> Iterator[str]:
    """Say that one of a list may be enough, and that the list is left open."""
    item = catalog.lists.get(statement.list or "")
    if item is None:
        return
    if item.logic == "any-of":
        yield ANY_ONE
    elif item.logic != "all-of" and not item.lead_in and is_enumerated(catalog, statement):
        yield ANY_OR_ALL
    if item.open:
        yield AMONG_OTHERS


def _head(catalog: Catalog, statement: Statement, *, about: Collection[str], ends: Collection[str]) -> str:
    """Say what a statement says, and of what where the answer is not about it; of an object among *ends*."""
    relation = RELATIONS.get(statement.relation)
    verb = relation.label if relation else statement.relation
    inverse = relation.inverse_label if relation else f"is {statement.relation} of"
    if statement.subject in about:
        return verb
    if statement.object in about:
        return inverse
    if statement.object is not None and statement.object in ends:
        return f"{catalog.concepts[statement.object].label} \u2014 {inverse}"
    if statement.subject in catalog.concepts:
        return f"{catalog.concepts[statement.subject].label} \u2014 {verb}"
    told = catalog.statements.get(statement.subject)
    return f"\u201c{told.sentence}\u201d {verb}" if told else f"{statement.subject} \u2014 {verb}"


def _fact(catalog: Catalog, statement: Statement, about: Collection[str]) -> str:
    """Name the other end of a statement; what has none is told whole."""
    pointing = statement.subject not in about and statement.object in about
    other = catalog.concepts.get((statement.subject if pointing else statement.object) or "")
    return other.label if other else statement.sentence
