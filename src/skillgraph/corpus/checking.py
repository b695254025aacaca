"""Tell which documents of a run are at fault where the corpus does not compile with them."""

from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from skillgraph.compiling import compile_catalog
from skillgraph.corpus.consistency import consistent_statements
from skillgraph.corpus.directory import CONCEPT_FILE, DOCUMENTS
from skillgraph.corpus.formatting import format_concepts, format_document, with_document_ids
from skillgraph.errors import DocumentError, TableError
from skillgraph.extraction.values import Extraction
from skillgraph.files import writing
from skillgraph.tables import format_table


def fault_of(extraction: Extraction) -> DocumentError | None:
    """Compile what was read from a document alone; give the error where its tables have faults.

    No document should: whatever a text holds, its tables keep the rules of tables. Where one does
    not, it is to stop no other.

    Raises:
        OutputError: There is no room for a copy.

    """
    extraction = consistent_statements(with_document_ids(extraction))
    with writing(Path(gettempdir())), TemporaryDirectory() as name:
        folder = Path(name, DOCUMENTS, extraction.slug)
        folder.mkdir(parents=True)
        for file, data in format_document(extraction, sentences={}).items():
            (folder / file).write_bytes(data)
        concepts = format_concepts(extraction.concepts.values(), notes={})
        Path(name, CONCEPT_FILE).write_text(format_table(concepts), "utf-8", newline="")
        try:
            compile_catalog(Path(name))
        except TableError as error:
            return DocumentError(
                f"a fault of skillgraph: {error.faults[0].message}",
                location=extraction.parsed.document.path,
                remedy="report it with this file; the others were taken in",
            )
    return None
