"""What is adjacent to a concept: its neighbors in the projection, closest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.errors import UnknownConceptError

if TYPE_CHECKING:
    import networkx as nx

    from skillgraph.reasons import Reason


@dataclass(frozen=True, slots=True)
class Adjacency:
    """A neighbor of a concept.

    Attributes:
        skill: CURIE of the neighbor.
        strength: Of the edge, in (0, 1], higher is closer.
        reasons: Why the two are joined, strongest first.

    """

    skill: str
    strength: float
    reasons: tuple[Reason, ...] = ()


def adjacent_skills(projection: nx.Graph[str], skill: str, *, limit: int | None = 10) -> list[Adjacency]:
    """Rank the neighbors of a concept by the strength of their edge.

    Args:
        projection: Node = concept CURIE; edge attribute ``strength`` is in (0, 1].
        skill: A node of *projection*.
        limit: Most rows to return, None for all.

    Returns:
        Strongest first, ties by CURIE.

    Raises:
        UnknownConceptError: *skill* is not a node of *projection*.

    Example:
        >>> import networkx as nx
        >>> projection = nx.Graph()
        >>> projection.add_edge("concept:rdf", "concept:sparql", strength=0.5)
        >>> adjacent_skills(projection, "concept:rdf")
        [Adjacency(skill='concept:sparql', strength=0.5, reasons=())]

    """
    if skill not in projection:
        raise UnknownConceptError(
            f"{skill} is no node of the projection",
            location=f"a projection of {len(projection)} concepts",
            remedy="project its kind as well (`--kinds`)",
        )
    rows = [
        Adjacency(neighbor, edge["strength"], tuple(edge.get("reasons", ())))
        for neighbor, edge in projection.adj[skill].items()
    ]
    rows.sort(key=lambda row: (-row.strength, row.skill))
    return rows[:limit]
