"""Folders of Parquet tables: they are counted over and hold no graph, which is told apart by their names."""

from pathlib import Path
from shlex import quote
from typing import Final

from skillgraph.errors import GraphError, format_command

#: The verbs that count over such a folder, beside `export observations`.
COUNTING_VERBS: Final = ("trends", "pay", "core", "distinctive", "together")
#: Tables of which each part has a file, those of a run on Spark too.
_IN_PARTS: Final = "passages statements figures evidence mentions manifest refused concepts".split()
_SUFFIX: Final = ".parquet"
#: Quads that `ingest --engine spark` wrote beside the tables.
_QUADS: Final = "graph/*.nq.gz"


def find_table(folder: Path, name: str) -> Path | None:
    """Find a table in a folder: one file, or a folder of parts; None where it is not there."""
    if (single := folder / f"{name}{_SUFFIX}").is_file():
        return single
    parts = folder / name
    return parts if parts.is_dir() and any(parts.rglob(f"*{_SUFFIX}")) else None


def is_parquet(graph: str | Path | None) -> bool:
    """Tell whether a graph is a folder of tables that `export parquet` or `ingest --engine spark` wrote.

    Example:
        >>> is_parquet(None)
        False

    """
    return graph is not None and find_table(Path(graph), "mentions") is not None


def check_parts(folder: Path) -> None:
    """See that a folder of parts has all parts of each table; that of documents stands for all of them.

    Raises:
        GraphError: A part is missing.

    """
    tables = [folder / name for name in _IN_PARTS]
    found = {
        table: {path.relative_to(table) for path in table.rglob(f"*{_SUFFIX}")}
        for table in tables
        if table.is_dir()
    }
    for table, parts in found.items():
        if missing := set().union(*found.values()) - parts:
            raise GraphError(
                f"{len(missing)} of the parts of the table {table.name} are missing, such as {min(missing)}",
                location=str(table),
                remedy="read the documents again into an empty folder",
            )


def tables_and_no_graph(folder: Path) -> GraphError:
    """Make the error for tables of which something is asked that only a graph tells."""
    verbs = ", ".join(f"`{verb}`" for verb in COUNTING_VERBS)
    graph = "name the graph from which they were exported"
    if any(folder.glob(_QUADS)):
        quads = f"{quote(str(folder))}/{_QUADS}"
        graph = f"put its quads together, `gzip -dc {quads} > graph.nq`, and give `-g graph.nq`"
    return GraphError(
        "the folder holds Parquet tables to count over, and no graph",
        location=str(folder),
        remedy=f"{verbs} and `{format_command('export', 'observations')}` take it; for anything else {graph}",
    )
