"""The engines that count: DuckDB here, or Spark where its own settings say; both run the same expressions."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, Final, Literal

from skillgraph.counts.faults import duckdb_faults, memory_limit
from skillgraph.counts.numbering import Counted
from skillgraph.counts.schema import SCHEMA_VERSION, TABLES, VERSION_KEY
from skillgraph.errors import GraphError, MissingExtraError, UsageError, format_install
from skillgraph.store.parquet_folders import check_parts, find_table

if TYPE_CHECKING:
    import ibis
    import pyarrow as pa

    from skillgraph.model import Catalog

Engine = Literal["duckdb", "spark"]
ENGINES: Final[tuple[Engine, ...]] = ("duckdb", "spark")
#: The tables that `Counted` takes.
_COUNTED: Final = tuple(field.name for field in fields(Counted))
#: Stands in a folder of parts while files are put in place (`cluster.publishing`).
UNFINISHED_COMMIT: Final = "commit.json"


def require_engine(engine: str, *, purpose: str = "") -> None:
    """Check that an engine is known and installed.

    Args:
        engine: One of `ENGINES`.
        purpose: What needs it, for the error; empty for counting.

    Raises:
        UsageError: It is not one of `ENGINES`.
        MissingExtraError: It is not installed.

    """
    if engine not in ENGINES:
        raise UsageError(
            f"unknown engine {engine!r}", location="--engine", remedy=f"choose {' or '.join(ENGINES)}"
        )
    try:
        for name in ("ibis", "duckdb", "pyarrow") if engine == "duckdb" else ("ibis", "pyarrow", "pyspark"):
            import_module(name)
    except ImportError as error:
        raise missing_extra(error, engine=engine, purpose=purpose) from error


def missing_extra(error: ImportError, *, engine: str = "duckdb", purpose: str = "") -> MissingExtraError:
    """Say what is to be installed where an engine, or what speaks to it, is not there."""
    others = () if engine == "duckdb" else ("pyspark[connect]<4.1",)
    purpose = purpose or f"counting in {'DuckDB' if engine == 'duckdb' else 'Spark'}"
    is_of_extra = error.name != "pyspark"
    missing = f"skillgraph[corpus], of which {error.name}" if is_of_extra else "pyspark, which"
    return MissingExtraError(
        f"{purpose} needs {missing} is not installed",
        location="what is installed",
        remedy=format_install("corpus", *others),
    )


def is_installed(engine: Engine = "duckdb") -> bool:
    """Tell whether an engine is installed, for answers that say so instead of ending."""
    try:
        require_engine(engine)
    except MissingExtraError:
        return False
    return True


def open_tables(graph: str | Path | Catalog, engine: Engine = "duckdb") -> Counted:
    """Open the tables of a graph in an engine.

    Args:
        graph: A folder of tables (`parquet_folders.is_parquet`), or a catalog.
        engine: One of `ENGINES`. Spark is the session of its own settings: ``SPARK_REMOTE`` for Spark
            Connect, else the master of ``spark-defaults.conf`` or ``PYSPARK_SUBMIT_ARGS``.

    Raises:
        UsageError, MissingExtraError: As `require_engine`.
        GraphError: A table is not there, or of another version.

    """
    require_engine(engine)
    backend = _connect(engine)
    if isinstance(graph, (str, Path)):
        check_parts(Path(graph))
        return Counted(*(_read(backend, Path(graph), name) for name in _COUNTED))
    from skillgraph.counts.tabling import tables_of

    tables = tables_of(graph)
    return Counted(*(_hold(backend, name, tables[name]) for name in _COUNTED))


def fetch_rows(expression: ibis.Table) -> list[dict[str, Any]]:
    """Give the rows of an expression, in its order: the same values in every engine.

    From Spark they come by Arrow: by pandas, as Ibis takes them, dates before 1677 are lost. Spark gives a
    date that was truncated as an instant, so that types are those of the expression.
    """
    backend = expression.get_backend()
    if backend.name == "duckdb":
        with duckdb_faults():
            return expression.to_pyarrow().to_pylist()  # type: ignore[no-any-return]
    found = backend.raw_sql(backend.compile(expression)).toArrow()
    return found.cast(expression.schema().to_pyarrow()).to_pylist()  # type: ignore[no-any-return]


def _connect(engine: Engine) -> Any:  # noqa: ANN401 -- a backend of either engine
    import ibis

    if engine == "duckdb":
        backend = ibis.duckdb.connect()
        backend.raw_sql(f"SET memory_limit = '{memory_limit()}'")
        backend.raw_sql("SET preserve_insertion_order = false")
        spilled = Path(gettempdir(), f"skillgraph-duckdb-{os.getpid()}")  # not into the folder of the caller
        backend.raw_sql(f"SET temp_directory = '{str(spilled).replace(chr(39), chr(39) * 2)}'")
        return backend
    return ibis.pyspark.connect(start_session())


def start_session() -> Any:  # noqa: ANN401 -- of Spark Connect, or of Spark itself
    """Start Spark, or reach it, as its own settings say; of its log only errors are told.

    Workers of a local master run the Python that runs this, where nothing else is set.

    Raises:
        UsageError: It does not start: no Java, no master, or no answer.

    """
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    try:
        builder = SparkSession.builder.appName("skillgraph")
        if os.environ.get("SPARK_REMOTE", "local").startswith("local"):  # not a server that others use
            builder = builder.config("spark.ui.showConsoleProgress", "false")
        session = builder.getOrCreate()
        session.conf.set("spark.sql.session.timeZone", "UTC")
        if "SPARK_REMOTE" not in os.environ:
            _set_up_context(session.sparkContext)
    except (PySparkException, RuntimeError, OSError) as error:
        raise UsageError(
            f"Spark does not start: {str(error).splitlines()[0] if str(error) else type(error).__name__}",
            location="the settings of Spark (SPARK_REMOTE, PYSPARK_SUBMIT_ARGS, spark-defaults.conf)",
            remedy="install Java 17 or 21, or name a master or a server of Spark Connect",
        ) from error
    return session


def stop_session() -> None:
    """Stop Spark where it runs for this process: else it tells of workers that it lost as that one ends.

    Where Spark has died before, nothing is left to stop, and what was said of that is not said twice.
    """
    from pyspark.sql import SparkSession

    with suppress(Exception):  # Py4J's, gRPC's or the system's, by how Spark was reached and how it died
        session = SparkSession.getActiveSession()
        if session is not None:
            session.stop()


def _set_up_context(context: Any) -> None:  # noqa: ANN401 -- of Spark
    context.setLogLevel("ERROR")
    is_set = "PYSPARK_PYTHON" in os.environ or context.getConf().contains("spark.pyspark.python")
    if context.master.startswith("local") and not is_set:
        context.pythonExec = sys.executable


def _read(backend: Any, folder: Path, name: str) -> ibis.Table:  # noqa: ANN401 -- a backend of either engine
    if (folder / UNFINISHED_COMMIT).exists():
        raise GraphError(
            "a run that was killed has not put all its parts in place",
            location=str(folder),
            remedy="run the same `skillgraph ingest --engine spark` again",
        )
    path = find_table(folder, name)
    if path is None:
        raise GraphError(
            f"the table {name} is not there",
            location=str(folder),
            remedy="give a folder that `skillgraph export parquet` wrote",
        )
    _check_version(path)
    if backend.name == "duckdb":
        files = sorted(path.rglob("*.parquet")) if path.is_dir() else [path]
        with duckdb_faults():
            table = backend.read_parquet([str(file) for file in files], table_name=name)
    else:
        table = backend.read_parquet(str(path.absolute()), table_name=name)
    columns = [column.name for column in TABLES[name]]
    if missing := set(columns).difference(table.columns):
        raise GraphError(
            f"the table {name} has no column {min(missing)}",
            location=str(path),
            remedy="write the tables again with `skillgraph export parquet`",
        )
    return table.select(columns)


def _check_version(path: Path) -> None:
    import pyarrow.parquet as pq
    from pyarrow import ArrowException

    first = path if path.is_file() else min(path.rglob("*.parquet"))
    try:
        found = (pq.read_schema(first).metadata or {}).get(VERSION_KEY, b"").decode("ascii", "replace")
    except (ArrowException, OSError) as error:
        raise GraphError(
            f"the table cannot be read: {str(error).splitlines()[0]}",
            location=str(first),
            remedy="write the tables again with `skillgraph export parquet`",
        ) from error
    if found != SCHEMA_VERSION:
        raise GraphError(
            f"the tables are of version {found or 'none'}, and {SCHEMA_VERSION} is read",
            location=str(first),
            remedy="write them again with `skillgraph export parquet`",
        )


def _hold(backend: Any, name: str, table: pa.Table) -> ibis.Table:  # noqa: ANN401 -- a backend of either engine
    """Put a table of ours into an engine; Ibis takes it to Spark by pandas, which fails at null decimals."""
    if backend.name == "duckdb":
        with duckdb_faults():
            return backend.create_table(name, table)
    start_session().createDataFrame(table).createOrReplaceTempView(name)
    return backend.table(name)
