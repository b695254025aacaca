"""The members of a list in their order: what its statements bring in, and the lists inside it."""

from collections.abc import Iterator

from skillgraph.model import Catalog, Concept, ConceptList, Statement
from skillgraph.store.about import member_concepts, members_of

#: A member of a list.
Member = Concept | ConceptList
#: List CURIE → the statements that are members of it.
Held = dict[str, list[Statement]]


def list_members(catalog: Catalog, item: ConceptList, *, held: Held | None = None) -> list[Member]:
    """Give the members of a list by position, ties as statements stand, then lists.

    A concept that names a list inside it (a group label) stands there as that list alone.

    Args:
        catalog: Where to look.
        item: The list.
        held: What `statements_by_list` gives, where more lists than one are asked for.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> pay = skillgraph.find_list(catalog, "Additional Compensation")
        >>> [member.label for member in list_members(catalog, pay)][:2]
        ['Annual bonus', 'Stock options or equity grants']

    """
    named = member_concepts(catalog, _members(catalog, item, held))
    inside = lists_inside(catalog, item)
    for inner in inside:
        named.pop(inner.concept or "", None)
    placed: list[tuple[float, Member]] = [
        (_place(statement.position), catalog.concepts[curie]) for curie, statement in named.items()
    ]
    placed += [(_place(inner.position), inner) for inner in inside]
    return [member for _, member in sorted(placed, key=lambda pair: pair[0])]


def lists_inside(catalog: Catalog, item: ConceptList) -> list[ConceptList]:
    """Give the lists that are themselves members of a list, in the order of the catalog."""
    return [inner for inner in catalog.lists.values() if inner.parent == item.id]


def statements_of_list(catalog: Catalog, item: ConceptList, *, held: Held | None = None) -> list[Statement]:
    """Give the statements that are members of a list or of a list inside it, as they stand in it."""
    return list(
        dict.fromkeys(statement for _, statement in sorted(_placed(catalog, item, held), key=_by_place))
    )


def statements_by_list(catalog: Catalog) -> Held:
    """Give for each list the statements that are members of it, by position."""
    held: Held = {}
    for statement in catalog.statements.values():
        if statement.list is not None:
            held.setdefault(statement.list, []).append(statement)
    for statements in held.values():
        statements.sort(key=lambda statement: _place(statement.position))
    return held


def _members(catalog: Catalog, item: ConceptList, held: Held | None) -> list[Statement]:
    return members_of(catalog, item.id) if held is None else held.get(item.id, [])


def _placed(
    catalog: Catalog, item: ConceptList, held: Held | None
) -> Iterator[tuple[tuple[float, ...], Statement]]:
    """Go through the statements, each with its positions from the outermost list to its own."""
    for statement in _members(catalog, item, held):
        yield (_place(statement.position),), statement
    for inner in lists_inside(catalog, item):
        for places, statement in _placed(catalog, inner, held):
            yield (_place(inner.position), *places), statement


def _by_place(pair: tuple[tuple[float, ...], Statement]) -> tuple[float, ...]:
    return pair[0]


def _place(position: int | None) -> float:
    return float("inf") if position is None else position
