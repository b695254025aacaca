"""`market`, `conflicts`, `ladder`, `challenges`, `practices`: what a document amounts to."""

from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_measures
from skillgraph.cli.options import SortOrder
from skillgraph.errors import UsageError

if TYPE_CHECKING:
    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog

app = typer.Typer()


@question(app, "market", example="skillgraph market --measure salary --sort descending")
def market_command(
    asking: Asking,
    about: Annotated[
        str | None,
        typer.Argument(metavar="[CONCEPT]", help="The same as --subject.", autocompletion=complete_concepts),
    ] = None,
    *,
    measure: Annotated[
        str | None,
        typer.Option(
            "--measure",
            metavar="MEASURE",
            help="Only this measure, as the answer names it; `pay` is salary.",
            autocompletion=complete_measures,
        ),
    ] = None,
    subject: Annotated[
        str | None,
        typer.Option(
            "--subject",
            metavar="CONCEPT",
            help="Only figures about this concept, or about a narrower one.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    sort: Annotated[
        SortOrder | None, typer.Option("--sort", help="Sort by amount, within one measure only.")
    ] = None,
) -> None:
    """Show the market figures, each with what the text says and what it leaves open.

    Grouped by measure, in document order. What the text does not give about a figure is shown as not given;
    what comes from a heading or a neighboring sentence is marked as inherited. --evidence gives tables of
    all slots, and the places. Of a corpus whose documents have dates, what is counted over them stands under
    a heading of its own (needs skillgraph[corpus]). Exit code 1 if no figure matches.
    """
    from skillgraph.answers.market import market_figures
    from skillgraph.rendering.text.market import market_answer

    if about is not None and subject is not None:
        raise UsageError(
            "what the figures are about is given twice",
            location=f"skillgraph market {about} --subject {subject}",
            remedy="leave one of the two out",
        )
    subject = about or subject
    concept = None if subject is None else asking.find_concept(subject, roles=True)
    rows = market_figures(
        asking.catalog,
        measure=measure,
        subject=concept.id if concept else None,
        section=asking.place,
        order=sort.value if sort else None,
    )
    if asking.show_query:
        from skillgraph.answers.questions_of_documents import market_question

        measures = None if measure is None else dict.fromkeys(row.figure.measure for row in rows)
        named = concept.id if concept else None
        asking.write_question(
            market_question(asking.catalog, asking.narrowing, measures=measures, subject=named)
        )
        return
    evidence = asking.evidence or bool(asking.document)
    left_out = asking.inferred_in(
        lambda whole: (
            row.statement
            for row in market_figures(
                whole, measure=measure, subject=concept.id if concept else None, section=asking.place
            )
        )
    )
    answer = market_answer(asking.catalog, rows, documents=asking.documents, evidence=evidence)
    if not (measure or concept or asking.place):
        from skillgraph.rendering.text.market_counted import with_counted

        answer = with_counted(answer, asking.opened[0])
    elif concept:
        from skillgraph.rendering.text.market_counted import with_count_named

        answer = with_count_named(answer, asking.opened[0], concept)
    asking.write(answer, left_out=left_out)


@question(app, "conflicts", example="skillgraph conflicts -O md")
def conflicts_command(
    asking: Asking,
    *,
    wording: Annotated[
        bool, typer.Option("--wording", help="List conflicts of wording one by one, too.")
    ] = False,
    between_documents: Annotated[
        bool,
        typer.Option(
            "--between-documents", help="Show conflicts between documents instead of those inside each."
        ),
    ] = False,
) -> None:
    """Show where a document disagrees with itself, and how seriously.

    In a contradiction, both sides cannot hold; a difference is one thing said in two ways; a tension is
    between different subjects; differences of wording are folded into one line. --section keeps conflicts
    with a side in that section. Exit code 1 if there are none.
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
            between=between_documents,
        )
    )


@question(app, "ladder", example="skillgraph ladder")
def ladder_command(asking: Asking) -> None:
    """Show the career stages in order, with what each adds.

    The branches of a stage are alternatives at one position. Years and pay are given only where the text
    states them for that very stage or its titles; figures for similar roles are marked as near. Exit code 1
    if the stages have no order.
    """
    from skillgraph.answers.ladder import career_ladder
    from skillgraph.rendering.text.ladder import ladder_answer

    stages = career_ladder(asking.catalog, section=asking.place)
    if asking.show_query:
        from skillgraph.answers.questions_of_documents import ladder_question

        asking.write_question(ladder_question(stages))
        return
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
            help="Only challenges that this concept addresses, itself or as one of a class.",
            autocompletion=complete_concepts,
        ),
    ] = None,
) -> None:
    """Show the challenges, and what addresses each.

    Shows who faces it, what it takes, what addresses it according to the text and,
    separately, according to our rules, the practices that put it to use, and what meeting it makes possible.
    Those that someone faces come first. The top says which have no skill, and which nothing at all, against
    them by themselves. --evidence shows each statement with its places. Exit code 1 if no challenge matches.
    """
    from skillgraph.answers.challenges import challenges_and_remedies
    from skillgraph.rendering.text.challenges import challenges_answer

    concept = None if skill is None else asking.find_concept(skill)

    def ask(catalog: "Catalog") -> "list[Challenge]":
        return challenges_and_remedies(catalog, skill=concept.id if concept else None, section=asking.place)

    rows, evidence = ask(asking.catalog), asking.evidence or bool(asking.document)
    if asking.show_query:
        from skillgraph.answers.questions_of_documents import challenges_question

        only = None if concept is None else [row.concept.id for row in rows]
        asking.write_question(
            challenges_question(asking.narrowing, only=only, skill=concept.id if concept else None)
        )
        return
    asking.write(
        challenges_answer(asking.catalog, rows, documents=asking.documents, evidence=evidence, skill=concept),
        left_out=asking.inferred_in(lambda whole: (s for row in ask(whole) for s in row.statements)),
    )


@question(app, "practices", example="skillgraph practices -O md")
def practices_command(asking: Asking) -> None:
    """Show the practices, and what each is connected to.

    Shows who should follow it, what the text states about it and, separately, what our rules infer.
    Practices that someone should follow come first. --evidence shows each statement with its places.
    Exit code 1 if there are none.
    """
    from skillgraph.answers.practices import recommended_practices
    from skillgraph.rendering.text.practices import practices_answer

    if asking.show_query:
        from skillgraph.answers.questions_of_documents import practices_question

        asking.write_question(practices_question(asking.narrowing))
        return
    rows = recommended_practices(asking.catalog, section=asking.place)
    evidence = asking.evidence or bool(asking.document)
    left_out = asking.inferred_in(
        lambda whole: (
            s for row in recommended_practices(whole, section=asking.place) for s in row.statements
        )
    )
    asking.write(
        practices_answer(asking.catalog, rows, documents=asking.documents, evidence=evidence),
        left_out=left_out,
    )
