"""Read files and state what they say, whatever corpus they are for."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from pathlib import Path

from skillgraph.corpus.accepted import NOTHING_ACCEPTED, Accepted, with_accepted
from skillgraph.corpus.identity import origin
from skillgraph.corpus.noticing import doubtful_labels, found_rows, silence
from skillgraph.corpus.parallel import read_documents
from skillgraph.corpus.planning import Ingested, plan_documents
from skillgraph.documents.reading import Document
from skillgraph.errors import SkillgraphError
from skillgraph.extraction.concepts.form_tables import read_own_entries
from skillgraph.extraction.concepts.forms import Entry
from skillgraph.language.words import label_key


def extract_documents(
    paths: Sequence[str | Path],
    *,
    vocabulary: Path | None = None,
    jobs: int = 1,
    on_read: Callable[[], object] = lambda: None,
) -> list[Ingested]:
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
    own = own_entries(vocabulary)
    order = reading_order(paths)
    planned = plan_documents([paths[index] for index in order], {}, None, again=True)
    return as_given(with_copies_refused(read_planned(planned, own, jobs=jobs, on_read=on_read)), order)


def own_entries(vocabulary: Path | None) -> list[Entry]:
    """Read the reader's own vocabulary, if there is one."""
    return [] if vocabulary is None else read_own_entries(vocabulary)


def reading_order(paths: Sequence[str | Path]) -> list[int]:
    """Give the positions of files in the order in which they are read, whatever that of the command line.

    The first to speak of a thing gives it its CURIE and label.
    """
    return sorted(range(len(paths)), key=lambda index: (origin(paths[index]), str(paths[index])))


def as_given(results: Iterable[Ingested], order: Sequence[int]) -> list[Ingested]:
    """Give results in the order of the command line again, of which `reading_order` is the other."""
    return [result for _, result in sorted(zip(order, results, strict=True), key=itemgetter(0))]


def read_planned(
    planned: Sequence[tuple[Ingested, Document | None]],
    own: Sequence[Entry],
    *,
    accepted: Accepted = NOTHING_ACCEPTED,
    jobs: int,
    on_read: Callable[[], object],
) -> list[Ingested]:
    """Read the documents that are to be read, with what reviewers accepted; the other results as they are."""
    tasks = [(document, result.slug) for result, document in planned if document]
    results = []
    names = [*own, *_beside(own, accepted.entries)]
    with contextlib.closing(read_documents(tasks, own=names, jobs=jobs)) as found:
        for result, document in planned:
            outcome = next(found) if document else None
            if isinstance(outcome, SkillgraphError):
                results.append(Ingested(result.path, result.slug, error=outcome))
            elif outcome is not None:
                told, corrected = with_accepted(outcome, accepted.meant)
                notes = (*result.notes, *corrected, *doubtful_labels(told), *silence(outcome))
                read = replace(result, extraction=told, notes=notes, vocabulary=found_rows(outcome, own))
                parsed = outcome.parsed
                results.append(replace(read, date=parsed.dating.date, places=parsed.localities.places))
            else:
                results.append(result)
            on_read()
    return results


def with_copies_refused(results: Sequence[Ingested]) -> list[Ingested]:
    """Give files with the bytes of one that was refused its error."""
    errors = {result.slug: result.error for result in results if result.error and result.slug}
    return [
        replace(result, status=None, error=errors[result.slug]) if result.slug in errors else result
        for result in results
    ]


def _beside(own: Sequence[Entry], accepted: Iterable[Entry]) -> list[Entry]:
    """Give what reviewers accepted that the reader's own vocabulary does not name otherwise."""
    concepts = [entry.concept for entry in own]
    ids = {concept.id for concept in concepts}
    forms = {label_key(form) for concept in concepts for form in (concept.label, *concept.alternatives)}
    new = (entry for entry in accepted if entry.concept.id not in ids)
    return [entry for entry in new if label_key(entry.concept.label) not in forms]
