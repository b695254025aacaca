"""Rules about what things are and are worth: pay out of order, two classes, demand against outlook."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from skillgraph.answers.market import is_growth
from skillgraph.answers.sides import Found, Material, Side
from skillgraph.answers.ties import pairs_of, successors
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.language.folding import fold
from skillgraph.language.kinds import DEFAULT_KINDS, expand_kinds
from skillgraph.model import Statement

#: What tells in a label that demand rises or falls.
_RISING: Final = frozenset(
    {"boom", "booming", "growing", "growth", "high", "increasing", "rising", "robust", "strong", "surge"}
)
_FALLING: Final = frozenset({"declining", "decline", "declines", "falling", "low", "shrinking", "weak"})
_OF_MARKETS: Final = frozenset({"demand", "job", "jobs", "market", "opportunities", "openings", "positions"})
_HOLDERS: Final = expand_kinds(["role", "career-stage", "group"])
_CLASSES: Final = ("skos:broader", "sg:classifiedAs")


def bands_out_of_order(material: Material) -> Iterator[Found]:
    """The pay of what comes later starts, ends or averages below that of what comes before."""
    paid: dict[str, list[Statement]] = {}
    for statement in material.statements:
        if statement.figure is not None and statement.figure.currency and statement.object is None:
            paid.setdefault(statement.subject, []).append(statement)
    later = successors(pairs_of(material.catalog, "sg:precedes"))
    titles = list(pairs_of(material.catalog, "sg:hasTitle"))
    rungs = {role: _rungs(material, role, titles=titles) for role in paid}
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
                yield Found((first, second), sentence, sides)


def _rungs(material: Material, role: str, *, titles: Iterable[tuple[str, str]]) -> set[str]:
    """Give a role, what is close to it, and the stages that have one of these as a title."""
    roles = {role, *material.close.get(role, ())}
    return roles | {stage for stage, title in titles if title in roles}


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


def _pay_side(material: Material, statements: list[Statement]) -> Side:
    amounts = []
    for statement in statements:
        if statement.figure:
            amount = format_amount(statement.figure)
            amounts.append(f"{statement.figure.statistic} {amount}" if statement.figure.statistic else amount)
    return Side(", ".join(amounts), material.path(statements[0]), tuple(statements))


def classes_given_twice(material: Material) -> Iterator[Found]:
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
                yield Found((subject, first.object or "", second.object or ""), sentence, sides)


def _are_two_classes(material: Material, first: Statement, second: Statement) -> bool:
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


def demand_against_outlook(material: Material) -> Iterator[Found]:
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
            yield Found((down, up), sentence, sides)


def _trend(material: Material, statement: Statement) -> int:
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


def _is_special(material: Material, special: str, general: str) -> bool:
    """Tell whether a role is another, is stated to be one of it, or has its label with words before it."""
    ends_so = fold(material.label(special)).endswith(f" {fold(material.label(general))}")
    return special == general or general in material.broader.get(special, ()) or ends_so


def _trend_side(material: Material, statements: list[Statement]) -> Side:
    words = []
    for statement in statements:
        if statement.figure:
            words.append(f"{format_amount(statement.figure)} {statement.figure.direction}")
        else:
            words.append(material.label(statement.object).lower())
    label = ", ".join(dict.fromkeys(words))
    return Side(label, material.path(statements[0]), tuple(statements))
