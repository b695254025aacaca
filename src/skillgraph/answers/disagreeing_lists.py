"""Rules about what is enumerated: lists, fields of study and years of experience that differ."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Final

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.requirements import is_years
from skillgraph.answers.sides import Found, Grade, Material, Side, enumerate_words, figure_ends
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.language.experience_words import is_experience_alone
from skillgraph.language.folding import fold
from skillgraph.model import Statement

_Path = tuple[str, ...]
#: What lists, and what one list, asks of its members, by its logic.
_ASKED_OF_MEMBERS: Final = {
    "any-of": ("{} ask for any one of them.", "{} asks for any one of them."),
    "all-of": ("{} ask for all of them.", "{} asks for all of them."),
    "not said": (
        "{} do not say whether any or all of them are meant.",
        "{} does not say whether any or all of them are meant.",
    ),
}
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
            why = " ".join((*_memberships(material, groups), *_logics(material, groups)))
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


def _memberships(material: Material, groups: list[list[Statement]]) -> Iterator[str]:
    """Say which members stand in some of the lists alone, though a list without them is not left open."""
    members = [{statement.object for statement in group} for group in groups]
    closed = [material.catalog.lists[group[0].list or ""].open is not True for group in groups]
    found: dict[tuple[int, ...], list[str]] = {}
    for thing in dict.fromkeys(statement.object for group in groups for statement in group):
        having = tuple(number for number, own in enumerate(members) if thing in own)
        if any(closed[number] for number in range(len(groups)) if number not in having):
            found.setdefault(having, []).append(material.label(thing))
    for having, labels in found.items():
        spots = material.spots([groups[number][0] for number in having])
        yield f"{enumerate_words(labels)} stand{'s' * (len(labels) == 1)} only in {spots}."


def _logics(material: Material, groups: list[list[Statement]]) -> Iterator[str]:
    """Say what the lists ask of their members, where they do not ask alike."""
    logics: dict[str, list[Statement]] = {}
    for group in groups:
        logics.setdefault(material.catalog.lists[group[0].list or ""].logic, []).append(group[0])
    if len(logics) > 1:
        for logic, firsts in logics.items():
            spots = material.spots(firsts)
            yield _ASKED_OF_MEMBERS[logic][len(firsts) == 1].format(spots[0].upper() + spots[1:])


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
            grade, why = _fields_grade(material, named, places)
            yield Found((subject, degree_id), sentence, sides, grade, why)


def _fields_grade(
    material: Material, named: Mapping[_Path, frozenset[str]], places: Mapping[_Path, list[Statement]]
) -> tuple[Grade, str]:
    """Grade fields that differ: a place that leaves its fields open may mean those of the other too."""
    for path, fields in named.items():
        for other in named:
            lacking = sorted(fields - named[other])
            if lacking and not _leaves_open(material, places[other]):
                label = material.label(lacking[0])
                where = f"in {material.place(path)} and not in {material.place(other)}"
                why = f"{label} is named as a field {where}."
                return "difference", why
    odd = sorted(frozenset[str]().union(*named.values()).difference(_shared(named.values())))
    why = f"{material.label(odd[0])} is named in one place only, but the other leaves its fields open."
    return "wording", why


def _leaves_open(material: Material, statements: Iterable[Statement]) -> bool:
    return any(fold(material.label(s.object)).startswith(_OPEN_FIELDS) for s in statements)


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
            concerned = {(s.list or s.id, _years(s)) for pair in differing for s in pair}
            sides = [
                Side("; ".join(_experience(material, own)), path, tuple(own))
                for path, statements in places.items()
                if (own := [s for s in statements if (s.list or s.id, _years(s)) in concerned])
            ]
            parts = ", but ".join(f"{material.place(side.section)} asks for {side.label}" for side in sides)
            sentence = f"The years of experience of {material.label(subject)} differ: {parts}"
            grade, why = _years_grade(material, differing)
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
    return is_experience_alone(material.label(statement.object))


def _years_grade(material: Material, pairs: list[tuple[Statement, Statement]]) -> tuple[Grade, str]:
    for one, other in pairs:
        (low, high), (other_low, other_high) = _years(one), _years(other)
        apart = _is_less(high, other_low) or _is_less(other_high, low)
        free = not any(s.condition or s.scope or s.hedge for s in (one, other))
        if apart and free and one.object == other.object:
            return "contradiction", "No number of years meets both."
    for one, other in pairs:
        if _is_whole(material, one) == _is_whole(material, other):
            return "difference", "Two numbers are given for one thing, and which counts is not said."
    one, other = sorted(pairs[0], key=lambda statement: _is_whole(material, statement))
    years = [format_amount(statement.figure) for statement in (one, other) if statement.figure]
    labels = [f"\u201c{material.label(statement.object)}\u201d" for statement in (one, other)]
    numbers = f"{years[1]} of the one, {years[0]} of the other"
    return "difference", f"{labels[1]} may take in {labels[0]}, and the numbers are not the same: {numbers}."


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
