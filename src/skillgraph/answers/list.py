"""What is there, kind by kind, in document order, with counts."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from skillgraph.answers.lookup import nearest, suggest
from skillgraph.answers.members import list_members, statements_by_list, statements_of_list
from skillgraph.answers.named_things import named_things
from skillgraph.errors import UnknownNameError, format_command
from skillgraph.identifiers import document_of
from skillgraph.language.kinds import expand_kinds, find_kind
from skillgraph.model import Catalog, Concept, DocumentDate, DocumentPlace, Excerpt, Section
from skillgraph.projection.narrowing import narrow_catalog
from skillgraph.store.about import count_mentions, count_places, section_of, section_path
from skillgraph.store.near_copies import copied_documents, documents_counted
from skillgraph.store.sharing import over_documents, own_concepts, told_plainly, with_own
from skillgraph.vocabulary import KINDS, RELATIONS

#: What `list` takes beside the kinds of concept; singular and plural.
STRUCTURES = {
    "concept": "concepts",
    "section": "sections",
    "list": "lists",
    "document": "documents",
    "passage": "passages",
    "relation": "relations",
    "statement": "statements",
    "kind": "kinds",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a list.

    Attributes:
        id: CURIE.
        label: What to call it.
        kind: Kind of concept, or ``section``, ``list``, ``document`` …
        alternatives: Other labels.
        count: How many statements name it or lie in it.
        section: Path of the section it stands in, where it has one.
        document: CURIE of the document it stands in, where it has a place.
        mentions: Of a concept, in how many passages it is named; None for what is none.
        shared_by: Of a role or stage that several documents have one of their own of, how many,
            near-copies of others aside.
        named: Of a concept, whether it is one thing with a name of its own, such as Python, or a class
            such as programming languages; None for what is neither.
        level: Of a section, 1 for the top level.
        members: Of a list, how many members it has, lists inside it counted as one each.
        logic: Of a list, ``any-of``, ``all-of`` or ``not said``.
        open: Of a list, whether more may belong to it; None where the text does not say.
        inside: Of a list, CURIE of the list that it is a member of; empty for none.
        date: Of a document, when it was issued; None where nothing tells.
        places: Of a document, where the position that it describes is.

    """

    id: str
    label: str
    kind: str
    alternatives: tuple[str, ...] = ()
    count: int = 0
    section: tuple[str, ...] = ()
    document: str = ""
    mentions: int | None = None
    named: bool | None = None
    shared_by: int | None = None
    level: int | None = None
    members: int | None = None
    logic: str = ""
    open: bool | None = None
    inside: str = ""
    date: DocumentDate | None = None
    places: tuple[DocumentPlace, ...] = ()


def list_kind(catalog: Catalog, name: str, *, section: Section | None = None) -> list[Listed]:
    """List all of a kind.

    Args:
        catalog: Where to look.
        name: A kind of concept or a key or value of `STRUCTURES`, singular or plural.
        section: Only what lies in this section or below it, or is named there; counts are
            of the statements with evidence there.

    Returns:
        Concepts in the order in which documents first mention them; sections,
        lists and passages in document order; relations and kinds by CURIE.

    Raises:
        UnknownNameError: There is no such kind.

    Example:
        >>> from skillgraph.model import Concept
        >>> catalog = Catalog(concepts={"concept:r": Concept("concept:r", "R", "programming-language")})
        >>> [row.label for row in list_kind(catalog, "technologies")]
        ['R']

    """
    catalog = told_plainly(catalog)
    if section is not None:
        return _list_inside(catalog, name, section)
    structure = find_structure(name)
    if structure is not None:
        return _LISTINGS[structure](catalog)
    try:
        kinds = expand_kinds([find_kind(name).id])
    except UnknownNameError as error:
        spellings = [*STRUCTURES.values(), *(kind.plural for kind in KINDS.values())]
        raise UnknownNameError(
            error.problem,
            location=f"the {len(KINDS)} kinds of concept and " + ", ".join(STRUCTURES.values()),
            remedy=suggest(nearest(name, spellings), f"`{format_command('list')}` lists them all"),
        ) from error
    return [row for row in _list_concepts(catalog) if row.kind in kinds]


def find_structure(name: str) -> str | None:
    """Find what `list` takes beside the kinds of concept by its singular or plural, None for another name.

    Example:
        >>> find_structure("Sections")
        'section'

    """
    wanted = "-".join(name.casefold().replace("_", " ").split())
    return next((one for one, many in STRUCTURES.items() if wanted in (one, many)), None)


def _list_inside(catalog: Catalog, name: str, section: Section) -> list[Listed]:
    """List what a section holds; a concept is held where a text names it, not where a rule of ours does."""
    narrowed = narrow_catalog(catalog, section=section)
    named = count_places(narrowed, in_names=False)
    narrowed = replace(narrowed, concepts={c.id: c for c in catalog.concepts.values() if c.id in named})
    rows = list_kind(narrowed, name)
    if rows and rows[0].kind == "kind":
        return [replace(row, count=len(_held_by(section, list_kind(narrowed, row.label)))) for row in rows]
    return _held_by(section, rows)


def _held_by(section: Section, rows: list[Listed]) -> list[Listed]:
    if isinstance(section, Excerpt) and section.path:
        return [row for row in rows if row.count]
    depth = len(section.path)
    around = (section.document, section.path)
    return [
        row for row in rows if ((row.document, row.section[:depth]) == around if row.section else row.count)
    ]


def _list_concepts(catalog: Catalog) -> list[Listed]:
    """List concepts; what several documents share comes with what all say, before their own."""
    whole = over_documents(catalog)
    counts = count_mentions(catalog) | count_mentions(whole)
    places, named = count_places(catalog) | count_places(whole), named_things(catalog)
    own = _count_sharing(catalog)
    return [
        Listed(
            concept.id,
            concept.label,
            concept.kind,
            concept.alternatives,
            counts.get(concept.id, 0),
            mentions=places.get(concept.id, 0),
            named=named.get(concept.id),
            shared_by=own.get(concept.id),
        )
        for shared in catalog.concepts.values()
        for concept in _with_own(catalog, shared, own)
    ]


def _count_sharing(catalog: Catalog) -> dict[str, int]:
    """Count the documents that share a concept; near-copies of others do not count."""
    documents: dict[str, list[str]] = {}
    for own, shared in own_concepts(catalog).items():
        documents.setdefault(shared, []).append(document_of(own))
    copies = copied_documents(catalog) if documents else frozenset()
    return {shared: len(documents_counted(several, copies)) for shared, several in documents.items()}


def _with_own(catalog: Catalog, concept: Concept, shared: Collection[str]) -> list[Concept]:
    """Give a concept with documents' own of it behind it; nothing for one of these."""
    if concept.shared in catalog.concepts:
        return []
    behind = with_own(catalog, concept.id) if concept.id in shared else [concept.id]
    return [catalog.concepts[curie] for curie in behind]


def _list_sections(catalog: Catalog) -> list[Listed]:
    inside = _statements_by_section(catalog)
    return [
        Listed(
            s.id,
            s.label,
            "section",
            count=len(inside.get(s.id, ())),
            section=s.path,
            document=s.document,
            level=s.level,
        )
        for s in sorted(catalog.sections.values(), key=lambda s: (s.document, s.position))
    ]


def _statements_by_section(catalog: Catalog) -> dict[str, set[str]]:
    inside: dict[str, set[str]] = {}
    for statement in catalog.statements.values():
        for evidence in statement.evidence:
            section = section_of(catalog, evidence)
            while section in catalog.sections:
                inside.setdefault(section, set()).add(statement.id)
                section = catalog.sections[section].parent
    return inside


def _list_lists(catalog: Catalog) -> list[Listed]:
    held = statements_by_list(catalog)
    return [
        Listed(
            item.id,
            item.label,
            "list",
            count=len(statements_of_list(catalog, item, held=held)),
            section=section_path(catalog, item.section),
            document=item.document,
            members=len(list_members(catalog, item, held=held)),
            logic=item.logic,
            open=item.open,
            inside=item.parent or "",
        )
        for item in catalog.lists.values()
    ]


def _list_documents(catalog: Catalog) -> list[Listed]:
    rows = []
    for document in catalog.documents.values():
        count = sum(
            any(e.document == document.id for e in statement.evidence)
            for statement in catalog.statements.values()
        )
        row = Listed(document.id, document.label, "document", count=count, date=document.date)
        rows.append(replace(row, places=document.places))
    return rows


def _list_passages(catalog: Catalog) -> list[Listed]:
    counts: dict[tuple[str, str], int] = {}
    for statement in catalog.statements.values():
        for key in {(e.document, e.passage) for e in statement.evidence}:
            counts[key] = counts.get(key, 0) + 1
    rows = []
    for key, passage in catalog.passages.items():
        section = catalog.sections.get(passage.section)
        label = f"{passage.kind}, line {passage.line}"
        path = section.path if section else ()
        count = counts.get(key, 0)
        rows.append(
            Listed(passage.curie, label, "passage", count=count, section=path, document=passage.document)
        )
    return rows


def _list_relations(catalog: Catalog) -> list[Listed]:
    counts: dict[str, int] = {}
    for statement in catalog.statements.values():
        counts[statement.relation] = counts.get(statement.relation, 0) + 1
    rows = []
    for curie in sorted(counts.keys() | RELATIONS.keys()):
        relation = RELATIONS.get(curie)
        label = relation.label if relation else curie.partition(":")[2]
        inverse = (relation.inverse_label,) if relation and relation.inverse_label != label else ()
        rows.append(Listed(curie, label, "relation", inverse, counts.get(curie, 0)))
    return rows


def _list_statements(catalog: Catalog) -> list[Listed]:
    return [Listed(s.id, s.sentence, "statement", count=len(s.evidence)) for s in catalog.statements.values()]


def list_kinds(catalog: Catalog) -> list[Listed]:
    """List what can be listed: kinds of concept, then the structures.

    The count of each is that of the rows which `list_kind` gives for it, so a sub-kind counts
    with the kind that it specializes too.
    """
    counts = Counter(concept.kind for concept in catalog.concepts.values())
    rows = []
    for kind in KINDS.values():
        count = sum(counts[member] for member in expand_kinds([kind.id]))
        rows.append(Listed(f"sg:{kind.class_name}", kind.plural, "kind", (kind.id,), count))
    sizes = {
        "concept": len(catalog.concepts),
        "section": len(catalog.sections),
        "list": len(catalog.lists),
        "document": len(catalog.documents),
        "passage": len(catalog.passages),
        "relation": len({s.relation for s in catalog.statements.values()} | RELATIONS.keys()),
        "statement": len(catalog.statements),
    }
    return rows + [Listed(name, STRUCTURES[name], "structure", (name,), size) for name, size in sizes.items()]


_LISTINGS = {
    "concept": _list_concepts,
    "section": _list_sections,
    "list": _list_lists,
    "document": _list_documents,
    "passage": _list_passages,
    "relation": _list_relations,
    "statement": _list_statements,
    "kind": list_kinds,
}
