"""Count over units in an engine, by the expressions that count over documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any, Final

import ibis
import pyarrow as pa

from skillgraph.counts import held as expressions
from skillgraph.counts.engines import fetch_rows
from skillgraph.projection.chance import spread_of_sums
from skillgraph.projection.pairs import Pair
from skillgraph.projection.stratification import Source, Stratum

#: For each of some units what it holds, and what it counts there: 1, or a share of it.
Units = Sequence[Mapping[str, float]]
_SHARE: Final = pa.decimal128(4, 2)


@dataclass(frozen=True, slots=True)
class Counted:
    """What units hold, counted.

    Attributes:
        units: How many of them hold each concept, in the order of CURIEs.
        together: How many hold both of two, by pairs in their order; none where no unit does.
        spread: How unequal the units are in how much they hold.

    """

    units: dict[str, float]
    together: dict[Pair, float]
    spread: float


def count_units(units: Units) -> Counted:
    """Count what units hold, and hold together."""
    return count_held(held_table(units), size=len(units))


def count_held(held: ibis.Table, *, size: int) -> Counted:
    """Count the same of so many units in a table as `skillgraph.counts.held` has it."""
    often = {row["code"]: float(row["units"]) for row in _rows(expressions.count_units(held), "code")}
    both = _rows(expressions.count_both(held), "first", "second")
    [observed] = fetch_rows(expressions.count_all_pairs(held))
    return Counted(
        often,
        {(row["first"], row["second"]): float(row["together"]) for row in both},
        spread_of_sums(float(observed["pairs"]), often.values(), size=size),
    )


def without_rare(units: Units, fewest: int) -> list[dict[str, float]]:
    """Give what each unit holds, but for concepts that few hold."""
    kept: list[dict[str, float]] = [{} for _ in units]
    for row in _rows(expressions.often_held(held_table(units), fewest), "number", "code"):
        kept[row["number"]][row["code"]] = float(row["share"])
    return kept


def held_table(units: Units) -> ibis.Table:
    """Give what units hold as a table of the engine: ``number``, ``code``, ``share``."""
    rows = [(number, code, Decimal(share)) for number, own in enumerate(units) for code, share in own.items()]
    schema = pa.schema({"number": pa.int64(), "code": pa.string(), "share": _SHARE})
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], []]
    return _engine().create_table("held", pa.table(columns, schema=schema), overwrite=True)


def count_strata(sources: Iterable[tuple[Source, Counted]]) -> dict[Pair, list[Stratum]]:
    """Give what sources count of the pairs of which they hold both, in the order of the sources."""
    strata: dict[Pair, list[Stratum]] = {}
    for source, counted in sources:
        for pair in combinations(counted.units, 2):
            first, second = (counted.units[concept] for concept in pair)
            stratum = Stratum(source, counted.together.get(pair, 0), first, second)
            strata.setdefault(pair, []).append(stratum)
    return strata


def _rows(expression: ibis.Table, *keys: str) -> Iterator[dict[str, Any]]:
    yield from fetch_rows(expression.order_by(*keys))


@cache
def _engine() -> Any:  # noqa: ANN401 -- of Ibis
    return ibis.duckdb.connect()
