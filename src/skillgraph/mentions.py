"""Which statements speak of what, and where they stand."""

from collections.abc import Iterable, Iterator

from skillgraph.model import Catalog, Evidence, Passage, Section, Statement


def statements_about(catalog: Catalog, curie: str) -> list[Statement]:
    """All statements that have a concept or statement as subject or object.

    Statements about those statements come with them ("this estimate takes into account …").

    Returns:
        Those with *curie* as subject, then as object, then those about these; each
        group in the order of the catalog, none twice.

    """
    statements = catalog.statements.values()
    found = {s.id: s for s in statements if s.subject == curie}
    found |= {s.id: s for s in statements if s.object == curie and s.id not in found}
    while more := {
        s.id: s for s in statements if s.id not in found and (s.subject in found or s.object in found)
    }:
        found |= more
    return list(found.values())


def count_mentions(catalog: Catalog) -> dict[str, int]:
    """Count for each concept or list the statements that name it, each statement once."""
    counts: dict[str, int] = {}
    for statement in catalog.statements.values():
        for curie in {statement.subject, statement.object, statement.list}:
            if curie is not None:
                counts[curie] = counts.get(curie, 0) + 1
    return counts


def statements_in(catalog: Catalog, sections: Iterable[str]) -> list[Statement]:
    """All statements with evidence inside some sections, in the order of the catalog."""
    wanted = set(sections)
    return [
        statement
        for statement in catalog.statements.values()
        if any(section_of(catalog, evidence) in wanted for evidence in statement.evidence)
    ]


def section_of(catalog: Catalog, evidence: Evidence) -> str | None:
    """Give the CURIE of the section that an evidence lies in."""
    passage = passage_of(catalog, evidence)
    return passage.section if passage else None


def passage_of(catalog: Catalog, evidence: Evidence) -> Passage | None:
    """Give the passage that an evidence lies in."""
    return catalog.passages.get((evidence.document, evidence.passage))


def section_path(catalog: Catalog, section: str | None) -> tuple[str, ...]:
    """Give a section's path of headings, empty where there is no such section."""
    found = catalog.sections.get(section) if section else None
    return found.path if found else ()


def subsections(catalog: Catalog, section: Section) -> Iterator[Section]:
    """Go through a section and all below it, in document order."""
    for other in catalog.sections.values():
        if other.id == section.id or other.id.startswith(f"{section.id}/"):
            yield other


def members_of(catalog: Catalog, list_id: str) -> list[Statement]:
    """Give the statements that are members of a list, by position."""
    members = [s for s in catalog.statements.values() if s.list == list_id]
    return sorted(members, key=lambda s: (s.position is None, s.position or 0))


def member_concepts(catalog: Catalog, members: Iterable[Statement]) -> dict[str, Statement]:
    """Give the concepts that a list's statements are about: the side on which they differ.

    Where all have one object and several subjects the subjects are the members,
    otherwise the objects are, or the subject where a figure is the object.

    Returns:
        Concept CURIE → the first statement that makes it a member.

    """
    members = list(members)
    objects = {s.object for s in members}
    subjects = {s.subject for s in members}
    by_subject = len(objects) == 1 and len(subjects) > 1
    found: dict[str, Statement] = {}
    for statement in members:
        curie = statement.subject if by_subject else topic_of(catalog, statement)
        if curie in catalog.concepts:
            found.setdefault(curie, statement)
    return found


def topic_of(catalog: Catalog, statement: Statement) -> str:
    """Give what a statement brings in: its object where that is a concept, else its subject."""
    return statement.object if statement.object in catalog.concepts else statement.subject
