"""Rules about how far something is asked for: modalities and levels, duties and needs only desirable."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, takewhile
from typing import Final

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.requirements import need_of
from skillgraph.answers.sides import Found, Grade, Material, Side, enumerate_words
from skillgraph.language.folding import fold
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.language.level_words import asks_for_more, is_same_level
from skillgraph.model import Statement
from skillgraph.vocabulary import STRENGTHS

#: By what a duty takes a thing.
_TAKING: Final = ("sg:uses", "sg:requires", "sg:involves", "sg:concerns")
_WANTED: Final = frozenset({"wanted", "useful"})

#: The sides of one thing, and of all things whose sides say the same in the same sections.
_Sides = dict[tuple[str, tuple[str, ...]], list[Statement]]


def differing_modalities(material: Material) -> Iterator[Found]:
    """One thing is needed here and only wanted or useful there, by `STRENGTHS`."""

    def asking(statements: list[Statement]) -> list[Statement]:
        asked = [s for s in statements if s.modality in STRENGTHS and need_of(s) != "forecast"]
        return asked if len({STRENGTHS[s.modality or ""] for s in asked}) > 1 else []

    for about, sides in _grouped(material, asking, lambda s: s.modality or ""):
        grade, why = _force_grade(material, sides)
        sentence = _differ(material, about, manner="with different force", sides=sides)
        yield Found(about, sentence, sides, grade, why)


def _force_grade(material: Material, sides: list[Side]) -> tuple[Grade, str]:
    """Grade what is asked for with different force; one of several alternatives is not asked for itself."""
    asked = [s for side in sides for s in side.statements]
    strengths = {STRENGTHS[s.modality or ""] for s in asked}
    if strengths == {"needed", "important"}:
        return "wording", "\u201cImportant\u201d does not say whether one can do without it."
    if len({STRENGTHS[s.modality or ""] for s in asked if not material.is_alternative(s)}) < 2:  # noqa: PLR2004
        why = "Where it is one of several, any one of them is enough, so that it is not asked for itself."
        return "wording", why
    return "difference", "One place asks for it more strongly than another, and which counts is not said."


def differing_levels(material: Material) -> Iterator[Found]:
    """One thing is asked for at one level here and at another there; a forecast is of another time."""

    def leveled(statements: list[Statement]) -> list[Statement]:
        having = [s for s in statements if s.level and need_of(s) != "forecast"]
        levels = dict.fromkeys(s.level or "" for s in having)
        return having if any(not is_same_level(*pair) for pair in combinations(levels, 2)) else []

    for about, sides in _grouped(material, leveled, lambda s: s.level or ""):
        levels = list(dict.fromkeys(side.label for side in sides))
        more = next(((one, two) for one in levels for two in levels if asks_for_more(one, two)), None)
        grade: Grade = "difference" if more else "wording"
        why = (
            f"\u201c{more[0].capitalize()}\u201d asks for more than \u201c{more[1]}\u201d."
            if more
            else "The words differ, and none of them clearly asks for more."
        )
        sentence = _differ(material, about, manner="at different levels", sides=sides)
        yield Found(about, sentence, sides, grade, why)


def _grouped(
    material: Material,
    choose: Callable[[list[Statement]], list[Statement]],
    value: Callable[[Statement], str],
) -> Iterator[tuple[tuple[str, ...], list[Side]]]:
    """Go through the things that differ, those of one subject and one set of sides together.

    Yields:
        The subject and the things, and the sides: one for each value in each section.

    """
    groups: dict[tuple[str, frozenset[tuple[str, tuple[str, ...]]]], tuple[list[str], _Sides]] = {}
    for (subject, thing), statements in material.requirements().items():
        own: _Sides = {}
        for statement in choose(statements):
            own.setdefault((value(statement), material.path(statement)), []).append(statement)
        if own:
            things, sides = groups.setdefault((subject, frozenset(own)), ([], {}))
            things.append(thing)
            for key, found in own.items():
                sides.setdefault(key, []).extend(found)
    for (subject, _), (things, sides) in groups.items():
        about = (subject, *things)
        yield about, [Side(label, path, tuple(found)) for (label, path), found in sides.items()]


def _differ(material: Material, about: tuple[str, ...], *, manner: str, sides: list[Side]) -> str:
    subject, *things = map(material.label, about)
    parts = ", ".join(f"\u201c{side.label}\u201d in {material.place(side.section)}" for side in sides)
    named = enumerate_words([f"\u201c{thing}\u201d" for thing in things])
    return f"{subject} asks for {named} {manner}: {parts}"


def duties_only_desirable(material: Material) -> Iterator[Found]:
    """A duty is stated, and what it takes is wanted only: never needed in any section."""
    duties: dict[str, dict[str, Statement]] = {}
    taken: dict[str, set[str | None]] = {}
    for statement in material.statements:
        if statement.relation == "sg:hasDuty" and statement.object:
            duties.setdefault(statement.subject, {})[statement.object] = statement
        if statement.relation in _TAKING:
            taken.setdefault(statement.subject, set()).add(statement.object)
    for (subject, thing), asked in _only_wanted(material):
        needing = [
            statement
            for duty, statement in duties.get(subject, {}).items()
            if thing in material.close.get(duty, ()) or thing in taken.get(duty, ())
        ]
        if needing:
            takes = any(thing in taken.get(s.object or "", ()) for s in needing)
            tie = "which it takes" if takes else "which is close to it"
            about = (subject, thing)
            yield _duty_found(material, about, tie=tie, is_stated=takes, asked=asked, needing=needing)


def _only_wanted(material: Material) -> Iterator[tuple[tuple[str, str], list[Statement]]]:
    """Go through what is asked for and never needed; a requirement without a modality is needed."""
    for key, asked in material.requirements().items():
        if {STRENGTHS.get(s.modality or "") for s in asked} <= _WANTED:
            yield key, asked


def _duty_found(
    material: Material,
    about: tuple[str, str],
    *,
    tie: str,
    is_stated: bool,
    asked: list[Statement],
    needing: list[Statement],
) -> Found:
    subject, thing = about
    names = "; ".join(dict.fromkeys(material.label(s.object) for s in needing))
    duty_side = Side(f"duty: {names}", material.path(needing[0]), tuple(needing))
    skill_side = _wanted_side(material, thing, asked)
    sentence = (
        f"{material.label(subject)} has the duty \u201c{names}\u201d in {material.place(duty_side.section)}, "
        f"but \u201c{material.label(thing)}\u201d, {tie}, is only {_modalities(asked)} "
        f"in {material.place(skill_side.section)}"
    )
    modalities = _modalities(asked)
    if is_stated:
        why = f"Whoever has the duty needs what it takes, and that is nowhere more than {modalities}."
        return Found(about, sentence, [duty_side, skill_side], "difference", why)
    why = (
        "The two are close in meaning, as we read them: the one is a duty, "
        f"the other no more than {modalities}."
    )
    return Found(about, sentence, [duty_side, skill_side], "tension", why)


def _modalities(asked: Iterable[Statement]) -> str:
    return " or ".join(dict.fromkeys(s.modality or "" for s in asked))


def _wanted_side(material: Material, thing: str, asked: list[Statement]) -> Side:
    label = f"{_modalities(asked)}: {material.label(thing)}"
    return Side(label, material.path(asked[0]), tuple(asked))


def needs_rest_on_desirable(material: Material) -> Iterator[Found]:
    """Something is needed whose definition, in our words, names what the same subject only wants."""
    needed: dict[str, dict[str, list[Statement]]] = {}
    for (subject, thing), asked in material.requirements().items():
        if any(STRENGTHS.get(s.modality or "") == "needed" for s in asked):
            needed.setdefault(subject, {})[thing] = asked
    for (subject, thing), asked in _only_wanted(material):
        resting = {
            other: statements
            for other, statements in needed.get(subject, {}).items()
            if _is_defined_by(material, other, thing)
        }
        if resting:
            names = enumerate_words([f"\u201c{material.label(other)}\u201d" for other in resting])
            statements = [s for found in resting.values() for s in found if s.modality in STRENGTHS]
            label = f"{_modalities(statements)}: {', '.join(map(material.label, resting))}"
            sides = [
                Side(label, material.path(statements[0]), tuple(statements)),
                _wanted_side(material, thing, asked),
            ]
            sentence = (
                f"{material.label(subject)} needs {names} in {material.place(sides[0].section)}, but "
                f"\u201c{material.label(thing)}\u201d is only {_modalities(asked)} "
                f"in {material.place(sides[1].section)}"
            )
            why = (
                f"Our definition of {names}, not the text, names \u201c{material.label(thing)}\u201d as what "
                f"{'it rests' if len(resting) == 1 else 'they rest'} on."
            )
            yield Found((subject, thing, *resting), sentence, sides, "tension", why)


def _is_defined_by(material: Material, concept: str, other: str) -> bool:
    """Tell whether the definition of one concept names another by one of its labels."""
    one, two = (material.catalog.concepts[curie] for curie in (concept, other))
    if not one.definition or concept == other or one.kind not in DEFAULT_KINDS:
        return False
    text = fold(one.definition)
    return any(re.search(rf"\b{re.escape(fold(label))}\b", text) for label in (two.label, *two.alternatives))


def headings_overruled(material: Material) -> Iterator[Found]:
    """A list asks for all that stands in it, and some of that is only wanted or useful."""
    lists = material.catalog.lists
    inside: dict[tuple[str, str], list[Statement]] = {}
    for statement in material.statements:
        if statement.modality in STRENGTHS and statement.relation in REQUIREMENTS:
            for item in material.lists_around(statement):
                if item.logic == "all-of":
                    inside.setdefault((item.id, statement.subject), []).append(statement)
    told: set[str] = set()
    for (outer, _), statements in inside.items():
        wanted = [s for s in statements if STRENGTHS[s.modality or ""] in _WANTED and s.id not in told]
        needed = [s for s in statements if _takes_force_from(s, lists[outer].lead_in)]
        if wanted and needed and _are(needed, {"needed"}):
            told.update(s.id for s in wanted)
            yield _overruled(material, outer, needed=needed, wanted=wanted)


def _are(statements: list[Statement], strengths: Iterable[str]) -> bool:
    return {STRENGTHS[s.modality or ""] for s in statements} <= set(strengths)


def _takes_force_from(statement: Statement, passage: str | None) -> bool:
    return any(e.passage == passage and "modality" in e.slots for e in statement.evidence)


def _overruled(material: Material, outer: str, *, needed: list[Statement], wanted: list[Statement]) -> Found:
    whole = f"\u201c{material.catalog.lists[outer].label}\u201d"
    levels = zip(*(material.path(statement) for statement in needed), strict=False)
    around = tuple(labels[0] for labels in takewhile(lambda labels: len(set(labels)) == 1, levels))
    by_place: dict[tuple[str, ...], list[Statement]] = {}
    for statement in wanted:
        by_place.setdefault(material.path(statement), []).append(statement)
    things = list(dict.fromkeys(s.object or "" for s in wanted))
    labels = enumerate_words([f"\u201c{material.label(thing)}\u201d" for thing in things])
    made = [
        Side(f"{_modalities(needed)}: all of {whole}", around, tuple(needed)),
        *(
            Side(f"{_modalities(found)}: {', '.join(_labels(material, found))}", path, tuple(found))
            for path, found in by_place.items()
        ),
    ]
    subject = needed[0].subject
    sentence = (
        f"{material.label(subject)} is to meet all of {whole}, and of what stands among them {labels} "
        f"{'is' if len(things) == 1 else 'are'} only {_modalities(wanted)}"
    )
    why = "The words before the whole list ask for each of its parts."
    return Found((subject, *things), sentence, made, "wording", why)


def _labels(material: Material, statements: Iterable[Statement]) -> list[str]:
    return list(dict.fromkeys(material.label(s.object) for s in statements))
