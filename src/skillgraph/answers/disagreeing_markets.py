"""Rules about demand: it falls for a role whose outlook is good, or whose work another role has."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from skillgraph.answers.market import is_growth
from skillgraph.answers.sides import Found, Grade, Material, Side
from skillgraph.answers.ties import is_special
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.language.folding import fold
from skillgraph.language.kinds import expand_kinds
from skillgraph.model import Statement

#: What tells in a label that demand rises or falls.
_RISING: Final = frozenset(
    {"boom", "booming", "growing", "growth", "high", "increasing", "rising", "robust", "strong", "surge"}
)
_FALLING: Final = frozenset({"declining", "decline", "declines", "falling", "low", "shrinking", "weak"})
_OF_MARKETS: Final = frozenset({"demand", "job", "jobs", "market", "opportunities", "openings", "positions"})
_HOLDERS: Final = expand_kinds(["role", "career-stage", "group"])
#: Who builds, by the last word of a role, in which words, and what is built.
_BUILDERS: Final = ("engineer", "developer", "architect")
_BUILDING: Final = frozenset(
    ["architect", "build", "construct", "create", "design", "develop", "engineer", "implement"]
)
_BUILT: Final = frozenset(
    ["infrastructure", "infrastructures", "pipelines", "platforms", "services", "stores", "systems"]
)


def demand_against_outlook(material: Material) -> Iterator[Found]:
    """Demand for one role falls while the outlook of the same or a more special role is good."""
    falling, rising = _trends(material)
    for down, up in product(falling, rising):
        if is_special(material.catalog, up, down, broader=material.broader):
            sides = [_trend_side(material, falling[down]), _trend_side(material, rising[up])]
            places = [material.places(side.statements) for side in sides]
            sentence = (
                f"Demand for {material.label(down)} falls ({sides[0].label}, {places[0]}), "
                f"while the outlook for {material.label(up)} is good "
                f"({sides[1].label}, {places[1]})"
            )
            grade: Grade = "difference" if down == up else "tension"
            why = (
                "Demand falls and the outlook is good for one and the same."
                if down == up
                else _kinship(material, up, down)
            )
            yield Found((down, up), sentence, sides, grade, why)


def work_of_falling_role(material: Material) -> Iterator[Found]:
    """Demand for those who build one thing falls, and another role has the duty to build it."""
    falling, _ = _trends(material)
    duties: dict[str, list[Statement]] = {}
    for statement in material.statements:
        if statement.relation == "sg:hasDuty":
            duties.setdefault(statement.subject, []).append(statement)
    for down, role in product(falling, duties):
        field = _field_of(fold(material.label(down)))
        building = [s for s in duties[role] if field and _builds(fold(material.label(s.object)), field)]
        if building and role != down:
            duty = "; ".join(dict.fromkeys(material.label(s.object) for s in building))
            sides = [
                _trend_side(material, falling[down]),
                Side(f"duty: {duty}", material.path(building[0]), tuple(building)),
            ]
            places = [material.places(side.statements) for side in sides]
            sentence = (
                f"Demand for {material.label(down)} falls ({sides[0].label}, {places[0]}), while "
                f"{material.label(role)} has such work as a duty: \u201c{duty}\u201d ({places[1]})"
            )
            why = (
                "That such work is the one\u2019s is ours to say: demand for it falls, and the other has it "
                "as a duty."
            )
            yield Found((down, role), sentence, sides, "tension", why)


def _field_of(label: str) -> str:
    """Give what a role of builders builds, by the word before the last; empty where it is no such role."""
    words = label.split()
    return words[-2] if len(words) > 1 and words[-1].removesuffix("s") in _BUILDERS else ""


def _builds(duty: str, field: str) -> bool:
    verb, *words = duty.replace(",", " ").split() or [""]
    return verb in _BUILDING and field in words and not _BUILT.isdisjoint(words)


def _trends(material: Material) -> tuple[dict[str, list[Statement]], dict[str, list[Statement]]]:
    """Give what says that demand falls, and what says that it rises, by the role."""
    falling: dict[str, list[Statement]] = {}
    rising: dict[str, list[Statement]] = {}
    for statement in material.statements:
        concept = material.catalog.concepts.get(statement.subject)
        if concept and concept.kind in _HOLDERS:
            trend = _trend(material, statement)
            if trend:
                (rising if trend > 0 else falling).setdefault(statement.subject, []).append(statement)
    return falling, rising


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


def _kinship(material: Material, special: str, general: str) -> str:
    names = f"{material.label(special)} is a kind of {material.label(general)}"
    by = "As is stated," if general in material.broader.get(special, ()) else "As its name has it,"
    return f"{by} {names}; the two need not fare alike."


def _trend_side(material: Material, statements: list[Statement]) -> Side:
    words = []
    for statement in statements:
        if statement.figure:
            words.append(f"{format_amount(statement.figure)} {statement.figure.direction}")
        else:
            words.append(material.label(statement.object).lower())
    label = ", ".join(dict.fromkeys(words))
    return Side(label, material.path(statements[0]), tuple(statements))
