"""`path`: the hops from one concept to another, each with its reasons, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import paths_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.reason_lines import reason_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.path import Path
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents

#: Places that join what they hold so loosely that people are told.
WEAK_PLACES: Final = ("same wider list", "same section")
_ARROWS: Final = {"forward": "\u2192", "backward": "\u2190", "both": "\u2014"}


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
            yield from reason_lines(catalog, hop.reasons, documents=documents)


def _hop_table(catalog: Catalog, paths: Sequence[Path]) -> TextTable:
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
    return TextTable(["path", "hop", "source", "direction", "target", "relation", "status", "sentence"], rows)
