"""Which units hold a concept, as bits: what is counted where no engine is, at once.

The counts of `stratification`, evaluated by intersection: the numbers of the units of a source that hold a
concept are the bits of one integer. `counts.held` has the same as expressions for an engine, and tests
hold the two equal.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from itertools import accumulate, pairwise
from operator import or_
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.projection.pairs import pairs_around
from skillgraph.projection.stratification import OPTIONAL_SHARE, Count, Source, Stratum, sum_strata
from skillgraph.projection.weights import Weights, bundled_weights

#: A source with this ending holds the weaker half of the source whose id stands before it.
OPTIONAL: Final = "-optional"
#: Fewer units together than this tell nothing by themselves: one employer's way may be behind them.
FEWEST_TELLING: Final = 5
_PREFIX: Final = "concept:"


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
    return sum_strata(_strata(incidence, incidence.held(first), incidence.held(second)), weights=weights)


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

    is_center = None if around is None else lambda row: concepts[row[0]] in around
    telling = set()
    for layer, sources in _by_layer(incidence, concepts).items():
        met: dict[tuple[int, int], tuple[float, float]] = {}
        least = FEWEST_TELLING if len(sources) == 1 else OPTIONAL_SHARE**2
        for size, held in sources:
            for (i, one, units), (j, other, other_units) in pairs_around(held, is_center):
                x = _both(one, other) if one[1] or other[1] else (one[0] & other[0]).bit_count()
                if x >= least:
                    before, chance = met.get((i, j), (0.0, 0.0))
                    met[i, j] = before + x, chance + units * other_units / size
        for (i, j), (x, least_chance) in met.items():
            if is_telling(x, least_chance):  # chance is greater: sources that hold them apart count too
                strata = _strata(incidence, incidence.held(concepts[i]), incidence.held(concepts[j]))
                chance = sum(stratum.expected for stratum in strata if stratum.source.layer == layer)
                if is_telling(x, chance):
                    telling.add((min(i, j), max(i, j)))
    return ((concepts[i], concepts[j]) for i, j in sorted(telling))


#: The square of how many standard deviations above chance even a great count has to be at `SIGNIFICANCE`.
_LEAST_Z2: Final = 9.0
#: The units of a source that hold a concept, and those that hold it as an option.
_Bits = tuple[int, int]


def _by_layer(
    incidence: Incidence, concepts: Sequence[str]
) -> dict[str, list[tuple[int, list[tuple[int, _Bits, int]]]]]:
    """Give the sources of each layer: how many units one has, and whom of the layer's it holds, in how many.

    A concept is named by its position. Whom a layer holds too seldom to be together often is left out.
    """
    found: dict[str, list[tuple[int, _Bits, int]]] = {}
    for position, concept in enumerate(concepts):
        held = incidence.held(concept)
        units: dict[str, int] = {}
        for name, mask in held.items():
            layer = incidence.sources[name].layer
            units[layer] = units.get(layer, 0) + mask.bit_count()
        for name in dict.fromkeys(name.removesuffix(OPTIONAL) for name in held):
            if units[incidence.sources[name].layer] >= FEWEST_TELLING:
                bits = _bits(held, name)
                found.setdefault(name, []).append((position, bits, bits[0].bit_count()))
    layers: dict[str, list[tuple[int, list[tuple[int, _Bits, int]]]]] = {}
    for name, rows in found.items():
        source = incidence.sources[name]
        layers.setdefault(source.layer, []).append((source.size, rows))
    return layers


def _bits(held: Mapping[str, int], source: str) -> _Bits:
    return held.get(source, 0), held.get(source + OPTIONAL, 0)


def _both(one: _Bits, other: _Bits) -> float:
    """Count the units of a source that hold both."""
    (a, weak_a), (b, weak_b) = one, other
    x: float = (a & b).bit_count()
    if weak_a or weak_b:
        x += OPTIONAL_SHARE * ((a & weak_b).bit_count() + (weak_a & b).bit_count())
        x += OPTIONAL_SHARE**2 * (weak_a & weak_b).bit_count()
    return x


def _units(held: _Bits) -> float:
    """Count the units of a source that hold a concept."""
    surely, weak = held
    return surely.bit_count() + OPTIONAL_SHARE * weak.bit_count() if weak else surely.bit_count()


def _strata(incidence: Incidence, one: Mapping[str, int], other: Mapping[str, int]) -> Iterator[Stratum]:
    """Go through what the sources count that hold both, in their order."""
    shared = {name.removesuffix(OPTIONAL) for name in one} & {name.removesuffix(OPTIONAL) for name in other}
    for name, source in incidence.sources.items() if shared else ():
        if name in shared:
            a, b = _bits(one, name), _bits(other, name)
            yield Stratum(source, _both(a, b), _units(a), _units(b))
