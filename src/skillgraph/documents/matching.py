"""Match document files to the documents of a graph, by the digest of their bytes."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from skillgraph.documents.reading import Document, read_document
from skillgraph.errors import DocumentError
from skillgraph.model import Catalog


def match_document(catalog: Catalog, paths: Iterable[str | Path]) -> dict[str, Document]:
    """Read files and tell which documents of a graph they are.

    Returns:
        The files read, by the CURIE of their document.

    Raises:
        DocumentError: A file cannot be read, or its digest is none of the graph's.

    """
    by_digest = {document.sha256: document for document in catalog.documents.values()}
    matched = {}
    for path in paths:
        document = read_document(path)
        if document.sha256 not in by_digest:
            known = ", ".join(f"{value.id} {value.sha256[:12]}…" for value in catalog.documents.values())
            raise DocumentError(
                f"the document matches none of the graph: its SHA-256 is {document.sha256[:12]}…",
                location=str(path),
                remedy=f"give the unmodified file (the graph holds {known or 'no document'})",
            )
        known_as = by_digest[document.sha256]
        matched[known_as.id] = replace(document, media_type=known_as.media_type)
    return matched
