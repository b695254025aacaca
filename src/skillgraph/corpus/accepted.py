"""What reviewers accepted of what was unsure: names of the corpus, for every document read from then on."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from skillgraph.corpus.directory import DOCUMENTS, read_concepts
from skillgraph.corpus.folders import STATEMENTS, statement_table
from skillgraph.corpus.marking import read_marks
from skillgraph.extraction.forms import MENTION_TYPES, Entry
from skillgraph.language.words import label_key
from skillgraph.model import Concept
from skillgraph.tables.marks import UNSURE, is_set


class Accepted(NamedTuple):
    """An entry of a vocabulary for each concept that an accepted row asks for and that was unsure.

    Attributes:
        entries: In the order of ids; a label that two of them have stands for the first.
        new: Those whose mark no run has taken in: documents were read without them.

    """

    entries: list[Entry]
    new: list[Entry]


def read_accepted(directory: Path) -> Accepted:
    """Read what reviewers accepted in a corpus, with its ids of today.

    Raises:
        TableError: With every fault of the tables.

    """
    marks = list(_accepted(directory))
    concepts, _ = read_concepts(directory) if marks else ({}, None)
    named = {curie for curie, _ in marks}
    taken = {curie for curie, is_new in marks if not is_new}
    return Accepted(_entries(concepts, named), _entries(concepts, named - taken))


def names_one(text: str, entries: Collection[Entry]) -> bool:
    """Tell whether a text holds the label of one of some entries, word for word.

    Example:
        >>> widgets = Entry(Concept("concept:widgets", "Tide widgets", "skill"), "skill")
        >>> names_one("Knowledge of tide widgets", [widgets]), names_one("Widgets", [widgets])
        (True, False)

    """
    words = f" {' '.join(label_key(text))} " if entries else ""
    return any(f" {' '.join(label_key(entry.concept.label))} " in words for entry in entries)


def count_unsure(directory: Path) -> int:
    """Count the rows that are unsure and neither accepted nor rejected: they are in no graph.

    Raises:
        TableError: With every fault of the tables.

    """
    tables = sorted((directory / DOCUMENTS).glob(f"*/{STATEMENTS}"))
    rows = (row for path in tables for row in statement_table(path.parent).rows if row[UNSURE])
    return sum(not is_set(row, "accept") and not is_set(row, "reject") for row in rows)


def _entries(concepts: Mapping[str, Concept], accepted: set[str]) -> list[Entry]:
    found: dict[tuple[str, ...], Entry] = {}
    for curie in sorted(accepted & concepts.keys()):
        concept = concepts[curie]
        if concept.kind in MENTION_TYPES:
            plain = Concept(curie, concept.label, concept.kind, (), concept.alternatives)
            found.setdefault(label_key(concept.label), Entry(plain, MENTION_TYPES[concept.kind]))
    return list(found.values())


def _accepted(directory: Path) -> Iterator[tuple[str, bool]]:
    """Give what accepted rows that were unsure ask for, and whether no run has taken the mark in."""
    for folder in sorted((directory / DOCUMENTS).glob("*/")):
        if not (folder / STATEMENTS).is_file():
            continue
        rows = [row for row in statement_table(folder).rows if row[UNSURE] and is_set(row, "accept")]
        taken = {row["id"] for row in read_marks(folder).rows if is_set(row, "accept")} if rows else set()
        for row in rows:
            yield f"concept:{row['object']}", row["id"] not in taken
