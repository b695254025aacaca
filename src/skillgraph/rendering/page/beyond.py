"""What the package knows that joins concepts of a graph where nothing in it does, as ``path`` has it."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from skillgraph.answers.path import FARTHEST
from skillgraph.language.kinds import PATH_KINDS
from skillgraph.projection.edges import demand_labels, project_edges
from skillgraph.projection.known import counted_as, known_concepts, known_elsewhere
from skillgraph.projection.layer_names import WITH_MEANING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from skillgraph.model import Catalog

#: The page of a graph with more concepts holds no way beyond it, save that of the path it opens at.
MOST_CONCEPTS: Final = 1500
#: Two concepts that a relation or a count joins are known, both.
_ENDS: Final = 2


class Beyond(NamedTuple):
    """Edges of paths that pass what the package knows and a graph does not have.

    Attributes:
        concepts: CURIEs of what is known beside the graph at the ends of *edges*.
        edges: Both ends, by CURIE, and the attributes of `edges.project_edges`, in order; none that
            joins two concepts of the graph.
        is_whole: Whether the edges are those of the paths of any two concepts of the graph that are of one
            kind, or one of which is of `PATH_KINDS`.

    """

    concepts: tuple[str, ...] = ()
    edges: tuple[tuple[str, str, dict[str, Any]], ...] = ()
    is_whole: bool = False


def find_beyond(catalog: Catalog, *, path: tuple[str, str] | None = None) -> Beyond:
    """Collect what joins concepts of a graph through what the package knows, where nothing else does.

    Args:
        catalog: The whole graph.
        path: CURIEs of two concepts whose path is wanted, whatever the size of the graph; the package
            may know one that the graph does not have.

    Example:
        >>> from skillgraph.model import Catalog
        >>> find_beyond(Catalog(), path=("concept:docker", "concept:kubernetes")).concepts
        ('concept:docker', 'concept:kubernetes')

    """
    known, own = known_concepts(), catalog.concepts
    is_whole = len(own) <= MOST_CONCEPTS
    ends = () if path is None else tuple(curie for curie in path if curie not in own)
    told = sum(counted_as(concept) in known or curie in known for curie, concept in own.items())
    if told + len(ends) < _ENDS or not (is_whole or path):
        return Beyond(ends, is_whole=is_whole)
    elsewhere = known_elsewhere([*own.values(), *(known[curie] for curie in ends)]).union(ends)
    edges = project_edges(
        catalog,
        concepts=own,
        also={curie: known[curie] for curie in elsewhere},
        layers=WITH_MEANING,
        weak=False,
    )
    ways = _Ways(catalog, edges.adj)
    used = {pair for target in own for pair in ways.toward(target)} if is_whole else set()
    if path is not None:
        used.update(pair for ends_ in (path, path[::-1]) for pair in ways.between(*ends_))
    pairs = sorted(pair for pair in used if not own.keys() >= set(pair))
    concepts = dict.fromkeys(curie for pair in [ends, *pairs] for curie in pair if curie not in own)
    return Beyond(tuple(concepts), tuple((a, b, edges.adj[a][b]) for a, b in pairs), is_whole)


def kinds_counted_as(catalog: Catalog) -> dict[str, str]:
    """Give by CURIE the kinds of what concepts are counted as, where it is something else that is known.

    Of these kinds they are passed too, as `known.known_by_kind` has it.

    Example:
        >>> from skillgraph.model import Catalog, Concept
        >>> found = Concept("concept:pipelines", "CI/CD", "process")
        >>> kinds_counted_as(Catalog(concepts={found.id: found}))
        {'concept:pipelines': 'skill'}

    """
    known = known_concepts()
    names = {curie: counted_as(concept) for curie, concept in catalog.concepts.items()}
    return {
        curie: kind
        for curie, name in names.items()
        if name != curie and (kind := known.kind(name)) not in (None, catalog.concepts[curie].kind)
    }


class _Ways:
    """Finds the pairs that paths are made of where a graph alone has no path."""

    def __init__(self, catalog: Catalog, adjacency: Mapping[str, Mapping[str, dict[str, Any]]]) -> None:
        self._next = {
            curie: [(to, edge["distance"]) for to, edge in others.items()]
            for curie, others in adjacency.items()
        }
        self._aside = demand_labels(catalog)
        self._kind = {curie: concept.kind for curie, concept in catalog.concepts.items()}
        counted = kinds_counted_as(catalog)
        self._found: dict[tuple[frozenset[str], bool], set[str]] = {}
        self._kinds = {curie: {kind, counted.get(curie, kind)} for curie, kind in self._kind.items()}

    def between(self, source: str, target: str) -> Iterator[tuple[str, str]]:
        """Go through the pairs of the path of two concepts, where the graph alone has none."""
        kinds = PATH_KINDS | {self._kind.get(end) or known_concepts()[end].kind for end in (source, target)}
        if self._kind.keys() >= {source, target} and source in self._distances(target, kinds, beyond=False):
            return
        yield from self._pairs([source], target, kinds)

    def toward(self, target: str) -> Iterator[tuple[str, str]]:
        """Go through the pairs of the paths to a concept from those of its kind or of `PATH_KINDS`."""
        kinds = PATH_KINDS | {self._kind[target]}
        within = self._distances(target, kinds, beyond=False)
        left = [curie for curie, kind in self._kind.items() if kind in kinds and curie not in within]
        yield from self._pairs(left, target, kinds)

    def _pairs(
        self, sources: Iterable[str], target: str, kinds: Collection[str]
    ) -> Iterator[tuple[str, str]]:
        away = self._distances(target, kinds, beyond=True)
        for source in sources:
            at = source
            while at != target and source in away:
                nearer = min(
                    to
                    for to, length in self._next[at]
                    if away.get(to, FARTHEST) + length == away[at] and (to == target or to not in self._aside)
                )
                yield min(at, nearer), max(at, nearer)
                at = nearer

    def _distances(self, target: str, kinds: Collection[str], *, beyond: bool) -> dict[str, int]:
        """Give how far concepts are from one, those alone that are nearer than `FARTHEST`."""
        passed = self._passed(frozenset(kinds), beyond=beyond)
        away: dict[str, int] = {}
        waiting = [(0, target)]
        while waiting:
            distance, at = heappop(waiting)
            if at in away:
                continue
            away[at] = distance
            if at in self._aside and at != target:
                continue  # a path ends there and passes it not
            for to, length in self._next[at]:
                if distance + length < FARTHEST and to not in away and to in passed:
                    heappush(waiting, (distance + length, to))
        return away

    def _passed(self, kinds: frozenset[str], *, beyond: bool) -> set[str]:
        if (kinds, beyond) not in self._found:
            own = {curie for curie, found in self._kinds.items() if not found.isdisjoint(kinds)}
            self._found[kinds, beyond] = own | (self._next.keys() - self._kinds.keys() if beyond else set())
        return self._found[kinds, beyond]
