"""The concept table: one row a concept, its labels, definition and parts."""

import graphlib
import re
from collections.abc import Iterator
from typing import Final

from skillgraph.errors import Fault
from skillgraph.identifiers import SEPARATOR
from skillgraph.model import Concept
from skillgraph.tables.passages import LEADING_SLUG, id_faults
from skillgraph.tables.tsv import Row, Table
from skillgraph.vocabulary import KINDS

CONCEPT_COLUMNS: Final = tuple(
    "id label kind alternatives_in_text alternatives_ours definition parts".split()
)
#: IRIs of the same concept in other schemes.
MATCH_COLUMN: Final = "exact_match"
#: Of a document's own role or stage, the concept that documents share.
SHARED_COLUMN: Final = "shared"
#: What a table may hold beside; nothing reads a note.
CONCEPT_NOTES: Final = (SHARED_COLUMN, MATCH_COLUMN, "note")
#: RFC 3987, "IRI", without a user's name and addresses in brackets: what a host and all behind it is made of.
_IN_HOST: Final = (
    r"(?:[A-Za-z0-9\-._~!$&'()*+,;=\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd]"
    r"|%[0-9A-Fa-f]{2})"
)
_IN_PATH: Final = rf"(?:{_IN_HOST}|[:@/])"
#: The id of a document's own concept begins with that of the document.
_OWN_ID: Final = re.compile(rf"{LEADING_SLUG.pattern}{SEPARATOR}{LEADING_SLUG.pattern}")
_WEB_IRI: Final = (  # compiled where there is an IRI to look at
    rf"https?://{_IN_HOST}+(?::[0-9]+)?(?:/{_IN_PATH}*)?(?:\?(?:{_IN_PATH}|\?)*)?(?:#(?:{_IN_PATH}|\?)*)?"
)


def parse_concepts(table: Table, faults: list[Fault]) -> dict[str, Concept]:
    """Read the concepts of a table by CURIE, in table order, noting every fault."""
    known = {row["id"] for row in table.rows}
    concepts: dict[str, Concept] = {}
    slugs: set[str] = set()
    labels: set[tuple[str, str]] = set()
    for row in table.rows:
        faults.extend(_own_id_faults(row, slugs) if _shared(row) else id_faults(row, slugs, what="concept"))
        faults.extend(_concept_faults(row, known, labels))
        faults.extend(match_faults(row))
        slugs.add(row["id"])
        labels.add(concept_key(row["label"], row["kind"]))
        concept = _parse_concept(row)
        concepts.setdefault(concept.id, concept)
    faults.extend(_circle_faults(table, concepts))
    faults.extend(fault for row in table.rows if _shared(row) for fault in _shared_faults(row, concepts))
    return concepts


def exact_matches(row: Row) -> tuple[str, ...]:
    """Give the exact matches of a row, sorted; none where the table has no column for them."""
    return tuple(sorted(set(row.values(MATCH_COLUMN)))) if MATCH_COLUMN in row.table.columns else ()


def match_faults(row: Row) -> Iterator[Fault]:
    """Find what is no IRI among the exact matches of a row."""
    for iri in exact_matches(row):
        if not is_web_iri(iri):
            yield row.fault(MATCH_COLUMN, f"{iri!r} is not an absolute http or https IRI")


def concept_key(label: str, kind: str) -> tuple[str, str]:
    """Give what only one concept of a table has: who proposes a concept asks here first.

    Example:
        >>> concept_key("Portfolio Manager ", "role") == concept_key("portfolio manager", "role")
        True

    """
    return label.strip().casefold(), kind


def is_web_iri(text: str) -> bool:
    """Tell whether a text is an absolute IRI of the web, as concepts of other vocabularies have.

    Example:
        >>> is_web_iri("http://www.wikidata.org/entity/Q28865"), is_web_iri("wd:Q28865"), is_web_iri("http://")
        (True, False, False)

    """
    return re.fullmatch(_WEB_IRI, text) is not None


def format_concept(concept: Concept) -> dict[str, str]:
    """Give the cells of a concept by column: the inverse of `parse_concepts`."""
    cells = {
        "id": concept.id.removeprefix("concept:"),
        "label": concept.label,
        "kind": concept.kind,
        "alternatives_in_text": "|".join(concept.alternatives_in_text),
        "alternatives_ours": "|".join(concept.alternatives_ours),
        "definition": concept.definition or "",
        "parts": "|".join(part.removeprefix("concept:") for part in concept.parts),
    }
    if concept.shared:
        cells[SHARED_COLUMN] = concept.shared.removeprefix("concept:")
    return cells | ({MATCH_COLUMN: "|".join(concept.exact_matches)} if concept.exact_matches else {})


def _parse_concept(row: Row) -> Concept:
    return Concept(
        f"concept:{row['id']}",
        row["label"],
        row["kind"],
        tuple(sorted(set(row.values("alternatives_in_text")))),
        tuple(sorted(set(row.values("alternatives_ours")))),
        row["definition"] or None,
        tuple(sorted(f"concept:{part}" for part in set(row.values("parts")))),
        exact_matches(row),
        f"concept:{shared}" if (shared := _shared(row)) else None,
    )


def _shared(row: Row) -> str:
    return row[SHARED_COLUMN] if SHARED_COLUMN in row.table.columns else ""


def _shared_faults(row: Row, concepts: dict[str, Concept]) -> Iterator[Fault]:
    """Find what is no concept that documents share: of another kind, a document's own, or not there."""
    shared = _shared(row)
    found = concepts.get(f"concept:{shared}")
    if found is None:
        yield row.fault(SHARED_COLUMN, f"unknown concept {shared!r}")
    elif found.kind != row["kind"]:
        yield row.fault(SHARED_COLUMN, f"{shared!r} is of the kind {found.kind}, not {row['kind']}")
    elif found.shared:
        yield row.fault(SHARED_COLUMN, f"{shared!r} is a document's own concept, which is not shared")


def _own_id_faults(row: Row, taken: set[str]) -> Iterator[Fault]:
    """Find an id that is not that of a document's own concept, or that another row has already."""
    if not _OWN_ID.fullmatch(row["id"]):
        yield row.fault("id", f"{row['id']!r}, a document's own concept, is not <document>{SEPARATOR}<name>")
    elif row["id"] in taken:
        yield row.fault("id", f"the concept {row['id']!r} stands twice")


def _concept_faults(row: Row, known: set[str], labels: set[tuple[str, str]]) -> Iterator[Fault]:
    if not row["label"]:
        yield row.fault("label", "a concept needs a label")
    if row["kind"] not in KINDS:
        yield row.fault("kind", f"unknown kind {row['kind']!r}; the kinds are {', '.join(KINDS)}")
    if concept_key(row["label"], row["kind"]) in labels:
        yield row.fault("label", f"another {row['kind']} has the label {row['label']!r} already")
    for part in row.values("parts"):
        if part not in known:
            yield row.fault("parts", f"unknown concept {part!r}")
        elif part == row["id"]:
            yield row.fault("parts", "a concept cannot be a part of itself")
    seen = [row["label"]]
    for column in ("alternatives_in_text", "alternatives_ours"):
        for alternative in row.values(column):
            if alternative in seen:
                yield row.fault(column, f"the label {alternative!r} stands twice for this concept")
            seen.append(alternative)


def _circle_faults(table: Table, concepts: dict[str, Concept]) -> Iterator[Fault]:
    """Find a concept that is, through its parts, a part of itself."""
    parts = {
        concept.id: {part for part in concept.parts if part != concept.id} for concept in concepts.values()
    }
    try:
        graphlib.TopologicalSorter(parts).prepare()
    except graphlib.CycleError as error:
        curie = min(error.args[1])
        row = next(row for row in table.rows if f"concept:{row['id']}" == curie)
        yield row.fault("parts", "the concept is, through its parts, a part of itself")
