"""What is adjacent to a concept, or like it by a measure: nodes of the projection, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from skillgraph.errors import MissingExtraError, UnknownConceptError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import networkx as nx

    from skillgraph.projection.reasons import Reason

#: NetworkX's functions under their standard names, and the strength of an edge.
Measure = Literal["strength", "jaccard", "adamic-adar", "resource-allocation", "pagerank"]
MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
#: Sums over sets have no fixed order: what the last bits hold is no answer.
_DECIMALS: Final = 9


@dataclass(frozen=True, slots=True)
class Adjacency:
    """A node of the projection as seen from a concept.

    Attributes:
        skill: CURIE of the node.
        strength: Of the edge between the two, in (0, 1], higher is closer; 0 where there is none.
        measure: By what it is ranked, one of `MEASURES`.
        value: Its value by that measure, higher is closer.
        reasons: Why the two are joined, strongest first; by a measure other than
            ``strength`` what the two share, closest first.

    """

    skill: str
    strength: float
    measure: Measure
    value: float
    reasons: tuple[Reason, ...] = ()


def adjacent_skills(
    projection: nx.Graph[str], skill: str, *, limit: int | None = 10, measure: Measure = "strength"
) -> list[Adjacency]:
    """Rank the nodes of a projection as seen from a concept.

    ``strength`` ranks its neighbors by the strength of their edge. The other measures are
    NetworkX's, and any node may be a candidate: ``jaccard_coefficient``,
    ``adamic_adar_index`` and ``resource_allocation_index`` count the neighbors that two
    nodes share; ``pagerank`` is personalized on the concept, with strengths as weights.

    Args:
        projection: Node = concept CURIE, with ``label``; edges with ``strength`` in
            (0, 1] and ``reasons``.
        skill: A node of *projection*.
        limit: Most rows to return, None for all.
        measure: One of `MEASURES`.

    Returns:
        Best first, ties by CURIE; values above 0 alone, rounded to nine decimals.

    Raises:
        UnknownConceptError: *skill* is not a node of *projection*.
        UsageError: There is no such measure.
        MissingExtraError: ``pagerank`` without numpy and scipy.

    Example:
        >>> import networkx as nx
        >>> projection = nx.Graph()
        >>> projection.add_edge("concept:rdf", "concept:sparql", strength=0.5)
        >>> [(row.skill, row.value) for row in adjacent_skills(projection, "concept:rdf")]
        [('concept:sparql', 0.5)]

    """
    ranking = rank_nodes(projection, skill, measure=measure)[:limit]
    return explain_ranking(projection, skill, ranking, measure=measure)


def rank_nodes(
    projection: nx.Graph[str], skill: str, *, measure: Measure = "strength"
) -> list[tuple[str, float]]:
    """Rank nodes without reasons, each with its value: arguments, order and errors of `adjacent_skills`."""
    if skill not in projection:
        raise UnknownConceptError(
            f"{skill} is not in the projection",
            location=f"a projection of {len(projection)} concepts",
            remedy="include its kind with `--kinds`",
        )
    values = ((node, round(value, _DECIMALS)) for node, value in _values(projection, skill, measure=measure))
    found = [(node, value) for node, value in values if value > 0 and node != skill]
    return sorted(found, key=lambda row: (-row[1], row[0]))


def explain_ranking(
    projection: nx.Graph[str], skill: str, ranking: Iterable[tuple[str, float]], *, measure: Measure
) -> list[Adjacency]:
    """Add to ranked nodes the strength of their edge and the reasons, as `adjacent_skills` gives them."""
    rows = []
    for node, value in ranking:
        edge = projection.adj[skill].get(node, {})
        if measure == "strength":
            reasons = tuple(edge.get("reasons", ()))
        else:
            reasons = shared_reasons(projection, skill, node)
        rows.append(Adjacency(node, edge.get("strength", 0.0), measure, value, reasons))
    return rows


def shared_reasons(projection: nx.Graph[str], first: str, second: str) -> tuple[Reason, ...]:
    """Say what two nodes share: the neighbors of both.

    Returns:
        One reason a neighbor, its strength the product of both edges' strengths; strongest
        first, ties by CURIE. It has the evidence of the strongest reason of each edge, and
        it is ``inferred`` where one of these is.

    """
    import networkx as nx

    from skillgraph.projection.reasons import Reason

    labels = projection.nodes(data="label")
    found = []
    for shared in nx.common_neighbors(projection, first, second):
        edges = [projection.edges[end, shared] for end in (first, second)]
        strongest = [reason for edge in edges for reason in edge.get("reasons", ())[:1]]
        names = (labels[node] or node for node in (first, second, shared))
        found.append(
            (
                -round(edges[0]["strength"] * edges[1]["strength"], 6),
                shared,
                "{} and {} are both adjacent to {}.".format(*names),
                strongest,
            )
        )
    return tuple(
        Reason(
            "shared neighbor",
            sentence,
            "inferred" if any(reason.status == "inferred" for reason in strongest) else "stated together",
            -strength,
            tuple(dict.fromkeys(curie for reason in strongest for curie in reason.statements)),
            tuple(dict.fromkeys(evidence for reason in strongest for evidence in reason.evidence)),
        )
        for strength, _, sentence, strongest in sorted(found, key=lambda row: row[:2])
    )


def _values(projection: nx.Graph[str], skill: str, *, measure: Measure) -> Iterator[tuple[str, float]]:
    """Go through the nodes with their values, in no order."""
    if measure == "strength":
        yield from ((node, edge["strength"]) for node, edge in projection.adj[skill].items())
        return
    if measure == "pagerank":
        yield from _pagerank(projection, skill).items()
        return
    import networkx as nx

    pairs = [(skill, node) for node in projection if node != skill]
    match measure:
        case "jaccard":
            found = nx.jaccard_coefficient(projection, pairs)
        case "adamic-adar":
            found = nx.adamic_adar_index(projection, pairs)
        case "resource-allocation":
            found = nx.resource_allocation_index(projection, pairs)
        case _:
            raise UsageError(
                f"unknown measure {measure!r}",
                location="the measure of neighbors",
                remedy=f"choose {', '.join(MEASURES)}",
            )
    yield from ((node, value) for _, node, value in found)


def _pagerank(projection: nx.Graph[str], skill: str) -> dict[str, float]:
    try:
        import networkx as nx
        import numpy as np
        import scipy as sp
    except ImportError as error:
        raise MissingExtraError(
            "pagerank needs numpy and scipy",
            location="the measure of neighbors",
            remedy="`pip install 'skillgraph[analytics]'`, or choose another measure",
        ) from error
    del np, sp  # they are NetworkX's business
    found: dict[str, float] = nx.pagerank(projection, personalization={skill: 1}, weight="strength")
    return found
