"""Read several documents, in several processes: no fault of one stops another."""

import os
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from skillgraph.corpus.consistency import without_unnamed
from skillgraph.documents.parsing import parse_readable
from skillgraph.documents.reading import Document
from skillgraph.errors import DocumentError, SkillgraphError, TableError
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.extraction.vocabulary import Vocabulary, read_vocabulary

_Task = tuple[Document, str, Path | None]
_Outcome = Extraction | SkillgraphError


def read_documents(tasks: Sequence[_Task], *, jobs: int) -> Iterator[_Outcome]:
    """Give what is read from each document, or why nothing is, in order.

    Args:
        tasks: A document, its slug, and a vocabulary of the reader's own if there is one.
        jobs: How many processes read at once.

    Raises:
        TableError: The vocabulary has faults.

    """
    if jobs > 1 and len(tasks) > 1:
        with ProcessPoolExecutor(min(jobs, len(tasks))) as pool:
            yield from pool.map(_extract, tasks, chunksize=4)
    else:
        yield from map(_extract, tasks)


def _extract(task: _Task) -> _Outcome:
    document, slug, vocabulary = task
    try:
        extraction = extract_document(parse_readable(document), _vocabulary(vocabulary), slug=slug)
        return without_unnamed(extraction)
    except TableError:
        raise  # the vocabulary is at fault, not the document
    except SkillgraphError as error:
        return error
    except Exception as error:  # noqa: BLE001 -- a fault of ours in one document stops no other
        if os.environ.get("SKILLGRAPH_TRACEBACK"):
            traceback.print_exc()
        return DocumentError(
            f"a fault of skillgraph: {type(error).__name__}: {error}",
            location=document.path,
            remedy="set SKILLGRAPH_TRACEBACK=1, run it again on this file, and report what it prints",
        )


@cache
def _vocabulary(path: Path | None) -> Vocabulary:
    return read_vocabulary(path)
