"""Which documents lie in a folder: files of the suffixes that are read, at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.documents.reading import MEDIA_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HIDDEN = (".", "_")


def documents_in(folder: Path, *, apart: Path | None = None) -> list[Path]:
    """Give the documents below a folder, sorted by path.

    Args:
        folder: Where to look; links to folders are not followed.
        apart: A folder whose files are none, such as a corpus that lies in *folder*.

    Returns:
        Files with one of the suffixes of `MEDIA_TYPES`; what begins with a dot or an underscore, and what
        lies in such a folder, is left out.

    """
    aside = None if apart is None else apart.resolve()
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in MEDIA_TYPES
        and path.is_file()
        and not any(part.startswith(_HIDDEN) for part in path.relative_to(folder).parts)
        and (aside is None or not path.resolve().is_relative_to(aside))
    )


def documents_of(paths: Iterable[Path], *, apart: Path | None = None) -> tuple[list[Path], dict[Path, int]]:
    """Give files with those of the folders among them, and how many lie in each folder.

    A folder without documents stays among the files, so that it is refused as one of them.
    """
    files: list[Path] = []
    counts: dict[Path, int] = {}
    for path in paths:
        if path.is_dir():
            inside = documents_in(path, apart=apart)
            counts[path] = len(inside)
            files += inside or [path]
        else:
            files.append(path)
    return files, counts
