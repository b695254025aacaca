"""Write a graph in every format that other tools open, one file each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.files import replace_files, writing
from skillgraph.errors import UsageError
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.rendering.attribution import ATTRIBUTION_FILE, render_attribution
from skillgraph.rendering.exports.data_cube import OBSERVATIONS_FILE, observations_of
from skillgraph.store.opening import graph_name, open_catalog, read_quads

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents

_RDF: Final = ("turtle", "trig", "nquads", "jsonld", "rdfxml")
#: Format by the name that ``export`` takes, with the name of its file: those that ``export all`` writes.
EXPORT_FILES: Final = {
    "turtle": "skillgraph.ttl",
    "trig": "skillgraph.trig",
    "nquads": "skillgraph.nq",
    "jsonld": "skillgraph.jsonld",
    "rdfxml": "skillgraph.rdf",
    "graphml": "skillgraph.graphml",
    "projection": "projection.graphml",
    "gexf": "skillgraph.gexf",
    "nodes": "nodes.csv",
    "edges": "edges.csv",
    "html": "skillgraph.html",
}
#: Formats that are written when they are asked for by name.
EXTRA_FILES: Final = {"xlsx": "skillgraph.xlsx", "occupation": "occupation.jsonld"}
_ALL: Final = {**EXPORT_FILES, **EXTRA_FILES}


def write_exports(graph: str | Path | None, directory: str | Path) -> list[Path]:
    """Write a graph in all formats of `EXPORT_FILES` into a directory.

    Args:
        graph: As in `opening.open_catalog`; None for the bundled graph.
        directory: Made if it is not there; other files in it are left alone.

    Returns:
        The files, in the order of `EXPORT_FILES`, one that says whose the counts in them are, and at last
        the observations, where documents have a date and ``skillgraph[corpus]`` is installed. A page of one
        document is named after it.
        All are rendered before the first is written, and each is replaced as a whole. The
        same graph gives the same bytes; no passage of a document is among them.

    Raises:
        GraphError: The graph cannot be read.
        OutputError: A file cannot be written; what was there is unchanged.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     sorted({path.suffix for path in write_exports(None, directory)})
        ['.csv', '.gexf', '.graphml', '.html', '.jsonld', '.nq', '.rdf', '.trig', '.ttl', '.txt']

    """
    folder = Path(directory)
    catalog = open_catalog(graph)
    contents = {
        folder / export_name(catalog, name): render_export(graph, name, catalog=catalog)
        for name in EXPORT_FILES
    }
    contents[folder / ATTRIBUTION_FILE] = render_attribution()
    if (counted := observations_of(catalog)) is not None:
        contents[folder / OBSERVATIONS_FILE] = counted
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    replace_files(contents)
    return list(contents)


def export_name(catalog: Catalog, export_format: str) -> str:
    """Name the file of a format: a page of one document is named after the document."""
    if export_format == "html" and len(catalog.documents) == 1:
        return f"{next(iter(catalog.documents)).partition(':')[2]}.html"
    return _ALL[export_format]


def render_export(
    graph: str | Path | None,
    export_format: str,
    *,
    catalog: Catalog | None = None,
    documents: Documents | None = None,
    kinds: Collection[str] = DEFAULT_KINDS,
    role: str | None = None,
) -> bytes:
    """Render a graph in one of the formats of `EXPORT_FILES` and `EXTRA_FILES`.

    Args:
        graph: As in `opening.open_catalog`.
        export_format: A key of one of the two.
        catalog: What *graph* holds, where it is open already.
        documents: Documents whose passages may stand in an HTML page.
        kinds: Ids of the kinds of concept in the projection.
        role: Name of the role for ``occupation``; without it, that of the one document.

    Raises:
        UsageError: There is no such format, or ``occupation`` is of no role.
        MissingExtraError: ``xlsx`` without openpyxl.

    """
    if export_format not in _ALL:
        raise UsageError(
            f"unknown export format {export_format!r}",
            location="the export format",
            remedy=f"choose {', '.join(_ALL)}",
        )
    if export_format in _RDF:
        from skillgraph.rendering.exports.serializations import render_rdf

        return render_rdf(read_quads(graph), export_format)
    catalog = catalog if catalog is not None else open_catalog(graph)
    match export_format:
        case "projection":
            from skillgraph.rendering.exports.graphml import render_projection

            return render_projection(catalog, kinds=kinds)
        case "html":
            from skillgraph.rendering.page import render_page

            return render_page(catalog, documents=documents).encode("utf-8")
        case "occupation":
            from skillgraph.answers.asking_roles import find_occupation
            from skillgraph.rendering.exports.occupation import render_occupation

            return render_occupation(catalog, find_occupation(catalog, role, location=graph_name(graph)))
        case _:
            return _render_elements(catalog, export_format)


def _render_elements(catalog: Catalog, export_format: str) -> bytes:
    """Render what is made of nodes and edges."""
    match export_format:
        case "graphml":
            from skillgraph.rendering.exports.graphml import render_graphml

            return render_graphml(catalog)
        case "gexf":
            from skillgraph.rendering.exports.gexf import render_gexf

            return render_gexf(catalog)
        case "xlsx":
            from skillgraph.rendering.exports.workbook import render_workbook

            return render_workbook(catalog)
        case _:
            from skillgraph.rendering.exports.csv import render_edges, render_nodes

            return render_nodes(catalog) if export_format == "nodes" else render_edges(catalog)
