"""A way over for tables of version 0.1: the ids in them, rewritten as they are formed now.

What an id becomes depends on itself alone (`identifiers`), so that a run that was stopped is
ended by the next one. Reviews, marks and whatever else stands in a row stay as they are.
"""

import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.boundary.files import replace_files
from skillgraph.boundary.inputs import MAX_SETTINGS_BYTES, MAX_TABLE_BYTES, read_input
from skillgraph.errors import OutdatedError, format_command
from skillgraph.identifiers import current_slug, current_statement, with_letter
from skillgraph.tables.tsv import Row, Table, format_table, parse_table

#: Columns that hold slugs of concepts or lists, or `statement:` and an id, by table.
_TERMS: Final = {
    "concepts.tsv": ("id", "parts"),
    "lists.tsv": ("id", "parent", "concept"),
    "marks.tsv": ("subject", "object", "list"),
    "statements.tsv": ("subject", "object", "list"),
}
#: The column that holds ids of statements; what refers to statements is rewritten before these.
_STATEMENTS: Final = {"evidence.tsv": "statement", "marks.tsv": "id", "statements.tsv": "id"}
_OF_DOCUMENT: Final = ("evidence.tsv", "lists.tsv", "marks.tsv", "statements.tsv")
_NEAR: Final = "nearWording"
_SETTINGS_ID: Final = re.compile(r'^(id\s*=\s*")([0-9][a-z0-9-]*)(")', re.MULTILINE)


def outdated(ontology: Path) -> OutdatedError | None:
    """Make the error for tables with ids of version 0.1; None where all are of today."""
    for found in _changes(ontology):
        old, new = next(iter(found.renamed.items()))
        command = format_command("build", options=["-g", str(ontology)])
        return OutdatedError(
            f"the tables have ids of skillgraph 0.1: {old} is now {new}",
            location=str(ontology),
            remedy=f"`{command}` rewrites the ids, and keeps reviews and marks",
        )
    return None


def rewrite_ids(ontology: Path) -> dict[str, str]:
    """Rewrite the ids of version 0.1 in the tables of an ontology or corpus.

    Returns:
        What each of them is called now; nothing where all are of today.

    Raises:
        OutputError: A table cannot be written.

    """
    renamed: dict[str, str] = {}
    for found in _changes(ontology):
        renamed |= found.renamed
        if found.folder is not None:
            found.path.rename(found.folder)
        else:
            replace_files({found.path: found.text.encode("utf-8", "surrogatepass")})
    return renamed


class _Change(NamedTuple):
    """A file that is to be written anew, or a folder that gets another name."""

    path: Path
    renamed: dict[str, str]
    text: str = ""
    folder: Path | None = None


def _changes(ontology: Path) -> Iterator[_Change]:
    """Go through what is to be changed, in the order in which it may be: the table of concepts last."""
    kinds = _kinds(ontology / "concepts.tsv")
    for folder in sorted(ontology.glob("documents/[0-9]*")):
        new = folder.with_name(current_slug(folder.name))
        if not new.exists():
            yield _Change(folder, {f"document:{folder.name}": f"document:{new.name}"}, folder=new)
    for folder in sorted(path for path in ontology.glob("documents/*") if path.is_dir()):
        yield from _settings_change(folder / "document.toml")
        for name in _OF_DOCUMENT:
            yield from _table_change(folder / name, kinds=kinds)
    yield from _table_change(ontology / "concepts.tsv", kinds=kinds)


def _settings_change(path: Path) -> Iterator[_Change]:
    with contextlib.suppress(OSError, UnicodeDecodeError):  # who compiles it says what is wrong
        text = read_input(path, most_bytes=MAX_SETTINGS_BYTES).decode("utf-8")
        if match := _SETTINGS_ID.search(text):
            new = _SETTINGS_ID.sub(
                lambda found: f"{found[1]}{current_slug(found[2])}{found[3]}", text, count=1
            )
            yield _Change(path, {f"document:{match[2]}": f"document:{current_slug(match[2])}"}, new)


def _table_change(path: Path, *, kinds: Mapping[str, str]) -> Iterator[_Change]:
    table = _read(path)
    renamed: dict[str, str] = {}
    for row in table.rows if table else ():
        for column in _TERMS.get(path.name, ()):
            if column in row.table.columns:
                renamed |= _set(row, column, "|".join(_term(part) for part in row[column].split("|")))
        column = _STATEMENTS.get(path.name, "")
        if column in row.table.columns:
            if _is_near(row, kinds):
                row["relation"] = _NEAR
                renamed.setdefault("skos:closeMatch", f"sg:{_NEAR}")
            renamed |= _set(row, column, current_statement(row[column]))
    if table and renamed:
        yield _Change(path, renamed, format_table(table))


def _set(row: Row, column: str, text: str) -> dict[str, str]:
    old = row[column]
    row[column] = text
    return {} if old == text else {old: text}


def _term(text: str) -> str:
    prefix, colon, local = text.strip().rpartition(":")
    if prefix == "statement":
        return f"statement:{current_statement(local)}"
    return text.strip() if colon else with_letter(text.strip())


def _is_near(row: Row, kinds: Mapping[str, str]) -> bool:
    if not {"relation", "subject", "object"} <= row.table.columns.keys():
        return False
    ends = [kinds.get(current_slug(row[column]), column) for column in ("subject", "object")]
    return row["relation"] == "skos:closeMatch" and ends[0] == ends[1]


def _kinds(path: Path) -> dict[str, str]:
    table = _read(path)
    if table is None or not {"id", "kind"} <= table.columns.keys():
        return {}
    return {current_slug(row["id"]): row["kind"] for row in table.rows}


def _read(path: Path) -> Table | None:
    """Read a table for its ids alone; what is wrong with its form is said by who compiles it."""
    if not path.is_file():
        return None
    try:
        text = read_input(path, most_bytes=MAX_TABLE_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return parse_table(text, (), name=path.name, faults=[])
