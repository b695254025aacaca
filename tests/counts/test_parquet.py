from pathlib import Path

import pyarrow.parquet as pq
import pytest

from postings import Posting, make_postings
from skillgraph.counts.parquet import render_parquet, write_parquet
from skillgraph.counts.schema import SCHEMA_VERSION, TABLES, VERSION_KEY, arrow_schema
from skillgraph.counts.tabling import tables_of
from skillgraph.errors import GraphError, OutputError


def test_the_files_hold_the_tables_and_say_their_version(tmp_path: Path) -> None:
    paths = write_parquet(None, tmp_path / "tables")

    assert [path.stem for path in paths] == list(TABLES)
    for path in paths:
        table = pq.read_table(path)
        assert table.schema.equals(arrow_schema(path.stem))
        assert table.schema.metadata[VERSION_KEY] == SCHEMA_VERSION.encode()


def test_pandas_and_duckdb_read_them(tmp_path: Path) -> None:
    import duckdb
    import pandas as pd  # type: ignore[import-untyped]

    write_parquet(None, tmp_path)
    frame = pd.read_parquet(tmp_path / "statements.parquet")
    counted = duckdb.connect().execute(f"SELECT count(*) FROM '{tmp_path}/statements.parquet'").fetchall()

    assert counted == [(len(frame),)]
    assert len(frame) > 1000


def test_the_same_graph_gives_the_same_bytes() -> None:
    assert render_parquet(make_postings(Posting(["Latin"]))) == render_parquet(
        make_postings(Posting(["Latin"]))
    )


def test_hostile_labels_come_back_as_they_were(tmp_path: Path) -> None:
    label = "'; DROP TABLE mentions; -- \u202e\x00 \U0001f600 =1+1"
    catalog = make_postings(Posting([label]))
    for name, content in render_parquet(catalog).items():
        (tmp_path / name).write_bytes(content)

    labels = pq.read_table(tmp_path / "mentions.parquet")["label"].to_pylist()

    assert label in labels


def test_a_second_graph_takes_the_place_of_the_first(tmp_path: Path) -> None:
    write_parquet(None, tmp_path)
    first = (tmp_path / "documents.parquet").read_bytes()

    write_parquet(None, tmp_path)

    assert (tmp_path / "documents.parquet").read_bytes() == first
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{name}.parquet" for name in TABLES)


def test_a_graph_that_is_not_there_leaves_the_folder_alone(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        write_parquet(tmp_path / "nothing", tmp_path / "tables")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("mine")

    with pytest.raises(OutputError):
        write_parquet(None, tmp_path / "tables")

    assert (tmp_path / "tables").read_text() == "mine"


def test_an_empty_graph_has_empty_tables_of_the_same_columns() -> None:
    from skillgraph.model import Catalog

    tables = tables_of(Catalog())

    assert {name: table.num_rows for name, table in tables.items()} == dict.fromkeys(TABLES, 0)
    assert all(table.schema.equals(arrow_schema(name)) for name, table in tables.items())
