"""The table of a review: what all documents are stated to say, with the marks beside it, and back again.

It holds few of the columns of the tables that it is made of (`folders`), where the marks are kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.corpus.directory import DOCUMENTS, changing, check_ids, holding, read_concepts
from skillgraph.corpus.folders import EVIDENCE, STATEMENTS, read_tables
from skillgraph.corpus.formatting import PROPOSED, format_concepts
from skillgraph.corpus.known_objects import named_object, take_known_objects
from skillgraph.corpus.marking import marks_since
from skillgraph.errors import Fault, TableError
from skillgraph.store.manifest import CONCEPT_FILE
from skillgraph.tables.marks import REVIEW_COLUMNS, REVIEW_TABLE, UNSURE, ReviewRow, is_set, mark_faults
from skillgraph.tables.tsv import format_table, new_table, read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from skillgraph.model import Concept
    from skillgraph.tables.tsv import Row, Table

#: Those that are taken from a review that is given back.
_TAKEN: Final = (*REVIEW_COLUMNS, "object", "statement")


def read_review(directory: Path) -> dict[str, ReviewRow]:
    """Read what the documents of a corpus are stated to say, by the CURIE of the statement.

    Raises:
        TableError: With every fault of the tables.

    """
    concepts, _ = read_concepts(directory)
    found = {}
    for slug, tables in _documents(directory):
        made: dict[str, str] = {}
        for place in sorted(tables[EVIDENCE].rows, key=lambda row: bool(row["slots"])):
            made.setdefault(place["statement"], place["passage"])
        for row in tables[STATEMENTS].rows:
            concept = concepts.get(f"concept:{row['object']}")
            is_open = bool(row[UNSURE]) and not (is_set(row, "accept") or is_set(row, "reject"))
            found[f"statement:{row['id']}"] = ReviewRow(
                f"statement:{row['id']}",
                f"document:{slug}",
                made.get(row["id"], ""),
                tuple(row[column] for column in REVIEW_COLUMNS),
                row[UNSURE],
                concept.label if concept else "",
                row["reads"] or row["sentence"],
                row["text"],
                is_open,
            )
    return found


def take_review(directory: Path, path: Path, *, more_columns: Collection[str] = ()) -> dict[str, int]:
    """Take the marks of a review table into the tables of a corpus, and build it.

    Another *object* is the concept that is called so, in the corpus or the package; where none is, and the
    row's own was proposed, that is called so from now on.

    Args:
        directory: The corpus.
        path: The table, with tabs, as ``review --to`` writes it.
        more_columns: Columns that it may have beside `REVIEW_TABLE`.

    Returns:
        How many statements were accepted, rejected, noted or cleared by it.

    Raises:
        TableError: With every fault of the table or of the corpus; nothing was changed.
        OutputError: The directory cannot be written.

    """
    faults: list[Fault] = []
    shown = (*(column for column in REVIEW_TABLE if column not in _TAKEN), *more_columns)
    review = read_table(path, _TAKEN, name=str(path), faults=faults, optional=shown)
    faults += mark_faults(review)
    if faults:
        raise TableError(faults)
    counts: dict[str, int] = {}
    with holding(directory):
        check_ids(directory)
        with changing(directory) as staging:
            for table, before in _marked(staging, review, faults):
                (staging / table.name).write_text(format_table(table), "utf-8", newline="")
                for what, count in marks_since(before, table).items():
                    counts[what] = counts.get(what, 0) + count
            if faults:
                raise TableError(faults)
            take_known_objects(staging)
    return counts


def _documents(directory: Path) -> Iterator[tuple[str, dict[str, Table]]]:
    for path in sorted((directory / DOCUMENTS).glob(f"*/{STATEMENTS}")):
        yield path.parent.name, read_tables(path.parent, [STATEMENTS, EVIDENCE])


def _marked(staging: Path, review: Table, faults: list[Fault]) -> Iterator[tuple[Table, Table]]:
    """Write a review into the statements of each document; give each table, and its marks before."""
    concepts, notes = read_concepts(staging)
    labels: dict[str, str] = {}
    given = {row["statement"].removeprefix("statement:"): row for row in review.rows if row["statement"]}
    for _, tables in _documents(staging):
        table = tables[STATEMENTS]
        before = new_table(
            table.name,
            ("id", *REVIEW_COLUMNS),
            ({column: row[column] for column in ("id", *REVIEW_COLUMNS)} for row in table.rows),
        )
        _widen(table)
        for row in table.rows:
            said = given.pop(row["id"], None)
            if said is not None:
                for column in REVIEW_COLUMNS:
                    row[column] = said[column]
                faults += _name_object(row, said, concepts=concepts, notes=notes, labels=labels)
        yield table, before
    faults += [
        row.fault("statement", f"the corpus has no statement {name!r}: print the review again")
        for name, row in given.items()
    ]
    if labels:
        named = {curie: replace(one, label=labels.get(curie, one.label)) for curie, one in concepts.items()}
        table = format_concepts(named.values(), notes=notes)
        (staging / CONCEPT_FILE).write_text(format_table(table), "utf-8", newline="")


def _widen(table: Table) -> None:
    """Give a table of an earlier version, or one from which a column was taken, the columns of a review."""
    header = table.lines[0]
    there = {cell.strip() for cell in header.raw}
    for column in REVIEW_COLUMNS:
        if column not in there:
            table.columns[column] = len(header.raw)
            header.raw.append(column)


def _name_object(
    row: Row, said: Row, *, concepts: Mapping[str, Concept], notes: Mapping[str, str], labels: dict[str, str]
) -> Iterator[Fault]:
    """Let a row ask for what a review names, or have its own concept called so."""
    curie, name = f"concept:{row['object']}", said["object"]
    if curie not in concepts or name in ("", concepts[curie].label, labels.get(curie)):
        return
    if (found := named_object(name, concepts)) is not None:
        row["object"] = found.id.removeprefix("concept:")
    elif notes.get(curie) == PROPOSED:
        labels[curie] = name
    else:
        what = f"unknown concept {name!r}: {concepts[curie].label!r} is no proposal that could be called so"
        yield said.fault("object", what)
