"""Read several documents, in several processes: no fault of one stops another.

A process that dies while it reads (the system kills it, a library crashes) takes those beside it
with it. So whatever was being read then is read again, each document in a process of its own: the one that
ends this process too is named, and the others are read.
"""

import os
import signal
import threading
import traceback
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Final

from skillgraph.corpus.consistency import without_unnamed
from skillgraph.documents.limits import MAX_SECONDS, too_large
from skillgraph.documents.parsing import parse_readable
from skillgraph.documents.reading import Document
from skillgraph.errors import DocumentError, SkillgraphError
from skillgraph.extraction.concepts.forms import Entry, Vocabulary, vocabulary_with
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_AGAIN: Final = 0.5  # seconds of CPU
_Task = tuple[Document, str]
_Outcome = Extraction | SkillgraphError


def read_documents(
    tasks: Sequence[_Task], *, own: Sequence[Entry] = (), jobs: int = 1
) -> Generator[_Outcome, None, None]:
    """Give what is read from each document, or why nothing is, in order; who closes it ends its processes.

    Args:
        tasks: A document and its slug.
        own: The vocabulary of the reader's own, as `read_own_entries` gives it.
        jobs: How many processes read at once.

    """
    if jobs > 1 and tasks:
        yield from _read_in_processes(tasks, own, jobs=jobs)
    else:
        vocabulary = vocabulary_with(own)
        for task in tasks:
            yield _extract(task, vocabulary)


def _read_in_processes(tasks: Sequence[_Task], own: Sequence[Entry], *, jobs: int) -> Iterator[_Outcome]:
    from concurrent.futures.process import BrokenProcessPool  # most often one process reads

    position = 0
    while position < len(tasks):
        with _pool(min(jobs, len(tasks) - position), own) as pool:
            try:
                futures = [pool.submit(_extract_here, task) for task in tasks[position:]]
                for future in futures:
                    yield _outcome(future, tasks[position])
                    position += 1
            except BrokenProcessPool:
                pass  # tasks begin in order, so that what ended it is among the first that are left
        for task in tasks[position : position + jobs]:
            yield _read_apart(task, own)
            position += 1


def _read_apart(task: _Task, own: Sequence[Entry]) -> _Outcome:
    """Read a document in a process of its own, which may die of it."""
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1, own) as pool:
        try:
            return _outcome(pool.submit(_extract_here, task), task)
        except BrokenProcessPool:
            return DocumentError(
                "the system ended the process that was reading the document",
                location=task[0].path,
                remedy="give it more memory, or split the file into parts; the others were read",
            )


def _outcome(future: "Future[_Outcome]", task: _Task) -> _Outcome:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # noqa: BLE001 -- what was read cannot cross to this process
        return refusal(error, task[0].path)


def _pool(jobs: int, own: Sequence[Entry]) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(own,))


#: The vocabulary of a process that reads for another one.
_PREPARED: list[Vocabulary] = []


def _prepare(own: Sequence[Entry]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # it ends of Ctrl-C without a word: our parent has one
    _PREPARED[:] = [vocabulary_with(own)]


def _extract_here(task: _Task) -> _Outcome:
    return _extract(task, _PREPARED[0])


def _extract(task: _Task, vocabulary: Vocabulary) -> _Outcome:
    document, slug = task
    try:
        with _deadline(document.path):
            return without_unnamed(extract_document(parse_readable(document), vocabulary, slug=slug))
    except Exception as error:  # noqa: BLE001 -- a fault of ours in one document stops no other
        return refusal(error, document.path)


@contextmanager
def _deadline(location: str) -> Iterator[None]:
    """Stop what is inside after `MAX_SECONDS` of CPU: whatever it does, a pattern that searches too.

    Not checked: in a thread, and where the system has no such timer (Windows), there is none. Where the error
    is lost, in what the interpreter calls while it frees memory, it is raised again after `_AGAIN` seconds.

    Raises:
        DocumentError: It took longer.

    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    is_reading = True

    def stop(_number: int, _frame: FrameType | None) -> None:
        if not is_reading:
            return
        raise too_large(f"takes more than {MAX_SECONDS} seconds of computing to read", location)

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS, _AGAIN)
    try:
        yield
    finally:
        is_reading = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def refusal(error: Exception, path: str) -> SkillgraphError:
    """Say why a document is refused: as it was said, or that the fault is ours."""
    if isinstance(error, SkillgraphError):
        return error
    if os.environ.get("SKILLGRAPH_TRACEBACK"):
        traceback.print_exception(error)
    if isinstance(error, RecursionError):
        return too_large("is nested too deep to be read", path)
    if isinstance(error, MemoryError):
        return DocumentError(
            "there is not enough memory to read the document",
            location=path,
            remedy="give it more memory, or split the file into parts",
        )
    return DocumentError(
        f"a bug in skillgraph:  {type(error).__name__}: {error}",
        location=path,
        remedy="set SKILLGRAPH_TRACEBACK=1, run it again on this file, and report what it prints",
    )
