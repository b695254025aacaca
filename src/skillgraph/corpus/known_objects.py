"""What a reviewer names as an object that the corpus does not have yet: the package may know it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skillgraph.corpus.directory import DOCUMENTS, changing, holding, read_concepts
from skillgraph.corpus.folders import STATEMENTS, statement_table
from skillgraph.corpus.formatting import format_concepts
from skillgraph.errors import TableError
from skillgraph.language.words import label_key
from skillgraph.store.manifest import CONCEPT_FILE
from skillgraph.tables.tsv import format_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from skillgraph.model import Concept
    from skillgraph.tables.tsv import Row, Table


def take_edits(directory: Path) -> None:
    """Make the tables of a corpus ready to be built as they were edited: their objects are concepts.

    What a killed run left is put in place first, since it would take the place of later edits.

    Raises:
        OutputError: Another run writes there, or nothing can be written.
        TableError: With every fault of the tables; nothing was changed.

    """
    with holding(directory):
        if _has_unknown_objects(directory):
            with changing(directory) as staging:
                take_known_objects(staging)


def _has_unknown_objects(directory: Path) -> bool:
    """Tell whether a row names an object that the concept table lacks; faults are told by a build."""
    try:
        concepts, _ = read_concepts(directory)
        return any(True for table in _tables(directory) for _ in _unknown(table, concepts))
    except TableError:
        return False


def take_known_objects(staging: Path) -> None:
    """Put into the concepts of a corpus what rows name as objects, by id or name, and the package knows.

    A cell that holds a label gets the id, that of a concept of the corpus too. What nothing is called
    stays as it is, and is a fault.

    Raises:
        TableError: With every fault of the tables.

    """
    concepts, notes = read_concepts(staging)
    added: dict[str, Concept] = {}
    for table in _tables(staging):
        is_changed = False
        for row in _unknown(table, concepts):
            if (found := named_object(row["object"], concepts)) is not None:
                row["object"] = found.id.removeprefix("concept:")
                added |= _with_parts(found)
                is_changed = True
        if is_changed:
            (staging / table.name).write_text(format_table(table), "utf-8", newline="")
    new = {curie: concept for curie, concept in added.items() if curie not in concepts}
    if new:
        table = format_concepts((concepts | new).values(), notes=notes)
        (staging / CONCEPT_FILE).write_text(format_table(table), "utf-8", newline="")


def named_object(name: str, concepts: Mapping[str, Concept]) -> Concept | None:
    """Find the one thing that a reviewer names, as `named_objects` does; None where there is none or several.

    Example:
        >>> found = [named_object(name, {}) for name in ("rust", "Rust", "no such thing")]
        >>> [concept and concept.id for concept in found]
        ['concept:rust', 'concept:rust', None]

    """
    found = named_objects(name, concepts)
    return found[0] if len(found) == 1 else None


def named_objects(name: str, concepts: Mapping[str, Concept]) -> list[Concept]:
    """Find what a reviewer may name: by its id or CURIE, then by its label, then by what else it is called.

    Each is looked for in the corpus, then in the package. What is a document's own is found by id alone.

    Example:
        >>> [[one.id for one in named_objects(name, {})] for name in ("concept:rust", "golang", "Nosuch")]
        [['concept:rust'], ['concept:go'], []]

    """
    from skillgraph.extraction.concepts.forms import bundled_vocabulary  # few rows name what is not there

    curie = f"concept:{name.removeprefix('concept:')}"
    known = bundled_vocabulary().concepts
    for concept in (concepts.get(curie), known.get(curie)):
        if concept is not None:
            return [concept]
    if name == curie:
        return []
    wanted, shared = label_key(name), [concept for concept in concepts.values() if concept.shared is None]
    ways = (
        [concept for concept in shared if label_key(concept.label) == wanted],
        [concepts.get(one, known[one]) for one in _package_labels().get(wanted, ())],
        [concept for concept in shared if wanted in map(label_key, concept.alternatives)],
        [known[one] for one in sorted({form.concept for form in bundled_vocabulary().find(name)})],
    )
    return next(filter(None, ways), [])


@cache
def _package_labels() -> dict[tuple[str, ...], list[str]]:
    """Give the CURIEs of what the package knows by the norms of its labels, in order."""
    from skillgraph.extraction.concepts.forms import bundled_vocabulary

    found: dict[tuple[str, ...], list[str]] = {}
    for curie, concept in sorted(bundled_vocabulary().concepts.items()):
        found.setdefault(label_key(concept.label), []).append(curie)
    return found


def _tables(directory: Path) -> Iterator[Table]:
    for path in sorted((directory / DOCUMENTS).glob(f"*/{STATEMENTS}")):
        yield statement_table(path.parent)


def _unknown(table: Table, concepts: Mapping[str, Concept]) -> Iterator[Row]:
    for row in table.rows:
        name = row["object"]
        if name and not name.startswith("statement:") and f"concept:{name}" not in concepts:
            yield row


def _with_parts(concept: Concept) -> dict[str, Concept]:
    """Give a concept with its parts, and theirs, that the package knows."""
    from skillgraph.extraction.concepts.forms import bundled_vocabulary

    known, found, left = bundled_vocabulary().concepts, {concept.id: concept}, [*concept.parts]
    while left:
        curie = left.pop()
        if curie in known and curie not in found:
            found[curie] = known[curie]
            left += known[curie].parts
    return found
