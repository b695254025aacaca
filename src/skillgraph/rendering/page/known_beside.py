"""What stands beside a concept of which little is stated, and the graph does not have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.identifiers import local_name
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.edges import named_beside, project_edges
from skillgraph.projection.known import counted_as, known_concepts, known_elsewhere
from skillgraph.projection.layer_names import WITH_MEANING
from skillgraph.rendering.page.beyond import Beyond, find_beyond
from skillgraph.rendering.page.column_data import plain_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Concept
    from skillgraph.projection.reasons import Reason

#: From so many neighbors on a concept stands alone; the page's script has the same number.
_THIN: Final = 8


class KnownBeside(NamedTuple):
    """Concepts that the package knows beside those of a graph.

    Attributes:
        rows: Label and kind of each, and its slug where the label does not make it.
        numbers: CURIE of each → its number in the page, behind those of the graph.
        ties: Number of a concept of the graph → place in *rows* and why the two are tied, by turns,
            the closest first.
        beyond: What joins concepts of the graph where nothing in it does.

    """

    rows: list[tuple[str, ...]]
    numbers: dict[str, int]
    ties: dict[int, list[int | str]]
    beyond: Beyond


def known_beside_concepts(
    catalog: Catalog, numbers: Mapping[str, int], *, path: tuple[str, str] | None = None
) -> KnownBeside:
    """Collect what the package knows beside a graph: for paths, and where little is stated.

    Named relations tie the latter to skills and technologies of the graph.

    Args:
        catalog: The whole graph.
        numbers: CURIE of each concept → its number in the page.
        path: CURIEs of two concepts whose path is looked at first.

    """
    elsewhere = known_elsewhere(catalog.concepts.values())
    neighbors = _neighbor_counts(catalog)
    places: dict[str, int] = {}
    ties: dict[int, list[int | str]] = {}
    known = known_concepts()
    for own in catalog.concepts.values():
        if neighbors[own.id] >= _THIN or not _is_skill(own):
            continue
        ends = {end for end in elsewhere.intersection(named_beside(own)) if known.kind(end) in DEFAULT_KINDS}
        if ends:
            ties[numbers[own.id]] = [
                part
                for end, reason in _nearest(own, ends)
                for part in (places.setdefault(end, len(places)), _words(reason))
            ]
    beyond = find_beyond(catalog, path=path)
    curies = tuple(dict.fromkeys([*places, *beyond.concepts]))
    return KnownBeside(
        [_row(known[curie]) for curie in curies],
        {curie: len(numbers) + place for place, curie in enumerate(curies)},
        ties,
        beyond,
    )


def _row(concept: Concept) -> tuple[str, ...]:
    slug = local_name(concept.id)
    return (concept.label, concept.kind, *([] if slug == plain_slug(concept.label) else [slug]))


def _is_skill(concept: Concept) -> bool:
    return concept.kind in DEFAULT_KINDS or known_concepts().kind(counted_as(concept)) in DEFAULT_KINDS


def _nearest(own: Concept, ends: Iterable[str]) -> list[tuple[str, Reason]]:
    """Give known concepts with the first reason for each, the closest first, as `neighbors` ranks them."""
    known = known_concepts()
    projection = project_edges(
        Catalog(concepts={own.id: own}),
        concepts=[own.id],
        also={end: known[end] for end in ends},
        layers=WITH_MEANING,
        around=[own.id],
    )
    edges = projection.adj[own.id].items()
    ranked = sorted(edges, key=lambda edge: (-edge[1]["closeness"], edge[0]))
    return [(end, edge["reasons"][0]) for end, edge in ranked]


def _words(reason: Reason) -> str:
    return f"{reason.sentence} ({reason.reference})" if reason.reference else reason.sentence


def _neighbor_counts(catalog: Catalog) -> defaultdict[str, int]:
    tied: defaultdict[str, set[str]] = defaultdict(set)
    pairs = [(s.subject, s.object) for s in catalog.statements.values()]
    pairs += [(whole.id, part) for whole in catalog.concepts.values() for part in whole.parts]
    for first, second in pairs:
        if second in catalog.concepts and first in catalog.concepts and first != second:
            tied[first].add(second)
            tied[second].add(first)
    return defaultdict(int, {curie: len(others) for curie, others in tied.items()})
