"""A reader's own copy of a taxonomy: a folder of tables, or of the ZIP archives that they come in."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from skillgraph.boundary.inputs import MAX_TABLE_BYTES, list_members, read_input, read_member
from skillgraph.errors import TaxonomyError

_GET_IT: Final = (
    "name the folder with the unpacked tables or the ZIP archives of ESCO "
    "(https://esco.ec.europa.eu, CSV, English) or of O*NET (https://www.onetcenter.org/database.html, text)"
)


def find_table(folder: Path, names: Sequence[str]) -> tuple[Path, str | None] | None:
    """Find a table of a copy by the names that releases give it.

    Args:
        folder: Searched with its folders, one level deep; archives in it are looked into.
        names: File names, any of which will do; the first that is there is taken.

    Returns:
        The file, or the archive and its member; None where there is none.

    Raises:
        TaxonomyError: The folder is not there, or an archive in it cannot be read.

    """
    if not folder.is_dir():
        raise TaxonomyError("there is no such folder", location=str(folder), remedy=_GET_IT)
    files = sorted(path for pattern in ("*", "*/*") for path in folder.glob(pattern) if path.is_file())
    archives = [path for path in files if path.suffix.casefold() == ".zip"]
    for name in names:
        for path in files:
            if path.name == name:
                return path, None
        for archive in archives:
            for member in _members(archive):
                if member.rpartition("/")[2] == name:
                    return archive, member
    return None


def iter_rows(
    folder: Path, names: Sequence[str], columns: Sequence[str], *, separator: str
) -> Iterator[Mapping[str, str]]:
    """Read the rows of a table, one at a time, each cell by its column.

    Args:
        folder: The copy.
        names: See `find_table`.
        columns: What the table must have; others may stand beside, in any order.
        separator: Comma or tab. With a comma, cells may be quoted (RFC 4180); with a tab never.

    Raises:
        TaxonomyError: The table is not there, cannot be read, or lacks a column.

    """
    found = find_table(folder, names)
    if found is None:
        raise TaxonomyError(
            f"there is no table {names[0]!r}, nor an archive with it",
            location=str(folder),
            remedy=_GET_IT,
        )
    path, member = found
    place = str(path) if member is None else f"{member} in {path}"
    text = _read_text(path, member, place)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=separator, quoting=quoting, restval="", restkey="beyond"
    )
    missing = [column for column in columns if column not in (reader.fieldnames or ())]
    if missing:
        raise TaxonomyError(
            f"the table has no column {missing[0]!r}",
            location=place,
            remedy=f"take the file as it was published; its columns are {', '.join(columns)}",
        )
    try:
        yield from reader
    except csv.Error as error:
        raise _unreadable(str(error), place) from error


def _members(archive: Path) -> list[str]:
    try:
        return list_members(archive)
    except (OSError, ValueError) as error:
        raise _unreadable(_describe(error), str(archive)) from error


def _read_text(path: Path, member: str | None, place: str) -> str:
    try:
        if member is None:
            data = read_input(path, most_bytes=MAX_TABLE_BYTES)
        else:
            data = read_member(path, member, most_bytes=MAX_TABLE_BYTES)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(f"it is not UTF-8 (byte {error.start})", place) from error
    except (OSError, ValueError) as error:
        raise _unreadable(_describe(error), place) from error


def _describe(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _unreadable(problem: str, place: str) -> TaxonomyError:
    return TaxonomyError(
        f"the table cannot be read: {problem}",
        location=place,
        remedy="download the file again, and leave it as it was published",
    )
