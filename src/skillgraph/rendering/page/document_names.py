"""What documents are called where they stand beside each other: their titles, told apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from skillgraph.identifiers import local_name
from skillgraph.store.about import employers_by_document

if TYPE_CHECKING:
    from skillgraph.model import Catalog


def document_names(catalog: Catalog) -> dict[str, str]:
    """Name each document as no other is named.

    Args:
        catalog: The whole graph.

    Returns:
        CURIE of each document, in their order → its title; where others have the same, with who seeks
        somebody in it, or, where that is not one employer or does not tell them apart, with the name of
        its file.

    Example:
        >>> from skillgraph.model import Catalog, SourceDocument
        >>> both = [SourceDocument(f"document:{name}", "Engineer", "", 0, "") for name in "ab"]
        >>> document_names(Catalog(documents={one.id: one for one in both}))
        {'document:a': 'Engineer (a)', 'document:b': 'Engineer (b)'}

    """
    titles = Counter(document.label for document in catalog.documents.values())
    seeking = employers_by_document(catalog)
    with_employer = {
        curie: f"{document.label} ({seeking[curie][0]})" if len(seeking.get(curie, ())) == 1 else ""
        for curie, document in catalog.documents.items()
    }
    alike = Counter(with_employer.values())
    return {
        curie: document.label
        if titles[document.label] == 1
        else with_employer[curie]
        if with_employer[curie] and alike[with_employer[curie]] == 1
        else f"{document.label} ({local_name(curie)})"
        for curie, document in catalog.documents.items()
    }
