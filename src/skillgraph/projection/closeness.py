"""From what the layers say of a pair to one number, its closeness.

With *r* the strength of the strongest relation, never a sum of several; *x* units together and *E*
expected in each layer of counts; *t* what one of its units counts; *k* prior units and a slope *b*:

- *r* of a relation that we name is that of its kind, divided by ``1 + n / h``, where *n* is how many others
  its two ends have: what is tied to many things is near to none of them. What a thing is it stays, whatever
  else it is tied to: *h* is greater for `DEFINITIONS`, so that a few postings bring nothing nearer.
- *r* gains by what bears it out: ``r + (1 - r) * g * X / (X + h)``, where *X* is ``sum(t * x)``, so that of
  two relations of one kind the one that more units hold is the stronger.
- ``p``, how many times as often as by chance a pair is to be expected together of which nothing is counted
  itself: a little below 1; ``q * (1 + m) ** w`` where both are counted, with *m* the associates that they
  share (`associates`): things that are asked for with the same things are asked for together.
- ``start = p / (1 - r)``: the same where a relation is known.
- ``lift = ((k * start ** (1 / b) + sum(t * x)) / (k + sum(t * E))) ** b``: what is to be expected in
  texts that were not counted. But for the slope it is the mean of a gamma distribution that has learned
  from all layers, each at a discount (empirical Bayes with a power prior; Ibrahim and Chen, *Power prior
  distributions for regression models*, 2000): layers with many units outweigh those with
  few, and all of them what a pair began with.
- ``c = 1 - 1 / lift``, 0 below 1: of the times together, the share that chance does not give (the
  attributable fraction among the exposed; Miettinen, *Proportion of disease caused or prevented*, 1974).
- ``a``, 0.05 times the lift and no more than 0.05, so that below chance what is rarer is farther.
- ``u = max(r, 1 - (1 - c) * (1 - a))``: counts bring a pair nearer than its relation does, never farther.
- A pair that a document states a relation of has ``0.6 + 0.4 * u``, any other ``0.6 * u``: what is
  stated stands on top, whatever the counts say.

It lies in (0, 1), and rises or stays with the units together of each layer, and with each strength. A pair
of which nothing is known lies where chance lies: that it is no evidence, counts and relations say.
"""

from collections.abc import Iterable
from typing import Final

from skillgraph.projection.stratification import Count
from skillgraph.projection.weights import Weights, bundled_weights

#: The layer of togetherness in one list or section of one text, which no unit of a source is.
ONE_TEXT: Final = "one-text"
#: What `layer_shares` calls what a relation gives.
RELATION: Final = "relation"
#: What it calls what associates that both have give.
SHARED: Final = "shared"
#: Relations that say what a thing is: its kind, its whole, what it does the work of.
DEFINITIONS: Final = frozenset({"kind-of", "part-of", "implementation-of"})
_DIGITS: Final = 6


def expected_lift(
    counts: Iterable[Count],
    *,
    relation_strength: float = 0.0,
    one_text: float = 0.0,
    shared: int | None = None,
    weights: Weights | None = None,
) -> float:
    """Give how many times as often as by chance two concepts are to be expected together elsewhere.

    Args:
        counts: One a layer, as `count_together` gives them; a layer without a weight says nothing.
        relation_strength: That of the strongest relation, in [0, 1); 0 for none.
        one_text: How closely one text holds the two together, in [0, 1]; it counts once, however often.
        shared: How many associates the two share; None where one of them is not counted.
        weights: Those of the package for None.

    Returns:
        A number > 0; a little below 1 where nothing is known (`Weights.prior_lift`).

    Example:
        >>> round(expected_lift([]), 2), round(expected_lift([], relation_strength=0.5), 2)
        (0.98, 1.96)

    """
    weighed = weights or bundled_weights()
    counts = list(counts)
    together = _prior_together(borne_out(relation_strength, counts, weights=weighed), shared, weighed)
    together += one_text * weighed.layers.get(ONE_TEXT, 0.0)
    expected = weighed.prior_units
    for count in counts:
        share = weighed.layers.get(count.layer, 0.0)
        together += share * count.together
        expected += share * count.expected
    return float((together / expected) ** weighed.slope)


def _prior_together(relation_strength: float, shared: int | None, weights: Weights) -> float:
    """Give the prior units that say together: as many as say chance, or more where something is known."""
    unrelated = weights.prior_lift
    if shared is not None:
        unrelated = weights.unshared_lift * (1 + shared) ** weights.shared_power
    start = unrelated / (1 - relation_strength)
    return float(weights.prior_units * start ** (1 / weights.slope))


def specific_strength(relation: str, others: int, *, weights: Weights | None = None) -> float:
    """Give the strength of a relation that we name, in [0, 1): the more others its ends have, the less.

    Args:
        relation: Its kind.
        others: How many other relations that we name its two ends have, together.
        weights: Those of the package for None.

    Returns:
        A number with at most six digits.

    Example:
        >>> [specific_strength(kind, 20) for kind in ("kind-of", "used-with")]
        [0.5, 0.306667]

    """
    weighed = weights or bundled_weights()
    half = weighed.crowding_of_definitions if relation in DEFINITIONS else weighed.crowding
    return round(weighed.relations[relation] / (1 + others / half), _DIGITS)


def borne_out(strength: float, counts: Iterable[Count], *, weights: Weights | None = None) -> float:
    """Give the strength of a relation with what units add that hold both ends, in [0, 1).

    Args:
        strength: Of the relation, in [0, 1); 0 for none, which nothing bears out.
        counts: Of the two ends, one a layer.
        weights: Those of the package for None.

    Example:
        >>> borne_out(0.4, [])
        0.4

    """
    weighed = weights or bundled_weights()
    if not strength:
        return 0.0
    units = sum(weighed.layers.get(count.layer, 0.0) * count.together for count in counts)
    return strength + (1 - strength) * weighed.borne_out * units / (units + weighed.borne_out_units)


def counted_closeness(
    counts: Iterable[Count],
    *,
    relation_strength: float = 0.0,
    one_text: float = 0.0,
    shared: int | None = None,
    weights: Weights | None = None,
) -> float:
    """Give the share of a pair's units together that chance does not give, in [0, 1).

    Args:
        counts: As of `expected_lift`, as are the others.
        relation_strength: See there.
        one_text: See there.
        shared: See there.
        weights: See there.

    Example:
        >>> counted_closeness([])
        0.0

    """
    lift = expected_lift(
        counts, relation_strength=relation_strength, one_text=one_text, shared=shared, weights=weights
    )
    return max(0.0, 1 - 1 / lift)


def layer_shares(
    counts: Iterable[Count],
    *,
    relation_strength: float = 0.0,
    one_text: float = 0.0,
    shared: int | None = None,
    weights: Weights | None = None,
) -> dict[str, float]:
    """Split what counts and relation say of a pair among them, by the units beyond chance that each brings.

    Args:
        counts: As of `expected_lift`, as are the others.
        relation_strength: See there.
        one_text: See there.
        shared: See there.
        weights: See there.

    Returns:
        Layer to its share, in the order of *counts*, then ``shared``, ``relation`` and ``one-text`` where
        there is one; below 0 where a layer has fewer units than by chance. The shares sum to
        `counted_closeness`; where that is 0 there are none.

    Example:
        >>> {layer: round(share, 2) for layer, share in layer_shares([], relation_strength=0.5).items()}
        {'relation': 0.49}

    """
    counts = list(counts)
    weighed = weights or bundled_weights()
    whole = counted_closeness(
        counts, relation_strength=relation_strength, one_text=one_text, shared=shared, weights=weighed
    )
    beyond = {
        count.layer: weighed.layers.get(count.layer, 0.0) * (count.together - count.expected)
        for count in counts
    }
    unrelated = _prior_together(0.0, shared, weighed)
    if shared is not None:
        beyond[SHARED] = unrelated - weighed.prior_units
    if relation_strength:
        strength = borne_out(relation_strength, counts, weights=weighed)
        before = weighed.prior_units if shared is None else unrelated
        beyond[RELATION] = _prior_together(strength, shared, weighed) - before
    if one_text:
        beyond[ONE_TEXT] = one_text * weighed.layers.get(ONE_TEXT, 0.0)
    return {layer: whole * units / sum(beyond.values()) for layer, units in beyond.items()} if whole else {}


def closeness(
    counts: Iterable[Count],
    relation_strength: float = 0.0,
    stated: bool = False,  # noqa: FBT001, FBT002 -- the third of what a pair has
    *,
    one_text: float = 0.0,
    shared: int | None = None,
    weights: Weights | None = None,
) -> float:
    """Combine what the layers say of a pair into its closeness, in [0, 1).

    Args:
        counts: One a layer, as `count_together` gives them.
        relation_strength: That of the strongest named or taxonomic relation, in [0, 1); 0 for none.
        stated: Whether a document states a relation of the two.
        one_text: How closely one text holds the two together, in [0, 1]; it adds nothing to the others.
        shared: How many associates the two share; None where one of them is not counted.
        weights: Those of the package for None.

    Returns:
        A number with at most six digits.

    Example:
        >>> closeness([], 0.5), closeness([], 0.5, True)
        (0.309184, 0.806122)

    """
    weighed = weights or bundled_weights()
    counts = list(counts)
    lift = expected_lift(counts, relation_strength=relation_strength, shared=shared, weights=weighed)
    units = one_text * weighed.layers.get(ONE_TEXT, 0.0)
    text = 1 - float((1 + units / weighed.prior_units) ** -weighed.slope)
    beyond_chance = 1 - min(1 / lift, 1.0) * (1 - weighed.at_chance * min(lift, 1.0))
    if one_text and not counts and not relation_strength:
        beyond_chance = 0.0  # of this pair something is known, and no more than that
    either = max(borne_out(relation_strength, counts, weights=weighed), beyond_chance, text)
    floor = weighed.stated_floor
    return round(floor + (1 - floor) * either if stated else floor * either, _DIGITS)
