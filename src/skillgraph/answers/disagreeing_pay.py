"""Rules about numbers and order: pay out of order or of near roles, two figures of one thing, circles."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, permutations

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.sides import Found, Grade, Material, Side, are_apart, enumerate_words, figure_ends
from skillgraph.answers.ties import successors
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.model import Figure, Statement

_Paid = dict[str, list[Statement]]


def bands_out_of_order(material: Material) -> Iterator[Found]:
    """The pay of what comes later starts, ends or averages below that of what comes before."""
    paid = _paid(material)
    for first, second, way in _along_ladder(material, paid):
        lower = [s for s in paid[second] if any(_is_below(s, other) for other in paid[first])]
        if lower:
            sides = [_pay_side(material, found) for found in (paid[first], lower)]
            sentence = (
                f"{material.label(second)} comes after {material.label(first)}{way}, but is paid less in "
                f"part: {sides[1].label} ({material.place(sides[1].section)}) "
                f"against {sides[0].label} ({material.place(sides[0].section)})"
            )
            why = f"{_rank(material, first, second)}Somebody who moves up may be paid less than before."
            yield Found((first, second), sentence, sides, "tension", why)


def bands_starting_alike(material: Material) -> Iterator[Found]:
    """The pay of what comes later starts no higher than that of what comes before."""
    paid = _paid(material)
    for first, second, way in _along_ladder(material, paid):
        alike = [(a, b) for a in paid[first] for b in paid[second] if _starts_alike(a, b)]
        below = any(_is_below(b, a) for a in paid[first] for b in paid[second])
        if alike and not below:
            sides = [_pay_side(material, [statement]) for statement in alike[0]]
            sentence = (
                f"{material.label(second)} comes after {material.label(first)}{way}, but its pay starts no "
                f"higher: {sides[1].label} ({material.place(sides[1].section)}) "
                f"against {sides[0].label} ({material.place(sides[0].section)})"
            )
            told = _rank(material, first, second) + _taken_into_account(material, paid[second])
            why = f"{told}The step up may bring no more pay."
            yield Found((first, second), sentence, sides, "tension", why)


def pay_of_near_roles(material: Material) -> Iterator[Found]:
    """Two roles are close by their names, and a pay of the one lies outside that of the other."""
    paid = _paid(material)
    for first, second in combinations(paid, 2):
        if second in material.close.get(first, ()):
            pairs = [(a, b) for a in paid[first] for b in paid[second] if _is_one_measure(a, b)]
            apart = [(a, b) for a, b in pairs if a.figure and b.figure and are_apart(a.figure, b.figure)]
            if apart:
                sides = [_pay_side(material, paid[role]) for role in (first, second)]
                names = [material.label(role) for role in (first, second)]
                places = [material.place(side.section) for side in sides]
                sentence = (
                    f"{names[0]} and {names[1]} are close by name, but their pay is apart: "
                    f"{sides[0].label} ({places[0]}) against {sides[1].label} ({places[1]})"
                )
                why = " ".join(
                    [f"{_both(*pair)} have no number in common." for pair in apart]
                    + [f"{_both(*pair)} overlap." for pair in pairs if pair not in apart]
                    + ["If these are two jobs, both may be true."]
                )
                yield Found((first, second), sentence, sides, "tension", why)


def _both(one: Statement, other: Statement) -> str:
    """Name two amounts of pay at the beginning of a sentence."""
    named = [f"the {_amount(s)}" if s.figure and s.figure.statistic else _amount(s) for s in (one, other)]
    words = " and ".join(named)
    return words[0].upper() + words[1:]


def _rank(material: Material, *roles: str) -> str:
    """Say which of some roles a stated order names by a close title alone; empty where it names all."""
    in_order = {end for r in ("sg:precedes", "sg:hasTitle") for pair in material.pairs(r) for end in pair}
    away = [material.label(role) for role in roles if role not in in_order]
    if not away:
        return ""
    return (
        f"No stated order names {' or '.join(away)}, but {'titles' if len(away) > 1 else 'a title'} "
        f"close to {'them' if len(away) > 1 else 'it'}. "
    )


def _taken_into_account(material: Material, paid: list[Statement]) -> str:
    """Say what an amount of pay is stated to take into account; empty where nothing is."""
    estimates = {statement.id for statement in paid}
    taken = [
        f"\u201c{material.label(s.object)}\u201d"
        for s in material.statements
        if s.relation == "sg:takesIntoAccount" and s.subject in estimates
    ]
    if not taken:
        return ""
    return f"The estimate of the later pay takes {enumerate_words(taken)} into account. "


def differing_figures(material: Material) -> Iterator[Found]:
    """Two sections give one thing two numbers of one measure, for one time, place and group of people."""
    measured: dict[tuple[object, ...], list[Statement]] = {}
    for statement in material.statements:
        if statement.figure is not None and statement.relation not in REQUIREMENTS:
            measured.setdefault(_frame(statement, statement.figure), []).append(statement)
    for (subject, *_), statements in measured.items():
        pairs = [pair for pair in combinations(statements, 2) if _are_two_numbers(material, *pair)]
        if pairs:
            concerned = [s for s in statements if any(s in pair for pair in pairs)]
            sides = [_pay_side(material, [statement]) for statement in concerned]
            parts = ", but ".join(f"{side.label} in {material.place(side.section)}" for side in sides)
            measure = concerned[0].figure.measure if concerned[0].figure else ""
            sentence = f"The {measure} of {material.label(str(subject))} is given as {parts}"
            grade, why = _figures_grade(pairs)
            yield Found((str(subject),), sentence, sides, grade, why)


def _frame(statement: Statement, figure: Figure) -> tuple[object, ...]:
    """Give all that has to agree before two numbers are of one thing."""
    own = (statement.subject, statement.object, statement.condition, statement.scope, statement.quantifier)
    measured = (figure.measure, figure.unit, figure.currency, figure.per, figure.statistic)
    return (*own, *measured, figure.period, figure.place, figure.population)


def _are_two_numbers(material: Material, one: Statement, other: Statement) -> bool:
    first, second = one.figure, other.figure
    if first is None or second is None or material.path(one) == material.path(other):
        return False
    return figure_ends(first) != figure_ends(second) or first.direction != second.direction


def _figures_grade(pairs: Iterable[tuple[Statement, Statement]]) -> tuple[Grade, str]:
    for one, other in pairs:
        first, second = one.figure, other.figure
        if first and second and (first.period or first.statistic) and not (one.hedge or other.hedge):
            if first.direction != second.direction:
                return "contradiction", "It cannot have risen and fallen in one time."
            if are_apart(first, second):
                return "contradiction", "One number cannot be both."
    return "difference", "Two numbers are given for one thing, and which counts is not said."


def order_in_circles(material: Material) -> Iterator[Found]:
    """One thing is stated to come before another, and after it."""
    told: set[frozenset[str]] = set()
    ordering = [s for s in material.statements if s.relation == "sg:precedes" and s.object]
    later = successors(material.pairs("sg:precedes"))
    for statement in ordering:
        first, second = statement.subject, statement.object or ""
        circle = frozenset({first, second, *(n for n in later.get(second, ()) if first in later.get(n, ()))})
        if first in later.get(second, ()) and circle not in told:
            told.add(circle)
            inside = [s for s in ordering if {s.subject, s.object} <= circle]
            sides = [
                Side(f"{material.label(s.subject)} before {material.label(s.object)}", material.path(s), (s,))
                for s in inside
            ]
            sentence = f"The order runs in a circle: {', '.join(side.label for side in sides)}"
            why = "What comes before a thing cannot come after it."
            yield Found((first, second), sentence, sides, "contradiction", why)


def _paid(material: Material) -> _Paid:
    paid: _Paid = {}
    for statement in material.statements:
        if statement.figure is not None and statement.figure.currency and statement.object is None:
            paid.setdefault(statement.subject, []).append(statement)
    return paid


def _along_ladder(material: Material, paid: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Go through the pairs of what is paid of which one comes after the other, and say by what."""
    later = successors(material.pairs("sg:precedes"))
    titles = material.pairs("sg:hasTitle")
    rungs = {role: _rungs(material, role, titles=titles) for role in paid}
    for first, second in permutations(rungs, 2):
        if any(after in later.get(before, ()) for before in rungs[first] for after in rungs[second]):
            yield (
                first,
                second,
                "" if second in later.get(first, ()) else " on the career ladder, by close titles",
            )


def _rungs(material: Material, role: str, *, titles: Iterable[tuple[str, str]]) -> set[str]:
    """Give a role, what is close to it, and the stages that have one of these as a title."""
    roles = {role, *material.close.get(role, ())}
    return roles | {stage for stage, title in titles if title in roles}


def _is_one_measure(one: Statement, other: Statement) -> bool:
    """Tell whether two amounts of pay are in one currency, and for one time where both give it."""
    first, second = one.figure, other.figure
    if first is None or second is None or first.currency != second.currency:
        return False
    return not (first.per and second.per and first.per != second.per)


def _is_below(statement: Statement, other: Statement) -> bool:
    """Tell whether either end of one pay lies below the same end of another in the same money and time."""
    ends = _ends_beside(statement, other)
    return any(one < two for one, two in ends if one is not None and two is not None)


def _starts_alike(statement: Statement, other: Statement) -> bool:
    return any(one is not None and one == two for one, two in _ends_beside(statement, other)[:1])


def _ends_beside(statement: Statement, other: Statement) -> list[tuple[Decimal | None, Decimal | None]]:
    """Give the lower ends of two amounts of pay, then the upper ones; nothing where they do not compare."""
    if statement.figure is None or other.figure is None or not _is_one_measure(statement, other):
        return []
    return list(zip(figure_ends(statement.figure), figure_ends(other.figure), strict=True))


def _pay_side(material: Material, statements: list[Statement]) -> Side:
    amounts = filter(None, map(_amount, statements))
    return Side(", ".join(amounts), material.path(statements[0]), tuple(statements))


def _amount(statement: Statement) -> str:
    figure = statement.figure
    if figure is None:
        return ""
    return " ".join(filter(None, (figure.statistic, format_amount(figure), figure.direction)))
