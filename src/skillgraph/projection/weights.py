"""The few weights of closeness, read from `ontology/closeness.tsv`, where each says what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology

_TABLE: Final = "closeness.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """What turns counts and relations into one number.

    Attributes:
        layers: Layer of counts to what one of its units counts beside a posting, >= 0.
        prior_units: *k* > 0: how many units that say chance are added to all layers together, so that few
            units say little.
        slope: By which power the lift of all layers is raised, > 0: what *k* takes from pairs
            with many units, given back.
        at_chance: What counts give a pair that is together as often as by chance, in [0, 1).
        prior_lift: How many times as often as by chance a pair is together of which nothing is known, > 0.
        borne_out: How much of what a relation lacks to 1 it gains where very many units hold both ends, in
            [0, 1).
        borne_out_units: How many units, each at its discount, give it half of that, > 0.
        crowding: How many other relations of its two ends halve the strength of one that we name, > 0.
        class_members: How many members a class has where that a thing is one of them has the strength of its
            kind of relation, > 0; with more of them a path through the class says less.
        relations: Kind of relation to its strength, in [0, 1); for one that we name, where its two ends have
            no other.
        places: What brings concepts together in a document (`layer_names.PLACES`) to its strength, in (0, 1].
        stated_floor: Where the closeness of a pair begins that a document states a relation of, in (0, 1);
            all other pairs end there.
        associate_lift: How many times as often as by chance two are to be expected together, by what is
            counted alone, to be associates (`associates`), > 1.
        unshared_lift: `prior_lift` of a pair of which both are counted and share no associate, > 0.
        shared_power: To which power 1 and the number of associates that a pair shares raise that, >= 0.
        counted_step: How many times less close a path takes two things for that counts alone tie, >= 1.
        crowding_of_definitions: *crowding* of one that says what a thing is (`closeness.DEFINITIONS`), > 0.

    """

    layers: Mapping[str, float]
    prior_units: float
    slope: float
    at_chance: float
    prior_lift: float
    borne_out: float
    borne_out_units: float
    crowding: float
    class_members: float
    relations: Mapping[str, float]
    places: Mapping[str, float]
    stated_floor: float
    associate_lift: float
    unshared_lift: float
    shared_power: float
    counted_step: float = 1.0
    crowding_of_definitions: float = inf


@cache
def bundled_weights() -> Weights:
    """Give the weights that come with the package; read once."""
    return parse_weights((bundled_ontology() / _TABLE).read_text(encoding="utf-8"))


def parse_weights(text: str) -> Weights:
    r"""Read a table of weights: one header row; then part, name, value, and what it means.

    Example:
        >>> parse_weights("part\tname\tvalue\tmeaning\nlayer\tpostings\t1\ta unit").layers
        {'postings': 1.0}

    """
    parts: dict[str, dict[str, float]] = {}
    for line in text.splitlines()[1:]:
        part, name, value, _ = line.split("\t", 3)
        parts.setdefault(part, {})[name] = float(value)
    shape = parts.get("shape", {})
    return Weights(
        parts.get("layer", {}),
        shape.get("prior-units", 1.0),
        shape.get("slope", 1.0),
        shape.get("at-chance", 0.0),
        shape.get("prior-lift", 1.0),
        shape.get("borne-out", 0.0),
        shape.get("borne-out-units", 1.0),
        shape.get("crowding", inf),
        shape.get("class-members", 1.0),
        parts.get("relation", {}),
        parts.get("place", {}),
        shape.get("stated-floor", 0.5),
        shape.get("associate-lift", inf),
        shape.get("unshared-lift", 1.0),
        shape.get("shared-power", 0.0),
        shape.get("counted-step", 1.0),
        shape.get("crowding-of-definitions", inf),
    )
