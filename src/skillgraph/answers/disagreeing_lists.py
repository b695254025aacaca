"""Rules about what is enumerated: lists, fields of study and years of experience that differ."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.requirements import is_years
from skillgraph.answers.sides import Found, Grade, Material, Side, figure_ends
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.language.folding import fold
from skillgraph.model import Statement

_Path = tuple[str, ...]
#: Words of a topic that is experience as a whole.
_WHOLE_EXPERIENCE: Final = frozenset(
    ["experience", "general", "industry", "overall", "professional", "related", "relevant", "total", "work"]
)
#: What a field of study is called that is left open.
_OPEN_FIELDS: Final = ("related", "similar", "relevant", "equivalent", "comparable", "other")


def differing_lists(material: Material) -> Iterator[Found]:
    """Two lists of one topic, of one subject, in two sections, where one lacks a member and is not open."""
    grouped: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in material.statements:
        if statement.list in material.catalog.lists and statement.object in material.catalog.concepts:
            key = (statement.subject, statement.relation, statement.list)
            grouped.setdefault(key, []).append(statement)
    by_topic: dict[tuple[str, str, str], list[list[Statement]]] = {}
    for (subject, relation, list_id), members in grouped.items():
        if len(members) > 1:
            for topic in _topics(material, list_id, members):
                by_topic.setdefault((subject, relation, topic), []).append(members)
    told: set[tuple[str, ...]] = set()
    for (subject, relation, topic), groups in by_topic.items():
        lists = tuple(group[0].id for group in groups)
        if lists not in told and any(_lists_differ(material, *pair) for pair in combinations(groups, 2)):
            told.add(lists)
            sides = [_list_side(material, group) for group in groups]
            parts = "; ".join(f"{material.place(side.section)} lists {side.label}" for side in sides)
            sentence = f"The lists of {material.label(topic)} of {material.label(subject)} differ: {parts}"
            why = f"{_lacking(material, groups)} stands in one list only, and the other is not left open."
            yield Found((subject, topic, relation), sentence, sides, "difference", why)


def _topics(material: Material, list_id: str, members: list[Statement]) -> list[str]:
    """Give what a list is of: the concept that names it, and what every member is stated to be one of."""
    named = material.catalog.lists[list_id].concept
    classes = [material.broader.get(statement.object or "", set()) for statement in members]
    common = sorted(set.intersection(*classes))
    return list(dict.fromkeys([*common, *([named] if named else [])]))


def _lists_differ(material: Material, first: list[Statement], second: list[Statement]) -> bool:
    if material.path(first[0]) == material.path(second[0]):
        return False
    lists = [material.catalog.lists[group[0].list or ""] for group in (first, second)]
    members = [{statement.object for statement in group} for group in (first, second)]
    return any(members[1 - number] - members[number] and lists[number].open is not True for number in (0, 1))


def _lacking(material: Material, groups: list[list[Statement]]) -> str:
    """Name a member that a list which is not open lacks: the first there is."""
    return next(
        material.label(statement.object)
        for short in groups
        for long in groups
        for statement in long
        if _lists_differ(material, short, long)
        and material.catalog.lists[short[0].list or ""].open is not True
        and statement.object not in {s.object for s in short}
    )


def _list_side(material: Material, members: list[Statement]) -> Side:
    item = material.catalog.lists[members[0].list or ""]
    logic = {"any-of": "any of ", "all-of": "all of "}.get(item.logic, "")
    label = logic + ", ".join(material.label(statement.object) for statement in members)
    return Side(label + (" and more" if item.open else ""), material.path(members[0]), tuple(members))


def differing_fields(material: Material) -> Iterator[Found]:
    """One degree is asked for in other fields of study here than there; a field left open names none."""
    degrees = {s.id: s for s in material.statements if s.relation in REQUIREMENTS and s.object}
    fields: dict[tuple[str, str], dict[_Path, list[Statement]]] = {}
    for statement in material.statements:
        degree = degrees.get(statement.subject)
        if statement.relation == "sg:inField" and degree is not None:
            places = fields.setdefault((degree.subject, degree.object or ""), {})
            places.setdefault(material.path(statement), []).append(statement)
    for (subject, degree_id), places in fields.items():
        named = {path: _named_fields(material, statements) for path, statements in places.items()}
        if len(set(named.values())) > 1:
            sides = [
                Side(", ".join(material.label(s.object) for s in found), path, tuple(found))
                for path, found in places.items()
            ]
            parts = ", but ".join(f"{material.place(side.section)} names {side.label}" for side in sides)
            label = material.label(degree_id)
            sentence = f"The fields of study of the {label} of {material.label(subject)} differ: {parts}"
            odd = sorted(frozenset[str]().union(*named.values()).difference(_shared(named.values())))
            why = f"{material.label(odd[0])} is named as a field in one place and not in the other."
            yield Found((subject, degree_id), sentence, sides, "difference", why)


def _shared(fields: Iterable[frozenset[str]]) -> frozenset[str]:
    first, *others = fields
    return first.intersection(*others)


def _named_fields(material: Material, statements: list[Statement]) -> frozenset[str]:
    return frozenset(
        s.object
        for s in statements
        if s.object and not fold(material.label(s.object)).startswith(_OPEN_FIELDS)
    )


def differing_experience(material: Material) -> Iterator[Found]:
    """Two sections ask one subject for other years of the same, or for more in one thing than in all."""
    by_subject: dict[str, dict[_Path, list[Statement]]] = {}
    for statement in material.statements:
        if statement.relation in REQUIREMENTS and is_years(statement):
            places = by_subject.setdefault(statement.subject, {})
            places.setdefault(material.path(statement), []).append(statement)
    for subject, told in by_subject.items():
        places = {path: kept for path, found in told.items() if (kept := _without_choices(found))}
        pairs = [
            (one, two)
            for first, second in combinations(places.values(), 2)
            for one in first
            for two in second
        ]
        differing = [pair for pair in pairs if _years_differ(material, *pair)]
        if differing:
            sides = [
                Side("; ".join(_experience(material, statements)), path, tuple(statements))
                for path, statements in places.items()
                if any(statement in pair for pair in differing for statement in statements)
            ]
            parts = ", but ".join(f"{material.place(side.section)} asks for {side.label}" for side in sides)
            sentence = f"The years of experience of {material.label(subject)} differ: {parts}"
            grade, why = _years_grade(differing)
            yield Found((subject,), sentence, sides, grade, why)


def _without_choices(statements: list[Statement]) -> list[Statement]:
    """Leave out what one section itself gives several numbers for, as for several grades of a job."""
    numbers: dict[str | None, set[tuple[Decimal | None, Decimal | None]]] = {}
    for statement in statements:
        numbers.setdefault(statement.object, set()).add(_years(statement))
    return [statement for statement in statements if len(numbers[statement.object]) == 1]


def _years_differ(material: Material, one: Statement, other: Statement) -> bool:
    """Tell whether two requirements ask for other years of one thing, or one for more than in all."""
    if one.figure is None or other.figure is None:
        return False
    first, second = (_years(statement) for statement in (one, other))
    if one.object == other.object or other.object in material.close.get(one.object or "", ()):
        return first != second
    wholes = [_is_whole(material, statement) for statement in (one, other)]
    if wholes[0] == wholes[1]:
        return False
    (low, high), (whole_low, whole_high) = (second, first) if wholes[0] else (first, second)
    if low is None or whole_low is None:
        return False
    return low > whole_low or (low == whole_low and (high is None) != (whole_high is None))


def _years(statement: Statement) -> tuple[Decimal | None, Decimal | None]:
    """Give the fewest and the most years; a number alone is the fewest."""
    figure = statement.figure
    if figure is None:
        return (None, None)
    low, high = figure_ends(figure)
    return (low, None) if figure.value is not None and low == high else (low, high)


def _is_whole(material: Material, statement: Statement) -> bool:
    """Tell whether a requirement of years is of experience as a whole, and not of one thing."""
    words = fold(material.label(statement.object)).split()
    return "experience" in words and _WHOLE_EXPERIENCE.issuperset(words)


def _years_grade(pairs: list[tuple[Statement, Statement]]) -> tuple[Grade, str]:
    for one, other in pairs:
        (low, high), (other_low, other_high) = _years(one), _years(other)
        apart = _is_less(high, other_low) or _is_less(other_high, low)
        free = not any(s.condition or s.scope or s.hedge for s in (one, other))
        if apart and free and one.object == other.object:
            return "contradiction", "No number of years meets both."
    return "difference", "Two numbers are given for one thing, and which counts is not said."


def _is_less(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and one < other


def _experience(material: Material, statements: list[Statement]) -> tuple[str, ...]:
    """Word a section's rule; the topics of one amount in one list stand together."""
    grouped: dict[tuple[str | None, str], list[str]] = {}
    for statement in statements:
        if statement.figure:
            key = (statement.list, format_amount(statement.figure))
            grouped.setdefault(key, []).append(material.label(statement.object))
    logic = {curie: item.logic for curie, item in material.catalog.lists.items()}
    return tuple(
        f"{amount} ({(' or ' if logic.get(held or '') == 'any-of' else ', ').join(topics)})"
        for (held, amount), topics in grouped.items()
    )
