"""`path`: the hops from one concept to another, each with its reasons, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.projection.layer_names import band
from skillgraph.rendering.json import paths_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.known_marks import KNOWN_ALONE
from skillgraph.rendering.text.neighbors import MARK, SEE_REASONS
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.reason_lines import lines_about_reasons, reason_lines, shared_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from skillgraph.answers.path import Path
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents

#: A hop with less closeness is called weak.
WEAK: Final = 0.12
#: Said where both ends are of the graph, and what joins them is not.
BEYOND: Final = "Nothing in this graph alone joins them meaningfully."
_ARROWS: Final = {"forward": "\u2192", "backward": "\u2190", "both": "\u2014"}


def paths_answer(
    catalog: Catalog,
    paths: Sequence[Path],
    *,
    source: str,
    target: str,
    graph: Catalog,
    limit: int,
    via: Collection[str] = (),
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``path``.

    Args:
        catalog: Where the concepts are, those too that the graph does not have.
        paths: The shortest first, at most *limit*.
        source: CURIE of the end that the paths leave.
        target: CURIE of the end that they reach.
        graph: The graph that was asked.
        limit: How many paths were asked for.
        via: CURIEs of what was to be passed.
        documents: Whose passages are shown.
        evidence: Show the places of each reason.

    """
    reasons = [reason for path in paths for hop in path.hops for reason in hop.reasons]
    unseen = documents is None and any(reason.evidence for reason in reasons)
    notes = [] if evidence and not unseen else [SEE_PASSAGES] if evidence else [SEE_REASONS]
    weak = dict.fromkeys(hop for path in paths for hop in _weak_hops(catalog, path))
    if weak:
        more = " Longer ways: --limit 3." if limit == 1 else ""
        notes.insert(0, f"Weak, closeness below {WEAK}: {'; '.join(weak)}.{more}")
    if len(paths) < limit:
        notes.insert(0, f"There {'is' if len(paths) == 1 else 'are'} no more than {len(paths)}.")
    named = {source, target, *(hop.target for path in paths for hop in path.hops)}
    if not named <= graph.concepts.keys():
        notes.insert(0, KNOWN_ALONE)
        if {source, target, *via} <= graph.concepts.keys():
            notes.insert(0, BEYOND)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_paths  # few answers are explained

        return explain_paths(paths)

    return Answer(
        data=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents),
        items=lambda: paths_shape(catalog, source, target, paths=paths, documents=documents)["paths"],
        blocks=lambda: _path_lines(
            catalog, paths, ends=(source, target), graph=graph, documents=documents, evidence=evidence
        ),
        table=lambda: _hop_table(catalog, paths),
        notes=notes,
        explanation=explanation,
    )


def _weak_hops(catalog: Catalog, path: Path) -> Iterator[str]:
    """Go through the hops of a path that hardly hold."""
    for hop in path.weak_hops(WEAK):
        yield " and ".join(catalog.concepts[curie].label for curie in (hop.source, hop.target))


def _path_lines(
    catalog: Catalog,
    paths: Sequence[Path],
    *,
    ends: tuple[str, str],
    graph: Catalog,
    documents: Documents | None,
    evidence: bool,
) -> Iterator[Text]:
    named = {*ends, *(hop.target for path in paths for hop in path.hops)}
    labels = {
        curie: catalog.concepts[curie].label + ("" if curie in graph.concepts else f" {MARK}")
        for curie in named
    }
    for rank, path in enumerate(paths, 1):
        count = count_words(len(path.hops), "hop")
        which = f"Path {rank} of {len(paths)}, " if len(paths) > 1 else ""
        named_ends = " to ".join(catalog.concepts[curie].label for curie in ends)
        held = f", {_closeness_words(path.weakest)} at its weakest"
        if rank > 1:
            yield Text("")
        yield Text(f"{which}{named_ends}: {count}{held if path.hops else ''}", 0, "title")
        crowded = path.class_hops()
        for number, hop in enumerate(path.hops, 1):
            arrow = _ARROWS[hop.direction]
            words = _closeness_words(hop.closeness)
            if hop in crowded:
                words += f"; one of {hop.class_size} known, {hop.held_through_class:.2f} here"
            yield Text(f"{number}. {labels[hop.source]} {arrow} {labels[hop.target]} ({words})", 0, "heading")
            yield from reason_lines(catalog, hop.reasons, documents=documents, evidence=evidence)
            yield from shared_lines(hop.shared)
    yield from lines_about_reasons(reason for path in paths for hop in path.hops for reason in hop.reasons)


def _closeness_words(value: float) -> str:
    return f"{band(value)}, {value:.2f}"


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
