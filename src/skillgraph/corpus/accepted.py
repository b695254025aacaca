"""What reviewers accepted of what was unsure: names of the corpus, for every document read from then on."""

from collections.abc import Collection, Iterator
from pathlib import Path

from skillgraph.corpus.directory import DOCUMENTS, read_concepts
from skillgraph.corpus.folders import STATEMENTS, statement_table
from skillgraph.corpus.marking import read_marks
from skillgraph.extraction.forms import MENTION_TYPES, Entry
from skillgraph.language.words import label_key
from skillgraph.model import Concept
from skillgraph.tables.marks import UNSURE, is_set


def accepted_entries(directory: Path) -> list[Entry]:
    """Give an entry of a vocabulary for each concept that an accepted row asks for and that was unsure.

    Args:
        directory: A corpus, with its ids of today.

    Returns:
        In the order of ids; a label that two of them have stands for the first.

    Raises:
        TableError: With every fault of the tables.

    """
    return _entries(directory, {curie for curie, _ in _accepted(directory)})


def newly_accepted(directory: Path) -> list[Entry]:
    """Give those of `accepted_entries` that no run has taken in: documents were read without them.

    Raises:
        TableError: With every fault of the tables.

    """
    rows = dict(sorted(_accepted(directory), key=lambda one: one[1], reverse=True))
    return _entries(directory, {curie for curie, is_new in rows.items() if is_new})


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


def _entries(directory: Path, accepted: set[str]) -> list[Entry]:
    concepts, _ = read_concepts(directory) if accepted else ({}, None)
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
