"""`ingest`, `lint`, `remove`, `diff`: documents into a corpus, out of it, and what to mend in them."""

import shlex
from contextlib import contextmanager
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from skillgraph.cli.cluster_ingest import check_mixture, ingest_with_spark
from skillgraph.cli.options import OldFolderOption, OutputOption, marking_note
from skillgraph.cli.progress import progress_bar
from skillgraph.cli.streams import flush, report, say, write_answer, write_message
from skillgraph.errors import format_command
from skillgraph.rendering.text.output import OutputFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from skillgraph.corpus.planning import Ingested
    from skillgraph.model import Catalog
    from skillgraph.rendering.text.output import Text

app = typer.Typer()


class ReadingEngine(StrEnum):
    """The values of ``ingest --engine``."""

    spark = "spark"


#: Where documents go when nothing is named.
DEFAULT_CORPUS: Final = Path("corpus")
#: How many lines of what changed in a document are printed.
_SHOWN_LINES: Final = 40
CorpusOption = Annotated[
    Path | None,
    typer.Option(
        "--graph",
        "-g",
        metavar="DIR",
        help=f"The corpus, a folder with its tables and graph; by default, {DEFAULT_CORPUS}/.",
    ),
]


VocabularyOption = Annotated[
    Path | None,
    typer.Option(
        "--vocabulary",
        readable=False,
        metavar="FILE",
        help="A vocabulary of your own, which takes precedence over the package's: a TSV table with the "
        "columns id, label, kind, alternatives, policy and, optionally, exact_match.",
    ),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", min=1, metavar="N", help="How many processes read at once.")
]


@app.command(
    "ingest", epilog="Example: skillgraph ingest data-engineer.md site-reliability-engineer.html -g corpus"
)
def ingest_command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]...",
            readable=False,
            help="Role guides, job descriptions or ads, as text, Markdown or HTML; or folders of these.",
        ),
    ] = None,
    *,
    directory: CorpusOption = None,
    old_directory: OldFolderOption = None,
    engine: Annotated[
        ReadingEngine | None,
        typer.Option(
            "--engine", help="Read on Spark, as its own settings say, into parts; see docs/scaling.md."
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PATTERN",
            help="With --engine spark: a folder, files by a quoted pattern, or Parquet (id, content).",
        ),
    ] = None,
    target_folder: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="With --engine spark: where the parts go."),
    ] = None,
    tables_only: Annotated[
        bool, typer.Option("--tables-only", help="With --engine spark: write no N-Quads.")
    ] = False,
    guide: Annotated[
        bool,
        typer.Option(
            "--guide",
            help="Add the guide that comes with the package to the corpus; --again replaces an older one.",
        ),
    ] = False,
    vocabulary: VocabularyOption = None,
    again: Annotated[bool, typer.Option("--again", help="Read unchanged files again too.")] = False,
    jobs: JobsOption = 1,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Show what tells date and places, and the rule, line and slots behind every statement.",
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "-v", "--verbose", help="For each file, show what is proposed and what is not understood."
        ),
    ] = False,
    output: OutputOption = OutputFormat.table,
) -> None:
    """Read documents into a corpus of your own: passages, statements and a graph.

    Each document becomes tables that you can review in a spreadsheet (columns accept, reject, note), and
    together they become one graph: query it with `-g DIR`. An unchanged file changes nothing; for a changed
    file, the statements that differ are listed. Of a folder all documents below it are read, hidden files
    apart. Exit code 2 if a file cannot be read; the others are still ingested.

    With --engine spark, many documents are read on a cluster into tables and N-Quads in parts; what is
    refused is told and stands in a table.
    """
    files = files or []
    check_mixture(
        files,
        engine,
        {
            "--from": source,
            "--to": target_folder,
            "--tables-only": tables_only,
            "--graph": directory or old_directory,
            "--guide": guide,
            "--again": again,
            "--jobs": jobs > 1,
            "--explain": explain,
            "--verbose": verbose,
        },
    )
    if engine is not None and source is not None and target_folder is not None:
        ingest_with_spark(
            source, target_folder, vocabulary=vocabulary, tables_only=tables_only, output=output
        )
        return
    from skillgraph.corpus.folders import sentences_of
    from skillgraph.corpus.ingest import ingest_documents
    from skillgraph.corpus.left_behind import left_behind_notes
    from skillgraph.rendering.text.ingest import ingestion_answer

    target = directory or old_directory or DEFAULT_CORPUS
    folders = [path for path in files if path.is_dir()]
    files = _documents(files, apart=target)
    before = _open_corpus(target)
    with _reading(len(files)) as on_read:
        results = ingest_documents(
            files,
            target,
            vocabulary=vocabulary,
            again=again,
            with_guide=guide,
            jobs=jobs,
            on_read=on_read,
        )
    after = _open_corpus(target)
    read = [result.extraction for result in results if result.extraction and explain]
    sentences = {curie: said for extraction in read for curie, said in sentences_of(extraction).items()}
    sentences |= {curie: s.sentence for curie, s in after.statements.items()} if after else {}
    notes = left_behind_notes(target, folders, results=results)
    notes += _next_steps(target, results, after)
    if guide:
        from skillgraph.corpus.guide import guide_note

        notes += tuple(filter(None, [guide_note(target)]))
    if vocabulary is not None and not any(result.extraction for result in results):
        notes += ("No file was read again, so your vocabulary was not used: --again reads all.",)
    answer = ingestion_answer(results, sentences=sentences, explain=explain, verbose=verbose, notes=notes)
    write_answer(answer, output)
    if before and after and output is OutputFormat.table:
        _tell_changes(results, before, after, verbose=verbose)
    _end_with_errors(results)


def _documents(paths: "list[Path]", *, apart: Path | None = None) -> "list[Path]":
    """Take the documents of folders, and say on standard error how many there are."""
    from skillgraph.documents.folder_contents import documents_of

    files, told = documents_of(paths, apart=apart)
    for folder, holds in told.items():
        say(f"{folder}: {holds}")
    return files


@app.command("lint", epilog="Example: skillgraph lint guide.txt -O json")
def lint_command(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            readable=False,
            help="Role guides, job descriptions or ads, as text, Markdown or HTML; or folders of these.",
        ),
    ],
    *,
    vocabulary: VocabularyOption = None,
    jobs: JobsOption = 1,
    output: OutputOption = OutputFormat.table,
) -> None:
    """Point out what a reader of a role document will stumble over.

    Finds a figure without a period or source, something required in one place and desirable in another, other
    years or levels of one thing here and there, pay from more to less, a degree that is required and not
    needed, and a line that stands twice; each with its line and a remedy. Exit code 1 if anything is found,
    2 if a file cannot be read.
    """
    from skillgraph.answers.lint import lint_extraction
    from skillgraph.corpus.stating import extract_documents
    from skillgraph.rendering.text.lint import findings_answer

    files = _documents(files)
    with _reading(len(files)) as on_read:
        results = extract_documents(files, vocabulary=vocabulary, jobs=jobs, on_read=on_read)
    findings = {each.path: lint_extraction(each.extraction) for each in results if each.extraction}
    write_answer(findings_answer(results, findings), output)
    _end_with_errors(results)
    if any(findings.values()):
        raise typer.Exit(1)


@app.command("remove", epilog="Example: skillgraph remove data-engineer -g corpus")
def remove_command(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT", help="The document's id, as `skillgraph list documents -g DIR` prints it."
        ),
    ],
    *,
    directory: CorpusOption = None,
    old_directory: OldFolderOption = None,
) -> None:
    """Remove a document from a corpus completely.

    Its tables are deleted, and so are concepts that no other document mentions; the graph is rebuilt.
    """
    from skillgraph.corpus.ingest import remove_document

    target = directory or old_directory or DEFAULT_CORPUS
    remove_document(target, document.removeprefix("document:"))
    write_message(f"{target}: document:{document.removeprefix('document:')} is out")


@app.command("diff", epilog="Example: skillgraph diff old-corpus corpus")
def diff_command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A graph: a directory or an RDF file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another.")],
    *,
    output: OutputOption = OutputFormat.table,
) -> None:
    """Show how two graphs differ, statement by statement.

    Lists what was added, what was removed, and what changed, with the qualifiers that differ. A statement
    that only moved within its document does not count. Exit code 1 if the graphs differ.
    """
    from skillgraph.answers.diff import graph_difference
    from skillgraph.rendering.text.diff import difference_answer
    from skillgraph.store.opening import open_catalog

    one, two = open_catalog(old), open_catalog(new)
    difference = graph_difference(one, two)
    write_answer(difference_answer(difference, one, two), output)
    if difference:
        raise typer.Exit(1)


def _end_with_errors(results: "Sequence[Ingested]") -> None:
    """Say of each file that was refused what was wrong, where, and what to do; end with its exit code."""
    errors = [result.error for result in results if result.error]
    if errors:
        flush()
        raise typer.Exit(max([report(error) for error in errors]))


def _open_corpus(directory: Path) -> "Catalog | None":
    from skillgraph.store.manifest import MANIFEST_FILE
    from skillgraph.store.opening import open_catalog

    return open_catalog(directory) if (directory / MANIFEST_FILE).exists() else None


def _tell_changes(
    results: "Sequence[Ingested]", before: "Catalog", after: "Catalog", *, verbose: bool
) -> None:
    """Print how each changed document differs from what it said before; of many lines the first."""
    from skillgraph.answers.diff import document_part, graph_difference
    from skillgraph.rendering.text.diff import difference_lines

    for result in results:
        if result.status == "changed":
            document = f"document:{result.slug}"
            old, new = document_part(before, document), document_part(after, document)
            write_message(f"\n{document}")
            lines = list(difference_lines(graph_difference(old, new), old, new))
            shown = len(lines) if verbose else _SHOWN_LINES
            _write_lines(lines[:shown])
            if lines[shown:]:
                write_message(f"and {len(lines) - shown} more lines; with -v all are printed")


def _write_lines(lines: "list[Text]") -> None:
    for line in lines:
        write_message("  " * line.indent + line.text)


def _next_steps(
    directory: Path, results: "Sequence[Ingested]", catalog: "Catalog | None"
) -> "tuple[str, ...]":
    if catalog is None or not any(result.extraction for result in results):
        return ()
    if not any(result.rows and (result.rows.stated or result.rows.unsure) for result in results):
        return ()  # nothing to review, and no more to ask than before
    name = str(directory)
    return (
        marking_note(name),
        f"Ask with `-g {shlex.quote(name)}`: `{format_command('list', 'roles', options=['-g', name])}`.",
    )


@contextmanager
def _reading(total: int) -> "Iterator[Callable[[], object]]":
    """Show how many files are read, where there are several; what is given is called after each."""
    with progress_bar("reading", is_long=total > 1) as tell:
        done = count(1)
        yield lambda: tell(next(done), total)
