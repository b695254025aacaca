"""The encoded guide of the package in a corpus: whether it is there as this version has it."""

import filecmp
from pathlib import Path
from typing import Literal, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.corpus.directory import DOCUMENTS
from skillgraph.corpus.folders import statement_table
from skillgraph.errors import format_command
from skillgraph.tables.marks import REVIEW_COLUMNS, is_marked


class Guide(NamedTuple):
    """Whether the guide of the package is wanted, and anew where it is there already."""

    wanted: bool = False
    again: bool = False


def guide_difference(directory: Path) -> Literal["", "another", "reviewed"]:
    """Tell whether the guide in a corpus differs from that of the package.

    Returns:
        Nothing where it is the same or not there; *reviewed* where a reviewer marked a statement of it,
        *another* where it differs without: it is of another version, or was edited.

    """
    own = bundled_ontology() / DOCUMENTS
    for folder in own.iterdir():
        there = directory / DOCUMENTS / folder.name
        if there.is_dir() and any(not _is_same(path, there / path.name) for path in folder.iterdir()):
            return "reviewed" if _is_reviewed(there) else "another"
    return ""


def guide_note(directory: Path) -> str:
    """Say that the guide in a corpus was kept though it differs, and how to take the other; else nothing."""
    difference = guide_difference(directory)
    if not difference:
        return ""
    [name] = [folder.name for folder in (bundled_ontology() / DOCUMENTS).iterdir()]
    kept = f"The guide in {directory} is not as this version has it, and is kept"
    if difference == "reviewed":
        command = format_command("remove", name, options=["-g", str(directory)])
        return f"{kept}, since somebody reviewed it: `{command}`, then --guide, takes this version's."
    return f"{kept}: --guide --again takes the guide of this version."


def _is_same(path: Path, other: Path) -> bool:
    return other.is_file() and filecmp.cmp(path, other, shallow=False)


def _is_reviewed(folder: Path) -> bool:
    table = statement_table(folder)
    return set(REVIEW_COLUMNS) <= table.columns.keys() and any(map(is_marked, table.rows))
