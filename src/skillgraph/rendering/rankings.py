"""`neighbors` and `path`: reasons and hops for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.listings import count_shown, count_words
from skillgraph.rendering.shapes import adjacency_shape, paths_shape
from skillgraph.rendering.tables import Answer, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.adjacency import Adjacency
    from skillgraph.answers.paths import Path
    from skillgraph.model import Catalog
    from skillgraph.reasons import Reason
    from skillgraph.rendering.shapes import Documents

#: How many reasons of one edge people are shown; what is left out is counted.
REASONS_SHOWN: Final = 3
_ARROWS: Final = {"forward": "\u2192", "backward": "\u2190", "both": "\u2014"}


def adjacency_answer(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    total: int,
    documents: Documents | None = None,
) -> Answer:
    """Make the answer of ``neighbors``; *total* counts the neighbors before any limit."""
    notes = [count_shown(len(rows), total)]
    if rows and documents is None:
        notes.append(SEE_PASSAGES)
    return Answer(
        data=lambda: [adjacency_shape(catalog, row, documents=documents) for row in rows],
        blocks=lambda: _adjacency_lines(catalog, rows, skill=skill, documents=documents),
        table=lambda: _adjacency_table(catalog, rows),
        notes=notes,
    )


def _adjacency_lines(
    catalog: Catalog, rows: Sequence[Adjacency], *, skill: str, documents: Documents | None
) -> Iterator[Text]:
    yield Text(f"Adjacent to {catalog.concepts[skill].label} ({skill}), strongest first", 0, "title")
    for row in rows:
        concept = catalog.concepts[row.skill]
        yield Text(f"{row.strength:.3f}  {concept.label} ({concept.kind})", 0, "heading")
        yield from _reason_lines(catalog, row.reasons, documents=documents)


def _adjacency_table(catalog: Catalog, rows: Sequence[Adjacency]) -> Table:
    cells = [
        [
            catalog.concepts[row.skill].label,
            catalog.concepts[row.skill].kind,
            f"{row.strength:.6f}",
            row.skill,
            "; ".join(reason.relation for reason in row.reasons),
            " ".join(reason.sentence for reason in row.reasons),
        ]
        for row in rows
    ]
    return Table(["label", "kind", "strength", "id", "relations", "reasons"], cells)


def paths_answer(
    catalog: Catalog,
    paths: Sequence[Path],
    *,
    source: str,
    target: str,
    hubs_penalized: bool,
    documents: Documents | None = None,
) -> Answer:
    """Make the answer of ``path``."""
    notes = [] if documents is not None else [SEE_PASSAGES]
    if hubs_penalized:
        notes.insert(
            0,
            "Paths through hubs count as longer; --no-hub-penalty measures them by their strength alone.",
        )
    return Answer(
        data=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents),
        items=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents)["paths"],
        blocks=lambda: _path_lines(catalog, paths, source=source, target=target, documents=documents),
        table=lambda: _hop_table(catalog, paths),
        notes=notes,
    )


def _path_lines(
    catalog: Catalog, paths: Sequence[Path], *, source: str, target: str, documents: Documents | None
) -> Iterator[Text]:
    labels = {curie: concept.label for curie, concept in catalog.concepts.items()}
    for path in paths:
        count = count_words(len(path.hops), "hop")
        yield Text(f"{labels[source]} to {labels[target]}: {count}, distance {path.distance}", 0, "title")
        for number, hop in enumerate(path.hops, 1):
            arrow = _ARROWS[hop.direction]
            yield Text(f"{number}. {labels[hop.source]} {arrow} {labels[hop.target]}", 0, "heading")
            yield from _reason_lines(catalog, hop.reasons, documents=documents)


def _reason_lines(
    catalog: Catalog, reasons: Sequence[Reason], *, documents: Documents | None
) -> Iterator[Text]:
    for reason in reasons[:REASONS_SHOWN]:
        status = "" if reason.status in {"stated", "stated together"} else f", {reason.status}"
        yield Text(f"\u2022 {reason.relation}{status}: {reason.sentence}", 1)
        yield from iter_citations(catalog, reason.evidence, documents=documents, indent=2)
    if len(reasons) > REASONS_SHOWN:
        left = count_words(len(reasons) - REASONS_SHOWN, "weaker reason")
        yield Text(f"and {left} (-O json gives all)", 1, "muted")


def _hop_table(catalog: Catalog, paths: Sequence[Path]) -> Table:
    rows = [
        [
            str(number),
            str(step),
            catalog.concepts[hop.source].label,
            hop.direction,
            catalog.concepts[hop.target].label,
            reason.relation,
            reason.status,
            reason.sentence,
        ]
        for number, path in enumerate(paths, 1)
        for step, hop in enumerate(path.hops, 1)
        for reason in hop.reasons
    ]
    return Table(["path", "hop", "source", "direction", "target", "relation", "status", "sentence"], rows)
