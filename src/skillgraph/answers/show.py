"""All that a graph says of one thing: a concept, a section, a list, a document or a statement."""

from dataclasses import dataclass

from skillgraph.answers.lookup import candidates, find_concept, nearest, search_for, suggest
from skillgraph.answers.places import matching_documents, matching_lists, matching_sections, section_name
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UsageError
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.store.about import (
    member_concepts,
    members_of,
    section_of,
    statements_about,
    statements_in,
    subsections,
)
from skillgraph.vocabulary import shorten_iri

Subject = Concept | Section | ConceptList | SourceDocument | Statement


@dataclass(frozen=True, slots=True)
class Description:
    """All that is stated of one thing.

    Attributes:
        subject: The thing.
        parts: What it is made of: parts of a concept, subsections, members of a list.
        whole_of: Concepts that it is a part of.
        statements: For a concept those with it as subject, then as object, then those
            about these statements; for a part of which nothing is stated by itself those
            of the wholes; otherwise in document order.
        sections: CURIEs of the sections that the statements were narrowed to; empty for none.
        also: What else goes by the name that was asked for.

    """

    subject: Subject
    parts: tuple[Concept | Section, ...]
    whole_of: tuple[Concept, ...]
    statements: tuple[Statement, ...]
    sections: frozenset[str] = frozenset()
    also: tuple[Subject, ...] = ()


def find_subject(catalog: Catalog, name: str, *, location: str | None = None) -> Subject:
    """Find what a name means: a concept first, then a section, then a list or a statement.

    Raises:
        UnknownConceptError: Nothing goes by that name.
        AmbiguousLabelError: Several things of the first fitting sort do.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> find_subject(catalog, "Requirements/Technical Skills").id
        'document:lead-ai-backend-engineer/section/requirements/technical-skills'

    """
    return find_subjects(catalog, name, location=location)[0]


def find_subjects(catalog: Catalog, name: str, *, location: str | None = None) -> list[Subject]:
    """Find all that a name may mean; the first is what is meant, the rest goes by it too.

    Raises:
        UnknownConceptError: Nothing goes by that name.
        AmbiguousLabelError: Several things of the first fitting sort do.

    """
    curie = shorten_iri(name)
    if curie in catalog.statements:
        return [catalog.statements[curie]]
    if curie in catalog.concepts:
        return [catalog.concepts[curie]]
    if curie in catalog.documents:
        return [catalog.documents[curie]]
    concepts = candidates(catalog, name)
    places: list[Subject] = [
        *matching_sections(catalog, curie),
        *matching_lists(catalog, curie),
        *matching_documents(catalog, name),
    ]
    if concepts:
        found = find_concept(catalog, name, location=location)
        return [found, *_told_apart(catalog, name, found), *places]
    if not places:
        raise _unknown(catalog, name, location=location)
    same_sort = [place for place in places if type(place) is type(places[0])]
    if len(same_sort) > 1:
        raise AmbiguousLabelError(
            f"ambiguous name {name!r}: {len(same_sort)} places have it",
            location=location or f"the graph ({len(catalog.concepts)} concepts)",
            remedy="name one of " + ", ".join(repr(_spelling(catalog, place)) for place in same_sort),
        )
    return places


def _told_apart(catalog: Catalog, name: str, found: Concept) -> list[Concept]:
    """Give the concepts that have the name too, but for what tells them apart: ``Rust (challenge)``."""
    wanted = fold(name)
    return [
        concept
        for concept in catalog.concepts.values()
        if concept.label.endswith(")")
        and concept.id != found.id
        and fold(concept.label.rpartition("(")[0]) == wanted
    ]


def describe(
    catalog: Catalog,
    subject: Subject,
    *,
    section: Section | None = None,
    relation: str | None = None,
    modality: str | None = None,
    also: tuple[Subject, ...] = (),
) -> Description:
    """Gather all that is stated of a thing.

    Args:
        catalog: Where to look.
        subject: What to describe.
        section: Only statements with evidence inside this section or below it.
        relation: Only statements with this relation (CURIE).
        modality: Only statements with this modality; empty for those without one.
        also: What else goes by the same name.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> rust = describe(catalog, find_subject(catalog, "rust"), relation="skos:broader")
        >>> [statement.sentence for statement in rust.statements]
        ['Rust is one of the programming languages']

    """
    if isinstance(subject, str):
        raise UsageError(
            f"{subject!r} is a name, not a concept, section, list or statement",
            location="the subject that is described",
            remedy="give what `find_subject` finds by that name",
        )
    parts, whole_of, statements = _gather(catalog, subject)
    place = section if section is not None else subject
    inside: frozenset[str] = frozenset()
    if isinstance(place, Section):
        inside = frozenset(s.id for s in subsections(catalog, place))
        statements = _inside(catalog, statements, inside)
    if relation is not None:
        statements = [s for s in statements if s.relation == relation]
    if modality is not None:
        statements = [s for s in statements if (s.modality or "") == modality]
    return Description(subject, tuple(parts), tuple(whole_of), tuple(statements), inside, also)


def _inside(catalog: Catalog, statements: list[Statement], sections: frozenset[str]) -> list[Statement]:
    """Give the statements with evidence inside some sections, in the order of that evidence."""
    placed = []
    for statement in statements:
        starts = [e.span.start for e in statement.evidence if section_of(catalog, e) in sections]
        if starts:
            placed.append((starts[0], statement))
    return [statement for _, statement in sorted(placed, key=lambda pair: pair[0])]


def _gather(
    catalog: Catalog, subject: Subject
) -> tuple[list[Concept] | list[Section], list[Concept], list[Statement]]:
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
        members = members_of(catalog, subject.id)
        concepts = [catalog.concepts[c] for c in member_concepts(catalog, members)]
        return concepts, [], members
    if isinstance(subject, SourceDocument):
        tops = [s for s in catalog.sections.values() if s.parent is None and s.document == subject.id]
        return tops, [], _statements_of(catalog, subject)
    about = [s for s in statements_about(catalog, subject.id) if s.id != subject.id]
    return [], [], [subject, *about]


def _statements_of(catalog: Catalog, document: SourceDocument) -> list[Statement]:
    return [
        statement
        for statement in catalog.statements.values()
        if any(evidence.document == document.id for evidence in statement.evidence)
    ]


def asked_about(catalog: Catalog, subject: Subject) -> list[str]:
    """Give the CURIEs of what `describe` gathers for: the subject, or what a bare part is a part of."""
    if isinstance(subject, Concept) and not statements_about(catalog, subject.id):
        return [whole.id for whole in _wholes(catalog, subject)] or [subject.id]
    return [subject.id]


def _wholes(catalog: Catalog, part: Concept) -> list[Concept]:
    return [concept for concept in catalog.concepts.values() if part.id in concept.parts]


def _spelling(catalog: Catalog, place: Subject) -> str:
    """Give what can be typed for a place: a concept would take its name, and another place share it."""
    if not isinstance(place, Section):
        return place.id
    name = section_name(catalog, place)
    return place.id if candidates(catalog, name) else name


def _unknown(catalog: Catalog, name: str, *, location: str | None) -> UnknownConceptError:
    names = [label for c in catalog.concepts.values() for label in (c.label, *c.alternatives)]
    names += ["/".join(s.path) for s in catalog.sections.values()]
    names += [s.label for s in catalog.sections.values()]
    names += [item.label for item in catalog.lists.values()]
    names += [document.label for document in catalog.documents.values()]
    return UnknownConceptError(
        f"nothing is called {name!r}: no concept, section, list, document or statement",
        location=location or f"the graph ({len(catalog.concepts)} concepts)",
        remedy=suggest(nearest(name, names), search_for(name)),
    )
