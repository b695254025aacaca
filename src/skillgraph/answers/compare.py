"""What two things or more have in common: roles, career stages, sections, lists or documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.requirements import STAGE_RELATION, modality_of
from skillgraph.answers.show import describe
from skillgraph.answers.ties import close_concepts
from skillgraph.errors import UsageError
from skillgraph.language.kinds import DEFAULT_KINDS, STAGE, expand_kinds
from skillgraph.model import Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.projection.narrowing import sections_inside, told_in
from skillgraph.store.about import member_concepts, members_of, topic_of
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.answers.names import Subject
    from skillgraph.model import Catalog

#: Sorts of what is brought in, which are told apart.
Family = Literal["duties", "areas", "skills", "qualifications", "figures", "other"]
FAMILIES: Final[tuple[Family, ...]] = ("duties", "areas", "skills", "qualifications", "figures", "other")
#: A thing that is brought in: its concept, and the measure where it is a figure.
Key = tuple[str, str]
Named = dict[Key, list[Statement]]
_Wording = tuple[str | None, tuple[str, ...], str | None, tuple[object, ...]]
_UNQUALIFIED: Final[_Wording] = (None, (), None, ())

_QUALIFICATIONS: Final = expand_kinds(("qualification", "field-of-study"))
SKILLS: Final = DEFAULT_KINDS | _QUALIFICATIONS
_KINDS: Final[tuple[tuple[Family, frozenset[str]], ...]] = (
    ("duties", expand_kinds(("duty",))),
    ("areas", expand_kinds(("area",))),
    ("qualifications", _QUALIFICATIONS),
    ("skills", DEFAULT_KINDS),
)
_ROLES: Final = expand_kinds(("role", "career-stage"))
#: What a role has or asks for; that it does so names the other end, not the role.
_HOLDING: Final = frozenset(
    (
        *REQUIREMENTS,
        STAGE_RELATION,
        *("sg:hasDuty", "sg:hasArea", "sg:faces", "sg:follows", "sg:hasCompensation", "sg:ableTo"),
        *("sg:worksWith", "sg:combines", "sg:contributesTo"),
    )
)
_LEAST: Final = 2
#: What a figure of the thing itself is a figure of: it is compared by its measure alone.
_OWN: Final = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """What one thing or several bring in, with the statements that do so.

    Attributes:
        concept: CURIE; of a figure what it is a figure of.
        family: One of `FAMILIES`.
        sides: For each thing that is compared its statements, none where it does not bring it in; those
            of a compound that it is a part of too, where its own say no more of it. Of a section, list,
            document or stage each has the places alone that lie there.
        measure: What a figure measures, else empty.
        choices: For each thing, whether it asks for it as one of several alone, of which any is enough.

    """

    concept: str
    family: Family
    sides: tuple[tuple[Statement, ...], ...]
    measure: str = ""
    choices: tuple[bool, ...] = ()

    @property
    def a(self) -> tuple[Statement, ...]:
        """Statements of the first thing."""
        return self.sides[0]

    @property
    def b(self) -> tuple[Statement, ...]:
        """Statements of the second thing."""
        return self.sides[1]

    @property
    def where(self) -> str:
        """Letters of the things that bring it in: ``AC`` for the first and the third."""
        return "".join(letter for letter, side in zip(ascii_uppercase, self.sides, strict=False) if side)

    @property
    def is_shared(self) -> bool:
        """Tell whether all things bring it in."""
        return all(self.sides)

    @property
    def differs(self) -> bool:
        """Tell whether several have it, and modality, hedge, level, number or choice is not the same."""
        wordings = [_wordings(side) for side in self.sides if side]
        choices = {choice for choice, side in zip(self.choices, self.sides, strict=False) if side}
        return any(wording != wordings[0] for wording in wordings) or len(choices) > 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two things or more bring in.

    Attributes:
        subjects: The things.
        rows: What they bring in, family by family, each in the order of the catalog.
        near: Pairs of rows that are near wordings of each other, and have no thing in common.

    """

    subjects: tuple[Subject, ...]
    rows: tuple[Compared, ...]
    near: tuple[tuple[Compared, Compared], ...] = field(default=())

    @property
    def a(self) -> Subject:
        """Give the first thing."""
        return self.subjects[0]

    @property
    def b(self) -> Subject:
        """Give the second thing."""
        return self.subjects[1]

    @property
    def shared(self) -> tuple[Compared, ...]:
        """Give what all bring in, by name or as part of a compound, those that differ too."""
        return tuple(row for row in self.rows if row.is_shared)

    @property
    def differing(self) -> tuple[Compared, ...]:
        """Give what all bring in, with another modality, hedge, level or number."""
        return tuple(row for row in self.shared if row.differs)

    @property
    def only_a(self) -> tuple[Compared, ...]:
        """Give what the first alone brings in, without near wordings."""
        return self.only_in("A")

    @property
    def only_b(self) -> tuple[Compared, ...]:
        """Give what the second alone brings in, without near wordings."""
        return self.only_in("B")

    def only_in(self, where: str) -> tuple[Compared, ...]:
        """Give what the things of some letters bring in and no other does, without near wordings."""
        paired = {(row.concept, row.measure) for pair in self.near for row in pair}
        return tuple(
            row for row in self.rows if row.where == where and (row.concept, row.measure) not in paired
        )


def compare_subjects(catalog: Catalog, *subjects: Subject) -> Comparison:
    """Compare roles, career stages, sections, lists or documents by what they bring in.

    Of a role the objects of its statements are compared; of a career stage those that its
    own section states of it or its titles; of a section or document all that its statements
    name, as subject or object; of a list its members and those of lists inside it. A figure is
    one more thing, by what it measures. A compound label counts by its parts too: one of several
    stands alone no longer where the others have all of them. What we infer is left out, and only
    tells what is near. What documents share is compared by what all of them say of their own.

    Args:
        catalog: Where they are.
        subjects: Two to 26 things.

    Raises:
        UsageError: There are fewer, or more.

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
    if not _LEAST <= len(subjects) <= len(ascii_uppercase):
        raise UsageError(
            "there is nothing to compare it with"
            if len(subjects) < _LEAST
            else f"{len(subjects)} are too many",
            location="the things to compare",
            remedy=f"give two things or more, at most {len(ascii_uppercase)}",
        )
    own = [_brought_in(catalog, subject) for subject in subjects]
    whole = [_with_parts(catalog, named) for named in own]
    order = {curie: number for number, curie in enumerate((_OWN, *catalog.concepts))}
    keys = sorted(
        dict.fromkeys(key for named in whole for key in named),
        key=lambda key: (FAMILIES.index(_family(catalog, key)), order[key[0]], key[1]),
    )
    rows = []
    for key in keys:
        sides = _sides(catalog, key, own=own, whole=whole)
        if any(sides):
            of = key[0] or next(subject.id for subject, side in zip(subjects, sides, strict=True) if side)
            choices = tuple(_is_choice(catalog, *pair) for pair in zip(subjects, sides, strict=True))
            rows.append(Compared(of, _family(catalog, key), tuple(map(tuple, sides)), key[1], choices))
    return Comparison(tuple(subjects), tuple(rows), tuple(_near_pairs(catalog, rows)))


def _sides(catalog: Catalog, key: Key, *, own: list[Named], whole: list[Named]) -> list[list[Statement]]:
    """Give the statements of each thing, or none at all where other rows stand for this one."""
    having = [number for number, named in enumerate(whole) if key in named]
    by_name = [number for number in having if key in own[number]]
    if not by_name:
        compounds = [{curie for curie, measure in own[number] if not measure} for number in having]
        if len(having) < _LEAST or _one_compound(catalog, key[0], set.intersection(*compounds)):
            return []
    parts = [] if key[1] else [(part, "") for part in catalog.concepts[key[0]].parts]
    absent = [named for number, named in enumerate(whole) if number not in having]
    if len(parts) > 1 and absent and all(all(part in named for part in parts) for named in absent):
        return []  # a name with one part alone says more than that part
    source = own if len(having) == 1 else whole
    return [source[number][key] if number in having else [] for number in range(len(whole))]


def _is_choice(catalog: Catalog, subject: Subject, side: Iterable[Statement]) -> bool:
    """Tell whether a thing is asked for as one of several alone; of a list that is compared itself never."""
    asking = [statement for statement in side if statement.relation in REQUIREMENTS]
    logics = [item.logic if (item := catalog.lists.get(s.list or "")) else "" for s in asking]
    return bool(logics) and set(logics) == {"any-of"} and not isinstance(subject, ConceptList)


def _near_pairs(catalog: Catalog, rows: Iterable[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """Go through the pairs that are close to each other, or of which one is close to a part of the other."""
    close = close_concepts(catalog)
    apart = [row for row in rows if not row.is_shared and not row.measure]
    near = {row.concept: close.get(row.concept, set()) for row in apart}
    held = {curie: frozenset((curie, *_parts(catalog, curie))) for curie in near}
    for first, second in combinations(apart, 2):
        one, two = first.concept, second.concept
        is_near = not near[one].isdisjoint(held[two]) or not near[two].isdisjoint(held[one])
        if is_near and not set(first.where) & set(second.where):
            yield (first, second) if first.where <= second.where else (second, first)


def _family(catalog: Catalog, key: Key) -> Family:
    if key[1]:
        return "figures"
    kind = catalog.concepts[key[0]].kind
    return next((family for family, kinds in _KINDS if kind in kinds), "other")


def _brought_in(catalog: Catalog, subject: Subject) -> Named:
    """Give what a thing brings in, each with the statements that do so."""
    found: Named = {}
    catalog = told_of(catalog, getattr(subject, "id", None))
    sections = _own_sections(catalog, subject)
    for curie, measure, statement in _named_by(catalog, subject):
        is_named = curie in catalog.concepts and (measure or curie != subject.id)
        if (is_named or curie == _OWN) and statement.status != "inferred":
            statements = found.setdefault((curie, measure), [])
            told = told_in(catalog, statement, sections)
            if told not in statements:
                statements.append(told)
    return found


def _own_sections(catalog: Catalog, subject: Subject) -> frozenset[str] | None:
    """Give the sections whose places are a thing's own; None where all places of a statement are."""
    if isinstance(subject, Section):
        return sections_inside(catalog, subject)
    if isinstance(subject, ConceptList):
        return sections_inside(catalog, catalog.sections.get(subject.section))
    if isinstance(subject, SourceDocument):
        return frozenset(
            section.id for section in catalog.sections.values() if section.document == subject.id
        )
    if isinstance(subject, Concept) and subject.kind == STAGE:
        from skillgraph.answers.stages import own_sections  # few comparisons are of stages

        own = (catalog.sections.get(section) for section in own_sections(catalog, subject.id))
        return frozenset[str]().union(*(sections_inside(catalog, section) or () for section in own)) or None
    return None


def _named_by(catalog: Catalog, subject: Subject) -> Iterator[tuple[str, str, Statement]]:
    """Go through what a thing names: concept, measure where it is a figure, and statement."""
    if isinstance(subject, ConceptList):
        for list_id in _lists_inside(catalog, subject):
            members = members_of(catalog, list_id)
            found = member_concepts(catalog, members)
            for statement in members:
                curie = statement.object if statement.object in found else statement.subject
                yield curie or "", "", statement
    elif isinstance(subject, Concept):
        for statement in _said_of(catalog, subject):
            yield topic_of(catalog, statement), "", statement
            if measure := _measure(statement):
                yield _OWN, measure, statement
    else:
        for statement in describe(catalog, subject).statements:
            for curie in _ends(catalog, statement):
                yield curie, "", statement
            if measure := _measure(statement):
                yield statement.subject, measure, statement


def _said_of(catalog: Catalog, subject: Concept) -> list[Statement]:
    """Give what is stated of a role or stage: of a stage what its own section states of its titles too."""
    if subject.kind == STAGE:
        from skillgraph.answers.stages import said_of_stage  # few comparisons are of stages

        return said_of_stage(catalog, subject.id)
    return [s for s in describe(catalog, subject).statements if s.subject == subject.id]


def _ends(catalog: Catalog, statement: Statement) -> Iterator[str]:
    """Give the concepts that a statement names: its object, and its subject save who has or asks for it."""
    if statement.object in catalog.concepts:
        yield statement.object or ""
    subject = catalog.concepts.get(statement.subject)
    if _measure(statement):
        return  # it is compared as a figure of its subject
    if subject and not (subject.kind in _ROLES and statement.relation in _HOLDING):
        yield subject.id


def _measure(statement: Statement) -> str:
    """Give what the figure of a statement measures; empty where it has none, or says how much is asked."""
    asks = statement.relation in REQUIREMENTS
    return "" if statement.figure is None or asks else statement.figure.measure


def _lists_inside(catalog: Catalog, item: ConceptList) -> list[str]:
    found = {item.id}
    while more := {other.id for other in catalog.lists.values() if other.parent in found} - found:
        found |= more
    return [list_id for list_id in catalog.lists if list_id in found]


def _with_parts(catalog: Catalog, own: Named) -> Named:
    """Add the parts of compounds, each with the compound's statements where its own say no more of it."""
    found = dict(own)
    for (compound, measure), statements in own.items():
        for part in _parts(catalog, compound) if not measure else ():
            key = (part, "")
            if _is_bare(own.get(key, ())):
                found[key] = [*found.get(key, ()), *statements]
    return found


def _parts(catalog: Catalog, compound: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    for part in catalog.concepts[compound].parts:
        if part in catalog.concepts and part not in seen:
            yield part
            yield from _parts(catalog, part, seen | {part})


def _one_compound(catalog: Catalog, part: str, in_all: Iterable[str]) -> bool:
    """Tell whether all sides have a part by one and the same compound, which stands for it."""
    return any(part in _parts(catalog, compound) for compound in in_all)


def _wordings(statements: Iterable[Statement]) -> set[_Wording]:
    """Give how statements qualify a thing; one that only names it or asks matters where no other does so."""
    found = {(modality_of(s), s.hedge, s.level, _number(s)) for s in statements}
    told = {wording for wording in found if wording[1:] != _UNQUALIFIED[1:]}
    said = {None, *(wording[0] for wording in told)}
    return told | {wording for wording in found if wording[0] not in said} or found


def _is_bare(statements: Iterable[Statement]) -> bool:
    """Tell whether statements do not qualify a thing."""
    return all((s.modality, s.hedge, s.level, _number(s)) == _UNQUALIFIED for s in statements)


def _number(statement: Statement) -> tuple[object, ...]:
    figure = statement.figure
    if figure is None:
        return ()
    return (figure.value, figure.low, figure.high, figure.direction, figure.currency, figure.unit)
