"""Documents of a corpus whose file a folder that is read again does not hold any more."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from skillgraph.boundary.controls import show_line
from skillgraph.corpus.directory import corpus_documents
from skillgraph.corpus.planning import Ingested
from skillgraph.errors import format_command

#: Of more documents than this the others are counted.
_NAMED: Final = 3


def left_behind_notes(
    directory: Path, folders: Iterable[Path], *, results: Collection[Ingested]
) -> tuple[str, ...]:
    """Say which documents stay whose file is not in its folder any more, and how they are taken out.

    The corpus knows only the last name of a folder. So one in which no file is of a document that the corpus
    had before is taken for another of that name, and nothing is said of it.

    Args:
        directory: The corpus.
        folders: Those that were named.
        results: What became of the files in them.

    """
    files, slugs = [Path(result.path) for result in results], {result.slug for result in results}
    known = [Path(result.path) for result in results if result.status in ("changed", "unchanged")]
    again = [folder for folder in folders if any(folder in path.parents for path in known)]
    read = {path.parent for path in files}
    around = {path for folder in again for path in (folder, *(one for one in read if folder in one.parents))}
    named: dict[str, list[Path]] = {}
    for path in around:
        named.setdefault(path.resolve().name, []).append(path)
    left = {
        document.slug: document.file
        for document in corpus_documents(directory).values()
        if document.slug not in slugs and _is_missing(document.file, named)
    }
    notes = [
        f"document:{slug} came from {show_line(file)}, which is not there any more; it stays until "
        f"`{format_command('remove', slug, options=['-g', str(directory)])}`."
        for slug, file in list(left.items())[:_NAMED]
    ]
    if others := list(left)[_NAMED:]:
        notes.append(f"Likewise {len(others)} more: {', '.join(others)}.")
    return tuple(notes)


def _is_missing(file: str, named: dict[str, list[Path]]) -> bool:
    folder, _, name = file.rpartition("/")
    return folder in named and not any((path / name).exists() for path in named[folder])
