"""Take documents into a corpus: read, state, merge with what is there, build."""

import contextlib
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from skillgraph.corpus.checking import fault_of
from skillgraph.corpus.consistency import consistent_statements
from skillgraph.corpus.directory import (
    CONCEPT_FILE,
    DOCUMENTS,
    CorpusDocument,
    changing,
    corpus_documents,
    holding,
    is_built,
    read_concepts,
    used_concepts,
)
from skillgraph.corpus.folders import new_marks, read_tables, take_marks, write_document
from skillgraph.corpus.formatting import PROPOSED, format_concepts, with_document_ids
from skillgraph.corpus.identity import document_of, document_slug, is_by_hand
from skillgraph.corpus.reading import read_documents
from skillgraph.corpus.reconciling import reconcile_concepts
from skillgraph.documents.matching import source_problem
from skillgraph.documents.reading import MAX_BYTES, Document, read_document
from skillgraph.errors import DocumentError, OutputError, SkillgraphError, TableError, format_command
from skillgraph.extraction.values import Extraction
from skillgraph.inputs import read_input
from skillgraph.model import Concept
from skillgraph.store import bundled_ontology
from skillgraph.tables import format_table

Status = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file.

    Attributes:
        path: As it was given.
        slug: Of its document; empty where it could not be read.
        status: None where it could not be read.
        extraction: None where it was not read anew.
        lost: Ids of reviewed rows that could not be kept; they wait among the marks of the document.
        changed: Ids of accepted rows that were read anew, since their passage has changed.
        marks: How many statements were accepted, rejected, noted, or cleared of a mark, since the last run.
        error: Why it could not be read.

    """

    path: str
    slug: str = ""
    status: Status | None = None
    extraction: Extraction | None = None
    lost: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    error: SkillgraphError | None = None


def ingest_documents(
    paths: Sequence[str | Path], directory: str | Path, *, vocabulary: Path | None = None,
    again: bool = False, with_guide: bool = False, jobs: int = 1,
    on_read: Callable[[], object] = lambda: None,
) -> list[Ingested]:  # fmt: skip
    r"""Take files into a corpus, and build it.

    A file whose digest the corpus has already is not read again; what was marked or edited in the tables
    is built. One that has the name of a document in it takes that document's place, with the review of
    its statements kept.

    Args:
        paths: Text, Markdown or HTML files.
        directory: The corpus; made where it is not there.
        vocabulary: A vocabulary of the reader's own, beside that of the package.
        again: Read also what is unchanged.
        with_guide: Put the encoded guide of the package beside them.
        jobs: How many processes read at once.
        on_read: Called after each file.

    Returns:
        One a path, in the order given. A file that cannot be read is told there; the rest is taken in.

    Raises:
        OutputError: The directory cannot be written, or holds something else.
        TableError: The tables in the corpus, as they were edited, or the vocabulary have faults;
            nothing was changed.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     path = Path(directory, "engineer.txt")
        ...     _ = path.write_text("Requirements\n- Knowledge of Python\n", encoding="utf-8")
        ...     [row.status for row in ingest_documents([path, path], Path(directory, "corpus"))]
        ['new', 'unchanged']

    """
    directory = Path(directory)
    with holding(directory):
        documents = corpus_documents(bundled_ontology()) if with_guide else {}
        documents |= corpus_documents(directory)
        planned = _plan(paths, documents, directory, again=again)
        results = _read(planned, vocabulary, jobs=jobs, on_read=on_read)
        marked = _mark_results(results, directory)
        is_edited = (directory / CONCEPT_FILE).exists() and not is_built(directory)
        if with_guide or marked or is_edited or any(result.extraction for result in results):
            try:
                return _take_in(results, directory, with_guide=with_guide)
            except TableError:
                sound = _without_faulty(results)
                if sound == results:
                    raise  # the tables in the corpus are at fault, as they were edited
                return _take_in(sound, directory, with_guide=with_guide)
    return results


def _without_faulty(results: Sequence[Ingested]) -> list[Ingested]:
    """Give the results, with an error in place of what was read where its tables have faults."""
    errors = {result.slug: fault_of(result.extraction) for result in results if result.extraction}
    return [
        Ingested(result.path, result.slug, error=error) if (error := errors.get(result.slug)) else result
        for result in results
    ]


def _take_in(read: Sequence[Ingested], directory: Path, *, with_guide: bool) -> list[Ingested]:
    """Write what was read into a corpus that is held; give what became of each."""
    results = list(read)
    with changing(directory) as staging:
        for slug in sorted({result.slug for result in results if result.marks}):
            take_marks(staging / "documents" / slug)
        if with_guide:
            _add_guide(staging)
        concepts, notes = read_concepts(staging)
        used = _used_in(staging, concepts)
        known = dict(concepts)
        for index, result in enumerate(results):
            if result.extraction is None:
                continue
            try:
                source = source_bytes(result.extraction.parsed.document)
            except DocumentError as error:
                results[index] = Ingested(result.path, result.slug, error=error)
                continue
            extraction = consistent_statements(
                reconcile_concepts(with_document_ids(result.extraction), known)
            )
            known |= extraction.concepts
            notes |= dict.fromkeys(sorted(extraction.proposed - concepts.keys()), PROPOSED)
            lost, changed = write_document(staging / "documents" / result.slug, extraction, source)
            results[index] = replace(result, extraction=extraction, lost=tuple(lost), changed=tuple(changed))
        _write_concepts(staging, known, notes, unused=concepts.keys() - used)
    return results


def _mark_results(results: list[Ingested], directory: Path) -> bool:
    """Give the first result of each document what was marked in it since; tell whether anything was."""
    seen: set[str] = set()
    for index, result in enumerate(results):
        folder = directory / "documents" / result.slug
        if result.slug and result.slug not in seen and folder.exists():
            seen.add(result.slug)
            results[index] = replace(result, marks=new_marks(folder))
    return any(result.marks for result in results)


def remove_document(directory: str | Path, slug: str) -> None:
    r"""Take a document out of a corpus, with the concepts that it alone speaks of, and build.

    Raises:
        DocumentError: The corpus holds no such document.
        OutputError: The directory cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     path = Path(directory, "engineer.txt")
        ...     _ = path.write_text("Requirements\n- Knowledge of Python\n", encoding="utf-8")
        ...     _ = ingest_documents([path], Path(directory, "corpus"))
        ...     remove_document(Path(directory, "corpus"), "engineer")

    """
    directory = Path(directory)
    documents = corpus_documents(directory)
    if slug not in documents:
        known = ", ".join(documents) or "none"
        raise DocumentError(
            f"unknown document {slug!r}",
            location=f"the corpus {directory}",
            remedy=f"its documents are: {known}",
        )
    with holding(directory), changing(directory) as staging:
        concepts, notes = read_concepts(staging)
        used = _used_in(staging, concepts)
        shutil.rmtree(staging / "documents" / slug)
        _write_concepts(staging, concepts, notes, unused=concepts.keys() - used)


def extract_documents(
    paths: Sequence[str | Path], *, vocabulary: Path | None = None, jobs: int = 1,
    on_read: Callable[[], object] = lambda: None,
) -> list[Ingested]:  # fmt: skip
    r"""Read files and state what they say, without a corpus; see `ingest_documents`.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     path = Path(directory, "engineer.txt")
        ...     _ = path.write_text("Requirements\n- Knowledge of Python\n", encoding="utf-8")
        ...     [ingested] = extract_documents([path])
        >>> ingested.slug
        'engineer'

    """
    return _read(_plan(paths, {}, None, again=True), vocabulary, jobs=jobs, on_read=on_read)


def source_bytes(document: Document) -> bytes:
    """Give the bytes of a document as it was read, though its file is a pipe or has gone since.

    Raises:
        DocumentError: The file has changed, or has gone.

    """
    with contextlib.suppress(UnicodeError, LookupError):
        data = document.text.encode(document.encoding)
        if sha256(data).hexdigest() == document.sha256:
            return data
    path = Path(document.path)
    with contextlib.suppress(OSError):
        if (
            path.is_file()
            and sha256(data := read_input(path, most_bytes=MAX_BYTES)).hexdigest() == document.sha256
        ):
            return data
    raise DocumentError(
        "the document changed while it was read",
        location=document.path,
        remedy="run the command again when nobody writes to the file",
    )


def _plan(
    paths: Sequence[str | Path], documents: Mapping[str, CorpusDocument], directory: Path | None, *,
    again: bool,
) -> list[tuple[Ingested, Document | None]]:  # fmt: skip
    """Read the files and find which document of the corpus each is, if there is a corpus."""
    by_digest = {document.sha256: document.slug for document in documents.values()}
    planned: list[tuple[Ingested, Document | None]] = []
    used: set[str] = set()
    for path in paths:
        try:
            document = read_document(path)
        except SkillgraphError as error:
            planned.append((Ingested(str(path), error=error), None))
            continue
        known = by_digest.get(document.sha256)
        if directory:
            slug = known or document_of(document, directory=directory, known=documents, used=used)
        else:
            slug = known or document_slug(path, used)
        status: Status = "unchanged" if known else "changed" if slug in documents else "new"
        used.add(slug)
        by_digest[document.sha256] = slug
        is_read = status != "unchanged" or (again and not (directory and is_by_hand(directory, slug)))
        if directory and slug in documents and not is_read:  # a source that was edited or is gone is put back
            folder, by_rules = directory / DOCUMENTS / slug, documents[slug].by_rules
            is_read = source_problem(folder, document.sha256, is_needed=by_rules) is not None
        planned.append((Ingested(str(path), slug, status), document if is_read else None))
    return planned


def _read(
    planned: Sequence[tuple[Ingested, Document | None]], vocabulary: Path | None, *, jobs: int,
    on_read: Callable[[], object],
) -> list[Ingested]:  # fmt: skip
    tasks = [(document, result.slug, vocabulary) for result, document in planned if document]
    found = iter(read_documents(tasks, jobs=jobs))
    results = []
    failed: dict[str, SkillgraphError] = {}
    for result, document in planned:
        if document is None:
            error = result.error or failed.get(result.slug)  # the same bytes under another name
            results.append(replace(result, status=None if error else result.status, error=error))
        else:
            outcome = next(found)
            if isinstance(outcome, SkillgraphError):
                failed[result.slug] = outcome
                results.append(Ingested(result.path, result.slug, error=outcome))
            else:
                results.append(replace(result, extraction=outcome))
        on_read()
    return results


def _add_guide(staging: Path) -> None:
    """Put the guide of the package, its concepts first, into a corpus."""
    own = bundled_ontology()
    guide, _ = read_concepts(own)
    concepts, notes = read_concepts(staging)
    for directory in (own / "documents").iterdir():
        if not is_by_hand(staging, directory.name):
            raise OutputError(
                f"a document of yours has the name of the guide, {directory.name!r}",
                location="the corpus",
                remedy=f"`{format_command('remove', directory.name)}`, or leave out --guide",
            )
        if (staging / "documents" / directory.name).exists():
            return  # it is there already, with what a reviewer wrote into it
        shutil.copytree(directory, staging / "documents" / directory.name)
    _write_concepts(staging, guide | concepts, notes, unused=guide.keys())


def _used_in(staging: Path, concepts: Mapping[str, Concept]) -> set[str]:
    tables = [table for folder in (staging / "documents").iterdir() for table in read_tables(folder).values()]
    return used_concepts(tables, concepts)


def _write_concepts(
    staging: Path, concepts: Mapping[str, Concept], notes: Mapping[str, str], *, unused: Iterable[str]
) -> None:
    """Write the concept table: what a document speaks of, and what none did before either."""
    wanted = {*unused, *_used_in(staging, concepts)}
    table = format_concepts((concepts[curie] for curie in wanted), notes=notes)
    (staging / CONCEPT_FILE).write_text(format_table(table), "utf-8", newline="")
