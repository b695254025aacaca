"""Vocabulary tables as people write them, with every fault of them: the package's, and a user's own."""

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from skillgraph.errors import Fault, TableError
from skillgraph.extraction.concepts.forms import (
    COMPETING_KINDS,
    MENTION_TYPES,
    POLICY_FLAGS,
    VOCABULARY_COLUMNS,
    Entry,
    bundled_entries,
    parse_policy,
)
from skillgraph.language.words import label_key
from skillgraph.model import Concept
from skillgraph.tables.concepts import MATCH_COLUMN, exact_matches, match_faults
from skillgraph.tables.passages import id_faults
from skillgraph.tables.tsv import Row, read_table


def read_entries(path: Path) -> list[Entry]:
    """Read a vocabulary table: `VOCABULARY_COLUMNS`, and perhaps `MATCH_COLUMN`.

    Raises:
        TableError: It has faults: all that one reading found, each with file, line and column.

    """
    return _read_entries(path, reserved={})


def read_own_entries(path: Path) -> list[Entry]:
    """Read a user's vocabulary, to be used before that of the package.

    Raises:
        TableError: It has faults, see `read_entries`, or an id is that of a role, a duty or another concept
            of the package that nobody can be asked to know.

    """
    concepts = (entry.concept for entry in bundled_entries())
    reserved = {concept.id: concept.kind for concept in concepts if concept.kind not in COMPETING_KINDS}
    return _read_entries(path, reserved=reserved)


def _read_entries(path: Path, *, reserved: Mapping[str, str]) -> list[Entry]:
    faults: list[Fault] = []
    table = read_table(path, VOCABULARY_COLUMNS, name=str(path), faults=faults, optional=(MATCH_COLUMN,))
    ids: set[str] = set()
    owners: dict[tuple[str, ...], str] = {}
    entries = []
    for row in table.rows:
        alternatives = dict.fromkeys(text for text in row.values("alternatives") if text != row["label"])
        matches = exact_matches(row)
        concept = Concept(
            f"concept:{row['id']}", row["label"], row["kind"], (), tuple(alternatives), exact_matches=matches
        )
        policies = dict(map(parse_policy, row.values("policy")))
        faults.extend(id_faults(row, ids, what="concept"))
        if kind := reserved.get(concept.id):
            faults.append(row.fault("id", f"a {kind} of the package has the id {row['id']!r}; take another"))
        faults.extend(_row_faults(row, concept, policies))
        faults.extend(_form_faults(row, concept, owners))
        faults.extend(match_faults(row))
        ids.add(row["id"])
        entries.append(Entry(concept, MENTION_TYPES.get(concept.kind, ""), policies))
    if faults:
        raise TableError(faults)
    return entries


def _row_faults(row: Row, concept: Concept, policies: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    if not concept.label:
        yield row.fault("label", "a concept needs a label")
    if concept.kind not in MENTION_TYPES:
        known = ", ".join(MENTION_TYPES)
        yield row.fault("kind", f"unknown kind {concept.kind!r}; a vocabulary holds {known}")
    for text, flags in policies.items():
        if text not in (concept.label, *concept.alternatives):
            yield row.fault("policy", f"{text!r} is not a form of the row; a policy is written `form: flags`")
        if unknown := sorted(flags - POLICY_FLAGS):
            known = ", ".join(sorted(POLICY_FLAGS))
            yield row.fault("policy", f"unknown policy {unknown[0]!r}; the policies are {known}")


def _form_faults(row: Row, concept: Concept, owners: dict[tuple[str, ...], str]) -> Iterator[Fault]:
    """Find forms without a word, and those that a row above has for another concept."""
    columns = ["label", *["alternatives"] * len(concept.alternatives)]
    for column, text in zip(columns, (concept.label, *concept.alternatives), strict=True):
        key = label_key(text)
        if any(unicodedata.category(character) == "Cc" for character in text):
            yield row.fault(column, f"the form {text!r} holds a control character")
        if text and not any(word[:1].isalnum() for word in key):
            yield row.fault(column, f"the form {text!r} holds no letter and no digit")
        elif text and owners.setdefault(key, concept.id) != concept.id:
            yield row.fault(column, f"the form {text!r} stands for {owners[key]!r} already")
