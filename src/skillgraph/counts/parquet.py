"""The tables of a graph as Parquet files, a file each."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.files import replace_files, writing
from skillgraph.counts.engines import require_engine
from skillgraph.counts.tabling import tables_of
from skillgraph.model import Catalog
from skillgraph.store.opening import open_catalog

if TYPE_CHECKING:
    import pyarrow as pa

_COMPRESSION: Final = "zstd"


def write_parquet(graph: str | Path | Catalog | None, directory: str | Path) -> list[Path]:
    """Write the tables of a graph into a directory, all of them or none.

    Args:
        graph: A catalog, or as in `opening.open_catalog`; None for the bundled graph.
        directory: Made if it is not there; other files in it are left alone.

    Returns:
        The files, in the order of `schema.TABLES`.

    Raises:
        MissingExtraError: pyarrow is not installed.
        GraphError: The graph cannot be read.
        OutputError: A file cannot be written; what was there is unchanged.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     write_parquet(None, directory)[-1].name
        'mentions.parquet'

    """
    folder = Path(directory)
    catalog = graph if isinstance(graph, Catalog) else open_catalog(graph)
    contents = {folder / name: content for name, content in render_parquet(catalog).items()}
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    replace_files(contents)
    return list(contents)


def render_parquet(catalog: Catalog) -> dict[str, bytes]:
    """Render the tables of a graph: by the name of a file, as ``documents.parquet``, its bytes.

    The same graph gives the same bytes in one version of pyarrow, whose name stands in every file.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    require_engine("duckdb", purpose="writing Parquet")
    return {f"{name}.parquet": table_bytes(table) for name, table in tables_of(catalog).items()}


def table_bytes(table: pa.Table) -> bytes:
    """Give a table as one Parquet file."""
    import pyarrow.parquet as pq

    buffer = BytesIO()
    pq.write_table(table, buffer, compression=_COMPRESSION)
    return buffer.getvalue()
