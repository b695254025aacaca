"""All that a graph says of one thing: a concept, section, list, document, statement, passage or relation."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillgraph.answers.members import Member, list_members, statements_of_list
from skillgraph.answers.names import Subject, TextPlace, statements_at
from skillgraph.errors import UsageError
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.model import Catalog, Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.store.about import ids_inside, is_inside, statements_about, statements_in, subsections
from skillgraph.store.sharing import documents_about, told_of, with_own

Part = Concept | Section | Member


@dataclass(frozen=True, slots=True)
class Description:
    """All that is stated of one thing.

    Attributes:
        subject: The thing.
        parts: What it is made of: parts of a concept, subsections, members of a list (concepts and lists).
        whole_of: Concepts that it is a part of.
        statements: For a concept those with it as subject, then as object, then those
            about these statements; for a part of which nothing is stated by itself those
            of the wholes; otherwise in document order.
        sections: CURIEs of the sections that the statements were narrowed to; empty for none.
        documents: Of a role or career stage, CURIEs of the documents that speak of it, near-copies of others
            left out.

    """

    subject: Subject
    parts: tuple[Part, ...]
    whole_of: tuple[Concept, ...]
    statements: tuple[Statement, ...]
    sections: frozenset[str] = frozenset()
    documents: tuple[str, ...] = ()


def describe(
    catalog: Catalog,
    subject: Subject,
    *,
    section: Section | None = None,
    relation: str | None = None,
    modality: str | None = None,
    level: str | None = None,
) -> Description:
    """Gather all that is stated of a thing; of what documents share with what each says of its own.

    Args:
        catalog: Where to look.
        subject: What to describe.
        section: Only statements with evidence inside this section or below it.
        relation: Only statements with this relation (CURIE).
        modality: Only statements with this modality; empty for those without one.
        level: Only statements with this level; empty for those without one.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> rust = describe(catalog, skillgraph.find_subject(catalog, "rust"), relation="skos:broader")
        >>> [statement.sentence for statement in rust.statements]
        ['Rust is one of the programming languages']

    """
    if isinstance(subject, str):
        raise UsageError(
            f"{subject!r} is a name, not a concept, section, list or statement",
            location="the subject that is described",
            remedy="give what `find_subject` finds by that name",
        )
    is_held = isinstance(subject, Concept) and subject.kind in (ROLE, STAGE)
    documents = documents_about(catalog, subject.id) if is_held else ()
    catalog = told_of(catalog, subject.id)
    parts, whole_of, statements = _gather(catalog, subject)
    place = section if section is not None else subject
    inside: frozenset[str] = frozenset()
    if isinstance(place, Section):
        inside = ids_inside(catalog, place)
        statements = _inside(catalog, statements, inside)
    if relation is not None:
        statements = [s for s in statements if s.relation == relation]
    if modality is not None:
        statements = [s for s in statements if (s.modality or "") == modality]
    if level is not None:
        statements = [s for s in statements if (s.level or "") == level]
    return Description(subject, tuple(parts), tuple(whole_of), tuple(statements), inside, documents)


def _inside(catalog: Catalog, statements: list[Statement], sections: frozenset[str]) -> list[Statement]:
    """Give the statements with evidence inside some sections, in the order of that evidence."""
    placed = []
    for statement in statements:
        starts = [e.span.start for e in statement.evidence if is_inside(catalog, e, sections)]
        if not starts and statement.list in sections:
            starts = [e.span.start for e in statement.evidence[:1]]
        if starts:
            placed.append((starts[0], statement))
    return [statement for _, statement in sorted(placed, key=lambda pair: pair[0])]


def _gather(catalog: Catalog, subject: Subject) -> tuple[Sequence[Part], list[Concept], list[Statement]]:
    if isinstance(subject, Concept):
        parts = [catalog.concepts[part] for part in subject.parts if part in catalog.concepts]
        wholes = _wholes(catalog, subject)
        own = statements_about(catalog, subject.id)
        return parts, wholes, own or [s for whole in wholes for s in statements_about(catalog, whole.id)]
    if isinstance(subject, Section):
        below = list(subsections(catalog, subject))
        children = [s for s in below if s.parent == subject.id]
        return children, [], statements_in(catalog, [s.id for s in below])
    if isinstance(subject, ConceptList):
        return list_members(catalog, subject), [], statements_of_list(catalog, subject)
    tops = []
    if isinstance(subject, SourceDocument):
        tops = [s for s in catalog.sections.values() if s.parent is None and s.document == subject.id]
    return tops, [], statements_at(catalog, subject)


def holders_of_relation(catalog: Catalog, subject: Subject, relation: str) -> list[Concept]:
    """Give what a concept is tied to by a statement that has statements with a relation of its own.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> role = skillgraph.find_concept(catalog, "Lead AI Backend Engineer")
        >>> [concept.kind for concept in holders_of_relation(catalog, role, "sg:produces")][:1]
        ['duty']

    """
    catalog = told_of(catalog, subject.id)
    with_it = {s.subject for s in catalog.statements.values() if s.relation == relation}
    tied = dict.fromkeys(
        end for s in statements_about(catalog, subject.id) for end in (s.subject, s.object) if end in with_it
    )
    return [catalog.concepts[curie] for curie in tied if curie in catalog.concepts and curie != subject.id]


def asked_about(catalog: Catalog, subject: Subject) -> list[str]:
    """Give the CURIEs of what `describe` gathers for: the subject, or what a bare part is a part of."""
    if isinstance(subject, Concept):
        own = with_own(catalog, subject.id)
        if not any(statements_about(catalog, curie) for curie in own):
            return [whole.id for whole in _wholes(catalog, subject)] or own
        return own
    if isinstance(subject, TextPlace):
        return [passage.curie for passage in subject.passages]
    return [subject.id]


def _wholes(catalog: Catalog, part: Concept) -> list[Concept]:
    return [concept for concept in catalog.concepts.values() if part.id in concept.parts]
