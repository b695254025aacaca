"""The rankings that are compared: closeness in matrices, and what others would do with the same pairs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import networkx as nx
import numpy as np
from adjacency_measures import Flags, Matrix, Trial
from collections_of_units import Collection, Unit
from counted_units import count_units, without_rare
from incidence import FEWEST, FEWEST_OF_LAYER

from skillgraph.projection.chance import poisson_tail
from skillgraph.projection.closeness import DEFINITIONS
from skillgraph.projection.weights import Weights

#: Edges of the graph that other methods walk on: pairs that counts bring at least so close.
LEAST_EDGE: Final = 0.1
DIMENSIONS: Final = 32
DAMPING: Final = 0.85
#: In half of the postings two stand for the three that a concept must have in all of them.
FEWEST_IN_HALF: Final = 2
#: Occupations are together where chance alone gives as many less often than this.
SIGNIFICANT: Final = 0.01
_LEAST_LENGTH: Final = 1e-9
#: What was counted already: a source is counted once, for however many folds.
_counted: dict[tuple[str, int, int], "Sums"] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """Units together and expected, over the sources of one layer, for all pairs of concepts.

    Attributes:
        observed: *x*.
        expected: *E* of `skillgraph.projection.stratification`.
        plain: n_a n_b / N.

    """

    observed: Matrix
    expected: Matrix
    plain: Matrix

    def plus(self, other: "Sums") -> "Sums":
        """Add another source."""
        return Sums(self.observed + other.observed, self.expected + other.expected, self.plain + other.plain)


def holds(units: Sequence[Unit], ids: Mapping[str, int], fewest: int) -> Matrix:
    """Give what each unit holds: a row a unit, a column a concept, a share or 0; none of rare ones."""
    held = np.zeros((len(units), len(ids)))
    for row, shares in enumerate(without_rare([unit.shares for unit in units], fewest)):
        for concept, share in shares.items():
            if concept in ids:
                held[row, ids[concept]] = share
    return held


def sums(held: Matrix) -> Sums:
    """Count all pairs in one source."""
    size, width = max(len(held), 1), held.shape[1]
    names = [f"{column:05}" for column in range(width)]
    counted = count_units([{names[column]: row[column] for column in np.flatnonzero(row)} for row in held])
    margins = np.array([counted.units.get(name, 0.0) for name in names])
    observed = np.diag(margins)
    for (first, second), together in counted.together.items():
        observed[int(first), int(second)] = observed[int(second), int(first)] = together
    plain = np.outer(margins, margins) / size
    slack = 1 - margins / size
    return Sums(observed, plain * (1 + round(counted.spread, 2) * np.outer(slack, slack)), plain)


def layer_sums(
    collections: Iterable[Collection], ids: Mapping[str, int], fewest: int | None = None
) -> dict[str, Sums]:
    """Count all pairs in each layer of some collections, without the rare ones, as in what is shipped."""
    found: dict[str, Sums] = {}
    for collection in collections:
        least = FEWEST_OF_LAYER.get(collection.layer, FEWEST) if fewest is None else fewest
        key = (collection.id, least, len(ids))
        if key not in _counted:
            _counted[key] = sums(holds(collection.units, ids, least))
        own = _counted[key]
        found[collection.layer] = found[collection.layer].plus(own) if collection.layer in found else own
    return found


def closeness_matrix(
    layers: Mapping[str, Sums],
    weights: Weights,
    *,
    relations: Matrix | None = None,
    stated: Matrix | None = None,
    unrelated: Matrix | None = None,
) -> Matrix:
    """Give the closeness of all pairs, by the formula of `skillgraph.projection.closeness`.

    Args:
        layers: What is counted.
        weights: Those of the package, or others.
        relations: The strength of the strongest relation of each pair.
        stated: Above 0 where a document states one.
        unrelated: How many times as often as by chance each pair is to be expected together, relations aside,
            before it is counted; None for `Weights.prior_lift`.

    """
    strength = None if relations is None else borne_out_matrix(layers, weights, relations)
    lift = lift_matrix(layers, weights, relations=strength, unrelated=unrelated)
    if strength is None:
        strength = np.zeros_like(lift)
    either = np.maximum(strength, 1 - np.minimum(1 / lift, 1) * (1 - weights.at_chance * np.minimum(lift, 1)))
    floor = weights.stated_floor
    lower = floor * either
    found: Matrix = np.round(
        lower if stated is None else np.where(stated > 0, floor + (1 - floor) * either, lower), 6
    )
    return found


def borne_out_matrix(layers: Mapping[str, Sums], weights: Weights, relations: Matrix) -> Matrix:
    """Give the strengths of relations with what units add that hold both ends, for all pairs."""
    units = sum(weights.layers.get(name, 0.0) * own.observed for name, own in layers.items())
    found: Matrix = np.where(
        relations > 0,
        relations + (1 - relations) * weights.borne_out * units / (units + weights.borne_out_units),
        0,
    )
    return found


def associate_matrix(layers: Mapping[str, Sums], weights: Weights) -> Matrix:
    """Give 1 for each pair that is to be expected together often enough to be associates, else 0."""
    found = (lift_matrix(layers, weights) >= weights.associate_lift).astype(float)
    np.fill_diagonal(found, 0)
    return found


def shared_pairs(layers: Mapping[str, Sums], weights: Weights) -> Matrix:
    """Count the associates that the ends of each pair share; NaN where one is not counted at all."""
    joined = associate_matrix(layers, weights)
    return _of_counted(layers, joined @ joined)


def expected_of_shared(shared: Matrix, weights: Weights) -> Matrix:
    """Give what so many shared associates make one expect, relations aside, of a pair that is not counted."""
    lift = weights.unshared_lift * (1 + shared) ** weights.shared_power
    return np.where(np.isnan(shared), weights.prior_lift, lift)


def shared_lift(layers: Mapping[str, Sums], weights: Weights) -> Matrix:
    """Give what the associates that its ends share make one expect of each pair."""
    return expected_of_shared(shared_pairs(layers, weights), weights)


def tied_lift(layers: Mapping[str, Sums], weights: Weights) -> Matrix:
    """Give the same for how many associates each end has, whichever they are: a control.

    In place of the shared ones stands a fifth of the geometric mean of both.
    """
    many = associate_matrix(layers, weights).sum(axis=0)
    return expected_of_shared(_of_counted(layers, np.sqrt(np.outer(many, many)) / 5), weights)


def _of_counted(layers: Mapping[str, Sums], pairs: Matrix) -> Matrix:
    counted = np.sum([own.expected.diagonal() for own in layers.values()], axis=0) > 0
    return np.where(counted[:, None] & counted[None, :], pairs, np.nan)


def lift_matrix(
    layers: Mapping[str, Sums],
    weights: Weights,
    *,
    relations: Matrix | None = None,
    unrelated: Matrix | None = None,
) -> Matrix:
    """Give the lift that all layers make one expect, for all pairs."""
    expected = np.full_like(next(iter(layers.values())).observed, weights.prior_units)
    start = np.full_like(expected, weights.prior_lift) if unrelated is None else unrelated
    if relations is not None:
        start = start / (1 - relations)
    together = expected * start ** (1 / weights.slope)
    for name, own in layers.items():
        share = weights.layers.get(name, 0.0)
        together = together + share * own.observed
        expected = expected + share * own.expected
    lift: Matrix = (together / expected) ** weights.slope
    return lift


def relation_strengths(kinds: Mapping[str, Matrix], weights: Weights, *, rivals: Matrix) -> Matrix:
    """Give the strength of the strongest relation of each pair, as `closeness.specific_strength` does."""
    found: Matrix = np.max(
        [
            weights.relations[kind]
            * pairs
            / (1 + rivals / (weights.crowding_of_definitions if kind in DEFINITIONS else weights.crowding))
            for kind, pairs in kinds.items()
        ],
        axis=0,
    )
    return np.round(found, 6)


def occupation_pairs(own: Sums, tested: Flags) -> Trial:
    """Take pairs significant at 1 % for together, those with fewer occupations than expected for apart."""
    both = tested[:, None] & tested[None, :]
    np.fill_diagonal(both, val=False)
    near = np.zeros_like(both)
    for pair in zip(*np.nonzero(both), strict=True):
        near[pair] = poisson_tail(int(own.observed[pair]), float(own.plain[pair])) < SIGNIFICANT
    return Trial(tested, near, both & (own.observed < own.plain) & ~near)


def counts_alone(own: Sums) -> Matrix:
    """Rank by the log lift of postings alone, with two prior units and plain chance."""
    ranking: Matrix = np.log((own.observed + 2) / (own.plain + 2))
    return ranking


def equal_weights(layers: Mapping[str, Sums]) -> Matrix:
    """Rank by the sum of the log lifts of all layers, each with two prior units, none weighed."""
    ranking: Matrix = np.sum(
        [np.log((own.observed + 2) / (own.expected + 2)) for own in layers.values()], axis=0
    )
    return ranking


def frequency_alone(own: Sums) -> Matrix:
    """Rank rare concepts first: what a method would reach that knows no pair."""
    return -own.plain


def edges(layers: Mapping[str, Sums], weights: Weights) -> Matrix:
    """Give the graph that the other methods walk on: closeness by counts where it is not small."""
    plain = replace(weights, stated_floor=1.0)
    close = np.maximum(closeness_matrix(layers, plain), 0)
    np.fill_diagonal(close, 0)
    return np.where(close >= LEAST_EDGE, close, 0)


def adamic_adar(graph: Matrix) -> Matrix:
    """Rank by shared neighbors, rare ones first (Adamic and Adar, 2003); as `networkx.adamic_adar_index`."""
    joined = (graph > 0).astype(float)
    degrees = joined.sum(axis=0)
    shares = np.where(degrees > 1, 1 / np.log(np.maximum(degrees, 2)), 0)
    ranking: Matrix = joined @ (shares[:, None] * joined)
    return ranking


def personalized_pagerank(graph: Matrix) -> Matrix:
    """Rank by the walks that begin at either end; as `networkx.pagerank`, solved exactly."""
    degrees = graph.sum(axis=1)
    steps = np.divide(graph, degrees[:, None], out=np.zeros_like(graph), where=degrees[:, None] > 0)
    walks = (1 - DAMPING) * np.linalg.inv(np.eye(len(graph)) - DAMPING * steps)
    ranking: Matrix = (walks + walks.T) / 2
    return ranking


def networkx_pagerank(graph: Matrix, source: int) -> Matrix:
    """Give NetworkX's own personalized PageRank of one source, to check the solution by."""
    walked = nx.from_numpy_array(graph)
    found = nx.pagerank(walked, alpha=DAMPING, personalization={source: 1}, dangling={source: 1}, tol=1e-12)
    return np.array([found[node] for node in range(len(graph))])


def embedding(graph: Matrix) -> Matrix:
    """Rank by the cosine of the nodes' spectral embedding (the leading eigenvectors, scaled)."""
    values, vectors = np.linalg.eigh(graph)
    order = np.argsort(-np.abs(values))[:DIMENSIONS]
    placed = vectors[:, order] * np.sqrt(np.abs(values[order]))
    length = np.linalg.norm(placed, axis=1, keepdims=True)
    placed = np.divide(placed, length, out=np.zeros_like(placed), where=length > _LEAST_LENGTH)
    ranking: Matrix = placed @ placed.T
    return ranking


def collections_alone(collections: Iterable[Collection], ids: Mapping[str, int]) -> Matrix:
    """Rank by the collections that two concepts occur in: the cosine of their shares there; knows no pair."""
    rows = [
        holds(one.units, ids, 1).mean(axis=0)
        for one in collections
        if one.layer != "passages" and len(one.units)
    ]
    profile = np.array(rows).T
    length = np.linalg.norm(profile, axis=1, keepdims=True)
    profile = np.divide(profile, length, out=np.zeros_like(profile), where=length > 0)
    ranking: Matrix = profile @ profile.T
    return ranking
