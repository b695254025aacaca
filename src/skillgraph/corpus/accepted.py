"""What reviewers accepted of what was unsure: names of the corpus, for every document read from then on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.corpus.directory import DOCUMENTS, read_concepts
from skillgraph.corpus.folders import EVIDENCE, STATEMENTS, read_tables, statement_table
from skillgraph.corpus.known_objects import named_object
from skillgraph.corpus.marking import read_marks
from skillgraph.extraction.forms import MENTION_TYPES, Entry
from skillgraph.extraction.values import Extraction
from skillgraph.identifiers import local_name, object_read
from skillgraph.language.words import label_key
from skillgraph.model import Concept
from skillgraph.tables.marks import UNSURE, is_set


class Accepted(NamedTuple):
    """What accepted rows that were unsure ask for, with the words that it was read from.

    Attributes:
        entries: An entry of a vocabulary for each skill or technology, in the order of ids; a label or
            wording that two of them have stands for the first.
        new: Those whose mark no run has taken in: documents were read without them.
        objects: What each row asks for now, by the CURIE of what it was first read as.

    """

    entries: list[Entry]
    new: list[Entry]
    objects: dict[str, Concept]


#: What is accepted where there is no corpus.
NOTHING_ACCEPTED: Final = Accepted([], [], {})


class _Row(NamedTuple):
    """An accepted row: what it was read as, what it asks for now, its words, and is its mark a new one?"""

    read_as: str
    object: str
    words: str
    is_new: bool


def read_accepted(directory: Path) -> Accepted:
    """Read what reviewers accepted in a corpus, with its ids of today.

    Raises:
        TableError: With every fault of the tables.

    """
    rows = list(_accepted(directory))
    if not rows:
        return NOTHING_ACCEPTED
    concepts, _ = read_concepts(directory)
    known = dict(concepts)
    for row in rows:
        if row.object not in known and (named := named_object(local_name(row.object), concepts)) is not None:
            known[row.object] = named
    words: dict[str, list[str]] = {}
    for row in rows:
        words.setdefault(row.object, []).append(row.words)
    taken = {row.object for row in rows if not row.is_new}
    return Accepted(
        _entries(known, words),
        _entries(known, {curie: said for curie, said in words.items() if curie not in taken}),
        {row.read_as: known[row.object] for row in rows if row.object in known and row.read_as},
    )


def with_accepted(extraction: Extraction, objects: Mapping[str, Concept]) -> Extraction:
    """Take as sure what is unsure and was accepted elsewhere, and ask for what that asks for now.

    Args:
        extraction: What was read from a document, with ids as it was read.
        objects: As `Accepted` has them.

    """
    unsure = extraction.unsure
    said = {
        curie: objects[read_as]
        for curie, statement in extraction.statements.items()
        if curie in unsure and (read_as := statement.object or "") in objects
    }
    if not said:
        return extraction
    return replace(
        extraction,
        concepts=extraction.concepts | {concept.id: concept for concept in said.values()},
        statements={
            curie: replace(statement, object=said[curie].id) if curie in said else statement
            for curie, statement in extraction.statements.items()
        },
        decisions=tuple(
            one._replace(unsure="") if one.statement in said else one for one in extraction.decisions
        ),
    )


def names_one(text: str, entries: Collection[Entry]) -> bool:
    """Tell whether a text holds the label of one of some entries, or words it was read from, word for word.

    Example:
        >>> widgets = Entry(Concept("concept:widgets", "Tide widgets", "skill"), "skill")
        >>> names_one("Knowledge of tide widgets", [widgets]), names_one("Widgets", [widgets])
        (True, False)

    """
    words = f" {' '.join(label_key(text))} " if entries else ""
    named = (name for entry in entries for name in (entry.concept.label, *entry.concept.alternatives_in_text))
    return any(f" {' '.join(label_key(name))} " in words for name in named)


def _entries(concepts: Mapping[str, Concept], words: Mapping[str, Sequence[str]]) -> list[Entry]:
    """Make entries of concepts, each with what else it is called, and the words that it was read from."""
    found: list[Entry] = []
    taken: set[tuple[str, ...]] = set()
    for curie in sorted(words.keys() & concepts.keys()):
        concept = concepts[curie]
        if concept.kind not in MENTION_TYPES or label_key(concept.label) in taken:
            continue
        new = [text for text in dict.fromkeys(words[curie]) if text and label_key(text) not in taken]
        plain = Concept(concept.id, concept.label, concept.kind, tuple(new), concept.alternatives)
        taken.update(map(label_key, (concept.label, *new)))
        found.append(Entry(plain, MENTION_TYPES[concept.kind]))
    return found


def _accepted(directory: Path) -> Iterator[_Row]:
    for folder in sorted((directory / DOCUMENTS).glob("*/")):
        if not (folder / STATEMENTS).is_file():
            continue
        rows = [row for row in statement_table(folder).rows if row[UNSURE] and is_set(row, "accept")]
        if not rows:
            continue
        taken = {row["id"] for row in read_marks(folder).rows if is_set(row, "accept")}
        words = _words_by_statement(folder)
        for row in rows:
            name = row["id"]
            yield _Row(object_read(name), f"concept:{row['object']}", words.get(name, ""), name not in taken)


def _words_by_statement(folder: Path) -> dict[str, str]:
    """Give the words that each statement was read from; none where they are many."""
    rows = read_tables(folder, [EVIDENCE])[EVIDENCE].rows
    return {row["statement"]: row["focus"] for row in reversed(rows) if not row["slots"]}
