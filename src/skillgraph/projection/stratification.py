"""What is counted of two concepts, source by source and layer by layer, and what chance would give.

A unit is a posting, a document, a passage or an occupation. Units of one collection are a
*source*; sources of one meaning are a *layer*. What chance would give is counted within each
source and summed over those that hold both concepts: across collections, two words that belong to
one way of writing would seem to belong together (the Simpson paradox; compare Mantel and Haenszel,
*Statistical aspects of the analysis of data from retrospective studies of disease*, 1959).

Within a source of N units, of which n_a hold one concept and n_b the other,

    E = n_a n_b / N * (1 + s (1 - n_a / N) (1 - n_b / N))

where *s*, the spread of the source, says how unequal its units are: in postings that name forty things,
any two things meet more often than in postings that name four. It is what makes the sum of *E* over
all pairs that of the units observed; the two factors come of a unit's size shifting the log odds of
each concept alike (the Rasch model to first order), so that what nearly all units hold gains nothing by it.

*x*, n_a, n_b and N are counted by `counts.held` in an engine, and by `incidence` in bits where
an answer has to do without one; all that follows from them is here and in `chance`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, floor, log
from typing import Final, NamedTuple

from skillgraph.projection.chance import expected_together, poisson_tail
from skillgraph.projection.weights import Weights, bundled_weights

#: What a unit counts that holds a concept as an option only.
OPTIONAL_SHARE: Final = 0.5
#: Fewer units together than this are called few.
FEW: Final = 3
#: A count is significant where chance alone gives as much less often than this.
SIGNIFICANCE: Final = 0.001


@dataclass(frozen=True, slots=True)
class Source:
    """One collection of units, within which chance is reckoned.

    Attributes:
        id: Slug.
        layer: What it counts towards: ``postings``, ``documents``, ``passages``, ``esco``, ``onet`` …
        unit: One of its units in a word: *posting*.
        size: How many units it has, those that hold no concept too.
        spread: How unequal they are in how much they hold, as `measure_spread` gives it.
        label: Its name.
        release: Which issue of it was read, or when it was collected.
        license: On what terms.
        attribution: Whose it is, as the terms ask.

    """

    id: str
    layer: str
    unit: str
    size: int
    spread: float
    label: str
    release: str
    license: str
    attribution: str


class Stratum(NamedTuple):
    """How often one source holds two concepts together, each of which it holds.

    Attributes:
        source: The source.
        together: *x*; a unit that holds one as an option counts by `OPTIONAL_SHARE`.
        first_units: n_a, in the same way.
        second_units: n_b.

    """

    source: Source
    together: float
    first_units: float
    second_units: float

    @property
    def expected(self) -> float:
        """*E*."""
        return expected_together(
            self.source.size, self.first_units, self.second_units, spread=self.source.spread
        )


class Count(NamedTuple):
    """How often two concepts are held together in one layer.

    Attributes:
        layer: As of its sources.
        sources: Ids of those that hold both; all that follows is of these.
        unit: What is counted, in a word.
        together: Units that hold both: *x*. Occupations that need one of them as an option count half.
        expected: What chance gives: the sum of *E* over the sources.
        first_units: Units that hold the first: the sum of n_a.
        second_units: Units that hold the second: the sum of n_b.
        units: All units: the sum of N.
        log_lift: ln((x + k) / (E + k)), shrunken towards 0, which is chance, by *k* prior units.

    """

    layer: str
    sources: tuple[str, ...]
    unit: str
    together: float
    expected: float
    first_units: float
    second_units: float
    units: int
    log_lift: float

    @property
    def lift(self) -> float:
        """How many times as often as by chance, shrunken towards 1."""
        return exp(self.log_lift)

    @property
    def few(self) -> bool:
        """Whether fewer than `FEW` units hold both."""
        return self.together < FEW

    @property
    def probability(self) -> float:
        """How likely chance alone gives as many units together, or more.

        The upper tail of a Poisson distribution with mean *E*. With the margins held fast the
        count is a sum of hypergeometric ones, whose variance is smaller: the true value is lower
        where a concept is frequent, never much higher. Units are taken for independent, and nothing is
        corrected for how many pairs there are. Halves are rounded down.
        """
        return poisson_tail(floor(self.together), self.expected)

    @property
    def significant(self) -> bool:
        """Whether `probability` is below `SIGNIFICANCE`: a badge beside a pair, not a gate before it."""
        return self.probability < SIGNIFICANCE


def sum_strata(strata: Iterable[Stratum], *, weights: Weights | None = None) -> tuple[Count, ...]:
    """Sum what sources count of two concepts, layer by layer.

    Args:
        strata: Of two concepts, one for each source that holds both.
        weights: Whose prior units are used; those of the package for None.

    Returns:
        One count for each layer, in the order of its first source.

    """
    k = (weights or bundled_weights()).prior_units
    layers: dict[str, list[Stratum]] = {}
    for stratum in strata:
        layers.setdefault(stratum.source.layer, []).append(stratum)
    counts = []
    for layer, parts in layers.items():
        sources, together, first_units, second_units = zip(*parts, strict=True)
        x, chance = sum(together), sum(part.expected for part in parts)
        counts.append(
            Count(
                layer,
                tuple(source.id for source in sources),
                sources[0].unit,
                x,
                chance,
                sum(first_units),
                sum(second_units),
                sum(source.size for source in sources),
                log((x + k) / (chance + k)),
            )
        )
    return tuple(counts)
