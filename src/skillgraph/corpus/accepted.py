"""What reviewers accepted of what was unsure: names of the corpus, for every document read from then on."""

from collections.abc import Iterator
from pathlib import Path

from skillgraph.corpus.directory import DOCUMENTS, read_concepts
from skillgraph.corpus.folders import STATEMENTS, statement_table
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
    concepts, _ = read_concepts(directory)
    accepted = sorted(set(_accepted(directory)) & concepts.keys())
    found: dict[tuple[str, ...], Entry] = {}
    for curie in accepted:
        concept = concepts[curie]
        if concept.kind in MENTION_TYPES:
            plain = Concept(curie, concept.label, concept.kind, (), concept.alternatives)
            found.setdefault(label_key(concept.label), Entry(plain, MENTION_TYPES[concept.kind]))
    return list(found.values())


def _accepted(directory: Path) -> Iterator[str]:
    for folder in sorted((directory / DOCUMENTS).glob("*/")):
        if (folder / STATEMENTS).is_file():
            for row in statement_table(folder).rows:
                if row[UNSURE] and is_set(row, "accept"):
                    yield f"concept:{row['object']}"
