"""`market`, `conflicts`, `ladder`, `challenges`, `practices`: what a document amounts to."""

from typing import Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_measures
from skillgraph.cli.options import SortOrder

app = typer.Typer()


@question(app, "market", example="skillgraph market --measure salary --sort descending")
def market_command(
    asking: Asking,
    *,
    measure: Annotated[
        str | None,
        typer.Option(
            "--measure",
            metavar="MEASURE",
            help="Only this measure, as the answer names it.",
            autocompletion=complete_measures,
        ),
    ] = None,
    subject: Annotated[
        str | None,
        typer.Option(
            "--subject",
            metavar="CONCEPT",
            help="Only figures of a concept, or of what is one of it.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    sort: Annotated[
        SortOrder | None, typer.Option("--sort", help="Sort by amount; within one measure only.")
    ] = None,
) -> None:
    """Show the figures of the market, each with all that is said and left open.

    Measure by measure, in document order. What a figure needs and the text does not give is said
    to be not given; what comes from a heading or a neighboring sentence is marked as inherited.
    --evidence gives tables of all slots, and the places. Exit code 1 where no figure fits.
    """
    from skillgraph.answers.lookup import find_concept
    from skillgraph.answers.market import market_figures
    from skillgraph.rendering.text.market import market_answer

    concept = None if subject is None else find_concept(asking.catalog, subject, location=asking.where)
    if asking.show_query:
        asking.write_whole_question("market")
        return
    rows = market_figures(
        asking.catalog,
        measure=measure,
        subject=concept.id if concept else None,
        section=asking.place,
        order=sort.value if sort else None,
    )
    evidence = asking.evidence or bool(asking.document)
    asking.write(market_answer(asking.catalog, rows, documents=asking.documents, evidence=evidence))


@question(app, "conflicts", example="skillgraph conflicts -O md")
def conflicts_command(
    asking: Asking,
    *,
    wording: Annotated[
        bool, typer.Option("--wording", help="Tell each conflict that is one of wording alone.")
    ] = False,
    between_documents: Annotated[
        bool,
        typer.Option(
            "--between-documents", help="Tell the conflicts between documents, not those inside each."
        ),
    ] = False,
) -> None:
    """Show where a document disagrees with itself, and how gravely.

    A contradiction cannot hold on both sides; a difference is one thing said in two ways; a
    tension is between different subjects; wording is folded into a line. With --section those
    with a side in it. Exit code 1 where there is none.
    """
    from skillgraph.answers.conflicts import document_conflicts
    from skillgraph.rendering.text.conflicts import conflicts_answer

    if asking.show_query:
        from skillgraph.answers.questions import conflicts_question

        question = conflicts_question(
            asking.narrowing, between_documents=between_documents, graph=asking.graph
        )
        asking.write_question(question)
        return
    found = document_conflicts(asking.catalog, section=asking.place, between_documents=between_documents)
    asking.write(
        conflicts_answer(
            asking.catalog,
            found,
            documents=asking.documents,
            evidence=asking.evidence or bool(asking.document),
            wording=wording,
        )
    )


@question(app, "ladder", example="skillgraph ladder")
def ladder_command(asking: Asking) -> None:
    """Show the career stages in order, with what each adds.

    Branches of a stage are alternatives at one position. Years and pay are given only where they
    are stated of that very stage or its titles; figures of close roles are marked as near.
    Exit code 1 where no stages are put in an order.
    """
    from skillgraph.answers.ladder import career_ladder
    from skillgraph.rendering.text.ladder import ladder_answer

    if asking.show_query:
        asking.write_whole_question("ladder")
        return
    stages = career_ladder(asking.catalog, section=asking.place)
    evidence = asking.evidence or bool(asking.document)
    asking.write(ladder_answer(asking.catalog, stages, documents=asking.documents, evidence=evidence))


@question(app, "challenges", example='skillgraph challenges --skill "Continuous learning"')
def challenges_command(
    asking: Asking,
    *,
    skill: Annotated[
        str | None,
        typer.Option(
            "--skill",
            metavar="SKILL",
            help="Only challenges that this concept stands against.",
            autocompletion=complete_concepts,
        ),
    ] = None,
) -> None:
    """Show the challenges, and what stands against each.

    Who faces it, what it takes, what addresses it by the text and, apart from that, by our rules,
    and the practices that put a skill against it to use; which has no skill against it is said.
    Exit code 1 where no challenge fits.
    """
    from skillgraph.answers.challenges import challenges_and_remedies
    from skillgraph.answers.lookup import find_concept
    from skillgraph.rendering.text.challenges import challenges_answer

    concept = None if skill is None else find_concept(asking.catalog, skill, location=asking.where)
    if asking.show_query:
        asking.write_whole_question("challenges")
        return
    rows = challenges_and_remedies(
        asking.catalog, skill=concept.id if concept else None, section=asking.place
    )
    asking.write(challenges_answer(asking.catalog, rows, documents=asking.documents))


@question(app, "practices", example="skillgraph practices -O md")
def practices_command(asking: Asking) -> None:
    """Show the practices, and what each is tied to.

    Who is to follow it, what is stated of it, and, apart from that, what our rules infer. Those
    that someone is to follow come first. Exit code 1 where there is none.
    """
    from skillgraph.answers.practices import recommended_practices
    from skillgraph.rendering.text.practices import practices_answer

    if asking.show_query:
        asking.write_whole_question("practices")
        return
    rows = recommended_practices(asking.catalog, section=asking.place)
    asking.write(practices_answer(asking.catalog, rows, documents=asking.documents))
