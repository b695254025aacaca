"""Which statements speak of what, and where they stand."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

from skillgraph.identifiers import SEPARATOR
from skillgraph.model import Catalog, Concept, Evidence, Excerpt, Passage, Section, Statement
from skillgraph.store.records import Records

_WORD: Final = re.compile(r"[\w-]+")


def scan_statements(catalog: Catalog, *names: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Go through some fields of every statement by CURIE, without making values of records."""
    statements = catalog.statements
    if isinstance(statements, Records):
        yield from statements.scan(*names)
    else:
        for curie, statement in statements.items():
            yield curie, tuple(getattr(statement, name) for name in names)


def statements_about(catalog: Catalog, curie: str) -> list[Statement]:
    """All statements that have a concept or statement as subject or object.

    Statements about those statements come with them ("this estimate takes into account …").

    Returns:
        Those with *curie* as subject, then as object, then those about these; each
        group in the order of the catalog, none twice.

    """
    ends = list(scan_statements(catalog, "subject", "object"))
    found = dict.fromkeys(name for name, (subject, _) in ends if subject == curie)
    found |= dict.fromkeys(name for name, (_, target) in ends if target == curie)
    ends = [(name, pair) for name, pair in ends if not catalog.statements.keys().isdisjoint(pair)]
    while more := [name for name, pair in ends if name not in found and not found.keys().isdisjoint(pair)]:
        found |= dict.fromkeys(more)
    return [catalog.statements[name] for name in found]


def count_mentions(catalog: Catalog) -> dict[str, int]:
    """Count for each concept or list the statements that name it, each statement once."""
    counts: dict[str, int] = {}
    for _, names in scan_statements(catalog, "subject", "object", "list"):
        for curie in set(names):
            if curie is not None:
                counts[curie] = counts.get(curie, 0) + 1
    return counts


class Naming(NamedTuple):
    """A concept at one end of a statement, and the evidence that names it there.

    Attributes:
        statement: The statement.
        slot: ``subject`` or ``object``.
        concept: CURIE of the concept.
        evidence: That of the slot where it has some, else that of the whole statement.

    """

    statement: Statement
    slot: str
    concept: str
    evidence: tuple[Evidence, ...]


def iter_namings(catalog: Catalog) -> Iterator[Naming]:
    """Go through the concepts at both ends of what is not inferred, in the order of the catalog."""
    for statement in catalog.statements.values():
        if statement.status == "inferred":
            continue
        for slot, concept in (("subject", statement.subject), ("object", statement.object)):
            if concept is not None and concept in catalog.concepts:
                own = tuple(e for e in statement.evidence if slot in e.slots)
                yield Naming(
                    statement, slot, concept, own or tuple(e for e in statement.evidence if not e.slots)
                )


def count_places(catalog: Catalog, *, in_names: bool = True) -> dict[str, int]:
    """Count for each concept the passages that name it, in whatever stated statements it stands.

    An end of a statement is named by the evidence of that slot, where it has some, else by that of the whole.
    Where what is made of several is named, each part is whose words its name holds: "Time Management and
    Organizational Skills" names both, unless *in_names* is false.
    """
    places: dict[str, set[tuple[str, str]]] = {}
    for naming in iter_namings(catalog):
        named = places.setdefault(naming.concept, set())
        named.update((e.document, e.passage) for e in naming.evidence)
    for whole in [catalog.concepts[curie] for curie in places if in_names]:
        for part in _parts_in_name(catalog, whole):
            places.setdefault(part, set()).update(places[whole.id])
    return {curie: len(found) for curie, found in places.items()}


def employers_by_document(catalog: Catalog) -> dict[str, list[str]]:
    """Give by document the labels of those who seek somebody in it, each once, in the catalog's order."""
    found: dict[str, dict[str, None]] = {}
    for statement in catalog.statements.values():
        if statement.relation == "sg:seeks" and statement.subject in catalog.concepts:
            for evidence in statement.evidence:
                found.setdefault(evidence.document, {})[catalog.concepts[statement.subject].label] = None
    return {document: list(labels) for document, labels in found.items()}


def _parts_in_name(catalog: Catalog, whole: Concept) -> Iterator[str]:
    """Go through the parts of a concept that its own label names, word for word."""
    words = set(_WORD.findall(whole.label.lower()))
    for part in whole.parts:
        found = catalog.concepts.get(part)
        if found is not None and words.issuperset(_WORD.findall(found.label.lower())):
            yield part


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


def named_path(catalog: Catalog, section: str | None) -> tuple[str, ...]:
    """Give the labels down to a section for people: the id of its document first, where there are several."""
    path = section_path(catalog, section)
    if section in catalog.sections and len(catalog.documents) > 1:
        return (catalog.sections[section].document.partition(":")[2], *path)
    return path


def place_words(catalog: Catalog, place: Section) -> str:
    """Name a section by its path, and a document, list or line that stands for one by its label."""
    return " / ".join(named_path(catalog, place.id)) or place.label


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
        if other.id == section.id or other.id.startswith(f"{section.id}{SEPARATOR}"):
            yield other


def ids_inside(catalog: Catalog, place: Section) -> frozenset[str]:
    """Give the CURIEs of what a place holds: sections, with those below them, passages or a list.

    A place is a section, or an `Excerpt` that stands for something else.
    """
    if isinstance(place, Excerpt):
        return frozenset(place.holds)
    return frozenset(section.id for section in subsections(catalog, place))


def lies_inside(catalog: Catalog, statement: Statement, inside: Collection[str]) -> bool:
    """Tell whether a statement is of a list, or has evidence in a section or passage, among *inside*."""
    return statement.list in inside or any(
        is_inside(catalog, evidence, inside) for evidence in statement.evidence
    )


def is_inside(catalog: Catalog, evidence: Evidence, inside: Collection[str]) -> bool:
    """Tell whether an evidence lies in a section or passage among *inside*."""
    passage = passage_of(catalog, evidence)
    return passage is not None and (passage.section in inside or passage.curie in inside)


def members_of(catalog: Catalog, list_id: str) -> list[Statement]:
    """Give the statements that are members of a list, by position."""
    statements = catalog.statements
    if isinstance(statements, Records):  # many lists are asked for of one graph
        members = [statements[name] for name in statements.keys_by("list").get(list_id, ())]
    else:
        members = [statement for statement in statements.values() if statement.list == list_id]
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


def topics_by_list(catalog: Catalog) -> dict[str, list[str]]:
    """Give for each list what its statements bring in, in their order, nothing twice."""
    found: dict[str, dict[str, None]] = {}
    for _, (held_by, subject, target) in scan_statements(catalog, "list", "subject", "object"):
        if held_by is not None:
            found.setdefault(held_by, {})[target if target in catalog.concepts else subject] = None
    return {list_id: list(topics) for list_id, topics in found.items()}


def topic_of(catalog: Catalog, statement: Statement) -> str:
    """Give what a statement brings in: its object where that is a concept, else its subject."""
    return statement.object if statement.object in catalog.concepts else statement.subject
