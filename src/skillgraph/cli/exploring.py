"""`list`, `search`, `show`, `evidence`, `stats`: look around in a graph."""

from typing import Annotated

import typer

from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    KindsOption,
    LimitOption,
    OutputOption,
    ShowQueryOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.output import write_answer, write_text
from skillgraph.rendering.tables import OutputFormat

app = typer.Typer()


@app.command("list", epilog="Example: skillgraph list programming-languages")
def list_command(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="A kind of concept, or sections, lists, documents, passages, relations, statements; "
            "singular or plural. Without it: all kinds with their counts.",
        ),
    ] = None,
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    limit: LimitOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """List concepts of a kind, or sections, lists, documents, passages, relations.

    Rows stand in document order; the count says how many statements name the row or lie in it.
    """
    from skillgraph.answers.listing import list_kind
    from skillgraph.rendering.listings import listing_answer

    catalog, _ = open_graph(graph)
    rows = list_kind(catalog, kind or "kinds")
    if show_query:
        from skillgraph.answers.questions import list_question

        write_text(list_question(kind))
        return
    write_answer(listing_answer(rows[:limit], total=len(rows)), output)


@app.command("search", epilog="Example: skillgraph search kubernets")
def search_command(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A word or several, as far as you know them.")],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    kinds: KindsOption = None,
    limit: LimitOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Find concepts by a piece of a label; typos are forgiven.

    Labels and alternative labels are searched; case, accents, dashes and small typos are
    forgiven. Best first. Exit code 1 where nothing fits.
    """
    from skillgraph.answers.search import search_concepts
    from skillgraph.kinds import find_kinds
    from skillgraph.rendering.listings import search_answer

    catalog, name = open_graph(graph)
    hits = search_concepts(catalog, text, kinds=find_kinds(kinds) if kinds else None)
    if show_query:
        from skillgraph.answers.questions import search_question

        write_text(search_question(hit.concept for hit in hits[:limit]))
        return
    if hits or output is not OutputFormat.table:
        write_answer(search_answer(hits[:limit], total=len(hits)), output)
    if not hits:
        typer.echo(f"no label in {name} is like {text!r}", err=True)
        raise typer.Exit(1)


@app.command("show", epilog='Example: skillgraph show "Lead AI Backend Engineer" --relation requires')
def show_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A concept (label, alternative label or CURIE), a section or list (path), "
            "or the CURIE of a statement.",
        ),
    ],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    section: Annotated[
        str | None,
        typer.Option("--section", metavar="PATH", help="Only what this section, or one below it, says."),
    ] = None,
    relation: Annotated[
        str | None, typer.Option("--relation", metavar="RELATION", help="Only statements with this relation.")
    ] = None,
    modality: Annotated[
        str | None,
        typer.Option("--modality", metavar="MODALITY", help="Only this modality; `none` for not said."),
    ] = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show all that is stated of a concept, section, list or statement.

    Grouped by relation and section, each statement with its qualifiers and with the place
    that makes it. What points at the concept is shown too. Exit code 1 where no statement fits.
    """
    from skillgraph.answers.labels import find_modality, find_relation, find_section
    from skillgraph.answers.show import describe, find_subjects
    from skillgraph.rendering.descriptions import description_answer

    catalog, where = open_graph(graph)
    subject, *also = find_subjects(catalog, name, location=where)
    place = find_section(catalog, section, location=where) if section is not None else None
    curie = find_relation(catalog, relation) if relation is not None else None
    word = find_modality(catalog, modality) if modality is not None else None
    if show_query:
        from skillgraph.answers.questions import show_question

        write_text(show_question(catalog, subject, section=place, relation=curie, modality=word))
        return
    description = describe(catalog, subject, section=place, relation=curie, modality=word, also=tuple(also))
    documents = open_documents(catalog, document)
    write_answer(description_answer(catalog, description, documents=documents), output)
    if not description.statements and (section, relation, modality) != (None, None, None):
        raise typer.Exit(1)


@app.command("evidence", epilog='Example: skillgraph evidence "Machine learning" -O md')
def evidence_command(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT", help="A concept, section, list, statement or passage, or a line: `line 42`."
        ),
    ],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show where a document says so.

    Every statement of what is asked for, in document order, with each of its places:
    section, line, offsets, and the passage itself with --document. Where nothing has that name,
    the concepts with these words in their labels are taken, and the answer says so.
    """
    from skillgraph.answers.evidence import find_by_words, find_evidence
    from skillgraph.errors import UnknownConceptError
    from skillgraph.rendering.descriptions import evidence_answer

    catalog, where = open_graph(graph)
    notes: list[str] = []
    try:
        statements = find_evidence(catalog, what, location=where)
    except UnknownConceptError:
        concepts, statements = find_by_words(catalog, what)
        if not statements:
            raise
        labels = ", ".join(concept.label for concept in concepts)
        notes = [f"Nothing is called {what!r}; these have the words: {labels}."]
    if show_query:
        from skillgraph.answers.questions import evidence_question

        write_text(evidence_question(statements))
        return
    documents = open_documents(catalog, document)
    write_answer(evidence_answer(catalog, statements, documents=documents, notes=notes), output)
    if not statements:
        raise typer.Exit(1)


@app.command("stats", epilog="Example: skillgraph stats -O json")
def stats_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    show_query: ShowQueryOption = False,
) -> None:
    """Count what the graph holds.

    Documents, sections, passages, lists, concepts by kind, statements by relation,
    modality and status, figures and evidence.
    """
    from skillgraph.answers.stats import count_all
    from skillgraph.rendering.listings import counts_answer

    if show_query:
        from skillgraph.answers.questions import stats_question

        write_text(stats_question())
        return
    catalog, _ = open_graph(graph)
    write_answer(counts_answer(count_all(catalog)), output)
