import sys
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from postings import Posting, make_postings
from skillgraph.counts import engines, expressions
from skillgraph.counts.engines import open_tables, require_engine
from skillgraph.counts.parquet import render_parquet
from skillgraph.counts.tabling import tables_of
from skillgraph.errors import GraphError, MissingExtraError, UsageError
from skillgraph.store.parquet_folders import is_parquet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in render_parquet(make_postings(Posting(["Latin"]), Posting(["Baking"]))).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def _asked(graph: Path) -> list[str]:
    found = expressions.asked_in_all(open_tables(graph), expressions.Population())
    return [row["concept"] for row in found.to_pyarrow().to_pylist()]


def test_a_folder_of_files_is_read(folder: Path) -> None:
    assert is_parquet(folder)
    assert _asked(folder) == ["concept:baking", "concept:latin"]


def test_a_folder_of_parts_is_read_as_one(tmp_path: Path) -> None:
    for number, skill in enumerate(("Latin", "Baking")):
        for name, table in tables_of(make_postings(Posting([skill]))).items():
            part = tmp_path / name / f"run={number}" / "part-0.parquet"
            part.parent.mkdir(parents=True)
            pq.write_table(table, part)

    assert is_parquet(tmp_path)
    assert _asked(tmp_path) == ["concept:baking", "concept:latin"]


def test_a_folder_without_tables_is_none(tmp_path: Path) -> None:
    assert not is_parquet(tmp_path)
    assert not is_parquet(None)


def test_a_table_that_is_gone_is_told(folder: Path) -> None:
    (folder / "evidence.parquet").unlink()

    with pytest.raises(GraphError, match="evidence is not there"):
        open_tables(folder)


@pytest.mark.parametrize("content", [b"", b"PAR1 no more", b"\x00" * 100])
def test_a_table_that_is_no_parquet_is_told(folder: Path, content: bytes) -> None:
    (folder / "evidence.parquet").write_bytes(content)

    with pytest.raises(GraphError, match="cannot be read"):
        open_tables(folder)


def test_a_table_in_the_place_of_another_is_told(folder: Path) -> None:
    (folder / "statements.parquet").write_bytes((folder / "documents.parquet").read_bytes())

    with pytest.raises(GraphError, match="statements has no column"):
        open_tables(folder)


@pytest.mark.parametrize("table", ["mentions", "passages"])
def test_a_part_that_is_gone_is_told(tmp_path: Path, table: str) -> None:
    for number, skill in enumerate(("Latin", "Baking")):
        for name, content in tables_of(make_postings(Posting([skill]))).items():
            part = tmp_path / name / f"part-{number}.parquet"
            part.parent.mkdir(exist_ok=True)
            pq.write_table(content, part)
    (tmp_path / table / "part-1.parquet").unlink()

    with pytest.raises(GraphError, match=f"table {table} are missing, such as part-1"):
        open_tables(tmp_path)


def test_a_table_of_another_version_is_told(folder: Path) -> None:
    pq.write_table(pa.table({"document": ["x"]}), folder / "documents.parquet")

    with pytest.raises(GraphError, match="of version none"):
        open_tables(folder)


def test_an_engine_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match="unknown engine 'abacus'"):
        require_engine("abacus")


def test_an_engine_that_is_not_installed_names_the_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name=name)

    monkeypatch.setattr(engines, "import_module", missing)

    with pytest.raises(MissingExtraError, match=r"\.\[corpus\]"):
        require_engine("duckdb")


def test_spark_that_has_died_is_not_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fail() -> None:
        asked.append(True)
        raise ConnectionRefusedError

    session = SimpleNamespace(stop=fail)
    for answer in (lambda: session, fail):
        spark = SimpleNamespace(SparkSession=SimpleNamespace(getActiveSession=answer))
        monkeypatch.setitem(sys.modules, "pyspark", SimpleNamespace(sql=spark))
        monkeypatch.setitem(sys.modules, "pyspark.sql", spark)
        engines.stop_session()

    assert asked == [True, True]
