"""What two things have in common: roles, career stages, sections, lists or documents, concept by concept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.answers.show import describe
from skillgraph.language.kinds import STAGE
from skillgraph.model import Concept, ConceptList, Statement
from skillgraph.store.about import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.answers.show import Subject
    from skillgraph.model import Catalog

Sides = dict[str, list[Statement]]
_UNQUALIFIED: Final = (None, (), None)


@dataclass(frozen=True, slots=True)
class Compared:
    """A concept with the statements of either side that bring it in.

    Attributes:
        concept: CURIE.
        a: Statements of the one side; those of a compound that it is a part of too, where its
            own give no modality, hedge or level.
        b: Statements of the other side.

    """

    concept: str
    a: tuple[Statement, ...] = ()
    b: tuple[Statement, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether both sides have it, and modality, hedge or level is not the same."""
        return bool(self.a and self.b) and _wordings(self.a) != _wordings(self.b)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two things share; rows in the order of the catalog.

    Attributes:
        a: The one thing.
        b: The other.
        shared: Concepts of both, by name or as part of a compound, those that differ too.
        only_a: Concepts of the one alone.
        only_b: Concepts of the other alone.

    """

    a: Subject
    b: Subject
    shared: tuple[Compared, ...]
    only_a: tuple[Compared, ...]
    only_b: tuple[Compared, ...]

    @property
    def differing(self) -> tuple[Compared, ...]:
        """Give the shared concepts of which modality, hedge or level is not the same on both sides."""
        return tuple(row for row in self.shared if row.differs)


def compare_subjects(catalog: Catalog, a: Subject, b: Subject) -> Comparison:
    """Compare two roles, career stages, sections, lists or documents by the concepts that they bring in.

    Of a concept the objects of its statements are compared; of a career stage those that its
    own section states of it or its titles; of a section what is said in
    it and below, of a document what is said anywhere in it; of a list its members and those
    of lists inside it. A compound label counts by its parts too: it is no longer on one side
    alone where the other has all of them. What we infer is left out.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> concepts = [Concept(f"concept:{c}", c, "role" if c in "xy" else "skill") for c in "xyp"]
        >>> statements = [
        ...     Statement(f"statement:{c}", "", f"concept:{c}", "sg:requires", "concept:p") for c in "xy"
        ... ]
        >>> catalog = Catalog(concepts={c.id: c for c in concepts}, statements={s.id: s for s in statements})
        >>> [row.concept for row in compare_subjects(catalog, concepts[0], concepts[1]).shared]
        ['concept:p']

    """
    own_a, own_b = (_brought_in(catalog, subject) for subject in (a, b))
    with_a, with_b = (_with_parts(catalog, own) for own in (own_a, own_b))
    shared = [
        Compared(curie, tuple(with_a[curie]), tuple(with_b[curie]))
        for curie in catalog.concepts
        if curie in with_a
        and curie in with_b
        and (
            curie in own_a or curie in own_b or not _one_compound(catalog, curie, own_a.keys() & own_b.keys())
        )
    ]
    in_both = {row.concept for row in shared}
    return Comparison(
        a,
        b,
        tuple(shared),
        tuple(
            Compared(curie, a=tuple(own_a[curie])) for curie in _alone(catalog, own_a, in_both | set(with_b))
        ),
        tuple(
            Compared(curie, b=tuple(own_b[curie])) for curie in _alone(catalog, own_b, in_both | set(with_a))
        ),
    )


def _brought_in(catalog: Catalog, subject: Subject) -> Sides:
    """Give the concepts that a thing brings in, each with the statements that do so."""
    if isinstance(subject, ConceptList):
        statements = [s for s in catalog.statements.values() if s.list in _lists_inside(catalog, subject)]
    elif isinstance(subject, Concept) and subject.kind == STAGE:
        from skillgraph.answers.stages import said_of_stage  # few comparisons are of stages

        statements = said_of_stage(catalog, subject.id)
    else:
        statements = list(describe(catalog, subject).statements)
    found: Sides = {}
    for statement in statements:
        if statement.status == "inferred":
            continue
        if isinstance(subject, Concept) and subject.kind != STAGE and statement.subject != subject.id:
            continue
        curie = topic_of(catalog, statement)
        if curie in catalog.concepts and curie != subject.id:
            found.setdefault(curie, []).append(statement)
    return found


def _lists_inside(catalog: Catalog, item: ConceptList) -> set[str]:
    found = {item.id}
    while more := {other.id for other in catalog.lists.values() if other.parent in found} - found:
        found |= more
    return found


def _with_parts(catalog: Catalog, own: Sides) -> Sides:
    """Add the parts of compounds, each with the compound's statements where its own say no more of it."""
    found = dict(own)
    for compound, statements in own.items():
        for part in _parts(catalog, compound):
            if _wordings(own.get(part, ())) <= {_UNQUALIFIED}:
                found[part] = [*found.get(part, ()), *statements]
    return found


def _parts(catalog: Catalog, compound: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    for part in catalog.concepts[compound].parts:
        if part in catalog.concepts and part not in seen:
            yield part
            yield from _parts(catalog, part, seen | {part})


def _one_compound(catalog: Catalog, part: str, in_both: set[str]) -> bool:
    """Tell whether both sides have a part by one and the same compound, which stands for it."""
    return any(part in _parts(catalog, compound) for compound in in_both)


def _alone(catalog: Catalog, own: Sides, other: set[str]) -> Iterator[str]:
    """Go through the concepts of one side that the other has neither by name nor by all parts."""
    for curie in catalog.concepts:
        if curie in own and curie not in other:
            parts = catalog.concepts[curie].parts
            if not parts or not other.issuperset(parts):
                yield curie


def _wordings(statements: Iterable[Statement]) -> set[tuple[str | None, tuple[str, ...], str | None]]:
    """Give how statements qualify a concept; one that does not matters where none does."""
    found = {(s.modality, s.hedge, s.level) for s in statements}
    return found - {_UNQUALIFIED} or found


def is_comparable(subject: Subject) -> bool:
    """Tell whether a thing brings in concepts: everything but a statement does."""
    return not isinstance(subject, Statement)
