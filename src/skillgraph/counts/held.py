"""What units hold together: the numbers of `projection.stratification` as expressions, for units of any kind.

What units hold is a table: ``number`` of a unit and ``code`` of a concept, each two once, and ``share``, a
decimal, where not every unit counts 1. Documents that ask for concepts are such units, and so are
those of the collections that come with the package (`benchmarks/incidence.py`). Rows come in no order:
who gives the codes their names orders them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.counts.engines import missing_extra

try:
    from ibis import _
except ImportError as error:
    raise missing_extra(error) from error

if TYPE_CHECKING:
    import ibis

#: Sums of shares, and of products of two of them: exact, in every engine of the same type.
_SUM: Final = "decimal(18, 4)"


def often_held(held: ibis.Table, fewest: int) -> ibis.Table:
    """Give what units hold, without the concepts that fewer than so many of them hold."""
    often = held.group_by("code").aggregate(holders=_.count()).filter(_.holders >= fewest)
    return held.semi_join(often, "code")


def count_units(held: ibis.Table) -> ibis.Table:
    """Count the units that hold a concept, n: ``code``, ``units``."""
    return held.group_by("code").aggregate(units=_sum(held))


def count_both(held: ibis.Table, *, of: ibis.Table | None = None, least: int = 0) -> ibis.Table:
    """Count the units that hold both of two concepts, *x*: ``first``, ``second``, ``together``.

    Args:
        held: What units hold.
        of: Only pairs with one of these as ``first``, a column ``code``; None for all, the lower code first.
        least: Only pairs of so many units.

    """
    one, other = held.view(), held.view()
    if of is None:
        pairs = one.join(other, [one.number == other.number, one.code < other.code])
    else:
        one = one.semi_join(of, "code")
        pairs = one.join(other, [one.number == other.number, one.code != other.code])
    share = {"share": one.share * other.share} if "share" in held.columns else {}
    pairs = pairs.select(first=one.code, second=other.code, **share)
    counts = pairs.group_by("first", "second").aggregate(together=_sum(pairs))
    return counts.filter(_.together >= least)


def count_all_pairs(held: ibis.Table) -> ibis.Table:
    """Count the ordered pairs that all units hold, of which a source's spread is made: one row, ``pairs``."""
    if "share" in held.columns:
        sizes = held.group_by("number").aggregate(all=_.share.sum(), same=(_.share * _.share).sum())
        return sizes.aggregate(pairs=(_.all * _.all - _.same).sum().fill_null(0).cast(_SUM))
    sizes = held.group_by("number").aggregate(all=_.count())
    return sizes.aggregate(pairs=(_.all * (_.all - 1)).sum().fill_null(0).cast("int64"))


def _sum(rows: ibis.Table) -> ibis.Value:
    """Sum up shares, or count rows where each is 1."""
    return rows.share.sum().cast(_SUM) if "share" in rows.columns else rows.count().cast("int64")
