"""Match document files to the documents of a graph, by the digest of their bytes."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from skillgraph.boundary.inputs import read_input
from skillgraph.documents.limits import MAX_BYTES
from skillgraph.documents.reading import Document, read_document
from skillgraph.errors import DocumentError, format_command
from skillgraph.model import Catalog


def match_document(catalog: Catalog, paths: Iterable[str | Path]) -> dict[str, Document]:
    """Read files and tell which documents of a graph they are.

    Returns:
        The files read, by the CURIE of their document.

    Raises:
        DocumentError: A file cannot be read, or its digest is none of the graph's.

    Example:
        >>> import skillgraph, tempfile
        >>> with tempfile.NamedTemporaryFile() as file:
        ...     match_document(skillgraph.open_catalog(), [file.name])
        Traceback (most recent call last):
        skillgraph.errors.DocumentError: the document matches none in the graph: its SHA-256 is e3b0c44298fc…
           in: ...
          try: give the unmodified file (the graph holds document:lead-ai-backend-engineer ...)

    """
    by_digest = {document.sha256: document for document in catalog.documents.values()}
    matched = {}
    for path in paths:
        document = read_document(path)
        if document.sha256 not in by_digest:
            known = ", ".join(f"{value.id} {value.sha256[:12]}…" for value in catalog.documents.values())
            raise DocumentError(
                f"the document matches none in the graph: its SHA-256 is {document.sha256[:12]}…",
                location=str(path),
                remedy=f"give the unmodified file (the graph holds {known or 'no document'})",
            )
        known_as = by_digest[document.sha256]
        matched[known_as.id] = replace(document, media_type=known_as.media_type)
    return matched


class SourceDocuments(Mapping[str, Document]):
    """The documents of a graph whose sources lie beside its tables, each read when it is first asked for.

    A source that is not what the graph was built from counts as absent.

    Args:
        catalog: The graph.
        directory: Its directory, with ``documents/<slug>/source.*``.
        given: Documents that are at hand already, by CURIE.
        on_problem: Called with what is wrong with a source that should be there.

    """

    def __init__(
        self,
        catalog: Catalog,
        directory: Path,
        *,
        given: Mapping[str, Document],
        on_problem: Callable[[DocumentError], object] = lambda _: None,
    ) -> None:
        self._known = catalog.documents
        self._directory = directory
        self._on_problem = on_problem
        self._read: dict[str, Document | None] = dict(given)

    def __getitem__(self, curie: str) -> Document:
        """Give a document by its CURIE."""
        if curie not in self._read:
            self._read[curie] = self._find(curie)
        document = self._read[curie]
        if document is None:
            raise KeyError(curie)
        return document

    def __iter__(self) -> Iterator[str]:
        """Go through the CURIEs of the documents that are there."""
        return (curie for curie in self._known if curie in self)

    def __len__(self) -> int:
        """Count the documents that are there."""
        return sum(1 for _ in self)

    def _find(self, curie: str) -> Document | None:
        known = self._known.get(curie)
        if known is None:
            return None
        folder = self._directory / "documents" / curie.partition(":")[2]
        for path in sorted(folder.glob("source.*")):
            try:
                document = read_document(path) if path.is_file() else None
            except DocumentError:
                continue
            if document and document.sha256 == known.sha256:
                return replace(document, media_type=known.media_type)
        if problem := source_problem(folder, known.sha256, is_needed=known.by_rules):
            self._on_problem(problem)
        return None


def source_problem(folder: Path, sha256: str, *, is_needed: bool) -> DocumentError | None:
    """Tell what is wrong with the source beside the tables of a document, if anything.

    Args:
        folder: The folder of the document.
        sha256: The digest of what its tables were read from.
        is_needed: Whether a document without a source is wrong too.

    """
    import hashlib

    paths = sorted(folder.glob("source.*"))
    for path in paths:
        with contextlib.suppress(OSError):
            if hashlib.sha256(read_input(path, most_bytes=MAX_BYTES, only_files=True)).hexdigest() == sha256:
                return None
    if not paths and not is_needed:
        return None
    what = "is not the file that its tables were read from" if paths else "is gone"
    command = format_command("ingest", "FILE", options=["-g", str(folder.parent.parent)])
    return DocumentError(
        f"the source of document:{folder.name} {what}; none of its passages can be shown",
        location=str(paths[0] if paths else folder),
        remedy=f"put the file back as it was, or ingest the document again: `{command}`",
    )
