"""`export`: the graph for other tools."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    KindsOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.output import write_bytes, write_text
from skillgraph.errors import UsageError

if TYPE_CHECKING:
    from skillgraph.rendering.shapes import Documents

app = typer.Typer()

#: Two files that are asked for as one.
_CSV = ("nodes", "edges")


@app.command("export", epilog="Example: skillgraph export html --to page.html")
def export_command(
    export_format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="turtle, trig, nquads, jsonld, graphml, projection, gexf, nodes or edges (csv for both), "
            "html, or all.",
        ),
    ],
    *,
    graph: GraphOption = None,
    target: Annotated[
        Path | None,
        typer.Option(
            "--to",
            "-o",
            readable=False,
            metavar="PATH",
            help="A file, or a folder for several; standard output where nothing is given.",
        ),
    ] = None,
    document: DocumentOption = None,
    kinds: KindsOption = None,
) -> None:
    """Write the graph in another format.

    RDF keeps everything; GraphML, GEXF (Gephi, placed and colored as in the page), CSV (pandas,
    Neo4j) and the HTML page are for other tools; the projection (GraphML) is what `path` and
    `neighbors` look at, of the kinds that --kinds names. The same graph gives the same bytes.
    Passages stand in the page alone, and only with --document.
    """
    from skillgraph.rendering.exports import EXPORT_FILES, write_exports

    name = export_format.casefold()
    if name == "all":
        for path in write_exports(graph, target or Path("exports")):
            write_text(f"{path}\n")
        return
    if name not in (*EXPORT_FILES, "csv"):
        raise UsageError(
            f"unknown export format {export_format!r}",
            location="skillgraph export FORMAT",
            remedy=f"choose {', '.join(EXPORT_FILES)}, csv (nodes and edges) or all",
        )
    if kinds and name != "projection":
        raise UsageError(
            "--kinds is of the projection alone",
            location=f"skillgraph export {name}",
            remedy="leave it out, or export projection",
        )
    catalog, _ = open_graph(graph)
    documents = open_documents(catalog, document)
    if name == "csv":
        if target is None:
            raise UsageError(
                "csv is two files",
                location="skillgraph export csv",
                remedy="name a folder with --to, or export nodes",
            )
        for part in _CSV:
            _write_to_folder(graph, part, target, documents=documents)
    elif target is None:
        write_bytes(_render(graph, name, documents=documents, kinds=kinds))
    elif target.is_dir():
        _write_to_folder(graph, name, target, documents=documents, kinds=kinds)
    else:
        _write(target, _render(graph, name, documents=documents, kinds=kinds))


def _render(graph: str | None, name: str, *, documents: "Documents | None", kinds: list[str] | None) -> bytes:
    from skillgraph.kinds import DEFAULT_KINDS, find_kinds
    from skillgraph.rendering.exports import render_export

    chosen = find_kinds(kinds) if kinds else DEFAULT_KINDS
    return render_export(graph, name, documents=documents, kinds=chosen)


def _write_to_folder(
    graph: str | None,
    name: str,
    folder: Path,
    *,
    documents: "Documents | None",
    kinds: list[str] | None = None,
) -> None:
    from skillgraph.files import writing
    from skillgraph.rendering.exports import export_name

    content = _render(graph, name, documents=documents, kinds=kinds)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    catalog, _ = open_graph(graph)
    _write(folder / export_name(catalog, name), content)


def _write(path: Path, content: bytes) -> None:
    from skillgraph.files import is_standard_output, replace_file

    replace_file(path, content)
    if not is_standard_output(path):
        write_text(f"{path}\n")
