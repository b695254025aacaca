"""Take documents into a corpus: read, state, merge with what is there, build."""

import contextlib
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.corpus.accepted import read_accepted
from skillgraph.corpus.checking import at_fault
from skillgraph.corpus.consistency import consistent_statements
from skillgraph.corpus.dating import dating_notes, document_date
from skillgraph.corpus.directory import (
    DOCUMENTS,
    changing,
    check_ids,
    copy_files,
    corpus_documents,
    holding,
    is_built,
    read_concepts,
    trying,
    used_concepts,
)
from skillgraph.corpus.folders import (
    count_rows,
    document_files,
    new_marks,
    read_tables,
    sentences_in_graph,
    take_marks,
    write_document,
)
from skillgraph.corpus.formatting import PROPOSED, format_concepts, with_document_ids
from skillgraph.corpus.guide import Guide, guide_difference
from skillgraph.corpus.identity import is_by_hand
from skillgraph.corpus.known_objects import take_known_objects
from skillgraph.corpus.own_concepts import with_own_role_and_stages
from skillgraph.corpus.parallel import refusal
from skillgraph.corpus.placing import document_places, placing_notes
from skillgraph.corpus.planning import Ingested, named_beside, plan_documents
from skillgraph.corpus.reconciling import labels_of, reconcile_concepts, with_own_concepts
from skillgraph.corpus.source_bytes import source_bytes
from skillgraph.corpus.stating import as_given, own_entries, read_planned, reading_order, with_copies_refused
from skillgraph.errors import DocumentError, OutputError, TableError, format_command
from skillgraph.extraction.concepts.forms import Entry
from skillgraph.model import Concept
from skillgraph.store.manifest import CONCEPT_FILE, has_tables
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.tsv import format_table


def ingest_documents(
    paths: Sequence[str | Path],
    directory: str | Path,
    *,
    vocabulary: Path | None = None,
    again: bool = False,
    with_guide: bool = False,
    jobs: int = 1,
    on_read: Callable[[], object] = lambda: None,
) -> list[Ingested]:
    r"""Take files into a corpus, and build it.

    A file whose digest the corpus has already is read again only where it names what was accepted since;
    what was marked or edited in the tables is built. One that is a changed document of it takes that
    document's place, with the review of its statements kept; `identity` says which is.

    Args:
        paths: Text, Markdown or HTML files.
        directory: The corpus; made where it is not there.
        vocabulary: A vocabulary of the reader's own, which goes before that of the package.
        again: Read also what is unchanged.
        with_guide: Put the encoded guide of the package beside them; one that is there is replaced
            where *again*, unless a reviewer marked it (`guide_difference` tells). Not where files are
            named and none of them can be read.
        jobs: How many processes read at once.
        on_read: Called after each file.

    Returns:
        One a path, in the order given, which makes no difference to the corpus; behind them one for each
        other document that names what was accepted since, which is read again from its source. A file
        that cannot be read is told there; the rest is taken in.

    Raises:
        OutputError: The directory cannot be written, or holds something else.
        OutdatedError: It is a corpus of version 0.1.
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
    own = own_entries(vocabulary)
    order = reading_order(paths)
    with holding(directory):
        check_ids(directory)
        documents = corpus_documents(bundled_ontology()) if with_guide else {}
        documents |= corpus_documents(directory)
        files = [paths[index] for index in order]
        marked = read_accepted(directory)
        planned = plan_documents(files, documents, directory, again=again, accepted=marked.new)
        given = {result.slug for result, _ in planned}
        others = corpus_documents(directory) if files else {}
        planned += named_beside(given, others, directory, accepted=marked.names)
        results = read_planned(planned, own, accepted=marked, jobs=jobs, on_read=on_read)
        results = _with_marks(results, directory)
        is_marked = any(result.marks for result in results)
        is_edited = has_tables(directory) and not is_built(directory)
        with_guide = with_guide and (not results or any(result.error is None for result in results))
        if with_guide or is_marked or is_edited or any(result.extraction for result in results):
            guide = Guide(wanted=with_guide, again=again)
            results = _take_in(results, directory, own, guide=guide)
        results = [_told_of(one, directory / DOCUMENTS / one.slug) for one in results]
    results = with_copies_refused(results)
    return as_given(results[: len(order)], order) + results[len(order) :]


def _told_of(result: Ingested, folder: Path) -> Ingested:
    rows = count_rows(folder) if result.error is None and folder.is_dir() else None
    return replace(result, date=document_date(folder), places=document_places(folder), rows=rows)


def _take_in(
    results: Sequence[Ingested], directory: Path, own: Sequence[Entry], *, guide: Guide
) -> list[Ingested]:
    """Write what was read into a corpus that is held; give what became of each."""
    try:
        return _change(results, directory, own, guide=guide)
    except TableError:

        def fault_with(some: Sequence[int]) -> TableError | None:
            tried = [
                result if result.extraction is None or index in some else replace(result, extraction=None)
                for index, result in enumerate(results)
            ]
            with trying(directory) as staging:
                try:
                    _write(tried, staging, own, guide=guide)
                    compile_catalog(staging)
                except TableError as error:
                    return error
            return None

        errors = at_fault([i for i, result in enumerate(results) if result.extraction], fault_with)
        if not errors:
            raise  # the tables in the corpus are at fault, as they were edited
        sound = [
            _refused(result, f"a bug in skillgraph:  {errors[index].faults[0].message}")
            if index in errors
            else result
            for index, result in enumerate(results)
        ]
        return _change(sound, directory, own, guide=guide)


def _change(
    results: Sequence[Ingested], directory: Path, own: Sequence[Entry], *, guide: Guide
) -> list[Ingested]:
    with changing(directory) as staging:
        return _write(results, staging, own, guide=guide)


def _write(read: Sequence[Ingested], staging: Path, own: Sequence[Entry], *, guide: Guide) -> list[Ingested]:
    """Write what was read into a copy of the tables."""
    results = list(read)
    for slug in sorted({result.slug for result in results if result.marks}):
        take_marks(staging / DOCUMENTS / slug)
    if guide.wanted:
        _add_guide(staging, again=guide.again)
    take_known_objects(staging)
    concepts, notes = read_concepts(staging)
    used = _used_in(staging, concepts)
    is_read = any(result.extraction for result in results)
    known = with_own_concepts(concepts, own) if is_read else dict(concepts)
    labels = labels_of(known)
    for index, result in enumerate(results):
        if result.extraction is None:
            continue
        try:
            source = source_bytes(result.extraction.parsed.document)
            own_read = with_own_role_and_stages(with_document_ids(result.extraction))
            extraction = consistent_statements(reconcile_concepts(own_read, known, labels))
            files = document_files(extraction, source)
        except Exception as error:  # noqa: BLE001 -- a fault of ours in one document stops no other
            results[index] = Ingested(result.path, result.slug, error=refusal(error, result.path))
            continue
        folder, parsed = staging / DOCUMENTS / result.slug, extraction.parsed
        before = sentences_in_graph(folder) if result.is_named else None
        lost, changed = write_document(folder, files)
        known |= extraction.concepts
        for key, curie in labels_of(extraction.concepts).items():
            labels.setdefault(key, curie)
        notes |= dict.fromkeys(sorted(extraction.proposed - concepts.keys()), PROPOSED)
        told = (*dating_notes(folder, parsed.dating), *placing_notes(folder, parsed.localities))
        results[index] = replace(
            result,
            extraction=extraction,
            lost=tuple(lost),
            changed=tuple(changed),
            notes=(*result.notes, *told),
            entered=() if before is None else _entered(folder, before),
        )
    _write_concepts(staging, known, notes, unused=concepts.keys() - used)
    return results


def _entered(folder: Path, before: Mapping[str, str]) -> tuple[str, ...]:
    """Give the sentences that a document adds to the graph, or has there with other words than before."""
    now = sentences_in_graph(folder)
    return tuple(sentence for name, sentence in now.items() if before.get(name) != sentence)


def _refused(result: Ingested, problem: str) -> Ingested:
    error = DocumentError(
        problem, location=result.path, remedy="report it with this file; the others were ingested"
    )
    return Ingested(result.path, result.slug, error=error)


def _with_marks(results: Iterable[Ingested], directory: Path) -> list[Ingested]:
    """Give the first result of each document what was marked in it since."""
    seen: set[str] = set()
    found = []
    for result in results:
        folder = directory / DOCUMENTS / result.slug
        is_first = bool(result.slug) and result.slug not in seen and folder.exists()
        found.append(replace(result, marks=new_marks(folder)) if is_first else result)
        seen.add(result.slug)
    return found


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
    with holding(directory) if has_tables(directory) else contextlib.nullcontext():
        check_ids(directory)
        documents = corpus_documents(directory)  # as they are when what a killed run left is in place
        if slug not in documents:
            known = ", ".join(documents) or "none"
            raise DocumentError(
                f"unknown document {slug!r}",
                location=f"the corpus {directory}",
                remedy=f"its documents are: {known}",
            )
        with changing(directory) as staging:
            concepts, notes = read_concepts(staging)
            used = _used_in(staging, concepts)
            shutil.rmtree(staging / DOCUMENTS / slug)
            _write_concepts(staging, concepts, notes, unused=concepts.keys() - used)


def _add_guide(staging: Path, *, again: bool) -> None:
    """Put the guide of the package, its concepts first, into a corpus; one that is there only *again*."""
    own = bundled_ontology()
    guide, _ = read_concepts(own)
    concepts, notes = read_concepts(staging)
    for directory in (own / DOCUMENTS).iterdir():
        target = staging / DOCUMENTS / directory.name
        if not is_by_hand(staging, directory.name):
            raise OutputError(
                f"one of your documents has the name of the guide, {directory.name!r}",
                location="the corpus",
                remedy=f"`{format_command('remove', directory.name)}`, or leave out --guide",
            )
        if not target.exists():
            copy_files(directory, target)
            concepts = guide | concepts
        elif again and guide_difference(staging) == "another":
            shutil.rmtree(target)
            copy_files(directory, target)
            concepts |= guide
        else:
            return  # it is there already, with what a reviewer wrote into it
    _write_concepts(staging, concepts, notes, unused=guide.keys())


def _used_in(staging: Path, concepts: Mapping[str, Concept]) -> set[str]:
    tables = [table for folder in (staging / DOCUMENTS).iterdir() for table in read_tables(folder).values()]
    return used_concepts(tables, concepts)


def _write_concepts(
    staging: Path, concepts: Mapping[str, Concept], notes: Mapping[str, str], *, unused: Iterable[str]
) -> None:
    """Write the concept table: what a document speaks of, and what none did before either."""
    wanted = {*unused, *_used_in(staging, concepts)}
    table = format_concepts((concepts[curie] for curie in wanted), notes=notes)
    (staging / CONCEPT_FILE).write_text(format_table(table), "utf-8", newline="")
