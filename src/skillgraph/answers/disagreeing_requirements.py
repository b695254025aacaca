"""Rules about what is asked for: lists, years, modalities and levels that differ, duties only desirable."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.requirements import is_years
from skillgraph.answers.sides import Found, Material, Side
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.model import Statement
from skillgraph.vocabulary import STRENGTHS

#: By what a duty takes a thing.
_TAKING: Final = ("sg:uses", "sg:requires", "sg:involves", "sg:concerns")


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
            yield Found((subject, relation, topic), sentence, sides)


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


def _list_side(material: Material, members: list[Statement]) -> Side:
    item = material.catalog.lists[members[0].list or ""]
    logic = {"any-of": "any of ", "all-of": "all of "}.get(item.logic, "")
    label = logic + ", ".join(material.label(statement.object) for statement in members)
    return Side(label + (" and more" if item.open else ""), material.path(members[0]), tuple(members))


def differing_experience(material: Material) -> Iterator[Found]:
    """What two sections ask of one subject in years is not the same."""
    by_subject: dict[str, dict[tuple[str, ...], list[Statement]]] = {}
    for statement in material.statements:
        if statement.relation in REQUIREMENTS and is_years(statement):
            places = by_subject.setdefault(statement.subject, {})
            places.setdefault(material.path(statement), []).append(statement)
    for subject, places in by_subject.items():
        rules = {path: _experience(material, statements) for path, statements in places.items()}
        if len(set(rules.values())) > 1:
            sides = [Side("; ".join(rules[path]), path, tuple(found)) for path, found in places.items()]
            parts = ", but ".join(f"{material.place(side.section)} asks for {side.label}" for side in sides)
            sentence = f"The years of experience of {material.label(subject)} differ: {parts}"
            yield Found((subject,), sentence, sides)


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


def differing_modalities(material: Material) -> Iterator[Found]:
    """One thing is needed here and only wanted or useful there, by `STRENGTHS`."""
    for (subject, thing), statements in material.requirements().items():
        asking = [s for s in statements if s.modality in STRENGTHS]
        if len({STRENGTHS[s.modality or ""] for s in asking}) > 1:
            sides = _sides(material, asking, value=lambda s: s.modality or "")
            yield Found(
                (subject, thing),
                _differ(material, subject, thing, manner="with different force", sides=sides),
                sides,
            )


def differing_levels(material: Material) -> Iterator[Found]:
    """One thing is asked for at one level here and at another there."""
    for (subject, thing), statements in material.requirements().items():
        leveled = [s for s in statements if s.level and s.modality != "forecast"]
        if len({s.level for s in leveled}) > 1:
            sides = _sides(material, leveled, value=lambda s: s.level or "")
            yield Found(
                (subject, thing),
                _differ(material, subject, thing, manner="at different levels", sides=sides),
                sides,
            )


def _sides(
    material: Material, statements: Iterable[Statement], *, value: Callable[[Statement], str]
) -> list[Side]:
    """Make a side of each value in each section."""
    grouped: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for statement in statements:
        grouped.setdefault((value(statement), material.path(statement)), []).append(statement)
    return [Side(label, path, tuple(found)) for (label, path), found in grouped.items()]


def _differ(material: Material, subject: str, thing: str, *, manner: str, sides: list[Side]) -> str:
    parts = ", ".join(f"\u201c{side.label}\u201d in {material.place(side.section)}" for side in sides)
    return f"{material.label(subject)} asks for \u201c{material.label(thing)}\u201d {manner}: {parts}"


def duties_only_desirable(material: Material) -> Iterator[Found]:
    """A duty is stated, and what it takes is wanted only: never needed in any section."""
    duties: dict[str, dict[str, Statement]] = {}
    taken: dict[str, set[str | None]] = {}
    for statement in material.statements:
        if statement.relation == "sg:hasDuty" and statement.object:
            duties.setdefault(statement.subject, {})[statement.object] = statement
        if statement.relation in _TAKING:
            taken.setdefault(statement.subject, set()).add(statement.object)
    for (subject, thing), asked in material.requirements().items():
        strengths = {STRENGTHS.get(s.modality or "") for s in asked}
        # A requirement without a modality is one: it is never "only" desirable.
        if strengths <= {"wanted", "useful"}:
            needing = [
                statement
                for duty, statement in duties.get(subject, {}).items()
                if thing in material.close.get(duty, ()) or thing in taken.get(duty, ())
            ]
            if needing:
                takes = any(thing in taken.get(s.object or "", ()) for s in needing)
                tie = "which it takes" if takes else "which is close to it"
                yield _duty_found(material, (subject, thing), tie=tie, asked=asked, needing=needing)


def _duty_found(
    material: Material, about: tuple[str, str], *, tie: str, asked: list[Statement], needing: list[Statement]
) -> Found:
    subject, thing = about
    names = "; ".join(dict.fromkeys(material.label(s.object) for s in needing))
    duty_side = Side(f"duty: {names}", material.path(needing[0]), tuple(needing))
    modality = " or ".join(dict.fromkeys(s.modality or "" for s in asked))
    skill_side = Side(f"{modality}: {material.label(thing)}", material.path(asked[0]), tuple(asked))
    sentence = (
        f"{material.label(subject)} has the duty \u201c{names}\u201d in {material.place(duty_side.section)}, "
        f"but \u201c{material.label(thing)}\u201d, {tie}, is only {modality} "
        f"in {material.place(skill_side.section)}"
    )
    return Found(about, sentence, [duty_side, skill_side])
