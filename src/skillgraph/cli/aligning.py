"""`align`: the concepts of a graph beside ESCO and O*NET."""

from pathlib import Path
from typing import Annotated

import typer

from skillgraph.cli.options import GraphOption, OutputOption, ShowQueryOption, name_graph, open_graph
from skillgraph.cli.streams import STANDARD_STREAM, say, write_answer, write_bytes, write_code
from skillgraph.errors import UsageError
from skillgraph.rendering.text.output import OutputFormat

app = typer.Typer()


@app.command("align", epilog="Example: skillgraph align -O csv")
def align_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    taxonomy: Annotated[
        Path | None,
        typer.Option(
            "--taxonomy",
            readable=False,
            metavar="FOLDER",
            help="Propose matches from your own copy of ESCO (CSV) or O*NET (text), unpacked or zipped.",
        ),
    ] = None,
    target: Annotated[
        Path | None,
        typer.Option(
            "--to",
            "-o",
            readable=False,
            metavar="FILE",
            help="With --taxonomy: write the proposals into this table (SSSOM; `-`: standard output); rows "
            "that were judged stay.",
        ),
    ] = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show what the concepts match in ESCO and O*NET, or propose matches.

    Only what a person has confirmed is shown, and stands in the graph. With --taxonomy, matches are
    proposed for the concepts that have none yet, each with a score and its reason. In the table that --to
    writes, you confirm a row by writing semapv:ManualMappingCuration into its column mapping_justification;
    lay it into the folder alignments/ of your tables or corpus and build it. Exit code 1 if there is
    nothing to show.
    """
    from skillgraph.answers.align import aligned_concepts, format_proposals, propose_alignments, read_judged
    from skillgraph.rendering.text.align import alignment_answer, proposals_answer

    if target is not None and taxonomy is None:
        raise UsageError(
            "--to is given, and nothing is proposed",
            location="skillgraph align --to",
            remedy="name the copy of ESCO or O*NET with --taxonomy, or leave out --to",
        )
    if show_query:
        from skillgraph.answers.questions_of_documents import alignments_question

        write_code(alignments_question())
        return
    name_graph(graph)
    catalog, _ = open_graph(graph)
    if taxonomy is None:
        answer = alignment_answer(catalog, aligned_concepts(catalog))
    else:
        table = None if target == STANDARD_STREAM else target
        rows = propose_alignments(catalog, taxonomy, judged=read_judged(table) if table else ())
        answer = proposals_answer(rows)
        if target is not None:
            _write_table(table, format_proposals(rows, taxonomy))
            return
    write_answer(answer, output)
    if answer.no:
        if output not in {OutputFormat.table, OutputFormat.md}:
            say(answer.no)
        raise typer.Exit(1)


def _write_table(path: Path | None, content: str) -> None:
    from skillgraph.boundary.files import replace_files, writing

    if path is None:
        write_bytes(content.encode())
        return
    with writing(path):
        if path.parent.parent.is_dir():  # what a corpus begins without; a slip further up makes no folders
            path.parent.mkdir(exist_ok=True)
        replace_files({path: content.encode()})
    say(f"The proposals are in {path}. Confirm rows there, and build with it in the folder alignments/.")
