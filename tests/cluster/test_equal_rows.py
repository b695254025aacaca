"""What is counted in DuckDB and on Spark is the same, row by row: numbers, decimals, dates, texts, nulls."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from ibis import _

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts import expressions
from skillgraph.counts.engines import ENGINES, fetch_rows, open_tables
from skillgraph.counts.expressions import GROUPINGS, STEPS, Grouping, Population, Step
from skillgraph.counts.held import count_both
from skillgraph.counts.numbering import Counted
from skillgraph.counts.parquet import render_parquet
from skillgraph.counts.schema import TABLES, Column, arrow_schema
from skillgraph.store.opening import open_catalog
from sparks import SOCKETS, write_advertisements

pytestmark = [
    pytest.mark.cluster,
    pytest.mark.usefixtures("spark"),
    pytest.mark.filterwarnings("ignore::ResourceWarning", SOCKETS),
]

Row = dict[str, Any]
ALL = Population()
#: Small pools, so that tables join and counts tie; signs of all planes, and what sorts differently by locale.
_IDS = ["a", "b", "B", "\u00e9", "e\u0301", "\u6c34", "\U0001f600", "z", "", " "]
_POOLS: dict[str, list[Any]] = {
    "kind": ["skill", "soft-skill", "technology", "tool", "role", "duty"],
    "need": ["required", "desirable", None],
    "seniority": ["senior", "lead", None],
    "date_precision": ["day", "month", "year", None],
    "status": ["stated", "inferred"],
    "unit": ["currency", "years", None],
    "currency": ["EUR", "USD", "", None],
    "direction": [None, None, "increase"],
    "per": ["year", "hour", None],
    "slot": ["subject", "object"],
    "copy_of": [None, None, None, "a"],
    "relation": ["sg:requires", "sg:pays"],
    "measure": ["salary", "pay"],
}
_DECIMALS = [
    Decimal(text)
    for text in (
        "0",
        "-0.000000001",
        "99999999999999999999999999999.999999999",
        "-99999999999999999999999999999.999999999",
        "70000",
        "70000.5",
        "0.1",
    )
]
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": st.sampled_from(_IDS),
    "strings": st.lists(st.sampled_from(_IDS), max_size=2),
    "int64": st.integers(0, 5),
    "bool": st.booleans(),
    "date": st.sampled_from(
        [date(1, 1, 1), date(1969, 12, 31), date(2024, 2, 29), date(2024, 12, 31), date(9999, 12, 31)]
    ),
    "decimal": st.sampled_from(_DECIMALS),
}


def _value(column: Column) -> st.SearchStrategy[Any]:
    if column.name in _POOLS:
        return st.sampled_from(_POOLS[column.name])
    known = _VALUES[column.type]
    return known if column.required else st.none() | known


def _table(name: str) -> st.SearchStrategy[list[Row]]:
    row = st.fixed_dictionaries({column.name: _value(column) for column in TABLES[name]})
    key = {"documents": "document", "statements": "statement", "figures": "statement"}.get(name)
    return st.lists(row, min_size=8, max_size=25, unique_by=(lambda one: one[key]) if key else None)


def _counts(tables: Counted, step: Step, by: Grouping) -> dict[str, Any]:
    """Give every expression, some with a population and bounds."""
    shared = tables.asked.mutate(share=((_.required + 1) / 2).cast("decimal(4, 2)"))
    return {
        "tally": expressions.tally_documents(tables, ALL, step),
        "documents": expressions.documents_by_period(tables, ALL, step),
        "asked": expressions.asked_by_period(tables, ALL, step),
        "named": expressions.named_by_period(tables, ALL, step, concepts=["a", "b"]),
        "by role": expressions.asked_by_role(tables, ALL),
        "roles": expressions.documents_by_role(tables, ALL),
        "in a place": expressions.asked_in_all(tables, Population(seniority="senior", place="b")),
        "together": expressions.asked_together(tables, ALL),
        "with one": expressions.asked_together(tables, ALL, concept="a", least=2),
        "names": expressions.named_concepts(tables),
        "pay": expressions.stated_pay(tables, ALL),
        "pay by": expressions.pay_by(tables, ALL, by),
        "all pairs": expressions.asked_pairs(tables, ALL),
        "by shares": count_both(shared).order_by("first", "second"),
        "places": expressions.places_asking(tables, ALL, ["a", "b"]),
    }


def _rows(tables: Counted, step: Step = "month", by: Grouping = "skill") -> dict[str, list[Row]]:
    return {name: fetch_rows(table) for name, table in _counts(tables, step, by).items()}


@settings(max_examples=2, deadline=None, phases=[Phase.explicit, Phase.generate], derandomize=True)
@given(
    st.fixed_dictionaries({name: _table(name) for name in TABLES}),
    st.sampled_from(STEPS),
    st.sampled_from(GROUPINGS),
)
def test_tables_of_any_content_give_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: dict[str, list[Row]],
    step: Step,
    by: Grouping,
) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = tmp_path_factory.mktemp("tables")
    for name, rows in drawn.items():
        pq.write_table(pa.Table.from_pylist(rows, schema=arrow_schema(name)), folder / f"{name}.parquet")

    duckdb, found = (_rows(open_tables(folder, engine), step, by) for engine in ENGINES)

    assert found == duckdb


def test_a_corpus_gives_the_same_rows_as_a_graph_as_files_and_as_parts(tmp_path: Path) -> None:
    ingest_documents(sorted(write_advertisements(tmp_path / "ads", 12).iterdir()), tmp_path / "corpus")
    catalog = open_catalog(tmp_path / "corpus")
    files, parts = tmp_path / "files", tmp_path / "parts"
    files.mkdir()
    for name, content in render_parquet(catalog).items():
        (files / name).write_bytes(content)
        (parts / name.removesuffix(".parquet") / "run=1").mkdir(parents=True)
        (parts / name.removesuffix(".parquet") / "run=1" / "part-0.parquet").write_bytes(content)

    duckdb = _rows(open_tables(catalog))

    assert duckdb["names"] and duckdb["pay"] and duckdb["together"]
    assert _rows(open_tables(parts, "spark")) == duckdb
    for graph in (catalog, files):
        assert fetch_rows(expressions.stated_pay(open_tables(graph, "spark"), ALL)) == duckdb["pay"]
