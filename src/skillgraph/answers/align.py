"""What the concepts of a graph match in ESCO and O*NET: what is confirmed, and what is proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import Fault, TableError
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Concept, Match
from skillgraph.tables.alignments import (
    ALIGNMENTS,
    ANY_MATCH,
    BY_RULE,
    JUDGED,
    NO_TERM,
    SUFFIX,
    Alignment,
    format_alignments,
    read_alignments,
)
from skillgraph.vocabulary import TAXONOMIES, taxonomy_of

#: Heads of a table that a proposal begins; a person writes the rest.
_SET: Final = "https://example.org/alignments/"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A concept, and what it matches in the taxonomies."""

    concept: Concept
    matches: tuple[Match, ...]


def aligned_concepts(catalog: Catalog) -> list[Aligned]:
    """Give the concepts that have a confirmed match, in the order of the catalog.

    Example:
        >>> import skillgraph
        >>> rows = {row.concept.label: row.matches for row in aligned_concepts(skillgraph.open_catalog())}
        >>> [(match.relation, match.label) for match in rows["Apache Hadoop"]]
        [('skos:exactMatch', 'Hadoop'), ('skos:exactMatch', 'Apache Hadoop')]

    """
    return [
        Aligned(concept, catalog.matches[curie])
        for curie, concept in catalog.concepts.items()
        if curie in catalog.matches
    ]


def propose_alignments(
    catalog: Catalog, folder: str | Path, *, judged: Iterable[Alignment] = ()
) -> list[Alignment]:
    """Propose what the concepts of a graph match in a reader's own copy of ESCO or O*NET.

    Args:
        catalog: Its skills, technologies, fields of study, roles and stages are looked up.
        folder: The copy: unpacked, or with the archives that it comes in.
        judged: Rows that a person has judged, which stay as they are; their concepts are not proposed for
            again, nor are those with a match in this taxonomy, or which the package says have none.

    Returns:
        The judged rows, then the proposals, best first for each concept; a row without a term where
        nothing is near. Some ten seconds for a whole taxonomy.

    Raises:
        TaxonomyError: The folder is no copy of a taxonomy, or a table of it is missing or damaged.

    """
    from skillgraph.taxonomies.proposing import propose_matches
    from skillgraph.taxonomies.targets import read_targets, tell_taxonomy

    taxonomy = tell_taxonomy(Path(folder))
    kept = [row for row in judged if row.justification == JUDGED]
    done = {row.concept for row in kept}
    done |= {
        curie
        for curie, matches in catalog.matches.items()
        if any(taxonomy_of(match.target) == taxonomy for match in matches)
    }
    done |= _nones_of_package(taxonomy, catalog)
    concepts = [c for curie, c in catalog.concepts.items() if curie not in done and c.shared is None]
    for curie, proposals in propose_matches(concepts, read_targets(Path(folder))).items():
        label = catalog.concepts[curie].label
        kept += [
            Alignment(
                curie,
                label,
                one.predicate,
                one.target.id,
                one.target.label,
                one.target.category,
                BY_RULE,
                f"{one.score:.2f}",
                one.reason,
            )
            for one in proposals
        ] or [Alignment(curie, label, ANY_MATCH, NO_TERM, justification=BY_RULE)]
    return kept


def _nones_of_package(taxonomy: str, catalog: Catalog) -> set[str]:
    """Give the concepts of which a person has found that the taxonomy has none: candidates mislead there."""
    rows = read_alignments(bundled_ontology() / ALIGNMENTS / f"{taxonomy}{SUFFIX}", [])
    return {
        row.concept
        for row in rows
        if row.target == NO_TERM
        and row.justification == JUDGED
        and row.concept in catalog.concepts
        and fold(row.label) == fold(catalog.concepts[row.concept].label)
    }


def read_judged(path: Path) -> list[Alignment]:
    """Read the rows of a table of alignments, none where there is no table yet.

    Raises:
        TableError: With every fault of the table.

    """
    faults: list[Fault] = []
    if not path.exists():
        return []
    rows = read_alignments(path, faults)
    if faults:
        raise TableError(faults)
    return rows


def format_proposals(rows: Sequence[Alignment], folder: str | Path) -> str:
    """Write proposals as a table in the form of SSSOM, for a person to judge."""
    from skillgraph.taxonomies.targets import tell_taxonomy

    taxonomy = tell_taxonomy(Path(folder))
    about = (
        ("mapping_set_id", f"{_SET}{taxonomy}"),
        ("mapping_set_title", f"Concepts and {TAXONOMIES[taxonomy].label}"),
        ("license", "https://w3id.org/sssom/license/unspecified"),
        ("comment", f"Write {JUDGED} where you have judged a row. {TAXONOMIES[taxonomy].attribution}"),
    )
    return format_alignments(rows, about=about)
