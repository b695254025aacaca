"""What two concepts are both asked for with: second-hand knowledge of a pair that little is counted of.

The *associates* of a concept are what the counts that come with the package hold together with it clearly
more often than by chance: `closeness.expected_lift` of the two, relations aside, is at least
`Weights.associate_lift`. Two concepts that share many are the more to be expected together themselves.
The table is made of the counts alone (`benchmarks/incidence.py`); the documents of a reader have a
part in what is counted of a pair, and none in its associates.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.projection.closeness import expected_lift
from skillgraph.projection.incidence import Incidence, count_together, format_units, load_incidence
from skillgraph.projection.pairs import Pair, ordered_pair
from skillgraph.projection.stratification import Count
from skillgraph.projection.weights import Weights, bundled_weights

_PREFIX: Final = "concept:"
_HEADER: Final = "concept\tassociates"
_TABLE: Final = "associates.tsv"


@dataclass(frozen=True, slots=True)
class Shared:
    """What two concepts are both asked for with.

    Attributes:
        ends: CURIEs of the two, in their order.
        rows: The associates that they share, by their rows.
        among: Where to look up which these are.

    """

    ends: tuple[str, str]
    rows: frozenset[int]
    among: "Associates" = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        """How many associates they share."""
        return len(self.rows)

    def first(self, limit: int, *, incidence: Incidence | None = None) -> tuple[str, ...]:
        """Give the CURIEs of some: those first that go most with that of the two with which they go less.

        How much is the local mutual information of a pair, x·ln(lift), summed over the layers (S. Evert,
        *The Statistics of Word Cooccurrences*, 2005): a lift alone names what is rare, a count what is
        everywhere.

        Args:
            limit: How many at most.
            incidence: Where to count; what comes with the package for None.

        """
        where = incidence or load_incidence()

        def rank(curie: str) -> tuple[float, str]:
            return -min(mutual_information(count_together(where, end, curie)) for end in self.ends), curie

        return tuple(sorted(self.among.names(self.rows), key=rank)[:limit])


def mutual_information(counts: Iterable[Count]) -> float:
    """Give the local mutual information of two concepts, with shrunken lifts: 0 where all is as by chance."""
    return sum(count.together * count.log_lift for count in counts)


class Associates:
    r"""Who has which associates.

    Args:
        table: A header line; then, for each concept that is counted, in the order of CURIEs, ``slug TAB
            rows``: the numbers of the rows of those of its associates that stand below its own, each
            given by its difference to the one before, the first by that to its own.

    Example:
        >>> associates = Associates("concept\tassociates\na\t2\nb\t1\nc\t\n")
        >>> associates.shared("concept:a", "concept:b").first(3)
        ('concept:c',)

    """

    def __init__(self, table: str) -> None:
        self._lines: Final = table.splitlines()[1:]

    def shared(self, first: str, second: str) -> Shared | None:
        """Find the associates that two concepts share; None where one of them is not counted at all.

        Args:
            first: CURIE.
            second: CURIE of another.

        """
        one, other = self._rows.get(first), self._rows.get(second)
        if one is None or other is None:
            return None
        return Shared(ordered_pair(first, second), frozenset(self._held[one] & self._held[other]), self)

    def names(self, rows: Iterable[int]) -> Iterator[str]:
        """Give the CURIEs of some rows."""
        return (self._names[row] for row in rows)

    @cached_property
    def _names(self) -> list[str]:
        return [_PREFIX + line.partition("\t")[0] for line in self._lines]

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self._names)}

    @cached_property
    def _held(self) -> list[set[int]]:
        """The rows of the associates of each row."""
        held: list[set[int]] = [set() for _ in self._lines]
        for row, line in enumerate(self._lines):
            _, *below = accumulate(map(int, line.partition("\t")[2].split()), initial=row)
            held[row].update(below)
            for other in below:
                held[other].add(row)
        return held


@cache
def load_associates() -> Associates:
    """Give the associates that come with the package; read once, what is in it when it is asked for."""
    return Associates((bundled_ontology() / "counted" / _TABLE).read_text(encoding="utf-8"))


def format_associates(
    concepts: Sequence[str],
    counted: Iterable[tuple[Pair, Iterable[Count]]],
    *,
    weights: Weights | None = None,
) -> str:
    """Write the table of `Associates`.

    Args:
        concepts: CURIEs of all that is counted, in their order.
        counted: Pairs of them, each once and in its order, and what is counted of them.
        weights: Those of the package for None.

    """
    weighed = weights or bundled_weights()
    below: dict[str, list[int]] = {}
    rows = {concept: row for row, concept in enumerate(concepts)}
    for (first, second), counts in counted:
        if expected_lift(counts, weights=weighed) >= weighed.associate_lift:
            below.setdefault(first, []).append(rows[second] - rows[first])
    lines = [f"{name.removeprefix(_PREFIX)}\t{format_units(below.get(name, ()))}" for name in concepts]
    return "\n".join([_HEADER, *lines]) + "\n"
