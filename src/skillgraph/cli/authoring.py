"""`build`, `anchor`, `review`, `coverage`, `validate`: from tables to a graph that holds."""

from pathlib import Path
from typing import Annotated

import typer

from skillgraph.cli.output import write_text

app = typer.Typer()

OntologyOption = Annotated[
    Path | None,
    typer.Option(
        "--ontology",
        metavar="DIR",
        help="The folder with concepts.tsv and documents/; the one of the package where nothing is given.",
    ),
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Write nothing; exit code 1 where anything would change.")
]


@app.command("build", epilog="Example: skillgraph build -o my-graph")
def build_command(
    *,
    directory: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--to",
            metavar="DIR",
            help="Where to write; the bundled graph of the package where nothing is given.",
        ),
    ] = None,
    ontology: OntologyOption = None,
    check: CheckOption = False,
) -> None:
    """Compile the tables into a graph.

    Every fault in the tables is named in one run, with file, line and column. The same tables give
    the same bytes; a build that is stopped leaves what was there.
    """
    from skillgraph.building import build
    from skillgraph.store import bundled_ontology, bundled_path

    report = build(ontology or bundled_ontology(), directory or bundled_path(), check=check)
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items())
    write_text(f"{report.directory}: {counts}\n")
    _say_changed(report.changed, check=check)


@app.command("anchor", epilog="Example: skillgraph anchor --document guide.txt")
def anchor_command(
    *,
    document: Annotated[
        list[Path],
        typer.Option(
            "--document",
            envvar="SKILLGRAPH_DOCUMENT",
            metavar="FILE",
            help="The unmodified source document; may be repeated.",
        ),
    ],
    ontology: OntologyOption = None,
    check: CheckOption = False,
) -> None:
    """Compute offsets and digests of the tables from a document.

    Passages and evidence are found by line, opening words, focus and occurrence; what cannot be
    found is named with file, line and column, and then nothing is written.
    """
    from skillgraph.anchoring import anchor
    from skillgraph.store import bundled_ontology

    changed: list[str] = []
    for path in document:
        report = anchor(ontology or bundled_ontology(), path, check=check)
        write_text(f"{report.document}: {report.passages} passages, {report.evidence} evidence\n")
        changed += report.changed
    _say_changed(changed, check=check)


def _say_changed(changed: "list[str] | tuple[str, ...]", *, check: bool) -> None:
    verb = "would change" if check else "changed"
    write_text(f"{verb}: {', '.join(changed)}\n" if changed else "nothing changed\n")
    if check and changed:
        raise typer.Exit(1)
