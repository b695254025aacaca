"""The tables of a graph as Parquet files, a file each."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from skillgraph.counts.engines import require_engine
from skillgraph.counts.rows import tables_of

if TYPE_CHECKING:
    import pyarrow as pa

    from skillgraph.model import Catalog

_COMPRESSION: Final = "zstd"


def render_parquet(catalog: Catalog) -> dict[str, bytes]:
    """Render the tables of a graph: by the name of a file, as ``documents.parquet``, its bytes.

    The same graph gives the same bytes in one version of pyarrow, whose name stands in every file.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    require_engine("duckdb")
    return {f"{name}.parquet": table_bytes(table) for name, table in tables_of(catalog).items()}


def table_bytes(table: pa.Table) -> bytes:
    """Give a table as one Parquet file."""
    import pyarrow.parquet as pq

    buffer = BytesIO()
    pq.write_table(table, buffer, compression=_COMPRESSION)
    return buffer.getvalue()
