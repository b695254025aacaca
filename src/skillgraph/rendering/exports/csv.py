"""Two CSV files, nodes and edges, for spreadsheets, pandas and Neo4j's import."""

from collections.abc import Iterable, Sequence
from typing import Final

from skillgraph.boundary.spreadsheets import format_csv
from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.model import Catalog, Figure
from skillgraph.rendering.edges import Edge, iter_edges, section_names
from skillgraph.store.about import count_mentions

NODE_COLUMNS: Final = ("id", "label", "kind", "alternatives", "definition", "statements")
EDGE_COLUMNS: Final = tuple(
    """
    id source target relation label strength status modality hedge level figure period section line
    sentence
    """.split()
)


def render_nodes(catalog: Catalog) -> bytes:
    r"""Render the concepts as CSV (RFC 4180, but ``\n`` line ends), UTF-8, with a header row.

    Several alternative labels stand in one cell, separated by ``|``. What a spreadsheet would run
    has an apostrophe before it, and control characters are shown as escapes, here and in the edges.

    Example:
        >>> render_nodes(Catalog())
        b'id,label,kind,alternatives,definition,statements\n'

    """
    mentions = count_mentions(catalog)
    return _csv(
        NODE_COLUMNS,
        (
            (c.id, c.label, c.kind, "|".join(c.alternatives), c.definition or "", mentions.get(c.id, 0))
            for c in catalog.concepts.values()
        ),
    )


def render_edges(catalog: Catalog) -> bytes:
    """Render the statements between concepts, and the parts of concepts, as CSV.

    Several hedges or sections stand in one cell, separated by ``|``; ``line`` is that of the
    first evidence.
    """
    return _csv(EDGE_COLUMNS, (_edge_row(catalog, edge) for edge in iter_edges(catalog)))


def _edge_row(catalog: Catalog, edge: Edge) -> Sequence[object]:
    statement = edge.statement
    start = (edge.id, edge.source, edge.target, edge.relation, edge.label, edge.strength, edge.status)
    if statement is None:
        return (*start, *[""] * (len(EDGE_COLUMNS) - len(start) - 1), edge.sentence)
    first = statement.evidence[0] if statement.evidence else None
    passage = catalog.passages.get((first.document, first.passage)) if first else None
    return (
        *start,
        statement.modality or "",
        "|".join(statement.hedge),
        statement.level or "",
        *_figure_cells(statement.figure),
        "|".join(section_names(catalog, statement)),
        passage.line if passage else "",
        edge.sentence,
    )


def _figure_cells(figure: Figure | None) -> tuple[str, str]:
    if figure is None:
        return "", ""
    return format_amount(figure), format_period(figure.period) if figure.period else ""


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    return format_csv(header, rows).encode("utf-8")
