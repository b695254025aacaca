"""Which documents lie in a folder: files of the suffixes that are read, at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.boundary.controls import show_line
from skillgraph.documents.reading import MEDIA_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_HIDDEN = (".", "_")
#: What lies in the folder of a corpus, and in no other.
_OF_CORPUS = "concepts.tsv"
#: Suffixes of files that people write documents in, and that are not read.
_UNREAD = frozenset(".doc .docm .docx .dotx .odt .pages .pdf .rtf .wpd .epub .pptx .ppt .odp .tex".split())
#: Of more files than these the others are counted.
_NAMED = 3


def documents_in(folder: Path, *, apart: Path | None = None) -> list[Path]:
    """Give the documents below a folder, sorted by path.

    Args:
        folder: Where to look; links to folders are not followed.
        apart: A folder whose files are none, such as a corpus that lies in *folder*.

    Returns:
        Files with one of the suffixes of `MEDIA_TYPES`; what begins with a dot or an underscore, what lies in
        such a folder, and what lies in a corpus below it, is left out.

    """
    return [path for path in _files_in(folder, apart=apart) if path.suffix.lower() in MEDIA_TYPES]


def unread_files_in(folder: Path, *, apart: Path | None = None) -> list[Path]:
    """Give the files below a folder that people write documents in, and that are not read, sorted by path."""
    return [path for path in _files_in(folder, apart=apart) if path.suffix.lower() in _UNREAD]


def _files_in(folder: Path, *, apart: Path | None) -> list[Path]:
    aside = [] if apart is None else [apart.resolve()]
    aside += [path.parent.resolve() for path in folder.rglob(_OF_CORPUS) if path.parent != folder]
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(_HIDDEN) for part in path.relative_to(folder).parts)
        and not any(path.resolve().is_relative_to(corpus) for corpus in aside)
    )


def documents_of(paths: Iterable[Path], *, apart: Path | None = None) -> tuple[list[Path], dict[Path, str]]:
    """Give files with those of the folders among them, and what each folder holds, in words.

    A folder without documents stays among the files, so that it is refused as one of them.
    """
    files: list[Path] = []
    told: dict[Path, str] = {}
    for path in paths:
        if path.is_dir():
            inside = documents_in(path, apart=apart)
            told[path] = _holds(len(inside), unread_files_in(path, apart=apart))
            files += inside or [path]
        else:
            files.append(path)
    return files, told


def _holds(documents: int, unread: Sequence[Path]) -> str:
    """Say how many documents a folder holds, and which files of it are in formats that are not read."""
    told = f"{documents} {'document' if documents == 1 else 'documents'}"
    if not unread:
        return told
    names = ", ".join(show_line(path.name) for path in unread[:_NAMED])
    more = f" and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
    number = f"{len(unread)} {'file' if len(unread) == 1 else 'files'}"
    return f"{told}; not read, as of another format: {number}, {names}{more}"
