"""The statements of one thing, grouped by relation and place, and in few lines.

Of a thing with few statements each is a sentence in a line. Of others the facts of one relation
and one section share a line.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.model import Concept
from skillgraph.rendering.qualifiers import count_words, figure_words
from skillgraph.rendering.text.asked_lines import ANY_ONE
from skillgraph.rendering.text.output import BULLET, Text
from skillgraph.rendering.text.short_facts import (
    ALL_ROOM,
    Room,
    and_more,
    fact_lines,
    fact_words,
    short_qualifiers,
)
from skillgraph.rendering.text.short_places import short_places, whole_evidence
from skillgraph.store.about import named_path, section_of
from skillgraph.store.near_copies import copied_documents
from skillgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.answers.show import Description
    from skillgraph.model import Catalog, Statement

#: Up to so many statements each has a line of its own.
MOST_SENTENCES: Final = 12
#: How a sentence says itself that one of several is enough.
_CHOICE: Final = re.compile(r"\(one of a list\)|\(or ")
#: So many facts of one relation share a line, in which each names its section.
_FEW: Final = 6
#: Over the statements of a section that we infer; those of a concept have it after their relation.
_INFERRED: Final = "inferred by us"
_INFERRED_ENDS: Final = (_INFERRED, f"({_INFERRED})")
#: Over what is stated of the statements of a concept.
ABOUT_STATEMENTS: Final = "about these statements"
_NO_PLACE: Final = "no place given"
#: So many levels of a section's path are named, and what lies below goes with them.
_LEVELS: Final = 2

#: How an answer that is longer than a screen is told: each time with less room.
LESS_ROOM: Final = tuple(
    Room(brief=True, most=most, levels=levels)
    for levels, counts in (
        (None, (None, 40, 32, 26, 22, 18, 15, 12, 10, 8, 6, 5, 4, 3)),
        (2, (12, 10, 8, 6, 5, 4, 3)),
        (1, (12, 10, 8, 6, 5, 4, 3, 2, 1)),
        (2, (0,)),
        (1, (0,)),
    )
    for most in counts
)

Groups = dict[str, dict[tuple[str, ...], list["Statement"]]]


def group_statements(catalog: Catalog, description: Description) -> Groups:
    """Group statements by relation, those that we infer last, and by the section of their place."""
    grouped: Groups = {}
    for statement in description.statements:
        heading = _heading(description.subject, statement)
        if statement.status == "inferred":
            heading = f"{heading} ({_INFERRED})" if heading else _INFERRED
        place = _place(catalog, statement, description.sections)
        grouped.setdefault(heading, {}).setdefault(place, []).append(statement)
    return dict(sorted(grouped.items(), key=lambda group: group[0].endswith(_INFERRED_ENDS)))


def _place(catalog: Catalog, statement: Statement, sections: frozenset[str]) -> tuple[str, ...]:
    """Give the section of a statement's main evidence, of the first inside *sections* where there are any."""
    found = [section_of(catalog, evidence) for evidence in statement.evidence]
    inside = [section for section in found if section in sections]
    return named_path(catalog, next(iter(inside or found), None))


def _heading(subject: Subject, statement: Statement) -> str:
    """Say under what a statement stands: its relation, from where the concept stands in it."""
    if not isinstance(subject, Concept):
        return ""
    relation = RELATIONS.get(statement.relation)
    if statement.subject == subject.id:
        return relation.label if relation else statement.relation
    if statement.object == subject.id:
        return relation.inverse_label if relation else f"is {statement.relation} of"
    return ABOUT_STATEMENTS


def description_lines(
    catalog: Catalog, description: Description, grouped: Groups, *, room: Room = ALL_ROOM
) -> Iterator[Text]:
    """Go through the statements of a description, as `group_statements` gives them, in few lines."""
    statements = description.statements
    if not statements:
        return
    yield Text(_sum_line(catalog, description), 1)
    if len(statements) <= MOST_SENTENCES:
        yield from _sentence_lines(catalog, grouped)
    elif isinstance(description.subject, Concept):
        yield from _relation_lines(catalog, grouped, about=description.subject.id, room=room)
    else:
        yield from _section_lines(catalog, grouped, room=room)


def _sum_line(catalog: Catalog, description: Description) -> str:
    """Count the statements, and of them those that tell more of others, stand elsewhere, or are inferred."""
    statements, subject = description.statements, description.subject
    parts = [count_words(len(statements), "statement")]
    more = sum(s.subject.startswith("statement:") and s.object != subject.id for s in statements)
    if more and isinstance(subject, Concept):  # which `list` does not count
        parts[0] += f" ({len(statements) - more} that name it, {more} that tell more of these)"
    parts += _elsewhere(catalog, description)
    if inferred := sum(statement.status == "inferred" for statement in statements):
        parts.append(f"{inferred} of them inferred by us")
    return ", ".join(parts)


def _elsewhere(catalog: Catalog, description: Description) -> Iterator[str]:
    """Count the statements of which no document tells that the answer is said to be over."""
    if not description.documents:
        return
    told = [{e.document for e in s.evidence} for s in description.statements if s.status != "inferred"]
    apart = [documents for documents in told if documents and documents.isdisjoint(description.documents)]
    copied = sum(documents <= copied_documents(catalog) for documents in apart)
    if copied:
        yield f"{copied} of them in near-copies alone"
    if len(apart) > copied:
        yield f"{len(apart) - copied} of them in other documents alone"


def _sentence_lines(catalog: Catalog, grouped: Groups) -> Iterator[Text]:
    """Go through sentences, each with its line and those of its qualifiers that it leaves out."""
    for heading, places in grouped.items():
        if heading:
            yield Text(heading, 0, "heading")
        for path, statements in places.items():
            yield Text(" / ".join(path) or _NO_PLACE, 1, "plain" if heading else "heading")
            for statement in statements:
                words = [*_left_out(catalog, statement), _line(catalog, statement)]
                yield Text(f"{BULLET}{statement.sentence} \u2014 {'; '.join(filter(None, words))}", 2)


def _left_out(catalog: Catalog, statement: Statement) -> Iterator[str]:
    """Give what qualifies a statement and does not stand in its sentence, the figure whole."""
    whole = ""
    if statement.figure is not None and statement.figure.measure != "years of experience":
        whole = figure_words(statement.figure)
        yield whole
    for word in short_qualifiers(catalog, statement):
        if word == whole:
            continue
        name, _, value = word.partition(": ")
        told = value if value and getattr(statement, name, None) == value else word
        if word == ANY_ONE and _CHOICE.search(statement.sentence):
            continue
        if not re.search(rf"\b{re.escape(told)}\b", statement.sentence, re.IGNORECASE):
            yield word


def _line(catalog: Catalog, statement: Statement) -> str:
    return short_places(catalog, whole_evidence([statement]), documents=False)


def _relation_lines(catalog: Catalog, grouped: Groups, *, about: str, room: Room) -> Iterator[Text]:
    """Go through relations: those with many facts have a line a section, the others one line."""
    yield Text("")
    for heading, places in grouped.items():
        merged = _merged(catalog, places)
        statements = [statement for same in merged.values() for statement in same]
        if heading.startswith(ABOUT_STATEMENTS) and room.most is not None:
            yield Text(f"{heading} ({len(statements)}): {_counts_by_relation(statements)}", 1)
        elif heading.startswith(ABOUT_STATEMENTS):
            yield Text(heading, 1)
            lines = fact_lines(catalog, statements, about=(), documents=False, room=room)
            yield from (Text(BULLET + line, 2) for line in lines)
        elif room.most is not None:
            yield Text(_counted_facts(catalog, heading, statements, about=about, room=room), 1)
        elif len(merged) == 1 or len(statements) <= _FEW:
            [section, *others] = merged
            shared, facts = fact_words(
                catalog, statements, about={about}, sections=bool(others), documents=False, room=room
            )
            where = f"in {section}" if section and not others else ""
            yield Text(f"{', '.join(filter(None, (heading, *shared, where)))}: {facts}", 1)
        else:
            yield Text(f"{heading} ({len(statements)})", 1)
            for section, same in merged.items():
                shared, facts = fact_words(catalog, same, about={about}, documents=False, room=room)
                where = " \u2014 ".join(filter(None, (section or _NO_PLACE, ", ".join(shared))))
                yield Text(f"{BULLET}{where}: {facts}", 2)


def _merged(catalog: Catalog, places: dict[tuple[str, ...], list[Statement]]) -> dict[str, list[Statement]]:
    """Join the statements of sections whose paths begin alike."""
    levels = _LEVELS + (len(catalog.documents) > 1)
    merged: dict[str, list[Statement]] = {}
    for path, statements in places.items():
        merged.setdefault(" / ".join(path[:levels]), []).extend(statements)
    return merged


def _counted_facts(
    catalog: Catalog, heading: str, statements: Sequence[Statement], *, about: str, room: Room
) -> str:
    """Count the facts of a relation and tell the first of them, wherever they are said."""
    counted, kept = f"{heading} ({len(statements)})", statements[: _kept(len(statements), room)]
    if not kept:
        return counted
    shared, facts = fact_words(catalog, kept, about={about}, room=Room(brief=True))
    return f"{', '.join((counted, *shared))}: {facts}{and_more(len(statements) - len(kept))}"


def _kept(count: int, room: Room) -> int:
    """Give how many facts of one relation are named: of many a few more."""
    most = count if room.most is None else room.most
    return min(count, most + max(0, count - most) // 4) if most else 0


def _counts_by_relation(statements: Iterable[Statement]) -> str:
    counts = Counter(_relation_label(statement.relation) for statement in statements)
    return ", ".join(f"{label} ({count})" for label, count in counts.items())


def _section_lines(catalog: Catalog, grouped: Groups, *, room: Room) -> Iterator[Text]:
    """Go through sections, each with a line for all that it says of one thing by one relation."""
    for heading, places in grouped.items():
        if heading:
            yield Text(heading, 0, "heading")
        if heading and room.most is not None:
            yield Text(_counts_by_relation(statement for same in places.values() for statement in same), 1)
            continue
        for path, statements in _joined(catalog, places, room).items():
            place, counted = " / ".join(path) or _NO_PLACE, count_words(len(statements), "statement")
            if room.most == 0:
                yield Text(f"{place}: {counted}", 1)
                continue
            yield Text(place, 1, "plain" if heading else "heading")
            lines = (
                fact_lines(catalog, statements, about=(), documents=False, room=room)
                if room.most is None
                else _lines_by_relation(catalog, statements, room)
            )
            yield from (Text(BULLET + line, 2) for line in lines)


def _joined(
    catalog: Catalog, places: dict[tuple[str, ...], list[Statement]], room: Room
) -> dict[tuple[str, ...], list[Statement]]:
    """Join what lies deep in a section with the section."""
    levels = None if room.levels is None else room.levels + (len(catalog.documents) > 1)
    joined: dict[tuple[str, ...], list[Statement]] = {}
    for path, statements in places.items():
        joined.setdefault(path[:levels], []).extend(statements)
    return joined


def _lines_by_relation(catalog: Catalog, statements: Sequence[Statement], room: Room) -> Iterator[str]:
    """Go through relations, each with its first facts in one line, of whatever they are said."""
    by_relation: dict[str, list[Statement]] = {}
    for statement in statements:
        by_relation.setdefault(statement.relation, []).append(statement)
    for relation, same in by_relation.items():
        kept = same[: _kept(len(same), room)]
        told = fact_lines(catalog, kept, about=(), documents=False, room=Room(brief=True))
        rest = and_more(len(same) - len(kept))
        label = _relation_label(relation)
        yield f"{label} ({len(same)}): {'; '.join(_without(line, label) for line in told)}{rest}"


def _without(line: str, relation: str) -> str:
    """Leave the relation out of a line, which stands before it already."""
    return line.replace(f" \u2014 {relation}", "", 1).replace(f"\u201d {relation}", "\u201d", 1)


def _relation_label(relation: str) -> str:
    return RELATIONS[relation].label if relation in RELATIONS else relation
