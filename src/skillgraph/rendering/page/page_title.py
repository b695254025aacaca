"""What a page is called: its document, or the role that this is about, or how many documents there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.known_names import with_known
from skillgraph.identifiers import document_of, local_name
from skillgraph.rendering.page.findings import role_of
from skillgraph.rendering.page.findings.seeking_finding import seeking_employer
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from skillgraph.model import Catalog, SourceDocument
    from skillgraph.rendering.page.views import View

#: So many documents are called by their labels.
_NAMED: Final = 2


def view_title(catalog: Catalog, view: View | None = None) -> str:
    """Name a page by the gap or path that it opens with; any other, save a comparison, as `page_title`."""
    if view is not None and view.gap is not None:
        return f"Held and lacking for {catalog.concepts[view.gap.role].label}"
    if view is not None and view.path is not None:
        named = with_known(catalog, view.path).concepts
        return "Path from {} to {}".format(*(named[curie].label for curie in view.path))
    return page_title(catalog, role=view.role if view else None)


def page_title(catalog: Catalog, *, role: str | None = None) -> str:
    """Name the page of a graph.

    Args:
        catalog: The whole graph.
        role: CURIE of the role that the page is of, if it is of one.

    Returns:
        The titles of one or two documents; where the one has none but the name of its file, the role that it
        asks most of, and who seeks it; how many documents there are, and of which role the page is. Of a
        document's own role, where there are others, it is the title of that document, or else the role's
        label, which names the file.

    Example:
        >>> from skillgraph.model import Catalog, SourceDocument
        >>> named = {name: SourceDocument(name, f"The {name}", "", 0, "") for name in "abc"}
        >>> page_title(Catalog(documents=named)), page_title(Catalog())
        ('3 documents', 'Skill graph')

    """
    documents = [*catalog.documents.values()]
    concept = catalog.concepts.get(role or "")
    if concept is not None and concept.shared and len(documents) > 1:
        document = catalog.documents[document_of(concept.id)]
        return concept.label if _is_untitled(document) else document.label
    if len(documents) > _NAMED:
        of_role = f"{concept.label}, " if concept is not None else ""
        return of_role + count_words(len(documents), "document")
    if untitled_document(catalog) is not None and (own := role or role_of(catalog)):
        seeking = seeking_employer(catalog, own)
        employer = catalog.concepts[seeking.subject].label if seeking else ""
        return ", ".join(filter(None, (catalog.concepts[own].label, employer)))
    return ", ".join(document.label for document in documents) or "Skill graph"


def untitled_document(catalog: Catalog) -> SourceDocument | None:
    """Give the one document, where it has no title of its own and is called by the name of its file."""
    if len(catalog.documents) != 1:
        return None
    [document] = catalog.documents.values()
    return document if _is_untitled(document) else None


def _is_untitled(document: SourceDocument) -> bool:
    return document.label == local_name(document.id)
