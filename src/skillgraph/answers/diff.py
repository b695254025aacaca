"""How two graphs differ in what they state: statements, not lines of files."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Final

from skillgraph.model import Catalog, Concept, Statement

#: What a statement says; its id, wording and places are told apart.
_SAID: Final = tuple(
    field.name for field in fields(Statement) if field.name not in {"id", "sentence", "evidence", "premises"}
)


@dataclass(frozen=True, slots=True)
class ChangedStatement:
    """A statement that both graphs make, and not in the same way.

    Attributes:
        old, new: Both.
        slots: Names of what differs; ``evidence`` where other passages make it.

    """

    old: Statement
    new: Statement
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What one graph states and another does not.

    Attributes:
        added, removed: In the order of the new and of the old graph.
        changed: In the order of the new graph.
        added_concepts, removed_concepts: In the order of their graphs.

    """

    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]
    changed: tuple[ChangedStatement, ...]
    added_concepts: tuple[Concept, ...]
    removed_concepts: tuple[Concept, ...]

    def __bool__(self) -> bool:
        """Is there any difference?"""
        return any(getattr(self, field.name) for field in fields(self))


def graph_difference(old: Catalog, new: Catalog) -> Difference:
    """Tell how what two graphs state differs.

    A statement is the same one where its id is, or where one of each graph, gone and new, say the same
    with another id. One that is gone and one that is new with the same subject, relation and object are
    one that changed. Where an evidence stands makes no difference; the digests of its passages do. What rules
    infer follows from the rest and is left out.

    Example:
        >>> said = Statement("statement:a", "", "concept:x", "sg:requires", "concept:y")
        >>> more = replace(said, modality="required")
        >>> found = graph_difference(Catalog(statements={said.id: said}), Catalog(statements={more.id: more}))
        >>> [change.slots for change in found.changed]
        [('modality',)]

    """
    before, after = _stated(old), _stated(new)
    removed = {curie: statement for curie, statement in before.items() if curie not in after}
    added = {curie: statement for curie, statement in after.items() if curie not in before}
    pairs = [(before[curie], after[curie]) for curie in after if curie in before]
    for key in (_what_is_said, _what_it_is_about):
        pairs += _paired(removed, added, key)
    order = {curie: index for index, curie in enumerate(after)}
    changed = [ChangedStatement(one, two, slots) for one, two in pairs if (slots := _differing(one, two))]
    changed.sort(key=lambda change: order[change.new.id])
    return Difference(
        tuple(added.values()),
        tuple(removed.values()),
        tuple(changed),
        tuple(concept for curie, concept in new.concepts.items() if curie not in old.concepts),
        tuple(concept for curie, concept in old.concepts.items() if curie not in new.concepts),
    )


def document_part(catalog: Catalog, document: str) -> Catalog:
    """Give what one document says: its statements and lists, with all concepts."""
    statements = {
        curie: statement
        for curie, statement in catalog.statements.items()
        if any(evidence.document == document for evidence in statement.evidence)
    }
    return replace(catalog, statements=statements)


def _stated(catalog: Catalog) -> dict[str, Statement]:
    return {
        curie: statement for curie, statement in catalog.statements.items() if statement.status != "inferred"
    }


def _what_is_said(statement: Statement) -> tuple[object, ...]:
    return tuple(getattr(statement, name) for name in _SAID)


def _what_it_is_about(statement: Statement) -> tuple[object, ...]:
    measure = statement.figure.measure if statement.figure else None
    return (statement.subject, statement.relation, statement.object, measure)


def _paired(
    removed: dict[str, Statement], added: dict[str, Statement], key: Callable[[Statement], tuple[object, ...]]
) -> list[tuple[Statement, Statement]]:
    """Take out of both what has the same key, in order."""
    waiting: dict[tuple[object, ...], list[Statement]] = {}
    for statement in removed.values():
        waiting.setdefault(key(statement), []).append(statement)
    pairs = []
    for statement in list(added.values()):
        if found := waiting.get(key(statement)):
            one = found.pop(0)
            pairs.append((one, statement))
            del removed[one.id], added[statement.id]
    return pairs


def _differing(one: Statement, two: Statement) -> tuple[str, ...]:
    slots = [name for name in _SAID if getattr(one, name) != getattr(two, name)]
    if _digests(one) != _digests(two):
        slots.append("evidence")
    return tuple(slots)


def _digests(statement: Statement) -> set[str]:
    return {evidence.sha256 for evidence in statement.evidence}
