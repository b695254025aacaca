"""What reviewers accepted of what was unsure: names of the corpus, for every document read from then on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.corpus.correcting import is_corrected
from skillgraph.corpus.directory import DOCUMENTS, read_concepts
from skillgraph.corpus.folders import EVIDENCE, STATEMENTS, read_tables, statement_table
from skillgraph.corpus.formatting import readable
from skillgraph.corpus.known_objects import named_object
from skillgraph.corpus.marking import read_marks
from skillgraph.extraction.concepts.forms import MENTION_TYPES, Entry
from skillgraph.extraction.values import Extraction
from skillgraph.identifiers import local_name, object_read
from skillgraph.language.words import label_key
from skillgraph.model import Concept
from skillgraph.store.manifest import has_tables
from skillgraph.tables.marks import UNSURE, is_left_out, is_set


class Meant(NamedTuple):
    """What one accepted row asks for, and where that holds of what is read so.

    Attributes:
        concept: What it asks for now.
        passage: What it was read from: there it holds in every document.
        longer: What the concept is called, where the words that were read are but a part of that: it holds
            where this stands in full. Else empty.
        is_everywhere: Does it hold of all that is unsure and read so?
        document: Slug of the document that the row is of.

    """

    concept: Concept
    passage: str
    longer: str
    is_everywhere: bool
    document: str


class Accepted(NamedTuple):
    """What accepted rows ask for that were unsure or were corrected, with the words that they were read from.

    Attributes:
        entries: An entry of a vocabulary for each skill or technology, in the order of ids; a label or
            wording that two of them have stands for the first.
        new: What stands in documents that were read without a mark that no run has taken in: names, and
            passages that were corrected.
        meant: What rows ask for now, by the CURIE of what they were first read as.
        names: Of *new* the words that were unsure, which are names now for every document; a correction holds
            for documents that are given.

    """

    entries: list[Entry]
    new: list[str]
    meant: dict[str, list[Meant]]
    names: tuple[str, ...] = ()


#: What is accepted where there is no corpus.
NOTHING_ACCEPTED: Final = Accepted([], [], {})


class _Row(NamedTuple):
    """An accepted row: what it was read as, what it asks for now, its words and places, and what it was."""

    read_as: str
    object: str
    words: str
    passage: str
    document: str
    is_unsure: bool
    is_new: bool


def read_accepted(directory: Path) -> Accepted:
    """Read what reviewers accepted in a corpus, with its ids of today.

    Raises:
        TableError: With every fault of the tables.

    """
    if not has_tables(directory):
        return NOTHING_ACCEPTED
    concepts, _ = read_concepts(directory)
    stated: set[str] = set()
    rows = list(_accepted(directory, concepts, stated))
    if not rows:
        return NOTHING_ACCEPTED
    known = dict(concepts)
    for row in rows:
        if row.object not in known and (named := named_object(local_name(row.object), concepts)) is not None:
            known[row.object] = named
    rows = [row for row in rows if row.object in known]
    names: dict[tuple[str, ...], set[str]] = {}
    for curie in stated & known.keys():
        for name in _names(known[curie]):
            names.setdefault(label_key(name), set()).add(curie)
    meant: dict[str, list[Meant]] = {}
    words: dict[str, list[str]] = {}
    for row in rows:
        concept = known[row.object]
        is_part = row.object != row.read_as and _holds(concept.label, row.words)
        is_name = (
            row.is_unsure and not is_part and row.object in names.get(label_key(row.words), {row.object})
        )
        words.setdefault(row.object, []).extend([row.words] if is_name else [])
        longer = concept.label if is_part else ""
        meant.setdefault(row.read_as, []).append(
            Meant(concept, row.passage, longer, row.is_unsure and not is_part, row.document)
        )
    taken = {row.object for row in rows if not row.is_new}
    new = [known[row.object].label for row in rows if row.object not in taken]
    new += [row.words if row.is_unsure else row.passage for row in rows if row.is_new]
    meant.pop("", None)
    sure = tuple(row.words for row in rows if row.is_new and row.is_unsure and row.words)
    return Accepted(_entries(known, words), list(dict.fromkeys(filter(None, new))), meant, sure)


def with_accepted(
    extraction: Extraction, meant: Mapping[str, Sequence[Meant]]
) -> tuple[Extraction, list[str]]:
    """Ask for what a reviewer says that is meant, where it was accepted elsewhere, and take that as sure.

    Args:
        extraction: What was read from a document, with ids as it was read.
        meant: As `Accepted` has it.

    Returns:
        What is stated then, without the proposals that no statement names any more; and what a reader
        should know: what was corrected by which document, and of what the documents contradict each other.

    """
    unsure = extraction.unsure
    texts = {passage.id: passage.text for passage in extraction.parsed.passages} if meant else {}
    said: dict[str, Concept] = {}
    notes: dict[str, None] = {}  # each once
    for curie, statement in extraction.statements.items():
        if ways := meant.get(statement.object or ""):
            places = [readable(texts[one.passage]) for one in statement.evidence if not one.slots]
            found = _meant(ways, places, is_unsure=curie in unsure)
            found = [one for one in found if one.document == extraction.slug] or found
            if len({one.concept.id for one in found}) == 1:
                said[curie] = found[0].concept
            if note := _note(extraction, statement.object or "", found):
                notes[note] = None
    return (_corrected(extraction, said) if said else extraction), list(notes)


def _meant(ways: Sequence[Meant], places: Sequence[str], *, is_unsure: bool) -> list[Meant]:
    """Give what is meant in all of some passages by words that were accepted or corrected."""
    found = [one for one in ways if places and all(_is_meant(one, text) for text in places)]
    return found or [one for one in ways if is_unsure and one.is_everywhere]


def _note(extraction: Extraction, read_as: str, found: Sequence[Meant]) -> str:
    """Say that another document corrects what was read, or that several do and contradict each other."""
    documents: dict[str, str] = {}
    for one in found:
        documents.setdefault(one.concept.label, one.document)
    what = f"read as {extraction.concepts[read_as].label}"
    if len({one.concept.id for one in found}) > 1:
        others = ", ".join(f"as {label} in document:{name}" for label, name in documents.items())
        return f"{what} and left so, since reviews contradict each other: it is accepted {others}"
    if not found or found[0].concept.id == read_as or found[0].document == extraction.slug:
        return ""
    return f"{what}, corrected to {found[0].concept.label} in document:{found[0].document}"


def _corrected(extraction: Extraction, said: Mapping[str, Concept]) -> Extraction:
    """Let statements ask for other concepts, without a doubt, and propose nothing that none names."""
    statements = {
        curie: replace(statement, object=said[curie].id) if curie in said else statement
        for curie, statement in extraction.statements.items()
    }
    named = {extraction.role, *(item.concept for item in extraction.lists.values())}
    named |= {curie for one in statements.values() for curie in (one.subject, one.object)}
    before = {extraction.statements[curie].object for curie in said}
    gone = {curie for curie in before & extraction.proposed if curie not in named}
    concepts = {curie: concept for curie, concept in extraction.concepts.items() if curie not in gone}
    return replace(
        extraction,
        concepts=concepts | {concept.id: concept for concept in said.values()},
        proposed=extraction.proposed - gone,
        statements=statements,
        decisions=tuple(
            one._replace(unsure="") if one.statement in said else one for one in extraction.decisions
        ),
    )


def _is_meant(one: Meant, text: str) -> bool:
    return text == one.passage or (bool(one.longer) and _holds(text, one.longer))


def names_one(text: str, names: Collection[str]) -> bool:
    """Tell whether a text holds one of some names or passages, word for word.

    Example:
        >>> names_one("Knowledge of tide widgets", ["Tide widgets"]), names_one("Widgets", ["Tide widgets"])
        (True, False)

    """
    words = _spaced(text) if names else ""
    return any(_spaced(name) in words for name in names)


def _holds(text: str, words: str) -> bool:
    return _spaced(words) in _spaced(text)


def _spaced(text: str) -> str:
    """Give the norms of words with blanks around each, so that one text holds another word for word."""
    return f" {' '.join(label_key(text))} "


def _names(concept: Concept) -> tuple[str, ...]:
    return (concept.label, *concept.alternatives)


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


def _accepted(directory: Path, concepts: Mapping[str, Concept], stated: set[str]) -> Iterator[_Row]:
    """Give the accepted rows that were unsure or corrected; add what others ask for to what is *stated*."""
    for folder in sorted((directory / DOCUMENTS).glob("*/")):
        if not (folder / STATEMENTS).is_file():
            continue
        table = statement_table(folder)
        stated |= {f"concept:{row['object']}" for row in table.rows if not (row[UNSURE] or is_left_out(row))}
        rows = [row for row in table.rows if is_set(row, "accept")]
        rows = [row for row in rows if row[UNSURE] or is_corrected(row, concepts)]
        if not rows:
            continue
        taken = {row["id"] for row in read_marks(folder).rows if is_set(row, "accept")}
        words = _words_by_statement(folder)
        for row in rows:
            name, curie = row["id"], f"concept:{row['object']}"
            yield _Row(
                object_read(name),
                curie,
                words.get(name, ""),
                row["text"],
                folder.name,
                is_unsure=bool(row[UNSURE]),
                is_new=name not in taken,
            )


def _words_by_statement(folder: Path) -> dict[str, str]:
    """Give the words that each statement was read from: of several places, those of the first."""
    rows = read_tables(folder, [EVIDENCE])[EVIDENCE].rows
    return {row["statement"]: row["focus"] for row in reversed(rows) if not row["slots"]}
