"""Which units hold a concept, and how often two of them are held together, against chance.

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
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from itertools import accumulate, pairwise
from math import exp, floor, log
from operator import or_
from typing import Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.projection.chance import expected_together, poisson_tail
from skillgraph.projection.pairs import pairs_around
from skillgraph.projection.weights import Weights, bundled_weights

#: A source with this ending holds the weaker half of the source whose id stands before it.
OPTIONAL: Final = "-optional"
#: What a unit of such a source counts.
OPTIONAL_SHARE: Final = 0.5
#: Fewer units together than this are called few.
FEW: Final = 3
#: Fewer units together than this tell nothing by themselves: one employer's way may be behind them.
FEWEST_TELLING: Final = 5
#: A count is significant where chance alone gives as much less often than this.
SIGNIFICANCE: Final = 0.001
_PREFIX: Final = "concept:"


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


class Incidence:
    """Which units of which sources hold which concepts.

    A table is read line by line, when a concept is asked for: the numbers of its units become the
    bits of one integer, so that two concepts meet in one ``&``.

    Args:
        sources: By id.
        table: Lines ``slug TAB source TAB units``, in the order of slugs, behind a header line; the units are
            increasing numbers from 0, each but the first given by its difference to the one before.
        masks: What is known already: concept CURIE to source to the bits of its units.

    """

    def __init__(
        self,
        sources: Mapping[str, Source],
        table: str = "",
        masks: Mapping[str, Mapping[str, int]] | None = None,
    ) -> None:
        self.sources: Final = dict(sources)
        self._table: Final = table
        self._own: Final = dict(masks or {})
        self._masks: dict[str, dict[str, int]] = {}

    def __bool__(self) -> bool:
        """Tell whether there is anything to count in."""
        return bool(self.sources)

    def held(self, concept: str) -> Mapping[str, int]:
        """Give the sources that hold a concept, each with the bits of the units that do; none where none."""
        found = self._masks.get(concept)
        if found is None:
            found = self._masks[concept] = {**self._read(concept), **self._own.get(concept, {})}
        return found

    def concepts(self) -> tuple[str, ...]:
        """Give the CURIEs of all concepts that a source holds, in order."""
        named = dict.fromkeys(line.partition("\t")[0] for line in self._table.splitlines()[1:])
        return tuple(sorted({*(_PREFIX + slug for slug in named), *self._own}))

    def joined(self, other: "Incidence") -> "Incidence":
        """Give an incidence that has the sources of another too, of which no id is among its own."""
        if not other:
            return self  # and what was read of it already
        masks = {concept: dict(held) for concept, held in self._own.items()}
        for concept in other.concepts():
            masks[concept] = {**masks.get(concept, {}), **other.held(concept)}
        return Incidence({**self.sources, **other.sources}, self._table, masks)

    @cached_property
    def _rows(self) -> dict[str, list[str]]:
        """Slug to what stands behind it in its lines: the source, a tab, the units."""
        rows: dict[str, list[str]] = {}
        for line in self._table.splitlines()[1:]:
            slug, _, rest = line.partition("\t")
            rows.setdefault(slug, []).append(rest)
        return rows

    def _read(self, concept: str) -> dict[str, int]:
        cells = (row.split("\t") for row in self._rows.get(concept.removeprefix(_PREFIX), ()))
        return {source: unit_mask(accumulate(map(int, units.split()))) for source, units in cells}


def unit_mask(units: Iterable[int]) -> int:
    """Give the integer whose bits are some numbers.

    Example:
        >>> unit_mask([0, 3])
        9

    """
    return reduce(or_, map((1).__lshift__, units), 0)


@cache
def load_incidence() -> Incidence:
    """Give the incidence that comes with the package; read once, its lines when they are asked for."""
    folder = bundled_ontology() / "counted"
    return Incidence(
        parse_sources((folder / "sources.tsv").read_text(encoding="utf-8")),
        (folder / "incidence.tsv").read_text(encoding="utf-8"),
    )


def parse_sources(text: str) -> dict[str, Source]:
    """Read a table of sources: one header row, then the fields of `Source` in their order."""
    sources = {}
    for line in text.splitlines()[1:]:
        name, layer, unit, size, spread, *rest = line.split("\t")
        sources[name] = Source(name, layer, unit, int(size), float(spread), *rest)
    return sources


def format_units(units: Iterable[int]) -> str:
    """Write the numbers of units as a table has them.

    Example:
        >>> format_units([4, 9, 10])
        '4 5 1'

    """
    ordered = sorted(units)
    return " ".join(map(str, [*ordered[:1], *(after - before for before, after in pairwise(ordered))]))


def count_together(
    incidence: Incidence, first: str, second: str, *, weights: Weights | None = None
) -> tuple[Count, ...]:
    """Count how often two concepts are held together, layer by layer.

    Args:
        incidence: Where to count.
        first: CURIE of a concept.
        second: CURIE of another.
        weights: Whose prior units are used; those of the package for None.

    Returns:
        One count for each layer with a source that holds both, in the order of the sources; none where
        no source does, which is no evidence, and not evidence against.

    Example:
        >>> source = Source("ads", "postings", "posting", 40, 0.0, "Ads", "2026", "CC0-1.0", "")
        >>> held = {name: {"ads": unit_mask(range(8))} for name in ("concept:a", "concept:b")}
        >>> (count,) = count_together(Incidence({"ads": source}, masks=held), "concept:a", "concept:b")
        >>> count.together, count.expected, count.significant
        (8, 1.6, True)

    """
    k = (weights or bundled_weights()).prior_units
    one, other = incidence.held(first), incidence.held(second)
    strata: dict[str, list[_Stratum]] = {}
    for source, stratum in _strata(incidence, one, other):
        strata.setdefault(source.layer, []).append(stratum)
    counts = []
    for layer, parts in strata.items():
        names, together, expected, n_first, n_second, size = zip(*parts, strict=True)
        x, chance = sum(together), sum(expected)
        counts.append(
            Count(
                layer,
                names,
                incidence.sources[names[0]].unit,
                x,
                chance,
                sum(n_first),
                sum(n_second),
                sum(size),
                log((x + k) / (chance + k)),
            )
        )
    return tuple(counts)


def telling_pairs(
    incidence: Incidence,
    concepts: Sequence[str],
    *,
    least_lift: float,
    around: Collection[str] | None = None,
    weights: Weights | None = None,
) -> Iterator[tuple[str, str]]:
    """Find the pairs that some layer holds together `FEWEST_TELLING` times, far more often than by chance.

    A quick look at very many pairs: `count_together` says the rest of those that it leaves.

    Args:
        incidence: Where to count.
        concepts: CURIEs.
        least_lift: How many times as often as by chance, in the layer that holds them closest.
        around: Only pairs with one of these among them; None for all.
        weights: Whose prior units are used; those of the package for None.

    Yields:
        Pairs in the order of *concepts*, each once.

    """
    k = (weights or bundled_weights()).prior_units

    def is_telling(x: float, chance: float) -> bool:
        return (
            x >= FEWEST_TELLING
            and x + k >= least_lift * (chance + k)
            and (x - chance) ** 2 >= _LEAST_Z2 * chance
        )

    met: dict[tuple[str, int, int], list[float]] = {}
    is_center = None if around is None else lambda row: concepts[row[0]] in around
    for name, held in _by_source(incidence, concepts).items():
        source = incidence.sources[name]
        for (i, a, weak_a), (j, b, weak_b) in pairs_around(held, is_center):
            x: float = (a & b).bit_count()
            if weak_a or weak_b:
                x += OPTIONAL_SHARE * ((a & weak_b).bit_count() + (weak_a & b).bit_count())
                x += OPTIONAL_SHARE**2 * (weak_a & weak_b).bit_count()
            if x:
                sums = met.setdefault((source.layer, i, j), [0.0, 0.0])
                sums[0] += x
                sums[1] += a.bit_count() * b.bit_count() / source.size
    telling = set()
    for (layer, i, j), (x, least_chance) in met.items():
        if is_telling(x, least_chance):  # chance is greater: sources that hold them apart count too
            strata = _strata(incidence, incidence.held(concepts[i]), incidence.held(concepts[j]))
            chance = sum(stratum[2] for source, stratum in strata if source.layer == layer)
            if is_telling(x, chance):
                telling.add((min(i, j), max(i, j)))
    return ((concepts[i], concepts[j]) for i, j in sorted(telling))


#: The square of how many standard deviations above chance even a great count has to be at `SIGNIFICANCE`.
_LEAST_Z2: Final = 9.0
#: Of a concept in a source: its position, the bits of its units, and those of its optional ones.
_Held = tuple[int, int, int]


def _by_source(incidence: Incidence, concepts: Sequence[str]) -> dict[str, list[_Held]]:
    """Give for each source the concepts that its layer holds often enough to be together at all."""
    found: dict[str, list[_Held]] = {}
    for position, concept in enumerate(concepts):
        held = incidence.held(concept)
        units: dict[str, int] = {}
        for name, mask in held.items():
            layer = incidence.sources[name].layer
            units[layer] = units.get(layer, 0) + mask.bit_count()
        for name in dict.fromkeys(name.removesuffix(OPTIONAL) for name in held):
            if units[incidence.sources[name].layer] >= FEWEST_TELLING:
                masks = held.get(name, 0), held.get(name + OPTIONAL, 0)
                found.setdefault(name, []).append((position, *masks))
    return found


_Stratum = tuple[str, float, float, float, float, int]


def _strata(
    incidence: Incidence, one: Mapping[str, int], other: Mapping[str, int]
) -> Iterator[tuple[Source, _Stratum]]:
    """Go through the sources that hold both: id, together, expected, units of each, and all units."""
    shared = {name.removesuffix(OPTIONAL) for name in one} & {name.removesuffix(OPTIONAL) for name in other}
    for name, source in incidence.sources.items() if shared else ():
        if name not in shared:
            continue
        weak = name + OPTIONAL
        a, b = one.get(name, 0), other.get(name, 0)
        x: float = (a & b).bit_count()
        n_a: float = a.bit_count()
        n_b: float = b.bit_count()
        if weak in incidence.sources:
            weak_a, weak_b = one.get(weak, 0), other.get(weak, 0)
            x += OPTIONAL_SHARE * ((a & weak_b).bit_count() + (weak_a & b).bit_count())
            x += OPTIONAL_SHARE**2 * (weak_a & weak_b).bit_count()
            n_a += OPTIONAL_SHARE * weak_a.bit_count()
            n_b += OPTIONAL_SHARE * weak_b.bit_count()
        if n_a and n_b:
            yield (
                source,
                (
                    name,
                    x,
                    expected_together(source.size, n_a, n_b, spread=source.spread),
                    n_a,
                    n_b,
                    source.size,
                ),
            )
