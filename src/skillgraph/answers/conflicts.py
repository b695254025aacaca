"""Where a document disagrees with itself, found by named rules over what it states.

A conflict whose sides speak of one subject is a *contradiction*; where they speak of
different subjects it is a *tension*: both may be true, and a reader should know of both.
Nothing here settles which side is right. What a rule of ours inferred makes no side; close
matches serve only to find what to compare.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import Final, Literal, NamedTuple

from skillgraph.amounts import format_amount
from skillgraph.answers.folding import fold
from skillgraph.answers.market import REQUIREMENTS, is_growth
from skillgraph.answers.ties import broader_concepts, close_concepts, main_section, pairs_of, successors
from skillgraph.kinds import DEFAULT_KINDS, expand_kinds
from skillgraph.mentions import section_path
from skillgraph.model import Catalog, Statement

#: How far a modality asks: two of one row do not contradict each other. A forecast is of another time.
STRENGTHS: Final[Mapping[str, str]] = {
    "required": "needed",
    "minimum": "needed",
    "essential": "needed",
    "important": "important",
    "preferred": "wanted",
    "desirable": "wanted",
    "recommended": "wanted",
    "advantageous": "useful",
    "possible": "useful",
}
#: What tells in a label that demand rises or falls.
_RISING: Final = frozenset(
    {"boom", "booming", "growing", "growth", "high", "increasing", "rising", "robust", "strong", "surge"}
)
_FALLING: Final = frozenset({"declining", "decline", "declines", "falling", "low", "shrinking", "weak"})
_OF_MARKETS: Final = frozenset({"demand", "job", "jobs", "market", "opportunities", "openings", "positions"})
_HOLDERS: Final = expand_kinds(["role", "career-stage", "group"])
_CLASSES: Final = ("skos:broader", "sg:classifiedAs")


@dataclass(frozen=True, slots=True)
class Side:
    """What one place, or one subject, says in a conflict.

    Attributes:
        label: In a few words.
        section: Path of the section that says it.
        statements: The statements that say it, each with its evidence.

    """

    label: str
    section: tuple[str, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction or a tension.

    Attributes:
        id: ``<rule>.<what it is about>``, the same as long as the statements are.
        kind: ``tension`` where the sides speak of different subjects.
        rule: Name of the rule that found it, a key of `RULES`.
        sentence: The conflict in one sentence.
        sides: Two or more, in document order.

    """

    id: str
    kind: Literal["contradiction", "tension"]
    rule: str
    sentence: str
    sides: tuple[Side, ...]


class _Found(NamedTuple):
    """What a rule gives: what the conflict is about, its sentence and its sides."""

    about: tuple[str, ...]
    sentence: str
    sides: list[Side]


class _Material(NamedTuple):
    """What the rules look at, made once."""

    catalog: Catalog
    statements: list[Statement]
    close: dict[str, set[str]]
    broader: dict[str, set[str]]

    def label(self, curie: str | None) -> str:
        concept = self.catalog.concepts.get(curie or "")
        return concept.label if concept else curie or ""

    def path(self, statement: Statement) -> tuple[str, ...]:
        return section_path(self.catalog, main_section(self.catalog, statement))

    def place(self, path: tuple[str, ...]) -> str:
        return f"\u201c{' / '.join(path)}\u201d" if path else "a place not given"

    def requirements(self) -> dict[tuple[str, str], list[Statement]]:
        """Give what is asked for, by subject and thing."""
        found: dict[tuple[str, str], list[Statement]] = {}
        for statement in self.statements:
            if statement.relation in REQUIREMENTS and statement.object in self.catalog.concepts:
                found.setdefault((statement.subject, statement.object), []).append(statement)
        return found


def document_conflicts(catalog: Catalog) -> list[Conflict]:
    """Find where what is stated disagrees.

    Returns:
        By rule, in the order of `RULES`; of one rule in document order.

    Example:
        >>> from skillgraph.model import Concept
        >>> ends = ("concept:x", "concept:y")
        >>> concepts = {curie: Concept(curie, curie[8:].upper(), "skill") for curie in ends}
        >>> here = Statement("statement:a", "", "concept:x", "sg:requires", "concept:y", modality="required")
        >>> there = Statement("statement:b", "", "concept:x", "sg:prefers", "concept:y", modality="desirable")
        >>> catalog = Catalog(concepts=concepts, statements={"statement:a": here, "statement:b": there})
        >>> [found] = document_conflicts(catalog)
        >>> found.kind, found.rule
        ('contradiction', 'modality-differs')

    """
    stated = [statement for statement in catalog.statements.values() if statement.status != "inferred"]
    material = _Material(catalog, stated, close_concepts(catalog), broader_concepts(catalog))
    return [
        Conflict(
            ".".join((rule, *(curie.partition(":")[2] for curie in found.about))),
            _kind_of(found.sides),
            rule,
            found.sentence,
            tuple(found.sides),
        )
        for rule, find in RULES.items()
        for found in find(material)
    ]


def _kind_of(sides: Iterable[Side]) -> Literal["contradiction", "tension"]:
    subjects = {statement.subject for side in sides for statement in side.statements}
    return "contradiction" if len(subjects) == 1 else "tension"


# ---------------------------------------------------------------- lists that differ


def _differing_lists(material: _Material) -> Iterator[_Found]:
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
            yield _Found((subject, relation, topic), sentence, sides)


def _topics(material: _Material, list_id: str, members: list[Statement]) -> list[str]:
    """Give what a list is of: the concept that names it, and what every member is stated to be one of."""
    named = material.catalog.lists[list_id].concept
    classes = [material.broader.get(statement.object or "", set()) for statement in members]
    common = sorted(set.intersection(*classes))
    return list(dict.fromkeys([*common, *([named] if named else [])]))


def _lists_differ(material: _Material, first: list[Statement], second: list[Statement]) -> bool:
    if material.path(first[0]) == material.path(second[0]):
        return False
    lists = [material.catalog.lists[group[0].list or ""] for group in (first, second)]
    members = [{statement.object for statement in group} for group in (first, second)]
    return any(members[1 - number] - members[number] and lists[number].open is not True for number in (0, 1))


def _list_side(material: _Material, members: list[Statement]) -> Side:
    item = material.catalog.lists[members[0].list or ""]
    logic = {"any-of": "any of ", "all-of": "all of "}.get(item.logic, "")
    label = logic + ", ".join(material.label(statement.object) for statement in members)
    return Side(label + (" and more" if item.open else ""), material.path(members[0]), tuple(members))


# ---------------------------------------------------------------- experience, modalities, levels


def _differing_experience(material: _Material) -> Iterator[_Found]:
    """What two sections ask of one subject in years is not the same."""
    by_subject: dict[str, dict[tuple[str, ...], list[Statement]]] = {}
    for statement in material.statements:
        figure = statement.figure
        if figure and statement.relation in REQUIREMENTS and (figure.unit or "").startswith("year"):
            places = by_subject.setdefault(statement.subject, {})
            places.setdefault(material.path(statement), []).append(statement)
    for subject, places in by_subject.items():
        rules = {path: _experience(material, statements) for path, statements in places.items()}
        if len(set(rules.values())) > 1:
            sides = [Side("; ".join(rules[path]), path, tuple(found)) for path, found in places.items()]
            parts = ", but ".join(f"{material.place(side.section)} asks for {side.label}" for side in sides)
            sentence = f"The years of experience of {material.label(subject)} differ: {parts}"
            yield _Found((subject,), sentence, sides)


def _experience(material: _Material, statements: list[Statement]) -> tuple[str, ...]:
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


def _differing_modalities(material: _Material) -> Iterator[_Found]:
    """One thing is needed here and only wanted or useful there, by `STRENGTHS`."""
    for (subject, thing), statements in material.requirements().items():
        asking = [s for s in statements if s.modality in STRENGTHS]
        if len({STRENGTHS[s.modality or ""] for s in asking}) > 1:
            sides = _sides(material, asking, value=lambda s: s.modality or "")
            yield _Found((subject, thing), _differ(material, subject, thing, sides=sides), sides)


def _differing_levels(material: _Material) -> Iterator[_Found]:
    """One thing is asked for at one level here and at another there."""
    for (subject, thing), statements in material.requirements().items():
        leveled = [s for s in statements if s.level and s.modality != "forecast"]
        if len({s.level for s in leveled}) > 1:
            sides = _sides(material, leveled, value=lambda s: s.level or "")
            yield _Found((subject, thing), _differ(material, subject, thing, sides=sides), sides)


def _sides(
    material: _Material, statements: Iterable[Statement], *, value: Callable[[Statement], str]
) -> list[Side]:
    """Make a side of each value in each section."""
    grouped: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for statement in statements:
        grouped.setdefault((value(statement), material.path(statement)), []).append(statement)
    return [Side(label, path, tuple(found)) for (label, path), found in grouped.items()]


def _differ(material: _Material, subject: str, thing: str, *, sides: list[Side]) -> str:
    parts = ", ".join(f"\u201c{side.label}\u201d in {material.place(side.section)}" for side in sides)
    manner = "with different force" if sides[0].label in STRENGTHS else "at different levels"
    return f"{material.label(subject)} asks for \u201c{material.label(thing)}\u201d {manner}: {parts}"


# ---------------------------------------------------------------- duties


def _duties_only_desirable(material: _Material) -> Iterator[_Found]:
    """A duty is stated, and what it takes is wanted only: never needed in any section."""
    duties: dict[str, dict[str, Statement]] = {}
    for statement in material.statements:
        if statement.relation == "sg:hasDuty" and statement.object:
            duties.setdefault(statement.subject, {})[statement.object] = statement
    for (subject, thing), asked in material.requirements().items():
        strengths = {STRENGTHS.get(s.modality or "") for s in asked}
        # A requirement without a modality is one: it is never "only" desirable.
        if strengths <= {"wanted", "useful"}:
            needing = [
                statement
                for duty, statement in duties.get(subject, {}).items()
                if thing in material.close.get(duty, ()) or thing in _taken_by(material, duty)
            ]
            if needing:
                yield _duty_found(material, subject, thing, asked=asked, needing=needing)


def _taken_by(material: _Material, duty: str) -> set[str | None]:
    relations = ("sg:uses", "sg:requires", "sg:involves", "sg:concerns")
    return {s.object for s in material.statements if s.subject == duty and s.relation in relations}


def _duty_found(
    material: _Material, subject: str, thing: str, *, asked: list[Statement], needing: list[Statement]
) -> _Found:
    names = "; ".join(dict.fromkeys(material.label(s.object) for s in needing))
    duty_side = Side(f"duty: {names}", material.path(needing[0]), tuple(needing))
    modality = " or ".join(dict.fromkeys(s.modality or "" for s in asked))
    skill_side = Side(f"{modality}: {material.label(thing)}", material.path(asked[0]), tuple(asked))
    taken = any(thing in _taken_by(material, s.object or "") for s in needing)
    tie = "which it takes" if taken else "which is close to it"
    sentence = (
        f"{material.label(subject)} has the duty \u201c{names}\u201d in {material.place(duty_side.section)}, "
        f"but \u201c{material.label(thing)}\u201d, {tie}, is only {modality} "
        f"in {material.place(skill_side.section)}"
    )
    return _Found((subject, thing), sentence, [duty_side, skill_side])


# ---------------------------------------------------------------- pay


def _bands_out_of_order(material: _Material) -> Iterator[_Found]:
    """The pay of what comes later starts, ends or averages below that of what comes before."""
    paid: dict[str, list[Statement]] = {}
    for statement in material.statements:
        if statement.figure is not None and statement.figure.currency and statement.object is None:
            paid.setdefault(statement.subject, []).append(statement)
    later = successors(pairs_of(material.catalog, "sg:precedes"))
    rungs = {role: _rungs(material, role) for role in paid}
    for first, second in product(paid, repeat=2):
        follows = any(after in later.get(before, ()) for before in rungs[first] for after in rungs[second])
        if first != second and follows:
            lower = [s for s in paid[second] if any(_is_below(s, other) for other in paid[first])]
            if lower:
                sides = [_pay_side(material, found) for found in (paid[first], lower)]
                way = "" if second in later.get(first, ()) else " on the career ladder, by close titles"
                sentence = (
                    f"{material.label(second)} comes after {material.label(first)}{way}, but is paid less in "
                    f"part: {sides[1].label} ({material.place(sides[1].section)}) "
                    f"against {sides[0].label} ({material.place(sides[0].section)})"
                )
                yield _Found((first, second), sentence, sides)


def _rungs(material: _Material, role: str) -> set[str]:
    """Give a role, what is close to it, and the stages that have one of these as a title."""
    roles = {role, *material.close.get(role, ())}
    return roles | {stage for stage, title in pairs_of(material.catalog, "sg:hasTitle") if title in roles}


def _is_below(statement: Statement, other: Statement) -> bool:
    """Tell whether either end of one pay lies below the same end of another in the same money and time."""
    one, two = statement.figure, other.figure
    if one is None or two is None or one.currency != two.currency:
        return False
    if one.per and two.per and one.per != two.per:
        return False
    pairs = zip((one.low, one.high), (two.low, two.high), strict=True)
    return any(
        a is not None and b is not None and a < b
        for a, b in ((_end(low, one.value), _end(other_low, two.value)) for low, other_low in pairs)
    )


def _end(end: Decimal | None, value: Decimal | None) -> Decimal | None:
    return end if end is not None else value


def _pay_side(material: _Material, statements: list[Statement]) -> Side:
    amounts = []
    for statement in statements:
        if statement.figure:
            amount = format_amount(statement.figure)
            amounts.append(f"{statement.figure.statistic} {amount}" if statement.figure.statistic else amount)
    return Side(", ".join(amounts), material.path(statements[0]), tuple(statements))


# ---------------------------------------------------------------- classes


def _classes_given_twice(material: _Material) -> Iterator[_Found]:
    """A skill or technology is put into two classes of one kind by two sections, neither above the other."""
    classed: dict[str, list[Statement]] = {}
    for statement in material.statements:
        concept = material.catalog.concepts.get(statement.subject)
        if concept and concept.kind in DEFAULT_KINDS and statement.relation in _CLASSES:
            classed.setdefault(statement.subject, []).append(statement)
    for subject, statements in classed.items():
        for first, second in combinations(statements, 2):
            if _are_two_classes(material, first, second):
                sides = [Side(material.label(s.object), material.path(s), (s,)) for s in (first, second)]
                sentence = (
                    f"{material.label(subject)} is given as one of \u201c{sides[0].label}\u201d in "
                    f"{material.place(sides[0].section)}, and as one of \u201c{sides[1].label}\u201d in "
                    f"{material.place(sides[1].section)}"
                )
                yield _Found((subject, first.object or "", second.object or ""), sentence, sides)


def _are_two_classes(material: _Material, first: Statement, second: Statement) -> bool:
    one, two = first.object or "", second.object or ""
    concepts = material.catalog.concepts
    return (
        one != two
        and one in concepts
        and two in concepts
        and concepts[one].kind == concepts[two].kind
        and material.path(first) != material.path(second)
        and two not in material.close.get(one, ())
        and one not in material.broader.get(two, ())
        and two not in material.broader.get(one, ())
    )


# ---------------------------------------------------------------- demand against outlook


def _demand_against_outlook(material: _Material) -> Iterator[_Found]:
    """Demand for one role falls while the outlook of the same or a more special role is good."""
    falling: dict[str, list[Statement]] = {}
    rising: dict[str, list[Statement]] = {}
    for statement in material.statements:
        concept = material.catalog.concepts.get(statement.subject)
        if concept and concept.kind in _HOLDERS:
            trend = _trend(material, statement)
            if trend:
                (rising if trend > 0 else falling).setdefault(statement.subject, []).append(statement)
    for down, up in product(falling, rising):
        if _is_special(material, up, down):
            sides = [_trend_side(material, falling[down]), _trend_side(material, rising[up])]
            places = [material.place(side.section) for side in sides]
            sentence = (
                f"Demand for {material.label(down)} falls ({sides[0].label}, {places[0]}), "
                f"while the outlook for {material.label(up)} is good "
                f"({sides[1].label}, {places[1]})"
            )
            yield _Found((down, up), sentence, sides)


def _trend(material: _Material, statement: Statement) -> int:
    """Give 1 where a statement says that demand rises, -1 where it falls, 0 where neither."""
    if statement.figure is not None:
        of_market = set(fold(statement.figure.measure).split()) & _OF_MARKETS
        if of_market and is_growth(statement.figure) and statement.figure.direction:
            return -1 if statement.figure.direction == "decrease" else 1
        return 0
    if statement.relation != "sg:experiences":
        return 0
    words = set(fold(material.label(statement.object)).split())
    if not words & (_OF_MARKETS | {"surge", "boom"}):
        return 0
    return int(bool(words & _RISING)) - int(bool(words & _FALLING))


def _is_special(material: _Material, special: str, general: str) -> bool:
    """Tell whether a role is another, is stated to be one of it, or has its label with words before it."""
    ends_so = fold(material.label(special)).endswith(f" {fold(material.label(general))}")
    return special == general or general in material.broader.get(special, ()) or ends_so


def _trend_side(material: _Material, statements: list[Statement]) -> Side:
    words = []
    for statement in statements:
        if statement.figure:
            words.append(f"{format_amount(statement.figure)} {statement.figure.direction}")
        else:
            words.append(material.label(statement.object).lower())
    label = ", ".join(dict.fromkeys(words))
    return Side(label, material.path(statements[0]), tuple(statements))


#: The rules by name, in the order of the answer; each one's docstring says what it finds.
RULES: Final[dict[str, Callable[[_Material], Iterator[_Found]]]] = {
    "lists-differ": _differing_lists,
    "experience-differs": _differing_experience,
    "modality-differs": _differing_modalities,
    "level-differs": _differing_levels,
    "duty-only-desirable": _duties_only_desirable,
    "pay-out-of-order": _bands_out_of_order,
    "class-given-twice": _classes_given_twice,
    "demand-against-outlook": _demand_against_outlook,
}
