"""`neighbors` and `path`: reasons and hops for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import adjacency_shape, paths_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.listings import count_shown
from skillgraph.rendering.text.output import Answer, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.neighbors import Adjacency, Measure
    from skillgraph.answers.path import Path
    from skillgraph.model import Catalog
    from skillgraph.projection.reasons import Reason
    from skillgraph.rendering.json import Documents

#: How many reasons of one edge people are shown; what is left out is counted.
REASONS_SHOWN: Final = 3
#: Places that join what they hold so loosely that people are told.
WEAK_PLACES: Final = ("same wider list", "same section")
_TITLES: Final = {
    "strength": "Adjacent to {} ({}), strongest first",
    "jaccard": "Like {} ({}) by the Jaccard coefficient: neighbors shared, of all that either has",
    "adamic-adar": "Like {} ({}) by the Adamic-Adar index: neighbors shared, hubs counting less",
    "resource-allocation": "Like {} ({}) by resource allocation: neighbors shared, hubs counting much less",
    "pagerank": "Near {} ({}) by personalized PageRank: where walks from it are",
}
_ARROWS: Final = {"forward": "\u2192", "backward": "\u2190", "both": "\u2014"}


def adjacency_answer(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    measure: Measure,
    total: int,
    documents: Documents | None = None,
) -> Answer:
    """Make the answer of ``neighbors``; *total* counts the rows before any limit."""
    notes = [count_shown(len(rows), total)]
    if rows and documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_adjacency  # few answers are explained

        return explain_adjacency(catalog, rows, measure=measure, total=total)

    return Answer(
        data=lambda: [adjacency_shape(catalog, row, documents=documents) for row in rows],
        blocks=lambda: _adjacency_lines(catalog, rows, skill=skill, measure=measure, documents=documents),
        table=lambda: _adjacency_table(catalog, rows),
        notes=notes,
        explanation=explanation,
        no=""
        if rows
        else f"nothing of these kinds is adjacent to {catalog.concepts[skill].label} or like it",
    )


def _adjacency_lines(
    catalog: Catalog,
    rows: Sequence[Adjacency],
    *,
    skill: str,
    measure: Measure,
    documents: Documents | None,
) -> Iterator[Text]:
    yield Text(_TITLES[measure].format(catalog.concepts[skill].label, skill), 0, "title")
    for row in rows:
        concept = catalog.concepts[row.skill]
        yield Text(f"{row.value:.3f}  {concept.label} ({concept.kind})", 0, "heading")
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
            row.measure,
            f"{row.value:.9f}",
        ]
        for row in rows
    ]
    columns = ["label", "kind", "strength", "id", "relations", "reasons", "measure", "value"]
    return Table(columns, cells)


def paths_answer(
    catalog: Catalog,
    paths: Sequence[Path],
    *,
    source: str,
    target: str,
    limit: int,
    hubs_penalized: bool,
    documents: Documents | None = None,
) -> Answer:
    """Make the answer of ``path``, of at most *limit* paths."""
    notes = [] if documents is not None else [SEE_PASSAGES]
    weak = dict.fromkeys(hop for path in paths for hop in _weak_hops(catalog, path))
    if weak:
        more = " Longer ways: --limit 3." if limit == 1 else ""
        loose = "a list with lists in it, or a whole section"
        notes.insert(0, f"Weak: only {loose}, joins {'; '.join(weak)}.{more}")
    if len(paths) < limit:
        notes.insert(0, f"There {'is' if len(paths) == 1 else 'are'} no more than {len(paths)}.")
    if hubs_penalized:
        notes.insert(
            0,
            "Paths through hubs count as longer; --no-hub-penalty measures them by their strength alone.",
        )

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_paths  # few answers are explained

        return explain_paths(paths, hubs_penalized=hubs_penalized)

    return Answer(
        data=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents),
        items=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents)["paths"],
        blocks=lambda: _path_lines(catalog, paths, source=source, target=target, documents=documents),
        table=lambda: _hop_table(catalog, paths),
        notes=notes,
        explanation=explanation,
    )


def _weak_hops(catalog: Catalog, path: Path) -> Iterator[str]:
    """Go through the hops of a path that rest on places alone that say little."""
    for hop in path.hops:
        if hop.reasons and all(reason.relation in WEAK_PLACES for reason in hop.reasons):
            yield " and ".join(catalog.concepts[curie].label for curie in (hop.source, hop.target))


def _path_lines(
    catalog: Catalog, paths: Sequence[Path], *, source: str, target: str, documents: Documents | None
) -> Iterator[Text]:
    labels = {curie: concept.label for curie, concept in catalog.concepts.items()}
    for rank, path in enumerate(paths, 1):
        count = count_words(len(path.hops), "hop")
        which = f"Path {rank} of {len(paths)}, " if len(paths) > 1 else ""
        ends = f"{labels[source]} to {labels[target]}"
        yield Text(f"{which}{ends}: {count}, distance {path.distance}", 0, "title")
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
        which = "more shared neighbor" if reasons[-1].relation == "shared neighbor" else "weaker reason"
        left = count_words(len(reasons) - REASONS_SHOWN, which)
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
