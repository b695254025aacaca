"""What is adjacent to a concept, or like it by a measure: nodes of the projection, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from skillgraph.errors import MissingExtraError, UnknownConceptError, UsageError, format_install
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.edges import Edges
from skillgraph.projection.layer_names import PROJECTED, WITH_MEANING
from skillgraph.projection.layers import carries_meaning, is_backed
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import networkx as nx

    from skillgraph.model import Catalog
    from skillgraph.projection.associates import Shared
    from skillgraph.projection.edges import Projection
    from skillgraph.projection.reasons import Reason

#: NetworkX's functions under their standard names, and the closeness of an edge.
Measure = Literal["closeness", "jaccard", "adamic-adar", "resource-allocation", "pagerank"]
MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
#: A concept with fewer neighbors gets what taxonomies and counts say without carrying meaning.
_FEW: Final = 3
#: Sums over sets have no fixed order: what the last bits hold is no answer.
_DECIMALS: Final = 9


@dataclass(frozen=True, slots=True)
class Adjacency:
    """A node of the projection as seen from a concept.

    Attributes:
        skill: CURIE of the node.
        closeness: Of the edge between the two, in [0, 1), higher is closer; 0 where there is none.
        measure: By what it is ranked, one of `MEASURES`.
        value: Its value by that measure, higher is closer.
        reasons: Why the two are joined, by layer; by a measure other than
            ``closeness`` what the two share, closest first.
        shared: What both are asked for with, which is in the closeness of their edge; None
            where that is not known, or there is no edge.

    """

    skill: str
    closeness: float
    measure: Measure
    value: float
    reasons: tuple[Reason, ...] = ()
    shared: Shared | None = None

    @property
    def is_weak(self) -> bool:
        """Whether nothing that joins the two carries meaning (`layers.carries_meaning`)."""
        return self.measure == "closeness" and not carries_meaning(self.reasons)


def neighborhood(
    catalog: Catalog,
    concept: str,
    *,
    kinds: Collection[str] = DEFAULT_KINDS,
    layers: Collection[str] = WITH_MEANING,
    beyond: bool = True,
    weak: bool = False,
    measure: Measure = "closeness",
) -> nx.Graph[str]:
    """Project what is adjacent to a concept; arguments as in `edges_around`.

    Returns:
        As `projecting.project_graph` gives it.

    Example:
        >>> from skillgraph.model import Catalog
        >>> "concept:docker" in neighborhood(Catalog(), "concept:kubernetes")["concept:kubernetes"]
        True

    """
    edges = edges_around(
        catalog, concept, kinds=kinds, layers=layers, beyond=beyond, weak=weak, measure=measure
    )
    return edges.graph()


def edges_around(
    catalog: Catalog,
    concept: str,
    *,
    kinds: Collection[str] = DEFAULT_KINDS,
    layers: Collection[str] = WITH_MEANING,
    beyond: bool = True,
    weak: bool = False,
    measure: Measure = "closeness",
) -> Edges:
    """Project what is adjacent to a concept, or, for a measure that counts neighbors, all that there is.

    Args:
        catalog: What to project.
        concept: CURIE of a concept that the catalog has or the package knows.
        kinds: Of the nodes beside it. Where all of `DEFAULT_KINDS` are among them, what a relation that we
            name ties to the concept is a node too, whatever its kind: the list of risks of OWASP is a
            standard, and nothing is nearer to it.
        layers: Which of `layer_names.LAYERS` make edges.
        beyond: Take in what the package knows and the catalog does not have; where all layers with meaning
            are asked and give fewer than three neighbors, those too that a taxonomy or a count backs
            (`layers.is_backed`).
        weak: Take in edges that carry no meaning (`layers.carries_meaning`), as those of one list.
        measure: One of `MEASURES`.

    Returns:
        As `edges.project_edges` gives it; without `headings`, unless nothing else is next to the concept.

    Example:
        >>> from skillgraph.model import Catalog
        >>> "concept:docker" in edges_around(Catalog(), "concept:kubernetes").adj["concept:kubernetes"]
        True

    """
    from skillgraph.projection.edges import project_edges
    from skillgraph.projection.known import counted_as, known_by_kind, known_concepts, known_elsewhere
    from skillgraph.projection.known_ties import known_beside, named_beside

    catalog = told_of(catalog, concept)
    known = known_concepts()
    also = {concept: catalog.concepts.get(concept) or known[concept]}
    named = set()
    if measure == "closeness" and "named" in layers and DEFAULT_KINDS.issubset(kinds):
        named = set(named_beside(also[concept]))
        own = (end for end in catalog.concepts.values() if not named.isdisjoint((end.id, counted_as(end))))
        also |= {end.id: end for end in own}
    if beyond:
        elsewhere = known_elsewhere([*catalog.concepts.values(), also[concept]])
        beside = elsewhere.intersection(known_beside(also[concept], weak=weak))
        also |= {end: known[end] for end in beside if known.kind(end) in kinds or end in named}
    also |= known_by_kind(catalog.concepts.values(), kinds)
    around = [concept] if measure == "closeness" else None
    left_out = headings(catalog) - {concept}
    whole = project_edges(catalog, kinds=kinds, also=also, layers=layers, around=around, weak=weak)
    projection = whole.without(left_out)
    if beyond and around and not weak and set(layers) == WITH_MEANING and len(projection.adj[concept]) < _FEW:
        elsewhere = elsewhere.intersection(known_beside(also[concept], weak=True))
        also |= {end: known[end] for end in elsewhere if known.kind(end) in kinds}
        backed = project_edges(
            catalog, kinds=kinds, also=also, layers=PROJECTED | {"taxonomic"} - {"text"}, around=around
        )
        projection = _with_backed(projection, backed.without(left_out), concept)
    if around and not projection.adj[concept]:
        return whole  # that a thing is one of a class says more than nothing
    return projection


def _with_backed(projection: Edges, other: Edges, concept: str) -> Edges:
    """Add the edges around a concept that only taxonomies or counts back; those that are there stay."""
    joined = Edges(other.nodes | projection.nodes)
    for end, edge in {**other.adj[concept], **projection.adj[concept]}.items():
        if end in projection.adj[concept] or is_backed(edge["reasons"]):
            joined.join(concept, end, edge)
    return joined


def headings(catalog: Catalog) -> set[str]:
    """Find what names others and is none of them: a class of things, or the name of a list.

    *Programming languages* is near to each of them, which tells nobody anything.
    """
    from skillgraph.answers.named_things import named_things
    from skillgraph.projection.known import counted_as, known_concepts
    from skillgraph.store.about import scan_statements

    rows = scan_statements(catalog, "relation", "object")
    classes = {target for _, (relation, target) in rows if relation == "skos:broader"}
    listed = {item.concept for item in catalog.lists.values() if item.concept is not None}
    known = known_concepts()
    unnamed = {curie for curie, is_named in named_things(catalog).items() if not is_named}
    unknown = {curie for curie in listed if not known.is_named(counted_as(catalog.concepts[curie]))}
    return (unnamed & (classes | listed)) | unknown


def adjacent_skills(
    projection: Projection, skill: str, *, limit: int | None = 10, measure: Measure = "closeness"
) -> list[Adjacency]:
    """Rank the nodes of a projection as seen from a concept.

    ``closeness`` ranks its neighbors by the closeness of their edge. The other measures are
    NetworkX's, and any node may be a candidate: ``jaccard_coefficient``,
    ``adamic_adar_index`` and ``resource_allocation_index`` count the neighbors that two
    nodes share; ``pagerank`` is personalized on the concept, with closenesses as weights.

    Args:
        projection: Node = concept CURIE, with ``label``; edges with ``closeness`` in
            (0, 1) and ``reasons``: as `edges.project_edges` or `projecting.project_graph` gives it.
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
        >>> projection.add_edge("concept:rdf", "concept:sparql", closeness=0.5)
        >>> [(row.skill, row.value) for row in adjacent_skills(projection, "concept:rdf")]
        [('concept:sparql', 0.5)]

    """
    ranking = rank_nodes(projection, skill, measure=measure)[:limit]
    return explain_ranking(projection, skill, ranking, measure=measure)


def rank_nodes(
    projection: Projection, skill: str, *, measure: Measure = "closeness"
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
    projection: Projection, skill: str, ranking: Iterable[tuple[str, float]], *, measure: Measure
) -> list[Adjacency]:
    """Add to ranked nodes the closeness of their edge and the reasons, as `adjacent_skills` gives them."""
    rows = []
    graph = None if measure == "closeness" else _graph_of(projection)
    for node, value in ranking:
        edge = projection.adj[skill].get(node, {})
        reasons = shared_reasons(graph, skill, node) if graph is not None else tuple(edge.get("reasons", ()))
        rows.append(Adjacency(node, edge.get("closeness", 0.0), measure, value, reasons, edge.get("shared")))
    return rows


def shared_reasons(projection: nx.Graph[str], first: str, second: str) -> tuple[Reason, ...]:
    """Say what two nodes share: the neighbors of both.

    Returns:
        One reason a neighbor, its strength the product of both edges' closenesses; strongest
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
                -round(edges[0]["closeness"] * edges[1]["closeness"], 6),
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
            strongest[0].layer if strongest else "text",
            -strength,
            tuple(dict.fromkeys(curie for reason in strongest for curie in reason.statements)),
            tuple(dict.fromkeys(evidence for reason in strongest for evidence in reason.evidence)),
        )
        for strength, _, sentence, strongest in sorted(found, key=lambda row: row[:2])
    )


def _values(projection: Projection, skill: str, *, measure: Measure) -> Iterator[tuple[str, float]]:
    """Go through the nodes with their values, in no order."""
    if measure == "closeness":
        yield from ((node, edge["closeness"]) for node, edge in projection.adj[skill].items())
        return
    graph = _graph_of(projection)
    if measure == "pagerank":
        yield from _pagerank(graph, skill).items()
        return
    import networkx as nx

    pairs = [(skill, node) for node in graph if node != skill]
    match measure:
        case "jaccard":
            found = nx.jaccard_coefficient(graph, pairs)
        case "adamic-adar":
            found = nx.adamic_adar_index(graph, pairs)
        case "resource-allocation":
            found = nx.resource_allocation_index(graph, pairs)
        case _:
            raise UsageError(
                f"unknown measure {measure!r}",
                location="the measure of neighbors",
                remedy=f"choose {', '.join(MEASURES)}",
            )
    yield from ((node, value) for _, node, value in found)


def _graph_of(projection: Projection) -> nx.Graph[str]:
    return projection.graph() if isinstance(projection, Edges) else projection


def _pagerank(projection: nx.Graph[str], skill: str) -> dict[str, float]:
    try:
        import networkx as nx
        import numpy as np
        import scipy as sp
    except ImportError as error:
        raise MissingExtraError(
            f"pagerank needs skillgraph[analytics], of which {error.name} is not installed",
            location="the measure of neighbors",
            remedy=f"{format_install('analytics')}, or choose another measure",
        ) from error
    del np, sp  # they are NetworkX's business
    found: dict[str, float] = nx.pagerank(projection, personalization={skill: 1}, weight="closeness")
    return found
