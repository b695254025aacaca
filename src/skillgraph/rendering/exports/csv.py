"""Two CSV files, nodes and edges, for spreadsheets and pandas."""

from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.boundary.spreadsheets import format_csv
from skillgraph.model import Catalog
from skillgraph.rendering import elements
from skillgraph.rendering.elements import iter_edges, iter_nodes

NODE_COLUMNS: Final = ("id", "label", "kind", *elements.NODE_COLUMNS)
EDGE_COLUMNS: Final = ("id", "source", "target", "relation", "label", "closeness", *elements.EDGE_COLUMNS)


def render_nodes(catalog: Catalog) -> bytes:
    r"""Render the nodes of `elements` as CSV (RFC 4180, but ``\n`` line ends), UTF-8, with a header row.

    Several values of one cell are separated by ``|``, what is absent is an empty cell, and decimals
    are exact. What a spreadsheet would run has an apostrophe before it, and control characters are
    shown as escapes, here and in the edges.

    Example:
        >>> render_nodes(Catalog()).decode().partition(",statements,")[0]
        'id,label,kind,alternatives,definition,exact_matches'

    """
    return format_csv(NODE_COLUMNS, node_rows(catalog)).encode()


def render_edges(catalog: Catalog) -> bytes:
    """Render the edges of `elements` as CSV; ``line`` is that of the first evidence."""
    return format_csv(EDGE_COLUMNS, edge_rows(catalog)).encode()


def node_rows(catalog: Catalog) -> Iterator[Sequence[object]]:
    """Give the nodes as rows of `NODE_COLUMNS`."""
    for node in iter_nodes(catalog):
        yield node.id, node.label, node.kind, *(node.cells.get(name, "") for name in elements.NODE_COLUMNS)


def edge_rows(catalog: Catalog) -> Iterator[Sequence[object]]:
    """Give the edges as rows of `EDGE_COLUMNS`."""
    for edge in iter_edges(catalog):
        cells = (edge.cells.get(name, "") for name in elements.EDGE_COLUMNS)
        yield edge.id, edge.source, edge.target, edge.relation, edge.label, edge.closeness, *cells
