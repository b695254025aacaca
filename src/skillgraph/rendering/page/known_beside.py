"""What stands beside a concept of which little is stated, and the graph does not have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.identifiers import local_name
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.edges import project_edges
from skillgraph.projection.known import counted_as, known_concepts, known_elsewhere
from skillgraph.projection.known_ties import named_beside
from skillgraph.projection.layer_names import WITH_MEANING
from skillgraph.rendering.page.beyond import Beyond, find_beyond
from skillgraph.rendering.page.column_data import plain_slug
from skillgraph.rendering.page.sentence_forms import sentence_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Concept
    from skillgraph.projection.reasons import Reason

#: From so many neighbors on a concept stands alone; the page's script has the same number.
_THIN: Final = 8
#: So many ties a page tells at most: of each concept the closest, as many of each as that lets, and where
#: one of each is too much, of those that most stand alone.
_MOST_TIES: Final = 260
#: A page that has no more tells all of them.
_FEW_TIES: Final = 600


class KnownBeside(NamedTuple):
    """Concepts that the package knows beside those of a graph.

    Attributes:
        rows: Label and kind of each, and its slug where the label does not make it.
        numbers: CURIE of each → its number in the page, behind those of the graph.
        ties: Number of a concept of the graph → place in *rows* and why the two are tied, by turns,
            the closest first; marks stand for the two, as `sentence_forms` has it.
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
    neighbors, known = _neighbor_counts(catalog), known_concepts()
    elsewhere = known_elsewhere(catalog.concepts.values())
    found: dict[int, list[tuple[str, Reason]]] = {}
    for own in sorted(catalog.concepts.values(), key=lambda own: neighbors[own.id]):
        if neighbors[own.id] >= _THIN or not _is_skill(own):
            continue
        ends = {end for end in elsewhere.intersection(named_beside(own)) if known.kind(end) in DEFAULT_KINDS}
        if ends and len(found) < _MOST_TIES:
            found[numbers[own.id]] = _nearest(own, ends)
    most = _most_of_each(map(len, found.values()))
    places: dict[str, int] = {}
    labels = {numbers[own.id]: own.label for own in catalog.concepts.values()}
    ties: dict[int, list[int | str]] = {
        number: [
            part
            for end, reason in nearest[:most]
            for part in (places.setdefault(end, len(places)), _form(reason, labels[number], known[end].label))
        ]
        for number, nearest in sorted(found.items())
    }
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


def _most_of_each(counts: Iterable[int]) -> int:
    """Give how many ties of each concept are told: all where they are few, else one at least."""
    held = list(counts)
    if sum(held) <= _FEW_TIES:
        return max(held, default=0)
    fits = (most for most in range(_THIN, 1, -1) if sum(min(count, most) for count in held) <= _MOST_TIES)
    return next(fits, 1)


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


def _form(reason: Reason, own: str, other: str) -> str:
    """Say why, with marks where the two are named, which the page names anyway."""
    words = f"{reason.sentence} ({reason.reference})" if reason.reference else reason.sentence
    return sentence_form(words, own, other) or " ".join(words.split())


def _neighbor_counts(catalog: Catalog) -> defaultdict[str, int]:
    tied: defaultdict[str, set[str]] = defaultdict(set)
    pairs = [(s.subject, s.object) for s in catalog.statements.values()]
    pairs += [(whole.id, part) for whole in catalog.concepts.values() for part in whole.parts]
    for first, second in pairs:
        if second in catalog.concepts and first in catalog.concepts and first != second:
            tied[first].add(second)
            tied[second].add(first)
    return defaultdict(int, {curie: len(others) for curie, others in tied.items()})
