"""What a typed name means: a concept, section, list, document, statement, passage, line or relation.

Every verb that takes a thing asks here, so that all decide alike. What is printed as an id is taken
as it is; a word and a colon before a name (`SORTS`) choose between things of one name.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from skillgraph.answers.known_names import find_concept, find_under_known_name
from skillgraph.answers.lookup import (
    SORTS,
    candidates,
    nearest,
    search_for,
    split_sort,
    suggest,
)
from skillgraph.answers.members import statements_of_list
from skillgraph.answers.name_index import same_named
from skillgraph.answers.places import matching_documents, matching_lists, matching_sections, section_name
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UnknownNameError, format_command
from skillgraph.language.kinds import ROLE
from skillgraph.model import Catalog, Concept, ConceptList, Passage, Section, SourceDocument, Statement
from skillgraph.store.about import statements_about, statements_in, subsections
from skillgraph.store.sharing import told_of
from skillgraph.vocabulary import RELATIONS, Relation, shorten_iri

#: A line as any answer prints it: of a section or document that is named before it, with or without offsets.
_LINE: Final = re.compile(
    r"(?:(?P<where>.+?)[,:]\s*)?line[ :]?(?P<line>\d+)(?:,\s*\d+\u2013\d+)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A passage, or the passages that start on one line; where documents share an id or line, those of all.

    Attributes:
        id: What it was asked for by: the id of a passage, or ``line 42``.
        passages: In the order of the catalog.

    """

    id: str
    passages: tuple[Passage, ...]


Subject = Concept | Section | ConceptList | SourceDocument | Statement | TextPlace | Relation


def find_subject(catalog: Catalog, name: str, *, location: str | None = None) -> Subject:
    """Find what a name means; `find_subjects` says by which rules.

    Raises:
        UnknownConceptError: Nothing goes by that name.
        AmbiguousLabelError: Several things of the first fitting sort do.

    Example:
        >>> import skillgraph
        >>> catalog = skillgraph.open_catalog()
        >>> find_subject(catalog, "Requirements/Technical Skills").id
        'section:lead-ai-backend-engineer_requirements_technical-skills'
        >>> find_subject(catalog, "Industry Trends").label, find_subject(catalog, "industry trends").label
        ('Industry Trends', 'Industry trends')

    """
    return find_subjects(catalog, name, location=location)[0]


def find_subjects(catalog: Catalog, name: str, *, location: str | None = None) -> list[Subject]:
    """Find all that a name may mean; the first is what is meant, the rest goes by it too.

    An id that exists, as any command prints it, means that very thing. After a prefix (``section:``,
    ``list:``, ``concept:``, ``document:``) only things of that sort count. Otherwise a concept comes
    first, then a section, a list, a document, a passage; but a name that is typed exactly as one
    heading is that section where it says more than the concept, unless the concept is a role.

    Raises:
        UnknownConceptError: Nothing goes by that name.
        UnknownNameError: No passage starts on the line that is named.
        AmbiguousLabelError: Several things of the first fitting sort do.

    """
    location = location or f"the graph ({len(catalog.concepts)} concepts)"
    exact = _by_id(catalog, name)
    if exact is not None:
        return [exact]
    sort, bare = split_sort(name)
    if sort is not None and (found := _FINDERS[sort](catalog, bare)):
        return _only_one(catalog, name, found, location=location)
    return _by_name(catalog, name, location=location)


def _by_id(catalog: Catalog, name: str) -> Subject | None:
    curie = shorten_iri(name.strip())
    for things in (catalog.statements, catalog.concepts, catalog.documents, catalog.sections, catalog.lists):
        if curie in things:
            return things[curie]
    if curie in RELATIONS:
        return RELATIONS[curie]
    if curie.startswith("figure:"):  # a figure is part of the statement that gives it, and has its name
        return catalog.statements.get(curie.replace("figure:", "statement:", 1))
    return _on_line(catalog, curie) or (_passage(catalog, curie) if curie.startswith("passage:") else None)


def _on_line(catalog: Catalog, what: str) -> TextPlace | None:
    match = _LINE.fullmatch(what.strip())
    if match is None:
        return None
    line, passages = int(match["line"]), list(catalog.passages.values())
    if match["where"]:
        inside = _where(catalog, match["where"])
        passages = [p for p in passages if inside & {p.section, p.document}]
        if not passages:
            return None
    if found := tuple(p for p in passages if p.line == line):
        return TextPlace(what.strip() if match["where"] else f"line {line}", found)
    lines = sorted({p.line for p in passages})
    near = min(lines, key=lambda other: abs(other - line), default=None)
    known = "" if near is None else f"the nearest line is {near}, and the last is {lines[-1]};  "
    raise UnknownNameError(
        f"no passage starts on line {line}",
        location=f"the {len(passages)} passages of {match['where'] or 'the graph'}",
        remedy=f"{known}`{format_command('list', 'passages')}` lists them all",
    )


def _where(catalog: Catalog, name: str) -> set[str]:
    """Give the CURIEs of the documents that have a name, or of the sections and those below these.

    A name may be both, the document first, as places are printed: ``guide: Needs / Skills``.
    """
    documents = {document.id for document in matching_documents(catalog, name)}
    path = re.sub(r"\s*[:,]\s*", "/", name.removeprefix("section:"))
    below = (subsections(catalog, section) for section in matching_sections(catalog, path))
    return documents or {section.id for sections in below for section in sections}


def _passage(catalog: Catalog, what: str) -> TextPlace | None:
    found = tuple(one for one in catalog.passages.values() if what in (one.id, one.curie))
    return TextPlace(what, found) if found else None


def _by_name(catalog: Catalog, name: str, *, location: str) -> list[Subject]:
    places: list[Subject] = [
        *matching_sections(catalog, name),
        *matching_lists(catalog, name),
        *matching_documents(catalog, name),
        *filter(None, (_passage(catalog, name.strip()), _bare_line(catalog, name.strip()))),
    ]
    concepts = candidates(catalog, name)
    if not concepts and places:
        return _only_one(catalog, name, places, location=location)
    if not concepts:
        sort, bare = split_sort(name)
        known = find_under_known_name(catalog, bare) if sort in (None, "concept") else None
        if known is None:
            raise _unknown(catalog, name, location=location)
        return [known]
    same = same_named(catalog.concepts.values(), name)
    others = [concept for concept in same if concept not in concepts]
    heading = _heading_that_says_more(catalog, name, [*concepts, *others])
    if heading is not None:
        return [heading, *concepts, *others, *(place for place in places if place is not heading)]
    found = find_concept(catalog, name, location=location)
    return [found, *(concept for concept in same if concept is not found), *places]


def _bare_line(catalog: Catalog, name: str) -> TextPlace | None:
    """Take a number for a line that there is, as lists of lines print it: ``lines 11, 63``."""
    if not name.isdecimal() or not any(p.line == int(name) for p in catalog.passages.values()):
        return None
    return _on_line(catalog, f"line {name}")


def _heading_that_says_more(catalog: Catalog, name: str, concepts: list[Concept]) -> Section | None:
    """Give the one section whose heading is typed exactly, where it says more than what has its name."""
    headed = [section for section in catalog.sections.values() if section.label == name.strip()]
    if len(headed) != 1 or any(concept.kind == ROLE for concept in concepts):
        return None
    of_concepts = max(count_statements(catalog, concept) for concept in concepts)
    return headed[0] if count_statements(catalog, headed[0]) > of_concepts else None


def count_statements(catalog: Catalog, subject: Subject) -> int:
    """Count the statements about a concept, in a section or list, or at what `statements_at` takes."""
    if isinstance(subject, Section):
        return len(statements_in(catalog, [section.id for section in subsections(catalog, subject)]))
    if isinstance(subject, ConceptList):
        return len(statements_of_list(catalog, subject))
    if isinstance(subject, Concept):
        return len(statements_about(told_of(catalog, subject.id), subject.id))
    return len(statements_at(catalog, subject))


def statements_at(catalog: Catalog, subject: Subject) -> list[Statement]:
    """Give the statements of a document, passage, line or relation, or a statement with those about it."""
    statements = catalog.statements.values()
    if isinstance(subject, SourceDocument):
        return [s for s in statements if any(e.document == subject.id for e in s.evidence)]
    if isinstance(subject, TextPlace):
        keys = {(passage.document, passage.id) for passage in subject.passages}
        return [s for s in statements if any((e.document, e.passage) in keys for e in s.evidence)]
    if isinstance(subject, Relation):
        return [s for s in statements if s.relation == subject.id]
    about = [s for s in statements_about(catalog, subject.id) if s.id != subject.id]
    return [subject, *about] if isinstance(subject, Statement) else about


def _only_one(catalog: Catalog, name: str, found: list[Subject], *, location: str) -> list[Subject]:
    """Give what was found where the first sort of it has one thing alone."""
    same_sort = [thing for thing in found if type(thing) is type(found[0])]
    if len(same_sort) > 1:
        raise AmbiguousLabelError(
            f"ambiguous name {name!r}: {len(same_sort)} {_plural(found[0])} have it",
            location=location,
            remedy="name one of " + ", ".join(repr(_spelling(catalog, thing)) for thing in same_sort),
        )
    return found


def _plural(subject: Subject) -> str:
    return "concepts" if isinstance(subject, Concept) else "places"


def _spelling(catalog: Catalog, thing: Subject) -> str:
    """Give what can be typed for a thing: a concept would take a place's name, and another place share it."""
    if not isinstance(thing, Section):
        return thing.id
    name = section_name(catalog, thing)
    return thing.id if candidates(catalog, name) else name


def _unknown(catalog: Catalog, name: str, *, location: str) -> UnknownConceptError:
    from skillgraph.projection.known import known_concepts

    sort, bare = split_sort(name)
    names = [label for c in catalog.concepts.values() for label in (c.label, *c.alternatives)]
    names += ["/".join(s.path) for s in catalog.sections.values()]
    names += [s.label for s in catalog.sections.values()]
    names += [item.label for item in catalog.lists.values()]
    names += [document.label for document in catalog.documents.values()]
    missing = "no concept, section, list, document, statement or passage" if sort is None else f"no {sort}"
    remedy = suggest(nearest(bare, names), search_for(bare), name=name)
    if bare.casefold() in known_concepts().names:
        missing += "; the package knows it"
        remedy = f"ask what is near it: `{format_command('neighbors', bare)}`"
    return UnknownConceptError(f"nothing is called {bare!r}: {missing}", location=location, remedy=remedy)


_Finder = Callable[[Catalog, str], list[Subject]]
_FINDERS: Final[dict[str, _Finder]] = {
    "concept": lambda catalog, name: [*candidates(catalog, name)],
    "section": lambda catalog, name: [*matching_sections(catalog, name)],
    "list": lambda catalog, name: [*matching_lists(catalog, name)],
    "document": lambda catalog, name: [*matching_documents(catalog, name)],
}
assert tuple(_FINDERS) == SORTS  # noqa: S101 -- what `split_sort` gives is found here
