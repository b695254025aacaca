"""The table of a review: what all documents are stated to say, with the marks beside it, and back again.

It holds few of the columns of the tables that it is made of (`folders`), where the marks are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.corpus.correcting import NAMED, Correction
from skillgraph.corpus.directory import (
    DOCUMENTS,
    changing,
    check_ids,
    holding,
    read_concepts,
    used_concepts,
)
from skillgraph.corpus.folders import EVIDENCE, STATEMENTS, read_tables
from skillgraph.corpus.formatting import format_concepts
from skillgraph.corpus.given_review import TAKEN_COLUMNS, GivenReview
from skillgraph.corpus.known_objects import take_known_objects
from skillgraph.errors import Fault, GraphError, OutdatedError, TableError
from skillgraph.store.manifest import CONCEPT_FILE, read_manifest
from skillgraph.tables.marks import REVIEW_COLUMNS, REVIEW_TABLE, UNSURE, ReviewRow, is_set
from skillgraph.tables.tsv import format_table, read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from skillgraph.model import Concept
    from skillgraph.tables.tsv import Table


_NO_REVIEW: Final = "it is no table that `skillgraph review --to FILE` wrote"


class TakenReview(NamedTuple):
    """What became of a review.

    Attributes:
        counts: How many statements of each document, by slug, were accepted, rejected, noted, cleared or
            corrected by it; of those in which any was.
        corrections: What rows ask for now, also those that were only spelled otherwise.
        changed: Names of the tables and of the files of the graph that changed.

    """

    counts: dict[str, dict[str, int]]
    corrections: list[Correction]
    changed: list[str]


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


def take_review(directory: Path, path: Path, *, more_columns: Collection[str] = ()) -> TakenReview:
    """Take the marks of a review table into the tables of a corpus, and build it.

    Another *object* is the concept that is called so, in the corpus or the package; where none is, a new
    one, of the kind of that which stood there. It holds for its row, which counts as accepted by it.

    Args:
        directory: The corpus.
        path: The table, with tabs, as ``review --to`` writes it.
        more_columns: Columns that it may have beside `REVIEW_TABLE`.

    Raises:
        TableError: With every fault of the table or of the corpus; nothing was changed.
        OutputError: The directory cannot be written.

    """
    faults: list[Fault] = []
    shown = (*(column for column in REVIEW_TABLE if column not in TAKEN_COLUMNS), *more_columns)
    given = read_table(path, TAKEN_COLUMNS, name=str(path), faults=faults, optional=shown)
    header = {cell.strip().strip('"').strip() for cell in given.lines[0].raw}
    if not any(fault.whole_file for fault in faults) and header.isdisjoint(TAKEN_COLUMNS):
        raise TableError([Fault(str(path), 1, 1, _NO_REVIEW, whole_file=True)])
    review = GivenReview(given, faults)
    if faults:
        raise TableError(faults)
    counts = {}
    with holding(directory):
        check_ids(directory)
        before = _digests(directory)
        with changing(directory) as staging:
            concepts, notes = read_concepts(staging)
            there = set(concepts)
            for slug, tables in _documents(staging):
                table = tables[STATEMENTS]
                there_before = _filled(table)
                counts[slug] = review.mark(table, concepts, document=slug)
                if _filled(table) != there_before:  # columns for marks alone are no change
                    (staging / table.name).write_text(format_table(table), "utf-8", newline="")
            faults += review.faults_of_others()
            if faults:
                raise TableError(faults)
            notes |= dict.fromkeys(concepts.keys() - there, NAMED)
            if NAMED in notes.values():
                _write_concepts(staging, concepts, notes)
            take_known_objects(staging)
        now = _digests(directory)
    changed = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    return TakenReview({slug: count for slug, count in counts.items() if count}, review.corrections, changed)


def _digests(directory: Path) -> dict[str, str]:
    """Give the digests of what a graph was built from and is made of; none where there is no whole one."""
    try:
        manifest = read_manifest(directory)
    except (GraphError, OutdatedError):
        return {}
    sources: dict[str, str] = manifest["sources"]
    return sources | {name: file["sha256"] for name, file in manifest["files"].items()}


def _filled(table: Table) -> list[str]:
    """Give the rows of a table without the empty cells at their ends."""
    return ["\t".join(row.raw).rstrip("\t") for row in table.rows]


def _documents(directory: Path) -> Iterator[tuple[str, dict[str, Table]]]:
    for path in sorted((directory / DOCUMENTS).glob(f"*/{STATEMENTS}")):
        yield path.parent.name, read_tables(path.parent, [STATEMENTS, EVIDENCE])


def _write_concepts(staging: Path, concepts: Mapping[str, Concept], notes: Mapping[str, str]) -> None:
    """Write the concepts of a corpus without those that a review made and that no row names any more."""
    used = used_concepts((tables[STATEMENTS] for _, tables in _documents(staging)), concepts)
    left = (one for curie, one in concepts.items() if curie in used or notes.get(curie) != NAMED)
    table = format_concepts(left, notes=notes)
    (staging / CONCEPT_FILE).write_text(format_table(table), "utf-8", newline="")
