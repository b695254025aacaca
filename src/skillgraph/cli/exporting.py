"""`export`: the graph for other tools."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.comparing import HaveOption, ProfileOption
from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    KindsOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.overwriting import refuse_overwriting
from skillgraph.cli.progress import progress_bar
from skillgraph.cli.streams import STANDARD_STREAM, say, write_bytes, write_message
from skillgraph.cli.surveying import StepName
from skillgraph.cli.viewing import (
    CompareOption,
    FocusOption,
    GapOption,
    HopsOption,
    MaxNodesOption,
    PathOption,
    RoleOption,
    ViewRequest,
)
from skillgraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents
    from skillgraph.rendering.page.views import View

app = typer.Typer()

#: Two files that are asked for as one.
_CSV = ("nodes", "edges")
#: What is counted, which is no part of the graph.
_OBSERVATIONS = "observations"
#: From this many concepts on, writing the page takes long enough for a progress bar.
_LONG_WORK = 3000
#: From so many statements on a file of another kind is.
_LONG_EXPORT = 1000
#: Many files that are asked for as one, with the folder for them where none is named.
_FOLDERS = {"all": "exports", "charts": "charts", "neo4j": "neo4j", "parquet": "tables", "csv": "csv"}


@app.command("export", epilog="Example: skillgraph export html --to page.html")
def export_command(
    export_format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="turtle, trig, nquads, jsonld, rdfxml, graphml, projection, gexf, nodes or edges (csv for "
            "both), neo4j, parquet, observations (RDF Data Cube), xlsx, occupation (JSON-LD), charts (SVG), "
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
            help="A file, or a folder for several files; by default, or with `-`, standard output.",
        ),
    ] = None,
    document: DocumentOption = None,
    kinds: KindsOption = None,
    focus: FocusOption = None,
    hops: HopsOption = None,
    path: PathOption = None,
    role: RoleOption = None,
    gap: GapOption = False,
    have: HaveOption = None,
    profile: ProfileOption = None,
    compare: CompareOption = None,
    max_nodes: MaxNodesOption = None,
    by: Annotated[
        StepName | None,
        typer.Option(
            "--by", help="Observations: how long a period is; by default, the shortest that makes few enough."
        ),
    ] = None,
) -> None:
    """Write the graph in another format.

    TriG, N-Quads and JSON-LD keep everything. GraphML, GEXF (Gephi, placed and colored as on the page), CSV
    (pandas, spreadsheets), tables (Parquet: data frames, DuckDB, Spark), a workbook (xlsx), the files that
    Neo4j imports, the charts (SVG) and the HTML page are for other tools; an occupation of schema.org (of
    --role) is for a site; the projection (GraphML) has the skills and technologies with all their edges;
    `path` and `neighbors` look at those that carry meaning, `path` over more kinds, and both also at what
    the package knows. Observations (RDF Data Cube) are what `trends`, `core` and `pay` count, of --role and
    by --by where given; they need skillgraph[corpus], as Parquet does, and all writes them where documents
    have dates. A workbook needs skillgraph[excel]. Standard error says what a format cannot hold. Several
    files go into a folder: exports, csv, neo4j, tables or charts, unless --to names another. --kinds limits
    what is exported, and what the page draws; the page always holds the whole graph. The same graph gives the
    same bytes. Only the page contains passages: of the files named with --document, and of a corpus those of
    the documents that it keeps.
    """
    name = export_format.casefold()
    _refuse_unknown(name, export_format)
    target = _written_to(target, name)
    request = ViewRequest(
        focus, hops, path, kinds if name == "html" else None, role, gap, have, profile, max_nodes, compare
    )
    _refuse_unused(name, request, kinds=kinds, by=by)
    refuse_overwriting(target, name, graph)
    if name == _OBSERVATIONS:
        _write_observations(graph, target, by=by, role=role)
        return
    if name in _FOLDERS and name != "csv":
        _write_whole_folder(graph, name, target or Path(_FOLDERS[name]))
        return
    catalog, where = open_graph(graph)
    documents = open_documents(catalog, document, graph=graph)

    def render(part: str) -> bytes:
        from skillgraph.language.kinds import DEFAULT_KINDS, find_kinds
        from skillgraph.rendering.exports.export import render_export

        if part == "html":
            return _render_page(catalog, documents, request.open(catalog, where))
        chosen = find_kinds(kinds) if kinds else DEFAULT_KINDS
        with progress_bar(f"writing {part}", is_long=len(catalog.statements) >= _LONG_EXPORT):
            return render_export(
                graph, part, catalog=catalog, documents=documents, kinds=chosen, role=request.role
            )

    if name == "csv":
        _write_tables(catalog, _folder_of_tables(target or Path(_FOLDERS[name])), render=render)
    elif target is None:
        write_bytes(render(name))
    elif target.is_dir():
        _write_to_folder(catalog, name, target, render=render)
    else:
        _write(target, render(name))
    _tell_losses(catalog, [name])
    if name == "occupation":
        _tell_unfit_figures(catalog, request.role, where)


def _refuse_unknown(name: str, typed: str) -> None:
    from skillgraph.rendering.exports.export import EXPORT_FILES, EXTRA_FILES

    if name not in (*EXPORT_FILES, *EXTRA_FILES, *_FOLDERS, _OBSERVATIONS):
        raise UsageError(
            f"unknown export format {typed!r}",
            location="skillgraph export FORMAT",
            remedy=f"choose {', '.join((*EXPORT_FILES, *EXTRA_FILES))}, csv (nodes and edges), neo4j, "
            "parquet, observations, charts or all",
        )


def _written_to(target: Path | None, name: str) -> Path | None:
    """Give where an export goes; None is standard output, which `-` names and many files cannot go to."""
    if target != STANDARD_STREAM:
        return target
    if name in _FOLDERS:
        raise UsageError(
            f"{name} is several files, and standard output is one",
            location=f"skillgraph export {name} --to -",
            remedy=f"name a folder with `--to {_FOLDERS[name]}`",
        )
    return None


def _write_observations(
    graph: str | None, target: Path | None, *, by: StepName | None, role: str | None
) -> None:
    """Write what is counted over a graph, or over a folder of tables."""
    from skillgraph.counts.survey import open_survey
    from skillgraph.rendering.exports.data_cube import OBSERVATIONS_FILE, format_of, render_observations

    written = format_of(target)
    content = render_observations(
        open_survey(graph), step=by.value if by else None, role=role, rdf_format=written
    )
    if target is None:
        write_bytes(content)
    else:
        _write(target / OBSERVATIONS_FILE if target.is_dir() else target, content)


def _write_tables(catalog: "Catalog", folder: Path, *, render: "Callable[[str], bytes]") -> None:
    """Write nodes and edges, and beside them whose the counts behind closeness are."""
    from skillgraph.rendering.attribution import ATTRIBUTION_FILE, render_attribution

    for part in _CSV:
        _write_to_folder(catalog, part, folder, render=render)
    _write(folder / ATTRIBUTION_FILE, render_attribution())


def _folder_of_tables(target: Path) -> Path:
    """Refuse the name of one file for what is two files."""
    if target.suffix.casefold() == ".csv" and not target.is_dir():
        raise UsageError(
            "csv is two files",
            location=f"skillgraph export csv --to {target}",
            remedy=f"name a folder with `--to {target.with_suffix('')}`, or export nodes or edges alone",
        )
    return target


def _refuse_unused(name: str, request: ViewRequest, *, kinds: list[str] | None, by: StepName | None) -> None:
    """Refuse options of the page or the projection where something else is written."""
    allowed = ViewRequest(role=request.role) if name in ("occupation", _OBSERVATIONS) else ViewRequest()
    if name != "html" and request != allowed:
        raise UsageError(
            "--focus, --hops, --path, --gap, --have, --profile, --compare and --max-nodes are only for the "
            "page, --role for the page, an occupation and observations",
            location=f"skillgraph export {name}",
            remedy="leave them out, or export html",
        )
    if by and name != _OBSERVATIONS:
        raise UsageError(
            "--by is only for observations",
            location=f"skillgraph export {name}",
            remedy="leave it out, or export observations",
        )
    if kinds and name not in ("projection", "html"):
        raise UsageError(
            "--kinds is only for the projection and the page",
            location=f"skillgraph export {name}",
            remedy="leave it out, or export projection or html",
        )


def _write_whole_folder(graph: str | None, name: str, folder: Path) -> None:
    formats = [name]
    match name:
        case "charts":
            from skillgraph.rendering.charts.standalone import write_charts as write
        case "neo4j":
            from skillgraph.rendering.exports.neo4j import write_neo4j as write
        case "parquet":
            from skillgraph.counts.parquet import write_parquet as write
        case _:
            from skillgraph.rendering.exports.export import EXPORT_FILES
            from skillgraph.rendering.exports.export import write_exports as write

            formats = list(EXPORT_FILES)
    for path in write(graph, folder):
        write_message(str(path))
    if name not in ("charts", "parquet"):
        _tell_losses(open_graph(graph)[0], formats)
    if name == "all":
        from skillgraph.rendering.exports.data_cube import note_of_observations

        if note := note_of_observations(open_graph(graph)[0]):
            say(f"note: {note}")
        say(f"note: all writes no {_others_of_all()}")


def _others_of_all() -> str:
    """Name the formats that are written only when they are asked for, each with its command."""
    from skillgraph.errors import format_command
    from skillgraph.rendering.exports.export import EXTRA_FILES

    folders = {name: folder for name, folder in _FOLDERS.items() if name not in ("all", "csv")}
    told = [
        f"{name} (`{format_command('export', name, options=['--to', target])}`)"
        for name, target in {**EXTRA_FILES, **folders}.items()
    ]
    return f"{', '.join(told[:-1])} or {told[-1]}"


def _tell_losses(catalog: "Catalog", formats: list[str]) -> None:
    """Say on standard error what the formats do not hold; standard output is theirs."""
    from skillgraph.rendering.exports.losses import notes_of_losses

    for note in notes_of_losses(catalog, formats):
        say(f"note: {note}")


def _tell_unfit_figures(catalog: "Catalog", name: str | None, where: str) -> None:
    from skillgraph.answers.asking_roles import find_occupation
    from skillgraph.rendering.exports.occupation import notes_of_occupation

    for note in notes_of_occupation(catalog, find_occupation(catalog, name, location=where)):
        say(f"note: {note}")


def _render_page(catalog: "Catalog", documents: "Documents | None", view: "View") -> bytes:
    """Render the page; on a terminal long work shows how far it is."""
    from skillgraph.rendering.page import render_page

    with progress_bar("the page", is_long=len(catalog.concepts) >= _LONG_WORK) as tell:
        return render_page(catalog, documents=documents, view=view, report=tell).encode("utf-8")


def _write_to_folder(
    catalog: "Catalog", name: str, folder: Path, *, render: "Callable[[str], bytes]"
) -> None:
    from skillgraph.boundary.files import writing
    from skillgraph.rendering.exports.export import export_name

    content = render(name)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    _write(folder / export_name(catalog, name), content)


def _write(path: Path, content: bytes) -> None:
    from skillgraph.boundary.files import is_standard_output, replace_file, writing

    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, content)
    if not is_standard_output(path):
        write_message(str(path))
