"""The folder of a document in a corpus: its tables, written with the review kept, and its marks."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.corpus.dating import with_kept_date
from skillgraph.corpus.directory import document_settings
from skillgraph.corpus.formatting import format_document, source_name
from skillgraph.corpus.marking import marks_since, read_marks, taken_marks, write_marks
from skillgraph.corpus.placing import with_kept_places
from skillgraph.corpus.reviewing import DocumentReview, keep_review
from skillgraph.errors import Fault, TableError
from skillgraph.extraction.values import Extraction
from skillgraph.model import Catalog, Statement
from skillgraph.tables.compiling import with_sentences
from skillgraph.tables.marks import REVIEW_COLUMNS, is_left_out, is_set, mark_faults
from skillgraph.tables.passages import LIST_COLUMNS, PASSAGE_COLUMNS, PASSAGE_NOTES
from skillgraph.tables.statements import EVIDENCE_COLUMNS, FIRST_COLUMNS, LATER_COLUMNS, STATEMENT_NOTES
from skillgraph.tables.tsv import Table, format_table, read_table

STATEMENTS: Final = "statements.tsv"
EVIDENCE: Final = "evidence.tsv"
_TABLE_COLUMNS: Final = {
    "passages.tsv": (PASSAGE_COLUMNS, PASSAGE_NOTES),
    "lists.tsv": (LIST_COLUMNS, ()),
    STATEMENTS: (FIRST_COLUMNS, (*REVIEW_COLUMNS, *STATEMENT_NOTES, *LATER_COLUMNS)),
    EVIDENCE: (EVIDENCE_COLUMNS, ()),
}


def document_files(extraction: Extraction, source: bytes) -> dict[str, bytes]:
    """Give the files of a document, as reading it made them, by name."""
    files = format_document(extraction, sentences=sentences_of(extraction))
    return files | {source_name(extraction.parsed.media_type): source}


def write_document(folder: Path, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """Write the files of a document, with the review of the tables that were there.

    Returns:
        Ids of the reviewed rows that were lost, and of those that changed; see `keep_review`.

    """
    before = read_tables(folder) if folder.exists() else None
    settings = document_settings(folder)
    files = with_kept_places(with_kept_date(files, settings), settings)
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("source.*"):
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    if before is None:
        return [], []
    marks = read_marks(folder)
    old, new = (_review(tables, marks) for tables in (before, read_tables(folder)))
    review, lost, changed = keep_review(old, new, slug=folder.name)
    for table in (review.statements, review.evidence):
        (folder / Path(table.name).name).write_text(format_table(table), "utf-8", newline="")
    write_marks(folder, review.marks)
    return lost, changed


def sentences_of(extraction: Extraction) -> dict[str, str]:
    """Give the sentence of each statement that was read, of what is unsure too, by CURIE."""
    catalog = Catalog(concepts=extraction.concepts, lists=extraction.lists, statements=extraction.statements)
    worded: dict[str, Statement] = with_sentences(catalog).statements
    return {curie: statement.sentence for curie, statement in worded.items()}


def read_tables(folder: Path, names: Iterable[str] = tuple(_TABLE_COLUMNS)) -> dict[str, Table]:
    """Read tables of a document by name, all of them if nothing is named.

    Raises:
        TableError: With every fault of their form, and of the marks.

    """
    faults: list[Fault] = []
    tables = {}
    for name in names:
        columns, optional = _TABLE_COLUMNS[name]
        tables[name] = read_table(
            folder / name, columns, name=f"documents/{folder.name}/{name}", faults=faults, optional=optional
        )
    if STATEMENTS in tables:
        faults.extend(mark_faults(tables[STATEMENTS]))
    if faults:
        raise TableError(faults)
    return tables


def _review(tables: Mapping[str, Table], marks: Table) -> DocumentReview:
    passages, lists, statements, evidence = (tables[name] for name in _TABLE_COLUMNS)
    return DocumentReview(passages, lists, statements, evidence, marks)


def new_marks(folder: Path) -> dict[str, int]:
    """Count what was marked in a document since its marks were taken in; see `marks_since`."""
    return marks_since(read_marks(folder), statement_table(folder))


class RowCounts(NamedTuple):
    """How many statements of a document are in the graph, wait as unsure, and were rejected."""

    stated: int
    unsure: int
    rejected: int


def count_rows(folder: Path) -> RowCounts:
    """Count the statements of a document by what a review made of them."""
    rows = statement_table(folder).rows
    rejected = sum(is_set(row, "reject") for row in rows)
    left_out = sum(map(is_left_out, rows))
    return RowCounts(len(rows) - left_out, left_out - rejected, rejected)


def sentences_in_graph(folder: Path) -> dict[str, str]:
    """Give what of a document is in the graph: the sentence of each statement, by its id."""
    return {row["id"]: row["reads"] for row in statement_table(folder).rows if not is_left_out(row)}


def take_marks(folder: Path) -> None:
    """Note the marks of a document as taken in."""
    taken = read_marks(folder)
    write_marks(folder, taken_marks(statement_table(folder), waiting=taken.rows, name=taken.name))


def statement_table(folder: Path) -> Table:
    """Read what a document is stated to say.

    Raises:
        TableError: With every fault of the table's form, and of the marks.

    """
    return read_tables(folder, [STATEMENTS])[STATEMENTS]
