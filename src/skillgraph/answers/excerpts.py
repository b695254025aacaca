"""What `--section` narrows a question to: a section, or a document, list, passage or line like one."""

from skillgraph.answers.names import TextPlace, find_subjects
from skillgraph.answers.places import (
    find_section,
    matching_documents,
    matching_lists,
    matching_sections,
)
from skillgraph.errors import AmbiguousLabelError, SkillgraphError, UnknownNameError
from skillgraph.model import Catalog, ConceptList, Excerpt, Section, SourceDocument
from skillgraph.store.about import section_path


def find_place(catalog: Catalog, name: str, *, location: str | None = None) -> Section:
    """Find the one place that a name means.

    Args:
        catalog: Where to look.
        name: A section as `find_section` takes it; else a document by its id, the end of that or its
            label, a list, or a passage or line as any answer prints it: ``Overview, line 11``.
        location: What to call the graph in an error.

    Returns:
        A section, or an `Excerpt` of what else was found.

    Raises:
        UnknownNameError: No section has that path and nothing else has that name.
        AmbiguousLabelError: Several do.

    Example:
        >>> import skillgraph
        >>> find_place(skillgraph.open_catalog(), "Overview, line 11").label
        'Overview, line 11'

    """
    if matching_sections(catalog, name):
        return find_section(catalog, name, location=location)
    found: list[SourceDocument | ConceptList] = [
        *matching_documents(catalog, name),
        *matching_lists(catalog, name),
    ]
    if len(found) > 1:
        raise AmbiguousLabelError(
            f"ambiguous place {name!r}: {len(found)} documents and lists match",
            location=location or "the places of the graph",
            remedy="name one of " + ", ".join(thing.id for thing in found),
        )
    thing = found[0] if found else _text_place(catalog, name)
    if thing is None:
        return find_section(catalog, name, location=location)
    return _excerpt(catalog, thing)


def _text_place(catalog: Catalog, name: str) -> TextPlace | None:
    try:
        [first, *_] = find_subjects(catalog, name)
    except UnknownNameError:  # a line that there is not
        raise
    except SkillgraphError:
        return None
    return first if isinstance(first, TextPlace) else None


def _excerpt(catalog: Catalog, thing: SourceDocument | ConceptList | TextPlace) -> Excerpt:
    if isinstance(thing, SourceDocument):
        inside = tuple(s.id for s in catalog.sections.values() if s.document == thing.id)
        label = thing.id.partition(":")[2]
        return Excerpt(thing.id, label, 0, (), None, "", 0, inside)
    if isinstance(thing, ConceptList):
        path = section_path(catalog, thing.section)
        return Excerpt(thing.id, thing.label, 0, path, thing.section, "", 0, (thing.id,))
    first = thing.passages[0]
    held = tuple(passage.curie for passage in thing.passages)
    path = section_path(catalog, first.section)
    return Excerpt(first.curie, thing.id, 0, path, first.section, first.id, 0, held)
