"""The tables that are counted over; documents and concepts as numbers, of which many fit in little room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from skillgraph.counts.faults import duckdb_faults

if TYPE_CHECKING:
    import ibis


@dataclass(frozen=True, eq=False)
class Counted:
    """Tables of `schema` in one engine, and what is made of them once for all counts.

    Texts are joined once: every count over documents and concepts is over numbers, given by their order.
    """

    documents: Any
    passages: Any
    statements: Any
    figures: Any
    evidence: Any
    mentions: Any

    @cached_property
    def concepts(self) -> ibis.Table:
        """All concepts that are named: ``concept``, ``label``, ``kind``, and ``code``, a number."""
        import ibis
        from ibis import _

        names = self.mentions.group_by("concept").aggregate(label=_.label.min(), kind=_.kind.min())
        return _keep(names.mutate(code=ibis.row_number().over(order_by=_.concept).cast("int32")))

    @cached_property
    def units(self) -> ibis.Table:
        """Documents that count, near-copies once: ``document``, ``date`` and its precision, ``number``."""
        import ibis
        from ibis import _

        units = self.documents.filter(_.copy_of.isnull()).select("document", "date", "date_precision")
        return _keep(units.mutate(number=ibis.row_number().over(order_by=_.document).cast("int32")))

    @cached_property
    def asked(self) -> ibis.Table:
        """What documents that count ask for, each once: ``number``, ``code``, and ``required``, 1 or 0."""
        from ibis import _

        asked = self.mentions.filter(_.need.notnull())
        asked = asked.select("document", "concept", required=(_.need == "required").cast("int8"))
        asked = asked.join(self.concepts.select("concept", "code"), "concept")
        asked = asked.join(self.units.select("document", "number"), "document")
        asked = asked.group_by("number", "code").aggregate(required=_.required.max())
        return _keep(asked.order_by("number", "code"))


def _keep(table: ibis.Table) -> ibis.Table:
    """Count a table now and keep its rows in the engine."""
    if table.get_backend().name != "duckdb":
        return table.cache()
    with duckdb_faults():
        return table.cache()
