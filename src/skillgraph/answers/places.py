"""Find the one section, document or list that a person named."""

from collections.abc import Iterable
from typing import TypeVar

from skillgraph.answers.lookup import nearest, split_sort, suggest
from skillgraph.errors import AmbiguousLabelError, UnknownNameError, format_command
from skillgraph.identifiers import SEPARATOR, name_in_document
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, ConceptList, Section, SourceDocument


def find_section(catalog: Catalog, path: str, *, location: str | None = None) -> Section:
    """Find one section by its path of headings, or by the end of that path.

    Args:
        catalog: Where to look.
        path: ``Requirements/Technical Skills``, only its end where that is enough, a
            CURIE, or the slugs of the CURIE; case and accents folded.
        location: What to call the graph in an error.

    Raises:
        UnknownNameError: No section has that path; the remedy gives the nearest.
        AmbiguousLabelError: Several end so; the remedy gives their paths, their CURIEs where paths are alike.

    Example:
        >>> import skillgraph
        >>> find_section(skillgraph.open_catalog(), "requirements/technical skills").label
        'Technical Skills'

    """
    paths = ["/".join(s.path) for s in catalog.sections.values()]
    return _only(
        path,
        {repr(section_name(catalog, section)): section for section in matching_sections(catalog, path)},
        sort="section",
        choices=[*paths, *(s.label for s in catalog.sections.values())],
        location=location,
    )


def matching_sections(catalog: Catalog, path: str) -> list[Section]:
    """All sections that a path may mean: the whole path first, else its end."""
    if path in catalog.sections:
        return [catalog.sections[path]]
    path = _without_sort(path, "section")
    wanted = _steps(path)
    if not wanted:
        return []
    found = _ending_so(catalog.sections.values(), wanted)
    first, *rest = wanted
    if found or not rest:
        return found
    # as it is printed where there are several documents: the id of the document first
    inside = {d.id for d in matching_documents(catalog, first)}
    return _ending_so((s for s in catalog.sections.values() if s.document in inside), tuple(rest))


def _ending_so(sections: Iterable[Section], wanted: tuple[str, ...]) -> list[Section]:
    ends = [s for s in sections if wanted in (_tail(s.path, wanted), _slugs(s, wanted))]
    return [s for s in ends if len(wanted) == len(s.path)] or ends


def section_name(catalog: Catalog, section: Section) -> str:
    """Give what can be typed for a section: its path where no other is found by it, else its CURIE."""
    path = "/".join(section.path)
    return path if matching_sections(catalog, path) == [section] else section.id


def find_document(catalog: Catalog, name: str, *, location: str | None = None) -> SourceDocument:
    """Find one document by its label, its CURIE or the end of it.

    Raises:
        UnknownNameError: No document has that name; the remedy gives the nearest.
        AmbiguousLabelError: Several have it; the remedy gives their CURIEs.

    Example:
        >>> import skillgraph
        >>> find_document(skillgraph.open_catalog(), "lead-ai-backend-engineer").media_type
        'text/plain'

    """
    documents = catalog.documents
    return _only(
        name,
        {document.id: document for document in matching_documents(catalog, name)},
        sort="document",
        choices=[*(document.label for document in documents.values()), *documents],
        location=location,
    )


def matching_documents(catalog: Catalog, name: str) -> list[SourceDocument]:
    """Give the documents that have a name as their label, as their CURIE or as the end of it."""
    wanted = fold(name)
    if name not in catalog.documents:
        wanted = fold(_without_sort(name, "document"))
    return [
        document
        for document in catalog.documents.values()
        if wanted in map(fold, (document.label, document.id, document.id.partition(":")[2]))
    ]


def find_list(catalog: Catalog, path: str, *, location: str | None = None) -> ConceptList:
    """Find one list by its label, its section's path and its label, or its CURIE.

    Raises:
        UnknownNameError: No list has that path; the remedy gives the nearest.
        AmbiguousLabelError: Several have it; the remedy gives their CURIEs.

    Example:
        >>> import skillgraph
        >>> find_list(skillgraph.open_catalog(), "Specific industries").logic
        'not said'

    """
    return _only(
        path,
        {item.id: item for item in matching_lists(catalog, path)},
        sort="list",
        choices=[item.label for item in catalog.lists.values()],
        location=location,
    )


_Place = TypeVar("_Place")


def _only(
    path: str, found: dict[str, _Place], *, sort: str, choices: Iterable[str], location: str | None
) -> _Place:
    """Give the one place that was found by a path.

    Args:
        path: What the person typed.
        found: How to name each place that it may mean → the place.
        sort: What to call such a place in an error; `list` takes its plural.
        choices: What else there is.
        location: What to call the graph in an error.

    """
    location = location or f"the {sort}s of the graph"
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise AmbiguousLabelError(
            f"ambiguous {sort} {path!r}: {len(found)} {sort}s match",
            location=location,
            remedy="name one of " + ", ".join(found),
        )
    raise UnknownNameError(
        f"unknown {sort} {path!r}",
        location=location,
        remedy=suggest(nearest(path, choices), f"`{format_command('list', f'{sort}s')}`", name=path),
    )


def matching_lists(catalog: Catalog, path: str) -> list[ConceptList]:
    """All lists that a path may mean."""
    if path in catalog.lists:
        return [catalog.lists[path]]
    path = _without_sort(path, "list")
    wanted = _steps(path)
    found = []
    for item in catalog.lists.values():
        section = catalog.sections.get(item.section)
        whole = (*(section.path if section else ()), item.label)
        if wanted and (_tail(whole, wanted) == wanted or fold(item.label) == fold(path)):
            found.append(item)
    return found


def _without_sort(name: str, sort: str) -> str:
    """Take off a name that it is of this sort; one that says another sort stays, and is found by nothing."""
    said, bare = split_sort(name)
    return bare if said == sort else name


def _steps(path: str) -> tuple[str, ...]:
    return tuple(folded for part in path.split("/") if (folded := fold(part)))


def _tail(path: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step for label in path[-len(wanted) :] for step in [fold(label)])


def _slugs(section: Section, wanted: tuple[str, ...]) -> tuple[str, ...]:
    slugs = name_in_document(section.id).split(SEPARATOR)
    return tuple(fold(slug) for slug in slugs[-len(wanted) :])
