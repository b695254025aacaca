"""`market`, `conflicts`, `ladder`, `challenges`, `practices`: what a document amounts to."""

from enum import StrEnum
from typing import Annotated

import typer

from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    OutputOption,
    ShowQueryOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.output import write_answer, write_text
from skillgraph.rendering.tables import OutputFormat

app = typer.Typer()


class SortOrder(StrEnum):
    """The values of ``--sort``."""

    ascending = "ascending"
    descending = "descending"


@app.command("market", epilog="Example: skillgraph market --measure salary --sort descending")
def market_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    measure: Annotated[
        str | None,
        typer.Option("--measure", metavar="MEASURE", help="Only this measure, as the answer names it."),
    ] = None,
    subject: Annotated[
        str | None,
        typer.Option(
            "--subject", metavar="CONCEPT", help="Only figures of a concept, or of what is one of it."
        ),
    ] = None,
    sort: Annotated[
        SortOrder | None, typer.Option("--sort", help="Sort by amount; within one measure only.")
    ] = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show the figures of the market, each with all that is said and left open.

    Measure by measure, in document order. What a figure needs and the text does not give is said
    to be not given; what comes from a heading or a neighboring sentence is marked as inherited.
    Exit code 1 where no figure fits.
    """
    from skillgraph.answers.labels import find_concept
    from skillgraph.answers.market import market_figures
    from skillgraph.rendering.analyses import market_answer

    if show_query:
        from skillgraph.answers.questions import market_question

        write_text(market_question())
        return
    catalog, where = open_graph(graph)
    concept = find_concept(catalog, subject, location=where) if subject is not None else None
    rows = market_figures(
        catalog,
        measure=measure,
        subject=concept.id if concept else None,
        order=sort.value if sort else None,
    )
    write_answer(market_answer(catalog, rows, documents=open_documents(catalog, document)), output)
    if not rows and (measure, subject) != (None, None):
        raise typer.Exit(1)


@app.command("conflicts", epilog="Example: skillgraph conflicts -O md")
def conflicts_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show where a document disagrees with itself.

    Each conflict in one sentence, with the rule that found it and both sides with their places.
    Contradictions are of one subject; tensions are between different subjects.
    """
    from skillgraph.answers.conflicts import document_conflicts
    from skillgraph.rendering.analyses import conflicts_answer

    if show_query:
        from skillgraph.answers.questions import conflicts_question

        write_text(conflicts_question())
        return
    catalog, _ = open_graph(graph)
    documents = open_documents(catalog, document)
    write_answer(conflicts_answer(catalog, document_conflicts(catalog), documents=documents), output)


@app.command("ladder", epilog="Example: skillgraph ladder")
def ladder_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show the career stages in order, with what each adds.

    Branches of a stage are alternatives at one position. Years and pay are given only where they
    are stated of that very stage or its titles; figures of close roles are marked as near.
    Exit code 1 where no stages are put in an order.
    """
    from skillgraph.answers.ladder import career_ladder
    from skillgraph.rendering.careers import ladder_answer

    if show_query:
        from skillgraph.answers.questions import ladder_question

        write_text(ladder_question())
        return
    catalog, _ = open_graph(graph)
    stages = career_ladder(catalog)
    write_answer(ladder_answer(catalog, stages, documents=open_documents(catalog, document)), output)
    if not stages:
        raise typer.Exit(1)


@app.command("challenges", epilog='Example: skillgraph challenges --skill "Continuous learning"')
def challenges_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    skill: Annotated[
        str | None,
        typer.Option("--skill", metavar="SKILL", help="Only challenges that this concept stands against."),
    ] = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show the challenges, and what stands against each.

    Who faces it, what it takes, what addresses it by the text and, apart from that, by our rules,
    and the practices that put a skill against it to use; which has no skill against it is said.
    Exit code 1 where no challenge fits.
    """
    from skillgraph.answers.challenges import challenges_and_remedies
    from skillgraph.answers.labels import find_concept
    from skillgraph.rendering.careers import challenges_answer

    if show_query:
        from skillgraph.answers.questions import challenges_question

        write_text(challenges_question())
        return
    catalog, where = open_graph(graph)
    concept = find_concept(catalog, skill, location=where) if skill is not None else None
    rows = challenges_and_remedies(catalog, skill=concept.id if concept else None)
    write_answer(challenges_answer(catalog, rows, documents=open_documents(catalog, document)), output)
    if not rows and skill is not None:
        raise typer.Exit(1)


@app.command("practices", epilog="Example: skillgraph practices -O md")
def practices_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Show the practices, and what each is tied to.

    Who is to follow it, what is stated of it, and, apart from that, what our rules infer. Those
    that someone is to follow come first.
    """
    from skillgraph.answers.challenges import recommended_practices
    from skillgraph.rendering.careers import practices_answer

    if show_query:
        from skillgraph.answers.questions import practices_question

        write_text(practices_question())
        return
    catalog, _ = open_graph(graph)
    rows = recommended_practices(catalog)
    write_answer(practices_answer(catalog, rows, documents=open_documents(catalog, document)), output)
