"""`build`, `anchor`, `review`, `coverage`, `validate`: from tables to a graph that holds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.completion import complete_sections
from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    OldFolderOption,
    OutputOption,
    marking_note,
    number_between,
    open_documents,
    open_graph,
)
from skillgraph.cli.progress import progress_bar
from skillgraph.cli.streams import STANDARD_STREAM, say, warn, write_answer, write_message, write_text
from skillgraph.errors import UsageError
from skillgraph.rendering.text.output import OutputFormat

if TYPE_CHECKING:
    from skillgraph.rendering.text.output import Answer

app = typer.Typer()

OntologyOption = Annotated[
    Path | None,
    typer.Option(
        "--ontology",
        metavar="DIR",
        help="The folder with concepts.tsv and documents/; by default, the package's own.",
    ),
]
SectionOption = Annotated[
    str | None, typer.Option("--section", metavar="PATH", help="Only this section and its subsections.")
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Write nothing; exit code 1 if anything would change.")
]


@app.command("build", epilog="Example: skillgraph build -g my-graph")
def build_command(
    *,
    directory: Annotated[
        Path | None,
        typer.Option(
            "--graph",
            "-g",
            metavar="DIR",
            help="The graph that is written, a folder; by default, the bundled graph of the package.",
        ),
    ] = None,
    old_directory: OldFolderOption = None,
    ontology: OntologyOption = None,
    marks: Annotated[
        Path | None,
        typer.Option(
            "--marks",
            readable=False,
            metavar="FILE",
            help="Of a corpus: take the marks of a review first, a table that `review --to` wrote.",
        ),
    ] = None,
    check: CheckOption = False,
) -> None:
    """Compile the tables into a graph.

    One run reports every fault in the tables, with file, line and column. The same tables give the same
    bytes, and a build that is interrupted leaves the old files in place. A folder with tables of its own,
    such as a corpus, is built from those; --marks takes in what was accepted, rejected, noted or corrected in
    a review. A corrected object is that of its row alone; the label in concepts.tsv is that of all rows.
    """
    from skillgraph.boundary.bundled import bundled_ontology, bundled_path
    from skillgraph.corpus.directory import is_corpus
    from skillgraph.corpus.known_objects import take_edits
    from skillgraph.rendering.qualifiers import count_words
    from skillgraph.store.building import build

    directory = directory or old_directory
    own = directory if directory is not None and is_corpus(directory) else None
    changed = _take_marks(own, marks, check=check) if marks is not None else []
    if own is not None and not check:
        take_edits(own)
    report = build(ontology or own or bundled_ontology(), directory or bundled_path(), check=check)
    if report.renamed:
        old, new = next(iter(report.renamed.items()))
        ids = count_words(len(report.renamed), "id")
        say(f"{ontology or own}: {ids} of skillgraph 0.1 rewritten; {old} is now {new}")
    counts = ", ".join(count_words(count, name.removesuffix("s")) for name, count in report.counts.items())
    write_message(f"{report.directory}: {counts}")
    if own is not None:
        from skillgraph.corpus.freshness import source_problems

        for problem in source_problems(own).values():
            warn(problem)
    _say_changed(tuple(dict.fromkeys((*changed, *report.changed))), check=check)


def _take_marks(corpus: Path | None, marks: Path, *, check: bool) -> list[str]:
    """Take the marks of a review into a corpus, and say what they change; give the files that changed.

    Raises:
        UsageError: There is no corpus, or nothing may be written.

    """
    if corpus is None or check:
        raise UsageError(
            "marks are written into the tables of a corpus, and --check writes nothing"
            if check
            else "marks are written into the tables of a corpus, and none is named",
            location="skillgraph build --marks",
            remedy="leave out --check" if check else "name the corpus with -g",
        )
    from skillgraph.corpus.review_table import take_review
    from skillgraph.rendering.text.review import MORE_COLUMNS, taken_lines

    taken = take_review(corpus, marks, more_columns=MORE_COLUMNS)
    for line in taken_lines(taken, str(marks)):
        write_message(line)
    return taken.changed


@app.command("anchor", epilog="Example: skillgraph anchor --ontology my-graph --document guide.txt")
def anchor_command(
    *,
    document: Annotated[
        list[Path],
        typer.Option(
            "--document",
            readable=False,
            envvar="SKILLGRAPH_DOCUMENT",
            metavar="FILE",
            help="The unmodified source document; may be repeated.",
        ),
    ],
    ontology: OntologyOption = None,
    check: CheckOption = False,
) -> None:
    """Compute the offsets and digests in the tables from a document.

    Passages and evidence are found by line, opening words, focus and occurrence. If anything cannot be
    found, it is reported with file, line and column, and nothing is written.
    """
    from skillgraph.boundary.bundled import bundled_ontology
    from skillgraph.tables.anchoring import anchor

    changed: list[str] = []
    for path in document:
        report = anchor(ontology or bundled_ontology(), path, check=check)
        write_message(f"{report.document}: {report.passages} passages, {report.evidence} evidence")
        changed += report.changed
    _say_changed(changed, check=check)


def _say_changed(changed: "list[str] | tuple[str, ...]", *, check: bool) -> None:
    verb = "would change" if check else "changed"
    write_message(f"{verb}: {', '.join(changed)}" if changed else "nothing changed")
    if check and changed:
        raise typer.Exit(1)


@app.command(
    "review", epilog="Example: skillgraph review -g my-graph --document guide.txt --section Requirements"
)
def review_command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[DOCUMENT]",
            help="Only this document: its label, or its id as `list documents` prints it.",
        ),
    ] = None,
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    section: Annotated[
        str | None,
        typer.Option(
            "--section",
            metavar="PATH",
            help="Only this section and its subsections.",
            autocompletion=complete_sections,
        ),
    ] = None,
    all_columns: Annotated[
        bool,
        typer.Option(
            "--all-columns",
            help="With --to, -O csv or tsv: every part of a statement in a column, not only what a review "
            "needs.",
        ),
    ] = False,
    target: Annotated[
        Path | None,
        typer.Option(
            "--to",
            "-o",
            readable=False,
            metavar="FILE",
            help="Write the table to mark, with tabs, for `build --marks FILE` (`-`: standard output).",
        ),
    ] = None,
) -> None:
    """Print each passage beside its statements, what is unsure first.

    For a second reading: the passage (with --document), the statements it makes with every qualifier, and
    the words that no statement accounts for. Of a corpus what is unsure comes first, with the reason: it is
    in no graph until you accept it. --to writes a table to mark, which `build --marks` takes in: x in accept
    or reject, a note, or another name in object, which corrects that row alone.
    """
    from skillgraph.answers.places import find_document, find_section
    from skillgraph.answers.review import review_passages
    from skillgraph.corpus.directory import DOCUMENTS, is_corpus
    from skillgraph.rendering.text.review import review_answer
    from skillgraph.store.manifest import CONCEPT_FILE

    catalog, where = open_graph(graph)
    documents = open_documents(catalog, document, graph=graph)
    inside = find_section(catalog, section, location=where).id if section is not None else None
    only = find_document(catalog, name, location=where).id if name is not None else None
    rows, notes = {}, []
    if graph is not None and is_corpus(Path(graph)):
        from skillgraph.corpus.review_table import read_review

        rows = read_review(Path(graph))
    found = review_passages(catalog, documents=documents, document=only, section=inside, rows=rows.values())
    passages = list(found)
    if rows:
        notes = [*_unsure_note(sum(len(one.unsure) for one in passages)), marking_note(graph or "")]
    answer = review_answer(
        catalog, passages, documents=documents, rows=rows, all_columns=all_columns, notes=notes
    )
    if target is None:
        write_answer(answer, output)
    else:
        own = [] if graph is None else [Path(graph, name).resolve() for name in (DOCUMENTS, CONCEPT_FILE)]
        if any(one == target.resolve() or one in target.resolve().parents for one in own):
            raise UsageError(
                "the review would take the place of a table that the corpus is made of",
                location=str(target),
                remedy="name a file outside the corpus, such as review.tsv",
            )
        _write_review(answer, target)


def _write_review(answer: "Answer", target: Path) -> None:
    """Write the table of a review into a file, and say how many rows it has."""
    from skillgraph.boundary.files import replace_file, writing
    from skillgraph.boundary.spreadsheets import format_tsv
    from skillgraph.rendering.qualifiers import count_words

    table = answer.table()
    if target == STANDARD_STREAM:
        write_text(format_tsv(*table))
        return
    with writing(target):
        replace_file(target, format_tsv(*table).encode())
    write_message(f"{target}: {count_words(len(table.rows), 'row')}")


def _unsure_note(count: int) -> tuple[str, ...]:
    """Say how many rows of a corpus are unsure, and so in no graph."""
    if not count:
        return ()
    told = "1 unsure row is" if count == 1 else f"{count} unsure rows are"
    it, stands = ("it", "it stands") if count == 1 else ("them", "they stand")
    return (f"{told} in no graph until you accept {it}: {stands} first.",)


@app.command(
    "coverage", epilog="Example: skillgraph coverage -g my-graph --document guide.txt --fail-under 100"
)
def coverage_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            "--fail-under",
            callback=number_between(0, 100, option="--fail-under"),
            metavar="PERCENT",
            help="Exit code 1 if less than this is covered.",
        ),
    ] = None,
) -> None:
    """Show which passages and words no statement accounts for.

    A passage counts as covered only if there is evidence inside it. The words (with --document) are those
    that no subject, object, qualifier or value of the passage's statements accounts for.
    """
    from skillgraph.answers.coverage import document_coverage
    from skillgraph.rendering.text.coverage import coverage_answer

    catalog, _ = open_graph(graph)
    found = document_coverage(catalog, documents=open_documents(catalog, document, graph=graph))
    write_answer(coverage_answer(found), output)
    if fail_under is not None and found.percent < fail_under:
        say(f"{found.covered} of {found.passages} passages are covered, less than {fail_under:g} %")
        raise typer.Exit(1)


@app.command("validate", epilog="Example: skillgraph validate -g my-graph")
def validate_command(*, graph: GraphOption = None, output: OutputOption = OutputFormat.table) -> None:
    """Check the graph against its shapes and violation queries.

    Documents are checked one at a time. Each fault is listed with its node and in plain words. Exit code 1
    if the graph does not conform.
    """
    from skillgraph.rendering.text.validate import violations_answer
    from skillgraph.validation.validating import validate_graph

    with progress_bar("checking") as tell:
        violations = validate_graph(graph, progress=tell)
    write_answer(violations_answer(violations), output)
    if violations:
        raise typer.Exit(1)
