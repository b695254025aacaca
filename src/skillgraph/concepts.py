"""The concept table: one row a concept, its labels, definition and parts."""

from collections.abc import Iterator
from typing import Final

from skillgraph.errors import Fault
from skillgraph.model import Concept
from skillgraph.passages import id_faults
from skillgraph.tables import Row, Table
from skillgraph.vocabulary import KINDS

CONCEPT_COLUMNS: Final = (
    "id", "label", "kind", "alternatives_in_text", "alternatives_ours", "definition", "parts",
)  # fmt: skip
#: What a reader's own copy may hold beside, and compiling does not look at.
CONCEPT_NOTES: Final = ("note",)


def parse_concepts(table: Table, faults: list[Fault]) -> dict[str, Concept]:
    """Read the concepts of a table by CURIE, in table order, noting every fault."""
    known = {row["id"] for row in table.rows}
    concepts: dict[str, Concept] = {}
    slugs: set[str] = set()
    labels: set[tuple[str, str]] = set()
    for row in table.rows:
        faults.extend(id_faults(row, slugs, what="concept"))
        faults.extend(_concept_faults(row, known, labels))
        slugs.add(row["id"])
        labels.add((row["label"].casefold(), row["kind"]))
        concept = _parse_concept(row)
        concepts.setdefault(concept.id, concept)
    return concepts


def format_concept(concept: Concept) -> dict[str, str]:
    """Give the cells of a concept by column: the inverse of `parse_concepts`."""
    return {
        "id": concept.id.removeprefix("concept:"),
        "label": concept.label,
        "kind": concept.kind,
        "alternatives_in_text": "|".join(concept.alternatives_in_text),
        "alternatives_ours": "|".join(concept.alternatives_ours),
        "definition": concept.definition or "",
        "parts": "|".join(part.removeprefix("concept:") for part in concept.parts),
    }


def _parse_concept(row: Row) -> Concept:
    return Concept(
        f"concept:{row['id']}",
        row["label"],
        row["kind"],
        tuple(sorted(set(row.values("alternatives_in_text")))),
        tuple(sorted(set(row.values("alternatives_ours")))),
        row["definition"] or None,
        tuple(sorted(f"concept:{part}" for part in set(row.values("parts")))),
    )


def _concept_faults(row: Row, known: set[str], labels: set[tuple[str, str]]) -> Iterator[Fault]:
    if not row["label"]:
        yield row.fault("label", "a concept needs a label")
    if row["kind"] not in KINDS:
        yield row.fault("kind", f"unknown kind {row['kind']!r}; the kinds are {', '.join(KINDS)}")
    if (row["label"].casefold(), row["kind"]) in labels:
        yield row.fault("label", f"another {row['kind']} has the label {row['label']!r} already")
    for part in row.values("parts"):
        if part not in known:
            yield row.fault("parts", f"unknown concept {part!r}")
        elif part == row["id"]:
            yield row.fault("parts", "a concept is no part of itself")
    seen = [row["label"]]
    for column in ("alternatives_in_text", "alternatives_ours"):
        for alternative in row.values(column):
            if alternative in seen:
                yield row.fault(column, f"the label {alternative!r} stands twice for this concept")
            seen.append(alternative)
